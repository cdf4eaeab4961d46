import { betaShare, logBeta, logGamma } from './special.ts';

/** How far out a count lies in a distribution: probabilities of less, of the same, of more. */
export interface Tails {
	below: number;
	at: number;
	above: number;
}

/**
 * Two-sided mid-p: twice the smaller of P(less) and P(more), the count itself counting half.
 * Source: Lancaster 1961, doi 10.1080/01621459.1961.10482105.
 */
export function midP({ below, at, above }: Tails): number {
	return Math.min(1, 2 * Math.min(below + at / 2, above + at / 2));
}

/** x of n at probability p. */
export function binomialTails(x: number, n: number, p: number): Tails {
	if (p <= 0 || p >= 1) return certain(x, p <= 0 ? 0 : n);
	const log = -Math.log(n + 1) - logBeta(x + 1, n - x + 1);
	return {
		below: x === 0 ? 0 : betaShare(1 - p, n - x + 1, x),
		at: Math.exp(log + x * Math.log(p) + (n - x) * Math.log1p(-p)),
		above: x === n ? 0 : betaShare(p, x + 1, n - x)
	};
}

/** x of n where the probability itself is beta distributed. Sums the lighter tail term by term. */
export function betaBinomialTails(x: number, n: number, alpha: number, beta: number): Tails {
	const choose = -Math.log(n + 1) - logBeta(x + 1, n - x + 1);
	const at = Math.exp(choose + logBeta(x + alpha, n - x + beta) - logBeta(alpha, beta));
	const up = x * (alpha + beta) > n * alpha;
	let sum = 0;
	let term = at;
	if (up) {
		for (let k = x; k < n; k++) {
			term *= ((n - k) * (k + alpha)) / ((k + 1) * (n - k - 1 + beta));
			sum += term;
			if (term < 1e-18 * sum) break;
		}
	} else {
		for (let k = x; k > 0; k--) {
			term *= (k * (n - k + beta)) / ((n - k + 1) * (k - 1 + alpha));
			sum += term;
			if (term < 1e-18 * sum) break;
		}
	}
	const rest = Math.max(0, 1 - at - sum);
	return up ? { below: rest, at, above: sum } : { below: sum, at, above: rest };
}

/** A count y whose mean is gamma distributed around `mean` with shape `size`: negative binomial. */
export function negativeBinomialTails(y: number, mean: number, size: number): Tails {
	if (mean <= 0) return certain(y, 0);
	const p = size / (size + mean);
	const q = mean / (size + mean);
	const log = logGamma(y + size) - logGamma(y + 1) - logGamma(size);
	return {
		below: y === 0 ? 0 : betaShare(p, size, y),
		at: Math.exp(log + size * Math.log(p) + y * Math.log(q)),
		above: betaShare(q, y + 1, size)
	};
}

/** The same, of counts known to be above 0. */
export function truncatedTails(y: number, mean: number, size: number): Tails {
	const { below, at, above } = negativeBinomialTails(y, mean, size);
	const none = negativeBinomialZero(mean, size);
	const some = -Math.expm1(Math.log(none));
	return { below: Math.max(0, below - none) / some, at: at / some, above: above / some };
}

/** Chance of a zero. */
export function negativeBinomialZero(mean: number, size: number): number {
	return Math.exp(-size * Math.log1p(mean / size));
}

/** No count is looked for beyond this. */
export const largestCount = 1e8;

/** The count below which a tail of so much probability lies, by doubling and halving; never above `most`. */
export function limitOf(tails: (x: number) => Tails, share: number, upper: boolean, most: number) {
	const reached = (x: number) => {
		const { at, below, above } = tails(x);
		return upper ? above + at / 2 <= share : below + at / 2 > share;
	};
	let low = 0;
	let high = 1;
	while (high < most && !reached(high)) high = Math.min(most, high * 2);
	if (reached(low)) return low;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (reached(middle)) high = middle;
		else low = middle;
	}
	return high;
}

function certain(x: number, only: number): Tails {
	return { below: x > only ? 1 : 0, at: x === only ? 1 : 0, above: x < only ? 1 : 0 };
}
