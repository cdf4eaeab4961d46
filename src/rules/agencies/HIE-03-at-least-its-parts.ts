import type { Page, StandingRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: StandingRule = {
	id: 'HIE-03',
	on: 'not_applied',
	severity: 'warning',
	version: 1
};

export const page: Page = {
	name: { zh: '汇总报告不少于已知下级之和', en: 'an aggregate is at least its known parts' },
	formula: { zh: '汇总报告 ≥ Σ 已知下级', en: 'aggregate ≥ Σ known subordinates' },
	explanation: {
		zh: `理由同 ${ids.sumOfParts}：汇总的范围和下级是否齐全都无从确认。`,
		en: `For the reasons of ${ids.sumOfParts}: neither the scope of an aggregate nor its parts are known for sure.`
	},
	benign: [],
	example: {
		zh: '若市级汇总为 300 件而已知各县合计 320 件，也可能是口径不同：不检验。',
		en: 'With 300 in an aggregate and 320 in its known parts, the basis may differ: not tested.'
	}
};
