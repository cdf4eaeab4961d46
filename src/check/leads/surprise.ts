/**
 * How surprising it is that a count stands there twice: −log10 of the chance that two independent
 * Poisson counts with a mean near y agree, about 1/√(4πy). A zero is no surprise.
 */
export function surprise(y: number): number {
	return y > 0 ? 0.5 * Math.log10(4 * Math.PI * y) : 0;
}

/** Copy-forward score of identical vectors: the sum over their cells; implied sums must be left out. */
export function copyScore(values: Iterable<number | null>): number {
	let score = 0;
	for (const value of values) if (value) score += surprise(value);
	return score;
}
