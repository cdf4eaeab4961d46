import type { Page, RegisterRule } from '../define.ts';

export const rule: RegisterRule = {
	id: 'PUB-05',
	on: 'register',
	severity: 'review',
	version: 1,
	basis: 'article_49',

	check: (missing) =>
		missing.length
			? {
					cells: [],
					message: {
						zh: `名录列有该机关，数据集里没有它这些年度的年报：${missing.join('、')} 年。`,
						en: `The register lists the agency; the corpus has no report of it for these years: ${missing.join(', ')}.`
					},
					more: { missing }
				}
			: null
};

export const page: Page = {
	name: { zh: '名录中的机关缺少年报', en: 'an agency of the register without a report' },
	formula: {
		zh: '名录中的机关每年都有年报',
		en: 'a report for every year of every agency in the register'
	},
	holds: {
		zh: '名录中的机关每年都有年报',
		en: 'a report for every year of every agency in the register'
	},
	explanation: {
		zh: '机关名录中该年度存续的机关在语料中没有当年年报。本语料只含已收录的文件，缺少不等于未发布。从未有年报的机关列在 missing.csv。',
		en: 'An agency the register has for the year has no report of it in the corpus, which holds only what was gathered: missing here is not unpublished. Agencies without any report are listed in missing.csv.'
	},
	benign: [{ zh: '年报已发布但未收录。', en: 'It was published, but not gathered.' }]
};
