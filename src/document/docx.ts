import { Refusal, type SourceDocument } from './document.ts';
import { readBody } from './docx/body.ts';
import { Numbering } from './docx/numbering.ts';
import { Styles } from './docx/styles.ts';
import { blocksOf } from './flow.ts';
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
	const { flow, notices, pictures } = readBody(
		partText(archive, main)!,
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
