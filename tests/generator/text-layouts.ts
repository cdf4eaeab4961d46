import { gridOf, type Printed, type PrintedTable } from './form-tables.ts';

/** Ways tables come out when a document is turned into plain text. */
export const textLayouts: Record<string, (table: PrintedTable) => string> = {
	'one cell a line behind a tab, blank line after a row': (table) =>
		rows(table, covered)
			.map((row) => row.map((text) => `\t${text}\n`).join(''))
			.join('\n'),
	'one cell a line, blank line between cells': (table) =>
		rows(table, dropped)
			.flat()
			.filter((text) => text !== '')
			.join('\n\n'),
	'one cell a line, blank cells as empty lines': (table) => rows(table, dropped).flat().join('\n'),
	'tabs, merged cells as empty fields': (table) => lines(table, covered, '\t'),
	'tabs, merged cells lost across and down': (table) => lines(table, dropped, '\t'),
	'tabs, ragged rows filled up at the end': (table) => {
		const width = gridOf(table)[0]!.length;
		return rows(table, kept)
			.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')].join('\t'))
			.join('\n');
	},
	'pipes without edges': (table) => lines(table, covered, ' | '),
	'pipes with edges, merged cells lost': (table) =>
		rows(table, dropped)
			.map((row) => `| ${row.join(' | ')} |`)
			.join('\n'),
	'one cell a line, each ended by a pipe': (table) =>
		rows(table, dropped)
			.map((row) => row.map((text) => `${text} |`).join('\n'))
			.join('\n'),
	'pipes, merged cells as runs of pipes': (table) =>
		rows(table, covered)
			.map((row) => `${row.join('|')}${'|'.repeat(40)}`)
			.join('\n'),
	'Markdown with a rule under the first row': (table) => {
		const [head, ...rest] = rows(table, covered).map((row) => `| ${row.join(' | ')} |`);
		return [
			head,
			`|${gridOf(table)[0]!
				.map(() => '---|')
				.join('')}`,
			...rest
		].join('\n');
	},
	'drawn with rules between the rows': (table) =>
		rows(table, covered)
			.map((row) => `│${row.join('│')}│`)
			.join('\n├──────┼──────┤\n'),
	'drawn with plus signs and dashes': (table) => {
		const rule = `+${gridOf(table)[0]!
			.map(() => '-----+')
			.join('')}`;
		const body = rows(table, covered).map((row) => `| ${row.join(' | ')} |`);
		return [rule, ...body.flatMap((row) => [row, rule])].join('\n');
	},
	'runs of spaces, columns aligned': aligned
};

/** Layouts that drop blank cells: a row that is partly blank cannot be told apart in them. */
export const lossyLayouts = new Set([
	'one cell a line, blank line between cells',
	'runs of spaces, columns aligned'
]);

type Keep = (
	printed: Printed | null,
	r: number,
	c: number,
	grid: (Printed | null)[][]
) => string | null;

/** Every position of the grid; covered ones are empty. */
const covered: Keep = (printed) => printed?.text ?? '';

/** Only cells that begin in the row. */
const dropped: Keep = (printed) => printed?.text ?? null;

/** Positions covered from above are empty, those covered from the left are lost. */
const kept: Keep = (printed, r, c, grid) => {
	if (printed) return printed.text;
	for (let left = c - 1; left >= 0; left--) {
		const origin = grid[r]![left];
		if (origin) return origin.across > c - left ? null : '';
	}
	return '';
};

function rows(table: PrintedTable, keep: Keep): string[][] {
	const grid = gridOf(table);
	return grid.map((row, r) =>
		row.map((printed, c) => keep(printed, r, c, grid)).filter((text) => text !== null)
	);
}

function lines(table: PrintedTable, keep: Keep, separator: string): string {
	return rows(table, keep)
		.map((row) => row.join(separator))
		.join('\n');
}

function aligned(table: PrintedTable): string {
	const grid = gridOf(table);
	const widths = grid[0]!.map((_, c) =>
		Math.max(4, ...grid.map((row) => (row[c]?.across === 1 ? columnsOf(row[c].text) + 2 : 0)))
	);
	return grid
		.map((row) =>
			row
				.map((printed, c) => {
					const room = printed
						? widths.slice(c, c + printed.across).reduce((a, b) => a + b, 0)
						: widths[c]!;
					const text = printed?.text ?? '';
					if (!printed && row.slice(0, c).some((p, i) => p && i + p.across > c)) return '';
					return text + ' '.repeat(Math.max(2, room - columnsOf(text)));
				})
				.join('')
				.trimEnd()
		)
		.join('\n');
}

/** Display columns: a Chinese character takes two. */
function columnsOf(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
}
