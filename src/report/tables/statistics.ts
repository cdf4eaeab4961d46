import { statistics, statisticsColumns, statisticsHeadings } from '#form/statistics.ts';
import { alignmentOf, alignRow } from './align.ts';
import { labelKey, Lexicon } from './labels.ts';
import { inkOf, RowCollector, type LabelledRow } from './rows.ts';
import { isProse, type Token } from './tokens.ts';
import { inkAfter, matchLabel, placeRow, type TableReading } from './walk.ts';

/** Rows that print the same label, 被依法纠错数 and 其他情形数, are told apart by the section they follow. */
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
}

/** The key of the row of the statistics table a label cell names; null for any other text. */
export function statisticsRowLabel(text: string): string | null {
	const label = lexicon.find(labelKey(text))?.entry;
	return label?.kind === 'rows' ? label.key : null;
}

/**
 * Reads the statistics table of report years 2014–2018, 政府信息公开情况统计表: a name, a unit and one
 * number a row. Null when the document has no such table.
 */
export function readStatistics(tokens: readonly Token[]): TableReading | null {
	const start = tokens.findIndex((_, i) => isRow(tokens, i) && hasCompany(tokens, i));
	if (start < 0) return null;
	const reading: TableReading = { cells: new Map(), troubles: [], to: start };
	const { rows, end } = collectRows(tokens, start);
	const alignment = alignmentOf(rows, 1);
	for (const row of rows) {
		const cells = [row.id];
		const ink = inkOf(row);
		// A section's heading may be printed by itself above the row of the same name.
		const before = reading.cells.get(row.id);
		if (before && (before.lost || before.text !== '' || !ink)) {
			if (ink) reading.troubles.push({ kind: 'row_repeated', token: row.label, text: ink, cells });
			continue;
		}
		const { values, doubt } = alignRow(row, alignment);
		placeRow(reading.cells, cells, row, values);
		if (doubt) reading.troubles.push({ kind: `row_${doubt}`, token: row.label, text: ink, cells });
	}
	return { ...reading, to: end };
}

function isRow(tokens: readonly Token[], at: number): boolean {
	const match = matchLabel(tokens, at, lexicon);
	return match?.entry.kind === 'rows' && match.edits <= 20;
}

/** Words such as 行政复议数量 stand in prose too; a table has many rows. */
function hasCompany(tokens: readonly Token[], at: number): boolean {
	let company = 0;
	for (const i of inkAfter(tokens, at, 30)) if (isRow(tokens, i)) company++;
	return company >= 4;
}

function collectRows(tokens: readonly Token[], start: number): { rows: Row[]; end: number } {
	const collector = new RowCollector<Row>();
	let section = '';
	let i = start;
	while (i < tokens.length) {
		const token = tokens[i]!;
		const match = matchLabel(tokens, i, lexicon);
		if (match?.entry.kind === 'rows') {
			const named = rowsByKey.get(match.entry.key)!;
			const row = named.find((each) => each.section === section) ?? named[0]!;
			section = row.section;
			collector.open({ id: row.id, label: token, tokens: [], gapAfter: 0, ends: false });
		} else if (match) collector.close(token);
		else if (isProse(token)) {
			collector.close(token, true);
			if (collector.rows.length > statistics.length / 2) break;
		} else if (!unit.test(token.text.trim())) collector.take(token);
		i = match?.next ?? i + 1;
	}
	return { rows: collector.rows, end: i };
}
