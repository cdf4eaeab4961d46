import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'HIE-02',
	on: 'not_applied',
	severity: 'warning',
	version: 1
};

export const page: Page = {
	name: { zh: '汇总报告等于下级之和', en: 'an aggregate equals its parts' },
	formula: { zh: '汇总报告 = Σ 下级 ± 本机关', en: 'aggregate = Σ subordinates ± own office' },
	explanation: {
		zh: '须知道一份报告是否汇总、汇总了哪些机关，以及它们的年报是否齐全。年报很少写明范围，垂直管理的机关是否计入也不一致，名录也不能保证齐全；勉强相加会冤枉人，所以没有实施。',
		en: 'It takes knowing that a report is an aggregate, of which bodies, and that all their reports are at hand. Reports seldom say so, bodies under vertical management are counted in or not, and no register is sure to be complete: adding them up all the same would accuse wrongly, so it is not applied.'
	},
	benign: [],
	example: {
		zh: '若市级汇总为 500 件，各县与部门合计 480 件，差 20 件可能来自垂直管理机关：无从判断，不检验。',
		en: 'With 500 in an aggregate and 480 in its parts, the 20 may be of bodies under vertical management: it cannot be told, and is not tested.'
	}
};
