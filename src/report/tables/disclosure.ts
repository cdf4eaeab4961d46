import { disclosure, type DisclosureBlock, type Labelled } from '#form/disclosure.ts';
import type { EditionId } from '#form/editions.ts';
import { alignmentOf, alignRow } from './align.ts';
import { oddRows, type Found, type Row } from './disclosure-rows.ts';
import { labelKey, Lexicon } from './labels.ts';
import { rowText, RowCollector } from './rows.ts';
import { isProse, type Token } from './tokens.ts';
import { textsAfter, matchLabel, placeRow, type TableReading } from './walk.ts';

type Label =
	| { kind: 'clause' }
	| { kind: 'content' }
	| { kind: 'row'; key: string }
	| { kind: 'column'; key: string };

const contentLabel = '信息内容';
const clause =
	/^(?:中华人民共和国政府信息公开条例)?第?二十条第?[（(]?[一二三四五六七八九][）)]?项$/;

const lexicon = new Lexicon<Label>([
	[{ kind: 'content' }, [contentLabel]],
	...disclosure.flatMap((block) => [
		...block.rows.map((row) => [{ kind: 'row', key: row.id } as Label, row.spellings] as const),
		...block.columns.map(
			(column) =>
				[{ kind: 'column', key: column.spellings[0]! } as Label, column.spellings] as const
		)
	])
]);

/** What was found of table 2, with the edition each block's header shows. */
export interface DisclosureReading extends TableReading {
	editions: EditionId[];
}

/** Whether a cell is the corner label of a block's header, 信息内容. */
export function isContentLabel(text: string): boolean {
	return labelKey(text) === contentKey;
}

const contentKey = labelKey(contentLabel);

/** The row of table 2 a label cell names, whichever edition's; null for any other text. */
export function disclosureRowLabel(text: string): string | null {
	const label = lexicon.find(labelKey(text))?.entry;
	return label?.kind === 'row' ? label.key : null;
}

/** Whether a cell is the label of a column of table 2, whichever edition's. */
export function isDisclosureColumn(text: string): boolean {
	return lexicon.find(labelKey(text))?.entry.kind === 'column';
}

/**
 * The block of the form a header and its rows are, with the column id of each header label (null where
 * it names none) and the id of each row name (null where the block has no such
 * row). Null when no block has these rows.
 */
export function blockOf(labels: readonly string[], names: readonly string[]) {
	const match = editionOf(labels, names, null);
	if (!match?.sure) return null;
	const { block } = match;
	return {
		columns: namedColumns(labels, block),
		rowId: (name: string) => rowOf(block, name)?.id ?? null
	};
}

function rowOf(block: DisclosureBlock, name: string): Labelled | undefined {
	return block.rows.find((row) => row.id === name || stemOf(row.id) === name);
}

/** Whether a token is a label that only table 2 has. */
export function disclosureLabel(token: Token): boolean {
	return token.key === contentKey || isClause(token);
}

function isClause({ text }: Token): boolean {
	if (text.length > 40 || !text.includes('十')) return false;
	return clause.test(text.normalize('NFKC').replace(/[\s《》()]/g, ''));
}

/**
 * Reads table 2, 主动公开政府信息情况, block by block: the header of each block shows its edition and the order of its columns.
 * Null when the document has no such table.
 */
export function readDisclosure(tokens: readonly Token[]): DisclosureReading | null {
	const from = tokens.findIndex((token, i) => disclosureLabel(token) && leadsToRows(tokens, i));
	if (from < 0) return null;
	const { found, to } = collectBlocks(tokens, from);
	const reading: DisclosureReading = { cells: new Map(), notices: [], to, editions: [] };
	const certain = found.flatMap((block) => editionOf(block.columns, namesOf(block), null) ?? []);
	const usual = mostCommon(certain.filter((match) => match.sure).map(({ block }) => block.edition));
	const among = found.flatMap(({ rows }) => rows);
	const isOdd = oddRows(tokens, found);
	for (const block of found) {
		const match = editionOf(block.columns, namesOf(block), usual);
		if (!match) continue;
		reading.editions.push(match.block.edition);
		const cells = placeBlock(reading, block, match.block, among, isOdd);
		if (!match.sure)
			reading.notices.push({ kind: 'header_unread', token: block.rows[0]!.label, cells });
	}
	return reading.cells.size ? reading : null;
}

function leadsToRows(tokens: readonly Token[], at: number): boolean {
	for (const i of textsAfter(tokens, at, 20))
		if (matchLabel(tokens, i, lexicon)?.entry.kind === 'row') return true;
	return false;
}

/** Blocks as they follow each other: a clause or 信息内容 opens one, its columns come next, then its rows. */
function collectBlocks(tokens: readonly Token[], from: number): { found: Found[]; to: number } {
	const found: Found[] = [{ columns: [], header: null, rows: [] }];
	const collector = new RowCollector<Row>();
	let i = from;
	while (i < tokens.length) {
		const token = tokens[i]!;
		const block = found.at(-1)!;
		const match = disclosureLabel(token) ? null : matchLabel(tokens, i, lexicon);
		const opens = disclosureLabel(token) || match?.entry.kind === 'column';
		if (opens && block.rows.length) {
			collector.close(token);
			found.push({ columns: [], header: null, rows: [] });
			continue;
		}
		if (match?.entry.kind === 'row') {
			const { line } = tokens[match.next - 1]!.place;
			const name = match.entry.key;
			const row = { name, line, label: token, tokens: [], gapAfter: 0, ends: false };
			collector.open(row);
			block.rows.push(row);
		} else if (isProse(token) || token.heading) break;
		else if (block.rows.length) collector.take(token);
		else if (token.text !== '' && !disclosureLabel(token)) {
			block.columns.push(pieces(tokens, i, match?.next));
			block.header ??= token.row;
		}
		i = match?.next ?? i + 1;
	}
	if (tokens[i]) collector.close(tokens[i]!, true);
	return { found: found.map(unrepeated), to: i };
}

/** A block whose merged cells are repeated, header and values alike: each counts once. */
function unrepeated(found: Found): Found {
	const { columns, rows } = found;
	const isNew = columns.map((label, c) => label !== columns[c - 1]);
	if (!isNew.includes(false)) return found;
	const isRepeated = ({ tokens }: Row) =>
		tokens.length === columns.length &&
		isNew.every((each, c) => each || tokens[c]!.text === tokens[c - 1]!.text);
	return {
		...found,
		columns: columns.filter((_, c) => isNew[c]),
		rows: rows.map((row) =>
			isRepeated(row) ? { ...row, tokens: row.tokens.filter((_, c) => isNew[c]) } : row
		)
	};
}

function pieces(tokens: readonly Token[], from: number, to = from + 1): string {
	return tokens
		.slice(from, to)
		.map((token) => token.text)
		.join('');
}

function namesOf({ rows }: Found): string[] {
	return rows.map((row) => row.name);
}

interface EditionMatch {
	block: DisclosureBlock;
	/** The header names a column that only this edition has. */
	sure: boolean;
}

/** The block of the form whose columns the header names best; rows alone decide only with the usual edition. */
function editionOf(
	labels: readonly string[],
	names: readonly string[],
	usual: EditionId | null
): EditionMatch | null {
	const candidates = disclosure
		.filter((block) => names.some((name) => rowOf(block, name)))
		.map((block) => ({ block, score: columnsNamed(labels, block) }));
	candidates.sort(
		(a, b) =>
			b.score - a.score ||
			Math.abs(a.block.columns.length - labels.length) -
				Math.abs(b.block.columns.length - labels.length) ||
			Number(b.block.edition === usual) - Number(a.block.edition === usual)
	);
	const best = candidates[0];
	return best ? { block: best.block, sure: best.score > 0 } : null;
}

/** 行政事业性收费 is `fees` in one edition and `fee` in the other; both are the same printed row. */
function stemOf(id: string): string {
	return id === 'fee' ? 'fees' : id;
}

const columnLexicons = new Map(
	disclosure.map((block) => [
		block,
		new Lexicon(block.columns.map((column) => [column.id, column.spellings] as const))
	])
);

/** The columns of a block that a header names, label by label; null where it names none. */
function namedColumns(labels: readonly string[], block: DisclosureBlock): (string | null)[] {
	const lexicon = columnLexicons.get(block)!;
	return labels.map((label) => lexicon.find(labelKey(label))?.entry ?? null);
}

function columnsNamed(labels: readonly string[], block: DisclosureBlock): number {
	const ids = new Set(namedColumns(labels, block).filter(Boolean));
	const complete = ids.size === block.columns.length && ids.size === labels.length;
	return ids.size + (complete ? 0.5 : 0);
}

/** Gives the rows of a block their cells; returns the ids it placed. */
function placeBlock(
	reading: DisclosureReading,
	found: Found,
	block: DisclosureBlock,
	among: readonly Row[],
	isOdd: (row: Row) => boolean
): string[] {
	const order = columnOrder(found, block);
	const alignment = alignmentOf(found.rows, order.length, { among });
	const placed: string[] = [];
	for (const row of found.rows) {
		const formRow = rowOf(block, row.name);
		if (!formRow) continue;
		const cells = order.map((column) => `${formRow.id}_${column}`);
		const addNotice = (kind: string) =>
			reading.notices.push({ kind, token: row.label, text: rowText(row), cells });
		if (reading.cells.has(cells[0]!)) {
			if (rowText(row)) addNotice('row_repeated');
			continue;
		}
		const { values, doubt = isOdd(row) ? 'shifted' : undefined } = alignRow(row, alignment);
		placeRow(reading.cells, cells, row, values);
		placed.push(...cells);
		if (doubt) addNotice(`row_${doubt}`);
		if (block.columns.some(({ id }, c) => id !== order[c])) addNotice('columns_reordered');
	}
	return placed;
}

/** Columns in the order the header prints them; labels it cuts beyond recognition take the places left. */
function columnOrder(found: Found, block: DisclosureBlock): string[] {
	const formOrder = block.columns.map((column) => column.id);
	const named = namedColumns(found.columns, block);
	const known = named.filter((id) => id !== null);
	if (named.length !== formOrder.length || new Set(known).size !== known.length) return formOrder;
	const left = formOrder.filter((id) => !known.includes(id));
	return named.map((id) => id ?? left.shift()!);
}

function mostCommon(editions: EditionId[]): EditionId | null {
	const counts = new Map<EditionId, number>();
	for (const edition of editions) counts.set(edition, (counts.get(edition) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
