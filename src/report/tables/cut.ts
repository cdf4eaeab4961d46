import { challengeGroups, challengeResults, litigationHeading } from '#form/challenges.ts';
import { disclosure } from '#form/disclosure.ts';
import { formCell, tables } from '#form/form.ts';
import {
	applicantGroups,
	applicants,
	balanceNote,
	requestRows,
	resultGroups,
	resultsHeading
} from '#form/requests.ts';
import { statistics, statisticsColumns, statisticsHeadings } from '#form/statistics.ts';
import type { CellReading, ReportNotice } from '../report.ts';
import { labelKey } from './labels.ts';
import { isProse, type Token } from './tokens.ts';

/** Whatever is printed in the form's tables and is no number. */
const labels = [
	'信息内容',
	'第二十条第一项',
	'第二十条第五项',
	'第二十条第六项',
	'第二十条第八项',
	'第二十条第九项',
	...tables.map(({ zh }) => zh),
	...disclosure.flatMap((block) =>
		[...block.columns, ...block.rows].flatMap((each) => each.spellings)
	),
	...[...applicants, ...requestRows].flatMap((each) => each.spellings),
	...applicantGroups.map(({ label }) => label),
	...resultGroups.map(({ zh }) => zh),
	...[...challengeGroups, ...challengeResults].flatMap((each) => each.spellings),
	...statistics.flatMap((each) => each.spellings),
	...statisticsHeadings,
	...statisticsColumns,
	resultsHeading,
	balanceNote,
	litigationHeading
].map(labelKey);

/**
 * What a document that ends within a table lacks. `cut_short`: its last row of values, of which the last may be
 * but the beginning of a number; `text_cut`: the cells that would have followed.
 */
export function cutOff(
	tokens: readonly Token[],
	cells: ReadonlyMap<string, CellReading>
): ReportNotice[] {
	const last = tokens.findLast(({ text }) => text !== '');
	if (!last) return [];
	const { text, place } = last;
	const readings = [...cells];
	const inRow = ([, cell]: (typeof readings)[number]) =>
		place.row === undefined
			? cell.place?.line === place.line
			: cell.place?.table === place.table && cell.place?.row === place.row;
	const end = last.value
		? readings.findLastIndex(inRow)
		: readings.findLastIndex(([, { reading }]) => reading !== 'absent');
	const after = readings
		.slice(end + 1)
		.flatMap(([id, { reading }]) => (reading === 'absent' ? [id] : []));
	if (end < 0 || !after.length) return [];
	const notices: ReportNotice[] = [];
	const held = last.value ? readings.filter(inRow).map(([id]) => id) : [];
	if (held.length) notices.push({ kind: 'cut_short', text, place, cells: held });
	const { table } = formCell(readings[end]![0]);
	// Provinces left rows out of the statistics table: only a label without its number shows a cut there.
	const isWithin = table !== 'statistics' && after.some((id) => formCell(id).table === table);
	if (last.value ? isWithin : beginsLabel(last))
		notices.push({ kind: 'text_cut', text, place, cells: after });
	return notices;
}

/** Whether a text is a label of the form or the beginning of one. */
function beginsLabel(token: Token): boolean {
	if (!token.key || isProse(token)) return false;
	return labels.some((label) => label.startsWith(token.key));
}
