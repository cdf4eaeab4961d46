import type { Name } from '#form/vocabulary.ts';
import { cautiousFunnel, conditionalP, funnelZ, logRatio, type Change } from '../leads/change.ts';
import { cautiousMix, fitDrift, fitMix, mixP } from '../leads/composition.ts';
import { cautiousCounts } from '../leads/fit.ts';
import { zeroChance } from '../leads/zero.ts';
import { trusted, type Filing } from './filing.ts';
import {
	applicantCells,
	applicantNames,
	applicantsOf,
	changing,
	outcomeCells,
	outcomeNames,
	outcomesOf,
	type Histories,
	type Past
} from './history.ts';
import type { Test } from './lead.ts';
import { fittedOn, peersOf } from './peers.ts';

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
/** Requests a composition is judged on. */
const fewestInMix = 20;
/** Requests of the past a composition is held to at most. */
const mostPast = 200;
/** Chance below which a zero, or years of zeros, is looked at, whatever its q. */
const rareZero = 0.01;
/** Years without a request that are worth a look. */
const silentYears = 4;

/** STA-08: year on year, beside how the peers' figures changed. */
export function changeTests(filings: readonly Filing[], histories: Histories): Test[] {
	return changing.flatMap((cell, at) => {
		const pairOf = (filing: Filing): (Change & { other: string }) | null => {
			const past = lastYear(histories.of(filing), filing);
			const before = past?.last[at] ?? null;
			const now = trusted(filing, cell);
			if (before === null || now === null || before + now < fewestBoth) return null;
			return { before, now, other: past!.report };
		};
		return peersOf(filings, pairOf).flatMap((peers) => {
			const fit = cautiousFunnel(fittedOn(peers).map(logRatio));
			return peers.samples.map(({ filing, sample }): Test => {
				const { before, now, other } = sample;
				const effect = logRatio(sample);
				const { z, p } = funnelZ(effect, fit);
				const spread = Math.sqrt(fit.between + effect.variance);
				const at = (by: number) =>
					Math.max(0, (before + 0.5) * Math.exp(fit.mean + by * spread) - 0.5);
				return {
					...{ p: Math.abs(z) > leastZ ? p : Math.max(p, 0.5), filing, rule: 'STA-08' },
					...{ other, cells: [cell], group: peers.group },
					tell: () => ({
						what: names[cell],
						...{ method: 'log-ratio funnel', n: before + now, value: now },
						...{ expected: at(0), limits: [at(-3.09), at(3.09)] },
						more: {
							...{ before, z: Math.round(z * 100) / 100 },
							conditionalP: Number(conditionalP(sample).toPrecision(3))
						}
					})
				};
			});
		});
	});
}

function lastYear(past: Past | null, filing: Filing): Past | null {
	return past && past.year === filing.year - 1 ? past : null;
}

/** STA-09: no request in a year, where the body's own years and its peers lead to expect some. */
export function zeroTests(filings: readonly Filing[], histories: Histories): Test[] {
	const cell = 'received_total';
	return peersOf(filings, (filing) => trusted(filing, cell)).flatMap((peers) => {
		const fit = cautiousCounts(fittedOn(peers).map((y) => ({ y, expected: 1 })));
		return peers.samples.flatMap(({ filing, sample: y }): Test[] => {
			const past = histories.of(filing);
			// A body whose years were all zeros does what it always did.
			if (!past || past.sum === 0 || past.years < 2) return [];
			const chance = y === 0 ? zeroChance(past, fit) : 1;
			return [
				{
					...{ p: chance < rareZero ? chance : 1, filing, rule: 'STA-09', other: past.report },
					...{ cells: [cell], group: peers.group },
					tell: () => ({
						what: names.received_total,
						...{ method: 'gamma-Poisson prediction', n: past.years, value: 0 },
						expected: past.sum / past.years,
						limits: [1, past.sum],
						more: { pastYears: past.years, pastRequests: past.sum }
					})
				}
			];
		});
	});
}

/** STA-12: no request for four years and more, where so long a silence is rare in the group. */
export function silenceTests(filings: readonly Filing[], histories: Histories): Test[] {
	const cell = 'received_total';
	return peersOf(filings, (filing) => trusted(filing, cell)).flatMap((peers) => {
		const fit = cautiousCounts(fittedOn(peers).map((y) => ({ y, expected: 1 })));
		return peers.samples.flatMap(({ filing, sample: y }): Test[] => {
			const past = lastYear(histories.of(filing), filing);
			const zeros = y === 0 ? (past?.zeros ?? 0) + 1 : 0;
			if (!past || past.years < silentYears - 1) return [];
			const chance = zeros >= silentYears ? zeroChance({ sum: 0, years: 0 }, fit, zeros) : 1;
			return [
				{
					...{ p: chance < rareZero ? chance : 1, filing, rule: 'STA-12', other: past.report },
					...{ cells: [cell], group: peers.group },
					tell: () => ({
						what: names.received_total,
						...{ method: 'gamma-Poisson prediction', n: zeros, value: 0 },
						...{ expected: fit.mean, limits: [0, 0] },
						more: { silentYears: zeros }
					})
				}
			];
		});
	});
}

/** STA-10 and STA-14: how requests ended, or who made them, beside the body's own past and its peers. */
export function mixTests(
	filings: readonly Filing[],
	histories: Histories,
	kind: 'outcomes' | 'parties'
): Test[] {
	const countsOf = kind === 'outcomes' ? outcomesOf : applicantsOf;
	const rule = kind === 'outcomes' ? 'STA-10' : 'STA-14';
	const cells = kind === 'outcomes' ? outcomeCells : applicantCells;
	const names = kind === 'outcomes' ? outcomeNames : applicantNames;
	const mixOf = (filing: Filing) => {
		const counts = countsOf(filing);
		return counts && counts.reduce((a, b) => a + b, 0) >= fewestInMix ? counts : null;
	};
	return peersOf(filings, mixOf).flatMap((peers) => {
		const own = fittedOn(peers);
		const { pool, parts } = pooling(fitMix(own).shares);
		const fit = cautiousMix(own.map(pool));
		const bodies = peers.samples.flatMap(({ filing, sample }) => {
			const last = histories.of(filing);
			const past = pool([...(last?.[kind] ?? [])]);
			const known = past.reduce((a, b) => a + b, 0);
			return last && known >= fewestInMix ? { filing, last, now: pool(sample), past, known } : [];
		});
		const drift = fitDrift(bodies);
		return bodies.flatMap(({ filing, last, now: counts, past: pooled, known }): Test[] => {
			// No body keeps to its past so closely as thousands of requests would make believe, nor closer
			// than its peers do to theirs.
			const tells = Math.min(known, mostPast, 1 / (drift + 1 / known));
			const before = pooled.map((count) => (count * tells) / known);
			const n = counts.reduce((a, b) => a + b, 0);
			const weights = fit.shares.map((share, at) => share * fit.concentration + before[at]!);
			const all = weights.reduce((a, b) => a + b, 0);
			return [
				{
					...{ p: mixP(counts, before, fit, seedOf(filing.report)), filing, rule },
					...{ other: last.report, cells: [...cells], group: peers.group },
					tell: () => {
						const expected = weights.map((weight) => weight / all);
						const shift = counts.map((count, at) => Math.abs(count / n - expected[at]!));
						const most = shift.indexOf(Math.max(...shift));
						const share = expected[most]!;
						const spread = 3.09 * Math.sqrt(share * (1 - share) * (1 / n + 1 / all));
						return {
							what: shifted(names[parts[most] ?? -1]),
							...{ method: 'Dirichlet-multinomial', n, share: true },
							...{ value: counts[most]! / n, expected: share },
							limits: [Math.max(0, share - spread), Math.min(1, share + spread)],
							more: { pastRequests: known }
						};
					}
				}
			];
		});
	});
}

/** The part that shifted most, in words; undefined is all rare parts together. */
function shifted(part: Name = { zh: '其余各项', en: 'all else' }): Name {
	return { zh: `构成变化中最大的一项“${part.zh}”`, en: `What shifted most, ${part.en},` };
}

/** Share of the peers' requests below which a part is not looked at on its own. */
const rare = 0.05;

/** Adds the parts that are rare among peers up as one, the last: how they vary cannot be told from so few. */
function pooling(shares: readonly number[]) {
	const common = shares.flatMap((share, at) => (share >= rare ? [at] : []));
	return {
		/** Where the parts that are not rare stand among all. */
		parts: common,
		pool(counts: readonly number[]): number[] {
			const kept = common.map((at) => counts[at]!);
			const rest = counts.reduce((a, b) => a + b, 0) - kept.reduce((a, b) => a + b, 0);
			return [...kept, Math.max(0, rest)];
		}
	};
}

/** From 0 (inclusive) to 1 (exclusive), the same for the same report. */
function seedOf(report: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < report.length; at++)
		hash = Math.imul(hash ^ report.charCodeAt(at), 0x01000193);
	return (hash >>> 0) / 0x1_0000_0000;
}
