import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, type Ran } from '../command.ts';
import { convert, hasOffice, pagesOf } from '../generator/paper.ts';
import { bytesOf, made, put } from '../office.ts';
import { makeBatch, type Batch } from '../review/batch.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'review-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Line = Record<string, string>;
const csvRecords = (file: string): Line[] =>
	parse(fs.readFileSync(file, 'utf8'), { bom: true, columns: true });

/** The words of a Word document. */
function wordsOf(file: string): string {
	const { 'word/document.xml': xml } = unzipSync(Uint8Array.from(fs.readFileSync(file)));
	return strFromU8(xml!)
		.replace(/<\/w:p>/g, '\n')
		.replace(/<[^>]+>/g, '')
		.replace(
			/&(amp|lt|gt|quot|apos);/g,
			(_, name) => ({ amp: '&', lt: '<', gt: '>' })[name as 'amp'] ?? '"'
		);
}

describe('sixty bureaus’ drafts', () => {
	const out = path.join(folder, 'out');
	let batch: Batch;
	let ran: Ran;
	let problems: Line[];
	const slipOf = (name: string) => path.join(out, 'slips', `${name}.docx`);
	const of = (name: string) => problems.filter(({ agency }) => agency === name);

	beforeAll(async () => {
		batch = makeBatch(path.join(folder, 'batch'), 7);
		const options = [
			'--last',
			batch.last,
			'--roster',
			batch.roster,
			'--government',
			batch.government
		];
		ran = await run('review', batch.now, ...options, '--out', out);
		problems = csvRecords(path.join(out, 'problems.csv'));
	});

	test('are read, and what there is is told in a few lines', () => {
		expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
		for (const name of [...batch.missing, batch.twice, ...batch.off])
			expect(ran.stdout).toContain(name);
	});

	test('every planted fault stands on the slip of its bureau, as one problem', () => {
		const planted = batch.done.filter(({ plant }) => plant);
		expect(planted).toHaveLength(30);
		for (const { body, draft, plant } of planted) {
			const words = wordsOf(slipOf(body.name));
			for (const word of plant!.words(draft))
				expect([plant!.kind, words]).toEqual([
					plant!.kind,
					expect.stringMatching(
						word instanceof RegExp ? word : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
					)
				]);
			// Doubts of the reader are none of the plant's: a page may end within a header.
			const told = of(body.name).filter(({ rule }) => !/^(?:DOC-05|PUB-07)$/.test(rule!));
			const causes = new Set(told.map(({ cause }) => cause));
			expect(causes.size, plant!.kind).toBeGreaterThan(0);
			expect(causes.size, plant!.kind).toBeLessThanOrEqual(plant!.causes ?? 1);
		}
	});

	test('copies of a neighbour are told to who copied, those of last year to each', () => {
		for (const { body, copied } of batch.done.filter(({ copied }) => copied)) {
			const causes = [...new Set(of(body.name).map(({ cause }) => cause))];
			expect([body.name, causes]).toEqual([
				body.name,
				[copied === body.name ? 'copied last' : expect.stringMatching(/^copied of /)]
			]);
		}
	});

	test('no other bureau is accused, or asked', () => {
		const right = batch.done.filter(({ plant, copied }) => !plant && !copied);
		expect(right.length).toBeGreaterThan(20);
		for (const { body } of right) {
			expect([body.name, of(body.name)]).toEqual([body.name, []]);
			expect(wordsOf(slipOf(body.name))).toContain('未发现需要修改之处');
		}
	});

	test('the sum of each cell is that of what is printed', () => {
		const summary = new Map(
			csvRecords(path.join(out, 'summary.csv')).map((line) => [line.cell!, line])
		);
		for (const [id, value] of batch.truth)
			expect([id, Number(summary.get(id)!.sum)]).toEqual([id, value]);
		for (const { cell, sum, parts, counted, blank, missing } of summary.values()) {
			const values = parts!
				.split('；')
				.filter(Boolean)
				.map((part) => Number(part.split('=')[1]));
			expect([cell, values.reduce((a, b) => a + b, 0)]).toEqual([cell, Number(sum)]);
			expect([cell, Number(counted) + Number(blank) + Number(missing)]).toEqual([cell, 58]);
		}
	});

	test('the government’s report is told which two bureaus it is off by', () => {
		const [line] = ran.stdout.split('\n').filter((one) => one.startsWith('政府年报'));
		const [out, double] = batch.off;
		expect(line).toContain(`${out}没有计入`);
		expect(line).toContain(`${double}重复计入`);
	});

	test('what is no report, missing or twice is in the list', () => {
		const roll = csvRecords(path.join(out, 'roster.csv'));
		const what = (name: string) => roll.find((line) => line['名单'] === name)!['情况'];
		expect(batch.missing.map(what)).toEqual(['未报送', '未报送']);
		expect(what(batch.twice)).toBe('2 份');
		expect(roll.at(-1)).toMatchObject({ 情况: '不在名单上', 文件: batch.stranger });
		expect(wordsOf(slipOf(batch.stranger.replace('.html', '')))).toContain('没有读成');
	});

	test.runIf(hasOffice)(
		'slips are one page each in an office suite, and the workbook opens there',
		() => {
			const slips = fs
				.readdirSync(path.join(out, 'slips'))
				.map((name) => path.join(out, 'slips', name));
			const pages = pagesOf([...slips, path.join(out, 'review.xlsx')]);
			const book = pages.pop()!;
			expect(pages.filter((n) => n !== 1)).toEqual([]);
			expect(book).toBeGreaterThan(3);
		}
	);

	test('a desk that was saved holds mended files against the problems before', async () => {
		const [one] = batch.done.filter(({ plant }) => plant?.kind === 'a total mistyped');
		const again = path.join(folder, 'again');
		fs.cpSync(batch.now, again, { recursive: true });
		fs.rmSync(path.join(again, one!.files[0]!));
		put(again, { 'mended.txt': made({ agency: one!.body.name, year: 2024 }) });
		const options = ['--desk', path.join(out, 'desk.ogidesk'), '--out', path.join(folder, 'out2')];
		const { code, stderr } = await run('review', again, ...options);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const words = wordsOf(path.join(folder, 'out2/slips', `${one!.body.name}.docx`));
		expect(words).toMatch(/已经改好的[^]*新收/);
	});
});

describe('what cannot be done is told in a line', () => {
	const papers = put(path.join(folder, 'few'), {
		'甲.txt': made({ agency: '云溪县水务局', year: 2024 }),
		'乙.txt': made({ agency: '云溪县财政局', year: 2024, requests: 3 })
	});
	const out = ['--out', path.join(folder, 'few-out')];
	const bad = put(path.join(folder, 'bad'), {
		'roster.txt': '1\n2\n',
		'desk.ogidesk': Buffer.from([
			0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
		]),
		'criteria.csv': 'rule,points\nT9-99,1\n'
	});

	test.each([
		[['--roster', path.join(bad, 'roster.txt')], 1, /名单/],
		[['--desk', path.join(bad, 'desk.ogidesk')], 1, /桌面文件不完整/],
		[['--criteria', path.join(bad, 'criteria.csv')], 1, /第 2 行/],
		[['--government', bad], 1, /没有采用.*没有读成年报/],
		[['--last', path.join(folder, 'nowhere')], 1, /nowhere/]
	])('%j', async (options, code, word) => {
		const told = await run('review', papers, ...options, ...out);
		expect(told.code).toBe(code);
		expect(told.stderr).toMatch(word);
		expect(told.stderr.trim().split('\n')).toHaveLength(1);
	});

	test('an office without an out folder, or without papers', async () => {
		expect((await run('review', papers)).stderr).toMatch(/--out is missing/);
		expect((await run('review', ...out)).code).toBe(2);
		expect((await run('review', path.join(folder, 'nowhere'), ...out)).code).toBe(1);
	});

	test('of last year’s versions in a corpus the one that counts is held against', async () => {
		const carried = (to: number) =>
			made({ agency: '云溪县水务局', year: 2023 }).replace(
				/(结转下年度继续办理\t\t\t)0((?:\t0)*)\t0/,
				`$1${to}$2\t${to}`
			);
		const last = put(path.join(folder, 'last-twice'), {
			'z.txt': carried(4),
			'a.txt': carried(0).replace('年度报告', '年度报告（更正）')
		});
		const corpus = path.join(folder, 'corpora/twice');
		expect((await run('ingest', last, '--out', corpus)).code).toBe(0);
		const own = path.join(folder, 'twice-out');
		const told = await run('review', papers, '--last', corpus, '--out', own);
		expect(told).toMatchObject({ code: 0, stderr: '' });
		const found = csvRecords(path.join(own, 'problems.csv')).map(({ rule }) => rule);
		expect(found).not.toContain('YR-01');
	});

	test('nothing is written over that is not ours, or into what is read', async () => {
		const drafts = path.join(folder, 'with-slips');
		const own = { '甲.txt': made({ agency: '云溪县水务局', year: 2024 }), 'slips/乙.txt': 'mine' };
		put(drafts, own);
		for (const out of [drafts, path.join(drafts, 'review'), path.dirname(papers)]) {
			const told = await run('review', drafts, '--out', out);
			expect({ code: told.code, lines: told.stderr.trim().split('\n').length }).toEqual({
				code: 2,
				lines: 1
			});
		}
		expect(Object.keys(bytesOf(drafts)).sort()).toEqual(Object.keys(own).sort());
	});

	test('a folder without a file leaves the desk as it is', async () => {
		const empty = path.join(folder, 'nothing');
		fs.mkdirSync(empty);
		const told = await run('review', empty, '--out', path.join(folder, 'nothing-out'));
		expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing') });
		expect(fs.existsSync(path.join(folder, 'nothing-out'))).toBe(false);
	});

	test('last year may be a corpus', async () => {
		const last = put(path.join(folder, 'last'), {
			'甲.txt': made({ agency: '云溪县水务局', year: 2023 }).replace(
				/(结转下年度继续办理\t\t\t)0((?:\t0)*)\t0/,
				'$14$2\t4'
			)
		});
		const corpus = path.join(folder, 'corpora/last');
		expect((await run('ingest', last, '--out', corpus)).code).toBe(0);
		const told = await run('review', papers, '--last', corpus, ...out);
		expect(told).toMatchObject({ code: 0, stderr: '' });
		const found = csvRecords(path.join(folder, 'few-out/problems.csv'));
		expect(found.map(({ agency, rule }) => `${agency} ${rule}`)).toContain('云溪县水务局 YR-01');
	});
});

test.runIf(hasOffice)('a page of text is one page', () => {
	const file = path.join(folder, 'page.doc');
	fs.writeFileSync(file, convert(['<html><body>一页</body></html>'], 'doc')[0]!);
	expect(pagesOf([file])).toEqual([1]);
});
