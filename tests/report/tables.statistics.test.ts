import { describe, expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { statistics } from '#form/statistics.ts';
import { readForm } from '#report/tables.ts';

const units: Record<string, string> = { items: '条', requests: '件', cases: '件', people: '人' };

/** The 2014 table, row by row, each with a number of its own. */
const printed = statistics.map((row, i) => ({
	id: row.id,
	label: row.zh,
	unit: row.decimal ? '万元' : (units[row.unit] ?? '次'),
	value: 100 + i
}));

const layouts: Record<string, (rows: string[][]) => string> = {
	tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
	pipes: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
	'one cell a line': (rows) => rows.flat().join('\n'),
	'one cell a line behind a tab': (rows) =>
		rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n')
};

function table(
	layout: (rows: string[][]) => string,
	value: (v: number) => string = String
): string {
	const rows = printed.map((row) => [row.label, row.unit, value(row.value)]);
	return `青屿县民政局2016年政府信息公开工作年度报告\n\n2016年度政府信息公开情况统计表\n\n${layout([['指标名称', '计量单位', '统计数'], ...rows])}\n`;
}

describe.each(Object.entries(layouts))('the statistics table of 2014–2018 in %s', (_, layout) => {
	test('gives every row its number, with the edition 2014', () => {
		const { cells, edition, notices } = readForm(readText(table(layout)).blocks);
		expect(edition).toBe('2014');
		expect(notices).toEqual([]);
		const read = Object.entries(cells).map(([id, cell]) => [id, cell.value]);
		expect(read).toEqual(printed.map(({ id, value }) => [id, value]));
	});

	test('takes a heading of the same name above a row for no blank', () => {
		const doubled = (rows: string[][]) =>
			layout(
				rows.flatMap((row) => (/行政复议|举报/.test(row[0]!) ? [[row[0]!, '', ''], row] : [row]))
			);
		const { cells } = readForm(readText(table(doubled)).blocks);
		for (const { id, value } of printed) expect([id, cells[id]?.value]).toEqual([id, value]);
	});

	test('left blank is blank', () => {
		const { cells } = readForm(readText(table(layout, () => '')).blocks);
		for (const cell of Object.values(cells)) expect(cell.reading).toBe('blank');
	});
});

test('the same label under reviews and under lawsuits is two cells', () => {
	const { cells } = readForm(readText(table(layouts.tabs!)).blocks);
	expect(cells.reviews_corrected!.value).not.toBe(cells.lawsuits_corrected!.value);
});
