import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { reportColumns, type Column, type ColumnType } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import type { Columns } from '#query/columns.ts';
import type { Value } from '#query/database.ts';
import { factsById, toldColumns, type ExportAbout, type Written } from './export-about.ts';
import { isCell } from './explore.ts';

/** Columns by the types of the corpus, as its own files have them. */
const types: Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>> = {
	VARCHAR: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	INTEGER: { type: 'INT32' },
	BIGINT: { type: 'INT64' },
	DOUBLE: { type: 'DOUBLE' },
	BOOLEAN: { type: 'BOOLEAN' },
	DATE: { type: 'INT32', converted_type: 'DATE' }
};

/**
 * Reports as a Parquet file (Snappy). Columns have the names and types of the corpus;
 * next to cells stands `readings` as the corpus has it, which says why a cell is null. What the file is of lies in
 * its key-value metadata, under `ogi-lens:`.
 */
export function parquetFile(about: ExportAbout, push: (bytes: Uint8Array) => void): Written {
	const columns = columnsNamed(about.columns);
	const writer = new ByteWriter();
	const file = new ParquetWriter({
		writer,
		schema: [
			{ name: 'reports', num_children: columns.length },
			...columns.map(({ name, type, required }) => ({
				name,
				...types[type],
				repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const)
			}))
		],
		kvMetadata: Object.entries(metadata(about)).map(([key, value]) => ({
			key: `ogi-lens:${key}`,
			value
		})),
		createdBy: 'OGI Lens'
	});
	let held: Columns[] = [];
	let rows = 0;
	function writeGroup(): void {
		if (rows === 0) return;
		void file.write({
			columnData: columns.map(({ name, type }) => ({
				name,
				data: held.flatMap((part) => {
					const values = part.of.get(name) ?? new Array<Value>(part.length).fill(null);
					return values.map((value) => valueAs(type, value));
				})
			})),
			rowGroupSize: rows
		});
		[held, rows] = [[], 0];
	}
	return {
		add(part) {
			held.push(part);
			rows += part.length;
			if (rows >= leastGroup) writeGroup();
		},
		end() {
			writeGroup();
			void file.finish();
			push(writer.getBytes());
		}
	};
}

/** Rows of a row group, at least, but for the last: each has pages and statistics of its own for every column. */
const leastGroup = 5000;

function columnsNamed(names: readonly string[]): Column[] {
	const wanted = new Set(toldColumns(names));
	if (names.some(isCell)) wanted.add('readings');
	return reportColumns.filter(({ name }) => wanted.has(name));
}

function valueAs(type: ColumnType, value: Value) {
	if (value === null) return null;
	if (type === 'BIGINT') return BigInt(Number(value));
	if (type === 'DATE') return new Date(`${String(value)}T00:00:00Z`);
	return value;
}

/** What the export is of, in both languages, and the order and legend of `readings`. */
function metadata(about: ExportAbout): Record<string, string> {
	const told = Object.entries(factsById(about)).flatMap(([id, [, { zh, en }]]) =>
		zh === en
			? [[id, zh]]
			: [
					[`${id}:zh`, zh],
					[`${id}:en`, en]
				]
	);
	return {
		...Object.fromEntries(told),
		// A mark a program can ask for without knowing the words.
		synthetic: String(about.source.origin !== 'real'),
		retrieved: about.date,
		...(about.columns.some(isCell) && {
			readings: JSON.stringify(
				Object.fromEntries(readings.map(({ letter, zh, en }) => [letter, { zh, en }]))
			),
			'readings:order': cells.map(({ id }) => id).join(' ')
		})
	};
}
