import { Refusal } from '../document.ts';

/** The streams of a Word 97–2003 document and where its text stands in them. */
export interface WordFile {
	/** Stream that holds the text and the pages of formatting. */
	main: DataView;
	/** Stream that holds the tables of where things are. */
	table: DataView;
	/** Stream that holds formatting too long for its page. */
	data: DataView;
	pieces: Piece[];
	/** Length of the document's own text, in characters; that of its text boxes follows after other parts. */
	length: number;
	boxes: { from: number; to: number };
	/** Offset and length, in the table stream, of the tables of character and paragraph formatting. */
	characters: Stretch;
	paragraphs: Stretch;
}

export interface Stretch {
	at: number;
	length: number;
}

/** Consecutive characters stored together. */
export interface Piece {
	/** Character positions, end exclusive. */
	from: number;
	to: number;
	/** Offset of the first character in the main stream. */
	at: number;
	/** Bytes a character takes: 1 in Windows-1252, 2 in UTF-16. */
	wide: 1 | 2;
}

const mostCharacters = 4_000_000;
const mostPieces = 200_000;

const damaged = '这份 Word 文档已损坏，无法打开。请重新下载或向发布单位索取。';

export function corrupt(cause?: unknown): Refusal {
	return new Refusal('corrupt', damaged, { cause });
}

/**
 * Reads the head of a Word document. Offsets and names are those of [MS-DOC], where `Fib` is described.
 * @param stream a stream of the container by name; null where there is none
 */
export function openWord(stream: (name: string) => Uint8Array | null): WordFile {
	const bytes = stream('WordDocument');
	if (!bytes || bytes.length < 0x200) throw corrupt();
	const main = viewOf(bytes);
	const identifier = main.getUint16(0, true);
	const version = main.getUint16(2, true);
	if (identifier !== 0xa5ec || version < 0xc0)
		throw new Refusal(
			'unsupported_format',
			'这是 Word 97 以前的文档。请用 Word 或 WPS 打开后另存为 docx。'
		);
	const flags = main.getUint16(0x0a, true);
	if (flags & 0x0100)
		throw new Refusal('encrypted', '这份 Word 文档加了密码。请提供没有密码的文件。');
	const table = stream(flags & 0x0200 ? '1Table' : '0Table');
	if (!table) throw corrupt();
	const count = (at: number) => main.getUint32(at, true);
	const stretch = (at: number): Stretch => ({ at: count(at), length: count(at + 4) });
	const length = count(0x4c);
	const before = [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + count(at), length);
	const boxes = { from: before, to: before + count(0x64) };
	if (Math.max(length, boxes.to) > mostCharacters)
		throw new Refusal('too_large', '这份 Word 文档的文字太多，不像一份报告。请只保留报告本身。');
	return {
		main,
		table: viewOf(table),
		data: viewOf(stream('Data') ?? new Uint8Array()),
		pieces: readPieces(viewOf(table), stretch(0x1a2), main.byteLength),
		length,
		boxes,
		characters: stretch(0xfa),
		paragraphs: stretch(0x102)
	};
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The piece table, `Clx`: formatting of pieces first, then where each begins. */
function readPieces(table: DataView, { at, length }: Stretch, end: number): Piece[] {
	const last = at + length;
	while (at < last && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
	if (at >= last || table.getUint8(at) !== 2) throw corrupt();
	const size = table.getUint32(at + 1, true);
	const count = Math.floor((size - 4) / 12);
	if (count < 1 || count > mostPieces) throw corrupt();
	const starts = at + 5;
	const pieces: Piece[] = [];
	for (let i = 0; i < count; i++) {
		const from = table.getUint32(starts + 4 * i, true);
		const to = table.getUint32(starts + 4 * i + 4, true);
		const where = table.getUint32(starts + 4 * (count + 1) + 8 * i + 2, true);
		const narrow = Boolean(where & 0x40000000);
		const offset = narrow ? (where & 0x3fffffff) >>> 1 : where & 0x3fffffff;
		const wide = narrow ? 1 : 2;
		if (to < from || offset + (to - from) * wide > end) throw corrupt();
		pieces.push({ from, to, at: offset, wide });
	}
	return pieces;
}
