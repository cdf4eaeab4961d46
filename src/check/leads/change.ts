import { atMost, median } from './fit.ts';
import { normalAbove } from './special.ts';
import { binomialTails, midP } from './tails.ts';

/** A body's count in two consecutive years. */
export interface Change {
	before: number;
	now: number;
}

/**
 * Mid-p of a change given both years together: now | before + now is binomial.
 * Source: Przyborowski and Wilenski 1940, doi 10.1093/biomet/31.3-4.313.
 * @param share the peers' share of the second year; ½ where the trend is flat
 */
export function conditionalP({ before, now }: Change, share = 0.5): number {
	return midP(binomialTails(now, before + now, share));
}

/** Something measured of a body, with the variance of its measurement. */
export interface Effect {
	value: number;
	variance: number;
}

/** ln of the ratio of the two years, each half a count up, and its sampling variance. */
export function logRatio({ before, now }: Change): Effect {
	return {
		value: Math.log((now + 0.5) / (before + 0.5)),
		variance: 1 / (now + 0.5) + 1 / (before + 0.5)
	};
}

/** What peers' effects have in common: their mean, and how they vary beyond their measurement. */
export interface Funnel {
	mean: number;
	/** τ², between bodies. */
	between: number;
}

/** Bodies beyond this many standard deviations do not shape the limits of the others. */
const outlying = 4;
const rounds = 8;

/**
 * Fits peers' effects as a random-effects mean. Bodies outlying at first are left out of a second and a third fit, so
 * that one jump does not widen the funnel it should fall out of. Source: DerSimonian and Laird 1986, doi
 * 10.1016/0197-2456(86)90046-2, repeated with its own weights until it stands (Paule and Mandel 1982, doi
 * 10.6028/jres.087.022): else the bodies with the largest counts alone would decide how much all vary. Additive
 * over-dispersion of funnel limits after Spiegelhalter 2005, doi 10.1002/sim.1970.
 */
export function fitFunnel(effects: readonly Effect[]): Funnel {
	let kept = effects;
	let fit = randomEffects(kept);
	for (let round = 0; round < 2; round++) {
		const inner = kept.filter(
			({ value, variance }) =>
				Math.abs(value - fit.mean) <= outlying * Math.sqrt(variance + fit.between)
		);
		if (inner.length === kept.length || inner.length < effects.length * 0.9) break;
		kept = inner;
		fit = randomEffects(kept);
	}
	return fit;
}

function randomEffects(effects: readonly Effect[]): Funnel {
	let fit: Funnel = { mean: 0, between: 0 };
	for (let round = 0; round < rounds; round++) {
		let [weights, weighted] = [0, 0];
		for (const { value, variance } of effects) {
			weights += 1 / (variance + fit.between);
			weighted += value / (variance + fit.between);
		}
		const mean = weights > 0 ? weighted / weights : 0;
		let [seen, free, within] = [0, 0, 0];
		for (const { value, variance } of effects) {
			const w = 1 / (variance + fit.between);
			const room = w * (1 - w / weights);
			seen += w * (value - mean) ** 2;
			free += room;
			within += room * variance;
		}
		fit = { mean, between: free > 0 ? Math.max(0, (seen - within) / free) : 0 };
	}
	return fit;
}

/** A funnel as fitted, as wide as it may well be. */
export function cautiousFunnel(effects: readonly Effect[]): Funnel {
	const { mean, between } = fitFunnel(effects);
	const within = median(effects.map(({ variance }) => variance));
	return { mean, between: atMost(between, within, effects.length) };
}

/** How far an effect lies from its peers', in standard deviations, and its two-sided p. */
export function funnelZ(
	{ value, variance }: Effect,
	{ mean, between }: Funnel
): { z: number; p: number } {
	const z = (value - mean) / Math.sqrt(variance + between);
	return { z, p: 2 * normalAbove(Math.abs(z)) };
}
