import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#document/document.ts';
import { compare } from './refused.ts';

/** A file to read: where it is, and what the corpus calls it. */
export interface SourceFile {
	path: string;
	/** Path inside the folder that was named, with `/`; the base name of a file named itself. */
	name: string;
}

/** Every Nth file of a list: `of` machines share it, this one is number `index`, from 1. */
export interface Shard {
	index: number;
	of: number;
}

/** Largest file read: 32 MiB. */
export const largestFile = 32 * 1024 * 1024;

/**
 * The files below some files and folders, in an order that is the same on every machine. Hidden
 * files and folders and links to folders are left out, a file named twice stands once.
 * Rejects with ENOENT where a path is missing.
 */
export async function listFiles(paths: readonly string[], shard?: Shard): Promise<SourceFile[]> {
	const found = new Map<string, SourceFile>();
	for (const root of paths) {
		const stat = await fs.stat(root);
		const names = stat.isDirectory() ? walk(root, '') : [''];
		for await (const name of names) {
			const full = path.resolve(root, name);
			if (!found.has(full)) found.set(full, { path: full, name: name || path.basename(full) });
		}
	}
	const files = [...found.values()].sort(
		(a, b) => compare(a.name, b.name) || compare(a.path, b.path)
	);
	return shard ? files.filter((_, at) => at % shard.of === shard.index - 1) : files;
}

/** The bytes of a file. Throws a Refusal where it is too large or the disk does not give it. */
export async function readSource(file: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const { size } = await fs.stat(file);
		if (size > largestFile)
			throw new Refusal(
				'too_large',
				`文件有 ${Math.ceil(size / 2 ** 20)} MiB，超过 ${largestFile / 2 ** 20} MiB 的上限。`
			);
		// A copy of its own, so that it can be handed to another thread.
		return new Uint8Array(await fs.readFile(file));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const { code, message } = error as NodeJS.ErrnoException;
		const why = (code && diskErrors[code]) ?? message;
		throw new Refusal('internal', `打不开文件：${why}。`, { cause: error });
	}
}

/** SHA-256 in hex. */
export function sha256(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

const diskErrors: Record<string, string> = {
	ENOENT: '没有这个文件',
	EISDIR: '这是文件夹',
	EACCES: '没有读取权限',
	EPERM: '没有读取权限'
};

/** Names below a folder, `/` between them. */
async function* walk(root: string, below: string): AsyncGenerator<string> {
	for (const entry of await fs.readdir(path.join(root, below), { withFileTypes: true })) {
		if (entry.name.startsWith('.')) continue;
		const name = below ? `${below}/${entry.name}` : entry.name;
		if (entry.isDirectory()) yield* walk(root, name);
		else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(root, name))))
			yield name;
	}
}

async function leadsToFile(root: string, name: string): Promise<boolean> {
	const stat = await fs.stat(path.join(root, name)).catch(() => null);
	// A dangling link is kept: it is refused by name rather than left out in silence.
	return stat === null || stat.isFile();
}
