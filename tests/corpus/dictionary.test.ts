import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findingColumns, reportColumns } from '#corpus/schema.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { dataDictionary } from '#corpus/dictionary.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const read = (file: string) => fs.readFileSync(path.join(docs, file), 'utf8');

test('the data dictionary is what npm run dictionary writes', () => {
	expect(read('data-dictionary.md')).toBe(dataDictionary());
});

test('every column of a corpus is in it, those of table 3 by row and applicant', () => {
	const text = dataDictionary();
	const crossed = new Set(
		requestRows.flatMap((row) => applicants.map(({ id }) => `${row.id}_${id}`))
	);
	for (const { name } of [...reportColumns, ...findingColumns])
		if (!crossed.has(name)) expect(text).toContain(`| \`${name}\` |`);
});

test('every page of docs is in its index, and links inside the house lead somewhere', () => {
	const index = read('README.md');
	const pages = fs.readdirSync(docs).filter((file) => file.endsWith('.md'));
	for (const page of pages) if (page !== 'README.md') expect(index).toContain(`](${page})`);
	const root = path.dirname(docs);
	const written = pages.map((page) => path.join(docs, page));
	for (const file of [...written, path.join(root, 'README.md'), path.join(root, 'CONTRIBUTING.md')])
		for (const [, target] of fs.readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g))
			expect([file, target, fs.existsSync(path.resolve(path.dirname(file), target!))]).toEqual([
				file,
				target,
				true
			]);
});
