import os from 'node:os';
import { Tinypool } from 'tinypool';
import { Refusal } from '#document/document.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { Answer, Ask } from './reader.ts';
import { readSource, sha256, type SourceFile } from './source.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** Longest a single document may take, in milliseconds. */
const patience = 60_000;

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
	const threads = Math.max(1, Math.min(os.availableParallelism(), files.length));
	const pool = new Tinypool({
		filename: new URL('./reader-thread.js', import.meta.url).href,
		minThreads: threads,
		maxThreads: threads
	});
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
		const answer = await readInThread(pool, ask);
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
			if (busy.size >= threads) await Promise.race(busy);
		}
		await Promise.all(busy);
		result.manifest = await writer.finish();
		return result;
	} catch (error) {
		await writer.abandon();
		throw error;
	} finally {
		await pool.destroy();
	}
}

/** A thread that crashes or takes too long costs one document, not the harvest. */
async function readInThread(pool: Tinypool, ask: Ask): Promise<Answer> {
	const signal = AbortSignal.timeout(patience);
	try {
		return await pool.run(ask, { signal, transferList: [ask.bytes.buffer] });
	} catch (error) {
		const { message } = error as Error;
		return signal.aborted
			? refused('timeout', `读取超过 ${patience / 1000} 秒，已放弃。`)
			: refused('internal', `读取时程序出错：${message}`);
	}
}

function refused(code: Refusal['code'], message: string): Answer {
	return { refused: { code, message } };
}
