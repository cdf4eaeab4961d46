import { expect, test } from 'vitest';
import { readFigures, readProse } from '#report/prose.ts';
import type { Case, PatternCases } from '#report/prose/case.ts';
import { severalRows, subsiteRows } from '#report/prose/channel.ts';
import { deniedRows } from '#report/prose/denials.ts';
import { otherNouns, otherThings } from '#report/prose/others.ts';
import { cases as ofPublication } from '#report/prose/publication.cases.ts';
import { noRequestRows, requestRows } from '#report/prose/requests.ts';
import { cases as ofRequests } from '#report/prose/requests.cases.ts';
import { cases as ofResponse } from '#report/prose/response.cases.ts';
import { whoseRows } from '#report/prose/whose.ts';
import { reportOf } from './prose.ts';

const cases: Record<string, PatternCases> = { ...ofPublication, ...ofRequests, ...ofResponse };

/** Figures and the names of the patterns by which a report of 2023 with this sentence was read. */
function read({ text, agency }: Case) {
	const document = reportOf(text);
	const { figures } = readFigures(document, 2023, agency ?? null);
	const { clauses } = readProse(document, 2023, agency ?? null);
	return {
		tells: Object.fromEntries(figures.map(({ id, value }) => [id, value])),
		by: clauses.flatMap((clause) => clause.by)
	};
}

const each = Object.entries(cases).flatMap(([name, { must, mustNot }]) => [
	...must.map((one) => ({ name, ...one, wanted: true })),
	...mustNot.map((one) => ({ name, ...one, wanted: false }))
]);

test.each(each)('$name, $wanted: $text', ({ name, wanted, ...one }) => {
	const { tells, by } = read(one);
	expect(tells).toEqual(one.tells);
	expect(by.includes(name)).toBe(wanted);
});

test('every pattern has sentences that must and that must not be read by it', () => {
	const rows = [
		severalRows,
		subsiteRows,
		deniedRows,
		otherThings,
		otherNouns,
		noRequestRows,
		requestRows,
		whoseRows
	].flatMap((table) => table.map(({ name }) => name));
	const used = new Set([...rows, ...each.flatMap((one) => read(one).by)]);
	const held = Object.keys(cases).filter(
		(name) => cases[name]!.must.length && cases[name]!.mustNot.length
	);
	expect(held.toSorted()).toEqual([...used].toSorted());
});
