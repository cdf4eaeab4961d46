import type { Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

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

/** (a) How many requests were received, by year and applicant. */
export async function volumeByYear(database: Database, filters: Filters): Promise<Volume> {
	throw new Error(`not yet: ${database} ${filters}`);
}
