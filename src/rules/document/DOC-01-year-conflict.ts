import { notApplicable, pass, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-01',
	on: 'report',
	severity: 'warning',
	version: 1,

	check: (subject) => {
		const [conflict] = subject.noticed('year_conflict');
		if (!conflict) return [subject.report.year ? pass() : notApplicable('unknown')];
		return [
			passUnless({
				text: conflict.text,
				...(conflict.place && { place: conflict.place }),
				message: {
					zh: `标题与统计期限的年度不同：“${conflict.text}”。`,
					en: `Title and period name different years: “${conflict.text}”.`
				}
			})
		];
	}
};

export const page: Page = {
	name: { zh: '年度前后不一', en: 'title and period name different years' },
	formula: {
		zh: '标题年度 = 统计期限年度',
		en: 'year in the title = year of the statistical period'
	},
	holds: { zh: '标题、统计期限和正文写的是同一年度', en: 'title, period and text are of one year' },
	explanation: {
		zh: '比较标题中的年度与统计期限所在的年度。两者都读得且不同，即为不符；缺一则不作判断。',
		en: 'Compares the year in the title with the year of the statistical period. It fails where both are told and differ, and is not decided where one is missing.'
	},
	benign: [
		{
			zh: '标题写的是发布年度，而非报告年度。',
			en: 'The title names the year of publication, not the year reported on.'
		},
		{
			zh: '沿用上年文稿时漏改了一处日期。',
			en: 'One date was not updated when last year’s text was reused.'
		}
	]
};
