import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from '#site/prepare.ts';
import { table } from './measure.ts';

const sources = [
	'src',
	'static',
	'data',
	'package.json',
	'package-lock.json',
	'LICENSE',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

/** Builds the site twice, in two folders, and tells whether every file of it has the same bytes. */
export async function siteBytes(): Promise<void> {
	await prepare(console.error);
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-site-bytes-'));
	try {
		const builds = ['one', 'the other'].map((name) => build(path.join(work, name)));
		const [one, other] = builds.map(({ hashes }) => hashes) as [Hashes, Hashes];
		const files = new Set([...one.keys(), ...other.keys()]);
		const differing = [...files].filter((file) => one.get(file) !== other.get(file)).sort();
		const rows = builds.map(({ hashes, bytes, seconds }) => [
			hashes.size,
			(bytes / 1e6).toFixed(1),
			seconds.toFixed(0),
			hashes.get('_app/version.json')!.slice(0, 12),
			differing.length
		]);
		console.log(table(['files', 'MB', 'seconds', 'version.json', 'files that differ'], rows));
		for (const file of differing.slice(0, 20)) console.log(`differs: ${file}`);
		if (differing.length > 0) process.exitCode = 1;
	} finally {
		fs.rmSync(work, { recursive: true });
	}
}

/** SHA-256 of every file of a built site, by path. */
type Hashes = Map<string, string>;

function build(folder: string): { hashes: Hashes; bytes: number; seconds: number } {
	fs.mkdirSync(folder);
	for (const source of sources) fs.cpSync(source, path.join(folder, source), { recursive: true });
	fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
	const start = performance.now();
	const vite = path.resolve('node_modules/vite/bin/vite.js');
	const env = { ...process.env, NODE_ENV: 'production', BASE_PATH: '' };
	const built = spawnSync(process.execPath, [vite, 'build'], {
		cwd: folder,
		env,
		encoding: 'utf8'
	});
	if (built.status !== 0) throw new Error(`vite build failed:\n${built.stdout}${built.stderr}`);
	const seconds = (performance.now() - start) / 1000;
	const hashes: Hashes = new Map();
	let bytes = 0;
	const site = path.join(folder, 'build');
	for (const file of fs.readdirSync(site, { recursive: true, encoding: 'utf8' })) {
		if (!fs.statSync(path.join(site, file)).isFile()) continue;
		const content = fs.readFileSync(path.join(site, file));
		bytes += content.length;
		hashes.set(file, createHash('sha256').update(content).digest('hex'));
	}
	return { hashes, bytes, seconds };
}
