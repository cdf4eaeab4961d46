import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { requestRows } from '#form/requests.ts';
import { csvText } from '#build/csv.ts';
import { unguarded } from '#corpus/guard.ts';
import { readChineseInteger } from '#report/numerals.ts';
import { labelKey, Lexicon } from '#report/tables/labels.ts';
import { readNumber } from '#report/tables/numbers.ts';
import { csvOf } from '#view/csv.ts';
import fc from './chance.ts';

const digits = '零一二三四五六七八九';

/** A whole number below 10^8 in Chinese numerals, written apart from the reader: 10 is 一十 or 十. */
function inChinese(value: number): string {
	if (value >= 10_000) {
		const rest = value % 10_000;
		const head = `${inChinese(Math.floor(value / 10_000))}万`;
		return rest === 0 ? head : `${head}${rest < 1000 ? '零' : ''}${inChinese(rest)}`;
	}
	let text = '';
	let gap = false;
	for (const [power, name] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, '']
	] as const) {
		const digit = Math.floor(value / power) % 10;
		if (digit === 0) gap = text !== '';
		else {
			text += `${gap ? '零' : ''}${digits[digit]}${name}`;
			gap = false;
		}
	}
	return text || '零';
}

describe('a number', () => {
	test('in Chinese numerals is read back, with 两 and a short ten too', () => {
		fc.assert(
			fc.property(fc.nat({ max: 99_999_999 }), (value) => {
				const text = inChinese(value);
				for (const written of [
					text,
					text.replace(/二(?=[百千万])/g, '两'),
					text.replace(/^一十/, '十')
				])
					expect([written, readChineseInteger(written)]).toEqual([written, value]);
			})
		);
	});

	test('of 万元 keeps every decimal it is printed with, in any of the units', () => {
		fc.assert(
			fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 999_999 }), (whole, part) => {
				const ink = `${whole}.${String(part).padStart(6, '0')}`;
				for (const written of [ink, `${ink}万元`, `${ink}万`])
					expect(readNumber(written, { decimal: true })).toEqual({
						reading: 'number',
						value: Number(ink)
					});
			})
		);
	});

	test('is never made of a mark, a date, a share, a range or a sentence', () => {
		const number = fc.nat({ max: 99_999 }).map(String);
		const junk = fc.oneof(
			number.map((n) => `${n}%`),
			number.map((n) => `第${n}号`),
			number.map((n) => `${n}年`),
			fc.tuple(number, number).map(([a, b]) => `${a}～${b}`),
			fc.tuple(number, number).map(([a, b]) => `${a}/${b}`),
			fc.tuple(number, number).map(([a, b]) => `${a}件，${b}`),
			number.map((n) => `见附件${n}`),
			fc.string({ unit: fc.constantFrom(...'无公开申请—/·（）'), maxLength: 12 })
		);
		fc.assert(
			fc.property(junk, (ink) => {
				expect([ink, readNumber(ink).value]).toEqual([ink, null]);
			})
		);
	});
});

describe('a label', () => {
	const rows = new Lexicon(requestRows.map((row) => [row.id, row.spellings] as const));
	const decorated = fc.tuple(
		fc.constantFrom(...requestRows),
		fc.constantFrom('', '1.', '（一）', '（1）', '3、', '七、'),
		fc.string({
			unit: fc.constantFrom(' ', '　', '\u200B', '，', '“', '：', '（', '）'),
			maxLength: 6
		}),
		fc.nat()
	);

	test('is known however it is numbered, spaced and punctuated', () => {
		fc.assert(
			fc.property(decorated, ([row, ordinal, marks, at]) => {
				const spelling = row.spellings[at % row.spellings.length]!;
				const place = at % (spelling.length + 1);
				const label = ordinal + spelling.slice(0, place) + marks + spelling.slice(place);
				const key = labelKey(spelling);
				expect([label, rows.exact(labelKey(label))]).toEqual([label, rows.exact(key)]);
				expect(rows.exact(key)).not.toBeNull();
			})
		);
	});

	test('is never found in digits, nor in words that have nothing of it', () => {
		const stranger = fc.string({
			unit: fc.constantFrom(...'山水风雨春秋冬夏甲乙丙丁0123456789'),
			maxLength: 30
		});
		fc.assert(
			fc.property(stranger, (text) => {
				expect([text, rows.find(labelKey(text))]).toEqual([text, null]);
			})
		);
	});
});

describe('a table of texts and numbers', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\'＝0e9甲'), maxLength: 8 })
	);
	const formula = /^[=+\-@\t\r\n＝＋－＠]/;
	const number = /^[+-]\d+$/;

	test('saved on the site is read back by a CSV reader; no text starts a formula, no number is guarded', () => {
		const cell = fc.oneof(text, fc.integer());
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
				const read: string[][] = parse(csvOf(rows), { bom: true, record_delimiter: '\r\n' });
				rows.flat().forEach((value, at) => {
					const field = read.flat()[at]!;
					if (typeof value === 'number') expect(field).toBe(String(value));
					else {
						if (!number.test(field)) expect(field).not.toMatch(formula);
						expect([value, `'${value}`]).toContain(field);
					}
				});
				expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
			})
		);
	});

	test('written by ingest comes back from its own reader as it was', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
				const written = csvText(['a', 'b'], rows);
				const [, ...read]: string[][] = parse(written, { bom: true, record_delimiter: '\r\n' });
				expect(read.flat().every((field) => !formula.test(field) || number.test(field))).toBe(true);
				expect(read.map((row) => row.map(unguarded))).toEqual(rows);
			})
		);
	});
});
