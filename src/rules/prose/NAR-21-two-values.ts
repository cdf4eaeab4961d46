import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-21',
	on: 'report',
	severity: 'review',
	version: 1,

	check: (subject) => {
		const conflicts = subject.noticed('figure_conflict');
		if (!subject.report.figures?.length) return [notApplicable('not_told')];
		return [
			passUnless(
				conflicts[0] && {
					text: conflicts[0].text,
					...(conflicts[0].place && { place: conflicts[0].place }),
					message: {
						zh: `同一指标在正文中有不同的数值：${conflicts[0].text}`,
						en: `The text tells one figure with two values: “${conflicts[0].text}”`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '同一指标前后不一', en: 'one figure told with two values' },
	formula: { zh: '同一指标只有一个值', en: 'one figure has one value' },
	explanation: {
		zh: '同一指标在正文中有两个同样明确而不同的数值。',
		en: 'The text tells one figure with two different values, each as plainly.'
	},
	benign: [{ zh: '两处口径不同。', en: 'The two are counted differently.' }]
};
