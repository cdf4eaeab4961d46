import { Refusal } from './document.ts';
import { assertLegible } from './mojibake.ts';

/** Text of a file with the encoding it was understood as. */
export interface Decoded {
	text: string;
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
	/** Characters that could not be decoded and stand as U+FFFD. */
	lost: number;
}

/**
 * Decodes text by byte order mark, else as UTF-16 where the zero bytes show it, else as UTF-8 where it is valid, else
 * as Big5 where a page says so, else as GB18030 (which holds GBK and GB2312). Pages that declare one and are written in
 * another are common: what the bytes say goes before what the page says.
 * @throws {Refusal} `unsupported_format` when the bytes are no text in any of them, `corrupt` when they were saved in
 * another.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	const marked = byMark(bytes) ?? byZeroBytes(bytes);
	if (marked) return checked(decoded(bytes, marked));
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return checked({ text, encoding: 'utf-8', lost: 0 });
	} catch (error) {
		if (error instanceof Refusal) throw error;
	}
	const candidates = [decoded(bytes, 'gb18030'), decoded(bytes, 'utf-8')];
	if (declaresBig5(bytes)) candidates.unshift(decoded(bytes, 'big5'));
	candidates.sort((a, b) => oddity(a) - oddity(b));
	return checked(candidates[0]!);
}

/**
 * A file's name: UTF-8 where it is valid, else what Chinese Windows writes.
 * @param utf8 it says that it is UTF-8, valid or not
 */
export function decodeName(bytes: Uint8Array, utf8 = false): string {
	try {
		return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

function declaresBig5(bytes: Uint8Array): boolean {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	return /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?(?:x-x-)?big-?5/i.test(head);
}

function byMark(bytes: Uint8Array): Decoded['encoding'] | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/**
 * UTF-16 without a mark: tabs and line ends stand next to a zero byte, always on the same side. No
 * character is the other way round (U+0900, U+0A00, U+0D00 are none that Chinese is written with).
 */
function byZeroBytes(bytes: Uint8Array): Decoded['encoding'] | null {
	let little = 0;
	let big = 0;
	const length = Math.min(bytes.length, 65_536) & ~1;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i + 1] === 0 && isBreak(bytes[i]!)) little++;
		else if (bytes[i] === 0 && isBreak(bytes[i + 1]!)) big++;
	}
	if (little > big * 20) return 'utf-16le';
	return big > little * 20 ? 'utf-16be' : null;
}

function isBreak(byte: number): boolean {
	return byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function decoded(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
	const text = new TextDecoder(encoding).decode(bytes);
	return { text, encoding, lost: count(text, /\uFFFD/g) };
}

function checked(result: Decoded): Decoded {
	if (oddity(result) > Math.max(8, result.text.length / 50)) {
		assertLegible(result.text);
		throw new Refusal(
			'unsupported_format',
			'文件不是文本，也不是可识别的格式。请提供文本文件，或检查文件是否损坏。'
		);
	}
	return result;
}

/** Characters no report is written with: lost ones, controls and private use. */
function oddity({ text }: Decoded): number {
	return count(text, /[\uFFFD\u0000-\u0006\u000E-\u001A\u001C-\u001F\uE000-\uF8FF]/g);
}

function count(text: string, pattern: RegExp): number {
	let found = 0;
	for (const match of text.matchAll(pattern)) found += match[0].length;
	return found;
}
