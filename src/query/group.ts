import type { Dimension } from '#corpus/measures.ts';
import type { Key } from './aggregates.ts';
import type { Filters } from './filters.ts';
import { wordsIn, type Table } from './table.ts';

/** The rows of a table that filters choose, and the group of each. */
export interface Groups {
	/** What each group is of, in the order asked by. */
	keys: Key[][];
	/** Rows of the table, upward. */
	rows: Uint32Array;
	/** The group of each of `rows`. */
	of: Uint32Array;
}

/**
 * Chooses rows and deals them into groups. The filter by names is not looked at: a table that is
 * summed up has none.
 * @param between first row and the one behind the last
 * @param also what other columns must hold
 */
export function groupsOf(
	table: Table,
	filters: Filters,
	by: readonly Dimension[],
	[from, to]: readonly [number, number] = [0, table.rows],
	also: Record<string, Key> = {}
): Groups {
	const fixed = Object.entries(also).map(([dimension, key]) => ({
		dimension,
		isChosen: (word: Key) => word === key
	}));
	const tests = [...conditions(filters), ...fixed].map(({ dimension, isChosen }) => {
		const { codes, words } = wordsIn(table, dimension);
		return { codes, chosen: Uint8Array.from(words, (word) => Number(isChosen(word))) };
	});
	let rows = new Uint32Array(to - from);
	for (let row = from; row < to; row++) rows[row - from] = row;
	for (const { codes, chosen } of tests) {
		let kept = 0;
		for (let at = 0; at < rows.length; at++)
			if (chosen[codes[rows[at]!]!]) rows[kept++] = rows[at]!;
		rows = rows.subarray(0, kept);
	}
	const sources = by.map((dimension) => wordsIn(table, dimension));
	const known = new Map<number, number>();
	const keys: Key[][] = [];
	const of = new Uint32Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		let mixed = 0;
		for (const { codes, words } of sources) mixed = mixed * words.length + codes[row]!;
		let group = known.get(mixed);
		if (group === undefined) {
			group = keys.length;
			known.set(mixed, group);
			keys.push(sources.map(({ codes, words }) => words[codes[row]!]!));
		}
		of[at] = group;
	}
	return { keys, rows, of };
}

function conditions(filters: Filters): { dimension: string; isChosen: (word: Key) => boolean }[] {
	const among = (dimension: Dimension | 'region', options: readonly Key[]) =>
		options.length > 0
			? [{ dimension, isChosen: (word: Key) => word !== null && options.includes(word) }]
			: [];
	return [
		...among('year', filters.years),
		...among('province', filters.province === null ? [] : [filters.province]),
		...among('prefecture', filters.prefecture === null ? [] : [filters.prefecture]),
		...among('region', filters.county === null ? [] : [filters.county]),
		...among('level', filters.levels),
		...among('sector', filters.sectors)
	];
}

/**
 * The quantile of ascending numbers, between two of them where need be; NaN of none. Weighted as DuckDB's
 * `quantile_cont` does it, so that both ways give the same number to the last bit.
 */
export function quartile(ascending: Float64Array, share: number): number {
	const place = (ascending.length - 1) * share;
	const [low, high] = [Math.floor(place), Math.ceil(place)];
	const below = ascending[low] ?? NaN;
	const beyond = place - low;
	return below * (1 - beyond) + (ascending[high] ?? NaN) * beyond;
}
