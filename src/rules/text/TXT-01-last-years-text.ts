import { containment } from '#check/corpus/sketch.ts';
import { copied, fewestHashes, percentOf } from '#check/corpus/likeness.ts';
import type { Page, ReuseRule } from '../define.ts';
import { commonText, copiedRuns, template } from '../words.ts';

/** Share from which a text counts as last year's, and from which that is plain. */
const [much, most] = [0.85, 0.95];

export const rule: ReuseRule = {
	id: 'TXT-01',
	on: 'reuse',
	severity: 'warning',
	version: 1,
	prose: true,
	check: (text, last) => {
		if (text.prose.length < fewestHashes) return null;
		const whole = containment(text.prose, last.prose);
		if (whole.share < much) return null;
		return {
			severity: whole.share >= most ? 'warning' : 'review',
			...copied(whole, {
				zh: `除去数字、名称和通用文字后，正文约 ${percentOf(whole)} 与上年相同。`,
				en: `Numbers, names and common text apart, about ${percentOf(whole)} of the text is last year's.`
			})
		};
	}
};

export const page: Page = {
	name: { zh: '正文沿用上年', en: 'the text is last year’s' },
	formula: {
		zh: '与本机关上年正文的重合比例 ≥ 85%（待复核）、≥ 95%（预警）',
		en: 'share of the text that is last year’s ≥ 85 % (for review), ≥ 95 % (a warning)'
	},
	holds: {
		zh: '正文写本年度的工作，不照搬上年',
		en: 'the text is of this year’s work and not last year’s over again'
	},
	explanation: copiedRuns,
	benign: [
		{
			zh: '工作内容年年相近，写法固定。',
			en: 'The work is the same every year, and so is its account.'
		},
		template
	],
	alone: commonText
};
