import { applicants } from '#form/requests.ts';
import { cell, missingCell } from './cells.ts';
import { byYear, coverageOf, type Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/** Requests of one report year. A sum is null when no report of the year could be counted. */
export interface VolumeYear {
	year: number;
	reports: number;
	/** Requests received, over the `counted` reports whose total was read. */
	total: number | null;
	counted: number;
	/** By applicant id (without `total`), over the `divided` reports whose total and six columns were all read. */
	applicants: Record<string, number | null>;
	divided: number;
	/** Requests of reports that tell the total but not who asked. */
	undivided: number;
	/** Reports among the `divided` whose six columns do not add up to their total. */
	unequal: number;
	carriedIn: { sum: number | null; counted: number };
	carriedOut: { sum: number | null; counted: number };
}

export interface Volume {
	years: VolumeYear[];
	/** Of the total of requests received. */
	coverage: Coverage;
}

/** The columns of table 3 that say who asked, in the order of the form. */
export const askers = applicants.filter((applicant) => applicant.id !== 'total');

/** (a) How many requests were received, by year and applicant. */
export async function volumeByYear(database: Database, filters: Filters): Promise<Volume> {
	const { where, values } = chosen(filters);
	const total = cell('received_total');
	const columns = askers.map(({ id }) => ({ id, sql: cell(`received_${id}`) }));
	const sum = columns.map(({ sql }) => sql).join(' + ');
	const rows = await database.query<Record<string, number>>(
		`WITH chosen AS (
			SELECT *, ${total} + ${sum} IS NOT NULL AS is_divided FROM reports ${where} AND year IS NOT NULL
		)
		SELECT year, count(*) AS reports, sum(${total}) AS total, count(${total}) AS counted,
			${columns.map(({ id, sql }) => `sum(${sql}) FILTER (is_divided) AS "${id}"`).join(', ')},
			count(*) FILTER (is_divided) AS divided,
			coalesce(sum(${total}) FILTER (NOT is_divided), 0) AS undivided,
			count(*) FILTER (is_divided AND ${sum} <> ${total}) AS unequal,
			sum(${cell('carried_in_total')}) AS carried_in, count(${cell('carried_in_total')}) AS in_counted,
			sum(${cell('carried_out_total')}) AS carried_out, count(${cell('carried_out_total')}) AS out_counted
		FROM chosen GROUP BY year ORDER BY year`,
		values
	);
	return {
		years: rows.map((row) => ({
			year: row.year!,
			reports: row.reports!,
			total: row.total!,
			counted: row.counted!,
			applicants: Object.fromEntries(askers.map(({ id }) => [id, row[id]!])),
			divided: row.divided!,
			undivided: row.undivided!,
			unequal: row.unequal!,
			carriedIn: { sum: row.carried_in!, counted: row.in_counted! },
			carriedOut: { sum: row.carried_out!, counted: row.out_counted! }
		})),
		coverage: await coverageOf(database, filters, byYear(missingCell('received_total')))
	};
}
