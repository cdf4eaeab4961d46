import { describe, expect, test } from 'vitest';
import { readHtml } from '#document/html.ts';
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

describe('the statistics table as provinces had it', () => {
	const page = (rows: string[][]) =>
		`<h1>青屿县人民政府2015年政府信息公开工作年度报告</h1><h3>一、概述</h3><p>工作有序开展。</p><h3>二、统计表</h3><table>${rows
			.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
			.join('')}</table>`;
	const rows = [
		['其中：1、当面申请数', '件', '4', '31'],
		['2、网上申请数', '件', '7', '52'],
		['同意公开答复数', '件', '9', '80'],
		['行政复议数', '件', '1', '5'],
		['减免金额合计', '元', '0', '12'],
		['依申请公开信息收取的费用', '元', '1200', '3400']
	];

	test.each([
		['2015年度', '历年累计'],
		['本年度数', '历年累计数'],
		['2015年', '2014年']
	])('counts what stands under %s, not %s', (own, other) => {
		const html = page([['指标名称', '计量单位', own, other], ...rows]);
		const { cells, edition, notices } = readForm(readHtml(html).blocks);
		expect(edition).toBe('2014');
		expect(cells.applications_in_person!.value).toBe(4);
		expect(cells.applications_online!.value).toBe(7);
		expect(cells.answered_granted!.value).toBe(9);
		expect(cells.reviews_total!.value).toBe(1);
		expect(cells.application_fees_10k_yuan!.value).toBe(0.12);
		expect(cells.applications_received!.reading).toBe('absent');
		const unknown = notices.filter(({ kind }) => kind === 'unknown_row');
		expect(unknown.map(({ text }) => text)).toEqual(['减免金额合计']);
		expect(notices.map(({ kind }) => kind)).not.toContain('text_cut');
	});

	test('reads nothing where the header does not tell which number is the year’s', () => {
		const html = page([['指标名称', '计量单位', '全市累计', '上年'], ...rows]);
		const { cells, notices } = readForm(readHtml(html).blocks);
		const read = Object.values(cells).filter(({ reading }) => reading === 'number');
		expect(read).toEqual([]);
		expect(notices.flatMap((notice) => notice.cells)).toContain('applications_online');
	});

	test('is read in two columns of rows, a label of both parts in its own', () => {
		const half = Math.ceil(printed.length / 2) - 2;
		const left = printed.slice(0, half);
		const beside = Array.from({ length: printed.length - half }, (_, i) => {
			const cells = [left[i], printed[half + i]!].map((row) =>
				row ? [row.label, row.unit, String(row.value)] : ['', '', '']
			);
			return cells.flat();
		});
		const head = ['指标名称', '计量单位', '统计数'];
		const { cells } = readForm(readHtml(page([[...head, ...head], ...beside])).blocks);
		for (const { id, value } of printed) expect([id, cells[id]?.value]).toEqual([id, value]);
	});
});
