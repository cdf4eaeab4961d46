import { byTable } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-01',
	on: 'report',
	severity: 'warning',
	version: 1,
	editions: ['2021', '2019'],
	check: byTable((printed, { id, zh, en }, subject) => {
		const blank = printed.filter(([, { reading }]) => reading === 'blank');
		if (!blank.length) return null;
		const all = blank.length === printed.length;
		// Blank tables beside prose of no request are the matter of another rule.
		const explained = all && subject.claims.none && subject.isBlank('requests');
		if (explained && id === 'requests') return null;
		return {
			cells: blank.map(([cell]) => cell),
			left: blank.length,
			right: 0,
			severity: blank.length * 2 > printed.length && !explained ? 'warning' : 'review',
			message: all
				? {
						zh: `“${zh}”一表全部空白；空白不当作 0。`,
						en: `The table of ${en} is blank throughout; blanks are not taken for 0.`
					}
				: {
						zh: `“${zh}”一表 ${printed.length} 格中有 ${blank.length} 格空白。`,
						en: `${blank.length} of the ${printed.length} cells of ${en} are blank.`
					}
		};
	})
};

export const page: Page = {
	name: { zh: '有空白单元格', en: 'blank cells' },
	formula: { zh: '空白格占比 = 0', en: 'share of blank cells = 0' },
	explanation: {
		zh: '逐表统计空白格。没有数字应填 0；空白不当作 0，相关合计因此无法判定。过半空白或整表空白记为预警。',
		en: 'Counts blank cells table by table. Nothing to report is written 0; a blank is not taken for 0, so sums with blanks stay open. More than half, or all, is a warning.'
	},
	benign: [
		{ zh: '以空白表示零。', en: 'Blanks stand for zero.' },
		{ zh: '转换或复制时丢失了数字。', en: 'Numbers were lost in conversion or copying.' }
	]
};
