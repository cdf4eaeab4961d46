import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { EvidencePart, Manifest } from '#corpus/manifest.ts';
import { contentHash } from './manifest.ts';
import { liesWithin, manifestFaults } from './manifest-faults.ts';
import { readManifest } from './corpus-index.ts';
import { sha256 } from './source.ts';
import { partsOf, superseded, versionFolder, type Version } from './versions.ts';

/** What a corpus folder was held against. */
export interface Verification {
	files: number;
	/** What is missing or not as its manifest says, in words; each fault once. */
	faults: string[];
}

/** The hash of every file or folder that was looked at, null where there is none; by path. */
type Hashes = Map<string, string | null>;

/**
 * Hashes every file the manifest of a corpus names, the version's own hash, and whatever is kept of
 * earlier versions. Nothing is read but hashes: what a file holds is of no concern.
 */
export async function verifyCorpus(folder: string): Promise<Verification> {
	const manifest = await readManifest(folder);
	if (!manifest) return { files: 0, faults: ['corpus.json: missing, or no manifest'] };
	const faults = new Set(manifestFaults(manifest).map((fault) => `corpus.json: ${fault}`));
	const hashes: Hashes = new Map();
	const verify = async (places: readonly string[], expected: string, optional = false) => {
		for (const place of places) {
			if (!liesWithin(place)) {
				faults.add(`corpus.json: no path inside a corpus: ${JSON.stringify(place)}`);
				return;
			}
			if (!hashes.has(place)) hashes.set(place, await hashOf(path.join(folder, place)));
			const found = hashes.get(place);
			if (found === null) continue;
			if (found !== expected) faults.add(`${place}: is not what the manifest names`);
			return;
		}
		if (!optional) faults.add(`${places[0]}: missing`);
	};
	for (const part of partsOf(manifest)) await verify([part.path], part.sha256);
	const refused = path.join(folder, 'refused.csv');
	const { reports, findings, evidence, files: lists = [] } = manifest;
	const named = contentHash([
		...[...reports, ...findings, ...(evidence ?? []), ...lists],
		{ path: 'refused.csv', sha256: await fs.readFile(refused).then(sha256, () => '') }
	]);
	if (named !== manifest.contentHash)
		faults.add('corpus.json: the content hash is not that of the files it names and refused.csv');
	const index = path.join(folder, 'versions', 'index.json');
	const versions: Version[] = JSON.parse(await fs.readFile(index, 'utf8').catch(() => '[]'));
	for (const { contentHash, whole } of versions) {
		if (contentHash === manifest.contentHash) continue;
		const at = versionFolder(contentHash);
		const old: Manifest | null = await readManifest(path.join(folder, at));
		if (!old) faults.add(`${at}/corpus.json: missing`);
		const lists = new Set((old?.files ?? []).map((file) => file.path));
		for (const { path: part, sha256 } of old ? partsOf(old) : []) {
			const own = lists.has(part);
			const places = own ? [`${at}/${part}`] : [part, `${superseded}/${part}`];
			await verify(places, sha256, !whole);
		}
	}
	const files = [...hashes.values()].filter((hash) => hash !== null).length;
	return { files, faults: [...faults] };
}

/** The hash a manifest names a file by, or a folder of evidence; null where there is none. */
async function hashOf(at: string): Promise<EvidencePart['sha256'] | null> {
	try {
		if (!(await fs.stat(at)).isDirectory()) return sha256(await fs.readFile(at));
		const all = createHash('sha256');
		for (const name of (await fs.readdir(at)).sort())
			all.update(`${name} ${sha256(await fs.readFile(path.join(at, name)))}\n`);
		return all.digest('hex');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
