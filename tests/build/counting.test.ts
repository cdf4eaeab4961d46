import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../command.ts';
import { findingsOf, csvLines, made, manifestOf, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-counting-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const bureau = { agency: '云溪县水务局', year: 2022 };
const signed = (text: string, day: string) =>
	text.trimEnd().replace(/\d{4}年\d{1,2}月\d{1,2}日$/, day);
/** Its table says two received, one ended, where the correction has three of both. */
const original = signed(made({ ...bureau, requests: 2, received: 23 }), '2023年1月10日');
const corrected = (requests: number, day: string) =>
	`（更正）\n${signed(made({ ...bureau, requests }), day)}`;

const asks = (out: string) =>
	reportsOf(out, 'id, file, year, basis, superseded_by, received_total');

/** All that is summed of a corpus, wherever it is kept. */
async function sums(out: string): Promise<number[]> {
	const manifest = manifestOf(out);
	const connection = await (await DuckDBInstance.create()).connect();
	const ask = async (query: string) =>
		Number((await connection.runAndReadAll(query)).getRows()[0]![0]);
	const cubes = manifest
		.cubes!.sums.filter(({ topic, province }) => topic === 'requests' && !province)
		.map(
			({ path: file }) => `SELECT sum("sum.received_total") FROM read_parquet('${out}/${file}')`
		);
	return [
		manifest.summary.reduce((all, { received }) => all + received.sum, 0),
		await ask(
			`SELECT sum(received_total) FROM read_parquet('${out}/reports/*/*.parquet') WHERE basis = 'own'`
		),
		...(await Promise.all(cubes.map(ask)))
	];
}

describe('a report and its correction', () => {
	const out = path.join(work, 'twice');
	beforeAll(async () => {
		const files = { 'a.txt': original, 'b.txt': corrected(24, '2023年1月25日') };
		await run('ingest', put(path.join(work, 'twice-in'), files), '--out', out);
	});

	test('are two reports of which the later one counts', async () => {
		const [a, b] = await asks(out);
		expect(a).toMatchObject({ basis: 'superseded', superseded_by: b!.id, received_total: 23 });
		expect(b).toMatchObject({ basis: 'own', superseded_by: null, received_total: 24 });
	});

	test('are counted once in every sum', async () => {
		expect(new Set(await sums(out))).toEqual(new Set([24]));
		expect(manifestOf(out).counts).toMatchObject({
			reports: 2,
			agencies: 1,
			bases: { own: 1, superseded: 1 }
		});
	});

	test('what the correction mended is told so and counted nowhere', async () => {
		const [a, b] = await asks(out);
		const found = await findingsOf(out, String(a!.id));
		expect(found.map(({ rule }) => rule)).toContain('T3-01');
		const states = Object.fromEntries(found.map(({ rule, standing }) => [rule, standing]));
		expect(states).toMatchObject({ 'T3-01': 'mended', 'DOC-09': 'stays' });
		const standing = (await findingsOf(out, String(b!.id))).map((one) => one.standing);
		expect(new Set(standing)).toEqual(new Set(standing.length ? [null] : []));
		const { findings, rules } = manifestOf(out).counts;
		expect(findings.error ?? 0).toBe(0);
		expect(rules).not.toHaveProperty('T3-01');
	});

	test('the one that does not count is listed', () => {
		expect(csvLines(path.join(out, 'set-aside.csv'))).toMatchObject([
			{ 1: 'a.txt', 6: 'superseded', 7: 'b.txt' }
		]);
	});
});

test('two corrections of one day are named, and none of them counts', async () => {
	const out = path.join(work, 'day');
	const files = {
		'a.txt': original,
		'b.txt': corrected(24, '2023年1月25日'),
		'c.txt': corrected(25, '2023年1月25日')
	};
	await run('ingest', put(path.join(work, 'day-in'), files), '--out', out);
	expect((await asks(out)).map(({ basis }) => basis)).toEqual([
		'undecided',
		'undecided',
		'undecided'
	]);
	expect(new Set(await sums(out))).toEqual(new Set([0]));
	const lines = csvLines(path.join(out, 'set-aside.csv'));
	expect(lines.map((line) => [line[1], line[6]]).sort()).toEqual([
		['a.txt', 'undecided'],
		['b.txt', 'undecided'],
		['c.txt', 'undecided']
	]);
	expect(lines.every((line) => line[8]!.includes('数字不同'))).toBe(true);
});

test('the list decides between them', async () => {
	const out = path.join(work, 'listed');
	const folder = path.join(work, 'day-in');
	const sources = path.join(work, 'sources.csv');
	fs.writeFileSync(sources, 'file,counts\nc.txt,yes\n');
	await run('ingest', folder, '--out', out, '--sources', sources);
	expect(new Set(await sums(out))).toEqual(new Set([25]));
});

test('a year mistyped in a title does not move a report', async () => {
	const out = path.join(work, 'year');
	const period = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
	const text = original.replace(/2022(年政府信息公开工作年度报告)/, `2023$1\n${period}`);
	expect(text).not.toBe(original);
	const files = { 'a.txt': text, 'b.txt': corrected(24, '2023年1月25日') };
	await run('ingest', put(path.join(work, 'year-in'), files), '--out', out);
	expect((await asks(out)).map(({ year, basis }) => [Number(year), basis])).toEqual([
		[2022, 'superseded'],
		[2022, 'own']
	]);
});

test('two bodies of one name, without their places, are no versions of each other', async () => {
	const out = path.join(work, 'unplaced');
	const files = {
		'a.txt': made({ agency: '县教育局', year: 2022, requests: 3 }),
		'b.txt': made({ agency: '县教育局', year: 2022, requests: 4 }),
		'c.txt': made({ agency: '县教育局', year: 2022, requests: 4 })
	};
	await run('ingest', put(path.join(work, 'unplaced-in'), files), '--out', out);
	const rows = await reportsOf(out, 'file, agency_id, basis');
	expect(rows.map(({ basis }) => basis)).toEqual(['own', 'own']);
	expect(new Set(rows.map(({ agency_id }) => agency_id)).size).toBe(2);
	expect(new Set(await sums(out))).toEqual(new Set([7]));
});

test('a consolidated report of a place that is not known is named', async () => {
	const out = path.join(work, 'whole');
	const all = '本报告数据包括县政府各部门和各乡镇。';
	const text = made({ agency: '青溪县人民政府', year: 2022, requests: 5 });
	const files = { 'a.txt': text.replace(/(其他需要报告的事项.*)$/m, `$1\n${all}`) };
	await run('ingest', put(path.join(work, 'whole-in'), files), '--out', out);
	expect(await reportsOf(out, 'file, scope, basis')).toMatchObject([
		{ scope: 'area', basis: 'consolidated' }
	]);
	expect(csvLines(path.join(out, 'set-aside.csv'))[0]![8]).toContain('地区不明');
	expect(new Set(await sums(out))).toEqual(new Set([0]));
});
