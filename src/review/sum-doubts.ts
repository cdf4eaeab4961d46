import type { Name } from '#form/vocabulary.ts';
import { filledCell } from '#view/filled.ts';
import type { Judged } from './follow.ts';
import { agencyOf, type Paper } from './paper.ts';
import type { Row } from './row.ts';
import { partName, type Sum } from './summary.ts';
import { isUnowned, namesWords } from './whose.ts';

/** Why a sum may be another once its parts are settled. */
export interface SumDoubt {
	/** Reports with a problem nobody has settled that this cell stands in. */
	open: readonly Paper[];
	/** Reports in which the cell is blank, and is to be filled in. */
	blank: readonly Paper[];
	/** Parts that were read with doubt, with what stands in the report. */
	read: readonly { paper: Paper; text: string }[];
	/** Reports with a number here whose body the office has not said yet, and whether they are in the sum. */
	unowned: readonly { paper: Paper; isPart: boolean; names: Name }[];
}

/** The sums whose parts are in doubt, by cell. */
export function doubtsOfSums(
	sums: readonly Sum[],
	rows: readonly Pick<Row, 'paper' | 'problems' | 'standing' | 'whose'>[]
): Map<string, SumDoubt> {
	const open = new Map(
		rows.flatMap(({ paper, problems }) => (paper ? [[paper, cellsOf(problems)]] : []))
	);
	const toMend = new Map(
		rows.flatMap(({ paper, problems }) =>
			paper ? [[paper, cellsOf(problems.filter(isGrave))]] : []
		)
	);
	const unowned = rows
		.filter(({ standing }) => standing === 'counts' || standing === 'older')
		.filter(isUnowned);
	return new Map(
		sums.flatMap(({ cell: { id }, parts, blank }) => {
			const papers = parts.map(({ paper }) => paper);
			const doubt = {
				open: papers.filter((paper) => open.get(paper)?.has(id)),
				blank: blank.filter((paper) => toMend.get(paper)?.has(id)),
				read: papers.flatMap((paper) => {
					const text = paper.doubted?.[id];
					return text === undefined ? [] : [{ paper, text }];
				}),
				unowned: unowned.flatMap(({ paper, whose }) =>
					paper && filledCell(paper.row, id).value
						? [{ paper, isPart: papers.includes(paper), names: namesWords(whose!) }]
						: []
				)
			};
			return Object.values(doubt).some(({ length }) => length) ? [[id, doubt]] : [];
		})
	);
}

/** Whether a blank in it is no way of writing 0. */
function isGrave({ severity, doubtful }: Judged): boolean {
	return severity !== 'review' && !doubtful;
}

/** Cells that stand in a problem left to do: the mistyped one where it is known, else all it compares. */
function cellsOf(problems: readonly Judged[]): Set<string> {
	const left = problems.filter(({ settled, severity }) => !settled && severity !== 'info');
	return new Set(
		left.flatMap(({ found }) => {
			const suspects = found.flatMap(({ suspect }) => suspect ?? []);
			return suspects.length ? suspects : found.flatMap(({ cells }) => cells);
		})
	);
}

/** What is in doubt about a sum, in words; empty where nothing is. */
export function doubtWords(doubt: SumDoubt | undefined, language: keyof Name): string {
	if (!doubt) return '';
	const zh = language === 'zh';
	const [between, stop] = zh ? ['、', '；'] : [', ', '; '];
	const open = doubt.open.map((paper) => partName({ paper })).join(between);
	const blank = doubt.blank.map((paper) => partName({ paper })).join(between);
	const read = doubt.read
		.map(({ paper, text }) => `${agencyOf(paper) ?? paper.file}${zh ? `“${text}”` : ` “${text}”`}`)
		.join(between);
	const unowned = doubt.unowned
		.map(({ paper: { file }, isPart, names }) =>
			zh
				? `${file}（${names.zh}${isPart ? '' : '；未计入'}）`
				: `${file} (${names.en}${isPart ? '' : '; not added'})`
		)
		.join(between);
	return [
		unowned &&
			(zh ? `待确认是哪一家的：${unowned}` : `whose it is, is to be confirmed: ${unowned}`),
		open && (zh ? `有未解决的问题：${open}` : `open problems: ${open}`),
		blank && (zh ? `该格空白待补：${blank}` : `blank, to be filled in: ${blank}`),
		read && (zh ? `原文写法待核：${read}` : `written so: ${read}`)
	]
		.filter(Boolean)
		.join(stop);
}
