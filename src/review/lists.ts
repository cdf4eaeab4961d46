import { severities } from '#check/severity.ts';
import { decisions } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import { filledCell, shownCellOf } from '#view/filled.ts';
import type { SheetCell } from '#view/xlsx.ts';
import type { Score } from './criteria.ts';
import type { Desk } from './desk.ts';
import type { Row, State } from './row.ts';
import type { Follow } from './follow.ts';
import type { GovernmentComparison, How } from './government.ts';
import { ledgerColumns, ledgerOf, type LedgerLine } from './ledger.ts';
import { isOfOtherYear, ofTheYear } from './roll-call.ts';
import { doubtWords } from './sum-doubts.ts';
import { partName, type Sum } from './summary.ts';
import type { Standing } from './versions.ts';
import { isUnowned } from './whose.ts';

export type Language = keyof Name;
/** A list with its header, as a sheet or a CSV file has it. */
export type List = readonly (readonly SheetCell[])[];

export const stateNames: Record<State, Name> = {
	mend: { zh: '需修改', en: 'to mend' },
	look: { zh: '需核实', en: 'to look at' },
	settled: { zh: '已说明', en: 'explained' },
	fine: { zh: '未见不符', en: 'nothing amiss' },
	unreadable: { zh: '未能读取', en: 'not read' }
};

/** What is said of a body nothing came of. */
const notHandedIn: Name = { zh: '未报送', en: 'not handed in' };

/** What is said of a line that may mean one of several bodies. */
const toBeConfirmed: Name = { zh: '待确认', en: 'to be confirmed' };

/** What is said of a body that handed in a report of another year alone. */
const otherYearOnly: Name = { zh: '交来的不是这一年的', en: 'came of another year' };

/** Where a line of the ledger stands: the state of its report, or that none came. */
export function lineState({ row, asked }: Pick<LedgerLine, 'row' | 'asked'>): Name {
	if ((!row && asked) || (row && isUnowned(row))) return toBeConfirmed;
	if (row && isOfOtherYear({ rows: [row] })) return otherYearOnly;
	return row ? stateNames[row.state] : notHandedIn;
}

export const standingNames: Record<Standing, Name> = {
	counts: { zh: '计入', en: 'counts' },
	older: { zh: '另有一份计入', en: 'another one counts' },
	copy: { zh: '与另一份相同', en: 'same as another' },
	consolidated: { zh: '汇总报告', en: 'speaks for others' },
	other_year: { zh: '不是这一年的', en: 'of another year' },
	unread: { zh: '未能读取', en: 'not read' }
};

/** What is said of a reason; what may be chance is supposed only. */
export function howWords(how: How, sure: boolean): Name {
	const { zh, en } = howNames[how];
	return sure ? { zh, en } : { zh: `可能${zh}`, en: `perhaps ${en}` };
}

const howNames: Record<How, Name> = {
	left_out: { zh: '没有计入', en: 'left out' },
	twice: { zh: '重复计入', en: 'counted twice' },
	last_year: { zh: '用了上年的数', en: 'last year’s numbers' },
	other_file: { zh: '用了另一份文件', en: 'another file of it' },
	besides: { zh: '有一份不计入的文件也加了进去', en: 'a file that does not count was added too' },
	mended: { zh: '用了更正后的数', en: 'the mended number' }
};

/** `problems.csv`: a line a finding; those of one cause are one problem. */
export function problemList(rows: readonly Row[]): List {
	return [
		['file', 'agency', 'rule', 'severity', 'cells', 'left', 'right', 'message_zh', 'cause'],
		...rows.flatMap((row) =>
			row.problems
				.filter(({ severity }) => severity !== 'info')
				.flatMap(({ cause, found }) =>
					found.map(({ rule, severity, cells, left, right, message }) => [
						row.file,
						row.agency,
						rule,
						severity,
						cells.join(' '),
						left,
						right,
						message.zh,
						cause
					])
				)
		)
	];
}

/** `summary.csv`: the sum of each cell, of how many it is, and its parts, and what of them is in doubt. */
export function summaryList({ sums, doubts }: Pick<Desk, 'sums' | 'doubts'>): List {
	return [
		['cell', 'sum', 'counted', 'blank', 'missing', 'parts', 'doubts'],
		...sums.map(({ cell, sum, parts, blank, missing }) => [
			cell.id,
			sum,
			parts.length,
			blank.length,
			missing.length,
			partsOf(parts),
			doubtWords(doubts.get(cell.id), 'zh') || null
		])
	];
}

/** What makes up a sum: the bodies whose number is not 0. */
function partsOf(parts: Sum['parts']): string {
	return parts
		.filter(({ value }) => value !== 0)
		.map((part) => `${partName(part)}=${part.value}`)
		.join('；');
}

/** A line a problem, for people. */
export function workList(desk: Desk, language: Language): List {
	const say = (name: Name) => name[language];
	const head: Name[] = [
		{ zh: '机关', en: 'Agency' },
		{ zh: '文件', en: 'File' },
		{ zh: '程度', en: 'Severity' },
		{ zh: '问题', en: 'Problem' },
		{ zh: '规则', en: 'Rules' },
		{ zh: '涉及的格', en: 'Cells involved' },
		{ zh: '结论', en: 'Decision' },
		{ zh: '说明', en: 'Note' },
		{ zh: '日期', en: 'Date' },
		{ zh: '编号', en: 'Id' }
	];
	return [
		head.map(say),
		...desk.rows.flatMap((row) =>
			row.problems.map((problem) => {
				const { decided, found } = problem;
				const decision = decisions.find(({ id }) => id === decided?.decision);
				return [
					row.agency,
					row.file,
					say(severities[problem.severity]),
					say(problem.words),
					[...new Set(found.map(({ rule }) => rule))].join(' '),
					[...new Set(found.flatMap(({ cells }) => cells))].join(' '),
					decision ? say(decision) : null,
					decided?.note ?? (problem.note || null),
					decided?.date ?? null,
					problem.id
				];
			})
		)
	];
}

/** 汇总表 for people: what each sum is of, and next to it the government's. */
export function sumList(desk: Desk, language: Language): List {
	const say = (name: Name) => name[language];
	const gaps = new Map(desk.beside?.differences.map((gap) => [gap.cell.id, gap]));
	const head: Name[] = [
		{ zh: '项目', en: 'Item' },
		{ zh: '代号', en: 'Id' },
		{ zh: '合计', en: 'Total' },
		{ zh: '计入份数', en: 'Counted' },
		{ zh: '空白', en: 'Blank' },
		{ zh: '缺或读不出', en: 'Missing' },
		{ zh: '各机关', en: 'Parts' },
		{ zh: '待核', en: 'In doubt' },
		...(desk.beside
			? [
					{ zh: '政府年报', en: 'Government’s report' },
					{ zh: '相差', en: 'Difference' },
					{ zh: '差额来自', en: 'Comes from' }
				]
			: [])
	];
	return [
		head.map(say),
		...desk.sums.map(({ cell, sum, parts, blank, missing }) => [
			say(cell.label),
			cell.id,
			sum,
			parts.length,
			blank.length,
			missing.length,
			partsOf(parts),
			doubtWords(desk.doubts.get(cell.id), language) || null,
			...(desk.beside ? gapOf(cell.id, desk.beside, gaps.get(cell.id), language) : [])
		])
	];
}

function gapOf(
	id: string,
	{ paper }: GovernmentComparison,
	gap: GovernmentComparison['differences'][number] | undefined,
	language: Language
): SheetCell[] {
	const { value } = filledCell(paper.row, id);
	return [
		value ?? shownCellOf(paper.row, id)[language],
		gap?.difference ?? (value === null ? null : 0),
		gap ? gapWords(gap, language) : null
	];
}

/** Which bodies a difference comes from, in words. */
export function gapWords(
	{ reasons, alike, rest }: GovernmentComparison['differences'][number],
	language: Language
): string {
	const zh = language === 'zh';
	const or = zh ? '或' : ' or ';
	const told = reasons.map(
		({ papers, how, sure }) =>
			`${papers.map((paper) => partName({ paper })).join(or)}${zh ? '' : ' '}${howWords(how, sure)[language]}`
	);
	if (rest && alike.length)
		told.push(
			`${zh ? '余下' : 'left '} ${rest}${zh ? '，与' : ', the number of '}${alike.map((paper) => partName({ paper })).join(or)}${zh ? '的数相同' : ''}`
		);
	else if (rest) told.push(zh ? `余下 ${rest} 未能对上` : `${rest} is not accounted for`);
	return told.join(zh ? '；' : '; ');
}

/** The list compared with what came. */
export function rollList(desk: Desk, language: Language): List {
	const say = (name: Name) => name[language];
	const head: Name[] = [
		{ zh: '名单', en: 'On the list' },
		{ zh: '情况', en: 'What came' },
		{ zh: '文件', en: 'Files' },
		{ zh: '文中名称', en: 'Name in the report' }
	];
	const came = (rows: readonly Row[]): Name => {
		if (!rows.length) return notHandedIn;
		if (rows.every(isUnowned)) return toBeConfirmed;
		if (isOfOtherYear({ rows })) return otherYearOnly;
		if (rows.every(({ state }) => state === 'unreadable')) return stateNames.unreadable;
		const { length } = ofTheYear(rows);
		return length > 1
			? { zh: `${length} 份`, en: `${length} files` }
			: { zh: '已报送', en: 'came' };
	};
	const told = (rows: readonly Row[]) => [
		rows
			.map(({ file, standing }) =>
				rows.length > 1 ? `${file}（${say(standingNames[standing])}）` : file
			)
			.join('；'),
		[...new Set(rows.flatMap(({ agency }) => agency ?? []))].join('；')
	];
	const { called = [], unknown = [] } = desk.rollCall ?? {};
	return [
		head.map(say),
		...called.map((line) => {
			const maybe = [...line.asked, ...line.misnamed];
			return [
				line.listed.name,
				say(maybe.length ? toBeConfirmed : came(line.rows)),
				...told(maybe.length ? maybe : line.rows)
			];
		}),
		...unknown.map((row) => [
			null,
			say({ zh: '不在名单上', en: 'not on the list' }),
			...told([row])
		])
	];
}

/** Every cell of every report that was read: a line a report. */
export function cellList(desk: Desk, language: Language): List {
	const say = (name: Name) => name[language];
	const cells = desk.sums.map(({ cell }) => cell);
	return [
		[
			say({ zh: '机关', en: 'Agency' }),
			say({ zh: '文件', en: 'File' }),
			...cells.map(({ id }) => id)
		],
		[null, null, ...cells.map(({ label }) => say(label))],
		...desk.rows.flatMap(({ paper, agency, file }) =>
			paper
				? [
						[
							agency,
							file,
							...cells.map(
								({ id }) => filledCell(paper.row, id).value ?? say(shownCellOf(paper.row, id))
							)
						]
					]
				: []
		)
	];
}

/** The ledger. */
export function ledgerList(desk: Desk, follow: Follow, language: Language): List {
	const say = (name: Name) => name[language];
	return [
		[
			say({ zh: '机关', en: 'Agency' }),
			say({ zh: '状态', en: 'State' }),
			...ledgerColumns.map(say),
			say({ zh: '迟交天数', en: 'Days late' })
		],
		...ledgerOf(desk, follow).map(({ name, row, asked, entry, late }) => [
			name,
			say(lineState({ row, asked })),
			...ledgerColumns.map(({ id }) => entry[id]),
			late
		])
	];
}

/** What the office's criteria take off; in the order of the ledger, never ranked. */
export function scoreList(scores: readonly Score[], language: Language): List {
	const say = (name: Name) => name[language];
	const head: Name[] = [
		{ zh: '机关', en: 'Agency' },
		{ zh: '依据', en: 'Criterion' },
		{ zh: '扣分', en: 'Points' },
		{ zh: '说明', en: 'Note' },
		{ zh: '问题', en: 'Problem' },
		{ zh: '问题编号', en: 'Id of the problem' }
	];
	return [
		head.map(say),
		...scores.flatMap(({ name, deductions, points }) => [
			...deductions.map(({ criterion, points, problem, what }) => [
				name,
				criterion.of,
				points,
				criterion.note,
				say(what),
				problem
			]),
			[name, say({ zh: '合计', en: 'total' }), points, null, null, null]
		])
	];
}
