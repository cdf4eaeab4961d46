import { byTold } from '#check/each.ts';
import { requestTotals } from '#check/stated.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-17',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: byTold(
		({ rates }) => rates.filter(({ kind }) => kind === 'mutual'),
		(rate, subject) => {
			const { value, ofNone, ofRequests } = rate;
			const noRequests = ofRequests && subject.total(requestTotals) === 0;
			if (ofNone === null && !noRequests) return null;
			return {
				...sourceTextOf({ ...rate, start: ofNone ?? rate.start }),
				...(noRequests && { cells: ['received_total'] }),
				message: {
					zh: `正文对没有发生的事项写了比率。件数 0 · 比率 ${value}%。`,
					en: `The text gives a rate of something of which there were none. Count 0 · rate ${value} %.`
				}
			};
		}
	)
};

export const page: Page = {
	name: { zh: '零基数的百分比', en: 'a percentage of nothing' },
	formula: { zh: '百分比的基数 > 0', en: 'base of a percentage > 0' },
	holds: { zh: '写百分比的，基数不为 0', en: 'a percentage is of more than 0' },
	explanation: {
		zh: '正文对件数为 0 的事项写有满意率、办结率等百分比。没有件数，百分比没有意义。',
		en: 'The text gives a rate, of satisfaction or completion, for something of which there were none. A percentage of nothing means nothing.'
	},
	benign: [{ zh: '多项合并表述时一并带出。', en: 'Several things were told in one phrase.' }]
};
