import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { readReports } from '#report/read.ts';
import { run } from '../command.ts';
import { bytesOf, csvLines, made, put, reportsOf } from '../office.ts';

const bureau = made({ agency: '云台县生态环境局', year: 2023, requests: 5 });
const branch = made({ agency: '云台县生态环境局青山分局', year: 2023, requests: 3 });
const yearBefore = made({ agency: '云台县生态环境局', year: 2022, requests: 2 });
const bureauTitle = '云台县生态环境局2023年政府信息公开工作年度报告';
const branchTitle = '云台县生态环境局青山分局2023年政府信息公开工作年度报告';

/** What is read of a text: agency, year, requests received and the other reports noticed, of each report. */
async function read(text: string) {
	const document = await readDocument(new TextEncoder().encode(text), 'page.txt');
	return readReports(document).map(({ report }) => [
		report.agency,
		report.year,
		report.cells.received_total?.value,
		...report.notices.filter(({ kind }) => kind === 'several_reports').map(({ text }) => text)
	]);
}

describe('several reports in one document', () => {
	test('are read each from its own part', async () => {
		const signed = `${bureau}云台县生态环境局\n2024年1月20日\n`;
		const expected = [
			['云台县生态环境局', 2023, 5, branchTitle],
			['云台县生态环境局青山分局', 2023, 3, bureauTitle]
		];
		expect(await read(bureau + branch)).toEqual(expected);
		expect(await read(signed + branch)).toEqual(expected);
	});

	test('of other years too', async () => {
		expect((await read(bureau + yearBefore)).map((each) => each.slice(1, 3))).toEqual([
			[2023, 5],
			[2022, 2]
		]);
	});

	test('the one the page is titled after comes first, and its title is not that of another', async () => {
		const page = `${branchTitle}\n发布日期：2024-01-22\n${bureau}${branch}`;
		expect(await read(page)).toEqual([
			['云台县生态环境局青山分局', 2023, 3, bureauTitle],
			['云台县生态环境局', 2023, 5, branchTitle]
		]);
	});

	test('a name above a title without one belongs to the second, a signature to the first', async () => {
		const untitled = branch.replace(branchTitle, '2023年政府信息公开工作年度报告');
		const named = `${bureau}云台县水务局\n${untitled}`;
		expect((await read(named)).map(([agency]) => agency)).toEqual([
			'云台县生态环境局',
			'云台县水务局'
		]);
		const signed = `${bureau}云台县生态环境局\n2024年1月20日\n${untitled}`;
		expect((await read(signed)).map(([agency]) => agency)).toEqual(['云台县生态环境局', null]);
	});

	test('without a title between them are not mixed either', async () => {
		const bare = branch.slice(branch.indexOf('一、总体情况'));
		expect(await read(bureau + bare)).toEqual([
			['云台县生态环境局', 2023, 5, '未署名机关2023年度报告'],
			[null, 2023, 3, bureauTitle]
		]);
	});

	test.each([
		['printed twice', bureau + bureau],
		['behind a table of contents', `${bureauTitle}\n目录\n一、总体情况\n（一）主动公开\n${bureau}`],
		[
			'behind a letter',
			`关于公布${bureauTitle}的通知\n各科室：\n现将报告印发给你们。\n2024年1月25日\n${bureau}`
		]
	])('are none where one is %s', async (_, text) => {
		expect(await read(text)).toEqual([['云台县生态环境局', 2023, 5]]);
	});
});

describe('several reports of one file', () => {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-several-'));
	afterAll(() => fs.rmSync(work, { recursive: true }));
	const bare = branch.slice(branch.indexOf('一、总体情况'));
	const folder = put(path.join(work, 'documents'), {
		'page.txt': bureau + branch,
		'a.txt': yearBefore + bare,
		'z.txt': branch
	});

	test('parse prints the first', async () => {
		const ran = await run('parse', path.join(folder, 'page.txt'));
		const lines = ran.stdout.trim().split('\n');
		expect(lines.map((line) => JSON.parse(line).report.agency)).toEqual(['云台县生态环境局']);
	});

	test('an ingest keeps every one that tells whose it is, once', async () => {
		const out = path.join(work, 'whole');
		expect(await run('ingest', folder, '--out', out)).toMatchObject({ code: 0, stderr: '' });
		expect(await reportsOf(out, 'file, agency, year::INT AS year, received_total AS n')).toEqual([
			{ file: 'a.txt', agency: '云台县生态环境局', year: 2022, n: 2 },
			{ file: 'page.txt', agency: '云台县生态环境局', year: 2023, n: 5 },
			{ file: 'page.txt#2', agency: '云台县生态环境局青山分局', year: 2023, n: 3 }
		]);
		const duplicates = csvLines(path.join(out, 'duplicates.csv'));
		expect(duplicates.map((line) => line.slice(1, 3))).toEqual([['page.txt#2', 'z.txt']]);
		const again = path.join(work, 'again', 'whole');
		await run('ingest', folder, '--out', again);
		expect(bytesOf(again)).toEqual(bytesOf(out));
		const shards = ['1/2', '2/2'].map((shard) => path.join(work, `shard${shard[0]}`, 'whole'));
		for (const [i, shard] of shards.entries())
			await run('ingest', folder, '--shard', `${i + 1}/2`, '--out', shard);
		const merged = path.join(work, 'merged', 'whole');
		await run('ingest', 'merge', ...shards, '--out', merged);
		expect(await reportsOf(merged, '*')).toEqual(await reportsOf(out, '*'));
	});
});
