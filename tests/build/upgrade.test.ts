import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upgrade } from '#build/upgrade.ts';
import { verifyCorpus } from '#build/verify.ts';
import { run } from '../command.ts';
import { evidenceFor, csvLines, made, manifestOf, packedIn, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-upgrade-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const later = {
	reports: ['county', 'scope', 'scope_from', 'published_from', 'late', 'captured'].concat(
		...['correction', 'basis', 'superseded_by']
	),
	findings: ['standing']
};

/** Makes of a corpus what the program of the layout before would have written. */
async function asOfOld(corpus: string): Promise<void> {
	const connection = await (await DuckDBInstance.create()).connect();
	const manifest = manifestOf(corpus);
	for (const kind of ['reports', 'findings'] as const)
		for (const { path: file } of manifest[kind]) {
			const at = path.join(corpus, file);
			await connection.run(
				`COPY (SELECT * EXCLUDE (${later[kind].join(', ')}) FROM read_parquet('${at}', hive_partitioning = false)) TO '${at}.old' (FORMAT parquet)`
			);
			fs.renameSync(`${at}.old`, at);
		}
	for (const { path: folder } of manifest.evidence!) {
		const packs = fs.readdirSync(path.join(corpus, folder));
		for (const name of packs) {
			const at = path.join(corpus, folder, name);
			fs.writeFileSync(at.replace(/\.gz$/, ''), JSON.stringify(packedIn(at)));
			fs.rmSync(at);
		}
	}
	const old = { ...manifest, schema: 3, metadata: undefined, places: undefined };
	fs.writeFileSync(path.join(corpus, 'corpus.json'), JSON.stringify(old));
	fs.rmSync(path.join(corpus, 'corpus.json.sha256'));
}

const [now, then, listed] = ['now', 'then', 'listed'].map((name) => path.join(work, name)) as [
	string,
	string,
	string
];
beforeAll(async () => {
	const folder = put(path.join(work, 'documents'), {
		'a.txt': made({ agency: '犍为县水务局', year: 2021, requests: 3 }),
		'b.txt': made({ agency: '犍为县水务局', year: 2022, requests: 4, received: 9 }),
		'copy.txt': made({ agency: '犍为县水务局', year: 2021, requests: 3 }),
		'government.txt': made({ agency: '犍为县人民政府', year: 2022, requests: 5 }),
		'none.txt': '不是年报',
		'one.txt': made({ agency: '县教育局', year: 2022, requests: 6 }),
		'other.txt': made({ agency: '县教育局', year: 2022, requests: 7 })
	});
	await run('ingest', folder, '--out', now);
	await run('ingest', folder, '--out', then);
	await asOfOld(then);
	fs.cpSync(then, listed, { recursive: true });
	await upgrade(then, { versions: 'none' });
});

test('an upgraded corpus has the rows a new one has, apart from what only documents tell', async () => {
	const columns = '* EXCLUDE (published_from, late)';
	const [fresh, upgraded] = [await reportsOf(now, columns), await reportsOf(then, columns)];
	expect(upgraded).toEqual(fresh);
	expect(upgraded.map(({ file, basis, county }) => [file, basis, county])).toEqual([
		['a.txt', 'own', '犍为县'],
		['b.txt', 'own', '犍为县'],
		['government.txt', 'untold', '犍为县'],
		['one.txt', 'own', null],
		['other.txt', 'own', null]
	]);
});

test('what the lists say of scope has the last word', async () => {
	const sources = path.join(work, 'sources.csv');
	fs.writeFileSync(sources, 'file,scope\ngovernment.txt,area\n');
	const { code, stderr } = await run(
		'ingest',
		'upgrade',
		listed,
		'--sources',
		sources,
		'--versions',
		'none'
	);
	expect([code, stderr]).toEqual([0, '']);
	const rows = await reportsOf(listed, 'file, scope, scope_from, basis');
	expect(rows.find(({ file }) => file === 'government.txt')).toEqual({
		file: 'government.txt',
		scope: 'area',
		scope_from: 'list',
		basis: 'consolidated'
	});
});

test('its findings, evidence and lists are those of a new one', async () => {
	const [fresh, upgraded] = [manifestOf(now), manifestOf(then)];
	expect(upgraded.counts).toEqual(fresh.counts);
	expect(upgraded.findings).toEqual(fresh.findings);
	expect(upgraded.evidence).toEqual(fresh.evidence);
	expect((await evidenceFor(then, 'b.txt')).cells).not.toEqual({});
	for (const list of ['refused.csv', 'duplicates.csv'])
		expect(csvLines(path.join(then, list))).toEqual(csvLines(path.join(now, list)));
	expect(await verifyCorpus(then)).toMatchObject({ faults: [] });
});

test('an older corpus is named where it is met, and only one of the layout before is upgraded', async () => {
	const old = path.join(work, 'old');
	fs.cpSync(then, old, { recursive: true });
	const manifest = path.join(old, 'corpus.json');
	const text = JSON.parse(fs.readFileSync(manifest, 'utf8'));
	fs.writeFileSync(manifest, JSON.stringify({ ...text, schema: 3 }));
	const { stderr } = await run('ingest', 'merge', old, '--out', path.join(work, 'merged'));
	expect(stderr).toContain(`npm run ingest -- upgrade ${old}`);
	fs.writeFileSync(manifest, JSON.stringify({ ...text, schema: 2 }));
	await expect(upgrade(old, {})).rejects.toThrow('layout 2 has to be made anew');
	await expect(upgrade(then, {})).rejects.toThrow('already');
	expect((await run('ingest', 'upgrade', old, then)).code).toBe(2);
});
