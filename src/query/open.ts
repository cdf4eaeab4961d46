import type { Manifest, PlainFile } from '#corpus/manifest.ts';
import type { AgencySearch } from './agencies.ts';
import { corpusFolder } from './corpora.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { Decoder } from './decoder.ts';
import { fetchBytes } from './fetch.ts';
import { retryAfterDeath } from './worker-liveness.ts';
import { DataProblem } from './problem.ts';
import type { OnProgress } from './progress.ts';

const opened = new Map<string, Corpus>();

/**
 * A corpus of the site, ready to be asked; nothing is fetched before that. Opening one that was opened
 * gives the same one, with all it has fetched.
 * @param site absolute address of the site's root, with its last slash
 * @param before prefetching and the start of the engine wait for it
 */
export function openCorpus(
	site: string,
	manifest: Manifest,
	onProgress: OnProgress,
	before: Promise<unknown> = Promise.resolve()
): Corpus {
	const known = opened.get(manifest.contentHash);
	if (known) return known;
	const folder = corpusFolder(site, manifest.name);
	let decoder: Decoder | undefined;
	const { directory } = manifest;
	let search: AgencySearch | undefined;
	const corpus = corpusOf(
		manifest,
		(file, words) =>
			retryAfterDeath(async () => {
				const bytes = await fetchFile(folder, file);
				decoder ??= new Decoder();
				return decoder.ask('table', { file: bytes.buffer, words });
			}),
		async (file) => {
			const bytes = await fetchFile(folder, file);
			return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
		},
		async (need) => {
			// Where pages are built, the engine's code must not even be loaded: it looks for a worker of its own.
			if (import.meta.env.SSR) throw new DataProblem('engine', 'there is no engine on a server');
			// It is large, and a page may never need it.
			const { openRows } = await import('./load.ts');
			return openRows(site, manifest, need, onProgress);
		},
		directory &&
			(async () => {
				const { searchIn } = await import('./searching.ts');
				return (search ??= searchIn(async () => (await fetchFile(folder, directory)).buffer));
			})
	);
	opened.set(manifest.contentHash, corpus);
	void before.then(() => startEngine(site, corpus.warm(), onProgress));
	return corpus;
}

/** Counts engines that are being started ahead. */
let starting = 0;

/** Whether an engine is being started ahead: it has the processor before what can wait. */
export function isStarting(): boolean {
	return starting > 0;
}

/** Starts the engine ahead, after what comes first, unless the reader's connection is to be spared. */
async function startEngine(
	site: string,
	first: Promise<unknown>,
	onProgress: OnProgress
): Promise<void> {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (connection?.saveData || import.meta.env.SSR) return;
	starting++;
	try {
		const [{ openEngine }] = await Promise.all([import('./wasm.ts'), first]);
		await new Promise<void>(whenIdle);
		await openEngine(site, onProgress);
	} catch {
		// Whoever needs the engine meets the error, which is shown then.
	} finally {
		starting--;
	}
}

function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 500 });
	else setTimeout(task, 500);
}

function fetchFile(folder: URL, file: PlainFile): Promise<Uint8Array<ArrayBuffer>> {
	return fetchBytes(new URL(file.path, folder), { bytes: file.bytes, sha256: file.sha256 });
}
