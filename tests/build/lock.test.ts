import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lock } from '#build/lock.ts';
import { merge } from '#build/merge.ts';
import { Staging } from '#build/staging.ts';
import { verifyCorpus } from '#build/verify.ts';
import { run, runOtherwise, type Ran } from '../command.ts';
import { random } from '../generator/report.ts';
import { made, manifestOf, put, reportsOf } from '../office.ts';
import { repeats } from '../repeat.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lock-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

/** Documents of so many agencies of a county of their own. */
function documents(county: string, count: number): string {
	const files = Array.from({ length: count }, (_, at) => [
		`${county}-${at}.txt`,
		made({ agency: `${county}县第${at}办事处`, year: 2023, requests: at % 9 })
	]);
	return put(path.join(work, county), Object.fromEntries(files));
}

const many = repeats(20, 60);
const [old, one, other] = [documents('云台', 3), documents('青溪', many), documents('白石', many)];
const reportsIn = { [old]: 3, [one]: many, [other]: many };
let former: string;
let seconds: number;

beforeAll(async () => {
	former = path.join(work, 'former');
	expect(await run('ingest', old, '--out', former)).toMatchObject({ code: 0, stderr: '' });
	const out = copyOf('alone');
	const started = performance.now();
	expect(await run('ingest', 'add', one, '--out', out)).toMatchObject({ code: 0, stderr: '' });
	seconds = (performance.now() - started) / 1000;
});

function copyOf(name: string): string {
	const out = path.join(work, name, 'mine');
	fs.cpSync(former, out, { recursive: true });
	return out;
}

/** How many reports of the documents of a folder a corpus has. */
async function countOf(corpus: string, folder: string): Promise<number> {
	const county = path.basename(folder);
	const reports = await reportsOf(corpus, 'file');
	return reports.filter(({ file }) => String(file).startsWith(county)).length;
}

async function until(is: () => boolean): Promise<void> {
	while (!is()) await sleep(5);
}

const refusal = /^[^\n]*process \d+ is writing there；[^\n]*nothing was changed\n$/;

test('of two that add at once each keeps all its reports or is refused in one line', async () => {
	const pairs = repeats(3, 20);
	const next = random(21);
	let refused = 0;
	// Two more start together until they have met.
	for (let pair = 0; pair < pairs || refused === 0; pair++) {
		const moment = pair < pairs ? ((pair + next()) / pairs) * seconds : 0;
		const out = copyOf(`pair ${pair}`);
		const first = run('ingest', 'add', one, '--out', out);
		await sleep(moment * 1000);
		const ends: [string, Ran][] = [
			[other, await run('ingest', 'add', other, '--out', out)],
			[one, await first]
		];
		for (const [folder, { code, stderr }] of ends) {
			const here = `pair ${pair} after ${moment.toFixed(3)} s: ${stderr}`;
			if (code === 0) expect(await countOf(out, folder), here).toBe(reportsIn[folder]);
			else {
				refused++;
				expect({ code, stderr }, here).toEqual({
					code: 1,
					stderr: expect.stringMatching(refusal)
				});
				expect(await countOf(out, folder), here).toBe(0);
			}
		}
		expect(ends.some(([, { code }]) => code === 0)).toBe(true);
		expect((await verifyCorpus(out)).faults).toEqual([]);
		for (const [folder, { code }] of ends)
			if (code !== 0) await run('ingest', 'add', folder, '--out', out);
		expect(manifestOf(out).counts.reports).toBe(3 + 2 * many);
		expect(fs.readdirSync(path.dirname(out))).toEqual(['mine']);
	}
}, 1_200_000);

test('who waits comes after the other, whichever command it is', async () => {
	const out = copyOf('waiting');
	const held = await Staging.open(out);
	let told = 0;
	const ends = [one, other].map((folder) =>
		runOtherwise('ingest', ['add', folder, '--out', out, '--wait'], { hear: () => told++ })
	);
	try {
		await until(() => told === 2);
		for (const args of [[one], ['add', one], ['merge', former]])
			expect(await run('ingest', ...args, '--out', out)).toMatchObject({
				code: 1,
				stderr: expect.stringMatching(refusal)
			});
		expect(await run('demo', '--reports', '10', '--out', out)).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(refusal)
		});
	} finally {
		await held.discard();
	}
	for (const { code, stderr } of await Promise.all(ends)) {
		expect(stderr).toMatch(/^[^\n]*is writing there；等待 waiting\n$/);
		expect(code).toBe(0);
	}
	expect(manifestOf(out).counts.reports).toBe(3 + 2 * many);
});

/** What a process that adds does to itself, and with what, just before the first of such changes on the disk. */
const adding = (out: string, fails: { at: string; with: 'SIGKILL' | 'SIGSTOP'; path?: string }) =>
	runOtherwise('ingest', ['add', one, '--out', out], {
		preload: 'build/failing-disk.js',
		env: {
			FAIL_BELOW: path.dirname(out),
			FAIL_AT: fails.at,
			FAIL_WITH: fails.with,
			FAIL_PATH: fails.path ?? ''
		}
	});

test('a killed process holds nothing: the next one writes at once', async () => {
	const out = copyOf('killed');
	for (const at of ['mkdir .*making/corpus$', 'rename .*/corpus .*/mine$', 'rm .*lock$'])
		expect((await adding(out, { at, with: 'SIGKILL' })).code).toBeNull();
	expect(await run('ingest', 'add', one, '--out', out)).toMatchObject({ code: 0, stderr: '' });
	expect(manifestOf(out).counts.reports).toBe(3 + many);
	expect(fs.readdirSync(path.dirname(out))).toEqual(['mine']);
});

test('a process that is stopped still holds its lock, for as long as it is', async () => {
	const out = copyOf('stopped');
	const stopped = path.join(work, 'stopped', 'is stopped');
	const ended = adding(out, { at: 'writeFile .*/corpus.json$', with: 'SIGSTOP', path: stopped });
	await until(() => fs.existsSync(stopped));
	const id = Number(fs.readFileSync(stopped));
	fs.rmSync(stopped);
	try {
		expect(await run('ingest', 'add', other, '--out', out)).toMatchObject({
			code: 1,
			stderr: expect.stringContaining(`process ${id} is writing there`)
		});
	} finally {
		process.kill(id, 'SIGCONT');
	}
	expect((await ended).code).toBe(0);
	expect(manifestOf(out).counts.reports).toBe(3 + many);
});

test('a corpus that changed past the lock is left as it is', async () => {
	const out = copyOf('past');
	const staging = await Staging.open(out);
	fs.writeFileSync(path.join(staging.corpus, 'corpus.json'), '{}');
	const changed = JSON.stringify({ ...manifestOf(out), name: 'changed' });
	fs.writeFileSync(path.join(out, 'corpus.json'), changed);
	await expect(staging.publish()).rejects.toThrow(/another program changed the corpus meanwhile/);
	await staging.discard();
	expect(fs.readFileSync(path.join(out, 'corpus.json'), 'utf8')).toBe(changed);
});

test('a corpus that changes while it is joined with others is not taken half old, half new', async () => {
	const source = copyOf('source');
	const out = path.join(work, 'joined');
	const words = { zh: '试', en: 'trial' };
	const joining = merge([source, former], { out, title: words, from: words });
	let isOver = false;
	const over = () => (isOver = true);
	joining.then(over, over);
	// It changes all the time, so whenever it is read and looked at again it is another one.
	const before = manifestOf(source);
	for (let n = 0; !isOver; n++) {
		const other = path.join(work, 'other.json');
		fs.writeFileSync(other, JSON.stringify({ ...before, made: `2020-01-01 ${n}` }));
		fs.renameSync(other, path.join(source, 'corpus.json'));
		await sleep(1);
	}
	await expect(joining).rejects.toThrow(/changed while it was read, nothing was written/);
	expect(fs.existsSync(out)).toBe(false);
});

test('within one process, too, there is one holder', async () => {
	const file = path.join(work, '.place.lock');
	const takes = await Promise.allSettled([Lock.take(file, 'place'), Lock.take(file, 'place')]);
	// Which of the two comes first is the disk's affair.
	const [holder, ...others] = takes.flatMap((take) =>
		take.status === 'fulfilled' ? [take.value] : []
	);
	expect(others).toEqual([]);
	expect(takes).toContainEqual({
		status: 'rejected',
		reason: expect.objectContaining({
			message: expect.stringContaining(`process ${process.pid} is writing`)
		})
	});
	const told: string[] = [];
	const waiting = Lock.take(file, 'place', (holder) => told.push(holder));
	await until(() => told.length > 0);
	await holder!.release();
	await holder!.release();
	await (await waiting).release();
	expect(told).toHaveLength(1);
	expect(fs.readdirSync(work).filter((name) => name.startsWith('.place'))).toEqual([]);
});

test('what is no lock is named, not taken for one', async () => {
	const file = path.join(work, '.strange.lock');
	fs.writeFileSync(file, 'a letter');
	await expect(Lock.take(file, 'place')).rejects.toThrow('.strange.lock');
	expect(fs.readFileSync(file, 'utf8')).toBe('a letter');
});

test('corpora that are put in place at once are all listed', async () => {
	const site = path.join(work, 'site', 'corpora');
	const names = ['a', 'b', 'c', 'd'];
	const words = { zh: '试', en: 'trial' };
	await Promise.all(
		names.map((name) => merge([former], { out: path.join(site, name), title: words, from: words }))
	);
	const { corpora } = JSON.parse(fs.readFileSync(path.join(site, 'index.json'), 'utf8'));
	expect(corpora.map(({ name }: { name: string }) => name)).toEqual(names);
	expect(fs.readdirSync(site).sort()).toEqual([...names, 'index.json']);
});
