import { beforeAll, expect, test } from 'vitest';
import { allReports } from '#query/filters.ts';
import { wholeReport } from '#query/agency.ts';
import sidesChart, {
	agencySides,
	mostSides,
	regionSides,
	yearSides,
	comparedModel,
	filtersOfSides,
	sideOfAgency,
	sideOfGroup
} from '#charts/compare/sides.ts';
import { cellPairs, pairsTable } from '#view/compare.ts';
import { chartOption } from '#view/chart.ts';
import { shownTable, type Source } from '#view/model.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const source: Source = { name: 'trial', origin: 'synthetic', contentHash: '0123456789abcdef' };
const here = { province: '虚州省', prefecture: '虚河市', edition: '2021' };
let database: Asked;
beforeAll(async () => {
	database = await databaseOf([
		reportRow(
			{ id: 'a1', agency: '甲局', agency_id: 'a', year: 2022, ...here, web_visits: 12 },
			requestTable('2021', { received_total: 9, disclosed_total: 4, concluded_total: 9 })
		),
		reportRow(
			{ id: 'a2', agency: '甲局', agency_id: 'a', year: 2023, ...here },
			requestTable('2021', { received_total: 11, disclosed_total: 'blank', concluded_total: 9 })
		),
		reportRow(
			{ id: 'b1', agency: '乙局', agency_id: 'b', year: 2022, ...here, province: '无名省' },
			requestTable('2021', { received_total: 'not_applicable' })
		)
	]);
});

test('agencies stand side by side with their numbers, marks and missing years', async () => {
	const sides = (await agencySides(database, ['a', 'b'])).map(sideOfAgency);
	const row = (year: number, id: string) => {
		const { rows } = shownTable(comparedModel(sides, year, source), 'zh');
		return rows.find(([name]) => name === id)!.slice(1);
	};
	expect(row(2022, '新收申请')).toEqual(['9', '[/]']);
	expect(row(2022, '予以公开')).toEqual(['4', '0']);
	expect(row(2022, '网站访问量')).toEqual(['12', '–']);
	expect(row(2023, '予以公开')).toEqual(['[空]', '未收录']);
	const model = sidesChart.model(sides, source);
	expect(model.rows.map(([name, year]) => [name, year])).toEqual([
		['甲局', 2022],
		['甲局', 2023],
		['乙局', 2022]
	]);
	expect(chartOption(model, { language: 'zh', theme: 'light' }).series).not.toHaveLength(0);
});

test('a county chosen elsewhere, or a year, changes no side it has no part in', async () => {
	const here = { ...allReports, province: '虚州省', prefecture: '虚河市', county: '900203' };
	const sides = ['虚州省', '无名省'];
	expect(await regionSides(database, here, sides)).toEqual(
		await regionSides(database, allReports, sides)
	);
	expect(filtersOfSides('regions', here)).toEqual(allReports);
	const dated = { ...here, years: [2023] };
	expect(await yearSides(database, dated, ['2022'])).toEqual(
		await yearSides(database, here, ['2022'])
	);
	expect(filtersOfSides('years', dated)).toEqual(here);
	expect(filtersOfSides('agencies', dated)).toEqual(allReports);
});

test('regions and years are sums beside how many reports they are of', async () => {
	const regions = (
		await regionSides(database, allReports, ['虚州省', '虚州省 虚河市', '无名省'])
	).map(sideOfGroup);
	const { rows } = shownTable(comparedModel(regions, 2022, source), 'en');
	expect(rows[0]).toEqual(['Requests received', '9', '1', '9', '1', '–', '0']);
	const years = (await yearSides(database, { ...allReports, years: [2022] }, ['2022', '2023'])).map(
		sideOfGroup
	);
	const both = shownTable(comparedModel(years, null, source), 'en').rows;
	expect(both[0]).toEqual(['Requests received', '9', '1', '11', '1']);
	expect(both.find(([name]) => name === 'Disclosed in full')).toEqual([
		'Disclosed in full',
		'4',
		'2',
		'–',
		'0'
	]);
});

test('no more sides are asked than can be read', async () => {
	const many = Array.from({ length: 9 }, (_, at) => `省${at}`);
	expect(await regionSides(database, allReports, many)).toHaveLength(mostSides);
	expect(await yearSides(database, allReports, many)).toHaveLength(mostSides);
});

test('two reports are told apart cell by cell: numbers by their difference, marks by being others', async () => {
	const [left, right] = await Promise.all(
		['a1', 'a2'].map((id, at) => wholeReport(database, { id, year: 2022 + at }))
	);
	const tables = cellPairs(left!, right!);
	const pairs = tables.flatMap((table) => table.pairs);
	const different = pairs.filter(({ differs }) => differs);
	expect(
		different.map(({ id, left, right, difference }) => [id, left.zh, right.zh, difference])
	).toEqual([
		['received_total', '9', '11', 2],
		['disclosed_total', '4', '[空]', null]
	]);
	const lines = pairsTable(tables, ['2022', '2023'], [null, null], 'zh');
	expect(lines).toHaveLength(pairs.length + 1);
	expect(lines.find(([, , id]) => id === 'disclosed_total')!.slice(3)).toEqual([4, '[空]', null]);
	const cells = new Set(['received_total', 'disclosed_total']);
	const marked = pairsTable(tables, ['2022', '2023'], [null, cells], 'zh');
	const endOf = (cell: string) => marked.find(([, , id]) => id === cell)!.slice(3);
	expect(endOf('代号')).toEqual(['2022', '2023', '2023 存疑', '相差']);
	expect(endOf('received_total'), 'a doubted number stays a number').toEqual([9, 11, '[疑]', 2]);
	expect(endOf('disclosed_total'), 'a mark says so itself').toEqual([4, '[空]', '', null]);
	expect(
		cellPairs(left!, left!)
			.flatMap((table) => table.pairs)
			.some(({ differs }) => differs)
	).toBe(false);
});
