import { black, type Colour } from '../colour.ts';
import { identity, type Bounds, type Matrix, type Point } from './geometry.ts';

/** How a run is painted, as far as it decides whether it is seen. */
export interface Ink {
	/** Null where it is not known. */
	colour: Colour | null;
	alpha: number;
	/** Painted as text that is not to be seen, as text recognition does over a scan. */
	invisible: boolean;
	/** What is painted outside of it is not shown. */
	clip: Bounds | null;
}

/** A run as painted: its characters with corner points, and the direction it is read in. */
export interface Run {
	quarter: number;
	glyphs: { text: string; from: Point; to: Point; size: number }[];
	vertical: boolean;
	ink: Ink;
}

export interface PdfFont {
	fontMatrix?: readonly number[];
	vertical?: boolean;
	defaultVMetrics?: readonly number[];
}

/** How things are painted from here on. */
export interface State {
	matrix: Matrix;
	font: PdfFont | null;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
	/** How text is painted: 0 filled, 1 stroked, 2 both, 3 not at all. */
	mode: number;
	fill: boolean;
	stroke: boolean;
	/** Null is a pattern. */
	fillColour: Colour | null;
	strokeColour: Colour | null;
	alpha: number;
	/** Of the groups that are open. */
	groupAlpha: number;
	/** What is painted does not simply lie over what is there. */
	blended: boolean;
	clip: Bounds | null;
	/** The clip is another shape than its bounds. */
	ragged: boolean;
}

/** As every page begins. */
export function atFirst(): State {
	return {
		matrix: identity,
		font: null,
		size: 0,
		charSpacing: 0,
		wordSpacing: 0,
		scale: 1,
		leading: 0,
		rise: 0,
		mode: 0,
		fill: true,
		stroke: true,
		fillColour: black,
		strokeColour: black,
		alpha: 1,
		groupAlpha: 1,
		blended: false,
		clip: null,
		ragged: false
	};
}

/** How text is painted in a state. */
export function inkOf(state: State): Ink {
	const { mode, fillColour, strokeColour, alpha, groupAlpha, blended, clip } = state;
	const colour = mode % 4 === 1 ? strokeColour : mode % 4 === 2 ? null : fillColour;
	return {
		colour: blended ? null : colour,
		alpha: alpha * groupAlpha,
		invisible: mode === 3,
		clip
	};
}

/** Left, low, right and high, as PDF writes them. */
export type Box = readonly [number, number, number, number];

export function cornersOf([left, low, right, high]: Box): Point[] {
	return [
		[left, low],
		[right, low],
		[right, high],
		[left, high]
	];
}
