import { labelOf } from '#check/stated.ts';
import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-06',
	on: 'report',
	severity: 'warning',
	version: 8,
	editions: ['2021', '2019'],
	check: claimsOf('challenges', ({ how, value, means }) => {
		const label = labelOf(means[0]!);
		if (how === 'all')
			return {
				zh: `正文称案件全部为${label.zh}`,
				en: 'The text says that all cases ended in one way'
			};
		if (how === 'none')
			return { zh: `正文称没有${label.zh}`, en: `The text says that there were none: ${label.en}` };
		return { zh: `正文称${label.zh} ${value} 件`, en: `The text counts ${value} for ${label.en}` };
	})
};

export const page: Page = {
	name: { zh: '正文所述复议诉讼与表不符', en: 'challenges differ from the table' },
	formula: {
		zh: '正文复议 = 复议总计；正文诉讼 = 直接起诉 + 复议后起诉',
		en: 'reconsiderations in the text = their total; lawsuits in the text = direct lawsuits + lawsuits after reconsideration'
	},
	holds: {
		zh: '正文写的行政复议、行政诉讼件数与表四一致',
		en: 'the reconsiderations and lawsuits that the text tells of agree with table 4'
	},
	explanation: {
		zh: '正文说的因信息公开引起的复议、诉讼件数与表四比较，可含或不含未审结。只比较与信息公开有关的句子。',
		en: 'Reconsiderations and lawsuits over disclosure that the text tells of are compared with table 4, with or without those pending. Only sentences about disclosure count.'
	},
	benign: [
		{
			zh: '正文为全部行政复议、诉讼案件。',
			en: 'The text counts all cases, not only those over disclosure.'
		},
		{ zh: '一案经一审、二审重复计数。', en: 'A case was counted in both instances.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '作为复议机关办理的案件不再比较。',
				en: 'Cases the agency reviews for others are no longer compared.'
			}
		},
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '增加：复议与诉讼合计、已审结、“3件复议案件中”、“其余均维持”；只有写明受理、办理或审结的件数才可不含尚未审结的。',
				en: 'Also reads reviews and lawsuits together, cases tried, and what is said of the rest; only cases handled or tried may leave out those pending.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“其他结果”、1名申请人直接起诉、前一分句写明因信息公开的复议诉讼。',
				en: 'Also reads other results, one person who sued, and cases of which the clause before says that they are over disclosure.'
			}
		},
		waysRead,
		ratiosRead
	]
};
