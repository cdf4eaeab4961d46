import { countIf, sumSql, workedOut, type Dimension, type Measure } from '#corpus/measures.ts';
import type { Reasons } from '#corpus/measures.ts';
import { filterColumns } from './aggregates.ts';
import { chosen, type Filters } from './filters.ts';

/** Sums of reports as a person would ask for them: what is added up, by what, and what is made of it. */
export interface Select {
	by: readonly (Dimension | 'county')[];
	/** What identifies a group, where that is more than its column: SQL over one report's place. */
	as?: Partial<Record<Dimension | 'county', string>>;
	/** What is added up, by the name it goes by below; `reports` is always there. */
	sums: Record<string, Measure>;
	/** Why a report is not counted; `counted` is what is left. */
	missing?: Reasons;
	/** Expressions over one report, added up as they stand, as quartiles are. */
	also?: Record<string, { sql: string; columns: readonly string[] }>;
	/** What is made of those sums and has a name of its own. */
	totals?: Record<string, string>;
	/** What is shown: SQL over those names, in their order; several parts stand below each other. */
	parts: readonly Record<string, string>[];
	/** Whole groups that are shown; all where left out. */
	having?: string;
	/** Of other reports than the reader chose. */
	of?: Partial<Filters>;
	/** Reports without a year are a group of their own. */
	undated?: true;
	/** Sums of other reports, in columns of their own next to those of the same keys, or alone; null where none was counted. */
	beside?: Pick<Select, 'also'> & Required<Pick<Select, 'sums' | 'missing' | 'of'>>;
}

/** A statement written out, where sums of one table do not say it. `where` is the reader's choice of reports. */
export type Written = (where: (changes?: Partial<Filters>) => string) => string;

/** SQL of a chart's numbers. */
export type ChartSql = Select | Written;

/** SQL: a sum where any report was counted; `counted` may be another name. */
export function whereCounted(name: string, counted = 'counted'): string {
	return `CASE WHEN ${counted} > 0 THEN ${quote(name)} END`;
}

/** SQL: a part of a whole, null of nothing. */
export function part(of: string, whole: string): string {
	return `(${of})::DOUBLE / nullif(${whole}, 0)`;
}

/** SQL: five numbers of a figure over the reports that state it, by their names. */
export function spreadSql(
	figure: string,
	before = '',
	names: readonly string[] = Object.keys(spread)
): NonNullable<Select['also']> {
	return Object.fromEntries(
		names.map((name) => [`${before}${name}`, { sql: spread[name]!(figure), columns: [figure] }])
	);
}

const spread: Record<string, (figure: string) => string> = {
	told: (figure) => `count(${figure})`,
	minimum: (figure) => `min(${figure})`,
	lowerQuartile: (figure) => `quantile_cont(${figure}, 0.25)`,
	median: (figure) => `quantile_cont(${figure}, 0.5)`,
	upperQuartile: (figure) => `quantile_cont(${figure}, 0.75)`,
	maximum: (figure) => `max(${figure})`
};

/** Names that are shown as they are. */
export function plain(...names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [name, quote(name)]));
}

/**
 * The statement a reader finds in the console: it asks the tables there, and gives what the chart shows.
 * @param about what it is of, a line each
 */
export function chartStatement(sql: ChartSql, filters: Filters, about: readonly string[]): string {
	const where = (changes: Partial<Filters> = {}) => whereSql({ ...filters, ...changes });
	const text = typeof sql === 'function' ? sql(where) : selectSql(sql, filters, where);
	const lines = about.map((line) => `-- ${line.replace(/\s+/g, ' ')}`);
	return [...lines, text].join('\n');
}

function selectSql(
	{ by, as, sums, missing, also, totals, parts, having, undated, of, beside }: Select,
	filters: Filters,
	where: (changes?: Partial<Filters>) => string
) {
	const counted = missing && {
		...countIf('counted', `(${missing.sql}) IS NULL`, missing.measures[0]?.columns ?? []),
		given: missing.sql
	};
	const measures = { ...sums, ...(counted && { counted }) };
	const names = Object.keys(measures);
	const { given, sums: worked } = workedOut(Object.values(measures));
	const used = [
		...filterColumns(filters),
		...by,
		...Object.values(measures).flatMap(({ columns }) => columns),
		...Object.values(also ?? {}).flatMap(({ columns }) => columns)
	];
	// Places without a prefecture are one group, whatever their province.
	const [inside, around] =
		by.includes('prefecture') && by.includes('province') ? ['prefecture', 'province'] : [];
	const own = Object.fromEntries(
		Object.entries(as ?? {}).map(([name, sql]) => [name, `${sql} AS ${quote(name)}`])
	);
	const told: Record<string, string> =
		inside && around
			? {
					[around]: `CASE WHEN ${inside} IS NOT NULL THEN ${around} END AS ${around}`,
					[inside]: `CASE WHEN ${around} IS NOT NULL THEN ${inside} END AS ${inside}`
				}
			: own;
	const columns = [...new Set(used)].map((name) => told[name] ?? quote(name)).join(', ');
	const added = worked.map((one, at) => {
		const measure = Object.values(measures)[at]!;
		return `coalesce(${sumSql(measure, one)}, 0) AS ${quote(names[at]!)}`;
	});
	const others = Object.entries(also ?? {}).map(([name, one]) => `${one.sql} AS ${quote(name)}`);
	const made = Object.entries(totals ?? {}).map(([name, text]) => `${text} AS ${quote(name)}`);
	const keys = by.map(quote);
	const dated = by.includes('year') && !undated ? ' AND year IS NOT NULL' : '';
	const grouped = keys.length > 0 ? `\n\tGROUP BY ${keys.join(', ')}` : '';
	const joined = beside ? ` FULL JOIN beside USING (${keys.join(', ')})` : '';
	const shown = parts.map(
		(one) =>
			`SELECT ${[...keys, ...Object.entries(one).map(([name, text]) => `${text} AS ${quote(name)}`)].join(',\n\t')}\nFROM sums${joined}${having ? ` WHERE ${having}` : ''}`
	);
	return `WITH chosen AS (
	SELECT ${given.replace('*', columns)}
	FROM reports
	${where(of)}${dated}
), sums AS (
	SELECT ${[...keys, ...added, ...others, 'count(*) AS reports', ...made].join(',\n\t\t')}
	FROM chosen${grouped}
)${beside ? besideSql(beside, keys, where, dated) : ''}
${shown.join('\nUNION ALL\n')}${parts.length === 1 && keys.length > 0 ? `\nORDER BY ${keys.join(', ')}` : ''}`;
}

function besideSql(
	{ sums, missing, also, of }: NonNullable<Select['beside']>,
	keys: readonly string[],
	where: (changes?: Partial<Filters>) => string,
	dated: string
): string {
	const added = Object.entries(sums).map(
		([name, measure]) =>
			`CASE WHEN count(*) FILTER ((${missing.sql}) IS NULL) > 0 THEN ${sumSql(measure, measure.sql)} END AS ${quote(name)}`
	);
	const others = Object.entries(also ?? {}).map(([name, one]) => `${one.sql} AS ${quote(name)}`);
	return `, beside AS (
	SELECT ${[...keys, ...added, ...others].join(',\n\t\t')}
	FROM reports
	${where(of)}${dated}
	GROUP BY ${keys.join(', ')}
)`;
}

/** The reader's choice of reports with its values in their places. */
function whereSql(filters: Filters): string {
	const { where, values } = chosen(filters);
	let at = 0;
	// A text of the filters stands in `values` alone: `where` has question marks for values and for nothing else.
	return where.replace(/\?/g, () => literal(values[at++])).replace(/\s*\n\s*/g, ' ');
}

/** SQL: a name in quotes. */
export function quote(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: unknown): string {
	return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
