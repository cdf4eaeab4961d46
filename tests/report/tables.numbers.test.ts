import { describe, expect, test } from 'vitest';
import { readChineseInteger } from '#report/numerals.ts';
import { readNumber, type Expected } from '#report/tables/numbers.ts';
import fc from '../chance.ts';

describe('the ink of a cell', () => {
	test.each<[ink: string, value: number, expected?: Expected]>([
		['0', 0],
		['０', 0],
		['0.00', 0],
		['12', 12],
		['１２', 12],
		['1,113', 1113],
		['1，024', 1024],
		['12 345', 12345],
		['3次', 3],
		['0件', 0],
		['十二', 12],
		['零', 0],
		['1.5万', 15000],
		['-417', -417, { signed: true }],
		['增1558', 1558, { signed: true }],
		['减38', -38, { signed: true }],
		['＋16', 16, { signed: true }],
		['282.1', 282.1, { decimal: true }],
		['2601.953875万', 2601.953875, { decimal: true }],
		['23600万元', 23600, { decimal: true }],
		['1.2亿元', 12000, { decimal: true }],
		['152.37（万元）', 152.37, { decimal: true }],
		['12（件）', 12],
		['$12$', 12],
		['\\(1{,}204\\)', 1204],
		['$\\mathrm{7}$', 7]
	])('%s is %d, without doubt', (ink, value, expected) => {
		expect(readNumber(ink, expected)).toEqual({ reading: 'number', value });
	});

	test.each<[ink: string, value: number, doubt: string, expected?: Expected]>([
		['400余条', 400, 'approximate'],
		['约20', 20, 'approximate'],
		['1.5', 1.5, 'not_whole'],
		['-5', -5, 'negative'],
		['1 0', 10, 'split_digits'],
		['1 3 . 6 6 万元', 13.66, 'split_digits', { decimal: true }],
		['5①', 5, 'confusable'],
		['5件¹', 5, 'confusable'],
		['○', 0, 'confusable'],
		['O', 0, 'confusable'],
		['一', 1, 'confusable'],
		['15000元', 1.5, 'unit_converted', { decimal: true }],
		['24（其中修订2件）', 24, 'remarked'],
		['24件，其中修订 2 件', 24, 'remarked'],
		['24\n（含上年结转）', 24, 'remarked'],
		['24\n修订两件', 24, 'remarked'],
		['8（均为许可类）', 8, 'remarked']
	])('%s is %d, and says why to look again: %s', (ink, value, doubt, expected) => {
		expect(readNumber(ink, expected)).toEqual({ reading: 'number', value, doubt });
	});

	test.each(['', ' ', '　', '\u200B'])('%j is blank', (ink) => {
		expect(readNumber(ink)).toEqual({ reading: 'blank', value: null });
	});

	test.each(['/', '／', '—', '——', '-', '－', '无', '不适用', '不涉及', '暂无', '未发生', 'N/A'])(
		'%s is a mark for not applicable',
		(ink) => {
			expect(readNumber(ink)).toEqual({ reading: 'not_applicable', value: null });
		}
	);

	test.each([
		'见附件',
		'1.',
		'2021年',
		'12%',
		'(2)',
		'1,5',
		'3/4',
		'二百五',
		'99999999999999999999',
		'12 3 4',
		'①',
		'①5',
		'1\n3',
		'24（2）',
		'24（单位：百元）',
		'24（约数）',
		'（其中修订2件）'
	])('%s is no number that can be read', (ink) => {
		expect(readNumber(ink)).toEqual({ reading: 'unreadable', value: null });
	});

	test('any whole number is read back, plain, with separators and in full width', () => {
		fc.assert(
			fc.property(fc.nat({ max: 2 ** 31 - 1 }), (value) => {
				const wide = String(value).replace(/\d/g, (d) =>
					String.fromCharCode(d.charCodeAt(0) + 0xfee0)
				);
				for (const ink of [
					String(value),
					value.toLocaleString('en-US'),
					wide,
					`${value}件`,
					` ${value} `
				])
					expect(readNumber(ink)).toEqual({ reading: 'number', value });
			})
		);
	});

	test('no ink makes it throw, and only a number has a value', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (ink) => {
				const { reading, value } = readNumber(ink);
				expect(reading === 'number').toBe(value !== null);
			})
		);
	});
});

describe('Chinese numerals', () => {
	test.each([
		['十', 10],
		['二十', 20],
		['四十五', 45],
		['一百零三', 103],
		['两百', 200],
		['一百二十三', 123],
		['一千零五', 1005],
		['三万五千', 35000],
		['一亿零三百', 100000300]
	])('%s is %d', (text, value) => expect(readChineseInteger(text)).toBe(value));

	test.each(['百', '万', '一二', '二百五', '三万五', '五十人', ''])('%s is none', (text) =>
		expect(readChineseInteger(text)).toBeNull()
	);
});
