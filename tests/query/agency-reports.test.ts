import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packSketch } from '#check/corpus/sketch.ts';
import { examine } from '#rules/examine.ts';
import { findingsAgainstPreviousYear, type StoredReport } from '#corpus/previous-year.ts';
import { agencyOf, reportRow } from '#corpus/rows.ts';
import type { FindingRow, ReportRow } from '#corpus/schema.ts';
import { reportsOf } from '#query/agency-reports.ts';
import { run } from '../command.ts';
import { databaseOf } from '../database.ts';
import { prose } from '#rules/cases/texts.ts';
import { evidenceFor, findingsOf, made, put, reportsOf as reportsIn } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-beside-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const sentences = prose(5, 60).join('');
const subjects = '政策文件,解读材料,群众留言,培训班,信息栏目,图解,短片,办事指南,会议纪要,采购公告';
const claims = subjects
	.split(',')
	.flatMap((of, at) => [
		`公开${of}共计${36 + 11 * at}件次，比要求的多。`,
		`更新${of}累计${21 + 7 * at}件次，均已上网。`
	])
	.join('');

/** A made-up report whose text says this beside its tables. */
function report(year: number, requests: number, told: string): string {
	return made({ agency: '云台县教育局', year, requests }).replace(
		'本局按照要求做好政府信息公开工作。',
		`本局按照要求做好政府信息公开工作。${told}${sentences}${claims}`
	);
}

const last = report(2022, 40, '全年收到政府信息公开申请40件。');
/** The text is last year's; what it tells of last year and of change is not what the tables say. */
const own = report(
	2023,
	52,
	'全年收到政府信息公开申请52件，同比增长80%。2022年收到政府信息公开申请31件。'
);

/** A document as the site's worker reads it. */
async function read(text: string): Promise<StoredReport> {
	const examined = await examine(new TextEncoder().encode(text), '年报.txt');
	if (examined.status !== 'read') throw new Error(examined.reason.message);
	const source = { file: '年报.txt', sha256: null, url: null, origin: 'real' } as const;
	return { row: reportRow(examined.report, source), sketch: packSketch(examined.sketch) };
}

describe('a report beside the one of the year before', () => {
	const out = path.join(work, 'corpus');
	let found: FindingRow[];
	let before: StoredReport;
	beforeAll(async () => {
		const folder = put(path.join(work, 'documents'), { '2022.txt': last, '2023.txt': own });
		expect(await run('ingest', folder, '--out', out)).toMatchObject({ code: 0 });
		const reports = await reportsIn(out, '* EXCLUDE (published), published::VARCHAR AS published');
		const [row] = reports as ReportRow[];
		before = { row: row!, sketch: (await evidenceFor(out, '2022.txt')).sketch ?? null };
		found = await findingsOf(out, reports[1]!.id as string);
	});

	test('is found to contradict it just as when a corpus is made of both', async () => {
		const beside = findingsAgainstPreviousYear(before, await read(own));
		const plain = (list: readonly { rule: string; severity: string }[]) =>
			list.map(({ rule, severity }) => `${rule} ${severity}`).sort();
		const compared = found.filter(({ other }) => other !== null);
		expect(plain(beside)).toEqual(plain(compared));
		expect(plain(beside)).toEqual(
			expect.arrayContaining(['NAR-16 warning', 'TXT-01 warning', 'TXT-07 warning', 'YR-04 review'])
		);
		for (const one of beside) {
			const twin = compared.find(({ rule }) => rule === one.rule)!;
			expect([one.cells.join(' '), one.left, one.right]).toEqual([
				twin.cells,
				twin.left,
				twin.right
			]);
			expect(JSON.parse(twin.detail!).message).toEqual(one.message);
		}
	});

	test('is known by the id the corpus gave its agency', async () => {
		const { row } = await read(own);
		expect(agencyOf(row)).toBe(before.row.agency_id);
	});

	test('says nothing of text where the corpus kept none of it', async () => {
		const rules = findingsAgainstPreviousYear({ ...before, sketch: null }, await read(own)).map(
			({ rule }) => rule
		);
		expect(rules).toContain('NAR-16');
		expect(rules.filter((rule) => rule.startsWith('TXT'))).toEqual([]);
	});

	test.each([
		['of the same year', 2022],
		['two years apart', 2024]
	])('of reports %s nothing is said', async (_, year) => {
		expect(findingsAgainstPreviousYear(before, await read(report(year, 52, '')))).toEqual([]);
	});
});

test.each([
	['县教育局', null, false],
	['政府办公室', null, false],
	['云台县教育局', null, true],
	['县教育局', '909901', true]
])('an agency called %s in region %s is told from others: %s', (agency, region, told) => {
	expect(agencyOf({ agency, region, agency_id: 'an-id' }) !== null).toBe(told);
});

test('of several reports of a year the one that counts is found, else the one dated last', async () => {
	const line = (id: string, year: number, day: string | null, agency_id = 'yt') => ({
		id,
		year,
		agency_id,
		agency: '云台县教育局',
		file: id,
		origin: 'real',
		readings: '',
		basis: id === 'g' ? 'superseded' : 'own',
		published: day && Date.parse(day) / 86_400_000
	});
	const corpus = await databaseOf([
		line('a', 2022, '2023-01-10'),
		line('b', 2022, '2023-02-10'),
		line('c', 2022, null),
		line('d', 2023, null),
		line('e', 2021, null),
		line('f', 2022, '2023-03-01', 'another'),
		line('g', 2022, '2023-03-01')
	]);
	const heads = await reportsOf(corpus, 'yt', [2022, 2023]);
	expect(heads.map(({ id, year, published }) => [id, year, published])).toEqual([
		['b', 2022, '2023-02-10'],
		['d', 2023, null]
	]);
});
