import { trusted } from '#check/corpus/filing.ts';
import type { Test } from '#check/corpus/lead.ts';
import { fittedOn, peersOf } from '#check/corpus/peers.ts';
import { cautiousCounts } from '#check/leads/fit.ts';
import { zeroChance } from '#check/leads/zero.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from './method.ts';

const what = { zh: '本年新收申请', en: 'Requests received' };
const cell = 'received_total';
/** Chance below which a zero is looked at, whatever its q. */
const rare = 0.01;

export const rule: LeadRule = {
	id: 'STA-09',
	on: 'lead',
	severity: 'review',
	version: 2,
	editions: ['2021', '2019'],
	cells: [cell],
	check: (bodies, histories) =>
		peersOf(bodies, (filing) => trusted(filing, cell)).flatMap((peers) => {
			const fit = cautiousCounts(fittedOn(peers).map((y) => ({ y, expected: 1 })));
			return peers.samples.flatMap(({ filing, sample: y }): Test[] => {
				const past = histories.of(filing);
				// A body whose years were all zeros does what it always did.
				if (!past || past.sum === 0 || past.years < 2) return [];
				const chance = y === 0 ? zeroChance(past, fit) : 1;
				return [
					{
						...{ p: chance < rare ? chance : 1, filing, other: past.report },
						...{ cells: [cell], group: peers.group },
						tell: () => ({
							...{ what, method: 'gamma-Poisson prediction', n: past.years, value: 0 },
							expected: past.sum / past.years,
							limits: [1, past.sum],
							more: { pastYears: past.years, pastRequests: past.sum }
						})
					}
				];
			});
		})
};

export const page: Page = {
	name: { zh: '可疑的零', en: 'a surprising zero' },
	formula: { zh: "P(本年为 0) = (b'/(b'+1))^a'", en: "P(0 this year) = (b'/(b'+1))^a'" },
	explanation: amongBodies({
		zh: `由本机关历年与同类推算本年为零的机会（即 ${ids.suddenZero}），不足 1% 的才提示；历年全为零的机关不提示。`,
		en: `The chance of a zero, from the body’s own years and its peers (${ids.suddenZero} is this), told where it is below 1 %; a body whose years were all zeros is never told.`
	}),
	benign: harmless,
	changes: [
		{
			date: '2026-11-21',
			what: { zh: '机会不足 1% 才算线索。', en: 'A lead only where the chance is below 1 %.' }
		}
	]
};
