/** Six numbers of an affine map, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = [x: number, y: number];

/** A rectangle in points, upper left first. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** A straight ruling line, already turned upright. */
export interface Rule {
	horizontal: boolean;
	/** y of a horizontal line, x of a vertical one. */
	at: number;
	from: number;
	to: number;
}

/** Widest stroke or filled bar that counts as a line, in points. */
const thickest = 3;

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `b` first, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
	return [
		a[0] * b[0] + a[2] * b[1],
		a[1] * b[0] + a[3] * b[1],
		a[0] * b[2] + a[2] * b[3],
		a[1] * b[2] + a[3] * b[3],
		a[0] * b[4] + a[2] * b[5] + a[4],
		a[1] * b[4] + a[3] * b[5] + a[5]
	];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Quarter turns clockwise the text is set at: 0 for upright, -1 for any other angle. */
export function quarterOf(device: Matrix, vertical: boolean, size: number): number {
	const [dx, dy] = [device[0] * Math.sign(size), device[1] * Math.sign(size)];
	if (vertical) return dx > Math.abs(dy) ? 0 : -1;
	const turn = (Math.atan2(dy, dx) / (Math.PI / 2) + 4) % 4;
	const quarter = Math.round(turn);
	return Math.abs(turn - quarter) < 0.04 ? quarter % 4 : -1;
}

/** How far text stands from the nearest quarter turn, in degrees clockwise. */
export function tiltOf(device: Matrix, size: number): number {
	const turn = Math.atan2(device[1] * Math.sign(size), device[0] * Math.sign(size)) / (Math.PI / 2);
	return (turn - Math.round(turn)) * 90;
}

/** The matrix that turns a page about its middle, by degrees clockwise. */
export function turned(degrees: number, width: number, height: number): Matrix {
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const [x, y] = [width / 2, height / 2];
	return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** Straight parts of a path in pdf.js's drawing code: 0 move, 1 line, 2 and 3 curves, 4 close. */
export function subpaths(path: Float32Array): { points: Point[]; curved: boolean }[] {
	const found: { points: Point[]; curved: boolean }[] = [];
	for (let i = 0; i < path.length;) {
		const code = path[i++];
		const current = found.at(-1);
		if (code === 0) found.push({ points: [[path[i]!, path[i + 1]!]], curved: false });
		else if (code === 1) current?.points.push([path[i]!, path[i + 1]!]);
		else if (code === 4) {
			if (current) current.points.push(current.points[0]!);
		} else if (current) {
			current.curved = true;
			found.push({
				points: [[path[i + (code === 2 ? 4 : 2)]!, path[i + (code === 2 ? 5 : 3)]!]],
				curved: true
			});
		}
		i += code === 4 ? 0 : code === 2 ? 6 : code === 3 ? 4 : 2;
	}
	return found;
}

/** All points that define a path, those that only bend it among them. */
export function pointsOf(path: Float32Array): { points: Point[]; curved: boolean } {
	const found: Point[] = [];
	let curved = false;
	for (let i = 0; i < path.length;) {
		const code = path[i++]!;
		const count = code === 4 ? 0 : code === 2 ? 3 : code === 3 ? 2 : 1;
		curved ||= count > 1;
		for (let n = 0; n < count; n++, i += 2) found.push([path[i]!, path[i + 1]!]);
	}
	return { points: found, curved };
}

/** The middle line of a filled bar; a dot counts both ways, so that dotted borders join; null for a wide area. */
export function barOf(corners: readonly Point[]): [Point, Point][] | null {
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
	const bars: [Point, Point][] = [];
	if (y1 - y0 <= thickest)
		bars.push([
			[x0, middle[1]],
			[x1, middle[1]]
		]);
	if (x1 - x0 <= thickest)
		bars.push([
			[middle[0], y0],
			[middle[0], y1]
		]);
	return bars.length ? bars : null;
}

export function ruleOf([x0, y0]: Point, [x1, y1]: Point): Rule[] {
	const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
	if (dy < 1 && dx >= dy)
		return [{ horizontal: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
	if (dx < 1)
		return [{ horizontal: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
	return [];
}
