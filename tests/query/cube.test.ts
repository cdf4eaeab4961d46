import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import {
	agencyKinds,
	dimensions,
	trafficFigures,
	type AgencyKind,
	type Dimension,
	type Measure
} from '#corpus/measures.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { topics } from '#corpus/topics.ts';
import { levels, sectors } from '#form/vocabulary.ts';
import { openDatabase } from '#build/duckdb.ts';
import { writeCorpus } from '#build/write.ts';
import { activityBy } from '#charts/zero/activity.ts';
import { groupings } from '#query/grouping.ts';
import type { AgencyRow, SumRow } from '#query/aggregates.ts';
import { corpusOf, type Corpus } from '#query/corpus.ts';
import { facets } from '#query/facets.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import { outcomesByYear } from '#charts/outcomes/outcomes.ts';
import { decodeTable } from '#query/table.ts';
import { trafficDistribution } from '#charts/traffic/distribution.ts';
import { trafficByYear } from '#charts/traffic/traffic.ts';
import { volumeByYear } from '#charts/requests/volume.ts';
import fc from '../chance.ts';
import { databaseOf, reportRow, requestTable, type Asked, type Ink } from '../database.ts';
import { repeats } from '../repeat.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-cube-'));
const out = path.join(root, 'trial');
/** Names as documents might have them; a quote must not end a statement. */
const provinces = ['东省', "西'省", '南"省', null];
const prefectures = ['甲市', '乙市', null];
const years = [2017, 2019, 2020, 2021, 2023, null];
const levelIds = levels.map(({ id }) => id).slice(1, 4);
const sectorIds = sectors.map(({ id }) => id).slice(4, 8);

const ink: fc.Arbitrary<Ink> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant<Ink>(0) },
	{ weight: 3, arbitrary: fc.integer({ min: 1, max: 90 }) },
	fc.constantFrom<Ink>('blank', 'not_applicable', 'unreadable', 'absent', 2_147_483_647)
);
const figure = fc.option(
	fc.oneof(fc.constantFrom(0, 9, 10, 99, 100, 1000, 9_007_199_254_740_991), fc.nat(500)),
	{ freq: 2 }
);

/** Amounts of money down to a fen, which no double of two decimals holds. */
const amount: fc.Arbitrary<Ink> = fc.oneof(
	fc.constantFrom<Ink>(0, 0.1, 0.4, 'blank'),
	fc.integer({ min: 1, max: 4_000_000_000 }).map((fen) => fen / 1_000_000),
	fc.integer({ min: 1, max: 9_999_999 }).map((hundredths) => hundredths / 100)
);

/** One of two counties of a province, or none. */
function countyIn(province: string | null, nth: number) {
	const at = provinces.indexOf(province);
	if (province === null || nth === 0) return { region: null, county: null };
	return { prefecture: prefectures[0]!, region: `9${at}010${nth}`, county: `第${nth}县` };
}

/** Reports of forty agencies; some change their place, level or sector from one year to the next. */
function madeUp(): ReportRow[] {
	const cells = [
		'received_person',
		'received_total',
		'carried_in_total',
		'carried_out_total',
		'disclosed_total',
		'partly_disclosed_total',
		'concluded_total',
		'unable_not_held_total',
		'applications_received',
		'applications_answered',
		'answered_granted',
		'answered_partly_granted'
	];
	const place = fc
		.record({
			province: fc.constantFrom(...provinces),
			prefecture: fc.constantFrom(...prefectures),
			level: fc.constantFrom(...levelIds, null),
			sector: fc.constantFrom(...sectorIds, null),
			nth: fc.integer({ min: 0, max: 2 })
		})
		.map(({ nth, ...where }) => ({ ...where, ...countyIn(where.province, nth) }));
	const agency = fc.record({
		home: place,
		away: place,
		reports: fc.array(
			fc.record({
				year: fc.constantFrom(...years),
				moved: fc.boolean(),
				edition: fc.constantFrom('2019' as const, '2021' as const, '2014' as const),
				told: fc.dictionary(fc.constantFrom(...cells), ink, { maxKeys: 6 }),
				fees: amount,
				scope: fc.constantFrom('own', 'own', 'own', 'own', null, 'area', 'system'),
				zero: fc.boolean(),
				web: fc.tuple(figure, figure, figure)
			}),
			{ minLength: 1, maxLength: 9 }
		)
	});
	return fc.sample(agency, { seed: 7, numRuns: 40 }).flatMap(({ home, away, reports }, a) =>
		reports.map(({ year, moved, edition, told, zero, web, fees, scope }, r) =>
			reportRow(
				{
					id: `${a}-${r}`,
					agency: `第${a}局`,
					agency_id: `agency-${a}`,
					...(moved && a % 2 ? away : home),
					year,
					scope,
					edition,
					published: `2024-01-0${r + 1}`,
					...Object.fromEntries(trafficFigures.map((id, at) => [id, web[at]!]))
				},
				{ ...requestTable(edition, zero ? {} : told), fees_10k_yuan: fees }
			)
		)
	);
}

let cube: Corpus;
let database: Asked;
let manifest: Manifest;
let written: Awaited<ReturnType<typeof openDatabase>>;

/** Reads a list of files that the corpus names. */
async function json({ path: file }: { path: string }): Promise<unknown> {
	return JSON.parse(fs.readFileSync(path.join(out, file), 'utf8'));
}

/** Asks the files themselves. */
async function ask(query: string): Promise<Record<string, unknown>[]> {
	return (await written.connection.runAndReadAll(query)).getRowObjectsJS();
}

beforeAll(async () => {
	const rows = madeUp();
	const nothing = Object.fromEntries(reportColumns.map(({ name }) => [name, null]));
	manifest = await writeCorpus({
		out,
		title: { zh: '试', en: 'trial' },
		from: { zh: '自编', en: 'made up' },
		origin: 'synthetic',
		rows: rows.map((row) => ({ ...nothing, ...row })),
		findings: []
	});
	written = await openDatabase(path.join(root, 'overflow'));
	const files = manifest.reports.map((file) => path.join(out, file.path));
	await written.connection.run(sql.viewReports(files));
	const kept = (await ask(sql.selectReports(files))) as ReportRow[];
	database = await databaseOf(kept.map((row) => ({ ...row, published: null })));
	cube = corpusOf(
		manifest,
		async (file, words) => {
			const bytes = fs.readFileSync(path.join(out, file.path));
			return decodeTable(new Uint8Array(bytes).buffer, words);
		},
		json,
		async () => {
			throw new Error('the database was asked');
		}
	);
});
afterAll(() => {
	written.close();
	fs.rmSync(root, { recursive: true });
});

const filters: fc.Arbitrary<Filters> = fc
	.record({
		years: fc.subarray(years.filter((year) => year !== null)),
		province: fc.constantFrom(...provinces),
		prefecture: fc.constantFrom(...prefectures, null, null),
		levels: fc.subarray(levelIds),
		sectors: fc.oneof(fc.constant<Filters['sectors']>([]), fc.subarray(sectorIds)),
		county: fc.constant(null),
		agency: fc.constant(''),
		basis: fc.constant('own')
	})
	// Prefectures are chosen in their province; without it, only together with no sector.
	.map((chosen) => (chosen.province ? chosen : { ...chosen, sectors: [] }));

const sumsOf = fc.constantFrom('own', 'untold', 'consolidated', 'tier');

const dimensionSets: fc.Arbitrary<Dimension[]> = fc.constantFrom<Dimension[][]>(
	[],
	['year'],
	['level'],
	['province'],
	['year', 'province'],
	['level', 'year']
);

function inOrder<Row extends { keys: unknown[] }>(rows: Row[]): Row[] {
	return rows.toSorted((a, b) => (JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1));
}

function picked(rows: SumRow[], ids: string[]): SumRow[] {
	return inOrder(rows).map(({ keys, sums }) => ({
		keys,
		sums: Object.fromEntries(ids.map((id) => [id, sums[id]!]))
	}));
}

test('what can be filtered by is what the reports say, in the same order', async () => {
	expect(manifest.facets).toEqual(await facets(database));
});

describe('cube and database answer alike, whatever is chosen', () => {
	const runs = { numRuns: repeats(10, 200) };

	test.each(Object.keys(topics))('sums of %s', async (topic) => {
		const measures = topics[topic]!;
		const ids = measures.map(({ id }) => id);
		await fc.assert(
			fc.asyncProperty(filters, dimensionSets, sumsOf, async (chosen, by, basis) => {
				const isWide = basis === 'consolidated' || basis === 'tier';
				// Consolidated reports of counties lie by their places, and have no sector.
				const levels = chosen.levels.filter((level) => !isWide || level !== 'county');
				const sectors = isWide ? [] : chosen.sectors;
				const asked = { filters: { ...chosen, levels, sectors }, by, measures, basis };
				expect(picked(await cube.sums(asked), ids)).toEqual(
					picked(await database.sums(asked), ids)
				);
			}),
			runs
		);
	});

	test('distinct agencies, those that moved among them', async () => {
		const kinds = Object.keys(agencyKinds) as AgencyKind[];
		const shown = (rows: AgencyRow[]) =>
			inOrder(rows.filter(({ agencies }) => agencies.any > 0)).map(({ keys, agencies }) => ({
				keys,
				agencies
			}));
		await fc.assert(
			fc.asyncProperty(filters, dimensionSets, async (filters, by) => {
				const asked = { filters, by, kinds };
				expect(shown(await cube.agencies(asked))).toEqual(shown(await database.agencies(asked)));
			}),
			runs
		);
	});

	test('a county, from the files of its province', async () => {
		const measures = topics.overview!;
		const ids = measures.map(({ id }) => id);
		const counties = fc.constantFrom('900101', '910101', '900102', '910102', '999999');
		await fc.assert(
			fc.asyncProperty(
				filters,
				dimensionSets,
				counties,
				sumsOf,
				async (chosen, by, county, basis) => {
					const asked = { ...chosen, county, sectors: [], province: null, prefecture: null };
					const sums = { filters: asked, by, measures, basis };
					if (basis !== 'untold')
						expect(picked(await cube.sums(sums), ids)).toEqual(
							picked(await database.sums(sums), ids)
						);
					const agencies = {
						filters: asked,
						by,
						kinds: ['any', 'zero', 'traffic'] as AgencyKind[]
					};
					expect(inOrder(await cube.agencies(agencies))).toEqual(
						inOrder(await database.agencies(agencies))
					);
				}
			),
			runs
		);
	});

	test('quartiles and digits of told figures', async () => {
		await fc.assert(
			fc.asyncProperty(
				filters,
				dimensionSets,
				fc.constantFrom(...trafficFigures),
				async (filters, by, figure) => {
					const asked = { filters, by, figure };
					const [one, other] = [await cube.spreads(asked), await database.spreads(asked)];
					expect(inOrder(one)).toEqual(inOrder(other));
				}
			),
			runs
		);
	});

	test('every question of the overview', async () => {
		const questions: ((of: Corpus | Asked, filters: Filters) => Promise<unknown>)[] = [
			// Changes between years are in a file of their own (place.test.ts), which the database does not have.
			async (of, filters) => ({ ...(await headline(of, filters)), changes: null }),
			volumeByYear,
			outcomesByYear,
			...groupings.map(
				(by) => (of: Corpus | Asked, filters: Filters) => activityBy(of, filters, by)
			),
			trafficByYear,
			...trafficFigures.map(
				(id) => (of: Corpus | Asked, filters: Filters) => trafficDistribution(of, filters, id)
			)
		];
		await fc.assert(
			fc.asyncProperty(filters, async (chosen) => {
				for (const ask of questions) {
					// A grouping by sector and prefecture at once is the province's alone.
					const filters = chosen.province ? chosen : { ...chosen, prefecture: null };
					expect(await ask(cube, filters)).toEqual(await ask(database, filters));
				}
			}),
			{ numRuns: repeats(2, 40) }
		);
	});
});

/** A measure in exact decimals, by the database's own arithmetic and no code of ours. */
const inDecimals = ({ id, sql }: Measure) =>
	`coalesce(sum((${sql})::DECIMAL(38, 6)), 0)::DOUBLE AS "${id}"`;

describe('sums are those of the rows, to the last digit', () => {
	const basisOf = { sums: 'own', untold: 'untold' } as const;
	test.each(Object.keys(basisOf) as (keyof typeof basisOf)[])(
		'in every grain of every part of %s',
		async (kind) => {
			for (const { path: file, topic, by, province } of manifest.cubes![kind]) {
				const measures = topics[topic]!;
				const keys = by.map((name) => `"${name}"`).join(', ');
				const place =
					province === undefined ? '' : `AND province = '${province.replaceAll("'", "''")}'`;
				const expected = await ask(
					`SELECT ${[keys, ...measures.map(inDecimals)].join(', ')} FROM reports
					WHERE basis = '${basisOf[kind]}' ${place} GROUP BY ${keys} ORDER BY ALL`
				);
				const held = measures.map(({ id }) => `"${id}"::DOUBLE AS "${id}"`);
				const found = await ask(
					`SELECT ${[keys, ...held].join(', ')} FROM read_parquet('${path.join(out, file)}') ORDER BY ALL`
				);
				expect(found).toEqual(expected);
			}
		}
	);

	test('however they are filtered and grouped', async () => {
		const measures = topics.disclosure!;
		const quoted = (values: readonly unknown[]) =>
			values.map((value) => `'${String(value).replaceAll("'", "''")}'`).join(', ');
		await fc.assert(
			fc.asyncProperty(filters, dimensionSets, async (filters, by) => {
				const { years, province, prefecture, levels, sectors } = filters;
				const chosen = Object.entries({ year: years, level: levels, sector: sectors })
					.filter(([, values]) => values.length > 0)
					.map(([name, values]) => `${name} IN (${quoted(values)})`);
				for (const [name, value] of Object.entries({ province, prefecture }))
					if (value !== null) chosen.push(`${name} = ${quoted([value])}`);
				const keys = by.map((name, at) => `"${name}" AS key${at}`);
				const rows = await ask(
					`SELECT ${[...keys, 'count(*) AS everything', ...measures.map(inDecimals)].join(', ')} FROM reports
					WHERE ${["basis = 'own'", ...chosen].join(' AND ')} ${by.length ? 'GROUP BY ALL' : ''}`
				);
				const expected = rows
					.filter(({ everything }) => Number(everything) > 0)
					.map((row) => ({
						keys: by.map((_, at) => row[`key${at}`]),
						sums: Object.fromEntries(measures.map(({ id }) => [id, row[id]]))
					}));
				const found = await cube.sums({ filters, by, measures });
				expect(inOrder(found)).toEqual(inOrder(expected));
			}),
			{ numRuns: repeats(20, 400) }
		);
	});

	test('of consolidated reports, a row a place and year', async () => {
		for (const { path: file, topic } of manifest.cubes!.consolidated) {
			const [found] = await ask(
				`SELECT count(*) AS places, sum(reports) AS reports FROM read_parquet('${path.join(out, file)}')`
			);
			expect(topics[topic]!.map(({ id }) => id)).toContain('reports');
			const [expected] = await ask(
				`SELECT count(*) AS places, sum(1) AS reports FROM reports
				WHERE basis = 'consolidated' AND NOT (level IS NOT DISTINCT FROM 'county' AND province IS NOT NULL)`
			);
			expect(Number(found!.places)).toBe(Number(expected!.places));
			expect(Number(found!.reports)).toBe(Number(expected!.reports));
		}
	});
});

test('a part is fetched once, and only the parts a question needs', async () => {
	const fetched: string[] = [];
	const counting = corpusOf(
		manifest,
		async (file, words) => {
			fetched.push(file.path);
			return decodeTable(new Uint8Array(fs.readFileSync(path.join(out, file.path))).buffer, words);
		},
		json,
		async () => database
	);
	await Promise.all([volumeByYear(counting, allReports), outcomesByYear(counting, allReports)]);
	await volumeByYear(counting, { ...allReports, years: [2020] });
	const [part] = manifest.cubes!.sums;
	expect(fetched).toEqual([part!.path]);
	await volumeByYear(counting, { ...allReports, sectors: ['finance'] });
	expect(fetched).toHaveLength(2);
	await volumeByYear(counting, { ...allReports, agency: '第1' });
	expect(fetched).toHaveLength(2);
});

test('a damaged part is not kept', async () => {
	let broken = true;
	const mending = corpusOf(
		manifest,
		async (file, words) => {
			if (broken) throw new Error('lost');
			return decodeTable(new Uint8Array(fs.readFileSync(path.join(out, file.path))).buffer, words);
		},
		json,
		async () => database
	);
	await expect(volumeByYear(mending, allReports)).rejects.toThrow('lost');
	broken = false;
	expect(await volumeByYear(mending, allReports)).toEqual(await volumeByYear(database, allReports));
});

test('every dimension has its part, and no part of a province stands without one', () => {
	const { sums } = manifest.cubes!;
	expect(new Set(sums.flatMap(({ by }) => by))).toEqual(new Set(dimensions));
	const named = sums.filter(({ province }) => province !== undefined);
	expect(new Set(named.map(({ province }) => province))).toEqual(
		new Set(provinces.filter((name) => name !== null))
	);
});
