import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packRelease } from '#build/release.ts';
import { verifyCorpus } from '#build/verify.ts';
import { writeSitemap } from '#site/sitemap.ts';
import { run } from '../command.ts';
import { made, manifestOf, put } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-release-'));
const corpus = path.join(work, 'mine');
const out = path.join(work, 'mine.zip');
afterAll(() => fs.rmSync(work, { recursive: true }));

beforeAll(async () => {
	const first = put(path.join(work, 'first'), {
		'a.txt': made({ agency: '青溪县水务局', year: 2022 })
	});
	const more = put(path.join(work, 'more'), {
		'b.txt': made({ agency: '青溪县水务局', year: 2023 })
	});
	for (const args of [[first], ['add', more]])
		expect(await run('ingest', ...args, '--out', corpus)).toMatchObject({ code: 0 });
});

/** Unpacks a ZIP; returns the folder. */
function unpacked(zip: string, name: string): string {
	const folder = path.join(work, name);
	for (const [file, bytes] of Object.entries(unzipSync(fs.readFileSync(zip))))
		put(folder, { [file]: Buffer.from(bytes) });
	return folder;
}

test('a release is a whole corpus with what cites, licenses, describes and checks it', async () => {
	expect(await run('release', corpus, '--out', out)).toMatchObject({ code: 0, stderr: '' });
	const folder = unpacked(out, 'unpacked');
	expect(fs.readdirSync(folder).sort()).toEqual(
		['CITATION.cff', 'LICENSE.txt', 'README.md', 'SHA256SUMS', 'data', 'data-dictionary.md'].sort()
	);
	const { contentHash } = manifestOf(corpus);
	expect(manifestOf(path.join(folder, 'data')).contentHash).toBe(contentHash);
	expect(fs.existsSync(path.join(folder, 'data', 'evidence'))).toBe(true);
	const { faults } = await verifyCorpus(path.join(folder, 'data'));
	// Earlier versions are not published again.
	expect(faults).toEqual(['versions/index.json: missing']);
	const check = () =>
		execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
	expect(String(check())).toBe('');
	const text = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
	expect(text('README.md')).toMatch(/空白不是零[^]*A blank is not a zero/);
	expect(text('README.md')).toContain(contentHash);
	expect(text('LICENSE.txt')).toContain('https://creativecommons.org/licenses/by/4.0/');
	const cited = Object.fromEntries(
		text('CITATION.cff')
			.trim()
			.split('\n')
			.map((line) => [line.split(': ', 1)[0], JSON.parse(line.slice(line.indexOf(': ') + 2))])
	);
	expect(cited).toMatchObject({
		'cff-version': '1.2.0',
		type: 'dataset',
		version: contentHash.slice(0, 16),
		license: 'CC-BY-4.0',
		title: expect.any(String),
		message: expect.any(String),
		authors: [{ name: expect.any(String) }]
	});
	fs.appendFileSync(path.join(folder, 'data', 'refused.csv'), 'x');
	expect(check).toThrow();
});

test('the same corpus gives the same bytes', async () => {
	const again = path.join(work, 'again.zip');
	await packRelease(corpus, again);
	expect(fs.readFileSync(again).equals(fs.readFileSync(out))).toBe(true);
});

test('a damaged corpus is not released, and nothing is left behind', async () => {
	const damaged = path.join(work, 'damaged');
	fs.cpSync(corpus, damaged, { recursive: true });
	fs.appendFileSync(path.join(damaged, 'codebook.json'), ' ');
	const target = path.join(work, 'damaged.zip');
	const { code, stderr } = await run('release', damaged, '--out', target);
	expect({ code, stderr }).toEqual({
		code: 1,
		stderr: expect.stringContaining('codebook.json: is not what the manifest names')
	});
	expect(fs.readdirSync(work).filter((name) => name.startsWith('damaged.'))).toEqual([]);
});

test('a sitemap lists every page of a built site at its address', async () => {
	const site = put(path.join(work, 'site'), {
		'index.html': '',
		'requests/index.html': '',
		'rules/T3-01/index.html': '',
		'a.html': '',
		'_app/x/index.html': '',
		'offline/index.html': '',
		'outcomes/index.html': '<meta name="robots" content="noindex" />'
	});
	expect(await writeSitemap(site, 'https://ogi.example/a&b/')).toBe(3);
	const text = fs.readFileSync(path.join(site, 'sitemap.xml'), 'utf8');
	expect([...text.matchAll(/<loc>([^<]*)</g)].map(([, address]) => address)).toEqual([
		'https://ogi.example/a&#38;b/',
		'https://ogi.example/a&#38;b/requests/',
		'https://ogi.example/a&#38;b/rules/T3-01/'
	]);
	expect(await run('sitemap', 'https://ogi.example', '--site', site)).toMatchObject({ code: 0 });
	expect(await run('sitemap', 'ogi.example', '--site', site)).toMatchObject({ code: 2 });
	expect(await run('sitemap', 'https://ogi.example', '--site', corpus)).toMatchObject({ code: 1 });
});
