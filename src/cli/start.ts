import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { prepare } from '#site/prepare.ts';
import { serve } from '#site/serve.ts';

const site = 'build';

/** What a built site is made of. */
const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'];

process.exitCode = await main();

async function main(): Promise<number> {
	const port = Number(process.env.PORT ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		console.error(`PORT must be a number from 0 to 65535, not ${process.env.PORT}`);
		return 2;
	}
	const base = process.env.BASE_PATH ?? '';
	if (!/^(?:\/[\w.~-]+)*$/.test(base)) {
		console.error(`BASE_PATH must be a path such as /ogi-lens, not ${base}`);
		return 2;
	}
	await prepare(console.error);
	if ((await newest(sources)) > (await builtAt())) {
		console.error('Building the site …');
		await build({ logLevel: 'error' });
	}
	const { url } = await serve(site, port, base);
	console.log(`公开年报透视 · OGI Lens: ${url}`);
	return 0;
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
