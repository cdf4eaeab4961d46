import type { Token } from './tokens.ts';

/** A row of a table in the flat view: its label and what follows it. */
export interface LabelledRow {
	label: Token;
	/** Cells after the label, blanks and fillers among them. */
	tokens: Token[];
	/** Empty lines between the last of them and what comes after the row. */
	gapAfter: number;
	/** The table ends with this row, so that empty lines after it need not be cells. */
	ends: boolean;
}

/** Text after a label, for showing what could not be placed. */
export function rowText({ tokens }: Pick<LabelledRow, 'tokens'>): string {
	return tokens
		.map((token) => token.text)
		.filter(Boolean)
		.join(' ');
}

/** Tokens a row takes at most; more is another row's or none's. */
const longestRow = 32;

/** Gathers rows while a document is walked: each takes the tokens after its label until it is closed. */
export class RowCollector<Row extends LabelledRow> {
	readonly rows: Row[] = [];
	/** A row of a table holds numbers that no label took. */
	strays = false;
	#open: Row | null = null;

	open(row: Row): void {
		this.close(row.label);
		this.rows.push(row);
		this.#open = row;
	}

	/** Ends the open row before `next`; blank cells that stand before the label of their own row are not its values. */
	close(next: Token, ends = false): void {
		const row = this.#open;
		if (!row) return;
		if (next.row !== null && next.row !== row.label.row)
			while (row.tokens.length && row.tokens.at(-1)!.row === next.row) row.tokens.pop();
		row.gapAfter = next.gap;
		row.ends = ends;
		this.#open = null;
	}

	/** Gives a token to the open row if it can be a value of it. */
	take(token: Token): void {
		const row = this.#open;
		if (row && row.tokens.length < longestRow && belongs(row, token)) row.tokens.push(token);
		else if (token.row !== null && token.value && /\d/.test(token.text)) this.strays = true;
	}
}

/** Whether a row of a table took its values from the rows after it. */
export function isBorrowed({ label, tokens }: LabelledRow): boolean {
	const first = tokens.find(({ text }) => text !== '');
	return first !== undefined && label.row !== null && first.row !== label.row;
}

/** Values stand in the row of their label; only a row without any takes them from the lines after it. */
function belongs(row: LabelledRow, token: Token): boolean {
	if (token.row === row.label.row) return true;
	const inked = row.tokens.filter((t) => t.text !== '');
	if (row.label.row !== null && inked.some((t) => t.row === row.label.row)) return false;
	return inked.length > 0 ? token.value || token.row === inked[0]!.row : token.value;
}
