import { init } from 'echarts';
import { describe, expect, test } from 'vitest';
import { requestRows } from '#form/requests.ts';
import { outcomes } from '#form/vocabulary.ts';
import activityByChart from '#charts/zero/activity-by.ts';
import activityChart, { type Activity } from '#charts/zero/activity.ts';
import type { Coverage } from '#query/coverage.ts';
import type { Headline } from '#query/headline.ts';
import outcomesChart, { type Outcomes } from '#charts/outcomes/outcomes.ts';
import trafficChart, { type Spread, type Traffic } from '#charts/traffic/traffic.ts';
import volumeChart, { type Volume, type VolumeYear } from '#charts/requests/volume.ts';
import { askers, activityStates, type ActivityState } from '#corpus/measures.ts';
import { chartHeight, chartOption } from '#view/chart.ts';
import type { ChartLook } from '#view/model.ts';
import {
	coverageNote,
	numbersOf,
	originLabel,
	shownTable,
	type Source,
	type ViewModel
} from '#view/model.ts';
import { palettes } from '#view/palette.ts';
import distributionChart from '#charts/traffic/distribution.ts';
import { reportsModel } from '#view/reports.ts';
import { headlineFigures } from '#view/headline.ts';

const source: Source = { name: 'trial', origin: 'synthetic', contentHash: '0123456789abcdef' };
const look: ChartLook = { language: 'zh', theme: 'light', still: true };
const coverage: Coverage = {
	reports: 1200,
	counted: 1100,
	missing: [
		{ reason: 'blank', reports: 60 },
		{ reason: 'absent', reports: 40 }
	]
};

function volumeYear(
	year: number,
	person: number,
	business: number,
	more: Partial<VolumeYear> = {}
): VolumeYear {
	const none = Object.fromEntries(askers.map(({ id }) => [id, 0]));
	return {
		year,
		reports: 600,
		total: person + business,
		counted: 550,
		applicants: { ...none, person, business },
		divided: 550,
		undivided: 0,
		unequal: 0,
		carriedIn: { sum: 5, counted: 550 },
		carriedOut: { sum: 7, counted: 550 },
		...more
	};
}

const volume: Volume = {
	years: [
		volumeYear(2020, 800, 200),
		volumeYear(2021, 900, 300, { total: 1234, undivided: 34 }),
		{ ...volumeYear(2022, 0, 0), total: null, counted: 0, divided: 0, applicants: {} }
	],
	coverage
};
const groups = {
	disclosed: 50,
	partly_disclosed: 10,
	withheld: 15,
	unable: 20,
	not_processed: 4,
	otherwise_closed: 1
};
const outcome: Outcomes = {
	years: [
		{
			year: 2020,
			reports: 600,
			counted: 500,
			groups,
			undivided: null,
			total: 100,
			printed: { sum: 100, counted: 500 }
		},
		{
			year: 2021,
			reports: 600,
			counted: 600,
			groups: { ...groups, disclosed: 150 },
			undivided: null,
			total: 200,
			printed: { sum: 200, counted: 600 }
		}
	],
	coverage
};
const states: Record<ActivityState, number> = {
	zero: 30,
	active: 10,
	blank: 6,
	absent: 4,
	unreadable: 0
};
const byYear: Activity = {
	by: 'year',
	groups: [
		{ key: 2020, reports: 50, counted: 50, states },
		{ key: 2021, reports: 50, counted: 50, states: { ...states, zero: 20, active: 20 } },
		{
			key: null,
			reports: 10,
			counted: 10,
			states: { zero: 0, active: 0, blank: 0, absent: 0, unreadable: 10 }
		}
	],
	coverage: { reports: 110, counted: 80, missing: [{ reason: 'blank', reports: 30 }] }
};
const byLevel: Activity = {
	...byYear,
	by: 'level',
	groups: [
		{ key: 'county', reports: 50, counted: 50, states },
		{ key: null, reports: 60, counted: 60, states: { ...states, unreadable: 10 } }
	]
};
const told: Spread = {
	told: 12,
	minimum: 0,
	lowerQuartile: 100,
	median: 1500.5,
	upperQuartile: 9000,
	maximum: 1e6
};
const untold: Spread = {
	told: 0,
	minimum: null,
	lowerQuartile: null,
	median: null,
	upperQuartile: null,
	maximum: null
};
const traffic: Traffic = {
	years: [
		{
			year: 2019,
			reports: 100,
			any: 12,
			figures: { web_visits: told, web_unique_visitors: untold, web_page_views: untold }
		},
		{
			year: 2021,
			reports: 100,
			any: 20,
			figures: {
				web_visits: { ...told, lowerQuartile: 0 },
				web_unique_visitors: told,
				web_page_views: untold
			}
		}
	],
	coverage
};

const models: ViewModel[] = [
	volumeChart.model(volume, source),
	outcomesChart.model(outcome, source),
	activityChart.model(byYear, source),
	activityByChart.model(byLevel, source),
	trafficChart.model(traffic, source),
	distributionChart.model(
		{
			figure: 'web_visits',
			bins: [
				{ from: 0, below: 1, reports: 2 },
				{ from: 1, below: 10, reports: 0 },
				{ from: 10, below: 100, reports: 5 },
				{ from: 10000, below: 100000, reports: 3 }
			],
			coverage
		},
		source
	)
];
const named = models.map((model): [string, ViewModel] => [model.id, model]);

interface Series {
	id: string;
	data: (number | null | { value: number | null })[];
	markLine?: { data: { xAxis: number }[] };
}

function seriesOf(model: ViewModel, more: Partial<ChartLook> = {}): Map<string, Series> {
	const series = chartOption(model, { ...look, ...more }).series as unknown as Series[];
	return new Map(series.map((one) => [one.id, one]));
}

function valuesIn(series: Series | undefined): (number | null)[] {
	return series!.data.map((point) =>
		typeof point === 'object' && point !== null ? point.value : point
	);
}

describe.each(named)('%s', (_, model) => {
	test('has a value for every column of every row', () => {
		for (const row of model.rows) expect(row).toHaveLength(model.columns.length);
		const ids = model.columns.map((column) => column.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each(['zh', 'en'] as const)(
		'is written in %s, and no other language slips in',
		(language) => {
			for (const name of [model.title, model.sentence, model.definition]) {
				expect(name[language]).not.toMatch(/undefined|NaN|null|\[object/);
				expect(/[\u4e00-\u9fff]/.test(name[language])).toBe(language === 'zh');
			}
			const { columns, rows } = shownTable(model, language);
			for (const text of [...columns.map((column) => column.label), ...rows.flat()])
				expect(text).not.toMatch(/undefined|NaN|null|\[object/);
		}
	);

	test.each(['light', 'dark'] as const)(
		'draws in %s, wide and narrow, with words for who cannot see it',
		(theme) => {
			for (const narrow of [false, true]) {
				const option = chartOption(model, { ...look, theme, narrow, patterns: true });
				expect(option.animation).toBe(false);
				const aria = option.aria as { enabled: boolean; label: { description: string } };
				expect(aria.enabled).toBe(true);
				expect(aria.label.description).toContain(model.sentence.zh);
				expect(aria.label.description).toContain(coverageNote(model.coverage).zh);
				const height = chartHeight(model, narrow);
				const chart = init(null, null, {
					renderer: 'svg',
					ssr: true,
					width: narrow ? 340 : 800,
					height
				});
				chart.setOption(option);
				const svg = chart.renderToSVGString();
				chart.dispose();
				expect(svg).not.toMatch(/NaN|undefined/);
				expect(svg).toContain('<path');
			}
		}
	);

	test('says it is synthetic', () => {
		expect(originLabel(model.origin)).toEqual({ zh: '合成演示数据', en: 'synthetic' });
	});
});

type Label = { formatter: (at: { dataIndex: number }) => string };

describe('request volume', () => {
	const model = models[0]!;

	test('the bars of a year add up to its total when the parts do', () => {
		const series = seriesOf(model);
		const total = valuesIn(series.get('total'));
		const stack = ['person', 'others', 'undivided'].map((id) => valuesIn(series.get(id)));
		for (const place of [0, 2])
			expect(stack.reduce((sum, values) => sum + Number(values[place]), 0)).toBe(total[place]);
		expect(total).toEqual([1000, null, 1234, null]);
	});

	test('a gap stands where the form changed, and only there', () => {
		expect(seriesOf(model).get('person')!.markLine!.data).toEqual([{ xAxis: 1 }]);
		const later = volumeChart.model({ ...volume, years: volume.years.slice(1) }, source);
		expect(seriesOf(later).get('person')!.markLine!.data).toEqual([]);
		expect(valuesIn(seriesOf(later).get('total'))).toEqual([1234, null]);
	});

	test('parts that nobody left undivided have no bar and no place in the legend', () => {
		const legend = (of: ViewModel) =>
			(chartOption(of, { ...look, narrow: true }).legend as { data: string[] }).data.includes(
				'未分申请人'
			);
		const whole = volumeChart.model({ ...volume, years: volume.years.slice(0, 1) }, source);
		expect(seriesOf(whole).get('undivided')!.data).toEqual([]);
		expect(legend(whole)).toBe(false);
		expect(valuesIn(seriesOf(model).get('undivided'))).toContain(34);
		expect(legend(model)).toBe(true);
	});

	test('a long name beside the last bar has the room it takes', () => {
		const years = [volumeYear(2024, 10, 2, { undivided: 1234, total: 1246, divided: 40 })];
		const long = volumeChart.model({ ...volume, years }, source);
		const room = (language: 'zh' | 'en') =>
			(chartOption(long, { ...look, language }).grid as { right: number }).right;
		// “Not divided by applicant 1,234” is some 175 pixels wide.
		expect(room('en')).toBeGreaterThan(180);
		expect(room('zh')).toBe(132);
	});

	test('the parts of the last bar are named beside it, with their numbers, and have no legend', () => {
		const option = chartOption(model, look);
		expect(option.legend).toBeUndefined();
		const last = model.rows.length;
		const words = ['person', 'others'].flatMap((id) => {
			const { label } = (option.series as { id: string; label: Label }[]).find(
				(one) => one.id === id
			)!;
			return Array.from({ length: last + 1 }, (_, dataIndex) => label.formatter({ dataIndex }));
		});
		expect(words.filter(Boolean)).toEqual(['自然人 900', '其余五类 300']);
	});

	test('the sentence speaks of the last year with a total, and of no change: other bodies reported before', () => {
		expect(model.sentence).toEqual({
			zh: '2021 年新收申请 1,234 件（550 份年报），分列申请人的部分里自然人占 75.0%。',
			en: '1,234 requests were received in 2021 (550 reports); natural persons made 75.0% of those divided by applicant.'
		});
	});

	test('speaks of the row as the form names it', () => {
		expect(model.definition.zh).toContain(requestRows[0]!.zh);
	});
});

describe('outcomes', () => {
	const model = models[1]!;

	test('every year’s shares add up to one hundred, from the counts in the table', () => {
		const series = seriesOf(model);
		const shares = outcomes.map(({ id }) => valuesIn(series.get(id)));
		for (const place of [0, 2])
			expect(shares.reduce((sum, values) => sum + Number(values[place]), 0)).toBeCloseTo(100, 10);
		expect(shares.map((values) => values[0])).toEqual(
			numbersOfRow(model, 0).map((value) => Number(value))
		);
	});

	function numbersOfRow(of: ViewModel, row: number) {
		return outcomes.map(({ id }) => numbersOf(of, id)[row]);
	}

	test('years of the statistics table have what it tells, nothing for what it does not, and a gap of their own', () => {
		const none = Object.fromEntries(
			outcomes.map(({ id }) => [id, null])
		) as unknown as typeof groups;
		const early = {
			year: 2018,
			reports: 30,
			counted: 20,
			total: 100,
			undivided: 30,
			groups: { ...none, disclosed: 60, partly_disclosed: 10 },
			printed: { sum: 100, counted: 20 }
		};
		const long = outcomesChart.model({ years: [early, ...outcome.years], coverage }, source);
		expect(numbersOf(long, 'withheld')).toEqual([null, 15, 15]);
		expect(numbersOf(long, 'disclosed_share')).toEqual([0.6, 0.5, 0.75]);
		expect(numbersOf(long, 'undivided_share')).toEqual([0.3, null, null]);
		const series = seriesOf(long);
		expect([...series.keys()]).toEqual([...outcomes.map(({ id }) => id), 'undivided']);
		expect(series.get('disclosed')!.markLine!.data).toEqual([{ xAxis: 1 }, { xAxis: 3 }]);
		expect(valuesIn(series.get('undivided'))).toEqual([30, null, null, null, null]);
		expect(numbersOf(model, 'total')).toEqual([100, 200]);
		expect(model.columns.map(({ id }) => id)).not.toContain('undivided');
	});

	test('a year without requests has no shares rather than zeros', () => {
		const none = Object.fromEntries(outcomes.map(({ id }) => [id, 0])) as typeof groups;
		const empty = outcomesChart.model(
			{
				years: [
					{
						year: 2021,
						reports: 3,
						counted: 3,
						groups: none,
						undivided: null,
						total: 0,
						printed: { sum: 0, counted: 3 }
					}
				],
				coverage
			},
			source
		);
		expect(numbersOf(empty, 'disclosed_share')).toEqual([null]);
		expect(empty.sentence.zh).toBe('没有年报读出已办结的申请。');
	});
});

describe('activity', () => {
	test('by year the bars are the counts of the table, in the fixed order of the states', () => {
		const series = seriesOf(models[2]!);
		expect([...series.keys()]).toEqual(activityStates.map(({ id }) => id));
		for (const { id } of activityStates)
			expect(valuesIn(series.get(id))).toEqual(numbersOf(models[2]!, id).slice(0, 2));
	});

	test('the share of zeros leaves out the reports that do not tell', () => {
		expect(numbersOf(models[2]!, 'zero_share')).toEqual([0.75, 0.5, null]);
		expect(shownTable(models[2]!, 'zh').rows[2]!.at(-1)).toBe('–');
	});

	test('by level each bar fills one hundred per cent of its reports', () => {
		const series = seriesOf(models[3]!);
		for (const row of [0, 1]) {
			const sum = activityStates.reduce(
				(sum, { id }) => sum + Number(valuesIn(series.get(id))[row]),
				0
			);
			expect(sum).toBeCloseTo(100, 10);
		}
		expect(shownTable(models[3]!, 'zh').rows.map((row) => row[0])).toEqual(['县级', '层级不明']);
		expect(shownTable(models[3]!, 'en').rows.map((row) => row[0])).toEqual([
			'County',
			'Level unknown'
		]);
	});

	test('a long list is drawn in part and told in full', () => {
		const many = activityByChart.model(
			{
				...byLevel,
				by: 'prefecture',
				groups: Array.from({ length: 300 }, (_, index) => ({
					key: `市${index}`,
					reports: 50,
					counted: 50,
					states
				}))
			},
			source
		);
		expect(many.rows).toHaveLength(300);
		expect(valuesIn(seriesOf(many).get('zero'))).toHaveLength(60);
		expect(many.definition.zh).toContain('前 60');
	});
});

describe('web traffic', () => {
	test('the band runs from quartile to quartile, and zeros lie on the axis’s floor', () => {
		const series = seriesOf(models[4]!);
		expect(valuesIn(series.get('web_visits.median.0'))).toEqual([1500.5, null, 1500.5]);
		expect(valuesIn(series.get('web_visits.lowerQuartile.0'))).toEqual([100, null, 1]);
		expect(valuesIn(series.get('web_visits.lowerQuartile.1'))).toEqual([8900, null, 8999]);
	});

	test('the axis begins at the power of ten below the lowest quartile', () => {
		const years = traffic.years.slice(0, 1);
		const axes = chartOption(trafficChart.model({ years, coverage }, source), look).yAxis;
		expect((axes as unknown as { min: number; max: number }[])[0]).toMatchObject({
			min: 100,
			max: 10000
		});
	});

	test('a year without reports breaks the line', () => {
		const axis = chartOption(models[4]!, look).xAxis as unknown as { data: string[] }[];
		expect(axis[0]!.data).toEqual(['2019\n12', '2020\n–', '2021\n12']);
	});

	test('bins are named in each language’s own steps', () => {
		const names = (language: 'zh' | 'en') =>
			shownTable(models[5]!, language).rows.map((row) => row[0]);
		expect(names('zh')).toEqual(['0', '1–9', '10–99', '1万–10万']);
		expect(names('en')).toEqual(['0', '1–9', '10–99', '10K–100K']);
	});
});

describe('tooltips', () => {
	test('show the table’s own values, and names as text', () => {
		const hostile = activityByChart.model(
			{
				...byLevel,
				by: 'province',
				groups: [{ key: '<img src=x onerror=alert(1)>', reports: 50, counted: 50, states }]
			},
			source
		);
		const { formatter } = chartOption(hostile, look).tooltip as unknown as {
			formatter: (points: { dataIndex: number }[]) => string;
		};
		const html = formatter([{ dataIndex: 0 }]);
		expect(html).toContain('&lt;img');
		expect(html).not.toContain('<img');
		expect(html).not.toContain('style=');
		expect(html).toContain('>75.0%<');
		expect(formatter([{ dataIndex: 9 }])).toBe('');
	});
});

describe('headline figures', () => {
	const sum = { sum: 1234567, coverage };
	const full: Headline = {
		beside: { basis: 'own', untold: { reports: 0, sum: null, unit: null }, places: null },
		reports: 1200,
		agencies: 300,
		years: [2019, 2025],
		received: sum,
		concluded: sum,
		carriedOut: sum,
		disclosure: { disclosed: 50, partlyDisclosed: 10, concluded: 100, coverage },
		zeroActivity: { reports: 500, agencies: 200, coverage },
		traffic: { reports: 90, agencies: 40 },
		byYear: [],
		changes: null
	};
	const figure = (of: Headline, id: string) => headlineFigures(of).find((one) => one.id === id)!;

	test('each says of how many reports it is', () => {
		for (const { note, value } of headlineFigures(full)) {
			expect(note.zh).toMatch(/\d/);
			expect(value.zh).toMatch(/\d/);
		}
		expect(figure(full, 'received')).toMatchObject({
			value: { zh: '1,234,567', en: '1,234,567' },
			note: { zh: '依据 1,100 / 1,200 份年报', en: 'from 1,100 of 1,200 reports' }
		});
	});

	test('a year that was not chosen is not said to be there', () => {
		const years = [2022, 2023, 2025].map((year) => ({ ...full, year }));
		const { note } = figure({ ...full, byYear: years }, 'reports');
		expect(note.zh).toContain('2022–2023、2025 年');
		expect(note.en).toContain('2022–2023, 2025');
	});

	test('a last year that tells no sum is passed over, and said to be', () => {
		const none = { sum: null, coverage: { reports: 1, counted: 0, missing: [] } };
		const blank = { received: none, concluded: none, carriedOut: none };
		const of: Headline = {
			...full,
			byYear: [
				{ ...full, year: 2024 },
				{ ...full, ...blank, year: 2025 }
			]
		};
		expect(figure(of, 'received')).toMatchObject({
			label: { zh: '2024 年新收申请' },
			value: { zh: '1,234,567' }
		});
		expect(figure(of, 'received').note.zh).toContain('2025 年的年报没有读出这些数，这里是 2024 年');
		const told = { ...of, byYear: of.byYear.toReversed() };
		expect(figure(told, 'received').note.zh).not.toContain('没有读出');
		const silent = { ...of, byYear: of.byYear.slice(1) };
		expect(figure(silent, 'received')).toMatchObject({
			label: { zh: '2025 年新收申请' },
			value: { zh: '–' }
		});
	});

	test('consolidated reports in the sums are not called all that were collected', () => {
		const beside = { ...full.beside, basis: 'consolidated' as const };
		expect(figure({ ...full, beside }, 'reports').label.zh).toBe('计入合计的政府汇总年报');
		expect(figure(full, 'reports').label.zh).toBe('计入合计的机关自报年报');
	});

	test('a share shows what it divides', () => {
		expect(figure(full, 'disclosure')).toMatchObject({
			value: { zh: '60.0%' },
			note: { zh: '含部分公开，60 / 100 件；依据 1,100 / 1,200 份年报' }
		});
	});

	test('of nothing there is no figure', () => {
		const none = { sum: null, coverage: { reports: 0, counted: 0, missing: [] } };
		const empty: Headline = {
			...full,
			reports: 0,
			agencies: 0,
			years: null,
			received: none,
			concluded: none,
			disclosure: {
				disclosed: null,
				partlyDisclosed: null,
				concluded: null,
				coverage: none.coverage
			},
			zeroActivity: { reports: 0, agencies: 0, coverage: none.coverage }
		};
		for (const id of ['received', 'concluded', 'disclosure', 'zero'])
			expect(figure(empty, id).value.zh, id).toBe('–');
	});
});

describe('coverage', () => {
	test('is told with its reasons', () => {
		expect(coverageNote(coverage)).toEqual({
			zh: '依据 1,200 份年报中的 1,100 份；未计入：空白 60 份，文中无此格 40 份。',
			en: 'Based on 1,100 of 1,200 reports; not counted: blank 60, absent 40.'
		});
	});

	test('of all, and of none, is told in a sentence of its own', () => {
		expect(coverageNote({ reports: 5, counted: 5, missing: [] }).zh).toBe('依据全部 5 份年报。');
		expect(coverageNote({ reports: 0, counted: 0, missing: [] }).en).toBe(
			'No report matches these filters.'
		);
	});
});

test('nothing to show is said in words, without a broken chart', () => {
	const none: Coverage = { reports: 0, counted: 0, missing: [] };
	for (const model of [
		volumeChart.model({ years: [], coverage: none }, source),
		outcomesChart.model({ years: [], coverage: none }, source),
		activityChart.model({ by: 'year', groups: [], coverage: none }, source),
		trafficChart.model({ years: [], coverage: none }, source)
	]) {
		expect(model.sentence.zh).toMatch(/^没有年报/);
		expect(model.years).toBeNull();
		expect(() => chartOption(model, look)).not.toThrow();
	}
});

test('a table of reports has no chart', () => {
	expect(() => chartOption(reportsModel([], 0, source), look)).toThrow('no chart');
});

/** WCAG contrast ratio of two colours. */
function contrast(one: string, other: string): number {
	const [darker, lighter] = [one, other].map(luminance).sort((a, b) => a - b) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const part = parseInt(colour.slice(start, start + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
	test('marks stand 3:1 against the paper, words 4.5:1', () => {
		const marks = [
			...Object.values(palette.applicants),
			...Object.values(palette.outcomes),
			palette.activity.zero,
			palette.activity.active,
			palette.accent,
			palette.edge
		];
		for (const mark of marks) expect(contrast(mark, palette.paper), mark).toBeGreaterThanOrEqual(3);
		for (const word of [palette.ink, palette.soft, palette.faint])
			expect(contrast(word, palette.paper), word).toBeGreaterThanOrEqual(4.5);
	});
});
