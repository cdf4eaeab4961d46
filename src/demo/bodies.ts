import { editions, type EditionId } from '#form/editions.ts';
import { challengeCells, challengeYears } from './challenges.ts';
import { chance, type Chance } from './chance.ts';
import { climateOf } from './climate.ts';
import type { Agency, Seat } from './country.ts';
import { disclosureCells, disclosureYears, makesRules } from './disclosure.ts';
import { cellsOfDraft, type Draft, type StatedFigures, type Values } from './draft.ts';
import { livesIn, livesOf, type Life } from './lives.ts';
import {
	countOnce,
	demandOf,
	requestCells,
	requestYears,
	type RequestRecord,
	type RequestYear
} from './requests.ts';
import { statedByYear } from './stated.ts';

export const demoYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** A body that reports for itself, and what is so whether it reports or not. */
export interface Body {
	agency: Agency;
	life: Life;
	records: RequestRecord[];
	/** Requests by year, null where it was not there. */
	requests: (RequestYear | null)[];
	/** Cells of each year in the edition of the year; null where the body was not there. */
	values: (Values | null)[];
	/** What a year's report prints, once for each year; null where the body was not there. */
	print(year: number, edition: EditionId): Draft | null;
	luck: Chance;
}

/** Share of the requests to a government's office that are some department's business. */
const passing = 0.06;

/**
 * The bodies of one place with all their years, one after the other: what is made of one place depends on
 * no other.
 */
export function* bodiesOf(seed: number, { place, agencies }: Seat): Generator<Body> {
	const years = demoYears.length;
	const climate = climateOf(seed, place.code);
	const lives = livesOf(agencies, years, chance(seed, -10 - place.ordinal));
	const streams = agencies.map(({ ordinal }) => chance(seed, 2 * ordinal));
	const demands = agencies.map((agency, at) => demandOf(agency, streams[at]!));
	const passedIn = agencies.map(() => demoYears.map((): RequestRecord[] => []));
	const departments = agencies.flatMap(({ kind }, at) => (kind === 'department' ? [at] : []));

	for (const [at, agency] of agencies.entries()) {
		const luck = streams[at]!;
		const life = lives[at]!;
		const heirlooms = lives.flatMap(({ into, final }, other) =>
			into === agency ? [{ final, level: demands[other]! }] : []
		);
		const level = (year: number) =>
			heirlooms.reduce((sum, { final, level }) => (year > final ? sum + level : sum), demands[at]!);
		const pass = (request: RequestRecord): boolean => {
			const taker = luck.pick(departments);
			if (taker === undefined || !livesIn(lives[taker]!, request.year)) return false;
			passedIn[taker]![request.year]!.push({ ...request, closed: null, from: agency });
			return true;
		};
		const { history, records } = requestYears(
			{
				agency,
				life,
				level,
				climate,
				pass,
				passedIn: passedIn[at]!,
				passing: agency.kind === 'government' ? passing : 0
			},
			years,
			luck
		);
		const concluded = history.map((year) => year?.concluded ?? 0);
		const tables = challengeYears(concluded, climate, life, luck).map(challengeCells);
		const disclosure = disclosureYears(agency, life, years, luck);
		const told = statedByYear(
			agency,
			tables.map((cases, year) => ({
				received: history[year]?.received ?? 0,
				reconsiderations: cases.reconsideration_total ?? 0,
				litigation:
					(cases.litigation_direct_total ?? 0) + (cases.litigation_after_reconsideration_total ?? 0)
			})),
			luck
		);
		const published = demoYears.map((year) => publication(30, year, luck));
		const slashes = !makesRules(agency) && luck.happens(0.3);
		const valuesIn = (year: number, edition: EditionId): Values | null => {
			const [asked, written] = [history[year], disclosure[year]];
			if (!asked || !written) return null;
			return {
				...disclosureCells(written, edition),
				...requestCells(asked, edition),
				...tables[year]
			};
		};
		const usual = demoYears.map((_, year) => valuesIn(year, editionOf(year)));
		yield {
			agency,
			life,
			records,
			requests: history,
			luck,
			values: usual,
			print(year, edition) {
				const values = edition === editionOf(year) ? usual[year] : valuesIn(year, edition);
				if (!values) return null;
				return draftOf(agency, year, edition, published[year]!, values, told[year]!, slashes);
			}
		};
	}
}

/** Sums of nothing, year by year. */
export function noSums(): Values[] {
	return demoYears.map(() => ({}));
}

/** Adds what a body would report, year by year; a request it passed on is the other body's. */
export function addBody(sums: readonly Values[], { values, requests }: Body): void {
	for (const [year, sum] of sums.entries()) {
		if (!values[year]) continue;
		addAll(sum, values[year]);
		countOnce(sum, requests[year]!, editionOf(year));
	}
}

/** Adds cell by cell, fractions of a fee exactly. */
export function addAll(sum: Values, values: Values): void {
	for (const [cell, value] of Object.entries(values)) {
		const total = (sum[cell] ?? 0) + value;
		sum[cell] = Number.isInteger(total) ? total : Math.round(total * 1e6) / 1e6;
	}
}

/** The edition the reports of a year, by its position, are to be written in. */
export function editionOf(year: number): EditionId {
	return editions.find(
		({ years: [from, to] }) => from <= demoYears[year]! && (to === null || demoYears[year]! <= to)
	)!.id;
}

/** @param last day of the next year by which it is published; some reports bear no date */
export function publication(last: number, year: number, luck: Chance): string | null {
	const days = last - Math.min(last - 4, Math.floor(luck.gamma(1.5, last / 3)));
	return luck.happens(0.06)
		? null
		: new Date(Date.UTC(year + 1, 0, days)).toISOString().slice(0, 10);
}

function draftOf(
	agency: Agency,
	year: number,
	edition: EditionId,
	published: string | null,
	values: Values,
	told: StatedFigures,
	slashes: boolean
): Draft {
	const draft: Draft = {
		agency,
		year: demoYears[year]!,
		edition,
		published,
		values,
		ink: new Map(),
		told,
		text: '',
		corrects: false
	};
	if (slashes)
		for (const { id } of cellsOfDraft(draft))
			if (id.startsWith('rules_')) draft.ink.set(id, 'not_applicable');
	return draft;
}
