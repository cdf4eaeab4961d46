import { copied, percentOf } from '#check/corpus/likeness.ts';
import type { AlikeRule, Page } from '../define.ts';
import { copiedRuns, template } from '../words.ts';

export const rule: AlikeRule = {
	id: 'TXT-02',
	on: 'alike',
	severity: 'review',
	version: 1,
	prose: true,
	check: ({ pairs }) =>
		pairs.map(({ text, other, share }) => ({
			report: text.report,
			other: other.report,
			...copied(share, {
				zh: `除去数字、名称和通用文字后，正文约 ${percentOf(share)} 也见于同年另一机关的年报。`,
				en: `Numbers, names and common text apart, about ${percentOf(share)} of the text stands in another agency's report of the same year.`
			})
		}))
};

export const page: Page = {
	name: { zh: '正文与另一机关相同', en: 'the text is another agency’s' },
	formula: {
		zh: '与同年另一机关正文的重合比例 ≥ 80%',
		en: 'share of the text that is another agency’s of the same year ≥ 80 %'
	},
	holds: {
		zh: '正文写本机关的工作，不照搬别的机关',
		en: 'the text is of the body’s own work and not another’s'
	},
	explanation: copiedRuns,
	benign: [template, { zh: '两机关合署办公。', en: 'The two agencies share an office.' }]
};
