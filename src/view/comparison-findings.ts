import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Finding } from '#check/finding.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { Name } from '#form/vocabulary.ts';
import { pageOf } from '#rules/page.ts';
import { shownCellOf } from './filled.ts';

/** A finding as it is shown. */
export interface Shown extends Finding {
	/** The report it takes to see it, and what stands there; left out where it is found in one report. */
	beside?: { year: number; cells: { id: string; shown: Name }[]; note: Name | null };
}

/** What was found by comparing a report with another, `row`. */
export function comparisonFindings({
	row,
	found
}: {
	row: ReportRow;
	found: readonly CorpusFinding[];
}): Shown[] {
	return found.map(({ rule, severity, cells, left, right, difference, message, more }) => {
		const others = (more?.otherCells ?? []) as readonly string[];
		return {
			rule,
			severity,
			cells,
			left,
			right,
			difference,
			message,
			beside: {
				year: Number(row.year),
				cells: others.map((id) => ({ id, shown: shownCellOf(row, id) })),
				note: pageOf(rule)?.alone ?? null
			}
		};
	});
}
