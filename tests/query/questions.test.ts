import { beforeAll, describe, expect, test } from 'vitest';
import { activityBy } from '#charts/zero/activity.ts';
import type { Coverage } from '#query/coverage.ts';
import { facets } from '#query/facets.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import { outcomesByYear } from '#charts/outcomes/outcomes.ts';
import { rateByYear } from '#charts/outcomes/rate.ts';
import { trafficDistribution } from '#charts/traffic/distribution.ts';
import { trafficByYear } from '#charts/traffic/traffic.ts';
import { volumeByYear } from '#charts/requests/volume.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const east = { province: '东省', prefecture: '甲市', region: '900101' };
const west = { province: '西省', prefecture: '乙市', region: '910101' };

/** Eight reports of five agencies, small enough to be added up by hand. */
const reports = [
	reportRow(
		{
			id: 'a20',
			agency: '甲市水务局',
			...east,
			level: 'prefecture',
			sector: 'water',
			year: 2020,
			edition: '2019',
			web_visits: 1000
		},
		requestTable('2019', {
			received_person: 6,
			received_business: 2,
			received_total: 8,
			carried_in_total: 1,
			disclosed_total: 4,
			withheld_internal_total: 1,
			otherwise_closed_undivided_total: 2,
			concluded_total: 7,
			carried_out_total: 2
		})
	),
	reportRow(
		{
			id: 'a21',
			agency: '甲市水务局',
			...east,
			level: 'prefecture',
			sector: 'water',
			year: 2021,
			edition: '2021',
			web_visits: 3000,
			web_page_views: 9000
		},
		requestTable('2021', {
			received_person: 3,
			received_legal_service: 1,
			received_total: 5,
			disclosed_total: 2,
			partly_disclosed_total: 1,
			unable_not_held_total: 1,
			otherwise_closed_misc_total: 1,
			concluded_total: 5
		})
	),
	reportRow(
		{
			id: 'b21',
			agency: '甲市教育局',
			...east,
			level: 'prefecture',
			sector: 'education',
			year: 2021,
			edition: '2021',
			web_visits: 0
		},
		requestTable('2021')
	),
	reportRow(
		{
			id: 'c21',
			agency: '乙市100%_局',
			...west,
			level: 'county',
			sector: 'other',
			year: 2021,
			edition: '2021'
		},
		Object.fromEntries(Object.keys(requestTable('2021')).map((id) => [id, 'blank' as const]))
	),
	reportRow({
		id: 'd21',
		agency: '乙市财政局',
		...west,
		level: 'county',
		sector: 'finance',
		year: 2021
	}),
	reportRow(
		{
			id: 'd22',
			agency: '乙市财政局',
			...west,
			level: 'county',
			sector: 'finance',
			year: 2022,
			edition: '2021',
			web_visits: 999
		},
		requestTable('2021', {
			received_person: 'blank',
			received_total: 4,
			carried_in_total: 'not_applicable',
			not_processed_petition_total: 'unreadable',
			disclosed_total: 3,
			concluded_total: 4
		})
	),
	reportRow(
		{ id: 'e22', agency: "O'Town Office", year: 2022, edition: '2021', web_unique_visitors: 20 },
		requestTable('2021', { received_total: 0, carried_in_total: 'not_applicable' })
	),
	reportRow(
		{ id: 'f', agency: '某局' },
		requestTable('2021', { received_total: 50, received_person: 50 })
	)
];

let database: Asked;
beforeAll(async () => {
	database = await databaseOf(reports);
});

function where(choice: Partial<Filters>): Filters {
	return { ...allReports, ...choice };
}

function adds({ reports, counted, missing }: Coverage): boolean {
	return reports === counted + missing.reduce((sum, { reports }) => sum + reports, 0);
}

describe('request volume by year', () => {
	test('sums each year over the reports whose total was read, and says how many', async () => {
		const { years } = await volumeByYear(database, allReports);
		expect(
			years.map(({ year, reports, counted, total }) => [year, reports, counted, total])
		).toEqual([
			[2020, 1, 1, 8],
			[2021, 4, 2, 5],
			[2022, 2, 2, 4]
		]);
	});

	test('a report that tells the total but not who asked is counted apart', async () => {
		const { years } = await volumeByYear(database, allReports);
		expect(years[2]).toMatchObject({ divided: 1, undivided: 4 });
		expect(years[2]!.applicants.person).toBe(0);
	});

	test('a report whose applicants do not add up to its total is told, not mended', async () => {
		const { years } = await volumeByYear(database, allReports);
		expect(years[1]).toMatchObject({ total: 5, unequal: 1, undivided: 0 });
		expect(years[1]!.applicants).toMatchObject({ person: 3, legal_service: 1, business: 0 });
	});

	test('what could not be counted has its reason, and all adds up', async () => {
		const { coverage } = await volumeByYear(database, allReports);
		expect(coverage).toEqual({
			reports: 8,
			counted: 5,
			missing: [
				{ reason: 'blank', reports: 1 },
				{ reason: 'absent', reports: 1 },
				{ reason: 'no_year', reports: 1 }
			]
		});
	});

	test('where nothing was read the sum is null, not zero', async () => {
		const { years } = await volumeByYear(database, where({ agency: '100%' }));
		expect(years).toMatchObject([{ year: 2021, reports: 1, counted: 0, total: null }]);
		expect(years[0]!.applicants.person).toBeNull();
	});

	test('carried over cases have their own counts', async () => {
		const { years } = await volumeByYear(database, where({ years: [2020, 2022] }));
		expect(years.map(({ carriedIn, carriedOut }) => [carriedIn, carriedOut])).toEqual([
			[
				{ sum: 1, counted: 1 },
				{ sum: 2, counted: 1 }
			],
			[
				{ sum: null, counted: 0 },
				{ sum: 0, counted: 2 }
			]
		]);
	});
});

describe('the statistics table of 2014–2018', () => {
	const table = {
		applications_received: 9,
		applications_answered: 10,
		answered_granted: 6,
		answered_partly_granted: 1
	};
	const then = { agency: '旧式局', edition: '2014', scope: 'own' };
	let early: Asked;
	beforeAll(async () => {
		early = await databaseOf([
			reportRow({ id: 's17', ...then, year: 2017 }, { ...table, applications_received: 'blank' }),
			reportRow({ id: 's18', ...then, year: 2018 }, table),
			reportRow(
				{ id: 't18', ...then, agency: '多算局', year: 2018 },
				{ ...table, applications_received: 0, answered_granted: 12, answered_refused: 'unreadable' }
			),
			reportRow(
				{ id: 'u18', ...then, agency: '未读局', year: 2018 },
				{ ...table, answered_granted: 'unreadable' }
			),
			reportRow(
				{ id: 's19', ...then, year: 2019, edition: '2019' },
				{
					...table,
					...requestTable('2019', {
						received_total: 4,
						received_person: 4,
						disclosed_total: 3,
						withheld_internal_total: 1,
						concluded_total: 4
					})
				}
			)
		]);
	});

	test('gives the requests received, of nobody in particular', async () => {
		const { years, coverage } = await volumeByYear(early, allReports);
		expect(
			years.map(({ year, counted, total, divided, undivided }) => [
				year,
				counted,
				total,
				divided,
				undivided
			])
		).toEqual([
			[2017, 0, null, 0, 0],
			[2018, 3, 18, 0, 18],
			[2019, 1, 4, 1, 0]
		]);
		expect(coverage.missing).toEqual([{ reason: 'blank', reports: 1 }]);
		expect(years[0]!.applicants.person).toBeNull();
	});

	test('gives two of the six groups, and what it divides otherwise as one', async () => {
		const { years, coverage } = await outcomesByYear(early, allReports);
		const [, y18, y19] = years;
		expect(y18).toMatchObject({ reports: 3, counted: 2, undivided: 3, total: 3 + 18 + 2 });
		expect(y18!.groups).toMatchObject({ disclosed: 18, partly_disclosed: 2, withheld: null });
		expect(y18!.printed).toEqual({ sum: 30, counted: 3 });
		expect(y19).toMatchObject({ counted: 1, undivided: null, total: 4 });
		expect(y19!.groups).toMatchObject({ disclosed: 3, partly_disclosed: 0, withheld: 1 });
		expect(coverage.missing).toEqual([{ reason: 'unreadable', reports: 1 }]);
	});

	test('gives the rate of one denominator alone', async () => {
		const { years } = await rateByYear(early, allReports);
		expect(years.slice(1)).toMatchObject([
			{ year: 2018, counted: 2, shown: 20, concluded: 20, shownOfDecided: null, decided: null },
			{ year: 2019, counted: 1, shown: 3, concluded: 4, shownOfDecided: 3, decided: 4 }
		]);
	});

	test('beside table 3 in one report counts for nothing', async () => {
		const { received, concluded } = await headline(early, where({ years: [2019] }));
		expect([received.sum, concluded.sum]).toEqual([4, 4]);
	});
});

describe('outcomes by year', () => {
	test('both editions land in the same six groups', async () => {
		const { years } = await outcomesByYear(database, where({ years: [2020, 2021] }));
		expect(years).toEqual([
			{
				year: 2020,
				reports: 1,
				counted: 1,
				undivided: null,
				total: 7,
				printed: { sum: 7, counted: 1 },
				groups: {
					disclosed: 4,
					partly_disclosed: 0,
					withheld: 1,
					unable: 0,
					not_processed: 0,
					otherwise_closed: 2
				}
			},
			{
				year: 2021,
				reports: 4,
				counted: 2,
				undivided: null,
				total: 5,
				printed: { sum: 5, counted: 2 },
				groups: {
					disclosed: 2,
					partly_disclosed: 1,
					withheld: 0,
					unable: 1,
					not_processed: 0,
					otherwise_closed: 1
				}
			}
		]);
	});

	test('one unread row keeps a report out of every group', async () => {
		const { years } = await outcomesByYear(database, where({ years: [2022], agency: '财政' }));
		expect(years).toMatchObject([{ reports: 1, counted: 0, total: null }]);
	});

	test('a report that prints the rows of both editions is not guessed at', async () => {
		const hybrid = await databaseOf([
			reportRow(
				{ id: 'h', agency: '混合局', year: 2021 },
				requestTable('2021', { otherwise_closed_undivided_total: 3 })
			)
		]);
		const { coverage } = await outcomesByYear(hybrid, allReports);
		expect(coverage.missing).toEqual([{ reason: 'unreadable', reports: 1 }]);
	});

	test('reasons are told once a report', async () => {
		const { coverage } = await outcomesByYear(database, allReports);
		expect(coverage.counted).toBe(4);
		expect(coverage.missing).toEqual([
			{ reason: 'blank', reports: 1 },
			{ reason: 'unreadable', reports: 1 },
			{ reason: 'absent', reports: 1 },
			{ reason: 'no_year', reports: 1 }
		]);
	});
});

describe('activity', () => {
	test('zero, active, blank and absent are four different things', async () => {
		const { groups } = await activityBy(database, where({ years: [2020, 2021, 2022] }), 'year');
		const none = { zero: 0, active: 0, blank: 0, absent: 0, unreadable: 0 };
		expect(groups).toEqual([
			{ key: 2020, reports: 1, counted: 1, states: { ...none, active: 1 } },
			{
				key: 2021,
				reports: 4,
				counted: 2,
				states: { ...none, zero: 1, active: 1, blank: 1, absent: 1 }
			},
			{ key: 2022, reports: 2, counted: 1, states: { ...none, active: 1, unreadable: 1 } }
		]);
	});

	test.each([
		['year', [2020, 2021, 2022, null]],
		['level', ['prefecture', 'county', null]],
		['province', ['东省', '西省', null]],
		['prefecture', ['东省 甲市', '西省 乙市', null]],
		['sector', ['education', 'finance', 'water', 'other', null]]
	] as const)('by %s the groups stand in their order, the unknown last', async (by, keys) => {
		const { groups, coverage } = await activityBy(database, allReports, by);
		expect(groups.map((group) => group.key)).toEqual(keys);
		expect(groups.reduce((sum, group) => sum + group.reports, 0)).toBe(8);
		for (const { reports, states } of groups)
			expect(Object.values(states).reduce((sum, count) => sum + count)).toBe(reports);
		expect(coverage).toMatchObject({ reports: 8, counted: 5 });
		expect(adds(coverage)).toBe(true);
	});
});

describe('web traffic', () => {
	test('a year has medians and quartiles over the reports that tell the figure', async () => {
		const { years, coverage } = await trafficByYear(database, allReports);
		expect(years.map(({ year, reports, any }) => [year, reports, any])).toEqual([
			[2020, 1, 1],
			[2021, 4, 2],
			[2022, 2, 2]
		]);
		expect(years[1]!.figures.web_visits).toEqual({
			told: 2,
			minimum: 0,
			lowerQuartile: 750,
			median: 1500,
			upperQuartile: 2250,
			maximum: 3000
		});
		expect(years[0]!.figures.web_page_views).toMatchObject({ told: 0, median: null });
		expect(coverage.missing).toEqual([
			{ reason: 'not_told', reports: 2 },
			{ reason: 'no_year', reports: 1 }
		]);
	});

	test('bins are powers of ten with zero apart, and no gap between them', async () => {
		const { bins, coverage } = await trafficDistribution(database, allReports, 'web_visits');
		expect(bins.map((bin) => [bin.from, bin.below, bin.reports])).toEqual([
			[0, 1, 1],
			[1, 10, 0],
			[10, 100, 0],
			[100, 1000, 1],
			[1000, 10000, 2]
		]);
		expect(coverage).toMatchObject({ reports: 8, counted: 4 });
	});

	test('where no report tells the figure there are no bins', async () => {
		const filters = where({ years: [2020] });
		expect((await trafficDistribution(database, filters, 'web_page_views')).bins).toEqual([]);
	});
});

describe('headline', () => {
	test('every figure comes with the reports it is of', async () => {
		const figures = await headline(database, allReports);
		expect(figures).toMatchObject({
			reports: 8,
			agencies: 6,
			years: [2020, 2022],
			received: { sum: 67, coverage: { reports: 8, counted: 6 } },
			concluded: { sum: 16, coverage: { counted: 6 } },
			disclosure: { disclosed: 9, partlyDisclosed: 1, concluded: 16, coverage: { counted: 6 } },
			zeroActivity: { reports: 1, agencies: 1, coverage: { counted: 5 } },
			traffic: { reports: 5, agencies: 4 }
		});
		for (const { coverage } of [figures.received, figures.concluded, figures.disclosure])
			expect(adds(coverage)).toBe(true);
	});

	test('of no reports nothing is claimed', async () => {
		expect(await headline(database, where({ province: '无此省' }))).toMatchObject({
			reports: 0,
			years: null,
			received: { sum: null, coverage: { reports: 0, counted: 0, missing: [] } }
		});
	});
});

describe('filters', () => {
	const cases: [string, Partial<Filters>, number][] = [
		['nothing chooses all', {}, 8],
		['years', { years: [2020, 2022] }, 3],
		['a province', { province: '东省' }, 3],
		['a prefecture within it', { province: '西省', prefecture: '乙市' }, 3],
		['levels', { levels: ['county', 'province'] }, 3],
		['sectors', { sectors: ['water', 'finance'] }, 4],
		['a word of the name', { agency: '甲市' }, 3],
		['two words in any order', { agency: ' 财政  乙市 ' }, 2],
		['letters in either case', { agency: "o'town" }, 1],
		['a per cent sign as itself', { agency: '%' }, 1],
		['an underscore as itself', { agency: '_' }, 1],
		['SQL as mere words', { agency: "%' OR 1=1 --" }, 0],
		['SQL as a province', { province: "' OR 1=1 --" }, 0],
		['a closing quote and a second statement', { agency: "'; DROP TABLE reports; --" }, 0],
		[
			'everything at once',
			{
				years: [2021],
				province: '东省',
				prefecture: '甲市',
				levels: ['prefecture'],
				sectors: ['water'],
				agency: '水务'
			},
			1
		]
	];

	test.each(cases)('%s', async (_, choice, expected) => {
		expect((await headline(database, where(choice))).reports).toBe(expected);
	});

	test('are all still there after the hostile ones', async () => {
		expect((await headline(database, allReports)).reports).toBe(8);
	});

	test('offer what the corpus has, regions by code, terms in their order', async () => {
		expect(await facets(database)).toEqual({
			years: [
				{ year: 2020, reports: 1 },
				{ year: 2021, reports: 4 },
				{ year: 2022, reports: 2 }
			],
			provinces: [
				{ name: '东省', reports: 3, prefectures: [{ name: '甲市', reports: 3 }] },
				{ name: '西省', reports: 3, prefectures: [{ name: '乙市', reports: 3 }] }
			],
			levels: [
				{ id: 'prefecture', reports: 3 },
				{ id: 'county', reports: 3 }
			],
			sectors: [
				{ id: 'education', reports: 1 },
				{ id: 'finance', reports: 2 },
				{ id: 'water', reports: 2 },
				{ id: 'other', reports: 1 }
			]
		});
	});
});
