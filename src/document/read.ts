import { bounded } from './bounds.ts';
import { decodeText } from './decode.ts';
import { Refusal, type SourceDocument } from './document.ts';
import { assertLegible, beginningOf } from './mojibake.ts';
import { signatureNames, signatureOf, type Signature } from './signature.ts';
import type { ScanReader } from './scan.ts';
import { readText } from './text.ts';

/** Largest file that is opened, in bytes; a report of prose and three tables is far below. */
export const largestFile = 32 * 1024 * 1024;

type Reader = (bytes: Uint8Array, scans?: ScanReader) => Promise<SourceDocument>;

/** Readers by the signature of the first bytes, each loaded when its first document comes. */
const readers: Partial<Record<Signature, Reader>> = {
	zip: async (bytes) => (await import('./package.ts')).readPackage(bytes),
	ole: async (bytes) => (await import('./doc.ts')).readDoc(bytes),
	pdf: async (bytes, scans) => (await import('./pdf.ts')).readPdf(bytes, scans),
	rtf: async (bytes) => (await import('./rtf.ts')).readRtf(bytes),
	mhtml: async (bytes) => (await import('./mhtml.ts')).readMhtml(bytes)
};

/**
 * Reads a file of any known format into blocks. Its format is known by its bytes, never by its name.
 * @param bytes the whole file
 * @param name its name, for messages
 * @param scans recognises the text of scanned pages and of pictures; without it they are refused
 * @throws {Refusal} when the file is empty, too large, of an unknown format or damaged
 */
export async function readDocument(
	bytes: Uint8Array,
	name: string,
	scans?: ScanReader
): Promise<SourceDocument> {
	try {
		const document = bounded(await readBytes(bytes, scans));
		assertLegible(beginningOf(document.blocks));
		return document;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal(error.code, `${name}：${error.message}`, { cause: error });
	}
}

async function readBytes(bytes: Uint8Array, scans?: ScanReader): Promise<SourceDocument> {
	if (bytes.length > largestFile)
		throw new Refusal(
			'too_large',
			`文件有 ${bytes.length} 字节，超过上限 ${largestFile} 字节。请只保留报告本身。`
		);
	const signature = signatureOf(bytes);
	if (signature) {
		const read = readers[signature];
		if (read) return read(bytes, scans);
		if (scans && (signature === 'png' || signature === 'jpeg'))
			return (await import('./pdf.ts')).readPicture(bytes, scans);
		throw new Refusal(
			'unsupported_format',
			`这是 ${signatureNames[signature]} 文件，目前不能读取。请另存为 docx、网页或纯文本（.txt）。`
		);
	}
	const { text, encoding, lost } = decodeText(bytes);
	if (!text.trim()) throw new Refusal('empty', '文件是空的，没有任何文字。');
	const document = await readDecoded(text);
	if (lost)
		document.notices.push({ kind: 'undecodable', text: `${lost} 个字符无法按 ${encoding} 解码` });
	return document;
}

async function readDecoded(text: string): Promise<SourceDocument> {
	if (isWordXml(text)) return (await import('./docx.ts')).readWordXml(text);
	if (isHtml(text)) return (await import('./html.ts')).readHtml(text);
	if (isCsv(text)) return (await import('./csv.ts')).readCsv(text);
	return readText(text);
}

/** Whether a text is a Word document in one file of XML, of Word 2003 or of a whole package. */
function isWordXml(text: string): boolean {
	const head = text.slice(0, 4096);
	return (
		/^[\s\uFEFF]*<\?xml/.test(head) &&
		/office\/word\/2003\/wordml|office\/2006\/xmlPackage/.test(head)
	);
}

/** The line below the header of a table of Markdown. */
const markdownRule = /^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|){2,}/m;

/** Whether a text is markup: it begins with a tag, or has more of them than a text would. */
function isHtml(text: string): boolean {
	const head = text.slice(0, 65_536);
	if (/^[\s\uFEFF]*<(?:!doctype|!--|\?xml|\/?[a-z][a-z0-9:]*[\s/>])/i.test(head)) return true;
	// Tables of Markdown break the lines of a cell by a tag.
	const tag = markdownRule.test(head)
		? /<\/(?:p|div|td|tr|table|span|li)>/gi
		: /<\/(?:p|div|td|tr|table|span|li)>|<br\s?\/?>/gi;
	return (head.match(tag)?.length ?? 0) >= 5;
}

/** Whether a text is comma-separated values: most lines have several half-width commas and none is a sentence. */
function isCsv(text: string): boolean {
	const lines = text.split(/\r?\n/, 200).filter((line) => line.trim() !== '');
	const looked = lines.slice(0, 100);
	const cut = looked.filter((line) => line.split(',').length > 3 && !line.includes('。'));
	return looked.length >= 5 && cut.length * 3 >= looked.length * 2;
}
