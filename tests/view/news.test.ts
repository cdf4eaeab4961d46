import { describe, expect, test } from 'vitest';
import type { YearChange } from '#query/changes.ts';
import { changeWords, leastBodies, newsOf } from '#view/news.ts';
import fc from '../chance.ts';

const nothing = { bodies: 0, before: 0, now: 0 };
const year = (year: number, told: Partial<YearChange> = {}): YearChange => ({
	year,
	received: nothing,
	concluded: nothing,
	silence: nothing,
	judged: 0,
	silent: 0,
	silent3: 0,
	missing: 0,
	gone: 0,
	...told
});
const many = year(2025, {
	received: { bodies: 400, before: 1000, now: 1100 },
	silence: { bodies: 390, before: 120, now: 130 },
	judged: 410,
	silent: 140,
	silent3: 60,
	gone: 12
});
const before = year(2024, { judged: 400, silent: 130, missing: 9 });

describe('news is told by rule', () => {
	test('of a change, of the silent and of what is missing, each with its proof', () => {
		const news = newsOf([before, many]);
		expect(news.map(({ words }) => words.zh)).toEqual([
			'2025 年，两年都有年报的 400 家机关收到 1,100 件申请，比上年增加 10.0%。',
			'2025 年可判定的 410 家机关里，140 家（34.1%）一件申请也没有收到，其中 60 家已连续三年以上没有；同一批机关里，上年是 120 家，今年 130 家。',
			'2024 年应有而没有收录的年报 9 份；另有 12 家往年有、到 2025 年没有，可能已经撤并。'
		]);
		expect(news.map(({ proof }) => proof)).toEqual([
			{ topic: 'requests', year: null, anchor: 'alike' },
			{ topic: 'zero', year: 2025, anchor: 'list' },
			{ topic: 'zero', year: 2024, anchor: 'missing' }
		]);
	});

	test('of the last year chosen, and of none that is not', () => {
		expect(newsOf([before, many], [2024]).map(({ id }) => id)).toEqual(['silent', 'missing']);
		expect(newsOf([before, many], [2019])).toEqual([]);
		expect(newsOf(null)).toEqual([]);
		expect(newsOf([])).toEqual([]);
	});

	test('of fewer than thirty agencies nothing is told, one of them least of all', () => {
		const amount = fc.nat(leastBodies - 1);
		const change = fc.record({ bodies: amount, before: fc.nat(), now: fc.nat() });
		const few = fc.record({
			year: fc.constant(2025),
			received: change,
			concluded: change,
			silence: change,
			judged: amount,
			silent: amount,
			silent3: amount,
			missing: fc.nat(5),
			gone: fc.nat(5)
		});
		fc.assert(fc.property(few, (one) => newsOf([one as YearChange]).length === 0));
	});

	test('a change of few is left out of the sentence on the silent of many', () => {
		const [silent] = newsOf([
			{ ...many, received: nothing, silence: { bodies: 29, before: 1, now: 9 } }
		]);
		expect(silent!.words.zh).not.toContain('同一批');
		expect(silent!.words.en).not.toContain('same agencies');
	});

	test('three sentences at most, none of them with a name', () => {
		const news = newsOf([before, many]);
		expect(news.length).toBeLessThanOrEqual(3);
		for (const { words } of news) expect(words.zh).toMatch(/^\d{4} 年[^“”《》]+。$/);
	});
});

test.each([
	[{ bodies: 40, before: 0, now: 5 }, '增加', 'up'],
	[{ bodies: 40, before: 10, now: 5 }, '减少 50.0%', 'down 50.0%'],
	[{ bodies: 40, before: 5, now: 5 }, '不变', 'unchanged']
])('a change of %o is %s', (change, zh, en) => {
	expect(changeWords(change)).toEqual({ zh, en });
});
