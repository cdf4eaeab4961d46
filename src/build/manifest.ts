import type { DuckDBConnection } from '@duckdb/node-api';
import { countDecided, countRules, countSeverities } from '#corpus/compare.ts';
import { croissant } from '#corpus/croissant.ts';
import { dataPackage } from '#corpus/datapackage.ts';
import { dcat } from '#corpus/dcat.ts';
import type { Manifest, PlainFile, ReceivedSum } from '#corpus/manifest.ts';
import { schemaVersion } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { codebook } from '#form/codebook.ts';
import { manifestHash } from './manifest-shape.ts';
import { setAsideCsv } from './counting.ts';
import { compare } from './csv.ts';
import { writeCubes } from './cube.ts';
import type { CorpusFolder } from './folder.ts';
import { listMissing, type Collected } from './missing.ts';
import { writePlaces } from './places.ts';
import { sha256 } from './source.ts';
import type { Register } from './sources-and-register.ts';

/** What is already in a corpus folder when it is finished, and what its manifest says of it. */
export interface CorpusContents extends Pick<
	Manifest,
	'name' | 'title' | 'from' | 'origin' | 'reports' | 'findings' | 'evidence' | 'leads'
> {
	/** `refused.csv`, which is there already. */
	refusedList: PlainFile;
	refused: number;
	duplicates: number;
	/** Agencies that should be in the corpus; null where the corpus is one of several parts. */
	register: Register | null;
	/** What was collected, with the lines of `refused.csv`. */
	collected: Collected;
	/** Files to add, by path. */
	files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Finishes a corpus folder whose Parquet files and evidence are written: adds every other file, and last
 * the manifest that names them all. This is the place for whatever is derived from the whole corpus.
 * @param connection has the tables `reports` and `findings`
 */
export async function completeCorpus(
	folder: CorpusFolder,
	connection: DuckDBConnection,
	{ refusedList, refused, duplicates, files: added, register, collected, ...known }: CorpusContents
): Promise<Manifest> {
	const { name, title, from, origin, reports, findings, evidence, leads } = known;
	const ask = async (query: string) =>
		(await connection.runAndReadAll(query)).getRowObjectsJS() as Record<string, unknown>[];
	const files: PlainFile[] = [];
	for (const [file, content] of added) files.push(await folder.place(file, content));
	const aside = setAsideCsv(await ask(sql.selectSetAside));
	if (aside) files.push(await folder.place('set-aside.csv', aside));
	const missing = await listMissing(connection, register, collected);
	if (missing) files.push(await folder.place('missing.csv', missing));
	files.sort((a, b) => compare(a.path, b.path));
	const metadata = [refusedList, await folder.place('codebook.json', json(codebook()))];
	const years = await ask(sql.summariseYears);
	const [{ agencies }] = (await ask(sql.countAgencies)) as [{ agencies: number }];
	const manifest: Manifest = {
		schema: schemaVersion,
		name,
		title,
		origin,
		made: madeOn(),
		from,
		contentHash: contentHash([...reports, ...findings, ...(evidence ?? []), ...files, refusedList]),
		reports,
		findings,
		evidence,
		...(files.length > 0 && { files }),
		years: years.map(({ year }) => year).filter((year) => year !== null) as number[],
		editions: tally(await ask(sql.countEditions), 'edition', 'reports'),
		counts: {
			reports: reports.reduce((sum, { rows }) => sum + rows, 0),
			bases: tally(await ask(sql.countBases), 'basis', 'reports'),
			agencies,
			refused,
			duplicates,
			findings: tally(await ask(countSeverities), 'severity', 'findings'),
			...countsOfRules(await ask(countRules), await ask(countDecided))
		},
		...(leads && { leads }),
		summary: years
			.filter(({ year }) => year !== null)
			.map((each) => ({
				year: each.year as number,
				reports: (each.own as ReceivedSum).reports,
				received: received(each.own as ReceivedSum),
				zeroActivity: each.zero as number,
				untold: each.untold as ReceivedSum
			})),
		...(await writeCubes(folder, connection)),
		places: await writePlaces(folder, connection)
	};
	metadata.push(await folder.place('datapackage.json', json(dataPackage(manifest))));
	metadata.push(await folder.place('croissant.json', json(croissant(manifest))));
	const catalogued = json(dcat(manifest, [...files, ...metadata]));
	metadata.push(await folder.place('dcat.jsonld', catalogued));
	manifest.metadata = metadata.sort((a, b) => compare(a.path, b.path));
	await placeManifest(folder, '', json(manifest));
	return manifest;
}

/**
 * Writes a manifest, and its hash next to it.
 * @param within a folder of the corpus, with its last slash; empty for the corpus itself
 */
export async function placeManifest(
	folder: CorpusFolder,
	within: string,
	text: string | Uint8Array
): Promise<void> {
	const { sha256 } = await folder.place(`${within}corpus.json`, text);
	await folder.place(`${within}${manifestHash}`, hashLine(sha256));
}

/** What `manifestHash` holds of a manifest with this SHA-256. */
export function hashLine(sha256: string): string {
	return `${sha256}  corpus.json\n`;
}

/** Names a version of a corpus: SHA-256 over the paths and hashes of everything in it. */
export function contentHash(files: readonly { path: string; sha256: string }[]): string {
	return sha256(files.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n'));
}

function countsOfRules(
	counted: Record<string, unknown>[],
	[of]: Record<string, unknown>[]
): Pick<Manifest['counts'], 'rules' | 'leads' | 'decided'> {
	const decided = Number(of!.decided);
	return {
		rules: tally(counted, 'rule', 'findings'),
		leads: counted
			.filter(({ kind }) => kind === 'lead')
			.reduce((sum, { findings }) => sum + Number(findings), 0),
		...(decided > 0 && { decided })
	};
}

/** Today, or the day SOURCE_DATE_EPOCH (seconds) names. */
function madeOn(): string {
	const pinned = process.env.SOURCE_DATE_EPOCH;
	const date = pinned ? new Date(Number(pinned) * 1000) : new Date();
	return date.toISOString().slice(0, 10);
}

function received({ counted, sum }: ReceivedSum) {
	return { counted, sum };
}

function tally(rows: Record<string, unknown>[], key: string, count: string) {
	return Object.fromEntries(rows.map((row) => [row[key], row[count]])) as Record<string, number>;
}

function json(value: unknown): string {
	return JSON.stringify(value, null, '\t') + '\n';
}
