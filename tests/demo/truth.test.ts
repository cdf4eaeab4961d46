import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#build/duckdb.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { dimensions, type Dimension } from '#corpus/measures.ts';
import * as sql from '#corpus/sql.ts';
import { endingMeasures, outcomeRows } from '#corpus/outcomes.ts';
import { flowMeasures } from '#corpus/topics.ts';
import { makeDemo } from '#demo/demo.ts';
import { demoYears } from '#demo/bodies.ts';
import { truthFiles } from '#demo/truth.ts';
import { readText } from '#document/text.ts';
import { levels, sectors } from '#form/vocabulary.ts';
import { databaseAggregates, type Aggregates, type Rows } from '#query/aggregates.ts';
import { corpusOf } from '#query/corpus.ts';
import { chosen, type Filters } from '#query/filters.ts';
import { decodeTable } from '#query/table.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { readProse } from '#report/prose.ts';
import { readScope } from '#report/scope.ts';
import { demoReports } from '#demo/reports.ts';
import fc from '../chance.ts';
import { repeats } from '../repeat.ts';

/**
 * The made-up country knows every request. What the corpus sums is held against that, and never against
 * the code that sums: which bodies a report covers is told by the ledger, body by body.
 */
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-truth-'));
const out = path.join(root, 'demo');
const reports = Number(process.env.TRUTH_REPORTS ?? repeats(22_000, 1_000_000));
/** A million reports take half an hour to make. */
const patience = reports > 22_000 ? 7_200_000 : 600_000;
vi.setConfig({ testTimeout: patience, hookTimeout: patience });

const undivided = 'otherwise_closed_undivided';
/** What is summed, and the same of single requests `r` in the year of a body's line `b`. */
const facts = {
	...Object.fromEntries(
		outcomeRows.map(({ id }) => [
			endingMeasures.rows[id]!.id,
			`count(*) FILTER (r.closed = b.year AND
				CASE WHEN b.year < 2021 AND r.outcome LIKE 'otherwise_closed%' THEN '${undivided}' ELSE r.outcome END = '${id}')`
		])
	),
	[flowMeasures.rows.received!.id]: 'count(*) FILTER (r.year = b.year)',
	[flowMeasures.rows.carried_in!.id]: 'count(*) FILTER (r.year < b.year)',
	[flowMeasures.rows.concluded!.id]: 'count(*) FILTER (r.closed = b.year)',
	[flowMeasures.rows.carried_out!.id]:
		'count(r.request) FILTER (r.closed IS NULL OR r.closed > b.year)'
};
const ids = Object.keys(facts);
const sums = ids.map((id) => `sum("${id}")::DOUBLE AS "${id}"`).join(', ');

let manifest: Manifest;
let connection: DuckDBConnection;
let close: () => void;
let engines: Record<'cubes' | 'rows', Aggregates>;

async function ask(query: string, values: readonly unknown[] = []) {
	const answer = await connection.runAndReadAll(query, values as DuckDBValue[]);
	return answer.getRowObjectsJS() as Record<string, string | number | null>[];
}

beforeAll(async () => {
	manifest = await makeDemo({ out, reports, seed: 1, faults: 0 });
	({ connection, close } = await openDatabase(path.join(root, 'overflow')));
	const files = manifest.reports.map((file) => path.join(out, file.path));
	await connection.run(sql.viewReports(files));
	const csv = (file: string) => `read_csv('${path.join(out, file)}', all_varchar = true)`;
	await connection.run(
		`CREATE TABLE bodies AS SELECT * REPLACE (year::INTEGER AS year) FROM ${csv(truthFiles.bodies)}`
	);
	await connection.run(`CREATE TABLE requests AS
		SELECT * REPLACE (year::INTEGER AS year, closed::INTEGER AS closed) FROM ${csv(truthFiles.requests)}`);
	// What each body had to report of each year, whether it did or not.
	await connection.run(`CREATE TABLE facts AS
		SELECT b.*, 'own' AS basis, ${ids.map((id) => `${facts[id]!} AS "${id}"`).join(', ')}
		FROM bodies b LEFT JOIN requests r
			ON r.body = b.body AND r.year <= b.year AND (r.closed IS NULL OR r.closed >= b.year)
		WHERE covers = 'own' GROUP BY ALL`);
	const rows: Rows = {
		rows: async () => ({ query: (query, values) => ask(query, values) as never })
	};
	engines = {
		cubes: corpusOf(
			manifest,
			async (file, words) => {
				const bytes = fs.readFileSync(path.join(out, file.path));
				return decodeTable(new Uint8Array(bytes).buffer, words);
			},
			async (file) => JSON.parse(fs.readFileSync(path.join(out, file.path), 'utf8')) as unknown,
			async () => {
				throw new Error('the database was asked');
			}
		),
		rows: databaseAggregates(rows, manifest.facets!)
	};
});
afterAll(() => {
	close();
	fs.rmSync(root, { recursive: true });
});

const filters: fc.Arbitrary<Filters> = fc
	.record({
		years: fc.subarray([...demoYears]),
		place: fc.nat(),
		within: fc.constantFrom('country', 'province', 'prefecture'),
		levels: fc.subarray(levels.map(({ id }) => id).slice(1)),
		sectors: fc.oneof(
			fc.constant<Filters['sectors']>([]),
			fc.subarray(sectors.map(({ id }) => id))
		),
		county: fc.constant(null),
		agency: fc.constant(''),
		basis: fc.constant<Filters['basis']>('own')
	})
	.map(({ place, within, ...chosen }) => {
		const { provinces } = manifest.facets!;
		const province = provinces[place % provinces.length]!;
		const prefecture = province.prefectures[place % province.prefectures.length]!;
		return {
			...chosen,
			province: within === 'country' ? null : province.name,
			prefecture: within === 'prefecture' ? prefecture.name : null
		};
	});
const groupings = fc.subarray([...dimensions]);

/** Groups by their keys, those of nothing left out. */
function byKeys(rows: { keys: readonly unknown[]; sums: Record<string, unknown> }[]) {
	return new Map(
		rows.flatMap(({ keys, sums }) => {
			const counts = ids.map((id) => Number(sums[id] ?? 0));
			return counts.some((count) => count > 0) ? [[keys.join('|'), counts]] : [];
		})
	);
}

/** Sums of the ledger's bodies that a condition chooses. */
async function truth(filters: Filters, by: readonly Dimension[], condition: string) {
	const { where, values } = chosen(filters);
	const keys = by.map((dimension, at) => `${dimension} AS key${at}`);
	const rows = await ask(
		`SELECT ${[...keys, sums].join(', ')} FROM facts ${where} AND ${condition} GROUP BY ALL`,
		values
	);
	return byKeys(rows.map((row) => ({ keys: by.map((_, at) => row[`key${at}`]), sums: row })));
}

async function summed(filters: Filters, by: readonly Dimension[]) {
	// A cube of prefectures and sectors together is kept for one province.
	const needs = new Set<string>(by);
	if (filters.prefecture) needs.add('prefecture');
	if (filters.sectors.length) needs.add('sector');
	const kept = filters.province !== null || !(needs.has('prefecture') && needs.has('sector'));
	const parts = [endingMeasures, flowMeasures].map(({ rows }) =>
		engines[kept ? 'cubes' : 'rows'].sums({ filters, by, measures: Object.values(rows) })
	);
	const rows = (await Promise.all(parts)).flat();
	const groups = new Map<string, Record<string, number>>();
	for (const { keys, sums } of rows)
		groups.set(keys.join('|'), { ...groups.get(keys.join('|')), ...sums });
	return byKeys(Array.from(groups, ([key, sums]) => ({ keys: [key], sums })));
}

describe('whatever is chosen and however it is grouped', () => {
	const runs = { numRuns: repeats(40, 400) };

	test('own reports and those that are missing are the truth of the requests', async () => {
		await fc.assert(
			fc.asyncProperty(filters, groupings, async (filters, by) => {
				const own = await summed(filters, by);
				const missing = await truth(filters, by, 'report IS NULL');
				const all = await truth(filters, by, 'true');
				expect(new Set([...own.keys(), ...missing.keys()])).toEqual(new Set(all.keys()));
				for (const [key, counts] of all)
					expect(
						counts.map((_, at) => (own.get(key)?.[at] ?? 0) + (missing.get(key)?.[at] ?? 0)),
						key
					).toEqual(counts);
			}),
			runs
		);
	});

	test('no two reports that are summed cover the same body, and their sum is what is told', async () => {
		await fc.assert(
			fc.asyncProperty(filters, async (filters) => {
				const { where, values } = chosen(filters);
				const [set] = await ask(
					`SELECT count(*)::DOUBLE AS reports, count(*) FILTER (b.covers = 'own')::DOUBLE AS own,
						count(DISTINCT {'body': b.body, 'year': b.year})::DOUBLE AS bodies,
						coalesce(sum(r.received_total), 0)::DOUBLE AS received
					FROM (SELECT * FROM reports ${where} AND basis = 'own') r LEFT JOIN bodies b ON b.report = r.id`,
					values
				);
				// Every report of the sum is of one body alone, and no body has two of a year.
				expect(set!.own).toBe(set!.reports);
				expect(set!.bodies).toBe(set!.reports);
				const told = await summed(filters, []);
				const at = ids.indexOf(flowMeasures.rows.received!.id);
				expect(told.get('')?.[at] ?? 0).toBe(set!.received);
			}),
			runs
		);
	});
});

/** The bodies a report of a place covers: `p` is the place's report, `f` a body's line. */
const covered = `f.year = p.year AND f.kind <> 'vertical' AND CASE p.covers
	WHEN 'tier' THEN f.region = p.region AND f.level <> 'township'
	ELSE starts_with(f.region, p.prefix) END`;

describe('consolidated reports', () => {
	beforeAll(async () => {
		await connection.run(`CREATE TABLE places AS
			SELECT bodies.*, regexp_replace(region, '(00){1,2}$', '') AS prefix FROM bodies
			WHERE covers <> 'own' AND report IS NOT NULL`);
		await connection.run(`CREATE TABLE covering AS
			SELECT p.report, p.year, p.level AS of_level, p.covers, f.body FROM places p JOIN facts f
			ON substr(f.region, 1, 2) = substr(p.region, 1, 2) AND ${covered}`);
	});

	test('are the truth of the place: each request once, whoever passed it on to whom', async () => {
		const [{ reports } = { reports: 0 }] = await ask(
			'SELECT count(*)::INTEGER AS reports FROM places'
		);
		expect(reports).toBeGreaterThan(300);
		// Of a request two of its bodies received the last one's account is told.
		const wrong = await ask(`
			WITH once AS (
				SELECT c.report, c.year AS of_year, q.request, q.year, q.outcome, q.closed
				FROM covering c JOIN requests q ON q.body = c.body
				WHERE q.year <= c.year AND (q.closed IS NULL OR q.closed >= c.year)
					AND NOT EXISTS (SELECT 1 FROM requests t WHERE t.request = q.request AND t."from" = q.body)
			), told AS (
				SELECT p.report, p.year,
					count(o.request) FILTER (o.year = p.year) AS received,
					count(o.request) FILTER (o.year < p.year) AS carried_in,
					count(o.request) FILTER (o.closed = p.year) AS concluded,
					count(o.request) FILTER (o.closed IS NULL OR o.closed > p.year) AS carried_out,
					count(o.request) FILTER (o.closed = p.year AND o.outcome = 'disclosed') AS disclosed,
					count(o.request) FILTER (o.closed = p.year AND o.outcome = 'unable_not_held') AS not_held
				FROM places p LEFT JOIN once o ON o.report = p.report GROUP BY ALL
			)
			SELECT told.*, r.received_total, r.concluded_total FROM told JOIN reports r ON r.id = told.report
			WHERE r.received_total <> received OR r.carried_in_total <> carried_in
				OR r.concluded_total <> concluded OR r.carried_out_total <> carried_out
				OR r.disclosed_total <> disclosed OR r.unable_not_held_total <> not_held`);
		expect(wrong).toEqual([]);
	});

	test('of one level and scope that are summed cover no body twice', async () => {
		const twice = await ask(`
			SELECT c.of_level, c.covers, c.year, c.body FROM covering c JOIN reports r ON r.id = c.report
			WHERE r.basis = 'consolidated' GROUP BY ALL HAVING count(*) > 1`);
		expect(twice).toEqual([]);
		const [{ reports } = { reports: 0 }] = await ask(
			`SELECT count(*)::INTEGER AS reports FROM reports WHERE basis = 'consolidated'`
		);
		expect(reports).toBeGreaterThan(200);
	});

	test('tell in their text what they cover, or are in no sum', async () => {
		const bases = await ask(`
			SELECT covers, scope, basis, count(*)::INTEGER AS reports
			FROM reports JOIN places ON report = id GROUP BY ALL ORDER BY ALL`);
		for (const { covers, scope, basis } of bases) {
			if (scope !== null) expect([scope, basis]).toEqual([covers, 'consolidated']);
			else expect(basis).toBe('untold');
		}
		expect(bases.map(({ scope }) => scope)).toEqual(expect.arrayContaining(['area', 'tier', null]));
	});
});

test('a corrected report is superseded by its correction, and counted nowhere', async () => {
	const corrections = await ask(`
		SELECT o.basis, o.superseded_by = b.report AS linked, o.received_total - r.received_total AS less
		FROM bodies b JOIN reports o ON o.id = b.corrected JOIN reports r ON r.id = b.report`);
	expect(corrections.length).toBeGreaterThan(50);
	for (const one of corrections)
		expect(one).toEqual({ basis: 'superseded', linked: true, less: -1 });
});

describe('the made-up country', () => {
	test('has mergers, renamed bodies, passed-on requests and reports that were never made', async () => {
		const [all] = await ask(`SELECT
			count("into")::INTEGER AS merged,
			count(*) FILTER (report IS NULL)::INTEGER AS missing,
			(SELECT count("from")::INTEGER FROM requests) AS passed,
			(SELECT count(*)::INTEGER FROM (
				SELECT body FROM bodies GROUP BY body HAVING count(DISTINCT name) > 1)) AS renamed
			FROM bodies`);
		expect(all!.merged).toBeGreaterThan(50);
		expect(all!.missing).toBeGreaterThan(300);
		expect(all!.passed).toBeGreaterThan(1_000);
		expect(all!.renamed).toBeGreaterThan(50);
	});

	test('has outcomes that differ between places and over the years', async () => {
		const share = 'sum("row.disclosed") / sum("flow.concluded") AS share';
		const years = await ask(`SELECT year, ${share} FROM facts GROUP BY year ORDER BY year`);
		expect(Number(years.at(-1)!.share)).toBeLessThan(Number(years[0]!.share) - 0.03);
		const places = await ask(
			`SELECT province, ${share} FROM facts GROUP BY province ORDER BY share`
		);
		expect(Number(places.at(-1)!.share)).toBeGreaterThan(Number(places[0]!.share) + 0.1);
	});

	test('has the reports asked for, over seven years, and lacks 4 to 8 % of those its bodies owe', async () => {
		expect(manifest.counts.reports).toBeGreaterThanOrEqual(reports);
		expect(manifest.counts.reports).toBeLessThan(1.04 * reports);
		expect(manifest.years).toEqual([...demoYears]);
		const [{ lacking } = { lacking: 0 }] = await ask(
			`SELECT 1 - count(report) / (count(DISTINCT body) * ${demoYears.length}) AS lacking FROM bodies`
		);
		expect(lacking).toBeGreaterThan(0.04);
		expect(lacking).toBeLessThan(0.08);
	});

	test('is zero-heavy, and some reports tell of web traffic', async () => {
		const [shares] = await ask(`SELECT
			count(*) FILTER (zero_activity) / count(zero_activity) AS zero,
			count(coalesce(web_visits, web_page_views, web_unique_visitors)) / count(*) AS traffic
			FROM reports WHERE basis = 'own'`);
		expect(shares!.zero).toBeGreaterThan(0.5);
		expect(shares!.zero).toBeLessThan(0.67);
		expect(shares!.traffic).toBeGreaterThan(0.1);
		expect(shares!.traffic).toBeLessThan(0.3);
	});
});

test('what a report covers is read from its text as it is made, by a body of its name', () => {
	let read = 0;
	for (const { report, text, covers, year, agency } of demoReports({
		reports: 3_000,
		seed: 3,
		faults: 0
	})) {
		const { kind, level } = placeOfAgency(report.agency!);
		expect(kind, report.agency!).toBe(agency.kind);
		const printed = `${report.title}\n一、总体情况\n${text}\n二、主动公开政府信息情况\n`;
		const telling = readProse(readText(printed), year, report.agency);
		const received = report.cells.received_total!.value;
		const { scope } = readScope(telling, { agency: report.agency, kind, level, received });
		expect(scope, `${report.agency} ${text}`).toBe(report.scope);
		if (covers !== 'own' && scope) {
			expect(scope).toBe(covers);
			read++;
		}
	}
	expect(read).toBeGreaterThan(50);
});
