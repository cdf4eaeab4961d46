import { binaryFormat, decodeText } from './decode.ts';
import { Refusal, type SourceDocument } from './document.ts';
import { readText } from './text.ts';

/** Largest file that is opened, in bytes; a report of prose and three tables is far below. */
export const largestFile = 32 * 1024 * 1024;

/**
 * Reads a file of any known format into blocks.
 * @param bytes the whole file
 * @param name its name, for messages
 * @throws {Refusal} when the file is empty, too large, of an unknown format or damaged
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
	if (bytes.length > largestFile)
		throw new Refusal(
			'too_large',
			`${name}：文件有 ${bytes.length} 字节，超过上限 ${largestFile} 字节。请只保留报告本身。`
		);
	const binary = binaryFormat(bytes);
	if (binary)
		throw new Refusal(
			'unsupported_format',
			`${name}：这是 ${binary} 文件，目前只能读取文本。请先另存为纯文本（.txt）。`
		);
	const { text, encoding, lost } = decodeText(bytes);
	if (/^\s*(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(text.slice(0, 1000)))
		throw new Refusal(
			'unsupported_format',
			`${name}：这是网页文件，目前只能读取文本。请先另存为纯文本（.txt）。`
		);
	if (!text.trim()) throw new Refusal('empty', `${name}：文件是空的，没有任何文字。`);
	const document = readText(text);
	if (lost)
		document.notices.push({ kind: 'undecodable', text: `${lost} 个字符无法按 ${encoding} 解码` });
	return document;
}
