import type { Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

/** A sum over the reports where the cell was read; null when there is none. */
export interface CountedSum {
	sum: number | null;
	coverage: Coverage;
}

/** The first figures of the overview, each with the reports it is of. */
export interface Headline {
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

export async function headline(database: Database, filters: Filters): Promise<Headline> {
	throw new Error(`not yet: ${database} ${filters}`);
}
