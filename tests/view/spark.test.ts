import { expect, test } from 'vitest';
import { sparkOf } from '#view/spark.ts';

const line = (...values: (number | null)[]) => sparkOf(values.map((value) => ({ value })));

test('a small line rises from nothing to the most there was', () => {
	const { paths, end, height } = line(0, 5, 10);
	expect(paths).toEqual([`M3.0 ${height - 3}.0L60.0 14.0L117.0 3.0`]);
	expect(end).toEqual([117, 3]);
});

test('a year that tells nothing breaks it, and one at the end has no point', () => {
	expect(line(1, null, 1).paths).toHaveLength(2);
	expect(line(1, 1, null).end).toBeNull();
});

test('of nothing or of zeros it is drawn without a number that is none', () => {
	expect(line().paths).toEqual([]);
	expect(line(0, 0).paths.join()).not.toMatch(/NaN|Infinity/);
});
