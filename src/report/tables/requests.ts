import {
	applicantGroups,
	applicants,
	requestRows,
	resultGroups,
	resultsHeading,
	type RequestRow
} from '#form/requests.ts';
import { alignmentOf, alignRow } from './align.ts';
import { challengeLabel } from './challenges.ts';
import { columnOrders, formOrder, isTornHeader, type HeaderLabel } from './columns.ts';
import { disclosureLabel, disclosureRowLabel } from './disclosure.ts';
import { labelKey, labelOrdinal, Lexicon } from './labels.ts';
import { readNumber } from './numbers.ts';
import { rowText, isBorrowed, RowCollector, type LabelledRow } from './rows.ts';
import { isProse, type Token } from './tokens.ts';
import { textsAfter, matchLabel, placeRow, type TableReading } from './walk.ts';

type Label =
	| { kind: 'row'; id: string }
	| { kind: 'group'; id: string }
	| { kind: 'results' }
	| { kind: 'applicant'; id: string }
	| { kind: 'applicants'; id: string };

const rowLabels = requestRows.map(
	(row) => [{ kind: 'row', id: row.id } as Label, [...row.spellings, ...inOneCell(row)]] as const
);

/** A row's label with those of the merged cells left of it before it, in one cell. */
function inOneCell({ id, zh, group, outcome, spellings }: RequestRow): string[] {
	const labels = [zh, ...spellings];
	const grouped = group ? labels.map((label) => group + label) : labels;
	const headed =
		outcome || id === 'concluded' ? grouped.map((label) => resultsHeading + label) : [];
	return [...(group ? grouped : []), ...headed];
}

const headerLabels = [
	...applicants.map((a) => [{ kind: 'applicant', id: a.id } as Label, a.spellings] as const),
	...applicantGroups.map((group) => {
		const id = 'id' in group ? group.id : 'all';
		return [{ kind: 'applicants', id } as Label, [group.label]] as const;
	})
];
const groupLabels = [
	...resultGroups
		.filter((group) => group.outcome !== 'otherwise_closed')
		.map((group) => [{ kind: 'group', id: group.outcome } as Label, [group.zh]] as const),
	[{ kind: 'results' } as Label, [resultsHeading]] as const
];

/** 其他 and 总计 name a row in the body and a column in the header: what is listed first decides. */
const body = new Lexicon<Label>([...rowLabels, ...groupLabels, ...headerLabels]);
const header = new Lexicon<Label>([...headerLabels, ...rowLabels, ...groupLabels]);
const sharedKeys = new Set(
	applicants
		.flatMap((applicant) => applicant.spellings.map(labelKey))
		.filter((key) => body.exact(key)?.kind === 'row')
);

const lastRow = requestRows.at(-1)!.id;

/** The applicant a header cell names, letter for letter; null for any other text. */
export function applicantLabel(text: string): string | null {
	const label = text.length > 40 ? null : header.exact(labelKey(text));
	return label?.kind === 'applicant' ? label.id : null;
}

/** The row of table 3 a label cell names; null for any other text. */
export function requestRowLabel(text: string): string | null {
	const label = body.find(labelKey(text))?.entry;
	return label?.kind === 'row' ? label.id : null;
}

/** Whether a text is the label of a row of table 3, letter for letter. */
export function isRequestRow(text: string): boolean {
	return body.exact(labelKey(text))?.kind === 'row';
}

/** The row of table 3 whose label begins at a token; null where none does. */
export function requestRowOf(tokens: readonly Token[], at: number): string | null {
	const label = matchLabel(tokens, at, body)?.entry;
	return label?.kind === 'row' ? label.id : null;
}

/** Whether any label of table 3 begins at a token. */
export function requestLabelIn(tokens: readonly Token[], at: number): boolean {
	return matchLabel(tokens, at, body) !== null;
}

/** A row as found: which one, and what stands after its label. */
interface Row extends LabelledRow {
	id: string;
}

/** Cells of table 3 that have their text when it was found whole; the 2019 form has 161. */
const leastWhole = 100;

/** The heading table 3 stands under. */
const sectionThree = /收到和处理.{0,12}申请/;

/**
 * Reads table 3, 收到和处理政府信息公开申请情况: rows located by label and group, columns by the
 * order the header gives them. Small tables in the prose have rows of the same names: the table that is
 * found whole counts, of two whole ones that under the heading of its section. Null when the document
 * has no such table.
 */
export function readRequests(tokens: readonly Token[]): RequestsReading | null {
	const first = tokens.findIndex(
		(_, i) => isOwnLabel(tokens, i) && (hasCompany(tokens, i) || isUnderHeader(tokens, i))
	);
	if (first < 0) return null;
	let best = readTable(tokens, first);
	for (let at = best.isWhole ? best.to : first + 1; at < tokens.length; at++) {
		if (!isFirstRow(tokens, at) || !hasCompany(tokens, at)) continue;
		const other = readTable(tokens, at);
		if (best.isWhole && other.isWhole) {
			const [from, to] = [best.from, other.from];
			const differing = [...other.cells].filter(
				([id, { text }]) => best.cells.get(id)?.text !== text
			);
			if (!isUnderHeading(tokens, 0, from) && isUnderHeading(tokens, from, to)) best = other;
			if (differing.length)
				best.notices.push({
					kind: 'table_repeated',
					token: tokens[to]!,
					cells: differing.map(([id]) => id)
				});
		} else if (other.placed > best.placed) best = other;
		if (other.to > at) at = other.to - 1;
	}
	return best;
}

/** Table 3 as found, and how much of it. */
interface RequestsReading extends TableReading {
	/** Index of the token it begins with. */
	from: number;
	/** Cells that have text or a blank of their own. */
	placed: number;
	isWhole: boolean;
}

function readTable(tokens: readonly Token[], start: number): RequestsReading {
	const { rows, strays, end } = collectRows(tokens, start);
	const labels = headerBefore(tokens, start);
	const orders = columnOrders(labels);
	const told = orders.length > 1 ? bestOrder(rows, orders) : orders[0];
	const isReordered = told?.some((id, c) => id !== formOrder[c]) ?? false;
	const isTorn = isReordered && isTornHeader(labels);
	const order = isTorn ? undefined : told;
	const reading: TableReading = { cells: new Map(), notices: [], to: end };
	place(reading, rows, order ?? formOrder, strays || isUnderNumbers(tokens, start));
	if (!order || isReordered)
		reading.notices.push({
			kind: order ? 'columns_reordered' : isTorn ? 'header_torn' : 'header_unread',
			token: tokens[start]!,
			cells: [...reading.cells.keys()]
		});
	const placed = [...reading.cells.values()].filter(({ lost }) => !lost).length;
	return { ...reading, from: start, placed, isWhole: placed >= leastWhole };
}

/** Whether the row above the table's first label holds numbers: they may be that label's. */
function isUnderNumbers(tokens: readonly Token[], start: number): boolean {
	const { row } = tokens[start]!;
	if (row === null) return false;
	const above = tokens.slice(Math.max(0, start - longestHeader), start);
	return above.some((token) => token.row === row - 1 && token.value && /\d/.test(token.text));
}

/** Whether a token names the row table 3 begins with. */
function isFirstRow(tokens: readonly Token[], at: number): boolean {
	const entry = matchLabel(tokens, at, body)?.entry;
	return entry?.kind === 'row' && entry.id === requestRows[0]!.id;
}

function isUnderHeading(tokens: readonly Token[], from: number, to: number): boolean {
	return tokens
		.slice(from, to)
		.some(({ row, text }) => row === null && text.length <= 60 && sectionThree.test(text));
}

/** Whether a token names a row that only table 3 has: 其他 and 总计 stand elsewhere too. */
function isOwnLabel(tokens: readonly Token[], at: number): boolean {
	const match = matchLabel(tokens, at, body);
	return match?.entry.kind === 'row' && !sharedKeys.has(tokens[at]!.key);
}

/** A row label that stands alone is a word in some other table or list. */
function hasCompany(tokens: readonly Token[], at: number): boolean {
	let company = 0;
	for (const i of textsAfter(tokens, at, 40)) if (isOwnLabel(tokens, i)) company++;
	return company >= 2;
}

/** Whether a row is the first under a whole header of table 3: a text cut off there has no other. */
function isUnderHeader(tokens: readonly Token[], at: number): boolean {
	if (!isFirstRow(tokens, at)) return false;
	const named = headerBefore(tokens, at).filter(({ id }) => formOrder.includes(id));
	return named.length === formOrder.length;
}

/** Rows with the tokens that follow each label, up to the next label, heading, prose, or another table. */
function collectRows(
	tokens: readonly Token[],
	start: number
): { rows: Row[]; strays: boolean; end: number } {
	const collector = new RowCollector<Row>();
	let inHeader = false;
	let i = start;
	while (i < tokens.length) {
		const token = tokens[i]!;
		const lexicon: Lexicon<Label> = inHeader && !decisive(token) ? header : body;
		const match = matchLabel(tokens, i, lexicon);
		if (match) {
			const label: Label = match.entry;
			inHeader = label.kind === 'applicant' || label.kind === 'applicants';
			if (label.kind === 'row')
				collector.open({ id: label.id, label: token, tokens: [], gapAfter: 0, ends: false });
			else collector.close(token);
			i = match.next;
			continue;
		}
		if (challengeLabel(tokens, i) || disclosureLabel(token)) break;
		if (isProse(token) || token.heading) {
			collector.close(token, true);
			if (collector.rows.some((row) => row.id === lastRow)) break;
		} else collector.take(token);
		i++;
	}
	return { rows: collector.rows, strays: collector.strays, end: i };
}

/** 3.其他 and （七）总计 are rows even where a header repeated after a page break was being read. */
function decisive({ text }: Token): boolean {
	const ordinal = labelOrdinal(text);
	return ordinal === '3' || ordinal === '七';
}

/** Cells and lines with text a header has at most, its labels broken into pieces. */
const longestHeader = 30;

/** Labels of the header that ends where the body begins; each counts where it is printed first. */
function headerBefore(tokens: readonly Token[], bodyStart: number): HeaderLabel[] {
	let start = bodyStart;
	for (let left = longestHeader; start > 0 && left > 0; start--) {
		const before = tokens[start - 1]!;
		if (before.heading || disclosureLabel(before) || disclosureRowLabel(before.text)) break;
		if (before.text !== '') left--;
	}
	const seen: HeaderLabel[] = [];
	for (let i = start; i < bodyStart;) {
		const match = matchLabel(tokens, i, header);
		const label = match?.entry;
		if (label?.kind === 'applicant' || label?.kind === 'applicants')
			if (!seen.some(({ id }) => id === label.id)) seen.push({ id: label.id, row: tokens[i]!.row });
		i = match && match.next <= bodyStart ? match.next : i + 1;
	}
	return seen;
}

/** The order under which most rows add up; undefined when the rows do not decide. */
function bestOrder(rows: readonly Row[], orders: readonly string[][]): string[] | undefined {
	const scores = orders.map((order) => {
		const alignment = alignmentOf(rows, order.length);
		return rows.filter((row) => {
			const { values } = alignRow(row, alignment);
			return values.length > 0 && sumHolds(values, order);
		}).length;
	});
	const best = Math.max(...scores);
	const inked = rows.some((row) => /[1-9]/.test(rowText(row)));
	if (!inked) return orders[0];
	return scores.filter((score) => score === best).length === 1
		? orders[scores.indexOf(best)]
		: undefined;
}

/** Part of a table's rows below which those that stand outside of it were torn out. */
const mostApart = 0.3;

/** @param strays whether the table has numbers that no label claimed: a row may then have another row’s number */
function place(
	reading: TableReading,
	rows: readonly Row[],
	order: readonly string[],
	strays: boolean
): void {
	const alignment = alignmentOf(rows, order.length, { holds: (values) => sumHolds(values, order) });
	const apart = rows.filter(({ label }) => label.row === null).length;
	const filled = new Map<string, string>();
	for (const row of rows) {
		const text = rowText(row);
		const before = filled.get(row.id);
		const cells = order.map((applicant) => `${row.id}_${applicant}`);
		if (before !== undefined && text && text !== before)
			reading.notices.push({ kind: 'row_repeated', token: row.label, text, cells });
		if (before || (before === '' && !text)) continue;
		if (row.id === 'otherwise_closed_undivided' && !standsAlone(row, rows)) continue;
		filled.set(row.id, text);
		const { values, doubt } = alignRow(row, alignment, strays && isBorrowed(row));
		placeRow(reading.cells, cells, row, values);
		if (row.label.row === null && apart < rows.length * mostApart)
			reading.notices.push({ kind: 'row_apart', token: row.label, text, cells });
		if (doubt) reading.notices.push({ kind: `row_${doubt}`, token: row.label, text, cells });
	}
}

/** 其他处理 is a row of its own in the 2019 form, where its three parts are not printed. */
function standsAlone(row: Row, rows: readonly Row[]): boolean {
	const parts = requestRows.filter((r) => r.outcome === 'otherwise_closed' && r.group);
	return !rows.some((other) => parts.some((part) => part.id === other.id)) || rowText(row) !== '';
}

function sumHolds(values: readonly (Token | null)[], order: readonly string[]): boolean {
	let sum = 0;
	let total: number | null = null;
	for (const [i, token] of values.entries()) {
		const { value, reading } = readNumber(token?.text ?? '');
		if (reading === 'unreadable') return false;
		if (order[i] === 'total') total = value;
		else sum += value ?? 0;
	}
	return total !== null && sum === total;
}
