import { base } from '$app/paths';
import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';

/** The manifests of every corpus the site is built with, in the order it lists them. */
export async function manifests(fetch: typeof globalThis.fetch): Promise<Manifest[]> {
	const known = async <File>(path: string): Promise<File | null> => {
		const response = await fetch(`${base}/corpora/${path}`);
		return response.ok ? await response.json() : null;
	};
	const index = await known<CorpusIndex>('index.json');
	const found = await Promise.all(
		(index?.corpora ?? []).map(({ name }) => known<Manifest>(`${name}/corpus.json`))
	);
	return found.filter((manifest) => manifest !== null);
}
