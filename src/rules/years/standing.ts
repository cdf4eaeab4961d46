import { round, sides } from '#check/corpus/finding.ts';
import type { Run } from '#check/corpus/years.ts';
import type { CorpusFault } from '#check/outcome.ts';
import { formCell } from '#form/form.ts';

/** That a cell has had one value for years. */
export function standingValue(
	{ value, filings, score }: Run,
	cell: string
): CorpusFault & { report: string; other: string } {
	const { zh, en } = formCell(cell).label;
	return {
		report: filings.at(-1)!.report,
		other: filings.at(-2)!.report,
		cells: [cell],
		...sides(value, value),
		message: {
			zh: `${zh}连续 ${filings.length} 年都是 ${value}（巧合评分 ${score.toFixed(1)}）。`,
			en: `${en} has been ${value} for ${filings.length} years running (score ${score.toFixed(1)}).`
		},
		more: { years: filings.map(({ year }) => year), score: round(score) }
	};
}
