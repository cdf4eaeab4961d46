import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

type Row = Record<string, string | number | null>;

/** The reports of a corpus the site was built with, asked with DuckDB's own Parquet reader. */
export async function truthOf(corpus: string): Promise<(sql: string) => Promise<Row[]>> {
	const folder = path.resolve(import.meta.dirname, '../../static/corpora', corpus);
	const connection = await (await DuckDBInstance.create()).connect();
	const rows = (table: string) =>
		`SELECT * FROM read_parquet('${folder}/${table}/**/*.parquet', union_by_name = true)`;
	await connection.run(`CREATE VIEW findings AS ${rows('findings')}`);
	// What pages sum by default are own reports; lists and tables have every one.
	await connection.run(`CREATE VIEW every_report AS ${rows('reports')}`);
	await connection.run("CREATE VIEW reports AS SELECT * FROM every_report WHERE basis = 'own'");
	return async (sql) => {
		const reader = await connection.runAndReadAll(sql);
		return reader
			.getRowObjectsJS()
			.map((row) =>
				Object.fromEntries(
					Object.entries(row).map(([name, value]) => [
						name,
						typeof value === 'bigint' ? Number(value) : (value as string | number | null)
					])
				)
			);
	};
}
