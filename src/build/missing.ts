import type { DuckDBConnection } from '@duckdb/node-api';
import * as missing from '#corpus/missing.ts';
import { agencyId, placeNames } from '#corpus/rows.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { bodyKey, endOf, refusedAddresses, soughtOf, type Coverage } from './coverage.ts';
import { csvText } from './csv.ts';
import { Table } from './duckdb.ts';
import type { Refused } from './refused.ts';
import { agenciesOf } from './roster.ts';
import type { Register } from './sources-and-register.ts';

/** What collecting came to, and what of it could not be read. */
export interface Collected {
	coverage?: Coverage;
	refused: readonly Refused[];
}

/**
 * Makes the table `missing` of the reports the corpus does not have, with what collecting came to where
 * something was collected; returns them as `missing.csv`, null where there are none.
 * @param connection has the table `reports`
 */
export async function listMissing(
	connection: DuckDBConnection,
	register: Register | null,
	collected: Collected
): Promise<string | null> {
	await connection.run(missing.createExpected);
	const table = await Table.open(connection, 'expected', missing.expectedColumns);
	for (const [id, { name, from, to, region, level, sector }] of agenciesOf(register ?? new Map()))
		table.add({
			agency_id: id,
			agency: name,
			region: region || null,
			...placeNames(region || null),
			level: level || null,
			sector: sector || null,
			agency_kind: null,
			from,
			to
		});
	table.close();
	await connection.run(missing.createMissingTable);
	await connection.run('DROP TABLE expected');
	// A part knows too little of its agencies' other years.
	if (!register) await connection.run('DELETE FROM missing');
	const columns = [...missing.missingColumns];
	if (collected.coverage && register) {
		columns.push(...missing.soughtColumns);
		await addSought(connection, collected.coverage, collected.refused);
	}
	const rows = (await connection.runAndReadAll(missing.selectMissing)).getRows();
	if (rows.length === 0) return null;
	return csvText(
		columns.map(({ name }) => name),
		rows.map((row) => row.map((value) => (value === null ? null : String(value))))
	);
}

/** A body as the corpus has it. */
interface Body {
	agency_id: string;
	agency: string | null;
	region: string | null;
	[column: string]: unknown;
}

/** Gives every missing report its reason, and adds those that were looked for and that nothing else names. */
async function addSought(
	connection: DuckDBConnection,
	coverage: Coverage,
	refused: readonly Refused[]
): Promise<void> {
	const rowsOf = async <Row>(query: string) =>
		(await connection.runAndReadAll(query)).getRowObjectsJS() as Row[];
	const lost = refusedAddresses(refused);
	const lines = await rowsOf<Body & { year: number; state: string }>(missing.selectMissing);
	const there = await rowsOf<Body & { agency: string; years: number[] }>(missing.selectKnown);
	const keys = new Set([
		...lines.flatMap((line) => keysOf(line, line.year)),
		...there.flatMap((body) => body.years.flatMap((year) => keysOf(body, year)))
	]);
	const named = new Map(there.map((body) => [bodyKey(body.agency), body]));
	await connection.run(missing.createSought);
	const table = await Table.open(connection, 'sought', [
		...missing.missingColumns,
		...missing.soughtColumns
	]);
	for (const line of lines) {
		const { state, why, address } = soughtOf(coverage, lost, line, line.year) ?? {};
		table.add({
			...line,
			...{ reason: state ?? 'not_collected', why: why || null, address: address ?? null }
		});
	}
	for (const sought of coverage.values()) {
		const { agency, region, year } = sought;
		const found = endOf(sought, lost);
		// What was collected and read stands under the name the document has.
		if (found.state === 'collected') continue;
		const body = named.get(bodyKey(agency)) ?? bodyOf(agency, region);
		if (keysOf({ ...body, agency }, year).some((key) => keys.has(key))) continue;
		table.add({
			last_year: null,
			...body,
			...{ year, state: 'sought', reason: found.state },
			...{ why: found.why || null, address: found.address }
		});
	}
	table.close();
	for (const statement of missing.replaceMissing) await connection.run(statement);
}

/** What two rows of one body and year have in common: its name or its id. */
function keysOf({ agency, agency_id }: Body, year: number): string[] {
	return [`${agency_id} ${year}`, ...(agency ? [`${bodyKey(agency)} ${year}`] : [])];
}

/** A body the corpus has no report of, by its name and the list of sites. */
function bodyOf(agency: string, told: string): Body {
	const { regions, level, sector, kind } = placeOfAgency(agency);
	const region = told || (regions.length === 1 ? regions[0]!.code : null);
	return {
		agency_id: agencyId(agency, region)!,
		agency,
		region,
		...placeNames(region),
		level,
		sector,
		agency_kind: kind
	};
}
