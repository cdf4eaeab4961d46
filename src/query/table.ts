import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from './compressors.ts';
import { DataProblem } from './problem.ts';

/** A column of numbers, or of words and nulls by number. */
export type TableColumn =
	{ numbers: Float64Array } | { codes: Uint32Array; words: (string | number | null)[] };

/** A small Parquet file in memory, column by column. */
export interface Table {
	rows: number;
	columns: Record<string, TableColumn>;
}

/**
 * A whole Parquet file as typed arrays. `words` names the columns wanted as codes; the others are
 * numbers without nulls. Throws DataProblem `wrong_schema`.
 */
export async function decodeTable(file: ArrayBuffer, words: readonly string[]): Promise<Table> {
	const metadata = parquetMetadata(file);
	const rows = Number(metadata.num_rows);
	const columns: Table['columns'] = {};
	const dictionaries = new Map<string, Map<unknown, number>>();
	for (const { element } of parquetSchema(metadata).children) {
		const isWords = words.includes(element.name);
		if (isWords) dictionaries.set(element.name, new Map());
		columns[element.name] = isWords
			? { codes: new Uint32Array(rows), words: [] }
			: { numbers: new Float64Array(rows) };
	}
	if (rows === 0) return { rows, columns };
	await parquetRead({
		file,
		metadata,
		compressors,
		onChunk({ columnName, columnData, rowStart }) {
			const column = columns[columnName]!;
			if ('numbers' in column)
				for (let row = 0; row < columnData.length; row++)
					column.numbers[rowStart + row] = numberOf(columnName, columnData[row]);
			else {
				const known = dictionaries.get(columnName)!;
				for (let row = 0; row < columnData.length; row++) {
					const word = columnData[row] ?? null;
					let code = known.get(word);
					if (code === undefined) {
						code = known.size;
						known.set(word, code);
						column.words.push(typeof word === 'bigint' ? Number(word) : word);
					}
					column.codes[rowStart + row] = code;
				}
			}
		}
	});
	return { rows, columns };
}

function numberOf(column: string, value: unknown): number {
	if (typeof value === 'number') return value;
	if (typeof value === 'bigint') return Number(value);
	throw new DataProblem('wrong_schema', `column ${column}: a number expected`);
}

/** The numbers of a column. Throws DataProblem `wrong_schema` where there is no such column. */
export function numbersIn(table: Table, name: string): Float64Array {
	const column = table.columns[name];
	if (column && 'numbers' in column) return column.numbers;
	throw new DataProblem('wrong_schema', `column ${name}: the file does not have it`);
}

/** The codes and words of a column. Throws DataProblem `wrong_schema` where there is no such column. */
export function wordsIn(
	table: Table,
	name: string
): { codes: Uint32Array; words: (string | number | null)[] } {
	const column = table.columns[name];
	if (column && 'codes' in column) return column;
	throw new DataProblem('wrong_schema', `column ${name}: the file does not have it`);
}
