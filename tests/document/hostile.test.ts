import CFB from 'cfb';
import { describe, expect, test } from 'vitest';
import { examine } from '#check/examine.ts';
import { largestFile } from '#document/read.ts';
import { archiveOf } from '../generator/docx.ts';
import { pdfReport, usual } from '../generator/pdf.ts';
import { balancedDraft, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';

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
