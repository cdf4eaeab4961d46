import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EvidenceBucket } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { agencyId, agencyIdOf, lateOf, placeNames } from '#corpus/rows.ts';
import {
	findingColumns,
	reportColumns,
	schemaVersion,
	type FindingRow,
	type ReportRow
} from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { scopeOfKind } from '#report/scope.ts';
import { readManifest } from './corpus-index.ts';
import { openDatabase } from './duckdb.ts';
import { duplicatesFile, linesOf, rowsOf } from './existing-corpora.ts';
import { manifestFaults } from './manifest-faults.ts';
import type { Duplicate, Refused } from './refused.ts';
import { retell, type Register, type SourcesList } from './sources-and-register.ts';
import { Staging } from './staging.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** The layout that can be brought to the present one: the cells of the form are the same. */
const upgradable = 3;

/**
 * Upgrades a corpus of the layout before to the present one, in place, without its documents. What only they state
 * stays null, where the lists of sources and agencies do not say it: the scope of governments, what corrects an earlier
 * report, where dates were read. Findings that compare reports are found anew. Throws on a corpus of any other layout.
 */
export async function upgrade(
	folder: string,
	{
		sources = new Map(),
		...options
	}: Pick<CorpusOptions, 'register' | 'coverage' | 'corrections' | 'versions' | 'onWait'> & {
		sources?: SourcesList;
	}
): Promise<Manifest> {
	const staging = await Staging.open(folder, { onWait: options.onWait });
	try {
		const old = await manifestToUpgrade(folder);
		const { connection, close } = await openDatabase(path.join(staging.folder, 'overflow of old'));
		const { name, title, from, origin, leads } = old;
		const writer = await CorpusWriter.open(
			// Reports of a shard were never compared.
			{ ...options, out: folder, name, title, from, origin, part: leads === undefined },
			staging
		);
		try {
			const lists = { sources, register: options.register ?? new Map() };
			await handOn(connection, folder, old, writer, lists);
			return (await writer.finish())!;
		} finally {
			writer.release();
			close();
		}
	} finally {
		await staging.discard();
	}
}

async function manifestToUpgrade(folder: string): Promise<Manifest> {
	const manifest = await readManifest(folder);
	if (!manifest) throw new Error(`${folder}: 不是语料 not a corpus`);
	if (manifest.schema === schemaVersion)
		throw new Error(`${folder}: 已是第 ${schemaVersion} 版 is of layout ${schemaVersion} already`);
	if (manifest.schema !== upgradable)
		throw new Error(
			`${folder}: 第 ${manifest.schema} 版只能重新生成 layout ${manifest.schema} has to be made anew from its documents`
		);
	const [fault] = manifestFaults(manifest);
	if (fault) throw new Error(`${folder}: 清单有误 corpus.json: ${fault}`);
	return manifest;
}

async function handOn(
	connection: DuckDBConnection,
	folder: string,
	old: Manifest,
	writer: CorpusWriter,
	lists: { sources: SourcesList; register: Register }
): Promise<void> {
	const full = (files: Manifest['reports']) => files.map((file) => path.join(folder, file.path));
	for await (const line of linesOf<Refused>(connection, path.join(folder, 'refused.csv')))
		writer.refuse(line);
	if (old.files?.some((file) => file.path === duplicatesFile))
		for await (const line of linesOf<Duplicate>(connection, path.join(folder, duplicatesFile)))
			writer.duplicate(line);
	const rows = sql.selectOlder(
		full(old.reports),
		reportColumns,
		await namesIn(connection, full(old.reports))
	);
	for await (const row of rowsOf<ReportRow>(connection, rows)) {
		const now = upgraded(row);
		// What the lists say of scope has the last word here as well.
		retell(now, lists);
		writer.report(now);
	}
	const findings = full(old.findings);
	const found = sql.selectOlder(findings, findingColumns, await namesIn(connection, findings));
	for await (const row of rowsOf<FindingRow>(connection, found)) writer.finding(row);
	for (const { path: part, year } of old.evidence ?? [])
		for (const name of (await fs.readdir(path.join(folder, part))).sort()) {
			const text = await fs.readFile(path.join(folder, part, name), 'utf8');
			for (const [report, evidence] of Object.entries(JSON.parse(text) as EvidenceBucket))
				writer.evidence(report, year, evidence);
		}
}

async function namesIn(
	connection: DuckDBConnection,
	files: readonly string[]
): Promise<Set<string>> {
	const names = new Set<string>();
	for await (const { column_name } of rowsOf<{ column_name: string }>(
		connection,
		sql.selectNames(files)
	))
		names.add(column_name);
	return names;
}

/** The row with what can be filled in without its document. */
function upgraded(row: ReportRow): ReportRow {
	const { agency, region, agency_kind } = row as Record<string, string | null>;
	const { county } = placeNames(region ?? null);
	const scope = scopeOfKind(agency!, agency_kind as Parameters<typeof scopeOfKind>[1]);
	const isOwn = row.agency_id === agencyId(agency!, region!);
	const now: ReportRow = {
		...row,
		// Bodies without a place had one id a name; an id of the register stays.
		...(isOwn && { agency_id: agencyIdOf({ agency: agency!, region: region! }, String(row.id)) }),
		county,
		scope,
		scope_from: scope && 'kind'
	};
	return { ...now, late: lateOf(now) };
}
