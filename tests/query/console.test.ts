import { beforeAll, describe, expect, test } from 'vitest';
import type { Need } from '#query/aggregates.ts';
import { examples } from '#query/examples.ts';
import { runStatement, StatementProblem, TooWide, type ConsoleAsked } from '#query/console.ts';
import { statementOf, type Refused } from '#query/statement.ts';
import { databaseOf, reportRow, type Asked } from '../database.ts';

let database: Asked;
beforeAll(async () => {
	database = await databaseOf(
		[
			reportRow({ id: 'a', agency: '甲局', year: 2022, web_visits: 12 }, { received_total: 7 }),
			reportRow({ id: 'b', agency: '乙局', year: 2023 }, { received_total: 'blank' })
		],
		[{ report: 'a', rule: 'T3-03', severity: 'error', cells: 'received_total' }]
	);
});

const asked: ConsoleAsked = { most: 100, reports: 2 };
const run = (sql: string, how: Partial<ConsoleAsked> = {}) =>
	runStatement(database, sql, { ...asked, ...how });

const refused: [string, Refused][] = [
	['', 'empty'],
	['  -- nothing\n;', 'empty'],
	['DROP TABLE reports', 'not_a_question'],
	["COPY reports TO 'a.csv'", 'not_a_question'],
	["ATTACH 'a.db'", 'not_a_question'],
	['SET threads = 1', 'not_a_question'],
	['PRAGMA version', 'not_a_question'],
	['INSTALL json', 'not_a_question'],
	['/* SELECT */ DELETE FROM reports', 'not_a_question'],
	['"select" 1', 'not_a_question'],
	['EXPLAIN DELETE FROM reports', 'not_a_question'],
	['SELECT 1; DROP TABLE reports', 'several'],
	['SELECT 1; SELECT 2;', 'several'],
	["SELECT 'a", 'unfinished'],
	['SELECT 1 /* x /* y */', 'unfinished'],
	['SELECT "a', 'unfinished'],
	['SELECT $q$ a', 'unfinished']
];
test.each(refused)('%j is refused as %s before any engine sees it', async (sql, code) => {
	expect(() => statementOf(sql)).toThrow(expect.objectContaining({ code }));
	await expect(run(sql)).rejects.toThrow(code);
});

const harmful = [
	'WITH x AS (SELECT 1) DELETE FROM reports',
	'WITH x AS (SELECT 1) INSERT INTO reports SELECT 1',
	"SELECT 1) AS x, read_csv('https://localhost/a.csv') AS y, (SELECT 2",
	"SELECT * FROM read_text('/etc/passwd')",
	"FROM 'https://localhost/a.parquet'",
	"SELECT * FROM query('DROP TABLE reports')"
];
test.each(harmful)('%j does nothing', async (sql) => {
	await expect(run(sql)).rejects.toThrow(StatementProblem);
	expect((await run('SELECT count(*) FROM reports')).rows).toEqual([[2]]);
});

test('the configuration is locked', async () => {
	await expect(database.query('SET enable_external_access = true')).rejects.toThrow('locked');
	await expect(database.query('SET lock_configuration = false')).rejects.toThrow('locked');
});

test.each([
	[
		'SELECT agency, received_total FROM reports ORDER BY year;',
		[
			['甲局', 7],
			['乙局', null]
		]
	],
	["select ';' AS semicolon, $$ a'; $$ AS quoted -- done;\n;", [[';', " a'; "]]],
	["SELECT E'it\\'s; so' AS x", [["it's; so"]]],
	['SELECT 1 AS a, 2 AS a', [[1, 2]]],
	['WITH x AS (SELECT 3 AS c) SELECT c FROM x', [[3]]],
	['VALUES (1, true)', [[1, true]]],
	[
		'SELECT 9007199254740993 AS big, 12.50::DECIMAL(9,2) AS tens, 100::HUGEINT AS h',
		[['9007199254740993', 12.5, 100]]
	],
	["SELECT DATE '2024-02-29' AS d, [1, 2] AS l, NULL AS n", [['2024-02-29', '[1, 2]', null]]],
	['SELECT rule FROM findings JOIN reports ON report = reports.id', [['T3-03']]],
	['(SELECT 1)', [[1]]]
] as const)('%s', async (sql, rows) => {
	expect((await run(sql)).rows).toEqual(rows);
});

test('questions about the schema are answered', async () => {
	expect((await run('DESCRIBE reports')).rows[0]!.slice(0, 2)).toEqual(['id', 'VARCHAR']);
	expect((await run('SUMMARIZE SELECT year FROM reports')).rows[0]!.slice(0, 4)).toEqual([
		'year',
		'INTEGER',
		'2022',
		'2023'
	]);
	const plan = await run('EXPLAIN SELECT agency FROM reports');
	expect(plan.rows.flat().join('\n')).toContain('agency');
});

test.each(examples.map(({ name, sql }) => [name.en, sql]))(
	'the example “%s” runs, and asks for no column it does not name',
	async (_, sql) => {
		const { columns } = await run(sql, { reports: 1_000_000 });
		expect(columns.length).toBeGreaterThan(2);
	}
);

test('rows beyond the limit are cut off and said to be', async () => {
	const { rows, more } = await run('SELECT i FROM range(10) t(i) ORDER BY i DESC', { most: 3 });
	expect([rows, more]).toEqual([[[9], [8], [7]], true]);
	expect((await run('SELECT i FROM range(3) t(i)', { most: 3 })).more).toBe(false);
});

describe('where a statement fails', () => {
	test.each([
		['SELECT agency FORM reports WHERE', 1, 20],
		['SELECT agency,\n  nosuch\nFROM reports', 2, 3],
		['\n-- a word first\n  SELECT nosuch FROM reports', 3, 10],
		['SELECT a.b FROM reports', 1, 8]
	])('%j: line %i, column %i', async (sql, line, column) => {
		const problem = await run(sql).catch((error: unknown) => error);
		expect(problem).toBeInstanceOf(StatementProblem);
		expect(problem).toMatchObject({ line, column });
		expect((problem as Error).message).not.toContain('LINE');
	});
});

describe('the columns a statement needs', () => {
	async function needed(sql: string, reports = 2): Promise<Need> {
		let need: Need | undefined;
		const rows = async (told: Need) => ((need = told), database);
		await runStatement({ rows }, sql, { most: 1, reports });
		return need!;
	}

	test('are those it names, in whatever case, comments and texts apart', async () => {
		const { columns, findings } = await needed(
			'SELECT Agency, "year", count(*) * 2 FROM reports WHERE agency <> \'level\' /* sector */ GROUP BY ALL'
		);
		expect(columns.toSorted()).toEqual(['agency', 'id', 'year']);
		expect(findings).toEqual(['report']);
	});

	test.each([
		'SELECT * FROM reports',
		'SELECT reports.* FROM reports',
		'FROM reports',
		'SELECT a.id FROM (FROM reports) AS a',
		'SELECT id, * EXCLUDE (id) FROM reports',
		"SELECT COLUMNS('_total$') FROM reports",
		'SUMMARIZE reports'
	])('are all for %s, of a corpus that is small enough', async (sql) => {
		expect((await needed(sql)).columns.length).toBeGreaterThan(200);
		await expect(needed(sql, 1_000_000)).rejects.toThrow(TooWide);
	});

	test.each([
		'SELECT count(*) FROM reports',
		'SELECT received_total * 2 FROM reports',
		'SELECT * FROM range(3)'
	])('are not all for %s', async (sql) => {
		expect((await needed(sql, 1_000_000)).columns.length).toBeLessThan(3);
	});
});
