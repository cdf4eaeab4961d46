import type { Manifest } from '#corpus/manifest.ts';
import { readings } from '#form/vocabulary.ts';
import type { Coverage } from '#query/coverage.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { coverageNote, originName } from '#view/model.ts';
import { siteSearch } from '#view/url.ts';

/** An answer as a program gets it: what was asked for, and what it rests on. */
export type Answer = Record<string, unknown>;

/** What every answer says of the corpus it is from. */
export function aboutCorpus({ name, title, origin, contentHash, made, counts }: Manifest): Answer {
	return {
		name,
		title,
		made,
		version: contentHash,
		reports: counts.reports,
		origin: { id: origin, ...originName(origin) }
	};
}

/** What a reading is, by its letter in the column `readings`; a null is never a zero. */
export const aboutReadings: Answer = Object.fromEntries(
	readings.map(({ letter, id, zh, en }) => [letter, { id, zh, en }])
);

/** Of how many reports something is, and why the others are not counted. */
export function aboutCoverage(coverage: Coverage): Answer {
	return { ...coverage, note: coverageNote(coverage) };
}

/**
 * The address of the page that shows the same.
 * @param site address of the site, with its last slash
 * @param page path of the page, with its last slash; empty for the first
 */
export function addressOf(
	site: string,
	page: string,
	{ name }: Pick<Manifest, 'name'>,
	{
		filters = allReports,
		choices = {},
		anchor = ''
	}: { filters?: Filters; choices?: Record<string, string>; anchor?: string } = {}
): string {
	const url = new URL(page, site);
	url.search = siteSearch({ corpus: name, language: 'zh', filters }).toString();
	for (const [key, value] of Object.entries(choices)) url.searchParams.set(key, value);
	url.hash = anchor;
	return url.href;
}
