import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceOf } from '#corpus/evidence.ts';
import { merge } from '#build/merge.ts';
import { verifyCorpus } from '#build/verify.ts';
import { partsOf } from '#build/versions.ts';
import { writeCorpus } from '#build/write.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { reportRow } from '../database.ts';
import { manifestOf } from '../office.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-verify-'));
const sound = path.join(folder, 'sound');
const rows = [2022, 2023].map((year): ReportRow => ({
	...Object.fromEntries(reportColumns.map(({ name }) => [name, null])),
	...reportRow({ id: `00000000000${year}0`, agency: '云台县水务局', year })
}));
const ink = { cells: {}, figures: [], notices: [] } as unknown as ReturnType<typeof evidenceOf>;
const words = { zh: '试', en: 'trial' };

const about = { title: words, from: words };
const content = (kept: ReportRow[]) => ({
	out: sound,
	title: words,
	from: words,
	origin: 'synthetic' as const,
	rows: kept,
	findings: [],
	refused: [{ file: 'a', code: 'empty', message: '' }],
	evidence: kept.map((row): [string, typeof ink] => [String(row.id), ink])
});

beforeAll(async () => {
	await writeCorpus(content([{ ...rows[0]!, received_total: 3 }]));
	await writeCorpus({ ...content(rows), versions: 'all' });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a corpus is as its manifests say, earlier versions included', async () => {
	const { files, faults } = await verifyCorpus(sound);
	expect(faults).toEqual([]);
	expect(files).toBeGreaterThan(partsOf(manifestOf(sound)).length);
});

const manifest = () => manifestOf(sound);
const first = (at: string) => path.join(at, fs.readdirSync(path.join(sound, at))[0]!);
test.each<[string, () => string]>([
	['a file of reports', () => manifest().reports[0]!.path],
	['findings', () => manifest().findings[0]!.path],
	['evidence', () => first(manifest().evidence![0]!.path)],
	['the list of refused files', () => 'refused.csv'],
	['what an earlier version alone has', () => first('superseded/reports/year=2022')]
])('a changed byte is found in %s, and so is its loss', async (_, file) => {
	const copy = path.join(folder, 'copy');
	fs.cpSync(sound, copy, { recursive: true });
	try {
		const at = path.join(copy, file());
		const bytes = fs.readFileSync(at);
		bytes[bytes.length >> 1]! ^= 1;
		fs.writeFileSync(at, bytes);
		expect((await verifyCorpus(copy)).faults).toHaveLength(1);
		fs.rmSync(at);
		expect((await verifyCorpus(copy)).faults).toHaveLength(1);
	} finally {
		fs.rmSync(copy, { recursive: true });
	}
});

test('a folder without a manifest is no corpus', async () => {
	expect((await verifyCorpus(folder)).faults).toEqual([expect.stringContaining('no manifest')]);
});

test.each<[string, (manifest: Manifest) => void, RegExp]>([
	['a year no report is of', (told) => (told.years[0] = 2147483647), /no year .*: 2147483647/],
	[
		'a part of such a year',
		(told) => (told.reports[0]!.year = 2147483647),
		/no year of a report: 2147483647/
	],
	['an edition there is not', (told) => (told.editions = { '2099': 1 }), /no edition .*: "2099"/],
	[
		'a path with NUL in it',
		(told) => (told.reports[0]!.path = 'reports/a\0.parquet'),
		/no path inside a corpus: "reports\/a\\u0000.parquet"/
	],
	[
		'a path that leads out of the folder',
		(told) => (told.findings[0]!.path = '../../secret'),
		/no path inside a corpus/
	]
])('a manifest that names %s is told of, and joined with none', async (_, change, fault) => {
	const copy = path.join(folder, 'strange');
	fs.cpSync(sound, copy, { recursive: true });
	try {
		const told = manifestOf(copy);
		change(told);
		fs.writeFileSync(path.join(copy, 'corpus.json'), JSON.stringify(told));
		expect((await verifyCorpus(copy)).faults).toContainEqual(expect.stringMatching(fault));
		const out = path.join(folder, 'joined');
		await expect(merge([copy], { ...about, out })).rejects.toThrow(fault);
		expect(fs.existsSync(out)).toBe(false);
	} finally {
		fs.rmSync(copy, { recursive: true });
	}
});

test.each([
	['a year no report is of', { year: 2147483647 }],
	['an edition there is not', { edition: '2099' }],
	['NUL in its name', { agency: '云台县\0水务局' }]
])('a report of %s is joined with none, whatever the manifest says', async (_, changed) => {
	const strange = path.join(folder, 'strange report');
	const out = path.join(folder, 'joined');
	await writeCorpus({ ...content([{ ...rows[0]!, ...changed }]), out: strange, part: true });
	try {
		const told = manifestOf(strange);
		const file = told.reports[0]!;
		Object.assign(told, { years: [2022], editions: { '2021': 1 }, summary: [] });
		for (const part of [...told.reports, ...told.findings, ...told.evidence!]) part.year = 2022;
		fs.writeFileSync(path.join(strange, 'corpus.json'), JSON.stringify(told));
		expect(file.rows).toBe(1);
		await expect(merge([strange], { ...about, out })).rejects.toThrow(
			/strange report: .*impossible year, edition or name/
		);
	} finally {
		fs.rmSync(strange, { recursive: true });
	}
});
