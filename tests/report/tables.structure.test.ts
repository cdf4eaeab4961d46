import { describe, expect, test } from 'vitest';
import type { Block, TableCell } from '#document/document.ts';
import { readForm } from '#report/tables.ts';
import { gridOf, type Printed, type PrintedTable } from '../generator/form-tables.ts';
import {
	balancedDraft,
	distinctDraft,
	likelyDraft,
	tablesOf,
	type Draft
} from '../generator/report.ts';

/** Tables as a format with spans gives them: one cell object in every position it covers. */
function gridBlock(table: PrintedTable, ordinal: number): Block {
	const grid = gridOf(table);
	const cells = new Map<Printed, TableCell>();
	const rows = grid.map((row) => row.map((): TableCell => ({ text: '', place: {} })));
	grid.forEach((row, r) =>
		row.forEach((printed, c) => {
			if (!printed) return;
			const cell = { text: printed.text, place: { table: ordinal, row: r + 1, column: c + 1 } };
			cells.set(printed, cell);
			for (let down = 0; down < printed.down; down++)
				for (let across = 0; across < printed.across; across++) rows[r + down]![c + across] = cell;
		})
	);
	return { kind: 'table', layout: 'grid', rows, place: { table: ordinal } };
}

function gridsOf(draft: Draft): Block[] {
	return tablesOf(draft).map((table, i) => gridBlock(table, i + 1));
}

describe('tables with resolved spans', () => {
	test.each([
		['2021', 200],
		['2019', 198]
	] as const)('both routes agree on every cell of the %s form', (edition, count) => {
		const { cells, certificate, notices } = readForm(gridsOf(distinctDraft(edition)));
		expect(notices).toEqual([]);
		expect(Object.keys(cells)).toHaveLength(count);
		expect(certificate).toMatchObject({
			expected: count,
			located: count,
			routes: { agreed: count, differed: 0 }
		});
	});

	test.each([1, 2, 3])('blanks keep their places (seed %d)', (seed) => {
		const draft = likelyDraft('2021', seed, 0.4);
		const { cells } = readForm(gridsOf(draft));
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, cells[id]!.text]).toEqual([id, ink]);
	});

	test('columns in another order are found by their header', () => {
		const applicants = [
			'total',
			'other',
			'business',
			'legal_service',
			'research',
			'public_interest',
			'person'
		];
		const draft = { ...balancedDraft('2021', 4), applicants };
		const { cells, certificate } = readForm(gridsOf(draft));
		expect(certificate.routes.differed).toBe(0);
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, cells[id]!.text]).toEqual([id, ink]);
	});

	test('a table cut by a page goes on in the next block', () => {
		const draft = distinctDraft('2021');
		const [disclosure, requests, challenges] = gridsOf(draft);
		if (requests?.kind !== 'table') throw new Error('no table');
		const pages = [requests.rows.slice(0, 14), requests.rows.slice(14)];
		const cut = pages.map((rows): Block => ({ ...requests, rows }));
		const { cells } = readForm([disclosure!, ...cut, challenges!]);
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, cells[id]!.text]).toEqual([id, ink]);
	});

	test('a cell the two routes read differently is noticed', () => {
		const draft = balancedDraft('2021', 5);
		const blocks = gridsOf(draft);
		const requests = blocks[1]!;
		if (requests.kind !== 'table') throw new Error('no table');
		// A value that lost its cell border: two numbers in one cell, nothing in the next.
		const row = requests.rows[3]!;
		row[4] = { ...row[4]!, text: '' };
		row[3] = { ...row[3]!, text: `${row[3]!.text} 5` };
		const { notices } = readForm(blocks);
		expect(notices.some((notice) => notice.cells.includes('received_person'))).toBe(true);
	});
});

describe('tables of ragged rows', () => {
	/** Table 3 as a PDF without lines gives it: rows of what is printed, merged labels where they are centred. */
	function raggedRequests(draft: Draft, header: string[][]): Block {
		const body = gridOf(tablesOf(draft)[1]!).slice(3);
		const texts = [...header, ...body.map((row) => row.flatMap((each) => each?.text ?? []))];
		return {
			kind: 'table',
			layout: 'rows',
			rows: texts.map((row, r) =>
				row.map((text, c) => ({ text, place: { table: 1, row: r + 1, column: c + 1 } }))
			),
			place: { table: 1 }
		};
	}

	const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

	test.each([
		[
			'自然人 below the label of the organisations',
			[['申请人情况'], ['法人或其他组织'], ['自然人', ...organisations, '总计']]
		],
		[
			'总计 above its neighbours',
			[['总计'], ['申请人情况'], ['法人或其他组织'], ['自然人', ...organisations]]
		],
		[
			'自然人 and 总计 between the levels',
			[['申请人情况'], ['法人或其他组织'], ['自然人', '总计'], organisations]
		]
	])('a header with %s is read as the form has it', (_, header) => {
		const draft = balancedDraft('2021', 9);
		const { cells } = readForm([raggedRequests(draft, header)]);
		for (const [id, ink] of Object.entries(draft.ink))
			if (cells[id]?.reading !== 'absent') expect([id, cells[id]!.text]).toEqual([id, ink]);
		expect(cells['received_person']!.reading).toBe('number');
	});

	test('自然人 right of the organisations in one row is read there', () => {
		const applicants = [
			'business',
			'research',
			'public_interest',
			'legal_service',
			'other',
			'person',
			'total'
		];
		const draft = { ...balancedDraft('2021', 9), applicants };
		const header = [['申请人情况'], [...organisations, '自然人', '总计']];
		const { cells } = readForm([raggedRequests(draft, header)]);
		expect(cells['received_person']!.text).toBe(draft.ink['received_person']);
	});

	test('values printed above their label are not silently another row’s', () => {
		const draft = distinctDraft('2021');
		const block = raggedRequests(draft, [['自然人', ...organisations, '总计']]);
		if (block.kind !== 'table') throw new Error('no table');
		// Each label wraps, so that its values stand on a line of their own above it.
		block.rows = block.rows.flatMap((row, r) => {
			const values = row.slice(-7);
			return r === 0 ? [row] : [values, row.slice(0, -7)];
		});
		const { cells, notices } = readForm([block]);
		const noticed = new Set(notices.flatMap((notice) => notice.cells));
		for (const [id, got] of Object.entries(cells))
			if (got.reading === 'number' && got.text !== draft.ink[id]) expect(noticed).toContain(id);
	});
});
