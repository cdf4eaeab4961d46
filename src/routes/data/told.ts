import { topics } from '#charts/index.ts';
import type { Chart } from '#charts/define.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { manifests } from '../corpora.ts';

/** The manifest of a corpus the site is built with; undefined where there is none. */
export async function manifestOf(
	fetch: typeof globalThis.fetch,
	corpus: string
): Promise<Manifest | undefined> {
	return (await manifests(fetch)).find(({ name }) => name === corpus);
}

/** Documents about a corpus that lie next to its Parquet files, in the order they are listed. */
export const documents = [
	'corpus.json',
	'datapackage.json',
	'croissant.json',
	'dcat.jsonld',
	'codebook.json',
	'refused.csv'
];

/** Every file of a corpus by its path in the folder, each once. */
export function pathsOf({ reports, findings, files }: Manifest): string[] {
	const listed = [...reports, ...findings, ...(files ?? [])].map(({ path }) => path);
	return [...new Set([...documents, ...listed])];
}

/** The charts that sums answer, as those of pages that are painted when the site is built. */
export async function chartsByTopic(): Promise<{ topic: string; chart: Chart }[]> {
	const found = await Promise.all(
		Object.entries(topics).map(async ([topic, bring]) =>
			(await bring()).charts
				.filter(({ question, rows, needs }) => question && !rows && !needs)
				.map((chart) => ({ topic, chart }))
		)
	);
	return found.flat();
}
