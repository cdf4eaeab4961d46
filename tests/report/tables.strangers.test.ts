import { describe, expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { readForm } from '#report/tables.ts';
import { distinctDraft, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { misread } from '../reading.ts';

/** What stands before, round and between the tables and is none of them; each takes a whole report. */
const strangers: Record<string, (text: string) => string> = {
	'answers by outcome, in rows named like those of table 3': before(
		'答复情况\n答复类型\t件数\n予以公开\t901\n部分公开\t902\n不予公开\t903\n无法提供\t904\n不予处理\t905\n其他处理\t906\n总计\t5421'
	),
	'a short table with the first and last rows of table 3': before(
		'本年新收政府信息公开申请数量\t901\n上年结转政府信息公开申请数量\t902\n予以公开\t903\n结转下年度继续办理\t904'
	),
	'applicants by kind': before(
		'自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n901\t902\t903\t904\t905\t906\t5421'
	),
	'two years side by side': before(
		'年度\t新收\t上年结转\t予以公开\t部分公开\t不予公开\t合计\n2022\t24\t0\t8\t1\t3\t33\n2023\t16\t4\t6\t4\t3\t30'
	),
	'channels with units in cells': before(
		'渠道\t数量\n门户网站\t400余条\n微信公众号\t21条\n报刊\t3次'
	),
	'a page number between dashes': between('— 3 —'),
	'a page number of how many': between('4 / 6'),
	'a page header': between('Page 4 - 云溪市档案管理局2023年政府信息公开工作年度报告'),
	'the title again': between('云溪市档案管理局2023年政府信息公开工作年度报告'),
	'an address and a date, as browsers print them': between(
		'http://www.yunxi.example/xxgk/2024/0122/1234.html 2024/1/22'
	),
	'a mark against copying': between('p1EanqF'),
	'a note between the tables': (text) =>
		text.replace('五、存在的', '注：本表数据含往年复议案件。\n五、存在的')
};

function before(table: string): (text: string) => string {
	return (text) => text.replace('二、主动公开', `${table}\n二、主动公开`);
}

/** On a line of its own before a row of table 3. */
function between(line: string): (text: string) => string {
	return (text) => text.replace(/\n(.*没有现成信息)/, `\n${line}\n$1`);
}

const draft = distinctDraft('2021');

describe.each(Object.entries(strangers))('%s', (_, stranger) => {
	test.each(Object.entries(textLayouts))('is no cell of tables as %s', (_, layout) => {
		const text = stranger(textReport(draft, layout));
		expect(misread(draft, readText(text).blocks)).toEqual([]);
	});
});

describe('a whole table of last year in section one', () => {
	test.each(Object.entries(textLayouts))('is not taken for table 3 as %s', (_, layout) => {
		const text = textReport(draft, layout);
		const table = text.slice(text.indexOf('申请情况\n') + 5, text.indexOf('四、政府信息'));
		const lastYear = table.replace(/\d{3,}/g, '77');
		const { blocks } = readText(before(`上年申请情况\n${lastYear}`)(text));
		expect(misread(draft, blocks)).toEqual([]);
		const notice = readForm(blocks).notices.find(({ kind }) => kind === 'table_repeated');
		expect(notice?.cells).toContain('received_total');
	});
});
