import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import type { Filters } from './filters.ts';
import { inOrder, rankIn } from './order.ts';
import type { MissingReport, Places } from './places.ts';

/** What holds the reports a corpus does not have. */
export interface HasPlaces {
	places: Pick<Places, 'missing'>;
}

/**
 * The reports the corpus does not have among those that filters choose, by region and agency.
 * @param reason what collecting came to; `any` takes all
 */
export async function missingReports(
	{ places }: HasPlaces,
	filters: Filters,
	reason = 'any'
): Promise<MissingReport[]> {
	const { years, province, prefecture, county } = filters;
	const words = filters.agency.toLowerCase().split(/\s+/).filter(Boolean);
	const among = (options: readonly unknown[], value: unknown) =>
		options.length === 0 || options.includes(value);
	return (await places.missing(province)).filter(
		(one) =>
			(reason === 'any' || one.reason === reason) &&
			among(years, one.year) &&
			among(prefecture === null ? [] : [prefecture], one.prefecture) &&
			among(county === null ? [] : [county], one.region) &&
			among(filters.levels, one.level) &&
			among(filters.sectors, one.sector) &&
			words.every((word) => one.agency?.toLowerCase().includes(word))
	);
}

const nothing: ReportRow = Object.fromEntries(reportColumns.map(({ name }) => [name, null]));
const known = new Set(reportColumns.map(({ name }) => name));

/**
 * The same as rows of the table of reports: who, where and of which year, and no number. `missing` is why one
 * would look for it.
 */
export async function missingRows(
	corpus: HasPlaces,
	filters: Filters,
	order: { column: string; descending: boolean }
): Promise<ReportRow[]> {
	const found = await missingReports(corpus, filters);
	const rows = found.map(({ state, ...one }): ReportRow => {
		const told = Object.entries(one).filter(([name]) => known.has(name));
		return { ...nothing, ...Object.fromEntries(told), missing: state };
	});
	const { column, descending } = order;
	return inOrder(rows, (row) => rankIn(column, row[column] ?? null), descending);
}
