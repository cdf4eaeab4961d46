import fs from 'node:fs';
import zlib from 'node:zlib';

/** An append-only file of this process, read anywhere. */
export class AppendFile {
	readonly #file: number;
	#size: number;
	#open = true;

	/** Opens a file as it is, or makes it. */
	constructor(path: string) {
		this.#file = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT);
		this.#size = fs.fstatSync(this.#file).size;
	}

	/** Bytes it holds. */
	get size(): number {
		return this.#size;
	}

	append(bytes: Uint8Array): void {
		// The number of a closed file may by now be that of another.
		if (!this.#open) throw new Error('a file being made is closed');
		for (let done = 0; done < bytes.length;) {
			const written = fs.writeSync(this.#file, bytes, done, bytes.length - done, this.#size);
			done += written;
			this.#size += written;
		}
	}

	/** The bytes between two offsets, `to` exclusive. Throws where the file ends before. */
	read(from: number, to: number): Buffer {
		const bytes = Buffer.alloc(to - from);
		for (let done = 0; done < bytes.length;) {
			const got = fs.readSync(this.#file, bytes, done, bytes.length - done, from + done);
			if (got === 0) throw new Error(`a file being made ends at ${from + done}, before ${to}`);
			done += got;
		}
		return bytes;
	}

	/** Flushes what was written to the disk (fdatasync). */
	sync(): void {
		fs.fdatasyncSync(this.#file);
	}

	/** Forgets everything from an offset on. */
	cut(at: number): void {
		fs.ftruncateSync(this.#file, at);
		this.#size = at;
	}

	/** Idempotent. */
	close(): void {
		if (this.#open) fs.closeSync(this.#file);
		this.#open = false;
	}
}

/** Plain data as deflated JSON, as files being made hold it. */
export function deflate(value: unknown): Buffer {
	return zlib.deflateRawSync(JSON.stringify(value), { level: 1 });
}

/** The JSON of what was deflated. */
export function inflate(bytes: Uint8Array): string {
	return zlib.inflateRawSync(bytes).toString();
}
