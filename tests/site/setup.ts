import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve, type Served } from '#site/serve.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built site, with its last slash. Who asks before it is built waits. */
		site: string;
		chromium: string;
	}
}

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds the site once, as `npm run build` does, and serves the result; SITE_BUILD=keep takes the last
 * build. Other tests run meanwhile.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	project.provide('chromium', findChromium());
	const building = build();
	const served = building.then(() => serve(path.join(root, 'build'), 0));
	served.catch((error: Error) => console.error(error.message));
	const door = net.createServer((socket) => void letIn(socket, served));
	await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
	project.provide('site', `http://localhost:${(door.address() as AddressInfo).port}/`);
	return async () => {
		door.close();
		await served.then(
			({ close }) => close(),
			() => {}
		);
	};
}

/** Hands a connection on to the server once there is one; ends it where there will be none. */
async function letIn(socket: net.Socket, served: Promise<Served>): Promise<void> {
	socket.on('error', () => {});
	try {
		const { port } = new URL((await served).url);
		const inside = net.connect(Number(port), '127.0.0.1');
		for (const [from, to] of [
			[socket, inside],
			[inside, socket]
		] as const)
			from.on('error', () => to.destroy()).pipe(to);
	} catch {
		socket.destroy();
	}
}

async function build(): Promise<void> {
	if (process.env.SITE_BUILD === 'keep' && fs.existsSync(path.join(root, 'build/index.html')))
		return;
	const child = spawn('npm', ['run', 'build'], {
		cwd: root,
		shell: process.platform === 'win32',
		env: { ...process.env, NODE_ENV: 'production' }
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('error', reject).on('close', resolve);
	});
	if (code !== 0) throw new Error(`npm run build failed:\n${said}`);
}
