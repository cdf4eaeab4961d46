import type { CorpusFile, Manifest } from '#corpus/manifest.ts';
import { arrowStream } from './arrow.ts';
import { listedFindingColumns, overviewColumns } from './columns.ts';
import { corpusFolder, fetchManifest } from './corpora.ts';
import type { Database } from './database.ts';
import type { DecodeTask } from './decode.ts';
import { Decoder } from './decoder.ts';
import { fetchBytes } from './fetch.ts';
import type { OnProgress } from './progress.ts';
import { openEngine, type Room } from './wasm.ts';

/** A corpus ready to be asked: its tables `reports` and `findings` are in the database. */
export interface Corpus {
	manifest: Manifest;
	database: Database;
}

const opened = new Map<string, Promise<Corpus>>();

/**
 * Opens a corpus of the site: engine and files are fetched side by side, decoded in a worker and inserted.
 * A corpus opened once stays open: a second call returns the same one without fetching. A failure is
 * forgotten, and so is a corpus whose engine has died, so that calling again tries again. Throws DataProblem.
 */
export function openCorpus(
	site: string,
	name: string,
	onProgress: OnProgress = () => {}
): Promise<Corpus> {
	const known = opened.get(name);
	if (known) return known;
	const opening = open(site, name, onProgress).catch((error: unknown) => {
		opened.delete(name);
		throw error;
	});
	opened.set(name, opening);
	return opening;
}

async function open(site: string, name: string, onProgress: OnProgress): Promise<Corpus> {
	const engine = openEngine(site, onProgress);
	// Its failure is met where it is awaited; until then it must not count as unhandled.
	engine.catch(() => {});
	onProgress({ phase: 'manifest', loadedBytes: 0, totalBytes: null });
	const manifest = await fetchManifest(site, name);
	const decoder = new Decoder();
	const room = engine.then((ready) => ready.room());
	try {
		const folder = corpusFolder(site, name);
		await fill(room, manifest, folder, (task) => decoder.decode(task), onProgress);
		(await engine).crashed.catch(() => opened.delete(name));
		return { manifest, database: await room };
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
