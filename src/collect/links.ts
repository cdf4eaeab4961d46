import { isWithin } from './address.ts';
import type { Entry, Found } from './entry.ts';
import type { Link, Page } from './web-page.ts';
import {
	feedName,
	folderYear,
	isFurther,
	isSought,
	kindOf,
	saidOf,
	staysIn,
	yearOf,
	type Kind
} from './recognise.ts';

/** What a page leads to. */
export interface Leads {
	/** Links that are asked. */
	found: Found[];
	/** How many lie too deep. */
	deeper: number;
}

/**
 * What a page leads to, within its site but for documents and frames, and within the years that are wanted.
 * @param as what the page turned out to be
 * @param most steps from an address that was given
 */
export function linksOf(
	entry: Entry,
	as: Kind,
	page: Page,
	most: number,
	isKnown: (address: string) => boolean
): Leads {
	const isOfReport = [entry.kind, as].some((kind) => kind === 'report' || kind === 'frame');
	const links = page.links.flatMap((link) => foundBy(link, entry, as, page, isOfReport) ?? []);
	// A feed is asked where the page itself names no report.
	const names = links.some(({ kind }) => isSought(kind));
	const all = names ? links.filter(({ text }) => !feedName.test(text)) : links;
	if (isOfReport) return { found: all, deeper: 0 };
	if (as === 'list' && !all.length) all.push(...dataOf(entry, page));
	return {
		found: all.filter(({ depth }) => depth <= most),
		deeper: all.filter(({ address, depth }) => depth > most && !isKnown(address)).length
	};
}

/** What the scripts of a list that names nothing bring its data from, on its own host. */
function dataOf(entry: Entry, { data }: Page): Found[] {
	const { host } = new URL(entry.address);
	const { site, years, year } = entry;
	return data
		.filter(({ url, whole }) => whole && url.host === host && url.href !== entry.address)
		.map(({ url }) => ({
			...({ kind: 'list', text: 'data of a script', hops: 0 } as const),
			...{ address: url.href, depth: entry.depth + 1, from: entry.address, site, year, years }
		}));
}

function foundBy(
	link: Link,
	entry: Entry,
	as: Kind,
	page: Page,
	isOfReport: boolean
): Found | null {
	const kind = kindOf(link, entry.kind, page) ?? kindOf(link, as, page);
	const { href: address, host } = link.url;
	if (!kind || address === entry.address) return null;
	if (kind !== 'document' && kind !== 'frame' && !isWithin(host, entry.site)) return null;
	const text = saidOf(link);
	const named = yearOf(text);
	const { years, site } = entry;
	if (kind !== 'list' && named !== null && years.length && !years.includes(named)) return null;
	const inherits = isOfReport || kind !== 'list' || staysIn(link);
	return {
		address,
		kind,
		// Another page of the same list is no deeper.
		depth: entry.depth + (kind === as && isFurther(link) ? 0 : 1),
		from: entry.address,
		text,
		site,
		year: named ?? link.year ?? (inherits ? entry.year : folderYear(link)),
		years,
		hops: 0
	};
}
