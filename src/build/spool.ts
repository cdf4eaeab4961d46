import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'fflate';
import { largestPack, packCount, packName, type Evidence } from '#corpus/evidence.ts';
import { packText } from '#corpus/evidence-pack.ts';
import type { EvidencePart } from '#corpus/manifest.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { compare } from './csv.ts';
import { deflate, AppendFile, inflate } from './append-file.ts';
import { sha256 } from './source.ts';

/** Bytes buffered before they are written. */
const bufferSize = 1024 * 1024;

/** Where something lies in a spool, in bytes; `to` is exclusive. */
interface ByteRange {
	from: number;
	to: number;
}

/** A spool: what memory does not hold, in a file until it is used. */
class Spool {
	readonly path: string;
	readonly #file: AppendFile;
	#waiting: Uint8Array[] = [];
	#waitingBytes = 0;

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.path = path;
		this.#file = new AppendFile(path);
		this.#file.cut(0);
	}

	add(bytes: Uint8Array): ByteRange {
		const from = this.#file.size + this.#waitingBytes;
		this.#waiting.push(bytes);
		this.#waitingBytes += bytes.length;
		if (this.#waitingBytes >= bufferSize) this.flush();
		return { from, to: from + bytes.length };
	}

	read({ from, to }: ByteRange): Buffer {
		if (to > this.#file.size) this.flush();
		return this.#file.read(from, to);
	}

	flush(): void {
		this.#file.append(Buffer.concat(this.#waiting));
		this.#waiting = [];
		this.#waitingBytes = 0;
	}

	/** Idempotent. */
	close(): void {
		this.#file.close();
	}
}

const columnNames = reportColumns.map(({ name }) => name);

/** A row of `reports` as a line of a spool: CSV that `sql.insertReports` reads; text is always in quotes. */
export function spoolLine(row: ReportRow): string {
	let line = '';
	for (const name of columnNames) {
		const value = row[name] ?? null;
		if (typeof value === 'string') line += `"${value.replaceAll('"', '""')}"`;
		else if (value !== null) line += value;
		line += ',';
	}
	return line.slice(0, -1) + '\n';
}

/** The rows of one year that wait in a file. */
export interface SpooledYear {
	year: number | null;
	rows: number;
	/** Lines as `spoolLine` writes them. */
	path: string;
}

/** The rows of a corpus while it is made, a file a year. Memory holds none of them. */
export class ReportSpool {
	readonly #folder: string;
	readonly #years = new Map<number | null, { spool: Spool; rows: number }>();

	/** @param folder a folder of its own */
	constructor(folder: string) {
		fs.mkdirSync(folder, { recursive: true });
		this.#folder = folder;
	}

	add(row: ReportRow): void {
		this.addLines(row.year as number | null, Buffer.from(spoolLine(row)), 1);
	}

	/** Adds rows of one year, as `spoolLine` writes them. */
	addLines(year: number | null, lines: Uint8Array, rows: number): void {
		let held = this.#years.get(year);
		if (!held) {
			held = { spool: new Spool(path.join(this.#folder, `${year}.csv`)), rows: 0 };
			this.#years.set(year, held);
		}
		held.spool.add(lines);
		held.rows += rows;
	}

	/** The years that have rows, in order; the rows without a year last. */
	years(): SpooledYear[] {
		return [...this.#years]
			.sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
			.map(([year, { spool, rows }]) => {
				spool.flush();
				return { year, rows, path: spool.path };
			});
	}

	/** Idempotent. */
	close(): void {
		for (const { spool } of this.#years.values()) spool.close();
	}
}

interface Spooled {
	report: string;
	place: ByteRange;
}

/** The evidence of a corpus while it is made. */
export class EvidenceSpool {
	readonly #spool: Spool;
	readonly #years = new Map<number | null, Spooled[]>();

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.#spool = new Spool(path);
	}

	/** @param evidence as it is, or its JSON deflated */
	add(report: string, year: number | null, evidence: Evidence | Uint8Array): void {
		const bytes = evidence instanceof Uint8Array ? evidence : deflate(evidence);
		const held = this.#years.get(year) ?? [];
		held.push({ report, place: this.#spool.add(bytes) });
		this.#years.set(year, held);
	}

	/**
	 * Deals the evidence of each year out into the files of a corpus, one file in memory at a time.
	 * @param corpus folder of the corpus
	 * @param each called with every report's evidence
	 */
	write(corpus: string, each: (report: string, evidence: Evidence) => void): EvidencePart[] {
		return [...this.#years].map(([year, held]) => this.#writeYear(corpus, year, held, each));
	}

	/** Idempotent. */
	close(): void {
		this.#spool.close();
	}

	#writeYear(
		corpus: string,
		year: number | null,
		held: readonly Spooled[],
		each: (report: string, evidence: Evidence) => void
	): EvidencePart {
		const within = path.join(corpus, 'evidence', partition(year));
		const draft = path.join(within, 'draft');
		let packs = packCount(held.length);
		let sealed = this.#writePacks(draft, held, packs, each);
		while (sealed === null) {
			packs = Math.ceil(packs * 1.25) + 1;
			sealed = this.#writePacks(draft, held, packs);
		}
		const name = sealed.slice(0, 16);
		fs.renameSync(draft, path.join(within, name));
		const { length: reports } = held;
		return { path: `evidence/${partition(year)}/${name}`, year, reports, packs, sha256: sealed };
	}

	/** Writes the packs of a year and gives their hash; null where one is too large for a click. */
	#writePacks(
		draft: string,
		held: readonly Spooled[],
		packs: number,
		each: (report: string, evidence: Evidence) => void = () => {}
	): string | null {
		const byFile = new Map<string, Spooled[]>();
		for (const one of held) {
			const file = packName(one.report, packs);
			const others = byFile.get(file);
			if (others) others.push(one);
			else byFile.set(file, [one]);
		}
		fs.rmSync(draft, { recursive: true, force: true });
		fs.mkdirSync(draft, { recursive: true });
		const all = createHash('sha256');
		let tooLarge = false;
		for (const [file, reports] of [...byFile].sort(([a], [b]) => compare(a, b))) {
			const read = reports
				.sort((a, b) => compare(a.report, b.report))
				.map(({ report, place }): [string, Evidence] => [
					report,
					JSON.parse(inflate(this.#spool.read(place)))
				]);
			for (const [report, evidence] of read) each(report, evidence);
			const text = packText(read);
			// Not Node's: its zlib differs from version to version and from machine to machine.
			const packed = gzipSync(Buffer.from(text), { level: 6, mtime: 0 });
			tooLarge ||= packed.length > largestPack && reports.length > 1;
			all.update(`${file} ${sha256(packed)}\n`);
			fs.writeFileSync(path.join(draft, file), packed);
		}
		return tooLarge ? null : all.digest('hex');
	}
}

/** Name of the folder with a year's files, as Hive names it. */
export function partition(year: number | null): string {
	return `year=${year ?? '__HIVE_DEFAULT_PARTITION__'}`;
}
