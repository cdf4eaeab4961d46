import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { ReportRow } from '#corpus/schema.ts';
import type { ExportAbout } from '#view/export-about.ts';
import { exported } from '#view/export.ts';
import { reportRow } from '../database.ts';
import { hasOffice } from '../generator/paper.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-sheets-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const columns = ['agency', 'year', 'region', 'received_total', 'fees_10k_yuan', 'web_visits'];
const about: ExportAbout = {
	source: {
		name: 'trial',
		title: { zh: '试验', en: 'Trial' },
		origin: 'synthetic',
		contentHash: '0123456789abcdef'.repeat(4),
		made: '2026-01-01'
	},
	columns,
	total: 5,
	bases: { zh: '各机关自报 5 份', en: '5 own reports' },
	filters: { zh: '全部', en: 'all' },
	scope: { words: [], years: [] },
	order: { zh: '年度', en: 'year' },
	address: 'https://example.org/explore/',
	date: '2026-01-02',
	language: 'zh'
};
const who = { edition: '2021', region: '090203', year: 2023, origin: 'synthetic' };
const rows: ReportRow[] = [
	reportRow(
		{ id: '1234567890123456', agency: '云台县教育局', web_visits: 12_345_678_901, ...who },
		{ received_total: 7, fees_10k_yuan: 1.25 }
	),
	reportRow({ id: '12e34', agency: '=1+1', ...who }, { received_total: 0, fees_10k_yuan: 'blank' }),
	reportRow({ id: 'c', agency: '＝HYPERLINK("http://x")', ...who }, { received_total: 'absent' }),
	reportRow(
		{ id: 'd', agency: '甲局，"乙"\n丙科；𠮷', ...who },
		{ received_total: 'not_applicable' }
	),
	reportRow({ id: 'e', agency: '@SUM(A1)', ...who }, { received_total: 'unreadable' })
];

async function write(kind: 'csv' | 'xlsx'): Promise<Buffer> {
	async function* parts() {
		yield rows;
	}
	return Buffer.concat(await exported(kind, about, parts()));
}

/** LibreOffice's Calc is a package of its own, apart from Writer, which other tests use. */
const hasCalc = hasOffice && (await opens());

async function opens(): Promise<boolean> {
	const file = path.join(work, 'probe.csv');
	fs.writeFileSync(file, 'a,b\r\n1,2\r\n');
	return convert(file, 'fods') !== null;
}

/** Converts a file; the folder of what became of it, null where it could not be opened. */
function convert(file: string, to: string, ...how: string[]): string | null {
	const out = fs.mkdtempSync(path.join(work, 'out-'));
	const home = `-env:UserInstallation=file://${work}/home`;
	spawnSync('soffice', ['--headless', home, '--convert-to', to, '--outdir', out, ...how, file]);
	return fs.readdirSync(out).length > 0 ? out : null;
}

interface Opened {
	/** The first sheet as it is shown, row by row. */
	shown: string[][];
	/** The document as it is held: typed values and formulas. */
	held: string;
}

/** Commas, quotes, UTF-8: what LibreOffice's own dialog offers for a file that begins with a byte order mark. */
const offered = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';

/** A file as LibreOffice opens it. */
function opened(file: string): Opened {
	const read = (folder: string) => {
		const [name] = fs.readdirSync(folder);
		return path.join(folder, name!);
	};
	const held = read(convert(file, 'fods', ...(file.endsWith('.csv') ? [offered] : []))!);
	const shown = read(
		convert(held, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1')!
	);
	return {
		shown: parse(fs.readFileSync(shown), { bom: true, relax_column_count: true }),
		held: fs.readFileSync(held, 'utf8')
	};
}

if (!hasCalc) {
	test.skip('what is exported opens in LibreOffice: left out, LibreOffice Calc is not on this machine', () => {});
	console.warn('LEFT OUT: exports opened in LibreOffice (needs LibreOffice Calc)');
}

describe.runIf(hasCalc)('an export opened in LibreOffice', () => {
	const files: Record<string, Opened> = {};
	let csvText = '';
	beforeAll(async () => {
		const archive = unzipSync(new Uint8Array(await write('csv')));
		const [name] = Object.keys(archive).filter((one) => one.endsWith('.csv'));
		fs.writeFileSync(path.join(work, 'wide.csv'), archive[name!]!);
		csvText = Buffer.from(archive[name!]!).toString('utf8');
		fs.writeFileSync(path.join(work, 'book.xlsx'), await write('xlsx'));
		files.csv = opened(path.join(work, 'wide.csv'));
		files.xlsx = opened(path.join(work, 'book.xlsx'));
	});

	test.each(['csv', 'xlsx'])('as %s has every column and row, Chinese and all', (kind) => {
		const { shown } = files[kind]!;
		expect(shown).toHaveLength(rows.length + 1);
		const [head, first] = shown;
		// A byte order mark that was taken for text would stand before the first heading.
		expect(head![0]).toBe('机关名称');
		expect(first![0]).toBe('云台县教育局');
		expect(shown[4]![0]).toBe('甲局，"乙"\n丙科；𠮷');
	});

	test.each(['csv', 'xlsx'])(
		'as %s holds numbers as numbers, and marks where there is none',
		(kind) => {
			const { shown, held } = files[kind]!;
			const column = shown[0]!.findIndex((name) => name.includes('新收'));
			expect(column).toBeGreaterThan(0);
			expect(shown.slice(1).map((row) => row[column])).toEqual(['7', '0', '[缺]', '[/]', '[疑]']);
			for (const number of ['12345678901', '1.25', '7', '0'])
				expect(held).toContain(`office:value-type="float" office:value="${number}"`);
		}
	);

	test.each(['csv', 'xlsx'])('as %s runs no formula', (kind) => {
		const { shown, held } = files[kind]!;
		expect(held).not.toMatch(/table:formula=/);
		const guarded = kind === 'csv' ? "'" : '';
		expect(shown.slice(1).map((row) => row[0])).toEqual([
			'云台县教育局',
			`${guarded}=1+1`,
			`${guarded}＝HYPERLINK("http://x")`,
			'甲局，"乙"\n丙科；𠮷',
			`${guarded}@SUM(A1)`
		]);
	});

	test('as xlsx rounds no id, and as CSV has it as it is in every file', () => {
		const told = (row: string[], heading: string) =>
			row[files.xlsx!.shown[0]!.findIndex((name) => name.includes(heading))];
		const { shown } = files.xlsx!;
		const ids = shown
			.slice(1, 3)
			.map((row) => row.find((cell) => /1234567890123456|12e34/i.test(cell)));
		expect(ids).toEqual(['1234567890123456', '12e34']);
		expect(told(shown[1]!, '区划')).toBe('090203');
		expect(csvText).toContain(',1234567890123456,');
		expect(csvText).toContain(',090203,');
	});
});
