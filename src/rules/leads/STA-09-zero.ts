import { trusted } from '#check/corpus/filing.ts';
import type { Test } from '#check/corpus/lead.ts';
import { fittedOn, peersOf } from '#check/corpus/peers.ts';
import { cautiousCounts } from '#check/leads/fit.ts';
import { fitYears, zeroAfter } from '#check/leads/zero.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from './method.ts';

const what = { zh: '本年新收申请', en: 'Requests received' };
const cell = 'received_total';
/** Chance below which a zero is looked at, whatever its q. */
const rare = 0.01;
/** Past years with requests below which a zero surprises nobody. */
const fewestYears = 2;

export const rule: LeadRule = {
	id: 'STA-09',
	on: 'lead',
	severity: 'review',
	version: 3,
	editions: ['2021', '2019'],
	cells: [cell],
	check: (bodies, histories) =>
		peersOf(bodies, (filing) => trusted(filing, cell)).flatMap((peers) => {
			const fit = cautiousCounts(fittedOn(peers).map((y) => ({ y, expected: 1 })));
			const moves = fitYears(
				peers.samples.map(({ filing }) => histories.of(filing)?.received ?? [])
			);
			return peers.samples.flatMap(({ filing, sample: y }): Test[] => {
				const past = histories.of(filing);
				const busy = past?.received.filter((count) => count > 0).length ?? 0;
				if (!past || busy < fewestYears) return [];
				const chance = y === 0 ? zeroAfter(past.received, fit, moves) : 1;
				return [
					{
						p: chance < rare ? chance : 1,
						filing,
						other: past.report,
						cells: [cell],
						group: peers.group,
						tell: () => ({
							what,
							method: 'gamma-Poisson years',
							n: past.sum,
							value: 0,
							expected: past.sum / past.years,
							beside: 'past',
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
	formula: {
		zh: 'P(本年为 0) = E[(1 + λφ)^(−1/φ)] < 1%',
		en: 'P(0 this year) = E[(1 + λφ)^(−1/φ)] < 1 %'
	},
	explanation: amongBodies({
		zh: `由本机关往年与同类推算本年为零的机会（即 ${ids.suddenZero}），不足 1% 的才提示。λ 是本机关的年均件数，φ 是同类各机关年与年之间的波动（本机关波动更大的，按本机关）；任何一年至多按次多的一年计，往年至少有两年收到过申请。`,
		en: `The chance of a zero, from the body’s own years and its peers (${ids.suddenZero} is this), told where it is below 1 %. λ is the body’s yearly mean, φ how far peers’ years vary (its own, where they vary more). No year counts for more than the second largest, and at least two past years had requests.`
	}),
	benign: harmless,
	changes: [
		{
			date: '2026-11-21',
			what: { zh: '机会不足 1% 才算线索。', en: 'A lead only where the chance is below 1 %.' }
		},
		{
			date: '2026-11-30',
			what: {
				zh: '计入年与年之间的波动，单独一年突增不再算数；往年至少两年收到过申请。',
				en: 'Takes how years vary into account; one burst no longer counts, and two past years must have had requests.'
			}
		}
	]
};
