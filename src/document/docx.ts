import { Refusal, type Notice, type SourceDocument } from './document.ts';
import { readBody } from './docx/body.ts';
import { Numbering } from './docx/numbering.ts';
import { Styles } from './docx/styles.ts';
import { blocksOf, type Flow } from './flow.ts';
import { partText, relationsOf } from './opc.ts';
import type { ZipArchive } from './zip.ts';

/**
 * Reads a Word document (docx) into blocks: its body as shown when all changes are accepted. Lines are
 * numbered as they are shown, from 1; headers, footers, notes and comments are left out.
 * @param main path of its main part in the archive
 * @throws {Refusal} `corrupt`, `encrypted`, `too_large`; `no_text` when it holds but pictures, `empty` when nothing
 */
export function readDocx(archive: ZipArchive, main: string): SourceDocument {
	const relations = relationsOf(archive, main);
	const part = (kind: string, usual: string) =>
		partText(archive, relations.find((each) => each.kind === kind)?.part ?? usual);
	const body = readBody(
		partText(archive, main)!,
		new Styles(part('styles', 'word/styles.xml')),
		new Numbering(part('numbering', 'word/numbering.xml'))
	);
	return documentOf('docx', body);
}

/**
 * Reads a Word document that is one file of XML: a whole package written flat, or what Word 2003 saved.
 * List numbers of the latter are left out.
 * @throws {Refusal} as `readDocx` does
 */
export function readWordXml(xml: string): SourceDocument {
	const main = packedPart(xml, '/word/document.xml');
	const body = main
		? readBody(
				main,
				new Styles(packedPart(xml, '/word/styles.xml')),
				new Numbering(packedPart(xml, '/word/numbering.xml'))
			)
		: readBody(xml, new Styles(null), new Numbering(null));
	return documentOf('wordxml', body);
}

/** A part of a package that is written flat; null where there is none of that name. */
function packedPart(xml: string, name: string): string | null {
	const at = xml.search(new RegExp(`<pkg:part\\s[^>]{0,200}pkg:name="${name}"`));
	const tag = '</pkg:part>';
	const end = at < 0 ? -1 : xml.indexOf(tag, at);
	return end < 0 ? null : xml.slice(at, end + tag.length);
}

function documentOf(
	format: SourceDocument['format'],
	{ flow, notices, pictures }: { flow: Flow; notices: Notice[]; pictures: number }
): SourceDocument {
	const read = blocksOf(flow);
	if (!read.blocks.length)
		throw pictures
			? new Refusal('no_text', '文档里只有图片，没有文字。请提供可复制文字的版本，或先做文字识别。')
			: new Refusal('empty', '文档是空的，没有任何文字。');
	return { format, blocks: read.blocks, notices: [...notices, ...read.notices], pictures };
}
