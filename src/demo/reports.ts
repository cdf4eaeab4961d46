import type { EditionId } from '#form/editions.ts';
import { editions } from '#form/editions.ts';
import type { Report } from '#report/report.ts';
import { challengeCells, challengeYears } from './challenges.ts';
import { chance, type Chance } from './chance.ts';
import { agenciesOf, type Agency } from './country.ts';
import { disclosureCells, disclosureYears, makesRules } from './disclosure.ts';
import { cellsOfDraft, reportOf, type Draft, type Values } from './draft.ts';
import type { Neighbourhood } from './faults.ts';
import { drawFault, inject, largestRate, type Injected } from './inject.ts';
import { requestCells, requestYears } from './requests.ts';
import { toldYears, traffic } from './told.ts';

/** What to make. */
export interface DemoOptions {
	/** At least so many reports; every agency has all of its years. */
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
	injected: Omit<Injected, 'report'> | null;
}

export const demoYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** Agencies of a block; a report is copied from a neighbour in its own block alone. */
const blockSize = 256;

/** The agencies of the invented country, a block at a time: what is made of one depends on no other. */
export function* blocksOf({ seed, reports }: DemoOptions): Generator<Agency[]> {
	let block: Agency[] = [];
	for (const agency of agenciesOf(seed, reports)) {
		block.push(agency);
		if (block.length < blockSize) continue;
		yield block;
		block = [];
	}
	if (block.length > 0) yield block;
}

/** The reports of a block, agency by agency, each agency's years in order. */
export function* blockReports(
	{ seed, faults }: DemoOptions,
	block: readonly Agency[]
): Generator<DemoReport> {
	if (!(faults >= 0 && faults <= largestRate))
		throw new RangeError(`demo: faults from 0 to ${largestRate.toFixed(2)}, not ${faults}`);
	const neighbours = new Map<string, Draft>();
	for (const agency of block) yield* agencyReports(agency, seed, faults, neighbours);
}

/**
 * The reports of the invented country, as many agencies as it takes.
 * Throws where more are asked for than the country has.
 */
export function* demoReports(options: DemoOptions): Generator<DemoReport> {
	let made = 0;
	let last: Agency | null = null;
	for (const block of blocksOf(options))
		for (const report of blockReports(options, block)) {
			if (made >= options.reports && report.agency !== last) return;
			last = report.agency;
			made++;
			yield report;
		}
	if (made < options.reports)
		throw new RangeError(
			`demo: the invented country has only ${made} reports, not ${options.reports}`
		);
}

function* agencyReports(
	agency: Agency,
	seed: number,
	rate: number,
	neighbours: Map<string, Draft>
): Generator<DemoReport> {
	// Two streams, so that a corpus without faults has the same numbers otherwise.
	const fate = chance(seed, 2 * agency.ordinal + 1);
	const print = printer(agency, chance(seed, 2 * agency.ordinal));
	let last: Draft | null = null;
	let factor = 1;
	for (const [at, year] of demoYears.entries()) {
		const usual = editionOf(year);
		const drawn = drawFault(rate, fate);
		const kind = drawn === 'late_form' && usual === '2019' ? null : drawn;
		const edition = kind === 'late_form' ? '2019' : usual;
		const draft = print(at, edition);
		if (!draft) {
			last = null;
			continue;
		}
		for (const id of traffic) if (draft.told[id]) draft.told[id].value *= factor;
		const peers = `${agency.level} ${year}`;
		const near: Neighbourhood = { last, neighbour: neighbours.get(peers) ?? null };
		const visits = draft.told.web_visits?.value;
		const injected = kind && inject(kind, draft, near, fate);
		if (injected?.kind === 'copied_from_neighbour') neighbours.delete(peers);
		if (injected?.kind === 'visits_jump') factor *= draft.told.web_visits!.value / visits!;
		if (injected?.kind === 'late_form')
			Object.assign(injected, { cells: ['edition'], was: [usual], is: [edition] });
		last = injected ? null : draft;
		if (!injected && (draft.values.received_total ?? 0) >= 20) neighbours.set(peers, draft);
		yield { agency, year, report: reportOf(draft), injected };
	}
}

/** The edition the year's reports are to be written in. */
function editionOf(year: number): EditionId {
	return editions.find(({ years: [from, to] }) => from <= year && (to === null || year <= to))!.id;
}

/** Prints an agency's reports: year by its position in `demoYears`; null where there is no report. */
function printer(agency: Agency, luck: Chance): (at: number, edition: EditionId) => Draft | null {
	const years = demoYears.length;
	const lasting = agency.level === 'province' || agency.bureau.sector === 'government';
	const first = luck.happens(lasting ? 0 : 0.08) ? luck.whole(1, 4) : 0;
	const final = luck.happens(lasting ? 0 : 0.05) ? luck.whole(3, years - 2) : years - 1;
	const published = demoYears.map((year) => publication(agency, year, luck));
	const gaps = demoYears.map(() => luck.happens(0.025));
	const slashes = !makesRules(agency) && luck.happens(0.3);
	const requests = requestYears(agency, years, luck);
	const challenges = challengeYears(
		requests.map(({ concluded }) => concluded),
		luck
	);
	const disclosure = disclosureYears(agency, years, luck);
	const tables = challenges.map(challengeCells);
	const told = toldYears(
		agency,
		tables.map((cases, at) => ({
			received: requests[at]!.received,
			reconsiderations: cases.reconsideration_total ?? 0,
			litigation:
				(cases.litigation_direct_total ?? 0) + (cases.litigation_after_reconsideration_total ?? 0)
		})),
		luck
	);

	return (at, edition) => {
		if (at < first || at > final || gaps[at]) return null;
		const values: Values = {
			...disclosureCells(disclosure[at]!, edition),
			...requestCells(requests[at]!, edition),
			...tables[at]
		};
		const draft: Draft = {
			agency,
			year: demoYears[at]!,
			edition,
			published: published[at]!,
			values,
			ink: new Map(),
			told: told[at]!
		};
		if (slashes)
			for (const { id } of cellsOfDraft(draft))
				if (id.startsWith('rules_')) draft.ink.set(id, 'not_applicable');
		return draft;
	};
}

/** Departments publish in January, governments until March; some reports bear no date. */
function publication({ bureau }: Agency, year: number, luck: Chance): string | null {
	const last = bureau.sector === 'government' ? 85 : 30;
	const days = last - Math.min(last - 4, Math.floor(luck.gamma(1.5, last / 3)));
	if (luck.happens(0.06)) return null;
	return new Date(Date.UTC(year + 1, 0, days)).toISOString().slice(0, 10);
}
