import type { PageInk, Glyph } from './pdf/ink.ts';
import { readRuledTables } from './pdf/grid.ts';
import { digitsIn, inkIn, prepared } from './scan/cell.ts';
import { decideNumbers, shapeOf, type NumberInk, type Spoken } from './scan/numbers.ts';
import { median } from './pdf/lines.ts';
import { inkOf, turned, type Bitmap, type Box, type Picture } from './scan/picture.ts';
import { rulesOf, tiltOf } from './scan/rules.ts';

export type { Box, Picture } from './scan/picture.ts';
export type { Spoken } from './scan/numbers.ts';

/** A character as an engine finds it in a picture. */
export interface Seen extends Spoken, Box {
	/** Ordinal of its line. */
	line: number;
}

/** What recognises print; it knows nothing of tables or reports. */
export interface Recogniser {
	/** Chinese text, character by character in reading order. */
	text(picture: Picture, layout: 'line' | 'block' | 'page'): Promise<Seen[]>;
	/**
	 * A number, by two engines that work in different ways: one reads it whole, the other its digits one by
	 * one, or it whole too where it does not fall apart into digits. Blank where one sees none.
	 */
	number(picture: Picture, digits: readonly Picture[]): Promise<[Spoken, Spoken]>;
}

/** Reads scans: where `readDocument` is given none, scans are refused. */
export interface ScanReader extends Recogniser {
	/** Pages of a PDF, or the one page a picture is, drawn at about 300 dpi. */
	pages(
		bytes: Uint8Array,
		format: 'pdf' | 'picture',
		numbers?: readonly number[]
	): AsyncIterable<Picture>;
}

/** Stands for a digit in running text that could be read in two ways. */
export const doubtful = '□';

/** Something read, before the numbers of the document are decided. */
interface Piece {
	box: Box;
	text: string;
	confidence: number;
	/** Height of a line of it. */
	size: number;
	/** A number to be decided; `cell` says whether it is all that stands in a cell. */
	number?: { at: number; cell: boolean };
}

/**
 * Reads scanned pages: lines of tables from the picture, each cell by itself, the rest as running text.
 * What two engines and the look of the other digits do not agree on is left in doubt: `?` in a cell,
 * `□` for digits of running text.
 * @returns what each page prints, as from a PDF with text; every character carries its confidence
 */
export async function readScan(
	pages: AsyncIterable<Picture>,
	recogniser: Recogniser
): Promise<PageInk[]> {
	const numbers: NumberInk[] = [];
	const read: { page: Picture; pieces: Piece[]; rules: PageInk['rules'] }[] = [];
	for await (const picture of pages) read.push(await readPage(picture, recogniser, numbers));
	const decided = decideNumbers(numbers);
	return read.map(({ page, pieces, rules }) => {
		const points = 72 / page.dpi;
		const glyphs = pieces.map((piece) => glyphOf(piece, decided, points));
		return {
			width: page.width * points,
			height: page.height * points,
			glyphs,
			rules,
			hidden: 0,
			slanted: '',
			picture: !glyphs.length,
			lostFonts: 0,
			unseen: []
		};
	});
}

function glyphOf(
	{ box, text, confidence, size, number }: Piece,
	decided: readonly (Spoken | null)[],
	points: number
): Glyph {
	const found = number && decided[number.at];
	const glyph = {
		x: box.x0 * points,
		width: (box.x1 - box.x0) * points,
		y: box.y1 * points,
		size: size * points
	};
	if (!number) return { ...glyph, text, ocr: Math.round(confidence) };
	if (number.cell)
		return { ...glyph, text: found?.text ?? `${text}?`, ocr: found?.confidence ?? 0 };
	const sure = found && found.text === text;
	return {
		...glyph,
		text: sure ? text : doubtful.repeat(text.length),
		ocr: sure ? found.confidence : 0
	};
}

async function readPage(picture: Picture, recogniser: Recogniser, numbers: NumberInk[]) {
	const tilt = tiltOf(inkOf(picture), picture.dpi);
	const page = tilt ? turned(picture, -tilt) : picture;
	const ink = inkOf(page);
	const rules = rulesOf(ink, page.dpi);
	const pieces: Piece[] = [];
	const rest = onWhite(page, ink);
	const scale = page.dpi / 72;
	for (const { xs, ys, rows } of readRuledTables(rules, lattice(page)).tables) {
		for (const cell of new Set(rows.flat())) {
			const inset = Math.round(page.dpi * 0.014);
			const box = {
				x0: Math.round(cell.x0 * scale) + inset,
				y0: Math.round(cell.y0 * scale) + inset,
				x1: Math.round(cell.x1 * scale) - inset,
				y1: Math.round(cell.y1 * scale) - inset
			};
			if (box.x1 - box.x0 < 4 || box.y1 - box.y0 < 4) continue;
			pieces.push(...(await readCell(page, box, recogniser, numbers)));
		}
		const around = page.dpi * 0.02;
		const [left, right] = [xs[0]! * scale - around, xs.at(-1)! * scale + around];
		for (let y = Math.floor(ys[0]! * scale - around); y < ys.at(-1)! * scale + around; y++)
			if (y >= 0 && y < page.height)
				rest.grey.fill(
					255,
					y * page.width + Math.max(0, Math.floor(left)),
					y * page.width + Math.min(page.width, Math.ceil(right))
				);
	}
	pieces.push(...(await readText(rest, await recogniser.text(rest, 'page'), recogniser, numbers)));
	return { page, pieces, rules };
}

/** The ink of a page on white paper: shadows and the grey of paper are no print. */
function onWhite(page: Picture, { ink, width }: Bitmap): Picture {
	const grey = new Uint8Array(page.grey.length).fill(255);
	for (let i = 0; i < ink.length; i++)
		if (ink[i])
			for (const at of [i - width, i - 1, i, i + 1, i + width])
				if (at >= 0 && at < grey.length) grey[at] = page.grey[at]!;
	return { ...page, grey };
}

/** Points all over a page: with them tables are found before anything in them is read. */
function lattice({ width, height, dpi }: Picture): Glyph[] {
	const [right, bottom, step] = [(width * 72) / dpi, (height * 72) / dpi, 5];
	const points: Glyph[] = [];
	for (let y = step; y < bottom; y += step)
		for (let x = step; x < right; x += step) points.push({ text: '.', x, width: 0, y, size: 0 });
	return points;
}

const unread: Spoken = { text: '', confidence: 0 };

function speak(recogniser: Recogniser, picture: Picture, digits: readonly Picture[]) {
	return recogniser.number(
		prepared(picture, numberHeight),
		digits.map((digit) => prepared(digit, numberHeight))
	);
}

/** Heights to which a line of text is brought, for text and for numbers. */
const [textHeight, numberHeight] = [36, 32];

async function readCell(
	page: Picture,
	box: Box,
	recogniser: Recogniser,
	numbers: NumberInk[]
): Promise<Piece[]> {
	const ink = inkIn(page, box);
	if (ink.kind === 'blank') return [];
	const size = page.dpi / 8;
	if (ink.kind === 'doubt') return [{ box, text: '?', confidence: 0, size }];
	if (ink.kind === 'stroke') return [{ box: ink.box, text: ink.text, confidence: 100, size }];
	const { picture, digits, line } = ink;
	const height = ink.box.y1 - ink.box.y0;
	if (!line) {
		const seen = await recogniser.text(prepared(picture, picture.height), 'block');
		// Ink of which no words are seen is no blank, and a number seen among specks may have lost a digit.
		if (hanIn(seen) < 2 || isNumeral(seen))
			return [{ box: ink.box, text: '?', confidence: 0, size }];
		return onPage(seen, ink.box, 1, recogniser, numbers, page);
	}
	const seen = digits.length ? [] : await recogniser.text(prepared(picture, textHeight), 'line');
	if (hanIn(seen) < 2) {
		const readings = await speak(recogniser, picture, digits);
		numbers.push({ readings, shapes: digits.map(shapeOf) });
		const number = { at: numbers.length - 1, cell: true };
		return [
			{
				box: ink.box,
				text: /^\d{1,12}$/.test(readings[0].text) ? readings[0].text : '',
				confidence: 0,
				size: height,
				number
			}
		];
	}
	if (isNumeral(seen)) return [{ box: ink.box, text: '?', confidence: 0, size }];
	return onPage(seen, ink.box, textHeight / picture.height, recogniser, numbers, page);
}

function hanIn(seen: readonly Seen[]): number {
	return seen.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
}

const numeral =
	/^[\d〇零○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟.,，、·—-]+(?:件|条|个|份|次|人|万元|元)?$/;

/**
 * Whether all that is seen in a cell is a numeral of Chinese characters: one engine alone reads these, and
 * takes a 1 with a speck for a 二.
 */
function isNumeral(seen: readonly Seen[]): boolean {
	const text = seen
		.map((each) => each.text)
		.join('')
		.replace(/\s/g, '');
	return numeral.test(text) && /\p{Script=Han}|[〇○]/u.test(text);
}

/** What was seen in a part of a page, put where it stands in the page. */
async function onPage(
	seen: readonly Seen[],
	box: Box,
	by: number,
	recogniser: Recogniser,
	numbers: NumberInk[],
	page: Picture
): Promise<Piece[]> {
	const moved = seen.map((each) => ({
		...each,
		x0: box.x0 - 2 + (each.x0 - 14) / by,
		x1: box.x0 - 2 + (each.x1 - 14) / by,
		y0: box.y0 - 2 + (each.y0 - 14) / by,
		y1: box.y0 - 2 + (each.y1 - 14) / by
	}));
	return readText(page, moved, recogniser, numbers);
}

/** Running text: characters as they are seen, its digits read once more by themselves. */
async function readText(
	page: Picture,
	seen: readonly Seen[],
	recogniser: Recogniser,
	numbers: NumberInk[]
): Promise<Piece[]> {
	const pieces: Piece[] = [];
	const lines = grouped(seen);
	for (const line of lines.values()) {
		const [top, low] = [median(line.map(({ y0 }) => y0)), median(line.map(({ y1 }) => y1))];
		const size = low - top;
		for (let i = 0; i < line.length; i++) {
			const run = [line[i]!];
			if (isDigit(run[0]!))
				while (i + 1 < line.length && isDigit(line[i + 1]!)) run.push(line[++i]!);
			const box = {
				x0: Math.min(...run.map(({ x0 }) => x0)),
				x1: Math.max(...run.map(({ x1 }) => x1)),
				y0: Math.min(...run.map(({ y0 }) => y0)),
				y1: Math.max(...run.map(({ y1 }) => y1))
			};
			const text = run.map((each) => each.text).join('');
			const confidence = Math.min(...run.map((each) => each.confidence));
			const piece: Piece = { box: { ...box, y1: low }, text, confidence, size };
			if (isDigit(run[0]!)) {
				const ink = digitsIn(page, { ...box, y0: top, y1: low }, run.length);
				const readings: [Spoken, Spoken] = ink
					? await speak(recogniser, ink.picture, ink.digits)
					: [unread, unread];
				numbers.push({ readings, shapes: ink?.digits.map(shapeOf) ?? [] });
				piece.number = { at: numbers.length - 1, cell: false };
			}
			pieces.push(piece);
		}
	}
	return pieces;
}

function grouped(seen: readonly Seen[]): Map<number, Seen[]> {
	const lines = new Map<number, Seen[]>();
	for (const each of seen) {
		const line = lines.get(each.line);
		if (line) line.push(each);
		else lines.set(each.line, [each]);
	}
	return lines;
}

function isDigit({ text }: Seen): boolean {
	return /^[\d０-９]$/.test(text);
}
