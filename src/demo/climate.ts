import { chance } from './chance.ts';

/** What the bodies of a place have in common, year by year from the year before the first report. */
export interface Climate {
	/** How requests end, in the order of `outcomeRows`; each year's add up to 1. */
	outcomes: readonly (readonly number[])[];
	/** Requests, as a multiple of the country's. */
	requests: readonly number[];
	/** How readily people go to law; 1 is the country's mean. */
	litigious: number;
	/** Share of the cases decided against the body. */
	corrected: readonly number[];
}

/** Share of each outcome in the country of 2021, and how much of itself it gains or loses in a year. */
const country: Record<string, readonly [share: number, trend: number]> = {
	disclosed: [0.45, -0.045],
	partly_disclosed: [0.08, 0.05],
	withheld_state_secret: [0.002, 0],
	withheld_by_law: [0.008, 0],
	withheld_security: [0.001, 0],
	withheld_third_party: [0.012, 0.03],
	withheld_internal: [0.012, 0.04],
	withheld_deliberative: [0.02, 0.05],
	withheld_enforcement_file: [0.018, 0.06],
	withheld_inquiry_service: [0.014, -0.08],
	unable_not_held: [0.2, 0.03],
	unable_not_existing: [0.04, 0.04],
	unable_unclear: [0.012, -0.03],
	not_processed_petition: [0.045, 0.07],
	not_processed_duplicate: [0.018, 0.08],
	not_processed_published: [0.003, 0],
	not_processed_excessive: [0.004, 0.1],
	not_processed_reissue: [0.006, 0],
	otherwise_closed_uncorrected: [0.03, 0.02],
	otherwise_closed_unpaid: [0.001, 0],
	otherwise_closed_misc: [0.024, 0]
};

/** Rows of table 3 that say how requests ended. */
export const outcomeRows = Object.keys(country);

/** The country's requests from 2018 on, 2018 being 1. */
const demand = [1, 1.04, 0.97, 1.06, 1.08, 1.12, 1.15, 1.16];
/** Position of the year the shares of `country` are of. */
const middle = 3;

/** How far places lie from the place they lie in, as standard deviations of logarithms. */
interface Spread {
	shares: number;
	trends: number;
	growth: number;
	law: number;
}

const spreads: Record<'province' | 'prefecture' | 'county', Spread> = {
	province: { shares: 0.35, trends: 0.035, growth: 0.03, law: 0.5 },
	prefecture: { shares: 0.2, trends: 0.015, growth: 0.02, law: 0.3 },
	county: { shares: 0.15, trends: 0.01, growth: 0.02, law: 0.3 }
};

/** A place as a multiple of the country. */
interface Bent {
	shares: readonly number[];
	trends: readonly number[];
	growth: number;
	law: number;
	correcting: number;
	improving: number;
}

const unbent: Bent = {
	shares: outcomeRows.map(() => 1),
	trends: outcomeRows.map(() => 0),
	growth: 1,
	law: 1,
	correcting: 1,
	improving: 1
};

/** A place's climate; it begins with that of the places it lies in, so that neighbours are alike. */
export function climateOf(seed: number, code: string): Climate {
	let bent = bend(seed, `${code.slice(0, 2)}0000`, unbent, spreads.province);
	if (!code.endsWith('0000')) bent = bend(seed, `${code.slice(0, 4)}00`, bent, spreads.prefecture);
	if (!code.endsWith('00')) bent = bend(seed, code, bent, spreads.county);
	const outcomes = demand.map((_, year) => {
		const weights = outcomeRows.map((row, at) => {
			const [share, trend] = country[row]!;
			return share * bent.shares[at]! * Math.exp((trend + bent.trends[at]!) * (year - middle));
		});
		const sum = weights.reduce((a, b) => a + b, 0);
		return weights.map((weight) => weight / sum);
	});
	return {
		outcomes,
		requests: demand.map((times, year) => times * bent.growth ** year),
		litigious: bent.law,
		corrected: demand.map((_, year) =>
			Math.min(0.5, 0.13 * bent.correcting * (0.96 * bent.improving) ** year)
		)
	};
}

function bend(seed: number, code: string, from: Bent, spread: Spread): Bent {
	const luck = chance(seed, -Number(code));
	return {
		shares: from.shares.map((times) => times * luck.logNormal(1, spread.shares)),
		trends: from.trends.map((trend) => trend + Math.log(luck.logNormal(1, spread.trends))),
		growth: from.growth * luck.logNormal(1, spread.growth),
		law: from.law * luck.logNormal(1, spread.law),
		correcting: from.correcting * luck.logNormal(1, spread.law / 2),
		improving: from.improving * luck.logNormal(1, spread.growth)
	};
}
