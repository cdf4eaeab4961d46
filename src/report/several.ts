import type { Block, SourceDocument } from '#document/document.ts';
import { tables } from '#form/form.ts';
import { clean, isSectionOne } from './identity/lines.ts';
import { datesIn } from './identity/dates.ts';
import { titleIn } from './identity/title.ts';
import { requestRowLabel } from './tables/requests.ts';

/** Rows of the table of requests that are enough to know it by. */
const leastRows = 10;

/** Letters of prose a report without tables has at least. */
const leastProse = 120;

/** Longest heading of a section, in characters. */
const longestHeading = 60;

/** Lines above a title that may belong to it: the agency's name, the year, a line of the site. */
const mostAbove = 3;

const sectionNames = [
	...tables.map(({ zh }) => zh.slice(0, 6)),
	'存在的主要问题',
	'其他需要报告',
	'依申请公开',
	'行政复议'
];

/**
 * The reports a document holds, each as a document of its own: most hold one, which is the document
 * itself. Two are separated only where each has its own section one and its own table of requests, or
 * the second its own title and each its sections; what is not certain stays together.
 */
export function reportsIn(document: SourceDocument): SourceDocument[] {
	const { blocks } = document;
	const openings = blocks.flatMap((block, i) => (opensReport(blocks, i) ? [i] : []));
	if (openings.length < 2) return [document];
	const starts = openings.map((opening, i) =>
		i === 0 ? 0 : (titleAbove(blocks, openings[i - 1]!, opening) ?? opening)
	);
	// What is no report of its own, such as a table of contents, stays with the one before or after it.
	const stretches = starts.map((start, i) => signsOf(blocks.slice(start, starts[i + 1])));
	const cuts = [0];
	let before = stretches[0]!;
	for (const [i, start] of starts.entries()) {
		if (i === 0) continue;
		const stretch = stretches[i]!;
		const titled = start !== openings[i];
		if (isWhole(before, true) && isWhole(stretch, titled)) {
			cuts.push(start);
			before = stretch;
		} else before = both(before, stretch);
	}
	if (cuts.length < 2) return [document];
	const parts = cuts.map((cut, i) => blocks.slice(cut, cuts[i + 1]));
	const opening = openings.findLast((at) => at < cuts[1]!)!;
	parts[0] = withoutPageTitles(blocks.slice(0, opening), blocks.slice(opening, cuts[1]));
	return parts.map((blocks, i) => ({
		...document,
		blocks,
		notices: i === 0 ? document.notices : []
	}));
}

/** The first report without titles above its own: they are the page's, and may name another. */
function withoutPageTitles(head: Block[], body: Block[]): Block[] {
	const titles = head.flatMap((block, i) => (isTitle(block) ? [i] : []));
	const own = titles.length ? withNameAbove(head, titles.at(-1)!) : 0;
	return [...head.filter((block, i) => i >= own || !isTitle(block)), ...body];
}

/** Whether a block is the heading of section one, not its entry in a table of contents. */
function opensReport(blocks: readonly Block[], at: number): boolean {
	const block = blocks[at]!;
	if (block.kind === 'table' || block.text.length > longestHeading) return false;
	if (!/^\s*[（(第一1１㈠]/.test(block.text)) return false;
	const next = blocks[at + 1];
	const below = !next || next.kind === 'table' ? '' : clean(next.text);
	return isSectionOne(clean(block.text), below);
}

/** Where the next report begins between two headings of section one: at its title, after all tables before. */
function titleAbove(blocks: readonly Block[], after: number, opening: number): number | null {
	let tablesEnd = opening - 1;
	while (tablesEnd > after && !holdsTable(blocks[tablesEnd]!)) tablesEnd--;
	for (let i = tablesEnd + 1; i < opening; i++) {
		if (isTitle(blocks[i]!)) return withNameAbove(blocks, i);
	}
	return null;
}

function holdsTable(block: Block): boolean {
	return block.kind === 'table' && labelsOf(block).length > 0;
}

function isTitle(block: Block): boolean {
	return block.kind !== 'table' && titleIn(clean(block.text)) !== null;
}

/** A title without an agency takes in the name that stands above it, but no signature with its date. */
function withNameAbove(blocks: readonly Block[], title: number): number {
	let text = '';
	for (let i = title; i >= title - mostAbove; i--) {
		const block = blocks[i];
		if (!block || block.kind === 'table') break;
		const line = clean(block.text);
		if (i < title && (line.length > 40 || /[，。；：:]/.test(line) || datesIn(line).length)) break;
		text = line + text;
		if (titleIn(text)?.agency) return i;
	}
	return title;
}

/** The signs in some blocks that they are a report. */
interface Signs {
	/** Rows of the table of requests they name. */
	rows: ReadonlySet<string>;
	/** Headings of statutory sections, and letters of sentences; a table of contents has no sentences. */
	sections: number;
	prose: number;
}

function signsOf(blocks: readonly Block[]): Signs {
	let [sections, prose] = [0, 0];
	for (const block of blocks) {
		if (block.kind === 'table') continue;
		const text = clean(block.text);
		if (text.length <= longestHeading && sectionNames.some((name) => text.includes(name)))
			sections++;
		if (text.includes('。')) prose += text.length;
	}
	return { rows: new Set(blocks.flatMap(labelsOf)), sections, prose };
}

function both(one: Signs, other: Signs): Signs {
	return {
		rows: new Set([...one.rows, ...other.rows]),
		sections: one.sections + other.sections,
		prose: one.prose + other.prose
	};
}

/** Whether blocks are a report of their own: they have its table, or a title, its sections and sentences. */
function isWhole({ rows, sections, prose }: Signs, titled: boolean): boolean {
	return rows.size >= leastRows || (titled && sections >= 3 && prose >= leastProse);
}

/** Rows of the table of requests a block names. */
function labelsOf(block: Block): string[] {
	const texts = block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text];
	return texts.flatMap((text) =>
		text.length > longestHeading ? [] : (requestRowLabel(text) ?? [])
	);
}
