import { wordsIn, type Table } from './table.ts';

/**
 * Which consolidated reports are asked for: those a sum is of, or those of a place's own tier. Where one place is
 * chosen the latter are among the former; of several they are in no sum, and shown next to it.
 */
export type Width = 'consolidated' | 'tier';

/** The filters that say which places are asked for. */
interface Where {
	county: string | null;
	prefecture: string | null;
	levels: readonly string[];
}

/** The one place that filters choose; null where they choose several, as the counties of a prefecture. */
export function placeOf({ county, prefecture, levels }: Where): 'county' | 'prefecture' | null {
	if (county) return 'county';
	const below = levels.length === 1 && levels[0] === 'county';
	return prefecture && !below ? 'prefecture' : null;
}

/**
 * SQL: of places that lie in each other the widest report alone, so that nothing is added up twice. One
 * place has one consolidated report a year (`basis` sees to it). A province counts by its own, whole report;
 * where it has none, by its prefectures' whole reports. Places of one level asked for lie side by side.
 */
export function widestSql(filters: Where, width: Width): string {
	const place = placeOf(filters);
	if (place) return `level = '${place}'${width === 'tier' ? " AND scope = 'tier'" : ''}`;
	const scope = width === 'tier' ? 'tier' : 'area';
	if (filters.levels.length === 1) return `scope = '${scope}'`;
	const whole = `EXISTS (
		SELECT 1 FROM reports AS whole WHERE whole.basis = 'consolidated' AND whole.scope = 'area'
			AND whole.level = 'province' AND whole.province = reports.province
			AND whole.year IS NOT DISTINCT FROM reports.year)`;
	const province = width === 'tier' ? 'false' : "level = 'province'";
	return `scope = '${scope}' AND (${province} OR (level = 'prefecture' AND NOT ${whole}))`;
}

/** The same of a table of consolidated reports: those rows of it. */
export function widestIn(table: Table, filters: Where, width: Width): Table {
	const word = (name: string) => {
		const { codes, words } = wordsIn(table, name);
		return (row: number) => words[codes[row]!]!;
	};
	const [year, province, level, scope] = ['year', 'province', 'level', 'scope'].map(word) as [
		ReturnType<typeof word>,
		ReturnType<typeof word>,
		ReturnType<typeof word>,
		ReturnType<typeof word>
	];
	const rows = Array.from({ length: table.rows }, (_, row) => row);
	const whole = new Set(
		rows
			.filter((row) => level(row) === 'province' && scope(row) === 'area')
			.map((row) => `${province(row)} ${year(row)}`)
	);
	const place = placeOf(filters);
	const asked = width === 'tier' ? 'tier' : 'area';
	const kept = rows.filter((row) => {
		if (place) return level(row) === place && (width !== 'tier' || scope(row) === 'tier');
		if (scope(row) !== asked) return false;
		if (filters.levels.length === 1) return true;
		if (level(row) === 'province') return width === 'consolidated';
		return level(row) === 'prefecture' && !whole.has(`${province(row)} ${year(row)}`);
	});
	return rowsIn(table, kept);
}

/** Some rows of a table. */
function rowsIn(table: Table, rows: readonly number[]): Table {
	const columns = Object.entries(table.columns).map(([name, column]) => [
		name,
		'numbers' in column
			? { numbers: Float64Array.from(rows, (row) => column.numbers[row]!) }
			: { codes: Uint32Array.from(rows, (row) => column.codes[row]!), words: column.words }
	]);
	return { rows: rows.length, columns: Object.fromEntries(columns) as Table['columns'] };
}
