import fs from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import type { CorpusFolder } from './folder.ts';
import { readManifest } from './corpus-index.ts';
import { placeManifest } from './manifest.ts';

/**
 * What becomes of the versions a corpus had before: `all` keeps everything of them, `listed` their
 * manifests, `none` nothing.
 */
export const keepings = ['all', 'listed', 'none'] as const;
export type Keeping = (typeof keepings)[number];

/** One entry of `versions/index.json`. */
export interface Version {
	contentHash: string;
	made: string;
	reports: number;
	years: number[];
	/** Whether every part of it is still there. */
	whole: boolean;
}

/** Where parts lie that the newest version no longer has; each below it at its own path. */
export const superseded = 'superseded';

/** Where a version's manifest lies, and whatever else of it is not named by its content. */
export function versionFolder(contentHash: string): string {
	return `versions/${contentHash.slice(0, 16)}`;
}

/** A file, or a folder of evidence, its path relative to the corpus folder. */
interface Part {
	path: string;
	sha256: string;
}

/** Every file and folder a manifest, or a list in a file of its own, names with its hash. */
export function partsOf(manifest: object): Part[] {
	const found = new Map<string, Part>();
	(function walk(value: unknown): void {
		if (value === null || typeof value !== 'object') return;
		const { path, sha256 } = value as Record<string, unknown>;
		if (typeof path === 'string' && typeof sha256 === 'string') found.set(path, { path, sha256 });
		else Object.values(value).forEach(walk);
	})(manifest);
	return [...found.values()];
}

/** Every part a manifest names, and every part the lists among these name in turn. */
export async function partsIn(folder: string, manifest: Manifest): Promise<Part[]> {
	const found = new Map(partsOf(manifest).map((part) => [part.path, part]));
	const own = ownOf(manifest);
	// What is added while one goes through a map is gone through, too.
	for (const { path: file } of found.values()) {
		if (!file.endsWith('.json') || own.has(file)) continue;
		const list = (await jsonAt(folder, file)) ?? (await jsonAt(folder, `${superseded}/${file}`));
		for (const part of partsOf(list ?? {})) if (!found.has(part.path)) found.set(part.path, part);
	}
	return [...found.values()];
}

/** The paths of what is not named by its content, so that the next version writes over it. */
export function ownOf({ files = [], metadata = [] }: Manifest): Set<string> {
	const paths = [...files, ...metadata].map(({ path }) => path);
	return new Set(['datapackage.json', 'codebook.json', 'refused.csv', ...paths]);
}

/** The versions on record, newest first, as their own manifests date them. */
export function inOrder(versions: readonly Version[], newest: string): Version[] {
	const rank = ({ contentHash, made }: Version) =>
		`${contentHash === newest ? 1 : 0} ${made} ${contentHash}`;
	return [...versions].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** What `versions/index.json` says of a version. */
export function versionOf({ contentHash, made, counts, years }: Manifest, whole: boolean): Version {
	return { contentHash, made, reports: counts.reports, years, whole };
}

/** The text of `versions/index.json`. */
export function versionList(versions: readonly Version[]): string {
	return JSON.stringify(versions, null, '\t') + '\n';
}

/**
 * Puts a finished corpus on record under `versions`, next to the versions of the corpus it replaces. What
 * both have is taken over as it stands, so that a part that did not change is the same file.
 * @param old folder of the corpus it replaces
 */
export async function recordVersion(
	folder: CorpusFolder,
	manifest: Manifest,
	old: string,
	keeping: Keeping
): Promise<void> {
	const text = await fs.readFile(folder.at('corpus.json'));
	await placeManifest(folder, `${versionFolder(manifest.contentHash)}/`, text);
	const replaced = keeping === 'none' ? null : await readManifest(old);
	if (replaced) await takeOver(folder, manifest, old, replaced, keeping === 'all');
	const versions: Version[] = [];
	for (const name of await fs.readdir(folder.at('versions'))) {
		const version = (await readManifest(folder.at(`versions/${name}`)))!;
		versions.push(versionOf(version, await isWhole(folder, version, manifest)));
	}
	const list = versionList(inOrder(versions, manifest.contentHash));
	await folder.place('versions/index.json', list);
}

/** Whether every part of a version is in the folder: at its path, superseded, or with its manifest. */
async function isWhole(
	folder: CorpusFolder,
	version: Manifest,
	newest: Manifest
): Promise<boolean> {
	if (version.contentHash === newest.contentHash) return true;
	const own = ownOf(version);
	for (const { path: part } of await partsIn(folder.path, version)) {
		const places = own.has(part)
			? [`${versionFolder(version.contentHash)}/${part}`]
			: [part, `${superseded}/${part}`];
		const found = await Promise.all(places.map((at) => there(folder.at(at))));
		if (!found.includes(true)) return false;
	}
	return true;
}

async function takeOver(
	folder: CorpusFolder,
	manifest: Manifest,
	old: string,
	replaced: Manifest,
	whole: boolean
): Promise<void> {
	const own = ownOf(manifest);
	const present = new Set((await partsIn(folder.path, manifest)).map((part) => part.path));
	for (const { path: part } of await partsIn(old, replaced))
		if (
			present.has(part) &&
			!own.has(part) &&
			!(await same(path.join(old, part), folder.at(part)))
		) {
			await fs.rm(folder.at(part), { recursive: true });
			await folder.adopt(old, part);
		}
	// What is not named by its content is written over by the next version.
	if (replaced.contentHash !== manifest.contentHash)
		for (const file of ownOf(replaced))
			if (await there(path.join(old, file)))
				await folder.adopt(old, file, `${versionFolder(replaced.contentHash)}/${file}`);
	const names = (await namesIn(path.join(old, 'versions'))).filter((name) => name !== 'index.json');
	for (const name of names) {
		// The newest one's was just written; one of the same content may have been made on another day.
		if (`versions/${name}` === versionFolder(manifest.contentHash)) continue;
		await folder.adopt(old, `versions/${name}`);
		const version = whole && (await readManifest(folder.at(`versions/${name}`)));
		if (!version) continue;
		const kept = ownOf(version);
		for (const { path: part } of await partsIn(old, version)) {
			if (kept.has(part) || present.has(part)) continue;
			for (const from of [part, `${superseded}/${part}`])
				if (await there(path.join(old, from)))
					await folder.adopt(old, from, `${superseded}/${part}`);
		}
	}
}

/** Whether two paths are one file, or two folders that begin with one. */
async function same(one: string, other: string): Promise<boolean> {
	const [a, b] = await Promise.all([fs.stat(one), fs.stat(other)]);
	if (!a.isDirectory()) return a.ino === b.ino;
	const [first] = await fs.readdir(one);
	return first !== undefined && same(path.join(one, first), path.join(other, first));
}

/** What a JSON file holds; null where there is none that can be read. */
async function jsonAt(folder: string, file: string): Promise<object | null> {
	try {
		return JSON.parse(await fs.readFile(path.join(folder, file), 'utf8'));
	} catch {
		return null;
	}
}

async function there(file: string): Promise<boolean> {
	return fs.access(file).then(
		() => true,
		() => false
	);
}

async function namesIn(folder: string): Promise<string[]> {
	return (await there(folder)) ? fs.readdir(folder) : [];
}
