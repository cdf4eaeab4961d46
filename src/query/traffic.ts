import type { FigureId } from '#form/figures.ts';
import { byYear, coverageOf, type Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';

export const trafficFigures = [
	'web_visits',
	'web_unique_visitors',
	'web_page_views'
] as const satisfies FigureId[];
export type TrafficFigure = (typeof trafficFigures)[number];

/** Five numbers of a figure over the `told` reports; null when none tells it. */
export interface Spread {
	told: number;
	minimum: number | null;
	lowerQuartile: number | null;
	median: number | null;
	upperQuartile: number | null;
	maximum: number | null;
}

export interface TrafficYear {
	year: number;
	reports: number;
	/** Reports that tell at least one of the three. */
	any: number;
	figures: Record<TrafficFigure, Spread>;
}

export interface Traffic {
	years: TrafficYear[];
	/** Of reports that tell at least one of the three. */
	coverage: Coverage;
}

const anyTold = `(${trafficFigures.map((id) => `${id} IS NOT NULL`).join(' OR ')})`;

/** SQL: null where a report tells at least one traffic figure. */
export const missingTraffic = `CASE WHEN NOT ${anyTold} THEN 'not_told' END`;

/** (d) What reports tell of their website's traffic, by year: medians and quartiles, never sums. */
export async function trafficByYear(database: Database, filters: Filters): Promise<Traffic> {
	const { where, values } = chosen(filters);
	const spreads = trafficFigures.map(
		(id) => `count(${id}) AS "${id}.told", min(${id}) AS "${id}.minimum",
			quantile_cont(${id}, 0.25) AS "${id}.lowerQuartile", quantile_cont(${id}, 0.5) AS "${id}.median",
			quantile_cont(${id}, 0.75) AS "${id}.upperQuartile", max(${id}) AS "${id}.maximum"`
	);
	const rows = await database.query<Record<string, number>>(
		`SELECT year, count(*) AS reports, count(*) FILTER (${anyTold}) AS told, ${spreads.join(', ')}
		FROM reports ${where} AND year IS NOT NULL GROUP BY year ORDER BY year`,
		values
	);
	return {
		years: rows.map((row) => ({
			year: row.year!,
			reports: row.reports!,
			any: row.told!,
			figures: Object.fromEntries(
				trafficFigures.map((id) => [id, spreadOf(row, id)])
			) as TrafficYear['figures']
		})),
		coverage: await coverageOf(database, filters, byYear(missingTraffic))
	};
}

function spreadOf(row: Record<string, number>, id: TrafficFigure): Spread {
	return {
		told: row[`${id}.told`]!,
		minimum: row[`${id}.minimum`]!,
		lowerQuartile: row[`${id}.lowerQuartile`]!,
		median: row[`${id}.median`]!,
		upperQuartile: row[`${id}.upperQuartile`]!,
		maximum: row[`${id}.maximum`]!
	};
}

/** Reports with from ≤ figure < below. Zero has its own bin [0, 1); the others are powers of ten. */
export interface TrafficBin {
	from: number;
	below: number;
	reports: number;
}

export interface TrafficDistribution {
	figure: TrafficFigure;
	/** Without gaps from the lowest to the highest bin that has reports. */
	bins: TrafficBin[];
	coverage: Coverage;
}

/** How one traffic figure is spread over the reports that tell it. */
export async function trafficDistribution(
	database: Database,
	filters: Filters,
	figure: TrafficFigure
): Promise<TrafficDistribution> {
	if (!trafficFigures.includes(figure)) throw new Error(`traffic: unknown figure ${figure}`);
	const { where, values } = chosen(filters);
	// Digits are counted in the text: a logarithm of 1000 may come out just below 3.
	const rows = await database.query<{ digits: number; reports: number }>(
		`SELECT CASE WHEN ${figure} = 0 THEN 0 ELSE length(CAST(${figure} AS VARCHAR)) END AS digits,
			count(*) AS reports
		FROM reports ${where} AND ${figure} IS NOT NULL GROUP BY 1 ORDER BY 1`,
		values
	);
	const bins: TrafficBin[] = [];
	const highest = rows.at(-1)?.digits ?? -1;
	for (let digits = rows[0]?.digits ?? 0; digits <= highest; digits++)
		bins.push({
			from: digits === 0 ? 0 : 10 ** (digits - 1),
			below: 10 ** digits,
			reports: rows.find((row) => row.digits === digits)?.reports ?? 0
		});
	const missing = `CASE WHEN ${figure} IS NULL THEN 'not_told' END`;
	return { figure, bins, coverage: await coverageOf(database, filters, missing) };
}
