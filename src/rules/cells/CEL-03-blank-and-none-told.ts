import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-03',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (subject) => {
		if (!subject.printed('requests').length) return [notApplicable('absent')];
		const { none } = subject.claims;
		if (!none) return [notApplicable('not_told')];
		return [
			passUnless(
				subject.isBlank('requests') && {
					cells: ['received_total'],
					...none.sourceText(),
					message: {
						zh: '正文说没有收到申请，而表三全部空白：空白很可能是零，仍按空白保存。',
						en: 'The text says that no request came in and table 3 is blank throughout: most likely zeros, kept as blanks.'
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '空表与“未收到申请”并见', en: 'a blank table beside prose that tells of no request' },
	formula: {
		zh: '表三全空 ∧ 正文称未收到申请',
		en: 'table 3 all blank ∧ the text says that no request came in'
	},
	holds: {
		zh: '表三没有申请的，各格填 0',
		en: 'where no request came in, the cells of table 3 are filled in with 0'
	},
	explanation: {
		zh: '表三全部空白，而正文说没有收到申请：空白很可能是零。我们不代为填写，仍按空白保存。',
		en: 'Table 3 is blank throughout while the text says that no request came in: the blanks most likely are zeros. They are kept as blanks all the same.'
	},
	benign: [{ zh: '以空白表示零。', en: 'Blanks stand for zero.' }]
};
