import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';

export const rule: PairRule = {
	id: 'T3-12',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (before, now) => {
		const repeated = now.number('not_processed_duplicate_total');
		const [received, carried] = ['received_total', 'carried_in_total'].map((id) => now.number(id));
		const last = ['received_total', 'carried_in_total'].map((id) => before.number(id));
		if (!repeated || received == null || carried == null) return [];
		if (repeated !== received + carried || last.some((count) => count !== 0)) return [];
		return [
			{
				cells: ['not_processed_duplicate_total', 'received_total', 'carried_in_total'],
				...sides(repeated, 0),
				message: {
					zh: `全部申请都作为重复申请不予处理，而上年没有申请。本年重复申请 ${repeated} · 上年申请 0。`,
					en: `All requests were not processed as repeats, though the year before had none. Repeats this year ${repeated} · requests last year 0.`
				},
				more: { otherCells: ['received_total', 'carried_in_total'] }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '全部按重复申请处理而上年无申请', en: 'all repeats, though none came before' },
	formula: {
		zh: '重复申请 = 新收 + 上年结转 > 0 ⇒ 上年收到 > 0',
		en: 'repeat requests = received + carried in > 0 ⇒ received + carried in last year > 0'
	},
	holds: { zh: '重复申请是对以前申请的重复', en: 'a repeat request repeats an earlier one' },
	explanation: {
		zh: '重复申请是就同一内容再次申请。全年收到的申请都以重复申请为由不予处理，而上年新收和结转都是 0，那么首次申请在何时，值得核对。',
		en: 'A repeat asks once more for the same thing. Where every request of the year was not processed as a repeat while none was received or carried in a year before, it is worth a look when the first was made.'
	},
	benign: [
		{
			zh: '首次申请在更早的年度，或同一年内向其他机关提出。',
			en: 'The first request was made earlier, or to another body.'
		}
	]
};
