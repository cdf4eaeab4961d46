import { missingActivity } from './activity.ts';
import { cell, lettersOf, missingAmong, missingCell } from './cells.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';
import { missingTraffic } from './traffic.ts';

/** A sum over the reports where the cell was read; null when there is none. */
export interface CountedSum {
	sum: number | null;
	coverage: Coverage;
}

/** The first figures of the overview, each with the reports it is of. */
export interface Headline {
	reports: number;
	agencies: number;
	/** First and last report year. */
	years: [number, number] | null;
	received: CountedSum;
	concluded: CountedSum;
	carriedOut: CountedSum;
	/** Sums over the reports where all three cells were read; null when there is none. */
	disclosure: {
		disclosed: number | null;
		partlyDisclosed: number | null;
		concluded: number | null;
		coverage: Coverage;
	};
	/** Reports that read zero received and zero carried in, and the agencies they are of. */
	zeroActivity: { reports: number; agencies: number; coverage: Coverage };
	/** Reports that tell at least one web traffic figure, and the agencies they are of. */
	traffic: { reports: number; agencies: number };
}

const shareCells = ['disclosed_total', 'partly_disclosed_total', 'concluded_total'];
const missingShare = missingAmong(lettersOf(shareCells));

export async function headline(database: Database, filters: Filters): Promise<Headline> {
	const { where, values } = chosen(filters);
	const [row] = await database.query<Record<string, number>>(
		`WITH chosen AS (SELECT *, ${missingShare} IS NULL AS has_share FROM reports ${where})
		SELECT count(*) AS reports, count(DISTINCT agency_id) AS agencies,
			min(year) AS first_year, max(year) AS last_year,
			sum(${cell('received_total')}) AS received, sum(${cell('concluded_total')}) AS concluded,
			sum(${cell('carried_out_total')}) AS carried_out,
			${shareCells.map((id) => `sum(${cell(id)}) FILTER (has_share) AS "share.${id}"`).join(', ')},
			count(*) FILTER (zero_activity) AS zero,
			count(DISTINCT agency_id) FILTER (zero_activity) AS zero_agencies,
			count(*) FILTER (${missingTraffic} IS NULL) AS traffic,
			count(DISTINCT agency_id) FILTER (${missingTraffic} IS NULL) AS traffic_agencies
		FROM chosen`,
		values
	);
	const of = (reason: string) => coverageOf(database, filters, reason);
	return {
		reports: row!.reports!,
		agencies: row!.agencies!,
		years: row!.first_year === null ? null : [row!.first_year!, row!.last_year!],
		received: { sum: row!.received!, coverage: await of(missingCell('received_total')) },
		concluded: { sum: row!.concluded!, coverage: await of(missingCell('concluded_total')) },
		carriedOut: { sum: row!.carried_out!, coverage: await of(missingCell('carried_out_total')) },
		disclosure: {
			disclosed: row!['share.disclosed_total']!,
			partlyDisclosed: row!['share.partly_disclosed_total']!,
			concluded: row!['share.concluded_total']!,
			coverage: await of(missingShare)
		},
		zeroActivity: {
			reports: row!.zero!,
			agencies: row!.zero_agencies!,
			coverage: await of(missingActivity)
		},
		traffic: { reports: row!.traffic!, agencies: row!.traffic_agencies! }
	};
}
