import type { PDFPageProxy } from 'pdfjs-dist';
import { offTheLine } from '../flow.ts';
import {
	ruleOf,
	times,
	turned,
	type Bounds,
	type Matrix,
	type Point,
	type Rule
} from './geometry.ts';
import { fieldsOf } from './fields.ts';
import { mostSegments, Painter } from './painter.ts';
import type { PdfFont, Run } from './state.ts';
import { takeUnseen } from './seen.ts';

/** A printed character, or a run of them set on its side, in points from the upper left of the upright page. */
export interface Glyph {
	text: string;
	x: number;
	width: number;
	/** Baseline for upright characters, lower edge for a run on its side; y grows downwards. */
	y: number;
	/** Font size, or the height of a run on its side. */
	size: number;
	/** How sure text recognition is of it, 0 to 100; left out of text the document itself has. */
	ocr?: number;
}

/** What is printed on a page. */
export interface PageInk {
	width: number;
	height: number;
	glyphs: Glyph[];
	rules: Rule[];
	/** Characters set invisibly, as text recognition does over a scan. */
	hidden: number;
	/** Text at an angle, such as a watermark; it is in no line or cell. */
	slanted: string;
	/** Something is painted that is neither text nor lines. */
	picture: boolean;
	/** Names of fonts that could not be loaded: their text is lost. */
	lostFonts: number;
	/** Text that is there but nobody sees. */
	unseen: string[];
}

/** What of a file decides which ink is seen. */
export interface Viewing {
	/** Whether a layer is switched on. */
	isShown: (layer: unknown) => boolean;
	/** The file has pictures: what stands behind text is not always known. */
	pictures: boolean;
}

/**
 * Reads what a page prints from its operator list, text and ruling lines in one pass.
 * @param ops pdf.js's operator codes
 */
export async function readInk(
	page: PDFPageProxy,
	ops: Readonly<Record<string, number>>,
	viewing: Viewing
): Promise<PageInk> {
	const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
	const { transform, width, height } = page.getViewport({ scale: 1 });
	const fonts = await fontsOf(page, fnArray, argsArray, ops.setFont!);
	for (const { glyph, font } of glyphsIn(fnArray, argsArray, ops))
		if (/^[\t-\r\x1C-\x1F]$/.test(glyph.unicode) && isDrawn(page, font, glyph))
			glyph.unicode = unnamed;
	const paint = (base: Matrix) => {
		const painter = new Painter(base, fonts, ops, viewing.isShown);
		for (let i = 0; i < fnArray.length; i++) painter.paint(fnArray[i]!, argsArray[i]);
		return painter;
	};
	const base = transform as unknown as Matrix;
	const painter = paint(base);
	const { tilt } = painter;
	// A page fed in askew is set straight first: lines and cells are found by what is level.
	const level = tilt ? times(turned(-tilt, width, height), base) : base;
	const straight = tilt ? paint(level) : painter;
	const { runs, areas } = straight;
	const paper: Bounds = tilt ? [-width, -height, 2 * width, 2 * height] : [0, 0, width, height];
	const unseen = takeUnseen(runs, areas, paper, viewing.pictures);
	runs.push(...(await fieldsOf(page, level)));
	const hidden = runs.reduce(
		(sum, { ink, glyphs }) => sum + Number(ink.invisible) * glyphs.length,
		0
	);
	return { ...inkOf(straight, width, height, fnArray.length > 0), hidden, unseen };
}

/** What stands for a character that is drawn and that nothing names. */
export const unnamed = '□';

interface ShownGlyph {
	unicode: string;
	fontChar: string;
}

function* glyphsIn(
	fnArray: readonly number[],
	argsArray: readonly unknown[],
	ops: Readonly<Record<string, number>>
): Generator<{ glyph: ShownGlyph; font: string }> {
	let font = '';
	for (let i = 0; i < fnArray.length; i++)
		if (fnArray[i] === ops.setFont) [font] = argsArray[i] as [string];
		else if (fnArray[i] === ops.showText)
			for (const glyph of (argsArray[i] as [(ShownGlyph | number)[]])[0])
				if (typeof glyph === 'object') yield { glyph, font };
}

/** Whether a font draws anything for a glyph; false where its shapes are not at hand. */
function isDrawn({ commonObjs }: PDFPageProxy, font: string, { fontChar }: ShownGlyph): boolean {
	const name = `${font}_path_${fontChar}`;
	if (!commonObjs.has(name)) return false;
	const shape = commonObjs.get(name) as { path?: ArrayLike<number> } | ArrayLike<number> | null;
	const path = shape && 'path' in shape ? shape.path : (shape as ArrayLike<number> | null);
	return (path?.length ?? 0) > 0;
}

async function fontsOf(
	page: PDFPageProxy,
	fnArray: readonly number[],
	argsArray: readonly unknown[],
	setFont: number
): Promise<Map<string, PdfFont | null>> {
	const fonts = new Map<string, PdfFont | null>();
	for (let i = 0; i < fnArray.length; i++) {
		if (fnArray[i] !== setFont) continue;
		const name = (argsArray[i] as [string])[0];
		if (fonts.has(name)) continue;
		const font: unknown = await new Promise((resolve) => {
			if (/error/.test(name)) resolve(null);
			else page.commonObjs.get(name, resolve);
		});
		fonts.set(name, typeof font === 'object' ? (font as PdfFont | null) : null);
	}
	return fonts;
}

/** What was painted on a page. */
export type Printed = Readonly<Pick<Painter, 'runs' | 'segments' | 'slanted' | 'lost'>>;

/** The page as it is read: turned upright, its text cut into characters and its lines into rules. */
export function inkOf(
	{ runs, segments, slanted, lost }: Printed,
	width: number,
	height: number,
	painted: boolean
): Omit<PageInk, 'unseen' | 'hidden'> {
	const counts = [0, 0, 0, 0];
	for (const { quarter, glyphs } of runs) counts[quarter]! += glyphs.length;
	const quarter = counts.indexOf(Math.max(...counts));
	const upright = ([x, y]: Point): Point =>
		[
			[x, y] as Point,
			[y, width - x] as Point,
			[width - x, height - y] as Point,
			[height - y, x] as Point
		][quarter]!;
	const glyphs = runs.flatMap((run) =>
		glyphsOf(run, run.quarter === quarter && !run.vertical, upright)
	);
	raise(glyphs);
	const rules =
		segments.length > mostSegments
			? []
			: segments.flatMap(([from, to]) => ruleOf(upright(from), upright(to)));
	const onSide = quarter % 2 === 1;
	return {
		width: onSide ? height : width,
		height: onSide ? width : height,
		glyphs,
		rules,
		slanted,
		picture: painted && !glyphs.length,
		lostFonts: lost.size
	};
}

/** How much smaller than the text before it a digit is that is set above or below the line. */
const smaller = 0.8;

/**
 * Digits set above or below the line, such as the mark of a footnote, are none of the number before them:
 * they become raised ones on its line.
 */
function raise(glyphs: Glyph[]): void {
	let full: Glyph | undefined;
	glyphs.forEach((glyph, i) => {
		const before = glyphs[i - 1];
		if (full && before && isOff(glyph, before, full)) {
			glyph.text = offTheLine(glyph.text);
			glyph.y = full.y;
		} else full = glyph;
	});
}

function isOff({ text, size, x, y }: Glyph, before: Glyph, full: Glyph): boolean {
	if (size > smaller * full.size || !/^\d$/.test(text)) return false;
	const gap = x - before.x - before.width;
	if (gap < -0.3 * full.size || gap > 0.3 * full.size) return false;
	const up = (full.y - y) / full.size;
	return up > 0.12 ? up < 0.9 : up < -0.05 && up > -0.5;
}

/** Characters of an upright run one by one; a run on its side, or written downwards, as one piece. */
function glyphsOf(run: Run, single: boolean, upright: (point: Point) => Point): Glyph[] {
	const boxes = run.glyphs.map(({ text, from, to, size }) => {
		const [x0, y0] = upright(from);
		const [x1, y1] = upright(to);
		return {
			text,
			x: Math.min(x0, x1),
			width: Math.abs(x1 - x0),
			y: Math.max(y0, y1),
			y0,
			y1,
			size
		};
	});
	if (!boxes.length) return [];
	if (single) return boxes.map(({ text, x, width, y, size }) => ({ text, x, width, y, size }));
	const size = boxes[0]!.size;
	const flat = boxes[0]!.width > size / 4;
	const x = Math.min(...boxes.map((box) => box.x)) - (flat ? 0 : size / 2);
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + (flat ? 0 : size / 2);
	const top = Math.min(...boxes.map((box) => Math.min(box.y0, box.y1))) - (flat ? size : 0);
	const y = Math.max(...boxes.map((box) => box.y));
	const text = boxes.map((box) => box.text).join('');
	return [{ text, x, width: right - x, y, size: Math.max(size, y - top) }];
}
