import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

/** The notice of the form on trial, in whatever brackets, and that of the form in force. */
const trial = /公开办?函?[〔[［（(【]?2019[〕\]］）)】]?60号/;
const current = /2021[〕\]］）)】]?30号/;
/** Words of a sentence about the past. */
const past = /废止|取代|替代|修订前|原格式|此前|不再|停止/;

export const rule: ReportRule = {
	id: 'FRM-14',
	on: 'report',
	severity: 'review',
	version: 1,
	prose: true,
	basis: 'current_form',
	check: (subject) => {
		const { year, edition } = subject.report;
		// A report in the former form has a rule of its own.
		if (!year || year < 2021 || edition === '2019') return [notApplicable('other_form')];
		const cited = subject.lines
			.filter((line) => trial.test(line))
			.flatMap((line) => line.split(/(?<=[。；])/))
			.find((text) => trial.test(text) && !past.test(text));
		const outdated = cited && !subject.lines.some((line) => current.test(line)) ? cited : null;
		return [
			passUnless(
				outdated && {
					text: trial.exec(outdated)![0],
					message: {
						zh: `${year} 年度的年报引用了 2019 年的试行格式（〔2019〕60号）；2021 年度起用〔2021〕30号。`,
						en: `A report for ${year} cites the form on trial of 2019 (“〔2019〕60号”); since 2021 it is “〔2021〕30号”.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '引用已被取代的格式文件', en: 'cites the notice of the former form' },
	formula: {
		zh: '2021 年度起不以〔2019〕60号为依据',
		en: 'from 2021 on “〔2019〕60号” is no ground'
	},
	holds: {
		zh: '2021 年度起以新的格式文件为依据',
		en: 'from 2021 on the later notice on the form is the ground'
	},
	explanation: {
		zh: '2021 年度及以后的年报只引用〔2019〕60号、没有引用〔2021〕30号的，请核对依据。讲沿革、说明已废止的句子不算。',
		en: 'Told of reports for 2021 and later that cite “〔2019〕60号” and nowhere “〔2021〕30号”. Sentences that tell what was replaced do not count.'
	},
	benign: [
		{
			zh: '沿用旧稿的开头，表格已用新格式。',
			en: 'The opening was kept from an older report; the tables are of the new form.'
		}
	]
};
