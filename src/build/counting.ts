import type { DuckDBConnection } from '@duckdb/node-api';
import * as counting from '#corpus/counting.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { csvText } from './csv.ts';
import { Table } from './duckdb.ts';

/**
 * Sets in which sum every report of one year is counted.
 * @param connection has the table `reports`, of that year alone
 */
export async function countOnce(connection: DuckDBConnection): Promise<void> {
	const ask = async (query: string) =>
		(await connection.runAndReadAll(query)).getRowObjectsJS() as unknown[];
	const reports = (await ask(counting.selectCounted)) as counting.Counted[];
	if (reports.length === 0) return;
	const ties = counting.tiesAmong(reports).flatMap((tie) => tie.map(({ id }) => id));
	const rows = ties.length > 0 ? ((await ask(counting.selectNumbers(ties))) as ReportRow[]) : [];
	const told = new Map(rows.map((row) => [String(row.id), row]));
	await connection.run(counting.createStandings);
	const table = await Table.open(connection, 'standings', counting.standingColumns);
	for (const standing of counting.standingsOf(reports, told)) table.add({ ...standing });
	table.close();
	await connection.run(counting.applyStandings);
	await connection.run('DROP TABLE standings');
}

const why = {
	superseded: '已由更正版、清单指定的一份或日期更晚的一份取代 superseded by another version',
	aside: '另一份已含同一机关，不重复计 another report counts the same bodies',
	versions:
		'同一机关同一年度同一口径有几份，数字不同，文中和日期都不足以判断哪一份为准 versions that contradict each other',
	consolidated:
		'计入政府汇总，但地区不明，无从列出它包括哪些机关 counted as a place’s, but the place is not known, nor whose reports it covers',
	bodies: '无法判断它与哪些机关的报告重叠 it cannot be told whose reports it covers'
};

/** `set-aside.csv`: the reports that are in no sum or whose bodies are not known, and why; null where there are none. */
export function setAsideCsv(rows: readonly Record<string, unknown>[]): string | null {
	if (rows.length === 0) return null;
	const text = (value: unknown) => (value === null ? null : String(value));
	return csvText(
		['report', 'file', 'agency', 'year', 'scope', 'published', 'basis', 'counts_instead', 'why'],
		rows.map((row) => {
			const state = row.basis as 'aside' | 'superseded' | 'undecided' | 'consolidated';
			const reason = state === 'undecided' ? (row.versions ? 'versions' : 'bodies') : state;
			return [
				row.id,
				row.file,
				row.agency,
				row.year,
				row.scope,
				row.published,
				state,
				row.counts,
				why[reason]
			].map(text);
		})
	);
}
