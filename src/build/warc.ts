import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Gunzip } from 'fflate';
import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { Refusal } from '#document/document.ts';
import { largestFile } from '#document/read.ts';
import { onDisk } from './paths.ts';

/** A web archive: a file on the disk, or its bytes. */
export type Warc = string | Uint8Array;

/** An answer of a web site that lies in an archive. */
export interface Capture {
	/** The address that was asked; empty for a part of the file that is damaged. */
	address: string;
	/** When, as the archive writes it: ISO 8601. */
	at: string;
	/** Byte its record begins at. */
	offset: number;
}

/** Largest document taken out of an archive, in bytes: as large as a file may be that stands by itself. */
const largest = largestFile;
/** Most documents listed of one archive, and most damaged places gone round. */
const mostCaptures = 100_000;
const mostDamages = 100;
/** Most places behind a damage that only look like a record. */
const mostMarks = 1000;
/** Most bytes between two records of a plain archive: their line ends. */
const gap = 8;
/** Bytes that tell whether a record begins. */
const headLength = 4096;

/** Header of our own collections: what the address was asked for. Lists and parts of sites hold no report. */
export const kindHeader = 'OGI-Kind';
const ways = new Set(['list', 'section']);
/** What a server calls that is no document. */
const noDocument =
	/^(?:image|audio|video|font)\/|javascript|\bcss\b|json|xml-dtd|x-font|shockwave/i;

/** Whether a file begins as a web archive does, packed or not. */
export function beginsLikeWarc(path: string): boolean {
	const head = Buffer.alloc(headLength);
	let file: number | undefined;
	try {
		file = fs.openSync(onDisk(path), fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
		if (!fs.fstatSync(file).isFile()) return false;
		return begins(head.subarray(0, fs.readSync(file, head)));
	} catch {
		return false;
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
}

/** The first bytes of what a packed head holds, however soon it is cut off or damaged. */
function beginningOf(head: Uint8Array): Buffer {
	let found = Buffer.alloc(0);
	const gunzip = new Gunzip((part) => (found = found.length ? found : Buffer.from(part)));
	try {
		gunzip.push(head);
	} catch {
		// What came out before it broke is enough.
	}
	return found;
}

/**
 * The documents an archive holds, in their order: answers with status 200 that are no pictures, scripts or
 * the like. A damaged place stands as a capture without an address; what is whole behind it is found.
 */
export async function capturesOf(warc: Warc): Promise<Capture[]> {
	const captures: Capture[] = [];
	let damages = 0;
	let told = -1;
	for (let from = 0; from >= 0;) {
		const parser = new WARCParser(bytesFrom(warc, from), { keepHeadersCase: false });
		const isPlain = headOf(warc, from)[0] !== 0x1f;
		// Where the last record begins and, of a plain one, ends; its document.
		let begin = from;
		let end = from;
		let last: Capture | undefined;
		try {
			for await (const record of parser) {
				if (!/^WARC\/1\./.test(record.warcHeaders.statusline)) throw new Error('no record');
				const at = from + parser.offset;
				// The parser passes over whatever stands between two records.
				if (isPlain && at - end > gap && nextRecord(warc, begin + 1) < at)
					throw new Error('runs over the next');
				begin = at;
				last = undefined;
				await passOver(record);
				end = begin + parser.recordLength;
				if (!holdsDocument(record)) continue;
				last = { address: record.warcTargetURI!, at: record.warcDate ?? '', offset: begin };
				captures.push(last);
				if (captures.length > mostCaptures)
					throw new Refusal(
						'too_large',
						`网页存档里的文件超过 ${mostCaptures} 个。请分成几个再提供。`
					);
			}
			// The parser ends without a word where it can read no further.
			if (from + parser.offset >= sizeOf(warc)) return captures;
		} catch (error) {
			if (error instanceof Refusal) throw error;
		}
		const stop = from + parser.offset;
		const next = nextRecord(warc, begin + 1);
		// A record that runs over the beginning of the next is damaged itself.
		const over = next >= 0 && next < stop;
		if (over && last) captures.pop();
		// Where nothing could be read again, it has been told of.
		if (from !== told || over || stop !== from) {
			captures.push({ address: '', at: '', offset: over ? begin : stop });
			if (++damages > mostDamages) return captures;
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
 * The bytes of a capture, unpacked, held against the digest the archive has of it.
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
		const parser = new WARCParser(bytesFrom(warc, offset), { parseHttp });
		const record = await parser.parse();
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

function sizeOf(warc: Warc): number {
	return typeof warc === 'string' ? fs.statSync(onDisk(warc)).size : warc.length;
}

function bytesFrom(warc: Warc, start: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
	return typeof warc === 'string'
		? fs.createReadStream(onDisk(warc), { start })
		: [warc.subarray(start)];
}

/** The byte the next record begins at, from one on; -1 where none does, or too much only looks like one. */
function nextRecord(warc: Warc, from: number): number {
	for (let at = from, tries = 0; tries < mostMarks; tries++) {
		const found = nextMark(warc, at);
		if (found < 0 || begins(headOf(warc, found))) return found;
		at = found + 1;
	}
	return -1;
}

/** The byte something begins at that may be a record, packed or not, from one on; -1 where nothing does. */
function nextMark(warc: Warc, from: number): number {
	if (typeof warc !== 'string') {
		const found = firstMark(Buffer.from(warc.buffer, warc.byteOffset, warc.length).subarray(from));
		return found < 0 ? -1 : from + found;
	}
	const file = fs.openSync(onDisk(warc), 'r');
	const part = Buffer.alloc(1024 * 1024);
	try {
		for (let at = from; ;) {
			const got = fs.readSync(file, part, 0, part.length, at);
			const found = firstMark(part.subarray(0, got));
			if (found >= 0) return at + found;
			if (got < part.length) return -1;
			at += got - 8;
		}
	} finally {
		fs.closeSync(file);
	}
}

function firstMark(bytes: Buffer): number {
	const marks = [Buffer.from([0x1f, 0x8b, 0x08]), Buffer.from('WARC/1.')];
	const found = marks.map((mark) => bytes.indexOf(mark)).filter((index) => index >= 0);
	return found.length ? Math.min(...found) : -1;
}

function headOf(warc: Warc, at: number): Uint8Array {
	if (typeof warc !== 'string') return warc.subarray(at, at + headLength);
	const file = fs.openSync(onDisk(warc), 'r');
	try {
		const head = Buffer.alloc(headLength);
		return head.subarray(0, fs.readSync(file, head, 0, headLength, at));
	} finally {
		fs.closeSync(file);
	}
}

/** Whether what begins with these bytes is a record, packed or not. */
function begins(head: Uint8Array): boolean {
	const text = head[0] === 0x1f && head[1] === 0x8b ? beginningOf(head) : Buffer.from(head);
	return text.subarray(0, 6).toString('latin1') === 'WARC/1';
}

/** Whether bytes are those a digest such as `sha1:…` or `sha256:…` is of, in base 32 or hex; a digest of another kind tells nothing. */
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
