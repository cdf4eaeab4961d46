import { explained } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-09',
	on: 'report',
	severity: 'info',
	version: 1,
	editions: ['2021', '2019'],
	explains: 'exchanged',
	check: explained('exchanged')
};

export const page: Page = {
	name: { zh: '两行对调', en: 'two rows are swapped' },
	formula: { zh: '两行对调后全部等式成立', en: 'all sums hold once two rows are swapped' },
	holds: { zh: '各格的数填在自己的行内', en: 'every number stands in its own row' },
	explanation: {
		zh: '把两行数字对调后，原先不平的等式全部成立，而且只有这一种对调能做到，则可能填错了行。',
		en: 'Where all sums hold once two rows exchange their numbers, and no other two rows would do, they may have been filled into each other’s place.'
	},
	benign: []
};
