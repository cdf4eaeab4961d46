import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../command.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
	fs.readFileSync(path.join(root, 'package.json'), 'utf8')
);
const commands = [
	...new Set(
		Object.values(scripts).flatMap((script) => /launch\.js (\w+)$/.exec(script)?.[1] ?? [])
	)
];

describe('every command', () => {
	test('is one npm knows', () => {
		expect(commands).toEqual(
			expect.arrayContaining(['ingest', 'parse', 'verify', 'demo', 'start'])
		);
	});

	test.each(commands)('%s --help tells its usage', async (command) => {
		const { code, stdout, stderr } = await run(command, 'whatever', '--help');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^Usage: /);
	});

	test.each(commands)('%s refuses an option nobody knows with one line', async (command) => {
		const { code, stdout, stderr } = await run(command, '--fast');
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toMatch(/^.*--fast.* usage: .+ --help\)\n$/);
	});

	test('is one there is', async () => {
		const { code, stderr } = await run('constructor');
		expect(code).toBe(2);
		expect(stderr).toMatch(/^No command constructor; there are .*ingest, .+\n$/);
	});
});

test.each([
	[['--reports', '0'], '--reports needs a number of reports, not 0'],
	[['--faults', '99'], '--faults needs a number from 0 to'],
	[['--seed', 'x'], '--seed needs a whole number, not x']
])('demo refuses %j', async (args, message) => {
	const { code, stderr } = await run('demo', ...args);
	expect(code).toBe(2);
	expect(stderr).toContain(message);
});

describe('the bundle', () => {
	const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-bundle-'));
	afterAll(() => fs.rmSync(copy, { recursive: true }));
	const bundles = path.join(copy, 'node_modules/.cache/ogi-lens');

	// The program once more, with a cache of its own.
	for (const folder of ['src', 'data'])
		fs.cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
	for (const file of ['package.json', 'package-lock.json'])
		fs.copyFileSync(path.join(root, file), path.join(copy, file));
	fs.mkdirSync(bundles, { recursive: true });
	for (const entry of fs.readdirSync(path.join(root, 'node_modules'), { withFileTypes: true }))
		if (entry.isDirectory() && entry.name !== '.cache')
			fs.symlinkSync(
				path.join(root, 'node_modules', entry.name),
				path.join(copy, 'node_modules', entry.name),
				'junction'
			);

	function help(): Promise<string> {
		return new Promise((resolve, reject) =>
			execFile(
				process.execPath,
				[path.join(copy, 'src/cli/launch.js'), 'verify', '--help'],
				(error, stdout) => (error ? reject(error) : resolve(stdout))
			)
		);
	}

	test('is made once, however many commands start at once', async () => {
		expect(new Set(await Promise.all([help(), help(), help()])).size).toBe(1);
		expect(fs.readdirSync(bundles)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
	});

	test('is made anew where sources changed; one of long ago goes, one of today stays', async () => {
		const [first] = fs.readdirSync(bundles);
		const file = path.join(copy, 'src/cli/verify.ts');
		const change = (from: string, to: string) =>
			fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
		change('Holds every file', 'Weighs every file');
		expect(await help()).toContain('Weighs every file');
		expect(fs.readdirSync(bundles)).toHaveLength(2);
		const longAgo = new Date(2001, 1, 1);
		fs.utimesSync(path.join(bundles, first!), longAgo, longAgo);
		change('Weighs every file', 'Counts every file');
		expect(await help()).toContain('Counts every file');
		expect(fs.readdirSync(bundles)).toHaveLength(2);
		expect(fs.readdirSync(bundles)).not.toContain(first);
	});
});
