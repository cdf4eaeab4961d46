import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { PrintedTable, Printed } from '../form-tables.ts';
import { htmlPages } from '../html.ts';
import { gridOf } from '../form-tables.ts';
import { reportParts, title } from '../parts.ts';
import { tablesOf, type Draft } from '../report.ts';

/** A report as one more office lays out its tables. */
export interface OfficeReport {
	bytes: Uint8Array;
	/** Cells that may be unreadable with a notice, where a careful person could not tell either. */
	open?: RegExp;
}

export type Writer = (draft: Draft) => OfficeReport;

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const isLabel = (text: string) => /\p{Script=Han}{2}/u.test(text);
export const isNumber = (text: string) => /^\d+$/.test(text);

/** Writes a cell of a web page: its text, whether it holds a value, and where it stands. */
type Cell = (text: string, at: { row: number; column: number; table: number }) => string;

interface Markup {
	cell?: Cell;
	/** Changes a table before it is written. */
	table?: (table: PrintedTable, at: number) => PrintedTable;
	/** What is written in place of a whole table. */
	whole?: (table: PrintedTable, at: number) => string | null;
	head?: string;
	attributes?: (cell: Printed) => string;
}

function page(draft: Draft, markup: Markup): Uint8Array {
	const { cell = (text) => text, table = (each) => each, whole = () => null } = markup;
	const tables = tablesOf(draft).map((each, at) => {
		const changed = table(each, at);
		const own = whole(changed, at);
		if (own !== null) return { html: own };
		const rows = changed.map((row, r) => {
			const cells = row.map((one, c) => {
				const spans = `${one.across > 1 ? ` colspan="${one.across}"` : ''}${one.down > 1 ? ` rowspan="${one.down}"` : ''}`;
				return `<td${spans}${markup.attributes?.(one) ?? ''}>${cell(one.text, { row: r, column: c, table: at })}</td>`;
			});
			return `<tr>${cells.join('')}</tr>`;
		});
		return { html: `<table border="1"><tbody>${rows.join('\n')}</tbody></table>` };
	});
	const parts = reportParts<{ html: string }>(tables).map((part) =>
		typeof part === 'string' ? `<p>${part}</p>` : part.html
	);
	const html = htmlPages['a bare page']!(parts, title);
	return utf8(html.replace('</head>', `${markup.head ?? ''}</head>`));
}

export const web =
	(markup: Markup, open?: RegExp): Writer =>
	(draft) => ({ bytes: page(draft, markup), open });

/** A text in which each table is written by a function. */
export const text =
	(
		table: (table: PrintedTable, at: number) => string,
		change = (all: string) => all,
		open?: RegExp
	): Writer =>
	(draft) => {
		const parts = reportParts(tablesOf(draft).map((each, at) => ({ each, at })));
		const lines = parts.map((part) =>
			typeof part === 'string' ? part : table(part.each, part.at)
		);
		return { bytes: utf8(change([title, ...lines].join('\n\n'))), open };
	};

export const filled = (table: PrintedTable) => {
	const grid = gridOf(table);
	return grid.map((row, r) =>
		row.map((cell, c) => {
			if (cell) return cell.text;
			for (let y = r; y >= 0; y--)
				for (let x = c; x >= 0; x--) {
					const own = grid[y]![x];
					if (own && y + own.down > r && x + own.across > c) return own.text;
				}
			return '';
		})
	);
};
export const blankly = (table: PrintedTable) =>
	gridOf(table).map((row) => row.map((cell) => cell?.text ?? ''));
export const markdown = (rows: string[][]) =>
	[rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');

/** The values of table 4 by group. */
export const byGroup = (table: PrintedTable) =>
	challengeGroups.map((_, g) =>
		table
			.at(-1)!
			.slice(g * 5, g * 5 + 5)
			.map(({ text }) => text)
	);
export const resultNames = challengeResults.map(({ zh }) => zh);
export const groupNames = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];

export const inTable4 =
	(write: (groups: string[][]) => string) =>
	(table: PrintedTable, at: number): string | null =>
		at === 2 ? write(byGroup(table)) : null;

export const htmlRows = (rows: string[][]) =>
	`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

export const labels =
	(from: RegExp, to: string) =>
	(table: PrintedTable): PrintedTable =>
		table.map((row) =>
			row.map((cell) => ({
				...cell,
				text: isNumber(cell.text) ? cell.text : cell.text.replace(from, to)
			}))
		);

export const seen = (inner: string, style: string) => `${inner}<span style="${style}">8</span>`;
export const hidden =
	(style: string): Cell =>
	(value) =>
		isNumber(value) ? seen(value, style) : value;
