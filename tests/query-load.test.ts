import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type FindingRow } from '#corpus/schema.ts';
import { listedFindingColumns } from '#query/columns.ts';
import { writeCorpus } from '#ingest/write.ts';
import { checkedManifest, fetchIndex, fetchManifest } from '#query/corpora.ts';
import { decodeParquet } from '#query/decode.ts';
import { fetchBytes } from '#query/fetch.ts';
import { allReports } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import { fill } from '#query/load.ts';
import type { Progress } from '#query/progress.ts';
import { newestFirst, reportsPage } from '#query/reports.ts';
import { unpackModule, type Room } from '#query/wasm.ts';
import { askable, openDatabase, reportRow, requestTable } from './database.ts';

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
	const made = new Set<string>();
	return {
		query: database.query,
		async insert(table, stream) {
			insert(table, stream, !made.has(table));
			made.add(table);
		},
		async clear() {}
	};
}

/** A room that takes everything and keeps nothing. */
const sink: Room = { query: async () => [], insert: async () => {}, clear: async () => {} };

async function load(of: Manifest, onProgress: (progress: Progress) => void = () => {}) {
	const room = await roomHere();
	await fill(room, of, new URL('corpora/trial/', site), decodeParquet, onProgress);
	return room;
}

test('what ingest writes, the site reads: every file once, progress to the last byte', async () => {
	serve();
	const steps: Progress[] = [];
	const read = await fetchManifest(site, 'trial');
	expect(read).toEqual(manifest);
	const room = await load(read, (step) => steps.push(step));
	const corpus = await askable(room);
	expect(await headline(corpus, allReports)).toMatchObject({
		reports: 3,
		years: [2023, 2024],
		received: { sum: 7, coverage: { counted: 2 } },
		zeroActivity: { reports: 1 }
	});
	const { lines } = await reportsPage(corpus, { ...allReports, agency: '甲局' }, newestFirst, 1);
	expect(lines).toMatchObject([{ id: 'a', findings: 1, state: 'active' }]);
	expect(new Set(asked).size).toBe(asked.length);
	const total = [...read.reports, ...read.findings].reduce((sum, file) => sum + file.bytes, 0);
	for (const phase of ['files', 'decode'] as const)
		expect(steps.findLast((step) => step.phase === phase)).toEqual({
			phase,
			loadedBytes: total,
			totalBytes: total
		});
});

test('a corpus without findings can be asked for them', async () => {
	serve();
	const room = await load({ ...manifest, findings: [] });
	expect(await room.query('SELECT * FROM findings')).toEqual([]);
	const columns = await room.query<{ column_name: string }>(
		`SELECT column_name FROM information_schema.columns WHERE table_name = 'findings'`
	);
	expect(columns.map((column) => column.column_name)).toEqual(
		listedFindingColumns.map((column) => column.name)
	);
});

function bring(of: Manifest): Promise<void> {
	return fill(sink, of, new URL('corpora/trial/', site), decodeParquet, () => {});
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
	['a page in place of the file', () => new Response('<!doctype html>'), 'hash_mismatch']
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

test('an index that is missing, or a web page, is told apart', async () => {
	serve({ 'index.json': () => new Response('', { status: 404 }) });
	await expect(fetchIndex(site)).rejects.toMatchObject({ code: 'missing_file' });
	serve({ 'index.json': () => new Response('<!doctype html>') });
	await expect(fetchIndex(site)).rejects.toMatchObject({ code: 'wrong_schema' });
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
