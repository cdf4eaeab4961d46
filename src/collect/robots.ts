import robotsParser from 'robots-parser';
import { AskError, bodyOf, redirectOf, type Answer } from './ask.ts';

/** Name under which a site's robots.txt may speak of this program. */
export const agentToken = 'OGILens';

/** Most of a robots.txt that is read, in characters: what RFC 9309 asks for at least. */
const longest = 512 * 1024;
/** Longest pause that is kept between two requests, in seconds; a site that asks for more is listed for a person. */
const longestDelay = 120;
/** Most wildcards of a robots.txt: each address is held against all of them. */
const mostWildcards = 5000;
/** Redirects in a row that are followed, to whatever host. */
const mostHops = 5;

/** What a site allows, by RFC 9309. */
export interface Robots {
	/** Why an address is not asked; null where it may be. */
	forbids(address: string): string | null;
	/** Whether a person may decide it: the file could not be had, or wishes what no program keeps to. */
	unsettled: boolean;
	/** Seconds between two requests, 0 where nothing is wished for. */
	delay: number;
	/** Sitemaps it names. */
	sitemaps: readonly string[];
}

/**
 * Asks for an origin's /robots.txt. What a redirect to another host leads to holds for the origin all the same
 * (RFC 9309, 2.3.1.2).
 * @returns status 0 and why, where no text that can be read was had
 */
export async function askRobots(
	origin: string,
	get: (url: URL) => Promise<Answer | AskError>
): Promise<{ status: number; text: string; why: string | null }> {
	let url = new URL('/robots.txt', origin);
	for (let hop = 0; ; hop++) {
		const answer = await get(url);
		if (answer instanceof AskError)
			return { status: 0, text: '', why: `${answer.code}: ${answer.message}` };
		const { status } = answer;
		const to = redirectOf(answer, url.href);
		if (to && hop < mostHops) {
			url = to;
			continue;
		}
		if (status < 200 || status >= 300) return { status, text: '', why: null };
		try {
			return { status, text: textOf(answer).slice(0, longest), why: null };
		} catch (error) {
			return { status: 0, text: '', why: `robots.txt cannot be read: ${(error as Error).message}` };
		}
	}
}

/** The text of a robots.txt; throws where it does not unpack or its rules are no UTF-8. Comments may be in any encoding. */
function textOf(answer: Answer): string {
	const rules = Buffer.from(bodyOf(answer)).toString('latin1').replace(/#.*/g, '');
	try {
		if (!rules.includes('\0'))
			return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(rules, 'latin1'));
	} catch {
		// Said below.
	}
	throw new Error('it is no UTF-8');
}

/**
 * What an answer to /robots.txt means: a text is read; where there is none (4xx) everything is allowed;
 * where the server fails (5xx, no answer: status 0) nothing is, until it answers.
 */
export function readRobots(status: number, text: string): Robots {
	if (status >= 200 && status < 300) {
		const rules = robotsParser(`${anySite}/robots.txt`, plain(text.slice(0, longest)));
		const sitemaps = rules.getSitemaps();
		const delay = rules.getCrawlDelay(agentToken) ?? 0;
		const tooMuch =
			delay > longestDelay
				? `robots.txt wishes for ${delay} s between requests`
				: wildcards(text) > mostWildcards
					? `robots.txt has more than ${mostWildcards} wildcards`
					: null;
		if (tooMuch) return { forbids: () => tooMuch, unsettled: true, delay, sitemaps };
		const forbids = (address: string) => {
			const { pathname, search } = new URL(address);
			const allowed = rules.isAllowed(`${anySite}${plain(pathname + search)}`, agentToken);
			return allowed === false ? 'robots.txt forbids it' : null;
		};
		return { forbids, unsettled: false, delay, sitemaps };
	}
	const failed = status < 300 || status >= 500 || status === 429;
	const said = status ? ` (HTTP ${status})` : '';
	return {
		forbids: () => (failed ? `robots.txt cannot be had${said}` : null),
		unsettled: failed,
		delay: 0,
		sitemaps: []
	};
}

function wildcards(text: string): number {
	return text.slice(0, longest).split('*').length - 1;
}

/** Stands for the site that was asked: its rules are its own, wherever they lie. */
const anySite = 'http://site.example';

/** Text with the octets bare that need no percent-encoding: they compare so (RFC 9309, 2.2.2). */
function plain(text: string): string {
	return text.replace(/%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/gi, (octet) => {
		const character = decodeURIComponent(octet);
		return /[\w.~-]/.test(character) ? character : octet;
	});
}
