import { DataProblem } from './problem.ts';

export interface FetchOptions {
	/** Length and hash the file must have; the hash is checked where the browser offers cryptography (https, localhost). */
	bytes?: number;
	sha256?: string;
	/** Called with the length of every piece as it arrives. */
	onBytes?: (bytes: number) => void;
	signal?: AbortSignal;
	cache?: RequestCache;
}

/** The whole of a file of this site, by one request. Throws DataProblem `missing_file`, `network` or `hash_mismatch`. */
export async function fetchBytes(
	url: URL,
	options: FetchOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const { body } = await receive(url, options);
	const amiss = await mismatch(body, options);
	if (!amiss) return body;
	// The browser's cache may be damaged, too: one retry goes past it to the site.
	const again = await receive(url, { ...options, cache: 'reload' });
	const still = await mismatch(again.body, options);
	if (still) throw new DataProblem('hash_mismatch', `${url.pathname}: ${still}`);
	return again.body;
}

/** How a file differs from its length or hash; null where it does not. */
async function mismatch(
	bytes: Uint8Array<ArrayBuffer>,
	expected: FetchOptions
): Promise<string | null> {
	if (expected.bytes !== undefined && bytes.length !== expected.bytes)
		return `${expected.bytes} bytes expected, ${bytes.length} arrived`;
	if (!expected.sha256 || !globalThis.crypto?.subtle) return null;
	const found = hex(await crypto.subtle.digest('SHA-256', bytes));
	return found === expected.sha256
		? null
		: `SHA-256 ${expected.sha256.slice(0, 12)}… expected, ${found.slice(0, 12)}… arrived`;
}

/**
 * Bytes `from` up to `to` of a file of `bytes` bytes; where the host knows no ranges, the whole file.
 * Throws DataProblem.
 */
export async function fetchRange(
	url: URL,
	from: number,
	to: number,
	{ bytes, sha256, ...options }: FetchOptions & { bytes: number }
): Promise<{ whole: boolean; start: number; bytes: ArrayBuffer }> {
	const { status, body } = await receive(url, {
		...options,
		headers: { range: `bytes=${from}-${to - 1}` }
	});
	const whole = status !== 206;
	const amiss = await mismatch(body, whole ? { bytes, sha256 } : { bytes: to - from });
	if (amiss) throw new DataProblem('hash_mismatch', `${url.pathname}: ${amiss}`);
	return { whole, start: whole ? 0 : from, bytes: body.buffer };
}

/** A JSON file of this site, asked for anew. Throws DataProblem; text that is no JSON is `wrong_schema`. */
export async function fetchJson(url: URL): Promise<unknown> {
	const text = new TextDecoder().decode(await fetchBytes(url, { cache: 'no-cache' }));
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new DataProblem('wrong_schema', `${url.pathname}: is not JSON`, { cause });
	}
}

async function receive(
	url: URL,
	{ onBytes = () => {}, signal, cache, headers }: FetchOptions & { headers?: HeadersInit }
): Promise<{ status: number; body: Uint8Array<ArrayBuffer> }> {
	try {
		const response = await fetch(url, { signal, cache, headers, credentials: 'same-origin' });
		if (response.status === 404 || response.status === 410)
			throw new DataProblem('missing_file', `${url.pathname}: the site does not have it`);
		if (!response.ok || !response.body)
			throw new DataProblem('network', `${url.pathname}: the site answered ${response.status}`);
		const body = await gather(response.body, onBytes);
		if (isPage(body))
			throw new DataProblem('missing_file', `${url.pathname}: the site answered with a web page`);
		return { status: response.status, body };
	} catch (cause) {
		if (cause instanceof DataProblem) throw cause;
		throw new DataProblem('network', `${url.pathname}: ${(cause as Error).message}`, { cause });
	}
}

/** Some hosts answer with a page of theirs, and as if all were well, where they have no such file. */
function isPage(body: Uint8Array<ArrayBuffer>): boolean {
	return /^\s*<(?:!doctype|html|head|body|!--)/i.test(
		new TextDecoder().decode(body.subarray(0, 200))
	);
}

async function gather(
	body: ReadableStream<Uint8Array>,
	onBytes: (bytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const reader = body.getReader();
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		pieces.push(step.value);
		length += step.value.length;
		onBytes(step.value.length);
	}
	const whole = new Uint8Array(length);
	let end = 0;
	for (const piece of pieces) {
		whole.set(piece, end);
		end += piece.length;
	}
	return whole;
}

function hex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
