import { describe, expect, test } from 'vitest';
import { checkReport, runChecks, type Check } from '#check/check.ts';
import { reportRule, reportRules } from '#check/rules.ts';
import type { SourceDocument } from '#document/document.ts';
import { editions } from '#form/editions.ts';
import { cellsOf } from '#form/form.ts';
import { numbers, read, sound, type Sound } from '../generator/sound.ts';

type Change = (report: Sound) => void;

/** What makes a rule pass, fail and not apply; the sound report itself where nothing is told. */
interface Fixture {
	pass?: Change;
	fail: Change;
	/** Of the failing fixture: the cells of the finding. */
	cells?: string[];
	none: Change | 'figures only';
}

const add =
	(...lines: string[]): Change =>
	(report) =>
		report.one.push(...lines);
const without =
	(pattern: RegExp, ...lines: string[]): Change =>
	(report) => {
		report.one = [...report.one.filter((line) => !pattern.test(line)), ...lines];
	};
const ink =
	(values: Record<string, string>): Change =>
	(report) =>
		Object.assign(report.ink, values);
const counts =
	(values: Record<string, number>): Change =>
	(report) =>
		(report.ink = numbers(values));
const after =
	(...changes: Change[]): Change =>
	(report) =>
		changes.forEach((change) => change(report));
const last =
	(change: (text: string) => string): Change =>
	(report) =>
		(report.last = change);
const lines = (drop: RegExp): Change =>
	last((text) =>
		text
			.split('\n')
			.filter((line) => !drop.test(line))
			.join('\n')
	);
/** No statutory table at all. */
const prose: Change = last((text) =>
	text
		.split('\n')
		.filter((line) => !line.includes('\t'))
		.join('\n')
);
const trial: Change = (report) => {
	report.edition = '2019';
	report.title = report.title.replace('2023', '2020');
	report.lead = '';
	report.ink = {};
};
const blankTable =
	(prefix: RegExp): Change =>
	(report) => {
		for (const { id, table } of cellsOf('2021')) if (prefix.test(table)) report.ink[id] = '';
	};
const noCases: Record<string, number> = Object.fromEntries(
	cellsOf('2021')
		.filter(({ table }) => table !== 'disclosure')
		.map(({ id }) => [id, 0])
);
const noProse: Change = (report) => (report.one = ['2023年，本局各项工作平稳有序。']);

/** What is done to a report that was read, for what no text can show. */
const later = new Map<Change, (made: ReturnType<typeof read>) => void>();

/** The report as if it had been read from a file of another format. */
function as(format: SourceDocument['format']): Change {
	return afterReading((made) => (made.document.format = format));
}

function afterReading(change: (made: ReturnType<typeof read>) => void): Change {
	const fixture: Change = () => {};
	later.set(fixture, change);
	return fixture;
}

const fixtures: Record<string, Fixture> = {
	'DOC-01': {
		fail: (report) => (report.lead = report.lead.replaceAll('2023', '2022')),
		none: (report) => {
			report.title = '青溪县园林局政府信息公开工作年度报告';
			report.lead = '';
			report.end = [];
			report.one = ['本局各项工作平稳有序。'];
		}
	},
	'DOC-02': {
		pass: (report) => {
			report.title = report.title.replace('青溪县', '乐山市沙湾区');
			report.end[0] = '乐山市沙湾区园林局';
		},
		fail: (report) => {
			report.title = report.title.replace('青溪县', '乐山市沙湾区');
			report.end[0] = '攀枝花市园林局';
		},
		none: (report) => (report.end = [])
	},
	'DOC-04': {
		fail: lines(/重复申请/),
		none: beforeTheForms()
	},
	'DOC-05': {
		fail: last((text) => text.replace(/(重复申请\t0\t0)/, '$1\t7\t8\t9')),
		none: beforeTheForms()
	},
	'DOC-06': {
		fail: afterReading(({ report }) =>
			report.notices.push({ kind: 'routes_differ', text: '6 / 2', cells: ['received_person'] })
		),
		cells: ['received_person'],
		none: beforeTheForms()
	},
	'DOC-08': {
		pass: as('pdf'),
		fail: afterReading((made) => {
			made.document.format = 'pdf';
			made.report.notices.push({ kind: 'recognised_text', text: '文字识别生成', cells: [] });
		}),
		none: () => {}
	},
	'DOC-07': {
		fail: (report) => (report.one[0] = `[bookmark: _GoBack]${report.one[0]}`),
		none: 'figures only'
	},
	'DOC-10': {
		fail: add(`各行数字为${'12，0，3，'.repeat(40)}。`),
		none: 'figures only'
	},
	'FRM-01': {
		fail: lines(/^五、/),
		none: lines(/^[二三四五]、/)
	},
	'FRM-02': {
		fail: (report) => {
			report.title = report.title.replace('2023', '2020');
			report.lead = '';
		},
		none: prose
	},
	'FRM-03': {
		fail: lines(/结果维持|^\d+(?:\t\d+){14}/),
		none: (report) => {
			prose(report);
			report.title = report.title.replace('2023', '2012');
			report.lead = report.lead.replaceAll('2023', '2012');
			report.one = report.one.map((text) => text.replaceAll('2023', '2012'));
		}
	},
	'FRM-04': { fail: lines(/信访举报投诉/), none: prose },
	'FRM-05': {
		fail: last((text) =>
			text
				.replace('本年制发件数', '本年新制作数量')
				.replace('本年废止件数', '本年新公开数量')
				.replace('现行有效件数', '对外公开总数量')
		),
		none: prose
	},
	'FRM-06': {
		fail: last((text) => {
			const all = text.split('\n');
			const [a, b] = ['保护第三方', '属于行政查询'].map((label) =>
				all.findIndex((line) => line.includes(label))
			) as [number, number];
			[all[a], all[b]] = [all[b]!, all[a]!];
			return all.join('\n');
		}),
		none: prose
	},
	'FRM-07': { fail: (report) => (report.five = '无。'), none: lines(/^五、/) },
	'FRM-08': {
		fail: after(without(/收取/), (report) => (report.six = '无其他需要报告的事项。')),
		none: 'figures only'
	},
	'FRM-09': { fail: noProse, none: lines(/^一、/) },
	'FRM-10': { fail: lines(/勾稽/), none: prose },
	'FRM-11': {
		fail: (report) => (report.title = '2023年政府办公室政府信息公开工作年度报告'),
		none: 'figures only'
	},
	'CEL-01': { fail: ink({ disclosed_research: '' }), cells: ['disclosed_research'], none: prose },
	'CEL-02': { fail: ink({ disclosed_research: '' }), none: prose },
	'CEL-03': {
		pass: after(counts(noCases), without(/申请/, '本年度未收到政府信息公开申请。')),
		fail: after(blankTable(/^requests/), without(/申请/, '本年度未收到政府信息公开申请。')),
		none: () => {}
	},
	'CEL-04': { fail: blankTable(/^requests/), none: without(/申请/) },
	'CEL-05': { fail: ink({ penalty_decisions: '1.5' }), cells: ['penalty_decisions'], none: prose },
	'CEL-06': { fail: ink({ penalty_decisions: '-3' }), cells: ['penalty_decisions'], none: prose },
	'CEL-07': { fail: ink({ penalty_decisions: '３件' }), cells: ['penalty_decisions'], none: prose },
	'CEL-08': { fail: ink({ disclosed_research: '/' }), cells: ['disclosed_research'], none: prose },
	'CEL-09': { fail: ink({ penalty_decisions: '03' }), cells: ['penalty_decisions'], none: prose },
	'CEL-11': {
		fail: ink({ penalty_decisions: '30000001' }),
		cells: ['penalty_decisions'],
		none: prose
	},
	'T2-01': {
		fail: counts({ normative_documents_issued: 20 }),
		none: ink({ rules_in_force: '', normative_documents_in_force: '' })
	},
	'T2-02': {
		fail: counts({ normative_documents_repealed: 0, normative_documents_in_force: 0 }),
		none: ink({ rules_in_force: '', normative_documents_in_force: '' })
	},
	'T2-03': {
		fail: counts({ rules_issued: 1 }),
		cells: ['rules_issued'],
		none: (report) => (report.title = report.title.replace('青溪县园林局', '乐山市人民政府'))
	},
	'T2-04': {
		pass: after(
			counts({ licensing_decisions: 0, penalty_decisions: 0, compulsion_decisions: 0 }),
			(report) => (report.title = report.title.replace('园林局', '机关事务管理局'))
		),
		fail: (report) => (report.title = report.title.replace('园林局', '机关事务管理局')),
		none: () => {}
	},
	'T2-05': {
		fail: counts({ licensing_decisions: 0, penalty_decisions: 0 }),
		none: ink({ penalty_decisions: '/' })
	},
	'T2-06': {
		pass: trial,
		fail: after(
			trial,
			ink({ penalty_items_last_year: '40', penalty_items_change: '增2', penalty_decisions: '42' })
		),
		none: () => {}
	},
	'T2-07': {
		pass: trial,
		fail: after(trial, ink({ rules_newly_disclosed: '4', rules_disclosed_total: '3' })),
		none: () => {}
	},
	'T3-01': { fail: ink({ carried_in_person: '2' }), none: lines(/上年结转政府/) },
	'T3-02': { fail: ink({ disclosed_person: '5' }), none: lines(/重复申请/) },
	'T3-03': {
		fail: ink({ disclosed_total: '6' }),
		cells: [
			'person',
			'business',
			'research',
			'public_interest',
			'legal_service',
			'other',
			'total'
		].map((column) => `disclosed_${column}`),
		none: blankTable(/^requests/)
	},
	'T3-04': {
		pass: lines(/重复申请/),
		fail: after(ink({ disclosed_business: '50', disclosed_total: '54' }), lines(/重复申请/)),
		none: () => {}
	},
	'T3-05': {
		pass: subtotal(1),
		fail: subtotal(2),
		none: () => {}
	},
	'T3-06': {
		pass: ink({ carried_out_person: '3', carried_out_total: '3' }),
		fail: ink({ disclosed_person: '7' }),
		cells: ['disclosed_person'],
		none: () => {}
	},
	'T3-07': {
		pass: ink({ disclosed_person: '7' }),
		fail: after(
			counts({ disclosed_person: 14, received_person: 16 }),
			ink({ disclosed_person: '41' })
		),
		cells: ['disclosed_person'],
		none: () => {}
	},
	'T3-08': { pass: ink({ disclosed_person: '7' }), fail: rotated('disclosed'), none: () => {} },
	'T3-09': {
		pass: ink({ disclosed_person: '7' }),
		fail: swapped('carried_in', 'disclosed'),
		none: () => {}
	},
	'T3-11': {
		fail: counts({ ...noCases, received_person: 2, not_processed_excessive_person: 2 }),
		none: ink({ not_processed_excessive_total: '' })
	},
	'T3-13': {
		fail: after(
			...['person', 'business', 'research', 'public_interest', 'legal_service', 'other'].map(
				(column) => ink({ [`disclosed_${column}`]: '' })
			)
		),
		cells: ['disclosed_total'],
		none: beforeTheForms()
	},
	'T3-14': {
		fail: counts({ ...noCases, received_person: 25, disclosed_person: 25 }),
		none: ink({ concluded_total: '' })
	},
	'T4-01': {
		fail: ink({ reconsideration_total: '4' }),
		none: blankTable(/^challenges/)
	},
	'T4-02': {
		fail: ink({ reconsideration_other: '见附' }),
		none: lines(/结果维持|^\d+(?:\t\d+){14}/)
	},
	'T4-03': {
		pass: counts({ reconsideration_upheld: 5 }),
		fail: after(
			counts({ reconsideration_upheld: 3 }),
			without(/复议/, '全年因政府信息公开被申请行政复议1件，被提起行政诉讼3件。')
		),
		none: () => {}
	},
	'XT-04': {
		fail: counts({ otherwise_closed_unpaid_person: 1, received_person: 7 }),
		cells: ['otherwise_closed_unpaid_total'],
		none: (report) => (report.six = '本年度未收取信息处理费。')
	},
	'NAR-01': {
		fail: without(/共收到/, '全年共收到政府信息公开申请18件。'),
		cells: ['received_total'],
		none: without(
			/共收到/,
			'全年共收到政府信息公开申请近10件。',
			'全县各单位共收到政府信息公开申请95件。'
		)
	},
	'NAR-02': {
		fail: without(/办结/, '全年办结政府信息公开申请5件。'),
		cells: ['concluded_total'],
		none: without(/办结/)
	},
	'NAR-03': {
		fail: without(/结转/, '上年结转申请4件，均已办结政府信息公开申请。'),
		cells: ['carried_in_total'],
		none: without(/结转/)
	},
	'NAR-04': {
		fail: without(/予以公开/, '上述申请中，予以公开3件，部分公开1件。'),
		cells: ['disclosed_total'],
		none: without(/予以公开/)
	},
	'NAR-05': {
		fail: without(/自然人/, '收到的政府信息公开申请中，自然人申请3件。'),
		cells: ['received_person'],
		none: without(/自然人/)
	},
	'NAR-06': {
		fail: without(/复议/, '全年因政府信息公开被申请行政复议4件。'),
		cells: ['reconsideration_total'],
		none: without(/复议/, '全县各单位因政府信息公开被申请行政复议4件。')
	},
	'NAR-07': {
		pass: after(counts(noCases), without(/申请/, '本年度未收到政府信息公开申请。')),
		fail: without(/申请/, '本年度未收到政府信息公开申请。'),
		cells: ['received_total'],
		none: without(/申请/, '本年度未收到书面政府信息公开申请。', '上半年未收到政府信息公开申请。')
	},
	'NAR-08': {
		fail: counts(noCases),
		cells: ['received_total'],
		none: without(/申请/)
	},
	'NAR-09': {
		pass: after(
			counts({ reconsideration_upheld: 0, litigation_direct_corrected: 0 }),
			without(/复议/, '未发生因政府信息公开引起的行政复议、行政诉讼。')
		),
		fail: without(/复议/, '未发生因政府信息公开引起的行政复议、行政诉讼。'),
		cells: ['reconsideration_total'],
		none: without(/复议/, '未发生因政府信息公开引起的行政诉讼败诉案件。')
	},
	'NAR-10': {
		pass: after(
			counts({ normative_documents_issued: 0 }),
			without(/规范性文件/, '本年度未制定行政规范性文件。')
		),
		fail: without(/规范性文件/, '本年度未制定行政规范性文件。'),
		cells: ['normative_documents_issued'],
		none: () => {}
	},
	'NAR-11': {
		fail: without(/规范性文件/, '本年度制定行政规范性文件7件。'),
		cells: ['normative_documents_issued'],
		none: without(/规范性文件/, '本年度公开行政规范性文件7件。')
	},
	'NAR-12': {
		fail: without(/行政许可/, '全年作出行政处罚决定30件。'),
		cells: ['penalty_decisions'],
		none: without(/行政许可/, '公示行政许可55条、行政处罚203项。')
	},
	'NAR-13': {
		pass: after(
			counts({ carried_out_person: 0, carried_in_person: 0 }),
			without(/结转/, '依申请公开事项全部办结。')
		),
		fail: without(/结转/, '依申请公开事项全部办结。'),
		cells: ['carried_out_total'],
		none: add('依申请公开事项均按时办结。')
	},
	'NAR-14': {
		fail: without(/其中概况/, '公开政府信息120条，其中概况类信息90条，动态类信息60条。'),
		none: without(/其中概况/)
	},
	'NAR-15': {
		fail: without(/平均每月/, '公开政府信息120条，平均每月公开46条。'),
		none: without(/平均每月/)
	},
	'NAR-17': {
		fail: add('承办政协提案0件，人大代表建议2件，满意率均为100%。'),
		none: without(/满意率/)
	},
	'NAR-18': {
		pass: add('申请答复率达到100%，访问量增长150%。'),
		fail: add('信箱来信办理率为120%。'),
		none: without(/满意率/)
	},
	'NAR-19': {
		fail: add('2022年，我局公开各类信息90条。'),
		none: (report) => {
			report.title = '青溪县园林局2023年政府信息公开工作年度报告';
			report.one = ['本局各项工作平稳有序。'];
		}
	},
	'NAR-20': {
		pass: add('按照全省政府信息公开工作部署，落实各项任务。'),
		fail: add('组织推动全省政府信息公开工作再上台阶。'),
		none: (report) => (report.title = report.title.replace('青溪县园林局', '四川省林业和草原局'))
	},
	'NAR-21': {
		fail: add('本年度，门户网站总访问量5000次。', '统计显示，门户网站总访问量7000次。'),
		none: noProse
	},
	'NAR-22': {
		pass: add('先进单位名单见附件。'),
		fail: add('收到和处理政府信息公开申请情况详见附表。'),
		none: () => {}
	},
	'NAR-23': {
		pass: add('门户网站独立用户访问总量300个，网站总访问量500次。'),
		fail: add('门户网站独立用户访问总量800个，网站总访问量500次。'),
		none: () => {}
	},
	'TXT-04': {
		fail: (report) =>
			(report.five =
				'公开的形式还不够多样，解读材料偏少，栏目更新也不够及时，工作人员的业务能力不强，与群众的期待有差距，平台功能单一。'),
		none: (report) => (report.five = '形式不够多样。')
	},
	'TXT-05': { fail: add('主动公开信息××条。'), none: 'figures only' },
	'PUB-01': {
		fail: (report) => (report.end[1] = '2024年3月2日'),
		none: (report) => (report.end = [])
	},
	'PUB-02': {
		fail: (report) => (report.end = ['青溪县园林局']),
		none: (report) => {
			report.title = '青溪县园林局政府信息公开工作年度报告';
			report.lead = '';
			report.end = [];
			report.one = ['本局各项工作平稳有序。'];
		}
	},
	'PUB-07': { pass: as('html'), fail: as('pdf'), none: () => {} },
	'PUB-03': {
		fail: (report) => (report.end[1] = '2023年12月20日'),
		none: (report) => (report.end = [])
	},
	'PUB-04': {
		fail: (report) => (report.lead = report.lead.replace('12月31日', '10月31日')),
		none: (report) => (report.lead = '')
	},
	'UNI-01': {
		fail: ink({ fees_10k_yuan: '12000' }),
		cells: ['fees_10k_yuan'],
		none: without(/事业性收费/, '收取信息处理费12000元。')
	},
	'UNI-06': {
		fail: ink({ fees_10k_yuan: '1.20000001' }),
		cells: ['fees_10k_yuan'],
		none: ink({ fees_10k_yuan: '' })
	}
};

/** A report of a year before the forms: no table. */
function beforeTheForms(): Change {
	return (report) => {
		prose(report);
		report.title = report.title.replace('2023', '2012');
		report.lead = '';
	};
}

function subtotal(printed: number): Change {
	return last((text) =>
		text.replace(/^(.*属于行政查询事项.*)$/m, `$1\n\t\t小计\t1\t0\t0\t0\t0\t0\t${printed}`)
	);
}

const columns = [
	'person',
	'business',
	'research',
	'public_interest',
	'legal_service',
	'other',
	'total'
];

function rotated(row: string): Change {
	return (report) => {
		const values = columns.map((column) => report.ink[`${row}_${column}`]!);
		columns.forEach((column, i) => (report.ink[`${row}_${column}`] = values[(i + 6) % 7]!));
	};
}

function swapped(a: string, b: string): Change {
	return (report) => {
		for (const column of columns) {
			const [x, y] = [report.ink[`${a}_${column}`]!, report.ink[`${b}_${column}`]!];
			Object.assign(report.ink, { [`${a}_${column}`]: y, [`${b}_${column}`]: x });
		}
	};
}

function outcomes(rule: string, change: Change | 'figures only'): Check['outcome'][] {
	const { document, report } = read(sound(change === 'figures only' ? undefined : change));
	if (change !== 'figures only') later.get(change)?.({ document, report });
	const checks = runChecks(report, change === 'figures only' ? undefined : document);
	return checks.filter((check) => check.rule.id === rule).map(({ outcome }) => outcome);
}

test('every rule has a report that passes, one that fails and one it does not apply to', () => {
	expect(Object.keys(fixtures).sort()).toEqual(reportRules.map(({ id }) => id).sort());
});

describe.each(Object.entries(fixtures))('%s', (id, { pass = () => {}, fail, none, cells }) => {
	const results = (change: Change | 'figures only') =>
		outcomes(id, change).map(({ result }) => result);

	test('passes', () => {
		expect(results(pass)).toContain('pass');
		expect(results(pass)).not.toContain('fail');
	});

	test('fails', () => {
		const found = outcomes(id, fail).flatMap((outcome) =>
			outcome.result === 'fail' ? [outcome.fault] : []
		);
		expect(found.length).toBeGreaterThan(0);
		for (const { message } of found) {
			expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
			// English tells in English; only what it quotes is Chinese.
			expect(message.en.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|null|[\u4e00-\u9fff]/);
		}
		if (cells) expect(found[0]!.cells).toEqual(cells);
	});

	test('does not apply', () => {
		const results = outcomes(id, none).map(({ result }) => result);
		expect(results).not.toContain('fail');
		expect(results).toContain('not_applicable');
	});

	test('is data a page can be made of', () => {
		const rule = reportRule(id)!;
		expect(rule.id.startsWith(`${rule.family}-`)).toBe(true);
		expect(rule.version).toBeGreaterThan(0);
		for (const { zh, en } of [rule.name, rule.explanation, ...rule.benign]) {
			expect(zh).toMatch(/[\u4e00-\u9fff]/);
			expect(en).toMatch(/^[^\u4e00-\u9fff]*$/);
		}
		expect(rule.explanation.zh.length).toBeGreaterThan(20);
		if (!rule.hint) expect(rule.benign.length).toBeGreaterThan(0);
		for (const edition of rule.editions ?? [])
			expect(editions.map(({ id }) => id)).toContain(edition);
	});
});

/** Second ways to fail, or not to, of rules that look at more than one thing. */
describe.each<[rule: string, what: string, Change, cells?: string[] | null]>([
	[
		'DOC-02',
		'a neighbour’s signature',
		(report) => ((report.end[0] = '青溪县教育局'), leshan(report))
	],
	[
		'DOC-02',
		'the government’s signature',
		(report) => ((report.end[0] = '青溪县人民政府办公室'), leshan(report)),
		null
	],
	[
		'DOC-02',
		'the bureau’s later name',
		(report) => ((report.end[0] = '青溪县林业和园林局'), leshan(report)),
		null
	],
	['FRM-04', 'a row the form does not have', foreignRow('网站咨询答复')],
	['FRM-04', 'a row with a reworded label', foreignRow('重复申请的情形'), null],
	['NAR-20', 'a neighbour’s work', add('青溪县教育局高度重视政府信息公开工作。')],
	['NAR-20', 'the county’s work', add('青溪县人民政府高度重视政府信息公开工作。'), null],
	['NAR-20', 'a neighbour’s work for us', add('县司法局严格按照规定审查我局规范性文件。'), null],
	['NAR-20', 'a neighbour in passing', add('按照县教育局通知，积极开展宣传。'), null],
	[
		'NAR-02',
		'a number concluded without its requests',
		without(/办结/, '收到政府信息公开申请8件，办结11件。'),
		['concluded_total']
	],
	[
		'NAR-02',
		'what was concluded of other matters',
		without(/办结/, '收到政府信息公开申请8件，承办建议4件，办结4件。'),
		null
	],
	['NAR-07', 'a count of 0', without(/申请/, '政府信息公开申请数为0。'), ['received_total']],
	[
		'NAR-07',
		'none under a heading on requests',
		without(/申请/, '（二）依申请公开情况。本年度无申请。'),
		['received_total']
	],
	['NAR-07', 'none of another matter', without(/申请/, '（二）主动公开情况。本年度无申请。'), null],
	[
		'NAR-06',
		'reviews corrected that the table has upheld',
		without(/复议/, '全年因信息公开引发行政复议1件，其中被纠正1件。'),
		['reconsideration_corrected']
	],
	[
		'T2-03',
		'rules of a city’s department',
		after(counts({ rules_in_force: 3 }), (report) => {
			report.title = report.title.replace('青溪县', '乐山市');
		}),
		['rules_in_force']
	],
	[
		'T2-03',
		'rules of a city',
		after(counts({ rules_in_force: 3 }), (report) => {
			report.title = report.title.replace('青溪县园林局', '乐山市人民政府');
		}),
		null
	],
	[
		'CEL-02',
		'a mark beside zeros',
		ink({ disclosed_research: '/' }),
		['received_research', 'disclosed_research']
	],
	['CEL-02', 'a power a body does not have', ink({ rules_issued: '/' }), null],
	[
		'FRM-08',
		'no fee but those of table 2',
		after(
			without(/处理费/, '未收取行政事业性收费。'),
			(report) => (report.six = '本年度没有其他需要报告的事项。')
		)
	],
	[
		'FRM-10',
		'another note',
		last((text) => text.replace(/勾稽关系为：[^）\t]*/, '勾稽关系见说明'))
	],
	[
		'NAR-14',
		'a closed list that falls short',
		add('全年发布信息120条，分别为动态类50条、通知类60条。')
	],
	['NAR-14', 'a closed list that is too much', add('发布公告405条：甲类10条、乙类400条。')],
	['NAR-14', 'some of many', add('全年发布信息120条，包括动态类50条、通知类60条。'), null],
	['NAR-14', 'a fair amount of one channel', add('发布信息120条：网站110条、公众号90条。'), null],
	[
		'NAR-18',
		'a rate that its numbers do not make',
		add('受理工单1200件，办结1080件，办结率98.33%。')
	],
	['NAR-18', 'a share that its numbers do not make', add('转办函件400件，其中回复20件，占15%。')],
	[
		'NAR-18',
		'a share of another whole',
		add('转办函件400件，其中咨询80件，回复20件，占25%。'),
		null
	],
	['UNI-01', 'yuan rounded in one place', ink({ fees_10k_yuan: '12000.4' }), ['fees_10k_yuan']],
	['UNI-01', 'another amount', ink({ fees_10k_yuan: '3.4' }), ['fees_10k_yuan']],
	['UNI-01', 'an amount that was rounded', ink({ fees_10k_yuan: '1.20001' }), null]
])('%s, %s', (rule, _, change, cells) => {
	test(cells === null ? 'is left alone' : 'is told', () => {
		const found = outcomes(rule, change).flatMap((outcome) =>
			outcome.result === 'fail' ? [outcome.fault] : []
		);
		expect(found).toHaveLength(cells === null ? 0 : 1);
		if (cells) expect(found[0]!.cells).toEqual(cells);
	});
});

/** Puts the report into a region the gazetteer knows. */
function leshan(report: Sound): void {
	report.title = report.title.replace('青溪县', '乐山市沙湾区');
	report.end[0] = report.end[0]!.replace('青溪县', '乐山市沙湾区');
}

/** A row of table 3 more than the form has, before the last reasons, all zeros. */
function foreignRow(label: string): Change {
	return last((text) =>
		text.replace(/^(.*属于行政查询事项.*)$/m, `$1\n\t\t${label}\t0\t0\t0\t0\t0\t0\t0`)
	);
}

test('the sound report has no finding of any kind', () => {
	const { document, report } = read(sound());
	expect(checkReport(report, document)).toEqual([]);
});

test('without the text, the rules on it do not apply', () => {
	const { report } = read(sound());
	for (const { rule, outcome } of runChecks(report))
		if (rule.prose) expect(outcome).toEqual({ result: 'not_applicable', reason: 'no_text' });
});
