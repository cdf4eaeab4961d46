import { createHash } from 'node:crypto';
import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readFileSync,
	readSync,
	statSync,
	type BigIntStats,
	type Dirent
} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Bundle, largestBundle } from '#document/bundle.ts';
import { isJunk } from '#document/junk.ts';
import { ZipArchive } from '#document/zip.ts';
import { Refusal } from '#document/document.ts';
import { largestFile } from '#document/read.ts';
import { signatureOf } from '#document/signature.ts';
import type { Gone } from '#corpus/captured.ts';
import { compare } from './csv.ts';
import { capturesOf, readCapture, type Capture } from './warc.ts';
import { beginsLikeWarc, unpackedWhole, type Warc } from './warc-bytes.ts';
import { diskError } from './disk-errors.ts';
import { nameIn, onDisk, shown } from './paths.ts';

/** A document to read: where it is, and what the corpus calls it. */
export interface SourceFile {
	/** As `nameIn` makes it of what is on the disk. */
	path: string;
	/**
	 * Path inside the folder that was named, with `/`; the base name of a file named itself. A document
	 * in a ZIP archive has the archive's name before its own: `2023.zip/县局/年报.docx`.
	 */
	name: string;
	/** Its name in the ZIP archive or web archive that `path` is. */
	member?: string;
	/** Where it lies in a web archive, and what that says of it. */
	capture?: Capture & {
		/** Name of the web archive in the WACZ that `path` is. */
		within?: string;
	};
	/** Of a capture whose address is gone since: when it was asked in vain, and what was said. */
	gone?: Omit<Gone, 'text'>;
}

/** Every Nth file of a list: `of` machines share it, this one is number `index`, from 1. */
export interface Shard {
	index: number;
	of: number;
}

/**
 * The documents below some files and folders, those in ZIP archives among them, in an order that is the
 * same on every machine. Hidden files and folders, locks of open documents and links to folders are left
 * out, a file named twice stands once. An archive or a folder that cannot be opened stands for what is in it.
 * Rejects with ENOENT where a path is missing.
 */
export async function listFiles(paths: readonly string[]): Promise<SourceFile[]> {
	const found = new Map<string, SourceFile>();
	for (const root of paths) {
		const stat = await fs.stat(onDisk(root));
		const names = stat.isDirectory() ? walk(root, '') : [''];
		for await (const name of names) {
			const full = path.resolve(root, name);
			if (!found.has(full))
				found.set(full, { path: full, name: shown(name || path.basename(full)) });
		}
	}
	const documents: SourceFile[] = [];
	for (const file of found.values()) documents.push(...(await documentsOf(file)));
	return documents.sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

/** The file itself, or the documents in it where it is an archive, in the order of their names. */
export async function documentsOf(file: SourceFile): Promise<SourceFile[]> {
	try {
		return (await capturesIn(file)) ?? membersOf(file);
	} catch (error) {
		if (error instanceof Refusal) return [file];
		throw error;
	}
}

/** The documents of a web archive, in a WACZ or by itself; null of any other file. */
async function capturesIn(file: SourceFile): Promise<SourceFile[] | null> {
	if (beginsLikeWarc(file.path)) return captured(file, await capturesOf(file.path));
	const members = bundleAt(file.path)?.names ?? [];
	const archives = members.filter((name) => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name));
	if (!archives.length || !members.includes('datapackage.json')) return null;
	const all: SourceFile[] = [];
	for (const within of archives) {
		const captures = await capturesOf(archiveIn(file.path, within).warc);
		all.push(
			...captured(
				file,
				captures.map((capture) => ({ ...capture, within }))
			)
		);
	}
	return all;
}

function membersOf(file: SourceFile): SourceFile[] {
	const members = bundleAt(file.path)?.names ?? [];
	if (!members.length) return [file];
	return members.map((member) => ({ ...file, name: `${file.name}/${member}`, member }));
}

/**
 * The documents of a web archive, by their addresses; one captured twice in it stands as often, and a
 * damaged part of it stands as itself.
 */
function captured(file: SourceFile, captures: readonly Capture[]): SourceFile[] {
	const times = new Map<string, number>();
	return captures.map((capture) => {
		const part = capture.late ? '未读' : '损坏';
		const address = capture.address || `${part}：第 ${capture.offset} 字节起`;
		const time = (times.get(address) ?? 0) + 1;
		times.set(address, time);
		const member = time === 1 ? address : `${address} (${time})`;
		return { ...file, name: `${file.name}/${member}`, member, capture };
	});
}

/**
 * The key of a document on one machine: no path has two slashes in it. A document whose address is gone is read
 * once more, for its text.
 */
export function keyOf({ path, member, gone }: SourceFile): string {
	if (member === undefined) return path;
	return `${path}//${member}${gone ? `//gone ${gone.at}` : ''}`;
}

/** The key of a report of a document with several: the first has the document's own. */
export function keyOfPart(key: string, part: number): string {
	return part === 1 ? key : `${key}//#${part}`;
}

/**
 * The paths of those named to `listFiles` that are no longer there, nor any file below them: a disk was
 * taken away, or a folder removed, while it was read.
 */
export function goneOf(paths: readonly string[], files: readonly SourceFile[]): string[] {
	return paths.filter((root) => {
		const full = path.resolve(root);
		const within = files.filter((file) => isWithin(full, file.path));
		return within.length > 0 && within.every((file) => stampOf(file.path) === '');
	});
}

function isWithin(folder: string, file: string): boolean {
	return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** What one of several reports of a document is called: the first as the document, then `x.html#2`. */
export function partOf(name: string, part: number): string {
	return part === 1 ? name : `${name}#${part}`;
}

/** The files of a list that fall to one of the machines that share it. */
export function dealt<File>(files: readonly File[], { index, of }: Shard): File[] {
	return files.filter((_, at) => at % of === index - 1);
}

/**
 * The bytes of a document, with the stamp its file had before. Throws a Refusal where it is too large,
 * cannot be taken out of its archive, or the disk does not give it.
 */
export async function readSource({
	path,
	member,
	capture
}: Pick<SourceFile, 'path' | 'member' | 'capture'>): Promise<{ bytes: Uint8Array; stamp: string }> {
	if (capture?.late)
		throw new Refusal('timeout', '网页存档损坏太多，列出其中的文件超过时限，其余没有读。');
	if (capture) {
		const { warc, stamp } = archiveIn(path, capture.within, capture.packed);
		return { bytes: await readCapture(warc, capture.offset), stamp };
	}
	if (member === undefined) return readFile(path, largestFile);
	const stamp = stampOf(path);
	if (opened?.path !== path || opened.stamp !== stamp) {
		const { bytes, stamp } = readFile(path, largestBundle);
		opened = { path, stamp, bundle: Bundle.open(bytes) };
	}
	if (!opened.bundle) throw new Refusal('internal', '文件在读取时变了，已不是压缩包。');
	return { bytes: opened.bundle.read(member), stamp: opened.stamp };
}

/** A web archive as it lies on the disk, or taken out of the WACZ it is kept in, unpacked where it is packed as a whole. */
function archiveIn(path: string, within?: string, packed = false): { warc: Warc; stamp: string } {
	const stamp = stampOf(path);
	if (within === undefined && !packed) return { warc: path, stamp };
	const key = `${path}\n${stamp}\n${within ?? ''}\n${packed}`;
	if (unpackedArchive?.key !== key) {
		const warc =
			within === undefined
				? path
				: new ZipArchive(readFile(path, largestBundle).bytes).read(within, largestBundle);
		if (!warc) throw new Refusal('internal', '文件在读取时变了，已不是网页存档。');
		unpackedArchive = { key, warc: packed ? unpackedWhole(warc) : warc };
	}
	return { warc: unpackedArchive.warc, stamp };
}

/** The web archive that was unpacked last: its documents are asked for one after the other. */
let unpackedArchive: { key: string; warc: Warc } | null = null;

/** The archive read last: its documents are asked for one after the other. */
let opened: { path: string; stamp: string; bundle: Bundle | null } | null = null;

/** The archive of documents a file is; null where it is anything else or cannot be opened. */
function bundleAt(path: string): Bundle | null {
	try {
		return beginsLikeZip(path) ? Bundle.open(readFile(path, largestBundle).bytes) : null;
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

function beginsLikeZip(path: string): boolean {
	let file: number | undefined;
	try {
		file = openToRead(path);
		if (!fstatSync(file).isFile()) return false;
		const head = new Uint8Array(4);
		readSync(file, head);
		return signatureOf(head) === 'zip';
	} catch {
		// What the disk does not give is refused when it is read.
		return false;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** Opens a file at once: a pipe, which would keep whoever opens it, is opened too. */
function openToRead(path: string): number {
	return openSync(onDisk(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** A whole file with its stamp from before. */
function readFile(path: string, most: number): { bytes: Uint8Array<ArrayBuffer>; stamp: string } {
	let file: number | undefined;
	try {
		file = openToRead(path);
		const stat = fstatSync(file, { bigint: true });
		if (!stat.isFile() && !stat.isDirectory()) throw noFile();
		if (stat.size > most)
			throw new Refusal(
				'too_large',
				`文件有 ${stat.size / 2n ** 20n + 1n} MiB，超过 ${most / 2 ** 20} MiB 的上限。`
			);
		return { bytes: new Uint8Array(readFileSync(file)), stamp: stampIn(stat) };
	} catch (error) {
		if (error instanceof Refusal) throw error;
		// A socket cannot even be opened.
		if ((error as NodeJS.ErrnoException).code === 'ENXIO') throw noFile(error);
		const why = diskError(error)?.zh ?? (error as Error).message;
		throw new Refusal('internal', `打不开文件：${why}。`, { cause: error });
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

function noFile(cause?: unknown): Refusal {
	return new Refusal('internal', '打不开文件：不是普通文件（管道、设备等）。', { cause });
}

/** Size and times of a file: while they stay, so does what is in it. Empty where there is none. */
export function stampOf(path: string): string {
	try {
		return stampIn(statSync(onDisk(path), { bigint: true }));
	} catch {
		return '';
	}
}

function stampIn({ size, mtimeNs, ctimeNs }: BigIntStats): string {
	return `${size} ${mtimeNs} ${ctimeNs}`;
}

/** SHA-256 in hex. */
export function sha256(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Names below a folder, `/` between them. */
async function* walk(root: string, below: string): AsyncGenerator<string> {
	const entries = await entriesOf(path.join(root, below), below !== '');
	// A folder that does not open is refused by name rather than left out in silence.
	if (entries === null) yield below;
	for (const entry of entries ?? []) {
		const own = nameIn(entry.name);
		if (isJunk(own)) continue;
		const name = below ? `${below}/${own}` : own;
		if (entry.isDirectory()) yield* walk(root, name);
		// So is whatever else is no file: a link that leads nowhere, a pipe.
		else if (!entry.isSymbolicLink() || !(await leadsToFolder(path.join(root, name)))) yield name;
	}
}

/** What is in a folder; null where it may be closed and is, or has gone since it was seen. */
async function entriesOf(folder: string, mayBeClosed: boolean): Promise<Dirent<Buffer>[] | null> {
	try {
		return await fs.readdir(onDisk(folder), { withFileTypes: true, encoding: 'buffer' });
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (mayBeClosed && ['EACCES', 'EPERM', 'ENOENT'].includes(code)) return null;
		throw error;
	}
}

async function leadsToFolder(link: string): Promise<boolean> {
	const stat = await fs.stat(onDisk(link)).catch(() => null);
	return stat?.isDirectory() ?? false;
}
