import { containment } from '#check/corpus/sketch.ts';
import { copied, percentOf } from '#check/corpus/likeness.ts';
import type { Page, ReuseRule } from '../define.ts';
import { commonText, copiedRuns } from '../words.ts';

/** Hashes a section on problems needs to be compared: some 60 characters. */
const fewest = 15;
const much = 0.9;

export const rule: ReuseRule = {
	id: 'TXT-03',
	on: 'reuse',
	severity: 'review',
	version: 1,
	prose: true,
	check: (text, last) => {
		if (text.problems.length < fewest) return null;
		const section = containment(text.problems, last.problems);
		if (section.share < much) return null;
		return copied(section, {
			zh: `“存在的主要问题及改进情况”约 ${percentOf(section)} 与上年相同。`,
			en: `About ${percentOf(section)} of the section on problems is last year's.`
		});
	}
};

export const page: Page = {
	name: { zh: '问题与上年相同', en: 'the problems are last year’s' },
	formula: {
		zh: '“存在的主要问题”与上年的重合比例 ≥ 90%',
		en: 'share of “main problems” that is last year’s ≥ 90 %'
	},
	holds: {
		zh: '存在的问题写本年度的，不照搬上年',
		en: 'the problems are this year’s and not last year’s over again'
	},
	explanation: copiedRuns,
	benign: [{ zh: '问题确实没有解决。', en: 'The problems really are the same.' }],
	alone: commonText
};
