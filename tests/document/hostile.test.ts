import CFB from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { largestFile, readDocument } from '#document/read.ts';
import { archiveOf, docxLayouts, docxReport } from '../generator/docx.ts';
import { ofdOf, ofdSettings } from '../generator/ofd.ts';
import { reportParts } from '../generator/parts.ts';
import { pdfReport, usual } from '../generator/pdf.ts';
import { balancedDraft, tablesOf, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { xlsxOf } from '../generator/xlsx.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const title = '云溪市档案管理局2023年政府信息公开工作年度报告\n';
const report = textReport(balancedDraft('2021', 1), textLayouts['pipes without edges']!);

async function outcome(bytes: Uint8Array, name = 'report.txt'): Promise<string> {
	const result = await examine(bytes, name);
	return result.status === 'read' ? result.format : result.reason.code;
}

/** Text that an expression tried carelessly would take hours over. */
const endless: [string, string][] = [
	['one character', '公'],
	['digits', '1'],
	['digits and spaces', '1 '],
	['spaces', ' '],
	['wide spaces', '　'],
	['tabs', '\t'],
	['pipes', '|'],
	['commas', '1,'],
	['opening brackets', '（'],
	['closing brackets', '）'],
	['quotes', '"'],
	['ordinals', '一、'],
	['titles', '《年度报告》'],
	['years', '2023年'],
	['agencies', '云溪市局'],
	['numbers with units', '12万人次，'],
	['comparisons', '比上年增长'],
	['tags cut short', '<'],
	['comments cut short', '<!--'],
	['entities', '&#x4e00;'],
	['bookmarks cut short', '[bookmark:'],
	['control words', '\\par'],
	['mail headers', 'A: b\r\n']
];

describe('a line without end', () => {
	test.each(endless)('of %s after a title does no harm', async (_, piece) => {
		const line = piece.repeat(Math.ceil(300_000 / piece.length));
		for (const text of [line, title + line, `${title}一、总体情况\n${line}。`, report + line])
			expect(await outcome(utf8(text))).not.toBe('internal');
	});

	test.each(endless)('of %s and the report before it: its cells are read', async (_, piece) => {
		const line = piece.repeat(Math.ceil(100_000 / piece.length));
		const result = await examine(utf8(`${report}\n\n${line}\n`), 'report.txt');
		if (result.status === 'read') expect(result.report.cells.received_total).toBeDefined();
		else expect(['too_large', 'not_a_report']).toContain(result.reason.code);
	});
});

describe('text far longer than a report', () => {
	/** A paragraph of millions of characters, as plain text and as the formats write it. */
	const vast: [string, string][] = [
		['digits', '1'.repeat(10_000_000)],
		['quotes', '"'.repeat(10_000_000)],
		['entities', '&lt;'.repeat(3_000_000)],
		['the code of a picture', `![](data:image/png;base64,${'iVBORw0K'.repeat(500_000)})`]
	];

	test.each(vast)('in one paragraph of %s is left out, and said so', async (_, line) => {
		for (const bytes of [
			utf8(`${report}\n${line}\n`),
			utf8(`<html><body><pre>${report}</pre><p>${line}</p></body></html>`)
		]) {
			const result = await examine(bytes, 'report.txt');
			if (result.status !== 'read') throw new Error(result.reason.message);
			expect(result.report.cells.received_total?.reading).toBe('number');
			const notices = result.report.notices.filter(({ kind }) => kind === 'too_long');
			expect(notices.map(({ text }) => text.length)).toEqual([expect.any(Number)]);
			expect(notices[0]!.text.length).toBeLessThan(60);
		}
	});

	test('alone is no report', async () => {
		for (const [, line] of vast) expect(await outcome(utf8(`一\n${line}`))).toBe('not_a_report');
	});

	test('in many paragraphs is refused, and so is a cell of such length', async () => {
		const sentence = '本年度共收到申请十二件，均已按时答复。\n';
		expect(await outcome(utf8(report + sentence.repeat(120_000)))).toBe('too_large');
		const cell = `<table><tr><td>1</td><td>${'一'.repeat(399)}</td></tr></table>`;
		expect(await outcome(utf8(`<p>${report}</p>${cell.repeat(5_500)}`))).toBe('too_large');
		const lines = '1,2,3,4\n'.repeat(6);
		expect(await outcome(utf8(`${lines}1,${'一'.repeat(250_000)},3,4\n`))).toBe('too_large');
	});

	test('is read where it is a hundred reports in one document', async () => {
		const { blocks } = await readDocument(utf8(report.repeat(100)), 'report.txt');
		expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(200);
	});

	test('in the cells of a Word table is refused', async () => {
		const rtf = `{\\rtf1 \\trowd\\pard\\intbl ${'1\\cell '.repeat(150_001)}\\row}`;
		expect(await outcome(utf8(rtf))).toBe('too_large');
	});
});

describe('what is not what it seems', () => {
	const container = (streams: Record<string, string>) => {
		const made = CFB.utils.cfb_new();
		for (const [name, content] of Object.entries(streams))
			CFB.utils.cfb_add(made, name, Buffer.from(content));
		return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Buffer);
	};

	test.each([
		['a text named as a PDF', utf8(report), 'report.pdf', 'text'],
		['a PDF named as a text', pdfReport(balancedDraft('2021', 1), usual), 'report.txt', 'pdf'],
		['a web page named as a Word document', utf8(`<p>${report}</p>`), 'report.doc', 'html'],
		[
			'a Word document with a password',
			container({ EncryptedPackage: 'x' }),
			'a.docx',
			'encrypted'
		],
		['an old workbook, or one of WPS', container({ Workbook: 'x' }), 'a.et', 'unsupported_format'],
		['an archive of nothing known', archiveOf({ 'a.bin': 'x' }), 'a.docx', 'unsupported_format'],
		[
			'a picture',
			Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
			'scan.png',
			'unsupported_format'
		],
		[
			'a program',
			Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 251),
			'a.txt',
			'unsupported_format'
		],
		['nothing', new Uint8Array(), 'a.txt', 'empty'],
		['more than a report can be', new Uint8Array(largestFile + 1), 'a.txt', 'too_large']
	])('%s is known by its bytes', async (_, bytes, name, expected) => {
		expect(await outcome(bytes, name)).toBe(expected);
	});
});

describe('a report made to swell', () => {
	const draft = balancedDraft('2021', 1);
	const parts = reportParts(tablesOf(draft));
	const packages = {
		docx: docxReport(draft, Object.values(docxLayouts)[0]!),
		xlsx: xlsxOf(parts),
		ofd: ofdOf(parts, Object.values(ofdSettings)[0]!)
	};

	/** A package of which each part a pattern names is changed. */
	function changed(
		format: keyof typeof packages,
		part: RegExp,
		change: (xml: string) => string
	): Uint8Array {
		const files = Object.entries(unzipSync(packages[format])).map(([name, content]) => {
			if (!part.test(name)) return [name, content] as const;
			const before = new TextDecoder().decode(content);
			expect(change(before)).not.toBe(before);
			return [name, utf8(change(before))] as const;
		});
		return zipSync(Object.fromEntries(files), { level: 1 });
	}

	const tenfold = Array.from(
		{ length: 12 },
		(_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`
	);
	const entities = `<!DOCTYPE a [<!ENTITY e0 "公">${tenfold.join('')}]>`;
	/** Markup whose entities name each other ten times over, of which the first text of a tag names the last. */
	const bomb = (tag: string) => (xml: string) =>
		xml.replace(/^(<\?xml[^>]*>)?/, `$&${entities}`).replace(tag, `${tag}&e12;`);
	const far = '<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>';

	test.each<[string, () => Uint8Array, string]>([
		['by entities of Word', () => changed('docx', /document\.xml$/, bomb('<w:t>')), 'docx'],
		['by entities of a sheet', () => changed('xlsx', /sheet1\.xml$/, bomb('<v>')), 'xlsx'],
		[
			'by entities of a page of OFD',
			() => changed('ofd', /Pages.*\.xml$/, bomb('<ofd:TextCode ')),
			'ofd'
		],
		[
			'by tables in tables of Word, a hundred thousand deep',
			() =>
				changed('docx', /document\.xml$/, (xml) =>
					xml.replace('</w:body>', `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}$&`)
				),
			'docx'
		],
		[
			'by blocks in blocks of OFD',
			() =>
				changed('ofd', /Pages.*\.xml$/, (xml) =>
					xml.replace('</ofd:Layer>', `${'<ofd:PageBlock>'.repeat(50_000)}$&`)
				),
			'ofd'
		],
		[
			'by a cell at the far end of a sheet',
			() => changed('xlsx', /sheet1\.xml$/, (xml) => xml.replace('</sheetData>', `${far}$&`)),
			'xlsx'
		],
		[
			'by merged cells of a whole sheet',
			() =>
				changed('xlsx', /sheet1\.xml$/, (xml) =>
					xml.replace(
						'</sheetData>',
						`$&<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`
					)
				),
			'xlsx'
		],
		['by steps of OFD', () => changed('ofd', /Pages.*\.xml$/, (xml) => xml.replaceAll(/DeltaX="[^"]*"/g, 'DeltaX="g 1000000000 3"')), 'ofd'], // prettier-ignore
		[
			'by bytes that rich text says follow',
			() => utf8(`{\\rtf1 ${title}\\bin2000000000 ${report}}`),
			'corrupt'
		],
		['by groups of rich text', () => utf8(`{\\rtf1 ${title}${'{'.repeat(3_000_000)}`), 'corrupt'],
		['by borders of one row of rich text', () => utf8(`{\\rtf1 ${title}\\trowd${'\\cellx1'.repeat(1_000_000)}\\intbl a\\cell\\row}`), 'corrupt'] // prettier-ignore
	])('%s', async (_, made, expected) => {
		expect(await outcome(made())).toBe(expected);
	});

	test.each([
		['in a circle', ['3 0 R 2 0 R', '2 0 R']],
		['of which there are none', ['3 0 R', '']]
	])('by pages of a PDF %s', async (_, [first, second]) => {
		const objects = [
			'<< /Type /Catalog /Pages 2 0 R >>',
			`<< /Type /Pages /Kids [${first}] /Count 1000000000 >>`,
			`<< /Type /Pages /Kids [${second}] /Parent 2 0 R /Count 1 >>`
		];
		const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
		const file = `%PDF-1.7\n${body}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`;
		expect(await outcome(utf8(file))).toMatch(/^(?:corrupt|empty|too_large)$/);
	});
});
