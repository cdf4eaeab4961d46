import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCorpus } from '#build/verify.ts';
import { run, runOtherwise } from '../command.ts';
import { random } from '../generator/report.ts';
import { bytesOf, made, manifestOf, put } from '../office.ts';
import { repeats } from '../repeat.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-kills-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

/** Documents of some agencies, some refused, some the same. */
function documents(name: string, from: number, to: number): string {
	const files: Record<string, string> = {};
	for (let at = from; at < to; at++) {
		const agency = `云台县第${at % 280}办事处`;
		const refused = at % 40 === 3 ? '' : '云台县2023年部门预算公开说明\n';
		files[`${at % 7}/${at}.txt`] =
			at % 20 === 3 ? refused : made({ agency, year: 2021 + (at % 3), requests: at % 11 });
	}
	return put(path.join(work, name), files);
}

const all = documents('documents', 0, repeats(100, 300));
const some = documents('some', 0, repeats(40, 100));
const others = documents('others', repeats(24, 60), repeats(56, 140));
const old = documents('old', 0, 5);

/** The place of a corpus in a site's folder of its own, where another corpus lies already. */
function siteWith(corpus: string | null): string {
	const out = path.join(fs.mkdtempSync(path.join(work, 'site-')), 'corpora', 'mine');
	fs.mkdirSync(path.dirname(out));
	if (corpus) fs.cpSync(corpus, out, { recursive: true, preserveTimestamps: true });
	return out;
}

/** How far a process is with a corpus: what it has read, in bytes, and what it has written, in files. */
function progress(out: string, process: number): { read: number; written: number } {
	const making = path.join(path.dirname(out), `.${path.basename(out)}.${process}.making`);
	try {
		const { size: read } = fs.statSync(path.join(making, 'journal'), { throwIfNoEntry: false }) ?? {
			size: 0
		};
		const names = fs.readdirSync(path.join(making, 'corpus'), {
			recursive: true,
			encoding: 'utf8'
		});
		return { read, written: names.filter((name) => path.extname(name)).length };
	} catch {
		// Not yet begun, or just put in place.
		return { read: 0, written: 0 };
	}
}

/** Runs `ingest` and kills all its processes as soon as it is so far; tells whether that hit it. */
async function killAt(
	args: readonly string[],
	out: string,
	{ read = 0, written = 0 }: { read?: number; written?: number }
): Promise<boolean> {
	const watch = (child: ChildProcess) => {
		const now = progress(out, child.pid!);
		return now.read + now.written > 0 && now.read >= read && now.written >= written;
	};
	const { code } = await runOtherwise('ingest', [...args, '--out', out], { watch });
	return code === null;
}

/** A command, the corpus it begins with, and what it comes to when left alone. */
interface Undertaking {
	args: readonly string[];
	/** Folder of the corpus that is there before. */
	before: string;
	/** All files of the site's folder of corpora when it is done. */
	done: Record<string, string>;
	/** How far it gets. */
	whole: { read: number; written: number };
}

async function leftAlone(args: readonly string[], before: string): Promise<Undertaking> {
	const out = siteWith(before);
	const whole = { read: 0, written: 0 };
	const watch = ({ pid }: ChildProcess) => {
		whole.read = Math.max(whole.read, progress(out, pid!).read);
	};
	const { code, stderr } = await runOtherwise('ingest', [...args, '--out', out], { watch });
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	const done = bytesOf(path.dirname(out));
	whole.written = Object.keys(bytesOf(out)).length;
	return { args, before, done, whole };
}

/** The corpus a killed process left, wherever it is: in its place, or beside it in the middle of the swap. */
async function expectWhole(out: string, hashes: readonly string[]): Promise<void> {
	const beside = path.dirname(out);
	const making = fs.readdirSync(beside).find((name) => name.endsWith('.making')) ?? '';
	const corpus = fs.existsSync(out) ? out : path.join(beside, making, 'old');
	expect(hashes).toContain(manifestOf(corpus).contentHash);
	expect((await verifyCorpus(corpus)).faults).toEqual([]);
}

/** Kills an undertaking at some moments, parts of its way from 0 to 1, and lets it end. */
async function killAgainAndAgain(
	{ args, before, done, whole }: Undertaking,
	moments: readonly number[],
	reading: number
): Promise<void> {
	const hashes = [before].map((corpus) => manifestOf(corpus).contentHash);
	let out = siteWith(before);
	let missed = 0;
	for (let kills = 0; kills < moments.length;) {
		const moment = moments[kills]!;
		const far =
			moment < reading
				? { read: Math.ceil((moment / reading) * whole.read) }
				: { written: Math.ceil(((moment - reading) / (1 - reading)) * whole.written) };
		if (await killAt(args, out, far)) {
			kills++;
			await expectWhole(out, hashes);
			continue;
		}
		// It was done before it could be killed: that moment once more, from the beginning.
		expect(bytesOf(path.dirname(out))).toEqual(done);
		expect(++missed, `moments of ${moments.join(' ')} missed`).toBeLessThan(30);
		out = siteWith(before);
	}
	const { code, stderr } = await run('ingest', ...args, '--out', out);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(bytesOf(path.dirname(out))).toEqual(done);
}

/** So many moments from 0 to 1, one in every equal part; the same for the same seed. */
function momentsOf(count: number, seed: number): number[] {
	const next = random(seed);
	const moments = Array.from({ length: count }, (_, at) =>
		Number(((at + next()) / count).toFixed(3))
	);
	console.info(`seed ${seed}: killed at ${moments.join(' ')}`);
	return moments;
}

let former: string;
beforeAll(async () => {
	former = path.join(work, 'former');
	expect(await run('ingest', old, '--out', former)).toMatchObject({ code: 0, stderr: '' });
});

/** Longest each may take, in milliseconds: some hundred processes on a machine that may be busy. */
const patience = 1_200_000;

describe('killed with all its processes at moments of its way', { timeout: patience }, () => {
	test('ingest ends with the bytes of an undisturbed run', async () => {
		const ingest = await leftAlone([all], former);
		expect(ingest.whole.read).toBeGreaterThan(100_000);
		expect(ingest.whole.written).toBeGreaterThan(20);
		await killAgainAndAgain(ingest, momentsOf(repeats(4, 60), 7), 0.6);
	});

	test('add ends as undisturbed', async () => {
		const corpus = path.join(work, 'of some');
		await run('ingest', some, '--out', corpus);
		await killAgainAndAgain(
			await leftAlone(['add', others], corpus),
			momentsOf(repeats(2, 20), 8),
			0.4
		);
	});

	test('merge ends as undisturbed', async () => {
		const shards = [1, 2].map((index) => path.join(work, `shard ${index}`));
		for (const [at, out] of shards.entries())
			await run('ingest', some, '--shard', `${at + 1}/2`, '--out', out);
		await killAgainAndAgain(
			await leftAlone(['merge', ...shards], former),
			momentsOf(repeats(2, 20), 9),
			0
		);
	});
});
