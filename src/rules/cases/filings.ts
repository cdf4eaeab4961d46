import type { Filing } from '#check/corpus/filing.ts';
import { cells, cellsOf } from '#form/form.ts';
import type { FilingCases } from './cases.ts';

/* Reports of a corpus as numbers. */

/** Cells by their id; null is a blank. */
export type Numbers = Record<string, number | null>;

/** A filing whose cells are 0 but for these. */
export function filing(
	agency: string,
	year: number,
	told: Numbers = {},
	more: Partial<Filing> = {}
): Filing {
	const edition = more.edition ?? '2021';
	const own = new Set<string>(cellsOf(edition).map(({ id }) => id));
	const number = (id: string) => (id in told ? told[id]! : own.has(id) ? 0 : null);
	return {
		report: `${agency} ${year}`,
		agency,
		year,
		level: 'county',
		sector: 'water',
		edition,
		published: `${year + 1}-01-20`,
		readings: cells
			.map(({ id }) => (!own.has(id) ? 'a' : number(id) === null ? 'b' : 'n'))
			.join(''),
		number,
		...more
	};
}

/** A body's years: the later after the earlier. */
export const two = (before: Numbers, now: Numbers, more: Partial<Filing> = {}) => [
	filing('水务局', 2022, before, more),
	filing('水务局', 2023, now, more)
];

/** Forty bodies of one year, the first of them with numbers of its own; the others vary by their place in the list. */
export function peers(
	of: (at: number) => Numbers,
	odd: Numbers = {},
	count = 40,
	years = [2023]
): Filing[] {
	return years.flatMap((year) =>
		Array.from({ length: count }, (_, at) =>
			filing(`第${at}水务局`, year, {
				...of(at),
				...(at === 0 && year === years.at(-1) ? odd : {})
			})
		)
	);
}

/** Requests of which some were disclosed, some could not be provided. */
export const handled = (at: number, n = 20 + ((at * 7) % 20)): Numbers => {
	const disclosed = Math.round(n * (0.4 + 0.02 * (at % 11)));
	return {
		received_total: n,
		concluded_total: n,
		received_person: n,
		disclosed_total: disclosed,
		unable_not_held_total: n - disclosed
	};
};

/** Reconsiderations of which a few were corrected. */
export const reviews = (at: number): Numbers => ({
	reconsideration_total: 12 + (at % 5),
	reconsideration_upheld: 10 + (at % 5),
	reconsideration_corrected: 2
});

/** Licences of some hundreds. */
export const licences = (at: number): Numbers => ({
	licensing_decisions: 300 + ((at * 37) % 200)
});

/** Fees of a few ten thousands. */
export const fees = (at: number): Numbers => ({ fees_10k_yuan: 2 + (at % 7) });

/** Numbers too large for two reports to have them by chance. */
export const busy = {
	disclosed_person: 812,
	unable_not_held_person: 640,
	withheld_internal_person: 95
};

/** A sentence on how requests changed. */
export const growth = '收到政府信息公开申请60件，同比增长50%';

/** A lead: peers alike, one of them odd, and too few of them to judge. */
export function lead(
	of: (at: number) => Numbers,
	odd: Numbers,
	years = [2023],
	count = 200
): FilingCases {
	return {
		of: 'filings',
		pass: () => peers(of, {}, count, years),
		fail: () => peers(of, odd, count, years),
		none: () => peers(of, odd, 12, years)
	};
}

/** One body without a request for four years among those that have some. */
export function silent(count: number): Filing[] {
	return [2020, 2021, 2022, 2023].flatMap((year) =>
		Array.from({ length: count }, (_, at) =>
			filing(`第${at}水务局`, year, at === 0 ? {} : handled(at))
		)
	);
}
