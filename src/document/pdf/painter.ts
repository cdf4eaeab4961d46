import { plain } from './characters.ts';
import {
	apply,
	barOf,
	identity,
	quarterOf,
	subpaths,
	tiltOf,
	times,
	type Matrix,
	type Point
} from './geometry.ts';

interface PdfGlyph {
	unicode: string;
	width: number;
	vmetric?: readonly number[] | null;
	isSpace: boolean;
}

export interface PdfFont {
	fontMatrix?: readonly number[];
	vertical?: boolean;
	defaultVMetrics?: readonly number[];
}

interface State {
	matrix: Matrix;
	font: PdfFont | null;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
	invisible: boolean;
	fill: boolean;
	stroke: boolean;
}

/** A run as painted: its characters with corner points, and the direction it is read in. */
export interface Run {
	quarter: number;
	glyphs: { text: string; from: Point; to: Point; size: number }[];
	vertical: boolean;
}

/** Lines more than this on one page are a drawing, not a table. */
export const mostSegments = 40_000;

/** Steps in which the tilt of text is counted, and the most that is set straight, in degrees. */
const tiltStep = 0.1;
const mostTilt = 10;

/** Follows a page's operators and keeps what they print, as it lies on the page: runs of text, and lines. */
export class Painter {
	readonly #base: Matrix;
	readonly #fonts: ReadonlyMap<string, PdfFont | null>;
	readonly #acts = new Map<number, (args: never) => void>();
	readonly #filling: Set<number>;
	readonly #stroking: Set<number>;
	readonly #stack: State[] = [];
	readonly runs: Run[] = [];
	readonly segments: [Point, Point][] = [];
	/** Names of fonts that could not be loaded. */
	readonly lost = new Set<string>();
	#state: State;
	#text: Matrix = identity;
	#line: Point = [0, 0];
	#at: Point = [0, 0];
	/** How many characters are set invisibly. */
	hidden = 0;
	/** Text at an angle. */
	slanted = '';
	/** Characters by how far they are tilted, in steps. */
	readonly #tilts = new Map<number, number>();

	constructor(
		base: Matrix,
		fonts: ReadonlyMap<string, PdfFont | null>,
		ops: Readonly<Record<string, number>>
	) {
		this.#base = base;
		this.#fonts = fonts;
		this.#state = {
			matrix: identity,
			font: null,
			size: 0,
			charSpacing: 0,
			wordSpacing: 0,
			scale: 1,
			leading: 0,
			rise: 0,
			invisible: false,
			fill: true,
			stroke: true
		};
		const codes = (...names: string[]) => new Set(names.map((name) => ops[name]!));
		const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
		this.#filling = codes('fill', 'eoFill', ...both);
		this.#stroking = codes('stroke', 'closeStroke', ...both);
		const acts: Record<string, (args: never) => void> = {
			save: () => this.#save(),
			restore: () => this.#restore(),
			transform: (matrix: Matrix) => this.#transform(matrix),
			paintFormXObjectBegin: ([matrix]: [Matrix | null]) => {
				this.#save();
				if (matrix) this.#transform(matrix);
			},
			paintFormXObjectEnd: () => this.#restore(),
			setCharSpacing: ([value]: [number]) => (this.#state.charSpacing = value),
			setWordSpacing: ([value]: [number]) => (this.#state.wordSpacing = value),
			setHScale: ([value]: [number]) => (this.#state.scale = value / 100),
			setLeading: ([value]: [number]) => (this.#state.leading = value),
			setTextRise: ([value]: [number]) => (this.#state.rise = value),
			setTextRenderingMode: ([mode]: [number]) => (this.#state.invisible = mode === 3),
			setFont: ([name, size]: [string, number]) => this.#setFont(name, size),
			setGState: ([entries]: [[string, [string, number]][]]) => {
				for (const [key, value] of entries) if (key === 'Font') this.#setFont(...value);
			},
			setFillRGBColor: ([colour]: [string]) => (this.#state.fill = !isWhite(colour)),
			setStrokeRGBColor: ([colour]: [string]) => (this.#state.stroke = !isWhite(colour)),
			setFillColorN: () => (this.#state.fill = true),
			setStrokeColorN: () => (this.#state.stroke = true),
			beginText: () => this.#setTextMatrix([identity]),
			setTextMatrix: (args: [Matrix]) => this.#setTextMatrix(args),
			moveText: ([x, y]: Point) => this.#moveText(x, y),
			setLeadingMoveText: ([x, y]: Point) => {
				this.#state.leading = -y;
				this.#moveText(x, y);
			},
			nextLine: () => this.#moveText(0, -this.#state.leading),
			showText: ([glyphs]: [(PdfGlyph | number)[]]) => this.#showText(glyphs),
			constructPath: ([op, [path]]: [number, [Float32Array | null]]) => this.#path(op, path)
		};
		for (const [name, act] of Object.entries(acts)) this.#acts.set(ops[name]!, act);
	}

	paint(op: number, args: unknown): void {
		this.#acts.get(op)?.(args as never);
	}

	#save(): void {
		if (this.#stack.length < 10_000) this.#stack.push({ ...this.#state });
	}

	#restore(): void {
		this.#state = this.#stack.pop() ?? this.#state;
	}

	#transform(matrix: Matrix): void {
		this.#state.matrix = times(this.#state.matrix, matrix);
	}

	#setFont(name: string, size: number): void {
		this.#state.font = this.#fonts.get(name) ?? null;
		this.#state.size = size;
		if (!this.#state.font) this.lost.add(name);
	}

	#setTextMatrix([matrix]: [Matrix]): void {
		this.#text = matrix;
		this.#line = [0, 0];
		this.#at = [0, 0];
	}

	#moveText(x: number, y: number): void {
		this.#line = [this.#line[0] + x, this.#line[1] + y];
		this.#at = [...this.#line];
	}

	#showText(glyphs: readonly (PdfGlyph | number)[]): void {
		const { font, size, charSpacing, wordSpacing, scale, rise, matrix, invisible } = this.#state;
		if (!font || !size) return;
		const device = times(times(this.#base, matrix), this.#text);
		const unit = size * (font.fontMatrix?.[0] ?? 0.001);
		const height = Math.abs(size) * Math.hypot(device[2], device[3]);
		const vertical = Boolean(font.vertical);
		const run: Run = { quarter: quarterOf(device, vertical, size), glyphs: [], vertical };
		for (const glyph of glyphs) {
			if (typeof glyph === 'number') {
				this.#advance((-glyph * size) / 1000, scale, vertical);
				continue;
			}
			const [x, y] = this.#at;
			const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
			const tall = (glyph.vmetric ?? font.defaultVMetrics)?.[0] ?? -1000;
			const wide = glyph.width * unit * scale;
			const left = vertical ? x - wide / 2 : x;
			const base = vertical ? y + tall * unit * 0.88 : y;
			const text = plain(glyph.unicode);
			if (text.trim())
				run.glyphs.push({
					text,
					from: apply(device, left, base + rise),
					to: apply(device, left + wide, base + rise),
					size: height
				});
			if (vertical) this.#advance(tall * unit - spacing, scale, true);
			else this.#advance(glyph.width * unit + spacing, scale, false);
		}
		if (!run.glyphs.length) return;
		const tilt = Math.round(tiltOf(device, size) / tiltStep);
		this.#tilts.set(tilt, (this.#tilts.get(tilt) ?? 0) + run.glyphs.length);
		if (run.quarter < 0) this.slanted += run.glyphs.map(({ text }) => text).join('');
		else {
			this.runs.push(run);
			if (invisible) this.hidden += run.glyphs.length;
		}
	}

	#advance(by: number, scale: number, vertical: boolean): void {
		if (vertical) this.#at[1] += by;
		else this.#at[0] += by * scale;
	}

	#path(op: number, path: Float32Array | null): void {
		const stroke = this.#stroking.has(op) && this.#state.stroke;
		const fill = this.#filling.has(op) && this.#state.fill;
		if (!path || !(stroke || fill) || this.segments.length > mostSegments) return;
		const device = times(this.#base, this.#state.matrix);
		for (const { points, curved } of subpaths(path)) {
			const corners = points.map(([x, y]) => apply(device, x, y));
			const bar = fill && !curved ? barOf(corners) : null;
			if (bar) this.segments.push(...bar);
			else if (stroke)
				for (let i = 1; i < corners.length; i++) this.segments.push([corners[i - 1]!, corners[i]!]);
		}
	}

	/** How far most of the text is tilted, in degrees; 0 where it is none, or set slanting on purpose. */
	get tilt(): number {
		let [tilt, most] = [0, 0];
		for (const [steps, count] of this.#tilts) if (count > most) [tilt, most] = [steps, count];
		return Math.abs(tilt * tiltStep) > mostTilt ? 0 : tilt * tiltStep;
	}
}

function isWhite(colour: string): boolean {
	return /^#f[a-f]f[a-f]f[a-f]$/i.test(colour);
}
