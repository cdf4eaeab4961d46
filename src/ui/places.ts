import { resolve } from '$app/paths';
import { allReports } from '#query/filters.ts';
import { siteSearch } from '#view/url.ts';
import type { Reader } from './reader.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The pages a single thing of the corpus is shown on. */
type Shown = '/explore' | '/agency' | '/place' | '/agencies' | '/compare' | '/findings' | '/check';

/**
 * The address of a page about one thing, in the reader's corpus and language; filters stay behind, as
 * they do not concern it.
 */
export function addressOf(
	path: Shown,
	session: Session,
	reader: Reader,
	choices: Record<string, string | null> = {}
): string {
	const search = siteSearch({
		corpus: session.chosen.corpus,
		filters: allReports,
		language: reader.language
	});
	for (const [key, value] of Object.entries(choices)) if (value) search.set(key, value);
	return `${resolve(path).replace(/\/$/, '')}/${search.size ? `?${search}` : ''}`;
}
