import { isSought, type Kind } from './recognise.ts';

/** An address that is to be asked, and how it was come by. */
export interface Found {
	address: string;
	kind: Kind;
	/** Steps from an address that was given. */
	depth: number;
	/** Page it stands on; empty for one that was given. */
	from: string;
	/** What the link says, or the notes of the list. */
	text: string;
	/** The site it belongs to, by `siteOf`. */
	site: string;
	/** Report year the link names. */
	year: number | null;
	/** Report years that are wanted; all where none is named. */
	years: number[];
	/** Redirects that led here, one after the other. */
	hops: number;
	/** Whose address it is and where, by the list; only of addresses that were given. */
	agency?: string;
	region?: string;
}

/** How an address ended in a run. */
export interface Ended {
	address: string;
	run: number;
	at: string;
	/** `kept`: an answer lies in the archive; else why there is none. */
	outcome: Outcome;
	/** Status of the answer, 0 without one. */
	status: number;
	/** A word on it for a person. */
	why?: string;
	/** SHA-256 of what was said, unpacked; of the earlier answer where the server said that it stands. */
	digest?: string;
	/** The time of the capture that holds the bytes: of this run, or of the one it says again. */
	captured?: string;
	/** Archive file that holds the bytes, of this run or of the one it says again. */
	held?: string;
	/** Byte of that file its record begins at. */
	offset?: number;
	/** How many answers with other bytes were kept so far, this one among them. */
	captures?: number;
	/** Whether what was kept looks like a report: a document, or a page whose head says so. */
	report?: boolean;
	/** What the answer turned out to be, where it was asked for as another kind. */
	as?: Kind;
	/** What stands at the head of a page that names a report. */
	title?: string;
	/** What of a kept page a person must follow, and why. */
	rest?: string;
	/** How many of its links lie too deep to be asked. */
	deeper?: number;
	etag?: string;
	modified?: string;
	type?: string;
	/** Archive file, its end after this, and where the response lies. */
	archive?: { file: string; end: number; offset: number; length: number };
	/** Links this page gave to other hosts, handed on before the next line is written. */
	handed?: Found[];
}

/** Whether an address leads to a report or a document of one, or should. */
export function isOfReport({ kind: asked, kept }: Pick<Entry, 'kind' | 'kept'>): boolean {
	return isSought(kept?.as ?? asked) || kept?.report === true;
}

/** Whether an address is a line of the list of sites, or what one was redirected to. */
export function isLine({ kind, depth, listed }: Entry): boolean {
	return listed !== undefined || (kind === 'seed' && depth === 0);
}

/** What of an answer that was kept stands where the server says the same again. */
export function standing(kept: Ended): Partial<Ended> {
	const { captured, held, offset, captures } = kept;
	return { captured, held, offset, captures };
}

/** What can become of an address in a run. */
export type Outcome =
	| 'kept'
	/** There is no such page (404, 410). */
	| 'gone'
	/** robots.txt forbids it. */
	| 'robots'
	/** Listed for a person: 401, 403, 412, CAPTCHA, a page that needs a script, failing servers. */
	| 'by_hand'
	/** Redirected to another address, which is asked in its stead. */
	| 'moved'
	/** Beyond the bounds of pages a site. */
	| 'not_asked';

/** All that is known of an address. */
export interface Entry extends Found {
	/** Its end in the last run that asked it. */
	last: Ended | null;
	/** The last end with an answer that was kept. */
	kept: Ended | null;
	/** The reading of the list of sites that last had this address as a line. */
	listed?: string;
	/** The line that led here is no longer on the list of sites: it is asked no more. */
	off?: boolean;
}
