import { notApplicable, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-11',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: excessive
};

export const page: Page = {
	name: { zh: '申请很少却有“大量反复”', en: '“excessive requests” among very few' },
	formula: {
		zh: '大量反复申请 > 0 ⇒ 新收 + 上年结转 ≥ 5',
		en: 'excessive requests > 0 ⇒ received + carried in ≥ 5'
	},
	holds: {
		zh: '“无正当理由大量反复申请”与收到的件数相称',
		en: 'excessive requests are in keeping with how many came in'
	},
	explanation: {
		zh: '全年收到的申请不足 5 件，却以“无正当理由大量反复申请”不予处理，值得核对适用的理由。',
		en: 'Fewer than five requests came in, yet some were not processed as excessive: the reason is worth a look.'
	},
	benign: [
		{
			zh: '同一申请人以往年度已多次申请。',
			en: 'The applicant had asked many times in earlier years.'
		}
	]
};

function excessive(subject: Subject): Verdict[] {
	const excessive = 'not_processed_excessive_total';
	const received = ['received_total', 'carried_in_total'] as const;
	const cells = [excessive, ...received];
	const [closed, all] = [subject.count(excessive), subject.total(received)];
	if (closed === null || all === null) return [notApplicable('no_number')];
	return [
		passUnless(
			closed > 0 &&
				all < 5 && {
					cells,
					left: closed,
					right: all,
					message: {
						zh: `申请不多，却以大量、反复申请为由不予处理。表三“无正当理由大量反复申请” ${closed} · 全年新收与结转之和 ${all}。`,
						en: `Few requests, yet some were not processed as excessive. Table 3, not processed as excessive ${closed} · received and carried in ${all}.`
					}
				}
		)
	];
}
