import { Refusal, type SourceDocument } from './document.ts';
import { readBody } from './docx/body.ts';
import { WordNames } from './docx/names.ts';
import { Numbering } from './docx/numbering.ts';
import { Styles } from './docx/styles.ts';
import { blocksOf } from './flow.ts';
import { readMarkup } from './markup.ts';
import { ZipArchive } from './zip.ts';

/** Largest part that is unpacked, in bytes; a report's main part has a few hundred thousand. */
const largestPart = 64 * 1024 * 1024;

/**
 * Reads a Word document (docx) into blocks: its body as shown when all changes are accepted. Lines are
 * numbered as they are shown, from 1; headers, footers, notes and comments are left out.
 * @throws {Refusal} `corrupt`, `encrypted`, `too_large`; `unsupported_format` for another kind of ZIP;
 * `no_text` when it holds but pictures, `empty` when nothing
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
	const archive = new ZipArchive(bytes);
	const root = related(archive, '');
	const main = root.get('officeDocument') ?? 'word/document.xml';
	if (!archive.entries.has(main) || !/document\d*\.xml$/.test(main)) throw foreign(archive);
	const parts = related(archive, main);
	const part = (kind: string, usual: string) => textOf(archive, parts.get(kind) ?? usual);
	const { flow, notices, pictures } = readBody(
		textOf(archive, main)!,
		new Styles(part('styles', 'word/styles.xml')),
		new Numbering(part('numbering', 'word/numbering.xml'))
	);
	const read = blocksOf(flow);
	if (!read.blocks.length)
		throw pictures
			? new Refusal('no_text', '文档里只有图片，没有文字。请提供可复制文字的版本，或先做文字识别。')
			: new Refusal('empty', '文档是空的，没有任何文字。');
	return { format: 'docx', blocks: read.blocks, notices: [...notices, ...read.notices] };
}

/** Parts a part names as related, by the last word of the relation; the package's own for ''. */
function related(archive: ZipArchive, part: string): Map<string, string> {
	const cut = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, cut);
	const found = new Map<string, string>();
	const xml = textOf(archive, `${folder}_rels/${part.slice(cut)}.rels`);
	if (!xml) return found;
	readMarkup(xml, 'xml', new WordNames().keep, {
		open(_, { Type: type, Target: target, TargetMode: mode }) {
			if (!type || !target || mode === 'External') return;
			const kind = type.slice(type.lastIndexOf('/') + 1);
			const name = target.startsWith('/') ? target.slice(1) : folder + target;
			if (!found.has(kind)) found.set(kind, name);
		},
		close() {},
		text() {}
	});
	return found;
}

/** A part of markup, which is UTF-8 unless its first bytes say UTF-16; null where there is none. */
function textOf(archive: ZipArchive, name: string): string | null {
	const bytes = archive.read(name, largestPart);
	if (!bytes) return null;
	const mark = (bytes[0]! << 8) | bytes[1]!;
	const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes);
}

/** Other things that come as ZIP archives, by a file they hold. */
const kinds: [file: RegExp, name: string][] = [
	[/^xl\/workbook\./, 'Excel 工作簿（xlsx）'],
	[/^ppt\/presentation\./, 'PowerPoint 演示文稿（pptx）'],
	[/^OFD\.xml$/i, 'OFD 版式文件'],
	[/^content\.xml$/, 'OpenDocument 文件（odt、ods）'],
	[/^word\/document\.bin$/, '二进制 Word 文档']
];

function foreign(archive: ZipArchive): Refusal {
	const names = [...archive.entries.keys()];
	const found = kinds.find(([file]) => names.some((name) => file.test(name)));
	return found
		? new Refusal('unsupported_format', `这是${found[1]}，目前不能读取。请另存为 docx 后再提供。`)
		: new Refusal('unsupported_format', '这是压缩包，不是 Word 文档。请解压后逐份提供。');
}
