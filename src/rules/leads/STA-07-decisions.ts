import { trusted, type Filing } from '#check/corpus/filing.ts';
import type { Test } from '#check/corpus/lead.ts';
import { peersOf } from '#check/corpus/peers.ts';
import { cautiousFunnel, funnelZ, type Effect } from '#check/leads/change.ts';
import type { Name } from '#form/vocabulary.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless } from './method.ts';

/** Decisions of the ordinary peer, below which a funnel of logarithms does not fit. */
const fewestDecisions = 10;

const decided: Record<string, Name> = {
	licensing_decisions: { zh: '行政许可处理决定', en: 'Licensing decisions' },
	penalty_decisions: { zh: '行政处罚处理决定', en: 'Penalty decisions' }
};

function logarithm(y: number): Effect {
	return { value: Math.log(y + 0.5), variance: 1 / (y + 0.5) };
}

export const rule: LeadRule = {
	id: 'STA-07',
	on: 'lead',
	severity: 'review',
	version: 1,
	cells: Object.keys(decided),
	check: (bodies) =>
		// Sizes of places are spread by factors, so the funnel is one of logarithms.
		Object.entries(decided).flatMap(([cell, what]) => {
			const count = (filing: Filing) => trusted(filing, cell) || null;
			return peersOf(bodies, count, false).flatMap((peers) => {
				const fit = cautiousFunnel(peers.samples.map(({ sample }) => logarithm(sample)));
				// Where a few decisions are usual, counts above 0 are no sample of a log-normal.
				if (fit.mean < Math.log(fewestDecisions)) return [];
				return peers.samples.map(({ filing, sample: y }): Test => {
					const effect = logarithm(y);
					const { z, p } = funnelZ(effect, fit);
					const spread = Math.sqrt(fit.between + effect.variance);
					const limit = (by: number) => Math.exp(fit.mean + by * spread);
					return {
						p,
						filing,
						cells: [cell],
						group: peers.group,
						tell: () => ({
							what,
							method: 'log-normal funnel',
							n: y,
							value: y,
							expected: Math.exp(fit.mean),
							limits: [limit(-3.09), limit(3.09)],
							more: { z: Math.round(z * 100) / 100 }
						})
					};
				});
			});
		})
};

export const page: Page = {
	name: { zh: '许可、处罚数量', en: 'licences and penalties' },
	formula: {
		zh: '行政许可、行政处罚处理决定数（> 0）',
		en: 'licensing and penalty decisions (> 0)'
	},
	explanation: amongBodies({
		zh: '处理决定数量随地方大小成倍变化，用对数漏斗图比较。只在同领域内比较。',
		en: 'Decisions differ by factors with the size of the place: a funnel of logarithms. Within one sector only.'
	}),
	benign: harmless
};
