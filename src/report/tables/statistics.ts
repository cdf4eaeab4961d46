import { statistics, statisticsColumns, statisticsHeadings } from '#form/statistics.ts';
import { alignmentOf, alignRow } from './align.ts';
import { labelKey, Lexicon } from './labels.ts';
import { rowText, RowCollector, type LabelledRow } from './rows.ts';
import { isProse, type Token } from './tokens.ts';
import { textsAfter, matchLabel, placeRow, type TableReading } from './walk.ts';

/** Rows that print the same label, 被依法纠错数 and 其他情形数, are distinguished by the section they follow. */
type Label = { kind: 'rows'; key: string } | { kind: 'heading' };

const rowsByKey = new Map<string, typeof statistics>();
for (const row of statistics)
	for (const spelling of row.spellings) {
		const key = labelKey(spelling);
		rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row]);
	}

const lexicon = new Lexicon<Label>([
	...[...rowsByKey.keys()].map((key) => [{ kind: 'rows', key } as Label, [key]] as const),
	[{ kind: 'heading' }, [...statisticsHeadings, ...statisticsColumns]]
]);

const unit = /^(?:条|件|次|篇|个|人|人次|份|万元|元)$/;

interface Row extends LabelledRow {
	id: string;
	/** As a column of its own states it. */
	unit?: string;
}

/** The key of the row of the statistics table a label cell names; null for any other text. */
export function statisticsRowLabel(text: string): string | null {
	const label = lexicon.find(labelKey(text))?.entry;
	return label?.kind === 'rows' ? label.key : null;
}

/**
 * Reads the statistics table of report years 2014–2018, 政府信息公开情况统计表, the form's or a province's own: a
 * name, a unit and numbers a row, of which that of the year counts. Null when the document has no such table.
 */
export function readStatistics(tokens: readonly Token[]): TableReading | null {
	const start = tokens.findIndex(
		(_, i) => (isRow(tokens, i) && hasCompany(tokens, i)) || isHeadOfRows(tokens, i)
	);
	if (start < 0) return null;
	const reading: TableReading = { cells: new Map(), notices: [], to: start };
	const { rows, strangers, end } = collectRows(tokens, start);
	const { width, own } = valueColumns(tokens, start);
	const alignment = alignmentOf(rows, width);
	for (const row of rows) {
		const cells = [row.id];
		const text = rowText(row);
		// A section's heading may be printed by itself above the row of the same name.
		const before = reading.cells.get(row.id);
		if (before && (before.lost || before.text !== '' || !text)) {
			if (text) reading.notices.push({ kind: 'row_repeated', token: row.label, text, cells });
			continue;
		}
		const { values, doubt } = alignRow(row, alignment);
		const isLost = !values.length || own === null;
		placeRow(reading.cells, cells, row, isLost ? [] : [inUnit(values[own]!, row)]);
		if (doubt || isLost)
			reading.notices.push({ kind: `row_${doubt ?? 'long'}`, token: row.label, text, cells });
	}
	for (const token of strangers) reading.notices.push({ kind: 'unknown_row', token, cells: [] });
	return { ...reading, to: end };
}

/** An amount whose unit is printed in a column of its own. */
function inUnit(value: Token | null, { unit }: Row): Token | null {
	return value && unit === '元' && /\d$/.test(value.text)
		? { ...value, text: `${value.text}元` }
		: value;
}

const nameColumn = /^(?:指标|项目|统计指标|指标名称|项目名称)$/;
const unitColumn = /^(?:计量单位|单位)$/;
const yearColumn = /^(20\d\d)年度?(?:数|统计数)?$/;
const ownColumn = /^(?:统计数|本年度?(?:数|统计数)?|当年(?:数)?|数量|数值|数据)$/;
const otherColumn = /累计|上年|去年|同比|增减|备注/;

/** Whether a token is the first label of the table's header, with rows of the form below it. */
function isHeadOfRows(tokens: readonly Token[], at: number): boolean {
	if (!nameColumn.test(tokens[at]!.text.trim())) return false;
	const near = [...textsAfter(tokens, at, 2)].some((i) => unitColumn.test(tokens[i]!.text.trim()));
	return near && [...textsAfter(tokens, at, 40)].some((i) => isRow(tokens, i));
}

/** How many numbers a row has, and which is that of the year; null where the header does not show it. */
function valueColumns(
	tokens: readonly Token[],
	start: number
): { width: number; own: number | null } {
	const from = tokens.slice(Math.max(0, start - 12), start + 12);
	const unitAt = from.findIndex(({ text }) => unitColumn.test(text.trim()));
	const columns: string[] = [];
	for (const { text } of unitAt < 0 ? [] : from.slice(unitAt + 1)) {
		const label = text.trim();
		if (![yearColumn, ownColumn, otherColumn].some((column) => column.test(label))) break;
		columns.push(label);
	}
	if (columns.length < 2) return { width: 1, own: 0 };
	const years = columns.map((label) => Number(yearColumn.exec(label)?.[1] ?? 0));
	const latest = Math.max(...years);
	const named = latest
		? years.indexOf(latest)
		: columns.findIndex((label) => ownColumn.test(label));
	return { width: columns.length, own: named < 0 ? null : named };
}

/** What stands before the label of a part of the row above. */
const partMark = /^\s*其中\s*[:：]?\s*(?:[（(]?\d{1,2}[)）]?\s*[、.．])?/;

function matchRow(tokens: readonly Token[], at: number): ReturnType<typeof matchLabel<Label>> {
	const match = matchLabel(tokens, at, lexicon);
	const { text } = tokens[at]!;
	if (match || text.length > 60 || !partMark.test(text)) return match;
	const entry = lexicon.exact(labelKey(text.replace(partMark, '')));
	return entry && { entry, edits: 0, next: at + 1 };
}

function isRow(tokens: readonly Token[], at: number): boolean {
	const match = matchRow(tokens, at);
	return match?.entry.kind === 'rows' && match.edits <= 20;
}

/** Words such as 行政复议数量 stand in prose too; a table has many rows. */
function hasCompany(tokens: readonly Token[], at: number): boolean {
	let company = 0;
	for (const i of textsAfter(tokens, at, 30)) if (isRow(tokens, i)) company++;
	return company >= 4;
}

function collectRows(
	tokens: readonly Token[],
	start: number
): { rows: Row[]; strangers: Token[]; end: number } {
	const collector = new RowCollector<Row>();
	const strangers: Token[] = [];
	let section = '';
	let i = start;
	while (i < tokens.length) {
		const token = tokens[i]!;
		const match = matchRow(tokens, i);
		const isUnit = unit.test(token.text.trim());
		if (match?.entry.kind === 'rows') {
			const named = rowsByKey.get(match.entry.key)!;
			const row = named.find((each) => each.section === section) ?? named[0]!;
			section = row.section;
			collector.open({ id: row.id, label: token, tokens: [], gapAfter: 0, ends: false });
		} else if (match) collector.close(token);
		else if (isProse(token)) {
			collector.close(token, true);
			if (collector.rows.length > statistics.length / 2) break;
		} else if (isStranger(tokens, i)) {
			collector.close(token);
			strangers.push(token);
		} else if (isUnit) lastUnit(collector.rows, token);
		else collector.take(token);
		i = match?.next ?? i + 1;
	}
	return { rows: collector.rows, strangers, end: i };
}

function lastUnit(rows: readonly Row[], { text }: Token): void {
	const row = rows.at(-1);
	if (row) row.unit ??= text.trim();
}

/** Whether a label that the form does not have stands before a unit and a number. */
function isStranger(tokens: readonly Token[], at: number): boolean {
	const { value, key, text } = tokens[at]!;
	if (value || !key || text.length > 40 || unit.test(text.trim())) return false;
	const [next, after] = [...textsAfter(tokens, at, 2)].map((i) => tokens[i]!);
	return !!next && !!after && unit.test(next.text.trim()) && after.value;
}
