import { cellsOfRate, rateTests, type Rate } from '#check/corpus/rates.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from '../leads/method.ts';

const rates: readonly Rate[] = [
	{
		what: { zh: '“其他处理—其他”占办结', en: 'Otherwise closed, other, of concluded' },
		cells: ['otherwise_closed_misc_total'],
		over: ['concluded_total'],
		above: { share: 0.3, n: 20 }
	},
	{
		what: { zh: '“其他”申请人占新收', en: 'Applicants of other kinds, of received' },
		cells: ['received_other'],
		over: ['received_total'],
		above: { share: 0.5, n: 20 }
	}
];

export const rule: LeadRule = {
	id: 'T3-10',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: rates.flatMap(cellsOfRate),
	check: (bodies) => rates.flatMap((rate) => rateTests(bodies, rate))
};

export const page: Page = {
	name: { zh: '多归入“其他”', en: 'much is put under “other”' },
	formula: {
		zh: '“其他处理—其他” / 办结 > 30%，或“其他”申请人 / 新收 > 50%（n ≥ 20）',
		en: '“closed: other” / concluded > 30 %, or “other” applicants / received > 50 % (n ≥ 20)'
	},
	explanation: amongBodies({
		zh: `办结或新收 20 件以上，而“其他处理—其他”超过三成，或“其他”申请人超过一半，并且在同类机关的漏斗图之外。方法同 ${ids.disclosed}。`,
		en: `Of 20 and more, over 30 % ended as “closed: other”, or over half came from “other” applicants, and that is outside the funnel of the peers. Method as ${ids.disclosed}.`
	}),
	benign: harmless
};
