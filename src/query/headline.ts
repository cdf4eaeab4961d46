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
import { added, type Aggregates, type SumRow } from './aggregates.ts';
import { otherBasesOf } from './basis.ts';
import { changesByYear, type YearChange } from './changes.ts';
import type { Corpus } from './corpus.ts';
import { coverageOf, type OtherBases, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { byYear } from './years.ts';

/** A sum over the reports where the cell was read; null when there is none. */
export interface CountedSum {
	sum: number | null;
	coverage: Coverage;
}

/** The first figures of some reports, each with the reports it is of. */
export interface Figures {
	reports: number;
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
	/** Reports that read zero received and zero carried in. */
	zeroActivity: { reports: number; coverage: Coverage };
	/** Reports that state at least one web traffic figure. */
	traffic: { reports: number };
}

/** The first figures of the overview: of all years chosen, and of each. */
export interface Headline extends Figures {
	/** Of which sum the figures are, and what is in none. */
	beside: OtherBases;
	agencies: number;
	/** First and last report year. */
	years: [number, number] | null;
	zeroActivity: Figures['zeroActivity'] & { agencies: number };
	traffic: Figures['traffic'] & { agencies: number };
	/** Upward; the last is what the page begins with. */
	byYear: (Figures & { year: number })[];
	/** What changed, like for like; null where that is unknown. */
	changes: YearChange[] | null;
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
export async function headline(
	corpus: Aggregates & Partial<Pick<Corpus, 'changes'>>,
	filters: Filters
): Promise<Headline> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	const [found] = await corpus.agencies({ filters, by: [], kinds: ['any', 'zero', 'traffic'] });
	const agencies = found?.agencies ?? { any: 0, zero: 0, traffic: 0 };
	const { changes } = corpus;
	const [beside, changed] = await Promise.all([
		otherBasesOf(corpus, filters, {
			of: [volumeMeasures.received],
			missing: volumeMeasures.missing,
			unit: { zh: '件申请', en: 'requests' }
		}),
		// The figures stand without their changes, as where no network is and the file was never fetched.
		changes ? changesByYear({ changes }, filters).catch(() => null) : null
	]);
	const years = byYear(rows).map(({ year }) => year);
	const all = figuresOf(rows);
	return {
		...all,
		beside,
		agencies: agencies.any,
		years: years.length > 0 ? [years[0]!, years.at(-1)!] : null,
		zeroActivity: { ...all.zeroActivity, agencies: agencies.zero },
		traffic: { ...all.traffic, agencies: agencies.traffic },
		byYear: years.map((year) => ({
			year,
			...figuresOf(rows.filter(({ keys: [own] }) => own === year))
		})),
		changes: changed
	};
}

function figuresOf(rows: readonly SumRow[]): Figures {
	function counted(measure: Measure, reasons: Reasons): CountedSum {
		const coverage = coverageOf(rows, reasons);
		return { sum: coverage.counted ? added(rows, measure) : null, coverage };
	}
	const share = (id: keyof typeof measures.share) =>
		counted(measures.share[id], measures.missingShare).sum;
	return {
		reports: added(rows, reportCount),
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
			coverage: coverageOf(rows, activityMeasures.missing)
		},
		traffic: { reports: added(rows, trafficMeasures.any) }
	};
}
