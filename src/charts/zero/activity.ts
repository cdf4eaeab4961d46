import {
	type ActivityState,
	activityMeasures as measures,
	activityStates
} from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { type Coverage, coverageOf } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { type Grouping, groupsBy } from '#query/grouping.ts';
import {
	type Part,
	at,
	categoryAxis,
	countAxis,
	frame,
	paletteOf,
	pointLabels,
	rowTooltip,
	yearPlaces
} from '#view/frame.ts';
import { cutNote, groupColumn, groupName, groupingNames } from '#view/grouping.ts';
import {
	type ViewColumn,
	type ViewModel,
	numbersOf,
	units,
	type ChartLook,
	type Option
} from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { hatch, labelColour } from '#view/palette.ts';
import { inUnitOf } from '#view/unit.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart } from '../define.ts';

export interface ActivityGroup {
	/** Year, level id, region name or sector id; null for the reports that tell none. */
	key: Key;
	reports: number;
	/** Reports by state; they add up to `reports`. */
	states: Record<ActivityState, number>;
}

export interface Activity {
	by: Grouping;
	/** Years upward, levels and sectors in the form's order, regions by code; the null group last. */
	groups: ActivityGroup[];
	/** Counted are the reports that can be told zero or active. */
	coverage: Coverage;
}

/** (c) Reports without any request, apart from those that do not tell. */
export async function activityBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<Activity> {
	const groups = await groupsBy(corpus, filters, by, measures);
	return {
		by,
		groups: groups.map(({ key, of, rows }) => {
			const { reports, missing } = coverageOf(rows, measures.missing);
			const lost = (...reasons: string[]) =>
				missing.reduce((sum, one) => sum + (reasons.includes(one.reason) ? one.reports : 0), 0);
			const states = {
				zero: of(measures.zero),
				active: of(measures.active),
				blank: lost('blank'),
				absent: lost('absent'),
				unreadable: lost('unreadable', 'not_applicable')
			};
			return { key, reports, states };
		}),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			measures.missing
		)
	};
}

/** (c) Reports with and without requests, and those that do not tell; id `activity-year`, `activity-level` … */
export function activityModel(activity: Activity): Shown {
	const { by, groups } = activity;
	const { title } = groupingNames[by];
	const columns: ViewColumn[] = [
		groupColumn(by),
		...activityStates.map(({ id, zh, en }): ViewColumn => ({
			id,
			label: { zh, en: capital(en) },
			kind: 'count',
			unit: units.reports
		})),
		{
			id: 'reports',
			label: { zh: '全部年报', en: 'All reports' },
			kind: 'count',
			unit: units.reports
		},
		{
			id: 'zero_share',
			label: { zh: '零申请占可判定年报', en: 'No requests, of reports that can be judged' },
			kind: 'share'
		}
	];
	const cut = cutNote(groups.length);
	return {
		id: `activity-${by}`,
		title: { zh: `零申请：${title.zh}`, en: `Reports without requests, ${title.en}` },
		sentence: sentence(activity),
		definition: {
			zh: `表三“本年新收”与“上年结转”的总计均为 0 的年报为零申请；有一项大于 0 的为有申请。表格空白、文中无此表、标为不适用或无法读出的不当作零，分开列出。占比的分母是可以判定的年报（零申请加有申请）。一家机关一年一份年报。${cut.zh}`,
			en: `A report has no requests when table 3’s totals of requests received and carried in are both read as 0, and some when either is above 0. Blank cells, missing tables and marks that cannot be read are not zeros and stand apart. The share is of reports that can be judged (none plus some). An agency makes one report a year.${cut.en}`
		},
		columns,
		rows: groups.map((group) => [
			groupName(group.key, by),
			...activityStates.map(({ id }) => group.states[id]),
			group.reports,
			zeroShare(group)
		])
	};
}

function zeroShare({ states }: Pick<ActivityGroup, 'states'>): number | null {
	return ratio(states.zero, states.zero + states.active);
}

function sentence({ by, groups, coverage }: Activity): Name {
	const zero = groups.reduce((sum, group) => sum + group.states.zero, 0);
	if (coverage.counted === 0)
		return {
			zh: '没有年报可以判定有无申请。',
			en: 'No report shows whether there were requests.'
		};
	const open = coverage.reports - coverage.counted;
	const all = {
		zh: `可判定的 ${count(coverage.counted)} 份年报里，${count(zero)} 份为零申请（${share(ratio(zero, coverage.counted))}）`,
		en: `Of ${count(coverage.counted)} reports with readable totals, ${count(zero)} had no requests (${share(ratio(zero, coverage.counted))})`
	};
	const told = groups.filter((group) => group.key !== null && zeroShare(group) !== null);
	const [first, last] = [told[0], told.at(-1)];
	if (by === 'year' && first && last && first !== last)
		return {
			zh: `${all.zh}：${first.key} 年 ${share(zeroShare(first))}，${last.key} 年 ${share(zeroShare(last))}；另有 ${count(open)} 份无从判定，不算作零。`,
			en: `${all.en}: ${share(zeroShare(first))} in ${first.key}, ${share(zeroShare(last))} in ${last.key}; ${count(open)} more cannot be judged and are not taken for zeros.`
		};
	return {
		zh: `${all.zh}；另有 ${count(open)} 份无从判定，不算作零。`,
		en: `${all.en}; ${count(open)} more cannot be judged and are not taken for zeros.`
	};
}

export function states(look: ChartLook) {
	const colours = paletteOf(look);
	return activityStates.map(({ id, zh, en }) => {
		const unknown = id !== 'zero' && id !== 'active';
		const decal = id === 'blank' || id === 'unreadable' ? hatch(colours.paper) : { symbol: 'none' };
		return {
			id,
			name: { zh, en: capital(en) }[look.language],
			itemStyle: {
				color: colours.activity[id],
				borderColor: unknown ? colours.edge : colours.paper,
				borderWidth: 0.5,
				...((unknown || !look.patterns) && { decal })
			}
		};
	});
}

export function withDecals(option: Option, look: ChartLook): Option {
	const aria = option.aria as Part;
	// Hatches of what is unknown are drawn for every reader.
	return {
		...option,
		aria: {
			...aria,
			decal: { show: true, ...(!look.patterns && { decals: [{ symbol: 'none' }] }) }
		}
	} as Option;
}

function standing(model: ViewModel, look: ChartLook): Option {
	const colours = paletteOf(look);
	const places = yearPlaces(model).filter((place) => place.row !== null);
	const zeroShares = at(places, numbersOf(model, 'zero_share'));
	const series = states(look);
	return withDecals(
		{
			...frame(
				model,
				look,
				series.map((state) => state.name)
			),
			xAxis: categoryAxis(
				places.map((place) => place.label),
				look
			),
			yAxis: countAxis(look, inUnitOf(model, 'zero', look)),
			tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, shownStates),
			series: series.map((state) => ({
				...state,
				type: 'bar',
				stack: 'activity',
				barMaxWidth: 56,
				...(state.id === 'zero' && {
					label: pointLabels(
						look.narrow ? [] : zeroShares.map((part) => (part ? share(part) : null)),
						{ color: labelColour(colours.activity.zero) }
					)
				}),
				data: at(places, numbersOf(model, state.id))
			}))
		} as Option,
		look
	);
}

export const shownStates = [
	...activityStates.map(({ id }) => id as string),
	'reports',
	'zero_share'
];

export default defineChart({
	id: 'zero/activity',
	heading: { zh: '一件申请也没有的年报', en: 'Reports without a single request' },
	place: 1,
	ask: (corpus, filters) => activityBy(corpus, filters, 'year'),
	model: activityModel,
	chart: { option: standing, height: () => 400 }
});
