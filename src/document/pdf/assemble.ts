import type { Block, TableBlock, TableCell } from '../document.ts';
import { readsAsHeading } from '../heading.ts';
import { readUnruledTables } from './columns.ts';
import { readRuledTables, type RuledCell, type RuledTable } from './grid.ts';
import type { PageInk } from './ink.ts';
import { leastOcr, textLinesOf, type Line } from './lines.ts';
import { join, marginsOf, readParagraphs, type Margins, type Paragraph } from './paragraphs.ts';

/** A table as it grows over pages: rows with the page each stands on. */
interface Rows {
	kind: 'rows';
	rows: { page: number; cells: string[] }[];
}
interface Ruled {
	kind: 'ruled';
	xs: number[];
	rows: { page: number; cells: RuledCell[] }[];
	torn: boolean;
}
interface Text extends Paragraph {
	kind: 'text';
	page: number;
}
type Item = Text | Rows | Ruled;

/** Puts the ink of pages together into blocks; a paragraph or table that goes on over the page is one. */
export function assemble(pages: readonly PageInk[]): Block[] {
	const ruled = pages.map(({ rules, glyphs }) => readRuledTables(rules, glyphs));
	const lines = ruled.map(({ rest }) => textLinesOf(rest));
	const margins = marginsByWidth(pages, lines);
	const items: Item[] = [];
	pages.forEach((page, p) => {
		const own = itemsOf(ruled[p]!.tables, lines[p]!, margins(page), p + 1);
		const first = own[0];
		const last = items.at(-1);
		if (first && last && goesOn(last, first)) own.shift();
		items.push(...own);
	});
	const sure = pages.map(({ glyphs }) => leastOcr(glyphs));
	let tables = 0;
	let paragraphs = 0;
	return items.map((item) => {
		if (item.kind !== 'text') return tableBlock(item, ++tables, sure);
		const { text, page, ocr } = item;
		const place = { page, line: ++paragraphs, ...(ocr !== undefined && { ocr }) };
		return { kind: readsAsHeading(text) ? 'heading' : 'text', text, place };
	});
}

/** Pages of one width share their margins: a page with few lines does not show its own. */
function marginsByWidth(
	pages: readonly PageInk[],
	lines: readonly Line[][]
): (page: PageInk) => Margins {
	const known = new Map<number, Margins>();
	return ({ width }) => {
		const key = Math.round(width);
		let margins = known.get(key);
		if (!margins) {
			const own = lines.filter((_, p) => Math.round(pages[p]!.width) === key).flat();
			known.set(key, (margins = marginsOf(own, width)));
		}
		return margins;
	};
}

function itemsOf(
	tables: readonly RuledTable[],
	lines: readonly Line[],
	margins: Margins,
	page: number
): Item[] {
	const items: Item[] = [];
	let from = 0;
	const flow = (to: number) => {
		let open: Line[] = [];
		const flush = () => {
			for (const paragraph of readParagraphs(open, margins))
				items.push({ kind: 'text', page, ...paragraph });
			open = [];
		};
		for (const part of readUnruledTables(lines.slice(from, to), margins.right)) {
			if (!('rows' in part)) open.push(part);
			else {
				flush();
				items.push({ kind: 'rows', rows: part.rows.map((cells) => ({ page, cells })) });
			}
		}
		flush();
		from = to;
	};
	for (const { xs, ys, rows, torn } of tables) {
		const next = lines.findIndex(({ y }, i) => i >= from && y > ys[0]!);
		flow(next < 0 ? lines.length : next);
		items.push({ kind: 'ruled', xs, torn, rows: rows.map((cells) => ({ page, cells })) });
	}
	flow(lines.length);
	return items;
}

/** Adds the first item of a page to the last one before it, if it continues it. */
function goesOn(last: Item, first: Item): boolean {
	if (last.kind === 'text' && first.kind === 'text') {
		if (!last.open || !first.flush || readsAsHeading(first.text)) return false;
		last.text = join(last.text, first.text);
		last.open = first.open;
		return true;
	}
	if (last.kind === 'rows' && first.kind === 'rows') {
		last.rows.push(...first.rows);
		return true;
	}
	if (last.kind === 'ruled' && first.kind === 'ruled' && sameColumns(last.xs, first.xs)) {
		appendRuled(last, first);
		return true;
	}
	return false;
}

/** How far an edge may move from one page to the next, in points. */
const drift = 5;

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
	const near = (x: number, edges: readonly number[]) =>
		edges.some((edge) => Math.abs(edge - x) < drift);
	if (!near(a[0]!, b.slice(0, 1)) || !near(a.at(-1)!, b.slice(-1))) return false;
	const [few, many] = a.length < b.length ? [a, b] : [b, a];
	return few.filter((x) => near(x, many)).length * 2 >= few.length + 2;
}

function appendRuled(last: Ruled, next: Ruled): void {
	const xs = [...last.xs];
	for (const x of next.xs) if (!xs.some((edge) => Math.abs(edge - x) < drift)) xs.push(x);
	xs.sort((a, b) => a - b);
	const spread = ({ xs: own, rows }: Ruled): Ruled['rows'] =>
		rows.map(({ page, cells }) => ({
			page,
			cells: xs.slice(1).map((right, c) => {
				const middle = (xs[c]! + right) / 2;
				const at = own.findIndex((edge) => edge > middle);
				return cells[at < 0 ? cells.length - 1 : Math.max(0, at - 1)]!;
			})
		}));
	const before = spread(last);
	const after = spread(next);
	if (tornApart(before.at(-1)!.cells, after[0]!.cells)) {
		mend(before.at(-1)!.cells, after);
	}
	last.xs = xs;
	last.rows = [...before, ...after];
	last.torn ||= next.torn;
}

/**
 * Whether a row was cut by the end of its page: a label breaks off at a full line and goes on without an
 * ordinal of its own, and no other column holds something on both pages.
 */
function tornApart(tail: readonly RuledCell[], head: readonly RuledCell[]): boolean {
	const both = [...new Set(tail)].filter((cell) => {
		const below = head[tail.indexOf(cell)]!;
		return cell.text && below.text;
	});
	if (both.length !== 1) return false;
	const [label] = both;
	const below = head[tail.indexOf(label!)]!;
	return label!.room < 18 && !/^[\d０-９（(一二三四五六七八九十]/.test(below.text);
}

function mend(tail: readonly RuledCell[], rows: Ruled['rows']): void {
	const head = rows[0]!.cells;
	for (const cell of new Set(head)) {
		tail[head.indexOf(cell)]!.text += cell.text;
		cell.text = '';
	}
	rows.shift();
}

/** @param sure how sure text recognition is of each page; undefined for those that have text */
function tableBlock(
	item: Rows | Ruled,
	table: number,
	sure: readonly (number | undefined)[]
): TableBlock {
	const ocrOf = (page: number, own?: number) =>
		sure[page - 1] === undefined ? {} : { ocr: own ?? sure[page - 1]! };
	const place = { page: item.rows[0]!.page, table };
	if (item.kind === 'rows')
		return {
			kind: 'table',
			layout: 'rows',
			rows: item.rows.map(({ page, cells }, r) =>
				cells.map((text, c) => ({
					text,
					place: { page, table, row: r + 1, column: c + 1, ...ocrOf(page) }
				}))
			),
			place
		};
	const known = new Map<RuledCell, TableCell>();
	const rows = item.rows.map(({ page, cells }, r) =>
		cells.map((cell, c) => {
			const text = cell.text;
			// Where nothing is printed there was nothing to recognise.
			const ocr = ocrOf(page, cell.ocr ?? (text ? undefined : 100));
			const place = { page, table, row: r + 1, column: c + 1, ...ocr };
			const at = known.get(cell) ?? { text, place };
			known.set(cell, at);
			return at;
		})
	);
	if (!item.torn) return { kind: 'table', layout: 'grid', rows, place };
	const seen = new Set<TableCell>();
	const first = (cell: TableCell) => !seen.has(cell) && seen.add(cell);
	return { kind: 'table', layout: 'rows', rows: rows.map((row) => row.filter(first)), place };
}
