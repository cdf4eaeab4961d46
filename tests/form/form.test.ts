import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { challengeGroups, challengeResults } from '#form/challenges.ts';
import { codebook } from '#form/codebook.ts';
import { disclosure, type Labelled } from '#form/disclosure.ts';
import { cellsOf, formCell } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { labelKey } from '#report/tables/labels.ts';
import { shared } from '../shared.ts';

describe('the form', () => {
	test('the 2021 edition has 200 cells', () => {
		expect(cellsOf('2021')).toHaveLength(200);
	});

	test('no two cells share an id', () => {
		const ids = codebook().cells.map((cell) => cell.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each([
		['rows of table 3', requestRows],
		['columns of table 3', applicants],
		['groups of table 4', challengeGroups],
		['columns of table 4', challengeResults],
		...disclosure.flatMap(({ edition, rows, columns }, at): [string, readonly Labelled[]][] => [
			[`rows of block ${at + 1} of table 2, ${edition}`, rows],
			[`columns of block ${at + 1} of table 2, ${edition}`, columns]
		])
	])('no spelling names two %s', (_, labels: readonly Labelled[]) => {
		const ids = new Map<string, string>();
		for (const { id, spellings } of labels)
			for (const spelling of spellings) {
				const key = labelKey(spelling);
				expect([spelling, ids.get(key) ?? id]).toEqual([spelling, id]);
				ids.set(key, id);
			}
	});

	test('an unknown id is a programmer error that names the id', () => {
		expect(() => formCell('received_nobody')).toThrow('received_nobody');
	});

	test.each([
		['2021', 7 + 7 + 25 + 3],
		['2019', 7 + 7 + 23 + 3]
	] as const)('the %s edition has %d identities over its own cells', (edition, count) => {
		const own = new Set(cellsOf(edition).map((cell) => cell.id));
		const identities = identitiesOf(edition);
		expect(identities).toHaveLength(count);
		for (const { left, right } of identities)
			for (const id of [...left, ...right]) expect(own).toContain(id);
	});
});

shared('codebook.json', 'the codebook derived from the form', (file) => {
	const agreed = JSON.parse(fs.readFileSync(file, 'utf8'));
	const derived = JSON.parse(JSON.stringify(codebook()));

	test('has the agreed lists, in the agreed order', () => {
		for (const list of ['version', 'levels', 'readings', 'applicants', 'request_rows'])
			expect(derived[list], list).toEqual(agreed[list]);
		expect(Object.keys(derived)).toEqual(Object.keys(agreed));
		const agreedIds: string[] = agreed.cells.map((cell: { id: string }) => cell.id);
		const ids: string[] = derived.cells.map((cell: { id: string }) => cell.id);
		expect(ids.slice(0, agreedIds.length)).toEqual(agreedIds);
	});

	test('adds the cells of the 2014 table after the agreed ones', () => {
		const added = derived.cells.slice(agreed.cells.length);
		expect(added).toHaveLength(cellsOf('2014').length);
		for (const cell of added) expect(cell.editions).toEqual(['2014']);
		const figures = derived.figures.map((figure: { id: string }) => figure.id);
		for (const cell of added) expect(figures).not.toContain(cell.id);
		for (const { sameAs } of cellsOf('2014')) if (sameAs) formCell(sameAs);
	});

	test.each([...agreed.cells, ...agreed.figures].map((entry) => [entry.id, entry]))(
		'%s is as agreed',
		(id, entry) => {
			const ours = [...derived.cells, ...derived.figures].find((cell) => cell.id === id);
			expect(ours).toEqual(entry);
		}
	);
});
