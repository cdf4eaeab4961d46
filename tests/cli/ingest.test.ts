import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#check/finding.ts';
import { cellsOf } from '#form/form.ts';
import { prepare } from '#site/prepare.ts';
import { Readers } from '#build/readers.ts';
import { readSample } from '#build/sample.ts';
import { serve } from '#site/serve.ts';
import { dealt, listFiles } from '#build/source.ts';
import { launch, run, type Ran } from '../command.ts';
import { pdfReport, settings } from '../generator/pdf.ts';
import { balancedDraft } from '../generator/report.ts';
import { bytesOf, evidenceFor, made, manifestOf, put, reportsOf } from '../office.ts';
import { shared } from '../shared.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-ingest-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const one = made({ agency: '云台县教育局', year: 2022 });
const folder = put(path.join(work, 'documents'), {
	'2022/one.txt': one,
	'2023/one.txt': made({ agency: '云台县教育局', year: 2023 }),
	'2023/two.txt': made({ agency: '云台县水务局', year: 2023, received: 3 }),
	'copy of one.txt': one,
	'.hidden.txt': made({ agency: '云台县财政局', year: 2023 }),
	'2023/~$two.docx': 'the lock of a document that is open',
	'2023/Thumbs.db': 'pictures',
	'.git/inside.txt': made({ agency: '云台县民政局', year: 2023 }),
	'=cmd.txt': '',
	'budget.txt': '云台县教育局2023年部门预算公开说明\n\n一、部门职责\n负责本县教育工作。\n',
	'missing.html.txt': '404 Not Found\n',
	'random.bin': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3)) % 256))
});

describe('npm run ingest', () => {
	const out = path.join(work, 'whole');
	let ran: Ran;
	beforeAll(async () => {
		fs.symlinkSync('/nowhere/at/all', path.join(folder, 'lost.txt'));
		fs.closeSync(fs.openSync(path.join(folder, 'vast.txt'), 'w'));
		fs.truncateSync(path.join(folder, 'vast.txt'), 33 * 1024 * 1024);
		ran = await run('ingest', folder, '--out', out);
	});

	test('reads what can be read, below folders, each document once', async () => {
		expect(ran).toMatchObject({ code: 0, stderr: '' });
		const found = await reportsOf(out, 'file, agency, year::INT AS year, received_total, origin');
		const origin = 'real';
		expect(found).toEqual([
			{ file: '2022/one.txt', agency: '云台县教育局', year: 2022, received_total: 1, origin },
			{ file: '2023/one.txt', agency: '云台县教育局', year: 2023, received_total: 1, origin },
			{ file: '2023/two.txt', agency: '云台县水务局', year: 2023, received_total: 3, origin }
		]);
	});

	test('keeps one agency one agency over the years', async () => {
		const found = await reportsOf(out, 'file, agency_id');
		expect(found[0]!.agency_id).toBe(found[1]!.agency_id);
		expect(found[0]!.agency_id).not.toBe(found[2]!.agency_id);
	});

	test('lists every other file with a reason, guarded against formulas', () => {
		const csv = fs.readFileSync(path.join(out, 'refused.csv'), 'utf8');
		expect(csv.startsWith('\uFEFFfile,code,message\r\n')).toBe(true);
		const lines = csv.split('\r\n').slice(1, -1);
		expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual([
			["'=cmd.txt", 'empty'],
			['budget.txt', 'not_a_report'],
			['lost.txt', 'internal'],
			['missing.html.txt', 'not_a_report'],
			['random.bin', 'unsupported_format'],
			['vast.txt', 'too_large']
		]);
		for (const line of lines) expect(line.split(',')[2]).not.toBe('');
	});

	test('sums up what became of the files', () => {
		const lines = Object.fromEntries(
			ran.stdout
				.trim()
				.split('\n')
				.map((line) => line.split(': '))
		);
		expect(lines).toMatchObject({
			'读取 read': '3',
			'拒收 refused': '6 (empty 1, internal 1, not_a_report 2, too_large 1, unsupported_format 1)',
			'重复 duplicates': '1'
		});
		expect(lines).toMatchObject({
			'格式 format text': '4 读取 read, 2 (not_a_report 2) 拒收 refused',
			'格式 format unknown': expect.stringMatching(
				/^0 读取 read, 4 \(.*too_large 1.*\) 拒收 refused$/
			)
		});
		expect(lines['发现 findings']).toMatch(/^[1-9]\d* \(error 2, [^)]+\)$/);
	});

	test('writes what does not add up beside the reports', () => {
		const { counts, findings } = manifestOf(out);
		expect(counts).toMatchObject({ reports: 3, agencies: 2, refused: 6 });
		const told = Object.values(counts.findings).reduce((sum, each) => sum + each, 0);
		expect(findings.reduce((sum, { rows }) => sum + rows, 0)).toBe(told);
		expect(counts.findings.error).toBe(2);
	});

	test('keeps the ink of every cell where one report finds it', async () => {
		const [row] = await reportsOf(out, 'file');
		const evidence = await evidenceFor(out, String(row!.file));
		expect(Object.keys(evidence.cells).sort()).toEqual(
			cellsOf('2021')
				.map(({ id }) => id)
				.sort()
		);
	});

	test('gives the same bytes when run again', async () => {
		const again = path.join(work, 'again', 'whole');
		await run('ingest', folder, '--out', again);
		expect(bytesOf(again)).toEqual(bytesOf(out));
	});

	test('gives in shards, joined, what it gives as a whole', async () => {
		const shards = await Promise.all(
			['1/2', '2/2'].map(async (shard, at) => {
				const to = path.join(work, `shard-${at}`);
				await run('ingest', folder, '--out', to, '--shard', shard);
				return to;
			})
		);
		const joined = path.join(work, 'joined');
		const merged = await run('ingest', 'merge', ...shards, '--out', joined);
		expect(merged).toMatchObject({ code: 0, stderr: '' });
		expect(merged.stdout).toContain('duplicates: 1');
		const same = (corpus: string) => {
			const { counts, summary, years, editions } = manifestOf(corpus);
			return { counts, summary, years, editions };
		};
		expect(same(joined)).toEqual(same(out));
		expect(bytesOf(joined)['refused.csv']).toBe(bytesOf(out)['refused.csv']);
		const every =
			'id, agency_id, sha256, readings, received_total, published::VARCHAR AS published';
		const byId = async (corpus: string) =>
			(await reportsOf(corpus, every)).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
		expect(await byId(joined)).toEqual(await byId(out));
	});

	test('without one readable report leaves the list of refused files, and says so', async () => {
		const none = path.join(work, 'none');
		const { code, stdout } = await run('ingest', path.join(folder, 'budget.txt'), '--out', none);
		expect(code).toBe(1);
		expect(stdout).toContain('no file could be read as a report');
		expect(fs.readdirSync(none)).toEqual(['refused.csv']);
	});

	test.each([
		['no path', [], 'No file or folder given'],
		['a path that is not there', ['/nowhere/at/all'], '/nowhere/at/all'],
		['a shard beyond the last', [folder, '--shard', '3/2'], '3/2'],
		['a shard that is none', [folder, '--shard', 'half'], 'half'],
		['an option nobody knows', [folder, '--fast'], '--fast'],
		['nothing to merge', ['merge'], 'No file or folder given']
	])('refuses wrong usage: %s', async (_, args, message) => {
		const { code, stdout, stderr } = await run('ingest', ...args);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(message);
		expect(stderr).toMatch(/^.+ usage: npm run ingest -- --help\)\n$/);
	});
});

describe('reading threads', () => {
	const module = new URL('./unruly-reader.js', import.meta.url);

	/** What becomes of three files that say this, and the reasons of those refused. */
	async function reading(wishes: readonly string[], patience = 60_000) {
		const readers = new Readers(1, { patience, module });
		const folder = put(
			path.join(work, `unruly ${wishes.join(' ')}`),
			Object.fromEntries(wishes.map((wish, at) => [String(at), wish]))
		);
		const files = wishes.map((_, at) => ({ path: path.join(folder, `${at}`), name: `${at}` }));
		let count = 0;
		let said = '';
		try {
			for await (const { done, examined } of readers.read(files)) {
				count += done;
				said += Buffer.from(examined).toString();
			}
		} finally {
			await readers.close();
		}
		expect(count).toBe(wishes.length);
		return {
			said,
			refused: [...said.matchAll(/"refused":\{"code":"(\w+)"/g)].map(([, code]) => code)
		};
	}

	test.each([
		['hangs', 'hang', 'timeout'],
		['throws', 'throw', 'internal'],
		['breaks its thread', 'break', 'internal'],
		['ends its thread', 'exit', 'timeout'],
		['takes all memory', 'grow', 'internal']
	])('a document that %s is refused, and those beside it are read', async (_, wish, code) => {
		// Long enough for the others on a machine that has much else to do.
		const patience = code === 'timeout' ? 3000 : 60_000;
		const { said, refused } = await reading(['first', wish, 'next'], patience);
		expect(refused).toEqual([code]);
		expect(said).toContain('first;');
		expect(said).toContain('next;');
	});

	test.each([
		['those before have worn out their thread', ['wear', 'wear', 'wear'], 3],
		['one before it breaks the thread afterwards', ['break later', 'next', 'next'], 2]
	])('no document is refused because %s', async (_, wishes, read) => {
		const { said, refused } = await reading(wishes);
		expect(refused).toEqual([]);
		expect(said.match(/(?:wear|next);/g)).toHaveLength(read);
	});
});

describe('what the site needs', () => {
	test('is made where it is missing or of another version, and else left alone', async () => {
		const folder = path.join(work, 'static');
		const said: string[] = [];
		const prepareAgain = async () => {
			said.length = 0;
			await prepare((line) => said.push(line), folder, 300);
			return said.map((line) => /sample|demo/.exec(line)?.[0]);
		};
		expect(await prepareAgain()).toEqual(['sample', 'demo']);
		expect(await prepareAgain()).toEqual([]);
		const sample = path.join(folder, 'corpora/sample');
		const old = { ...manifestOf(sample), schema: 0 };
		fs.writeFileSync(path.join(sample, 'corpus.json'), JSON.stringify(old));
		expect(await prepareAgain()).toEqual(['sample']);
		const { corpora } = JSON.parse(
			fs.readFileSync(path.join(folder, 'corpora/index.json'), 'utf8')
		);
		expect(corpora).toMatchObject([{ name: 'sample' }, { name: 'demo', default: true }]);
		expect(fs.existsSync(path.join(folder, 'engine/engine.json'))).toBe(true);
	});
});

describe('the list of files', () => {
	test('is in one order everywhere, by code unit, and names a file once', async () => {
		const names = put(path.join(work, 'names'), {
			'b.txt': '',
			'B.txt': '',
			'a/z.txt': '',
			'é.txt': '',
			'一.txt': ''
		});
		fs.symlinkSync(names, path.join(names, 'loop'));
		const files = await listFiles([names, path.join(names, 'b.txt')]);
		expect(files.map(({ name }) => name)).toEqual(['B.txt', 'a/z.txt', 'b.txt', 'é.txt', '一.txt']);
	});

	test('is dealt out to shards without gap or overlap', async () => {
		const whole = await listFiles([folder]);
		const shards = [1, 2, 3].map((index) => dealt(whole, { index, of: 3 }));
		expect(
			shards
				.flat()
				.map(({ name }) => name)
				.sort()
		).toEqual(whole.map(({ name }) => name).sort());
	});
});

describe('npm run parse', () => {
	const good = path.join(folder, '2022/one.txt');
	const bad = path.join(folder, 'budget.txt');

	test('prints one object a line in the order of the arguments, and nothing else', async () => {
		const { code, stdout, stderr } = await run('parse', bad, good, '/nowhere.txt');
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines.map(({ file, status, reason }) => [file, status, reason?.code])).toEqual([
			['budget.txt', 'refused', 'not_a_report'],
			['one.txt', 'read', undefined],
			['nowhere.txt', 'refused', 'internal']
		]);
		expect(Object.keys(lines[1].report.cells)).toEqual(cellsOf('2021').map(({ id }) => id));
		const severities = lines[1].report.findings.map(({ severity }: Finding) => severity);
		expect(severities).not.toContain('error');
		expect(severities).not.toContain('warning');
		expect(code).toBe(1);
		expect(stderr).toContain('budget.txt');
	});

	test('goes on when pdf.js gives up a page unwatched', async () => {
		const pages = Object.values(settings).map((setting) =>
			Buffer.from(pdfReport(balancedDraft('2021', 1), setting)).toString('latin1')
		);
		// With the first page gone the file is searched for its objects, with the fourth in vain.
		const whole = pages.find((text) => /\n12 0 obj\n<< \/Type \/Page /.test(text))!;
		const damaged = whole.replace('\n6 0 obj', '\n6 ? obj').replace('\n12 0 obj', '\n12 ? obj');
		const file = path.join(
			put(path.join(work, 'damaged'), { 'a.pdf': Buffer.from(damaged, 'latin1') }),
			'a.pdf'
		);
		const { stdout, stderr } = await run('parse', file, good);
		const statuses = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).status);
		expect(statuses).toEqual(['refused', 'read']);
		expect(stderr).not.toContain('    at ');
	});

	test('ends with 0 when every file was read', async () => {
		expect(await run('parse', good)).toMatchObject({ code: 0, stderr: '' });
	});

	test.each([[[]], [['--fast', 'x.txt']]])('ends with 2 on wrong usage: %j', async (args) => {
		const { code, stdout, stderr } = await run('parse', ...args);
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^.+ usage: npm run --silent parse -- --help\)\n$/);
	});

	test('ends quietly when nobody reads on', async () => {
		const files = Array.from({ length: 40 }, () => good);
		const child = spawn(process.execPath, [launch, 'parse', ...files], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let complaint = '';
		child.stderr.on('data', (text) => (complaint += text));
		child.stdout.once('data', () => child.stdout.destroy());
		await new Promise((resolve) => child.on('close', resolve));
		expect(complaint).toBe('');
	});
});

describe('the served site', () => {
	const site = put(path.join(work, 'site'), {
		'index.html': '<p>here</p>',
		'engine.wasm.gz': 'packed'
	});

	test('takes the next free port, and is for this machine only', async () => {
		const first = await serve(site, 0);
		const second = await serve(site, Number(new URL(first.url).port));
		try {
			expect(second.url).not.toBe(first.url);
			for (const { url } of [first, second])
				expect(await (await fetch(url)).text()).toBe('<p>here</p>');
		} finally {
			await first.close();
			await second.close();
		}
	});

	test('lies below a path where one is told, and leads there', async () => {
		const { url, close } = await serve(site, 0, '/ogi-lens');
		try {
			expect(new URL(url).pathname).toBe('/ogi-lens/');
			for (const way of [url, new URL('/', url), new URL('/ogi-lens', url)]) {
				const found = await fetch(way);
				expect([found.url, await found.text()]).toEqual([url, '<p>here</p>']);
			}
			for (const way of ['/engine.wasm.gz', '/ogi-lens2/engine.wasm.gz'])
				expect((await fetch(new URL(way, url))).status).toBe(404);
		} finally {
			await close();
		}
	});

	test('gives files as they are, and nothing outside its folder', async () => {
		const { url, close } = await serve(site, 0);
		try {
			const packed = await fetch(`${url}engine.wasm.gz`);
			expect(packed.headers.get('content-encoding')).toBe('identity');
			expect(await packed.text()).toBe('packed');
			expect((await fetch(`${url}..%2fdocuments%2fbudget.txt`)).status).toBe(404);
			expect((await fetch(`${url}nothing`)).status).toBe(404);
		} finally {
			await close();
		}
	});
});

describe('the sample', () => {
	const sample = JSON.parse(fs.readFileSync('data/sample.json', 'utf8'));

	test('holds figures and names, no sentence of a report', () => {
		const texts: string[] = [];
		JSON.stringify(sample, (_, value) => {
			if (typeof value === 'string') texts.push(value);
			return value;
		});
		expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text)).sort()).toEqual(
			sample.reports.map((report: { agency: string }) => report.agency).sort()
		);
	});

	shared('seeds', 'five real reports', (seeds) => {
		const files = fs
			.readdirSync(seeds)
			.filter((file) => file.endsWith('.txt'))
			.map((file) => path.join(seeds, file));

		test('the sample is what the reader reads', async () => {
			expect(JSON.parse(JSON.stringify(await readSample(files)))).toEqual(sample);
		});

		test('as a corpus have 22 requests, and zero activity only where zeros are printed', async () => {
			const out = path.join(work, 'real');
			const { code } = await run('ingest', ...files, '--out', out);
			expect(code).toBe(0);
			const found = await reportsOf(out, 'file, received_total, zero_activity');
			expect(found.reduce((sum, row) => sum + Number(row.received_total), 0)).toBe(22);
			const activity = found.map((row) => row.zero_activity);
			expect(activity.filter((value) => value === true)).toHaveLength(2);
			expect(activity.filter((value) => value === false)).toHaveLength(2);
			expect(activity.filter((value) => value === null)).toHaveLength(1);
		});
	});
});
