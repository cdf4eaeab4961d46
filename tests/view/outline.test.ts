import { init } from 'echarts';
import { expect, test } from 'vitest';
import activityByChart from '#charts/zero/activity-by.ts';
import activityChart, { type Activity } from '#charts/zero/activity.ts';
import outcomesChart, { type Outcomes } from '#charts/outcomes/outcomes.ts';
import trafficChart, { type Spread, type Traffic } from '#charts/traffic/traffic.ts';
import volumeChart, { type Volume } from '#charts/requests/volume.ts';
import { askers, activityStates } from '#corpus/measures.ts';
import { outcomes as groups } from '#form/vocabulary.ts';
import { chartOption } from '#view/chart.ts';
import type { ChartLook, Source, ViewModel } from '#view/model.ts';
import { outlineOf } from '#view/outline.ts';
import distributionChart from '#charts/traffic/distribution.ts';

const source: Source = { name: 'trial', origin: 'synthetic', contentHash: '0123456789abcdef' };
const coverage = { reports: 90, counted: 80, missing: [] };
const look: ChartLook = { language: 'zh', theme: 'light', still: true };

/** Years, and a size of what is counted in them: what a filter changes. */
const choices: [years: number[], size: number][] = [
	[[2019, 2020, 2021, 2022, 2023], 1000],
	[[2019, 2020, 2021, 2022, 2023], 7],
	[[2022], 120_000],
	[[2019, 2020], 31],
	[[2021, 2022, 2023], 0],
	[[2020, 2021], 5_000_000]
];

function volume(years: number[], size: number): ViewModel {
	const applicants = Object.fromEntries(askers.map(({ id }, at) => [id, size * (at + 1)]));
	const sums = { carriedIn: { sum: 1, counted: 9 }, carriedOut: { sum: 2, counted: 9 } };
	const year = { ...sums, applicants, counted: 80, divided: 70, unequal: 0, reports: 90 };
	const all: Volume = {
		years: years.map((of, at) => ({
			...year,
			year: of,
			total: size ? size * 21 + at : null,
			undivided: size > 100 ? at : 0
		})),
		coverage
	};
	return volumeChart.model(all, source);
}

function outcomes(years: number[], size: number): ViewModel {
	const all: Outcomes = {
		years: years.map((year, at) => ({
			year,
			reports: 90,
			counted: 80,
			total: size,
			printed: { sum: size, counted: 80 },
			undivided: null,
			groups: Object.fromEntries(
				groups.map(({ id }, place) => [id, (size * (place + at)) / 60])
			) as Outcomes['years'][number]['groups']
		})),
		coverage
	};
	return outcomesChart.model(all, source);
}

function activity(by: Activity['by']): (years: number[], size: number) => ViewModel {
	return (years, size) => {
		const states = Object.fromEntries(
			activityStates.map(({ id }, at) => [id, (size % 97) * at])
		) as Activity['groups'][number]['states'];
		const keys = by === 'year' ? years : ['county', 'city', null].slice(0, years.length);
		return (by === 'year' ? activityChart : activityByChart).model(
			{ by, groups: keys.map((key) => ({ key, reports: 90, counted: 90, states })), coverage },
			source
		);
	};
}

function traffic(years: number[], size: number): ViewModel {
	const told: Spread = {
		told: 5,
		minimum: 0,
		lowerQuartile: size,
		median: size * 2,
		upperQuartile: size * 9,
		maximum: size * 20
	};
	const all: Traffic = {
		years: years.map((year) => ({
			year,
			reports: 90,
			any: 5,
			figures: { web_visits: told, web_unique_visitors: told, web_page_views: told }
		})),
		coverage
	};
	return trafficChart.model(all, source);
}

function distribution(years: number[], size: number): ViewModel {
	const bins = years.map((_, at) => ({
		from: at ? 10 ** (at - 1) : 0,
		below: 10 ** at,
		reports: size % (at + 2)
	}));
	return distributionChart.model({ figure: 'web_visits', bins, coverage }, source);
}

const views: Record<string, (years: number[], size: number) => ViewModel> = {
	volume,
	outcomes,
	'activity by year': activity('year'),
	'activity by level': activity('level'),
	traffic,
	distribution
};
const looks: Record<string, Partial<ChartLook>> = {
	'wide, by day': {},
	'narrow, by night, in English': { narrow: true, theme: 'dark', language: 'en' },
	'with patterns, in large type': { patterns: true, large: true }
};
const cases = Object.keys(views).flatMap((view) =>
	Object.keys(looks).map((of): [string, string] => [view, of])
);

function drawnIn(): ReturnType<typeof init> {
	return init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 400 });
}

/** What is drawn, in no order and without the names ECharts counts up. */
function marksOf(chart: ReturnType<typeof init>): string[] {
	const svg = chart.renderToSVGString().replace(/zr\d+-[\w-]+/g, 'name');
	return svg.split(/(?=<)/).toSorted();
}

test.each(cases)('%s changed in place, %s, looks as if drawn anew', (view, of) => {
	const kept = drawnIn();
	let before = '';
	let changes = 0;
	for (const [years, size] of [...choices, ...choices.toReversed()]) {
		const option = chartOption(views[view]!(years, size), { ...look, ...looks[of] });
		const outline = outlineOf(option);
		if (outline === before) changes++;
		kept.setOption(option, { notMerge: outline !== before });
		before = outline;
		const anew = drawnIn();
		anew.setOption(option);
		expect(marksOf(kept)).toEqual(marksOf(anew));
		anew.dispose();
	}
	kept.dispose();
	expect(changes).toBeGreaterThan(5);
});

test('an outline tells charts of other kinds, series or looks apart', () => {
	const outlines = Object.values(views).flatMap((view) =>
		Object.values(looks).map((of) =>
			outlineOf(chartOption(view([2020, 2021], 9), { ...look, ...of }))
		)
	);
	expect(new Set(outlines).size).toBeGreaterThan(Object.keys(views).length);
});
