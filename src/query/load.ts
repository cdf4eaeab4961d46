import type { Manifest } from '#corpus/manifest.ts';
import type { Database } from './database.ts';
import type { OnProgress } from './progress.ts';

/** A corpus ready to be asked: its tables `reports` and `findings` are in the database. */
export interface Corpus {
	manifest: Manifest;
	database: Database;
}

/**
 * Opens a corpus of the site: engine and files are fetched side by side, decoded in a worker and inserted.
 * A corpus opened once stays open: a second call returns the same one without fetching. A failure is
 * forgotten, so that calling again tries again. Throws DataProblem.
 */
export async function openCorpus(
	site: string,
	name: string,
	onProgress: OnProgress = () => {}
): Promise<Corpus> {
	onProgress({ phase: 'manifest', loadedBytes: 0, totalBytes: null });
	throw new Error(`not yet: ${site} ${name}`);
}
