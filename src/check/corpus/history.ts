import { applicants, requestRows } from '#form/requests.ts';
import { outcomes, type Name } from '#form/vocabulary.ts';
import { moveOf } from '../leads/composition.ts';
import { trusted, type Filing } from './filing.ts';

/** Outcome rows of table 3; the three the form of 2019 prints as one count as one. */
const outcomeRows = [
	...new Set(
		requestRows
			.filter(({ outcome }) => outcome)
			.map(({ id, outcome }) => (outcome === 'otherwise_closed' ? outcome : id))
	)
];
const otherwiseClosed = requestRows.filter(({ outcome }) => outcome === 'otherwise_closed');
const parties = applicants.filter(({ id }) => id !== 'total').map(({ id }) => id);

/** Cells of the two compositions, for findings about them. */
export const outcomeCells = requestRows
	.filter(({ outcome, editions }) => outcome && editions.includes('2021'))
	.map(({ id }) => `${id}_total`);
export const applicantCells = parties.map((id) => `received_${id}`);

/** Names of the parts of the two compositions, in their order. */
export const outcomeNames: readonly Name[] = outcomeRows.map(
	(id) => (requestRows.find((row) => row.id === id) ?? outcomes.find((one) => one.id === id))!
);
export const applicantNames: readonly Name[] = applicants.filter(({ id }) => id !== 'total');

/** Figures whose year-on-year change is looked at. */
export const changing = [
	'received_total',
	'licensing_decisions',
	'penalty_decisions',
	'web_visits'
] as const;

/** What is known of a body from the years before. */
export interface Past {
	report: string;
	year: number;
	/** Last value of each of `changing`; null where there was no number. */
	last: (number | null)[];
	/** Requests received, of every year they were read in. */
	received: number[];
	/** Their sum, and how many years. */
	sum: number;
	years: number;
	/** Years in a row, up to the last, that were all read as 0. */
	zeros: number;
	outcomes: Float64Array;
	parties: Float64Array;
	/** The farthest each of the two ever moved from the years before it, see `moveOf`, of how many times. */
	moved: Record<Composition, { most: number; times: number }>;
}

/** How requests ended, and who made them. */
export type Composition = 'outcomes' | 'parties';

/** Requests a composition is judged on. */
export const fewestInMix = 20;

/** The past, where it ends with the year before. */
export function lastYear(past: Past | null, { year }: Filing): Past | null {
	return past?.year === year - 1 ? past : null;
}

/** How a year's requests ended, by outcome row; null where any is no number. */
export function outcomesOf(filing: Filing): number[] | null {
	const counts: number[] = [];
	for (const row of outcomeRows) {
		let count: number | null;
		if (row === 'otherwise_closed') {
			count = 0;
			for (const { id, editions } of otherwiseClosed) {
				if (!filing.edition || !editions.includes(filing.edition)) continue;
				const part = trusted(filing, `${id}_total`);
				count = part === null || count === null ? null : count + part;
			}
		} else count = trusted(filing, `${row}_total`);
		if (count === null) return null;
		counts.push(count);
	}
	return counts;
}

/** Who asked, by applicant; null where any is no number. */
export function applicantsOf(filing: Filing): number[] | null {
	const counts = applicantCells.map((id) => trusted(filing, id));
	return counts.includes(null) ? null : (counts as number[]);
}

/** What the years so far show of every body; a few hundred bytes each. */
export class Histories {
	readonly #pasts = new Map<string, Past>();

	of({ agency }: Filing): Past | null {
		return this.#pasts.get(agency) ?? null;
	}

	/** Adds a year; filings of a body must come in the order of their years. */
	add(filing: Filing): void {
		let past = this.#pasts.get(filing.agency);
		if (!past) {
			past = {
				report: '',
				year: 0,
				last: [],
				received: [],
				sum: 0,
				years: 0,
				zeros: 0,
				outcomes: new Float64Array(outcomeRows.length),
				parties: new Float64Array(parties.length),
				moved: { outcomes: { most: 0, times: 0 }, parties: { most: 0, times: 0 } }
			};
			this.#pasts.set(filing.agency, past);
		}
		const received = trusted(filing, 'received_total');
		if (received !== null) {
			past.received.push(received);
			past.sum += received;
			past.years++;
		}
		const follows = past.year === filing.year - 1;
		past.zeros = received === 0 ? (follows ? past.zeros : 0) + 1 : 0;
		past.report = filing.report;
		past.year = filing.year;
		past.last = changing.map((id) => trusted(filing, id));
		extend(past, 'outcomes', outcomesOf(filing));
		extend(past, 'parties', applicantsOf(filing));
	}
}

function extend(past: Past, kind: Composition, now: readonly number[] | null): void {
	if (!now) return;
	const sum = (counts: ArrayLike<number>) => Array.from(counts).reduce((a, b) => a + b, 0);
	if (sum(now) >= fewestInMix && sum(past[kind]) >= fewestInMix) {
		const moved = past.moved[kind];
		// Where one part is all there is, nothing moved.
		moved.most = Math.max(moved.most, moveOf(now, past[kind]) ?? 0);
		moved.times++;
	}
	now.forEach((count, at) => (past[kind][at]! += count));
}
