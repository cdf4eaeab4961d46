import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { isTheOne } from '#corpus/sql.ts';
import type { Rows } from './aggregates.ts';

/** A report of an agency, as one is chosen by. */
export interface ReportHead {
	id: string;
	agency: string | null;
	year: number;
	/** ISO date. */
	published: string | null;
}

const columns = ['id', 'agency', 'agency_id', 'published', 'basis'];

/** An agency's reports of some years, upward; of several of one year the one that counts, else the one dated last. */
export async function reportsOf(
	corpus: Rows,
	agency: string,
	years: readonly number[]
): Promise<ReportHead[]> {
	const database = await corpus.rows({ columns, years });
	return database.query<ReportHead>(
		`SELECT id, agency, year, published FROM reports
		WHERE agency_id = ? AND year IN (${years.map(Number).join(', ')})
		QUALIFY ${isTheOne}
		ORDER BY year`,
		[agency]
	);
}

/** Every cell of the reports some agencies have of one year; of several of one agency the one that counts. */
export async function reportsOfYear(
	corpus: Rows,
	agencies: readonly string[],
	year: number
): Promise<ReportRow[]> {
	const every = reportColumns.map(({ name }) => name);
	const database = await corpus.rows({ columns: every, years: [year] });
	return database.query<ReportRow>(
		`SELECT ${every.map((name) => `"${name}"`).join(', ')} FROM reports
		WHERE year = ${Number(year)} AND agency_id IN (${agencies.map(() => '?').join(', ')})
		QUALIFY ${isTheOne}
		ORDER BY agency_id`,
		[...agencies]
	);
}
