import zlib from 'node:zlib';
import type { Evidence } from '#corpus/evidence.ts';
import { reportColumns, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import { deflate, AppendFile, inflate } from './append-file.ts';

/** What became of one file, without the rows. */
export type Examined = {
	/** Where the document was, as `keyOf` has it; a run resumes only what it finds there unchanged. */
	key: string;
	/** Size and times of the file before it was read; empty where the disk did not give it. */
	stamp: string;
	format: string | null;
} & ({ refused: { code: string; message: string } } | ReadFile);

/** What is known of a file that gave a report. */
interface ReadFile {
	/** null for a report that is not the first of its document. */
	sha256: string | null;
	/** Reports the document holds after this one, each with an entry of its own: see `keyOfPart`. */
	more: number;
	/** What the report says; see `fingerprintOf`. */
	fingerprint: string;
	/** The columns of its row that say who reports on what, and from where it is. */
	identity: ReportRow;
}

/** What the report of a file becomes in the corpus. */
export interface Rows {
	row: ReportRow;
	findings: FindingRow[];
}

/** A file the journal knows, and the offsets at which what became of it lies there. */
export interface Entry {
	stamp: string;
	head: number;
	rows: number;
	evidence: number;
	end: number;
}

const frameHead = 12;
const mark = 0x4f47494a;
const documentHead = 12;
const columnNames = reportColumns.map(({ name }) => name);

/** One examined file as bytes: its head, then its rows and its evidence, each deflated. */
export function packExamined(
	examined: Examined,
	report?: Rows & { evidence: Evidence }
): Uint8Array {
	const head = Buffer.from(JSON.stringify(examined));
	const rows = report
		? deflate([columnNames.map((name) => report.row[name] ?? null), report.findings])
		: Buffer.alloc(0);
	const evidence = report ? deflate(report.evidence) : Buffer.alloc(0);
	const lengths = Buffer.alloc(documentHead);
	[head, rows, evidence].forEach((part, at) => lengths.writeUInt32LE(part.length, at * 4));
	return Buffer.concat([lengths, head, rows, evidence]);
}

/** What became of one file, with all that its report becomes. */
export type Unpacked = { examined: Examined } & Partial<Rows & { evidence: Evidence }>;

/** The examined files that `packExamined` packed, one after the other. */
export function* unpackExamined(packed: Uint8Array): Generator<Unpacked> {
	const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
	for (const [head, rows, evidence, end] of placesIn(bytes)) {
		const examined: Examined = JSON.parse(bytes.toString('utf8', head, rows));
		if (rows === evidence) yield { examined };
		else
			yield {
				examined,
				...rowsIn(bytes.subarray(rows, evidence)),
				evidence: JSON.parse(inflate(bytes.subarray(evidence, end))) as Evidence
			};
	}
}

/** Where the parts of each packed file begin, and where it ends. */
function* placesIn(
	bytes: Buffer
): Generator<[head: number, rows: number, evidence: number, end: number]> {
	for (let from = 0; from < bytes.length;) {
		const [ofHead, ofRows, ofEvidence] = [0, 4, 8].map((by) => bytes.readUInt32LE(from + by));
		const head = from + documentHead;
		const rows = head + ofHead!;
		const evidence = rows + ofRows!;
		from = evidence + ofEvidence!;
		yield [head, rows, evidence, from];
	}
}

function rowsIn(packed: Buffer): Rows {
	const [values, findings] = JSON.parse(inflate(packed)) as [ReportRow[string][], FindingRow[]];
	const row = Object.fromEntries(columnNames.map((name, i) => [name, values[i] ?? null]));
	return { row, findings };
}

/**
 * What a run has read so far: an append-only journal. A frame is written behind its length and
 * checksum: one torn by a killed process is cut off when the file is opened again, and what stands
 * before it is kept. Memory holds no more than where things are.
 */
export class Journal {
	/** By key, the last that was written of a document. */
	readonly entries = new Map<string, Entry>();
	readonly #file: AppendFile;

	/**
	 * Opens a journal, made anew where there is none or where it was written by another version.
	 * @param version whatever the reading depends on, apart from the files
	 */
	constructor(path: string, version: string) {
		this.#file = new AppendFile(path);
		let end = 0;
		let frame = this.#frame(end);
		if (frame?.toString() === version)
			while (frame) {
				if (end > 0) this.#index(frame, end + frameHead);
				end += frameHead + frame.length;
				frame = this.#frame(end);
			}
		this.#file.cut(end);
		if (end === 0) this.#write(Buffer.from(version));
	}

	/** Writes files examined, as `packExamined` gives them, one after the other. */
	append(examined: Uint8Array): void {
		const frame = Buffer.from(examined.buffer, examined.byteOffset, examined.length);
		const at = this.#file.size + frameHead;
		this.#write(frame);
		this.#index(frame, at);
	}

	/** What became of a file, without the rows. */
	examined({ head, rows }: Entry): Examined {
		return JSON.parse(this.#file.read(head, rows).toString());
	}

	/** The row and findings of a file that gave a report. */
	rows({ rows, evidence }: Entry): Rows {
		return rowsIn(this.#file.read(rows, evidence));
	}

	/** The evidence of a file that gave a report, deflated. */
	evidence({ evidence, end }: Entry): Uint8Array {
		return this.#file.read(evidence, end);
	}

	close(): void {
		this.#file.close();
	}

	#write(payload: Uint8Array): void {
		const head = Buffer.alloc(frameHead);
		head.writeUInt32LE(mark, 0);
		head.writeUInt32LE(payload.length, 4);
		head.writeUInt32LE(zlib.crc32(payload), 8);
		this.#file.append(head);
		this.#file.append(payload);
	}

	/** What stands in the frame at an offset; null where it is torn or there is none. */
	#frame(at: number): Buffer | null {
		const from = at + frameHead;
		if (from > this.#file.size) return null;
		const head = this.#file.read(at, from);
		const to = from + head.readUInt32LE(4);
		if (head.readUInt32LE(0) !== mark || to > this.#file.size) return null;
		const payload = this.#file.read(from, to);
		return zlib.crc32(payload) === head.readUInt32LE(8) ? payload : null;
	}

	#index(frame: Buffer, at: number): void {
		for (const [head, rows, evidence, end] of placesIn(frame)) {
			const { key, stamp }: Examined = JSON.parse(frame.toString('utf8', head, rows));
			this.entries.set(key, {
				stamp,
				head: at + head,
				rows: at + rows,
				evidence: at + evidence,
				end: at + end
			});
		}
	}
}
