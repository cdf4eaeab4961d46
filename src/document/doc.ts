import CFB from 'cfb';
import { readWordText } from './doc/text.ts';
import { corrupt, openWord } from './doc/word.ts';
import { noticesOfUnseen, Refusal, type SourceDocument } from './document.ts';
import { blocksOf } from './flow.ts';

/**
 * Reads a Word 97–2003 document: paragraphs and tables with their merged cells; deleted and hidden text
 * is left out, fields show their results.
 * @throws {Refusal} `encrypted`, `corrupt`, `too_large`, or `unsupported_format` for anything else that
 * comes in the same container
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
	let container: ReturnType<typeof CFB.read>;
	try {
		container = CFB.read(bytes, { type: 'array' });
	} catch (error) {
		throw corrupt(error);
	}
	const stream = (name: string) => {
		const entry = CFB.find(container, `/${name}`);
		return entry?.content ? Uint8Array.from(entry.content) : null;
	};
	if (stream('EncryptedPackage'))
		throw new Refusal('encrypted', '这份 Office 文档加了密码。请提供没有密码的文件。');
	if (!stream('WordDocument')) throw foreign(stream);
	try {
		const { flow, unseen } = readWordText(openWord(stream));
		const { blocks, notices } = blocksOf(flow);
		if (blocks.length)
			return { format: 'doc', blocks, notices: [...notices, ...noticesOfUnseen(unseen)] };
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw corrupt(error);
	}
	throw new Refusal('empty', '这份 Word 文档里没有任何文字。');
}

/** What else comes in the same container, by a stream it has. */
const foreigners: [stream: string, name: string, better: string][] = [
	['Workbook', '旧版电子表格（xls、et）', 'xlsx'],
	['Book', '旧版电子表格（xls）', 'xlsx'],
	['PowerPoint Document', '旧版演示文稿（ppt、dps）', 'docx']
];

function foreign(stream: (name: string) => unknown): Refusal {
	const found = foreigners.find(([name]) => stream(name));
	const [, name, better] = found ?? ['', '旧版 Office 文件，但不是 Word 文档', 'docx'];
	return new Refusal(
		'unsupported_format',
		`这是${name}，目前不能读取。请用 Excel、Word 或 WPS 打开后另存为 ${better} 再提供。`
	);
}
