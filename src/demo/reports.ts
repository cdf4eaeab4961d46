import type { Report } from '#report/report.ts';
import { addAll, addBody, bodiesOf, demoYears, editionOf, noSums, type Body } from './bodies.ts';
import { chance } from './chance.ts';
import { uncorrected } from './corrections.ts';
import { seatsOf, type Agency, type Seat } from './country.ts';
import { reportOf, type Draft, type Values } from './draft.ts';
import type { Neighbourhood } from './faults.ts';
import { drawFault, inject, largestRate, type Injected } from './inject.ts';
import { traffic } from './stated.ts';
import { wholeReports, type Sums, type Whole } from './whole.ts';

/** What to make. */
export interface DemoOptions {
	/** At least so many reports; every place has all its agencies, and every agency all of its years. */
	reports: number;
	/** The same seed gives the same corpus. */
	seed: number;
	/** Multiplies the share of reports that get a fault, up to `largestRate`; 0 makes a corpus without any. */
	faults: number;
}

/** A made-up report, and what was done to it. */
export interface DemoReport {
	agency: Agency;
	year: number;
	report: Report;
	/** Sentences of the report that say what it covers; empty where nothing does. */
	text: string;
	/** What it does cover, stated or not. */
	covers: 'own' | Whole;
	/** A later report of the same agency and year corrects it. */
	corrected: boolean;
	injected: Omit<Injected, 'report'> | null;
}

/** Of which agency and year a report is, made or never made. */
export type Filed = Pick<DemoReport, 'agency' | 'year' | 'covers' | 'corrected'>;

/** What one agency reports of its years in order, and what is so. */
export interface AgencyReports {
	/** null of a government, which only reports for its place. */
	body: Body | null;
	reports: DemoReport[];
	/** Reports it never made. */
	missing: Filed[];
}

/** One place, whose agencies come one by one while they are gone through, once. */
export interface SeatReports {
	seat: Seat;
	agencies: Iterable<AgencyReports>;
	/** Sums of what all its bodies would report, year by year, when the last of them has come. */
	area: Values[];
}

/** Sums of the places below each prefecture and province; they grow place by place. */
export class Country {
	readonly #sums = new Map<string, Record<Whole, Values[]>>();
	readonly #governments: Agency[] = [];

	/** Takes in a place. */
	add({ place, government }: Pick<Seat, 'place' | 'government'>, area: readonly Values[]): void {
		const { code, level } = place;
		if (level !== 'county') {
			this.#governments.push(government);
			area.forEach((values, year) => addAll(this.#of(code).tier[year]!, values));
		}
		for (const within of new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]))
			area.forEach((values, year) => addAll(this.#of(within).area[year]!, values));
	}

	/** What the governments of provinces and prefectures report for their places. */
	*reports({ seed }: DemoOptions): Generator<AgencyReports> {
		for (const one of this.#governments) yield ofPlace(seed, one, this.#of(one.region));
	}

	#of(code: string): Record<Whole, Values[]> {
		let sums = this.#sums.get(code);
		if (!sums) {
			this.#sums.set(code, (sums = { tier: noSums(), area: noSums() }));
		}
		return sums;
	}
}

/** Seats whose agencies make a block; a report is copied from a neighbour in its own block alone. */
const blockSize = 256;

/** The places of the invented country, a block at a time: what is made of one depends on no other. */
export function* blocksOf({ seed, reports }: DemoOptions): Generator<Seat[]> {
	let block: Seat[] = [];
	let agencies = 0;
	for (const seat of seatsOf(seed, reports)) {
		block.push(seat);
		agencies += seat.agencies.length;
		if (agencies < blockSize) continue;
		yield block;
		block = [];
		agencies = 0;
	}
	if (block.length > 0) yield block;
}

/** The reports of a block, place by place. */
export function* blockReports(
	{ seed, faults }: DemoOptions,
	block: readonly Seat[]
): Generator<SeatReports> {
	if (!(faults >= 0 && faults <= largestRate))
		throw new RangeError(`demo: faults from 0 to ${largestRate.toFixed(2)}, not ${faults}`);
	const neighbours = new Map<string, Draft>();
	for (const seat of block) {
		const [area, tier] = [noSums(), noSums()];
		const agencies = (function* () {
			for (const body of bodiesOf(seed, seat)) {
				const { kind, level } = body.agency;
				if (kind !== 'vertical') addBody(area, body);
				if (kind !== 'vertical' && level !== 'township') addBody(tier, body);
				yield ofBody(body, { seed, faults }, neighbours);
			}
			if (seat.place.level === 'county') yield ofPlace(seed, seat.government, { area, tier });
		})();
		yield { seat, agencies, area };
	}
}

/**
 * The reports of the invented country, as many places as it takes, the governments of prefectures and
 * provinces last. Throws where more are asked for than the country has.
 * @param look is given every agency
 */
export function* demoReports(
	options: DemoOptions,
	look: (agency: AgencyReports) => void = () => {}
): Generator<DemoReport> {
	let count = 0;
	const country = new Country();
	const all = (function* () {
		for (const block of blocksOf(options))
			for (const { seat, agencies, area } of blockReports(options, block)) {
				if (count >= options.reports) return yield* country.reports(options);
				yield* agencies;
				country.add(seat, area);
			}
		if (count < options.reports) throw tooMany(count, options);
		yield* country.reports(options);
	})();
	for (const agency of all) {
		look(agency);
		count += agency.reports.length;
		yield* agency.reports;
	}
}

/** More reports were asked for than the country has. */
export function tooMany(made: number, { reports }: DemoOptions): RangeError {
	return new RangeError(`demo: the invented country has only ${made} reports, not ${reports}`);
}

function ofPlace(seed: number, agency: Agency, sums: Sums): AgencyReports {
	const made: AgencyReports = { body: null, reports: [], missing: [] };
	for (const { year, covers, draft } of wholeReports(seed, agency, sums))
		if (draft) made.reports.push({ ...madeOf(draft), covers, corrected: false, injected: null });
		else made.missing.push({ agency, year, covers, corrected: false });
	return made;
}

function madeOf(draft: Draft) {
	const { agency, year, text } = draft;
	return { agency, year, text, report: reportOf(draft) };
}

function ofBody(
	body: Body,
	{ seed, faults }: Pick<DemoOptions, 'seed' | 'faults'>,
	neighbours: Map<string, Draft>
): AgencyReports {
	const { agency, life, requests, print, luck } = body;
	const made: AgencyReports = { body, reports: [], missing: [] };
	const covers = 'own';
	// A stream of its own, so that a corpus without faults has the same numbers otherwise.
	const fate = chance(seed, 2 * agency.ordinal + 1);
	let last: Draft | null = null;
	let factor = 1;
	for (const [at, year] of demoYears.entries()) {
		const usual = editionOf(at);
		const drawn = drawFault(faults, fate);
		const kind = drawn === 'late_form' && usual === '2019' ? null : drawn;
		let draft = print(at, usual);
		const first = draft && uncorrected(draft, requests[at]!, luck);
		if (kind === 'late_form' && !first) draft = print(at, '2019');
		if (!draft || life.missing[at]) {
			if (draft) made.missing.push({ agency, year, covers, corrected: false });
			last = null;
			continue;
		}
		for (const id of traffic) if (draft.told[id]) draft.told[id].value *= factor;
		const peers = `${agency.level} ${year}`;
		const near: Neighbourhood = { last, neighbour: neighbours.get(peers) ?? null };
		const visits = draft.told.web_visits?.value;
		const injected = kind && !first ? inject(kind, draft, near, fate) : null;
		if (injected?.kind === 'copied_from_neighbour') neighbours.delete(peers);
		if (injected?.kind === 'visits_jump') factor *= draft.told.web_visits!.value / visits!;
		if (injected?.kind === 'late_form')
			Object.assign(injected, { cells: ['edition'], was: [usual], is: ['2019'] });
		last = injected ? null : draft;
		if (!injected && (draft.values.received_total ?? 0) >= 20) neighbours.set(peers, draft);
		if (first) made.reports.push({ ...madeOf(first), covers, corrected: true, injected: null });
		made.reports.push({ ...madeOf(draft), covers, corrected: false, injected });
	}
	return made;
}
