import { countReadings } from '#corpus/sql.ts';
import { cells } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import { runStatement, StatementProblem } from '#query/console.ts';
import { RefusedStatement, statementOf } from '#query/statement.ts';
import { aboutCorpus, aboutReadings, addressOf, type Answer } from './about.ts';
import { chartTool, chartsTool } from './chart-tools.ts';
import type { Corpora, Opened } from './corpora.ts';
import { dictionaryTool } from './dictionary-tool.ts';
import { neededText, numberOf, textOf, WrongArgument, type Arguments } from './given.ts';
import { reportTool } from './report-tool.ts';
import { corpusArgument, strict, type Tool } from './tool.ts';

const listCorpora: Tool = {
	name: 'list_corpora',
	description:
		'The corpora there are: name, title, whether real or synthetic, version, years, how many reports and agencies, how many files were refused. 有哪些语料。',
	inputSchema: { type: 'object', properties: {} },
	async run(_, { corpora, site, opened }) {
		const told = async (name: string): Promise<Answer> => {
			const { manifest } = await opened({ corpus: name });
			const { years, editions, counts } = manifest;
			const address = addressOf(site, '', manifest);
			return { ...aboutCorpus(manifest), years, editions, counts, address };
		};
		return {
			corpora: await Promise.all(
				corpora.names.map((name) =>
					// One that is damaged hides no other.
					told(name).catch((error: Error) => ({ name, refused: error.message }))
				)
			),
			readings: aboutReadings
		};
	}
};

/** The most places listed. */
const mostPlaces = 50;

const find: Tool = {
	name: 'find',
	description:
		'Agencies and places by name, in either script; agencies with the years they report on. 按名称查机关与地区。',
	inputSchema: {
		type: 'object',
		properties: {
			...corpusArgument,
			text: { type: 'string', description: 'words of a name, or a name' },
			limit: { type: 'integer', minimum: 1, maximum: 200 }
		},
		required: ['text']
	},
	async run(given, { opened, site }) {
		const text = neededText(given, 'text');
		const { manifest, directory } = await opened(given);
		const known = await directory();
		const { agencies, total } = known?.find(text, numberOf(given, 'limit', 20, [1, 200])) ?? {
			agencies: [],
			total: 0
		};
		const places = manifest.facets.provinces.flatMap(({ name, reports, prefectures }) => [
			{ province: name, prefecture: null, reports },
			...prefectures.map((one) => ({ province: name, prefecture: one.name, reports: one.reports }))
		]);
		const here = places.filter(({ province, prefecture }) =>
			(prefecture ?? province).includes(text)
		);
		return {
			agencies: agencies.map((agency) => ({
				...agency,
				address: addressOf(site, 'agency/', manifest, { choices: { id: agency.id } })
			})),
			agenciesFound: total,
			places: here.slice(0, mostPlaces),
			placesFound: here.length,
			note: known ? undefined : 'this corpus has no directory of agencies; ask reports with query',
			corpus: aboutCorpus(manifest),
			readings: aboutReadings,
			address: addressOf(site, 'agencies/', manifest, { choices: { q: text } })
		};
	}
};

/**
 * The most rows and columns a statement returns, and characters of a text or name; the answer says if there are more.
 */
const mostRows = 1000;
const mostColumns = 1000;
const longestCell = 2000;
const longestName = 200;
/** Cells whose readings are counted for a statement. */
const mostCounted = 8;

/**
 * What tells of the machine and not of the corpus: settings, the engine's catalogue, and functions that run a text as a
 * statement or change how the engine works, wherever the words stand.
 */
const hidden =
	/\b(?:current_setting|getenv|(?:duckdb|pragma|pg|sqlite)_\w+|information_schema|(?:en|dis)able_\w+|truncate_\w+|write_log|which_secret|json_(?:execute_)?serialize\w*)\b|\bquery(?:_table)?["\s]*(?:\(|--|\/\*)/i;

const query: Tool = {
	name: 'query',
	description:
		'One question in SQL (DuckDB), read only, over the tables reports and findings; see dictionary for the columns. A null is never a zero. 用 SQL 查询。',
	inputSchema: {
		type: 'object',
		properties: {
			...corpusArgument,
			sql: { type: 'string', description: 'one SELECT; no file, network or settings' },
			limit: { type: 'integer', minimum: 1, maximum: mostRows, description: 'rows; default 100' }
		},
		required: ['sql']
	},
	async run(given, { opened, site }) {
		const sql = neededText(given, 'sql');
		if (hidden.test(sql))
			throw new WrongArgument(
				'sql: settings and the catalogue of the engine are not asked here; see dictionary for the columns'
			);
		const most = numberOf(given, 'limit', 100, [1, mostRows]);
		const { manifest, corpus } = await opened(given);
		try {
			const asked = { most, reports: 0, longest: longestCell };
			const { columns, rows, more } = await runStatement(corpus, sql, asked);
			if (columns.length > mostColumns)
				throw new WrongArgument(
					`sql: ${columns.length} columns; ask for no more than ${mostColumns}`
				);
			const unreal = rows.flat().filter(isUnreal).length;
			return {
				columns: columns.map(({ name, ...column }) => ({ ...column, name: shortName(name) })),
				// JSON has no such numbers: as null they would pass for a value that is not there.
				rows: unreal
					? rows.map((row) => row.map((one) => (isUnreal(one) ? String(one) : one)))
					: rows,
				more,
				...(unreal && {
					unreal: `${unreal} values are no finite number and stand as text: NaN, Infinity or -Infinity`
				}),
				coverage: {
					reports: manifest.counts.reports,
					note: 'how the cells the statement names were read in all reports of the corpus, whatever its WHERE leaves out; charts count reports with basis own alone',
					cells: await readingsOf(corpus, sql)
				},
				corpus: aboutCorpus(manifest),
				readings: aboutReadings,
				address: addressOf(site, 'explore/', manifest, { choices: { way: 'sql' } })
			};
		} catch (error) {
			if (error instanceof RefusedStatement)
				throw new WrongArgument(`sql: ${error.code}: one question, SELECT, WITH or FROM`);
			if (error instanceof StatementProblem) throw new WrongArgument(`sql: ${error.message}`);
			throw error;
		}
	}
};

function isUnreal(value: unknown): boolean {
	return typeof value === 'number' && !Number.isFinite(value);
}

function shortName(name: string): string {
	return name.length > longestName
		? `${name.slice(0, longestName)}… (${name.length} characters)`
		: name;
}

/** How the cells a statement names were read, by cell and reading. */
async function readingsOf(corpus: Opened['corpus'], sql: string): Promise<Answer> {
	const { names } = statementOf(sql);
	const named = cells.filter(({ id }) => names.has(id)).slice(0, mostCounted);
	if (named.length === 0) return {};
	const database = await corpus.rows({ columns: ['readings'] });
	const places = named.map((cell) => cells.indexOf(cell) + 1);
	const letters = readings.map(({ letter }) => letter);
	const [row] = await database.query<Record<string, number>>(countReadings(places, letters));
	return Object.fromEntries(
		named.map(({ id }, at) => [
			id,
			Object.fromEntries(
				readings.map(({ id: reading, letter }) => [reading, row![`${places[at]} ${letter}`]])
			)
		])
	);
}

/** Everything a program can ask. */
export const tools: readonly Tool[] = [
	listCorpora,
	dictionaryTool,
	find,
	reportTool,
	chartsTool,
	chartTool,
	query
].map(strict);

/** The corpus a program names, or the first. */
export function corpusName(given: Arguments, corpora: Corpora): string {
	return textOf(given, 'corpus') ?? corpora.names[0]!;
}
