import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#document/document.ts';
import { readDocument } from '#document/read.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { convert, hasOffice, printed } from '../generator/paper.ts';
import { balancedDraft, likelyDraft } from '../generator/report.ts';
import { misread } from '../reading.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const drafts = [balancedDraft('2021', 1), likelyDraft('2019', 2, 0.3)];

async function shown(bytes: Uint8Array): Promise<string[]> {
	const { blocks } = await readDocument(bytes, 'report');
	return blocks.flatMap((block) =>
		block.kind === 'table'
			? block.rows.map((row) => row.map(({ text }) => text).join('|'))
			: [block.text]
	);
}

async function refusal(bytes: Uint8Array): Promise<string> {
	try {
		await readDocument(bytes, 'report');
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

/** A web archive as Word saves it: the page, its header page and a picture. */
function archive(page: string, encoding: 'base64' | 'quoted-printable'): Uint8Array {
	const packed = (text: string) => {
		const bytes = utf8(text);
		if (encoding === 'base64')
			return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
		const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		return Array.from(bytes, hex)
			.join('')
			.replace(/(?:=..){24}/g, '$&=\r\n');
	};
	const part = (location: string, text: string) =>
		[
			'--next',
			`Content-Location: file:///C:/${location}`,
			`Content-Transfer-Encoding: ${encoding}`,
			'Content-Type: text/html; charset="utf-8"',
			'',
			packed(text),
			''
		].join('\r\n');
	return utf8(
		[
			'MIME-Version: 1.0',
			'Content-Type: multipart/related; boundary="next"',
			'',
			'单个文件网页',
			'',
			part('report.htm', page),
			part('report.files/header.htm', '<html><body><p>浏览次数：99</p></body></html>'),
			'--next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--next--'
		].join('\r\n')
	);
}

describe('a web archive', () => {
	const page = (draft: (typeof drafts)[number]) =>
		htmlReport(draft, htmlTables['as Word saves it']!, htmlPages['what Word saves']!);

	test.each(['base64', 'quoted-printable'] as const)(
		'in %s is read as its page is, without the pages beside it',
		async (encoding) => {
			for (const draft of drafts) {
				const bytes = archive(page(draft), encoding);
				const { format, blocks } = await readDocument(bytes, 'report.doc');
				expect(format).toBe('mhtml');
				expect(misread(draft, blocks)).toEqual([]);
				expect((await shown(bytes)).join()).not.toContain('浏览次数');
			}
		}
	);

	test('without a page is refused as damaged', async () => {
		const empty = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="next"\r\n\r\n';
		expect(await refusal(utf8(`${empty}--next--`))).toBe('corrupt');
	});

	test('whose parts hold parts without end does no harm', async () => {
		const nested = Array.from(
			{ length: 5000 },
			(_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary="b${i + 1}"\r\n\r\n`
		).join('');
		const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n';
		expect(await refusal(utf8(head + nested))).toBe('corrupt');
	});
});

describe('a Word document in one file of XML', () => {
	const parts = (draft: (typeof drafts)[number]) =>
		unzipSync(docxReport(draft, docxLayouts['with merged cells']!));

	test('of Word 2003 is read with its merged cells', async () => {
		for (const draft of drafts) {
			const xml = strFromU8(parts(draft)['word/document.xml']!)
				.replace(
					/http:[^"]*\/wordprocessingml\/2006\/main/g,
					'http://schemas.microsoft.com/office/word/2003/wordml'
				)
				.replace(/w:document\b/g, 'w:wordDocument')
				.replaceAll('w:vMerge', 'w:vmerge');
			const { format, blocks } = await readDocument(utf8(xml), 'report.doc');
			expect([format, misread(draft, blocks)]).toEqual(['wordxml', []]);
		}
	});

	test('that is a package written flat is read by its main part alone', async () => {
		for (const draft of drafts) {
			const body = strFromU8(parts(draft)['word/document.xml']!).replace(/^<\?xml[^>]*>/, '');
			const part = (name: string, xml: string) =>
				`<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
			const footer = body.replace(/<w:body>.*<\/w:body>/s, '<w:p><w:r><w:t>页脚</w:t></w:r></w:p>');
			const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/word/footer1.xml', footer)}${part('/word/document.xml', body)}</pkg:package>`;
			const { blocks } = await readDocument(utf8(xml), 'report.xml');
			expect(misread(draft, blocks)).toEqual([]);
			expect((await shown(utf8(xml))).join()).not.toContain('页脚');
		}
	});
});

describe('rich text', () => {
	// 年报 in GBK, as Chinese Word writes it: by the font's character set, or by the code page.
	const ink = "\\'c4\\'ea\\'b1\\'a8";

	test.each([
		['by the code page', `{\\rtf1\\ansi\\ansicpg936 ${ink}\\par}`, ['年报']],
		[
			'by the character set of a font',
			`{\\rtf1\\ansi{\\fonttbl{\\f1\\fnil\\fcharset134 SimSun;}}\\f1 ${ink}\\par}`,
			['年报']
		],
		[
			'by number, its stand-ins passed over',
			"{\\rtf1\\uc2 \\u24180\\'c4\\'ea\\u25253 ??\\par}",
			['年报']
		],
		['cut over groups', "{\\rtf1\\ansicpg936 {\\b \\'c4\\'ea}{\\'b1\\'a8}\\par}", ['年报']],
		[
			'struck out',
			`{\\rtf1\\ansicpg936 2023{\\strike ${ink}}{\\striked1 8}{\\strike0 !}\\par}`,
			['2023!']
		],
		['hidden and deleted', `{\\rtf1\\ansicpg936 2023{\\v ${ink}}{\\deleted 8}\\par}`, ['2023']],
		[
			'of fields and headers',
			'{\\rtf1{\\header 9\\par}{\\field{\\*\\fldinst PAGE 7}{\\fldrslt 5}}{\\*\\bkmkstart x}1\\par}',
			['51']
		],
		['of unknown groups', '{\\rtf1{\\*\\unheardof 9}{\\info{\\title 8}}1\\par}', ['1']],
		['after bytes of a picture', '{\\rtf1{\\pict\\bin3 }}}}1\\par}', ['1']],
		['of brackets and dashes', '{\\rtf1 \\{1\\}\\emdash 2\\~3\\par}', ['{1}—2\u00A03']]
	])('text %s is read as it is shown', async (_, rtf, lines) => {
		expect(await shown(latin(rtf))).toEqual(lines);
	});

	test('a table is read with cells merged across, down and nested', async () => {
		const row = (cells: string) => `\\trowd${cells}`;
		const rtf = `{\\rtf1\\pard before\\par
${row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000')}\\pard\\intbl a\\cell b\\cell\\cell\\row
${row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000')}\\pard\\intbl\\cell 1\\cell 2\\cell\\row
\\pard after\\par}`;
		expect(await shown(latin(rtf))).toEqual(['before', 'a|b|b', 'a|1|2', 'after']);
	});

	test('groups without end, and ends without groups, do no harm', async () => {
		expect(await refusal(latin('{\\rtf1' + '{'.repeat(1_000_000)))).toBe('corrupt');
		expect(await refusal(latin('{\\rtf1 1' + '}'.repeat(1_000_000)))).toBe('read');
		expect(await refusal(latin('{\\rtf1' + '\\trowd\\cellx9'.repeat(300_000)))).toBe('empty');
		const cells = '\\cellx9'.repeat(100_000) + '\\intbl' + '1\\cell'.repeat(100_000);
		expect(await refusal(latin(`{\\rtf1\\trowd${cells}\\row}`))).toBe('read');
		expect(await refusal(latin('{\\rtf1'))).toBe('empty');
	});

	test.skipIf(!hasOffice)('that LibreOffice writes is read cell by cell', async () => {
		const files = convert(
			drafts.map((draft) => printed(draft, '')),
			'rtf'
		);
		for (const [i, file] of files.entries()) {
			const { format, blocks } = await readDocument(file, 'report.doc');
			expect([format, misread(drafts[i]!, blocks)]).toEqual(['rtf', []]);
		}
	});
});
