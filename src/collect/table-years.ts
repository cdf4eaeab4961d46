import type { Attributes } from '#document/markup.ts';
import { plain, yearName, yearOf } from './recognise.ts';

/** What a table may say of a link that says no year itself. */
interface Dated {
	/** The year that its row or the head of its column names alone. */
	year?: number;
}

interface Cell<Link> {
	/** Its columns: the first, and the one behind the last. */
	column: number;
	end: number;
	text: string;
	links: Link[];
}

interface OpenTable<Link> {
	/** What the first row says, by column; null until it ended. */
	heads: string[] | null;
	/** Cells of the row that is open. */
	row: Cell<Link>[];
	/** How many further rows a cell above reaches into, by column. */
	reaches: number[];
	cell: Cell<Link> | null;
	/** The column the next cell begins in. */
	next: number;
}

const mostColumns = 200;
const longestText = 200;
/** Heads of columns that say when something was published, and not what year it is of. */
const ofPublishing = /发布|公布|上传|更新|时间|日期/;

/** Reads tables as they come, and gives links the year of their row or column. */
export class TableYears<Link extends Dated> {
	readonly #open: OpenTable<Link>[] = [];

	open(name: string, { colspan, rowspan }: Attributes): void {
		if (name === 'table') {
			if (this.#open.length < 50)
				this.#open.push({ heads: null, row: [], reaches: [], cell: null, next: 0 });
			return;
		}
		const table = this.#open.at(-1);
		if (!table) return;
		if (name === 'tr') this.#endRow(table);
		if (name !== 'td' && name !== 'th') return;
		while (table.reaches[table.next]) table.next++;
		table.cell = { column: table.next, end: 0, text: '', links: [] };
		const rows = spanOf(rowspan) - 1;
		for (let left = spanOf(colspan); left > 0 && table.next < mostColumns; left--) {
			if (rows) table.reaches[table.next] = rows + 1;
			table.next++;
		}
		table.cell.end = table.next;
		if (table.next < mostColumns) table.row.push(table.cell);
	}

	close(name: string): void {
		const table = this.#open.at(-1);
		if (!table) return;
		if (name === 'td' || name === 'th') table.cell = null;
		if (name === 'tr' || name === 'table') this.#endRow(table);
		if (name === 'table') this.#open.pop();
	}

	text(text: string): void {
		const cell = this.#open.at(-1)?.cell;
		if (cell && cell.text.length < longestText) cell.text += text;
	}

	link(link: Link): void {
		this.#open.at(-1)?.cell?.links.push(link);
	}

	#endRow(table: OpenTable<Link>): void {
		const { row, heads } = table;
		if (row.length && !heads) {
			table.heads = Array<string>(row.at(-1)!.end).fill('');
			for (const { column, end, text } of row) table.heads.fill(plain(text), column, end);
		} else if (heads) {
			const ofRow = new Set(
				row
					.filter(({ column }) => !ofPublishing.test(heads[column] ?? ''))
					.map(({ text }) => yearAlone(text))
					.filter((year) => year !== null)
			);
			for (const { column, links } of row) {
				const years = new Set(ofRow).add(yearAlone(heads[column] ?? '') ?? NaN);
				years.delete(NaN);
				const [year] = years;
				if (years.size === 1) for (const link of links) link.year ??= year;
			}
		}
		if (row.length) table.reaches = table.reaches.map((rows) => Math.max(0, rows - 1));
		Object.assign(table, { row: [], cell: null, next: 0 });
	}
}

/** The year that words are and nothing else. */
function yearAlone(text: string): number | null {
	const said = plain(text);
	return yearName.test(said) ? yearOf(said) : null;
}

function spanOf(text = '1'): number {
	return Math.min(Math.max(1, Number.parseInt(text, 10) || 1), mostColumns);
}
