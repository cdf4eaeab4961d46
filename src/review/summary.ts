import { cells, type FormCell } from '#form/form.ts';
import { filledCell } from '#view/filled.ts';
import { agencyOf, type Paper } from './paper.ts';

/** A cell of the form over all bureaus: blank is not zero, and what is not known is no part of the sum. */
export interface Sum {
	cell: FormCell;
	/** null where no report has a number. */
	sum: number | null;
	/** Reports whose number is in it, by report. */
	parts: readonly Part[];
	/** Reports whose cell is blank, or marked as not applicable. */
	blank: readonly Paper[];
	/** Reports that have no such cell, or one that cannot be read or cannot be a count. */
	missing: readonly Paper[];
}

/** What one report adds to a sum. */
export interface Part {
	paper: Paper;
	value: number;
}

/** Amounts have decimals; sums of them have no more. */
export function exact(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}

/**
 * 汇总表: the cells of the editions the reports are printed in, each added up over the reports.
 * @param papers one a body
 */
export function summed(papers: readonly Paper[]): Sum[] {
	const editions = new Set(papers.map(({ row }) => row.edition));
	return cells.flatMap((cell) => {
		if (!cell.editions.some((edition) => editions.has(edition))) return [];
		const sum: Sum & { parts: Part[]; blank: Paper[]; missing: Paper[] } = {
			cell,
			sum: null,
			parts: [],
			blank: [],
			missing: []
		};
		for (const paper of papers) {
			const { value, reading } = filledCell(paper.row, cell.id);
			// A count below zero is a misprint, which is a finding on its report.
			const possible = value !== null && (value >= 0 || cell.signed);
			if (possible) sum.parts.push({ paper, value });
			else if (reading === 'blank' || reading === 'not_applicable') sum.blank.push(paper);
			else sum.missing.push(paper);
		}
		if (sum.parts.length) sum.sum = exact(sum.parts.reduce((total, { value }) => total + value, 0));
		// A cell of another edition than the bureaus' own, which none has filled in.
		return sum.missing.length === papers.length ? [] : [sum];
	});
}

/** A report's agency as sums name it. */
export function partName({ paper }: Pick<Part, 'paper'>): string {
	return agencyOf(paper) ?? paper.file;
}
