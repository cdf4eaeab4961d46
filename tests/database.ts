import { createRequire } from 'node:module';
import path from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { findingColumns, reportColumns, type Column, type ReportRow } from '#corpus/schema.ts';
import type { EditionId } from '#form/editions.ts';
import { cells, cellsOf } from '#form/form.ts';
import { readings, type Reading } from '#form/vocabulary.ts';
import { databaseAggregates, type Aggregates, type Rows } from '#query/aggregates.ts';
import { arrowStream } from '#query/arrow.ts';
import { facets } from '#query/facets.ts';
import { plainRows } from '#query/columns.ts';
import { queryConfig, sealStatements, type Database } from '#query/database.ts';
import { withHead } from '#query/stream.ts';

/** DuckDB-WASM in this process: the engine the site runs, without its worker. */
export async function openDatabase() {
	const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
	const bundle = (kind: string) => ({
		mainModule: path.join(dist, `duckdb-${kind}.wasm`),
		mainWorker: ''
	});
	const engine = await duckdb.createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await engine.instantiate(() => {});
	engine.open({ path: ':memory:', query: queryConfig });
	const connection = engine.connect();
	for (const statement of sealStatements) connection.query(statement);
	const database: Database = {
		async query(sql, values = []) {
			const statement = connection.prepare(sql);
			try {
				return plainRows(statement.query(...values));
			} finally {
				statement.close();
			}
		},
		async *stream(sql, values = []) {
			const own = engine.connect();
			try {
				const parts = own.useUnsafe((bindings, id) => {
					const head = bindings.sendPrepared(id, bindings.createPrepared(id, sql), [...values]);
					return { head, next: () => bindings.fetchQueryResults(id) };
				});
				for (let part = parts.next(); part?.length !== 0; part = parts.next())
					if (part) yield withHead(parts.head, part);
			} finally {
				own.close();
			}
		}
	};
	function insert(name: string, stream: Uint8Array, create = true): void {
		connection.insertArrowFromIPCStream(stream, { name, create });
	}
	return { database, insert, close: () => connection.close() };
}

/** A database that answers whatever a corpus can be asked. */
export type Asked = Database & Aggregates & Rows;

export async function askable(database: Database): Promise<Asked> {
	const rows: Rows = {
		rows: async ({ picked }) =>
			picked
				? {
						query: (sql, values) =>
							database.query(
								`WITH picked AS (SELECT * FROM reports WHERE place IN (${picked.places.join(', ')})) ${sql}`,
								values
							)
					}
				: database
	};
	return { ...database, ...rows, ...databaseAggregates(rows, await facets(database)) };
}

/** A database with these reports and findings, each row completed by nulls. */
export async function databaseOf(reports: ReportRow[], findings: ReportRow[] = []): Promise<Asked> {
	const { database, insert } = await openDatabase();
	insert('reports_given', streamOf(reportColumns, reports));
	await database.query('CREATE VIEW reports AS SELECT *, rowid AS place FROM reports_given');
	insert('findings', streamOf(findingColumns, findings));
	return askable(database);
}

function streamOf(columns: readonly Column[], rows: ReportRow[]): Uint8Array {
	return arrowStream(
		columns,
		columns.map((column) => rows.map((row) => row[column.name] ?? null))
	);
}

/** What a made-up report says of a cell: a number, or how it fails to be one. */
export type Ink = number | Exclude<Reading, 'number'>;

/** A row of `reports` from what its cells say; cells not named are absent. */
export function reportRow(who: ReportRow, inks: Record<string, Ink> = {}): ReportRow {
	const row: ReportRow = {
		agency_id: who.agency ?? null,
		file: 'made-up.txt',
		origin: 'real',
		scope: 'own',
		scope_from: 'kind',
		basis: 'own',
		...who
	};
	const letter = new Map<string, string>(readings.map((reading) => [reading.id, reading.letter]));
	for (const id of Object.keys(inks))
		if (!cells.some((cell) => cell.id === id)) throw new Error(`no such cell: ${id}`);
	row.readings = cells
		.map(({ id }) => letter.get(typeof inks[id] === 'number' ? 'number' : (inks[id] ?? 'absent')))
		.join('');
	for (const [id, ink] of Object.entries(inks)) row[id] = typeof ink === 'number' ? ink : null;
	const [received, carriedIn] = [row.received_total ?? null, row.carried_in_total ?? null];
	row.zero_activity =
		Number(received) > 0 || Number(carriedIn) > 0
			? false
			: received === 0 && carriedIn === 0
				? true
				: null;
	return row;
}

/** Table 3 of an edition with zeros everywhere but where `told` says otherwise. */
export function requestTable(
	edition: EditionId,
	told: Record<string, Ink> = {}
): Record<string, Ink> {
	const own = cellsOf(edition).filter((cell) => cell.table === 'requests');
	return { ...Object.fromEntries(own.map((cell) => [cell.id, 0])), ...told };
}
