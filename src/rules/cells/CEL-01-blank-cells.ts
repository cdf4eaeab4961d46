import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Printed, Subject } from '#check/subject.ts';
import { formCell, tables, type TableId } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-01',
	on: 'report',
	severity: 'warning',
	version: 2,
	editions: ['2021', '2019'],
	check: (subject) => {
		const printed = tables.map(({ id }) => subject.printed(id));
		if (!printed.some((cells) => cells.length)) return [notApplicable('absent')];
		const blanks = tables.flatMap((table, i) => blanksOf(table, printed[i]!, subject) ?? []);
		const cells = blanks.flatMap((table) => table.cells);
		return [
			passUnless(
				blanks.length > 0 && {
					cells,
					left: cells.length,
					right: 0,
					severity: blanks.some(({ grave }) => grave) ? 'warning' : 'review',
					message: {
						zh: `${blanks.map(({ zh }) => zh).join('；')}；空白不当作 0。`,
						en: `${blanks.map(({ en }) => en).join('; ')}; blanks are not taken for 0.`
					}
				}
			)
		];
	}
};

/** The blanks of one table; null for none. */
function blanksOf(
	{ id }: (typeof tables)[number],
	printed: readonly Printed[],
	subject: Subject
): { cells: string[]; grave: boolean; zh: string; en: string } | null {
	const cells = printed.flatMap(([cell, { reading }]) => (reading === 'blank' ? [cell] : []));
	if (!cells.length) return null;
	const all = cells.length === printed.length;
	// Blank tables with prose that says there was no request are the matter of another rule.
	const explained = all && subject.claims.none !== null && subject.isBlank('requests');
	if (explained && id === 'requests') return null;
	const number = tables.findIndex((table) => table.id === id);
	const [zh, en] = [`表${'二三四'[number]}`, `table ${number + 2}`];
	return {
		cells,
		grave: cells.length * 2 > printed.length && !explained && !standForZero(id, printed, subject),
		...(all
			? { zh: `${zh}全部空白`, en: `${en} is blank throughout` }
			: {
					zh: `${zh} ${printed.length} 格中有 ${cells.length} 格空白`,
					en: `${cells.length} of the ${printed.length} cells of ${en} are blank`
				})
	};
}

/** Whether some numbers are printed and every sum of the table holds once blanks count 0. */
function standForZero(table: TableId, printed: readonly Printed[], { sums }: Subject): boolean {
	if (!printed.some(([, { reading }]) => reading === 'number')) return false;
	return !sums.some(
		({ identity, outcome }) =>
			formCell(identity.left[0]!).table === table && /^(?:fail|unresolved)$/.test(outcome.result)
	);
}

export const page: Page = {
	name: { zh: '有空白单元格', en: 'blank cells' },
	formula: { zh: '空白格占比 = 0', en: 'share of blank cells = 0' },
	holds: {
		zh: '没有数的格填 0；确实没有数据的，在文中说明',
		en: 'a cell with nothing to count is filled in with 0; where there are no data, the text says so'
	},
	explanation: {
		zh: '逐表统计空白格，一份年报只报告一次。没有数字应填 0；空白不当作 0，相关合计因此无法判定。整表空白，或过半空白而按 0 计各项合计仍不成立的，记为预警；空白显然表示零的待复核。',
		en: 'Counts blank cells table by table, and tells them once a report. Nothing to report is written 0; a blank is not taken for 0, so sums with blanks stay open. A blank table is a warning, and so are more blanks than half where sums would not hold with 0 for them; blanks that plainly stand for zero are for review.'
	},
	benign: [
		{ zh: '以空白表示零。', en: 'Blanks stand for zero.' },
		{ zh: '转换或复制时丢失了数字。', en: 'Numbers were lost in conversion or copying.' }
	],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '一份年报只报告一次；空白显然表示零的由预警改为待复核。',
				en: 'Told once a report; blanks that plainly stand for zero are for review, no warning.'
			}
		}
	]
};
