import type { ReportRow } from '#corpus/schema.ts';
import { agencyHistory } from './agency.ts';
import type { Aggregates, Rows } from './aggregates.ts';
import type { Filters } from './filters.ts';
import { outcomesByYear, type OutcomeYear } from './outcomes.ts';
import { volumeByYear, type VolumeYear } from './volume.ts';

/** Sides that stand beside each other, at most: more can no longer be read. */
export const mostSides = 6;

/** Many reports on one side: those of a region or a year, year by year. */
export interface GroupSide {
	/** Name of the province, with the prefecture's after a space; or a year. */
	id: string;
	volume: VolumeYear[];
	outcomes: OutcomeYear[];
}

/** One agency on a side, with its reports year by year. */
export interface AgencySide {
	id: string;
	history: ReportRow[];
}

/** Regions side by side; of the filters, those by region make way. */
export async function regionSides(
	corpus: Aggregates,
	filters: Filters,
	regions: readonly string[]
): Promise<GroupSide[]> {
	return Promise.all(
		regions.slice(0, mostSides).map(async (id) => {
			const [province = '', prefecture = null] = id.split(' ');
			const own = { ...filters, province, prefecture };
			const [volume, outcomes] = await Promise.all([
				volumeByYear(corpus, own),
				outcomesByYear(corpus, own)
			]);
			return { id, volume: volume.years, outcomes: outcomes.years };
		})
	);
}

/** Years side by side; the filter by year makes way. */
export async function yearSides(
	corpus: Aggregates,
	filters: Filters,
	years: readonly string[]
): Promise<GroupSide[]> {
	const own = { ...filters, years: [] };
	const [volume, outcomes] = await Promise.all([
		volumeByYear(corpus, own),
		outcomesByYear(corpus, own)
	]);
	return years.slice(0, mostSides).map((id) => ({
		id,
		volume: volume.years.filter(({ year }) => String(year) === id),
		outcomes: outcomes.years.filter(({ year }) => String(year) === id)
	}));
}

/** Agencies side by side. */
export async function agencySides(corpus: Rows, ids: readonly string[]): Promise<AgencySide[]> {
	return Promise.all(
		ids.slice(0, mostSides).map(async (id) => ({ id, history: await agencyHistory(corpus, id) }))
	);
}
