/** The false-discovery rate of the leads, within a year and a rule. */
export const falseShare = 0.05;

/**
 * Adjusted p of every test of a family, in their order: the smallest false-discovery rate at which the
 * test is still flagged. Source: Benjamini and Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x.
 */
export function adjusted(ps: readonly number[]): number[] {
	const order = ps.map((_, at) => at).sort((a, b) => ps[b]! - ps[a]!);
	const qs = new Array<number>(ps.length);
	let least = 1;
	order.forEach((at, rank) => {
		least = Math.min(least, (ps[at]! * ps.length) / (ps.length - rank));
		qs[at] = least;
	});
	return qs;
}
