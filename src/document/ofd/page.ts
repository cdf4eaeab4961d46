import { black, type Colour } from '../colour.ts';
import { Refusal } from '../document.ts';
import type { Attributes } from '../markup.ts';
import {
	apply,
	barOf,
	identity,
	quarterOf,
	times,
	type Matrix,
	type Point
} from '../pdf/geometry.ts';
import { inkOf, unnamed, type PageInk } from '../pdf/ink.ts';
import { mostSegments } from '../pdf/painter.ts';
import { boundsOf, mostAreas, mostHeld, takeUnseen, type Area } from '../pdf/seen.ts';
import type { Run } from '../pdf/state.ts';
import { inkColour } from './colour.ts';
import { numbers, type DrawParam, type OfdDocument, type OfdPageEntry } from './document.ts';
import { deltasOf, strokesOf, stepsIn } from './path.ts';

/** Points in a millimetre. */
const scale = 72 / 25.4;
/** How deep composite graphics may stand in each other. */
const deepest = 4;
const mostComposites = 2000;
const mostGlyphs = 500_000;
/** The cost of a character, and of comparing one with a filled stretch, in characters of markup read. */
const perGlyph = 50;
const perHeld = 4;
/** Filled stretches narrower than this are lines, in points. */
const thinnest = 3;

/** Part of a page's texts that must be alike for others to be in doubt. */
const nearlyAll = 0.9;

/** Something being painted. */
interface Shape {
	attributes: Attributes;
	fill: Colour | null | undefined;
	stroke: Colour | null | undefined;
	code: Attributes;
	/** Where its text goes on. */
	at: Point;
}

/** Paints one page: its template, what is on it, and what was put onto it. */
export class OfdPage {
	readonly #document: OfdDocument;
	readonly #runs: Run[] = [];
	readonly #segments: [Point, Point][] = [];
	readonly #areas: Area[] = [];
	/** Runs of several characters by how many more steps they have than characters. */
	readonly #surplus = new Map<number, Run[]>();
	#slanted = '';
	#pictures = 0;
	#glyphs = 0;
	#composites = 0;
	#box: readonly number[];

	constructor(document: OfdDocument) {
		this.#document = document;
		this.#box = document.box;
	}

	/** @throws {Refusal} `corrupt` where the page is missing, `too_large` */
	read({ id, part }: OfdPageEntry): PageInk {
		const templates: string[] = [];
		const found = this.#document.read(part, {
			open(name, { TemplateID = '' }) {
				if (name === 'Template') templates.push(TemplateID);
			},
			close: (name, text) => {
				if (name === 'PhysicalBox') this.#box = numbers(text);
			}
		});
		if (!found)
			throw new Refusal('corrupt', '这份 OFD 缺了页面，已损坏。请重新下载或另存后再提供。');
		const [left = 0, top = 0, across = 210, down = 297] = this.#box;
		const base: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];
		for (const template of new Set(templates)) {
			const own = this.#document.templates.get(template);
			if (own) this.#paint(own, base);
		}
		this.#paint(part, base);
		for (const put of this.#document.annotations.get(id) ?? []) this.#paint(put, base);
		this.#doubt();
		const [width, height] = [across * scale, down * scale];
		const held = this.#glyphs * this.#areas.length;
		if (held <= mostHeld) this.#document.spend(held * perHeld);
		const unseen = takeUnseen(this.#runs, this.#areas, [0, 0, width, height], this.#pictures > 0);
		const printed = { runs: this.#runs, segments: this.#segments, slanted: this.#slanted };
		const ink = inkOf({ ...printed, lost: new Set() }, width, height, this.#pictures > 0);
		return { ...ink, hidden: 0, unseen };
	}

	#paint(part: string, base: Matrix): void {
		const xml = this.#document.text(part);
		if (xml !== null) this.#paintMarkup(xml, base, 0);
	}

	#paintMarkup(xml: string, base: Matrix, depth: number): void {
		let shape: Shape | null = null;
		let layer: string | undefined;
		let [outer, silent] = [base, false];
		this.#document.readMarkup(xml, {
			open: (name, attributes) => {
				if (name === 'Layer') layer = attributes.DrawParam;
				else if (name === 'Annot')
					silent = attributes.Visible === 'false' || attributes.Type === 'Watermark';
				else if (name === 'Appearance') outer = times(base, shiftOf(attributes));
				if (silent) return;
				if (/^(?:Text|Path|Image|Composite)Object$/.test(name)) {
					const param = this.#param(attributes.DrawParam ?? layer);
					shape = { attributes, fill: param.fill, stroke: param.stroke, code: {}, at: [0, 0] };
				} else if (!shape) return;
				else if (name === 'FillColor') shape.fill = inkColour(attributes);
				else if (name === 'StrokeColor') shape.stroke = inkColour(attributes);
				else if (name === 'TextCode') shape.code = attributes;
			},
			close: (name, text) => {
				if (name === 'Annot') silent = false;
				if (!shape || shape.attributes.Visible === 'false') return;
				const device = times(outer, matrixOf(shape.attributes));
				if (name === 'TextCode') this.#text(text, shape, device);
				else if (name === 'AbbreviatedData') this.#path(text, shape, device);
				else if (name === 'ImageObject') this.#pictures++;
				else if (name === 'CompositeObject') this.#composite(shape.attributes, device, depth);
				if (/Object$/.test(name)) shape = null;
			}
		});
	}

	#param(id: string | undefined): DrawParam {
		const found: DrawParam = {};
		for (let next = id, steps = 0; next !== undefined && steps < 10; steps++) {
			const param = this.#document.params.get(next);
			found.fill ??= param?.fill;
			found.stroke ??= param?.stroke;
			next = param?.relative;
		}
		return found;
	}

	#composite({ ResourceID: id = '' }: Attributes, device: Matrix, depth: number): void {
		const unit = this.#document.composites.get(id);
		if (++this.#composites > mostComposites) throw tooLarge();
		if (unit && depth < deepest) this.#paintMarkup(unit, device, depth + 1);
	}

	#text(written: string, shape: Shape, device: Matrix): void {
		const { attributes, code } = shape;
		const size = Number(attributes.Size) || 0;
		if (!size) return;
		const characters = [...written];
		this.#glyphs += characters.length;
		if (this.#glyphs > mostGlyphs) throw tooLarge();
		this.#document.spend(characters.length * perGlyph);
		const [across, down] = [code.DeltaX, code.DeltaY].map((each) =>
			deltasOf(each, characters.length)
		) as [number[], number[]];
		let x = code.X === undefined ? shape.at[0] : Number(code.X) || 0;
		let y = code.Y === undefined ? shape.at[1] : Number(code.Y) || 0;
		shape.at = [x, y];
		const turn = ((Number(attributes.CharDirection) || 0) * Math.PI) / 180;
		const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
		const turned = times(device, [dx, dy, -dy, dx, 0, 0]);
		const height = size * Math.hypot(turned[2], turned[3]);
		const vertical = down.some((step) => step > 0) && !across.some((step) => step > 0) && !turn;
		const stretch = Number(attributes.HScale) || 1;
		const run: Run = {
			quarter: quarterOf(turned, false, 1),
			glyphs: [],
			vertical,
			ink: { ...inkOfText(shape), clip: null }
		};
		characters.forEach((character, i) => {
			const own = (character < '\u0100' ? 0.5 : 1) * size * stretch;
			const width = !turn && across[i]! > 0 ? Math.min(own, across[i]!) : own;
			if (character.trim())
				run.glyphs.push({
					text: character,
					from: apply(device, x, y),
					to: apply(device, x + dx * width, y + dy * width),
					size: height
				});
			x += across[i] ?? 0;
			y += down[i] ?? 0;
		});
		if (!run.glyphs.length) return;
		if (code.DeltaX !== undefined) {
			const surplus = stepsIn(code.DeltaX) - characters.length;
			const alike = this.#surplus.get(surplus);
			if (alike) alike.push(run);
			else this.#surplus.set(surplus, [run]);
		}
		if (run.quarter >= 0) this.#runs.push(run);
		else this.#slanted += written;
	}

	/** Where nearly all texts have as many steps as they need, one with others lost or gained a character: it cannot be read. */
	#doubt(): void {
		const runs = [...this.#surplus.values()];
		const total = runs.reduce((sum, each) => sum + each.length, 0);
		const usual = runs.find((each) => each.length >= total * nearlyAll);
		for (const odd of usual ? runs : [])
			if (odd !== usual)
				for (const { glyphs } of odd)
					if (/\d/.test(glyphs[0]!.text)) glyphs[0]!.text = `${unnamed}${glyphs[0]!.text}`;
	}

	#path(data: string, { attributes, fill, stroke }: Shape, device: Matrix): void {
		if (this.#segments.length > mostSegments) return;
		const opacity = attributes.Alpha === undefined ? 1 : Number(attributes.Alpha) / 255;
		const fills = attributes.Fill === 'true' && (fill?.[3] ?? 1) * opacity > 0;
		const strokes = attributes.Stroke !== 'false' && (stroke?.[3] ?? 1) * opacity > 0;
		const shapes = strokesOf(data, mostSegments);
		for (const { points, curved } of shapes) {
			const corners = points.map(([x, y]) => apply(device, x, y));
			if (fills && this.#areas.length < mostAreas) {
				const { bounds, exact } = boundsOf(corners);
				const [left, top, right, bottom] = bounds;
				const known = exact && !curved && shapes.length === 1;
				const opaque = known && (fill?.[3] ?? 1) * opacity > 0.95;
				if (right - left >= thinnest && bottom - top >= thinnest) {
					const colour = opaque ? (fill === undefined ? black : fill) : null;
					this.#areas.push({ bounds, colour, opaque, after: this.#runs.length });
				}
			}
			const bar = fills && !curved && !isPaper(fill) ? barOf(corners) : null;
			if (bar) this.#segments.push(...bar);
			else if (strokes && !isPaper(stroke))
				for (let i = 1; i < corners.length; i++)
					this.#segments.push([corners[i - 1]!, corners[i]!]);
		}
	}
}

function tooLarge(): Refusal {
	return new Refusal('too_large', '这份 OFD 的内容太多，不像一份报告。请只保留报告本身。');
}

/** White lines rule nothing. */
function isPaper(colour: Colour | null | undefined): boolean {
	return !!colour && colour[0] > 240 && colour[1] > 240 && colour[2] > 240;
}

function inkOfText({ attributes, fill, stroke }: Shape) {
	const opacity = attributes.Alpha === undefined ? 1 : Number(attributes.Alpha) / 255;
	const filled = attributes.Fill !== 'false';
	if (!filled && attributes.Stroke !== 'true')
		return { colour: null, alpha: opacity, invisible: true };
	const colour = filled ? fill : stroke;
	return { colour: colour === undefined ? black : colour, alpha: opacity, invisible: false };
}

function shiftOf({ Boundary: boundary }: Attributes): Matrix {
	const [x = 0, y = 0] = numbers(boundary);
	return [1, 0, 0, 1, x, y];
}

function matrixOf(attributes: Attributes): Matrix {
	const own = numbers(attributes.CTM);
	const map = own.length === 6 ? (own as unknown as Matrix) : identity;
	return times(shiftOf(attributes), map);
}
