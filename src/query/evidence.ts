import { evidencePath, type Evidence, type EvidenceBucket } from '#corpus/evidence.ts';
import { unpackText } from '#corpus/evidence-pack.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { corpusFolder } from './corpora.ts';
import { fetchBytes } from './fetch.ts';
import { DataProblem } from './problem.ts';
import { fields, listOf, mapOf, optional, text, type Validator } from './validate.ts';

const anything: Validator = () => {};
const packShape = mapOf(
	fields({
		cells: mapOf(listOf(anything)),
		figures: listOf(fields({})),
		notices: listOf(fields({})),
		copies: optional(listOf(fields({}))),
		gone: optional(fields({ at: text, why: text, text }))
	})
);

const kept = new Map<string, Promise<EvidenceBucket>>();

/**
 * The source text of one report: raw text and place of each cell and figure. null where the corpus carries no
 * evidence, or none of this report. Throws DataProblem.
 * @param site absolute address of the site's root, with its last slash
 */
export async function reportEvidence(
	site: string,
	manifest: Pick<Manifest, 'name' | 'evidence'>,
	{ id, year }: { id: string; year: number | null }
): Promise<Evidence | null> {
	const path = evidencePath(id, year, manifest.evidence);
	if (!path) return null;
	const url = new URL(path, corpusFolder(site, manifest.name));
	// Folders are named by their content: the cache never goes stale.
	let pack = kept.get(url.href);
	if (!pack) {
		pack = fetchBytes(url).then((bytes) => unpacked(bytes, path));
		kept.set(url.href, pack);
		pack.catch(() => kept.delete(url.href));
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
	}
	return (await pack)[id] ?? null;
}

/** What a pack holds. Throws DataProblem: a damaged pack does not agree with its own checksum. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<EvidenceBucket> {
	let text: string;
	try {
		text = await new Response(isGzip(bytes) ? ungzip(bytes) : bytes).text();
	} catch (cause) {
		throw new DataProblem('hash_mismatch', `${path}: is damaged`, { cause });
	}
	try {
		const found = unpackText(text);
		packShape(found, path);
		return found;
	} catch (cause) {
		if (cause instanceof DataProblem) throw cause;
		throw new DataProblem('wrong_schema', `${path}: is no pack of evidence`, { cause });
	}
}

/** Some hosts unpack it on the way. */
function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function ungzip(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
	let unpacked = 0;
	const bound = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			unpacked += chunk.length;
			if (unpacked > mostUnpacked) throw new Error(`unpacks to more than ${mostUnpacked} bytes`);
			controller.enqueue(chunk);
		}
	});
	return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(bound);
}

/** Bytes a pack may unpack to: some hundred times what one of 64 reports has. */
const mostUnpacked = 64 * 1024 * 1024;

const mostKept = 20;
