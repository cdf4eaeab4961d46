import { expect, test } from 'vitest';
import { outcomeRows } from '#corpus/outcomes.ts';
import { cells } from '#form/form.ts';
import { statedFigures } from '#form/figures.ts';
import { outcomeMeanings, outcomeName } from '#view/outcome-words.ts';
import { unitName } from '#view/units.ts';

test('each of the 22 rows by which a request ends is explained in both languages, and no other', () => {
	expect(Object.keys(outcomeMeanings)).toEqual(outcomeRows.map(({ id }) => id));
	expect(outcomeRows).toHaveLength(22);
	for (const { zh, en } of Object.values(outcomeMeanings)) {
		expect(zh).toMatch(/^\p{Script=Han}.*。$/u);
		expect(en).toMatch(/^[A-Z].*\.$/);
	}
	expect(new Set(outcomeRows.map((row) => outcomeName(row).zh)).size).toBe(22);
});

test('every unit of the form has a name in Chinese', () => {
	for (const { unit } of [...cells, ...statedFigures])
		expect(unitName(unit).zh).toMatch(/^\p{Script=Han}+$/u);
	expect(() => unitName('furlongs')).toThrow('furlongs');
});
