import type { Manifest } from '#corpus/manifest.ts';
import { editions } from '#form/editions.ts';
import { firstYear, lastYear } from '#report/identity/dates.ts';
import { partsOf } from './versions.ts';

/** What `editions` of a manifest counts reports under whose form no table tells. */
const none = 'none';

/**
 * What no corpus of ours says in its manifest, in words: files that would lie outside its folder or cannot
 * be anywhere, years no report is of, forms there are not. Whoever made it, nothing of it is to be used.
 */
export function manifestFaults(manifest: Manifest): string[] {
	const { reports = [], findings = [], evidence, years = [], summary = [] } = manifest;
	const told = [...reports, ...findings, ...(evidence ?? []), ...summary].map(({ year }) => year);
	const faults = new Set<string>();
	for (const { path } of partsOf(manifest))
		if (!liesWithin(path)) faults.add(`no path inside a corpus: ${JSON.stringify(path)}`);
	for (const year of new Set([...years, ...told]))
		if (typeof year === 'number' && !(year >= firstYear && year <= lastYear))
			faults.add(`no year of a report: ${year}`);
	for (const edition of Object.keys(manifest.editions ?? {}))
		if (edition !== none && !editions.some(({ id }) => id === edition))
			faults.add(`no edition of the form: ${JSON.stringify(edition)}`);
	return [...faults];
}

/** Whether a path of a manifest leads only down, by names a disk can have. */
export function liesWithin(path: string): boolean {
	return path
		.split('/')
		.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0-\x1F\\:]/.test(part));
}
