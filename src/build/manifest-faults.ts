import type { Manifest } from '#corpus/manifest.ts';
import { editions } from '#form/editions.ts';
import { firstYear, lastYear } from '#report/identity/dates.ts';
import { partition } from './spool.ts';
import { partsOf } from './versions.ts';

/** The key in a manifest's `editions` of reports without a table that shows their form. */
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

/** The files by which every corpus describes itself. */
const described = [
	'refused.csv',
	'codebook.json',
	'datapackage.json',
	'croissant.json',
	'dcat.jsonld'
];

/**
 * Where a manifest contradicts itself, in words: counts that are no sums, years that are not those of its
 * files, files in the folder of another year.
 */
export function inconsistencies(manifest: Manifest): string[] {
	const { reports, findings, evidence, years, counts, summary, metadata = [] } = manifest;
	const faults: string[] = [];
	const sum = reports.reduce((total, { rows }) => total + rows, 0);
	if (sum !== counts.reports) faults.push(`${counts.reports} reports counted, ${sum} in its files`);
	const dated = [...new Set(reports.map(({ year }) => year))].filter(isYear);
	for (const told of [years, summary.map(({ year }) => year)])
		if (told.join() !== dated.sort((a, b) => a - b).join())
			faults.push(`years ${told.join()}, and files of ${dated.join()}`);
	for (const { path, year = null } of [...reports, ...(evidence ?? [])])
		if (path.split('/')[1] !== partition(year)) faults.push(`${path} as a part of ${year}`);
	for (const { path, year } of findings)
		if (!path.startsWith(`findings/${year ?? 'none'}-`))
			faults.push(`${path} as a part of ${year}`);
	for (const file of described)
		if (!metadata.some(({ path }) => path === file)) faults.push(`does not name ${file}`);
	return faults;
}

function isYear(year: number | null | undefined): year is number {
	return typeof year === 'number';
}

/** Whether a path of a manifest leads only down, by names a disk can have. */
export function liesWithin(path: string): boolean {
	return path
		.split('/')
		.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0-\x1F\\:]/.test(part));
}
