import { describe, expect, test } from 'vitest';
import { allReports, type Filters } from '#query/filters.ts';
import { toCsv } from '#view/csv.ts';
import type { ViewModel } from '#view/model.ts';
import { citationOf, chartImageOf } from '#view/chart-image.ts';
import { fileName, filterWords, scopeOf, scopeOfAgency, scopeWords } from '#view/scope.ts';
import fc from '../chance.ts';

const source = { name: 'trial', origin: 'real' as const, contentHash: '0123456789abcdef' };
const asked: Filters = {
	...allReports,
	years: [2021, 2019, 2020, 2023],
	province: '东省',
	levels: ['county']
};

function modelOf(filters: Filters, years: ViewModel['years']): ViewModel {
	return {
		id: 'volume',
		title: { zh: '申请：逐年', en: 'Requests, by year' },
		sentence: { zh: '', en: '' },
		definition: { zh: '', en: '' },
		columns: [{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' }],
		rows: [[2019], [2023]],
		coverage: { reports: 2, counted: 2, missing: [] },
		origin: 'real',
		scope: scopeOf(filters),
		years
	};
}

describe('what was chosen, in words', () => {
	test('place, level, sector, name and basis, then years as spans', () => {
		expect(scopeWords(modelOf(asked, [2019, 2023])).zh).toBe('东省；县级；2019–2021、2023 年');
		const more: Filters = { ...allReports, agency: ' 甲 局 ', basis: 'consolidated' };
		expect(scopeWords(modelOf(more, [2020, 2020]))).toEqual({
			zh: '名称含“甲 局”；政府汇总；2020 年',
			en: 'name has “甲 局”; Consolidated reports; 2020'
		});
	});

	test('a county goes by its name, in words, lists and file names; by its code until that is known', () => {
		const county: Filters = { ...allReports, province: '东省', county: '900203' };
		expect(filterWords(county, null, '东市西县').zh).toBe('东省；东市西县');
		expect(filterWords(county, null).zh).toBe('东省；900203');
		const model = { ...modelOf(county, null), scope: scopeOf(county, [], '东市西县') };
		expect(scopeWords(model).zh).toBe('东省；东市西县');
		expect(fileName(model, source, 'zh')).toContain('_东省-东市西县_');
	});

	test('of nothing chosen, the years it is of; of nothing at all, every report', () => {
		expect(scopeWords(modelOf(allReports, [2019, 2025])).zh).toBe('2019–2025 年');
		expect(scopeWords(modelOf(allReports, null)).en).toBe('all reports');
		expect(filterWords(allReports, null).zh).toBe('全部年报');
		expect(filterWords({ ...allReports, years: [2024] }, 'zero').zh).toBe('2024 年；零申请');
	});

	test('stand in picture, citation and every row of the CSV', () => {
		const model = modelOf(asked, [2019, 2023]);
		const words = scopeWords(model).zh;
		const drawn = { svg: '<svg ></svg>', width: 960, height: 10 };
		const look = { language: 'zh', theme: 'light' } as const;
		expect(chartImageOf(model, drawn, source, look, 'https://example.org/').svg).toContain(words);
		expect(citationOf(model, source, 'zh', '', '')).toContain(words);
		const [head, ...rows] = toCsv(model, 'zh').trim().split('\r\n');
		expect(head!.split(',').at(1)).toBe('范围');
		expect(rows.map((row) => row.split(',')[1])).toEqual([words, words]);
	});
});

test('the address below a picture is whole, on as many lines as it takes', () => {
	const address = `https://example.org/requests/?view=${'received:t:-total,'.repeat(30)}#volume`;
	const drawn = { svg: '<svg ></svg>', width: 960, height: 10 };
	const look = { language: 'zh', theme: 'light' } as const;
	const { svg } = chartImageOf(modelOf(asked, [2019, 2023]), drawn, source, look, address);
	const lines = [...svg.matchAll(/<text [^>]*font-size="12"[^>]*>([^<]*)<\/text>/g)].map(
		([, line]) => line!
	);
	const from = lines.findIndex((line) => line.startsWith('https:'));
	expect(lines.slice(from).join('')).toBe(address);
	expect(Math.max(...lines.slice(from).map(({ length }) => length))).toBeLessThan(150);
});

describe('the name of a file', () => {
	test('tells what, of whom, of which years, from which corpus and version', () => {
		const one = modelOf({ ...asked, years: [] }, [2019, 2025]);
		expect(fileName(one, source, 'zh', 'csv')).toBe(
			'申请-逐年_东省-县级_2019-2025_ogi-lens-trial-01234567.csv'
		);
		expect(fileName({ ...one, scope: scopeOfAgency('甲局/乙') }, source, 'en', 'png')).toBe(
			'Requests-by-year_甲局-乙_2019-2025_ogi-lens-trial-01234567.png'
		);
	});

	test('is safe and short whatever was chosen, and keeps its years', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 400 }),
				fc.string({ unit: 'binary', maxLength: 400 }),
				(agency, name) => {
					const model = modelOf(
						{ ...allReports, agency: `${agency}${'某'.repeat(300)}` },
						[2019, 2025]
					);
					const file = fileName(model, { ...source, name }, 'zh', 'csv');
					expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(200);
					expect(file).toMatch(
						/^[\p{L}\p{N}_-]+_2019-2025_ogi-lens-[\p{L}\p{N}_-]*01234567\.csv$/u
					);
				}
			)
		);
	});
});
