import { Refusal } from './document.ts';
import { isPackage } from './package.ts';
import { isJunk } from './junk.ts';
import { largestFile } from './read.ts';
import { signatureOf } from './signature.ts';
import { ZipArchive, type ZipEntry } from './zip.ts';

/** Largest archive that is opened, in bytes: a city's reports of some years. */
export const largestBundle = 256 * 1024 * 1024;

/** Most documents in an archive and those inside it, and most bytes they unpack to. */
const mostMembers = 10_000;
const mostUnpacked = 512 * 1024 * 1024;

/** Largest file that is taken out of an archive, in bytes: as large as a file may be that stands by itself. */
const largestMember = largestFile;

/** Control characters, and marks that turn the direction of writing or are not seen. */
const unseen =
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Longest name of a member, in characters. */
const longestName = 500;

/** Where a member lies: in the archive itself, or in one that lies there. */
interface Path {
	outer: ZipEntry;
	inner: ZipEntry | null;
}

/**
 * Several documents in one ZIP archive. A ZIP inside it is opened too, one inside that is not: it is
 * refused like any file that cannot be read. Folders and what systems leave behind are left out.
 */
export class Bundle {
	/**
	 * Names of the members in order of their characters, each once, with `/` between folders. They are
	 * for showing and finding: nothing in them leads out of a folder, hides or turns letters about.
	 */
	readonly names: readonly string[];
	readonly #archive: ZipArchive;
	readonly #paths: Map<string, Path>;
	#inner: { entry: ZipEntry; archive: ZipArchive } | null = null;

	private constructor(archive: ZipArchive) {
		this.#archive = archive;
		const paths: Path[] = [];
		let unpacked = 0;
		const add = (path: Path, { size }: ZipEntry) => {
			paths.push(path);
			unpacked += size;
			if (paths.length > mostMembers || unpacked > mostUnpacked)
				throw new Refusal('too_large', '压缩包里的文件太多或太大。请分成几个再提供。');
		};
		for (const outer of members(archive)) {
			const inside = /\.zip$/i.test(outer.name) ? this.#open(outer) : null;
			if (inside) for (const inner of members(inside)) add({ outer, inner }, inner);
			else add({ outer, inner: null }, outer);
		}
		this.#paths = named(paths);
		this.names = [...this.#paths.keys()];
	}

	/**
	 * Opens an archive of documents; null where the bytes are anything else, such as one docx.
	 * @throws {Refusal} `corrupt`, or `too_large` with more than 10,000 files or 512 MiB unpacked
	 */
	static open(bytes: Uint8Array): Bundle | null {
		if (signatureOf(bytes) !== 'zip') return null;
		if (bytes.length > largestBundle)
			throw new Refusal('too_large', `压缩包超过 ${largestBundle / 2 ** 20} MiB 的上限。`);
		const archive = new ZipArchive(bytes);
		return isPackage(archive) ? null : new Bundle(archive);
	}

	/**
	 * The bytes of one member.
	 * @throws {Refusal} `encrypted`, `corrupt` or `too_large`; `internal` where there is none of that name
	 */
	read(name: string): Uint8Array {
		const path = this.#paths.get(name);
		if (!path) throw new Refusal('internal', '压缩包里没有这个文件。');
		const { outer, inner } = path;
		const archive = inner === null ? this.#archive : this.#open(outer);
		return archive!.read(inner ?? outer, largestMember)!;
	}

	/** An archive in the archive; null where it is none, is damaged, locked or but one office document. */
	#open(entry: ZipEntry): ZipArchive | null {
		if (this.#inner?.entry === entry) return this.#inner.archive;
		try {
			const archive = new ZipArchive(this.#archive.read(entry, largestMember)!);
			if (isPackage(archive) || !members(archive).length) return null;
			this.#inner = { entry, archive };
			return archive;
		} catch (error) {
			// The archive itself stands for what is in it, and is refused when it is read.
			if (error instanceof Refusal) return null;
			throw error;
		}
	}
}

/** One document of a file that may hold several. */
export interface Member {
	/** The file's own name, followed in an archive by `/` and the member's: `2023.zip/县局/年报.docx`. */
	name: string;
	/** Reads it. Throws a Refusal where it cannot be taken out of its archive. */
	bytes: () => Uint8Array;
}

/**
 * The documents a file holds, in the order of their names: those of a ZIP archive, else the file itself.
 * Nothing is unpacked before it is asked for.
 * @throws {Refusal} where the archive as a whole cannot be opened
 */
export function documentsIn(bytes: Uint8Array, name: string): Member[] {
	const bundle = Bundle.open(bytes);
	if (!bundle?.names.length) return [{ name, bytes: () => bytes }];
	return bundle.names.map((member) => ({
		name: `${name}/${member}`,
		bytes: () => bundle.read(member)
	}));
}

/** Files of an archive that may be documents. */
function members(archive: ZipArchive): ZipEntry[] {
	return archive.files.filter(({ name }) => !/[/\\]$/.test(name) && !partsOf(name).some(isJunk));
}

/** What is left of a path in an archive once it leads nowhere but down. */
function partsOf(name: string): string[] {
	return name
		.normalize('NFC')
		.replace(unseen, '')
		.split(/[/\\]+/)
		.map((part) => part.replace(/^[A-Za-z]:/, '').trim())
		.filter((part) => part !== '' && part !== '.' && part !== '..');
}

/** Paths by the name that is shown, in its order; names that become the same are numbered. */
function named(paths: readonly Path[]): Map<string, Path> {
	const shown = paths.map((path): [string, Path] => {
		const parts = partsOf([path.outer, path.inner].map((entry) => entry?.name ?? '').join('/'));
		return [parts.join('/').slice(-longestName) || '（无名）', path];
	});
	shown.sort(
		([a, { outer: c, inner: e }], [b, { outer: d, inner: f }]) =>
			compare(a, b) || compare(c.name, d.name) || compare(e?.name ?? '', f?.name ?? '')
	);
	const byName = new Map<string, Path>();
	const numbers = new Map<string, number>();
	for (const [name, path] of shown) {
		let free = name;
		let number = numbers.get(name) ?? 1;
		while (byName.has(free)) free = `${name} (${++number})`;
		numbers.set(name, number);
		byName.set(free, path);
	}
	return byName;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
