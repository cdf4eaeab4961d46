import robotsParser from 'robots-parser';

/** Name under which a site's robots.txt may speak of this program. */
export const agentToken = 'OGILens';

/** Most of a robots.txt that is read, in characters: what RFC 9309 asks for at least. */
const longest = 512 * 1024;
/** Longest pause that is kept between two requests, in seconds; a site that asks for more is listed for a person. */
const longestDelay = 120;

/** What a site allows, by RFC 9309. */
export interface Robots {
	/** Why an address is not asked; null where it may be. */
	forbids(address: string): string | null;
	/** Whether a person may decide it: the file could not be had, or wishes what no program keeps to. */
	unsettled: boolean;
	/** Seconds between two requests, 0 where nothing is wished for. */
	delay: number;
}

/**
 * What an answer to /robots.txt means: a text is read; where there is none (4xx) everything is allowed;
 * where the server fails (5xx, no answer: status 0) nothing is, until it answers.
 */
export function readRobots(address: string, status: number, text: string): Robots {
	if (status >= 200 && status < 300) {
		const rules = robotsParser(address, text.slice(0, longest));
		const delay = rules.getCrawlDelay(agentToken) ?? 0;
		if (delay > longestDelay)
			return {
				forbids: () => `robots.txt wishes for ${delay} s between requests`,
				unsettled: true,
				delay
			};
		const forbids = (url: string) =>
			rules.isAllowed(url, agentToken) === false ? 'robots.txt forbids it' : null;
		return { forbids, unsettled: false, delay };
	}
	const failed = status < 300 || status >= 500 || status === 429;
	return {
		forbids: () => (failed ? 'robots.txt cannot be had' : null),
		unsettled: failed,
		delay: 0
	};
}
