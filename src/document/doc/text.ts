import { offTheLine, type Flow } from '../flow.ts';
import {
	isGone,
	isOffTheLine,
	isShaded,
	paragraphProperties,
	readRuns,
	runAt,
	unseenBy
} from './properties.ts';
import { cellMark, FlowBuilder } from './rows.ts';
import type { Piece, WordFile } from './word.ts';

/**
 * Turns the text of a Word document, with what its formatting says of each paragraph, into a flow.
 * @returns with the words nobody sees, which are left out
 */
export function readWordText(file: WordFile): { flow: Flow; unseen: string[] } {
	const unseen: string[] = [];
	const main = flowOf(file, 0, file.length, unseen);
	return { flow: [...main, ...flowOf(file, file.boxes.from, file.boxes.to, unseen)], unseen };
}

function flowOf(file: WordFile, from: number, to: number, unseen: string[]): Flow {
	const runs = readRuns(file, file.paragraphs, true);
	const formatted = readRuns(file, file.characters, false);
	const gone = formatted.filter((run) => isGone(file, run));
	const off = formatted.filter((run) => isOffTheLine(file, run));
	const tiny = formatted.filter((run) => unseenBy(file, run) === 'tiny');
	const pale = formatted.filter((run) => unseenBy(file, run) === 'pale');
	const shaded = pale.length > 0 && isShaded(file, runs);
	const builder = new FlowBuilder();
	let text = '';
	/** White text of the paragraph, and the paragraph with it: where something shades cells, it is seen if it stands alone. */
	let [faint, whole] = ['', ''];
	const end = () => {
		const ended = shaded && !text.trim() ? whole : text;
		if (faint && ended !== whole) unseen.push(faint);
		[text, faint, whole] = ['', '', ''];
		return ended;
	};
	/** Fields that are open, outermost first: whether what comes is the instruction, not the result. */
	let fields: boolean[] = [];
	for (const { character, at } of characters(file, from, to)) {
		if (gone.length && runAt(gone, at) && character !== cellMark) continue;
		if (character === '\x13') fields.push(true);
		else if (character === '\x14') fields[fields.length - 1] = false;
		else if (character === '\x15') fields.pop();
		else if (character === '\r' || character === cellMark || character === '\f') {
			builder.paragraph(end(), character, paragraphProperties(file, runAt(runs, at)));
			// An instruction never goes on over a paragraph: its end was lost.
			if (fields.includes(true)) fields = [];
		} else if (!fields.includes(true)) {
			const shown = off.length && runAt(off, at) ? offTheLine(character) : spelled(character);
			if (tiny.length && runAt(tiny, at)) {
				unseen.push(shown);
				continue;
			}
			whole += shown;
			if (pale.length && runAt(pale, at)) faint += shown;
			else text += shown;
		}
	}
	if (whole) builder.paragraph(end(), '\r', paragraphProperties(file, null));
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
