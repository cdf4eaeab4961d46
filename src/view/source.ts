import type { Place, TableBlock, TableCell } from '#document/document.ts';

/** Names what a place points to: the same for a place and for the block or cell it lies in. */
export function anchorOf({ page, line, table, row, column }: Place): string {
	return table && row && column ? `at-${table}-${row}-${column}` : `at-${page ?? 0}-${line ?? 0}`;
}

/** A cell of a source's table, with the columns and rows it covers. */
export interface Span {
	cell: TableCell;
	columns: number;
	rows: number;
}

/** A table's cells, each once, row by row; a merged one is the same object at each position it covers. */
export function spansOf({ rows }: Pick<TableBlock, 'rows'>): Span[][] {
	const seen = new Set<TableCell>();
	return rows.map((cells, r) => {
		const spans: Span[] = [];
		cells.forEach((cell, c) => {
			if (seen.has(cell)) return;
			seen.add(cell);
			let columns = 1;
			while (cells[c + columns] === cell) columns++;
			let down = 1;
			while (rows[r + down]?.[c] === cell) down++;
			spans.push({ cell, columns, rows: down });
		});
		return spans;
	});
}
