import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import { Draft } from './draft.ts';
import { HeldCorpora } from './held.ts';
import { settle } from './settle.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** What a merge came to. */
export interface Merge {
	/** Files whose report another file, of the same folder or another, has already given. */
	duplicates: number;
	refused: number;
	/** null when no folder holds a report. */
	manifest: Manifest | null;
}

/**
 * Joins corpora, such as the shards of one, into a new one; of the same report the file first in order
 * is kept, whatever the order of the folders. Throws where `HeldCorpora` does.
 */
export async function merge(
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const draft = await Draft.open(corpus.out);
	try {
		return await joinIn(draft, folders, corpus);
	} finally {
		await draft.discard();
	}
}

async function joinIn(
	draft: Draft,
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const held = await HeldCorpora.open(folders, path.join(draft.folder, 'overflow of others'));
	const writer = await CorpusWriter.open({ ...corpus, origin: held.origin }, draft);
	try {
		const refused = await held.refused(writer);
		const files = await held.files();
		const kept = settle(files).map(({ file, copies }) => ({
			file,
			copies: copies.map(({ file, same }) => {
				const { url, sha256 } = file;
				return { file, copy: { file: file.file, url, sha256, same } };
			})
		}));
		for (const { file, copies } of kept)
			for (const { copy } of copies)
				writer.duplicate({ report: file.report, kept: file.file, ...copy });
		await held.hand(writer, kept, new Set());
		const duplicates = files.length - kept.length;
		return { duplicates, refused, manifest: await writer.finish() };
	} finally {
		writer.release();
		held.close();
	}
}
