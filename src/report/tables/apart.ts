import type { Block, Place, TableBlock, TableCell } from '#document/document.ts';
import { challengeGroups, challengeResults, litigationHeading } from '#form/challenges.ts';
import { challengeGroupLabel, challengeResultLabel } from './challenges.ts';
import { labelKey } from './labels.ts';
import { readNumber } from './numbers.ts';
import type { CellText, TableReading } from './walk.ts';

/** What a label of table 4 says. */
interface LabelMeaning {
	group?: string;
	result?: string;
}

const size = challengeGroups.length * challengeResults.length;

/**
 * Table 4 where it is not one row of fifteen values: as three tables, each under its heading, a group or a result a row,
 * or a value a row. Each value is placed by the labels above it, left of it, and by the heading before its table.
 * @param last where table 3 ends
 * @returns null where not every value is placed, or two are in one place
 */
export function readChallengesApart(
	blocks: readonly Block[],
	last: Place | undefined
): TableReading | null {
	const from = last ? blocks.findIndex(({ place }) => isIn(last, place)) : 0;
	const found = placed(blocks.slice(Math.max(from, 0)));
	return found && { cells: inkOf(found), notices: [], to: 0 };
}

function inkOf(found: Iterable<readonly [string, TableCell]>, lost = false): Map<string, CellText> {
	return new Map(
		[...found].map(([id, { text, place, doubt }]) => [id, { text, place, lost, doubt }])
	);
}

/** Fifteen values below the heading of the section, their header lost: they are in the form's order if they add up so. */
export function readBareChallenges(blocks: readonly Block[]): TableReading | null {
	let isBelow = false;
	for (const block of blocks)
		for (const row of block.kind === 'table' ? block.rows : [[block]]) {
			const [only, ...others] = row.filter(({ text }) => text !== '');
			if (only && !others.length)
				isBelow ||= only.text.length <= 60 && /行政复议.*行政诉讼/.test(only.text);
			const cells = block.kind === 'table' ? (row as TableCell[]) : [];
			const isBare = cells.length === size && cells.every((cell) => !cell.text || isValue(cell));
			if (isBelow && isBare && others.length) return inFormOrder(cells);
		}
	return null;
}

function inFormOrder(row: readonly TableCell[]): TableReading {
	const ids = challengeGroups.flatMap(({ id }) =>
		challengeResults.map((result) => `${id}_${result.id}`)
	);
	const cells = inkOf(
		row.map((cell, c) => [ids[c]!, cell] as const),
		!addsUp(row)
	);
	const { text, place } = row[0]!;
	const token = { text, place, key: '', value: true, row: null, heading: false, gap: 0 };
	return { cells, notices: [{ kind: 'header_unread', token, cells: ids }], to: 0 };
}

function addsUp(row: readonly TableCell[]): boolean {
	const values = row.map(({ text }) => readNumber(text).value);
	const sum = (of: readonly (number | null)[]) =>
		of.reduce<number>((total, value) => total + (value ?? 0), 0);
	const last = challengeResults.length - 1;
	const totals = challengeGroups.map((_, g) => values[g * (last + 1) + last]);
	return totals.every(
		(total, g) => total === sum(values.slice(g * (last + 1), g * (last + 1) + last))
	);
}

function isIn(place: Place, block: Place): boolean {
	return place.table === undefined ? block.line === place.line : block.table === place.table;
}

function placed(blocks: readonly Block[]): Map<string, TableCell> | null {
	const found = new Map<string, TableCell>();
	let heading: LabelMeaning = {};
	for (const block of blocks) {
		if (block.kind !== 'table') {
			const told = toldBy(block.text);
			if (told.group || block.kind === 'heading') heading = told;
		} else if (!collect(block, heading, found)) return null;
	}
	return found.size === size ? found : null;
}

function collect(
	{ rows }: TableBlock,
	heading: LabelMeaning,
	found: Map<string, TableCell>
): boolean {
	const columns = new Map<number, LabelMeaning>();
	const seen = new Set<TableCell>();
	let before: LabelMeaning = heading;
	for (const row of rows) {
		const told = row.map(({ text }) => toldBy(text));
		const labels = told.filter(({ group, result }) => group ?? result);
		const values = row.filter((cell) => isValue(cell) && !seen.has(cell));
		const isBlank = (c: number) =>
			isBlankCell(row[c]!) && isWhole({ ...before, ...columns.get(c), ...besideIn(told) });
		if (!values.length && !row.some((_, c) => isBlank(c))) {
			// A row of one label is the heading of what is below it.
			const only = new Set(row.filter(({ text }) => text !== ''));
			if (only.size === 1 && labels[0]?.group) [before] = labels as [LabelMeaning];
			else told.forEach((each, c) => columns.set(c, { ...columns.get(c), ...each }));
			continue;
		}
		if (!labels.length && !columns.size) continue;
		let beside: LabelMeaning = {};
		for (const [c, cell] of row.entries()) {
			if (!isValue(cell) && !isBlankCell(cell)) beside = { ...beside, ...told[c] };
			else if (!seen.has(cell)) {
				seen.add(cell);
				const all = { ...before, ...columns.get(c), ...beside };
				if (!isWhole(all)) continue;
				const id = `${all.group}_${all.result}`;
				if (found.has(id)) return false;
				found.set(id, cell);
			}
		}
		if (beside.group) before = { group: beside.group };
	}
	return true;
}

function isWhole({ group, result }: LabelMeaning): boolean {
	return group !== undefined && result !== undefined;
}

function isBlankCell({ text, filler }: TableCell): boolean {
	return !filler && text === '';
}

/** What the labels of a row say together. */
function besideIn(told: readonly LabelMeaning[]): LabelMeaning {
	return told.reduce((all, each) => ({ ...all, ...each }), {});
}

function isValue({ text, filler }: TableCell): boolean {
	return !filler && text !== '' && readNumber(text).reading !== 'unreadable';
}

/** What a heading or a cell names: 行政诉讼（复议后起诉）, 行政复议情况, 结果维持. */
function toldBy(text: string): LabelMeaning {
	if (text.length > 30) return {};
	const key = labelKey(text).replace(/(?:情况|案件|数量|件数)$/, '');
	const [litigation, plain] = [labelKey(litigationHeading), key];
	const bare = plain.startsWith(litigation) ? plain.slice(litigation.length) : plain;
	const group = challengeGroupLabel(bare) ?? challengeGroupLabel(plain);
	if (group) return { group };
	const result = challengeResultLabel(plain);
	if (result) return { result };
	for (let at = 2; at < plain.length - 1; at++) {
		const [one, other] = [
			challengeGroupLabel(bare.slice(0, at)),
			challengeResultLabel(bare.slice(at))
		];
		if (one && other) return { group: one, result: other };
	}
	return {};
}
