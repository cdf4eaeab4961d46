import { applicantCells, applicantNames, applicantsOf } from '#check/corpus/history.ts';
import { mixTests, type Mix } from '#check/corpus/mixes.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from './method.ts';

const mix: Mix = {
	past: 'parties',
	countsOf: applicantsOf,
	cells: applicantCells,
	names: applicantNames
};

export const rule: LeadRule = {
	id: 'STA-14',
	on: 'lead',
	severity: 'review',
	version: 3,
	editions: ['2021', '2019'],
	cells: applicantCells,
	check: (bodies, histories) => mixTests(bodies, histories, mix)
};

export const page: Page = {
	name: { zh: '申请人构成变化', en: 'applicants shifted' },
	formula: { zh: '申请人构成', en: 'mix of applicants' },
	explanation: amongBodies({
		zh: `方法同 ${ids.mixOfOutcomes}，比较各类申请人的件数。`,
		en: `As ${ids.mixOfOutcomes}, for who made the requests.`
	}),
	benign: harmless,
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '同类各机关逐年变动大的，往年的分量相应减轻。',
				en: 'Where peers move much from year to year, the past counts for less.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '本机关自己变动过的，往年的分量相应减轻；往年至少两年。',
				en: 'What the body itself ever moved counts too; two past years are needed.'
			}
		}
	]
};
