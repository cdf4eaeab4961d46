import { type ReportRow } from '#corpus/schema.ts';
import { type Name } from '#form/vocabulary.ts';
import { shortName } from './explore.ts';
import { filledCell, filledCells, shownCellOf } from './filled.ts';
import { marks } from './marks.ts';
import { printedTables } from './printed.ts';

/** One cell in two reports. */
export interface CellPair {
	id: string;
	label: Name;
	left: Name;
	right: Name;
	/** They differ as shown: other numbers or marks, or a number in only one. */
	differs: boolean;
	/** Right less left; null unless both are numbers. */
	difference: number | null;
}

/** Two reports cell by cell, table by table as the form prints them. */
export function cellPairs(
	left: ReportRow,
	right: ReportRow
): { id: string; caption: Name; pairs: CellPair[] }[] {
	const ids = new Set([left, right].flatMap((row) => Object.keys(filledCells(row, null))));
	return printedTables(ids).map(({ id, caption, lines }) => ({
		id,
		caption,
		pairs: lines.flatMap(({ cells }) => cells.map((cell) => pairOf(left, right, cell)))
	}));
}

function pairOf(left: ReportRow, right: ReportRow, id: string): CellPair {
	const [a, b] = [filledCell(left, id), filledCell(right, id)];
	const [shownLeft, shownRight] = [shownCellOf(left, id), shownCellOf(right, id)];
	return {
		id,
		label: shortName(id),
		left: shownLeft,
		right: shownRight,
		differs: a.value !== b.value || shownLeft.zh !== shownRight.zh,
		difference: a.value === null || b.value === null ? null : b.value - a.value
	};
}

/**
 * Such a comparison as lines of a CSV. A number that was read with doubt stays a number: the mark stands
 * in a column of its own.
 * @param doubted the cells of each report whose number was read with doubt; null where nothing is known of that
 */
export function pairsTable(
	tables: ReturnType<typeof cellPairs>,
	heads: [string, string],
	doubted: readonly (ReadonlySet<string> | null)[],
	language: keyof Name
): (string | number | null)[][] {
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	return [
		[
			say('表', 'table'),
			say('名称', 'name'),
			say('代号', 'id'),
			...heads.flatMap((head, at) =>
				doubted[at] ? [head, `${head} ${say('存疑', 'doubtful')}`] : [head]
			),
			say('相差', 'difference')
		],
		...tables.flatMap(({ caption, pairs }) =>
			pairs.map(({ id, label, left, right, difference }) => [
				caption[language],
				label[language],
				id,
				...[left, right].flatMap((shown, at) => {
					const value = plain(shown[language]);
					const own = doubted[at];
					if (!own) return [value];
					return [value, own.has(id) && typeof value === 'number' ? marks.doubtful[language] : ''];
				}),
				difference
			])
		)
	];
}

/** A number as a number, a mark as text. */
function plain(shown: string): string | number {
	const number = Number(shown.replaceAll(',', ''));
	return Number.isNaN(number) ? shown : number;
}
