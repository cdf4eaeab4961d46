import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readManifest } from '#build/corpus-index.ts';
import { manifestHash } from '#build/manifest-shape.ts';
import { evidencePath, type Evidence } from '#corpus/evidence.ts';
import { unpackText } from '#corpus/evidence-pack.ts';
import type { CorpusFile, Manifest, PlainFile } from '#corpus/manifest.ts';
import { checkedManifest, corpusFolder, fetchIndex } from '#query/corpora.ts';
import { corpusOf, type Corpus } from '#query/corpus.ts';
import { readDirectory, type Directory } from '#query/directory.ts';
import { reportEvidence } from '#query/evidence.ts';
import { fetchBytes } from '#query/fetch.ts';
import { decodeTable } from '#query/table.ts';
import { Engine, type Limits } from './engine.ts';

/** A corpus that is asked, wherever it lies. */
export interface Opened {
	manifest: Manifest;
	corpus: Corpus;
	directory: () => Promise<Directory | null>;
	evidence: (id: string, year: number | null) => Promise<Evidence | null>;
	close: () => Promise<void>;
}

/** The corpora of a folder or a site. */
export interface Corpora {
	names: readonly string[];
	open: (name: string) => Promise<Opened>;
	/** Lets go of a corpus, if it was opened. */
	close: (name: string) => Promise<void>;
}

/**
 * The corpora at a place: the folder of a corpus or of several, or the address of a site or of one of its
 * corpora. Throws where there is none.
 */
export async function corporaAt(place: string, limits: Limits): Promise<Corpora> {
	const { names, bring } = /^https?:\/\//.test(place)
		? await ofSite(new URL(place))
		: await ofFolder(path.resolve(place));
	if (names.length === 0) throw new Error(`${place}: 没有语料 no corpus`);
	const opened = new Map<string, Promise<Opened>>();
	return {
		names,
		async open(name) {
			if (!names.includes(name))
				throw new Error(`no corpus ${name}; there are ${names.join(', ')}`);
			const opening = opened.get(name) ?? bring(name).then((source) => open(source, limits));
			opened.set(name, opening);
			opening.catch(() => opened.delete(name));
			return opening;
		},
		async close(name) {
			await (await opened.get(name)?.catch(() => undefined))?.close();
		}
	};
}

type Tables = Pick<Manifest, 'reports' | 'findings'>;

/** Where the parts of one corpus come from. */
interface Source {
	manifest: Manifest;
	/** The bytes of a file, checked against its hash. */
	bytes: (file: PlainFile) => Promise<ArrayBuffer>;
	/** Where the tables lie on this machine. */
	local: (tables: Tables) => Promise<{ folder: string; reports: string[]; findings: string[] }>;
	evidence: Opened['evidence'];
	close: () => Promise<void>;
}

function open({ manifest, bytes, local, evidence, close }: Source, limits: Limits): Opened {
	const engine = new Engine(() => local(manifest), limits);
	let directory: Promise<Directory> | undefined;
	return {
		manifest,
		evidence,
		corpus: corpusOf(
			manifest,
			async (file, words) => decodeTable(await bytes(file), words),
			async (file) => JSON.parse(new TextDecoder().decode(await bytes(file))) as unknown,
			(need) => engine.rows(need)
		),
		directory: async () => {
			if (!manifest.directory) return null;
			return (directory ??= bytes(manifest.directory).then(readDirectory));
		},
		async close() {
			await engine.close();
			await close();
		}
	};
}

async function ofFolder(folder: string) {
	const own = await readManifest(folder);
	const folders = new Map<string, string>();
	if (own) folders.set(own.name, folder);
	else
		for (const name of await fs.readdir(folder))
			if (!name.startsWith('.') && (await readManifest(path.join(folder, name))))
				folders.set(name, path.join(folder, name));
	return {
		names: [...folders.keys()],
		bring: async (name: string) => sourceIn(folders.get(name)!)
	};
}

async function sourceIn(folder: string): Promise<Source> {
	await checkHash(
		await fs.readFile(path.join(folder, 'corpus.json')),
		() => fs.readFile(path.join(folder, manifestHash)),
		folder
	);
	const manifest = checkedManifest(await readManifest(folder), folder);
	const at = (file: { path: string }) => path.join(folder, file.path);
	return {
		manifest,
		async bytes(file) {
			const found = await fs.readFile(at(file));
			if (createHash('sha256').update(found).digest('hex') !== file.sha256)
				throw new Error(`${file.path}: is not what the manifest names; npm run verify tells more`);
			return found.buffer.slice(found.byteOffset, found.byteOffset + found.length);
		},
		local: async ({ reports, findings }) => ({
			folder,
			reports: reports.map((file) => file.path),
			findings: findings.map((file) => file.path)
		}),
		async evidence(id, year) {
			const pack = evidencePath(id, year, manifest.evidence);
			if (!pack) return null;
			const packed = await fs.readFile(path.join(folder, pack));
			return unpackText(gunzipSync(packed).toString())[id] ?? null;
		},
		close: async () => {}
	};
}

/**
 * Holds a manifest to the hash next to it: every other file is held to the manifest. Throws where it is not what
 * the hash is of, or there is none.
 */
async function checkHash(
	manifest: Uint8Array,
	hash: () => Promise<Uint8Array>,
	where: string
): Promise<void> {
	const told = await hash().then(
		(bytes) => new TextDecoder().decode(bytes),
		(error: Error) => {
			throw new Error(`${where}: ${manifestHash} cannot be had: ${error.message}`);
		}
	);
	if (!told.startsWith(createHash('sha256').update(manifest).digest('hex')))
		throw new Error(
			`${where}: corpus.json is not what ${manifestHash} names; npm run verify tells more`
		);
}

async function ofSite(url: URL) {
	const [, root, one] = /^(.*\/)corpora\/([^/]+)\/?(?:corpus\.json)?$/.exec(url.href) ?? [];
	const site = root ?? url.href.replace(/\/?$/, '/');
	const names = one
		? [decodeURIComponent(one)]
		: (await fetchIndex(site)).corpora.map(({ name }) => name);
	return { names, bring: async (name: string) => sourceOf(site, name) };
}

async function sourceOf(site: string, name: string): Promise<Source> {
	const folder = corpusFolder(site, name);
	const found = await fetchBytes(new URL('corpus.json', folder), { cache: 'no-cache' });
	await checkHash(
		found,
		() => fetchBytes(new URL(manifestHash, folder), { cache: 'no-cache' }),
		folder.href
	);
	const manifest = checkedManifest(JSON.parse(new TextDecoder().decode(found)), folder.href);
	const bytes = async ({ path: file, bytes, sha256 }: PlainFile) =>
		(await fetchBytes(new URL(file, folder), { bytes, sha256 })).buffer;
	let kept: string | undefined;
	let fetched: ReturnType<Source['local']> | undefined;
	const fetchTables = async (...tables: [readonly CorpusFile[], readonly CorpusFile[]]) => {
		const at = (kept ??= await fs.mkdtemp(path.join(os.tmpdir(), 'ogi-lens-mcp-')));
		const [reports, findings] = await Promise.all(
			tables.map((files) =>
				Promise.all(
					files.map(async (file) => {
						const own = file.path.replaceAll('/', '-');
						await fs.writeFile(path.join(at, own), new Uint8Array(await bytes(file)));
						return own;
					})
				)
			)
		);
		return { folder: at, reports: reports!, findings: findings! };
	};
	return {
		manifest,
		bytes,
		local({ reports, findings }) {
			fetched ??= fetchTables(reports, findings).catch((error: unknown) => {
				fetched = undefined;
				throw error;
			});
			return fetched;
		},
		evidence: (id, year) => reportEvidence(site, manifest, { id, year }),
		async close() {
			if (kept) await fs.rm(kept, { recursive: true, force: true });
		}
	};
}
