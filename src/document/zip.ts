import { Inflate, inflateSync } from 'fflate';
import { decodeName } from './decode.ts';
import { Refusal } from './document.ts';

/** A file in a ZIP archive, as its directory lists it. Sizes are in bytes. */
export interface ZipEntry {
	/** Path inside the archive as written: never to be used as a path on a disk. */
	name: string;
	size: number;
	packed: number;
	method: number;
	encrypted: boolean;
	crc: number;
	offset: number;
}

/** Most files an archive may hold. */
const mostEntries = 10_000;

/** Most bytes all files of an archive may unpack to. */
const mostUnpacked = 512 * 1024 * 1024;

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };

/** A ZIP archive in memory; nothing is unpacked before it is asked for. */
export class ZipArchive {
	/** Every file, in the order of the directory; names may be the same. */
	readonly files: readonly ZipEntry[];
	/** By name; of two files of one name the last, as unpacking them would leave it. */
	readonly entries: ReadonlyMap<string, ZipEntry>;
	readonly #bytes: Uint8Array;
	/** Bytes before the archive begins, where something was put in front of it. */
	readonly #shift: number;

	/**
	 * @throws {Refusal} `corrupt` when the directory is missing or broken, or files share bytes as only
	 * bombs do; `too_large` when there are too many, or too much in them by what the directory says
	 */
	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		const view = viewOf(bytes);
		const end = findEnd(view);
		const count = view.getUint16(end + 10, true);
		const length = view.getUint32(end + 12, true);
		const start = end - length;
		this.#shift = start - view.getUint32(end + 16, true);
		if (start < 0 || this.#shift < 0) throw corrupt();
		if (count > mostEntries) throw new Refusal('too_large', `压缩包内有 ${count} 个文件。`);
		const files: ZipEntry[] = [];
		let at = start;
		for (let i = 0; i < count; i++) {
			if (at + 46 > end || view.getUint32(at, true) !== signatures.directory) throw corrupt();
			const flags = view.getUint16(at + 8, true);
			const [name, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true));
			const entry: ZipEntry = {
				name: decodeName(bytes.subarray(at + 46, at + 46 + name!), (flags & 0x800) !== 0),
				size: view.getUint32(at + 24, true),
				packed: view.getUint32(at + 20, true),
				method: view.getUint16(at + 10, true),
				encrypted: (flags & 1) !== 0,
				crc: view.getUint32(at + 16, true),
				offset: view.getUint32(at + 42, true)
			};
			files.push(entry);
			at += 46 + name! + extra! + comment!;
		}
		// A file listed twice is one file.
		this.files = [...new Map(files.map((each) => [`${each.offset} ${each.name}`, each])).values()];
		assertHonest(this.files);
		this.entries = new Map(files.map((entry) => [entry.name, entry]));
	}

	/**
	 * Unpacks one file, named or taken from the list, checked by size and checksum; null where there is
	 * none of that name.
	 * @param most largest size that is unpacked, in bytes
	 * @throws {Refusal} `corrupt`, `encrypted`, or `too_large` when it is larger, whatever the directory says
	 */
	read(file: string | ZipEntry, most: number): Uint8Array | null {
		const entry = typeof file === 'string' ? this.entries.get(file) : file;
		if (!entry) return null;
		if (entry.encrypted)
			throw new Refusal('encrypted', '压缩包设有密码，无法读取。请解密后再提供。');
		if (entry.size > most) throw tooLarge(most);
		const view = viewOf(this.#bytes);
		const at = entry.offset + this.#shift;
		if (at + 30 > this.#bytes.length || view.getUint32(at, true) !== signatures.local)
			throw corrupt();
		const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
		const packed = this.#bytes.subarray(start, start + entry.packed);
		if (packed.length !== entry.packed) throw corrupt();
		let data: Uint8Array;
		try {
			data = unpack(packed, entry, most);
		} catch (error) {
			throw error instanceof Refusal ? error : corrupt(error);
		}
		if (data.length !== entry.size || checksum(data) !== entry.crc) throw corrupt();
		return data;
	}
}

/** Throws where files overlap, or are too much together. A wrong size is found out when a file is unpacked. */
function assertHonest(entries: readonly ZipEntry[]): void {
	if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) throw tooLarge(mostUnpacked);
	const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
	for (const [i, { offset, packed }] of inOrder.entries())
		if (offset + packed > (inOrder[i + 1]?.offset ?? Infinity)) throw corrupt();
}

/**
 * Compressed bytes inflated at a time. Deflate makes at most 1032 bytes of one, so that a bomb is
 * noticed before it has taken much time.
 */
const portion = 131_072;

function unpack(packed: Uint8Array, { method, size }: ZipEntry, most: number): Uint8Array {
	if (method === 0) return packed;
	if (method !== 8) throw corrupt();
	const data = new Uint8Array(size);
	if (packed.length <= portion) return inflateSync(packed, { out: data });
	let length = 0;
	const inflate = new Inflate((chunk) => {
		if (length + chunk.length > most) throw tooLarge(most);
		if (length + chunk.length > size) throw corrupt();
		data.set(chunk, length);
		length += chunk.length;
	});
	for (let at = 0; at < packed.length; at += portion)
		inflate.push(packed.subarray(at, at + portion), at + portion >= packed.length);
	return length === size ? data : data.subarray(0, length);
}

/** Offset of the end record: the last thing in the file but a comment of at most 64 KiB. */
function findEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--)
		if (view.getUint32(at, true) === signatures.end) return at;
	throw corrupt();
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
	return new DataView(buffer, byteOffset, byteLength);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
	for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
	return n;
});

function checksum(data: Uint8Array): number {
	let crc = -1;
	for (let i = 0; i < data.length; i++) crc = table[(crc ^ data[i]!) & 0xff]! ^ (crc >>> 8);
	return ~crc >>> 0;
}

function corrupt(cause?: unknown): Refusal {
	return new Refusal('corrupt', '文件已损坏或不完整，打不开。请重新下载或另存后再提供。', {
		cause
	});
}

function tooLarge(most: number): Refusal {
	return new Refusal('too_large', `解压后超过 ${most} 字节的上限，不像一份报告。`);
}
