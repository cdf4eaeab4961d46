import { decodeText } from '../decode.ts';
import { Refusal, type Notice } from '../document.ts';
import type { Flow } from '../flow.ts';
import { largestPart, type Relation } from '../opc.ts';
import { signatureOf } from '../signature.ts';
import type { ZipArchive } from '../zip.ts';

/** What a part of a document holds. */
export interface Content {
	flow: Flow;
	notices: Notice[];
	pictures: number;
}

/** Most documents that are inserted in one, and how deep one may stand in another. */
const mostChunks = 50;
export const deepestChunk = 3;

/**
 * Reads the documents that are inserted into one as parts of it (`altChunk`): web pages, web archives, rich
 * text, plain text and Word documents. What cannot be read, or lies outside of the file, is left out.
 * @param readWord reads a Word document in it
 * @returns what they hold, by the identifiers the document calls them by
 * @throws {Refusal} `too_large` when there are too many, or too much in them
 */
export async function readChunks(
	archive: ZipArchive,
	relations: readonly Relation[],
	readWord: (bytes: Uint8Array) => Promise<Content>
): Promise<Map<string, Content>> {
	const found = new Map<string, Content>();
	const chunks = relations.filter(({ kind }) => kind === 'aFChunk');
	if (chunks.length > mostChunks) throw tooLarge();
	let left = largestPart;
	for (const { id, part } of chunks) {
		const bytes = archive.read(part, left);
		if (!bytes) continue;
		left -= bytes.length;
		const content = await read(bytes, readWord);
		if (content) found.set(id, content);
	}
	return found;
}

async function read(
	bytes: Uint8Array,
	readWord: (bytes: Uint8Array) => Promise<Content>
): Promise<Content | null> {
	try {
		const signature = signatureOf(bytes);
		if (signature === 'zip') return await readWord(bytes);
		const { flowOfHtml } = await import('../html.ts');
		if (signature === 'mhtml')
			return flowOfHtml((await (await import('../mhtml.ts')).pageOf(bytes)).page);
		if (signature === 'rtf')
			return { flow: (await import('../rtf.ts')).flowOfRtf(bytes), notices: [], pictures: 0 };
		return signature ? null : flowOfHtml(decodeText(bytes).text);
	} catch (error) {
		if (error instanceof Refusal && error.code !== 'too_large') return null;
		throw error;
	}
}

function tooLarge(): Refusal {
	return new Refusal('too_large', '文档里嵌入的文件太多，不像一份报告。请只保留报告本身。');
}
