import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '#demo/demo.ts';
import type { Chart } from '#charts/define.ts';
import { corporaAt, type Corpora } from '#mcp/corpora.ts';
import { bringCharts } from '#mcp/charts.ts';
import { filtersOf } from '#mcp/given.ts';
import { answerText, largestAnswer, messageText } from '#mcp/size.ts';
import { corpusName, tools } from '#mcp/tools.ts';
import { serve, type Served } from '#site/serve.ts';
import { launch, run, runOtherwise } from '../command.ts';
import { made, put } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-mcp-'));
const folder = path.join(work, 'corpora');
const limits = { time: 3000, memory: '400MB' };
let corpora: Corpora;
let served: Served;
let reports: number;

beforeAll(async () => {
	const demo = await makeDemo({ out: path.join(folder, 'demo'), reports: 400, seed: 5 });
	reports = demo.counts.reports;
	const documents = put(path.join(work, 'documents'), {
		'a.txt': made({ agency: '青溪县水务局', year: 2023, requests: 7 }),
		'b.txt': made({ agency: '青溪县水务局', year: 2022, requests: 5, received: 6 })
	});
	expect(await run('ingest', documents, '--out', path.join(folder, 'mine'))).toMatchObject({
		code: 0
	});
	corpora = await corporaAt(folder, limits);
	served = await serve(work, 0);
});
afterAll(async () => {
	for (const name of corpora.names) await corpora.close(name);
	await served.close();
	fs.rmSync(work, { recursive: true });
});

/** An answer is plain JSON. */
type Json = ReturnType<typeof JSON.parse>;

async function ask(name: string, given: Record<string, unknown> = {}, of = corpora): Promise<Json> {
	const tool = tools.find((one) => one.name === name)!;
	const answer = await tool.run(given, {
		...{ corpora: of, site: 'https://ogi.example/lens/' },
		opened: (asked) => of.open(corpusName(asked, of))
	});
	return JSON.parse(JSON.stringify(answer));
}

test('every chart that is asked of a whole corpus is there, from the bundle as from the sources', async () => {
	const charts = await bringCharts();
	const files = import.meta.glob<{ default?: Chart }>(
		['../../src/charts/*/*.ts', '!../../src/charts/*/index.ts'],
		{ eager: true }
	);
	const all = Object.values(files)
		.map((file) => file.default)
		.filter((chart) => chart !== undefined)
		.filter(({ question, needs }) => question !== null && needs === undefined)
		.map(({ id }) => id);
	expect(charts.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
	expect(all.length).toBeGreaterThan(20);
});

/** What every answer must carry. */
function expectWhole(answer: Json, count: number): void {
	expect(answer.corpus).toMatchObject({
		version: expect.stringMatching(/^[0-9a-f]{64}$/),
		reports: count
	});
	expect(answer.readings.b).toMatchObject({ id: 'blank' });
	expect(answer.address).toMatch(/^https:\/\/ogi\.example\/lens\/.*corpus=(?:demo|mine)/);
}

test('every tool says that it takes nothing but its arguments', () => {
	for (const { inputSchema } of tools) expect(inputSchema.additionalProperties).toBe(false);
});

test('a place of the corpus is taken', async () => {
	const { manifest, corpus } = await corpora.open('demo');
	const province = manifest.facets.provinces[0]!.name;
	const { filters } = await ask('chart', { id: 'requests/received', province });
	expect(filters).toMatchObject({ province });
	const prefectures = [{ name: '乙市', reports: 1 }];
	const provinces = [{ name: '甲省', reports: 1, prefectures }];
	const placed = {
		manifest: { ...manifest, facets: { ...manifest.facets, provinces } },
		places: {
			...corpus.places,
			of: async (code: string) => (code === '110101' ? ({} as never) : null)
		}
	};
	for (const place of [
		{ prefecture: '乙市' },
		{ province: '甲省', prefecture: '乙市' },
		{ county: '110101' }
	])
		expect(await filtersOf(place, placed)).toMatchObject(place);
});

test('corpora are told with what they are', async () => {
	const { corpora: listed } = await ask('list_corpora');
	expect(listed.map(({ name }: Json) => name)).toEqual(['demo', 'mine']);
	expect(listed[0].origin).toMatchObject({ id: 'synthetic' });
	expect(listed[1]).toMatchObject({ reports: 2, years: [2022, 2023] });
});

test('the dictionary tells columns by a word of either language', async () => {
	for (const text of ['新收', 'received this year', 'received_total']) {
		const answer = await ask('dictionary', { text });
		expect(answer.tables.reports).toContainEqual(
			expect.objectContaining({ name: 'received_total', unit: 'requests' })
		);
		expectWhole(answer, reports);
	}
	expect((await ask('dictionary')).tables.reports.length).toBeGreaterThan(300);
});

test('agencies and places are found by name', async () => {
	const answer = await ask('find', { corpus: 'mine', text: '水务' });
	expect(answer.agencies).toMatchObject([{ name: '青溪县水务局', years: [2022, 2023] }]);
	expectWhole(answer, 2);
	const { places } = await ask('find', { text: '省' });
	expect(places.length).toBeGreaterThan(0);
});

test('a report comes with its evidence and findings, by agency and year or by id', async () => {
	const { agencies } = await ask('find', { corpus: 'mine', text: '水务' });
	const given = { corpus: 'mine', agency_id: agencies[0].id, year: 2022 };
	const answer = await ask('report', given);
	expect(answer.report).toMatchObject({ agency: '青溪县水务局', year: 2022 });
	expect(answer.cells.received_total).toMatchObject({
		value: 6,
		reading: 'number',
		text: '6',
		unit: 'requests',
		place: { table: expect.any(Number) }
	});
	expect(answer.findings.length).toBeGreaterThan(0);
	expectWhole(answer, 2);
	const same = await ask('report', { corpus: 'mine', report_id: answer.report.id });
	expect(same).toEqual(answer);
	const { cells } = await ask('report', { ...given, table: 'challenges' });
	expect(Object.keys(cells).length).toBeLessThan(Object.keys(answer.cells).length / 3);
});

test('every chart answers, with of how many reports it is', async () => {
	for (const { id } of await bringCharts()) {
		const answer = await ask('chart', { id });
		const { reports: all, counted, missing, note } = answer.coverage;
		const lost = missing.reduce((sum: number, one: Json) => sum + one.reports, 0);
		expect(counted + lost, id).toBe(all);
		expect(note.zh.length + answer.sentence.zh.length, id).toBeGreaterThan(10);
		expect(answer.synthetic.zh, id).toBe('合成演示数据');
		for (const row of answer.rows)
			expect(row.length, id).toBeLessThanOrEqual(answer.columns.length);
		expectWhole(answer, reports);
		expect(answer.address).toContain(`#${id.split('/')[1]}`);
	}
});

test('a chart goes by choices and filters, and its address has them', async () => {
	const answer = await ask('chart', {
		id: 'requests/received',
		choices: { by: 'prefecture' },
		years: [2023],
		limit: 2,
		levels: ['county']
	});
	expect(answer.choices).toMatchObject({ by: 'prefecture' });
	expect(answer.rows.length).toBeLessThanOrEqual(2);
	const url = new URL(answer.address);
	expect(url.pathname).toBe('/lens/requests/');
	expect(Object.fromEntries(url.searchParams)).toEqual({
		corpus: 'demo',
		year: '2023',
		level: 'county',
		by: 'prefecture'
	});
	const all = await ask('chart', { id: 'requests/received' });
	expect(answer.coverage.reports).toBeLessThan(all.coverage.reports);
});

test('a question in SQL is answered with how its cells were read', async () => {
	const answer = await ask('query', {
		sql: 'SELECT year, sum(received_total) AS received FROM reports GROUP BY year ORDER BY year',
		limit: 2
	});
	expect(answer.columns.map(({ name }: Json) => name)).toEqual(['year', 'received']);
	expect(answer.rows).toHaveLength(2);
	expect(answer.more).toBe(true);
	const { received_total: told } = answer.coverage.cells;
	expect(Object.values<number>(told).reduce((a, b) => a + b, 0)).toBe(reports);
	expectWhole(answer, reports);
	const { rows } = await ask('query', {
		sql: 'SELECT count(*) FROM findings JOIN reports ON reports.id = findings.report'
	});
	expect(rows[0][0]).toBeGreaterThan(0);
});

const secret = path.join(work, 'secret.txt');
const hostile = [
	"ATTACH 'x.db'",
	"COPY (SELECT 1) TO 'x.csv'",
	'COPY reports TO STDOUT',
	`SELECT * FROM read_text('${secret}')`,
	`SELECT * FROM read_blob('${secret}')`,
	`SELECT * FROM read_csv('${secret}')`,
	`SELECT * FROM '${secret}'`,
	`SELECT * FROM glob('${work}/*')`,
	`SELECT * FROM sniff_csv('${secret}')`,
	`FROM parquet_metadata('${secret}')`,
	`SELECT content FROM query('FROM read_text(''${secret}'')')`,
	`SELECT 1) AS x, read_text('${secret}') AS y, (SELECT 2`,
	"SELECT * FROM read_parquet('https://ogi.example/a.parquet')",
	"SELECT * FROM read_json('http://127.0.0.1:1/')",
	'PRAGMA database_list',
	'INSTALL httpfs',
	'LOAD httpfs',
	"SET memory_limit = '100GB'",
	'SET enable_external_access = true',
	'RESET lock_configuration',
	"EXPORT DATABASE 'x'",
	"IMPORT DATABASE 'x'",
	'CREATE TABLE x AS SELECT 1',
	'DROP VIEW reports',
	'DELETE FROM reports',
	'WITH x AS (SELECT 1) INSERT INTO findings SELECT * FROM findings',
	'CALL pragma_version()',
	'CHECKPOINT',
	'VACUUM',
	'USE x',
	'SELECT 1; DROP VIEW reports',
	"SELECT getenv('HOME')",
	"SELECT current_setting('allowed_paths')",
	'SELECT "current_setting"(\'secret_directory\')',
	'FROM duckdb_settings()',
	'SELECT sql FROM duckdb_views()',
	"FROM 'duckdb_views'",
	'FROM information_schema.views',
	'FROM pg_catalog.pg_views',
	'FROM sqlite_master',
	"FROM query('FROM duckdb' || '_settings()')",
	"FROM query/* */('FROM duckdb' || '_settings()')",
	"FROM query_table(['duckdb' || '_views'])",
	"FROM enable_logging(storage := 'file', storage_path := '/tmp/x')",
	'FROM "enable_profiling"()',
	'FROM disable_logging()',
	'FROM truncate_duckdb_logs()',
	"SELECT write_log('x')",
	''
];

/** How many reports there are, asked until a busy machine is in time to say. */
async function counted(): Promise<Json> {
	for (;;)
		try {
			return (await ask('query', { sql: 'SELECT count(*) FROM reports' })).rows;
		} catch (error) {
			if (!/stopped after/.test((error as Error).message)) throw error;
		}
}

describe('hostile SQL', () => {
	test.each(hostile)('%s is refused, and harms nothing', async (sql) => {
		fs.writeFileSync(secret, 'a secret');
		const before = fs.readdirSync(work, { recursive: true });
		await expect(ask('query', { sql })).rejects.toThrow(/^sql/);
		expect(fs.readdirSync(work, { recursive: true })).toEqual(before);
		const { rows } = await ask('query', { sql: 'SELECT count(*) FROM reports' });
		expect(rows).toEqual([[reports]]);
	});

	test.each([
		[
			'an endless join',
			'SELECT count(*) FROM reports a, reports b, reports c, reports d, reports e'
		],
		[
			'a recursion without end',
			'WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT count(*) FROM x'
		],
		[
			'a range without end',
			'SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b'
		],
		['a text without end', "SELECT length(repeat('x', 2000000000))"],
		['too many groups', 'SELECT range % 900000007, count(*) FROM range(90000000000) GROUP BY 1']
	])(
		'%s is stopped, and the next question answered',
		async (_, sql) => {
			await expect(ask('query', { sql })).rejects.toThrow(/stopped after|Out of Memory/);
			expect(await counted()).toEqual([[reports]]);
		},
		120_000
	);

	test('as many as one likes that look at no interruption are stopped, and the next question answered', async () => {
		const sql = "SELECT levenshtein(repeat('a', 400000), repeat('b', 400000))";
		for (let times = 0; times < 3; times++)
			await expect(ask('query', { sql })).rejects.toThrow(/stopped after 3 s/);
		expect(await counted()).toEqual([[reports]]);
	}, 120_000);

	test('an engine that a statement broke is replaced', async () => {
		const { corpus } = await corpora.open('demo');
		const { query } = await corpus.rows({ columns: [] } as never);
		const broken = "FROM enable_logging(storage := 'file', storage_path := 'x')";
		await query(broken).catch(() => {});
		await expect(query('SELECT count(*) AS n FROM reports')).rejects.toThrow(/Permission/);
		expect(await query('SELECT count(*) AS n FROM reports')).toEqual([{ n: reports }]);
	});

	test('nothing the engine says of itself tells of the machine', async () => {
		for (const sql of [
			'EXPLAIN SELECT * FROM reports',
			'FROM (SHOW ALL TABLES)',
			'SUMMARIZE findings'
		])
			expect(JSON.stringify((await ask('query', { sql })).rows)).not.toContain(work);
		const told = await ask('query', { sql: "FROM parquet_metadata('x.parquet')" }).catch(
			messageText
		);
		expect(told).not.toContain(work);
	});

	test('a number that is none is told, and no null', async () => {
		const sql =
			"SELECT 'Infinity'::DOUBLE AS a, -'Infinity'::DOUBLE AS b, 'NaN'::DOUBLE AS c, NULL AS d, 1.5 AS e";
		const answer = await ask('query', { sql });
		expect(answer.rows).toEqual([['Infinity', '-Infinity', 'NaN', null, 1.5]]);
		expect(answer.unreal).toMatch(/^3 values .*NaN/);
		expect((await ask('query', { sql: 'SELECT 1' })).unreal).toBeUndefined();
	});

	test('an answer without end is cut, row and text', async () => {
		const many = await ask('query', { sql: 'SELECT * FROM range(10000000)', limit: 5 });
		expect(many).toMatchObject({ more: true, rows: [[0], [1], [2], [3], [4]] });
		const long = await ask('query', { sql: "SELECT repeat('x', 100000) AS x" });
		expect(long.rows[0][0]).toMatch(/^x{2000}… \(100000 characters\)$/);
		const list = await ask('query', { sql: 'SELECT range(5000) AS x' });
		expect(list.rows[0][0]).toMatch(/^\[0, 1, .{1990,}… \(\d+ characters\)$/);
	});

	test('names of columns are cut, and too many of them are refused', async () => {
		const { columns } = await ask('query', { sql: `SELECT 1 AS "${'x'.repeat(10_000)}"` });
		expect(columns[0].name).toMatch(/^x{200}… \(10000 characters\)$/);
		const pivoted = "FROM (PIVOT (SELECT repeat('y', 5000) AS n) ON n USING count(*))";
		expect(JSON.stringify((await ask('query', { sql: pivoted })).columns).length).toBeLessThan(500);
		const wide = `SELECT ${'1,'.repeat(1999)}1`;
		await expect(ask('query', { sql: wide })).rejects.toThrow(/2000 columns; ask for no more than/);
	});

	test('an answer loses rows until it is small enough, and says so', async () => {
		const texts = Array.from({ length: 20 }, (_, at) => `repeat('字', 2000) AS x${at}`).join(', ');
		const answer = await ask('query', { sql: `SELECT ${texts} FROM range(40)`, limit: 40 });
		expect(JSON.stringify(answer).length).toBeGreaterThan(largestAnswer);
		const text = answerText(answer);
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(largestAnswer);
		const { rows, more, cut, corpus, coverage } = JSON.parse(text);
		expect(rows.length).toBeGreaterThan(0);
		expect({ rows, more }).toEqual({ rows: answer.rows.slice(0, rows.length), more: true });
		expect(cut).toEqual({ rowsLeftOut: 40 - rows.length, note: expect.stringContaining('LIMIT') });
		expect({ corpus, coverage }).toEqual({ corpus: answer.corpus, coverage: answer.coverage });
		expect(answerText({ rows: [[1]] })).toBe('{"rows":[[1]]}');
		expect(() => answerText({ cells: 'x'.repeat(largestAnswer) })).toThrow(/ask for less/);
	});

	test('a message is no longer than it need be', async () => {
		const told = await ask('query', {
			sql: "SELECT CAST(repeat('y', 5000) AS INTEGER)"
		}).catch(messageText);
		expect(told).toMatch(/^sql: .*y+/);
		expect(told.length).toBeLessThan(2100);
	});
});

test.each<[string, Record<string, unknown>, RegExp]>([
	['chart', { id: 'requests/none' }, /no chart requests\/none; see list_charts/],
	[
		'chart',
		{ id: 'requests/received', choices: { by: 'colour' } },
		/choices.by: one of .*province/
	],
	['chart', { id: 'requests/received', choices: { colour: 'red' } }, /choices: .* has by/],
	['chart', { id: 'requests/received', levels: ['village'] }, /levels: one of national/],
	['chart', { id: 'requests/received', years: ['2023'] }, /years: whole numbers/],
	['chart', {}, /id is needed/],
	[
		'chart',
		{ id: 'requests/received', year: 2022 },
		/^year: no such argument; there are corpus, id, choices, years, .*limit$/
	],
	['list_corpora', { corpus: 'demo' }, /^corpus: no such argument; there are none$/],
	['query', { sql: 'SELECT 1', rows: 5, offset: 2 }, /^rows, offset: no such argument/],
	['chart', { id: 'requests/received', basis: ['own', 'consolidated'] }, /basis: one of the two/],
	[
		'chart',
		{ id: 'requests/received', province: '火星' },
		/province: this corpus has no 火星; there are /
	],
	[
		'chart',
		{ id: 'requests/received', prefecture: '火星' },
		/prefecture: this corpus has no 火星 in any/
	],
	[
		'chart',
		{ id: 'requests/received', county: '999999' },
		/county: this corpus has no region 999999/
	],
	['chart', { id: 'requests/received', county: '../x' }, /county: this corpus has no region/],
	['chart', { id: 'requests/received', years: [1999] }, /years: no report of 1999; there are 20/],
	['report', { agency_id: 'nobody' }, /no agency nobody/],
	['report', { report_id: 'none' }, /no report none/],
	['report', {}, /agency_id is needed/],
	['find', { text: 5 }, /text: a text/],
	['query', { sql: 'SELECT 1', limit: 5000 }, /limit: a whole number from 1 to 1000/],
	['query', { sql: 'SELECT x FROM reports' }, /sql: .*x/],
	['find', { text: 'a', corpus: 'none' }, /no corpus none; there are demo, mine/]
])('%s is told what is wrong with %j', async (tool, given, message) => {
	await expect(ask(tool, given)).rejects.toThrow(message);
});

test('a site is asked by its address, as a folder is, or one of its corpora', async () => {
	const site = await corporaAt(served.url, limits);
	expect(site.names).toEqual(['demo', 'mine']);
	const one = await corporaAt(`${served.url}corpora/mine/`, limits);
	expect(one.names).toEqual(['mine']);
	const given = { corpus: 'mine' };
	const { agencies } = await ask('find', { corpus: 'mine', text: '水务' }, site);
	for (const [name, more] of [
		['report', { agency_id: agencies[0].id, year: 2023 }],
		['chart', { id: 'requests/received' }],
		['query', { sql: 'SELECT id, received_total FROM reports ORDER BY year' }]
	] as const)
		expect(await ask(name, { ...given, ...more }, site)).toEqual(
			await ask(name, { ...given, ...more })
		);
	for (const each of [site, one]) for (const name of each.names) await each.close(name);
});

test.each(['corpus.json', 'corpus.json.sha256'])(
	'a corpus whose %s was changed is refused, in a folder as on a site, and hides no other',
	async (file) => {
		const changed = path.join(work, `changed-${file}`);
		const damaged = path.join(changed, 'corpora', 'mine');
		fs.cpSync(folder, path.join(changed, 'corpora'), { recursive: true });
		const text = fs.readFileSync(path.join(damaged, file), 'utf8');
		fs.writeFileSync(
			path.join(damaged, file),
			file.endsWith('.json')
				? text.replace('"made": "', '"made": "1')
				: text.replace(/^./, (a) => (a === '0' ? '1' : '0'))
		);
		const site = await serve(changed, 0);
		for (const place of [path.join(changed, 'corpora'), site.url]) {
			const found = await corporaAt(place, limits);
			const refusal = /corpus\.json is not what corpus\.json\.sha256 names/;
			await expect(ask('query', { corpus: 'mine', sql: 'SELECT 1' }, found)).rejects.toThrow(
				refusal
			);
			const { corpora: listed } = await ask('list_corpora', {}, found);
			expect(listed).toMatchObject([
				{ name: 'demo', reports },
				{ name: 'mine', refused: expect.stringMatching(refusal) }
			]);
			for (const name of found.names) await found.close(name);
		}
		await site.close();
	}
);

test('a corpus without the hash of its manifest is refused', async () => {
	const bare = path.join(work, 'bare', 'mine');
	fs.cpSync(path.join(folder, 'mine'), bare, { recursive: true });
	fs.rmSync(path.join(bare, 'corpus.json.sha256'));
	const found = await corporaAt(bare, limits);
	await expect(ask('find', { text: '水务' }, found)).rejects.toThrow(/sha256 cannot be had/);
});

test('what is no corpus is told', async () => {
	await expect(corporaAt(path.join(work, 'documents'), limits)).rejects.toThrow('no corpus');
});

/** The part of the protocol's client that is used. */
interface Client {
	connect(transport: object): Promise<void>;
	listTools(): Promise<{ tools: { name: string; inputSchema: object }[] }>;
	callTool(asked: object): Promise<{ isError?: boolean; content: { text: string }[] }>;
	close(): Promise<void>;
}
const sdk = '@modelcontextprotocol/sdk/client';
const client = await (
	import(`${sdk}/index.js`) as Promise<{ Client: new (who: object) => Client }>
).catch(() => null);
const there = client !== null;

test.skipIf(!there)(
	`a program asks over standard input and output${there ? '' : ': left out, @modelcontextprotocol/sdk is not installed (npm install --no-save -D)'}`,
	async () => {
		const { StdioClientTransport } = (await import(`${sdk}/stdio.js`)) as {
			StdioClientTransport: new (how: object) => object;
		};
		const program = new client!.Client({ name: 'test', version: '1' });
		await program.connect(
			new StdioClientTransport({
				command: process.execPath,
				args: [launch, 'mcp', folder, '--site', 'https://ogi.example/lens'],
				cwd: path.resolve(import.meta.dirname, '../..')
			})
		);
		const call = async (name: string, given: object = {}) => {
			const { isError, content } = await program.callTool({ name, arguments: given });
			return isError ? content[0]!.text : JSON.parse(content[0]!.text);
		};
		const listed = (await program.listTools()).tools;
		expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
		const agency = (await call('find', { text: '局' })).agencies[0];
		for (const [name, given] of [
			['list_corpora', {}],
			['dictionary', {}],
			['find', { text: '局' }],
			['report', { agency_id: agency.id }],
			['list_charts', {}],
			['chart', { id: 'zero/activity' }],
			['query', { sql: 'SELECT count(*) FROM reports' }]
		] as const)
			expect(await call(name, given)).toEqual(await ask(name, given));
		expect(await call('query', { sql: hostile[0] })).toMatch(/^sql: not_a_question/);
		expect(await call('nothing')).toBe('no tool nothing');
		await program.close();
	},
	60_000
);

test.skipIf(there)('without the SDK it says what to install', async () => {
	const { code, stdout, stderr } = await run('mcp', folder);
	expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
	expect(stderr).toContain('npm install --no-save -D @modelcontextprotocol/sdk');
});

test.each([
	[[]],
	[['a', 'b']],
	[['a', '--site', 'nowhere']],
	[['a', '--time', '0']],
	[['a', '--memory', 'much']]
])('%j is wrong usage', async (args) => {
	const { code, stdout } = await runOtherwise('mcp', args, {});
	expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
