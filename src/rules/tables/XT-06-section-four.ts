import type { Page, StandingRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: StandingRule = {
	id: 'XT-06',
	on: 'elsewhere',
	severity: 'warning',
	version: 1
};

export const page: Page = {
	name: { zh: '第四节正文与表四', en: 'prose of section four and table 4' },
	formula: { zh: '第四节正文 = 表四', en: 'prose of section four = table 4' },
	explanation: {
		zh: `正文所述复议、诉讼件数与表四的比较见 ${ids.challengesTold} 和 ${ids.noChallengeTold}，不论写在哪一节。`,
		en: `Reconsiderations and lawsuits told in prose are compared with table 4 by ${ids.challengesTold} and ${ids.noChallengeTold}, whichever section they stand in.`
	},
	benign: [],
	example: {
		zh: `第四节写“行政复议 2 件”，表四为 2：由 ${ids.challengesTold} 比较，相符。`,
		en: `Section four tells of two reconsiderations and table 4 has two: ${ids.challengesTold} compares them, and they agree.`
	}
};
