import { describe, expect, test } from 'vitest';
import type { Block } from '#document/document.ts';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { gridOf, type Printed, type PrintedTable } from '../generator/form-tables.ts';
import { htmlPages, htmlTables } from '../generator/html.ts';
import { reportParts, title } from '../generator/parts.ts';
import { distinctDraft, tablesOf, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { misread } from '../reading.ts';

/** What a page break leaves of the labels merged over both pages, in the rows below it. */
const leavings: Record<string, Printed | null> = {
	nothing: null,
	'a blank cell in every row': { text: '', across: 1, down: 1 }
};

/** A table cut in two before the row with a label. */
function cut(table: PrintedTable, label: string, left: Printed | null): PrintedTable[] {
	const at = table.findIndex((row) => row.some(({ text }) => text.startsWith(label)));
	const grid = gridOf(table);
	const above = table
		.slice(0, at)
		.map((row, r) => row.map((cell) => ({ ...cell, down: Math.min(cell.down, at - r) })));
	const begins = (r: number, c: number) => grid.slice(0, r).findLastIndex((row) => row[c]);
	const below = grid.slice(at).map((row, r) =>
		row.flatMap((cell, c) => {
			if (cell) return [cell];
			const origin = begins(at + r, c);
			const reaches = origin >= 0 && origin < at && origin + grid[origin]![c]!.down > at + r;
			return reaches && left ? [left] : [];
		})
	);
	return [above, below];
}

const draft = distinctDraft('2021');
const tables = tablesOf(draft);
const labels = ['二、上年', '7.属于行政执法案卷', '2.没有现成', '3.其他', '（七）总计', '四、结转'];

describe.each(Object.entries(leavings))('a table cut by a page, which leaves %s', (_, left) => {
	const pieces = labels.map((label) => [label, cut(tables[1]!, label, left)] as const);

	test.each(Object.entries(htmlTables))('is read whole from a web page %s', (_, html) => {
		const wrong = pieces.flatMap(([label, cut]) => {
			const requests = cut.map(html).join('<p>— 3 —</p>');
			const parts = reportParts([html(tables[0]!), requests, html(tables[2]!)]);
			const page = htmlPages['a bare page']!(
				parts.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)),
				title
			);
			return errors(label, readHtml(page).blocks);
		});
		expect(wrong).toEqual([]);
	});

	test.each(Object.entries(textLayouts))('is read whole from text as %s', (_, layout) => {
		const whole = textReport(draft, layout);
		const wrong = pieces.flatMap(([label, cut]) => {
			const requests = cut.map(layout).join('\n\n— 3 —\n\n');
			return errors(label, readText(whole.replace(layout(tables[1]!), requests)).blocks);
		});
		expect(wrong).toEqual([]);
	});
});

function errors(label: string, blocks: Block[]): string[] {
	return misread(draft, blocks).map((each) => `cut before ${label}: ${each}`);
}
