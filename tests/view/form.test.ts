import { describe, expect, test } from 'vitest';
import { packSketch } from '#check/corpus/sketch.ts';
import { examine } from '#rules/examine.ts';
import { findingsAgainstPreviousYear, type StoredReport } from '#corpus/previous-year.ts';
import { agencyOf, reportRow } from '#corpus/rows.ts';
import type { TableCell } from '#document/document.ts';
import { editions } from '#form/editions.ts';
import { cellsOf } from '#form/form.ts';
import { derivedName, examinedCsv, examinedJson } from '#view/examined-export.ts';
import { placeName } from '#view/examined.ts';
import { comparisonFindings } from '#view/comparison-findings.ts';
import { marks, shownReading } from '#view/marks.ts';
import { citationOf, embedCode, chartImageOf } from '#view/chart-image.ts';
import { cellName, printedTables } from '#view/printed.ts';
import type { ViewModel } from '#view/model.ts';
import { anchorOf, spansOf } from '#view/source.ts';
import { sampleReport, sampleYears } from '../../src/routes/check/sample.ts';

describe('the form as printed', () => {
	test.each(editions.map(({ id }) => id))('has every cell of the %s form once', (edition) => {
		const ids = cellsOf(edition).map(({ id }) => id);
		const laid = printedTables(new Set(ids)).flatMap(({ lines }) => lines.flatMap((l) => l.cells));
		expect(laid.toSorted()).toEqual(ids.toSorted());
	});

	test('a report that mixes two forms has each table in the form it fills', () => {
		const table2 = cellsOf('2019').filter(({ table }) => table === 'disclosure');
		const rest = cellsOf('2021').filter(({ table }) => table !== 'disclosure');
		const printed = printedTables(new Set([...table2, ...rest].map(({ id }) => id)));
		expect(printed.filter(({ table }) => table === 'disclosure').map(({ id }) => id)).toEqual(
			[1, 2, 3, 4, 5].map((n) => `disclosure-2019-${n}`)
		);
		const requests = printed.find(({ table }) => table === 'requests')!;
		expect(requests.lines.some(({ cells }) => cells.includes('otherwise_closed_misc_total'))).toBe(
			true
		);
	});

	test('the columns of its head are as many as its lines have labels and cells', () => {
		for (const { head, labels, lines } of printedTables(
			new Set(cellsOf('2021').map(({ id }) => id))
		)) {
			const across = head[0]!.reduce((sum, { columns }) => sum + columns, 0);
			for (const { cells } of lines) expect(across).toBe(labels + cells.length);
		}
	});
});

test.each([
	[{ value: 0, reading: 'number' as const }, '0'],
	[{ value: 1234.5, reading: 'number' as const }, '1,234.5'],
	[{ value: null, reading: 'blank' as const }, '[空]'],
	[{ value: null, reading: 'not_applicable' as const }, '[/]'],
	[{ value: null, reading: 'unreadable' as const }, '[疑]'],
	[{ value: null, reading: 'number' as const }, '[疑]'],
	[undefined, '[缺]']
])('%j stands as %s', (cell, shown) => {
	expect(shownReading(cell).zh).toBe(shown);
});

test('no two marks of a cell without a number look alike', () => {
	const alone = Object.entries(marks).filter(([id]) => id !== 'doubtful');
	for (const language of ['zh', 'en'] as const)
		expect(new Set(alone.map(([, mark]) => mark[language])).size).toBe(alone.length);
});

describe('the source', () => {
	test('a merged cell stands once, over all it covers', () => {
		const cell = (text: string): TableCell => ({ text, place: { table: 1, row: 1, column: 1 } });
		const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(cell) as [
			TableCell,
			TableCell,
			TableCell,
			TableCell
		];
		const spans = spansOf({
			rows: [
				[a, a, b],
				[a, a, c],
				[d, d, d]
			]
		});
		expect(spans.map((row) => row.map((s) => [s.cell.text, s.columns, s.rows]))).toEqual([
			[
				['a', 2, 2],
				['b', 1, 1]
			],
			[['c', 1, 1]],
			[['d', 3, 1]]
		]);
	});

	test('a place inside a paragraph leads to the paragraph, one in a table to its cell', () => {
		expect(anchorOf({ line: 4, start: 3, end: 9 })).toBe(anchorOf({ line: 4 }));
		expect(anchorOf({ table: 2, row: 1, column: 3, line: 9 })).toBe(
			anchorOf({ table: 2, row: 1, column: 3 })
		);
		expect(anchorOf({ page: 1, line: 4 })).not.toBe(anchorOf({ page: 2, line: 4 }));
		expect(placeName({ page: 2, table: 3, row: 4, column: 5 })).toEqual({
			zh: '第 2 页第 3 表第 4 行第 5 列',
			en: 'page 2, table 3, row 4, column 5'
		});
	});
});

describe('the sample report', async () => {
	const read = async (year: (typeof sampleYears)[number]) => {
		const examination = await examine(new TextEncoder().encode(sampleReport(year)), '示例.html');
		if (examination.status !== 'read') throw new Error(examination.reason.message);
		return examination;
	};
	const [examination, last] = await Promise.all(sampleYears.map(read));
	if (!examination || !last) throw new Error('two samples expected');
	const { report } = examination;

	test('is read in full, and says that it is made up', () => {
		expect(sampleReport(2024)).toContain('机关与数字均为虚构');
		expect([report.agency, report.year, report.edition]).toEqual(['云台县水务局', 2024, '2021']);
		expect(report.certificate.readings).toMatchObject({ blank: 1, not_applicable: 1, absent: 0 });
	});

	test('has the faults it is there to show, and no other error', () => {
		const errors = report.findings.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ rule }) => rule)).toEqual(['T3-02', 'T3-03']);
		expect(new Set(errors.map(({ suspect }) => suspect))).toEqual(new Set(['disclosed_total']));
		expect(report.findings.map(({ rule }) => rule)).toContain('NAR-01');
	});

	test('stands beside a year before that adds up, but not with it', () => {
		expect(last.report).toMatchObject({ agency: report.agency, year: 2023 });
		expect(last.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		const [before, now] = [last, examination].map(({ report, sketch }): StoredReport => ({
			row: reportRow(report, { file: '', sha256: null, url: null, origin: 'synthetic' }),
			sketch: packSketch(sketch)
		}));
		expect(agencyOf(before!.row)).toBe(agencyOf(now!.row));
		const found = findingsAgainstPreviousYear(before!, now!);
		expect(found.map(({ rule }) => rule)).toEqual(['CEL-10', 'YR-01', 'YR-02']);
		const carried = comparisonFindings({ row: before!.row, found })[1];
		expect(carried).toMatchObject({ left: 1, right: 2, beside: { year: 2023, note: null } });
		expect(carried!.beside!.cells).toContainEqual({
			id: 'carried_out_total',
			shown: { zh: '2', en: '2' }
		});
		const json = JSON.parse(examinedJson(examination, { row: before!.row, found }));
		expect(json.beside).toMatchObject({ agency: '云台县水务局', year: 2023 });
		expect(json.beside.findings.map(({ rule }: { rule: string }) => rule)).toContain('YR-01');
	});

	test('is written as CSV a line a cell and figure, guarded, and as the JSON the command line prints', () => {
		const lines = examinedCsv(examination, 'zh').split('\r\n');
		expect(lines.length - 2).toBe(Object.keys(report.cells).length + report.figures.length);
		expect(lines.find((line) => line.includes(',fees_10k_yuan,'))).toMatch(/,,空白,,第 /);
		const hostile = structuredClone(examination);
		hostile.report.cells.received_total!.text = '=1+1';
		expect(examinedCsv(hostile, 'en')).toContain(",'=1+1,");
		expect(JSON.parse(examinedJson(examination))).toEqual(
			JSON.parse(JSON.stringify({ ...examination, sketch: undefined }))
		);
		expect(derivedName('2023.zip/县局/年报（终稿）.docx', 'csv')).toBe('年报-终稿--ogi-lens.csv');
	});
});

describe('a picture to take away', () => {
	const model: ViewModel = {
		id: 'volume',
		title: { zh: '收到 <多少> & “申请”', en: 'Requests <received>' },
		sentence: { zh: '很长的一句话，'.repeat(40), en: 'a long sentence '.repeat(40) },
		definition: { zh: '', en: '' },
		columns: [],
		rows: [],
		coverage: { reports: 12, counted: 10, missing: [{ reason: 'blank', reports: 2 }] },
		origin: 'synthetic',
		years: null
	};
	const source = { name: 'demo', origin: 'synthetic' as const, contentHash: 'ab'.repeat(32) };
	const drawn = {
		svg: '<svg width="960" height="400"><style>.x{}</style><path class="x" d=""/></svg>',
		width: 960,
		height: 400
	};
	const address = 'https://example.org/?year=2023&level=county#volume';

	test('says what it shows, of how many reports, from which version, and that it is made up', () => {
		for (const language of ['zh', 'en'] as const) {
			const plate = chartImageOf(model, drawn, source, { language, theme: 'light' }, address);
			expect(plate.svg).toContain(language === 'zh' ? '合成演示数据' : 'Synthetic');
			expect(plate.svg).toContain('abababababababab');
			expect(plate.svg).toContain(language === 'zh' ? '空白 2' : 'blank 2');
			expect(plate.svg).toContain('https://example.org/?year=2023&amp;level=county#volume');
			expect(plate.svg).not.toMatch(/<style|<多少>|<received>/);
			expect(plate.height).toBeGreaterThan(drawn.height);
		}
	});

	test('breaks a long sentence into lines that fit, none beginning with a closing mark', () => {
		const { svg } = chartImageOf(model, drawn, source, { language: 'zh', theme: 'dark' }, address);
		const lines = [...svg.matchAll(/font-size="14"[^>]*>([^<]*)</g)].map(([, text]) => text!);
		expect(lines.length).toBeGreaterThan(3);
		expect(lines.join('')).toBe(model.sentence.zh);
		for (const line of lines) {
			expect(line.length).toBeLessThanOrEqual(Math.ceil(960 / 14) + 1);
			expect(line).not.toMatch(/^[，。；：]/);
		}
	});

	test('its citation and its frame lead back to the same view', () => {
		const cited = citationOf(model, source, 'zh', address, '2026-11-21');
		expect(cited).toContain(address);
		expect(cited).toContain('12 份年报中的 10 份');
		const code = embedCode('a "b" <c>', address, 640, 'https://example.org/embed.js');
		expect(code).toContain('title="a &quot;b&quot; &lt;c&gt;"');
		expect(code).toContain('height="640"');
		expect(code.split('\n')[1]).toBe('<script src="https://example.org/embed.js" async></script>');
	});
});

test('every cell has a name in both languages', () => {
	for (const { id } of editions.flatMap(({ id }) => cellsOf(id))) {
		const { zh, en } = cellName(id);
		expect([id, /\p{Script=Han}/u.test(zh), /^[A-Z0-9]/.test(en)]).toEqual([id, true, true]);
	}
});
