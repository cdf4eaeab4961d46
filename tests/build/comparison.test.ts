import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test, vi } from 'vitest';
import { packHashes } from '#check/corpus/sketch.ts';
import type { Evidence } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { FindingDetail, FindingRow, ReportRow } from '#corpus/schema.ts';
import { localMark } from '#corpus/compare.ts';
import { correctionsCsv, readCorrections } from '#build/corrections.ts';
import type { CorpusFolder } from '#build/folder.ts';
import { makeDemo } from '#demo/demo.ts';
import { merge } from '#build/merge.ts';
import { readRegister } from '#build/sources-and-register.ts';
import { writeCorpus, type CorpusOptions } from '#build/write.ts';
import { reportRow, requestTable, type Ink } from '../database.ts';
import type { RuleId } from '#rules/ids.ts';
import { repeats } from '../repeat.ts';

// Nothing here asks for the cubes, which are most of the work of writing a corpus of two reports.
vi.mock('#build/cube.ts', () => ({
	writeCubes: async () => ({ facets: { years: [], provinces: [] }, cubes: null })
}));
vi.mock('#build/places.ts', () => ({
	async writePlaces(folder: CorpusFolder) {
		const names = await folder.named('places/names-', '[]');
		return folder.named('places/index-', JSON.stringify({ provinces: [], names }));
	}
}));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'comparison-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
let made = 0;

const words = { zh: '测试', en: 'test' };
type Given = Partial<CorpusOptions> & { findings?: FindingRow[]; evidence?: [string, Evidence][] };

async function write(rows: ReportRow[], given: Given = {}) {
	const out = path.join(folder, `corpus-${made++}`);
	const { findings = [], evidence = [], ...options } = given;
	const manifest = await writeCorpus({
		out,
		title: words,
		from: words,
		origin: 'real',
		rows,
		findings,
		evidence,
		...options
	});
	return { out, manifest, found: await findingsOf(out, manifest) };
}

async function findingsOf(out: string, manifest: Manifest): Promise<FindingRow[]> {
	const connection = await (await DuckDBInstance.create()).connect();
	const [file] = manifest.findings;
	const reader = await connection.runAndReadAll(
		`SELECT * REPLACE (decision_date::VARCHAR AS decision_date)
		FROM read_parquet('${path.join(out, file!.path)}')`
	);
	return reader.getRowObjectsJS() as unknown as FindingRow[];
}

const row = (agency: string, year: number, told: Record<string, Ink> = {}, more: ReportRow = {}) =>
	reportRow(
		{
			id: `${agency}-${year}`,
			agency,
			agency_id: agency,
			year,
			edition: '2021',
			level: 'county',
			sector: 'water',
			region: '909901',
			...more
		},
		requestTable('2021', told)
	);

const broken = [
	row('水务局', 2022, { carried_out_total: 3 }),
	row('水务局', 2023, { carried_in_total: 5 })
];

test('what breaks from one year to the next is found, with the other report and its place', async () => {
	const { found, manifest } = await write(broken);
	expect(found).toMatchObject([
		{
			report: '水务局-2023',
			rule: 'YR-01',
			severity: 'warning',
			kind: 'finding',
			cells: 'carried_in_total',
			left: 5,
			right: 3,
			difference: 2,
			other: '水务局-2022'
		}
	]);
	const detail: FindingDetail = JSON.parse(found[0]!.detail!);
	expect(detail.version).toBe(1);
	expect(detail.message.zh).toContain('相差 2');
	expect(manifest.counts).toMatchObject({
		findings: { warning: 1 },
		rules: { 'YR-01': 1 },
		leads: 0
	});
});

test('an id outlives other files, other values, other findings and the order of the rows', async () => {
	const [one] = (await write(broken)).found;
	const again = await write([
		row('水务局', 2023, { carried_in_total: 9 }, { id: 'another file' }),
		row('财政局', 2023),
		row('水务局', 2022, { carried_out_total: 3 })
	]);
	expect(again.found.map(({ id }) => id)).toEqual([one!.id]);
	expect(one!.id).toMatch(/^[0-9a-f]{16}$/);
	const elsewhere = await write([
		row('财政局', 2022, { carried_out_total: 3 }),
		row('财政局', 2023, { carried_in_total: 5 })
	]);
	expect(elsewhere.found[0]!.id).not.toBe(one!.id);
});

test('of several reports of one year the one published last counts', async () => {
	const versions = (dates: [string, string]) => [
		broken[0]!,
		{ ...broken[1]!, id: 'a', published: dates[0] },
		{ ...row('水务局', 2023, { carried_in_total: 3 }), id: 'b', published: dates[1] }
	];
	const rules = async (dates: [string, string]) =>
		(await write(versions(dates))).found.map(({ report, rule }) => `${report} ${rule}`);
	expect(await rules(['2024-01-05', '2024-01-20'])).toEqual(['a DOC-09']);
	expect(await rules(['2024-01-20', '2024-01-05'])).toEqual(['a YR-01', 'b DOC-09']);
});

test('a part is not compared; joined parts are, as if they had been one', async () => {
	const [first, second] = await Promise.all(broken.map((each) => write([each], { part: true })));
	expect([...first!.found, ...second!.found]).toEqual([]);
	expect(first!.manifest.leads).toBeUndefined();
	const out = path.join(folder, 'joined');
	const joined = await merge([first!.out, second!.out], { out, title: words, from: words });
	const whole = await write(broken);
	expect(await findingsOf(out, joined.manifest!)).toEqual(whole.found);
	// Joined again, what was found by comparing is not there twice, and ids stay.
	const twice = path.join(folder, 'joined-again');
	const { manifest } = await merge([out], { out: twice, title: words, from: words });
	expect(await findingsOf(twice, manifest!)).toEqual(whole.found);
});

test('decisions mark findings and change nothing else', async () => {
	const single: FindingRow = {
		report: '水务局-2023',
		rule: 'T3-03',
		severity: 'error',
		left: 4,
		right: 5,
		cells: 'received_person received_total',
		difference: -1,
		id: `${localMark}x`
	};
	const plain = (await write(broken, { findings: [single] })).found;
	const [broke] = plain.filter(({ rule }) => rule === 'YR-01');
	const list = path.join(folder, 'corrections.csv');
	fs.writeFileSync(
		list,
		[
			'finding,report,cell,decision,note,date',
			`${broke!.id},,,confirmed,,2024-05-01`,
			`${broke!.id},,,explained,机构改革,2024-06-01`,
			',水务局-2023,received_total,corrected,已更正,2024-06-12',
			',水务局-2023,concluded_total,misread,,2024-06-12'
		].join('\n')
	);
	const corrections = await readCorrections(list);
	const { found, manifest, out } = await write(broken, { findings: [single], corrections });
	const marks = (list: FindingRow[]) =>
		list.map(({ rule, decision, decision_note, decision_date }) => ({
			rule,
			decision,
			decision_note,
			decision_date
		}));
	expect(marks(found)).toEqual([
		{
			rule: 'T3-03',
			decision: 'corrected',
			decision_note: '已更正',
			decision_date: '2024-06-12'
		},
		{
			rule: 'YR-01',
			decision: 'explained',
			decision_note: '机构改革',
			decision_date: '2024-06-01'
		}
	]);
	const unmarked = { decision: null, decision_note: null, decision_date: null };
	expect(found.map((each) => ({ ...each, ...unmarked }))).toEqual(plain);
	expect(manifest.counts.decided).toBe(2);
	expect(fs.readFileSync(path.join(out, 'corrections.csv'), 'utf8')).toContain('机构改革');
});

test.each([
	['an unknown decision', 'a,,,perhaps,,2024-01-01', 'perhaps'],
	['no decision', 'a,,,,,2024-01-01', 'decision is empty'],
	['neither finding nor report', ',,,confirmed,,2024-01-01', 'finding or a report'],
	['both', 'a,b,,confirmed,,2024-01-01', 'finding or a report'],
	['a cell without its report', 'a,,received_total,confirmed,,2024-01-01', 'without its report'],
	['a cell the form does not have', ',b,received_nobody,confirmed,,2024-01-01', 'received_nobody'],
	['no day', 'a,,,confirmed,,2024-02-30x', '2024-02-30x'],
	['a day no month has', 'a,,,confirmed,,2024-02-30', '2024-02-30'],
	['a cell too many', 'a,,,confirmed,,2024-01-01,more', '7 cells'],
	['a cell too few', 'a,,,confirmed,2024-01-01', '5 cells'],
	['a note without end', `a,,,confirmed,${'注'.repeat(2001)},2024-01-01`, 'note is too long'],
	['a note that turns the text round', 'a,,,confirmed,\u202e注,2024-01-01', 'control characters']
])('a correction with %s is refused, and the others count', async (_, line, why) => {
	const list = path.join(folder, 'bad.csv');
	const header = 'finding,report,cell,decision,note,date';
	fs.writeFileSync(list, `${header}\n${line}\nb,,,explained,=1+1,2024-01-02\n`);
	const refused: string[] = [];
	const read = await readCorrections(list, true, (message) => refused.push(message));
	expect(read).toMatchObject([
		{ finding: 'b', decision: 'explained', date: '2024-01-02', line: 3 }
	]);
	expect(refused).toHaveLength(1);
	expect(refused[0]).toContain(`bad.csv, line 2: `);
	expect(refused[0]).toContain(why);
	// Published, a note is text to a spreadsheet too.
	expect(correctionsCsv(read)).toContain("'=1+1");
});

test.each([
	['another header', 'finding,verdict\na,b\n', 'unknown column verdict'],
	[
		'a quote that never ends',
		'finding,report,cell,decision,note,date\n"a,,,confirmed,,2024-01-01\n',
		'bad.csv'
	]
])('a file with %s is no list of corrections', async (_, text, why) => {
	const list = path.join(folder, 'bad.csv');
	fs.writeFileSync(list, text);
	await expect(readCorrections(list)).rejects.toThrow(why);
});

test('the list of corrections the repository ships is empty and in order', async () => {
	expect(await readCorrections('data/corrections.csv')).toEqual([]);
});

test('agencies of the register without a report of a year are told and listed', async () => {
	const list = path.join(folder, 'agencies.csv');
	fs.writeFileSync(
		list,
		[
			'agency_id,name,former_names,region,level,sector,from,to',
			'water,water,,,,,,',
			'finance,finance,,,,,,2022',
			'civil,civil,,,,,,'
		].join('\n')
	);
	const register = await readRegister(list);
	const { found, manifest, out } = await write(
		[row('water', 2022), row('finance', 2022), row('finance', 2023)],
		{ register }
	);
	expect(found).toMatchObject([{ report: 'water-2022', rule: 'PUB-05', severity: 'review' }]);
	const missing = fs.readFileSync(path.join(out, 'missing.csv'), 'utf8');
	const lines = missing.trim().split('\r\n').slice(1);
	const shown = lines
		.map((line) => line.split(','))
		.map((cells) => [cells[0], cells[9], cells[10]]);
	expect(shown.sort()).toEqual([
		['civil', '2022', 'expected'],
		['civil', '2023', 'expected'],
		['water', '2023', 'expected']
	]);
	expect(manifest.files?.map((file) => file.path)).toContain('missing.csv');
	expect((await write([row('water', 2022)])).found).toEqual([]);
});

test('one content under two agencies is told; under one it is not', async () => {
	const evidence = (fingerprint: string): Evidence => ({
		cells: {},
		figures: [],
		notices: [],
		fingerprint
	});
	const rows = [
		row('水务局', 2023),
		row('财政局', 2023, { received_total: 2 }),
		row('民政局', 2023)
	];
	const same = rows.map((each, i): [string, Evidence] => [
		String(each.id),
		evidence(i < 2 ? 'aa' : 'bb')
	]);
	const { found } = await write(rows, { evidence: same });
	expect(found.map(({ report, rule, severity }) => [report, rule, severity])).toEqual([
		['水务局-2023', 'DOC-03', 'review'],
		['财政局-2023', 'DOC-03', 'warning']
	]);
	const bytes = rows.map((each) => ({ ...each, sha256: 'cd'.repeat(32) })).slice(0, 2);
	expect((await write(bytes)).found.map(({ severity }) => severity)).toEqual(['error', 'error']);
});

/** What makes a rule decided by the database pass, fail and not apply. */
const page = (id: string, sha256: string | null, published: string, url: string | null = 'a') => ({
	...row('水务局', 2023, {}, { id, sha256, published, url })
});
const bytes = { sha256: 'cd'.repeat(32) };
const fixtures: Record<
	Extract<RuleId, 'DOC-03' | 'DOC-09' | 'PUB-05' | 'PUB-06'>,
	Record<'pass' | 'fail' | 'none', ReportRow[]>
> = {
	'DOC-03': {
		pass: [row('水务局', 2023, {}, bytes), row('财政局', 2023)],
		fail: [row('水务局', 2023, {}, bytes), row('财政局', 2023, {}, bytes)],
		none: [row('水务局', 2023), row('财政局', 2023)]
	},
	'DOC-09': {
		pass: [row('水务局', 2022), row('水务局', 2023)],
		fail: [row('水务局', 2023), row('水务局', 2023, { received_total: 4 }, { id: 'later' })],
		none: [row('水务局', 2023), row('财政局', 2023)]
	},
	'PUB-05': {
		pass: [row('water', 2022), row('water', 2023)],
		fail: [row('water', 2022), row('finance', 2023)],
		none: [row('finance', 2022), row('finance', 2023)]
	},
	'PUB-06': {
		pass: [page('x', 'aa', '2024-01-02'), page('y', 'bb', '2024-01-03', 'b')],
		fail: [page('x', 'aa', '2024-01-02'), page('y', 'bb', '2024-01-03')],
		none: [page('x', null, '2024-01-02'), page('y', 'bb', '2024-01-03', null)]
	}
};

test.each(Object.entries(fixtures))(
	'%s passes, fails and does not apply',
	async (rule, { pass, fail, none }) => {
		const list = path.join(folder, 'register.csv');
		fs.writeFileSync(
			list,
			'agency_id,name,former_names,region,level,sector,from,to\nwater,water,,,,,,\n'
		);
		const register = await readRegister(list);
		const told = async (rows: ReportRow[]) =>
			(await write(rows, { register })).found.filter((one) => one.rule === rule);
		expect(await told(pass)).toEqual([]);
		expect(await told(none)).toEqual([]);
		const found = await told(fail);
		expect(found.length).toBeGreaterThan(0);
		expect(JSON.parse(found[0]!.detail!).message.zh).not.toBe('');
	}
);

test('of several reports of one year the later one counts, and the other says so', async () => {
	const { found } = await write(fixtures['DOC-09'].fail);
	expect(found).toMatchObject([
		{ report: 'later', other: '水务局-2023', severity: 'info', cells: 'received_total' }
	]);
});

test('a report changed in place: the one captured last counts and says so, with the cells that differ', async () => {
	const capture = (id: string, sha256: string, captured: string, received: number) => ({
		...page(id, sha256, '2024-01-02'),
		captured,
		received_total: received
	});
	// Ids are in the other order than the captures.
	const { found } = await write([
		capture('y', 'aa', '2024-02-01T00:00:00Z', 3),
		capture('x', 'bb', '2024-03-01T00:00:00Z', 5)
	]);
	const changed = found.filter(({ rule }) => rule === 'PUB-06');
	expect(changed).toMatchObject([
		{ report: 'x', other: 'y', cells: 'received_total', standing: null }
	]);
	const { zh } = JSON.parse(changed[0]!.detail!).message;
	for (const said of ['有 1 格不同', '2024-02-01', '2024-03-01']) expect(zh).toContain(said);
	expect(found.filter(({ rule }) => rule === 'DOC-09')).toMatchObject([
		{ report: 'y', other: 'x' }
	]);
});

test('a report changed twice says so of each capture before, each by an id of its own', async () => {
	const capture = (id: string, month: number) => ({
		...page(id, `${id}${id}`, '2024-01-02'),
		captured: `2024-0${month}-01T00:00:00Z`
	});
	const { found } = await write([capture('a', 2), capture('b', 3), capture('c', 4)]);
	const changed = found.filter(({ rule }) => rule === 'PUB-06');
	expect(changed.map(({ report, other }) => [report, other]).sort()).toEqual([
		['c', 'a'],
		['c', 'b']
	]);
	expect(new Set(changed.map(({ id }) => id)).size).toBe(2);
});

test('a name that many bodies have makes nobody’s report another’s', async () => {
	const office = (year: number, told: Record<string, Ink>, region: string | null) =>
		row('政府办公室', year, told, { region, id: `${region} ${year}` });
	const reports = (region: string | null) => [
		office(2022, { carried_out_total: 3 }, region),
		office(2023, { carried_in_total: 5 }, region)
	];
	expect((await write(reports(null))).found).toEqual([]);
	expect((await write(reports('909901'))).found.map(({ rule }) => rule)).toEqual(['YR-01']);
});

test('what a text tells of last year is compared where texts are at hand', async () => {
	const changes = JSON.stringify([
		{ of: 'requests', kind: 'percent', value: 50, within: 1, text: '增长50%' }
	]);
	const rows = [
		row('水务局', 2022, { received_total: 48 }),
		row('水务局', 2023, { received_total: 60 })
	];
	const evidence = rows.map((each, at): [string, Evidence] => [
		String(each.id),
		{
			cells: {},
			figures: [],
			notices: [],
			sketch: { prose: '', problems: '', ...(at && { changes }) }
		}
	]);
	const { found } = await write(rows, { evidence });
	expect(found).toMatchObject([{ rule: 'NAR-16', severity: 'warning', left: 50, right: 25 }]);
});

test('texts are compared by their sketches, wherever the reports came from', async () => {
	const hashes = Array.from({ length: 200 }, (_, i) => i * 1_000_003);
	const evidence = broken.map((each): [string, Evidence] => [
		String(each.id),
		{
			cells: {},
			figures: [],
			notices: [],
			sketch: { prose: packHashes(hashes), problems: packHashes(hashes.slice(0, 20)) }
		}
	]);
	const { found } = await write(broken, { evidence });
	expect(found.map(({ rule }) => rule)).toEqual(['TXT-01', 'TXT-03', 'YR-01']);
});

test('a demo corpus without faults has no error and no warning, one with faults has leads', async () => {
	const clean = path.join(folder, 'clean');
	const { counts } = await makeDemo({
		out: clean,
		reports: repeats(700, 2_000),
		seed: 3,
		faults: 0
	});
	expect(Object.keys(counts.findings).filter((one) => one !== 'review' && one !== 'info')).toEqual(
		[]
	);
	const faulty = path.join(folder, 'faulty');
	const manifest = await makeDemo({
		out: faulty,
		reports: repeats(2_000, 4_000),
		seed: 3,
		faults: 2
	});
	expect(manifest.counts.leads).toBeGreaterThan(0);
	expect(manifest.leads!.falseShare).toBe(0.05);
	for (const { tested, flagged } of manifest.leads!.tested)
		expect(flagged).toBeLessThanOrEqual(tested);
	const leads = (await findingsOf(faulty, manifest)).filter(({ kind }) => kind === 'lead');
	for (const { detail, severity } of leads) {
		const { lead } = JSON.parse(detail!) as FindingDetail;
		expect(severity).toBe('review');
		expect(lead!.group.bodies).toBeGreaterThanOrEqual(20);
		expect(lead!.q).toBeLessThanOrEqual(0.05);
		expect(lead!.method).not.toBe('');
	}
});
