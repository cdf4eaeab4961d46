import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles, readSource } from '#build/source.ts';
import { Web } from '../collect/web.ts';
import { zipOf } from '../generator/zip.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wget-'));
const there = spawnSync('wget', ['--version'], { encoding: 'utf8' }).stdout?.includes('+digest');
const left = there ? '' : ': left out, wget is not installed';
let web: Web;
beforeAll(async () => {
	web = await new Web().start();
	web.site('www.qingxi', {
		'/nb/2023.html': '<p>2023</p>',
		'/nb/2022.html': { body: '<p>2022</p>', gzip: true },
		'/nb/2021.html': { status: 404 }
	});
});
afterAll(async () => {
	await web.stop();
	fs.rmSync(work, { recursive: true });
});

/** What wget writes of three pages. */
async function gather(name: string, ...options: string[]): Promise<string> {
	const pages = [2021, 2022, 2023].map((year) => `http://127.0.0.1:${web.port}/nb/${year}.html`);
	const host = `Host: www.qingxi.localhost:${web.port}`;
	const args = ['-q', '--no-config', '--no-proxy', '--header', host, `--warc-file=${name}`];
	await promisify(execFile)('wget', [...args, ...options, '-O', '/dev/null', ...pages], {
		cwd: work
	}).catch((error: { code: number }) => {
		// One of the pages is not there.
		if (error.code !== 8) throw error;
	});
	return path.join(work, name);
}

async function read(file: string): Promise<[address: string, text: string][]> {
	const all: [string, string][] = [];
	for (const document of await listFiles([file])) {
		const { bytes } = await readSource(document);
		all.push([document.capture!.address, new TextDecoder().decode(bytes)]);
	}
	return all;
}

test.skipIf(!there)(`archives of wget are read, packed, plain and in a WACZ${left}`, async () => {
	const packed = `${await gather('packed')}.warc.gz`;
	const plain = `${await gather('plain', '--no-warc-compression')}.warc`;
	const whole = [2022, 2023].map((year) => [
		`http://127.0.0.1:${web.port}/nb/${year}.html`,
		`<p>${year}</p>`
	]);
	expect(await read(packed)).toEqual(whole);
	expect(await read(plain)).toEqual(whole);
	const wacz = path.join(work, 'one.wacz');
	fs.writeFileSync(
		wacz,
		zipOf([
			{ name: 'archive/data.warc.gz', content: fs.readFileSync(packed) },
			{ name: 'datapackage.json', content: '{"profile":"data-package"}' }
		])
	);
	expect(await read(wacz)).toEqual(whole);
});
