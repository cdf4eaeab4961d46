import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { decodeName } from '#document/decode.ts';

/** Bytes of a name that is not UTF-8, each as the half of a pair that no text has by itself. */
const raw = /[\uDC80-\uDCFF]/u;
const rawBytes = 0xdc00;

/** What Node makes of bytes it cannot decode. */
const lost = '\uFFFD';

/** A name as a folder has it, as a text that loses none of its bytes. */
export function nameIn(bytes: Uint8Array): string {
	if (isUtf8(bytes)) return Buffer.from(bytes).toString();
	return Array.from(bytes, (byte) =>
		String.fromCharCode(byte < 0x80 ? byte : rawBytes + byte)
	).join('');
}

/** A path made of such names, as the disk takes it. */
export function onDisk(file: string): string | Buffer {
	return raw.test(file) ? bytesOf(file) : file;
}

/** A path made of such names, for showing: what is not UTF-8 is read as the encoding it most likely is. */
export function shown(file: string): string {
	if (!raw.test(file)) return file;
	return file
		.split('/')
		.map((name) => (raw.test(name) ? decodeName(bytesOf(name)) : name))
		.join('/');
}

/**
 * The paths an argument stands for, as `nameIn` makes them: of a name that is not UTF-8 only what could
 * be decoded arrives, and any that reads the same may be meant. Empty where there is none.
 */
export function pathsNamed(argument: string): string[] {
	if (!argument.includes(lost)) return fs.existsSync(argument) ? [argument] : [];
	const { root } = path.parse(argument);
	let found = [root];
	for (const part of argument.slice(root.length).split(path.sep).filter(Boolean))
		found = found.flatMap((above) =>
			part.includes(lost) ? namesLike(above, part) : [path.join(above, part)]
		);
	return found.filter((each) => fs.existsSync(onDisk(each)));
}

/** Paths of a folder's entries that a name with lost characters may mean, in the order of their bytes. */
function namesLike(folder: string, name: string): string[] {
	try {
		return fs
			.readdirSync(onDisk(folder || '.'), { encoding: 'buffer' })
			.filter((bytes) => bytes.toString() === name)
			.sort((a, b) => Buffer.compare(a, b))
			.map((bytes) => path.join(folder, nameIn(bytes)));
	} catch {
		return [];
	}
}

function bytesOf(file: string): Buffer {
	return Buffer.concat(
		Array.from(file, (character) =>
			raw.test(character) ? Buffer.of(character.charCodeAt(0) - rawBytes) : Buffer.from(character)
		)
	);
}
