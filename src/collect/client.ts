import { setTimeout as sleep } from 'node:timers/promises';
import { CookieJar, type Cookie } from 'tough-cookie';
import { ask, AskError, headerOf, type Answer } from './ask.ts';
import type { Journal } from './journal.ts';
import { agentToken } from './robots.ts';

/** Whom a host hears from, and how often. */
export interface Politeness {
	/** Whom a site's operator can write to: an e-mail address or a web page. */
	contact: string;
	/** Milliseconds between the end of an answer and the next request. */
	pause: number;
	/** Whether this machine itself may be asked, for tests. */
	loopback: boolean;
}

/** Most tries of an address that fails in a way that may pass. */
const mostTries = 4;
/** Longest time a server's wish to be left alone is waited for, in milliseconds; beyond it a person must decide. */
const longestRest = 3_600_000;

/** Most characters of a cookie, and of all that are sent: servers refuse a request with more. */
const mostOfCookies = 4096;

/** Asks one host, one request at a time: pauses, cookies, and retries with a growing backoff. */
export class Client {
	/** Seconds the host's robots.txt wants between requests. */
	delay = 0;
	readonly #politeness: Politeness;
	readonly #journal: Pick<Journal, 'asked' | 'asking'>;
	readonly #events: { rests(until: number, why: string): void };
	readonly #cookies = new CookieJar();
	#last = 0;
	#restsUntil = 0;

	/**
	 * @param journal remembers when the host was last asked, over runs
	 * @param events called with how long nothing is asked: time in milliseconds and why
	 */
	constructor(
		politeness: Politeness,
		journal: Pick<Journal, 'asked' | 'asking'>,
		events: { rests(until: number, why: string): void }
	) {
		this.#politeness = politeness;
		this.#journal = journal;
		this.#events = events;
	}

	/** What an address answers for good; what may pass is retried. */
	async get(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Answer | AskError> {
		for (let tries = 1; ; tries++) {
			await this.#waitForTurn();
			const result = await this.#once(url, headers);
			this.#last = Date.now();
			if (!(result instanceof AskError)) await this.#keepCookies(result, url);
			const rest = restOf(result, tries, this.#pause);
			if (rest === null || tries >= mostTries || rest > longestRest) return result;
			this.#restsUntil = this.#last + rest;
			this.#events.rests(
				this.#restsUntil,
				result instanceof AskError ? result.code : String(result.status)
			);
		}
	}

	async #once(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer | AskError> {
		const { contact, loopback } = this.#politeness;
		const cookie = newest(await this.#cookies.getCookies(url.href));
		this.#journal.asking(url.href);
		try {
			return await ask(url, {
				loopback,
				headers: {
					'User-Agent': `${agentToken}/0.1 (+${contact})`,
					Accept: '*/*',
					'Accept-Language': 'zh-CN,zh;q=0.9',
					'Accept-Encoding': 'gzip',
					Connection: 'close',
					...(cookie && { Cookie: cookie }),
					...headers
				}
			});
		} catch (error) {
			if (!(error instanceof AskError)) throw error;
			return error;
		}
	}

	get #pause(): number {
		return Math.max(this.#politeness.pause, this.delay * 1000);
	}

	async #waitForTurn(): Promise<void> {
		const from = Math.max(this.#last, this.#journal.asked);
		const until = Math.max(from && from + this.#pause, this.#restsUntil);
		while (Date.now() < until) await sleep(until - Date.now());
	}

	async #keepCookies(answer: Answer, url: URL): Promise<void> {
		for (const [name, value] of answer.headers)
			if (name.toLowerCase() === 'set-cookie' && value.length <= mostOfCookies)
				await this.#cookies.setCookie(value, url.href, { ignoreError: true });
	}
}

/** Cookies as they are sent, those left out that were set first where there are too many. */
function newest(cookies: readonly Cookie[]): string {
	const fits = new Set<Cookie>();
	let length = 0;
	for (const one of cookies.toSorted((a, b) => b.creationIndex - a.creationIndex)) {
		length += one.cookieString().length + 2;
		if (length > mostOfCookies) break;
		fits.add(one);
	}
	return cookies
		.filter((one) => fits.has(one))
		.map((one) => one.cookieString())
		.join('; ');
}

/** How long to wait before a retry; null where there is none. */
function restOf(result: Answer | AskError, tries: number, pause: number): number | null {
	const backOff = pause * 4 ** tries;
	if (result instanceof AskError)
		return ['timeout', 'connection'].includes(result.code) ? backOff : null;
	if (result.status !== 429 && result.status < 500) return null;
	const wish = headerOf(result, 'retry-after');
	if (!wish) return backOff;
	const seconds = /^\d+$/.test(wish.trim()) ? Number(wish) : (Date.parse(wish) - Date.now()) / 1000;
	return Number.isNaN(seconds) ? backOff : Math.max(seconds * 1000, pause);
}
