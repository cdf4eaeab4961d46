import { notApplicable, passUnless } from '#check/outcome.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'XT-04',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	editions: ['2021'],
	check: (subject) => {
		const cell = 'otherwise_closed_unpaid_total';
		const unpaid = subject.count(cell);
		if (unpaid === null) return [notApplicable('no_number')];
		const [told] = subject.prose!.remarks('no-fee-notice');
		if (!told) return [notApplicable('not_told')];
		return [
			passUnless(
				unpaid > 0 && {
					cells: [cell],
					left: 0,
					right: unpaid,
					...sourceTextOf(told),
					message: {
						zh: `正文称未发出收费通知，却有申请因逾期未缴费不再处理。正文 0 份通知 · 表三 ${unpaid} 件。`,
						en: `The text says that no fee notice was issued, yet requests were closed for an unpaid fee. Text 0 notices · table 3 ${unpaid} requests.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '未发收费通知却有逾期未缴费', en: 'fees unpaid though no notice was issued' },
	formula: {
		zh: '逾期未缴费 > 0 ⇒ 曾发出收费通知',
		en: 'closed: fee not paid in time > 0 ⇒ a fee notice was issued'
	},
	holds: {
		zh: '有逾期未缴费的，第六节写明发出收费通知的情况',
		en: 'where fees were not paid in time, section six tells of the fee notices'
	},
	explanation: {
		zh: '表三填有“逾期未按收费通知要求缴纳费用”，而正文说没有发出收费通知。只说“未收取”不算矛盾。',
		en: 'Table 3 has requests closed because a fee was not paid while the text says that no fee notice was issued. Saying that no fee was collected is no contradiction.'
	},
	benign: [{ zh: '收费通知在上一年度发出。', en: 'The notice was issued the year before.' }]
};
