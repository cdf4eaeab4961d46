import os from 'node:os';
import { Refusal } from '#document/document.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { Ask } from './reader.ts';
import { Readers } from './readers.ts';
import { readSource, sha256, type SourceFile } from './source.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** What a harvest came to. */
export interface Harvest {
	files: number;
	read: number;
	/** Files whose bytes another file has already given; they are neither read nor refused. */
	duplicates: number;
	/** Refused files by reason code. */
	refused: Record<string, number>;
	/** null when no file gave a report: then only the list of refused files was written. */
	manifest: Manifest | null;
}

/**
 * Reads files in worker threads and writes what they give as a corpus. No file stops it: what
 * cannot be read is refused with a reason. `onFile` is called when a file is done with.
 */
export async function harvest(
	files: readonly SourceFile[],
	corpus: CorpusOptions,
	onFile: () => void = () => {}
): Promise<Harvest> {
	const writer = await CorpusWriter.open(corpus);
	const readers = new Readers(Math.max(1, Math.min(os.availableParallelism(), files.length)));
	const result: Harvest = {
		files: files.length,
		read: 0,
		duplicates: 0,
		refused: {},
		manifest: null
	};
	const refuse = ({ name }: SourceFile, { code, message }: { code: string; message: string }) => {
		result.refused[code] = (result.refused[code] ?? 0) + 1;
		writer.refuse({ file: name, code, message });
	};
	const take = async (file: SourceFile, ask: Ask) => {
		const answer = await readers.read(ask);
		if ('refused' in answer) refuse(file, answer.refused);
		else {
			result.read++;
			writer.report(answer.row);
			for (const finding of answer.findings) writer.finding(finding);
			writer.evidence(String(answer.row.id), answer.evidence);
		}
		onFile();
	};

	try {
		const seen = new Set<string>();
		const busy = new Set<Promise<void>>();
		for (const file of files) {
			const bytes = await readSource(file.path).catch((error: Refusal) => error);
			if (bytes instanceof Refusal) {
				refuse(file, bytes);
				onFile();
				continue;
			}
			const hash = sha256(bytes);
			if (seen.has(hash)) {
				result.duplicates++;
				onFile();
				continue;
			}
			seen.add(hash);
			const ask = { bytes, name: file.name, sha256: hash, origin: 'real' as const };
			const task: Promise<void> = take(file, ask).finally(() => busy.delete(task));
			busy.add(task);
			if (busy.size >= readers.threads) await Promise.race(busy);
		}
		await Promise.all(busy);
		result.manifest = await writer.finish();
		return result;
	} catch (error) {
		await writer.abandon();
		throw error;
	} finally {
		await readers.close();
	}
}
