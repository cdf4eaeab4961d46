import { randomBinomial, randomGamma, randomNormal, randomPoisson } from 'd3-random';

/** A stream of chance: the same seed and stream give the same draws on every machine. */
export interface Chance {
	/** From 0 (inclusive) to 1 (exclusive). */
	uniform(): number;
	/** True with this probability. */
	happens(probability: number): boolean;
	/** A whole number, both ends inclusive. */
	whole(from: number, to: number): number;
	pick<T>(items: readonly T[]): T;
	/** Gamma with this shape and mean. */
	gamma(shape: number, mean: number): number;
	/** A count with this mean. */
	poisson(mean: number): number;
	/** How many of `n` happen. */
	binomial(n: number, probability: number): number;
	/** Log-normal; `spread` is the standard deviation of the logarithm. */
	logNormal(median: number, spread: number): number;
	/** Shares that add up to 1, around `means`; the larger `concentration`, the closer. */
	shares(means: readonly number[], concentration: number): number[];
	/** `n` dealt out by `shares`; the parts add up to `n`. */
	deal(n: number, shares: readonly number[]): number[];
}

/** Opens stream number `stream` of a seed; both are whole numbers of 32 bits. */
export function chance(seed: number, stream: number): Chance {
	const uniform = sfc32(seed, stream);
	const normal = randomNormal.source(uniform)();
	const gammas = randomGamma.source(uniform);
	const poissons = randomPoisson.source(uniform);
	// Its published types know only one of the two parameters.
	const binomials = randomBinomial.source(uniform) as unknown as (
		n: number,
		probability: number
	) => () => number;

	function gamma(shape: number, mean: number): number {
		return mean <= 0 ? 0 : gammas(shape, mean / shape)();
	}

	function binomial(n: number, probability: number): number {
		return n === 0 ? 0 : binomials(n, probability)();
	}

	return {
		uniform,
		happens: (probability) => uniform() < probability,
		whole: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
		pick: (items) => items[Math.floor(uniform() * items.length)]!,
		gamma,
		poisson: (mean) => (mean <= 0 ? 0 : poissons(mean)()),
		binomial,
		logNormal: (median, spread) => median * Math.exp(spread * normal()),
		shares(means, concentration) {
			const sizes = means.map((mean) => gamma(mean * concentration, mean * concentration));
			const sum = sizes.reduce((a, b) => a + b, 0);
			return sum > 0 ? sizes.map((size) => size / sum) : [...means];
		},
		deal(n, shares) {
			let left = n;
			let rest = shares.reduce((a, b) => a + b, 0);
			return shares.map((share, at) => {
				if (left === 0) return 0;
				const last = at === shares.length - 1 || rest <= share;
				const part = last ? left : binomial(left, share / rest);
				left -= part;
				rest -= share;
				return part;
			});
		}
	};
}

/**
 * Chris Doty-Humphrey's Small Fast Counter, 32 bits: public domain, from PractRand 0.94.
 * The first twelve draws are thrown away, as its author does after seeding.
 */
function sfc32(seed: number, stream: number): () => number {
	let a = seed | 0;
	let b = stream | 0;
	let c = Math.trunc(seed / 0x1_0000_0000) | 0;
	let counter = 1;
	function next(): number {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 0x1_0000_0000;
	}
	for (let draw = 0; draw < 12; draw++) next();
	return next;
}
