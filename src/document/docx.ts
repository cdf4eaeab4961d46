import { Refusal, type SourceDocument } from './document.ts';
import { readBody, type Body } from './docx/body.ts';
import { deepestChunk, readChunks } from './docx/chunks.ts';
import { Numbering } from './docx/numbering.ts';
import { Styles } from './docx/styles.ts';
import { blocksOf } from './flow.ts';
import { partText, relationsOf } from './opc.ts';
import { ZipArchive } from './zip.ts';

/**
 * Reads a Word document (docx) into blocks: its body as shown when all changes are accepted. Lines are
 * numbered as they are shown, from 1; headers, footers, notes and comments are left out.
 * @param main path of its main part in the archive
 * @throws {Refusal} `corrupt`, `encrypted`, `too_large`; `no_text` when it holds but pictures, `empty` when nothing
 */
export async function readDocx(archive: ZipArchive, main: string): Promise<SourceDocument> {
	return documentOf('docx', await bodyOf(archive, main, 0));
}

/** @param depth how many documents this one stands in */
async function bodyOf(archive: ZipArchive, main: string, depth: number): Promise<Body> {
	const relations = relationsOf(archive, main);
	const part = (kind: string, usual: string) =>
		partText(archive, relations.find((each) => each.kind === kind)?.part ?? usual);
	const inner = async (bytes: Uint8Array) => {
		if (depth >= deepestChunk) throw new Refusal('too_large', '文档里层层嵌入文档，不像一份报告。');
		const own = new ZipArchive(bytes);
		const root = relationsOf(own, '').find(({ kind }) => kind === 'officeDocument');
		return bodyOf(own, root?.part ?? 'word/document.xml', depth + 1);
	};
	const xml = partText(archive, main);
	if (xml === null) throw new Refusal('corrupt', '文档里没有正文，可能已损坏。请另存后再提供。');
	return readBody(
		xml,
		new Styles(part('styles', 'word/styles.xml')),
		new Numbering(part('numbering', 'word/numbering.xml')),
		await readChunks(archive, relations, inner)
	);
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
	{ flow, notices, pictures, embedded }: Body
): SourceDocument {
	const read = blocksOf(flow);
	if (!read.blocks.length && embedded)
		throw new Refusal(
			'no_text',
			'文档的内容嵌在另一份文件里，未能读取。请用 Word 打开后另存为 docx，或提供嵌入的文件。'
		);
	if (!read.blocks.length)
		throw pictures
			? new Refusal('no_text', '文档里只有图片，没有文字。请提供可复制文字的版本，或先做文字识别。')
			: new Refusal('empty', '文档是空的，没有任何文字。');
	return { format, blocks: read.blocks, notices: [...notices, ...read.notices], pictures };
}
