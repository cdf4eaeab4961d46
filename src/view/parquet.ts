import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { reportColumns, type Column, type ColumnType, type ReportRow } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
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
 * Reports as a Parquet file (Snappy), a row group a part. Columns have the names and types of the corpus;
 * next to cells stands `readings` as the corpus has it, which says why a cell is null. What the file is of lies in
 * its key-value metadata, under `ogi-lens:`.
 */
export function parquetFile(about: ExportAbout, push: (bytes: Uint8Array) => void): Written {
	const columns = columnsOf(about.columns);
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
	return {
		add(rows) {
			void file.write({
				columnData: columns.map((column) => ({
					name: column.name,
					data: rows.map((row) => valueIn(row, column))
				})),
				rowGroupSize: Math.max(rows.length, 1)
			});
		},
		end() {
			void file.finish();
			push(writer.getBytes());
		}
	};
}

function columnsOf(names: readonly string[]): Column[] {
	const wanted = new Set(toldColumns(names));
	if (names.some(isCell)) wanted.add('readings');
	return reportColumns.filter(({ name }) => wanted.has(name));
}

function valueIn(row: ReportRow, { name, type }: Column) {
	const value = row[name] ?? null;
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
