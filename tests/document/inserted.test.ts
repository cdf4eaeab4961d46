import { describe, expect, test } from 'vitest';
import { Refusal, type Block } from '#document/document.ts';
import { readDocument } from '#document/read.ts';
import { archiveOf, docxOf, paragraph } from '../generator/docx.ts';

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const body = (inside: string) =>
	`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${kinds}"><w:body>${inside}</w:body></w:document>`;
const chunk = (id = 'c') => `<w:altChunk r:id="${id}"/>`;

/** A Word document that has other files inserted, by the name each has in it. */
function inserting(
	inside: string,
	chunks: Record<string, string | Uint8Array>,
	targets = Object.fromEntries(Object.keys(chunks).map((name) => [name, name])),
	mode = ''
): Uint8Array {
	const relations = Object.entries(targets).map(
		([id, target]) =>
			`<Relationship Id="${id}" Type="${kinds}/aFChunk" Target="${target}" ${mode}/>`
	);
	return archiveOf({
		'_rels/.rels': `<r><Relationship Id="r" Type="${kinds}/officeDocument" Target="word/document.xml"/></r>`,
		'word/document.xml': body(inside),
		'word/_rels/document.xml.rels': `<r>${relations.join('')}</r>`,
		...Object.fromEntries(Object.entries(chunks).map(([name, each]) => [`word/${name}`, each]))
	});
}

function told(blocks: readonly Block[]): string[] {
	return blocks.map((block) =>
		block.kind === 'table'
			? block.rows.map((row) => row.map(({ text }) => text).join('|')).join('\n')
			: block.text
	);
}

const shown = async (bytes: Uint8Array) => told((await readDocument(bytes, 'a.docx')).blocks);

async function outcome(bytes: Uint8Array): Promise<string> {
	try {
		await readDocument(bytes, 'a.docx');
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

const page = '<p>乙<table><tr><td>行政许可<td>30<span style="color:#fff">8</span></table>';
const mail = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;

describe('a document inserted in another stands where it is inserted', () => {
	test.each<[string, string | Uint8Array, string[]]>([
		['a web page', page, ['甲', '乙', '行政许可|30', '丙']],
		['a web archive', mail, ['甲', '乙', '行政许可|30', '丙']],
		['rich text', '{\\rtf1\\ansi\\ansicpg936 A\\par}', ['甲', 'A', '丙']],
		['plain text', '乙', ['甲', '乙', '丙']],
		['a Word document', docxOf(paragraph('乙')), ['甲', '乙', '丙']],
		['a Word document with a page in it', inserting(chunk(), { c: '<p>丁' }), ['甲', '丁', '丙']]
	])('%s', async (_, inserted, lines) => {
		const bytes = inserting(paragraph('甲') + chunk() + paragraph('丙'), { c: inserted });
		expect(await shown(bytes)).toEqual(lines);
	});

	test('in a cell', async () => {
		const cell = `<w:tc>${paragraph('行政许可')}</w:tc><w:tc>${chunk()}<w:p/></w:tc>`;
		const bytes = inserting(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`, { c: '<p>30' });
		expect(await shown(bytes)).toEqual(['行政许可|30']);
	});

	test('what cannot be read is told', async () => {
		const bytes = inserting(paragraph('甲') + chunk(), {
			c: Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
		});
		const { notices } = await readDocument(bytes, 'a.docx');
		expect(notices.map(({ kind }) => kind)).toEqual(['embedded_document']);
	});
});

describe('a hostile document with others inserted', () => {
	const nested = (depth: number): Uint8Array =>
		depth ? inserting(chunk(), { c: nested(depth - 1) }) : docxOf(paragraph('甲'));
	const names = Array.from({ length: 60 }, (_, i) => `c${i}`);

	test.each<[string, () => Uint8Array, string]>([
		['at a foreign address', () => inserting(chunk(), {}, { c: 'http://example.com/a.html' }, 'TargetMode="External"'), 'no_text'],
		['outside of the file', () => inserting(chunk(), {}, { c: '../../../etc/passwd' }), 'no_text'],
		['that is the document itself', () => inserting(paragraph('甲') + chunk(), {}, { c: 'document.xml' }), 'read'],
		['that stand in each other without end', () => inserting(chunk(), { c: nested(8) }), 'too_large'],
		['of which there are sixty', () => inserting(names.map(chunk).join(''), Object.fromEntries(names.map((name) => [name, '<p>甲']))), 'too_large'],
		['that swell to more than a report', () => inserting(chunk(), { c: ' '.repeat(70_000_000) }), 'too_large'],
		['a thousand times', () => inserting(chunk().repeat(1000), { c: '<p>甲' }), 'read']
	])('%s', async (_, bytes, result) => {
		expect(await outcome(bytes())).toBe(result);
	}); // prettier-ignore

	test('is read once, however often it is called', async () => {
		expect(await shown(inserting(chunk().repeat(1000), { c: '<p>甲' }))).toEqual(['甲']);
	});
});
