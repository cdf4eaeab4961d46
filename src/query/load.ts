import type { CorpusFile, Manifest } from '#corpus/manifest.ts';
import { arrowStream } from './arrow.ts';
import { listedFindingColumns, overviewColumns } from './columns.ts';
import type { Need } from './aggregates.ts';
import { corpusFolder } from './corpora.ts';
import type { Database } from './database.ts';
import type { DecodeTask } from './decode.ts';
import { Decoder } from './decoder.ts';
import { fetchBytes } from './fetch.ts';
import type { OnProgress } from './progress.ts';
import { openEngine, type Room } from './wasm.ts';

const opened = new Map<string, Promise<Database>>();

/**
 * A database that holds what is needed of a corpus: engine and files are fetched side by side, decoded
 * in a worker and inserted. What is there already is not fetched again. A failure is forgotten, and so is
 * a database whose engine has died, so that calling again tries again. Throws DataProblem.
 */
export function openRows(
	site: string,
	manifest: Manifest,
	_need: Need,
	onProgress: OnProgress = () => {}
): Promise<Database> {
	const known = opened.get(manifest.contentHash);
	if (known) return known;
	const opening = open(site, manifest, onProgress).catch((error: unknown) => {
		opened.delete(manifest.contentHash);
		throw error;
	});
	opened.set(manifest.contentHash, opening);
	return opening;
}

async function open(site: string, manifest: Manifest, onProgress: OnProgress): Promise<Database> {
	const engine = openEngine(site, onProgress);
	// Its failure is met where it is awaited; until then it must not count as unhandled.
	engine.catch(() => {});
	const decoder = new Decoder();
	const room = engine.then((ready) => ready.room());
	try {
		const folder = corpusFolder(site, manifest.name);
		await fill(room, manifest, folder, (task) => decoder.decode(task), onProgress);
		(await engine).crashed.catch(() => opened.delete(manifest.contentHash));
		return await room;
	} catch (error) {
		// Half a corpus must not stay in memory, least of all when memory ran out.
		room.then((half) => half.clear()).catch(() => {});
		throw error;
	} finally {
		decoder.close();
	}
}

/** Fetches the corpus's files, each once, and puts what the overview needs of them into the room. */
export async function fill(
	room: Room | Promise<Room>,
	manifest: Manifest,
	folder: URL,
	decode: (task: DecodeTask) => Promise<Uint8Array>,
	onProgress: OnProgress
): Promise<void> {
	const files = [
		...manifest.reports.map((file) => ({
			file,
			table: 'reports' as const,
			columns: overviewColumns
		})),
		...manifest.findings.map((file) => ({
			file,
			table: 'findings' as const,
			columns: listedFindingColumns
		}))
	];
	const totalBytes = files.reduce((sum, { file }) => sum + file.bytes, 0);
	const cancel = new AbortController();
	const ready = Promise.resolve(room).then(withTables);
	let loadedBytes = 0;
	let decodedBytes = 0;
	async function bring({ file, table, columns }: (typeof files)[number]): Promise<void> {
		const bytes = await fetchBytes(new URL(file.path, folder), {
			bytes: file.bytes,
			sha256: file.sha256,
			signal: cancel.signal,
			onBytes(arrived) {
				loadedBytes += arrived;
				onProgress({ phase: 'files', loadedBytes, totalBytes });
			}
		});
		const stream = await decode({ file: bytes.buffer, columns, told: toldBy(file) });
		await (await ready).insert(table, stream);
		decodedBytes += file.bytes;
		onProgress({ phase: 'decode', loadedBytes: decodedBytes, totalBytes });
	}
	try {
		await Promise.all([ready, ...files.map(bring)]);
	} catch (error) {
		cancel.abort();
		throw error;
	}
}

/** The room with both tables, empty: a corpus without findings is asked for findings all the same. */
async function withTables(room: Room): Promise<Room> {
	const tables = [
		['reports', overviewColumns],
		['findings', listedFindingColumns]
	] as const;
	for (const [table, columns] of tables)
		await room.insert(
			table,
			arrowStream(
				columns,
				columns.map(() => [])
			)
		);
	return room;
}

/** What a Hive path says in place of a column. */
function toldBy(file: CorpusFile): Record<string, number | null> {
	return file.year === undefined ? {} : { year: file.year };
}
