import { unzlibSync } from 'fflate';

/** A stretch of the file that is a Flate stream. */
interface CompressedStream {
	from: number;
	to: number;
	/** It is compressed again. */
	twice: boolean;
	/** It is a picture, or is packed in another way over the compression. */
	apart: boolean;
}

export function compressedStreams(bytes: Uint8Array): CompressedStream[] {
	const text = new TextDecoder('latin1').decode(bytes);
	const found: CompressedStream[] = [];
	for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/g)) {
		const before = text.slice(Math.max(0, index - 600), index);
		const head = before.slice(before.lastIndexOf(' obj') + 1);
		const filters = head.match(/\/Fl(?:ateDecode)?\b/g);
		if (!filters) continue;
		const from = index + mark.length;
		const end = text.indexOf('endstream', from);
		const first = /\/F(?:ilter)?\s*(?:\[\s*)?\/(\w+)/.exec(head)?.[1] ?? '';
		found.push({
			from,
			to: end < 0 ? bytes.length : end,
			twice: filters.length > 1,
			apart: !/^Fl(?:ateDecode)?$/.test(first) || /\/Image\b/.test(head)
		});
	}
	return found;
}

/** Longest stream whose checksum is tested, compressed. */
const longest = 4 * 1024 * 1024;
/** Bytes after a checksum at most: the end of a line, or filling. */
const mostAfter = 8;

/** Whether a stream that is no picture does not hold what was written into it, by its own checksum. */
export function isDamaged(bytes: Uint8Array): boolean {
	if (isEncrypted(bytes)) return false;
	return compressedStreams(bytes).some(
		({ from, to, twice, apart }) =>
			!apart && !twice && to > from && to - from < longest && !isIntact(bytes.subarray(from, to))
	);
}

/** Encrypted streams cannot be inflated as they lie in the file. */
function isEncrypted(bytes: Uint8Array): boolean {
	return /\/Encrypt\s+\d/.test(new TextDecoder('latin1').decode(bytes));
}

/** Whether a stream ends with the checksum of what it inflates to (RFC 1950). */
function isIntact(stream: Uint8Array): boolean {
	try {
		const sum = adler32(unzlibSync(stream));
		for (let at = stream.length - 4; at >= 2 && at >= stream.length - 4 - mostAfter; at--)
			if (new DataView(stream.buffer, stream.byteOffset + at, 4).getUint32(0) === sum) return true;
		return false;
	} catch {
		return false;
	}
}

/** Bytes that can be added up before the sums must be cut down. */
const portion = 3800;

function adler32(bytes: Uint8Array): number {
	let [low, high] = [1, 0];
	for (let at = 0; at < bytes.length; at += portion) {
		for (const byte of bytes.subarray(at, at + portion)) high += low += byte;
		low %= 65521;
		high %= 65521;
	}
	return high * 65536 + low;
}
