import { measuresIn, outcomeMeasures as measures, reportCount } from '#corpus/measures.ts';
import { type Outcome, outcomes } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { type Coverage, coverageByYear } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byYear } from '#query/years.ts';
import {
	at,
	categoryAxis,
	formBreak,
	frame,
	paletteOf,
	percentAxis,
	pointLabels,
	rowTooltip,
	yearPlaces
} from '#view/frame.ts';
import type { ChartLook, Option } from '#view/model.ts';
import { type ViewColumn, type ViewModel, numbersOf, units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { labelColour } from '#view/palette.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart } from '../define.ts';

/** How requests of one report year ended, over the `counted` reports whose outcome rows were all read. */
export interface OutcomeYear {
	year: number;
	reports: number;
	counted: number;
	/** Sums of the six groups, all over the same reports; null when none could be counted. */
	groups: Record<Outcome, number | null>;
	/** The groups' sum; it may differ from the form's own total where a report does not add up. */
	total: number | null;
}

export interface Outcomes {
	years: OutcomeYear[];
	coverage: Coverage;
}

const asked = [reportCount, ...measuresIn(measures)];

/** (b) How requests ended, by year, in the six groups of the form. */
export async function outcomesByYear(corpus: Aggregates, filters: Filters): Promise<Outcomes> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	return {
		years: byYear(rows).map(({ year, of }) => {
			const missing = measures.missing.measures.reduce((sum, reason) => sum + of(reason), 0);
			const counted = of(reportCount) - missing;
			const groups = Object.fromEntries(
				outcomes.map(({ id }) => [id, counted ? of(measures.groups[id]) : null])
			) as OutcomeYear['groups'];
			return {
				year,
				reports: of(reportCount),
				counted,
				groups,
				total: counted ? outcomes.reduce((sum, { id }) => sum + groups[id]!, 0) : null
			};
		}),
		coverage: coverageByYear(rows, measures.missing)
	};
}

const columns: ViewColumn[] = [
	{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
	...outcomes.map(({ id, zh, en }): ViewColumn => ({
		id,
		label: { zh, en: capital(en) },
		kind: 'count',
		unit: units.requests
	})),
	{ id: 'total', label: { zh: '六类合计', en: 'All six' }, kind: 'count', unit: units.requests },
	...outcomes.map(({ id, zh, en }): ViewColumn => ({
		id: `${id}_share`,
		label: { zh: `${zh}占比`, en: `Share ${en}` },
		kind: 'share'
	})),
	{
		id: 'counted',
		label: { zh: '计入的年报', en: 'Reports counted' },
		kind: 'count',
		unit: units.reports
	},
	{
		id: 'reports',
		label: { zh: '全部年报', en: 'All reports' },
		kind: 'count',
		unit: units.reports
	}
];

/** (b) How requests ended, by year; id `outcomes`. */
export function outcomesModel({ years }: Outcomes): Shown {
	return {
		id: 'outcomes',
		title: { zh: '办理结果：逐年，六类', en: 'How requests ended, by year' },
		sentence: sentence(years),
		definition: {
			zh: '表三“本年度办理结果”的各行总计，按表上六类相加。只计入各行全部读出的年报，所以六类出自同一批年报；占比以六类合计为分母。2021 年起“其他处理”由一行拆为三行，图中以断开表示。',
			en: 'The totals of table 3’s outcome rows, added up in the form’s six groups. Only reports whose outcome rows were all read are counted, so that the six groups come from the same reports; shares are of all six. “Otherwise closed” was one row until 2020 and is three since: the gap marks the change.'
		},
		columns,
		rows: years.map((year) => [
			year.year,
			...outcomes.map(({ id }) => year.groups[id]),
			year.total,
			...outcomes.map(({ id }) => ratio(year.groups[id], year.total)),
			year.counted,
			year.reports
		])
	};
}

function sentence(years: Outcomes['years']): ViewModel['sentence'] {
	const last = years.findLast((year) => year.total);
	if (!last)
		return {
			zh: '没有年报读出已办结的申请。',
			en: 'No report shows concluded requests.'
		};
	const part = (id: 'disclosed' | 'partly_disclosed' | 'withheld' | 'unable') =>
		share(ratio(last.groups[id], last.total));
	return {
		zh: `${last.year} 年办结的 ${count(last.total)} 件里，予以公开 ${part('disclosed')}，部分公开 ${part('partly_disclosed')}，不予公开 ${part('withheld')}，无法提供 ${part('unable')}（${count(last.counted)} 份年报）。`,
		en: `Of ${count(last.total)} requests concluded in ${last.year}, ${part('disclosed')} were disclosed in full, ${part('partly_disclosed')} in part, ${part('withheld')} withheld and ${part('unable')} could not be provided (${count(last.counted)} reports).`
	};
}

/** Bars stacked to 100 %, the counts in the tooltip; a gap where the form changed. */
export function outcomesOption(model: ViewModel, look: ChartLook): Option {
	const { language, narrow } = look;
	const colours = paletteOf(look);
	const places = yearPlaces(model);
	const names = outcomes.map(({ zh, en }) => ({ zh, en: capital(en) })[language]);
	return {
		...frame(model, look, names),
		xAxis: categoryAxis(
			places.map((place) => place.label),
			look
		),
		yAxis: percentAxis(look),
		tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, [
			...outcomes.flatMap(({ id }) => [id, `${id}_share`]),
			'total',
			'counted',
			'reports'
		]),
		series: outcomes.map(({ id }, index) => {
			const shares = at(places, numbersOf(model, `${id}_share`));
			return {
				id,
				name: names[index],
				type: 'bar',
				stack: 'outcomes',
				barMaxWidth: 72,
				itemStyle: {
					color: colours.outcomes[id],
					borderColor: colours.paper,
					borderWidth: 1
				},
				// A narrow slice has no room for its number; the tooltip and the table have it.
				label: pointLabels(
					narrow ? [] : shares.map((value) => ((value ?? 0) >= 0.06 ? share(value) : null)),
					{ color: labelColour(colours.outcomes[id]) }
				),
				data: shares.map((value) => (value === null ? null : value * 100)),
				...(index === 0 && { markLine: formBreak(places, look) })
			};
		})
	} as Option;
}

export default defineChart({
	id: 'outcomes/outcomes',
	heading: { zh: '申请怎样办结', en: 'How requests ended' },
	place: 1,
	ask: outcomesByYear,
	model: outcomesModel,
	chart: { option: outcomesOption, height: () => 400 }
});
