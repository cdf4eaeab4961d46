import { base } from '$app/paths';
import type { Manifest } from '#corpus/manifest.ts';
import { builtCorpus, type Corpus } from '#query/corpus.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { answerAll, type Answers, type Questions } from '#query/question.ts';
import { decodeTable } from '#query/table.ts';
import type { Known } from '#ui/asking.svelte.ts';
import { initialOf, type Fields, type Values } from '#view/url.ts';

interface Building {
	fetch: typeof fetch;
	parent: () => Promise<{ manifest: Manifest | null }>;
}

/**
 * The `load` of a page that is painted with the answers of the view nobody changed: those its questions
 * have of the site's default corpus when the site is built.
 */
export function builtWith<F extends Fields, Q extends Questions<Values<F> & { filters: Filters }>>(
	questions: Q,
	fields: F
) {
	return async ({ fetch, parent }: Building): Promise<{ known: Known<Answers<Q>> | null }> => {
		const { manifest } = await parent();
		if (!manifest?.cubes) return { known: null };
		const choices = { ...initialOf(fields), filters: allReports };
		const answers = await answerAll(questions, corpusAt(fetch, manifest), choices);
		return { known: { contentHash: manifest.contentHash, choices, answers } };
	};
}

/** A corpus of the site being built, asked through its pages. */
export function corpusAt(fetch: Building['fetch'], manifest: Manifest): Corpus {
	const fetched = async ({ path }: { path: string }) => {
		const response = await fetch(`${base}/corpora/${manifest.name}/${path}`);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return response;
	};
	return builtCorpus(
		manifest,
		async (file, words) => decodeTable(await (await fetched(file)).arrayBuffer(), words),
		async (file) => (await fetched(file)).json() as Promise<unknown>
	);
}
