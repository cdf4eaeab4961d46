import { explained } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-06',
	on: 'report',
	severity: 'info',
	version: 2,
	editions: ['2021', '2019'],
	explains: 'number',
	check: explained('number')
};

export const page: Page = {
	name: { zh: '定位可疑格', en: 'the cell in question' },
	formula: {
		zh: '行差 = 列差 ⇒ 交叉格可疑',
		en: 'difference of a row = difference of a column ⇒ the cell where they cross is in question'
	},
	holds: {
		zh: '这一格所在的行和列都能加平',
		en: 'the row and the column of this cell both add up'
	},
	explanation: {
		zh: '一格改正一个数，就能使它所在的全部不平等式同时成立，而且只有这一格能做到时，把它标为可疑格。它是提示，不是定论。',
		en: 'Where changing one cell by one amount would mend every failing sum it is part of, and no other cell would, it is named as the one in question. It is a hint, not a verdict.'
	},
	benign: [],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '有空白或未读出的格时，至少两式不成立才指认一格；因空白只知下限的差额也一并考虑。',
				en: 'Beside cells that are no number a cell is named only where two of its sums fail; sums known only to be too much count among them.'
			}
		}
	]
};
