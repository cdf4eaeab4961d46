import { Refusal, type Block, type SourceDocument, type TableBlock } from './document.ts';

/** Longest paragraph, in characters; the whole text of a report is shorter. Cells are no longer either. */
const longestText = 200_000;

/** Most characters of a document; a hundred reports have as many. */
const mostText = 2_000_000;

/**
 * A document whose text what comes after can go through in a moment. A paragraph too long for prose, such
 * as the code of a picture, is left out, with a notice.
 * @throws {Refusal} `too_large` with a cell as long, or more text in all than reports have
 */
export function bounded(document: SourceDocument): SourceDocument {
	const { notices } = document;
	let characters = 0;
	const blocks = document.blocks.filter((block) => {
		const length = longestOf(block);
		if (length <= longestText) {
			characters += block.kind === 'table' ? sizeOf(block) : length;
			return true;
		}
		if (block.kind === 'table') throw tooLarge(`一个单元格有 ${length} 字`);
		const text = `${block.text.slice(0, 20)}……（共 ${length} 字，没有读取）`;
		notices.push({ kind: 'too_long', text, place: block.place });
		return false;
	});
	if (characters > mostText) throw tooLarge(`文件共有 ${characters} 字`);
	return { ...document, blocks };
}

function longestOf(block: Block): number {
	if (block.kind !== 'table') return block.text.length;
	let longest = 0;
	for (const row of block.rows)
		for (const { text } of row) if (text.length > longest) longest = text.length;
	return longest;
}

function sizeOf({ rows, layout }: TableBlock): number {
	// A merged cell is the same object wherever it stands, and its text is in memory once; only a grid has such.
	const seen = layout === 'grid' ? new Set<object>() : null;
	let size = 0;
	for (const row of rows)
		for (const cell of row) {
			if (seen?.has(cell)) continue;
			seen?.add(cell);
			size += cell.text.length;
		}
	return size;
}

function tooLarge(what: string): Refusal {
	return new Refusal('too_large', `${what}，不像一份报告。请只保留报告本身。`);
}
