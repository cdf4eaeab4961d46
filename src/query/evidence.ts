import { evidencePath, type Evidence } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { corpusFolder } from './corpora.ts';
import { fetchJson } from './fetch.ts';
import { fields, listOf, mapOf, optional, type Shape } from './shape.ts';

const anything: Shape = () => {};
const bucketShape = mapOf(
	fields({
		cells: mapOf(listOf(anything)),
		figures: listOf(fields({})),
		notices: listOf(fields({})),
		copies: optional(listOf(fields({})))
	})
);

const kept = new Map<string, Promise<unknown>>();

/**
 * The ink of one report: raw text and place of each cell and figure. null where the corpus carries no
 * evidence, or none of this report. Throws DataProblem.
 * @param site absolute address of the site's root, with its last slash
 */
export async function reportEvidence(
	site: string,
	manifest: Pick<Manifest, 'name' | 'evidence'>,
	{ id, year }: { id: string; year: number | null }
): Promise<Evidence | null> {
	const path = evidencePath(id, year, manifest.evidence);
	if (!path) return null;
	const url = new URL(path, corpusFolder(site, manifest.name));
	// Folders are named by their content: what was fetched stays true.
	let bucket = kept.get(url.href);
	if (!bucket) {
		bucket = fetchJson(url).then((found) => {
			bucketShape(found, path);
			return found;
		});
		kept.set(url.href, bucket);
		bucket.catch(() => kept.delete(url.href));
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
	}
	return ((await bucket) as Record<string, Evidence>)[id] ?? null;
}

const mostKept = 20;
