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
