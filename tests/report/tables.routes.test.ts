import { describe, expect, test } from 'vitest';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { readForm } from '#report/tables.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { balancedDraft, textReport, type Draft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';

const draft = balancedDraft('2021', 11);
const page = (of: Draft = draft) =>
	htmlReport(of, htmlTables['as the standard has it']!, htmlPages['a bare page']!);
const piped = (of: Draft = draft) => textReport(of, textLayouts['pipes without edges']!);

/** Cells that hold another number than was printed, or none; and those a notice names, by kind. */
function readingOf(blocks: Parameters<typeof readForm>[0], of: Draft = draft) {
	const { cells, notices } = readForm(blocks);
	const wrong = Object.entries(of.ink).filter(([id, ink]) => String(cells[id]!.value) !== ink);
	const noticed = new Map(notices.flatMap((one) => one.cells.map((id) => [id, one.kind])));
	return { wrong: wrong.map(([id]) => id), cells, noticed, kinds: notices.map(({ kind }) => kind) };
}

/** Changes the first row of the page's tables that holds a text. */
function inRow(html: string, holding: string, change: (row: string) => string): string {
	const rows = html.split(/(?=<tr)/);
	const at = rows.findIndex((row) => row.includes(holding));
	rows[at] = change(rows[at]!);
	return rows.join('');
}

describe('where grid and order of the cells differ', () => {
	test.each<[string, string, (row: string) => string]>([
		['a label one column too wide', '本年新收', (row) => row.replace('colspan="3"', 'colspan="4"')],
		[
			'a value over two columns',
			'上年结转',
			(row) => row.replace(/<td>(\d)/, '<td colspan="2">$1')
		],
		['a merged label one row too long', '（四）无法提供', (row) => row.replace('"3"', '"4"')]
	])('%s leaves the numbers as they are printed', (_, holding, change) => {
		const html = inRow(page(), holding, change);
		expect(html).not.toBe(page());
		expect(readingOf(readHtml(html).blocks).wrong).toEqual([]);
	});

	test('without evidence for either, nothing is read and both are told', () => {
		// The row does not add up either way, and a value stands in no column.
		const html = inRow(page(), '重复申请', (row) =>
			row.replace(/(<td>)(\d+)(<\/td>\s*)$/m, '$1$2$3').replace(/<td>\d+/, '<td>4000</td><td>5')
		);
		const { wrong, cells, noticed } = readingOf(readHtml(html).blocks);
		for (const id of wrong) {
			expect(id).toMatch(/^not_processed_duplicate/);
			expect([cells[id]!.reading, noticed.has(id)]).toEqual(['unreadable', true]);
		}
	});
});

describe('a damaged label of table 3', () => {
	test.each([
		['2.其他法律行政法规禁止公开', '2.其他法行法禁止'],
		['2.其他法律行政法规禁止公开', '2.法律和行政法规不许公开的'],
		['3.要求提供公开出版物', '3.索要公开的书刊出版物等'],
		['4.无正当理由大量反复申请', '4.没有理由反复申请'],
		['1.本机关不掌握相关政府信息', '1.机关不握该信息'],
		['（一）予以公开', '（一）予公']
	])('%s as %s is known by its ordinal and its neighbours', (label, damaged) => {
		const { wrong, noticed } = readingOf(readText(piped().replace(label, damaged)).blocks);
		expect(wrong).toEqual([]);
		expect([...noticed.values()]).toContain('label_restored');
	});

	test('a row the form does not have stays unknown', () => {
		const text = piped().replace('4.无正当理由大量反复申请', '4.移送其他部门');
		const { wrong, cells } = readingOf(readText(text).blocks);
		expect(wrong).toHaveLength(7);
		for (const id of wrong) expect(cells[id]!.reading).toBe('absent');
	});
});

describe('rows and cells as offices set them', () => {
	const groups = /<tr><td rowspan="8">(（三）不予公开)<\/td>((?:(?!<tr><td rowspan="3">)[^])*)/;

	test('rows set in one cell by line breaks stand apart', () => {
		const flat = page().replace(/>\s+</g, '><');
		const html = flat.replace(groups, (_, group: string, rest: string) => {
			const rows = rest.split('</tr>').filter((row) => row.includes('<td>'));
			const cells = rows.map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, ink]) => ink!));
			const columns = cells[0]!.map(
				(__, c) => `<td>${cells.map((row) => row[c]).join('<br>')}</td>`
			);
			return `<tr><td>${group}</td>${columns.join('')}</tr>`;
		});
		expect(html).not.toBe(flat);
		expect(readingOf(readHtml(html).blocks).wrong).toEqual([]);
	});

	test('of rows in one cell with fewer numbers than rows none is read', () => {
		const html = page()
			.replace(/>\s+</g, '><')
			.replace(
				/<td>1\.本机关不掌握相关政府信息<\/td>(<td>\d+<\/td>)/,
				'<td>1.本机关不掌握相关政府信息<br>2.没有现成信息需要另行制作</td>$1'
			);
		const { cells, noticed } = readingOf(readHtml(html).blocks);
		expect(cells['unable_not_held_person']!.reading).toBe('unreadable');
		expect(noticed.has('unable_not_held_person')).toBe(true);
	});

	test('group and label in one cell are the label', () => {
		const text = piped()
			.replace(/（三）不予公开 ?\| ?1\.属于国家秘密/, '（三）不予公开：1.属于国家秘密')
			.replace(/（五）不予处理 ?\| ?1\.信访/, '（五）不予处理 1、信访')
			.replace(/三、本年度办理结果 ?\| ?（一）予以公开/, '三、本年度办理结果（一）予以公开');
		expect(text).not.toBe(piped());
		expect(readingOf(readText(text).blocks).wrong).toEqual([]);
	});

	test('blanks printed by name are blank, numbers set as formulas are numbers', () => {
		const inked = page().replace(/<td>(\d+)<\/td>/g, '<td>$$$1$$</td>');
		expect(readingOf(readHtml(inked).blocks).wrong).toEqual([]);
		const html = inRow(page(), '重复申请', (row) => row.replace(/>\d+</g, '>&amp;nbsp;<'));
		const { cells } = readingOf(readHtml(html).blocks);
		expect(cells['not_processed_duplicate_total']!.reading).toBe('blank');
	});
});

describe('a text cut off inside a table', () => {
	test.each([
		['within a label of table 2', '行政规范性文件', 3],
		['within a row of table 3', '6.属于四类过程性信息', 0],
		['within the header of table 3', '社会公益组织', 2]
	])('%s is told as cut off, the rest is absent', (_, at, letters) => {
		const text = piped();
		const { cells, kinds, noticed } = readingOf(
			readText(text.slice(0, text.indexOf(at) + letters).trimEnd()).blocks
		);
		expect(kinds).toContain('text_cut');
		expect(cells['carried_out_total']!.reading).toBe('absent');
		expect(noticed.get('carried_out_total')).toBe('text_cut');
	});

	test('a table that ends whole is not told as cut off', () => {
		const text = piped();
		const whole = text.slice(0, text.indexOf('四、政府信息公开行政复议')).trimEnd();
		expect(readingOf(readText(whole).blocks).kinds).not.toContain('text_cut');
	});
});
