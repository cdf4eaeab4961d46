import {
	DataType,
	tableFromIPC,
	type Data,
	type Table,
	type Utf8,
	type Vector
} from 'apache-arrow';
import type { ReportRow } from '#corpus/schema.ts';
import type { Value } from './database.ts';

/** Some rows column by column: a value of each row, in the order of the rows. */
export interface Columns {
	length: number;
	/** Columns by name, in the order of the statement. */
	of: ReadonlyMap<string, readonly Value[]>;
}

/** The rows of an Arrow result as plain objects. Throws on a column that is neither text, number, truth nor date. */
export function plainRows<Row extends object>(table: Table): Row[] {
	return rowsOf<Row>(plainColumns(table));
}

/** What an Arrow IPC stream holds, such as a part of `Database.stream`. */
export function columnsIn(stream: Uint8Array): Columns {
	return plainColumns(tableFromIPC(stream));
}

/** Rows as columns; one that a row does not have is null in it. */
export function columnsOf(rows: readonly ReportRow[]): Columns {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return {
		length: rows.length,
		of: new Map(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
	};
}

/** Columns as rows. */
export function rowsOf<Row extends object>({ length, of }: Columns): Row[] {
	const rows = Array.from({ length }, (): Record<string, Value> => ({}));
	for (const [name, values] of of) rows.forEach((row, at) => (row[name] = values[at]!));
	return rows as Row[];
}

function plainColumns(table: Table): Columns {
	const of = table.schema.fields.map(({ name }, index): [string, Value[]] => {
		const vector = table.getChildAt(index);
		let from = 0;
		const parts = vector?.data.map((data) => {
			from += data.length;
			return valuesOf(data) ?? oneByOne(name, vector, from - data.length, from);
		});
		return [name, parts?.length === 1 ? parts[0]! : (parts ?? []).flat()];
	});
	return { length: table.numRows, of: new Map(of) };
}

/**
 * Texts and numbers are read as a whole, which takes a fraction of what one value at a time does; null of a column
 * of another type.
 */
function valuesOf(data: Data): Value[] | null {
	const { type, values, length, nullBitmap, nullCount, offset } = data;
	let found: Value[];
	if (DataType.isUtf8(type)) found = textsOf(data as Data<Utf8>);
	else if (DataType.isFloat(type) || (DataType.isInt(type) && values instanceof Int32Array))
		found = Array.from((values as Float64Array).subarray(0, length));
	else return null;
	if (nullCount > 0 && nullBitmap)
		for (let row = 0; row < length; row++)
			if (!(nullBitmap[(offset + row) >> 3]! & (1 << ((offset + row) & 7)))) found[row] = null;
	return found;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Cut from one text: a value begins where in UTF-16 its bytes begin. */
function textsOf({ length, valueOffsets, values }: Data<Utf8>): string[] {
	const [first, last] = [valueOffsets[0]!, valueOffsets[length]!];
	const whole = decoder.decode(values.subarray(first, last));
	const texts = new Array<string>(length);
	if (whole.length === last - first) {
		for (let row = 0; row < length; row++)
			texts[row] = whole.slice(valueOffsets[row]! - first, valueOffsets[row + 1]! - first);
		return texts;
	}
	for (let row = 0, byte = first, from = 0; row < length; row++) {
		let to = from;
		for (const end = valueOffsets[row + 1]!; byte < end; byte++) {
			const value = values[byte]!;
			// Only the first byte of a character counts, for two where the character is outside the basic plane.
			if ((value & 0xc0) !== 0x80) to += value >= 0xf0 ? 2 : 1;
		}
		texts[row] = whole.slice(from, to);
		from = to;
	}
	return texts;
}

function oneByOne(name: string, vector: Vector, from: number, to: number): Value[] {
	const isDate = DataType.isDate(vector.type);
	return Array.from({ length: to - from }, (_, at) => {
		const value = plain(name, vector.get(from + at));
		return isDate && typeof value === 'number' ? isoDate(value) : value;
	});
}

function plain(name: string, value: unknown): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	if (value instanceof Date) return isoDate(value.getTime());
	throw new Error(`query result ${name}: cast ${typeof value} to a plain value in the statement`);
}

function isoDate(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
