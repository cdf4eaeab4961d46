import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from './compressors.ts';
import type { Column } from '#corpus/schema.ts';
import { arrowStream } from './arrow.ts';
import { DataProblem } from './problem.ts';
import { bufferOf, type Piece } from './ranges.ts';

/** What the decoder is asked: one Parquet file, the columns wanted of it, and values its path states (`year=2023`). */
export interface DecodeTask {
	/** The parts of the file that hold the columns and its footer, or all of it. */
	pieces: Piece[];
	/** Bytes of the whole file. */
	bytes: number;
	columns: readonly Column[];
	told: Record<string, string | number | null>;
}

/**
 * The columns of a Parquet file as an Arrow IPC stream, in the order asked for. A column the file lacks
 * is filled from what its path states. Throws DataProblem `wrong_schema`.
 */
export async function decodeParquet({
	pieces,
	bytes,
	columns,
	told
}: DecodeTask): Promise<Uint8Array> {
	const file = bufferOf(pieces, bytes);
	const footer = pieces.find(({ start, bytes: own }) => start + own.byteLength === bytes);
	const metadata = await parquetMetadataAsync(file, {
		initialFetchSize: footer?.bytes.byteLength
	});
	const rows = Number(metadata.num_rows);
	const present = new Set(parquetSchema(metadata).children.map((child) => child.element.name));
	const read = columns.filter((column) => present.has(column.name));
	const values = new Map(read.map((column) => [column.name, new Array<unknown>(rows)]));
	if (read.length > 0)
		await parquetRead({
			file,
			metadata,
			compressors,
			columns: read.map((column) => column.name),
			parsers: { dateFromDays: (days: number | undefined) => days },
			onChunk({ columnName, columnData, rowStart }) {
				const column = values.get(columnName)!;
				for (let row = 0; row < columnData.length; row++) column[rowStart + row] = columnData[row];
			}
		});
	return arrowStream(
		columns,
		columns.map((column) => values.get(column.name) ?? fromPath(column, told, rows))
	);
}

function fromPath(column: Column, told: DecodeTask['told'], rows: number): unknown[] {
	if (!(column.name in told))
		throw new DataProblem('wrong_schema', `column ${column.name}: the file does not have it`);
	return new Array(rows).fill(told[column.name]);
}
