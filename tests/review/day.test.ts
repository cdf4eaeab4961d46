import { expect, test } from 'vitest';
import { dateIn, dayOf, isUnreadDay } from '#review/day.ts';

test.each([
	['2025-01-31', '2025-01-31'],
	['2025.1.3', '2025-01-03'],
	['2025年1月31日前', '2025-01-31'],
	['2025/2/3 17:00', '2025-02-03'],
	['2025-02-03T17:00:00.000Z', '2025-02-03'],
	['2025年2月3日下午 5:30', '2025-02-03'],
	['20250203', '2025-02-03'],
	['45688', '2025-01-31'],
	['45691.7083', '2025-02-03'],
	['1月31日', '--01-31'],
	['2 月 3 日', '--02-03'],
	['2/3', '--02-03'],
	['2025-02-30', null],
	['20250231', null],
	['2月30日', null],
	['1月底', null],
	['13/2', null],
	['12', null],
	['', null],
	[undefined, null]
])('the day %s of a list is %s', (text, day) => {
	expect(dayOf(text)).toBe(day);
});

test('a day without a year is of the year after the reports’', () => {
	expect(dateIn('--01-31', 2024)).toBe('2025-01-31');
	expect(dateIn('--02-29', 2024)).toBeNull();
	expect(dateIn('--01-31', null)).toBeNull();
	expect(dateIn('2026-01-31', 2024)).toBe('2026-01-31');
});

test('what states no day is told from what states nothing', () => {
	expect(['1月底', '已交', '2025-02-30'].map(isUnreadDay)).toEqual([true, true, true]);
	expect(['', '—', '无', '未退回', '2月3日', undefined].map(isUnreadDay)).toEqual(
		Array.from({ length: 6 }, () => false)
	);
});
