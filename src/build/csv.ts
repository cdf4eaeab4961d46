import fs from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { guarded, unguarded } from '#corpus/guard.ts';

/** One line of a list a user filled in: a text for every column, empty where nothing is filled in. */
export interface ListLine<Column extends string> {
	/** Line of the file, from 1; the header is line 1. */
	line: number;
	fields: Record<Column, string>;
}

/**
 * Reads a list as a spreadsheet saves it: UTF-8 with or without a mark, a header of known columns in
 * any order. Throws, naming the line, on anything that is not such a list.
 * @param refuse takes lines with too many or too few cells, which then stop nothing
 */
export async function readList<Column extends string>(
	file: string,
	columns: readonly Column[],
	required: readonly Column[],
	refuse?: (line: number, why: string) => void
): Promise<ListLine<Column>[]> {
	const [header, ...all] = rowsOf(file, decode(file, await fs.readFile(file)), !!refuse);
	if (!header) throw new Error(`${file}: the header is missing: ${columns.join(',')}`);
	for (const name of header.cells)
		if (!columns.includes(name as Column))
			throw new Error(`${file}: unknown column ${name}; known are ${columns.join(', ')}`);
	for (const name of required)
		if (!header.cells.includes(name)) throw new Error(`${file}: the column ${name} is missing`);
	const rest = all.filter(({ line, cells }) => {
		const whole = cells.length === header.cells.length;
		if (!whole)
			refuse?.(line, `has ${cells.length} cells where the header has ${header.cells.length}`);
		return whole;
	});
	return rest.map(({ line, cells }) => {
		const fields = Object.fromEntries(columns.map((name) => [name, ''])) as Record<Column, string>;
		header.cells.forEach((name, at) => (fields[name as Column] = unguarded(cells[at] ?? '')));
		for (const name of required)
			if (!fields[name]) throw new Error(`${file}, line ${line}: ${name} is empty`);
		return { line, fields };
	});
}

/**
 * A table as a spreadsheet opens it: UTF-8 with BOM and CRLF; text that a spreadsheet would run is
 * guarded by an apostrophe.
 */
export function csvText(
	header: readonly string[],
	lines: readonly (readonly (string | null)[])[]
): string {
	const text = [header, ...lines].map((line) => line.map((each) => field(each ?? '')).join(','));
	return '\uFEFF' + text.map((line) => line + '\r\n').join('');
}

/** Order of two strings that is the same on every machine. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function field(text: string): string {
	const safe = guarded(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function decode(file: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new Error(`${file}: not UTF-8; save it as “CSV UTF-8”`, { cause });
	}
}

function rowsOf(file: string, text: string, ragged: boolean): { line: number; cells: string[] }[] {
	try {
		const found = parse(text, {
			trim: true,
			skip_empty_lines: true,
			info: true,
			relax_column_count: ragged
		}) as unknown as {
			info: { lines: number };
			record: string[];
		}[];
		return found
			.map(({ info, record }) => ({ line: info.lines, cells: record }))
			.filter(({ cells }) => cells.some((cell) => cell !== ''));
	} catch (cause) {
		throw new Error(`${file}: ${(cause as Error).message}`, { cause });
	}
}
