import { negativeBinomialZero } from './tails.ts';

/** How unlikely, times the number of bodies, the strangest of them may be before it no longer shapes the fit. */
const strange = 0.5;
const trims = 3;

/**
 * Fits bodies, leaves out those that the fit itself finds all but impossible, and fits again: one body
 * that is out of all proportion is not to widen the limits it should fall out of. Never more than a tenth
 * is left out; where more look strange, nobody is. Source: Chauvenet’s criterion, as in Barnett and Lewis,
 * Outliers in Statistical Data, 3rd ed., 2.1.
 * @param p how far out a body lies by a fit
 * @param says whether a fit can judge anybody
 */
export function fitTrimmed<Body, Fit>(
	bodies: readonly Body[],
	fit: (bodies: readonly Body[]) => Fit,
	p: (body: Body, fit: Fit) => number,
	says: (fit: Fit) => boolean = () => true
): Fit {
	const whole = fit(bodies);
	let [kept, found] = [bodies, whole];
	for (let trim = 0; trim < trims; trim++) {
		const inner = bodies.filter((body) => p(body, found) * bodies.length >= strange);
		if (inner.length < bodies.length * 0.9) return whole;
		if (inner.length === kept.length) break;
		const next = fit(inner);
		if (!says(next)) break;
		[kept, found] = [inner, next];
	}
	return found;
}

/** One body's part of a rate: x of n. */
export interface Part {
	x: number;
	n: number;
}

/** A rate of peers and how far it varies between them; `rho` 0 is no more than chance. */
export interface RateFit {
	mean: number;
	rho: number;
}

/**
 * Mean and intra-class correlation of peers' rates, by moments of a beta-binomial. Begun with weights n and repeated
 * with the weights the fit itself asks for, n/(1 + ρ(n − 1)): else the few largest bodies alone would decide how much
 * all vary. Source: Kleinman 1973, doi 10.1080/01621459.1973.10481332.
 */
export function fitRate(parts: readonly Part[]): RateFit {
	let fit: RateFit = { mean: 0, rho: 0 };
	for (let round = 0; round < rounds; round++) {
		const weight = (n: number) => (round === 0 ? n : n / (1 + fit.rho * (n - 1)));
		let [weights, weighted] = [0, 0];
		for (const { x, n } of parts) {
			weights += weight(n);
			weighted += (weight(n) * x) / n;
		}
		const mean = weights > 0 ? weighted / weights : 0;
		let [seen, between, within] = [0, 0, 0];
		for (const { x, n } of parts) {
			const w = weight(n);
			const room = w * (1 - w / weights);
			seen += w * (x / n - mean) ** 2;
			between += room;
			within += room / n;
		}
		const spread = mean * (1 - mean);
		const rho = spread * (between - within) > 0 ? (seen / spread - within) / (between - within) : 0;
		fit = { mean, rho: Math.min(0.99, Math.max(0, rho)) };
	}
	return fit;
}

/** Rounds after which moments with their own weights no longer move in the fourth digit. */
const rounds = 8;

/**
 * How large the variation between peers may well be, where `between` was fitted on so many bodies each
 * measured with the variance `within`: two standard errors more. A benchmark of few bodies is itself
 * uncertain, and a body is not to pay for that.
 * Source of the need: Jones and Spiegelhalter 2011, doi 10.1111/j.1467-985X.2011.01048.x.
 */
export function atMost(between: number, within: number, bodies: number): number {
	return between + 2 * (between + within) * Math.sqrt(2 / Math.max(1, bodies - 1));
}

/** The middle one; of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** A rate as fitted, varying as much as it may well. */
export function cautiousRate(parts: readonly Part[]): RateFit {
	const { mean, rho } = fitRate(parts);
	const within = (1 - rho) / median(parts.map(({ n }) => n));
	return { mean, rho: Math.min(0.99, atMost(rho, within, parts.length)) };
}

/** The beta distribution of a fitted rate; null where peers vary by chance alone. */
export function betaOf({ mean, rho }: RateFit): { alpha: number; beta: number } | null {
	// Below this the beta-binomial cannot be distinguished from the binomial, and its logarithms lose digits.
	if (rho < 1e-6 || mean <= 0 || mean >= 1) return null;
	return { alpha: (mean * (1 - rho)) / rho, beta: ((1 - mean) * (1 - rho)) / rho };
}

/** One body's count and what is expected of the ordinary body: 1, or its exposure. */
export interface Count {
	y: number;
	expected: number;
}

/** Mean of peers' counts per unit expected, and the shape of the gamma they vary by; null is a Poisson. */
export interface CountFit {
	mean: number;
	size: number | null;
}

/**
 * Mean and shape of peers' counts, by moments of a gamma-Poisson: begun with weights E and repeated with
 * the weights the fit asks for. Source: Marshall 1991, doi 10.2307/2347593, as in EBest of spdep.
 */
export function fitCounts(counts: readonly Count[]): CountFit {
	let mean = 0;
	let between = 0;
	for (let round = 0; round < rounds; round++) {
		const weight = ({ expected }: Count) =>
			round === 0 || mean === 0 ? expected : 1 / (mean / expected + between);
		let [weights, weighted] = [0, 0];
		for (const count of counts) {
			weights += weight(count);
			weighted += (weight(count) * count.y) / count.expected;
		}
		mean = weights > 0 ? weighted / weights : 0;
		let [seen, free, within] = [0, 0, 0];
		for (const count of counts) {
			const w = weight(count);
			const room = w * (1 - w / weights);
			seen += w * (count.y / count.expected - mean) ** 2;
			free += room;
			within += (room * mean) / count.expected;
		}
		between = free > 0 ? Math.max(0, (seen - within) / free) : 0;
	}
	return { mean, size: between > 0 ? (mean * mean) / between : null };
}

/** Counts as fitted, varying as much as they may well. */
export function cautiousCounts(counts: readonly Count[]): CountFit {
	const { mean, size } = fitCounts(counts);
	if (mean === 0) return { mean, size };
	const between = size === null ? 0 : (mean * mean) / size;
	const within = mean / median(counts.map(({ expected }) => expected));
	return { mean, size: (mean * mean) / atMost(between, within, counts.length) };
}

/** A body's own rate drawn towards its peers': m + A/(A + m/E)·(r − m). */
export function shrunken({ y, expected }: Count, { mean, size }: CountFit): number {
	if (size === null || expected === 0) return mean;
	const between = (mean * mean) / size;
	return mean + (between / (between + mean / expected)) * (y / expected - mean);
}

/**
 * Mean and shape of a negative binomial of which only the counts above 0 are seen, by their first two
 * moments; null where they vary less than a Poisson's.
 */
export function fitPositive(counts: readonly number[]): { mean: number; size: number } | null {
	const k = counts.length;
	if (k < 2) return null;
	const first = counts.reduce((sum, y) => sum + y, 0) / k;
	const second = counts.reduce((sum, y) => sum + y * y, 0) / k;
	// Of all counts, zeros too: E(y²)/E(y) = 1 + m + m/r, and E(y | y > 0) = m / (1 − P(0)).
	const ratio = second / first - 1;
	if (ratio <= 0) return null;
	const meanOf = (size: number) => (ratio * size) / (size + 1);
	const seen = (size: number) =>
		meanOf(size) / -Math.expm1(Math.log(negativeBinomialZero(meanOf(size), size)));
	let [low, high] = [Math.log(1e-3), Math.log(1e4)];
	if (seen(Math.exp(low)) > first) return { mean: meanOf(1e-3), size: 1e-3 };
	if (seen(Math.exp(high)) < first) return null;
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (seen(Math.exp(middle)) < first) low = middle;
		else high = middle;
	}
	const size = Math.exp(low);
	return { mean: meanOf(size), size };
}
