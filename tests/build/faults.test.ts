import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { verifyCorpus } from '#build/verify.ts';
import { launch, run, runOtherwise, type Otherwise } from '../command.ts';
import { bytesOf, csvLines, made, manifestOf, put } from '../office.ts';
import { repeats } from '../repeat.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-faults-'));
const tight = path.join(work, 'tight');
afterAll(() => {
	if (tightDisk) spawnSync('umount', [tight]);
	fs.rmSync(work, { recursive: true });
});

/** A disk of our own that can be made as small as we like, where we may mount one. */
const tightDisk =
	process.platform === 'linux' &&
	fs.mkdirSync(tight) === undefined &&
	resize('64m', ['-t', 'tmpfs', 'none', tight]);

function resize(size: string, mount: readonly string[] = ['-o', 'remount', tight]): boolean {
	return spawnSync('mount', ['-o', `size=${size}`, ...mount]).status === 0;
}

/** Someone with no rights of their own: root may read everything. */
const nobody = process.getuid?.() === 0 ? 65534 : process.getuid?.();
const canBeNobody =
	nobody !== undefined &&
	spawnSync(process.execPath, [launch, 'verify', '--help'], { uid: nobody, gid: nobody }).status ===
		0;

const documents = put(
	path.join(work, 'documents'),
	Object.fromEntries(
		Array.from({ length: repeats(14, 70) }, (_, at) => [
			`${at % 3}/${at}.txt`,
			at % 20 === 3 ? '' : made({ agency: `云台县第${at}办事处`, year: 2022 + (at % 2) })
		])
	)
);

/** A site's folder of corpora with an older corpus in the place of the one to be made. */
function siteWithOld(): string {
	const out = path.join(fs.mkdtempSync(path.join(work, 'site-')), 'corpora', 'mine');
	fs.cpSync(former, out, { recursive: true });
	return out;
}

let former: string;
/** All files of a site's folder of corpora, and of the corpus, once an undisturbed ingest has ended. */
let done: { corpora: Record<string, string>; corpus: Record<string, string> };
beforeAll(async () => {
	former = path.join(work, 'former');
	const few = put(path.join(work, 'few'), {
		'a.txt': made({ agency: '云台县水务局', year: 2021 })
	});
	await run('ingest', few, '--out', former);
	const out = siteWithOld();
	expect(await run('ingest', documents, '--out', out)).toMatchObject({ code: 0, stderr: '' });
	done = { corpora: bytesOf(path.dirname(out)), corpus: bytesOf(out) };
});

function manifestOfDone(): Manifest {
	return JSON.parse(Buffer.from(done.corpus['corpus.json']!, 'base64').toString());
}

/** What failed said one line, without a stack. */
function expectPlainFailure(
	{ code, stderr }: { code: number | null; stderr: string },
	says: RegExp
) {
	expect(code, stderr).toBe(1);
	expect(stderr).toMatch(/^[^\n]+\n$/);
	expect(stderr).toMatch(says);
}

async function expectDoneOnceMore(out: string, input = documents): Promise<string> {
	const { code, stdout, stderr } = await run('ingest', input, '--out', out);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	expect(bytesOf(path.dirname(out))).toEqual(done.corpora);
	return stdout;
}

/** Where an ingest is, by the change on disk it is about to make. */
const moments = {
	'opens its journal': 'writeSync .*/journal$',
	'gathers rows': 'writeSync .*/reports/2023.csv$',
	'writes evidence': 'writeFileSync .*/evidence/',
	'names its sums': 'rename .*/cubes/',
	'writes the manifest': 'writeFile .*/corpus/corpus.json$',
	'puts the old corpus away': 'rename .*/mine .*/old$',
	'puts the new corpus in its place': 'rename .*/corpus .*/mine$',
	'lists it for the site': 'rename .*index.json$'
};
type Moment = keyof typeof moments;

const failAt = (moment: Moment, out: string, how: string, args = [documents]) =>
	runOtherwise('ingest', [...args, '--out', out], {
		preload: 'build/failing-disk.js',
		env: { FAIL_BELOW: path.dirname(out), FAIL_AT: moments[moment], FAIL_WITH: how }
	});

test.each<Moment>([
	'puts the old corpus away',
	'puts the new corpus in its place',
	'lists it for the site'
])('killed just when it %s, ingest ends as undisturbed when run again', async (moment) => {
	const out = siteWithOld();
	expect((await failAt(moment, out, 'SIGKILL')).code).toBe(null);
	await expectDoneOnceMore(out);
});

test('killed with the old corpus away, add still adds to it, and leaves it its name', async () => {
	const out = siteWithOld();
	const add = ['add', documents];
	expect((await failAt('puts the new corpus in its place', out, 'SIGKILL', add)).code).toBe(null);
	expect(fs.existsSync(out)).toBe(false);
	expect(await run('ingest', ...add, '--out', out)).toMatchObject({ code: 0, stderr: '' });
	const [old, grown] = [manifestOf(former), manifestOf(out)];
	expect([grown.title, grown.from]).toEqual([old.title, old.from]);
	expect(old.title.en).not.toBe(path.basename(out));
	expect(grown.counts.reports).toBe(old.counts.reports + manifestOfDone().counts.reports);
});

test.each(Object.keys(moments) as Moment[])(
	'told that the disk is full when it %s, ingest says so and ends as undisturbed when run again',
	async (moment) => {
		const out = siteWithOld();
		expectPlainFailure(await failAt(moment, out, 'ENOSPC'), /磁盘已满 no space left on the disk/);
		const placed = moment === 'lists it for the site';
		expect(bytesOf(out)).toEqual(placed ? done.corpus : bytesOf(former));
		const stdout = await expectDoneOnceMore(out);
		if (moment !== 'opens its journal') expect(stdout).toContain('resumed');
	}
);

/** Parts of what an ingest needs, at which its disk is full. */
const fillings = Array.from({ length: repeats(2, 8) }, (_, at) => (at + 0.5) / repeats(2, 8));

test.skipIf(!tightDisk)(
	'on a disk that is too small, whatever fills it, ingest says so, keeps what it has and goes on when there is room (needs root to mount a disk)',
	async () => {
		const out = path.join(tight, 'corpora', 'mine');
		fs.cpSync(former, out, { recursive: true });
		const used = () => {
			const { blocks, bfree, bsize } = fs.statfsSync(tight);
			return ((blocks - bfree) * bsize) / 1024;
		};
		const before = used();
		let most = 0;
		const watch = () => (most = Math.max(most, used()));
		const first = await runOtherwise('ingest', [documents, '--out', out], { watch });
		expect(first.code).toBe(0);
		fs.rmSync(out, { recursive: true });
		fs.cpSync(former, out, { recursive: true });
		for (const part of fillings) {
			expect(resize(`${Math.ceil(before + part * (most - before))}k`)).toBe(true);
			expectPlainFailure(
				await runOtherwise('ingest', [documents, '--out', out], {}),
				/磁盘已满 no space left on the disk/
			);
			expect(bytesOf(out)).toEqual(bytesOf(former));
		}
		expect(resize('64m')).toBe(true);
		expect(await expectDoneOnceMore(out)).toContain('resumed');
	}
);

describe('a folder that goes away', () => {
	const goes = (gone: string, at: string, out: string): Otherwise => ({
		preload: 'build/failing-disk.js',
		env: { FAIL_BELOW: path.dirname(out), FAIL_AT: at, FAIL_WITH: 'GONE', FAIL_PATH: gone }
	});

	test.each([
		['before it is read', 'mkdir .*/corpus$'],
		['while it is read', 'writeSync .*/journal$']
	])('%s leaves the old corpus; back again, the run goes on', async (_, at) => {
		const out = siteWithOld();
		const input = path.join(work, `input ${at.length}`);
		fs.cpSync(documents, input, { recursive: true, preserveTimestamps: true });
		const failed = await runOtherwise('ingest', [input, '--out', out], goes(input, at, out));
		expectPlainFailure(failed, /gone while it was read, no corpus written: .*input/);
		expect(bytesOf(out)).toEqual(bytesOf(former));
		fs.renameSync(`${input} gone`, input);
		await expectDoneOnceMore(out, input);
	});

	test('with the corpus that is being made is made again by the next run', async () => {
		const out = path.join(work, 'taken away', 'corpora', 'mine');
		const at = 'writeFile .*/corpus/corpus.json$';
		const failed = await runOtherwise(
			'ingest',
			[documents, '--out', out],
			goes(path.dirname(out), at, out)
		);
		expectPlainFailure(failed, /没有这个文件 no such file or folder/);
		await expectDoneOnceMore(out);
	});

	test('that is but one file is refused by name', async () => {
		const out = path.join(work, 'one file', 'corpora', 'mine');
		const input = put(path.join(work, 'losing'), {
			'a.txt': made({ agency: '云台县水务局', year: 2021 }),
			'b.txt': made({ agency: '云台县教育局', year: 2021 })
		});
		const at = 'mkdir .*/corpus$';
		const b = path.join(input, 'b.txt');
		const { code } = await runOtherwise('ingest', [input, '--out', out], goes(b, at, out));
		expect(code).toBe(0);
		expect(csvLines(path.join(out, 'refused.csv'))).toEqual([
			['b.txt', 'internal', '打不开文件：没有这个文件。']
		]);
	});
});

test.skipIf(!canBeNobody)(
	'what cannot be opened is refused by name, and the rest is read (needs a user without rights)',
	async () => {
		const input = put(path.join(work, 'closed'), {
			'read.txt': made({ agency: '云台县水务局', year: 2021 }),
			'closed.txt': made({ agency: '云台县教育局', year: 2021 }),
			'closed folder/a.txt': made({ agency: '云台县民政局', year: 2021 }),
			'folder.txt/inside.txt': made({ agency: '云台县财政局', year: 2021 })
		});
		for (const closed of ['closed.txt', 'closed folder']) fs.chmodSync(path.join(input, closed), 0);
		const link = (name: string, to: string) => fs.symlinkSync(to, path.join(input, name));
		link('nowhere.txt', 'not there');
		link('circle.txt', 'circle.txt');
		link('device.txt', '/dev/zero');
		link('up', '..');
		execFileSync('mkfifo', [path.join(input, 'pipe.txt')]);
		const site = path.join(work, 'open to all');
		fs.mkdirSync(site);
		for (const folder of [work, site]) fs.chmodSync(folder, 0o777);
		const out = path.join(site, 'mine');
		const { code, stderr } = await runOtherwise('ingest', [input, '--out', out], { uid: nobody! });
		for (const closed of ['closed.txt', 'closed folder'])
			fs.chmodSync(path.join(input, closed), 0o755);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(manifestOf(out).counts.reports).toBe(2);
		const why = (reason: string) => ['internal', `打不开文件：${reason}。`];
		expect(csvLines(path.join(out, 'refused.csv'))).toEqual([
			['circle.txt', ...why('链接绕成一圈')],
			['closed folder', ...why('没有权限')],
			['closed.txt', ...why('没有权限')],
			['device.txt', ...why('不是普通文件（管道、设备等）')],
			['nowhere.txt', ...why('没有这个文件')],
			['pipe.txt', ...why('不是普通文件（管道、设备等）')]
		]);
	}
);

describe('a place where nothing can be written', () => {
	test('below a file is told before anything is read', async () => {
		const out = path.join(put(path.join(work, 'no folder'), { file: '' }), 'file', 'corpus');
		const failed = await runOtherwise('ingest', [documents, '--out', out], {});
		expectPlainFailure(failed, /路径中有一段不是文件夹 part of the path is no folder: .*no folder/);
	});

	test.skipIf(!canBeNobody)(
		'for want of rights is told, and left as it is (needs a user without rights)',
		async () => {
			const site = path.join(work, 'locked');
			fs.cpSync(former, path.join(site, 'mine'), { recursive: true });
			fs.chmodSync(site, 0o555);
			fs.chmodSync(work, 0o777);
			const out = path.join(site, 'mine');
			const failed = await runOtherwise('ingest', [documents, '--out', out], { uid: nobody! });
			expectPlainFailure(failed, /没有权限 permission denied: .*locked/);
			expect(fs.readdirSync(site)).toEqual(['mine']);
			expect(bytesOf(out)).toEqual(bytesOf(former));
			fs.chmodSync(site, 0o755);
		}
	);
});

describe('a corpus whose manifest is cut short', () => {
	const damaged = (name: string) => {
		const corpus = path.join(work, name);
		fs.cpSync(former, corpus, { recursive: true });
		fs.truncateSync(path.join(corpus, 'corpus.json'), 300);
		return corpus;
	};

	test('is not added to: its reports would be lost', async () => {
		const corpus = damaged('cut');
		const before = bytesOf(corpus);
		const failed = await runOtherwise('ingest', ['add', documents, '--out', corpus], {});
		expectPlainFailure(failed, /corpus\.json is damaged/);
		expect(bytesOf(corpus)).toEqual(before);
	});

	test('is not merged as though it had no report', async () => {
		const out = path.join(work, 'merged', 'mine');
		const shards = [former, damaged('cut shard')];
		const failed = await runOtherwise('ingest', ['merge', ...shards, '--out', out], {});
		expectPlainFailure(failed, /cut shard.*corpus\.json is damaged/);
		expect(fs.readdirSync(path.dirname(out))).toEqual([]);
	});

	test('gives way to one that is made anew', async () => {
		const corpus = damaged('made anew');
		expect(await run('ingest', documents, '--out', corpus)).toMatchObject({ code: 0 });
		expect((await verifyCorpus(corpus)).faults).toEqual([]);
	});
});
