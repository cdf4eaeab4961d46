import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { serve } from '#site/serve.ts';
import { command, WrongUsage } from './command.ts';

const site = 'build';

/** What a built site is made of. */
const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'];

export default command({
	usage: `Usage: npm start

Makes the corpora and the site where they are missing or older than their sources, and serves the site to
this machine until it is stopped.
  PORT=4173       port, or the next one that is free; 0 for any
  BASE_PATH=/dir  path the site lies at; default is the root`,
	options: {},
	async run() {
		const { PORT = '4173', BASE_PATH: base = '' } = process.env;
		const port = Number(PORT);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			throw new WrongUsage(`PORT must be a number from 0 to 65535, not ${PORT}`);
		if (!/^(?:\/[\w.~-]+)*$/.test(base))
			throw new WrongUsage(`BASE_PATH must be a path such as /ogi-lens, not ${base}`);
		// Making takes memory that serving does not need: it has processes of its own.
		await make(process.argv[1]!, 'prepare');
		if ((await newest(sources)) > (await builtAt())) {
			console.error('Building the site …');
			await make('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
		}
		const { url } = await serve(site, port, base);
		console.log(`公开年报透视 · OGI Lens: ${url}`);
		return 0;
	}
});

/** Runs a script of Node to its end; rejects where it fails, after the script has printed why. */
function make(script: string, ...args: string[]): Promise<void> {
	const child = spawn(process.execPath, [script, ...args], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`${path.basename(script)} ${args[0]} failed`))
		);
	});
}

/** When the site was last built, in milliseconds; 0 for never. */
async function builtAt(): Promise<number> {
	const stat = await fs.stat(path.join(site, 'index.html')).catch(() => null);
	return stat?.mtimeMs ?? 0;
}

/** When the youngest of some files, or files in folders, was last changed. */
async function newest(paths: readonly string[]): Promise<number> {
	let youngest = 0;
	for (const each of paths) {
		const stat = await fs.stat(each);
		youngest = Math.max(youngest, stat.mtimeMs);
		if (!stat.isDirectory()) continue;
		const inside = await fs.readdir(each);
		youngest = Math.max(youngest, await newest(inside.map((name) => path.join(each, name))));
	}
	return youngest;
}
