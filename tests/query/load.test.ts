import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type FindingRow } from '#corpus/schema.ts';
import { databaseAggregates, type Aggregates, type Need, type Rows } from '#query/aggregates.ts';
import { writeCorpus } from '#build/write.ts';
import { checkedManifest, fetchIndex, fetchManifest } from '#query/corpora.ts';
import { decodeParquet } from '#query/decode.ts';
import { fetchBytes } from '#query/fetch.ts';
import { allReports } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import type { Progress } from '#query/progress.ts';
import { RowStore } from '#query/store.ts';
import { newestFirst, reportsPage } from '#query/reports.ts';
import { unpackModule, type Room } from '#query/wasm.ts';
import { openDatabase, reportRow, requestTable } from '../database.ts';

const site = 'https://example.test/lens/';
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-load-'));
const folder = path.join(root, 'corpora/trial');
const asked: string[] = [];
let manifest: Manifest;

beforeAll(async () => {
	const rows = [
		reportRow({ id: 'a', agency: '甲局', year: 2023 }, requestTable('2021', { received_total: 7 })),
		reportRow({ id: 'b', agency: '乙局', year: 2024 }, requestTable('2021')),
		reportRow({ id: 'c', agency: '丙局' })
	].map((row) => ({
		...Object.fromEntries(reportColumns.map(({ name }) => [name, null])),
		...row
	}));
	const found: FindingRow = {
		report: 'a',
		rule: 'T3-03',
		severity: 'error',
		cells: 'received_total',
		left: 0,
		right: 7,
		difference: -7
	};
	manifest = await writeCorpus({
		out: folder,
		title: { zh: '试', en: 'trial' },
		from: { zh: '自编', en: 'made up' },
		origin: 'synthetic',
		rows,
		findings: [found]
	});
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => fs.rmSync(root, { recursive: true }));

/** A host that serves the folder, or what `instead` says of a path. */
function serve(instead: Record<string, () => Response> = {}): void {
	asked.length = 0;
	vi.stubGlobal('fetch', async (url: URL) => {
		const name = decodeURIComponent(url.href.slice(site.length));
		asked.push(name);
		const changed = Object.keys(instead).find((part) => name.includes(part));
		if (changed) return instead[changed]!();
		const file = path.join(root, name);
		return fs.existsSync(file)
			? new Response(new Uint8Array(fs.readFileSync(file)))
			: new Response('no such page', { status: 404 });
	});
}

async function roomHere(): Promise<Room> {
	const { database, insert } = await openDatabase();
	return {
		query: database.query,
		insert: async (table, stream) => insert(table, stream),
		compact: async () => {},
		clear: async () => {}
	};
}

/** A room that takes everything and keeps nothing. */
const sink: Room = {
	query: async () => [],
	insert: async () => {},
	compact: async () => {},
	clear: async () => {}
};

async function storeOf(
	of: Pick<Manifest, 'reports' | 'findings'>,
	{
		onProgress = (() => {}) as (progress: Progress) => void,
		limit = 1e9,
		room = undefined as Room | undefined
	} = {}
): Promise<RowStore> {
	const to = room ?? (await roomHere());
	const from = new URL('corpora/trial/', site);
	return new RowStore(to, of, from, decodeParquet, onProgress, limit);
}

/** A corpus of the store's rows, every question asked of the database. */
async function corpusOf(store: RowStore): Promise<Aggregates & Rows> {
	const rows = { rows: (need: Need) => store.bring(need) };
	return { ...databaseAggregates(rows, manifest.facets), ...rows };
}

test('what ingest writes, the site reads: every file once, however often it is asked', async () => {
	serve();
	const steps: Progress[] = [];
	const read = await fetchManifest(site, 'trial');
	expect(read).toEqual(manifest);
	const store = await storeOf(read, { onProgress: (step) => steps.push(step) });
	const corpus = await corpusOf(store);
	expect(await headline(corpus, allReports)).toMatchObject({
		reports: 3,
		years: [2023, 2024],
		received: { sum: 7, coverage: { counted: 2 } },
		zeroActivity: { reports: 1 }
	});
	const { lines } = await reportsPage(corpus, { ...allReports, agency: '甲局' }, newestFirst, 1);
	expect(lines).toMatchObject([{ id: 'a', findings: 1, state: 'active' }]);
	expect(new Set(asked).size).toBe(asked.length);
	expect(steps.every((step) => step.phase === 'files')).toBe(true);
});

test('a copy that a browser kept damaged is not used: the site itself is asked, once', async () => {
	const sound = new TextEncoder().encode('numbers');
	const sha256 = createHash('sha256').update(sound).digest('hex');
	const file = new URL('file.parquet', site);
	const kept: (RequestCache | undefined)[] = [];
	let onSite = sound;
	vi.stubGlobal('fetch', async (_: URL, { cache }: RequestInit) => {
		kept.push(cache);
		return new Response(cache === 'reload' ? onSite : 'numbfrs');
	});
	expect(await fetchBytes(file, { bytes: 7, sha256 })).toEqual(sound);
	expect(kept).toEqual([undefined, 'reload']);
	onSite = new TextEncoder().encode('number');
	await expect(fetchBytes(file, { bytes: 7, sha256 })).rejects.toMatchObject({
		code: 'hash_mismatch',
		message: expect.stringContaining('7 bytes expected, 6 arrived')
	});
	expect(kept).toHaveLength(4);
});

test('only the years and columns a question needs are brought', async () => {
	serve();
	const inserted: string[][] = [];
	const room = await roomHere();
	const store = await storeOf(manifest, {
		room: {
			...room,
			insert(table, stream) {
				inserted.push([table]);
				return room.insert(table, stream);
			}
		}
	});
	const database = await store.bring({ columns: ['received_total'], years: [2023] });
	expect(asked).toEqual([expect.stringContaining('year=2023')]);
	expect(inserted).toHaveLength(1);
	expect(await database.query('SELECT year, received_total FROM reports')).toEqual([
		{ year: 2023, received_total: 7 }
	]);
	await store.bring({ columns: ['received_total'], years: [2023] });
	expect(inserted).toHaveLength(1);
});

test('rows picked by their places are those rows, of whatever years and columns', async () => {
	serve();
	const store = await storeOf(manifest);
	await store.bring({ columns: ['agency'] });
	await store.bring({ columns: ['id'], years: [2024] });
	const columns = ['id', 'agency', 'year', 'received_total'];
	const database = await store.bring({ columns });
	const all = await database.query<{ place: number }>(
		'SELECT place::DOUBLE AS place, year, id, agency, received_total FROM reports ORDER BY id'
	);
	for (const few of [all, all.slice(1), all.slice(2), []]) {
		const picked = { places: few.map(({ place }) => place), columns };
		const held = await store.bring({ columns, picked });
		expect(
			await held.query(
				'SELECT place::DOUBLE AS place, year, id, agency, received_total FROM picked ORDER BY id'
			)
		).toEqual(few);
	}
});

test('columns that come later stand beside those of the same report', async () => {
	serve();
	const store = await storeOf(manifest);
	await store.bring({ columns: ['agency'] });
	await store.bring({ columns: ['id'], years: [2024] });
	const database = await store.bring({ columns: ['id', 'received_total'] });
	expect(
		await database.query('SELECT id, agency, year, received_total FROM reports ORDER BY id')
	).toEqual([
		{ id: 'a', agency: '甲局', year: 2023, received_total: 7 },
		{ id: 'b', agency: '乙局', year: 2024, received_total: 0 },
		{ id: 'c', agency: '丙局', year: null, received_total: null }
	]);
});

test('asking for the same at once fetches it once', async () => {
	serve();
	const store = await storeOf(manifest);
	await Promise.all([
		store.bring({ columns: ['agency'] }),
		store.bring({ columns: ['agency', 'level'] })
	]);
	expect(new Set(asked).size).toBe(asked.length);
});

test('columns not used for long make room for others and are brought again when needed', async () => {
	serve();
	const store = await storeOf(manifest, { limit: 1 });
	await store.bring({ columns: ['agency'] });
	for (let turn = 0; turn < 20; turn++) await store.bring({ columns: ['level'] });
	const database = await store.bring({ columns: ['level'] });
	await expect(database.query('SELECT agency FROM reports')).rejects.toThrow(/agency/);
	const again = await store.bring({ columns: ['agency'] });
	const [row] = await again.query('SELECT agency FROM reports WHERE year = 2023');
	expect(row).toEqual({ agency: '甲局' });
});

test('a column nobody has is refused by name', async () => {
	serve();
	const store = await storeOf(manifest);
	await expect(store.bring({ columns: ['password'] })).rejects.toThrow('no column password');
});

test('a corpus without findings can be asked for them', async () => {
	serve();
	const store = await storeOf({ ...manifest, findings: [] });
	const database = await store.bring({ columns: ['id'], findings: ['report', 'kind'] });
	expect(await database.query('SELECT report, kind FROM findings')).toEqual([]);
});

async function bring(of: Manifest): Promise<unknown> {
	return (await storeOf(of, { room: sink })).bring({ columns: ['agency'] });
}

const failures: [string, () => Response, string][] = [
	['a file that is not there', () => new Response('', { status: 404 }), 'missing_file'],
	['a host in trouble', () => new Response('', { status: 503 }), 'network'],
	[
		'a lost connection',
		() => {
			throw new TypeError('Failed to fetch');
		},
		'network'
	],
	['a page in place of the file', () => new Response('<!doctype html>'), 'missing_file']
];
test.each(failures)('%s is told by its name', async (_, answer, code) => {
	serve({ 'year=2024': answer });
	await expect(bring(manifest)).rejects.toMatchObject({
		name: 'DataProblem',
		code,
		message: expect.stringContaining('year=2024')
	});
});

test('a file of the right length and other content is not taken', async () => {
	const { path: name, bytes } = manifest.reports[0]!;
	serve({ [name]: () => new Response(new Uint8Array(bytes)) });
	await expect(bring(manifest)).rejects.toMatchObject({ code: 'hash_mismatch' });
});

test('a file that matches its hash and is no Parquet is not taken either', async () => {
	const junk = new TextEncoder().encode('no parquet at all');
	const sha256 = createHash('sha256').update(junk).digest('hex');
	serve({ 'year=2023': () => new Response(junk) });
	const files = manifest.reports.map((file) =>
		file.year === 2023 ? { ...file, bytes: junk.length, sha256 } : file
	);
	await expect(bring({ ...manifest, reports: files })).rejects.toThrow(/parquet/i);
});

test('an index that is missing, or has a web page in its place, is told as that', async () => {
	serve({ 'index.json': () => new Response('', { status: 404 }) });
	await expect(fetchIndex(site)).rejects.toMatchObject({ code: 'missing_file' });
	serve({ 'index.json': () => new Response('<!doctype html>') });
	await expect(fetchIndex(site)).rejects.toMatchObject({ code: 'missing_file' });
});

test('the index ingest keeps is the one the site reads', async () => {
	serve();
	const { corpora } = await fetchIndex(site);
	expect(corpora).toMatchObject([{ name: 'trial', origin: 'synthetic', reports: 3 }]);
});

test.each(['../sample', 'https://elsewhere.test', '', 'a\\b'])(
	'a corpus named %j is never asked for',
	async (name) => {
		serve();
		await expect(fetchManifest(site, name)).rejects.toMatchObject({ code: 'wrong_schema' });
		expect(asked).toEqual([]);
	}
);

const wrong: [string, (of: Record<string, unknown>) => unknown, string][] = [
	['another layout version', (of) => ({ ...of, schema: 99 }), 'version 99'],
	['no title', (of) => ({ ...of, title: undefined }), 'title'],
	['an unknown origin', (of) => ({ ...of, origin: 'guessed' }), 'origin'],
	['a list that is none', (of) => ({ ...of, reports: {} }), 'reports'],
	[
		'a file outside its folder',
		(of) => ({ ...of, findings: [{ ...manifest.findings[0], path: '../x' }] }),
		'findings[0].path'
	],
	[
		'a count in words',
		(of) => ({ ...of, counts: { ...manifest.counts, reports: 'three' } }),
		'counts.reports'
	],
	['a bare number', () => 7, 'object'],
	['null', () => null, 'object']
];
test.each(wrong)('a manifest with %s is refused where it is wrong', (_, change, where) => {
	const changed = change(JSON.parse(JSON.stringify(manifest)));
	expect(() => checkedManifest(changed, 'corpus.json')).toThrow(where);
});

test('what a newer ingest adds to the manifest does no harm', () => {
	expect(() => checkedManifest({ ...manifest, later: 1 }, 'corpus.json')).not.toThrow();
});

test('the hash goes unchecked only where the browser has no cryptography', async () => {
	serve({ 'file.bin': () => new Response('abc') });
	const url = new URL('file.bin', site);
	const sha256 = '0'.repeat(64);
	await expect(fetchBytes(url, { bytes: 3, sha256 })).rejects.toMatchObject({
		code: 'hash_mismatch'
	});
	vi.stubGlobal('crypto', {});
	expect(await fetchBytes(url, { bytes: 3, sha256 })).toHaveLength(3);
	await expect(fetchBytes(url, { bytes: 4, sha256 })).rejects.toMatchObject({
		code: 'hash_mismatch'
	});
});

test('the engine’s module is the same whether the host unpacked it or not', async () => {
	const module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
	const packed = new Uint8Array(gzipSync(module));
	for (const sent of [module, packed]) {
		const blob = await unpackModule(sent, module.length);
		expect(blob.type).toBe('application/wasm');
		expect(new Uint8Array(await blob.arrayBuffer())).toEqual(module);
	}
	await expect(unpackModule(packed, 9)).rejects.toMatchObject({ code: 'hash_mismatch' });
	const page = new TextEncoder().encode('<!doctype html>');
	await expect(unpackModule(page, module.length)).rejects.toMatchObject({ code: 'hash_mismatch' });
});
