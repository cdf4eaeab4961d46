import fs from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import type { CorpusFolder } from './folder.ts';
import { readManifest } from './corpus-index.ts';

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

/** Every file and folder a manifest names with its hash, its path relative to the corpus folder. */
export function partsOf(manifest: Manifest): { path: string; sha256: string }[] {
	const found = new Map<string, { path: string; sha256: string }>();
	(function walk(value: unknown): void {
		if (value === null || typeof value !== 'object') return;
		const { path, sha256 } = value as Record<string, unknown>;
		if (typeof path === 'string' && typeof sha256 === 'string') found.set(path, { path, sha256 });
		else Object.values(value).forEach(walk);
	})(manifest);
	return [...found.values()];
}

/**
 * Puts a finished corpus on record under `versions`, beside the versions of the corpus it replaces. What
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
	await folder.place(`${versionFolder(manifest.contentHash)}/corpus.json`, text);
	const replaced = keeping === 'none' ? null : await readManifest(old);
	if (replaced) await takeOver(folder, manifest, old, replaced, keeping === 'all');
	const versions: Version[] = [];
	for (const name of await fs.readdir(folder.at('versions'))) {
		const { contentHash, made, counts, years, ...rest } = (await readManifest(
			folder.at(`versions/${name}`)
		))!;
		const parts = partsOf({ contentHash, made, counts, years, ...rest });
		const there = await Promise.all(parts.map((part) => exists(folder, part.path, name)));
		const whole = there.every(Boolean);
		versions.push({ contentHash, made, reports: counts.reports, years, whole });
	}
	const rank = ({ contentHash, made }: Version) =>
		`${contentHash === manifest.contentHash ? 1 : 0} ${made} ${contentHash}`;
	versions.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
	await folder.place('versions/index.json', JSON.stringify(versions, null, '\t') + '\n');
}

async function takeOver(
	folder: CorpusFolder,
	manifest: Manifest,
	old: string,
	replaced: Manifest,
	whole: boolean
): Promise<void> {
	const lists = new Set((manifest.files ?? []).map((file) => file.path));
	const present = new Set(partsOf(manifest).map((part) => part.path));
	for (const { path: part } of partsOf(replaced))
		if (
			present.has(part) &&
			!lists.has(part) &&
			!(await same(path.join(old, part), folder.at(part)))
		) {
			await fs.rm(folder.at(part), { recursive: true });
			await folder.adopt(old, part);
		}
	if (replaced.contentHash !== manifest.contentHash) {
		// What is not named by its content is written over by the next version.
		const own = ['datapackage.json', 'codebook.json', 'refused.csv'];
		for (const file of [...own, ...(replaced.files ?? []).map(({ path }) => path)])
			if (await there(path.join(old, file)))
				await folder.adopt(old, file, `${versionFolder(replaced.contentHash)}/${file}`);
	}
	const names = (await namesIn(path.join(old, 'versions'))).filter((name) => name !== 'index.json');
	for (const name of names) {
		await folder.adopt(old, `versions/${name}`);
		const version = whole && (await readManifest(folder.at(`versions/${name}`)));
		if (!version) continue;
		for (const part of partsOf(version)) {
			if (await exists(folder, part.path, name)) continue;
			for (const from of [part.path, `${superseded}/${part.path}`])
				if (await there(path.join(old, from)))
					await folder.adopt(old, from, `${superseded}/${part.path}`);
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

/** Whether a part of a version is in the folder: at its path, superseded, or with its manifest. */
async function exists(folder: CorpusFolder, part: string, version: string): Promise<boolean> {
	for (const at of [part, `${superseded}/${part}`, `versions/${version}/${part}`])
		if (await there(folder.at(at))) return true;
	return false;
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
