import type { Page, SameRule } from '../define.ts';

export const rule: SameRule = {
	id: 'DOC-03',
	on: 'same',
	severity: 'error',
	version: 1,

	check: ({ bytes, text, busy }) =>
		bytes || text
			? {
					severity: bytes ? 'error' : busy ? 'warning' : 'review',
					cells: [],
					message: bytes
						? {
								zh: '同一文件归在两个机关或年度。',
								en: 'One file stands under two agencies or years.'
							}
						: {
								zh: '正文和全部数字与另一机关或年度的报告相同。',
								en: 'Text and numbers are those of a report of another agency or year.'
							}
				}
			: null
};

export const page: Page = {
	name: { zh: '同一内容归在两处', en: 'one document under two names or years' },
	formula: {
		zh: '同一文件或同一正文只属于一个机关的一个年度',
		en: 'one file, or one text, belongs to one year of one agency'
	},
	holds: {
		zh: '一份文件、一段正文只属于一个机关的一个年度',
		en: 'one file, or one text, is of one body and one year'
	},
	explanation: {
		zh: '两份报告的文件逐字节相同，或正文与全部数字相同，却归在不同机关或不同年度。逐字节相同记为错误，正文相同记为预警，没有数字可比时待复核。',
		en: 'Two reports whose files are the same byte by byte, or whose text and numbers are, stand under different agencies or years. The first is an error, the second a warning, or for review where there are no numbers above zero.'
	},
	benign: [
		{ zh: '来源清单填错了机关或年度。', en: 'The sources list names the wrong agency or year.' },
		{ zh: '无申请的机关使用同一范本。', en: 'Agencies without requests fill in one template.' }
	]
};
