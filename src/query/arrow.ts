import {
	Bool,
	DateDay,
	Float64,
	Int32,
	Int64,
	makeData,
	Table,
	tableToIPC,
	Utf8,
	Vector,
	type Data
} from 'apache-arrow';
import type { Column, ColumnType } from '#corpus/schema.ts';
import { DataProblem } from './problem.ts';

/** A column's values row by row; null and undefined are nulls. Dates are days since 1970, BIGINT may come as bigint. */
export type Values = ArrayLike<unknown>;

/** The columns as one Arrow IPC stream, ready to be inserted. Throws DataProblem `wrong_schema` on a value of another type. */
export function arrowStream(columns: readonly Column[], values: readonly Values[]): Uint8Array {
	const vectors = columns.map((column, index): [string, Vector] => [
		column.name,
		new Vector([arrowData(column, values[index]!)])
	]);
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function arrowData(column: Column, values: Values): Data {
	const length = values.length;
	const { nullBitmap, nullCount } = nulls(column, values);
	switch (column.type) {
		case 'INTEGER':
			return makeData({
				type: new Int32(),
				length,
				nullCount,
				nullBitmap,
				data: integers(column, values)
			});
		case 'DATE':
			return makeData({
				type: new DateDay(),
				length,
				nullCount,
				nullBitmap,
				data: integers(column, values)
			});
		case 'DOUBLE':
			return makeData({
				type: new Float64(),
				length,
				nullCount,
				nullBitmap,
				data: doubles(column, values)
			});
		case 'BIGINT':
			return makeData({
				type: new Int64(),
				length,
				nullCount,
				nullBitmap,
				data: bigints(column, values)
			});
		case 'BOOLEAN':
			return makeData({
				type: new Bool(),
				length,
				nullCount,
				nullBitmap,
				data: bits(column, values)
			});
		case 'VARCHAR':
			return makeData({
				type: new Utf8(),
				length,
				nullCount,
				nullBitmap,
				...texts(column, values)
			});
	}
}

function nulls(column: Column, values: Values): { nullBitmap: Uint8Array; nullCount: number } {
	const nullBitmap = new Uint8Array((values.length + 7) >> 3);
	let nullCount = 0;
	for (let row = 0; row < values.length; row++) {
		if (values[row] === null || values[row] === undefined) nullCount++;
		else nullBitmap[row >> 3]! |= 1 << (row & 7);
	}
	if (column.required && nullCount > 0) throw misfit(column, null);
	return { nullBitmap, nullCount };
}

function integers(column: Column, values: Values): Int32Array {
	const data = new Int32Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (typeof value !== 'number' || (value | 0) !== value) throw misfit(column, value);
		data[row] = value;
	}
	return data;
}

function doubles(column: Column, values: Values): Float64Array {
	const data = new Float64Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (typeof value !== 'number') throw misfit(column, value);
		data[row] = value;
	}
	return data;
}

function bigints(column: Column, values: Values): BigInt64Array {
	const data = new BigInt64Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0n;
		if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) throw misfit(column, value);
		data[row] = BigInt(value as bigint | number);
	}
	return data;
}

function bits(column: Column, values: Values): Uint8Array {
	const data = new Uint8Array((values.length + 7) >> 3);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? false;
		if (typeof value !== 'boolean') throw misfit(column, value);
		if (value) data[row >> 3]! |= 1 << (row & 7);
	}
	return data;
}

function texts(column: Column, values: Values): { valueOffsets: Int32Array; data: Uint8Array } {
	const encoder = new TextEncoder();
	const valueOffsets = new Int32Array(values.length + 1);
	let data = new Uint8Array(Math.max(64, values.length * 16));
	let end = 0;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? '';
		if (typeof value !== 'string') throw misfit(column, value);
		// UTF-8 takes at most three bytes for a UTF-16 unit.
		if (data.length - end < value.length * 3) {
			const wider = new Uint8Array(data.length * 2 + value.length * 3);
			wider.set(data);
			data = wider;
		}
		end += encoder.encodeInto(value, data.subarray(end)).written;
		valueOffsets[row + 1] = end;
	}
	return { valueOffsets, data: data.subarray(0, end) };
}

function misfit(column: Column, value: unknown): DataProblem {
	const kind: Record<ColumnType, string> = {
		VARCHAR: 'text',
		INTEGER: 'a whole number of 32 bits',
		BIGINT: 'a whole number',
		DOUBLE: 'a number',
		BOOLEAN: 'true or false',
		DATE: 'a date'
	};
	return new DataProblem(
		'wrong_schema',
		`column ${column.name}: ${kind[column.type]} expected, found ${typeof value} ${String(value).slice(0, 40)}`
	);
}
