import { describe, expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { tellingOf } from '#report/prose.ts';
import type { Scope } from '#report/report.ts';
import { readScope } from '#report/scope.ts';

/** A body, a sentence of its report, the third table's total, and what a careful reader says it covers. */
type Case = [
	agency: string,
	sentence: string,
	received: number,
	scope: Scope | null,
	notice?: string
];

function scopeOf(agency: string, sentence: string, received: number) {
	const text = `${agency}2023年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n二、主动公开政府信息情况\n`;
	const { kind, level } = placeOfAgency(agency);
	const telling = tellingOf(readText(text), 2023, agency);
	return readScope(telling, { agency, kind, level, received });
}

const county = '青溪县人民政府';
const city = '澄州市人民政府';

const cases: Case[] = [
	[county, '本报告由县政府办公室根据各乡镇人民政府、县政府各部门年度报告汇总编制。', 184, 'area'],
	[city, '本年报综合市政府各部门和各县（市、区）政府的年度报告编制而成。', 2310, 'area'],
	[city, '所列数据为市本级数据，包括市政府办公室及市直各部门，不含各县（市、区）。', 640, 'tier'],
	[
		'青溪县人民政府办公室',
		'本报告仅反映县政府办公室工作情况，不包括县政府其他部门和乡镇。',
		6,
		'own'
	],
	[city, '本报告统计范围为市政府办公室承办的以市政府名义作出的事项。', 92, 'own'],
	[city, '全市各级行政机关共收到政府信息公开申请2310件，其中市本级640件。', 2310, 'area'],
	[city, '全市各级行政机关共收到政府信息公开申请2310件，其中市本级640件。', 640, 'tier'],
	[county, '全县共收到申请184件，其中县政府办公室6件。', 6, 'own'],
	[county, '全县政府系统共收到申请184件。', 179, null],
	['青溪县人民政府办公室', '2023年，全县共受理申请184件。', 184, null, 'scope_unclear'],
	[county, '一年来，县政府办公室指导各乡镇、各部门做好依申请公开工作。', 184, null],
	[county, '本报告由青溪县人民政府办公室汇总编制。', 184, null],
	['青溪县人民政府办公室', '过去一年工作平稳有序。', 6, 'own', 'scope_assumed'],
	[county, '过去一年工作平稳有序。', 184, null],
	[county, '各部门应当在1月31日前向县政府办公室提交年度报告。', 184, null],
	['青溪县民政局', '本报告根据各乡镇、各部门上报情况汇总编制。', 3, 'own', 'scope_copied'],
	['青溪县教育局', '数据含局机关及下属学校、事业单位。', 5, 'own'],
	['国家税务总局澄州市税务局', '本报告数据涵盖全市税务系统，包括各县（区）税务局。', 41, 'system'],
	['国家税务总局青溪县税务局', '本报告数据为县局机关及各税务分局。', 4, 'own'],
	['澄州市生态环境局', '本报告包括市局机关及各分局数据，各分局不再单独编制。', 37, 'system'],
	['青溪县城关镇人民政府', '全镇各村（社区）、镇属各办所均纳入统计。', 2, 'own'],
	['云山区临江街道办事处', '本街道全年收到申请1件，区政府办转办2件。', 1, 'own'],
	['云山区临江街道办事处', '我区各街道、各部门共收到申请120件。', 1, 'own', 'scope_copied'],
	['澄州高新技术产业开发区管理委员会', '本报告包括管委会各局（办）及园区内各街道。', 58, 'area'],
	['澄州高新技术产业开发区管理委员会', '管委会全年收到申请22件，均按期答复。', 22, 'own'],
	['霁川省人民政府办公厅', '全省行政机关共收到申请4.1万件；省政府办公厅收到512件。', 512, 'own'],
	[
		'霁川省人民政府',
		'本报告数据包括省政府各部门、各市县政府及其部门，不含中央驻霁单位。',
		41027,
		'area'
	],
	[
		city,
		'除另有说明外，本报告数据均为全市数据；表三为市级机关数据。',
		640,
		'tier',
		'scope_differs'
	],
	[
		city,
		'本报告包括各县（市、区）。\n六、其他\n所列数据不含县（市、区）。',
		640,
		null,
		'scope_differs'
	],
	[county, '未收到政府信息公开申请，全县各单位均为零。', 0, null],
	['国家税务总局澄州市税务局', '全市税务系统共收到申请41件，其中市局机关9件。', 41, 'system'],
	['国家税务总局澄州市税务局', '全市税务系统共收到申请41件，其中市局机关9件。', 9, 'own'],
	// The same in other offices' words.
	[
		county,
		'本年度报告由县人民政府办公室综合县政府各部门、各乡镇（街道）上报材料编制，统计期限为2023年1月1日至12月31日。',
		77,
		'area'
	],
	[county, '本报告中所列数据涵盖全县各级行政机关。', 77, 'area'],
	[county, '报告中数据的统计范围：县政府及其工作部门，各乡镇人民政府。', 77, 'area'],
	[county, '本报告所列数据包含县政府办公室和县直各单位。', 77, 'tier'],
	[county, '本年报数据只包括县政府办公室本身，各部门、各乡镇另行编制并公布。', 7, 'own'],
	[city, '本报告数据统计口径为市本级，各区县年度报告由各区县政府另行发布。', 300, 'tier'],
	[city, '2023年，市级机关共收到政府信息公开申请300件。', 300, 'tier'],
	[city, '全年全市政府系统新收政府信息公开申请1204件，同比增长3%。', 1204, 'area'],
	[city, '我们组织各县（市、区）开展政务公开培训，受训人员300人次。', 300, null],
	['云山区人民政府', '全区各部门、各街道共收到依申请公开88件。', 88, 'area'],
	['云山区水务局', '我局全年收到政府信息公开申请3件。', 3, 'own'],
	['云山区水务局', '全区各部门、各街道共收到依申请公开88件。', 3, 'own', 'scope_copied'],
	['霁川省水利厅', '本报告数据含厅机关及厅属单位。', 12, 'own'],
	['霁川省公安厅', '全省公安系统共受理申请900件，其中厅机关120件。', 120, 'own'],
	['霁川省公安厅', '本报告数据包括全省各级公安机关。', 900, 'system'],
	[county, '本报告数据为县政府本级及各乡镇（街道）数据之和。', 50, 'area'],
	[city, '本报告由市政府办公室汇总市政府组成部门、直属机构和各区政府的报告后形成。', 50, 'area'],
	['霁川省人民政府办公厅', '数据范围为省政府办公厅机关。', 50, 'own'],
	[city, '以上数据不包含各区（市）县政府数据，仅统计市级部门。', 50, 'tier'],
	[county, '2023年，我县各级各部门共受理政府信息公开申请54件。', 54, 'area'],
	[county, '县政府本级收到申请12件，各乡镇、各部门收到申请60件。', 12, 'tier'],
	[county, '县政府本级收到申请12件，各乡镇、各部门收到申请60件。', 72, null],
	['云山区临江街道办事处', '本报告包含街道各科室、各社区数据。', 2, 'own'],
	['澄州市教育局', '本报告数据包含局机关及局属各学校、各县（市、区）教育局。', 20, 'system'],
	['澄州市公安局', '本报告由市公安局办公室汇总各分局、各县（市）公安局数据形成。', 90, 'system'],
	[
		county,
		'根据《政府信息公开条例》第五十条规定，由县政府办公室综合各乡镇、县直各部门年度报告编制本报告。',
		9,
		'area'
	],
	[county, '县政府办公室汇总县直各部门情况，编制本年度报告。', 9, 'tier'],
	[county, '县政府办公室督促各乡镇、各部门按时编制年度报告。', 9, null],
	[city, '本报告电子版可在市政府门户网站下载，各县（市、区）报告见其网站。', 9, null],
	[city, '本报告数据截至2023年12月31日，涵盖主动公开、依申请公开等情况。', 9, null],
	[city, '全市各级各部门主动公开信息2310条。', 2310, null]
];

describe('what a report covers', () => {
	test.each(cases)('%s：%s（%i）→ %s', (agency, sentence, received, scope, notice) => {
		const reading = scopeOf(agency, sentence, received);
		expect(reading.scope).toBe(scope);
		expect(reading.notices.map(({ kind }) => kind).slice(0, 1)).toEqual(notice ? [notice] : []);
		if (reading.origin) expect(sentence).toContain(reading.origin.text.slice(0, 10));
	});
});
