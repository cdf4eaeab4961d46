/** A page or a part of one in shades of grey, row by row: 0 is black, 255 white. */
export interface Picture {
	width: number;
	height: number;
	/** Points of the picture to an inch of paper. */
	dpi: number;
	grey: Uint8Array;
}

/** Where something stands in a picture, in its points; the far edges are exclusive. */
export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** Which points of a picture are inked: 1, or 0 for paper. */
export interface Bitmap {
	width: number;
	height: number;
	ink: Uint8Array;
}

/** How much darker than the paper round it ink is, as a share of the paper's brightness. */
const darker = { core: 0.4, sure: 0.2, faint: 0.07 } as const;

/**
 * Separates ink from paper by what is round it, so that shadows and grey paper do not matter.
 * @param least `faint` takes what is hardly darker than paper for ink too, `core` only what is much darker
 */
export function inkOf(
	{ width, height, dpi, grey }: Picture,
	least: keyof typeof darker = 'sure'
): Bitmap {
	const reach = Math.max(4, Math.round(dpi / 8));
	const bright = 1 - darker[least];
	const ink = new Uint8Array(width * height);
	const columns = new Uint32Array(width);
	const add = (y: number, sign: number) => {
		for (let x = 0, i = y * width; x < width; x++, i++) columns[x]! += sign * grey[i]!;
	};
	for (let y = 0; y < Math.min(reach, height); y++) add(y, 1);
	for (let y = 0; y < height; y++) {
		if (y + reach < height) add(y + reach, 1);
		if (y - reach - 1 >= 0) add(y - reach - 1, -1);
		const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
		let sum = 0;
		for (let x = 0; x < Math.min(reach, width); x++) sum += columns[x]!;
		for (let x = 0; x < width; x++) {
			if (x + reach < width) sum += columns[x + reach]!;
			if (x - reach - 1 >= 0) sum -= columns[x - reach - 1]!;
			const across = Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1;
			const i = y * width + x;
			if (grey[i]! * rows * across < sum * bright) ink[i] = 1;
		}
	}
	return { width, height, ink };
}

/** A part of a picture with white paper round it; what lies outside the picture is white too. */
export function cut(picture: Picture, { x0, y0, x1, y1 }: Box, margin = 0): Picture {
	const [width, height] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin];
	const grey = new Uint8Array(width * height).fill(255);
	const [left, right] = [Math.max(0, x0), Math.min(picture.width, x1)];
	for (let y = Math.max(0, y0); y < Math.min(picture.height, y1); y++)
		grey.set(
			picture.grey.subarray(y * picture.width + left, y * picture.width + right),
			(y - y0 + margin) * width + left - x0 + margin
		);
	return { width, height, dpi: picture.dpi, grey };
}

/** The picture so many times as large, each point mixed of those it comes from. */
export function scaled(picture: Picture, by: number): Picture {
	const [width, height] = [picture.width, picture.height].map((side) =>
		Math.max(1, Math.round(side * by))
	) as [number, number];
	return mapped(picture, width, height, picture.dpi * by, (x, y) => [
		(x + 0.5) / by - 0.5,
		(y + 0.5) / by - 0.5
	]);
}

/** The picture turned about its middle, by degrees clockwise. */
export function turned(picture: Picture, degrees: number): Picture {
	const { width, height, dpi } = picture;
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const [mx, my] = [width / 2, height / 2];
	return mapped(picture, width, height, dpi, (x, y) => [
		mx + (x - mx) * cos + (y - my) * sin,
		my - (x - mx) * sin + (y - my) * cos
	]);
}

function mapped(
	{ width: w, height: h, grey: from }: Picture,
	width: number,
	height: number,
	dpi: number,
	source: (x: number, y: number) => [number, number]
): Picture {
	const grey = new Uint8Array(width * height).fill(255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [sx, sy] = source(x, y);
			const [cx, cy] = [Math.floor(sx), Math.floor(sy)];
			if (cx < -1 || cy < -1 || cx >= w || cy >= h) continue;
			const [fx, fy] = [sx - cx, sy - cy];
			const at = (px: number, py: number) =>
				px < 0 || py < 0 || px >= w || py >= h ? 255 : from[py * w + px]!;
			const top = at(cx, cy) * (1 - fx) + at(cx + 1, cy) * fx;
			const low = at(cx, cy + 1) * (1 - fx) + at(cx + 1, cy + 1) * fx;
			grey[y * width + x] = Math.round(top * (1 - fy) + low * fy);
		}
	return { width, height, dpi, grey };
}

/** A piece of ink that hangs together. */
export interface Blob extends Box {
	/** Points of ink it has. */
	size: number;
	/** Whether it reaches the edge of the picture. */
	atEdge: boolean;
	/** Offsets of its points in the bitmap. */
	points: number[];
}

/** The pieces of ink of a bitmap; corners that touch hang together. */
export function blobsOf({ width, height, ink }: Bitmap): Blob[] {
	const seen = new Uint8Array(ink.length);
	const blobs: Blob[] = [];
	for (let start = 0; start < ink.length; start++) {
		if (!ink[start] || seen[start]) continue;
		const points = [start];
		seen[start] = 1;
		const box = { x0: width, y0: height, x1: 0, y1: 0 };
		for (let next = 0; next < points.length; next++) {
			const x = points[next]! % width;
			const y = (points[next]! - x) / width;
			box.x0 = Math.min(box.x0, x);
			box.y0 = Math.min(box.y0, y);
			box.x1 = Math.max(box.x1, x + 1);
			box.y1 = Math.max(box.y1, y + 1);
			for (let py = Math.max(0, y - 1); py <= Math.min(height - 1, y + 1); py++)
				for (let px = Math.max(0, x - 1); px <= Math.min(width - 1, x + 1); px++) {
					const i = py * width + px;
					if (!ink[i] || seen[i]) continue;
					seen[i] = 1;
					points.push(i);
				}
		}
		const atEdge = box.x0 === 0 || box.y0 === 0 || box.x1 === width || box.y1 === height;
		blobs.push({ ...box, size: points.length, atEdge, points });
	}
	return blobs;
}
