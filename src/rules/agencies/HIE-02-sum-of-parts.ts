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
		zh: '不作检验，只并排给出：“对账”页把一个地方一年的政府汇总年报和它所涵盖机关的自报之和逐格对照，写明已知多少家、缺谁。有缺报时差额是预料之中的；垂直管理机构只有写明时才算在内；转办的一件申请可能由两家机关各记一次。差额不当作疑点。',
		en: 'Not tested, but set side by side: the page “Reconcile” has a government’s consolidated report of a place and year beside the sum of the own reports it covers, cell by cell, with how many bodies are known and whose reports are missing. While some are missing a rest is expected; bodies under vertical management are covered only where the text names them; a transferred request may be counted by two. A difference is no finding.'
	},
	benign: [],
	example: {
		zh: '若市级汇总为 500 件，各县与部门合计 480 件，差 20 件可能来自垂直管理机关：对账页写明，不算疑点。',
		en: 'With 500 in an aggregate and 480 in its parts, the 20 may be of bodies under vertical management: the page tells it, and it is no finding.'
	}
};
