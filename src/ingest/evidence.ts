import { createHash } from 'node:crypto';
import { bucketCount, evidencePath, type Evidence } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { compare } from './csv.ts';
import { deflate, GrowingFile, inflate } from './growing.ts';
import { sha256 } from './source.ts';

/** Bytes gathered before they go to the disk. */
const bufferSize = 1024 * 1024;

/** Where in the spool the evidence of a report lies, in bytes. */
interface Place {
	report: string;
	from: number;
	length: number;
}

/** The evidence of a corpus while it is made: deflated in a file, since memory does not hold it. */
export class EvidenceSpool {
	readonly #file: GrowingFile;
	readonly #places: Place[] = [];
	#waiting: Uint8Array[] = [];
	#waitingBytes = 0;

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.#file = new GrowingFile(path);
		this.#file.cut(0);
	}

	/** @param evidence as it is, or its JSON deflated */
	add(report: string, evidence: Evidence | Uint8Array): void {
		const bytes = evidence instanceof Uint8Array ? evidence : deflate(evidence);
		const from = this.#file.size + this.#waitingBytes;
		this.#places.push({ report, from, length: bytes.length });
		this.#waiting.push(bytes);
		this.#waitingBytes += bytes.length;
		if (this.#waitingBytes >= bufferSize) this.#flush();
	}

	/**
	 * Deals the evidence out into the files of a corpus of so many reports, one file in memory at a time.
	 * @param place writes a file of the corpus
	 */
	async write(
		reports: number,
		place: (file: string, text: string) => Promise<void>
	): Promise<Manifest['evidence']> {
		if (this.#places.length === 0) return null;
		this.#flush();
		const buckets = bucketCount(reports);
		const byFile = new Map<string, Place[]>();
		for (const each of this.#places) {
			const file = evidencePath(each.report, buckets);
			const held = byFile.get(file);
			if (held) held.push(each);
			else byFile.set(file, [each]);
		}
		const all = createHash('sha256');
		for (const [file, held] of [...byFile].sort(([a], [b]) => compare(a, b))) {
			const entries = held
				.sort((a, b) => compare(a.report, b.report))
				.map((each) => `${JSON.stringify(each.report)}:${this.#read(each)}`);
			const text = `{${entries.join(',\n')}}\n`;
			all.update(`${file} ${sha256(text)}\n`);
			await place(file, text);
		}
		return { buckets, sha256: all.digest('hex') };
	}

	/** May be called twice. */
	close(): void {
		this.#file.close();
	}

	#flush(): void {
		this.#file.append(Buffer.concat(this.#waiting));
		this.#waiting = [];
		this.#waitingBytes = 0;
	}

	#read({ from, length }: Place): string {
		return inflate(this.#file.read(from, from + length));
	}
}
