import { notApplicable, passUnless } from '#check/outcome.ts';
import { editions } from '#form/editions.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-02',
	on: 'report',
	severity: 'warning',
	version: 1,
	basis: 'form',
	check: (subject) => {
		const { edition, year } = subject.report;
		if (!edition || !year) return [notApplicable('unknown')];
		const due = editions.find(({ years: [from, to] }) => year >= from && (!to || year <= to));
		if (!due) return [notApplicable('other_form')];
		const used = editions.find(({ id }) => id === edition)!;
		return [
			passUnless(
				due.id !== edition && {
					message: {
						zh: `${year} 年度应用${due.zh}，文中为${used.zh}。`,
						en: `The ${due.en} is for ${year}; the document has the ${used.en}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '表式版本与年度不符', en: 'form of another period' },
	formula: {
		zh: '表式版本 = 报告年度所适用的版本',
		en: 'form used = form for the year reported on'
	},
	holds: { zh: '使用报告年度所适用的表式', en: 'the form is the one for the year reported on' },
	explanation: {
		zh: '2019、2020 年度用试行格式，2021 年度起用现行格式。表头和行列显示的版本与报告年度不符时报告。',
		en: 'The trial form is for the years 2019 and 2020, the current form for 2021 and later. It fails where headers and rows are those of another form than the year’s.'
	},
	benign: [
		{ zh: '沿用了上一年的模板。', en: 'Last year’s template was reused.' },
		{ zh: '标题年度读错。', en: 'The year of the title was misread.' }
	]
};
