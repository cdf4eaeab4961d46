import { askers, reportCount, volumeMeasures as measures, measuresIn } from '#corpus/measures.ts';
import type { Aggregates } from './aggregates.ts';
import { coverageByYear, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { byYear } from './years.ts';

/** Requests of one report year. A sum is null when no report of the year could be counted. */
export interface VolumeYear {
	year: number;
	reports: number;
	/** Requests received, over the `counted` reports whose total was read. */
	total: number | null;
	counted: number;
	/** By applicant id (without `total`), over the `divided` reports whose total and six columns were all read. */
	applicants: Record<string, number | null>;
	divided: number;
	/** Requests of reports that tell the total but not who asked. */
	undivided: number;
	/** Reports among the `divided` whose six columns do not add up to their total. */
	unequal: number;
	carriedIn: { sum: number | null; counted: number };
	carriedOut: { sum: number | null; counted: number };
}

export interface Volume {
	years: VolumeYear[];
	/** Of the total of requests received. */
	coverage: Coverage;
}

const asked = [reportCount, ...measuresIn(measures)];

/** (a) How many requests were received, by year and applicant. */
export async function volumeByYear(corpus: Aggregates, filters: Filters): Promise<Volume> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	return {
		years: byYear(rows).map(({ year, of }) => {
			const counted = of(measures.counted);
			const divided = of(measures.divided);
			const [inTold, outTold] = [of(measures.carriedInTold), of(measures.carriedOutTold)];
			return {
				year,
				reports: of(reportCount),
				total: counted ? of(measures.received) : null,
				counted,
				applicants: Object.fromEntries(
					askers.map(({ id }) => [id, divided ? of(measures.asked[id]!) : null])
				),
				divided,
				undivided: of(measures.undivided),
				unequal: of(measures.unequal),
				carriedIn: { sum: inTold ? of(measures.carriedIn) : null, counted: inTold },
				carriedOut: { sum: outTold ? of(measures.carriedOut) : null, counted: outTold }
			};
		}),
		coverage: coverageByYear(rows, measures.missing)
	};
}
