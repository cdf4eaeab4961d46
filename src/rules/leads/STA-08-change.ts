import { trusted, type Filing } from '#check/corpus/filing.ts';
import { changing, lastYear } from '#check/corpus/history.ts';
import type { Test } from '#check/corpus/lead.ts';
import { fittedOn, peersOf } from '#check/corpus/peers.ts';
import {
	cautiousFunnel,
	conditionalP,
	funnelZ,
	logRatio,
	type Change
} from '#check/leads/change.ts';
import type { Name } from '#form/vocabulary.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from './method.ts';

const names: Record<(typeof changing)[number], Name> = {
	received_total: { zh: '本年新收申请', en: 'Requests received' },
	licensing_decisions: { zh: '行政许可处理决定', en: 'Licensing decisions' },
	penalty_decisions: { zh: '行政处罚处理决定', en: 'Penalty decisions' },
	web_visits: { zh: '网站总访问量', en: 'Website visits' }
};

/** Both years together, below which a change says nothing. */
const fewestBoth = 10;
/** Standard deviations a change must lie out, whatever its q. */
const leastZ = 3;

export const rule: LeadRule = {
	id: 'STA-08',
	on: 'lead',
	severity: 'review',
	version: 1,
	cells: changing,
	check: (bodies, histories) =>
		changing.flatMap((cell, at) => {
			const pairOf = (filing: Filing): (Change & { other: string }) | null => {
				const past = lastYear(histories.of(filing), filing);
				const before = past?.last[at] ?? null;
				const now = trusted(filing, cell);
				if (before === null || now === null || before + now < fewestBoth) return null;
				return { before, now, other: past!.report };
			};
			return peersOf(bodies, pairOf).flatMap((peers) => {
				const fit = cautiousFunnel(fittedOn(peers).map(logRatio));
				return peers.samples.map(({ filing, sample }): Test => {
					const { before, now, other } = sample;
					const effect = logRatio(sample);
					const { z, p } = funnelZ(effect, fit);
					const spread = Math.sqrt(fit.between + effect.variance);
					const at = (by: number) =>
						Math.max(0, (before + 0.5) * Math.exp(fit.mean + by * spread) - 0.5);
					return {
						p: Math.abs(z) > leastZ ? p : Math.max(p, 0.5),
						filing,
						other,
						cells: [cell],
						group: peers.group,
						tell: () => ({
							what: names[cell],
							method: 'log-ratio funnel',
							n: before + now,
							value: now,
							expected: at(0),
							limits: [at(-3.09), at(3.09)],
							more: {
								before,
								z: Math.round(z * 100) / 100,
								conditionalP: Number(conditionalP(sample).toPrecision(3))
							}
						})
					};
				});
			});
		})
};

export const page: Page = {
	name: { zh: '与上年相比的变化', en: 'change from last year' },
	formula: {
		zh: 'ln((本年 + ½)/(上年 + ½))，两年合计 ≥ 10，|z| > 3',
		en: 'ln((this year + ½)/(last year + ½)), both years together ≥ 10, |z| > 3'
	},
	explanation: amongBodies({
		zh: `与同类机关同期变化比较的随机效应漏斗图；看新收申请、许可、处罚和网站访问量（即 ${ids.abruptChange}）。`,
		en: `A random-effects funnel beside how peers changed; of requests, licences, penalties and website visits (${ids.abruptChange} is this).`
	}),
	benign: harmless
};
