import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';

/** The corpora a site serves. `site` is the absolute address of the site's root, with its last slash. Throws DataProblem. */
export async function fetchIndex(site: string): Promise<CorpusIndex> {
	throw new Error(`not yet: ${site}`);
}

/** The manifest of one corpus (also good for the first paint). Throws DataProblem. */
export async function fetchManifest(site: string, name: string): Promise<Manifest> {
	throw new Error(`not yet: ${site} ${name}`);
}
