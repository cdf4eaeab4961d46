import { cells } from '#form/form.ts';
import { placeFields, type Evidence, type EvidenceBucket } from './evidence.ts';

/**
 * Evidence of some reports as a pack holds it. Places are stored by column: a list for each field, each place
 * by its difference from the one before, so that the tables of two reports look alike to a compressor.
 */
interface Pack {
	/** Lists of cells, in the order of the codebook: reports of one form mostly have the same. */
	cells: string[][];
	reports: Record<string, PackedEvidence>;
}

interface PackedEvidence extends Omit<Evidence, 'cells'> {
	/** Which of the lists of cells. */
	of: number;
	/** Differences by field, in the order of `placeFields`; trailing fields that are nowhere set are left out. */
	places: number[][];
	/** Text of the cells whose text is not simply the value, by their number in the list. */
	text?: Record<string, string>;
}

const order = new Map<string, number>(cells.map(({ id }, at) => [id, at]));

/** The text of a pack. The same evidence gives the same text, in whatever order its cells are. */
export function packText(reports: readonly (readonly [id: string, Evidence])[]): string {
	const lists = new Map<string, number>();
	const lines = reports.map(([id, evidence]) => {
		const { cells: found, ...rest } = evidence;
		const ids = Object.keys(found).sort(byCodebook);
		const key = JSON.stringify(ids);
		const of = lists.get(key) ?? lists.size;
		lists.set(key, of);
		const text = Object.fromEntries(
			ids.flatMap((cell, at) => (found[cell]![1] === undefined ? [] : [[at, found[cell]![1]]]))
		);
		const packed: PackedEvidence = {
			of,
			places: columnsOf(ids.map((cell) => found[cell]![0])),
			...(Object.keys(text).length > 0 && { text }),
			...rest
		};
		return `${JSON.stringify(id)}:${JSON.stringify(packed)}`;
	});
	return `{"cells":[\n${[...lists.keys()].join(',\n')}\n],"reports":{\n${lines.join(',\n')}\n}}\n`;
}

/** The evidence a pack holds. Throws an Error on what is no pack. */
export function unpackText(text: string): EvidenceBucket {
	const pack = JSON.parse(text) as Partial<Pack>;
	if (!Array.isArray(pack.cells) || typeof pack.reports !== 'object' || pack.reports === null)
		throw new Error('no pack of evidence');
	return Object.fromEntries(
		Object.entries(pack.reports).map(([id, { of, places, text = {}, ...rest }]) => {
			const ids = pack.cells![of];
			if (!Array.isArray(ids) || !Array.isArray(places)) throw new Error('no pack of evidence');
			const found = placesOf(places, ids.length);
			const entries = ids.map((cell, at): [string, Evidence['cells'][string]] => [
				cell,
				text[at] === undefined ? [found[at]!] : [found[at]!, text[at]]
			]);
			return [id, { cells: Object.fromEntries(entries), ...rest }];
		})
	);
}

function byCodebook(one: string, other: string): number {
	const [a, b] = [order.get(one) ?? order.size, order.get(other) ?? order.size];
	return a - b || (one < other ? -1 : 1);
}

function columnsOf(places: readonly number[][]): number[][] {
	const columns = placeFields.map((_, field) =>
		places.map((place, at) => (place[field] ?? 0) - (places[at - 1]?.[field] ?? 0))
	);
	while (columns.at(-1)?.every((difference) => difference === 0)) columns.pop();
	return columns;
}

function placesOf(columns: readonly number[][], count: number): number[][] {
	const places = Array.from({ length: count }, (): number[] => []);
	columns.forEach((differences, field) => {
		let value = 0;
		for (let at = 0; at < count; at++) places[at]![field] = value += differences[at] ?? 0;
	});
	for (const place of places) while (place.at(-1) === 0) place.pop();
	return places;
}
