import { trusted } from '#check/corpus/filing.ts';
import { lastYear } from '#check/corpus/history.ts';
import type { Test } from '#check/corpus/lead.ts';
import { fittedOn, peersOf } from '#check/corpus/peers.ts';
import { cautiousCounts } from '#check/leads/fit.ts';
import { zeroChance } from '#check/leads/zero.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless } from './method.ts';

const what = { zh: '本年新收申请', en: 'Requests received' };
const cell = 'received_total';
/** Chance below which years of zeros are looked at, whatever their q. */
const rare = 0.01;
/** Years without a request that are worth a look. */
const silentYears = 4;

export const rule: LeadRule = {
	id: 'STA-12',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: [cell],
	check: (bodies, histories) =>
		peersOf(bodies, (filing) => trusted(filing, cell)).flatMap((peers) => {
			const fit = cautiousCounts(fittedOn(peers).map((y) => ({ y, expected: 1 })));
			return peers.samples.flatMap(({ filing, sample: y }): Test[] => {
				const past = lastYear(histories.of(filing), filing);
				const zeros = y === 0 ? (past?.zeros ?? 0) + 1 : 0;
				if (!past || past.years < silentYears - 1) return [];
				const chance = zeros >= silentYears ? zeroChance({ sum: 0, years: 0 }, fit, zeros) : 1;
				return [
					{
						p: chance < rare ? chance : 1,
						filing,
						other: past.report,
						cells: [cell],
						group: peers.group,
						tell: () => ({
							what,
							method: 'gamma-Poisson prediction',
							n: zeros,
							value: 0,
							expected: fit.mean,
							limits: [0, 0],
							more: { silentYears: zeros }
						})
					}
				];
			});
		})
};

export const page: Page = {
	name: { zh: '长期零申请', en: 'years without a request' },
	formula: {
		zh: '连续 4 年以上零申请，同类出现的机会 < 1%',
		en: 'no request for 4 years or more, chance of it among peers < 1 %'
	},
	explanation: amongBodies({
		zh: '由同类申请数量推算连续多年为零的机会。',
		en: 'The chance of so many zeros in a row, from how many requests peers receive.'
	}),
	benign: harmless
};
