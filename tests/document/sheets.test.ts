import { describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { reportParts } from '../generator/parts.ts';
import {
	balancedDraft,
	distinctDraft,
	likelyDraft,
	tablesOf,
	type Draft
} from '../generator/report.ts';
import { csvOf, xlsxOf } from '../generator/xlsx.ts';

const sheets: Record<string, (draft: Draft) => Uint8Array> = {
	xlsx: (draft) => xlsxOf(reportParts(tablesOf(draft))),
	csv: (draft) => new TextEncoder().encode(`\uFEFF${csvOf(reportParts(tablesOf(draft)))}`)
};

describe.each(Object.entries(sheets))('a report as %s', (format, write) => {
	test.each([
		['the 2021 form', distinctDraft('2021')],
		['the 2019 form', distinctDraft('2019')],
		['numbers that add up', balancedDraft('2021', 2)],
		['blanks and dashes', likelyDraft('2021', 3, 0.3)]
	])('with %s is read cell by cell', async (_, draft) => {
		const result = await examine(write(draft), `report.${format}`);
		if (result.status !== 'read') throw new Error(result.reason.message);
		const { title, year, cells, certificate } = result.report;
		expect([title, year]).toEqual(['云溪市档案管理局2023年政府信息公开工作年度报告', 2023]);
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, cells[id]!.text]).toEqual([id, ink]);
		expect(certificate.routes.differed).toBe(0);
	});
});

test('a sum of binary fractions is read with the digits Excel shows', async () => {
	const draft = balancedDraft('2021', 2);
	draft.ink['fees_10k_yuan'] = '0.30000000000000004';
	const result = await examine(sheets.xlsx!(draft), 'report.xlsx');
	if (result.status !== 'read') throw new Error(result.reason.message);
	expect(result.report.cells['fees_10k_yuan']!.value).toBe(0.3);
});

test('prose with half-width commas is no table', async () => {
	const lines = ['青岚县司法局2023年政府信息公开工作年度报告', '一、总体情况'];
	for (let i = 0; i < 9; i++) lines.push('2023年,我局按要求公开,及时答复,接受监督,做好工作。');
	const result = await examine(new TextEncoder().encode(lines.join('\n')), 'report.txt');
	expect(result.status === 'read' && result.report.title).toBe(lines[0]);
});
