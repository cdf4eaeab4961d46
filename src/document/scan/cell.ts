import { blobsOf, cut, inkOf, scaled, type Blob, type Box, type Picture } from './picture.ts';

/** What stands in a cell, or what a run of digits is, as far as its ink shows before it is recognised. */
export type Ink =
	| { kind: 'blank' }
	/** Ink that is too faint, too small or at the lines: nobody can say what it is. */
	| { kind: 'doubt' }
	/** One stroke, level or slanting: it stands for no number. */
	| { kind: 'stroke'; box: Box; text: '—' | '/' }
	| {
			kind: 'text';
			/** Where it stands in the page. */
			box: Box;
			/** Its ink alone, on white. */
			picture: Picture;
			/** One line of it. */
			line: boolean;
			/** Pieces of ink as tall as digits and no wider, each by itself; none where it does not fall apart so. */
			digits: Picture[];
	  };

/** Sizes in inches: ink below `speck` is dirt, from `mark` on it is print; characters are taller than `low`. */
const speck = 0.011;
const mark = 0.018;
const low = 0.045;
/** How far ink may grow from the edge into a cell and still be a line of the table. */
const intrusion = 0.03;

/** Looks at the ink of one box of a page. */
export function inkIn(page: Picture, box: Box): Ink {
	const raw = cut(page, box);
	const { dpi } = page;
	const bitmap = inkOf(raw);
	const all = blobsOf(bitmap);
	const edge = all.filter((blob) => blob.atEdge);
	const own = all.filter((blob) => !blob.atEdge && !isSpeck(blob, dpi));
	if (edge.some((blob) => reaches(blob, bitmap.width, bitmap.height) > intrusion * dpi))
		return { kind: 'doubt' };
	if (!own.length) {
		const faint = blobsOf(inkOf(raw, 'faint')).filter((blob) => !blob.atEdge);
		return { kind: faint.some((blob) => !isFaintSpeck(blob, dpi)) ? 'doubt' : 'blank' };
	}
	if (!own.some((blob) => Math.max(blob.x1 - blob.x0, blob.y1 - blob.y0) >= mark * dpi))
		return { kind: 'doubt' };
	const bounds = around(own);
	const at = { x0: box.x0 + bounds.x0, y0: box.y0 + bounds.y0, x1: 0, y1: 0 };
	at.x1 = at.x0 + bounds.x1 - bounds.x0;
	at.y1 = at.y0 + bounds.y1 - bounds.y0;
	if (isDash(own)) return { kind: 'stroke', box: at, text: '—' };
	if (own.length === 1 && isSlash(own[0]!, raw.width))
		return { kind: 'stroke', box: at, text: '/' };
	const kept = new Set(own);
	const clean = without(
		raw,
		all.filter((blob) => !kept.has(blob)),
		bitmap.width
	);
	const picture = cut(clean, bounds, 2);
	return { kind: 'text', box: at, picture, line: isLine(own), digits: digitsOf(clean, own, dpi) };
}

/**
 * The run of so many digits nearest to where an engine saw it: engines say only roughly where in a line a character
 * stands. Null where no run of just so many pieces of ink of one height is there.
 */
export function digitsIn(
	page: Picture,
	seen: Box,
	count: number
): { picture: Picture; digits: Picture[] } | null {
	const size = seen.y1 - seen.y0;
	const region = {
		x0: Math.round(seen.x0 - 1.2 * size),
		x1: Math.round(seen.x1 + 1.2 * size),
		y0: Math.round(seen.y0 - 0.15 * size),
		y1: Math.round(seen.y1 + 0.15 * size)
	};
	const raw = cut(page, region);
	const all = blobsOf(inkOf(raw)).filter((blob) => !isSpeck(blob, page.dpi));
	all.sort((a, b) => a.x0 - b.x0);
	const runs: Blob[][] = [];
	let before: Blob | undefined;
	for (const blob of all) {
		const [w, h] = [blob.x1 - blob.x0, blob.y1 - blob.y0];
		const digit = h > 0.45 * size && h < 1.05 * size && w <= 0.85 * h && h >= low * page.dpi;
		const run = runs.at(-1);
		const last = run?.at(-1);
		const level =
			last && Math.abs(last.y1 - blob.y1) < 0.12 * h && Math.abs(last.y0 - blob.y0) < 0.12 * h;
		if (digit && last && last === before && level && blob.x0 - last.x1 < 0.5 * h) run!.push(blob);
		else if (digit) runs.push([blob]);
		before = blob;
	}
	const middle = (seen.x0 + seen.x1) / 2 - region.x0;
	const off = (run: Blob[]) => Math.abs((run[0]!.x0 + run.at(-1)!.x1) / 2 - middle);
	const [run] = runs.filter((each) => each.length === count).sort((a, b) => off(a) - off(b));
	if (!run) return null;
	const kept = new Set(run);
	const clean = without(
		raw,
		all.filter((blob) => !kept.has(blob)),
		raw.width
	);
	return { picture: cut(clean, around(run), 2), digits: run.map((blob) => cut(clean, blob)) };
}

/** The picture brought to a height at which engines read best, on white paper. */
export function prepared(picture: Picture, height: number): Picture {
	const sized = scaled(picture, height / picture.height);
	return cut(sized, { x0: 0, y0: 0, x1: sized.width, y1: sized.height }, 14);
}

function isSpeck(blob: Blob, dpi: number): boolean {
	const side = Math.max(blob.x1 - blob.x0, blob.y1 - blob.y0);
	return side < speck * dpi;
}

/** Ghosts of compression stand round print and lines, so that a speck of faint ink may be larger. */
function isFaintSpeck(blob: Blob, dpi: number): boolean {
	return blob.y1 - blob.y0 < low * dpi && blob.x1 - blob.x0 < low * dpi;
}

function reaches(blob: Blob, width: number, height: number): number {
	const inward = [];
	if (blob.x0 === 0) inward.push(blob.x1);
	if (blob.x1 === width) inward.push(width - blob.x0);
	if (blob.y0 === 0) inward.push(blob.y1);
	if (blob.y1 === height) inward.push(height - blob.y0);
	return Math.min(...inward);
}

function around(boxes: readonly Box[]): Box {
	return {
		x0: Math.min(...boxes.map((box) => box.x0)),
		y0: Math.min(...boxes.map((box) => box.y0)),
		x1: Math.max(...boxes.map((box) => box.x1)),
		y1: Math.max(...boxes.map((box) => box.y1))
	};
}

function isDash(blobs: readonly Blob[]): boolean {
	const { x0, y0, x1, y1 } = around(blobs);
	const solid = blobs.reduce((sum, blob) => sum + blob.size, 0) / ((x1 - x0) * (y1 - y0));
	return x1 - x0 > 2.5 * (y1 - y0) && solid > 0.6;
}

/** A thin straight stroke from the upper right to the lower left, flatter than an italic one and without its serifs. */
function isSlash({ x0, y0, x1, y1, points }: Blob, width: number): boolean {
	const height = y1 - y0;
	if (x1 - x0 < 0.25 * height) return false;
	const rows = Array.from({ length: height }, () => ({ from: Infinity, to: -1 }));
	for (const i of points) {
		const row = rows[Math.floor(i / width) - y0]!;
		row.from = Math.min(row.from, i % width);
		row.to = Math.max(row.to, i % width);
	}
	const middle = (row: { from: number; to: number }) => (row.from + row.to) / 2;
	const fall = (middle(rows[height - 1]!) - middle(rows[0]!)) / (height - 1);
	return (
		fall < -0.22 &&
		rows.every(
			(row, y) =>
				row.to - row.from < 0.28 * height &&
				Math.abs(middle(row) - middle(rows[0]!) - fall * y) < 0.09 * height
		)
	);
}

/** Whether no level gap goes through the ink. */
function isLine(blobs: readonly Blob[]): boolean {
	const sorted = [...blobs].sort((a, b) => a.y0 - b.y0);
	const { y0, y1 } = around(blobs);
	let end = sorted[0]!.y1;
	for (const blob of sorted) {
		// Parts of one character, such as those of 三, stand nearer than lines do.
		if (blob.y0 - end > 0.12 * (y1 - y0)) return false;
		end = Math.max(end, blob.y1);
	}
	return true;
}

/**
 * The digits of a number, each by itself; those that touch where their edges are blurred are separated by the core of
 * their strokes. None where it does not fall apart into pieces as tall as digits and no wider.
 */
function digitsOf(picture: Picture, blobs: readonly Blob[], dpi: number): Picture[] {
	const height = Math.max(...blobs.map((blob) => blob.y1 - blob.y0));
	const isDigit = ({ x0, y0, x1, y1 }: Box) => {
		const [w, h] = [x1 - x0, y1 - y0];
		return h >= 0.8 * height && h >= low * dpi && w <= 0.85 * h;
	};
	const whole = standingApart(blobs);
	if (whole.every(isDigit)) return whole.map((digit) => cut(picture, digit));
	const cores = blobsOf(inkOf(picture, 'core')).filter((blob) => !isSpeck(blob, dpi));
	const digits = standingApart(cores);
	const areAll = digits.every(isDigit) && cover(digits, blobs, height);
	return areAll ? digits.map((digit) => cut(picture, digit)) : [];
}

/** Widest ink that no core of a digit covers, at an end and between two, by the height: a digit is wider. */
const [bareEnd, bareGap] = [0.12, 0.2];

/** Whether digits from left to right cover all the ink from one side to the other. */
function cover(digits: readonly Box[], blobs: readonly Box[], height: number): boolean {
	return blobs.every(({ x0, x1 }) => {
		const own = digits.filter((digit) => digit.x0 < x1 && digit.x1 > x0);
		let reached = x0;
		const isNear = own.every((digit, i) => {
			const bare = digit.x0 - reached;
			reached = digit.x1;
			return bare <= (i ? bareGap : bareEnd) * height;
		});
		return own.length > 0 && isNear && x1 - reached <= bareEnd * height;
	});
}

/** Pieces of ink from left to right, those that stand one above the other together. */
function standingApart(blobs: readonly Blob[]): Box[] {
	const parts: Box[] = [];
	for (const blob of [...blobs].sort((a, b) => a.x0 - b.x0)) {
		const last = parts.at(-1);
		if (last && blob.x0 < last.x1 - 1) parts[parts.length - 1] = around([last, blob]);
		else parts.push(blob);
	}
	return parts;
}

/** A picture with some of its ink painted over. */
function without(picture: Picture, blobs: readonly Blob[], width: number): Picture {
	const grey = Uint8Array.from(picture.grey);
	for (const { points } of blobs)
		for (const i of points)
			for (const at of [
				i - width - 1,
				i - width,
				i - width + 1,
				i - 1,
				i,
				i + 1,
				i + width - 1,
				i + width,
				i + width + 1
			])
				if (at >= 0 && at < grey.length) grey[at] = 255;
	return { ...picture, grey };
}
