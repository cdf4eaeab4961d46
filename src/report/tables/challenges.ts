import { challengeGroups, challengeResults, litigationHeading } from '#form/challenges.ts';
import { alignmentOf, alignRow } from './align.ts';
import { labelKey, Lexicon } from './labels.ts';
import { rowText } from './rows.ts';
import { isProse, type Token } from './tokens.ts';
import { textsAfter, matchLabel, placeRow, type TableReading } from './walk.ts';

type Label =
	{ kind: 'group'; id: string } | { kind: 'litigation' } | { kind: 'result'; id: string };

const lexicon = new Lexicon<Label>([
	...challengeGroups.map((g) => [{ kind: 'group', id: g.id } as Label, g.spellings] as const),
	...challengeResults.map((r) => [{ kind: 'result', id: r.id } as Label, r.spellings] as const),
	[{ kind: 'litigation' } as Label, [litigationHeading]]
]);

const width = challengeGroups.length * challengeResults.length;

/** The group of table 4 a header cell names, letter for letter; null for any other text. */
export function challengeGroupLabel(text: string): string | null {
	const label = text.length > 40 ? null : lexicon.exact(labelKey(text));
	return label?.kind === 'group' ? label.id : null;
}

/** The result of table 4 a header cell names, letter for letter; null for any other text. */
export function challengeResultLabel(text: string): string | null {
	const label = text.length > 40 ? null : lexicon.exact(labelKey(text));
	return label?.kind === 'result' ? label.id : null;
}

/** Whether a token is a label that only the header of table 4 has. */
export function challengeLabel(tokens: readonly Token[], at: number): boolean {
	const match = matchLabel(tokens, at, lexicon);
	if (!match || match.edits) return false;
	const { entry } = match;
	if (entry.kind === 'result') return entry.id !== 'total' && entry.id !== 'other';
	return entry.kind === 'group' && entry.id !== 'reconsideration';
}

/**
 * Reads table 4, 政府信息公开行政复议、行政诉讼情况: one row of fifteen values under three groups of five,
 * in the order the header prints groups and results. Null when the document has no such table.
 */
export function readChallenges(tokens: readonly Token[], after: number): TableReading | null {
	const strong = tokens.findIndex((_, i) => i >= after && hasCompany(tokens, i));
	if (strong < 0) return null;
	const at = headerStart(tokens, strong);
	const { seen, next } = readHeader(tokens, at);
	const order = orderOf(seen);
	const label = tokens[at]!;
	const { values: cellTokens, end } = readRow(tokens, next, tokens[next - 1]!);
	const row = { label, tokens: cellTokens, gapAfter: tokens[end]?.gap ?? 0, ends: true };
	const { values, doubt } = alignRow(
		row,
		alignmentOf([row], width, { group: challengeResults.length })
	);
	const ids = order ?? formOrder();
	const reading: TableReading = { cells: new Map(), notices: [], to: end };
	placeRow(reading.cells, ids, row, values);
	const addNotice = (kind: string) =>
		reading.notices.push({ kind, token: cellTokens[0] ?? label, text: rowText(row), cells: ids });
	if (doubt) addNotice(`row_${doubt}`);
	else if (isBrokenRow(cellTokens) || goesOn(tokens, end)) addNotice('row_shifted');
	else if (isUnlikeHeader(tokens, at, next, cellTokens)) addNotice('row_shifted');
	if (!order) addNotice('header_unread');
	else if (formOrder().some((id, c) => id !== order[c])) addNotice('columns_reordered');
	return reading;
}

/** Whether values of one row stand in several rows of more than one cell. */
function isBrokenRow(values: readonly Token[]): boolean {
	const inked = values.filter(({ text }) => text !== '');
	const rows = new Set(inked.map(({ row }) => row)).size;
	return rows > 1 && rows < inked.length;
}

/** Whether the row of values has more or fewer cells than the rows of a header that are as wide as the table. */
function isUnlikeHeader(
	tokens: readonly Token[],
	from: number,
	to: number,
	values: readonly Token[]
): boolean {
	const near = tokens.slice(Math.max(0, from - width), to + 2 * width);
	const lengthOf = (row: number | null) =>
		row === null ? 0 : near.filter((token) => token.row === row).length;
	const rows = [...new Set(tokens.slice(from, to).map(({ row }) => row))].map(lengthOf);
	const longest = Math.max(...rows);
	const alike = rows.filter((length) => length === longest).length;
	const areAll = rows.length > 1 && rows.every((length) => length >= width);
	const isWhole = longest >= width && (alike > 1 || areAll);
	return isWhole && lengthOf(values[0]?.row ?? null) !== longest;
}

/** Whether numbers that no column is left for follow the row in its table. */
function goesOn(tokens: readonly Token[], end: number): boolean {
	const { table } = tokens[end - 1]!.place;
	for (const i of textsAfter(tokens, end - 1, 2)) {
		const { place, value, text } = tokens[i]!;
		if (table === undefined || place.table !== table) return false;
		if (value && /\d/.test(text)) return true;
	}
	return false;
}

/** One such label may be a word in prose or in another table; a header has many. */
function hasCompany(tokens: readonly Token[], at: number): boolean {
	if (!challengeLabel(tokens, at)) return false;
	let company = 0;
	for (const i of textsAfter(tokens, at, 20)) if (challengeLabel(tokens, i)) company++;
	return company >= 3;
}

/** The group labels stand in the rows above the first label that is table 4's alone. */
function headerStart(tokens: readonly Token[], strong: number): number {
	let start = strong;
	for (let i = strong - 1; i >= 0; i--) {
		if (tokens[i]!.text === '') continue;
		if (!matchLabel(tokens, i, lexicon)) break;
		start = i;
	}
	return start;
}

type Seen = { label: Label; row: number | null }[];

function readHeader(tokens: readonly Token[], start: number): { seen: Seen; next: number } {
	const seen: Seen = [];
	let next = start;
	let results = 0;
	for (let i = start; i < tokens.length && i < start + 60;) {
		const token = tokens[i]!;
		const match = matchLabel(tokens, i, lexicon);
		if (match) {
			seen.push({ label: match.entry, row: token.row });
			if (match.entry.kind === 'result') results++;
			i = next = match.next;
			continue;
		}
		if (isProse(token) || (token.text !== '' && token.value)) break;
		if (results >= width) break;
		i++;
	}
	return { seen, next };
}

/** The first run of values after the header: the rest of the header's own row is filler. */
function readRow(
	tokens: readonly Token[],
	next: number,
	header: Token
): { values: Token[]; end: number } {
	const values: Token[] = [];
	let i = next;
	for (; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.row !== null && token.row === header.row) continue;
		if (isBrokenHeader(tokens, i)) continue;
		if (isProse(token) || (token.text !== '' && !token.value && !near(tokens, i))) break;
		const started = values.some((value) => value.text !== '');
		// A row of blanks before one of numbers is what is left of the header.
		const inRow = token.row === tokens[i + 1]?.row;
		if (!started && inRow && token.row !== values.at(0)?.row && holdsNumber(tokens, i))
			values.length = 0;
		const complete =
			values.length >= width && values[0]!.row !== null && token.row !== values[0]!.row;
		if (complete || (started && token.row === null && values.length >= width)) break;
		values.push(token);
	}
	return { values, end: i };
}

/** Whether a token stands in a row of words and blanks: labels of the header broken over rows, as by a page's end. */
function isBrokenHeader(tokens: readonly Token[], at: number): boolean {
	const { row } = tokens[at]!;
	if (row === null) return false;
	let words = 0;
	for (const step of [1, -1])
		for (let i = at; tokens[i]?.row === row; i += step) {
			const { value, text } = tokens[i]!;
			if (/\d/.test(text)) return false;
			if (!value) words++;
		}
	return words >= leastBroken;
}

function holdsNumber(tokens: readonly Token[], at: number): boolean {
	const { row } = tokens[at]!;
	for (let i = at; row !== null && tokens[i]?.row === row; i++)
		if (/\d/.test(tokens[i]!.text)) return true;
	return false;
}

/** Pieces of labels that make a row one of the header. */
const leastBroken = 4;

/** An unreadable cell stands among the values of its own row. */
function near(tokens: readonly Token[], i: number): boolean {
	const { row } = tokens[i]!;
	return row !== null && [tokens[i - 1], tokens[i + 1]].some((t) => t?.row === row && t.value);
}

/** Cell ids in the order their values are printed; null when the header does not show all fifteen. */
function orderOf(seen: Seen): string[] | null {
	const results = seen.filter(({ label }) => label.kind === 'result');
	const groups = groupOrder(seen);
	if (!groups || results.length !== width) return null;
	const size = challengeResults.length;
	// The results of 行政复议 are printed a line above the other ten, so they come first whichever group leads.
	const printed = ['reconsideration', ...groups.filter((id) => id !== 'reconsideration')];
	const oneLine = new Set(results.map(({ row }) => row)).size === 1 && results[0]!.row !== null;
	const order = oneLine ? groups : printed;
	const inner = new Map<string, string[]>();
	order.forEach((group, g) => {
		const own = results.slice(g * size, (g + 1) * size);
		inner.set(
			group,
			own.map(({ label }) => (label.kind === 'result' ? label.id : ''))
		);
	});
	for (const ids of inner.values()) if (new Set(ids).size !== size) return null;
	return groups.flatMap((group) => inner.get(group)!.map((result) => `${group}_${result}`));
}

function groupOrder(seen: Seen): string[] | null {
	const at = (test: (label: Label) => boolean) => seen.findIndex(({ label }) => test(label));
	const group = (id: string) => at((label) => label.kind === 'group' && label.id === id);
	const [reconsideration, direct, after] = challengeGroups.map(({ id }) => group(id));
	if (reconsideration! < 0 || direct! < 0 || after! < 0) return null;
	const litigation = at((label) => label.kind === 'litigation');
	const lawsuits =
		direct! < after!
			? ['litigation_direct', 'litigation_after_reconsideration']
			: ['litigation_after_reconsideration', 'litigation_direct'];
	const second = litigation >= 0 ? litigation : Math.min(direct!, after!);
	return second < reconsideration!
		? [...lawsuits, 'reconsideration']
		: ['reconsideration', ...lawsuits];
}

function formOrder(): string[] {
	return challengeGroups.flatMap((g) => challengeResults.map((r) => `${g.id}_${r.id}`));
}
