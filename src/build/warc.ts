import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LimitReader, type WARCRecord } from 'warcio';
import { Refusal } from '#document/document.ts';
import { largestFile } from '#document/read.ts';
import { headOf, nextRecord, parserAt, sizeOf, unpackedWhole, type Warc } from './warc-bytes.ts';

/** An answer of a web site that lies in an archive. */
export interface Capture {
	/** The address that was asked; empty for a part of the file that is damaged. */
	address: string;
	/** When, as the archive writes it: ISO 8601. */
	at: string;
	/** Byte its record begins at. */
	offset: number;
	/** Whether it was asked to find reports, and looked like none; the reader has the last word. */
	lookedAt?: true;
	/** Whether the archive is packed as a whole, not record by record: `offset` counts in what it unpacks to. */
	packed?: true;
	/** Whether listing ended here, for it took too long: what follows is not known. */
	late?: true;
}

/** Largest document taken out of an archive, in bytes: as large as a file may be that stands by itself. */
const largest = largestFile;
/** Most documents listed of one archive, and most damaged places gone round. */
const mostCaptures = 100_000;
const mostDamages = 100;
/** Longest that damaged places may take while an archive is listed, and all of it more for each byte, in milliseconds. */
const longestDamages = 30_000;
const longestByte = 1 / 1024;
/** Most bytes between two records of a plain archive: their line ends. */
const gap = 8;

/** Header of our own collections: what the address was asked for. Lists and parts of sites hold no report. */
export const kindHeader = 'OGI-Kind';
/** The same, where an answer looked like no report: `no`. */
export const reportHeader = 'OGI-Report';
const ways = new Set(['list', 'section']);
/** What a server calls that is no document. */
const noDocument =
	/^(?:image|audio|video|font)\/|javascript|\bcss\b|json|xml-dtd|x-font|shockwave/i;

/**
 * The documents an archive holds, in their order: answers with status 200 that are no pictures, scripts or
 * the like. A damaged place stands as a capture without an address; what is whole behind it is found.
 * @param patience longest that damaged places may take, in milliseconds; the whole takes longer with its size
 */
export async function capturesOf(
	warc: Warc,
	patience: number = longestDamages
): Promise<Capture[]> {
	try {
		return await listed(warc, patience);
	} catch (error) {
		if (!(error instanceof PackedAsWhole)) throw error;
		let whole: Uint8Array;
		try {
			whole = unpackedWhole(warc);
		} catch (refusal) {
			if (!(refusal instanceof Refusal)) throw refusal;
			// Whoever reads it is told why.
			return [{ address: '', at: '', offset: 0, packed: true }];
		}
		const captures = await listed(whole, patience);
		return captures.map((capture) => ({ ...capture, packed: true }));
	}
}

/** Several records lie in one member of gzip. */
class PackedAsWhole extends Error {}

async function listed(warc: Warc, patience: number): Promise<Capture[]> {
	const captures: Capture[] = [];
	const size = sizeOf(warc);
	const end = performance.now() + patience + size * longestByte;
	let forDamages = patience;
	let damages = 0;
	let told = -1;
	for (let from = 0; from >= 0;) {
		const { parser, bounds } = parserAt(warc, from, { end });
		const isPlain = headOf(warc, from)[0] !== 0x1f;
		// Where the last record begins and, of a plain one, ends; its document.
		let begin = from;
		let ends = from;
		let last: Capture | undefined;
		let since = performance.now();
		let isFirst = true;
		try {
			for await (const record of parser) {
				if (!/^WARC\/1\./.test(record.warcHeaders.statusline)) throw new Error('no record');
				const at = from + parser.offset;
				if (!isPlain && !isFirst && (at >= size || at === begin)) throw new PackedAsWhole();
				isFirst = false;
				// The parser passes over whatever stands between two records.
				if (isPlain && at - ends > gap && nextRecord(warc, begin + 1, end) < at)
					throw new Error('runs over the next');
				begin = at;
				last = undefined;
				bounds.body();
				await passOver(record);
				ends = begin + parser.recordLength;
				bounds.head();
				since = performance.now();
				if (!holdsDocument(record)) continue;
				last = {
					address: record.warcTargetURI!,
					at: record.warcDate ?? '',
					offset: begin,
					...(record.warcHeader(reportHeader) === 'no' && { lookedAt: true })
				};
				captures.push(last);
				if (captures.length > mostCaptures)
					throw new Refusal(
						'too_large',
						`网页存档里的文件超过 ${mostCaptures} 个。请分成几个再提供。`
					);
			}
			// The parser ends without a word where it can read no further.
			if (from + parser.offset >= size) return captures;
		} catch (error) {
			if (error instanceof Refusal || error instanceof PackedAsWhole) throw error;
		}
		const stop = from + parser.offset;
		const next = nextRecord(warc, begin + 1, Math.min(end, since + forDamages));
		forDamages -= performance.now() - since;
		// A record that runs over the beginning of the next is damaged itself.
		const over = next >= 0 && next < stop;
		if (over && last) captures.pop();
		const offset = over ? begin : stop;
		// Where nothing could be read since the last damage, it has been reported.
		if (from !== told || over || stop !== from) {
			captures.push({ address: '', at: '', offset });
			if (++damages > mostDamages) return captures;
		}
		if (forDamages <= 0 || performance.now() > end) {
			captures.push({ address: '', at: '', offset: Math.max(next, offset), late: true });
			return captures;
		}
		told = stop;
		from = next;
	}
	return captures;
}

/**
 * Reads to the end of a record.
 * @throws where the archive ends before it
 */
async function passOver({ reader }: WARCRecord): Promise<void> {
	if (!(reader instanceof LimitReader)) throw new Error('no bounds');
	// `skipFully` of the library never returns where the archive ends first.
	for await (const part of reader) if (part.length === 0) break;
	if (!(reader.limit <= 0)) throw new Error('cut off');
}

/**
 * The bytes of a capture, unpacked, checked against the digest the archive has of it.
 * @throws {Refusal} `corrupt` where it is damaged, `too_large`
 */
export async function readCapture(warc: Warc, offset: number): Promise<Uint8Array> {
	const whole = await recordAt(warc, offset, false);
	if (whole.warcContentLength > largest * 2) throw tooLarge();
	const block = await whole.readFully(false).catch(() => null);
	if (!block || block.length !== whole.warcContentLength || !agrees(block, whole.warcBlockDigest))
		throw damaged();
	const record = await recordAt(warc, offset, true);
	const body = await record.readFully(false);
	const headers = record.httpHeaders?.headers as Headers | undefined;
	const joined = /chunked/i.test(headers?.get('transfer-encoding') ?? '') ? unchunked(body) : body;
	return unpacked(joined, headers?.get('content-encoding') ?? '');
}

/**
 * What a body of a web answer holds, by its `Content-Encoding`.
 * @throws {Refusal} `corrupt` where it does not unpack, `too_large` where it unpacks to too much
 */
export function unpacked(body: Uint8Array, encoding: string): Uint8Array {
	const limit = { maxOutputLength: largest };
	try {
		switch (encoding.trim().toLowerCase()) {
			case 'gzip':
			case 'x-gzip':
				return gunzipSync(body, limit);
			case 'br':
				return brotliDecompressSync(body, limit);
			// Two things go by this name.
			case 'deflate':
				return (body[0]! & 0x0f) === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
		}
	} catch (error) {
		throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
			? tooLarge()
			: damaged(error);
	}
	if (body.length > largest) throw tooLarge();
	return body;
}

async function recordAt(warc: Warc, offset: number, parseHttp: boolean): Promise<WARCRecord> {
	try {
		const { parser, bounds } = parserAt(warc, offset, { parseHttp });
		const record = await parser.parse();
		bounds.body();
		if (record && /^WARC\/1\./.test(record.warcHeaders.statusline)) return record;
	} catch (error) {
		throw damaged(error);
	}
	throw damaged();
}

function holdsDocument(record: WARCRecord): boolean {
	const { httpHeaders, warcType, warcTargetURI } = record;
	if (warcType !== 'response' || !httpHeaders || !/^https?:/.test(warcTargetURI ?? ''))
		return false;
	if (Number(httpHeaders.statusCode) !== 200) return false;
	if (ways.has(record.warcHeader(kindHeader) ?? '')) return false;
	const type = (httpHeaders.headers as Headers).get('content-type') ?? '';
	return !noDocument.test(type) && !/\/robots\.txt$/.test(warcTargetURI!);
}

/**
 * Whether bytes are those a digest such as `sha1:…` or `sha256:…` is of, in base 32 or hex; a digest of another kind
 * proves nothing.
 */
function agrees(bytes: Uint8Array, digest: string | null | undefined): boolean {
	const [, algorithm, value] = digest?.match(/^(sha-?1|sha-?256|md5):(\w+=*)$/i) ?? [];
	if (!algorithm || !value) return true;
	const hash = createHash(algorithm.toLowerCase().replace('-', '')).update(bytes).digest();
	return [hash.toString('hex'), base32(hash)].includes(
		value.length === hash.length * 2 ? value.toLowerCase() : value.toUpperCase().replace(/=+$/, '')
	);
}

function base32(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
		.join('');
}

/** A body cut into chunks for the way, joined; as it is where it is joined already, as many tools keep it. */
function unchunked(body: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	for (let at = 0; at < body.length;) {
		const end = Buffer.from(
			body.buffer,
			body.byteOffset + at,
			Math.min(20, body.length - at)
		).indexOf('\r\n');
		const line = end > 0 ? Buffer.from(body.subarray(at, at + end)).toString('latin1') : '';
		const [, size] = line.match(/^([0-9a-f]{1,8})\s*(?:;.*)?$/i) ?? [];
		if (!size) return body;
		const length = Number.parseInt(size, 16);
		if (length === 0) break;
		parts.push(body.subarray(at + end + 2, at + end + 2 + length));
		at += end + 2 + length + 2;
	}
	return Buffer.concat(parts);
}

function damaged(cause?: unknown): Refusal {
	return new Refusal('corrupt', '网页存档的这一部分已损坏，读不出来。', { cause });
}

function tooLarge(): Refusal {
	return new Refusal('too_large', `解压后超过 ${largest / 2 ** 20} MiB 的上限，不像一份报告。`);
}
