import { describe, expect, test } from 'vitest';
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

describe('a header of table 4 that is cut by the end of a page', () => {
	const place = (row: number, column: number) => ({ table: 9, row, column });
	const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

	/** Table 4 as a grid whose labels of results break after two letters; what is merged is one object. */
	function cutHeader(shuffled = false): Block[] {
		const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
		const merged = (row: number, texts: readonly string[], width: number) =>
			texts.flatMap((text, at) =>
				Array<TableCell>(width).fill({ text, place: place(row, at * width + 1) })
			);
		const single = (row: number, texts: readonly string[]) =>
			texts.map((text, at): TableCell => ({ text, place: place(row, at + 1) }));
		const labels = groups.flatMap(() => (shuffled ? results.toReversed() : results));
		const heads = single(
			3,
			labels.map((label) => label.slice(0, 2))
		);
		const ends = single(
			4,
			labels.map((label) => label.slice(2))
		);
		const filled = Array<TableCell>(5).fill({ text: '', place: place(5, 1) });
		const numbers = [
			['4', '1', '2', '3', '10'],
			['1', '0', '2', '1', '4'],
			['2', '0', '1', '0', '3']
		];
		const values = single(
			6,
			numbers.flatMap((own) => (shuffled ? own.toReversed() : own))
		);
		const litigation = merged(1, ['行政复议', '行政诉讼', '行政诉讼'], 5);
		const second = [...heads.slice(0, 5), ...merged(2, groups, 5).slice(5)];
		return [
			{ kind: 'heading', text: '四、政府信息公开行政复议、行政诉讼情况', place: { line: 1 } },
			{
				kind: 'table',
				layout: 'grid',
				place: { table: 9 },
				rows: [litigation, second, heads, ends, [...filled, ...ends.slice(5)], values]
			}
		];
	}

	test('is read by its columns, without a doubt where all of it is there', () => {
		const { cells, notices } = readForm(cutHeader());
		expect(cells.reconsideration_upheld!.value).toBe(4);
		expect(cells.litigation_direct_pending!.value).toBe(1);
		expect(cells.litigation_after_reconsideration_total!.value).toBe(3);
		const own = /^(?:reconsideration|litigation)_/;
		const doubts = notices.filter(
			({ kind, cells }) => kind !== 'table_missing' && cells.some((id) => own.test(id))
		);
		expect(doubts).toEqual([]);
	});

	test('is in doubt where a piece of it is lost', () => {
		const [heading, table] = cutHeader();
		if (table!.kind !== 'table') throw new Error('no table');
		const rows = table!.rows.map((row) =>
			row.map((cell) => (cell.text === '纠正' ? { ...cell, text: '' } : cell))
		);
		const { notices } = readForm([heading!, { ...table!, rows }]);
		expect(notices.some(({ kind, cells }) => kind === 'header_unread' && cells.length === 15)).toBe(
			true
		);
	});

	test('in another order than the form’s is read by its columns', () => {
		const { cells } = readForm(cutHeader(true));
		expect(cells.reconsideration_total!.value).toBe(10);
		expect(cells.reconsideration_upheld!.value).toBe(4);
		expect(cells.litigation_direct_other!.value).toBe(2);
	});
});
