import { outcomeCells, outcomeNames, outcomesOf } from '#check/corpus/history.ts';
import { mixTests, type Mix } from '#check/corpus/mixes.ts';
import { requestRows } from '#form/requests.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless } from './method.ts';

/** Cells the counts are made of, in every form. */
const outcomeTotals = requestRows.filter(({ outcome }) => outcome).map(({ id }) => `${id}_total`);

const mix: Mix = {
	past: 'outcomes',
	countsOf: outcomesOf,
	cells: outcomeCells,
	names: outcomeNames
};

export const rule: LeadRule = {
	id: 'STA-10',
	on: 'lead',
	severity: 'review',
	version: 3,
	editions: ['2021', '2019'],
	cells: outcomeTotals,
	check: (bodies, histories) => mixTests(bodies, histories, mix)
};

export const page: Page = {
	name: { zh: '办理结果构成变化', en: 'outcomes shifted' },
	formula: { zh: '办理结果构成', en: 'mix of outcomes' },
	explanation: amongBodies({
		zh: '由本机关往年与同类推出的狄利克雷-多项分布，抽样计算 p；同类各机关逐年变动越大、本机关自己变动过越多，往年的分量越轻；往年不足两年的不判断。n≥20，往年至少 20 件，同类中不足 5% 的结果合为一项。',
		en: 'A Dirichlet-multinomial predicted from the body’s past and its peers, p by simulation; the more the peers move from year to year, or the body itself ever moved, the less the past counts; bodies of fewer than two past years are left out. From n = 20, with 20 in the past; outcomes below 5 % among peers count as one.'
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
