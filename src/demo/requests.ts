import type { EditionId } from '#form/editions.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Chance } from './chance.ts';
import { scales } from './bureaus.ts';
import { outcomeRows, type Climate } from './climate.ts';
import type { Agency } from './country.ts';
import { add, type Values } from './draft.ts';
import { livesIn, type Life } from './lives.ts';

/** One request as one body received it; years are positions among the demo's, −1 the year before. */
export interface RequestRecord {
	/** The same for whoever received it: ordinal of the first, and a number of its own. */
	origin: number;
	number: number;
	year: number;
	/** Position in `parties`. */
	party: number;
	/** How and when it ended; null where it was open at the end of the last year. */
	outcome: string | null;
	closed: number | null;
	/** The body that passed it on; null where the applicant sent it here. */
	from: Agency | null;
}

/** What became of a body's requests in one year, each row by applicant. */
export interface RequestYear {
	/** Row of table 3 → requests by applicant, in the order of `parties`; rows of nothing are left out. */
	rows: Map<string, number[]>;
	received: number;
	concluded: number;
	/** Requests by applicant that it passed on, which whoever got them counts as well. */
	passed: number[];
}

export const parties = applicants.filter(({ id }) => id !== 'total').map(({ id }) => id);
const partyShares = [0.875, 0.07, 0.004, 0.006, 0.03, 0.015];
const excessive = outcomeRows.indexOf('not_processed_excessive');
const duplicate = outcomeRows.indexOf('not_processed_duplicate');
/** How a request ends for the body that passes it on. */
const passedOn = 'otherwise_closed_misc';

/** What a body's requests are made from. */
export interface Demand {
	agency: Agency;
	life: Life;
	/** Requests of a year of 2018; see `demandOf`. */
	level: (year: number) => number;
	climate: Climate;
	/** What other bodies passed on to it, year by year. */
	passedIn: readonly (readonly RequestRecord[])[];
	/** Hands a request over to another body; false where there is none to take it. */
	pass: (request: RequestRecord) => boolean;
	/** Share of its own requests it tries to hand over. */
	passing: number;
}

/** About how many requests a body gets in a year. */
export function demandOf({ level, bureau, size }: Agency, luck: Chance): number {
	const { requests, evenness } = scales[level];
	const usual = luck.gamma(evenness, requests * bureau.requests * size);
	const sought = bureau.requests > 1 && luck.happens(0.012);
	return sought ? luck.logNormal(1_200, 0.5) : usual;
}

/**
 * A body's requests in each of `years` consecutive report years, null where it was not there, and each
 * of them by itself. How many arrive is a gamma–Poisson count around the body's own lasting level, how
 * they end is Dirichlet–multinomial around the place's year, and what is left at the end of a year is
 * what the next one begins with. A body that ends leaves nothing open.
 */
export function requestYears(
	{ agency, life, level, climate, passedIn, pass, passing }: Demand,
	years: number,
	luck: Chance
): { history: (RequestYear | null)[]; records: RequestRecord[] } {
	const drift = luck.logNormal(1, 0.05);
	const mix = cumulative(luck.shares(partyShares, 30));
	const bias = luck
		.shares(climate.outcomes[0]!, 14)
		.map((share, at) => share / climate.outcomes[0]![at]!);
	const leftOver = luck.happens(0.3) ? 0 : Math.min(0.5, luck.gamma(2, 0.06));

	let carried: RequestRecord[] = [];
	let isFirst = false;
	const records: RequestRecord[] = [];
	const history: (RequestYear | null)[] = [];
	// The year before the first report only fills its carried-over row.
	for (let year = -1; year < years; year++) {
		if (!livesIn(life, year) && !(year < 0 && life.first === 0)) {
			if (year >= 0) history.push(null);
			continue;
		}
		const mean = level(year) * climate.requests[year + 1]! * drift ** (year + 1);
		const arrived = [...(passedIn[year] ?? [])];
		for (let n = luck.poisson(mean * luck.gamma(30, 1)); n > 0; n--) {
			arrived.push({
				origin: agency.ordinal,
				number: records.length + arrived.length,
				year,
				party: draw(mix, luck),
				outcome: null,
				closed: null,
				from: null
			});
		}
		const open = [...carried, ...arrived];
		const weights = climate.outcomes[year + 1]!.map((share, at) =>
			(at === excessive && open.length < 5) || (at === duplicate && isFirst) ? 0 : share * bias[at]!
		);
		const endings = cumulative(weights);
		// Nobody repeats what nobody asked the year before.
		isFirst = open.length === 0;

		const rows = new Map<string, number[]>();
		const passed = parties.map(() => 0);
		const left: RequestRecord[] = [];
		const staysOpen = year < life.final || year === years - 1;
		for (const { party } of carried) count(rows, 'carried_in', party);
		for (const { party } of arrived) count(rows, 'received', party);
		for (const request of open) {
			const { party } = request;
			if (staysOpen && luck.happens(leftOver)) {
				count(rows, 'carried_out', party);
				left.push(request);
				continue;
			}
			request.closed = year;
			const asked = year >= 0 && request.year === year && passing > 0;
			if (asked && luck.happens(passing) && pass(request)) {
				request.outcome = passedOn;
				passed[party]!++;
			} else request.outcome = outcomeRows[draw(endings, luck)]!;
			count(rows, 'concluded', party);
			count(rows, request.outcome, party);
		}
		records.push(...arrived);
		const concluded = open.length - left.length;
		if (year >= 0) history.push({ rows, received: arrived.length, concluded, passed });
		carried = left;
	}
	return { history, records };
}

/** Table 3 as an edition prints it; the 2019 form prints what is otherwise closed as one row. */
export function requestCells({ rows }: RequestYear, edition: EditionId): Values {
	const values: Values = {};
	for (const [row, counts] of rows) addRow(values, rowIn(edition, row), counts);
	return values;
}

/** Takes the requests a body of a place passed on to another of it out of the sum of both. */
export function countOnce(values: Values, { passed }: RequestYear, edition: EditionId): void {
	const less = passed.map((count) => -count);
	for (const row of ['received', 'concluded', passedOn]) addRow(values, rowIn(edition, row), less);
}

function addRow(values: Values, row: string, counts: readonly number[]): void {
	let total = 0;
	for (const [at, party] of parties.entries()) {
		add(values, `${row}_${party}`, counts[at]!);
		total += counts[at]!;
	}
	add(values, `${row}_total`, total);
}

const undivided = requestRows.find((row) => !row.editions.includes('2021'))!.id;
const divided = new Set<string>(
	requestRows.filter((row) => !row.editions.includes('2019')).map((row) => row.id)
);

/** The row in which an edition prints another's. */
export function rowIn(edition: EditionId, row: string): string {
	return edition === '2019' && divided.has(row) ? undivided : row;
}

function count(rows: Map<string, number[]>, row: string, party: number): void {
	let counts = rows.get(row);
	if (!counts) rows.set(row, (counts = parties.map(() => 0)));
	counts[party]!++;
}

function cumulative(weights: readonly number[]): number[] {
	let sum = 0;
	return weights.map((weight) => (sum += weight));
}

/** A position, each as likely as its weight. */
function draw(sums: readonly number[], luck: Chance): number {
	const sought = luck.uniform() * sums.at(-1)!;
	let at = 0;
	while (at < sums.length - 1 && sums[at]! <= sought) at++;
	return at;
}
