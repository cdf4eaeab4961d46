import { init, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import {
	AriaComponent,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	TitleComponent,
	TooltipComponent
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { beforeAll, describe, expect, test } from 'vitest';
import { challengeGroups } from '#form/challenges.ts';
import disclosedByChart, { disclosureBy } from '#charts/disclosure/groups.ts';
import disclosedChart from '#charts/disclosure/documents.ts';
import { disclosureByYear } from '#charts/disclosure/cells.ts';
import burdenChart, { burdenByYear } from '#charts/challenges/burden.ts';
import endsByChart, { challengesBy } from '#charts/challenges/ends-by.ts';
import endsChart, { challengesByYear } from '#charts/challenges/ends.ts';
import missingChart, { missingByYear } from '#charts/missing/years.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Coverage } from '#query/coverage.ts';
import ratesChart, { ratesBy } from '#charts/outcomes/rates.ts';
import rateChart, { rateByYear } from '#charts/outcomes/rate.ts';
import reasonsChart, { reasonsOf } from '#charts/outcomes/reasons.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { mapFigures } from '#charts/map/figures.ts';
import { regionMap } from '#charts/map/regions.ts';
import type { Places } from '#query/places.ts';
import sizesChart, { sizesBy } from '#charts/requests/sizes.ts';
import flowChart, { flowByYear } from '#charts/requests/flow.ts';
import receivedChart, { requestsBy } from '#charts/requests/received.ts';
import { statedModel, statedPage, statedSorts } from '#charts/traffic/told.ts';
import { trafficJumps, jumpsModel } from '#charts/traffic/jumps.ts';
import trafficRatiosChart, { trafficRatios } from '#charts/traffic/ratios.ts';
import trafficLevelsChart, { trafficByLevel } from '#charts/traffic/levels.ts';
import tellingByChart from '#charts/traffic/telling-by.ts';
import tellingChart, { statingBy } from '#charts/traffic/telling.ts';
import { volumeByYear } from '#charts/requests/volume.ts';
import correctedChart from '#charts/challenges/corrected.ts';
import { chartHeight, chartOption } from '#view/chart.ts';
import { legendOf } from '#view/series.ts';
import { withoutSeries } from '#view/without-series.ts';
import { toCsv } from '#view/csv.ts';
import { coverageNote, numbersOf, shownTable, valuesOf, type ViewModel } from '#view/model.ts';
import { tileMap } from '#charts/map/tiles.ts';
import applicantsChart from '#charts/requests/applicants.ts';
import { tiles } from '#view/tiles.ts';
import { zeroListModel } from '#charts/zero/list.ts';
import { byRegion, zeroForExport, zeroPage, zeroSorts } from '#charts/zero/list.ts';
import { inOrder, rankIn } from '#query/order.ts';
import streaksChart, { zeroStreaks } from '#charts/zero/streaks.ts';
import zeroAgenciesChart, { zeroAgencies } from '#charts/zero/zeros.ts';
import { databaseOf, reportRow, requestTable, type Asked, type Ink } from '../database.ts';

const east = { province: '东省', prefecture: '甲市', region: '900101', level: 'county' };
const west = { province: '西省', prefecture: '乙市', region: '910101', level: 'prefecture' };

/** Table 4 with zeros everywhere but where `told` says otherwise. */
function challenges(told: Record<string, Ink> = {}): Record<string, Ink> {
	const ends = ['upheld', 'corrected', 'other', 'pending', 'total'];
	const all = challengeGroups.flatMap(({ id }) => ends.map((end) => [`${id}_${end}`, 0] as const));
	return { ...Object.fromEntries(all), ...told };
}

/** Four agencies over four years: one that never had a request, one that had some, one silent, one gone. */
const reports = [
	...[2021, 2022, 2023].map((year) =>
		reportRow(
			{ id: `quiet${year}`, agency: '甲县静局', ...east, sector: 'water', year, edition: '2021' },
			{ ...requestTable('2021'), ...challenges() }
		)
	),
	reportRow(
		{
			id: 'busy2020',
			agency: '乙市忙局',
			...west,
			sector: 'housing',
			year: 2020,
			edition: '2019',
			web_visits: 1000,
			web_unique_visitors: 400
		},
		{
			...requestTable('2019', {
				received_person: 8,
				received_business: 2,
				received_total: 10,
				carried_in_total: 1,
				disclosed_total: 4,
				withheld_internal_total: 3,
				otherwise_closed_undivided_total: 3,
				concluded_total: 10,
				carried_out_total: 1
			}),
			normative_documents_made: 5,
			licensing_decisions: 7
		}
	),
	reportRow(
		{
			id: 'busy2021',
			agency: '乙市忙局',
			...west,
			sector: 'housing',
			year: 2021,
			edition: '2021',
			web_visits: 12000,
			web_unique_visitors: 300
		},
		{
			...requestTable('2021', {
				received_person: 90,
				received_total: 120,
				disclosed_total: 40,
				partly_disclosed_total: 10,
				unable_not_held_total: 30,
				not_processed_petition_total: 20,
				concluded_total: 100,
				carried_out_total: 21,
				carried_in_total: 1
			}),
			...challenges({
				reconsideration_upheld: 3,
				reconsideration_corrected: 1,
				reconsideration_pending: 2,
				litigation_direct_other: 1
			}),
			normative_documents_issued: 4,
			licensing_decisions: 'blank'
		}
	),
	reportRow(
		{ id: 'busy2022', agency: '乙市忙局', ...west, sector: 'housing', year: 2022, edition: '2021' },
		{
			...requestTable('2021', { received_total: 0, carried_in_total: 21, carried_out_total: 21 }),
			...challenges({ reconsideration_pending: 'blank' })
		}
	),
	reportRow({ id: 'silent2021', agency: '乙市哑局', ...west, year: 2021, edition: '2021' }),
	reportRow(
		{ id: 'gone2020', agency: '甲县旧局', ...east, year: 2020, edition: '2019' },
		requestTable('2019')
	),
	reportRow(
		{ id: 'undated', agency: '某局' },
		requestTable('2021', { received_total: 5, received_person: 5 })
	)
];

const lost = (agency: string, year: number, state: string) => ({ agency, year, state });
const missing = [
	lost('甲县旧局', 2021, 'no_later'),
	lost('甲县旧局', 2023, 'no_later'),
	lost('乙市哑局', 2023, 'no_later'),
	lost('乙市忙局', 2023, 'expected')
];

let corpus: Asked;
/** The same with what is not in it. */
let asked: Corpus;
beforeAll(async () => {
	corpus = await databaseOf(reports);
	asked = {
		...corpus,
		changes: async () => null,
		places: { missing: async () => missing }
	} as unknown as Corpus;
});

function where(choice: Partial<Filters>): Filters {
	return { ...allReports, ...choice };
}

function adds({ reports, counted, missing }: Coverage): boolean {
	return reports === counted + missing.reduce((sum, { reports }) => sum + reports, 0);
}

describe('requests', () => {
	test('stand by group in the form’s order, with who asked over the reports that divide', async () => {
		const { groups, coverage } = await requestsBy(corpus, allReports, 'level');
		expect(
			groups.map(({ key, received, counted, reports }) => [key, received, counted, reports])
		).toEqual([
			['prefecture', 130, 3, 4],
			['county', 0, 4, 4],
			[null, 5, 1, 1]
		]);
		expect(groups[0]!.applicants.person).toBe(98);
		expect(adds(coverage)).toBe(true);
	});

	test('come in and go out over the reports that tell all four totals; what does not balance is counted', async () => {
		const { years } = await flowByYear(corpus, allReports);
		const of2021 = years.find(({ year }) => year === 2021)!;
		expect(of2021.rows).toEqual({ carried_in: 1, received: 120, concluded: 100, carried_out: 21 });
		expect([of2021.reports, of2021.counted, of2021.unequal]).toEqual([3, 2, 0]);
		expect(years.find(({ year }) => year === 2020)!.unequal).toBe(0);
		expect(years.find(({ year }) => year === 2022)!.rows.carried_in).toBe(21);
	});

	test('are spread over magnitudes that add up to the reports counted', async () => {
		const { groups } = await sizesBy(corpus, allReports, 'year');
		expect(
			groups.map(({ key, counted, sizes }) => [key, counted, ...Object.values(sizes)])
		).toEqual([
			[2020, 2, 1, 0, 1, 0, 0],
			[2021, 2, 1, 0, 0, 1, 0],
			[2022, 2, 2, 0, 0, 0, 0],
			[2023, 1, 1, 0, 0, 0, 0],
			[null, 1, 0, 1, 0, 0, 0]
		]);
	});
});

describe('outcomes', () => {
	test('are told row by row, the undivided row of the old form beside those of the new', async () => {
		const { rows, total } = await reasonsOf(corpus, where({ province: '西省' }));
		const told = Object.fromEntries(rows.map(({ id, requests }) => [id, requests]));
		expect(told).toMatchObject({
			disclosed: 44,
			partly_disclosed: 10,
			withheld_internal: 3,
			unable_not_held: 30,
			not_processed_petition: 20,
			otherwise_closed_undivided: 3,
			otherwise_closed_misc: 0
		});
		expect(total).toBe(110);
	});

	test('have a rate with two denominators, both of the same reports', async () => {
		const { years } = await rateByYear(corpus, allReports);
		expect(
			years.map(({ year, shown, concluded, decided, counted }) => [
				year,
				shown,
				concluded,
				decided,
				counted
			])
		).toEqual([
			[2020, 4, 10, 7, 2],
			[2021, 50, 100, 80, 2],
			[2022, 0, 0, 0, 2],
			[2023, 0, 0, 0, 1]
		]);
		const { groups, coverage } = await ratesBy(corpus, allReports, 'province');
		expect(groups.map(({ key, year, shown }) => [key, year, shown])).toContainEqual([
			'西省',
			2021,
			50
		]);
		expect(adds(coverage)).toBe(true);
		expect(coverage.reports).toBe(reports.length);
	});
});

describe('agencies without requests', () => {
	test('are counted beside those without a report of the year', async () => {
		const { known, years } = await zeroAgencies(asked, where({ years: [2021, 2023] }));
		expect(known).toBe(5);
		// Nobody's report is missing of a year before its first.
		expect(years).toEqual([
			{ year: 2021, reporting: 3, without: 0, gone: 1, zero: 1 },
			{ year: 2023, reporting: 1, without: 1, gone: 2, zero: 1 }
		]);
		const { years: counted } = await missingByYear(asked, where({ years: [2021, 2023] }));
		expect(counted.map(({ missing, gone }) => [missing, gone])).toEqual([
			[0, 1],
			[1, 2]
		]);
		const chart = missingChart.model({ years: counted } as never, source);
		expect(numbersOf(chart, 'missing')).toEqual([0, 1]);
		expect(chart.sentence.zh).toMatch(/^2023 年缺的年报 1 份：.*；另有 2 家往年有、此后没有收录/);
		const wide = await zeroAgencies(asked, where({ basis: 'consolidated' }));
		expect(wide.years.every(({ without }) => without === null)).toBe(true);
	});

	test('are told by how many years running they had none, counted back from the last year chosen', async () => {
		expect(await zeroStreaks(corpus, allReports)).toEqual({
			year: 2023,
			streaks: [{ years: 3, agencies: 1 }],
			agencies: 1,
			reporting: 1
		});
		expect((await zeroStreaks(corpus, where({ years: [2022] }))).streaks).toEqual([
			{ years: 2, agencies: 1 }
		]);
		expect((await zeroStreaks(corpus, where({ agency: '没有' }))).year).toBeNull();
	});

	test('are listed with codes and runs; blank and absent are other lists', async () => {
		const { total, lines } = await zeroPage(
			corpus,
			where({ levels: ['county'] }),
			'zero',
			byRegion,
			1
		);
		expect(total).toBe(4);
		expect(lines.map(({ id, region, run, received }) => [id, region, run, received])).toEqual([
			['quiet2023', '900101', 3, 0],
			['quiet2022', '900101', 2, 0],
			['quiet2021', '900101', 1, 0],
			['gone2020', '900101', 1, 0]
		]);
		const absent = await zeroForExport(corpus, allReports, 'absent', byRegion);
		expect(absent.map(({ id, run }) => [id, run])).toEqual([['silent2021', null]]);
		const all = await zeroForExport(corpus, where({ levels: ['county'] }), 'zero', {
			sort: 'run',
			descending: true
		});
		expect(all[0]!.id).toBe('quiet2023');
	});

	test.each(zeroSorts)('are listed by %s, one way and the other', async (sort) => {
		const column = sort === 'carried_in' ? 'carriedIn' : sort;
		for (const descending of [true, false]) {
			const lines = await zeroForExport(corpus, allReports, 'zero', { sort, descending });
			expect(lines.length).toBeGreaterThan(3);
			const values = lines.map((line) => rankIn(sort, line[column]));
			expect(values).toEqual(inOrder(values, (value) => value, descending));
		}
	});
});

describe('web traffic', () => {
	test('is told by whom, at each level, as ratios within one report', async () => {
		const { groups } = await statingBy(corpus, allReports, 'level');
		expect(groups.map(({ key, any, reports }) => [key, any, reports])).toEqual([
			['prefecture', 2, 4],
			['county', 0, 4],
			[null, 0, 1]
		]);
		const levels = await trafficByLevel(corpus, allReports, 'web_visits');
		expect(
			levels.groups.filter(({ told }) => told > 0).map(({ year, median }) => [year, median])
		).toEqual([
			[2020, 1000],
			[2021, 12000]
		]);
		expect(adds(levels.coverage)).toBe(true);
		const ratios = await trafficRatios(corpus, allReports);
		expect(ratios.perVisitor.map(({ year, told, median }) => [year, told, median])).toEqual([
			[2020, 1, 2.5],
			[2021, 1, 40],
			[2022, 0, null],
			[2023, 0, null]
		]);
		expect(adds(ratios.coverage)).toBe(true);
	});

	test('that changed tenfold in a year is a lead; a smaller change is none', async () => {
		const { total, pairs, lines } = await trafficJumps(corpus, allReports, 1);
		expect([total, pairs]).toEqual([1, 2]);
		expect(lines[0]).toMatchObject({
			id: 'busy2021',
			figure: 'web_visits',
			before: 1000,
			factor: 12
		});
		expect((await trafficJumps(corpus, where({ years: [2020] }), null)).lines).toEqual([]);
	});

	test('is listed report by report', async () => {
		const { total, lines } = await statedPage(corpus, where({ agency: '忙' }), 1);
		expect(total).toBe(2);
		expect(lines.map(({ id, web_visits }) => [id, web_visits])).toEqual([
			['busy2021', 12000],
			['busy2020', 1000]
		]);
	});

	test.each(statedSorts)('is listed by %s, one way and the other', async (sort) => {
		for (const descending of [true, false]) {
			const { lines } = await statedPage(corpus, allReports, null, { sort, descending });
			const values = lines.map((line) => rankIn(sort, line[sort]));
			expect(values).toEqual(inOrder(values, (value) => value, descending));
			const jumps = await trafficJumps(corpus, allReports, null, { sort, descending });
			expect(jumps.total).toBe(1);
		}
		const jumps = await trafficJumps(corpus, allReports, 1, { sort: 'figure', descending: false });
		expect(jumps.lines.map(({ id }) => id)).toEqual(['busy2021']);
	});
});

describe('proactive disclosure', () => {
	test('is added up cell by cell over the reports that tell it; a blank is no zero', async () => {
		const { years } = await disclosureByYear(corpus, allReports, 'decisions');
		expect(years.map(({ year, cells }) => [year, cells.licensing_decisions])).toEqual([
			[2020, { sum: 7, told: 1 }],
			[2021, { sum: null, told: 0 }],
			[2022, { sum: null, told: 0 }],
			[2023, { sum: null, told: 0 }]
		]);
		const documents = await disclosureByYear(corpus, allReports, 'normative_documents');
		expect(documents.coverage.counted).toBe(2);
		expect(adds(documents.coverage)).toBe(true);
	});

	test('is told by group and year, with why the rest is not counted', async () => {
		const answer = await disclosureBy(corpus, allReports, 'normative_documents_issued', 'province');
		expect(answer.groups.filter(({ told }) => told > 0)).toMatchObject([
			{ key: '西省', year: 2021, sum: 4 }
		]);
		expect(answer.coverage.counted).toBe(1);
		// The report of 2020 states other documents: its form has no such cell.
		expect(answer.coverage.missing).toContainEqual({ reason: 'other_form', reports: 1 });
		expect(coverageNote(answer.coverage).zh).toContain('当年表式没有 1 份');
		expect(coverageNote(answer.coverage).zh).not.toContain('文中未提及');
		expect(adds(answer.coverage)).toBe(true);
	});
});

describe('reconsiderations and lawsuits', () => {
	test('are counted over the reports that tell all twelve results', async () => {
		const { years, coverage } = await challengesByYear(corpus, allReports);
		const of2021 = years.find(({ year }) => year === 2021)!;
		expect(of2021.routes.reconsideration).toEqual({
			upheld: 3,
			corrected: 1,
			other: 0,
			pending: 2
		});
		expect(of2021.counted).toBe(2);
		const of2022 = years.find(({ year }) => year === 2022)!;
		expect([of2022.reports, of2022.counted]).toEqual([2, 1]);
		expect(adds(coverage)).toBe(true);
		const { groups } = await challengesBy(corpus, allReports, 'province');
		expect(groups.find(({ key }) => key === '西省')!.routes.litigation_direct!.other).toBe(1);
	});

	test('stand beside the requests concluded of the same reports', async () => {
		const { years } = await burdenByYear(corpus, where({ years: [2021] }));
		expect(years).toMatchObject([{ concluded: 100, counted: 2, routes: { reconsideration: 6 } }]);
	});
});

/** The map of a corpus whose places are not listed. */
const mapped = {
	get facets() {
		return corpus.facets;
	},
	sums: (asked: Parameters<typeof corpus.sums>[0]) => corpus.sums(asked),
	agencies: (asked: Parameters<typeof corpus.agencies>[0]) => corpus.agencies(asked),
	spreads: (asked: Parameters<typeof corpus.spreads>[0]) => corpus.spreads(asked),
	places: {
		codes: async () => new Map<string, string>(),
		counties: async () => []
	} as unknown as Places
};

describe('the map', () => {
	test.each(mapFigures)('of %s has every province of the corpus and adds up', async (figure) => {
		const { regions, coverage } = await regionMap(mapped, where({ years: [2023] }), figure);
		expect(regions.map(({ key }) => key)).toEqual(['东省', '西省']);
		expect(regions[1]).toMatchObject({ reports: 0, value: null });
		expect(adds(coverage)).toBe(true);
	});

	test('shows the prefectures of the province chosen', async () => {
		const { regions, province } = await regionMap(mapped, where({ province: '西省' }), 'zero');
		expect(province).toBe('西省');
		expect(regions).toEqual([
			{ key: '乙市', code: null, level: 'prefecture', reports: 4, counted: 3, value: 0, of: 3 }
		]);
	});
});

use([
	AriaComponent,
	BarChart,
	GridComponent,
	LegendComponent,
	LineChart,
	MarkLineComponent,
	SVGRenderer,
	TitleComponent,
	TooltipComponent
]);

const source = { name: 'small', origin: 'real', contentHash: 'abc' } as const;

/** Every view of the topic pages, with its answer to all reports, or to some. */
const views: Record<string, (filters: Filters) => Promise<ViewModel>> = {
	applicants: async (f) => applicantsChart.model(await volumeByYear(corpus, f), source),
	received: async (f) => receivedChart.model(await requestsBy(corpus, f, 'level'), source),
	flow: async (f) => flowChart.model(await flowByYear(corpus, f), source),
	sizes: async (f) => sizesChart.model(await sizesBy(corpus, f, 'year'), source),
	reasons: async (f) => reasonsChart.model(await reasonsOf(corpus, f), source),
	rate: async (f) => rateChart.model(await rateByYear(corpus, f), source),
	rates: async (f) => ratesChart.model(await ratesBy(corpus, f, 'province'), source),
	zeros: async (f) => zeroAgenciesChart.model(await zeroAgencies(asked, f), source),
	streaks: async (f) => streaksChart.model(await zeroStreaks(corpus, f), source),
	telling: async (f) => tellingChart.model(await statingBy(corpus, f, 'year'), source),
	'telling by level': async (f) =>
		tellingByChart.model(await statingBy(corpus, f, 'level'), source),
	levels: async (f) =>
		trafficLevelsChart.model(await trafficByLevel(corpus, f, 'web_visits'), source),
	ratios: async (f) => trafficRatiosChart.model(await trafficRatios(corpus, f), source),
	rules: async (f) => disclosedChart.model(await disclosureByYear(corpus, f, 'rules'), source),
	decisions: async (f) =>
		disclosedChart.model(await disclosureByYear(corpus, f, 'decisions'), source),
	'one cell by level': async (f) =>
		disclosedByChart.model(await disclosureBy(corpus, f, 'licensing_decisions', 'level'), source),
	ends: async (f) => endsChart.model(await challengesByYear(corpus, f), source),
	corrected: async (f) => correctedChart.model(await challengesByYear(corpus, f), source),
	'ends by level': async (f) => endsByChart.model(await challengesBy(corpus, f, 'level'), source),
	burden: async (f) => burdenChart.model(await burdenByYear(corpus, f), source)
};

describe.each(Object.entries(views))('the view of %s', (_, view) => {
	test.each([
		['all reports', allReports],
		['none', { ...allReports, agency: '没有' }]
	])('of %s is written in both languages and drawn', async (_, filters) => {
		const model = await view(filters);
		for (const language of ['zh', 'en'] as const) {
			const { columns, rows } = shownTable(model, language);
			for (const row of model.rows) expect(row).toHaveLength(model.columns.length);
			const words = [model.title, model.sentence, model.definition].map((name) => name[language]);
			for (const text of [...words, ...columns.map(({ label }) => label), ...rows.flat()])
				expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
			for (const narrow of [false, true]) {
				const option = chartOption(model, { language, theme: 'dark', narrow, still: true });
				const height = chartHeight(model, narrow);
				const drawing = init(null, null, { renderer: 'svg', ssr: true, width: 800, height });
				drawing.setOption(option);
				expect(drawing.renderToSVGString()).not.toMatch(/NaN|undefined/);
				drawing.dispose();
			}
		}
	});
});

const look = { language: 'zh', theme: 'light' } as const;

/** Columns that are in every row the sum of all series. */
function totalsOf({ columns, rows }: ViewModel, series: readonly string[]): string[] {
	const places = series.map((id) => columns.findIndex((column) => column.id === id));
	if (places.length < 2 || places.includes(-1)) return [];
	const sums = rows.map((row) => places.reduce((sum, at) => sum + Number(row[at] ?? 0), 0));
	return columns.flatMap(({ id, kind }, at) =>
		kind === 'count' && rows.every((row, place) => row[at] === sums[place]) ? [id] : []
	);
}

test.each(Object.entries(views))(
	'the series of %s that a reader hides are not drawn, and leave with no column or row',
	async (_, view) => {
		const model = await view(allReports);
		const none = await view({ ...allReports, agency: '没有' });
		const series = legendOf(chartOption(model, look));
		const ids = series.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).not.toContain('');
		// What an address names is the same under another filter and in another language.
		for (const other of [
			chartOption(model, { ...look, language: 'en', narrow: true }),
			chartOption(none, look)
		])
			for (const { id } of legendOf(other)) expect([...ids, 'undivided', 'untold']).toContain(id);
		for (const { id, name } of series) {
			const hidden = legendOf(chartOption(model, { ...look, hidden: [id, 'nothing'] }));
			expect(hidden.filter(({ isShown }) => !isShown).map((one) => one.id)).toEqual([id]);
			const left = withoutSeries(model, [id, 'nothing']);
			expect(left.scope!.words.at(-1)!.zh).toBe(`不含${name}`);
			expect(toCsv(left, 'zh')).toContain(`不含${name}`);
			expect(left.columns.length * left.rows.length).toBeLessThan(
				model.columns.length * model.rows.length
			);
			expect(left.columns.map((column) => column.id)).not.toContain(id);
			expect(left.notes!.at(-1)!.zh).toContain(`“${name}”未显示`);
			// What still adds up all of them says so.
			for (const total of totalsOf(model, ids)) {
				const { label } = left.columns.find((column) => column.id === total)!;
				expect(label.zh).toMatch(/含未显示的）$/);
			}
		}
		expect(withoutSeries(model, ['nothing'])).toBe(model);
	}
);

/** A model whose counts and amounts are so many times as large. */
function enlarged(model: ViewModel, times: number): ViewModel {
	const isNumber = model.columns.map(({ kind }) => ['count', 'amount', 'sum'].includes(kind));
	return {
		...model,
		rows: model.rows.map((row) =>
			row.map((cell, at) => (isNumber[at] && typeof cell === 'number' ? cell * times : cell))
		)
	};
}

test.each(Object.entries(views))(
	'what is written in the drawing of %s parts thousands and has no idle decimal',
	async (_, view) => {
		const model = enlarged(await view(allReports), 7277);
		for (const language of ['zh', 'en'] as const)
			for (const narrow of [false, true]) {
				const option = chartOption(model, { language, theme: 'light', narrow, still: true });
				const size = { width: 800, height: chartHeight(model, narrow) };
				const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
				drawing.setOption(option);
				const texts = [...drawing.renderToSVGString().matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
				drawing.dispose();
				expect(texts.length).toBeGreaterThan(0);
				for (const [, text] of texts) {
					expect(text).not.toMatch(/\d\.0(?![\d%])/);
					expect(text!.replace(/(?<![\d.,])20\d\d(?!\d)/g, '')).not.toMatch(/\d{4}/);
				}
			}
	}
);

test.each(Object.entries(views))(
	'the view of %s tells no sum where nothing was counted',
	async (_, view) => {
		const { sentence, coverage } = await view({ ...allReports, agency: '没有' });
		expect(coverage.counted).toBe(0);
		// Reports, agencies and groups are counted; what none of them told is not 0.
		expect(sentence.zh).not.toMatch(/(?<![\d.,])0 (?!份|家|组)/);
	}
);

describe('small numbers', () => {
	test('make no rate: the counts stand and the share is left out', async () => {
		const rates = await views.rates!(allReports);
		expect(numbersOf(rates, 'shown')).toContain(4);
		const shares = numbersOf(rates, 'of_concluded');
		numbersOf(rates, 'concluded').forEach((concluded, row) =>
			expect(shares[row] === null).toBe((concluded ?? 0) < 30)
		);
		const corrected = await views.corrected!(allReports);
		expect(numbersOf(corrected, 'corrected')).toContain(1);
		expect(numbersOf(corrected, 'corrected_share').every((share) => share === null)).toBe(true);
	});

	test('are few on the map', async () => {
		const { tiles: drawn } = tileMap(await regionMap(mapped, allReports, 'zero'));
		expect(drawn.map(({ state }) => state)).toEqual(['few', 'few', 'few']);
		// What has no province is a tile of its own, and in the total.
		expect(drawn.at(-1)!.name.zh).toBe('省份不明');
		expect(drawn[0]!.words.zh).toContain('太少');
	});
});

describe('lists', () => {
	test('of reports without requests keep codes as they are, and guard what a spreadsheet would run', async () => {
		const lines = await zeroForExport(corpus, where({ levels: ['county'] }), 'zero', byRegion);
		const odd = { ...lines[0]!, agency: '=某局', id: '9000000000002019' };
		const model = zeroListModel([odd, ...lines.slice(1)], 4, 'zero', source);
		const [head, first] = toCsv(model, 'zh').split('\r\n');
		expect(head!.startsWith('\uFEFF机关,年度')).toBe(true);
		expect(first).toBe(
			"'=某局,2023,东省,甲市,县级,水利水务,零申请,0,0,3,900101,各机关自报,,9000000000002019,真实"
		);
	});

	test('of leads say that they are to be verified, and rank nobody', async () => {
		const jumps = jumpsModel(await trafficJumps(corpus, allReports, 1), source);
		expect(jumps.sentence.zh).toContain('线索，待核实');
		expect(valuesOf(jumps, 'factor')).toEqual([12]);
		const told = statedModel(await statedPage(corpus, allReports, 1), source);
		expect(valuesOf(told, 'year')).toEqual([2021, 2020]);
	});
});

describe('the tiles', () => {
	test('are the 34 province-level regions, each in a place of its own', () => {
		expect(tiles).toHaveLength(34);
		expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
		expect(new Set(tiles.map(({ code }) => code)).size).toBe(34);
	});

	test('of real provinces stand where they lie; without reports is not zero', () => {
		const coverage = { reports: 100, counted: 100, missing: [] };
		const region = (key: string, value: number | null) => ({
			key,
			code: null,
			level: 'province' as const,
			reports: 50,
			counted: value === null ? 0 : 50,
			value,
			of: null
		});
		const { tiles: drawn } = tileMap({
			figure: 'received',
			level: 'province',
			province: null,
			prefecture: null,
			place: null,
			basis: 'own',
			regions: [region('北京市', 0), region('河北省', 7), region('山西省', null)],
			coverage
		});
		const state = (name: string) => drawn.find((tile) => tile.name.zh === name)!.state;
		expect(['北京市', '河北省', '山西省', '湖北省', '台湾省'].map(state)).toEqual([
			'zero',
			'number',
			'untold',
			'no_reports',
			'none_expected'
		]);
	});
});
