import type { Rule } from './geometry.ts';
import type { Glyph } from './ink.ts';
import { cellText, leastOcr } from './lines.ts';

/** A cell between ruling lines, in points, with what is printed in it. */
export interface RuledCell {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	text: string;
	/** Distance from its last line's end to the cell's right edge; says whether the text may go on over the page. */
	room: number;
	/** How sure text recognition is of the least sure of it; left out where none was needed. */
	ocr?: number;
}

/** A table as its ruling lines show it. */
export interface RuledTable {
	/** Column edges from left to right, row edges from top to bottom. */
	xs: number[];
	ys: number[];
	/** Every position of the grid; a merged cell is the same object in each it covers. */
	rows: RuledCell[][];
	/** Some cells are not rectangles: lines are missing, and only their order can be trusted. */
	torn: boolean;
}

/** Lines nearer than this are one; no row or column is narrower. */
const near = 3;
/** Part of a cell's side that must be ruled to part it from its neighbour. */
const parting = 0.6;
/** Most positions of a grid; beyond it the lines are a drawing. */
const mostPositions = 40_000;
const mostCrossings = 4_000_000;

/**
 * Finds the tables that ruling lines make and what is printed in their cells.
 * @returns tables from top to bottom, with the characters that stand in none
 */
export function readRuledTables(
	rules: readonly Rule[],
	glyphs: readonly Glyph[]
): { tables: RuledTable[]; rest: Glyph[] } {
	const grids = components(joined(rules))
		.flatMap(gridOf)
		.sort((a, b) => area(a) - area(b));
	const owned = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
	const rest: Glyph[] = [];
	for (const glyph of glyphs) {
		const [x, y] = [glyph.x + glyph.width / 2, glyph.y - 0.35 * glyph.size];
		const grid = grids.find((g) => within(g.xs, x) && within(g.ys, y));
		if (grid) owned.get(grid)!.push(glyph);
		else rest.push(glyph);
	}
	const tables: RuledTable[] = [];
	for (const [grid, own] of owned) {
		if (own.length && !holdsAnother(grid, grids)) tables.push(fill(grid, own));
		else rest.push(...own);
	}
	return { tables: tables.sort((a, b) => a.ys[0]! - b.ys[0]!), rest };
}

/** Joins lines drawn in pieces, or twice side by side. */
function joined(rules: readonly Rule[]): Rule[] {
	const found: Rule[] = [];
	for (const horizontal of [true, false]) {
		const own = rules.filter((rule) => rule.horizontal === horizontal);
		own.sort((a, b) => a.at - b.at);
		for (let i = 0; i < own.length;) {
			let end = i + 1;
			while (end < own.length && own[end]!.at - own[i]!.at < near) end++;
			found.push(...inARow(own.slice(i, end)));
			i = end;
		}
	}
	return found.filter((rule) => rule.to - rule.from > near);
}

function inARow(rules: readonly Rule[]): Rule[] {
	const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;
	const runs: Rule[] = [];
	for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
		const last = runs.at(-1);
		if (last && rule.from - last.to <= near) last.to = Math.max(last.to, rule.to);
		else runs.push({ ...rule, at });
	}
	return runs;
}

/** Lines that touch each other, directly or through others. */
function components(rules: readonly Rule[]): Rule[][] {
	const across = rules.filter((rule) => rule.horizontal);
	const down = rules.filter((rule) => !rule.horizontal);
	if (across.length * down.length > mostCrossings) return [];
	const owner = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
	const find = (rule: Rule): Rule => {
		let root = rule;
		while (owner.get(root) !== root) root = owner.get(root)!;
		owner.set(rule, root);
		return root;
	};
	for (const h of across)
		for (const v of down)
			if (touches(v.at, h.from, h.to) && touches(h.at, v.from, v.to)) owner.set(find(h), find(v));
	const groups = new Map<Rule, Rule[]>();
	for (const rule of rules) push(groups, find(rule), rule);
	return [...groups.values()];
}

function touches(at: number, from: number, to: number): boolean {
	return at >= from - near && at <= to + near;
}

interface Grid {
	xs: number[];
	ys: number[];
	/** Region of each position, row by row. */
	regions: number[][];
}

/** The grid of lines that touch; none where they enclose fewer than two cells. */
function gridOf(rules: readonly Rule[]): Grid[] {
	const across = rules.filter((rule) => rule.horizontal);
	const down = rules.filter((rule) => !rule.horizontal);
	if (!across.length || !down.length || across.length + down.length < 3) return [];
	const xs = edges(down, across);
	const ys = edges(across, down);
	const [columns, rows] = [xs.length - 1, ys.length - 1];
	if (columns < 1 || rows < 1 || columns * rows > mostPositions) return [];
	const on = (own: readonly Rule[], edges: readonly number[]) =>
		edges.map((at) => own.filter((rule) => Math.abs(rule.at - at) < near));
	const [below, beside] = [on(across, ys), on(down, xs)];
	const regions = union(rows, columns, (r, c, under) =>
		under ? covers(below[r + 1]!, xs[c]!, xs[c + 1]!) : covers(beside[c + 1]!, ys[r]!, ys[r + 1]!)
	);
	// One column of boxes is no table; where only rows are ruled, columns show better without the lines.
	if (regions.every((row) => new Set(row).size === 1)) return [];
	return [{ xs, ys, regions }];
}

/** Where the lines of one direction stand, and where those of the other end beyond them: tables may be open at the sides. */
function edges(own: readonly Rule[], other: readonly Rule[]): number[] {
	const found: number[] = [];
	for (const at of own.map((rule) => rule.at).sort((a, b) => a - b))
		if (!found.length || at - found.at(-1)! >= near) found.push(at);
	const from = Math.min(...other.map((rule) => rule.from));
	const to = Math.max(...other.map((rule) => rule.to));
	if (found[0]! - from > 2 * near) found.unshift(from);
	if (to - found.at(-1)! > 2 * near) found.push(to);
	return found;
}

function covers(rules: readonly Rule[], from: number, to: number): boolean {
	let covered = 0;
	for (const rule of rules)
		covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
	return covered >= parting * (to - from);
}

/** Numbers the regions that positions fall into where no line parts them. */
function union(
	rows: number,
	columns: number,
	parted: (row: number, column: number, below: boolean) => boolean
): number[][] {
	const regions = Array.from({ length: rows }, (_, r) =>
		Array.from({ length: columns }, (_, c) => r * columns + c)
	);
	const owner = regions.flat();
	const find = (i: number): number => {
		while (owner[i] !== i) i = owner[i] = owner[owner[i]!]!;
		return i;
	};
	for (let r = 0; r < rows; r++)
		for (let c = 0; c < columns; c++) {
			const i = r * columns + c;
			if (c + 1 < columns && !parted(r, c, false)) owner[find(i + 1)] = find(i);
			if (r + 1 < rows && !parted(r, c, true)) owner[find(i + columns)] = find(i);
		}
	return regions.map((row) => row.map(find));
}

function fill({ xs, ys, regions }: Grid, glyphs: readonly Glyph[]): RuledTable {
	const printed = new Map<number, Glyph[]>();
	for (const glyph of glyphs) {
		const c = bandOf(xs, glyph.x + glyph.width / 2);
		const r = bandOf(ys, glyph.y - 0.35 * glyph.size);
		push(printed, regions[r]![c]!, glyph);
	}
	const cells = new Map<number, RuledCell & { positions: number }>();
	regions.forEach((row, r) =>
		row.forEach((region, c) => {
			const cell = cells.get(region) ?? {
				x0: xs[c]!,
				x1: xs[c + 1]!,
				y0: ys[r]!,
				y1: ys[r + 1]!,
				text: '',
				room: Infinity,
				positions: 0
			};
			cell.x0 = Math.min(cell.x0, xs[c]!);
			cell.x1 = Math.max(cell.x1, xs[c + 1]!);
			cell.y1 = ys[r + 1]!;
			cell.positions++;
			cells.set(region, cell);
		})
	);
	let torn = false;
	for (const [region, cell] of cells) {
		const covered = (edges: number[], from: number, to: number) =>
			edges.filter((at) => at >= from && at < to).length;
		if (covered(xs, cell.x0, cell.x1) * covered(ys, cell.y0, cell.y1) !== cell.positions)
			torn = true;
		const own = printed.get(region);
		if (!own) continue;
		cell.text = cellText(own, cell.x1 - cell.x0);
		const ocr = leastOcr(own);
		if (ocr !== undefined) cell.ocr = ocr;
		const bottom = Math.max(...own.map(({ y }) => y));
		const last = own.filter(({ y, size }) => bottom - y < size / 2);
		cell.room = cell.x1 - Math.max(...last.map(({ x, width }) => x + width));
	}
	return withoutSlivers({
		xs,
		ys,
		torn,
		rows: regions.map((row) => row.map((region) => cells.get(region)!))
	});
}

/** Lines that nearly meet leave rows and columns in which no cell begins; they are none. */
function withoutSlivers({ xs, ys, rows, torn }: RuledTable): RuledTable {
	const keptRows = rows.map((row, r) => row.some((cell) => cell.y0 === ys[r]));
	const keptColumns = xs.slice(0, -1).map((x, c) => rows.some((row) => row[c]!.x0 === x));
	const keep = (edges: number[], kept: boolean[]) => [
		...edges.slice(0, -1).filter((_, i) => kept[i]),
		edges.at(-1)!
	];
	return {
		xs: keep(xs, keptColumns),
		ys: keep(ys, keptRows),
		torn,
		rows: rows.filter((_, r) => keptRows[r]).map((row) => row.filter((_, c) => keptColumns[c]))
	};
}

function holdsAnother(grid: Grid, grids: readonly Grid[]): boolean {
	return grids.some(
		(other) =>
			other !== grid &&
			within(grid.xs, other.xs[0]!) &&
			within(grid.xs, other.xs.at(-1)!) &&
			within(grid.ys, other.ys[0]!) &&
			within(grid.ys, other.ys.at(-1)!)
	);
}

function area({ xs, ys }: Grid): number {
	return (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
}

function within(edges: readonly number[], at: number): boolean {
	return at >= edges[0]! && at <= edges.at(-1)!;
}

function bandOf(edges: readonly number[], at: number): number {
	let band = 0;
	while (band < edges.length - 2 && at >= edges[band + 1]!) band++;
	return band;
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
	const group = groups.get(key);
	if (group) group.push(value);
	else groups.set(key, [value]);
}
