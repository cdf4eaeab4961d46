import { cellsOf } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import type { EditionId } from '#form/editions.ts';
import { docxLayouts } from './docx.ts';
import { htmlPages, htmlTables } from './html.ts';
import { pdfOf, usual } from './pdf.ts';
import type { ReportPart } from './parts.ts';
import { random, tablesOf } from './report.ts';
import type { PrintedTable } from './form-tables.ts';

/** A body of the made-up county, with the words it speaks of its work in. */
export interface Body {
	name: string;
	/** What it calls itself: 我局, 我镇. */
	we: string;
	/** What its reports are about. */
	matters: readonly string[];
}

/** A report of a body and year as it is going to be printed; faults change it. */
export interface Draft {
	body: Body;
	year: number;
	edition: EditionId;
	title: string;
	lead: string;
	/** Lines of sections one, five and six. */
	one: string[];
	five: string[];
	six: string[];
	/** Numbers of the form; every other cell is 0. */
	values: Record<string, number>;
	/** What is printed in place of a number. */
	ink: Record<string, string>;
	/** Tables that are left out: 2, 3 or 4. */
	without: readonly number[];
	signed: string;
	date: string;
}

const place = '霁川县';

function bureau(name: string, ...matters: string[]): Body {
	return { name: `${place}${name}`, we: '我局', matters };
}

const bureaus: readonly Body[] = [
	bureau('教育局', '招生入学', '学区划分', '教师招聘', '校园食堂', '民办学校'),
	bureau('发展和改革局', '项目审批', '价格监测', '节能审查', '粮食储备', '重大工程'),
	bureau('财政局', '预算决算', '专项资金', '政府采购', '国有资产', '减税降费'),
	bureau('民政局', '社会救助', '养老服务', '殡葬管理', '婚姻登记', '社会组织'),
	bureau('司法局', '法律援助', '社区矫正', '公证服务', '人民调解', '普法宣传'),
	bureau('人力资源和社会保障局', '就业创业', '社会保险', '职称评审', '劳动仲裁', '技能培训'),
	bureau('自然资源局', '土地征收', '不动产登记', '矿权出让', '规划公示', '地质灾害'),
	bureau('住房和城乡建设局', '公租房', '房屋征收', '工程招标', '物业管理', '燃气安全'),
	bureau('交通运输局', '农村公路', '客运班线', '超限治理', '驾培管理', '出租汽车'),
	bureau('水利局', '河湖管理', '取水许可', '水库除险', '农村饮水', '防汛抗旱'),
	bureau('农业农村局', '惠农补贴', '宅基地', '高标准农田', '动物防疫', '农机购置'),
	bureau('商务局', '促消费', '外贸统计', '成品油', '电子商务', '老字号'),
	bureau('文化和旅游局', '文物保护', '景区评定', '公共图书馆', '演出审批', '非遗传承'),
	bureau('卫生健康局', '医疗机构', '疫苗接种', '职业卫生', '托育服务', '计生奖扶'),
	bureau('退役军人事务局', '优待抚恤', '安置就业', '烈士褒扬', '双拥共建', '军休服务'),
	bureau('应急管理局', '安全生产', '防灾减灾', '危化品', '矿山监管', '应急演练'),
	bureau('审计局', '预算审计', '经济责任', '审计整改', '投资审计', '绩效评价'),
	bureau('市场监督管理局', '食品抽检', '特种设备', '企业年报', '计量检定', '消费维权'),
	bureau('统计局', '统计公报', '人口普查', '住户调查', '工业统计', '数据发布'),
	bureau('医疗保障局', '医保目录', '基金监管', '药品集采', '异地就医', '参保缴费'),
	bureau('林业局', '采伐许可', '森林防火', '退耕还林', '野生动物', '林权流转'),
	bureau('城市管理局', '市容环境', '垃圾分类', '户外广告', '停车管理', '园林绿化'),
	bureau('公安局', '户籍办理', '交通违法', '出入境', '治安管理', '禁毒宣传'),
	bureau('信访局', '来信来访', '网上信访', '领导接访', '督查督办', '矛盾化解'),
	bureau('科学技术局', '科技计划', '高企认定', '成果转化', '科普活动', '创新平台'),
	bureau('工业和信息化局', '技改备案', '两化融合', '电力运行', '中小企业', '绿色工厂'),
	bureau('政务服务和数据管理局', '一网通办', '数据共享', '政务大厅', '热线工单', '公共资源'),
	bureau('人民防空办公室', '人防工程', '警报试鸣', '疏散演练', '平战结合', '质量监督'),
	bureau('乡村振兴局', '帮扶项目', '防返贫', '资金公示', '雨露计划', '小额信贷'),
	bureau('民族宗教事务局', '宗教场所', '民族团结', '清真食品', '场所年检', '活动审批'),
	bureau('气象局', '天气预警', '人工影响天气', '防雷检测', '农业气象', '气候公报'),
	bureau('税务局', '税费优惠', '发票管理', '纳税信用', '税务稽查', '办税服务'),
	bureau('生态环境局', '环评审批', '排污许可', '水质监测', '执法检查', '固废管理'),
	bureau('体育局', '全民健身', '场馆开放', '赛事审批', '体育彩票', '青少年训练'),
	bureau('档案局', '档案查阅', '档案移交', '数字档案', '志书编修', '档案执法'),
	bureau('供销合作社联合社', '农资供应', '再生资源', '日用品', '合作金融', '社有资产')
];

const townNames = '临波 松醪 栖霞 望舒 归雁 听澜 远岫 清晏 潮生 采薇 素商 长歌'.split(' ');
const streetNames = '城东 城西 月渚 鹤汀 星渡 榆塞'.split(' ');
const parkNames = ['经济开发区', '高新技术产业园区'];
const townMatters = ['惠农补贴', '低保评定', '宅基地审批', '河长制', '森林防火', '人居环境'];

/** The sixty bodies, and more where more are asked for. */
export const bodies: readonly Body[] = [
	...bureaus,
	...townNames.map((name) => ({
		name: `${place}${name}镇人民政府`,
		we: '我镇',
		matters: townMatters
	})),
	...streetNames.map((name) => ({
		name: `${place}${name}街道办事处`,
		we: '我街道',
		matters: townMatters.slice(1)
	})),
	...parkNames.map((name) => ({
		name: `${place}${name}管理委员会`,
		we: '本单位',
		matters: ['招商引资', '入园企业', '园区规划', '环保监管', '标准厂房']
	})),
	...['疾病预防控制局', '地方金融服务中心', '粮食和物资储备局', '投资促进局'].map((name, at) =>
		bureau(name, ...[...townMatters.slice(at), ...townMatters.slice(0, at)])
	)
];

const verbs = ['抓好', '推进', '规范', '细化', '完善', '梳理'];
const things = ['目录', '指南', '台账', '专栏', '清单', '流程', '问答', '图解', '公示'];
const ends = [
	'方便群众查询',
	'群众办事少跑了路',
	'内容及时更新',
	'做到应公开尽公开',
	'答复规范统一',
	'社会反响较好'
];
const troubles = [
	'解读材料还不够通俗',
	'栏目更新有时滞后',
	'经办人员变动较多',
	'基层点位公开不够均衡',
	'主动公开的深度不够',
	'信息标注不够准确'
];
const cures = [
	'安排专人按周检查',
	'分批组织业务培训',
	'把解读与文件一并起草',
	'建立月度通报',
	'与业务股室会商',
	'补齐历史信息'
];

/** The numbers of a body's year, every sum kept; what is carried in and the stock follow the year before. */
export function numbersOf(
	seed: number,
	last: Record<string, number> | null
): Record<string, number> {
	const next = random(seed);
	const up = (to: number) => Math.floor(next() * (to + 1));
	const values: Record<string, number> = {};
	const set = (id: string, value: number) => value && (values[id] = value);
	const dice = next();
	// A body that nobody asks is asked in no year.
	const busy = last ? (last.received_total ?? 0) > 0 : dice < 0.8;
	const askers = busy ? ['person', ...(next() < 0.6 ? ['business'] : [])] : [];
	const endings = [
		'disclosed',
		'partly_disclosed',
		'withheld_third_party',
		'withheld_internal',
		'unable_not_held',
		'unable_unclear',
		'not_processed_petition',
		'otherwise_closed_misc'
	];
	const parties = new Set([
		...askers,
		...['person', 'business'].filter((party) => last?.[`carried_out_${party}`])
	]);
	for (const party of parties) {
		let concluded = 0;
		for (const ending of endings) {
			const n = ending === 'disclosed' ? 4 + up(30) : next() < 0.45 ? 1 + up(8) : 0;
			set(`${ending}_${party}`, n);
			concluded += n;
		}
		set(`concluded_${party}`, concluded);
		const carriedIn = Math.min(last?.[`carried_out_${party}`] ?? (last ? 0 : up(2)), concluded);
		const carriedOut = up(3);
		set(`carried_in_${party}`, carriedIn);
		set(`carried_out_${party}`, carriedOut);
		set(`received_${party}`, concluded + carriedOut - carriedIn);
	}
	for (const group of ['reconsideration', 'litigation_direct'])
		if (busy && next() < 0.4) {
			set(`${group}_upheld`, 1 + up(3));
			set(`${group}_corrected`, up(1));
		}
	const about = (id: string, most: number) => {
		const before = last?.[id];
		return before === undefined ? 11 + up(most) : before + up(6) - (before > 9 ? 3 : 0);
	};
	set('licensing_decisions', about('licensing_decisions', 900));
	set('penalty_decisions', about('penalty_decisions', 90));
	set('compulsion_decisions', last?.compulsion_decisions ?? up(4));
	const [issued, repealed] = [up(4), up(1)];
	const stock = last?.normative_documents_in_force ?? 5 + up(20);
	set('normative_documents_issued', issued);
	set('normative_documents_repealed', repealed);
	set('normative_documents_in_force', stock + issued - repealed);
	set('fees_10k_yuan', next() < 0.3 ? 1 + up(40) : 0);
	return totalled(values);
}

/** The numbers with the totals of rows and groups made anew. */
export function totalled(values: Record<string, number>): Record<string, number> {
	const all: Record<string, number> = { ...values };
	for (const { kind, left, right } of identitiesOf('2021'))
		if (kind === 'applicants' || kind === 'results') {
			const sum = left.reduce((total, id) => total + (all[id] ?? 0), 0);
			if (sum) all[right[0]!] = sum;
			else delete all[right[0]!];
		}
	return all;
}

/** The report of a body and year in which everything adds up. */
export function draftOf(
	body: Body,
	year: number,
	seed: number,
	last: Record<string, number> | null
): Draft {
	const values = numbersOf(seed, last);
	const next = random(seed * 31 + 7);
	const any = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)]!;
	const work = Array.from({ length: 9 }, () => {
		const [matter, other] = [any(body.matters), any(body.matters)];
		return `围绕${matter}${any(verbs)}${any(things)}${1 + Math.floor(next() * 9)}项，${any(verbs)}${other}${any(things)}，${any(ends)}。`;
	});
	const { received_total: received = 0, concluded_total: concluded = 0 } = values;
	const site = 30 + Math.floor(next() * 900);
	const asked = received
		? `（二）依申请公开。全年共收到政府信息公开申请${received}件，办结${concluded}件。`
		: '（二）依申请公开。全年未收到政府信息公开申请。';
	return {
		body,
		year,
		edition: '2021',
		values,
		ink: {},
		without: [],
		title: `${body.name}${year}年政府信息公开工作年度报告`,
		lead: `本报告由${body.name}编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
		one: [
			`${year}年，${body.we}按照要求做好政府信息公开各项工作。`,
			`（一）主动公开。全年通过政府网站主动公开政府信息${site}条。${work.slice(0, 4).join('')}`,
			asked,
			`（三）政府信息管理。${work.slice(4, 7).join('')}`,
			`（四）监督保障。${work.slice(7).join('')}`
		],
		five: [
			`存在的问题：一是${body.matters[0]}方面${any(troubles)}；二是${any(body.matters)}工作中${any(troubles)}。`,
			`下一步，${any(cures)}，重点改进${any(body.matters)}；${any(cures)}，跟进${any(body.matters)}。`
		],
		six: ['本年度未收取信息处理费，未发出收费通知。'],
		signed: body.name,
		date: `${year + 1}年1月${5 + Math.floor(next() * 20)}日`
	};
}

/** What is printed in every cell. */
export function inkOf({ edition, values, ink }: Draft): Record<string, string> {
	return Object.fromEntries(
		cellsOf(edition).map(({ id }) => [id, ink[id] ?? String(values[id] ?? 0)])
	);
}

/** The lines and tables of a report, its title apart. */
function partsOf(draft: Draft): ReportPart<PrintedTable>[] {
	const tables = tablesOf({ edition: draft.edition, ink: inkOf(draft) });
	const table = (n: number) => (draft.without.includes(n) ? [] : [tables[n - 2]!]);
	return [
		draft.lead,
		'一、总体情况',
		...draft.one,
		'二、主动公开政府信息情况',
		...table(2),
		'三、收到和处理政府信息公开申请情况',
		...table(3),
		'四、政府信息公开行政复议、行政诉讼情况',
		...table(4),
		'五、存在的主要问题及改进情况',
		...draft.five,
		'六、其他需要报告的事项',
		...draft.six,
		draft.signed,
		draft.date
	];
}

/** The report as a web page. */
export function pageOf(draft: Draft): string {
	const table = htmlTables['as the standard has it']!;
	const bordered = (printed: PrintedTable) =>
		table(printed).replace('<table>', '<table border="1">');
	return htmlPages['a bare page']!(
		partsOf(draft).map((part) => (typeof part === 'string' ? `<p>${part}</p>` : bordered(part))),
		draft.title
	);
}

/** The report in a format; Word 97 is left to who has an office suite. */
export function written(draft: Draft, format: 'docx' | 'pdf' | 'html'): Uint8Array {
	if (format === 'html') return new TextEncoder().encode(pageOf(draft));
	if (format === 'docx') return docxLayouts['with merged cells']!([draft.title, ...partsOf(draft)]);
	return pdfOf([draft.title], partsOf(draft), usual);
}
