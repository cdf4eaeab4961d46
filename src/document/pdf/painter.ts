import { colourOf } from '../colour.ts';
import { plain } from './characters.ts';
import {
	apply,
	barOf,
	identity,
	pointsOf,
	quarterOf,
	subpaths,
	tiltOf,
	times,
	type Bounds,
	type Matrix,
	type Point
} from './geometry.ts';
import {
	atFirst,
	cornersOf,
	inkOf,
	type Box,
	type PdfFont,
	type Run,
	type State
} from './state.ts';
import { boundsOf, mostAreas, within, type Area } from './seen.ts';

interface PdfGlyph {
	unicode: string;
	width: number;
	vmetric?: readonly number[] | null;
	isSpace: boolean;
}

/** Lines more than this on one page are a drawing, not a table. */
export const mostSegments = 40_000;

/** Steps in which the tilt of text is counted, and the most that is set straight, in degrees. */
const tiltStep = 0.1;
const mostTilt = 10;

/** Filled stretches narrower than this are lines, in points. */
const thinnest = 3;

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
	readonly areas: Area[] = [];
	readonly #isShown: (content: unknown) => boolean;
	/** Whether each stretch of marked content that is open belongs to a layer that is switched off. */
	readonly #layers: boolean[] = [];
	#clips = false;
	#state: State;
	#text: Matrix = identity;
	#line: Point = [0, 0];
	#at: Point = [0, 0];
	/** Text at an angle. */
	slanted = '';
	/** Characters by how far they are tilted, in steps. */
	readonly #tilts = new Map<number, number>();

	/** @param isShown whether a layer is switched on */
	constructor(
		base: Matrix,
		fonts: ReadonlyMap<string, PdfFont | null>,
		ops: Readonly<Record<string, number>>,
		isShown: (content: unknown) => boolean
	) {
		this.#isShown = isShown;
		this.#base = base;
		this.#fonts = fonts;
		this.#state = atFirst();
		const codes = (...names: string[]) => new Set(names.map((name) => ops[name]!));
		const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
		this.#filling = codes('fill', 'eoFill', ...both);
		this.#stroking = codes('stroke', 'closeStroke', ...both);
		const acts: Record<string, (args: never) => void> = {
			save: () => this.#save(),
			restore: () => this.#restore(),
			transform: (matrix: Matrix) => this.#transform(matrix),
			paintFormXObjectBegin: ([matrix, box]: [Matrix | null, Box | null]) => {
				this.#save();
				if (matrix) this.#transform(matrix);
				if (box) this.#clipToBox(box);
			},
			paintFormXObjectEnd: () => this.#restore(),
			beginGroup: ([{ smask }]: [{ smask?: unknown }]) => {
				this.#save();
				const state = this.#state;
				state.groupAlpha *= state.alpha;
				state.alpha = 1;
				state.blended ||= Boolean(smask);
			},
			endGroup: () => this.#restore(),
			beginMarkedContent: () => this.#layers.push(false),
			beginMarkedContentProps: ([tag, content]: [unknown, unknown]) =>
				this.#layers.push(tag === 'OC' && !this.#isShown(content)),
			endMarkedContent: () => this.#layers.pop(),
			clip: () => (this.#clips = true),
			eoClip: () => (this.#clips = true),
			shadingFill: () => this.#fillClip(),
			setCharSpacing: ([value]: [number]) => (this.#state.charSpacing = value),
			setWordSpacing: ([value]: [number]) => (this.#state.wordSpacing = value),
			setHScale: ([value]: [number]) => (this.#state.scale = value / 100),
			setLeading: ([value]: [number]) => (this.#state.leading = value),
			setTextRise: ([value]: [number]) => (this.#state.rise = value),
			setTextRenderingMode: ([mode]: [number]) => (this.#state.mode = mode),
			setFont: ([name, size]: [string, number]) => this.#setFont(name, size),
			setGState: ([entries]: [[string, unknown][]]) => {
				for (const [key, value] of entries) this.#setGraphics(key, value);
			},
			setFillRGBColor: ([colour]: [string]) => {
				this.#state.fill = !isWhite(colour);
				this.#state.fillColour = colourOf(colour);
			},
			setStrokeRGBColor: ([colour]: [string]) => {
				this.#state.stroke = !isWhite(colour);
				this.#state.strokeColour = colourOf(colour);
			},
			setFillColorN: () => {
				this.#state.fill = true;
				this.#state.fillColour = null;
			},
			setStrokeColorN: () => {
				this.#state.stroke = true;
				this.#state.strokeColour = null;
			},
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
		const { font, size, charSpacing, wordSpacing, scale, rise, matrix } = this.#state;
		if (!font || !size) return;
		const device = times(times(this.#base, matrix), this.#text);
		const unit = size * (font.fontMatrix?.[0] ?? 0.001);
		const height = Math.abs(size) * Math.hypot(device[2], device[3]);
		const vertical = Boolean(font.vertical);
		const quarter = quarterOf(device, vertical, size);
		const run: Run = { quarter, glyphs: [], vertical, ink: inkOf(this.#state) };
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
		if (!run.glyphs.length || this.#layers.includes(true)) return;
		const tilt = Math.round(tiltOf(device, size) / tiltStep);
		this.#tilts.set(tilt, (this.#tilts.get(tilt) ?? 0) + run.glyphs.length);
		if (run.quarter < 0) this.slanted += run.glyphs.map(({ text }) => text).join('');
		else this.runs.push(run);
	}

	#advance(by: number, scale: number, vertical: boolean): void {
		if (vertical) this.#at[1] += by;
		else this.#at[0] += by * scale;
	}

	#setGraphics(key: string, value: unknown): void {
		const state = this.#state;
		if (key === 'Font') this.#setFont(...(value as [string, number]));
		else if (key === 'ca') state.alpha = Number(value);
		else if (key === 'BM') state.blended = value !== 'source-over';
		else if (key === 'SMask') state.blended = Boolean(value);
	}

	#path(op: number, path: Float32Array | null): void {
		const clips = this.#clips;
		this.#clips = false;
		if (!path || this.segments.length > mostSegments) return;
		const fills = this.#filling.has(op);
		const stroke = this.#stroking.has(op) && this.#state.stroke;
		const fill = fills && this.#state.fill;
		if (!(fills || stroke || clips)) return;
		const device = times(this.#base, this.#state.matrix);
		if (fills || clips) {
			const { points, curved } = pointsOf(path);
			const { bounds, exact } = boundsOf(points.map(([x, y]) => apply(device, x, y)));
			const shape = { bounds, exact: exact && !curved };
			if (fills) this.#fillArea(shape);
			if (clips) this.#clipTo(shape);
		}
		if (!(stroke || fill)) return;
		for (const { points, curved } of subpaths(path)) {
			const corners = points.map(([x, y]) => apply(device, x, y));
			const bar = fill && !curved ? barOf(corners) : null;
			if (bar) this.segments.push(...bar);
			else if (stroke)
				for (let i = 1; i < corners.length; i++) this.segments.push([corners[i - 1]!, corners[i]!]);
		}
	}

	/** Notes what a fill covers; of anything but one rectangle only that something may be there. */
	#fillArea(shape: { bounds: Bounds; exact: boolean }): void {
		const { fillColour, alpha, groupAlpha, blended, clip, ragged } = this.#state;
		if (this.areas.length > mostAreas || this.#layers.includes(true)) return;
		const bounds = within(clip, shape.bounds);
		if (bounds[2] - bounds[0] < thinnest || bounds[3] - bounds[1] < thinnest) return;
		const opaque = shape.exact && !blended && !ragged && alpha * groupAlpha > 0.95;
		const colour = opaque ? fillColour : null;
		this.areas.push({ bounds, colour, opaque, after: this.runs.length });
	}

	#fillClip(): void {
		const bounds = this.#state.clip;
		if (bounds && this.areas.length <= mostAreas)
			this.areas.push({ bounds, colour: null, opaque: false, after: this.runs.length });
	}

	#clipToBox(box: Box): void {
		const device = times(this.#base, this.#state.matrix);
		this.#clipTo(boundsOf(cornersOf(box).map(([x, y]) => apply(device, x, y))));
	}

	#clipTo({ bounds, exact }: { bounds: Bounds; exact: boolean }): void {
		this.#state.clip = within(this.#state.clip, bounds);
		this.#state.ragged ||= !exact;
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
