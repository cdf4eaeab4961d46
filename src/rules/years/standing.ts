import { cellsName } from '#check/stated.ts';
import { round, sides } from '#check/corpus/finding.ts';
import type { Run } from '#check/corpus/years.ts';
import type { CorpusFault } from '#check/outcome.ts';

/** That a cell has had one value for years. */
export function standingValue(
	{ value, filings, score }: Run,
	cell: string
): CorpusFault & { report: string; other: string } {
	const name = cellsName([cell]);
	const [before, last] = [filings.at(-2)!.year, filings.at(-1)!.year];
	return {
		report: filings.at(-1)!.report,
		other: filings.at(-2)!.report,
		cells: [cell],
		...sides(value, value),
		message: {
			zh: `连续 ${filings.length} 年是同一个数，不像巧合（评分 ${score.toFixed(1)}）。${last} 年${name.zh} ${value} · ${before} 年及以前 ${value}。`,
			en: `The same number for ${filings.length} years running, which chance hardly makes (score ${score.toFixed(1)}). ${last}: ${name.en} ${value} · ${before} and before ${value}.`
		},
		more: { years: filings.map(({ year }) => year), score: round(score) }
	};
}
