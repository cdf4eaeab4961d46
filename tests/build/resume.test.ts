import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Journal, packExamined } from '#build/journal.ts';
import { run, runOtherwise } from '../command.ts';
import { bytesOf, made, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-resume-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

test('reads again only what has changed since it was killed', async () => {
	const out = path.join(work, 'changed', 'corpus');
	const files = put(path.join(work, 'changing'), {
		'a.txt': made({ agency: '云台县水务局', year: 2022 }),
		'b.txt': made({ agency: '云台县教育局', year: 2022 }),
		'c.txt': made({ agency: '云台县民政局', year: 2022 })
	});
	const killed = await runOtherwise('ingest', [files, '--out', out], {
		preload: 'build/failing-disk.js',
		env: { FAIL_BELOW: work, FAIL_AT: 'writeFileSync .*/evidence/', FAIL_WITH: 'SIGKILL' }
	});
	expect(killed.code).toBe(null);
	put(files, { 'b.txt': made({ agency: '云台县教育局', year: 2022, requests: 77 }) });
	fs.rmSync(path.join(files, 'c.txt'));
	put(files, { 'd.txt': made({ agency: '云台县财政局', year: 2022 }) });
	const { stdout } = await run('ingest', files, '--out', out);
	expect(stdout).toContain('resumed: 1');
	expect(await reportsOf(out, 'file, agency, received_total')).toEqual([
		{ file: 'a.txt', agency: '云台县水务局', received_total: 1 },
		{ file: 'b.txt', agency: '云台县教育局', received_total: 77 },
		{ file: 'd.txt', agency: '云台县财政局', received_total: 1 }
	]);
});

test('a folder that holds other things stays as it is', async () => {
	const out = put(path.join(work, 'other'), { 'notes.txt': 'mine' });
	const { code, stderr } = await run('ingest', out, '--out', out);
	expect(code).toBe(1);
	expect(stderr).toContain('other things than a corpus');
	expect(Object.keys(bytesOf(out))).toEqual(['notes.txt']);
});

test('without one readable report an older corpus stays as it was, and the list lies beside it', async () => {
	const out = path.join(work, 'kept', 'corpus');
	const [good, bad] = ['good', 'bad'].map((name) => path.join(work, name)) as [string, string];
	put(good, { 'a.txt': made({ agency: '云台县水务局', year: 2022 }) });
	put(bad, { 'a.txt': '' });
	await run('ingest', good, '--out', out);
	const before = bytesOf(out);
	const { code, stdout } = await run('ingest', bad, '--out', out);
	expect(code).toBe(1);
	expect(stdout).toContain('kept as it was');
	expect(bytesOf(out)).toEqual(before);
	expect(fs.readdirSync(path.dirname(out)).sort()).toEqual(['corpus', 'corpus.refused.csv']);
	await run('ingest', good, '--out', out);
	expect(fs.readdirSync(path.dirname(out))).toEqual(['corpus']);
});

const entry = (name: string) =>
	packExamined({ key: name, stamp: '1', format: null, refused: { code: 'empty', message: name } });

function journalOf(file: string, version = 'v1'): string[] {
	const journal = new Journal(file, version);
	journal.close();
	return [...journal.entries.keys()];
}

test('a journal cut or damaged anywhere gives back what stood whole before, and goes on from there', () => {
	const file = path.join(work, 'journal');
	const journal = new Journal(file, 'v1');
	const ends = ['a', 'b', 'c'].map((name) => {
		journal.append(entry(name));
		return fs.statSync(file).size;
	});
	journal.close();
	const whole = fs.readFileSync(file);
	expect(journalOf(file)).toEqual(['a', 'b', 'c']);
	for (let cut = 0; cut <= whole.length; cut++) {
		const expected = ['a', 'b', 'c'].filter((_, at) => ends[at]! <= cut);
		fs.writeFileSync(file, whole.subarray(0, cut));
		expect(journalOf(file)).toEqual(expected);
		const again = new Journal(file, 'v1');
		again.append(entry('z'));
		again.close();
		expect(journalOf(file)).toEqual([...expected, 'z']);
		if (cut === whole.length) continue;
		const damaged = Buffer.from(whole);
		damaged[cut]! ^= 0x10;
		fs.writeFileSync(file, damaged);
		const first = ends.findIndex((end) => cut < end);
		const before = ends[0]! - (ends[1]! - ends[0]!);
		expect(journalOf(file)).toEqual(cut < before ? [] : ['a', 'b', 'c'].slice(0, first));
	}
});

test('a journal another version wrote is not believed', () => {
	const file = path.join(work, 'journal of another');
	const journal = new Journal(file, 'v1');
	journal.append(entry('a'));
	journal.close();
	expect(journalOf(file, 'v2')).toEqual([]);
	expect(journalOf(file, 'v1')).toEqual([]);
});
