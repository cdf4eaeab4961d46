import type { Colour } from '../colour.ts';
import type { Flow, FlowCell, FlowTable } from '../flow.ts';

/** Tables in tables beyond this depth are read as text of the cell they stand in. */
const deepest = 20;

/** Most columns a property may speak of. */
const widest = 1000;

interface Table {
	flow: FlowTable;
	/** Cells of the row before, by each column they cover, with the row they begin in. */
	above: Covering[];
	row: Row | null;
	/** What is behind its text; null where that is not known. */
	shade: Colour | null | undefined;
}

interface Covering {
	cell: FlowCell;
	row: number;
}

interface Row {
	cells: FlowCell[];
	covering: Covering[];
	column: number;
	deleted: boolean;
	open: OpenCell | null;
}

interface OpenCell {
	cell: FlowCell;
	/** Goes on the cell above, or the one to the left. */
	merge: 'above' | 'left' | null;
	deleted: boolean;
	shade: Colour | null | undefined;
}

/** Gathers the tables of a Word document while its tags go by; cells that go on others become spans. */
export class TableReader {
	readonly #open: Table[] = [];
	/** Tables open beyond the deepest. */
	#beyond = 0;

	openTable(): void {
		if (this.#open.length >= deepest) this.#beyond++;
		else
			this.#open.push({
				flow: { kind: 'table', rows: [] },
				above: [],
				row: null,
				shade: undefined
			});
	}

	/** The table that ends; null where it has no rows, or is too deep to be one. */
	closeTable(): FlowTable | null {
		if (this.#beyond > 0) {
			this.#beyond--;
			return null;
		}
		const flow = this.#open.pop()?.flow;
		return flow?.rows.length ? flow : null;
	}

	openRow(): void {
		const table = this.#innermost;
		if (table) table.row = { cells: [], covering: [], column: 0, deleted: false, open: null };
	}

	closeRow(): void {
		const table = this.#innermost;
		if (!table?.row) return;
		const { cells, covering, deleted } = table.row;
		table.row = null;
		if (deleted) return;
		table.flow.rows.push(cells);
		table.above = covering;
	}

	/** Where what stands in the cell that begins is to be gathered; null where no row is open. */
	openCell(): Flow | null {
		const row = this.#innermost?.row;
		if (!row) return null;
		const content: Flow = [];
		row.open = {
			cell: { content, across: 1, down: 1 },
			merge: null,
			deleted: false,
			shade: undefined
		};
		return content;
	}

	/** Whether a cell was open. */
	closeCell(): boolean {
		const table = this.#innermost;
		const row = table?.row;
		if (!row?.open) return false;
		const { cell, merge, deleted } = row.open;
		row.open = null;
		if (deleted || row.deleted) return true;
		const at = table!.flow.rows.length;
		const from = row.column;
		row.column += cell.across;
		let covering: Covering = { cell, row: at };
		const [above, left] = [table!.above[from], row.covering[from - 1]];
		if (merge === 'above' && above) {
			covering = above;
			above.cell.down = at - above.row + 1;
		} else if (merge === 'left' && left?.row === at) {
			covering = left;
			left.cell.across += cell.across;
		} else {
			cell.column = from;
			row.cells.push(cell);
		}
		for (let column = from; column < row.column; column++) row.covering[column] = covering;
		return true;
	}

	/** Takes in a property of the open row or cell; false where it is none that is read. */
	take(name: string, val: string | undefined): boolean {
		const row = this.#innermost?.row;
		const open = row?.open;
		const count = Math.min(Math.max(1, Number(val) || 0), widest);
		switch (name) {
			case 'w:gridBefore':
				if (row) row.column = count;
				return true;
			case 'w:gridSpan':
				if (open) open.cell.across = count;
				return true;
			case 'w:vMerge':
				if (open && val !== 'restart') open.merge = 'above';
				return true;
			case 'w:hMerge':
				if (open && val !== 'restart') open.merge = 'left';
				return true;
			case 'w:cellDel':
				if (open) open.deleted = true;
				return true;
			default:
				return false;
		}
	}

	/** What is behind text here: of the innermost cell or table that says so; null where it is not known. */
	get shade(): Colour | null | undefined {
		for (const { row, shade } of this.#open.toReversed()) {
			if (row?.open && row.open.shade !== undefined) return row.open.shade;
			if (shade !== undefined) return shade;
		}
		return undefined;
	}

	/** Shades the open cell, or the table where none is open. */
	shadeWith(colour: Colour | null): void {
		const table = this.#innermost;
		const into = table?.row?.open ?? table;
		if (into) into.shade = colour;
	}

	deleteRow(): void {
		const row = this.#innermost?.row;
		if (row) row.deleted = true;
	}

	get #innermost(): Table | null {
		return this.#beyond ? null : (this.#open.at(-1) ?? null);
	}
}
