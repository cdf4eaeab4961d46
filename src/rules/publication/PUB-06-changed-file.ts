import type { Page, RepublishedRule } from '../define.ts';

export const rule: RepublishedRule = {
	id: 'PUB-06',
	on: 'republished',
	severity: 'info',
	version: 1,

	check: (sha256, newest, differing, [first, last]) =>
		sha256 === newest
			? null
			: {
					cells: [...differing],
					message: {
						zh: `同一网址先后取得内容不同的文件：先前一份${first && `（${first} 取得）`}，此份${last && `（${last} 取得）`}是最后的一份；两份${differing.length ? `有 ${differing.length} 格不同` : '各格相同'}。`,
						en: `One address gave different files at different times: an earlier one${first && ` (taken ${first})`} and this${last && ` (taken ${last})`}, the last. ${differing.length ? `The two differ in ${differing.length} cells.` : 'Their cells are the same.'}`
					}
				}
};

export const page: Page = {
	name: { zh: '发布后文件有改动', en: 'the file was changed after publication' },
	formula: {
		zh: '同一网址、同一年度的文件不变',
		en: 'the file at one address for one year stays the same'
	},
	holds: {
		zh: '公布后的年报不再更换；更正的，写明更正',
		en: 'a published report is not exchanged; a correction says that it is one'
	},
	explanation: {
		zh: '来源清单中同一网址、同一年度先后取得的文件，内容（SHA-256）不同。说明发布后换过文件，不说明换的原因；不同的格一并列出。',
		en: 'Files taken from one address of the sources list for one year at different times differ (SHA-256): the file was exchanged after publication. It does not say why; the cells that differ are listed.'
	},
	benign: [
		{ zh: '更正了差错。', en: 'A mistake was corrected.' },
		{ zh: '网站改版，内容未变。', en: 'The site was redesigned, its content is the same.' }
	]
};
