import { expect, test } from 'vitest';
import { decodeText } from '#document/decode.ts';
import { reviewsFromCsv } from '#view/corrections.ts';

const head = 'finding,decision,note,date\n';
const dateOf = (date: string) => reviewsFromCsv(`${head}a1,confirmed,,${date}\n`);

test.each([
	['2026/11/30', '2026-11-30'],
	['2026/1/5', '2026-01-05'],
	['2026-1-5', '2026-01-05'],
	['2026.11.30', '2026-11-30'],
	['2026年1月5日', '2026-01-05'],
	['2026/11/30 0:00', '2026-11-30'],
	['2026-11-30', '2026-11-30']
])('a spreadsheet’s date %s is %s', (written, date) => {
	expect(dateOf(written)).toEqual({
		reviews: { a1: { decision: 'confirmed', note: '', date } },
		left: []
	});
});

test.each(['11/30/2026', '3/4/2026', '2026/2/30', '2026/13/1', '46356', ''])(
	'the date %j is not guessed, and its line told',
	(date) => expect(dateOf(date)).toEqual({ reviews: {}, left: [{ line: 2, why: 'date' }] })
);

test('lines that are no review are counted with their reason; what a line is blank of is none', () => {
	const text = `${head}a1,confirmed,,2026/1/5\n,explained,,2026/1/5\n1.2E+15,explained,,2026/1/5\na2,也许,,2026/1/5\n,,,\n\na3,属实,"两行\n说明",2026/1/6\na4,属实,,\n`;
	const { reviews, left } = reviewsFromCsv(text);
	expect(Object.keys(reviews)).toEqual(['a1', 'a3']);
	expect(left).toEqual([
		{ line: 3, why: 'id' },
		{ line: 4, why: 'id' },
		{ line: 5, why: 'decision' },
		{ line: 10, why: 'date' }
	]);
});

test('a list in GBK, as a Chinese spreadsheet saves it, is read', () => {
	// 编号,结论,说明,日期 / a1,属实,已核,2026/11/30
	const bytes = Uint8Array.from(
		Buffer.from(
			'b1e0bac52cbde1c2db2ccbb5c3f72cc8d5c6da0d0a61312ccaf4cab52cd2d1bacb2c323032362f31312f33300d0a',
			'hex'
		)
	);
	expect(reviewsFromCsv(decodeText(bytes).text).reviews).toEqual({
		a1: { decision: 'confirmed', note: '已核', date: '2026-11-30' }
	});
});
