import { LeadFinder } from '#check/corpus/leads.ts';
import { chance, type Chance } from '#demo/chance.ts';
import type { Name } from '#form/vocabulary.ts';
import { applicants } from '#form/requests.ts';
import * as index from '#rules/index.ts';
import { filing } from '#rules/cases/filings.ts';
import type { MeasuredRegime } from '#rules/measured.ts';

/** How bodies without any fault may differ from what a lead's model supposes. */
interface Regime {
	id: string;
	name: Name;
	/** What a year is, as a multiple of the body's mean. */
	year: (luck: Chance) => number;
	/** How closely a body's years keep to its own mix; drawn once a body. */
	concentration: (luck: Chance) => number;
	/** Standard deviation of the logarithm by which each share of a body's mix moves in a year. */
	drift: number;
}

const steady = { year: () => 1, concentration: () => 1e6, drift: 0 };
const moving = (cv: number) => (luck: Chance) => luck.gamma(1 / cv ** 2, 1);

export const regimes: readonly Regime[] = [
	{ ...steady, id: 'steady', name: { zh: '各年平稳', en: 'steady years' } },
	{
		...steady,
		id: 'moving_years',
		year: moving(0.4),
		name: { zh: '年与年之间变动 40%', en: 'years that vary by 40%' }
	},
	{
		...steady,
		id: 'wild_years',
		year: moving(0.6),
		name: { zh: '年与年之间变动 60%', en: 'years that vary by 60%' }
	},
	{
		...steady,
		id: 'bursts',
		year: (luck) => (luck.happens(0.05) ? 12 : 1),
		name: { zh: '偶有一年突增十几倍', en: 'rare years of twelve times as many' }
	},
	{
		...steady,
		id: 'drifting',
		drift: 0.3,
		name: { zh: '构成逐年漂移', en: 'mixes that drift year by year' }
	},
	{
		...steady,
		id: 'mixed',
		concentration: (luck) => (luck.happens(0.3) ? 6 : 80),
		name: {
			zh: '各机关稳定程度不一',
			en: 'bodies some of which keep to their mix less than others'
		}
	}
];

const bodies = 120;
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const shares = {
	disclosed: 0.45,
	partly_disclosed: 0.1,
	withheld_internal: 0.05,
	unable_not_held: 0.25,
	not_processed_petition: 0.07,
	otherwise_closed_misc: 0.08
};
const rows = Object.keys(shares);
const parties = applicants.filter(({ id }) => id !== 'total').map(({ id }) => id);
const partyShares = [0.85, 0.08, 0.01, 0.01, 0.03, 0.02];

/**
 * The families of every lead rule under each regime, and those in which somebody stood out.
 * @param after the first seed is the one after this
 */
export function measureRegimes(seeds: number, after = 0): Record<string, MeasuredRegime[]> {
	const measured: Record<string, MeasuredRegime[]> = {};
	for (const [at, regime] of regimes.entries())
		for (let seed = after + 1; seed <= after + seeds; seed++) {
			const finder = new LeadFinder(index.leadRules);
			const made = countryOf(regime, chance(seed, 1_000 + at));
			for (const filings of made) finder.year(filings);
			for (const { rule, tested, flagged } of finder.tested) {
				if (tested === 0) continue;
				const of = (measured[rule] ??= []);
				let one = of.find(({ id }) => id === regime.id);
				if (!one) of.push((one = { id: regime.id, name: regime.name, n: 0, wrong: 0 }));
				one.n++;
				if (flagged > 0) one.wrong++;
			}
		}
	return measured;
}

function countryOf({ year, concentration, drift }: Regime, luck: Chance) {
	const all = Array.from({ length: bodies }, () => ({
		level: luck.gamma(0.8, 25),
		mix: luck.shares(Object.values(shares), 20),
		asking: luck.shares(partyShares, 40),
		keeps: concentration(luck)
	}));
	return years.map((when) =>
		all.map((body, at) => {
			const n = luck.poisson(body.level * year(luck));
			const move = (mix: readonly number[]) => mix.map((share) => share * luck.logNormal(1, drift));
			Object.assign(body, { mix: move(body.mix), asking: move(body.asking) });
			const ended = luck.deal(n, luck.shares(scaled(body.mix), body.keeps));
			const asked = luck.deal(n, luck.shares(scaled(body.asking), body.keeps));
			return filing(`${at}`, when, {
				received_total: n,
				concluded_total: n,
				...Object.fromEntries(rows.map((row, part) => [`${row}_total`, ended[part]!])),
				...Object.fromEntries(parties.map((party, part) => [`received_${party}`, asked[part]!]))
			});
		})
	);
}

function scaled(mix: readonly number[]): number[] {
	const sum = mix.reduce((a, b) => a + b, 0);
	return mix.map((share) => share / sum);
}
