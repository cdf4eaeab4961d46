import { findingColumns, reportColumns, type Column } from '#corpus/schema.ts';
import type { Rows } from './aggregates.ts';
import type { Database, Value } from './database.ts';
import { statementOf, type Statement } from './statement.ts';

/** What a statement brought. */
export interface ConsoleAnswer {
	columns: { name: string; type: string; numeric: boolean }[];
	/** Numbers where a number says it exactly, else text; null where there is none. */
	rows: Value[][];
	/** There are more rows than were asked for. */
	more: boolean;
}

/** Why the engine did not run a statement, and where in the reader's text; both from 1. */
export class StatementProblem extends Error {
	readonly line: number | null;
	readonly column: number | null;

	constructor(message: string, line: number | null, column: number | null) {
		super(message);
		this.name = 'StatementProblem';
		this.line = line;
		this.column = column;
	}
}

/** A statement asks for every column of more reports than fit in memory. */
export class TooWide extends Error {
	readonly reports: number;

	constructor(reports: number) {
		super(`statement: every column of ${reports} reports`);
		this.reports = reports;
		this.name = 'TooWide';
	}
}

/** The most reports of which every column may be in memory at once. */
const mostWhole = 200_000;

export interface ConsoleAsked {
	/** Rows at most. */
	most: number;
	/** Reports of the corpus. */
	reports: number;
	/** Characters of a text at most; of a longer one the engine gives the beginning, and says how long it is. */
	longest?: number;
	/** Aborts to stop the statement, where the engine can. */
	stop?: AbortSignal;
}

/**
 * Runs one question in SQL, after bringing the columns it names. It stands in brackets in a statement of
 * ours, so that it can be nothing but a question. Throws RefusedStatement, StatementProblem, TooWide and DataProblem.
 */
export async function runStatement(
	corpus: Rows,
	text: string,
	{ most, reports, longest, stop }: ConsoleAsked
): Promise<ConsoleAnswer> {
	const statement = statementOf(text);
	if (statement.all && reports > mostWhole && namesTable(statement)) throw new TooWide(reports);
	const database = await corpus.rows({
		columns: ['id', ...named(reportColumns, statement, 'reports')],
		findings: ['report', ...named(findingColumns, statement, 'findings')]
	});
	const told = described(database, statement, text);
	const within = `(\n${statement.sql}\n)`;
	if (statement.explains) {
		await told;
		const found = await database.query<{ explain_value: string }>(
			`EXPLAIN SELECT * FROM ${within}`
		);
		return {
			columns: [{ name: 'plan', type: 'VARCHAR', numeric: false }],
			rows: found.flatMap(({ explain_value }) => explain_value.split('\n').map((line) => [line])),
			more: false
		};
	}
	const columns = await told;
	const select = columns.map(({ type, plain }, at) => {
		const value = plain ? `c${at}` : `c${at}::VARCHAR`;
		const isText = !plain || type === 'VARCHAR';
		return `${longest && isText ? shortened(value, longest) : value} AS c${at}`;
	});
	const aliases = columns.map((_, at) => `c${at}`);
	const found = await placed(statement, text, () =>
		database.query<Record<string, Value>>(
			`SELECT ${select.join(', ')} FROM ${within} AS answer(${aliases.join(', ')}) LIMIT ${most + 1}`,
			[],
			stop
		)
	);
	return {
		columns: columns.map(({ name, type, numeric }) => ({ name, type, numeric })),
		rows: found
			.slice(0, most)
			.map((row) => columns.map(({ numeric }, at) => exact(row[`c${at}`] ?? null, numeric))),
		more: found.length > most
	};
}

/** SQL: a text cut to so many characters; the cut says how long it was. */
function shortened(value: string, most: number): string {
	return `CASE WHEN length(${value}) > ${most}
		THEN left(${value}, ${most}) || '… (' || length(${value}) || ' characters)' ELSE ${value} END`;
}

function namesTable({ names }: Statement): boolean {
	return names.has('reports') || names.has('findings');
}

/** The columns of a table a statement may mean. */
function named(columns: readonly Column[], { names, all }: Statement, table: string): string[] {
	if (!names.has(table)) return [];
	return columns.map(({ name }) => name).filter((name) => all || names.has(name.toLowerCase()));
}

/** Types whose values arrive as they are; others are asked for as text. */
const plainTypes = /^(?:VARCHAR|BOOLEAN|U?(?:TINYINT|SMALLINT)|INTEGER|UINTEGER|DOUBLE|FLOAT)$/;
const numericTypes =
	/^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DOUBLE|FLOAT|DECIMAL\(.*\))$/;

/** Finds the columns of a statement; rejects where it is more than one statement. */
async function described(database: Database, statement: Statement, text: string) {
	const found = await placed(statement, text, () =>
		database.query<{ column_name: string; column_type: string }>(
			`DESCRIBE SELECT * FROM (\n${statement.sql}\n)`
		)
	);
	return found.map(({ column_name: name, column_type: type }) => ({
		name,
		type,
		plain: plainTypes.test(type),
		numeric: numericTypes.test(type)
	}));
}

/** A number where it says the same as the text, else the text: wide integers are never rounded. */
function exact(value: Value, numeric: boolean): Value {
	if (!numeric || typeof value !== 'string') return value;
	const number = Number(value);
	const told = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
	return String(number) === told ? number : value;
}

/** Runs SQL that has the reader's statement from its second line on; an error names the place in the reader's text. */
async function placed<Result>(
	{ at }: Statement,
	text: string,
	run: () => Promise<Result>
): Promise<Result> {
	try {
		return await run();
	} catch (error) {
		const { message } = error as Error;
		if (
			!/\b(?:Parser|Binder|Catalog|Conversion|Invalid Input|Out of Range|Not implemented|Permission|Syntax) Error/i.test(
				message
			)
		)
			throw error;
		throw problemAt(message, text.slice(0, at));
	}
}

/** The engine's message without its picture of the statement, which gives the line and column instead. */
function problemAt(message: string, before: string): StatementProblem {
	const said = message.replace(/^database engine: /, '');
	const picture = /\n\s*\nLINE (\d+): (.*)\n( *)\^/.exec(said);
	const words = (picture ? said.slice(0, picture.index) : said).trim();
	if (!picture) return new StatementProblem(words, null, null);
	const [, line, shown, indent] = picture;
	// The first line of the picture is ours; a long line is shown in part, and then only the line is known.
	const inStatement = Number(line) - 2;
	const skipped = before.split('\n');
	const column = indent!.length - `LINE ${line}: `.length + 1;
	const own = inStatement === 0 ? column + skipped.at(-1)!.length : column;
	return new StatementProblem(
		words,
		inStatement + skipped.length,
		shown!.startsWith('...') || column < 1 ? null : own
	);
}
