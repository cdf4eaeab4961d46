import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { readCsv } from '#document/csv.ts';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { readForm } from '#report/tables.ts';
import { silence } from '../bench/silent.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { reportParts } from '../generator/parts.ts';
import { balancedDraft, tablesOf, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { csvOf, xlsxOf } from '../generator/xlsx.ts';

/** Documents damaged for each format; the nightly run asks for more, of other seeds. */
const count = Number(process.env.DAMAGED ?? 60);
const first = Number(process.env.DAMAGED_FROM ?? 1);

test.each(['text', 'csv', 'html', 'docx', 'xlsx'])(
	'a damaged report as %s is hardly ever silently misread',
	async (format) => {
		const { documents, silent, cases } = await silence(format, count, first);
		expect(documents).toBe(count);
		expect(silent / documents, cases.join('\n')).toBeLessThanOrEqual(0.02);
	}
);

describe('what a damaged document still betrays is told of every cell it decides', () => {
	const draft = balancedDraft('2021', 21);
	const page = htmlReport(draft, htmlTables['as the standard has it']!, htmlPages['a bare page']!);
	const reading = (blocks: Parameters<typeof readForm>[0]) => {
		const { cells, notices } = readForm(blocks);
		const noticed = (kind: string) =>
			new Set(notices.filter((one) => one.kind === kind).flatMap((one) => one.cells));
		return { cells, noticed };
	};

	test.each(['科研机构', '社会公益组织', '其他'])(
		'a header that lost the start of %s is taken in the form’s order',
		(label) => {
			const damaged = page.replace(new RegExp(`<td[^>]*>${label}</td>`), `${label}</td>`);
			expect(damaged).not.toBe(page);
			const { cells, noticed } = reading(readHtml(damaged).blocks);
			for (const [id, ink] of Object.entries(draft.ink))
				if (/^(?:received|disclosed|concluded)_/.test(id))
					expect([id, cells[id]!.text]).toEqual([id, ink]);
			const told = [...noticed('header_torn'), ...noticed('header_unread')];
			expect(told).toContain('received_business');
			expect(told).toContain('carried_out_total');
		}
	);

	test('columns in another order than the form’s are read by the header, with a notice on each cell', () => {
		const applicants = [
			'person',
			'legal_service',
			'research',
			'public_interest',
			'business',
			'other',
			'total'
		];
		const text = textReport({ ...draft, applicants }, textLayouts['pipes without edges']!);
		const { cells, noticed } = reading(readText(text).blocks);
		expect(cells['received_business']!.text).toBe(draft.ink['received_business']);
		expect(noticed('columns_reordered')).toContain('received_business');
		expect(noticed('columns_reordered')).not.toContain('rules_issued');
	});

	test('a row with a field less than the others is in doubt, the others are not', () => {
		const csv = csvOf(
			reportParts(tablesOf({ ...draft, ink: { ...draft.ink, disclosed_other: '' } }))
		);
		const damaged = csv.replace(/(（一）予以公开,,\d+),/, '$1');
		expect(damaged).not.toBe(csv);
		const { noticed } = reading(readCsv(damaged).blocks);
		expect(noticed('length_differs')).toContain('disclosed_person');
		expect(noticed('length_differs')).not.toContain('partly_disclosed_person');
	});

	test('numbers on a line that is no row’s put the row above in doubt', () => {
		const text = textReport(draft, textLayouts['pipes with edges, merged cells lost']!);
		const broken = text.replace(/(\| 行政强制 \| )(\d+) \|/, '$11\n$2 |');
		const { noticed } = reading(readText(broken).blocks);
		expect([...noticed('stray_beside'), ...noticed('length_differs')]).toContain(
			'compulsion_decisions'
		);
	});

	const ofText = (layout: string) => textReport(draft, textLayouts[layout]!);
	const told = (text: string, kinds: string[]) => {
		const { noticed } = reading(readText(text).blocks);
		return kinds.flatMap((kind) => [...noticed(kind)]);
	};

	test.each([
		['behind a label', 'pipes with edges, merged cells lost', /(重新出具已获取信息) \|/, '$1  '],
		['between two numbers', 'pipes with edges, merged cells lost', /(重复申请 \| \d+) \|/, '$1  '],
		[
			'between a number and a dash',
			'tabs, merged cells as empty fields',
			/(重复申请\t)\d+\t(\d+)/,
			'$1/ $2'
		],
		['at the end', 'drawn with rules between the rows', /(重复申请│\d+│.*)│\d+│\n/, '$1 │\n'],
		[
			'before a number that stands alone',
			'one cell a line behind a tab, blank line after a row',
			/(重复申请\n(?:\t\d+\n){2})\t(?=\d)/,
			'$1 '
		]
	])('a mark lost %s', (_, layout, found, instead) => {
		const text = ofText(layout);
		const damaged = text.replace(found, instead);
		expect(damaged).not.toBe(text);
		const kinds = ['length_differs', 'markup_mended', 'row_shifted', 'row_short'];
		const cells = told(damaged, kinds);
		expect(cells).toContain(
			`not_processed_${/重复/.test(found.source) ? 'duplicate' : 'reissue'}_person`
		);
		expect(cells).not.toContain('disclosed_person');
	});

	test.each([
		['where no number was', 'runs of spaces, columns aligned', /(行政强制) +\d+ *(\n)/],
		['below a row', 'pipes with edges, merged cells lost', /(行政强制 \| \d+ \|\n)/],
		['below a blank cell', 'pipes with edges, merged cells lost', /(行政强制 \| )\d+( \|\n)/],
		['among lines set apart', 'one cell a line, blank line between cells', /(行政强制\n)(?=\n)/]
	])('a number that came in %s', (_, layout, found) => {
		const text = ofText(layout);
		const blank = (row: string) =>
			row.replace(/\| \d+ \|| +\d+(?= *\n)/, (cell) => (cell.startsWith('|') ? '|  |' : ''));
		const damaged = text.replace(found, (row) => `${blank(row)}5\n`);
		expect(damaged).not.toBe(text);
		expect(told(damaged, ['stray_beside', 'row_shifted', 'row_long'])).toContain(
			'compulsion_decisions'
		);
	});

	test('two numbers with a space between are one only where thousands are set apart so', () => {
		const numbers = { petition_business: '482', petition_research: '411', petition_other: '2577' };
		const ink = Object.fromEntries(
			Object.entries(numbers).map(([id, value]) => [`not_processed_${id}`, value])
		);
		const text = textReport(
			{ ...draft, ink: { ...draft.ink, ...ink } },
			textLayouts['tabs, ragged rows filled up at the end']!
		);
		const damaged = text.replace('\t482\t411\t', '\t482 411\t');
		expect(damaged).not.toBe(text);
		expect(told(damaged, ['length_differs'])).toContain('not_processed_petition_research');
		const spaced = text.replaceAll(/(?<=\t\d)(?=\d{3}\t)/g, ' ');
		expect(spaced).not.toBe(text);
		expect(told(spaced, ['length_differs'])).toEqual([]);
	});

	const reports = Array.from({ length: 12 }, (_, seed) => balancedDraft('2021', seed));
	const mended = (text: string) => [...reading(readText(text).blocks).noticed('markup_mended')];

	test('a line without the mark that ends each cell puts all values about it in doubt', () => {
		const layout = textLayouts['one cell a line, each ended by a pipe']!;
		for (const report of reports) expect(mended(textReport(report, layout))).toEqual([]);
		const text = textReport(draft, layout);
		// A value too many and one lost leave as many as before.
		const damaged = text.replace(
			/(总计 \|\n)((?:\d+ \|\n){3})((?:\d+ \|\n){6})\d+ \|\n/,
			'$1$25\n$3'
		);
		expect(damaged).not.toBe(text);
		const doubtful = mended(damaged);
		expect(doubtful).toContain('litigation_direct_upheld');
		expect(doubtful.filter((id) => /^(?:reconsideration|litigation)_/.test(id))).toHaveLength(15);
		expect(doubtful).not.toContain('received_person');
	});

	test.each([
		['drawn with rules between the rows', /(重复申请.*│)\n(├)/, 'not_processed_duplicate_person'],
		['drawn with plus signs and dashes', /(重复申请.*\|)\n(\+)/, 'not_processed_duplicate_person']
	])('a row %s that the rule below it ran into is in doubt', (layout, found, id) => {
		const text = ofText(layout);
		const damaged = text.replace(found, '$1$2');
		expect(damaged).not.toBe(text);
		expect(mended(text)).toEqual([]);
		expect(mended(damaged)).toContain(id);
	});

	test('a number of table 4 with a space beside it is in doubt where no other of the text has one', () => {
		const text = ofText('pipes, merged cells as runs of pipes');
		const damaged = text.replace(/(\n\d+\|\d+\|)(?=\d+\|)/, '$1 ');
		expect(damaged).not.toBe(text);
		expect(mended(text)).toEqual([]);
		expect(mended(damaged)).toContain('litigation_direct_upheld');
	});

	test('a number off the columns of its table is in doubt', () => {
		const layout = textLayouts['runs of spaces, columns aligned']!;
		for (const report of reports) expect(mended(textReport(report, layout))).toEqual([]);
		const text = textReport(draft, layout);
		const damaged = text.replace(
			/^(规章 +\d+ +\d+ {3,4}) +\d+ *\n行政规范性文件 +\d+ +\d+ +(?=\d)/m,
			'$1'
		);
		expect(damaged).not.toBe(text);
		const doubtful = mended(damaged);
		expect(doubtful).toContain('rules_in_force');
		expect(doubtful).not.toContain('received_person');
	});

	test('the last row of outcomes, 其他, is told of by its own cells', () => {
		const text = textReport(draft, textLayouts['pipes with edges, merged cells lost']!);
		const damaged = text.replace(/(\| 3\.其他 (?:\| \d+ ){5})\| \d+ \|( \d+ \|)/, '$1|   $2');
		expect(damaged).not.toBe(text);
		expect(mended(damaged)).toContain('otherwise_closed_misc_other');
	});

	test('a row that two tables met in is in doubt', () => {
		const text = textReport(draft, textLayouts['drawn with rules between the rows']!);
		const damaged = text.replace(/(行政处罚│\d)[^]*一、本年新收.*│(\d+│)\n/, '$1$2\n');
		expect(damaged).not.toBe(text);
		expect(told(damaged, ['length_differs'])).toContain('penalty_decisions');
	});

	test.each([
		['the end of the next', '| 规章 |  |  | $1 | $2 | $3 |', true],
		['its own values and blanks of the next', '| 规章 | $1 | $2 | $3 |  |  |', true],
		['its own values', '| 规章 | $1 | $2 | $3 |', false]
	])('a row of table 2 with %s', (_, row, isDoubtful) => {
		const text = ofText('pipes with edges, merged cells lost');
		const joined = text.replace(/\| 规章 .*\n\| 行政规范性文件 \| (\d+) \| (\d+) \| (\d+) \|/, row);
		expect(joined).not.toBe(text);
		const cells = told(joined, ['row_shifted']);
		const own = ['rules_in_force', 'rules_issued', 'rules_repealed'];
		expect(cells.sort()).toEqual(isDoubtful ? own : []);
	});

	test.each(['tabs, merged cells as empty fields', 'pipes with edges, merged cells lost'])(
		'a blank column in every table of %s puts no row in doubt',
		(layout) => {
			const mark = layout.startsWith('tabs') ? '\t' : '| ';
			const text = ofText(layout).replace(
				/^.*(?:规章|规范性文件|许可|处罚|强制|收费).*$/gm,
				(row) => row.replace(/(?<=\p{Script=Han} ?)[\t|] ?(?=\d)/u, `${mark}${mark}`)
			);
			expect(told(text, ['row_shifted'])).toEqual([]);
		}
	);

	test.each([
		['within a row of a blank and six numbers', /(重复申请\n(?:\d+\n){2})\d+(\n\d+\n)/, '$1$25\n'],
		['before the blank that ends a row', /(重复申请\n\d+\n)((?:\d+\n){5})\d+(?=\n)/, '$15\n$2'],
		['within table 4', /(总计\n\d+\n)\d+(\n\d+\n(?:\d+\n){5})/, '$1$25\n']
	])('a number that came in %s, where an empty line is a blank cell', (_, found, instead) => {
		const text = ofText('one cell a line, blank cells as empty lines');
		const gapped = text.replace(found, (all) => all.replace(/\n\d+\n/, '\n\n'));
		const damaged = text.replace(found, instead);
		expect(damaged).not.toBe(text);
		const id = /总计/.test(found.source)
			? 'litigation_direct_upheld'
			: 'not_processed_duplicate_person';
		expect(told(damaged, ['row_shifted'])).toContain(id);
		for (const whole of [text, gapped])
			expect(told(whole, ['row_shifted', 'row_short'])).toEqual([]);
	});

	test('a text that ends in the label after a row with a blank puts that row in doubt', () => {
		const text = ofText('one cell a line, blank cells as empty lines');
		const cut = text.replace(/(规章\n)\d+(\n\d+\n\d+\n行政规)[^]*/, '$1$2');
		expect(cut).not.toBe(text);
		expect(told(cut, ['row_shifted'])).toContain('rules_issued');
	});

	test('a record of a CSV that is short and has a space at the edge of a field is in doubt', () => {
		const ink = { ...draft.ink, normative_documents_repealed: '' };
		const csv = csvOf(reportParts(tablesOf({ ...draft, ink })));
		// Every other row lacks a field as well, so that lengths tell nothing.
		const loose = csv.replace(/^([一二三四五六第信].*),$/gm, '$1');
		const damaged = loose.replace(/^(行政规范性文件,\d+),,/m, '$1 ,');
		expect(damaged).not.toBe(loose);
		expect(reading(readCsv(loose).blocks).noticed('markup_mended').size).toBe(0);
		const { noticed } = reading(readCsv(damaged).blocks);
		expect([...noticed('markup_mended')]).toContain('normative_documents_in_force');
	});

	test('numbers that nobody set in columns are none off them', () => {
		const layout = textLayouts['runs of spaces, columns aligned']!;
		const loose = textReport(draft, layout).replace(/(?<=\S) {2,}/g, (run) =>
			' '.repeat(2 + (run.length % 3))
		);
		expect(mended(loose)).toEqual([]);
	});

	test('a row of table 4 that is shorter than its header is in doubt', () => {
		const ink = { ...draft.ink, reconsideration_other: '', litigation_direct_pending: '' };
		const csv = csvOf(reportParts(tablesOf({ ...draft, ink })));
		const damaged = csv.replace(/(\n\d+,\d+,),(?=[\d,]+\r?\n五)/, '$1');
		expect(damaged).not.toBe(csv);
		const { noticed } = reading(readCsv(csv).blocks);
		expect(noticed('row_shifted').size).toBe(0);
		const short = reading(readCsv(damaged).blocks);
		expect(short.noticed('row_shifted').size + short.noticed('row_short').size).toBe(15);
	});

	test('rows beside missing ones are in doubt', () => {
		const text = textReport(draft, textLayouts['pipes without edges']!);
		const damaged = text.replace(/^.*5\.属于三类内部事务信息.*\n.*6\.属于.*\n/m, '');
		const { noticed } = reading(readText(damaged).blocks);
		expect(noticed('gap_beside')).toContain('withheld_third_party_person');
		expect(noticed('gap_beside')).toContain('withheld_enforcement_file_person');
		expect(noticed('gap_beside')).not.toContain('disclosed_person');
	});

	test('broken markup of a Word document or a sheet puts every cell in doubt', async () => {
		const packages: [bytes: Uint8Array, part: string, whole: string, broken: string][] = [
			[docxReport(draft, Object.values(docxLayouts)[0]!), 'word/document.xml', '</w:tr>', ''],
			[xlsxOf(reportParts(tablesOf(draft))), 'xl/worksheets/sheet1.xml', '</row>', '']
		];
		for (const [bytes, part, whole, broken] of packages) {
			const files = unzipSync(bytes);
			const text = new TextDecoder().decode(files[part]).replace(whole, broken);
			const damaged = zipSync({ ...files, [part]: new TextEncoder().encode(text) });
			const result = await examine(damaged, 'broken');
			if (result.status !== 'read') throw new Error(result.reason.message);
			const told = result.report.notices.find(({ kind }) => kind === 'markup_broken');
			expect(told?.cells).toEqual(Object.keys(result.report.cells));
		}
	});

	test('a cell that lost its end tag puts its row in doubt', () => {
		const damaged = page.replace(/(重复申请<\/td>\s*<td>\d+)<\/td>/, '$1');
		expect(damaged).not.toBe(page);
		const { noticed } = reading(readHtml(damaged).blocks);
		expect(noticed('markup_mended')).toContain('not_processed_duplicate_person');
		expect(noticed('markup_mended')).not.toContain('not_processed_petition_person');
	});

	/** A sheet that was changed, read. */
	async function ofSheet(change: (xml: string) => string) {
		const files = unzipSync(xlsxOf(reportParts(tablesOf(draft))));
		const part = 'xl/worksheets/sheet1.xml';
		const text = new TextDecoder().decode(files[part]);
		expect(change(text)).not.toBe(text);
		files[part] = new TextEncoder().encode(change(text));
		const result = await examine(zipSync(files), 'torn');
		if (result.status !== 'read') throw new Error(result.reason.message);
		return result.report;
	}

	test('a row of a sheet that lacks its last cell is in doubt', async () => {
		const { notices } = await ofSheet((xml) => xml.replace(/<c r="J33"[^>]*>.*?<\/c>/, ''));
		const told = notices.filter(({ kind }) => kind === 'markup_mended');
		expect(told).toHaveLength(1);
		expect(told[0]!.cells).toHaveLength(7);
	});

	test('text in a sheet between its cells puts every cell in doubt', async () => {
		const { notices, cells } = await ofSheet((xml) =>
			xml.replace(/(<c r="I33">).*?<c r="J33"/, '$1')
		);
		const told = notices.find(({ kind }) => kind === 'markup_broken');
		expect(told?.cells).toEqual(Object.keys(cells));
	});

	test('a row of a sheet that lacks a cell is in doubt', async () => {
		const files = unzipSync(xlsxOf(reportParts(tablesOf(draft))));
		const part = 'xl/worksheets/sheet1.xml';
		const text = new TextDecoder().decode(files[part]);
		const rows = text.split('<row');
		const at = rows.findIndex((row) => row.match(/<c r="[D-J]\d+"><v>/g)?.length === 7);
		rows[at] = rows[at]!.replace(/<c r="F\d+"[^]*?(?:<\/c>|\/>)/, '');
		const damaged = zipSync({ ...files, [part]: new TextEncoder().encode(rows.join('<row')) });
		const result = await examine(damaged, 'torn');
		if (result.status !== 'read') throw new Error(result.reason.message);
		const told = result.report.notices.filter(({ kind }) => kind === 'markup_mended');
		expect(told).toHaveLength(1);
		expect(told[0]!.cells).toHaveLength(7);
	});
});
