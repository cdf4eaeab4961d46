import { reportCount, volumeMeasures } from '#corpus/measures.ts';
import type { Population } from '#corpus/population.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupYears } from './grouping.ts';

/** Requests of one place in the year, and the people who live there. */
export interface HeadPlace {
	/** Name of the province or prefecture; null for the reports that tell none. */
	key: Key;
	reports: number;
	/** Requests received, over the `counted` reports that tell them; null where none does. */
	received: number | null;
	counted: number;
	/** null where the table of populations has none up to this year. */
	people: Population | null;
}

export interface PerHead {
	by: 'province' | 'prefecture';
	/** The latest year chosen that has reports; null where none has. */
	year: number | null;
	places: HeadPlace[];
	/** Of the requests received in that year. */
	coverage: Coverage;
}

const { received, counted, missing } = volumeMeasures;

/** Requests received in the latest year chosen by province, or by prefecture of the province chosen, beside their populations. */
export async function requestsPerHead(
	corpus: Aggregates,
	filters: Filters,
	table: readonly Population[]
): Promise<PerHead> {
	const by = filters.province === null ? 'province' : 'prefecture';
	const { groups } = await groupYears(corpus, filters, by, { received, counted, missing });
	const year = groups.reduce<number | null>((last, one) => Math.max(last ?? 0, one.year), null);
	const now = groups.filter((group) => group.year === year);
	return {
		by,
		year,
		places: now.map(({ key, of }) => ({
			key,
			reports: of(reportCount),
			received: of(counted) ? of(received) : null,
			counted: of(counted),
			people:
				typeof key !== 'string'
					? null
					: by === 'province'
						? peopleOf(table, key, null, year!)
						: peopleOf(table, filters.province!, key, year!)
		})),
		coverage: coverageOf(
			now.flatMap(({ rows }) => rows),
			missing
		)
	};
}

/** The people of a place in a year: the latest figure that is not of a later year; null where there is none. */
export function peopleOf(
	table: readonly Population[],
	province: string,
	prefecture: string | null,
	year: number
): Population | null {
	let latest: Population | null = null;
	for (const one of table)
		if (one.province === province && one.prefecture === prefecture && one.year <= year)
			if (!latest || one.year > latest.year) latest = one;
	return latest;
}
