import { randomBeta, randomBinomial, randomGamma, randomLcg, randomPoisson } from 'd3-random';
import { describe, expect, test } from 'vitest';
import { cautiousFunnel, conditionalP, fitFunnel, funnelZ, logRatio } from '#check/leads/change.ts';
import { fitDrift, fitMix, mixP } from '#check/leads/composition.ts';
import { adjusted } from '#check/leads/discovery.ts';
import {
	atMost,
	betaOf,
	cautiousRate,
	fitCounts,
	fitPositive,
	fitRate,
	shrunken
} from '#check/leads/fit.ts';
import { betaShare, logGamma, normalAbove } from '#check/leads/special.ts';
import { copyScore, surprise } from '#check/leads/surprise.ts';
import {
	betaBinomialTails,
	binomialTails,
	limitOf,
	midP,
	negativeBinomialTails,
	truncatedTails,
	type Tails
} from '#check/leads/tails.ts';
import { capped, fitYears, zeroAfter, zeroChance } from '#check/leads/zero.ts';

const near = (tails: Tails, expected: readonly [number, number, number]) => {
	for (const [at, value] of [tails.below, tails.at, tails.above].entries())
		expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(1e-10 * expected[at]! + 1e-15);
};
const binomial = randomBinomial as unknown as {
	source(uniform: () => number): (n: number, p: number) => () => number;
};

// Expected values: exact fractions of Python, and its math.lgamma and math.erfc.
describe('special functions', () => {
	test.each([
		[0.01, 4.599479878042022],
		[0.5, 0.5723649429247004],
		[1, 0],
		[3.7, 1.4280723266653883],
		[150.25, 601.2615040324997],
		[1e5, 1051287.7089736566]
	])('ln Γ(%d) = %d', (x, expected) => {
		expect(logGamma(x)).toBeCloseTo(expected, x > 1e4 ? 8 : 12);
	});

	test.each([
		[0, 0.5],
		[0.5, 0.3085375387259869],
		[1.96, 0.024997895148220435],
		[3.5, 0.00023262907903552504],
		[6, 9.865876450377012e-10],
		[10, 7.619853024160593e-24]
	])('a standard normal lies above %d with probability %d', (z, expected) => {
		expect(normalAbove(z) / expected).toBeCloseTo(1, 12);
		expect(normalAbove(-z)).toBeCloseTo(1 - expected, 14);
	});

	test('the incomplete beta function has its ends and its symmetry', () => {
		expect(betaShare(0, 2, 3)).toBe(0);
		expect(betaShare(1, 2, 3)).toBe(1);
		// I(x; 1, b) = 1 − (1 − x)^b.
		expect(betaShare(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 14);
		expect(betaShare(0.9, 40, 3) + betaShare(0.1, 3, 40)).toBeCloseTo(1, 13);
	});
});

describe('tails', () => {
	test('of a binomial', () => {
		near(binomialTails(7, 20, 0.2), [0.9133074864325997, 0.05454985048652513, 0.03214266308087513]);
		near(binomialTails(180, 1000, 0.125), [
			...([0.999999625319249, 1.3494407699127144e-7, 2.397366740408465e-7] as const)
		]);
		near(binomialTails(0, 5, 0), [0, 1, 0]);
	});

	test('of a beta-binomial', () => {
		near(betaBinomialTails(18, 20, 1.5, 3.5), [
			...([0.9942432475381793, 0.0036212269151292276, 0.002135525546691497] as const)
		]);
		near(betaBinomialTails(0, 30, 2 / 3, 3), [0, 0.1956454950152755, 0.8043545049847245]);
		near(betaBinomialTails(60, 100, 5, 35), [
			...([0.9999999601466815, 1.7273421604704028e-8, 2.2579896947222818e-8] as const)
		]);
	});

	test('of a negative binomial, and of its positive part', () => {
		near(negativeBinomialTails(12, 3, 2), [0.9873746624512, 0.00452770725888, 0.00809763028992]);
		near(negativeBinomialTails(300, 100, 3), [
			...([0.9932323508347264, 0.0001582078837844104, 0.0066094412814891555] as const)
		]);
		near(truncatedTails(9, 4, 0.35), [
			...([0.7413111179066505, 0.030867386122170683, 0.22782149597117926] as const)
		]);
	});

	test('mid-p counts the value itself half and never exceeds one', () => {
		expect(midP({ below: 0.01, at: 0.02, above: 0.97 })).toBeCloseTo(0.04, 14);
		expect(midP({ below: 0, at: 1, above: 0 })).toBe(1);
	});

	test('limits leave the share they are asked for outside', () => {
		const tails = (x: number) => binomialTails(x, 100, 0.3);
		const high = limitOf(tails, 0.001, true, 100);
		expect(tails(high).above + tails(high).at / 2).toBeLessThanOrEqual(0.001);
		expect(tails(high - 1).above + tails(high - 1).at / 2).toBeGreaterThan(0.001);
		const low = limitOf(tails, 0.001, false, 100);
		expect(tails(low).below + tails(low).at / 2).toBeGreaterThan(0.001);
		expect(limitOf(tails, 0, true, 100)).toBe(100);
	});
});

describe('fits', () => {
	test('bodies that vary by chance alone have no correlation', () => {
		const draw = binomial.source(randomLcg(0.1));
		const parts = Array.from({ length: 2_000 }, (_, i) => {
			const n = 5 + (i % 40);
			return { x: draw(n, 0.3)(), n };
		});
		const { mean, rho } = fitRate(parts);
		expect(mean).toBeCloseTo(0.3, 1);
		expect(rho).toBeLessThan(0.01);
		expect(betaOf({ mean, rho: 0 })).toBeNull();
	});

	test('rates that vary as a beta distribution are found again, whatever the largest body does', () => {
		const uniform = randomLcg(0.2);
		const beta = randomBeta.source(uniform);
		const draw = binomial.source(uniform);
		const parts = Array.from({ length: 2_000 }, (_, i) => {
			const n = 5 + (i % 60);
			return { x: draw(n, beta(4, 6)())(), n };
		});
		parts.push({ x: 40_000, n: 100_000 });
		const { mean, rho } = fitRate(parts);
		expect(mean).toBeCloseTo(0.4, 1);
		expect(rho).toBeGreaterThan(0.07);
		expect(rho).toBeLessThan(0.11);
		const { alpha, beta: other } = betaOf({ mean: 0.4, rho: 1 / 11 })!;
		expect([alpha, other]).toEqual([expect.closeTo(4, 10), expect.closeTo(6, 10)]);
	});

	test('few peers leave more room than many', () => {
		expect(atMost(1, 1, 20)).toBeGreaterThan(atMost(1, 1, 2_000));
		expect(atMost(0, 0.5, 21)).toBeGreaterThan(0);
		const parts = Array.from({ length: 20 }, () => ({ x: 2, n: 10 }));
		expect(fitRate(parts).rho).toBe(0);
		expect(cautiousRate(parts).rho).toBeGreaterThan(0.02);
	});

	test('counts that vary as a gamma distribution are found again, zeros seen or not', () => {
		const uniform = randomLcg(0.3);
		const gamma = randomGamma.source(uniform);
		const poisson = randomPoisson.source(uniform);
		const counts = Array.from({ length: 20_000 }, () => poisson(gamma(0.8, 10)())());
		const all = fitCounts(counts.map((y) => ({ y, expected: 1 })));
		expect(all.mean).toBeCloseTo(8, 0);
		expect(all.size!).toBeGreaterThan(0.7);
		expect(all.size!).toBeLessThan(0.9);
		const seen = fitPositive(counts.filter((y) => y > 0))!;
		expect(seen.mean).toBeGreaterThan(7);
		expect(seen.mean).toBeLessThan(9);
		expect(seen.size).toBeGreaterThan(0.65);
		expect(seen.size).toBeLessThan(0.95);
		expect(fitPositive([1, 1, 1, 1])).toBeNull();
	});

	test('a shrunken rate lies between the body’s own and its peers’', () => {
		const fit = { mean: 2, size: 4 };
		const little = shrunken({ y: 8, expected: 1 }, fit);
		const much = shrunken({ y: 800, expected: 100 }, fit);
		expect(little).toBeGreaterThan(2);
		expect(much).toBeGreaterThan(little);
		expect(much).toBeLessThan(8);
	});
});

describe('changes from year to year', () => {
	test('given both years together the second is binomial', () => {
		// P(X ≤ 2 of 12 at ½), the value itself half: (1 + 12 + 66/2) / 4096, twice.
		expect(conditionalP({ before: 10, now: 2 })).toBeCloseTo((2 * (1 + 12 + 33)) / 4096, 14);
		expect(conditionalP({ before: 5, now: 5 })).toBeCloseTo(1, 12);
	});

	test('a jump does not widen the funnel it falls out of', () => {
		const steady = Array.from({ length: 60 }, (_, i) => ({ before: 100, now: 90 + (i % 21) }));
		const jump = { before: 100, now: 2_500 };
		const calm = fitFunnel(steady.map(logRatio));
		const fit = fitFunnel([...steady, jump].map(logRatio));
		expect(fit.between).toBeCloseTo(calm.between, 6);
		const { z, p } = funnelZ(logRatio(jump), cautiousFunnel([...steady, jump].map(logRatio)));
		expect(z).toBeGreaterThan(6);
		expect(p).toBeLessThan(1e-8);
	});
});

describe('zeros and copies', () => {
	test('a zero is likely where little was counted, and unlikely where much was', () => {
		// (b/(b + 1))^a with a = 2 + 12, b = 2/4 + 3.
		expect(zeroChance({ sum: 12, years: 3 }, { mean: 4, size: 2 })).toBeCloseTo(
			(3.5 / 4.5) ** 14,
			12
		);
		expect(zeroChance({ sum: 0, years: 3 }, { mean: 0.2, size: 0.2 })).toBeGreaterThan(0.9);
		expect(zeroChance({ sum: 0, years: 0 }, { mean: 5, size: 3 }, 4)).toBeCloseTo(
			(0.6 / 4.6) ** 3,
			12
		);
	});

	test('one repeat of 8,000,000 or two near 800 score four, a repeated 2 does not', () => {
		expect(surprise(8_000_000)).toBeCloseTo(4, 2);
		expect(copyScore([800, 800])).toBeCloseTo(4, 2);
		expect(surprise(2)).toBeCloseTo(0.7, 2);
		expect(copyScore([0, null, 0])).toBe(0);
	});
});

describe('false discoveries', () => {
	test('are controlled as Benjamini and Hochberg do', () => {
		// The example of their paper: fifteen p, of which four are flagged at 0.05.
		const ps = [
			0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
			0.6528, 0.759, 1
		];
		expect(adjusted(ps).filter((q) => q <= 0.05)).toHaveLength(4);
		expect(adjusted([0.04, 0.01])).toEqual([0.04, 0.02]);
		expect(adjusted([])).toEqual([]);
	});
});

describe('compositions', () => {
	const uniform = randomLcg(0.4);
	const gamma = randomGamma.source(uniform);
	const draw = binomial.source(uniform);
	const weights = [6, 3, 1];
	const body = (n: number) => {
		const sizes = weights.map((weight) => gamma(weight)());
		let [left, rest] = [n, sizes.reduce((a, b) => a + b, 0)];
		return sizes.map((size, at) => {
			const part = at === sizes.length - 1 ? left : draw(left, size / rest)();
			left -= part;
			rest -= size;
			return part;
		});
	};

	test('their shares and concentration are found again', () => {
		const { shares, concentration } = fitMix(
			Array.from({ length: 2_000 }, (_, i) => body(20 + (i % 50)))
		);
		expect(shares.map((share) => Math.round(share * 10))).toEqual(weights);
		expect(concentration).toBeGreaterThan(8.5);
		expect(concentration).toBeLessThan(11.5);
	});

	test('p is as often small as it says when nothing is unusual', () => {
		const fit = { shares: weights.map((weight) => weight / 10), concentration: 10 };
		const ps = Array.from({ length: 600 }, (_, i) => mixP(body(40), [0, 0, 0], fit, i / 600));
		expect(ps.filter((p) => p <= 0.1).length / ps.length).toBeLessThan(0.14);
		expect(ps.filter((p) => p <= 0.1).length / ps.length).toBeGreaterThan(0.06);
	});

	test('p is small where the past said otherwise, and the same every time', () => {
		const fit = { shares: [0.6, 0.3, 0.1], concentration: 10 };
		const now = [5, 5, 40];
		const p = mixP(now, [150, 40, 10], fit, 0.5);
		expect(p).toBeLessThan(0.001);
		expect(mixP(now, [150, 40, 10], fit, 0.5)).toBe(p);
		expect(mixP([30, 15, 5], [150, 40, 10], fit, 0.5)).toBeGreaterThan(0.05);
	});

	/** A body of these shares. */
	const steady = (n: number, shares: readonly number[]) => {
		let [left, rest] = [n, 1];
		return shares.map((share, at) => {
			const part = at === shares.length - 1 ? left : draw(left, share / rest)();
			left -= part;
			rest -= share;
			return part;
		});
	};
	const mixes = [
		[0.6, 0.3, 0.1],
		[0.2, 0.7, 0.1],
		[0.3, 0.3, 0.4]
	];
	const steadyBodies = Array.from({ length: 400 }, (_, i) => ({
		now: steady(20 + (i % 50), mixes[i % 3]!),
		past: steady(40 + (i % 90), mixes[i % 3]!)
	}));

	test('bodies that keep to their past do not drift, also where a few of them shift', () => {
		expect(fitDrift(steadyBodies)).toBeLessThan(0.01);
		const shifted = steadyBodies.map((one, i) => (i % 20 ? one : { ...one, now: [0, 0, 40] }));
		expect(fitDrift(shifted)).toBeLessThan(0.03);
	});

	test('bodies whose every year is another drift by what two years of theirs differ', () => {
		// Both years are drawn with an intra-class correlation of 1/11.
		const drift = fitDrift(steadyBodies.map(() => ({ now: body(40), past: body(60) })));
		expect(drift).toBeGreaterThan(0.12);
		expect(drift).toBeLessThan(0.2);
	});

	test('of few bodies, or of one outcome alone, no drift is measured', () => {
		expect(fitDrift([])).toBe(0);
		expect(fitDrift(Array.from({ length: 9 }, () => ({ now: body(40), past: body(60) })))).toBe(0);
		expect(fitDrift(Array.from({ length: 40 }, () => ({ now: [30, 0], past: [50, 0] })))).toBe(0);
	});
});

describe('a zero after some years', () => {
	const peers = { mean: 6, size: 0.8 };

	test('is as likely as a Poisson makes it where years do not move', () => {
		// The posterior of a gamma-Poisson, the largest year capped by none: 5 + 5 + 5.
		const exact = zeroChance({ sum: 15, years: 3 }, peers);
		expect(zeroAfter([5, 5, 5], peers, 0) / exact).toBeCloseTo(1, 2);
	});

	test('is likelier the more years move, of the body itself or of its peers', () => {
		const chances = [0, 0.1, 0.3, 1].map((moves) => zeroAfter([9, 10, 11], peers, moves));
		expect(chances).toEqual(chances.toSorted((a, b) => a - b));
		expect(chances[0]).toBeLessThan(0.001);
		expect(chances[3]).toBeGreaterThan(0.01);
		expect(zeroAfter([1, 30, 29], peers, 0)).toBeGreaterThan(
			10 * zeroAfter([20, 20, 20], peers, 0)
		);
	});

	test('is no surprise after one year of many', () => {
		expect(capped([0, 2, 400, 1])).toEqual([0, 2, 2, 1]);
		expect(zeroAfter([0, 0, 400], peers, 0.1)).toBe(1);
		expect(zeroAfter([1, 0, 400], peers, 0.1)).toBeGreaterThan(0.1);
	});

	test('how far years move is found again, whatever the means are', () => {
		const uniform = randomLcg(0.3);
		const gamma = randomGamma.source(uniform);
		const poisson = randomPoisson.source(uniform);
		for (const cv of [0.3, 0.5]) {
			const bodies = Array.from({ length: 400 }, () => {
				const mean = gamma(1, 20)();
				return [1, 2, 3, 4].map(() => poisson(mean * gamma(1 / cv ** 2, cv ** 2)())());
			});
			const found = Math.sqrt(fitYears(bodies));
			expect(found).toBeGreaterThan(0.9 * cv);
			expect(found).toBeLessThan(1.35 * cv);
		}
		expect(fitYears([])).toBe(1);
	});
});
