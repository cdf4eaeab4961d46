import { levels, sectors, type Term } from '#form/vocabulary.ts';

const terms: Record<string, readonly Term[]> = { level: levels, sector: sectors };

/**
 * SQL a list goes by where it is sorted by a column. Names go by code point: the engine in the browser has no
 * Chinese collation. Terms go by their list.
 */
export function rankSql(column: string, expression = column): string {
	const list = terms[column];
	if (!list) return expression;
	return `CASE ${expression} ${list.map(({ id }, at) => `WHEN '${id}' THEN ${at}`).join(' ')} END`;
}

/** The same of a value: what is compared where a list is sorted by its column. */
export function rankIn<Value>(column: string, value: Value): Value | number {
	const place = terms[column]?.findIndex(({ id }) => id === value) ?? -1;
	return place < 0 ? value : place;
}

/** Rows by what each is compared by; ties stay as they are, and what is not known comes last either way. */
export function inOrder<Row>(
	rows: readonly Row[],
	of: (row: Row) => string | number | boolean | null,
	descending: boolean
): Row[] {
	return rows.toSorted((a, b) => {
		const [one, other] = [of(a), of(b)];
		if (one === other) return 0;
		if (one === null) return 1;
		if (other === null) return -1;
		return one < other === descending ? 1 : -1;
	});
}
