import { randomBeta, randomBinomial, randomLcg } from 'd3-random';
import { atMost, median } from './fit.ts';
import { logGamma } from './special.ts';

/** Expected shares of a composition and how closely bodies keep to them (sum of the Dirichlet's weights). */
export interface MixFit {
	shares: number[];
	concentration: number;
}

/**
 * Shares of peers' compositions and their concentration, by moments of a Dirichlet-multinomial: the
 * intra-class correlation pooled over the parts, repeated with the weights it asks for.
 * Source: Mosimann 1962, doi 10.1093/biomet/49.1-2.65; weights as in `fitRate`.
 */
export function fitMix(bodies: readonly (readonly number[])[]): MixFit {
	const parts = bodies[0]?.length ?? 0;
	const sizes = bodies.map((body) => body.reduce((a, b) => a + b, 0));
	let shares = new Array<number>(parts).fill(1 / parts);
	let rho = 0;
	for (let round = 0; round < rounds; round++) {
		const weights = sizes.map((n) => (round === 0 ? n : n / (1 + rho * (n - 1))));
		const whole = weights.reduce((a, b) => a + b, 0);
		if (whole === 0) break;
		shares = shares.map((_, part) =>
			bodies.reduce(
				(sum, body, at) => sum + (weights[at]! / whole) * (body[part]! / (sizes[at]! || 1)),
				0
			)
		);
		let [seen, between, within] = [0, 0, 0];
		bodies.forEach((body, at) => {
			const n = sizes[at]!;
			const w = weights[at]!;
			if (n === 0) return;
			body.forEach((count, part) => (seen += w * (count / n - shares[part]!) ** 2));
			between += w * (1 - w / whole);
			within += (w * (1 - w / whole)) / n;
		});
		const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
		const found =
			spread * (between - within) > 0 ? (seen / spread - within) / (between - within) : 0;
		rho = Math.min(0.9, Math.max(1e-4, found));
	}
	return { shares, concentration: (1 - rho) / rho };
}

const rounds = 8;

/** A composition as fitted, varying as much as it may well. */
export function cautiousMix(bodies: readonly (readonly number[])[]): MixFit {
	const { shares, concentration } = fitMix(bodies);
	const rho = 1 / (1 + concentration);
	const sizes = bodies.map((body) => body.reduce((a, b) => a + b, 0));
	const most = Math.min(0.9, atMost(rho, (1 - rho) / median(sizes), bodies.length));
	return { shares, concentration: (1 - most) / most };
}

/** Bodies with a past below which how far they move from it is not measured. */
const fewestMoves = 10;

/**
 * How far bodies' compositions lie from their own past beyond what chance makes, as a share of the most
 * they could: 0 where they keep to it, 1 where the past predicts nothing. The largest tenth of the moves
 * counts as its least, so that a few true shifts do not excuse themselves.
 */
export function fitDrift(
	bodies: readonly { now: readonly number[]; past: readonly number[] }[]
): number {
	const moves = bodies.flatMap(({ now, past }) => moveOf(now, past) ?? []);
	if (moves.length < fewestMoves) return 0;
	moves.sort((a, b) => a - b);
	const most = moves[Math.ceil(moves.length * 0.9) - 1]!;
	const sum = moves.reduce((total, move) => total + Math.min(move, most), 0);
	return Math.min(1, Math.max(0, sum / moves.length));
}

/**
 * How far a composition lies from a body's past beyond what chance makes, as a share of the most it could;
 * below 0 where it lies nearer than chance would have it, null where one part is all there is.
 */
export function moveOf(now: readonly number[], past: ArrayLike<number>): number | null {
	const [n, k] = [now, Array.from(past)].map((counts) => counts.reduce((a, b) => a + b, 0)) as [
		number,
		number
	];
	let [seen, spread] = [0, 0];
	now.forEach((count, part) => {
		const share = (count + past[part]!) / (n + k);
		seen += (count / n - past[part]! / k) ** 2;
		spread += share * (1 - share);
	});
	return spread > 0 ? seen / spread - 1 / n - 1 / k : null;
}

/** Most compositions drawn for one test; the smallest p is one over one more. */
const mostDraws = 20_000;
/** Draws at least as strange after which no more are needed. */
const enough = 10;

/**
 * P of a composition given its peers' shares and the body's own past: the share of compositions drawn
 * from the Dirichlet-multinomial prediction that are no likelier than the one seen. Draws stop early
 * where the answer is plain. Source: Besag and Clifford 1991, doi 10.1093/biomet/78.2.301.
 * @param seed the same seed draws the same
 */
export function mixP(
	now: readonly number[],
	past: readonly number[],
	prior: MixFit,
	seed: number
): number {
	const weights = prior.shares.map(
		// A part no peer ever had is still possible.
		(share, at) => Math.max(share * prior.concentration, 0.01) + past[at]!
	);
	const n = now.reduce((a, b) => a + b, 0);
	const seen = logLikelihood(now, weights) + 1e-9;
	const uniform = randomLcg(seed);
	const betas = randomBeta.source(uniform);
	// Its published types know only one of the two parameters.
	const binomials = randomBinomial.source(uniform) as unknown as (
		n: number,
		p: number
	) => () => number;
	const tails = weights.map((_, at) => weights.slice(at + 1).reduce((a, b) => a + b, 0));
	let stranger = 0;
	for (let draw = 1; draw <= mostDraws; draw++) {
		let left = n;
		const drawn = weights.map((weight, at) => {
			if (left === 0) return 0;
			const part = tails[at]! > 0 ? binomials(left, betas(weight, tails[at]!)())() : left;
			left -= part;
			return part;
		});
		if (logLikelihood(drawn, weights) <= seen && ++stranger === enough) return enough / draw;
	}
	return (stranger + 1) / (mostDraws + 1);
}

/** Of the Dirichlet-multinomial, up to what all compositions of the same n share. */
function logLikelihood(counts: readonly number[], weights: readonly number[]): number {
	let sum = 0;
	counts.forEach((count, at) => {
		if (count > 0)
			sum += logGamma(count + weights[at]!) - logGamma(weights[at]!) - logGamma(count + 1);
	});
	return sum;
}
