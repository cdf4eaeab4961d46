import {
	reportCount,
	trafficFigures,
	trafficMeasures as measures,
	type TrafficFigure
} from '#corpus/measures.ts';
import { added, type Aggregates, type SpreadRow } from './aggregates.ts';
import { coverageOfTold, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { byYear } from './years.ts';

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
export async function trafficByYear(corpus: Aggregates, filters: Filters): Promise<Traffic> {
	const by = ['year'] as const;
	const rows = await corpus.sums({ filters, by, measures: [reportCount, measures.any] });
	const spreads = await Promise.all(
		trafficFigures.map((figure) => corpus.spreads({ filters, by, figure }))
	);
	const undated = rows.filter((row) => row.keys[0] === null);
	return {
		years: byYear(rows).map(({ year, of }) => ({
			year,
			reports: of(reportCount),
			any: of(measures.any),
			figures: Object.fromEntries(
				trafficFigures.map((figure, at) => [
					figure,
					spreadOf(spreads[at]!.find(({ keys }) => keys[0] === year))
				])
			) as TrafficYear['figures']
		})),
		coverage: coverageOfTold(
			added(rows, reportCount),
			added(rows, measures.any) - added(undated, measures.any),
			added(undated, reportCount)
		)
	};
}

/** The spread of a group; all null where none tells the figure. */
export function spreadOf(row: SpreadRow | undefined): Spread {
	return {
		told: row?.told ?? 0,
		minimum: row?.minimum ?? null,
		lowerQuartile: row?.lowerQuartile ?? null,
		median: row?.median ?? null,
		upperQuartile: row?.upperQuartile ?? null,
		maximum: row?.maximum ?? null
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
	corpus: Aggregates,
	filters: Filters,
	figure: TrafficFigure
): Promise<TrafficDistribution> {
	if (!trafficFigures.includes(figure)) throw new Error(`traffic: unknown figure ${figure}`);
	const rows = await corpus.sums({ filters, by: [], measures: [reportCount] });
	const [spread] = await corpus.spreads({ filters, by: [], figure });
	const digits = spread?.digits ?? [];
	const lowest = digits.findIndex((reports) => reports > 0);
	const highest = digits.findLastIndex((reports) => reports > 0);
	const bins: TrafficBin[] = [];
	for (let place = Math.max(lowest, 0); place <= highest; place++)
		bins.push({
			from: place === 0 ? 0 : 10 ** (place - 1),
			below: 10 ** place,
			reports: digits[place]!
		});
	return { figure, bins, coverage: coverageOfTold(added(rows, reportCount), spread?.told ?? 0) };
}
