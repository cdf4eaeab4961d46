import { parse } from 'csv-parse/browser/esm/sync';
import type { Block, SourceDocument } from './document.ts';
import { readsAsHeading } from './heading.ts';

/**
 * Reads comma-separated values (RFC 4180, also with loose quotes) into blocks: a record is a row, in
 * which merged cells have become empty ones; a record of one long cell or heading is a line of text.
 */
export function readCsv(text: string): SourceDocument {
	const records: string[][] = parse(text, {
		relax_quotes: true,
		relax_column_count: true,
		bom: true,
		max_record_size: 1_000_000
	});
	const doubtful = mergedFields(records);
	const blocks: Block[] = [];
	let tables = 0;
	for (const [i, record] of records.entries()) {
		const line = i + 1;
		const cells = record.map((cell) => cell.trim());
		const inked = cells.filter((cell) => cell !== '');
		if (!inked.length) continue;
		const alone = inked.length === 1 && inked[0] === cells[0] ? inked[0]! : null;
		if (alone && (alone.length > 20 || readsAsHeading(alone))) {
			blocks.push({
				kind: readsAsHeading(alone) ? 'heading' : 'text',
				text: alone,
				place: { line }
			});
			continue;
		}
		let table = blocks.at(-1);
		if (table?.kind !== 'table') {
			table = { kind: 'table', layout: 'rows', rows: [], place: { line, table: ++tables } };
			blocks.push(table);
		}
		const row = table.rows.length + 1;
		table.rows.push(
			cells.map((cell, c) => ({
				text: cell,
				place: { line, table: tables, row, column: c + 1 },
				...(doubtful.has(record) && { doubt: 'mended' as const })
			}))
		);
	}
	return { format: 'csv', blocks, notices: [] };
}

/** Part of a file's fields with a space before or after them, above which that is how it is written. */
const mostPadded = 0.1;

/** Records shorter than others with a space at the edge of a field: the comma there may be lost, and a blank with it. */
function mergedFields(records: readonly string[][]): ReadonlySet<readonly string[]> {
	const inked = records.flat().filter((field) => field.trim() !== '');
	const isPadded = (field: string) => field.trim() !== '' && field !== field.trim();
	if (inked.filter(isPadded).length > inked.length * mostPadded) return new Set();
	const widest = records.reduce((most, { length }) => Math.max(most, length), 0);
	return new Set(records.filter((record) => record.length < widest && record.some(isPadded)));
}
