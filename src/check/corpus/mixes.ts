import type { Name } from '#form/vocabulary.ts';
import { cautiousMix, fitDrift, fitMix, mixP } from '../leads/composition.ts';
import type { Filing } from './filing.ts';
import { fewestInMix, type Composition, type Histories } from './history.ts';
import type { Test } from './lead.ts';
import { fittedOn, peersOf } from './peers.ts';

/** The past counts for as many requests at most when a composition is compared with it. */
const mostPast = 200;

/** Share of the bodies that may be restless: a body nobody knows yet is taken for the steadiest of them. */
const restlessShare = 0.2;
/** Moves after which a body's own farthest is taken for what it does. */
const settledAfter = 3;

/** A composition: how requests ended, or who made them. */
export interface Mix {
	/** Where a body's past has it. */
	past: Composition;
	/** The counts of its parts in a year; null where one is no number. */
	countsOf: (filing: Filing) => number[] | null;
	cells: readonly string[];
	/** Names of the parts, in their order. */
	names: readonly Name[];
}

/** The tests of a composition against the body's own past and its peers. */
export function mixTests(
	filings: readonly Filing[],
	histories: Histories,
	{ past: kind, countsOf, cells, names }: Mix
): Test[] {
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
			const moved = last?.moved[kind];
			// How far it moves by itself is known of a body with two years and more.
			return last && moved?.times ? { filing, last, now: pool(sample), past, known, moved } : [];
		});
		const far = bodies.map(({ moved }) => moved.most).sort((a, b) => a - b);
		const restless = far[Math.floor(far.length * (1 - restlessShare))] ?? 0;
		const drift = fitDrift(bodies);
		return bodies.flatMap(({ filing, last, now: counts, past: pooled, known, moved }): Test[] => {
			// Of one that seldom had the chance to move, it is not known whether it is a restless one.
			const own = moved.times < settledAfter ? Math.max(moved.most, restless) : moved.most;
			// No body keeps to its past so closely as thousands of requests would make believe, nor closer
			// than its peers do to theirs or it ever did itself.
			const tells = Math.min(known, mostPast, 1 / (Math.max(drift, own) + 1 / known));
			const before = pooled.map((count) => (count * tells) / known);
			const n = counts.reduce((a, b) => a + b, 0);
			const weights = fit.shares.map((share, at) => share * fit.concentration + before[at]!);
			const all = weights.reduce((a, b) => a + b, 0);
			return [
				{
					p: mixP(counts, before, fit, seedOf(filing.report)),
					filing,
					other: last.report,
					cells: [...cells],
					group: peers.group,
					tell: () => {
						const expected = weights.map((weight) => weight / all);
						const shift = counts.map((count, at) => Math.abs(count / n - expected[at]!));
						const most = shift.indexOf(Math.max(...shift));
						const share = expected[most]!;
						const spread = 3.09 * Math.sqrt(share * (1 - share) * (1 / n + 1 / all));
						return {
							what: shifted(names[parts[most] ?? -1]),
							method: 'Dirichlet-multinomial',
							n,
							share: true,
							beside: 'past',
							value: counts[most]! / n,
							expected: share,
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

/** Adds the parts that are rare among peers up as one, the last: so few do not show how they vary. */
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
