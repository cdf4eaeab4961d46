/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-14: Stirling's series after moving
 * the argument beyond 12. Source: Abramowitz and Stegun 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
	let shift = 0;
	let product = 1;
	for (; x < 12; x++) {
		product *= x;
		if (product > 1e250) {
			shift += Math.log(product);
			product = 1;
		}
	}
	const z = 1 / (x * x);
	const series =
		(1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z / 360.36))))) / x;
	return (
		(x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift - Math.log(product)
	);
}

/** Logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
	return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The regularised incomplete beta function, a and b above 0, x from 0 to 1. Continued fraction by the
 * modified method of Lentz. Source: DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v).
 */
export function betaShare(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - fraction(1 - x, b, a);
	return fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
	const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
	const tiny = 1e-300;
	let c = 1;
	let d = 1 / away(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; m < 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		const step = d * c;
		value *= step;
		if (Math.abs(step - 1) < 1e-15) break;
	}
	return front * value;

	function away(from: number): number {
		return Math.abs(from) < tiny ? tiny : from;
	}
}

/**
 * Probability that a standard normal lies above z, with full relative accuracy in the tail.
 * Source: the continued fraction of Abramowitz and Stegun 26.2.14, and 26.2.11 near the middle.
 */
export function normalAbove(z: number): number {
	if (z < 0) return 1 - normalAbove(-z);
	const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
	if (z < 3) {
		let term = z;
		let sum = z;
		for (let n = 1; term > 1e-18 * sum; n++) sum += term *= (z * z) / (2 * n + 1);
		return 0.5 - density * sum;
	}
	let rest = z;
	for (let n = 80; n > 0; n--) rest = z + n / rest;
	return density / rest;
}
