import { createHash } from 'node:crypto';
import { bucketCount, evidencePath, type Evidence } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { compare } from './csv.ts';
import { deflate, GrowingFile, inflate } from './growing.ts';
import { sha256 } from './source.ts';

/** Bytes gathered before they go to the disk. */
const bufferSize = 1024 * 1024;

/** Where something lies in a spool, in bytes; `to` is exclusive. */
interface Place {
	from: number;
	to: number;
}

/** What memory does not hold, in a file until it is used. */
class Spool {
	readonly #file: GrowingFile;
	#waiting: Uint8Array[] = [];
	#waitingBytes = 0;

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.#file = new GrowingFile(path);
		this.#file.cut(0);
	}

	add(bytes: Uint8Array): Place {
		const from = this.#file.size + this.#waitingBytes;
		this.#waiting.push(bytes);
		this.#waitingBytes += bytes.length;
		if (this.#waitingBytes >= bufferSize) this.#flush();
		return { from, to: from + bytes.length };
	}

	read({ from, to }: Place): Buffer {
		if (to > this.#file.size) this.#flush();
		return this.#file.read(from, to);
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
}

/** Rows of one file of reports, at most: memory holds those of one file at a time. */
const fileRows = 65_536;

const columnNames = reportColumns.map(({ name }) => name);

/** The rows of a corpus while it is made, and what they are sorted by. */
export class ReportSpool {
	readonly #spool: Spool;
	readonly #rows: { year: number | null; order: string; place: Place }[] = [];

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.#spool = new Spool(path);
	}

	get rows(): number {
		return this.#rows.length;
	}

	add(row: ReportRow): void {
		const { region, level, agency_id, id } = row;
		// What tells nothing comes last, and neighbours stand together: so files compress and prune best.
		const order = [region ?? '~', level ?? '~', agency_id, id].join(' ');
		const bytes = Buffer.from(JSON.stringify(columnNames.map((name) => row[name] ?? null)));
		this.#rows.push({ year: row.year as number | null, order, place: this.#spool.add(bytes) });
	}

	/** The rows as they are dealt out to files: by year, those without one last; sorted within. */
	*files(): Generator<{ year: number | null; rows: Iterable<ReportRow> }> {
		const last = (year: number | null) => year ?? Infinity;
		this.#rows.sort((a, b) =>
			a.year === b.year ? compare(a.order, b.order) : last(a.year) - last(b.year)
		);
		for (let from = 0, to; from < this.#rows.length; from = to) {
			const { year } = this.#rows[from]!;
			to = from + 1;
			while (to - from < fileRows && to < this.#rows.length && this.#rows[to]!.year === year) to++;
			yield { year, rows: this.#read(from, to) };
		}
	}

	/** May be called twice. */
	close(): void {
		this.#spool.close();
	}

	*#read(from: number, to: number): Generator<ReportRow> {
		for (const { place } of this.#rows.slice(from, to)) {
			const values = JSON.parse(this.#spool.read(place).toString()) as ReportRow[string][];
			yield Object.fromEntries(columnNames.map((name, at) => [name, values[at]!]));
		}
	}
}

/** The evidence of a corpus while it is made. */
export class EvidenceSpool {
	readonly #spool: Spool;
	readonly #places: { report: string; place: Place }[] = [];

	/** @param path a file of its own, written anew */
	constructor(path: string) {
		this.#spool = new Spool(path);
	}

	/** @param evidence as it is, or its JSON deflated */
	add(report: string, evidence: Evidence | Uint8Array): void {
		const bytes = evidence instanceof Uint8Array ? evidence : deflate(evidence);
		this.#places.push({ report, place: this.#spool.add(bytes) });
	}

	/**
	 * Deals the evidence out into the files of a corpus of so many reports, one file in memory at a time.
	 * @param place writes a file of the corpus
	 * @param each is told of every report's evidence
	 */
	async write(
		reports: number,
		place: (file: string, text: string) => Promise<void>,
		each: (report: string, evidence: Evidence) => void = () => {}
	): Promise<Manifest['evidence']> {
		if (this.#places.length === 0) return null;
		const buckets = bucketCount(reports);
		const byFile = new Map<string, { report: string; place: Place }[]>();
		for (const one of this.#places) {
			const file = evidencePath(one.report, buckets);
			const held = byFile.get(file);
			if (held) held.push(one);
			else byFile.set(file, [one]);
		}
		const all = createHash('sha256');
		for (const [file, held] of [...byFile].sort(([a], [b]) => compare(a, b))) {
			const entries = held
				.sort((a, b) => compare(a.report, b.report))
				.map(({ report, place }) => {
					const json = inflate(this.#spool.read(place));
					each(report, JSON.parse(json));
					return `${JSON.stringify(report)}:${json}`;
				});
			const text = `{${entries.join(',\n')}}\n`;
			all.update(`${file} ${sha256(text)}\n`);
			await place(file, text);
		}
		return { buckets, sha256: all.digest('hex') };
	}

	/** May be called twice. */
	close(): void {
		this.#spool.close();
	}
}
