import { resolve } from '$app/paths';
import type { Evidence } from '#corpus/evidence.ts';
import type { Corpus } from '#query/corpus.ts';
import { reportEvidence } from '#query/evidence.ts';

/** The source text of a report of this site; null where the corpus carries none. */
export function siteEvidence(
	{ manifest }: Pick<Corpus, 'manifest'>,
	report: { id: string; year: number | null }
): Promise<Evidence | null> {
	return reportEvidence(new URL(resolve('/'), location.href).href, manifest, report);
}
