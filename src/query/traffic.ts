import type { FigureId } from '#form/figures.ts';
import type { Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

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

/** (d) What reports tell of their website's traffic, by year: medians and quartiles, never sums. */
export async function trafficByYear(database: Database, filters: Filters): Promise<Traffic> {
	throw new Error(`not yet: ${database} ${filters}`);
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
	throw new Error(`not yet: ${database} ${filters} ${figure}`);
}
