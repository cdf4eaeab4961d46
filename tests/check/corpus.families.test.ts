import { describe, expect, test } from 'vitest';
import { CopyFinder } from '#check/corpus/copies.ts';
import type { CorpusFinding, Filing } from '#check/corpus/filing.ts';
import { LeadFinder } from '#check/corpus/leads.ts';
import { checkYears, yearCells } from '#check/corpus/years.ts';
import * as index from '#rules/index.ts';
import { statedFigures } from '#form/figures.ts';
import { cells, cellsOf } from '#form/form.ts';

/** A filing of a made-up agency: zero in every cell of its edition but those told, null where told so. */
function filing(told: Record<string, number | null> = {}, who: Partial<Filing> = {}): Filing {
	const edition = who.edition ?? '2021';
	const own = new Set<string>(cellsOf(edition).map(({ id }) => id));
	const year = who.year ?? 2023;
	return {
		report: `${who.agency ?? 'yt-water'}-${year}`,
		agency: 'yt-water',
		year,
		level: 'county',
		sector: 'water',
		edition,
		published: `${year + 1}-01-20`,
		number: (id) => (id in told ? told[id]! : own.has(id) ? 0 : null),
		...who
	};
}

const rulesOfYears = { pair: index.pairRules, history: index.historyRules };
const compared = [...index.leadRules, ...index.peerRules];

/** Two years of one agency. */
function pair(
	before: Record<string, number | null>,
	now: Record<string, number | null>,
	[first, second]: [Partial<Filing>, Partial<Filing>] = [{}, {}]
): CorpusFinding[] {
	return checkYears([filing(before, { year: 2022, ...first }), filing(now, second)], rulesOfYears);
}

const rules = (found: readonly CorpusFinding[]) => found.map(({ rule }) => rule);
/** Busy enough that a copy is no coincidence. */
const busy = {
	received_person: 171,
	received_total: 171,
	carried_in_person: 7,
	carried_in_total: 7,
	disclosed_person: 131,
	disclosed_total: 131,
	unable_not_held_person: 17,
	unable_not_held_total: 17,
	withheld_deliberative_person: 14,
	withheld_deliberative_total: 14,
	not_processed_duplicate_person: 7,
	not_processed_duplicate_total: 7,
	concluded_person: 169,
	concluded_total: 169,
	carried_out_person: 9,
	carried_out_total: 9
};

describe('every corpus-wide rule', () => {
	test('reads cells the form has', () => {
		const known = new Set<string>([...cells, ...statedFigures].map(({ id }) => id));
		expect(
			[...yearCells, ...compared.flatMap(({ cells }) => [...cells])].filter((id) => !known.has(id))
		).toEqual([]);
	});
});

describe('YR-01, carried over', () => {
	test('passes where every column goes on', () => {
		expect(pair({ carried_out_total: 3 }, { carried_in_total: 3 })).toEqual([]);
	});
	test('warns of the total, with the columns that break', () => {
		const [found, ...more] = pair(
			{ carried_out_total: 3, carried_out_person: 3 },
			{ carried_in_total: 5, carried_in_person: 5 }
		);
		expect(more).toEqual([]);
		expect(found).toMatchObject({
			rule: 'YR-01',
			severity: 'warning',
			left: 5,
			right: 3,
			difference: 2,
			cells: ['carried_in_total', 'carried_in_person'],
			other: 'yt-water-2022'
		});
	});
	test('asks for a review where columns alone differ', () => {
		const found = pair(
			{ carried_out_total: 3, carried_out_person: 3 },
			{ carried_in_total: 3, carried_in_business: 3 }
		);
		expect(found).toMatchObject([{ rule: 'YR-01', severity: 'review' }]);
	});
	test.each([
		['the cell is blank', { carried_in_total: null }, {}],
		['a year lies between', { carried_in_total: 5 }, { year: 2024 }]
	])('does not apply where %s', (_, now, second) => {
		expect(rules(pair({ carried_out_total: 3 }, now, [{}, second]))).not.toContain('YR-01');
	});
});

describe('YR-02 and YR-03, documents in force', () => {
	const row = 'normative_documents';
	const now = { [`${row}_in_force`]: 14, [`${row}_issued`]: 3, [`${row}_repealed`]: 1 };
	test('passes where the stock follows', () => {
		expect(pair({ [`${row}_in_force`]: 12 }, now)).toEqual([]);
	});
	test('tells what it should be where not', () => {
		expect(pair({ [`${row}_in_force`]: 20 }, now)).toMatchObject([
			{ rule: 'YR-02', left: 14, right: 22, difference: -8 }
		]);
	});
	test('does not apply over the change of the form, nor to a blank', () => {
		const last: Partial<Filing> = { year: 2020, edition: '2019' };
		const found = pair({ [`${row}_made`]: 99 }, now, [last, { year: 2021 }]);
		expect(found).toEqual([]);
		expect(pair({ [`${row}_in_force`]: null }, now)).toEqual([]);
	});
});

describe('YR-05, pending cases', () => {
	const pending = { concluded_total: 9, reconsideration_pending: 4, reconsideration_total: 4 };
	test.each([
		['passes where they come back', { reconsideration_total: 4 }, []],
		['tells where they do not', { reconsideration_total: 1 }, ['YR-05']],
		['does not apply to a blank', { reconsideration_total: null }, []]
	])('%s', (_, now, expected) => {
		expect(rules(pair(pending, now))).toEqual(expected);
	});
});

describe('YR-06 and YR-15, copies of last year', () => {
	test('warns of a busy table that repeats', () => {
		const now = { ...busy, carried_in_person: 7, licensing_decisions: 5 };
		const found = pair(busy, now).filter(({ rule }) => rule === 'YR-06');
		expect(found).toMatchObject([{ severity: 'warning', more: { tables: ['requests'] } }]);
		expect(found[0]!.cells).toContain('disclosed_person');
		expect(found[0]!.cells).not.toContain('disclosed_total');
	});
	test('says nothing of quiet tables, nor of one that differs in a cell', () => {
		const quiet = { received_person: 2, disclosed_person: 2 };
		expect(rules(pair(quiet, quiet))).toEqual([]);
		const other = { ...busy, disclosed_person: 130, unable_not_held_person: 18 };
		expect(rules(pair(busy, other))).not.toContain('YR-06');
	});
	test('does not compare tables of two editions, nor blank ones', () => {
		expect(rules(pair(busy, busy, [{ edition: '2019', year: 2020 }, { year: 2021 }]))).toEqual([
			'YR-01'
		]);
		const blank = Object.fromEntries(cells.map(({ id }) => [id, null]));
		expect(pair(blank, blank)).toEqual([]);
	});
	test('a report with last year’s date as well is last year’s', () => {
		const found = pair(busy, busy, [{}, { published: '2023-01-20' }]);
		expect(found.filter(({ rule }) => rule !== 'YR-01')).toMatchObject([
			{ rule: 'YR-15', severity: 'error' }
		]);
	});
	test('a table whose totals alone are filled in is compared by them', () => {
		const totals = Object.fromEntries(
			cellsOf('2021')
				.filter(({ table }) => table === 'requests')
				.map(({ id }) => [
					id,
					id.endsWith('_total') ? ((busy as Record<string, number>)[id] ?? 0) : null
				])
		);
		expect(rules(pair(totals, { ...totals, licensing_decisions: 1 }))).toContain('YR-06');
	});
});

describe('YR-07 and YR-08, values that stand', () => {
	const years = (told: Record<string, number>, count: number) =>
		checkYears(
			Array.from({ length: count }, (_, i) =>
				filing({ ...told, received_person: i }, { year: 2021 + i })
			),
			rulesOfYears
		);
	test('are told where chance does not explain them', () => {
		expect(years({ penalty_decisions: 1_234 }, 3)).toMatchObject([
			{ rule: 'YR-07', cells: ['penalty_decisions'], more: { years: [2021, 2022, 2023] } }
		]);
		const found = years({ carried_out_total: 40, carried_in_total: 40 }, 5);
		expect(rules(found)).toEqual(['YR-08']);
	});
	test('pass where they are small or few years', () => {
		expect(years({ penalty_decisions: 12 }, 3)).toEqual([]);
		expect(years({ carried_out_total: 1, carried_in_total: 1 }, 4)).toEqual([]);
		expect(rules(years({ penalty_decisions: 1_234 }, 2))).not.toContain('YR-07');
	});
	test('do not apply to stocks', () => {
		expect(years({ normative_documents_in_force: 5_000 }, 4)).toEqual([]);
	});
});

describe('YR-09, a missing year', () => {
	test('is told on the report after it', () => {
		const found = pair({}, {}, [{ year: 2020 }, {}]);
		expect(found).toMatchObject([{ rule: 'YR-09', more: { missing: [2021, 2022] } }]);
	});
	test('is none before the first report or after the last', () => {
		expect(checkYears([filing({}, { year: 2024 })], rulesOfYears)).toEqual([]);
	});
});

describe('YR-11 and YR-12, slips of the pen', () => {
	test.each([
		['a fee in yuan', 'fees_10k_yuan', 12.5, 125_000, [['YR-11', 'warning']]],
		['a digit too many', 'licensing_decisions', 412, 4_120, [['YR-11', 'review']]],
		['small counts that grow', 'licensing_decisions', 2, 20, []],
		['a fee that grows tenfold', 'fees_10k_yuan', 3, 30, []],
		['digits in another order', 'licensing_decisions', 1_942, 4_912, [['YR-12', 'info']]],
		['neighbours by chance', 'licensing_decisions', 123, 132, []],
		['a zero', 'licensing_decisions', 0, 1_000, []]
	] as const)('%s', (_, cell, before, now, expected) => {
		const found = pair({ [cell]: before }, { [cell]: now });
		expect(found.map(({ rule, severity }) => [rule, severity])).toEqual(expected);
	});
});

describe('HIE-06, another agency’s table', () => {
	const find = (filings: Filing[]) => {
		const finder = new CopyFinder(index.copyRules);
		return [...filings.flatMap((one) => finder.add(one)), ...finder.finish()];
	};
	test('is told on both reports', () => {
		const found = find([filing(busy), filing(busy, { agency: 'yt-health' })]);
		expect(found.map(({ report, other }) => [report, other])).toEqual([
			['yt-health-2023', 'yt-water-2023'],
			['yt-water-2023', 'yt-health-2023']
		]);
		expect(found[0]).toMatchObject({ rule: 'HIE-06', severity: 'warning' });
	});
	test('is none of the government that covers the one bureau with cases', () => {
		const government = { agency: 'yt', sector: 'government' } as const;
		const bureau = filing(busy, { scope: 'own' });
		for (const scope of ['tier', 'area', null])
			expect(find([bureau, filing(busy, { ...government, scope })])).toEqual([]);
		const prefecture = filing(busy, { ...government, scope: 'area', level: 'prefecture' });
		expect(
			find([prefecture, filing(busy, { ...government, agency: 'yt-c', scope: 'area' })])
		).toEqual([]);
		const neighbours = ['yt-1', 'yt-2'].map((agency) =>
			filing(busy, { ...government, agency, scope: 'area' })
		);
		expect(find(neighbours)).toHaveLength(2);
		const untold = ['yt-3', 'yt-4'].map((agency) => filing(busy, { agency, scope: null }));
		expect(find([...untold, bureau])).toHaveLength(3);
	});
	test('is a coincidence in small numbers, and the more likely the more are compared', () => {
		const quiet = { disclosed_person: 3, received_person: 3 };
		expect(find([filing(quiet), filing(quiet, { agency: 'yt-health' })])).toEqual([]);
		const crowd = Array.from({ length: 3_000 }, (_, i) => filing({}, { agency: `yt-${i}` }));
		const less = { ...busy, not_processed_duplicate_person: 0, withheld_deliberative_person: 0 };
		const two = [filing(less), filing(less, { agency: 'yt-health' })];
		expect(find(two).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
		expect(find([...crowd, ...two]).map(({ severity }) => severity)).toEqual(['review', 'review']);
	});
	test('does not apply to another year, another edition or the agency itself', () => {
		expect(find([filing(busy, { year: 2022 }), filing(busy, { agency: 'yt-health' })])).toEqual([]);
		expect(find([filing(busy), filing(busy, { agency: 'yt-health', edition: '2019' })])).toEqual(
			[]
		);
		expect(find([filing(busy), filing(busy, { report: 'second version' })])).toEqual([]);
	});
});

describe('leads', () => {
	/** Sixty bodies of one sector that disclose about half of 40 requests; the first as told. */
	const peers = (told: Record<string, number>, year = 2023, more: Partial<Filing> = {}) =>
		Array.from({ length: 60 }, (_, i) => {
			const disclosed = 16 + ((i * 7) % 10);
			const usual = {
				received_total: 40,
				received_person: 38 - (i % 3),
				received_business: 2 + (i % 3),
				concluded_total: 40,
				disclosed_total: disclosed,
				unable_not_held_total: 40 - disclosed
			};
			const own = i === 0 ? { ...usual, ...told } : usual;
			return filing(own, { agency: `yt-${i}`, year, ...(i === 0 && more) });
		});
	const of = (rule: string, found: readonly CorpusFinding[]) =>
		found.filter((one) => one.rule === rule);

	test('nothing is said of bodies that do as their peers', () => {
		const finder = new LeadFinder(index.leadRules);
		expect([...finder.year(peers({}, 2022)), ...finder.year(peers({}))]).toEqual([]);
		expect(finder.tested.find(({ rule }) => rule === 'STA-01')).toEqual({
			year: 2022,
			rule: 'STA-01',
			tested: 60,
			flagged: 0
		});
	});

	test('a share far from its peers’ carries group, n, limits, method, p and q', () => {
		const far = { disclosed_total: 0, unable_not_held_total: 0, not_processed_petition_total: 40 };
		const [lead] = of('STA-01', new LeadFinder(index.leadRules).year(peers(far)));
		expect(lead).toMatchObject({
			report: 'yt-0-2023',
			kind: 'lead',
			severity: 'review',
			left: 0,
			lead: {
				method: 'beta-binomial',
				n: 40,
				tested: 60,
				group: { year: 2023, level: 'county', sector: 'water', bodies: 60 }
			}
		});
		const { limits, p, q, expected, shrunken } = lead!.lead!;
		expect(limits[0]).toBeGreaterThan(0);
		expect(limits[1]).toBeLessThan(1);
		expect(q).toBeLessThanOrEqual(0.05);
		expect(p).toBeLessThanOrEqual(q);
		expect(shrunken).toBeGreaterThan(0);
		expect(shrunken).toBeLessThan(expected);
		expect(lead!.message.zh).toContain('待核实');
	});

	test.each<[string, Record<string, number>, Partial<Filing>]>([
		['fewer than five cases', { concluded_total: 4, disclosed_total: 0 }, {}],
		['a table that does not add up', { disclosed_total: 0 }, { failing: new Set(['requests']) }],
		['no level', { disclosed_total: 0 }, { level: null }]
	])('nothing is said of a body with %s', (_, told, who) => {
		const found = new LeadFinder(index.leadRules).year(peers(told, 2023, who));
		expect(of('STA-01', found)).toEqual([]);
	});

	test('nothing is said of a group of fewer than twenty', () => {
		const found = new LeadFinder(index.leadRules).year(peers({ disclosed_total: 0 }).slice(0, 19));
		expect(found).toEqual([]);
	});

	test('a year without requests is a lead where there always were some, none where never', () => {
		const finder = new LeadFinder(index.leadRules);
		for (const year of [2020, 2021, 2022]) finder.year(peers({}, year));
		const none = { received_total: 0, received_person: 0, received_business: 0 };
		const zero = { ...none, concluded_total: 0, disclosed_total: 0, unable_not_held_total: 0 };
		const found = finder.year(peers(zero));
		expect(of('STA-09', found)).toMatchObject([
			{ report: 'yt-0-2023', left: 0, right: 40, other: 'yt-0-2022' }
		]);
		const silent = new LeadFinder(index.leadRules);
		for (const year of [2021, 2022]) silent.year(peers(zero, year));
		expect(of('STA-09', silent.year(peers(zero)))).toEqual([]);
	});

	test('silence of four years is a lead where every peer is asked', () => {
		const zero = { received_total: 0, received_person: 0, received_business: 0 };
		const finder = new LeadFinder(index.leadRules);
		for (const year of [2020, 2021, 2022])
			expect(of('STA-12', finder.year(peers(zero, year)))).toEqual([]);
		expect(of('STA-12', finder.year(peers(zero)))).toMatchObject([{ report: 'yt-0-2023' }]);
	});

	test('a composition is held to the body’s own past', () => {
		const other = {
			disclosed_total: 0,
			unable_not_held_total: 0,
			not_processed_petition_total: 40
		};
		const changed = new LeadFinder(index.leadRules);
		for (const year of [2021, 2022]) changed.year(peers({}, year));
		expect(of('STA-10', changed.year(peers(other)))).toMatchObject([{ report: 'yt-0-2023' }]);
		const always = new LeadFinder(index.leadRules);
		for (const year of [2021, 2022]) always.year(peers(other, year));
		expect(of('STA-10', always.year(peers(other)))).toEqual([]);
	});

	test('visits that jump are a lead on the figure, no matter how the tables do', () => {
		const visits = (first: number) => (year: number) =>
			peers({}, year).map((one, i): Filing => ({
				...one,
				number: (id) =>
					id === 'web_visits' ? (i === 0 ? first : 9_000 + 37 * ((i * year) % 50)) : one.number(id)
			}));
		const finder = new LeadFinder(index.leadRules);
		finder.year(visits(9_500)(2022));
		expect(of('STA-08', finder.year(visits(240_000)(2023)))).toMatchObject([
			{ report: 'yt-0-2023', cells: ['web_visits'], lead: { method: 'log-ratio funnel' } }
		]);
	});
});
