import type { ReportRow } from '#corpus/schema.ts';
import type { EditionId } from '#form/editions.ts';
import { type CellId, sameIn } from '#form/form.ts';
import { type Coverage, missingReasons } from '#query/coverage.ts';
import { type Cells, tableOf, yearColumn } from '#view/columns.ts';
import { filledCell } from '#view/filled.ts';
import { missingYears, noReport, reportsByYear } from '#view/history.ts';
import { type ViewCell, type ViewModel, type ViewColumn, valuesOf } from '#view/model.ts';
import type { Years } from '#view/years.ts';

/** One agency's reports, and the years of the corpus they may be missing from. */
export interface History {
	history: readonly ReportRow[];
	years: readonly number[];
}

/** A row for every year of the corpus and of the agency; a year without a report says so in every column. */
export function yearTable(
	{ history, years }: History,
	cells: readonly (readonly [ViewColumn, (row: ReportRow) => ViewCell])[]
): Pick<ViewModel, 'columns' | 'rows'> {
	const known = reportsByYear(history);
	const all = [...known.keys(), ...missingYears(history, years)].sort((a, b) => a - b);
	return tableOf(all, [
		[yearColumn, (year) => year],
		...cells.map(([column, value]): Cells<number> => [
			column,
			(year) => {
				const row = known.get(year);
				return row ? value(row) : noReport;
			}
		])
	]);
}

/** Of how many reports a cell is. */
export function cellCoverage(history: readonly ReportRow[], cell: CellId): Coverage {
	const readings = history.map(
		(row) => filledCell(row, sameIn(row.edition as EditionId | null, cell)).reading
	);
	const of = (reason: string) => readings.filter((reading) => reading === reason).length;
	return {
		reports: history.length,
		counted: of('number'),
		missing: missingReasons
			.map((reason) => ({ reason, reports: of(reason) }))
			.filter(({ reports }) => reports > 0)
	};
}

/** Years whose numbers were not read say why below them, from the column `id`. */
export function reasonsBelow(
	model: ViewModel,
	id: string,
	language: 'zh' | 'en'
): Pick<Years, 'under'> {
	const why = valuesOf(model, id);
	return {
		under: (row) => {
			const value = why[row] ?? null;
			return typeof value === 'object' && value ? value[language] : '';
		}
	};
}
