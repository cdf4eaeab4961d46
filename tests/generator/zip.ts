import { crc32, deflateRawSync } from 'node:zlib';

/** A file as an archive of a test has it; every part can be told a lie. */
export interface ZipFile {
	/** As text, marked as UTF-8, or as the bytes an old program writes. */
	name: string | Uint8Array;
	content: string | Uint8Array;
	/** What the directory says of its size, where that is not so. */
	size?: number;
	encrypted?: boolean;
}

/** A ZIP archive of deflated files in the order given, with what no honest program writes. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, size, encrypted } of files) {
		const data = Buffer.from(content);
		const packed = deflateRawSync(data);
		const ink = Buffer.from(name);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE((typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0), 2);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32(data), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(size ?? data.length, 18);
		head.writeUInt16LE(ink.length, 22);
		const at = Buffer.alloc(14);
		at.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, at, ink);
		const local = [Buffer.from('PK\x03\x04', 'latin1'), head, ink, packed];
		parts.push(...local);
		offset += Buffer.concat(local).length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(listing.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
