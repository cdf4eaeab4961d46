import type { CountFit } from './fit.ts';

/**
 * Chance of a zero this year of a body that counted `sum` in `years` earlier years: gamma posterior
 * seeded by its peers, Poisson counts. Source: rules of conjugate updating, Gelman et al., Bayesian Data
 * Analysis, 3rd ed., 2.6.
 * @param years how many zeros in a row are asked for; 1 is this year's
 */
export function zeroChance(
	history: { sum: number; years: number },
	{ mean, size }: CountFit,
	years = 1
): number {
	const shape = (size ?? 1) + history.sum;
	const rate = (size ?? 1) / Math.max(mean, 1e-9) + history.years;
	return Math.exp(-shape * Math.log1p(years / rate));
}

/** A year counts for no more than the second largest: one burst predicts nothing of the next year. */
export function capped(years: readonly number[]): number[] {
	const most = years.toSorted((a, b) => b - a)[1] ?? 0;
	return years.map((count) => Math.min(count, most));
}

/** How the years of one body vary: the squared coefficient of variation beyond chance. */
function yearVariance(years: readonly number[]): { mean: number; variance: number } {
	const mean = years.reduce((a, b) => a + b, 0) / years.length;
	const squares = years.reduce((sum, count) => sum + (count - mean) ** 2, 0);
	return { mean, variance: (squares / (years.length - 1) - mean) / mean ** 2 };
}

const rounds = 8;

/**
 * How far bodies' means move from year to year, as a squared coefficient of variation, as large as it may
 * well be (two standard errors more): by moments of gamma-Poisson years, weighted as they ask for.
 * Source: Kleinman 1973, doi 10.1080/01621459.1973.10481332, for counts.
 * @param bodies the years of each; those of fewer than two, or without a request, do not count
 */
export function fitYears(bodies: readonly (readonly number[])[]): number {
	const seen = bodies
		.filter((years) => years.length > 1 && years.some((count) => count > 0))
		.map((years) => ({ free: years.length - 1, ...yearVariance(years) }));
	let [found, weights] = [0, 0];
	for (let round = 0; round < rounds; round++) {
		let sum = 0;
		weights = 0;
		for (const { free, mean, variance } of seen) {
			const weight = free / (1 / mean + found) ** 2;
			weights += weight;
			sum += weight * variance;
		}
		found = weights > 0 ? Math.max(0, sum / weights) : 0;
	}
	return weights > 0 ? found + 2 * Math.sqrt(2 / weights) : 1;
}

/** Steps of the logarithm of a mean over which its chances are added up. */
const steps = 200;
/** Standard deviations of the logarithm looked at on either side. */
const width = 6;

/**
 * Chance of a zero after some years of a body: its mean is gamma distributed around what peers and its own
 * capped years lead to expect, and moves from year to year. A body that moved more than its peers do is
 * taken to go on so.
 * @param moves see `fitYears`
 */
export function zeroAfter(
	years: readonly number[],
	{ mean, size }: CountFit,
	moves: number
): number {
	const kept = capped(years);
	const sum = kept.reduce((a, b) => a + b, 0);
	if (sum === 0) return 1;
	const own = years.length > 1 ? Math.max(moves, yearVariance(years).variance) : moves;
	// Years that move say less of the mean than years of chance alone.
	const tells = 1 / (1 + (sum / years.length) * own);
	const shape = (size ?? 1) + tells * sum;
	const rate = (size ?? 1) / Math.max(mean, 1e-9) + tells * years.length;
	const spread = (2 * width) / (Math.sqrt(Math.min(shape, 1e4)) * steps);
	let [all, zero] = [0, 0];
	for (let step = 0; step <= steps; step++) {
		const away = (step - steps / 2) * spread;
		// Gamma density of the logarithm of the mean, around shape / rate.
		const density = Math.exp(shape * (away - Math.expm1(away)));
		const level = (shape / rate) * Math.exp(away);
		all += density;
		zero += density * Math.exp(own > 0 ? -Math.log1p(level * own) / own : -level);
	}
	return zero / all;
}
