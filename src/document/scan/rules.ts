import type { Rule } from '../pdf/geometry.ts';
import type { Bitmap } from './picture.ts';

/** Shortest line, thickest line and widest break in one, in inches. */
const shortest = 0.28;
const thickest = 0.03;
const widestBreak = 0.008;
/** Most of the two sides of a line that may be inked: text has ink above its lowest strokes. */
const mostBeside = 0.35;
/** Lines more than this on a page are a drawing. */
const mostLines = 20_000;

/** The ruling lines of a page that stands straight, in points of 1/72 inch. */
export function rulesOf(bitmap: Bitmap, dpi: number): Rule[] {
	const points = 72 / dpi;
	return [true, false].flatMap((horizontal) =>
		linesIn(bitmap, dpi, horizontal).map(({ at, from, to }) => ({
			horizontal,
			at: at * points,
			from: from * points,
			to: to * points
		}))
	);
}

interface Line {
	at: number;
	from: number;
	to: number;
}

function linesIn({ width, height, ink }: Bitmap, dpi: number, horizontal: boolean): Line[] {
	const [along, across] = horizontal ? [width, height] : [height, width];
	const inked = (a: number, c: number): number =>
		c < 0 || c >= across ? 0 : ink[horizontal ? c * width + a : a * width + c]!;
	const least = shortest * dpi;
	const gap = Math.max(1, Math.round(widestBreak * dpi));
	const most = Math.max(3, Math.round(thickest * dpi));
	const found: (Line & { top: number; end: number })[] = [];
	let open: (Line & { top: number; end: number })[] = [];
	for (let c = 0; c < across; c++) {
		const runs: [number, number][] = [];
		let [from, last] = [-1, -1];
		const close = () => {
			if (from >= 0 && last - from + 1 >= least) runs.push([from, last + 1]);
			from = -1;
		};
		for (let a = 0; a < along; a++) {
			// A line that is not quite level steps from one row to the next.
			if (!inked(a, c) && !inked(a, c + 1)) continue;
			if (from >= 0 && a - last > gap) close();
			if (from < 0) from = a;
			last = a;
		}
		close();
		const still: typeof open = [];
		for (const [from, to] of runs) {
			const above = open.find((line) => line.from < to && from < line.to && line.end === c);
			if (above) {
				above.from = Math.min(above.from, from);
				above.to = Math.max(above.to, to);
				above.end = c + 1;
				if (!still.includes(above)) still.push(above);
			} else {
				const line = { at: c, from, to, top: c, end: c + 1 };
				found.push(line);
				still.push(line);
			}
		}
		open = still;
		if (found.length > mostLines) return [];
	}
	const beside = (c: number, { from, to }: Line) => {
		let dark = 0;
		for (let a = Math.round(from); a < to; a++) dark += inked(a, c);
		return dark / (to - from);
	};
	return found
		.filter((line) => line.end - line.top <= most + 2)
		.filter((line) => {
			const clear = [line.top - 2, line.top - 3, line.end + 3, line.end + 4];
			const dark = clear.map((c) => beside(c, line));
			return Math.min(dark[0]!, dark[1]!) < mostBeside && Math.min(dark[2]!, dark[3]!) < mostBeside;
		})
		.map(({ top, end, from, to }) => ({ at: (top + end + 1) / 2, from, to }));
}

/** Steps in which the tilt of a page is looked for, and the most that is set straight, in degrees. */
const steps = [0.5, 0.1, 0.02];
const mostTilt = 5;
/** How much more rows must stand out at a tilt for a page to be turned. */
const clearly = 1.05;

/** How far a page was fed in askew, in degrees clockwise: at that tilt its rows of ink stand out most. */
export function tiltOf({ width, height, ink }: Bitmap, dpi: number): number {
	// A point of every few will do: rows are far wider than a point.
	const points: [number, number][] = [];
	const stride = Math.max(1, Math.round(dpi / 100));
	for (let y = 0; y < height; y += 1)
		for (let x = (y % stride) * 7; x < width; x += stride * 7)
			if (ink[y * width + x]) points.push([x - width / 2, y]);
	if (points.length < 200) return 0;
	const sharpness = (degrees: number): number => {
		const slope = Math.tan((degrees * Math.PI) / 180);
		const rows = new Float64Array(height + width);
		for (const [x, y] of points) rows[Math.round(y - x * slope) + (width >> 1)]! += 1;
		let sum = 0;
		for (const count of rows) sum += count * count;
		return sum;
	};
	let best = 0;
	let reach = mostTilt;
	for (const step of steps) {
		let most = -1;
		const middle = best;
		for (let k = -Math.round(reach / step); k <= Math.round(reach / step); k++) {
			const value = sharpness(middle + k * step);
			if (value > most) [most, best] = [value, middle + k * step];
		}
		reach = step;
	}
	// Turning blurs: what is as good as straight is left as it is.
	return sharpness(best) < clearly * sharpness(0) ? 0 : best;
}
