import type { Manifest } from '#corpus/manifest.ts';
import type { Need } from './aggregates.ts';
import { corpusFolder } from './corpora.ts';
import type { Database } from './database.ts';
import type { DecodeTask } from './decode.ts';
import { Decoder } from './decoder.ts';
import { isWorkerDeath, retryAfterDeath } from './worker-liveness.ts';
import type { OnProgress } from './progress.ts';
import { RowStore } from './store.ts';
import { openEngine } from './wasm.ts';

const opened = new Map<string, Promise<RowStore>>();

/**
 * A database that holds what is needed of a corpus: the engine is started, the columns are fetched, decoded in workers
 * and inserted. What is there is not fetched again. A failure is not cached: calling again retries. Where a worker dies
 * everything is started anew, once, and the statement retried. Throws DataProblem.
 */
export async function openRows(
	site: string,
	manifest: Manifest,
	need: Need,
	onProgress: OnProgress = () => {}
): Promise<Database> {
	const bring = async () => (await storeOf(site, manifest, onProgress)).bring(need);
	let database = await retryAfterDeath(bring);
	return {
		async query(...asked) {
			try {
				return await database.query(...asked);
			} catch (error) {
				if (!isWorkerDeath(error)) throw error;
				database = await bring();
				return database.query(...asked);
			}
		},
		// What was read of it cannot be taken back: where its worker dies it fails.
		...(database.stream && { stream: database.stream })
	};
}

function storeOf(site: string, manifest: Manifest, onProgress: OnProgress): Promise<RowStore> {
	let opening = opened.get(manifest.contentHash);
	if (!opening) {
		opening = open(site, manifest, onProgress).catch((error: unknown) => {
			opened.delete(manifest.contentHash);
			throw error;
		});
		opened.set(manifest.contentHash, opening);
	}
	return opening;
}

async function open(site: string, manifest: Manifest, onProgress: OnProgress): Promise<RowStore> {
	const engine = await openEngine(site, onProgress);
	engine.crashed.catch(() => opened.delete(manifest.contentHash));
	// Two at work: one decodes while the other's rows are inserted. At rest they would keep what they left over.
	const decoders = [new Decoder(1000), new Decoder(1000)];
	let turn = 0;
	const decode = (task: DecodeTask) => decoders[turn++ % decoders.length]!.ask('stream', task);
	const folder = corpusFolder(site, manifest.name);
	return new RowStore(await engine.room(), manifest, folder, decode, onProgress);
}
