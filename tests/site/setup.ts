import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '#site/serve.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built site, with its last slash. */
		site: string;
		chromium: string;
	}
}

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the site once, as `npm run build` does, and serves the result; SITE_BUILD=keep takes the last build. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	project.provide('chromium', findChromium());
	if (process.env.SITE_BUILD !== 'keep' || !fs.existsSync(path.join(root, 'build/index.html'))) {
		const built = spawnSync('npm', ['run', 'build'], {
			cwd: root,
			encoding: 'utf8',
			shell: process.platform === 'win32',
			env: { ...process.env, NODE_ENV: 'production' }
		});
		if (built.status !== 0)
			throw new Error(`npm run build failed:\n${built.stdout}${built.stderr}`);
	}
	const served = await serve(path.join(root, 'build'), 0);
	project.provide('site', served.url);
	return served.close;
}
