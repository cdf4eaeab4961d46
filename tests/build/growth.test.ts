import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidencePath } from '#corpus/evidence.ts';
import { superseded, versionFolder, type Version } from '#build/versions.ts';
import { run } from '../command.ts';
import { bytesOf, evidenceFor, made, manifestOf, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-growth-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const report = (at: number, year: number, requests = at) =>
	made({ agency: `云台县第${at}办事处`, year, requests });

/** The reports of some years, a dozen a year, and a file that is none. */
function documents(name: string, years: readonly number[]): string {
	const files: Record<string, string> = {};
	for (const year of years) {
		for (let at = 1; at <= 12; at++) files[`${year}/${at}.txt`] = report(at, year);
		files[`${year}/empty.txt`] = '';
	}
	return put(path.join(work, name), files);
}

const two = documents('two years', [2022, 2023]);
const third = documents('a third year', [2024]);
const three = documents('three years', [2022, 2023, 2024]);

const ofTwo = path.join(work, 'of two', 'corpus');
beforeAll(async () => {
	expect(await run('ingest', two, '--out', ofTwo)).toMatchObject({ code: 0 });
});

/** The place of a corpus of the first two years, in a site's folder of its own. */
function copyOf(name: string): string {
	const out = path.join(work, name, 'corpus');
	fs.cpSync(path.dirname(ofTwo), path.dirname(out), { recursive: true, preserveTimestamps: true });
	return out;
}

/** What tells a file from another that only has its bytes. */
function files(corpus: string): Record<string, { inode: number; changed: number }> {
	const found: Record<string, { inode: number; changed: number }> = {};
	for (const file of Object.keys(bytesOf(corpus))) {
		const { ino, mtimeMs } = fs.statSync(path.join(corpus, file));
		found[file] = { inode: ino, changed: mtimeMs };
	}
	return found;
}

const ofYears = (corpus: string, ...years: number[]) =>
	Object.entries(files(corpus)).filter(([file]) =>
		years.some(
			(year) =>
				file.startsWith(`reports/year=${year}/`) || file.startsWith(`evidence/year=${year}/`)
		)
	);

/** The bytes of a corpus without its record of versions. */
function newest(corpus: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(bytesOf(corpus)).filter(
			([file]) => !file.startsWith('versions/') && !file.startsWith(superseded)
		)
	);
}

const versionsOf = (corpus: string): Version[] =>
	JSON.parse(fs.readFileSync(path.join(corpus, 'versions/index.json'), 'utf8'));

describe('a year added to a corpus', () => {
	let out: string;
	const whole = path.join(work, 'whole', 'corpus');
	let before: ReturnType<typeof ofYears>;
	let old: ReturnType<typeof manifestOf>;

	beforeAll(async () => {
		await run('ingest', three, '--out', whole);
		out = copyOf('grown');
		before = ofYears(out, 2022, 2023);
		old = manifestOf(out);
		const { code, stderr } = await run('ingest', 'add', third, '--out', out);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});

	test('leaves the files of the other years untouched', () => {
		expect(before.length).toBeGreaterThan(3);
		expect(ofYears(out, 2022, 2023)).toEqual(before);
	});

	test('makes the corpus one run over everything makes, byte for byte', () => {
		expect(newest(out)).toEqual(newest(whole));
	});

	test('makes another version; the one before stays on record, whole, and in no one’s way', async () => {
		const now = manifestOf(out);
		expect(now.contentHash).not.toBe(old.contentHash);
		expect(versionsOf(out)).toEqual([
			{
				contentHash: now.contentHash,
				made: now.made,
				whole: true,
				reports: 36,
				years: [2022, 2023, 2024]
			},
			{
				contentHash: old.contentHash,
				made: old.made,
				whole: true,
				reports: 24,
				years: [2022, 2023]
			}
		]);
		for (const { contentHash } of versionsOf(out)) {
			const version = path.join(out, versionFolder(contentHash));
			expect(manifestOf(version).contentHash).toBe(contentHash);
		}
		for (const file of old.findings.map(({ path }) => path))
			expect(
				[file, `${superseded}/${file}`].some((at) => fs.existsSync(path.join(out, at))),
				file
			).toBe(true);
		expect(await reportsOf(out, 'file')).toHaveLength(36);
	});

	test('added again changes nothing', async () => {
		const bytes = bytesOf(out);
		const { code, stdout } = await run('ingest', 'add', third, '--out', out);
		expect(code).toBe(0);
		expect(stdout).toContain('duplicates: 0');
		expect(bytesOf(out)).toEqual(bytes);
	});
});

describe('a folder added to a corpus', () => {
	async function grow(name: string, more: Record<string, string>, ...options: string[]) {
		const out = copyOf(name);
		const first = manifestOf(out);
		const unchanged = ofYears(out, 2022);
		const folder = put(path.join(work, `${name} documents`), more);
		expect(await run('ingest', 'add', folder, '--out', out, ...options)).toMatchObject({ code: 0 });
		return { out, first, unchanged };
	}

	test('has its reports put among those of their years, and the other years left alone', async () => {
		const { out, unchanged } = await grow('more', { 'new.txt': report(40, 2023) });
		expect(await reportsOf(out, 'file')).toHaveLength(25);
		expect(ofYears(out, 2022)).toEqual(unchanged);
	});

	test('that gives a report again changes the year of the report alone', async () => {
		const { out, unchanged } = await grow('copy', { 'zz.txt': report(3, 2023) });
		expect(await reportsOf(out, 'file')).toHaveLength(24);
		expect((await evidenceFor(out, '2023/3.txt')).copies).toMatchObject([{ file: 'zz.txt' }]);
		expect(ofYears(out, 2022)).toEqual(unchanged);
	});

	test.each([
		['listed', 2, false],
		['none', 1, null]
	])('with --versions %s keeps no old part', async (keeping, versions, whole) => {
		const { out, first } = await grow(
			keeping,
			{ 'new.txt': report(40, 2023) },
			'--versions',
			keeping
		);
		expect(fs.existsSync(path.join(out, superseded))).toBe(false);
		expect(versionsOf(out)).toHaveLength(versions);
		const old = versionsOf(out).find(({ contentHash }) => contentHash === first.contentHash);
		expect(old?.whole ?? null).toBe(whole);
	});

	test('keeps every part of every version through several additions', async () => {
		const { out, first } = await grow('several', { 'new.txt': report(40, 2023) });
		const second = manifestOf(out);
		const folder = put(path.join(work, 'yet more'), { 'newer.txt': report(41, 2023) });
		await run('ingest', 'add', folder, '--out', out);
		expect(versionsOf(out).map(({ whole }) => whole)).toEqual([true, true, true]);
		for (const { reports, evidence } of [first, second])
			for (const { path: part } of [...reports, ...evidence!])
				expect(
					[part, `${superseded}/${part}`].filter((at) => fs.existsSync(path.join(out, at)))
				).toHaveLength(1);
		const [row] = (await reportsOf(out, 'file, id')).filter(({ file }) => file === 'newer.txt');
		const held = evidencePath(String(row!.id), 2023, manifestOf(out).evidence);
		expect(fs.existsSync(path.join(out, held!))).toBe(true);
	});

	test('where there is no corpus makes one', async () => {
		const out = path.join(work, 'fresh', 'corpus');
		expect(await run('ingest', 'add', three, '--out', out)).toMatchObject({ code: 0 });
		expect(newest(out)).toEqual(newest(path.join(work, 'whole', 'corpus')));
	});
});

test('corpora of different years are joined part by part into what one run makes', async () => {
	const parts = [2022, 2023, 2024].map((year) => ({ year, out: path.join(work, `only ${year}`) }));
	for (const { year, out } of parts)
		await run('ingest', documents(`documents of ${year}`, [year]), '--out', out);
	const out = path.join(work, 'joined', 'corpus');
	await run('ingest', 'merge', ...parts.map((part) => part.out), '--out', out);
	const one = path.join(work, 'apart', 'corpus');
	const apart = Object.fromEntries(
		Object.entries(newest(out)).filter(([file]) => /^(?:reports|evidence|findings)\//.test(file))
	);
	await run(
		'ingest',
		...parts.map(({ year }) => path.join(work, `documents of ${year}`)),
		'--out',
		one
	);
	expect(newest(one)).toMatchObject(apart);
	expect(manifestOf(out).contentHash).toBe(manifestOf(one).contentHash);
	for (const { year, out: part } of parts) expect(ofYears(out, year)).toEqual(ofYears(part, year));
});
