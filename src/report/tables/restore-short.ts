import { challengeGroups, challengeResults } from '#form/challenges.ts';
import { disclosure } from '#form/disclosure.ts';
import { challengeGroupLabel, challengeResultLabel } from './challenges.ts';
import { disclosureLabel, disclosureRowLabel, isDisclosureColumn } from './disclosure.ts';
import { sharesLetters, type Restored } from './restored.ts';
import { isProse, type Token } from './tokens.ts';

/** Labels of table 2 that no spelling knows and that stand before a value, where one row of the form is missing between their neighbours. */
export function restoredOfDisclosure(tokens: readonly Token[], to: number): Restored[] {
	const from = tokens.findIndex((token) => disclosureLabel(token));
	if (from < 0 || from >= to) return [];
	const found = tokens.slice(from, to).flatMap((token, i) => {
		if (!isWord(token) || disclosureLabel(token) || isDisclosureColumn(token.text)) return [];
		const row = disclosureRowLabel(token.text);
		const next = tokens[from + i + 1];
		return row || (next?.value && next.text !== '') ? [{ row, token }] : [];
	});
	const printed = new Set(found.flatMap(({ row }) => row ?? []));
	const isOld = [...printed].some((name) => !rowsOf('2021').some(({ id }) => id === name));
	const order = rowsOf(isOld ? '2019' : '2021');
	const place = (name: string | null | undefined) => order.findIndex(({ id }) => id === name);
	return found.flatMap(({ row, token }, at) => {
		if (row) return [];
		const before = place(found.slice(0, at).findLast((each) => each.row)?.row);
		const after = place(found.slice(at).find((each) => each.row)?.row);
		const between = order.slice(before + 1, after < 0 ? undefined : after);
		const missing = between.filter(({ id }) => !printed.has(id));
		const fits = missing.filter(({ zh }) => sharesLetters(token.text, zh));
		if (fits.length !== 1) return [];
		const rivals = found.filter(
			(other) => !other.row && sharesLetters(other.token.text, fits[0]!.zh)
		);
		const { zh: label, cells } = fits[0]!;
		return rivals.length === 1 ? [{ label, cells, token }] : [];
	});
}

function rowsOf(edition: string) {
	return disclosure
		.filter((block) => block.edition === edition)
		.flatMap(({ rows, columns }) =>
			rows.map(({ id, zh }) => ({
				id,
				zh,
				cells: columns.map((column) => `${id}_${column.id}`)
			}))
		);
}

/** Cells and lines of the header of table 4 at most. */
const longestHeader = 60;
/** Labels of groups that may stand before the first that only table 4 has. */
const mostBefore = 12;

/** Labels of results in table 4 that no spelling knows, where the results before and after show which is missing. */
export function restoredOfChallenges(tokens: readonly Token[], from: number): Restored[] {
	const start = Math.max(0, from - mostBefore);
	const end = tokens.findIndex(({ value, text }, i) => i >= from && value && /\d/.test(text));
	const header = tokens.slice(start, Math.min(end < 0 ? from : end, from + longestHeader));
	const found = header
		.filter((token) => isWord(token) && !challengeGroupLabel(token.text))
		.map((token) => ({ token, at: place(challengeResultLabel(token.text)) }));
	if (found.filter(({ at }) => at >= 0).length < challengeResults.length) return [];
	return found.flatMap(({ token, at }, i) => {
		if (at >= 0) return [];
		const [before, after] = [found[i - 1]?.at ?? -1, found[i + 1]?.at ?? -1];
		const told = before >= 0 && before < challengeResults.length - 1 ? before + 1 : after - 1;
		const result = challengeResults[told];
		const isBetween = after === told + 1 || told === challengeResults.length - 1;
		if (!result || !isBetween || !sharesLetters(token.text, result.zh)) return [];
		// What its beginning lacks stands below: the label is broken over rows and has lost nothing.
		const rest = result.zh.startsWith(token.text) && result.zh.slice(token.text.length);
		if (rest && found.some((other) => other.token.text === rest)) return [];
		const cells = challengeGroups.map(({ id }) => `${id}_${result.id}`);
		return [{ label: result.zh, cells, token }];
	});
}

function place(result: string | null): number {
	return challengeResults.findIndex(({ id }) => id === result);
}

function isWord(token: Token): boolean {
	return token.key.length >= 2 && !token.value && !isProse(token) && token.text.length <= 20;
}
