import { isSeenOn, white, type Colour } from '../colour.ts';
import type { Bounds, Point } from './geometry.ts';
import type { Ink, Run } from './state.ts';

/** A filled stretch of a page. */
export interface Area {
	bounds: Bounds;
	/** Null where the colour or the exact outline is not known. */
	colour: Colour | null;
	/** Nothing below it can be seen. */
	opaque: boolean;
	/** How many runs were painted before it. */
	after: number;
}

/** Most filled stretches, and most comparisons of them with characters, on a page. */
export const mostAreas = 5000;
export const mostHeld = 4_000_000;

/** Text below this height is no text, in points. */
const smallest = 1.2;
const faintest = 0.05;

/**
 * Takes out of the runs of a page what nobody sees: for its colour, size or place, because it is painted
 * over, or because it is invisible on a page that is no scan.
 * @param pictures whether pictures, which are not looked at, may stand behind text
 * @returns the characters that are left out, run by run
 */
export function takeUnseen(
	runs: Run[],
	areas: readonly Area[],
	page: Bounds,
	pictures: boolean
): string[] {
	const layer = isLayer(runs);
	const unseen: string[] = [];
	const many = runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0) * areas.length > mostHeld;
	const held = many ? [] : areas;
	runs.forEach((run, at) => {
		const { ink, glyphs } = run;
		const gone = (ink.invisible && !layer) || ink.alpha < faintest;
		const numeric = glyphs.every(({ text }) => /^[\d.,%]$/.test(text));
		const shown = gone
			? []
			: glyphs.filter(({ from, to, size }) => {
					const middle = middleOf(from, to, size);
					if (size < smallest || !holds(page, middle) || (ink.clip && !holds(ink.clip, middle)))
						return false;
					return ink.invisible || many || isSeen(ink, at, middle, held, pictures && !numeric);
				});
		if (shown.length === glyphs.length) return;
		unseen.push(
			glyphs
				.filter((glyph) => !shown.includes(glyph))
				.map(({ text }) => text)
				.join('')
		);
		run.glyphs = shown;
	});
	return unseen;
}

/** Whether what is invisible is most of a page: the text of a scan. */
function isLayer(runs: readonly Run[]): boolean {
	let [invisible, all] = [0, 0];
	for (const { ink, glyphs } of runs) {
		all += glyphs.length;
		if (ink.invisible) invisible += glyphs.length;
	}
	return invisible * 2 > all;
}

function isSeen(
	{ colour }: Ink,
	at: number,
	middle: Point,
	areas: readonly Area[],
	unsure: boolean
): boolean {
	let below: Area | undefined;
	for (const area of areas) {
		if (!holds(area.bounds, middle)) continue;
		if (area.after <= at) below = area;
		else if (area.opaque) return false;
	}
	if (!colour) return true;
	if (!below) return unsure || isSeenOn(colour, white);
	return !below.colour || isSeenOn(colour, below.colour);
}

function middleOf([x0, y0]: Point, [x1, y1]: Point, size: number): Point {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const length = Math.hypot(dx, dy);
	const up = length ? (size * 0.35) / length : 0;
	return [(x0 + x1) / 2 + dy * up, (y0 + y1) / 2 - dx * up];
}

function holds([left, top, right, bottom]: Bounds, [x, y]: Point): boolean {
	return x > left && x < right && y > top && y < bottom;
}

/** The rectangle round some points, and whether they are the corners of just that. */
export function boundsOf(corners: readonly Point[]): { bounds: Bounds; exact: boolean } {
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	const bounds: Bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	const near = (value: number, a: number, b: number) =>
		Math.abs(value - a) < 0.3 || Math.abs(value - b) < 0.3;
	const exact =
		(corners.length === 4 || corners.length === 5) &&
		corners.every(([x, y]) => near(x, bounds[0], bounds[2]) && near(y, bounds[1], bounds[3]));
	return { bounds, exact };
}

export function within(a: Bounds | null, b: Bounds): Bounds {
	if (!a) return b;
	return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
