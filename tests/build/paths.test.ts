import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nameIn, onDisk, pathsNamed, shown } from '#build/paths.ts';
import { listFiles, readSource } from '#build/source.ts';
import { run, runOtherwise } from '../command.ts';
import { csvLines, made, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-paths-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

/** 水务局.txt, 教育局.txt, 民政局.txt and the folder 年报 in GBK. Node's decoding makes the last two one. */
const gbk = (hex: string, ending = '.txt') =>
	Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.from(ending)]);
const water = gbk('cb ae ce f1 be d6');
const schools = gbk('bd cc d3 fd be d6');
const people = gbk('c3 f1 d5 fe be d6');
const reports = gbk('c4 ea b1 a8', '');

/** Only a file system of bytes takes them: not those of Windows and macOS. */
const takesBytes = (() => {
	const file = Buffer.concat([Buffer.from(work + path.sep), people]);
	try {
		fs.writeFileSync(file, '');
		fs.rmSync(file);
		return true;
	} catch {
		return false;
	}
})();

function putBytes(folder: string, below: readonly Buffer[], text: string): void {
	const parts = [Buffer.from(folder), ...below].flatMap((part) => [part, Buffer.from('/')]);
	fs.mkdirSync(Buffer.concat(parts.slice(0, -3)), { recursive: true });
	fs.writeFileSync(Buffer.concat(parts.slice(0, -1)), text);
}

describe('a name that is not UTF-8', () => {
	test('keeps its bytes and is shown as what it most likely is', () => {
		for (const [bytes, name] of [
			[water, '水务局.txt'],
			[schools, '教育局.txt'],
			[reports, '年报']
		] as const) {
			expect(onDisk(nameIn(bytes))).toEqual(bytes);
			expect(JSON.parse(JSON.stringify(nameIn(bytes)))).toBe(nameIn(bytes));
			expect(shown(`a/${nameIn(bytes)}/年报 😀.txt`)).toBe(`a/${name}/年报 😀.txt`);
		}
	});

	test.each(['年报.txt', '😀', 'a b', '\uFFFD.txt'])('is not what %s is', (name) => {
		expect(nameIn(Buffer.from(name))).toBe(name);
		expect([onDisk(name), shown(name)]).toEqual([name, name]);
	});
});

describe.skipIf(!takesBytes)('on a file system of bytes', () => {
	const folder = path.join(work, 'gbk');
	const agencies = { 水务局: water, 教育局: schools, 民政局: people };
	for (const [agency, name] of Object.entries(agencies))
		putBytes(folder, [reports, name], made({ agency: `云台县${agency}`, year: 2022 }));
	const inside = path.join(folder, '年报');
	const names = ['教育局.txt', '民政局.txt', '水务局.txt'];

	test('each file is found once and read', async () => {
		const files = await listFiles([folder]);
		expect(files.map(({ name }) => name)).toEqual(names.map((name) => `年报/${name}`));
		for (const file of files) expect((await readSource(file)).bytes.length).toBeGreaterThan(1000);
	});

	test('a run that was killed goes on with them, and the corpus has them by their names', async () => {
		const out = path.join(work, 'corpus');
		fs.writeFileSync(path.join(folder, 'empty.txt'), '');
		const killed = await runOtherwise('ingest', [folder, '--out', out], {
			preload: 'build/failing-disk.js',
			env: { FAIL_BELOW: work, FAIL_AT: 'writeFileSync .*/evidence/', FAIL_WITH: 'SIGKILL' }
		});
		expect(killed.code).toBe(null);
		const { stdout } = await run('ingest', folder, '--out', out);
		expect(stdout).toContain('resumed: 4');
		expect((await reportsOf(out, 'file')).map(({ file }) => file)).toEqual(
			names.map((name) => `年报/${name}`)
		);
	});

	test('one that is refused is listed by its name', async () => {
		const bad = path.join(work, 'bad');
		putBytes(bad, [people], '不是年报');
		const out = path.join(work, 'none', 'corpus');
		await run('ingest', bad, '--out', out);
		const [line] = csvLines(path.join(out, 'refused.csv'));
		expect(line!.slice(0, 2)).toEqual(['民政局.txt', 'not_a_report']);
	});

	test('named with what is left of them, each is read once; a folder too', async () => {
		const named = [people, schools].map((name) =>
			path.join(folder, reports.toString(), name.toString())
		);
		const { code, stdout } = await run('parse', ...named);
		const files = stdout.trim().split('\n');
		expect(files.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
			'教育局.txt',
			'民政局.txt'
		]);
		expect(code).toBe(0);
		expect(pathsNamed(path.dirname(named[0]!)).map(shown)).toEqual([inside]);
		expect(pathsNamed(path.join(work, 'no\uFFFD'))).toEqual([]);
	});
});

test.skipIf(process.platform === 'win32')('a socket is refused like a pipe', async () => {
	const folder = put(path.join(work, 'socket'), {});
	fs.mkdirSync(folder, { recursive: true });
	const socket = path.join(folder, 'a.txt');
	const server = spawn(process.execPath, [
		'-e',
		`require('net').createServer().listen(${JSON.stringify(socket)}, () => console.log('listens'))`
	]);
	try {
		await new Promise((resolve) => server.stdout.once('data', resolve));
		const [file] = await listFiles([folder]);
		await expect(readSource(file!)).rejects.toThrow('打不开文件：不是普通文件（管道、设备等）。');
	} finally {
		server.kill();
	}
});
