import { cellText, lineOf, piecesOf, textOf, type Line } from './lines.ts';

/** Gap that parts a label from its neighbour, in font sizes. */
export const labelGap = 0.35;

/** Pieces of text that make one cell, over one line or several. */
export interface Block {
	pieces: Line[];
	/** Index of its first line. */
	first: number;
	/** Index of the row of values it stands on, if it does. */
	row: number | null;
}

/**
 * Labels left of the values, broken over lines: lines that follow each other closely and stand under each
 * other are one label, and it belongs to the row of values it stands on or is centred at.
 */
export function labelBlocks(
	cut: Line[][],
	isRow: boolean[],
	isHeader: boolean[],
	left: number
): Block[] {
	const pieces = cut.flatMap((own, at) =>
		isHeader[at]
			? []
			: own
					.filter(({ x, right }) => (x + right) / 2 < left - 6)
					.flatMap(labelPieces)
					.map((piece) => ({ piece, at }))
	);
	const gaps = pieces.flatMap(({ piece }, i) => {
		const above = pieces.slice(Math.max(0, i - 8), i).findLast((p) => aligned(p.piece, piece));
		return above ? [Math.max(piece.size, piece.y - above.piece.y)] : [];
	});
	const pitch = Math.min(...gaps);
	const blocks: Block[] = [];
	for (const { piece, at } of pieces) {
		const above = blocks.findLast(
			({ pieces: [first, ...more], row }) =>
				aligned(more.at(-1) ?? first!, piece) &&
				piece.y - (more.at(-1) ?? first!).y <= Math.min(1.12 * pitch, 1.6 * piece.size) &&
				!(isRow[at] && row !== null)
		);
		if (above) {
			above.pieces.push(piece);
			if (isRow[at]) above.row = at;
		} else blocks.push({ pieces: [piece], first: at, row: isRow[at] ? at : null });
	}
	for (const block of blocks) block.row ??= nearestRow(block, blocks, cut, isRow);
	return blocks;
}

/** Label columns nearly touch; running Chinese text has no gaps but after an ordinal. */
function labelPieces(piece: Line): Line[] {
	return piecesOf(piece, labelGap).reduce<Line[]>((parts, part) => {
		const last = parts.at(-1);
		if (last && /[.．、]$/.test(textOf(last)))
			parts[parts.length - 1] = lineOf([...last.glyphs, ...part.glyphs]);
		else parts.push(part);
		return parts;
	}, []);
}

/** Whether two lines start together or share their middle, as lines of one cell do. */
function aligned(above: Line, below: Line): boolean {
	if (below.y <= above.y) return false;
	const starts = Math.abs(above.x - below.x);
	const middles = Math.abs(above.x + above.right - below.x - below.right) / 2;
	return Math.min(starts, middles) < 0.8 * below.size;
}

function nearestRow(
	block: Block,
	blocks: readonly Block[],
	cut: Line[][],
	isRow: boolean[]
): number | null {
	const [first, last] = [block.pieces[0]!, block.pieces.at(-1)!];
	const middle = (first.y + last.y) / 2;
	const reach = (last.y - first.y) / 2 + first.size / 2;
	const taken = (row: number) => blocks.some((other) => other.row === row && overlap(other, block));
	let best: number | null = null;
	cut.forEach((pieces, i) => {
		const away = Math.abs(pieces[0]!.y - middle);
		if (!isRow[i] || away > reach || taken(i)) return;
		if (best === null || away < Math.abs(cut[best]![0]!.y - middle)) best = i;
	});
	return best;
}

export function overlap(a: Block, b: Block): boolean {
	return startOf(a) < endOf(b) && startOf(b) < endOf(a);
}

/** A header of several levels as one row from left to right. */
export function headerRow(pieces: readonly Line[]): string[] {
	return headerBlocks(pieces).map(blockText);
}

/** Labels of a header from left to right, those broken over lines put together. */
export function headerBlocks(pieces: readonly Line[]): Block[] {
	const blocks: Block[] = [];
	for (const piece of pieces) {
		const above = blocks.find(({ pieces: own }) => {
			const last = own.at(-1)!;
			const centred = Math.abs(last.x + last.right - piece.x - piece.right) < 2 * piece.size;
			return centred && last.y < piece.y && piece.y - last.y < 1.7 * piece.size;
		});
		if (above) above.pieces.push(piece);
		else blocks.push({ pieces: [piece], first: 0, row: null });
	}
	return blocks.sort((a, b) => startOf(a) - startOf(b));
}

export function startOf({ pieces }: Block): number {
	return Math.min(...pieces.map(({ x }) => x));
}

export function endOf({ pieces }: Block): number {
	return Math.max(...pieces.map(({ right }) => right));
}

export function blockText({ pieces }: Block): string {
	return cellText(
		pieces.flatMap(({ glyphs }) => glyphs),
		0
	);
}

/** Whether one stands wholly under the other. */
export function isBelow(a: Block, b: Block): boolean {
	return a.pieces[0]!.y > b.pieces.at(-1)!.y;
}
