import type { Need, Rows } from './aggregates.ts';
import type { Database } from './database.ts';

/** Where a row of `reports` stands, and the report year its file is of. */
export interface RowPlace {
	place: number;
	year: number | null;
}

/** SQL: a row's `Place`. */
export const placeSql = 'place::DOUBLE AS place, year';

/**
 * Rows of `reports` at places, in their order, and the database that holds them: only the years they stand
 * in are fetched, and no other row is looked at.
 * @param need the columns, and those of findings that the database shall also have
 * @param select SQL of what is selected of a row, from those columns
 */
export async function rowsAt<Row extends object>(
	corpus: Rows,
	found: readonly RowPlace[],
	need: Pick<Need, 'columns' | 'findings'>,
	select: string
): Promise<{ rows: Row[]; held: Database }> {
	const places = found.map(({ place }) => place);
	const held = await corpus.rows({
		...need,
		years: [...new Set(found.map(({ year }) => year))],
		picked: { places, columns: need.columns }
	});
	const picked = await held.query<Row & { place: number }>(
		`SELECT place::DOUBLE AS place, ${select} FROM picked`
	);
	const byPlace = new Map(picked.map(({ place, ...row }) => [place, row as unknown as Row]));
	return { rows: places.map((place) => byPlace.get(place)!), held };
}
