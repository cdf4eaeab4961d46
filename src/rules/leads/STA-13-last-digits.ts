import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'STA-13',
	on: 'not_applied',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '末位数字堆积', en: 'heaping of last digits' },
	formula: { zh: '末位数字分布（合并统计）', en: 'distribution of last digits (pooled)' },
	explanation: {
		zh: '末位数字偏向 0 和 5 只能在合并的大量数字上看，说明填报的一般习惯，指不到任何一份报告；常用的检验在小样本上又容易误判。所以它不是线索，没有实施。',
		en: 'That last digits favour 0 and 5 shows only in many numbers pooled, tells of habits in general and points at no report; and common tests of it reject too often in small samples. So it is no lead, and not applied.'
	},
	benign: [],
	example: {
		zh: '合并两万个许可数，末位为 0 的占 16%（应约 10%）：只说明填报习惯，不指向任何机关。',
		en: 'Of 20,000 licence counts pooled 16 % end in 0, where 10 % should: a habit, and no one’s in particular.'
	}
};
