import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Rule } from '#check/rule.ts';
import { families, rules } from '#rules/catalogue.ts';
import { ids } from '#rules/ids.ts';
import * as index from '#rules/index.ts';
import { ruleFiles } from '#rules/write-indexes.js';

const src = path.resolve(import.meta.dirname, '../../src');
const written = ['rules/ids.ts', 'rules/index.ts', 'rules/of-reports.ts', 'rules/pages.ts'];

test('every rule is in one list, by what it is about', async () => {
	const listed = Object.entries(index).flatMap(([list, of]) => of.map(({ id }) => ({ id, list })));
	expect(listed.map(({ id }) => id).sort()).toEqual(Object.values(ids).sort());
	const kinds = new Map<string, Set<string>>();
	for (const { path: file, id, on } of ruleFiles()) {
		const { rule } = (await import(path.join(src, 'rules', file))) as { rule: Rule };
		expect([rule.id, rule.on]).toEqual([id, on]);
		const { list } = listed.find((one) => one.id === id)!;
		kinds.set(list, (kinds.get(list) ?? new Set()).add(on));
	}
	expect([...kinds.values()].flatMap((ons) => [...ons]).sort()).toEqual(
		[...new Set(ruleFiles().map(({ on }) => on))].sort()
	);
	expect(kinds.size).toBe(Object.keys(index).length);
});

test('a rule is the one its file is named after', () => {
	expect(ruleFiles().map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

test('every rule id stands in one file that is kept, its cases beside it', () => {
	const id = new RegExp(`\\b(?:${families.map((family) => family.id).join('|')})-\\d\\d\\b`, 'g');
	const home = new Map(ruleFiles().map((file) => [file.id, path.posix.join('rules', file.path)]));
	const strays = fs
		.readdirSync(src, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => fs.statSync(path.join(src, file)).isFile())
		.filter((file) => /\.(?:ts|js|svelte|json|html|css)$/.test(file) && !written.includes(file))
		.flatMap((file) =>
			[...fs.readFileSync(path.join(src, file), 'utf8').matchAll(id)].flatMap(([found]) => {
				const own = home.get(found);
				const beside = own && path.posix.join(path.posix.dirname(own), `${found}.cases.ts`);
				return file === own || file === beside ? [] : [`${found} in ${file}`];
			})
		);
	expect([...new Set(strays)]).toEqual([]);
	for (const [rule, file] of home)
		expect(fs.readFileSync(path.join(src, file), 'utf8')).toContain(`id: '${rule}'`);
	expect(home.size).toBe(Object.keys(ids).length);
});
