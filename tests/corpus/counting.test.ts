import { describe, expect, test } from 'vitest';
import { standingsOf, tiesAmong, type Counted } from '#corpus/counting.ts';
import type { ReportRow } from '#corpus/schema.ts';
import fc from '../chance.ts';
import { repeats } from '../repeat.ts';

let made = 0;
function report(given: Partial<Counted>): Counted {
	return {
		id: `r${made++}`,
		agency: '云台县民政局',
		agency_id: 'a',
		region: '990101',
		level: 'county',
		sector: 'civil_affairs',
		agency_kind: 'department',
		scope: 'own',
		correction: null,
		published: '2024-01-20',
		url: null,
		captured: null,
		...given
	};
}

/** Id and basis of every report, with what supersedes it. */
function told(reports: Counted[], numbers: Record<string, ReportRow> = {}) {
	return standingsOf(reports, new Map(Object.entries(numbers))).map(
		({ id, basis, superseded_by }) =>
			superseded_by ? `${id} < ${superseded_by}` : `${id} ${basis}`
	);
}

describe('of several versions of a report', () => {
	const first = report({ id: 'first', published: '2024-01-10' });
	const second = report({ id: 'second', published: '2024-01-25' });

	test.each<[string, Counted[], string[]]>([
		['the one dated last counts', [first, second], ['first < second', 'second own']],
		[
			'one that says it corrects counts, though another is dated later',
			[{ ...first, correction: 'text' }, second],
			['first own', 'second < first']
		],
		[
			'the one the list names counts before any that says so',
			[
				{ ...first, correction: 'list' },
				{ ...second, correction: 'text' }
			],
			['first own', 'second < first']
		],
		[
			'one without a date gives way',
			[{ ...first, published: null }, second],
			['first < second', 'second own']
		],
		[
			'another year of scope is no version',
			[first, { ...second, scope: 'system' }],
			['first own', 'second aside']
		],
		['another agency is none', [first, { ...second, agency_id: 'b' }], ['first own', 'second own']]
	])('%s', (_, reports, expected) => {
		expect(told(reports)).toEqual(expected);
	});

	const day = [first, { ...second, published: first.published }];
	test.each<[string, Partial<Counted>, Partial<Counted>, string[]]>([
		[
			'of one address the one captured last counts',
			{ url: 'a', captured: '2024-03-01T00:00:00Z' },
			{ url: 'a', captured: '2024-02-01T00:00:00Z' },
			['first own', 'second < first']
		],
		[
			'of two addresses neither',
			{ url: 'a', captured: '2024-03-01T00:00:00Z' },
			{ url: 'b', captured: '2024-02-01T00:00:00Z' },
			['first undecided', 'second undecided']
		],
		[
			'of one address without times neither',
			{ url: 'a' },
			{ url: 'a' },
			['first undecided', 'second undecided']
		]
	])('%s, where numbers contradict each other on one day', (_, a, b, expected) => {
		const numbers = { first: { received_total: 3 }, second: { received_total: 4 } };
		const both = [
			{ ...first, ...a },
			{ ...second, published: first.published, ...b }
		];
		expect(told(both, numbers as unknown as Record<string, ReportRow>)).toEqual(expected);
	});

	test('of one day the one that tells most counts, where no number contradicts another', () => {
		expect(tiesAmong(day)).toEqual([day]);
		const numbers = { first: { received_total: 3 }, second: { received_total: 3, web_visits: 9 } };
		expect(told(day, numbers)).toEqual(['first < second', 'second own']);
	});
	test('of one day that contradict each other none counts, nor the one both correct', () => {
		const corrections = day.map((one): Counted => ({ ...one, correction: 'text' }));
		const numbers = { first: { received_total: 3 }, second: { received_total: 4 } };
		const original = report({ id: 'original', published: '2024-01-01' });
		expect(told([...corrections, original], numbers)).toEqual([
			'first undecided',
			'second undecided',
			'original undecided'
		]);
	});
});

describe('of the reports of a place', () => {
	const government = (given: Partial<Counted>) =>
		report({
			agency: '云台县人民政府',
			agency_id: 'gov',
			sector: 'government',
			agency_kind: 'government',
			...given
		});
	test('the widest counts as the place’s, its own one beside it', () => {
		expect(
			told([
				government({ id: 'area', scope: 'area' }),
				government({ id: 'tier', scope: 'tier', agency_id: 'office' }),
				government({ id: 'own', agency_id: 'office' }),
				government({ id: 'next', scope: 'tier', region: '990102', agency_id: 'other' })
			])
		).toEqual(['area consolidated', 'tier aside', 'own own', 'next consolidated']);
	});
	test('the government’s own counts before its office’s; two of a kind are not guessed between', () => {
		const office = { agency: '云台县人民政府办公室', agency_id: 'office', scope: 'area' } as const;
		const [one, two] = [
			government({ id: 'one', scope: 'area' }),
			government({ id: 'two', ...office })
		];
		expect(told([one, two])).toEqual(['one consolidated', 'two aside']);
		const same = { ...one, id: 'three', agency_id: 'third', agency: '云台县政府' };
		expect(told([one, same])).toEqual(['one undecided', 'three undecided']);
	});
	test('a park is in its county and in its streets', () => {
		const park = { sector: 'park', agency_kind: 'park_committee' } as const;
		expect(told([report({ id: 'park', scope: 'area', ...park })])).toEqual(['park aside']);
	});
});

describe('the report of a line', () => {
	const tax = (given: Partial<Counted>) =>
		report({
			agency: `税务局${made}`,
			agency_id: `t${made}`,
			sector: 'tax',
			agency_kind: 'vertical',
			...given
		});
	const city = tax({ id: 'city', scope: 'system', region: '990100', level: 'prefecture' });

	test.each<[string, Counted[], string[]]>([
		['counts alone', [city], ['city own']],
		['stands aside for a body below', [city, tax({ id: 'county' })], ['city aside', 'county own']],
		[
			'counts beside a body elsewhere',
			[city, tax({ id: 'county', region: '990201' })],
			['city own', 'county own']
		],
		[
			'counts before its branch, which is part of it',
			[city, tax({ id: 'branch', agency_kind: 'branch' })],
			['city own', 'branch aside']
		],
		[
			'counts before a narrower one',
			[city, tax({ id: 'county', scope: 'system' })],
			['city own', 'county aside']
		],
		[
			'is not decided where it cannot be told whether a body is below',
			[city, tax({ id: 'somewhere', region: null })],
			['city undecided', 'somewhere own']
		],
		[
			'has nothing to do with the department of its sector',
			[city, tax({ id: 'bureau', agency_kind: 'department' })],
			['city own', 'bureau own']
		]
	])('%s', (_, reports, expected) => {
		expect(told(reports)).toEqual(expected);
	});
});

/** The bodies a report covers, by what its scope means and by no code that sums; a body is place, line and name. */
function coveredBy(
	{ agency_id, scope, region, sector, agency_kind, level }: Counted,
	all: Counted[]
) {
	const within = String(region).replace(/(?:00){1,3}$/, '');
	const bodies = new Set([agency_id]);
	for (const other of all) {
		const below = other.region!.startsWith(within) && other.region !== region;
		const tier = other.region === region && other.level === level;
		if (scope === 'area' && (below || tier)) bodies.add(other.agency_id);
		if (scope === 'tier' && tier) bodies.add(other.agency_id);
		const line = other.sector === sector && other.agency_kind === agency_kind;
		if (scope === 'system' && line && below) bodies.add(other.agency_id);
	}
	return bodies;
}

test('of the reports of one sum no two cover the same body', () => {
	const place = fc.constantFrom(
		...([
			['990000', 'province'],
			['990100', 'prefecture'],
			['990200', 'prefecture'],
			['990101', 'county'],
			['990102', 'county'],
			['990201', 'county']
		] as const)
	);
	const body = fc.constantFrom(
		...([
			['government', 'government'],
			['department', 'education'],
			['vertical', 'tax']
		] as const)
	);
	const version = fc.record({
		place,
		body,
		wide: fc.boolean(),
		third: fc.boolean(),
		published: fc.constantFrom('2024-01-10', '2024-02-10'),
		correction: fc.constantFrom(null, 'text' as const)
	});
	const reports = fc.array(version, { maxLength: 24 }).map((all) =>
		all.map(({ place: [region, level], body: [agency_kind, sector], wide, third, ...more }, at) => {
			const scope = !wide ? 'own' : sector === 'government' ? (third ? 'tier' : 'area') : 'system';
			const agency_id = `${region} ${sector}`;
			return report({
				id: `r${at}`,
				region,
				level,
				agency_kind,
				sector,
				scope,
				agency_id,
				agency: agency_id,
				...more
			});
		})
	);
	fc.assert(
		fc.property(reports, (all) => {
			const standings = new Map(standingsOf(all, new Map()).map((one) => [one.id, one]));
			const of = (basis: string) => all.filter(({ id }) => standings.get(id)!.basis === basis);
			const levels = ['province', 'prefecture', 'county'];
			const sums = [
				of('own'),
				...levels.map((level) => of('consolidated').filter((one) => one.level === level))
			];
			for (const sum of sums) {
				const seen = new Set<string>();
				for (const one of sum)
					for (const covered of coveredBy(one, all)) {
						if (seen.has(covered)) return false;
						seen.add(covered);
					}
			}
			// Nobody is lost: what is superseded is so by one that is not.
			return [...standings.values()].every(
				({ superseded_by }) =>
					superseded_by === null || standings.get(superseded_by)!.basis !== 'superseded'
			);
		}),
		{ numRuns: repeats(300, 5000) }
	);
});
