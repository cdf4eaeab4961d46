import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import { Staging } from './staging.ts';
import { ExistingCorpora } from './existing-corpora.ts';
import { deduplicate } from './deduplicate.ts';
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
 * Joins corpora, such as the shards of one, into a new one, and deduplicates: of the same report the file first in
 * order is kept, whatever the order of the folders. Throws where `ExistingCorpora` does.
 */
export async function merge(
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const staging = await Staging.open(corpus.out, { onWait: corpus.onWait });
	try {
		return await joinIn(staging, folders, corpus);
	} finally {
		await staging.discard();
	}
}

async function joinIn(
	staging: Staging,
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const existing = await ExistingCorpora.open(
		folders,
		path.join(staging.folder, 'overflow of others')
	);
	const writer = await CorpusWriter.open({ ...corpus, origin: existing.origin }, staging);
	try {
		const refused = await existing.refused(writer);
		const files = await existing.files();
		const kept = deduplicate(files).map(({ file, copies }) => ({
			file,
			copies: copies.map(({ file, same }) => {
				const { url, sha256 } = file;
				return { file, copy: { file: file.file, url, sha256, same } };
			})
		}));
		for (const { file, copies } of kept)
			for (const { copy } of copies)
				writer.duplicate({ report: file.report, kept: file.file, ...copy });
		await existing.hand(writer, kept, new Set());
		const duplicates = files.length - kept.length;
		await existing.assertUnchanged();
		return { duplicates, refused, manifest: await writer.finish() };
	} finally {
		writer.release();
		existing.close();
	}
}
