import { expect, test } from 'vitest';
import { readPanels, rowsInOrder, untouched, writePanels, type PanelViews } from '#view/panels.ts';
import fc from '../chance.ts';

const views: PanelViews = {
	volume: { asTable: true, order: { column: 'total', descending: true }, hidden: [] },
	'ends-by': { asTable: false, order: null, hidden: ['upheld', 'other'] },
	traffic: { ...untouched, order: { column: 'web_visits.median', descending: false } }
};

test('how panels were left goes through the address; what was not touched is not there', () => {
	const text = writePanels({ ...views, flow: untouched });
	expect(text).toBe('volume:t:-total,ends-by:::upheld*other,traffic::web_visits.median');
	expect(readPanels(text)).toEqual(views);
	expect(writePanels({})).toBe('');
});

test('an address may say anything: what makes no sense is left out, and there is an end to it', () => {
	expect(readPanels('<b>:t,volume:x:;drop:a b*-1**total*<i>')).toEqual({
		volume: { asTable: false, order: null, hidden: ['total'] }
	});
	fc.assert(
		fc.property(fc.string({ maxLength: 9000 }), (text) => {
			const read = readPanels(text);
			expect(Object.keys(read).length).toBeLessThanOrEqual(40);
			expect(readPanels(writePanels(read))).toEqual(
				Object.fromEntries(
					Object.entries(read).filter(
						([, one]) => one.asTable || one.order || one.hidden.length > 0
					)
				)
			);
		})
	);
});

test('rows go by numbers or words, what is missing last both ways', () => {
	const table = {
		columns: [
			{ id: 'name', label: { zh: '', en: '' }, kind: 'text' as const },
			{ id: 'n', label: { zh: '', en: '' }, kind: 'count' as const }
		],
		rows: [
			['乙', 10],
			['甲', null],
			['丙', 9],
			['丁', { zh: '[空]', en: '[blank]' }]
		]
	};
	const by = (column: string, descending: boolean) =>
		rowsInOrder(table, { column, descending }, 'zh').map((at) => table.rows[at]![0]);
	expect(by('n', false)).toEqual(['丙', '乙', '丁', '甲']);
	expect(by('n', true)).toEqual(['乙', '丙', '丁', '甲']);
	expect(by('name', false)).toEqual(
		['丙', '丁', '甲', '乙'].sort(new Intl.Collator('zh-CN').compare)
	);
	expect(by('nothing', false)).toEqual(['乙', '甲', '丙', '丁']);
	expect(rowsInOrder(table, null, 'en')).toEqual([0, 1, 2, 3]);
});
