import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Refusal } from '#document/document.ts';
import { largestFile } from '#document/read.ts';
import { unpacked } from '#build/warc.ts';
import { isPublic, webAddress } from './address.ts';

/** What came back for one request, as it was sent. */
export interface Answer {
	status: number;
	/** Such as `HTTP/1.1 200 OK`. */
	statusLine: string;
	/** Names and values in their order, as they were written. */
	headers: [string, string][];
	/** As sent: still compressed where the headers say so, chunks joined. */
	body: Buffer;
	/** The head of the request, for the archive. */
	request: { line: string; headers: [string, string][] };
	/** Time the request was sent. */
	at: Date;
}

/** Why there is no answer. */
export type Failure =
	'private_address' | 'no_such_host' | 'timeout' | 'too_large' | 'certificate' | 'connection';

/** A request that got no answer worth keeping. */
export class AskError extends Error {
	readonly code: Failure;
	constructor(code: Failure, message: string) {
		super(message);
		this.code = code;
	}
}

/** Longest time for one answer, whole, and for the line to be silent: milliseconds. */
const longestAnswer = 120_000;
const longestSilence = 30_000;
const mostHeaders = 32 * 1024;

export interface AskOptions {
	headers: Readonly<Record<string, string>>;
	/** Whether this machine may be asked, for tests. */
	loopback?: boolean;
	most?: number;
}

/**
 * Sends one GET and follows nothing. The address is looked up and judged in the same step that connects,
 * so that a name cannot lead to a private network between the two.
 * @throws {AskError} where no whole answer came
 */
export function ask(
	url: URL,
	{ headers, loopback = false, most = largestFile }: AskOptions
): Promise<Answer> {
	const at = new Date();
	const sent: [string, string][] = [['Host', url.host], ...Object.entries(headers)];
	return new Promise((done, fail) => {
		const literal = url.hostname.replace(/^\[|\]$/g, '');
		if (isIP(literal) && !isPublic(literal, loopback))
			return fail(
				new AskError('private_address', `${literal} is no address of the public Internet`)
			);
		const request = (url.protocol === 'https:' ? https : http).request(url, {
			agent: false,
			headers: Object.fromEntries(sent),
			maxHeaderSize: mostHeaders,
			// Servers that write a header wrongly are common; each connection carries one answer alone.
			insecureHTTPParser: true,
			timeout: longestSilence,
			signal: AbortSignal.timeout(longestAnswer),
			lookup: (name, options, answer) => lookUp(name, options, loopback, answer as Lookup)
		});
		request.on('timeout', () => request.destroy(new AskError('timeout', 'the server fell silent')));
		request.on('error', (error) => fail(asFailure(error)));
		request.on('response', (response) => {
			const parts: Buffer[] = [];
			let size = 0;
			response.on('error', (error) => fail(asFailure(error)));
			response.on('data', (part: Buffer) => {
				size += part.length;
				if (size > most)
					request.destroy(new AskError('too_large', `more than ${most / 2 ** 20} MiB`));
				else parts.push(part);
			});
			response.on('end', () => {
				if (!response.complete) return fail(new AskError('connection', 'the answer broke off'));
				const { statusCode: status = 0, statusMessage = '', httpVersion, rawHeaders } = response;
				done({
					status,
					statusLine: `HTTP/${httpVersion} ${status} ${statusMessage}`.trimEnd(),
					headers: pairsOf(rawHeaders),
					body: Buffer.concat(parts),
					request: { line: `GET ${url.pathname}${url.search} HTTP/1.1`, headers: sent },
					at
				});
			});
			response.on('aborted', () => fail(new AskError('connection', 'the answer broke off')));
		});
		request.end();
	});
}

/** The value of a header, the first where it stands twice; null where it does not stand. */
export function headerOf(answer: Pick<Answer, 'headers'>, name: string): string | null {
	return answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}

/**
 * What an answer holds, unpacked. A packed answer that does not unpack, or unpacks to more than the
 * largest answer, is thrown as an AskError.
 */
export function bodyOf(answer: Pick<Answer, 'headers' | 'body'>): Uint8Array {
	try {
		return unpacked(answer.body, headerOf(answer, 'content-encoding') ?? '');
	} catch (error) {
		throw (error as Refusal).code === 'too_large'
			? new AskError('too_large', `it unpacks to more than ${largestFile / 2 ** 20} MiB`)
			: new AskError('connection', 'it does not unpack as its headers say');
	}
}

type Lookup = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

function lookUp(name: string, options: LookupOptions, loopback: boolean, answer: Lookup): void {
	const done = (error: Error | null, all: LookupAddress[]) => {
		if (error) return answer(error, []);
		const bad = all.find(({ address }) => !isPublic(address, loopback));
		if (bad || !all.length)
			return answer(
				new AskError('private_address', `${name} leads to ${bad?.address ?? 'nothing'}`),
				[]
			);
		if (options.all) return answer(null, all);
		answer(null, all[0]!.address, all[0]!.family);
	};
	// Names below localhost are this machine's by RFC 6761, whatever the resolver knows.
	if (/(?:^|\.)localhost$/i.test(name)) return done(null, [{ address: '127.0.0.1', family: 4 }]);
	resolve(name, { ...options, all: true }, done);
}

function asFailure(error: Error): AskError {
	if (error instanceof AskError) return error;
	const { code = '', name, message } = error as NodeJS.ErrnoException;
	if (
		name === 'AbortError' ||
		name === 'TimeoutError' ||
		code === 'ABORT_ERR' ||
		code === 'ETIMEDOUT'
	)
		return new AskError('timeout', `no whole answer within ${longestAnswer / 1000} s`);
	if (/^E(?:NOTFOUND|AI_)/.test(code)) return new AskError('no_such_host', message);
	if (/CERT|SSL|TLS|ALTNAME|SIGNATURE|ISSUER/.test(code))
		return new AskError('certificate', message);
	return new AskError('connection', message || code);
}

function pairsOf(raw: readonly string[]): [string, string][] {
	return raw.flatMap((name, at) => (at % 2 ? [] : [[name, raw[at + 1]!]]));
}

/** Where an answer sends to; null where it is no redirect or leads to no web address. */
export function redirectOf(answer: Answer, address: string): URL | null {
	if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
	return webAddress(headerOf(answer, 'location') ?? '', address);
}
