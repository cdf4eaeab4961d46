import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
	packages: Record<string, { version: string; license: string }>;
};

/** What the file of the built site tells of each package: its licence, where it is from, the terms. */
const told = new Map<string, string>();
beforeAll(async () => {
	const answer = await fetch(new URL('licences.txt', inject('site')));
	expect(answer.status).toBe(200);
	for (const part of (await answer.text()).split(`\n${'='.repeat(80)}\n\n`).slice(1)) {
		const head = part.slice(0, part.indexOf('\n'));
		told.set(head, part.slice(head.length).trim());
	}
});

/** Packages whose code, or a file of theirs, the pages and their workers import; what runs on Node alone, and finds leads, is none of theirs. */
function imported(): Set<string> {
	const src = path.join(root, 'src');
	const found = new Set<string>(['svelte', '@sveltejs/kit', '@duckdb/duckdb-wasm']);
	for (const file of fs.readdirSync(src, { recursive: true, encoding: 'utf8' })) {
		if (
			!/\.(?:ts|svelte)$/.test(file) ||
			/^(?:build|cli|collect|demo|mcp|site|check[\\/]leads|rules[\\/]cases)[\\/]|\.(?:server|node|cases)\.ts$/.test(
				file
			)
		)
			continue;
		const text = fs
			.readFileSync(path.join(src, file), 'utf8')
			.replace(/\b(?:import|export) type\b[^;]*;/g, '');
		for (const [, name] of text.matchAll(
			/(?:from|import)\s*\(?\s*'((?:@[\w-]+\/)?[\w.-]+)(?:\/[^']*)?'/g
		))
			if (packages[`node_modules/${name}`]) found.add(name!);
	}
	return found;
}

test('the built site tells the licence of every package its pages and workers import', () => {
	const names = [...told.keys()].map((head) => head.split(' ')[0]!);
	expect(imported().size).toBeGreaterThan(12);
	expect([...imported()].filter((name) => !names.includes(name))).toEqual([]);
});

test('and of what those bring along, each in its locked version, with its terms', () => {
	const locked = Object.entries(packages).map(
		([place, { version, license }]) =>
			`${place.replace(/^.*node_modules\//, '')} ${version} · ${license}`
	);
	for (const [head, terms] of told) {
		expect(locked).toContain(head);
		expect(terms.length, head).toBeGreaterThan(500);
		expect(terms, head).toMatch(/WARRANT|permitted to copy and distribute/i);
	}
	for (const brought of ['zrender', 'tslib', 'flatbuffers', 'entities'])
		expect([...told.keys()].join('\n')).toMatch(new RegExp(`^${brought} `, 'm'));
});

test('with the notices that are to be passed on, and the terms of files within a package', () => {
	const of = (name: string) => [...told].find(([head]) => head.startsWith(`${name} `))![1];
	expect(of('apache-arrow')).toContain('-- NOTICE.txt');
	expect(of('echarts')).toContain('-- licenses/LICENSE-d3');
	expect(of('pdfjs-dist')).toContain('-- cmaps/LICENSE');
});

test('the page about the site leads to it', async () => {
	const page = await (await fetch(new URL('about/', inject('site')))).text();
	expect(page).toMatch(/href="[./]*licences\.txt"/);
});
