import fs from 'node:fs';
import { csvText } from '#build/csv.ts';

/** A list that is put in place whole. */
export class ListFile {
	readonly #path: string;
	readonly #draft: string;
	readonly #file: number;
	readonly #head: string;

	/** @param mark of the draft's name, where others may write the same list */
	constructor(path: string, header: readonly string[], mark = '') {
		this.#path = path;
		this.#draft = `${path}${mark}.draft`;
		this.#file = fs.openSync(this.#draft, 'w');
		this.#head = csvText(header, []);
		fs.writeSync(this.#file, this.#head);
	}

	add(line: readonly string[]): void {
		fs.writeSync(this.#file, csvText(line, []).slice(1));
	}

	/** Adds the lines of another list of the same columns. */
	append(file: string): void {
		const from = fs.openSync(file, 'r');
		const some = Buffer.alloc(1 << 16);
		let at = Buffer.byteLength(this.#head);
		for (let read; (read = fs.readSync(from, some, 0, some.length, at)); at += read)
			fs.writeSync(this.#file, some, 0, read);
		fs.closeSync(from);
	}

	close(): void {
		fs.closeSync(this.#file);
		fs.renameSync(this.#draft, this.#path);
	}
}
