import { expect, test } from 'vitest';
import { computed, exactly, exactlySigned, yearRanges } from '#view/numbers.ts';

test.each([
	[0, '0'],
	[1e-9, '1e-9'],
	[-2.5e-12, '-2.5e-12'],
	[0.000012345678, '0.0000123457'],
	[1 / 3, '0.333333'],
	[12345.5, '12,345.5'],
	[1234567, '1,234,567'],
	[1e300, '1e+300'],
	[NaN, 'NaN'],
	[-Infinity, '-Infinity']
])('%d is shown as %s', (value, shown) => expect(computed(value)).toBe(shown));

test.each([
	[204.35, '204.35', '+204.35'],
	[0.35, '0.35', '+0.35'],
	[-1234.000001, '-1,234.000001', '-1,234.000001'],
	[0.1 + 0.2, '0.3', '+0.3'],
	[0, '0', '0'],
	[26, '26', '+26']
])('the amount %d has its decimals: %s', (value, shown, difference) => {
	expect([exactly(value), exactlySigned(value)]).toEqual([shown, difference]);
});

test('years that follow each other are told as one, in each language', () => {
	expect(yearRanges([2023, 2019, 2021, 2020])).toEqual({
		zh: '2019–2021、2023',
		en: '2019–2021, 2023'
	});
	expect(yearRanges([]).zh).toBe('');
});
