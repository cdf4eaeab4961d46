import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pairs, sources } from './pairs.ts';

const page = fs.readFileSync(path.resolve(import.meta.dirname, '../docs/glossary.md'), 'utf8');
const rows = [...page.matchAll(/^\| (.*?) +\| `(\w+)` +\| (.*?) +\|$/gm)].map(
	([, zh, word, en]) => ({ zh: zh!, word: word!, en: en! })
);
const code = [...sources().values()].join('\n');
const said = pairs();

test('the glossary has terms', () => expect(rows.length).toBeGreaterThan(30));

test.each(rows)('$zh is $word in the code and “$en” on the screen', ({ zh, word, en }) => {
	expect(new RegExp(`\\b${word}\\b`).test(code)).toBe(true);
	expect([...(said.get(zh)?.keys() ?? [])]).toContain(en);
});
