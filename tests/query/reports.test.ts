import { beforeAll, describe, expect, test } from 'vitest';
import type { Need } from '#query/aggregates.ts';
import { allReports, type Filters } from '#query/filters.ts';
import {
	newestFirst,
	pageSize,
	reportsForExport,
	reportsPage,
	reportSorts,
	type ReportOrder,
	type ReportSort
} from '#query/reports.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const reports = [
	reportRow(
		{ id: 'r1', agency: '丙局', level: 'county', region: '900203', year: 2020, web_visits: 5 },
		requestTable('2021', { received_total: 9, concluded_total: 9 })
	),
	reportRow(
		{ id: 'r2', agency: '甲局', level: 'national', region: '900101', year: 2022 },
		requestTable('2021')
	),
	reportRow({ id: 'r3', agency: '乙局', year: 2021, web_visits: 50, origin: 'synthetic' }),
	...Array.from({ length: pageSize }, (_, index) =>
		reportRow({ id: `s${String(index).padStart(3, '0')}`, agency: '丁局' })
	)
];
const finding = { rule: 'T3-03', severity: 'error', cells: 'received_total', left: 1, right: 2 };
let database: Asked;
beforeAll(async () => {
	database = await databaseOf(reports, [
		{ ...finding, report: 'r1' },
		{ ...finding, report: 'r1' },
		{ ...finding, report: 'r3' }
	]);
});

const descending: [ReportSort, string[]][] = [
	['year', ['r2', 'r3', 'r1', 's000']],
	['region', ['r1', 'r2', 'r3', 's000']],
	['level', ['r1', 'r2', 'r3', 's000']],
	['received', ['r1', 'r2', 'r3', 's000']],
	['visits', ['r3', 'r1', 'r2', 's000']],
	['findings', ['r1', 'r3', 'r2', 's000']]
];
test.each(descending)('by %s the greatest comes first and the unknown last', async (sort, ids) => {
	const { lines } = await reportsPage(database, allReports, { sort, descending: true }, 1);
	expect(lines.slice(0, 4).map((line) => line.id)).toEqual(ids);
});

test.each(reportSorts)('by %s the pages are a cut of the export', async (sort) => {
	for (const descending of [true, false]) {
		const all = await reportsForExport(database, allReports, { sort, descending });
		expect(all).toHaveLength(reports.length);
		const first = await reportsPage(database, allReports, { sort, descending }, 1);
		const second = await reportsPage(database, allReports, { sort, descending }, 2);
		expect([...first.lines, ...second.lines]).toEqual(all);
		expect([first.total, second.total]).toEqual([reports.length, reports.length]);
	}
});

describe('by year, where the corpus has counted its reports', () => {
	const years = [2019, 2020, 2021, 2022];
	let dated: Asked;
	beforeAll(async () => {
		const of = (year: number | null, number: number, more = {}) =>
			Array.from({ length: number }, (_, at) =>
				reportRow({ id: `${year}-${at}-${JSON.stringify(more)}`, agency: '戊局', year, ...more })
			);
		dated = await databaseOf([
			...years.flatMap((year) => of(year, 2 * (year - 2000))),
			...of(2021, 7, { basis: 'superseded' }),
			...of(2020, 5, { basis: 'consolidated', scope: 'area', level: 'county' }),
			...of(2022, 3, { basis: 'untold' }),
			...of(null, 4)
		]);
	});

	const pagesOf = async (filters: Filters, order: ReportOrder) => {
		const all = await reportsForExport(dated, filters, order);
		const pages = Array.from({ length: Math.ceil(all.length / pageSize) + 1 }, (_, at) =>
			reportsPage(dated, filters, order, at + 1)
		);
		return { all, pages: await Promise.all(pages) };
	};

	test.each([
		['all', allReports],
		['of some years', { ...allReports, years: [2020, 2022] }],
		['of a year there is none of', { ...allReports, years: [1999] }],
		['consolidated', { ...allReports, basis: 'consolidated' as const }],
		['of a level', { ...allReports, levels: ['county' as const] }]
	])('the pages of those that are %s are a cut of the export', async (_, filters) => {
		for (const descending of [true, false]) {
			const { all, pages } = await pagesOf(filters, { sort: 'year', descending });
			expect(pages.flatMap(({ lines }) => lines)).toEqual(all);
			for (const { total } of pages) expect(total).toBe(all.length);
		}
	});

	test('a page looks at its own years only, and at no names of theirs to find its lines', async () => {
		const needs: Need[] = [];
		const watched = { ...dated, rows: (need: Need) => (needs.push(need), dated.rows(need)) };
		const { total, lines } = await reportsPage(watched, allReports, newestFirst, 1);
		expect([total, lines.length]).toEqual([
			years.reduce((sum, year) => sum + 2 * (year - 2000), 12),
			50
		]);
		expect(needs.map(({ years }) => years)).toEqual([[null], [2022, 2021], [2022, 2021]]);
		expect(needs.slice(0, 2).map(({ columns }) => columns)).toEqual([['basis'], ['basis']]);
	});
});

test('a line tells what was read, how, and what was found', async () => {
	const { lines } = await reportsPage(database, { ...allReports, agency: '丙局' }, newestFirst, 1);
	expect(lines).toEqual([
		{
			id: 'r1',
			agency: '丙局',
			province: null,
			prefecture: null,
			level: 'county',
			sector: null,
			year: 2020,
			received: 9,
			concluded: 9,
			carriedOut: 0,
			state: 'active',
			visits: 5,
			uniqueVisitors: null,
			pageViews: null,
			findings: 2,
			url: null,
			origin: 'real',
			basis: 'own'
		}
	]);
});

test('a page past the end is empty', async () => {
	const { total, lines } = await reportsPage(database, allReports, newestFirst, 9);
	expect([total, lines]).toEqual([reports.length, []]);
});

test('an order that is no order is a programmer error, and never reaches SQL', async () => {
	const order = { sort: 'year; DROP TABLE reports' as ReportSort, descending: true };
	await expect(reportsPage(database, allReports, order, 1)).rejects.toThrow('unknown order');
});

test('nothing is fetched or read by a statement', async () => {
	for (const sql of ["SELECT * FROM 'https://localhost/a.csv'", "SELECT * FROM '/etc/passwd'"])
		await expect(database.query(sql)).rejects.toThrow();
	await expect(database.query(`SELECT '{"a":1}'::JSON`)).rejects.toThrow();
});
