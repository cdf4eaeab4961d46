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
		zh: `不作检验。${ids.sumOfParts} 的“对账”页上，各部分之和大于整体的格子值得一看：可能是转办的申请两家各记一次，也可能口径不同。`,
		en: `Not tested. On the page “Reconcile” of ${ids.sumOfParts}, cells whose parts are above the whole are worth a look: a transferred request may be counted by two bodies, or the scopes differ.`
	},
	benign: [],
	example: {
		zh: '若市级汇总为 300 件而已知各县合计 320 件，也可能是口径不同：不检验。',
		en: 'With 300 in an aggregate and 320 in its known parts, the basis may differ: not tested.'
	}
};
