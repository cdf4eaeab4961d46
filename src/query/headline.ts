import {
	activityMeasures,
	headlineMeasures as measures,
	measuresIn,
	reportCount,
	trafficMeasures,
	volumeMeasures,
	type Measure,
	type Reasons
} from '#corpus/measures.ts';
import { added, type Aggregates } from './aggregates.ts';
import { besideOf } from './basis.ts';
import { coverageOf, type Beside, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { byYear } from './years.ts';

/** A sum over the reports where the cell was read; null when there is none. */
export interface CountedSum {
	sum: number | null;
	coverage: Coverage;
}

/** The first figures of the overview, each with the reports it is of. */
export interface Headline {
	/** Of which sum the figures are, and what is in none. */
	beside: Beside;
	reports: number;
	agencies: number;
	/** First and last report year. */
	years: [number, number] | null;
	received: CountedSum;
	concluded: CountedSum;
	carriedOut: CountedSum;
	/** Sums over the reports where all three cells were read; null when there is none. */
	disclosure: {
		disclosed: number | null;
		partlyDisclosed: number | null;
		concluded: number | null;
		coverage: Coverage;
	};
	/** Reports that read zero received and zero carried in, and the agencies they are of. */
	zeroActivity: { reports: number; agencies: number; coverage: Coverage };
	/** Reports that tell at least one web traffic figure, and the agencies they are of. */
	traffic: { reports: number; agencies: number };
}

const asked = measuresIn([
	reportCount,
	measures,
	volumeMeasures.received,
	volumeMeasures.missing,
	volumeMeasures.carriedOut,
	activityMeasures,
	trafficMeasures.any
]);

/** The first figures of the overview. */
export async function headline(corpus: Aggregates, filters: Filters): Promise<Headline> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	const [found] = await corpus.agencies({ filters, by: [], kinds: ['any', 'zero', 'traffic'] });
	const agencies = found?.agencies ?? { any: 0, zero: 0, traffic: 0 };
	const beside = await besideOf(corpus, filters, {
		of: [volumeMeasures.received],
		missing: volumeMeasures.missing,
		unit: { zh: '件申请', en: 'requests' }
	});
	const years = byYear(rows);
	function counted(measure: Measure, reasons: Reasons): CountedSum {
		const coverage = coverageOf(rows, reasons);
		return { sum: coverage.counted ? added(rows, measure) : null, coverage };
	}
	const share = (id: keyof typeof measures.share) =>
		counted(measures.share[id], measures.missingShare).sum;
	return {
		beside,
		reports: added(rows, reportCount),
		agencies: agencies.any,
		years: years.length > 0 ? [years[0]!.year, years.at(-1)!.year] : null,
		received: counted(volumeMeasures.received, volumeMeasures.missing),
		concluded: counted(measures.concluded, measures.missingConcluded),
		carriedOut: counted(volumeMeasures.carriedOut, measures.missingCarriedOut),
		disclosure: {
			disclosed: share('disclosed_total'),
			partlyDisclosed: share('partly_disclosed_total'),
			concluded: share('concluded_total'),
			coverage: coverageOf(rows, measures.missingShare)
		},
		zeroActivity: {
			reports: added(rows, activityMeasures.zero),
			agencies: agencies.zero,
			coverage: coverageOf(rows, activityMeasures.missing)
		},
		traffic: { reports: added(rows, trafficMeasures.any), agencies: agencies.traffic }
	};
}
