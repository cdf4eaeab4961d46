import type { DuckDBConnection } from '@duckdb/node-api';
import * as counting from '#corpus/counting.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { Table } from './duckdb.ts';

/**
 * Tells of every report of one year in which sum it is counted.
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
