import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { governmentAmong, lastAmong } from '#review/beside.ts';
import { readCriteria } from '#review/criteria.ts';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { readRoster } from '#review/roster.ts';
import type { Unread } from '#review/paper.ts';
import { emptyDesk, packDesk } from '#review/saved.ts';
import { textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { cellsOf } from '#form/form.ts';
import { paper } from './papers.ts';

const ink = Object.fromEntries(cellsOf('2021').map(({ id }) => [id, '0']));
const report = textReport({ edition: '2021', ink }, Object.values(textLayouts)[0]!);
const roster = '机关名称\n霁川县水利局\n霁川县民政局\n';
const criteria = 'rule,points,note\nT3,1,表三不平\n';
const files: Record<string, [Uint8Array, RegExp]> = {
	'a workbook': [zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /Excel/],
	'a Word document': [zipSync({ 'word/document.xml': strToU8('<a/>') }), /Word/],
	'an archive': [zipSync({ 'a.txt': strToU8('a') }), /压缩包/],
	'a PDF': [strToU8('%PDF-1.7\n'), /PDF/],
	'a saved desk': [await packDesk(emptyDesk), /桌面文件/],
	'a web page': [strToU8('<html><body>水利局</body></html>'), /网页/],
	'a report': [strToU8(report), /年度报告/],
	'a letter': [strToU8('各单位：\n请于月底前报送年报。\n逾期通报。\n'), /文字|年度报告/],
	'a list of problems': [
		strToU8('file,agency,rule,severity,cells\na.docx,水利局,T3-01\n'),
		/问题清单/
	],
	nothing: [new Uint8Array(), /空/]
};

describe('a file that is something else is named, and not taken', () => {
	test.each(Object.entries({ ...files, criteria: [strToU8(criteria), /扣分标准/] as const }))(
		'for a list: %s',
		(_, [bytes, named]) => {
			expect(() => readRoster(bytes)).toThrow(named);
			expect(() => readRoster(bytes)).toThrow(/不是名单/);
		}
	);

	test.each(Object.entries({ ...files, 'a list': [strToU8(roster), /名单/] as const }))(
		'for criteria: %s',
		(_, [bytes, named]) => {
			expect(() => readCriteria(bytes)).toThrow(named);
			expect(() => readCriteria(bytes)).toThrow(/不是扣分标准/);
		}
	);
});

test('lists and criteria are taken for what they are', () => {
	expect(readRoster(strToU8(roster)).listed).toHaveLength(2);
	expect(readCriteria(strToU8(criteria))).toHaveLength(1);
});

const unread: Unread[] = [{ file: '名单.csv', code: 'not_a_report', message: '' }];

describe('last year', () => {
	test('is taken of earlier years alone; the rest is named', async () => {
		const [last, now] = [await paper(0, undefined, { year: 2023 }), await paper(1)];
		const { taken, told } = lastAmong({ papers: [last, now], unread }, 2024);
		expect(taken).toEqual([last]);
		expect(told!.zh).toContain(now.file);
		expect(told!.zh).toContain('名单.csv');
		expect(lastAmong({ papers: [last], unread: [] }, 2024).told).toBeNull();
	});

	test('of this year’s folder, or of no report, is refused with a word', async () => {
		const now = await paper(1);
		expect(() => lastAmong({ papers: [now], unread: [] }, 2024)).toThrow(/2024 年以前/);
		expect(() => lastAmong({ papers: [], unread }, 2024)).toThrow(/名单.csv/);
	});
});

describe('the government’s report', () => {
	test('is refused where it is a bureau’s, of another year, several, or none', async () => {
		const [own, other] = [await paper(0), await paper(1)];
		const desk = deskOf({ ...emptyInput, papers: [own, other] });
		const of = (...papers: (typeof own)[]) => governmentAmong({ papers, unread: [] }, desk);
		expect(() => of(own)).toThrow(/霁川县教育局.*桌上已有/);
		expect(() => of(own, other)).toThrow(/2 份年报/);
		expect(() => governmentAmong({ papers: [], unread }, desk)).toThrow(/名单.csv/);
		const then = await paper(2, undefined, { year: 2023 });
		expect(() => of(then)).toThrow(/2023 年度/);
	});

	test('that does not say that it speaks for others is taken, and asked about', async () => {
		const papers = [await paper(0), await paper(1)];
		const office = await paper(2);
		const { taken, told } = governmentAmong(
			{ papers: [office], unread: [] },
			deskOf({ ...emptyInput, papers })
		);
		expect(taken).toBe(office);
		expect(told!.zh).toContain('没有写明');
	});
});
