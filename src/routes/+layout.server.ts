import { base } from '$app/paths';
import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What is known of the corpora when the site is built, for the first paint: the list and the default's
 * manifest. The browser asks for both anew, so a corpus exchanged later is not hidden by these.
 */
export const load: LayoutServerLoad = async ({ fetch }) => {
	async function known<File>(path: string): Promise<File | null> {
		const response = await fetch(`${base}/corpora/${path}`);
		return response.ok ? await response.json() : null;
	}
	const index = await known<CorpusIndex>('index.json');
	const entry = index?.corpora.find((corpus) => corpus.default) ?? index?.corpora[0];
	const manifest = entry ? await known<Manifest>(`${entry.name}/corpus.json`) : null;
	return { index, manifest };
};
