import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Journal, packExamined } from '#ingest/journal.ts';
import { run } from './command.ts';
import { random } from './generator/report.ts';
import { bytesOf, made, manifestOf, put, reportsOf } from './office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-resume-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

/** A hundred and sixty documents, some refused, some the same. */
const folder = put(
	path.join(work, 'documents'),
	Object.fromEntries(
		Array.from({ length: 160 }, (_, at) => {
			const agency = `云台县第${at % 150}办事处`;
			const name = `${at % 7}/${at}.txt`;
			if (at % 20 === 3) return [name, at % 40 === 3 ? '' : '云台县2023年部门预算公开说明\n'];
			return [name, made({ agency, year: 2021 + (at % 3), requests: at % 11 })];
		})
	)
);

/** Runs an ingest and kills it as soon as `ripe`, or lets it end. */
function killWhen(
	ripe: () => boolean,
	out: string,
	documents = folder
): Promise<'killed' | 'ended'> {
	const script = ['--import', 'tsx', 'src/ingest/ingest.ts', documents, '--out', out];
	const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
	const child = spawn(process.execPath, script, { env, stdio: 'ignore' });
	return new Promise((resolve) => {
		const watch = setInterval(() => ripe() && child.kill('SIGKILL'), 1);
		child.on('close', (_, signal) => {
			clearInterval(watch);
			resolve(signal === 'SIGKILL' ? 'killed' : 'ended');
		});
	});
}

/** The hidden folder a corpus is made in. */
function makingOf(out: string): string | null {
	const beside = path.dirname(out);
	if (!fs.existsSync(beside)) return null;
	const name = fs.readdirSync(beside).find((name) => name.endsWith('.making'));
	return name ? path.join(beside, name) : null;
}

/** Whether the making of a corpus has come to a certain file. */
function isMaking(out: string, file: string): boolean {
	const making = makingOf(out);
	return making !== null && fs.existsSync(path.join(making, file));
}

function journalSize(out: string): number {
	const making = makingOf(out);
	const journal = making && path.join(making, 'journal');
	return journal && fs.existsSync(journal) ? fs.statSync(journal).size : 0;
}

/** All files beside and below a corpus, so that nothing left over goes unseen. */
function everything(out: string): Record<string, string> {
	return bytesOf(path.dirname(out));
}

test('killed again and again while it reads, it ends with the same bytes as undisturbed', async () => {
	const undisturbed = path.join(work, 'undisturbed', 'corpus');
	expect(await run('ingest', folder, '--out', undisturbed)).toMatchObject({ code: 0, stderr: '' });
	const out = path.join(work, 'disturbed', 'corpus');
	const next = random(20);
	let kills = 0;
	let read = 0;
	for (let left = 4; left > 0; left--) {
		const until = read + 1 + Math.floor(next() * 60_000);
		if ((await killWhen(() => journalSize(out) > until, out)) === 'ended') break;
		kills++;
		expect(fs.existsSync(out)).toBe(false);
		read = journalSize(out);
	}
	expect(kills).toBeGreaterThan(1);
	const { code, stdout } = await run('ingest', folder, '--out', out);
	expect(code).toBe(0);
	expect(Number(/resumed: (\d+)/.exec(stdout)?.[1])).toBeGreaterThan(0);
	expect(everything(out)).toEqual(everything(undisturbed));
});

test('killed while it puts a new corpus in the place of an old one, there is the old or the new one', async () => {
	const out = path.join(work, 'replaced', 'corpus');
	const old = put(path.join(work, 'old'), {
		'a.txt': made({ agency: '云台县水务局', year: 2022 })
	});
	await run('ingest', old, '--out', out);
	const oldHash = manifestOf(out).contentHash;
	const whole = path.join(work, 'undisturbed', 'corpus');
	for (const reached of ['evidence', 'corpus/reports', 'corpus/corpus.json', 'old']) {
		await killWhen(() => isMaking(out, reached), out);
		const making = makingOf(out);
		const place = fs.existsSync(out) ? out : path.join(making!, 'old');
		expect([oldHash, manifestOf(whole).contentHash]).toContain(manifestOf(place).contentHash);
	}
	await run('ingest', folder, '--out', out);
	expect(everything(out)).toEqual(everything(whole));
});

test('reads again only what has changed since it was killed', async () => {
	const out = path.join(work, 'changed', 'corpus');
	const files = put(path.join(work, 'changing'), {
		'a.txt': made({ agency: '云台县水务局', year: 2022 }),
		'b.txt': made({ agency: '云台县教育局', year: 2022 }),
		'c.txt': made({ agency: '云台县民政局', year: 2022 })
	});
	expect(await killWhen(() => isMaking(out, 'evidence'), out, files)).toBe('killed');
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
	const { code, stderr } = await run('ingest', folder, '--out', out);
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
