import { describe, expect, test } from 'vitest';
import { levels, sectors } from '#form/vocabulary.ts';
import { groupings } from '#query/grouping.ts';
import { reportSorts, type ReportLine } from '#query/reports.ts';
import { trafficFigures } from '#corpus/measures.ts';
import { unguarded } from '#corpus/guard.ts';
import { toCsv } from '#view/csv.ts';
import { shownTable, type Source, type ViewModel } from '#view/model.ts';
import { amount, axisNumber, count, ratio, share } from '#view/numbers.ts';
import { fromSearch, toSearch, type ViewState } from '#view/url.ts';
import { reportsModel } from '#view/reports.ts';
import fc from '../chance.ts';

const source: Source = { name: 'trial', origin: 'synthetic', contentHash: '0123456789abcdef' };
const model: ViewModel = {
	id: 'outcomes',
	title: { zh: '题', en: 'title' },
	sentence: { zh: '句', en: 'sentence' },
	definition: { zh: '义', en: 'definition' },
	columns: [
		{ id: 'name', label: { zh: '名称', en: 'Name' }, kind: 'text' },
		{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
		{
			id: 'sum',
			label: { zh: '合计', en: 'Sum' },
			kind: 'count',
			unit: { zh: '件', en: 'requests' }
		},
		{ id: 'part', label: { zh: '占比', en: 'Share' }, kind: 'share' },
		{ id: 'median', label: { zh: '中位数', en: 'Median' }, kind: 'amount' }
	],
	rows: [
		['甲,"乙"', 2020, 1234567, 0.12345, 1500.25],
		[{ zh: '县级', en: 'county' }, 2021, -3, null, null],
		[null, null, 0, 0, 0]
	],
	coverage: { reports: 3, counted: 3, missing: [] },
	origin: 'synthetic',
	years: [2020, 2021]
};

/** A reader of CSV written apart from the writer: fields of every line. */
function parse(csv: string): string[][] {
	const lines: string[][] = [];
	let [line, field, quoted]: [string[], string, boolean] = [[], '', false];
	for (let index = 0; index < csv.length; index++) {
		const sign = csv[index]!;
		if (quoted) {
			if (sign !== '"') field += sign;
			else if (csv[index + 1] === '"') {
				field += '"';
				index++;
			} else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ',' || sign === '\n') {
			line.push(field);
			field = '';
			if (sign === '\n') {
				lines.push(line);
				line = [];
			}
		} else if (sign !== '\r') field += sign;
	}
	return lines;
}

describe('CSV', () => {
	test('is UTF-8 with a byte order mark, lines ended as spreadsheets expect', () => {
		expect(toCsv(model, 'zh')).toBe(
			'\uFEFF名称,年度,合计（件）,占比（%）,中位数,数据性质\r\n' +
				'"甲,""乙""",2020,1234567,12.3,1500.3,合成演示数据\r\n' +
				'县级,2021,-3,,,合成演示数据\r\n' +
				',,0,0.0,0,合成演示数据\r\n'
		);
	});

	test('holds the table’s rows, value by value', () => {
		for (const language of ['zh', 'en'] as const) {
			const [head, ...rows] = parse(toCsv(model, language).slice(1));
			const shown = shownTable(model, language);
			expect(head).toHaveLength(shown.columns.length + 1);
			const plain = shown.rows.map((row) =>
				row.map((cell) => (cell === '–' ? '' : cell.replace(/(?<=\d),(?=\d)|%$/g, '')))
			);
			expect(rows.map((row) => row.slice(0, -1))).toEqual(plain);
		}
	});

	test.each(['=1+1', '+86 10', '-3/4', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
		'text %j is guarded, so that no spreadsheet runs it',
		(text) => {
			const csv = toCsv({ ...model, rows: [[text, 2020, -3, 0, 0]] }, 'zh');
			expect(csv.split('\r\n')[1]!.replace(/^"/, '').startsWith(`'${text[0]}`)).toBe(true);
			expect(csv).toContain(',-3,');
		}
	);

	test('whatever text a cell holds comes back as it was, but for the guard', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const csv = toCsv({ ...model, rows: [[text.replaceAll('\r', ''), 1, 1, 1, 1]] }, 'en');
				const cell = parse(csv)[1]![0]!;
				expect(unguarded(cell)).toBe(text.replaceAll('\r', ''));
			})
		);
	});

	test('a made-up row says so wherever it lands', () => {
		for (const language of ['zh', 'en'] as const) {
			const [head, ...rows] = parse(toCsv(model, language));
			expect(head!.at(-1)).toBe({ zh: '数据性质', en: 'origin' }[language]);
			for (const row of rows)
				expect(row.at(-1)).toBe({ zh: '合成演示数据', en: 'synthetic' }[language]);
		}
	});

	test('the reports’ own origins stand in one column, row by row', () => {
		const line: ReportLine = {
			id: 'r',
			agency: '=甲局',
			province: null,
			prefecture: null,
			level: 'county',
			sector: null,
			year: 2021,
			received: null,
			concluded: 0,
			carriedOut: 0,
			state: 'blank',
			visits: null,
			uniqueVisitors: null,
			pageViews: null,
			findings: 1,
			url: null,
			basis: 'own',
			origin: 'real'
		};
		const lines = [line, { ...line, id: 's', year: 2023, origin: 'synthetic' as const }];
		const all = reportsModel(lines, 2, { ...source, origin: 'mixed' });
		const [head, ...rows] = parse(toCsv(all, 'zh'));
		expect(head!.filter((name) => name === '数据性质')).toHaveLength(1);
		expect(rows.map((row) => row.at(-1))).toEqual(['真实', '合成演示数据']);
		expect(rows[0]!.slice(0, 10)).toEqual([
			"'=甲局",
			'2021',
			'',
			'',
			'县级',
			'',
			'',
			'0',
			'0',
			'表格空白'
		]);
		expect(all.years).toEqual([2021, 2023]);
	});
});

describe('numbers', () => {
	test.each([
		[count(1234567), '1,234,567'],
		[count(0), '0'],
		[count(null), '–'],
		[amount(1500.5), '1,500.5'],
		[share(0.12345), '12.3%'],
		[share(1), '100.0%'],
		[share(ratio(3, 0)), '–'],
		[share(ratio(null, 3)), '–'],
		[axisNumber(9999, 'zh'), '9,999'],
		[axisNumber(120000, 'zh'), '12万'],
		[axisNumber(350000000, 'zh'), '3.5亿'],
		[axisNumber(120000, 'en'), '120K'],
		[axisNumber(3500000, 'en'), '3.5M']
	])('%s', (written, expected) => expect(written).toBe(expected));
});

const text = fc
	.string({ minLength: 1, maxLength: 40 })
	.map((value) => value.trim())
	.filter(Boolean);
const state: fc.Arbitrary<ViewState> = fc.record({
	corpus: fc.option(text),
	language: fc.constantFrom('zh', 'en'),
	filters: fc.record({
		years: fc
			.uniqueArray(fc.integer({ min: 1900, max: 2099 }))
			.map((years) => years.sort((a, b) => a - b)),
		province: fc.option(text),
		prefecture: fc.option(text),
		levels: fc.subarray(levels.map(({ id }) => id)),
		sectors: fc.subarray(sectors.map(({ id }) => id)),
		county: fc.option(fc.constantFrom('900101', '910203')),
		agency: fc.oneof(fc.constant(''), text),
		basis: fc.constantFrom('own', 'consolidated')
	}),
	activityBy: fc.constantFrom(...groupings.filter((by) => by !== 'year')),
	figure: fc.constantFrom(...trafficFigures),
	order: fc.record({ sort: fc.constantFrom(...reportSorts), descending: fc.boolean() }),
	page: fc.integer({ min: 1, max: 1_000_000 })
});

describe('the address', () => {
	test('brings back every state', () => {
		fc.assert(
			fc.property(state, (before) => {
				const search = new URLSearchParams(toSearch(before).toString());
				expect(fromSearch(search)).toEqual(before);
			})
		);
	});

	test('of the view nobody changed is empty', () => {
		expect(toSearch(fromSearch(new URLSearchParams())).toString()).toBe('');
	});

	test('is short and can be read', () => {
		const search = new URLSearchParams('year=2021,2023&level=county&sort=-received');
		expect(toSearch(fromSearch(search)).toString()).toBe(
			'year=2021%2C2023&level=county&sort=-received'
		);
	});

	test.each([
		'year=abc,1e3,20211,-1,2021;DROP',
		'level=king&sector=&by=year&figure=__proto__',
		'page=-1',
		'page=0',
		'page=1e9',
		'sort=--year',
		'sort=constructor',
		'lang=xx&corpus=&province=%20',
		'%E0%A4%A=1&&&==='
	])('%j is read as the default where it makes no sense', (junk) => {
		expect(fromSearch(new URLSearchParams(junk))).toEqual(fromSearch(new URLSearchParams()));
	});

	test('whatever stands there is read without failing', () => {
		fc.assert(
			fc.property(fc.string(), (junk) => {
				const read = fromSearch(new URLSearchParams(junk));
				expect(fromSearch(toSearch(read))).toEqual(read);
			})
		);
	});
});
