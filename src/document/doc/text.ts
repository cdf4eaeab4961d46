import { offTheLine, type Flow } from '../flow.ts';
import { isGone, isOffTheLine, paragraphProperties, readRuns, runAt } from './properties.ts';
import { cellMark, FlowBuilder } from './rows.ts';
import type { Piece, WordFile } from './word.ts';

/** Turns the text of a Word document, with what its formatting says of each paragraph, into a flow. */
export function readWordText(file: WordFile): Flow {
	const main = flowOf(file, 0, file.length);
	return [...main, ...flowOf(file, file.boxes.from, file.boxes.to)];
}

function flowOf(file: WordFile, from: number, to: number): Flow {
	const runs = readRuns(file, file.paragraphs, true);
	const formatted = readRuns(file, file.characters, false);
	const gone = formatted.filter((run) => isGone(file, run));
	const off = formatted.filter((run) => isOffTheLine(file, run));
	const builder = new FlowBuilder();
	let text = '';
	/** Fields that are open, outermost first: whether what comes is the instruction, not the result. */
	let fields: boolean[] = [];
	for (const { character, at } of characters(file, from, to)) {
		if (gone.length && runAt(gone, at) && character !== cellMark) continue;
		if (character === '\x13') fields.push(true);
		else if (character === '\x14') fields[fields.length - 1] = false;
		else if (character === '\x15') fields.pop();
		else if (character === '\r' || character === cellMark || character === '\f') {
			builder.paragraph(text, character, paragraphProperties(file, runAt(runs, at)));
			text = '';
			// An instruction never goes on over a paragraph: its end was lost.
			if (fields.includes(true)) fields = [];
		} else if (!fields.includes(true))
			text += off.length && runAt(off, at) ? offTheLine(character) : spelled(character);
	}
	if (text) builder.paragraph(text, '\r', paragraphProperties(file, null));
	return builder.finish();
}

/** Marks for pictures, notes and drawn objects are no text; line breaks and hyphens have marks of their own. */
function spelled(character: string): string {
	if (character >= ' ') return character;
	return character === '\t' ? '\t' : character === '\x0b' ? '\n' : character === '\x1e' ? '-' : '';
}

/** Characters with their offsets in the main stream. */
function* characters(
	{ main, pieces }: WordFile,
	from: number,
	to: number
): Generator<{ character: string; at: number }> {
	const narrow = new TextDecoder('windows-1252');
	for (const piece of pieces) {
		const [first, last] = [Math.max(piece.from, from), Math.min(piece.to, to)];
		if (first >= last) continue;
		const text = decode(main, piece, first, last, narrow);
		for (let i = 0; i < text.length; i++)
			yield { character: text[i]!, at: piece.at + (first - piece.from + i) * piece.wide };
	}
}

function decode(
	main: DataView,
	piece: Piece,
	from: number,
	to: number,
	narrow: TextDecoder
): string {
	const offset = main.byteOffset + piece.at + (from - piece.from) * piece.wide;
	const bytes = new Uint8Array(main.buffer, offset, (to - from) * piece.wide);
	if (piece.wide === 1) return narrow.decode(bytes);
	let text = '';
	for (let i = 0; i < bytes.length; i += 2)
		text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
	return text;
}
