import { findingColumns, findingDetails, reportColumns, type Column } from '#corpus/schema.ts';
import { challengeGroups } from '#form/challenges.ts';
import { toldFigures } from '#form/figures.ts';
import { cells, type FormCell } from '#form/form.ts';

/** Columns that only name the bytes a report was read from. */
const provenance = ['sha256'];
const challengeTotals = challengeGroups.map((group) => `${group.id}_total`);
const byApplicant = ['received', 'carried_in', 'concluded'];
const figureIds: readonly string[] = toldFigures.map((figure) => figure.id);
const formCells = new Map(cells.map((cell) => [cell.id, cell]));

function isNeeded({ name }: Column): boolean {
	if (figureIds.includes(name)) return true;
	const cell = formCells.get(name);
	return cell ? isNeededCell(cell) : !provenance.includes(name);
}

function isNeededCell(cell: FormCell): boolean {
	switch (cell.table) {
		case 'disclosure':
			return true;
		case 'requests':
			return cell.applicant === 'total' || byApplicant.includes(cell.row ?? '');
		case 'challenges':
			return challengeTotals.includes(cell.id);
		case 'statistics':
			return false;
	}
}

/**
 * The columns of `reports` the overview asks for, in schema order: who, requests by applicant, every
 * outcome's total, disclosure, challenges' totals, told figures, readings. The rest stays in the files.
 */
export const overviewColumns: readonly Column[] = reportColumns.filter(isNeeded);

/** The columns of `findings` a list of them asks for. */
export const listedFindingColumns: readonly Column[] = findingColumns.filter(
	({ name }) => !findingDetails.includes(name)
);
