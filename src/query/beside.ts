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
		QUALIFY row_number() OVER (PARTITION BY year
			ORDER BY basis = 'own' DESC, basis <> 'superseded' DESC, published DESC NULLS LAST, id DESC) = 1
		ORDER BY year`,
		[agency]
	);
}
