import type { Block, SourceDocument } from '#document/document.ts';

/** That a report is no longer where it was taken, and what stood there. */
export interface Gone {
	/** When its address was asked in vain, as the collection states it. */
	at: string;
	/** What the site said. */
	why: string;
	/** What was captured, as it was read: a line for a paragraph or a row, tabs between cells. */
	text: string;
}

/** Most of a captured text that is kept, in characters: far more than a report has. */
const longest = 200_000;

/** The text of a document that stands in for it; one that is cut says so. */
export function capturedText({ blocks }: Pick<SourceDocument, 'blocks'>): string {
	const text = blocks.flatMap(linesOf).join('\n');
	return text.length > longest ? `${text.slice(0, longest)}\n……（以下略 cut here）` : text;
}

function linesOf(block: Block): string[] {
	if (block.kind !== 'table') return [block.text];
	// A merged cell is the same object in each place it covers: its text is written once.
	const told = new Set<object>();
	return block.rows.map((row) =>
		row
			.map((cell) => {
				if (told.has(cell)) return '';
				told.add(cell);
				return cell.text.replace(/\s+/g, ' ');
			})
			.join('\t')
	);
}
