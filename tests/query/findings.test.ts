import { beforeAll, describe, expect, test } from 'vitest';
import { allReports } from '#query/filters.ts';
import {
	agencyFindings,
	allFindings,
	findingCase,
	findingCounts,
	findingsForExport,
	findingsPage,
	findingsPageSize,
	type FindingFilters
} from '#query/findings.ts';
import { findingReports, findingsOfReport, type FindingOrder } from '#query/findings-by-report.ts';
import { subjectOf } from '#view/cases.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const reports = [
	reportRow(
		{ id: 'a23', agency: '甲局', agency_id: 'a', year: 2023, province: '云岚省', level: 'county' },
		requestTable('2021', { received_total: 9, received_person: 8 })
	),
	reportRow(
		{ id: 'a22', agency: '甲局', agency_id: 'a', year: 2022, province: '云岚省', level: 'county' },
		requestTable('2021', { carried_out_total: 2 })
	),
	reportRow({ id: 'b23', agency: '乙局', agency_id: 'b', year: 2023, province: '霞浦省' })
];
const base = { rule: 'T3-03', severity: 'error', cells: 'received_person received_total' };
const findings = [
	{ ...base, id: 'f1', report: 'a23', left: 8, right: 9, difference: -1, detail: '{"version":1}' },
	{ ...base, id: 'f2', report: 'b23', rule: 'CEL-01', severity: 'info', cells: '' },
	{ ...base, id: 'f3', report: 'a23', rule: 'YR-01', severity: 'warning', other: 'a22' },
	{ ...base, id: 'f4', report: 'a22', rule: 'STA-08', severity: 'review', kind: 'lead' },
	{ ...base, id: 'f5', report: 'b23', rule: 'T3-01', decision: 'explained' }
];
const ids = (lines: readonly { id: string | null }[]) => lines.map(({ id }) => id);

let database: Asked;
beforeAll(async () => {
	database = await databaseOf(reports, findings);
});

describe('the list of findings', () => {
	test('the gravest come first and leads last', async () => {
		const { total, lines } = await findingsPage(database, allReports, allFindings, 1);
		expect(total).toBe(5);
		expect(ids(lines)).toEqual(['f5', 'f1', 'f3', 'f2', 'f4']);
	});

	test.each<[string, Partial<FindingFilters>, string[]]>([
		['findings only', { kind: 'finding' }, ['f5', 'f1', 'f3', 'f2']],
		['leads only', { kind: 'lead' }, ['f4']],
		['errors and information', { severities: ['error', 'info'] }, ['f5', 'f1', 'f2']],
		['one rule', { rule: 'T3-03' }, ['f1']],
		['a family', { family: 'T3' }, ['f5', 'f1']],
		['what nobody decided on', { review: 'open', marked: ['f1'] }, ['f3', 'f2', 'f4']],
		['what somebody did', { review: 'decided', marked: ['f1'] }, ['f5', 'f1']],
		['what the corpus tells was decided', { review: 'decided' }, ['f5']]
	])('%s', async (_, chosen, expected) => {
		const of = { ...allFindings, ...chosen };
		const { lines } = await findingsPage(database, allReports, of, 1);
		expect(ids(lines)).toEqual(expected);
		expect(ids(await findingsForExport(database, allReports, of))).toEqual(expected);
	});

	test.each<[string, Partial<FindingFilters>, string[], unknown[]]>([
		// Report, findings by severity, leads, left, the first.
		[
			'reports with what is left first',
			{},
			[],
			[
				['a23', 1, 1, 0, 0, 0, 2, 'f1'],
				['b23', 1, 0, 0, 1, 0, 1, 'f2'],
				['a22', 0, 0, 0, 0, 1, 1, 'f4']
			]
		],
		[
			'what the reader decided is left no more, and still opened where nothing else is',
			{ kind: 'finding' },
			['f1', 'f2'],
			[
				['a23', 1, 1, 0, 0, 0, 1, 'f3'],
				['b23', 1, 0, 0, 1, 0, 0, 'f5']
			]
		],
		['those of one rule', { rule: 'T3-01' }, [], [['b23', 1, 0, 0, 0, 0, 0, 'f5']]]
	])('%s', async (_, chosen, reviewed, expected) => {
		const order = { sort: 'state', descending: false } as const;
		const of = { ...allFindings, ...chosen };
		const asked = { reviewed, order, page: 1 };
		const { total, reports } = await findingReports(database, allReports, of, asked);
		expect(total).toBe(expected.length);
		expect(
			reports.map((one) => [
				...[one.report, one.error, one.warning, one.review, one.info, one.leads],
				...[one.left, one.id]
			])
		).toEqual(expected);
		const again = await findingReports(database, allReports, of, { ...asked, page: 2 });
		expect(again.reports).toEqual([]);
	});

	test('reports can be sorted, and one’s findings follow each other gravest first', async () => {
		const sorted = async (sort: FindingOrder['sort'], descending: boolean) => {
			const asked = { reviewed: [], order: { sort, descending }, page: 1 };
			const { reports } = await findingReports(database, allReports, allFindings, asked);
			return reports.map(({ report }) => report);
		};
		expect(await sorted('year', false)).toEqual(['a23', 'b23', 'a22']);
		expect(await sorted('year', true)).toEqual(['a22', 'a23', 'b23']);
		expect(await sorted('number', true)).toEqual(['a22', 'b23', 'a23']);
		expect((await sorted('agency', false))[0]).toBe('b23');
		const own = { ...allFindings, review: 'open' } as const;
		expect(ids(await findingsOfReport(database, allReports, own, 'b23'))).toEqual(['f5', 'f2']);
	});

	test('the filters of reports hold for their findings', async () => {
		const filters = { ...allReports, years: [2023], province: '云岚省' };
		const { lines } = await findingsPage(database, filters, allFindings, 1);
		expect(ids(lines)).toEqual(['f1', 'f3']);
	});

	test('rules are counted whichever rule is chosen', async () => {
		const counts = await findingCounts(database, allReports, { ...allFindings, rule: 'T3-03' });
		expect(counts.map(({ rule, findings }) => [rule, findings])).toEqual([
			['CEL-01', 1],
			['STA-08', 1],
			['T3-01', 1],
			['T3-03', 1],
			['YR-01', 1]
		]);
	});

	test('its pages are a cut of the export', async () => {
		const many = Array.from({ length: findingsPageSize + 3 }, (_, at) => ({
			...base,
			id: `m${String(at).padStart(3, '0')}`,
			report: 'a23'
		}));
		const large = await databaseOf(reports, many);
		const all = ids(await findingsForExport(large, allReports, allFindings));
		const pages = await Promise.all(
			[1, 2, 3].map((page) => findingsPage(large, allReports, allFindings, page))
		);
		expect(pages.flatMap(({ lines }) => ids(lines))).toEqual(all);
		expect(pages.map(({ lines }) => lines.length)).toEqual([findingsPageSize, 3, 0]);
	});
});

describe('one finding', () => {
	test('comes with its report and the one on the other side', async () => {
		const known = await findingCase(database, 'f3');
		expect(known?.finding).toMatchObject({ id: 'f3', rule: 'YR-01' });
		expect([known?.report.id, known?.report.received_person]).toEqual(['a23', 8]);
		expect([known?.other?.id, known?.other?.carried_out_total]).toEqual(['a22', 2]);
	});

	test('one without another side has none, and an unknown id is nothing', async () => {
		expect((await findingCase(database, 'f1'))?.other).toBeNull();
		expect(await findingCase(database, "f1' OR '1'='1")).toBeNull();
	});

	test('an agency has those of all its reports', async () => {
		const found = await agencyFindings(database, 'a');
		expect(found.map(({ id, year }) => [id, year])).toEqual([
			['f1', 2023],
			['f3', 2023],
			['f4', 2022]
		]);
	});
});

test.each([
	['', null],
	['received_total', '本年新收政府信息公开申请数量'],
	['web_visits', '网站总访问量'],
	['received_total carried_in_total concluded_total carried_out_total', '“总计”一列'],
	['received_person received_business received_total', '本年新收政府信息公开申请数量'],
	['reconsideration_upheld reconsideration_total', '行政复议'],
	['received_total reconsideration_total', null],
	['received_person carried_in_business', null]
])('what the cells “%s” of a finding have in common is “%s”', (cells, name) => {
	expect(subjectOf({ cells })?.zh ?? null).toBe(name);
});
