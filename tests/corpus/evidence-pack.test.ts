import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { EvidenceSpool } from '#build/spool.ts';
import { largestPack, packName, type Evidence } from '#corpus/evidence.ts';
import { packText, unpackText } from '#corpus/evidence-pack.ts';
import { cells } from '#form/form.ts';
import { reportEvidence } from '#query/evidence.ts';
import type { DataProblem } from '#query/problem.ts';
import fc from '../chance.ts';
import { packedIn } from '../office.ts';
import { repeats } from '../repeat.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-pack-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

const place = fc
	.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 8 })
	.map((fields) => fields.slice(0, fields.findLastIndex((field) => field !== 0) + 1));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const evidence: fc.Arbitrary<Evidence> = fc.record({
	cells: fc.dictionary(
		fc.constantFrom(...cells.map(({ id }) => id), 'a_cell_of_later'),
		fc.oneof(fc.tuple(place), fc.tuple(place, text)),
		{ maxKeys: 60, noNullPrototype: true }
	) as fc.Arbitrary<Evidence['cells']>,
	figures: fc.constant([]),
	notices: fc.constant([]),
	fingerprint: text
});

test('a pack gives back the evidence of every report as it was', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.tuple(text, evidence), { selector: ([id]) => id }), (all) => {
			expect(unpackText(packText(all))).toEqual(Object.fromEntries(all));
		}),
		{ numRuns: repeats(100, 3000), seed: 3 }
	);
});

test('the order in which the cells of a report were found changes no byte of a pack', () => {
	fc.assert(
		fc.property(evidence, (one) => {
			const turned = { ...one, cells: Object.fromEntries(Object.entries(one.cells).toReversed()) };
			expect(packText([['a', turned]])).toBe(packText([['a', one]]));
		}),
		{ numRuns: repeats(50, 1000), seed: 4 }
	);
});

test.each(['{}', '[]', 'null', '{"cells":[],"reports":{"a":{"of":1,"places":[]}}}'])(
	'%s is no pack',
	(text) => {
		expect(() => unpackText(text)).toThrow();
	}
);

/** Evidence of so many bytes that nothing packs. */
function bulky(bytes: number, seed: number): Evidence {
	let state = seed;
	const noise = Array.from({ length: bytes }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return String.fromCharCode(0x4e00 + ((state >>> 8) % 8000));
	}).join('');
	return { cells: {}, figures: [], notices: [], fingerprint: noise };
}

const idOf = (at: number) =>
	Math.imul(at + 1, 0x9e3779b1)
		.toString(16)
		.replace('-', '')
		.padStart(16, '0');

test('where reports tell much a pack holds fewer, so that no click costs more than it may', () => {
	const spool = new EvidenceSpool(path.join(folder, 'spool'));
	const reports = Array.from({ length: 200 }, (_, at) => idOf(at));
	for (const [at, id] of reports.entries())
		spool.add(id, 2023, bulky(at === 7 ? largestPack : 900, at + 1));
	const seen: string[] = [];
	const [part] = spool.write(path.join(folder, 'corpus'), (report) => seen.push(report));
	spool.close();
	expect(seen.toSorted()).toEqual(reports.toSorted());
	const files = fs.readdirSync(path.join(folder, 'corpus', part!.path));
	expect(files.length).toBeGreaterThan(4);
	const large: string[] = [];
	for (const file of files) {
		const at = path.join(folder, 'corpus', part!.path, file);
		const held = Object.keys(packedIn(at));
		if (fs.statSync(at).size > largestPack) large.push(...held);
		for (const report of held) expect(packName(report, part!.packs)).toBe(file);
	}
	expect(large).toEqual([reports[7]]);
});

const packed = gzipSync(packText([['00000000000000aa', bulky(50, 1)]]));
const part = { path: 'evidence/year=2023/0', year: 2023, reports: 1, packs: 1, sha256: '' };

/** A site that answers every request with these bytes. */
function siteWith(body: Uint8Array<ArrayBuffer>, name: string) {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (url: URL) => {
		asked.push(url.pathname);
		return new Response(body);
	});
	const ask = (id: string) =>
		reportEvidence('http://site.example/', { name, evidence: [part] }, { id, year: 2023 });
	return { asked, ask };
}

test('a report costs one request, those of its pack none more; hosts that unpack do no harm', async () => {
	for (const [name, body] of [
		['packed', new Uint8Array(packed)],
		['unpacked', new Uint8Array(gunzipSync(packed))]
	] as const) {
		const { asked, ask } = siteWith(body, name);
		expect(await ask('00000000000000aa')).toEqual(bulky(50, 1));
		expect(await ask('00000000000000ab')).toBeNull();
		expect(asked).toEqual([`/corpora/${name}/evidence/year=2023/0/0.json.gz`]);
	}
});

test('a damaged pack shows nothing', async () => {
	let refused = 0;
	for (let at = 12; at < packed.length; at += 7) {
		const damaged = new Uint8Array(packed);
		damaged[at]! ^= 4;
		const { ask } = siteWith(damaged, `damaged ${at}`);
		// A bit nothing is read from may be any.
		const found = await ask('00000000000000aa').catch((error: DataProblem) => error.code);
		if (typeof found === 'string') refused++;
		expect(found).toEqual(typeof found === 'string' ? 'hash_mismatch' : bulky(50, 1));
	}
	expect(refused).toBeGreaterThan(packed.length / 10);
	const { ask } = siteWith(new TextEncoder().encode('[]'), 'other');
	await expect(ask('00000000000000aa')).rejects.toMatchObject({ code: 'wrong_schema' });
});

test('a pack that swells without bound is given up', async () => {
	const text = `{"cells":[],"reports":{}}${' '.repeat(80_000_000)}`;
	const { ask } = siteWith(new Uint8Array(gzipSync(text, { level: 1 })), 'swollen');
	await expect(ask('00000000000000aa')).rejects.toMatchObject({ code: 'hash_mismatch' });
});
