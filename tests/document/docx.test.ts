import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal, type Block } from '#document/document.ts';
import { readPackage } from '#document/package.ts';
import { readDocument } from '#document/read.ts';
import { readReport } from '#report/read.ts';
import { readForm } from '#report/tables.ts';
import { archiveOf, docxLayouts, docxOf, docxReport, paragraph, run } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import {
	balancedDraft,
	distinctDraft,
	likelyDraft,
	random,
	type Draft
} from '../generator/report.ts';
import { damaged } from '../generator/wear.ts';
import { misread } from '../reading.ts';

/** Blocks as short as they can be told: text, `# heading`, rows of a table with `|` between cells. */
function told(blocks: readonly Block[]): string[] {
	return blocks.map((block) =>
		block.kind === 'table'
			? block.rows.map((row) => row.map(({ text }) => text).join('|')).join('\n')
			: `${block.kind === 'heading' ? '# ' : ''}${block.text}`
	);
}

async function shown(body: string, parts?: Record<string, string>): Promise<string[]> {
	return told((await readPackage(docxOf(body, parts))).blocks);
}

const p = paragraph;
const cell = (content: string, properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('paragraphs', () => {
	test.each<[name: string, body: string, lines: string[]]>([
		['a paragraph is a line', p('甲') + p('乙'), ['甲', '乙']],
		['runs join', `<w:p>${run('甲')}<w:hyperlink>${run('乙')}</w:hyperlink></w:p>`, ['甲乙']],
		[
			'a break ends a line',
			`<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`,
			['甲', '乙']
		],
		['a sentence behind a tab is prose', p('\t甲。'), ['甲。']],
		[
			'hidden text is not read',
			`<w:p>${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:vanish w:val="0"/>')}</w:p>`,
			['甲丙']
		],
		[
			'text struck out is not read',
			`<w:p>${run('甲')}${run('乙', '<w:strike/>')}${run('丙', '<w:strike w:val="0"/>')}${run('丁', '<w:dstrike/>')}</w:p>`,
			['甲丙']
		],
		[
			'a mark above the line is no digit of the number before',
			`<w:p>${run('5')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('6')}</w:p>`,
			['5¹6']
		],
		['a hidden paragraph mark hides no text', p('甲', '<w:rPr><w:vanish/></w:rPr>'), ['甲']],
		[
			'the code of a field is not read, its result is',
			'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t></w:r></w:p>',
			['3']
		],
		[
			'hyphens and symbols are characters',
			'<w:p><w:r><w:t>甲</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:softHyphen/></w:r></w:p>',
			['甲-☑']
		],
		[
			'inserted text is kept, deleted text is not',
			`<w:p><w:ins>${run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`,
			['甲']
		],
		[
			'moved text stands where it went',
			`<w:p><w:moveFrom>${run('甲')}</w:moveFrom></w:p><w:p><w:moveTo>${run('甲')}</w:moveTo>${run('乙')}</w:p>`,
			['甲乙']
		],
		[
			'a deleted paragraph mark joins two paragraphs',
			p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙'),
			['甲乙']
		],
		[
			'earlier properties are no text',
			p('甲', '<w:pPrChange><w:pPr><w:numPr/></w:pPr></w:pPrChange>'),
			['甲']
		],
		[
			'a text box stands after its paragraph',
			`<w:p>${run('甲')}<w:r><w:pict><w:txbxContent>${p('盒')}</w:txbxContent></w:pict></w:r>${run('乙')}</w:p>`,
			['甲乙', '盒']
		],
		[
			'of two renderings of a text box one is read',
			`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('盒')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('盒')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			['盒']
		],
		[
			'content controls are kept',
			`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
			['甲']
		],
		[
			'a table of contents is left out',
			`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、甲\t1')}</w:sdtContent></w:sdt>${p('甲')}`,
			['甲']
		],
		[
			'pinyin over a character is not read',
			`<w:p><w:r><w:ruby><w:rt>${run('guó')}</w:rt><w:rubyBase>${run('国')}</w:rubyBase></w:ruby></w:r></w:p>`,
			['国']
		],
		[
			'lines cut by tabs are rows, as in plain text',
			p('规章\t0\t1\t2') + p('行政规范性文件\t3\t4\t5'),
			['规章|0|1|2\n行政规范性文件|3|4|5']
		]
	])('%s', async (_, body, lines) => {
		expect(await shown(body)).toEqual(lines);
	});

	test('changes are told of', async () => {
		const { notices } = await readPackage(docxOf(`<w:p><w:ins>${run('甲')}</w:ins></w:p>`));
		expect(notices.map(({ kind }) => kind)).toEqual(['tracked_changes']);
	});

	test('an empty paragraph is an empty line', async () => {
		const { blocks } = await readPackage(docxOf(`${p('甲')}<w:p/>${p('乙')}`));
		expect(blocks.map(({ place }) => place.line)).toEqual([1, 3]);
	});

	test('a heading is one by its outline level, its own or that of its style or the style below', async () => {
		const styles =
			'<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
			'<w:style w:styleId="a"><w:basedOn w:val="1"/></w:style>';
		const body =
			p('甲', '<w:pStyle w:val="1"/>') +
			p('乙', '<w:pStyle w:val="a"/>') +
			p('丙', '<w:outlineLvl w:val="1"/>') +
			p('丁', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>');
		expect(await shown(body, { styles })).toEqual(['# 甲', '# 乙', '# 丙', '丁']);
	});
});

describe('list numbers', () => {
	const level = (at: number, format: string, text: string, more = '') =>
		`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
	const lists = (
		levels: string,
		uses = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
	) => `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${uses}`;
	const item = (text: string, at = 0, use = 1) =>
		p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${use}"/></w:numPr>`);

	test.each([
		['decimal', '%1.', '1.', '12.'],
		['chineseCounting', '%1、', '一、', '十二、'],
		['chineseCountingThousand', '（%1）', '（一）', '（十二）'],
		['japaneseCounting', '第%1条', '第一条 ', '第十二条 '],
		['ideographDigital', '%1、', '一、', '一二、'],
		['chineseLegalSimplified', '%1、', '壹、', '拾贰、'],
		['ideographTraditional', '%1、', '甲、', '乙、'],
		['decimalEnclosedCircle', '%1', '①', '⑫'],
		['decimalFullWidth', '%1．', '１．', '１２．'],
		['upperLetter', '%1)', 'A)', 'L)'],
		['lowerRoman', '%1.', 'i.', 'xii.'],
		['decimal', '%1', '1 ', '12 '],
		['bullet', '·', '', '']
	])('%s, printed %s', async (format, text, first, twelfth) => {
		const body = Array.from({ length: 12 }, () => item('x')).join('');
		const { blocks } = await readPackage(
			docxOf(body, { numbering: lists(level(0, format, text)) })
		);
		const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text));
		expect([lines[0], lines[11]]).toEqual([`${first}x`, `${twelfth}x`]);
	});

	test('a level begins anew under each item of the one above, and may print both', async () => {
		const numbering = lists(
			level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
		);
		const body = item('甲') + item('子', 1) + item('丑', 1) + item('乙') + item('寅', 1);
		expect(await shown(body, { numbering })).toEqual([
			'# 一、甲',
			'1.1 子',
			'1.2 丑',
			'# 二、乙',
			'2.1 寅'
		]);
	});

	test('uses of one list count on, unless one says where it begins', async () => {
		const use = (id: number, more = '') =>
			`<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
		const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
		const numbering = lists(level(0, 'decimal', '%1）'), use(1) + use(2) + use(3, start));
		const body = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3);
		expect(await shown(body, { numbering })).toEqual(['1）甲', '2）乙', '1）丙', '2）丁']);
	});

	test('a style gives its paragraphs a list, a paragraph can leave it', async () => {
		const numbering = lists(
			level(0, 'decimal', '%1）') + level(1, 'decimal', '（%2', '<w:pStyle w:val="b"/>')
		);
		const styles = ['a', 'b']
			.map(
				(id) =>
					`<w:style w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
			)
			.join('');
		const body =
			p('甲', '<w:pStyle w:val="a"/>') +
			p('乙', '<w:pStyle w:val="b"/>') +
			p('丙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>');
		expect(await shown(body, { numbering, styles })).toEqual(['1）甲', '（1 乙', '丙']);
	});
});

describe('tables', () => {
	const restart = '<w:vMerge w:val="restart"/>';
	const goesOn = '<w:vMerge/>';
	const across = (count: number) => `<w:gridSpan w:val="${count}"/>`;
	test.each<[name: string, body: string, blocks: string[]]>([
		[
			'cells across',
			table(row(cell('甲', across(2)), cell('乙')), row(cell('1'), cell('2'), cell('3'))),
			['甲|甲|乙\n1|2|3']
		],
		[
			'cells down',
			table(row(cell('甲', restart), cell('1')), row(cell('', goesOn), cell('2'))),
			['甲|1\n甲|2']
		],
		[
			'cells across and down',
			table(
				row(cell('甲', across(2) + restart), cell('1')),
				row(cell('', across(2) + goesOn), cell('2')),
				row(cell('3'), cell('4'), cell('5'))
			),
			['甲|甲|1\n甲|甲|2\n3|4|5']
		],
		[
			'text in a cell that goes on above is not shown',
			table(row(cell('甲', restart), cell('1')), row(cell('乙', goesOn), cell('2'))),
			['甲|1\n甲|2']
		],
		[
			'a cell that goes on nothing stands for itself',
			table(row(cell('甲', goesOn), cell('1'))),
			['甲|1']
		],
		[
			'cells merged the old way',
			table(
				row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('1')),
				row(cell('2'), cell('3'), cell('4'))
			),
			['甲|甲|1\n2|3|4']
		],
		[
			'a row that begins later',
			table(
				row(cell('甲'), cell('乙'), cell('丙')),
				`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}</w:tr>`
			),
			['甲|乙|丙\n|1|2']
		],
		['a row that ends sooner', table(row(cell('甲'), cell('乙')), row(cell('1'))), ['甲|乙\n1|']],
		['paragraphs of a cell', table(row(cell(p('甲') + p('') + p('乙')), cell('1'))), ['甲\n乙|1']],
		[
			'a deleted row',
			table(
				row(cell('甲'), cell('1')),
				`<w:tr><w:trPr><w:del/></w:trPr>${cell('乙')}${cell('2')}</w:tr>`
			),
			['甲|1']
		],
		[
			'an inserted row',
			table(
				row(cell('甲'), cell('1')),
				`<w:tr><w:trPr><w:ins/></w:trPr>${cell('乙')}${cell('2')}</w:tr>`
			),
			['甲|1\n乙|2']
		],
		[
			'a row in a content control',
			table(
				`<w:sdt><w:sdtContent>${row(cell('甲'), `<w:sdt><w:sdtContent>${cell('1')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
			),
			['甲|1']
		],
		[
			'a table in a cell is one of its own',
			table(row(cell(p('甲') + table(row(cell('1'), cell('2'))) + p('乙')), cell('丙'))),
			['甲', '1|2', '乙', '丙']
		],
		[
			'a text box in a cell is text of the cell',
			table(
				row(cell(`<w:p><w:r><w:txbxContent>${p('盒')}</w:txbxContent></w:r></w:p>`), cell('1'))
			),
			['盒|1']
		]
	])('%s', async (_, body, blocks) => {
		expect(await shown(body)).toEqual(blocks);
	});

	test('a merged cell is the same object in each position it covers', async () => {
		const body = table(row(cell('甲', restart), cell('1')), row(cell('', goesOn), cell('2')));
		const [block] = (await readPackage(docxOf(body))).blocks;
		if (block?.kind !== 'table') throw new Error('no table');
		expect(block.rows[1]![0]).toBe(block.rows[0]![0]);
		expect(block.rows[1]![0]!.place).toEqual({ table: 1, row: 1, column: 1 });
	});
});

/** What `misread` finds in the form as it was written; nothing in it is doubted. */
async function misreadIn(draft: Draft, bytes: Uint8Array): Promise<string[]> {
	const { blocks } = await readDocument(bytes, 'report.docx');
	expect(readForm(blocks).notices).toEqual([]);
	return misread(draft, blocks);
}

const drafts: [string, Draft][] = [
	['of distinct numbers', distinctDraft('2021')],
	['of the 2019 form', distinctDraft('2019')],
	...[3, 5, 8].map((seed): [string, Draft] => [
		`that adds up (seed ${seed})`,
		balancedDraft('2021', seed)
	]),
	['with blanks and dashes', likelyDraft('2021', 9, 0.3)]
];

describe.each(Object.entries(docxLayouts))('a report %s', (_, layout) => {
	test.each(drafts)('every cell %s is read', async (_, draft) => {
		expect(await misreadIn(draft, docxReport(draft, layout))).toEqual([]);
	});

	test('title, agency and year are read', async () => {
		const document = await readDocument(docxReport(drafts[2]![1], layout), 'report.docx');
		const { title, agency, year } = readReport(document);
		expect({ title, agency, year }).toEqual({
			title: '云溪市档案管理局2023年政府信息公开工作年度报告',
			agency: '云溪市档案管理局',
			year: 2023
		});
	});
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((file) => fs.existsSync(file));
if (!soffice) console.warn('LEFT OUT: documents made by LibreOffice (needs soffice)');

describe.skipIf(!soffice)('a report as LibreOffice writes it', () => {
	test('every cell is read', async () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'docx-'));
		try {
			const pages = drafts.map(([, draft], i) => {
				const file = path.join(folder, `${i}.html`);
				const table = Object.values(htmlTables)[i % 2]!;
				fs.writeFileSync(file, htmlReport(draft, table, htmlPages['a bare page']!));
				return file;
			});
			execFileSync(
				soffice!,
				[
					`-env:UserInstallation=file://${folder}/profile`,
					'--headless',
					'--infilter=HTML (StarWriter)',
					'--convert-to',
					'docx',
					'--outdir',
					folder,
					...pages
				],
				{ stdio: 'ignore' }
			);
			for (const [i, [, draft]] of drafts.entries()) {
				const bytes = new Uint8Array(fs.readFileSync(path.join(folder, `${i}.docx`)));
				expect(await misreadIn(draft, bytes)).toEqual([]);
			}
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
	});
});

describe('what is no Word document, or a hostile one', () => {
	const repeat = (text: string, times: number) => text.repeat(times);
	const good = docxReport(distinctDraft('2021'), Object.values(docxLayouts)[0]!);
	/** A document with some bytes changed, found by the text before them. */
	const changed = (change: (view: DataView) => void) => {
		const bytes = good.slice();
		change(new DataView(bytes.buffer));
		return bytes;
	};
	/** Offset of the directory's entry for the main part. */
	const entry = (view: DataView) => {
		let at = view.getUint32(view.byteLength - 6, true);
		while (
			!new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, 17)).includes('document.xml')
		)
			at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
		return at;
	};
	test.each<[name: string, bytes: Uint8Array, code: string]>([
		['cut short', good.subarray(0, good.length - 100), 'corrupt'],
		['cut in half', good.subarray(0, good.length / 2), 'corrupt'],
		[
			'a byte of the text changed',
			changed((view) => view.setUint8(view.getUint32(entry(view) + 42, true) + 1200, 0)),
			'corrupt'
		],
		[
			'a size that is not true',
			changed((view) => view.setUint32(entry(view) + 24, 1000, true)),
			'corrupt'
		],
		[
			'an offset beyond the file',
			changed((view) => view.setUint32(entry(view) + 42, 0xffffff, true)),
			'corrupt'
		],
		['a password', changed((view) => view.setUint16(entry(view) + 8, 1, true)), 'encrypted'],
		['a bomb', docxOf(repeat(' ', 80 * 1024 * 1024)), 'too_large'],
		[
			'a bomb that gives a small size',
			changed((view) => view.setUint32(entry(view) + 24, 1, true)),
			'corrupt'
		],
		[
			'an empty Excel workbook',
			archiveOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
			'empty'
		],
		['an OFD without a document', archiveOf({ 'OFD.xml': '' }), 'corrupt'],
		['a folder of reports', archiveOf({ '../../etc/年报.txt': '年报' }), 'unsupported_format'],
		['no paragraph', docxOf(''), 'empty'],
		['only pictures', docxOf('<w:p><w:r><w:drawing/></w:r></w:p>'), 'no_text'],
		[
			'spans that make a hundred million cells',
			docxOf(table(repeat(row(cell('1', '<w:gridSpan w:val="1000"/>')), 100_000))),
			'too_large'
		]
	])('%s: refused', async (_, bytes, code) => {
		await expect(readDocument(bytes, 'report.docx')).rejects.toMatchObject({ code });
	});

	test.each<[name: string, body: string, blocks: number]>([
		[
			'tables ten thousand deep',
			repeat('<w:tbl><w:tr><w:tc>', 10_000) + p('甲') + repeat('</w:tc></w:tr></w:tbl>', 10_000),
			1
		],
		[
			'text boxes ten thousand deep',
			repeat('<w:p><w:r><w:txbxContent>', 10_000) +
				p('甲') +
				repeat('</w:txbxContent></w:r></w:p>', 10_000),
			1
		],
		['tags that are never closed', repeat('<w:tbl><w:p>', 10_000) + p('甲'), 1],
		[
			'a span of a billion',
			table(row(cell('甲', '<w:gridSpan w:val="1000000000"/>'), cell('1'))),
			1
		],
		['a hundred thousand cells', table(repeat(row(repeat(cell('1'), 100)), 1000)), 1],
		['a name it does not have', p('甲'), 1]
	])('%s: read', async (_, body, blocks) => {
		const read = await readDocument(docxOf(body), 'report.txt');
		expect(read.blocks).toHaveLength(blocks);
	});

	test('markup cut, shuffled or doubled anywhere is read or refused', async () => {
		const body = table(
			row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')),
			row(cell('', '<w:vMerge/>'), cell(table(row(cell('2'), cell('3')))))
		).repeat(20);
		const next = random(7);
		for (let i = 0; i < 300; i++) {
			const read = readDocument(docxOf(damaged(body, next)), 'report.docx');
			await read.catch((error) => expect(error).toBeInstanceOf(Refusal));
		}
	});

	test('what stands in front of an archive does not hide it', async () => {
		const marked = Uint8Array.from([...new TextEncoder().encode('PK\u0003\u0004junk'), ...good]);
		expect((await readDocument(marked, 'report.docx')).blocks.length).toBeGreaterThan(10);
	});
});
