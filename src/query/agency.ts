import { identityColumns, reportColumns, type ReportRow } from '#corpus/schema.ts';
import { challengeGroups } from '#form/challenges.ts';
import { statedFigures } from '#form/figures.ts';
import { formCell } from '#form/form.ts';
import { requestRows } from '#form/requests.ts';
import type { Agencies, AgencyEntry } from './agencies.ts';
import type { Rows } from './aggregates.ts';

/** Cells a profile draws over the years: the totals of table 3 and of table 4. */
const trendCells: readonly string[] = [
	...requestRows.map(({ id }) => `${id}_total`),
	...challengeGroups.map(({ id }) => `${id}_total`)
];

const identity = identityColumns.map(({ name }) => name);
const historyColumns = [
	...identity,
	...trendCells,
	...statedFigures.map(({ id }) => id),
	'readings'
] as const;
const everyColumn = reportColumns.map(({ name }) => name);

/** Who an agency is, known before any report is there; null where the directory has none of this id. */
export async function agencyKnown(corpus: Agencies, id: string): Promise<AgencyEntry | null> {
	return corpus.directory ? (await corpus.directory()).known(id) : null;
}

/** Every report of an agency, year by year, with who it is, its totals, stated figures and readings. */
export async function agencyHistory(corpus: Rows, agency: string): Promise<ReportRow[]> {
	const database = await corpus.rows({ columns: historyColumns });
	return database.query<ReportRow>(
		`SELECT ${list(historyColumns)} FROM reports WHERE agency_id = ? ${inOrder}`,
		[agency]
	);
}

/** Every cell of one report; null where the corpus has no such report. */
export async function wholeReport(
	corpus: Rows,
	{ id, year }: { id: string; year: number | null }
): Promise<ReportRow | null> {
	const database = await corpus.rows({ columns: everyColumn, ...(year && { years: [year] }) });
	const [row] = await database.query<ReportRow>(
		`SELECT ${list(everyColumn)} FROM reports WHERE id = ?`,
		[id]
	);
	return row ?? null;
}

/** Every cell of every report of an agency, for export. */
export async function wholeHistory(corpus: Rows, agency: string): Promise<ReportRow[]> {
	const database = await corpus.rows({ columns: everyColumn });
	return database.query<ReportRow>(
		`SELECT ${list(everyColumn)} FROM reports WHERE agency_id = ? ${inOrder}`,
		[agency]
	);
}

/** One cell in every report of an agency, as a row with that cell alone. Throws on an id the form does not have. */
export async function cellHistory(
	corpus: Rows,
	agency: string,
	cell: string
): Promise<ReportRow[]> {
	const columns = [
		'id',
		'agency_id',
		'year',
		'edition',
		'published',
		'readings',
		formCell(cell).id
	];
	const database = await corpus.rows({ columns });
	return database.query<ReportRow>(
		`SELECT ${list(columns)} FROM reports WHERE agency_id = ? ${inOrder}`,
		[agency]
	);
}

const inOrder = 'ORDER BY year NULLS LAST, published NULLS FIRST, id';

function list(names: readonly string[]): string {
	return names.map((name) => `"${name}"`).join(', ');
}
