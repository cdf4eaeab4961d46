import { beforeAll, describe, expect, test } from 'vitest';
import reasons from '#charts/outcomes/reasons.ts';
import volume from '#charts/requests/volume.ts';
import { behindOf } from '#query/basis.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { citationOf } from '#view/chart-image.ts';
import { chartOption } from '#view/chart.ts';
import { toCsv } from '#view/csv.ts';
import { coverageNote, numbersOf, valuesOf, type ViewModel } from '#view/model.ts';
import { databaseOf, reportRow, requestTable } from '../database.ts';

const source = { name: 'trial', origin: 'real' as const, contentHash: '0123456789abcdef' };

interface Government {
	province: string;
	prefecture?: string;
	level: 'province' | 'prefecture' | 'county';
	year: number;
	scope: 'area' | 'tier';
}

function government({ province, prefecture, level, year, scope }: Government, received: number) {
	const name = `${province}${prefecture ?? ''}人民政府`;
	return reportRow(
		{
			id: `${name}${level}${year}`,
			agency: name,
			agency_id: `${name}${level}`,
			...{ province, prefecture: prefecture ?? null, level, year, scope },
			sector: 'government',
			basis: 'consolidated'
		},
		requestTable('2021', { received_total: received })
	);
}

/** 甲市 reports for its whole each year, 乙市 from 2023 on, 丙市 for its tier alone first; 西省 in 2022. */
const reports = [
	...[2022, 2023].flatMap((year) => [
		government(
			{ province: '东省', prefecture: '甲市', level: 'prefecture', year, scope: 'area' },
			100
		),
		government(
			{ province: '东省', prefecture: '甲市', level: 'county', year, scope: 'area' },
			year - 2000
		),
		government(
			{
				...{ province: '东省', prefecture: '丙市', level: 'prefecture', year },
				scope: year === 2022 ? 'tier' : 'area'
			},
			7
		),
		reportRow(
			{
				...{ id: `丙市${year}`, agency: '丙市教育局', province: '东省', prefecture: '丙市' },
				...{ level: 'prefecture', year, sector: 'education' }
			},
			requestTable('2021', { received_total: 3 })
		)
	]),
	government(
		{ province: '东省', prefecture: '乙市', level: 'prefecture', year: 2023, scope: 'area' },
		30
	),
	government({ province: '西省', level: 'province', year: 2022, scope: 'area' }, 900)
];

let corpus: Corpus;
beforeAll(async () => {
	const places = { of: async () => null };
	corpus = { ...(await databaseOf(reports)), places } as unknown as Corpus;
});

const wide = (more: Partial<Filters> = {}): Filters => ({
	...allReports,
	basis: 'consolidated',
	...more
});

async function modelOf(chart: typeof volume | typeof reasons, filters: Filters) {
	const choices = Object.fromEntries(
		Object.entries(chart.choices).map(([name, { field }]) => [name, field.initial])
	);
	const answer = await chart.question!.ask(corpus, { filters, ...choices });
	return (chart.model as (found: unknown, from: typeof source) => ViewModel)(answer, source);
}

const linesOf = (model: ViewModel) => toCsv(model, 'zh').trim().split('\r\n').slice(1);

describe('a sum of governments’ reports names its places, year by year', () => {
	test('in the title, the sentence and the note', async () => {
		const model = await modelOf(volume, wide());
		expect(numbersOf(model, 'total')).toEqual([1000, 137]);
		expect(model.title.zh).toContain('（政府汇总，各年的地方不同）');
		expect(model.sentence.zh).toMatch(/^政府汇总（各年的地方不同）：/);
		const { zh, en } = coverageNote(model.coverage);
		expect(zh).toContain('各年不是同一批地方');
		expect(zh).toContain(
			'逐年：2022 年 1 个省级政府的全域年报，其余省份的 3 个地市中 1 个，另 1 个仅有本级；2023 年 3 个地市中 3 个。'
		);
		expect(zh).toContain(
			'不是每年都在内的 3 个：东省丙市（2023 年）、东省乙市（2023 年）、西省（2022 年）。'
		);
		expect(en).toContain('3 are not in every year: 东省丙市 (2023), 东省乙市 (2023), 西省 (2022).');
	});

	test('in every row of its CSV and in its citation', async () => {
		const [first, last] = linesOf(await modelOf(volume, wide()));
		expect(first).toContain('政府汇总（2022 年 1 个省级政府的全域年报，');
		expect(last).toContain('政府汇总（2023 年 3 个地市中 3 个）');
		const sum = await modelOf(reasons, wide());
		for (const line of linesOf(sum)) expect(line).toContain('；2023 年 3 个地市中 3 个）');
		const cited = citationOf(sum, source, 'zh', 'https://x.example/', '2026-01-02');
		expect(cited).toContain('东省乙市（2023 年）');
	});

	test('in one form where they are the same', async () => {
		const same = await modelOf(volume, wide({ years: [2023] }));
		expect(same.title.zh).toContain('（政府汇总，2023 年 3 个地市中 3 个）');
		expect(coverageNote(same.coverage).zh).not.toContain('逐年');
		const { places } = await behindOf(corpus, wide({ province: '东省' }));
		expect(places!.changing.map(({ name }) => name)).toEqual(['丙市', '乙市']);
	});

	test('of counties by their number', async () => {
		const among = await modelOf(
			volume,
			wide({ province: '东省', prefecture: '甲市', levels: ['county'] })
		);
		expect(numbersOf(among, 'total')).toEqual([22, 23]);
		expect(among.title.zh).toContain('2022–2023 年 1 个县区的全域年报');
		expect(coverageNote(among.coverage).zh).toContain('各年不是同一批地方');
	});
});

describe('one place’s report is told with what it covers', () => {
	const place = { province: '东省', prefecture: '丙市' };

	test('as a sum of its own', async () => {
		const model = await modelOf(volume, wide(place));
		expect(model.title.zh).toContain('（政府汇总，2022 年本级；2023 年全域）');
		expect(linesOf(model).map((line) => /政府汇总（.*?）/.exec(line)?.[0])).toEqual([
			'政府汇总（2022 年本级）',
			'政府汇总（2023 年全域）'
		]);
	});

	test('and as the diamond beside the own reports', async () => {
		const model = await modelOf(volume, { ...allReports, ...place });
		expect(numbersOf(model, 'whole')).toEqual([7, 7]);
		expect(valuesOf(model, 'whole_covers')).toEqual([
			{ zh: '2022 年本级', en: '2022: its own tier' },
			{ zh: '2023 年全域', en: '2023: the whole place' }
		]);
		expect(model.notes![0]!.zh).toContain(
			'菱形是政府汇总年报所报（2022 年本级；2023 年全域），不在柱内'
		);
		const of = await modelOf(volume, { ...allReports, province: '东省' });
		expect(of.notes![0]!.zh).toContain('菱形是政府汇总年报所报（各年的地方不同），不在柱内');
	});

	test('in a year of which there is no own report as well', async () => {
		const alone = { ...allReports, province: '东省', prefecture: '甲市' };
		const model = await modelOf(volume, alone);
		expect(valuesOf(model, 'year')).toEqual([2022, 2023]);
		expect(numbersOf(model, 'total')).toEqual([null, null]);
		expect(numbersOf(model, 'whole')).toEqual([100, 100]);
		expect(numbersOf(model, 'reports')).toEqual([0, 0]);
		expect(model.sentence.zh).toContain('2023 年政府汇总年报所报 100 件，不在柱内');
		expect(model.notes![0]!.zh).toContain('菱形是政府汇总年报所报');
		const drawn = JSON.stringify(chartOption(model, { language: 'zh', theme: 'light' }));
		expect(drawn).toContain('政府汇总年报所报');
	});
});
