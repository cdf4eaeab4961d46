import fs from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { Gunzip } from 'fflate';
import { AsyncIterReader, WARCParser } from 'warcio';
import { largestBundle } from '#document/bundle.ts';
import { Refusal } from '#document/document.ts';
import { onDisk } from './paths.ts';

/** A web archive: a file on the disk, or its bytes. */
export type Warc = string | Uint8Array;

/** Most places behind a damage that only look like a record. */
const mostMarks = 1000;
/** Most bytes the head of a record unpacks to, and a record in addition to what its packed bytes allow for. */
const largestHead = 1024 * 1024;
const freely = 64 * 1024 * 1024;
const mostRatio = 200;
/** Bytes unpacked at a time: they become a thousand times as many at most. */
const portion = 16 * 1024;
/** Bytes that show whether a record begins. */
const headLength = 4096;

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

export function sizeOf(warc: Warc): number {
	return typeof warc === 'string' ? fs.statSync(onDisk(warc)).size : warc.length;
}

/**
 * What an archive that is packed as a whole unpacks to; where it is cut off or damaged, what comes out before.
 * @throws {Refusal} `too_large`
 */
export function unpackedWhole(warc: Warc): Uint8Array {
	const tooLarge = () =>
		new Refusal(
			'too_large',
			`网页存档整个压成了一块，解开后超过 ${largestBundle / 2 ** 20} MiB 的上限。请先用 gunzip 解开，或逐条压缩后再提供。`
		);
	if (sizeOf(warc) > largestBundle) throw tooLarge();
	try {
		return gunzipSync(typeof warc === 'string' ? fs.readFileSync(onDisk(warc)) : warc, {
			maxOutputLength: largestBundle,
			finishFlush: constants.Z_SYNC_FLUSH
		});
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
		throw new Refusal('corrupt', '网页存档整个压成了一块，其中有损坏，解不开。', { cause: error });
	}
}

/**
 * Reads records from a byte on. What hostile ones unpack to is bounded: `head` and `body` announce which part of a
 * record comes next.
 * @param end when to give up, as `performance.now` counts
 */
export function parserAt(
	warc: Warc,
	start: number,
	{ end = Infinity, parseHttp = true }: { end?: number; parseHttp?: boolean }
) {
	let inHead = true;
	let packed = 0;
	let unpacked = 0;
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for await (const part of partsFrom(warc, start)) {
			const made = reader.getReadOffset() - unpacked;
			if (performance.now() > end) throw new Error('takes too long');
			const most = inHead ? largestHead : freely + packed * mostRatio;
			if (made > most || (inHead && packed > largestHead))
				throw new Error('too much for one record');
			packed += part.length;
			yield part;
		}
	}
	const reader: AsyncIterReader = new AsyncIterReader(bytes());
	const begin = (head: boolean) => {
		inHead = head;
		packed = 0;
		unpacked = reader.getReadOffset();
	};
	const bounds = { head: () => begin(true), body: () => begin(false) };
	return { parser: new WARCParser(reader, { keepHeadersCase: false, parseHttp }), bounds };
}

async function* partsFrom(warc: Warc, start: number): AsyncGenerator<Uint8Array> {
	if (typeof warc === 'string')
		yield* fs.createReadStream(onDisk(warc), {
			start,
			highWaterMark: portion
		}) as AsyncIterable<Uint8Array>;
	else for (let at = start; at < warc.length; at += portion) yield warc.subarray(at, at + portion);
}

/**
 * The byte the next record begins at, from one on; -1 where none does, too much only looks like one, or it takes
 * too long.
 * @param end when to give up, as `performance.now` counts
 */
export function nextRecord(warc: Warc, from: number, end: number): number {
	for (let at = from, tries = 0; tries < mostMarks && performance.now() < end; tries++) {
		const found = nextMark(warc, at, end);
		if (found < 0 || begins(headOf(warc, found))) return found;
		at = found + 1;
	}
	return -1;
}

/** The byte something begins at that may be a record, packed or not, from one on; -1 where nothing does. */
function nextMark(warc: Warc, from: number, end: number): number {
	if (typeof warc !== 'string') {
		const found = firstMark(Buffer.from(warc.buffer, warc.byteOffset, warc.length).subarray(from));
		return found < 0 ? -1 : from + found;
	}
	const file = fs.openSync(onDisk(warc), 'r');
	const part = Buffer.allocUnsafe(portion);
	try {
		for (let at = from; performance.now() < end;) {
			const got = fs.readSync(file, part, 0, part.length, at);
			const found = firstMark(part.subarray(0, got));
			if (found >= 0) return at + found;
			if (got < part.length) return -1;
			at += got - 8;
		}
		return -1;
	} finally {
		fs.closeSync(file);
	}
}

function firstMark(bytes: Buffer): number {
	const marks = [Buffer.from([0x1f, 0x8b, 0x08]), Buffer.from('WARC/1.')];
	const found = marks.map((mark) => bytes.indexOf(mark)).filter((index) => index >= 0);
	return found.length ? Math.min(...found) : -1;
}

export function headOf(warc: Warc, at: number): Uint8Array {
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

/** The first bytes of what a packed head holds, however soon it is cut off or damaged. */
function beginningOf(head: Uint8Array): Buffer {
	let found = Buffer.alloc(0);
	const gunzip = new Gunzip((part) => (found = found.length ? found : Buffer.from(part)));
	try {
		for (let at = 0; at < head.length && found.length < 6; at += 512)
			gunzip.push(head.subarray(at, at + 512));
	} catch {
		// What came out before it broke is enough.
	}
	return found;
}
