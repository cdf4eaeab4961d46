import { describe, expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { checkReport } from '#rules/check.ts';
import { readForm } from '#report/tables.ts';
import { balancedDraft, distinctDraft, likelyDraft, textReport } from '../generator/report.ts';
import { lossyLayouts, textLayouts } from '../generator/text-layouts.ts';
import { misread } from '../reading.ts';

describe.each(Object.entries(textLayouts))('tables as %s', (name, layout) => {
	test.each(['2021', '2019'] as const)(
		'every cell of the %s form is read in its place',
		(edition) => {
			const draft = distinctDraft(edition);
			expect(misread(draft, readText(textReport(draft, layout)).blocks)).toEqual([]);
		}
	);

	test('columns are found by their header, wherever they stand', () => {
		const applicants = [
			'total',
			'legal_service',
			'business',
			'other',
			'research',
			'public_interest',
			'person'
		];
		const draft = { ...balancedDraft('2021', 7), applicants };
		expect(misread(draft, readText(textReport(draft, layout)).blocks)).toEqual([]);
	});

	test.each([1, 2, 3, 4, 5])('a likely report is read as printed (seed %d)', (seed) => {
		const draft = likelyDraft('2021', seed);
		expect(misread(draft, readText(textReport(draft, layout)).blocks)).toEqual([]);
	});

	test('what adds up on paper adds up as read', () => {
		const draft = balancedDraft('2021', 11);
		const form = readForm(readText(textReport(draft, layout)).blocks);
		expect(misread(draft, readText(textReport(draft, layout)).blocks)).toEqual([]);
		expect(checkReport(form)).toEqual([]);
		expect(form.notices).toEqual([]);
	});

	test('a table left blank is blank, not zero', () => {
		const draft = likelyDraft('2021', 1);
		for (const id in draft.ink) draft.ink[id] = '';
		expect(misread(draft, readText(textReport(draft, layout)).blocks)).toEqual([]);
	});

	test.each([1, 2, 3, 4, 5])(
		'no number lands silently in another cell among blanks (seed %d)',
		(seed) => {
			const draft = likelyDraft('2021', seed, 0.3);
			const text = textReport(draft, layout);
			if (!lossyLayouts.has(name)) expect(misread(draft, readText(text).blocks)).toEqual([]);
			const { cells, notices } = readForm(readText(text).blocks);
			const noticed = new Set(notices.flatMap((notice) => notice.cells));
			for (const [id, got] of Object.entries(cells))
				if (got.reading === 'number' && String(got.value) !== draft.ink[id])
					expect(noticed).toContain(id);
		}
	);
});
