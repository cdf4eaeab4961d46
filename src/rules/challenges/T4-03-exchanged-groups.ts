import { fail, notApplicable, pass } from '#check/outcome.ts';
import { contradictedChallenges, exchangedGroups } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T4-03',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	explains: 'groups',
	check: (subject) => {
		const failing = contradictedChallenges(subject);
		if (!failing.length) return [notApplicable('nothing_to_explain')];
		return failing.map((claim) => {
			const found = exchangedGroups(claim, subject);
			return found ? fail({ message: { zh: found.zh, en: found.en } }) : pass();
		});
	}
};

export const page: Page = {
	name: { zh: '表四各组可能对调', en: 'groups of table 4 may be swapped' },
	formula: {
		zh: '对调复议与诉讼两组后与正文相符',
		en: 'agrees with the text once reconsiderations and lawsuits are exchanged'
	},
	holds: {
		zh: '行政复议和行政诉讼的数各填在自己的栏内',
		en: 'reconsiderations and lawsuits each stand in their own columns'
	},
	explanation: {
		zh: '正文所述复议、诉讼件数与表四不符，但对调两组后恰好相符，则可能填错了组。',
		en: 'The text and table 4 differ on reconsiderations and lawsuits but agree once two groups are exchanged: they may have been filled into each other’s place.'
	},
	benign: []
};
