import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import { contradicted } from '#check/corpus/restatements.ts';
import type { Page, PairRule } from '../define.ts';

export const rule: PairRule = {
	id: 'YR-04',
	on: 'pair',
	severity: 'review',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: (before, now) =>
		contradicted(before, now).flatMap(({ told: { kind, value = 0, text }, cells, was }) =>
			kind === 'last'
				? {
						cells,
						...sides(value, was),
						message: {
							zh: `正文所说的上年件数与上年的表不符。本年正文所说上年 ${value} · 上年${cellsName(cells).zh} ${was}。`,
							en: `What the text says of last year is not what last year’s table has. This year’s text on last year ${value} · last year’s ${cellsName(cells).en} ${was}.`
						},
						more: { text, otherCells: [...cells] }
					}
				: []
		)
};

export const page: Page = {
	name: {
		zh: '正文所述上年数与上年的表不符',
		en: 'last year’s number told otherwise than its table'
	},
	formula: {
		zh: '正文所述上年件数 = 上年表',
		en: 'last year’s number told in the text = last year’s table'
	},
	holds: {
		zh: '正文写的上年件数与上年年报一致',
		en: 'last year’s numbers that the text tells of are those of last year’s report'
	},
	explanation: {
		zh: '正文提到上年收到的申请件数时，与上年表中的新收、新收加结转或办结比较，都不相符的列出。',
		en: 'Where the text tells how many requests came in last year, it is compared with those received, received with carried in, or concluded in last year’s table; listed where it is none of them.'
	},
	benign: [
		{
			zh: '上年的数字在公布后作过更正。',
			en: 'Last year’s number was corrected after publication.'
		}
	]
};
