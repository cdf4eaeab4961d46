import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { CorpusIndex, EvidencePart, Manifest } from '#corpus/manifest.ts';
import { errorLine } from './disk-errors.ts';
import { manifestHash } from './manifest-shape.ts';
import { contentHash, hashLine } from './manifest.ts';
import { inconsistencies, liesWithin, manifestFaults } from './manifest-faults.ts';
import { noManifest } from './manifest-shape.ts';
import { sha256 } from './source.ts';
import {
	inOrder,
	ownOf,
	partsIn,
	superseded,
	versionFolder,
	versionList,
	versionOf,
	type Version
} from './versions.ts';

/** The result of validating a corpus folder. */
export interface Verification {
	files: number;
	/** What is missing, not as its manifest says, or there for no reason, in words; each fault once. */
	faults: string[];
}

/**
 * Validates a corpus folder by its manifest, that by its hash, and every earlier version by its own: reports whatever
 * is not byte for byte what was written, is missing or should not be there. What cannot be read is never taken for
 * sound.
 */
export async function verifyCorpus(folder: string): Promise<Verification> {
	const held = new Held(folder);
	const manifest = await held.manifest('');
	if (manifest) {
		await held.version(manifest);
		await held.earlier(manifest);
		await held.listed(manifest);
		await held.nothingElse();
	}
	const { files, faults } = held;
	return { files, faults: [...faults] };
}

/** A corpus folder while it is looked through. */
class Held {
	readonly faults = new Set<string>();
	readonly #folder: string;
	/** The hash of every file or folder that was looked at, null where there is none; by path. */
	readonly #hashes = new Map<string, string | null>();
	/** Every path that may be there; of a folder of evidence its own. */
	readonly #known = new Set<string>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** How many files and folders of evidence were compared with a hash. */
	get files(): number {
		return [...this.#hashes.values()].filter((hash) => hash !== null).length;
	}

	/**
	 * The manifest of the corpus or of a version, compared with the hash next to it; null where there is none.
	 * @param within the folder it lies in, with its last slash; empty for the corpus itself
	 */
	async manifest(within: string): Promise<Manifest | null> {
		const at = `${within}corpus.json`;
		const beside = `${within}${manifestHash}`;
		this.#known.add(at).add(beside);
		const text = await this.#read(at);
		if (text === null) {
			this.faults.add(`${at}: missing, no manifest`);
			return null;
		}
		let manifest: unknown;
		try {
			manifest = JSON.parse(text.toString());
		} catch {
			this.faults.add(`${at}: no manifest: is not JSON`);
			return null;
		}
		const wrong = noManifest(manifest);
		if (wrong) {
			this.faults.add(`${at}: ${wrong}`);
			return null;
		}
		const line = await this.#read(beside);
		// Versions of earlier layouts have no hash next to their manifests.
		if (line === null) {
			if ((manifest as Manifest).metadata) this.faults.add(`${beside}: missing`);
		} else if (line.toString() !== hashLine(sha256(text)))
			this.faults.add(`${at}: is not what ${beside} names`);
		return manifest as Manifest;
	}

	/** The newest version: every part it names, and its own hash. */
	async version(manifest: Manifest): Promise<void> {
		for (const fault of [...manifestFaults(manifest), ...inconsistencies(manifest)])
			this.faults.add(`corpus.json: ${fault}`);
		for (const part of await partsIn(this.#folder, manifest))
			await this.#part([part.path], part.sha256);
		const { reports, findings, evidence, files = [], metadata = [] } = manifest;
		const refused = metadata.filter(({ path }) => path === 'refused.csv');
		const named = [...reports, ...findings, ...(evidence ?? []), ...files, ...refused];
		if (contentHash(named) !== manifest.contentHash)
			this.faults.add('corpus.json: the content hash is not that of the files it names');
	}

	/** Versions on record: each manifest, its parts as far as they are kept, and the list of them all. */
	async earlier(newest: Manifest): Promise<void> {
		const list = await this.#read('versions/index.json');
		this.#known.add('versions/index.json');
		if (list === null) {
			this.faults.add('versions/index.json: missing');
			return;
		}
		const whole = new Map(listIn(list).map(({ contentHash, whole }) => [contentHash, whole]));
		const found: Version[] = [];
		for (const name of await this.#namesIn('versions')) {
			if (name === 'index.json') continue;
			const version = await this.manifest(`versions/${name}/`);
			if (!version) continue;
			const { contentHash } = version;
			if (versionFolder(contentHash) !== `versions/${name}`)
				this.faults.add(`versions/${name}: is not the folder of version ${contentHash}`);
			const isNewest = contentHash === newest.contentHash;
			if (isNewest && JSON.stringify(version) !== JSON.stringify(newest))
				this.faults.add(`versions/${name}/corpus.json: is not the manifest of the corpus`);
			const complete = isNewest || (await this.#old(version, whole.get(contentHash) === true));
			found.push(versionOf(version, complete || whole.get(contentHash) === true));
		}
		const newestAt = `${versionFolder(newest.contentHash)}/corpus.json`;
		if (!this.#known.has(newestAt)) this.faults.add(`${newestAt}: missing`);
		if (list.toString() !== versionList(inOrder(found, newest.contentHash)))
			this.faults.add('versions/index.json: is not the list of the versions there are');
	}

	/** The entry of the corpus in the list of the site's corpora, where there is such a list. */
	async listed(manifest: Manifest): Promise<void> {
		const at = path.resolve(this.#folder);
		if (path.basename(path.dirname(at)) !== 'corpora') return;
		const text = await fs.readFile(path.join(at, '../index.json'), 'utf8').catch(() => null);
		if (text === null) return;
		const { title, origin, counts, years } = manifest;
		const expected = { name: path.basename(at), title, origin, reports: counts.reports, years };
		let entries: CorpusIndex['corpora'] = [];
		try {
			entries = (JSON.parse(text) as CorpusIndex).corpora;
		} catch {
			// It then lists nothing.
		}
		const told = entries.map((entry) => JSON.stringify({ ...entry, default: undefined }));
		if (!told.includes(JSON.stringify(expected)))
			this.faults.add('../index.json: does not list the corpus as it is');
	}

	/** Whether anything is in the folder that no manifest names. */
	async nothingElse(): Promise<void> {
		const entries = await fs.readdir(this.#folder, { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			if (entry.isDirectory()) continue;
			const at = path
				.relative(this.#folder, path.join(entry.parentPath, entry.name))
				.replaceAll(path.sep, '/');
			const above = at.split('/').map((_, end, parts) => parts.slice(0, end + 1).join('/'));
			if (!above.some((one) => this.#known.has(one)))
				this.faults.add(`${at}: no manifest names it`);
		}
	}

	/** An earlier version; whether all of it is there. */
	async #old(version: Manifest, whole: boolean): Promise<boolean> {
		const own = ownOf(version);
		let complete = true;
		for (const { path: part, sha256 } of await partsIn(this.#folder, version)) {
			const places = own.has(part)
				? [`${versionFolder(version.contentHash)}/${part}`]
				: [part, `${superseded}/${part}`];
			complete = (await this.#part(places, sha256, !whole)) && complete;
		}
		// Layouts before this one named them nowhere.
		if (!version.metadata)
			for (const file of own) this.#known.add(`${versionFolder(version.contentHash)}/${file}`);
		return complete;
	}

	/** Compares what lies at one of some places with its hash; whether there is anything. */
	async #part(places: readonly string[], expected: string, optional = false): Promise<boolean> {
		for (const place of places) {
			// `manifestFaults` reports it.
			if (!liesWithin(place)) return true;
			const found = await this.#hash(place);
			if (found === null) continue;
			this.#known.add(place);
			if (found !== expected) this.faults.add(`${place}: is not what the manifest names`);
			return true;
		}
		if (!optional) this.faults.add(`${places[0]}: missing`);
		return false;
	}

	async #hash(place: string): Promise<string | null> {
		if (!this.#hashes.has(place))
			this.#hashes.set(
				place,
				await hashOf(path.join(this.#folder, place)).catch((error: unknown) => errorLine(error))
			);
		return this.#hashes.get(place)!;
	}

	async #read(file: string): Promise<Buffer | null> {
		return fs.readFile(path.join(this.#folder, file)).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') this.faults.add(`${file}: ${errorLine(error)}`);
			return null;
		});
	}

	async #namesIn(folder: string): Promise<string[]> {
		return (await fs.readdir(path.join(this.#folder, folder))).sort();
	}
}

function listIn(text: Buffer): Version[] {
	try {
		const list: unknown = JSON.parse(text.toString());
		return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one) : [];
	} catch {
		return [];
	}
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
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return null;
		throw error;
	}
}
