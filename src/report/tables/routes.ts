import type { TableCell } from '#document/document.ts';
import { formCell } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import { readNumber, type NumberReading } from './numbers.ts';
import type { StructureReading } from './structure.ts';
import type { CellText } from './walk.ts';

/** Source text of a cell by label and order, and by structure. */
export interface Routes {
	order?: CellText;
	structure?: TableCell;
}

/** Which of two routes that differ the evidence is for; `neither` where there is none. */
export type Choice = 'order' | 'structure' | 'neither';

/** What is to be made of the rows that the two routes read differently. */
export interface Judgement {
	/** By cell id; a cell both routes read the same, or only one reads, is not in it unless its row's choice is `order`. */
	choices: Map<string, Choice>;
	/** Cells of one row each that the two routes read differently. */
	differing: string[][];
}

/**
 * Decides row by row where the two routes differ. A route is wrong that has a label where a number should be,
 * one cell for two columns, or a row that does not add up though the other's does.
 */
export function judge(
	byOrder: ReadonlyMap<string, CellText>,
	byStructure: StructureReading
): Judgement {
	const judgement: Judgement = { choices: new Map(), differing: [] };
	if (!byStructure.size) return judgement;
	for (const ids of rowsOf(byOrder, byStructure)) {
		const row = ids.map((id) => new Pair(id, byOrder.get(id), byStructure.get(id)));
		const differing = row.filter((pair) => pair.differ);
		if (!differing.length) continue;
		const choice = choose(row);
		judgement.differing.push((choice === 'neither' ? row : differing).map(({ id }) => id));
		for (const { id } of choice === 'order' ? row : differing) judgement.choices.set(id, choice);
	}
	return judgement;
}

/** Ids of cells by the row of the document they were read from. */
function rowsOf(byOrder: ReadonlyMap<string, CellText>, byStructure: StructureReading): string[][] {
	const rows = new Map<string, string[]>();
	for (const [id, { place }] of byStructure) {
		const { table, row } = byOrder.get(id)?.place ?? place;
		const key = `${table}:${row}`;
		rows.set(key, [...(rows.get(key) ?? []), id]);
	}
	for (const [id, { place }] of byOrder)
		if (!byStructure.has(id)) rows.get(`${place.table}:${place.row}`)?.push(id);
	return [...rows.values()];
}

/** One cell by both routes. */
class Pair {
	readonly id: string;
	readonly structure: TableCell | undefined;
	readonly order: CellText | null;
	readonly #order: NumberReading | null;
	readonly #structure: NumberReading | null;

	constructor(id: string, order: CellText | undefined, structure: TableCell | undefined) {
		const cell = formCell(id);
		this.id = id;
		this.structure = structure;
		this.order = order && !order.lost ? order : null;
		this.#order = this.order && readNumber(this.order.text, cell);
		this.#structure = structure ? readNumber(structure.text, cell) : null;
	}

	get differ(): boolean {
		const [one, other] = [this.#order, this.#structure];
		return !!one && !!other && (one.reading !== other.reading || one.value !== other.value);
	}

	by(route: 'order' | 'structure'): NumberReading | null {
		return route === 'order' ? this.#order : this.#structure;
	}

	/** The cell of the structure holds words where the order has a number or a blank. */
	get isLabel(): boolean {
		return this.#structure?.reading === 'unreadable' && this.#order?.reading !== 'unreadable';
	}
}

function choose(row: readonly Pair[]): Choice {
	const cells = row.flatMap(({ structure }) => structure ?? []);
	const places = new Set(cells.map(({ place }) => place));
	const suspect =
		places.size < cells.length ||
		row.some((pair) => pair.differ && pair.isLabel) ||
		row.some(({ order }) => order && order.text !== '' && !places.has(order.place));
	const [order, structure] = [addsUp(row, 'order'), addsUp(row, 'structure')];
	if (suspect) return order === false ? 'neither' : 'order';
	if (order === false && structure) return 'structure';
	if (structure === false && order) return 'order';
	// Both have all the source text of the row: where a blank stands, its column shows.
	return cells.length === row.length ? 'structure' : 'neither';
}

/** Whether the sums of the form within a row hold as a route reads them; null where none can be checked. */
function addsUp(row: readonly Pair[], route: 'order' | 'structure'): boolean | null {
	const values = new Map(row.map((pair) => [pair.id, pair.by(route)]));
	const sum = (ids: readonly string[]) =>
		ids.reduce((total, id) => total + (values.get(id)!.value ?? 0), 0);
	let held: boolean | null = null;
	for (const { left, right } of rowSums) {
		if (![...left, ...right].every((id) => values.get(id))) continue;
		if (right.some((id) => values.get(id)!.value === null)) continue;
		if (sum(left) !== sum(right)) return false;
		held = true;
	}
	return held;
}

/** Sums whose terms all stand in one row. */
const rowSums = identitiesOf('2021')
	.concat(identitiesOf('2019'))
	.filter(({ kind }) => kind === 'applicants' || kind === 'results');
