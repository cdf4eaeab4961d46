import { containment } from '#check/corpus/sketch.ts';
import { copied, type TextOf } from '#check/corpus/likeness.ts';
import type { AlikeRule, Page } from '../define.ts';
import { copiedRuns, template } from '../words.ts';

export const rule: AlikeRule = {
	id: 'TXT-06',
	on: 'alike',
	severity: 'review',
	version: 1,
	prose: true,
	check: ({ clusters }) =>
		clusters.map((texts) => {
			const [first, second] = texts as [TextOf, TextOf];
			return {
				report: first.report,
				other: second.report,
				...copied(
					containment(first.prose, second.prose),
					{
						zh: `同一地区 ${texts.length} 份年报正文几乎相同。`,
						en: `${texts.length} reports of one region have nearly the same text.`
					},
					{ reports: texts.slice(0, 100).map(({ report }) => report), members: texts.length }
				)
			};
		})
};

export const page: Page = {
	name: { zh: '同一地区多份年报雷同', en: 'many nearly identical reports of one region' },
	formula: {
		zh: '同一地市 ≥ 5 份年报正文两两重合 ≥ 80%',
		en: 'at least 5 reports of one prefecture, each pair sharing ≥ 80 % of its text'
	},
	holds: {
		zh: '正文写本机关的工作，不套用同一份文稿',
		en: 'the text is of the body’s own work and not one text that many share'
	},
	explanation: copiedRuns,
	benign: [template]
};
