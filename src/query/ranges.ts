import type { CorpusFile } from '#corpus/manifest.ts';
import { parquetMetadataAsync, type FileMetaData } from 'hyparquet';
import { fetchBytes, fetchRange } from './fetch.ts';
import { DataProblem } from './problem.ts';

/** Bytes of a file from `start` on. */
export interface Piece {
	start: number;
	bytes: ArrayBuffer;
}

/** Below this a file is fetched whole: more requests would take longer than more bytes. */
const smallFile = 1_000_000;
/** What a footer fits in; a longer one is asked for again. */
const footerBytes = 65_536;
/** Columns that lie no further apart are fetched by one request. */
const gap = 32_768;

/**
 * One Parquet file of a corpus on a host. Of a large file only the columns wanted are fetched, by ranges, where the
 * host knows them; a host that does not sends the whole file, which is then kept. A whole file is validated by its
 * SHA-256; ranges by their length, and what is in them by the footer's count of rows and the columns' types. A file is
 * named by its content, so that a range of another version is not found rather than wrong.
 */
export class RemoteFile {
	readonly file: CorpusFile;
	readonly #url: URL;
	#whole: Promise<ArrayBuffer> | undefined;
	#footer: Promise<{ piece: Piece; metadata: FileMetaData } | null> | undefined;

	constructor(file: CorpusFile, folder: URL) {
		this.file = file;
		this.#url = new URL(file.path, folder);
	}

	/** The pieces of the file that hold the columns and the footer. Throws DataProblem. */
	async pieces(
		columns: readonly string[],
		onBytes: (bytes: number) => void,
		signal?: AbortSignal
	): Promise<Piece[]> {
		const footer = this.#whole ? null : await this.#readFooter(onBytes, signal);
		if (!footer) return [{ start: 0, bytes: (await this.#readWhole(onBytes, signal)).slice(0) }];
		const parts = await Promise.all(
			runsOf(footer.metadata, columns).map(([from, to]) =>
				fetchRange(this.#url, from, to, { bytes: this.file.bytes, onBytes, signal })
			)
		);
		if (parts.some((part) => part.whole))
			throw new DataProblem('network', `${this.#url.pathname}: the site sent no range this time`);
		return [
			{ start: footer.piece.start, bytes: footer.piece.bytes.slice(0) },
			...parts.map(({ start, bytes }) => ({ start, bytes }))
		];
	}

	#readWhole(onBytes: (bytes: number) => void, signal?: AbortSignal): Promise<ArrayBuffer> {
		const { bytes, sha256 } = this.file;
		this.#whole ??= fetchBytes(this.#url, { bytes, sha256, onBytes, signal })
			.then((whole) => whole.buffer)
			.catch((error: unknown) => {
				this.#whole = undefined;
				throw error;
			});
		return this.#whole;
	}

	/** null where the file is fetched whole. */
	#readFooter(onBytes: (bytes: number) => void, signal?: AbortSignal) {
		if (this.file.bytes < smallFile) return null;
		this.#footer ??= this.#askFooter(onBytes, signal).catch((error: unknown) => {
			this.#footer = undefined;
			throw error;
		});
		return this.#footer;
	}

	async #askFooter(onBytes: (bytes: number) => void, signal?: AbortSignal) {
		const { bytes: total, rows, sha256 } = this.file;
		const expected = { bytes: total, sha256, onBytes, signal };
		let start = total - footerBytes;
		for (;;) {
			const part = await fetchRange(this.#url, start, total, expected);
			if (part.whole) {
				// The host knows no ranges; what it sent is the file.
				this.#whole = Promise.resolve(part.bytes);
				return null;
			}
			const length = new DataView(part.bytes).getUint32(part.bytes.byteLength - 8, true) + 8;
			if (length > part.bytes.byteLength && start > 0) {
				start = Math.max(0, total - length);
				continue;
			}
			const piece = { start, bytes: part.bytes };
			const metadata = await parquetMetadataAsync(bufferOf([piece], total), {
				initialFetchSize: part.bytes.byteLength
			});
			if (Number(metadata.num_rows) !== rows)
				throw new DataProblem(
					'hash_mismatch',
					`${this.#url.pathname}: ${rows} rows expected, ${metadata.num_rows} found`
				);
			return { piece, metadata };
		}
	}
}

/** The file as hyparquet reads it, of its pieces. */
export function bufferOf(pieces: readonly Piece[], byteLength: number) {
	return {
		byteLength,
		slice(start: number, end = byteLength): ArrayBuffer {
			const from = start < 0 ? byteLength + start : start;
			const piece = pieces.find(
				(one) => one.start <= from && end <= one.start + one.bytes.byteLength
			);
			if (!piece) throw new DataProblem('wrong_schema', `bytes ${from} to ${end} are not there`);
			return piece.bytes.slice(from - piece.start, end - piece.start);
		}
	};
}

/** Where the columns lie in the file, neighbours together. */
function runsOf(metadata: FileMetaData, columns: readonly string[]): [from: number, to: number][] {
	const ranges = metadata.row_groups
		.flatMap((group) => group.columns)
		.flatMap(({ meta_data: chunk }): [number, number][] => {
			if (!chunk || !columns.includes(chunk.path_in_schema[0]!)) return [];
			const from = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
			return [[from, from + Number(chunk.total_compressed_size)]];
		})
		.sort((a, b) => a[0] - b[0]);
	const runs: [number, number][] = [];
	for (const [from, to] of ranges) {
		const last = runs.at(-1);
		if (last && from - last[1] <= gap) last[1] = Math.max(last[1], to);
		else runs.push([from, to]);
	}
	return runs;
}
