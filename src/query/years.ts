import type { Measure } from '#corpus/measures.ts';
import type { SumRow } from './aggregates.ts';

/** The sums of one report year. */
export interface YearSums {
	year: number;
	of: (measure: Measure) => number;
}

/** Sums asked by year alone, upward; the reports without a year are left out. */
export function byYear(rows: readonly SumRow[]): YearSums[] {
	return rows
		.filter((row) => typeof row.keys[0] === 'number')
		.map((row) => ({
			year: row.keys[0] as number,
			of: (measure: Measure) => row.sums[measure.id]!
		}))
		.sort((a, b) => a.year - b.year);
}
