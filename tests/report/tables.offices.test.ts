import { expect, test } from 'vitest';
import type { Block, TableCell } from '#document/document.ts';
import { readForm } from '#report/tables.ts';
import { examine } from '#rules/examine.ts';
import { offices } from '../generator/offices/index.ts';
import { balancedDraft, likelyDraft, type Draft } from '../generator/report.ts';

const drafts: [string, Draft][] = [
	['adds up', balancedDraft('2021', 31)],
	['has blanks and dashes', likelyDraft('2021', 32, 0.15)]
];

/** Cells that are read as anything but what is printed, and that are not unreadable with a notice where nobody could tell. */
async function faults(draft: Draft, office: string): Promise<string[]> {
	const { bytes, open } = offices[office]!(draft);
	const result = await examine(bytes, 'office');
	if (result.status === 'refused') return [result.reason.message];
	const { cells, notices, findings } = result.report;
	const told = new Set([...notices, ...findings].flatMap((each) => each.cells));
	return Object.entries(draft.ink).flatMap(([id, ink]) => {
		const { reading, value } = cells[id] ?? { reading: 'absent', value: null };
		const printed = ink === '' ? 'blank' : ink === '/' ? 'not_applicable' : 'number';
		if (reading === printed && (printed !== 'number' || String(value) === ink)) return [];
		const isOpen = open?.test(id) && /unreadable|absent/.test(reading) && told.has(id);
		return isOpen ? [] : [`${id}: printed '${ink}', read ${reading} ${value}`];
	});
}

test.each(Object.keys(offices))('%s is read as printed', async (office) => {
	for (const [what, draft] of drafts)
		expect([what, await faults(draft, office)]).toEqual([what, []]);
});

test('a row of table 3 that is cut by the end of a page is whole where the rest is another table', async () => {
	const [, draft] = drafts[0]!;
	const { bytes } = offices['as divisions with a style of tables']!(draft);
	const { readDocument } = await import('#document/read.ts');
	const { blocks } = await readDocument(bytes, 'whole');
	const label = '5.要求行政机关确认或重新出具已获取信息';
	const cut = blocks.flatMap((block): Block[] => {
		const at =
			block.kind === 'table'
				? block.rows.findIndex((row) => row.some(({ text }) => text === label))
				: -1;
		if (block.kind !== 'table' || at < 0) return [block];
		const table = (block.place.table ?? 0) + 10;
		const put = (text: string, values: boolean) => (cell: TableCell) => ({
			...cell,
			text: cell.text === label ? text : values ? cell.text : ''
		});
		const row = block.rows[at]!;
		const moved = (cells: TableCell[], r: number) =>
			cells.map((cell) => ({ ...cell, place: { ...cell.place, table, row: r + 1 } }));
		return [
			{ ...block, rows: [...block.rows.slice(0, at), row.map(put('5.要求行', true))] },
			{
				...block,
				place: { table },
				rows: [row.map(put(label.slice(5), false)), ...block.rows.slice(at + 1)].map(moved)
			}
		];
	});
	expect(cut).toHaveLength(blocks.length + 1);
	const { cells } = readForm(cut);
	const [whole, mended] = [readForm(blocks).cells, cells].map((all) =>
		Object.entries(all).filter(([id]) => id.startsWith('not_processed_reissue'))
	);
	const values = (all: typeof whole) => all!.map(([id, { value }]) => [id, value]);
	expect(values(mended)).toEqual(values(whole));
	expect(values(mended).every(([, value]) => value !== null)).toBe(true);
});
