import type { EditionId } from '#form/editions.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Chance } from './chance.ts';
import { scales } from './bureaus.ts';
import type { Agency } from './country.ts';
import { add, type Values } from './draft.ts';

/** What became of a body's requests in one year, each row by applicant. */
export interface RequestYear {
	/** Row of table 3 → requests by applicant, in the order of `parties`; rows of nothing are left out. */
	rows: Map<string, readonly number[]>;
	received: number;
	concluded: number;
}

const parties = applicants.filter(({ id }) => id !== 'total').map(({ id }) => id);
const partyShares = [0.875, 0.07, 0.004, 0.006, 0.03, 0.015];
/** The country's requests from 2018 on, 2018 being 1. */
const trend = [1, 1.04, 0.97, 1.1, 1.14, 1.22, 1.27, 1.3];

const outcomeShares: Record<string, number> = {
	disclosed: 0.45,
	partly_disclosed: 0.08,
	withheld_state_secret: 0.002,
	withheld_by_law: 0.008,
	withheld_security: 0.001,
	withheld_third_party: 0.012,
	withheld_internal: 0.012,
	withheld_deliberative: 0.02,
	withheld_enforcement_file: 0.018,
	withheld_inquiry_service: 0.014,
	unable_not_held: 0.2,
	unable_not_existing: 0.04,
	unable_unclear: 0.012,
	not_processed_petition: 0.045,
	not_processed_duplicate: 0.018,
	not_processed_published: 0.003,
	not_processed_excessive: 0.004,
	not_processed_reissue: 0.006,
	otherwise_closed_uncorrected: 0.03,
	otherwise_closed_unpaid: 0.001,
	otherwise_closed_misc: 0.024
};
const outcomeRows = Object.keys(outcomeShares);
const excessive = outcomeRows.indexOf('not_processed_excessive');
const duplicate = outcomeRows.indexOf('not_processed_duplicate');

/**
 * A body's requests in each of `years` consecutive report years from 2019. How many arrive is a
 * gamma–Poisson count around the body's own lasting level, how they end is Dirichlet–multinomial, and
 * what is left at the end of a year is what the next one begins with, applicant by applicant.
 */
export function requestYears(agency: Agency, years: number, luck: Chance): RequestYear[] {
	const { requests, evenness } = scales[agency.level];
	let level = luck.gamma(evenness, requests * agency.bureau.requests * agency.size);
	if (agency.bureau.requests > 1 && luck.happens(0.012)) level = luck.logNormal(1_200, 0.5);
	const drift = luck.logNormal(1, 0.05);
	const mix = luck.shares(partyShares, 30);
	const endings = luck.shares(Object.values(outcomeShares), 14);
	const leftOver = luck.happens(0.3) ? 0 : luck.gamma(2, 0.06);

	let carried = parties.map(() => 0);
	let isFirst = false;
	const history: RequestYear[] = [];
	for (let year = 0; year <= years; year++) {
		const mean = level * trend[year % trend.length]! * drift ** year * luck.gamma(30, 1);
		const received = luck.deal(luck.poisson(mean), mix);
		const open = received.map((count, at) => count + carried[at]!);
		const carriedOut = open.map((count) => luck.binomial(count, Math.min(leftOver, 0.5)));
		const concluded = open.map((count, at) => count - carriedOut[at]!);
		const shares = endings.map((share, at) =>
			(at === excessive && sum(open) < 5) || (at === duplicate && isFirst) ? 0 : share
		);
		// Nobody repeats what nobody asked the year before.
		isFirst = sum(open) === 0;
		const dealt = concluded.map((count) => (count === 0 ? [] : luck.deal(count, shares)));
		const rows = new Map<string, readonly number[]>();
		for (const [at, row] of outcomeRows.entries())
			rows.set(
				row,
				dealt.map((one) => one[at] ?? 0)
			);
		rows.set('received', received);
		rows.set('carried_in', carried);
		rows.set('concluded', concluded);
		rows.set('carried_out', carriedOut);
		for (const [row, counts] of rows) if (sum(counts) === 0) rows.delete(row);
		// The year before the first report only fills its carried-over row.
		if (year > 0) history.push({ rows, received: sum(received), concluded: sum(concluded) });
		carried = carriedOut;
	}
	return history;
}

/** Table 3 as an edition prints it; the 2019 form prints what is otherwise closed as one row. */
export function requestCells({ rows }: RequestYear, edition: EditionId): Values {
	const values: Values = {};
	for (const [row, counts] of rows) {
		const into = rowIn(edition, row);
		for (const [at, party] of parties.entries()) add(values, `${into}_${party}`, counts[at]!);
		add(values, `${into}_total`, sum(counts));
	}
	return values;
}

const undivided = requestRows.find((row) => !row.editions.includes('2021'))!.id;
const divided = new Set(
	requestRows.filter((row) => !row.editions.includes('2019')).map((row) => row.id)
);

function rowIn(edition: EditionId, row: string): string {
	return edition === '2019' && divided.has(row) ? undivided : row;
}

function sum(counts: readonly number[]): number {
	return counts.reduce((a, b) => a + b, 0);
}
