import { part, plain, type Select } from '#query/select.ts';
import { dimensionsOf } from '#query/grouping.ts';
import {
	type ActivityState,
	activityMeasures as measures,
	activityStates
} from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import type { Grouping } from '#query/grouping.ts';
import { sumsByGroup } from '#query/sums.ts';
import type { Slice } from '#view/bars.ts';
import {
	type Cells,
	allReportsColumn,
	countColumn,
	groupCells,
	ofSeries,
	shareColumn,
	tableOf
} from '#view/columns.ts';
import { paletteOf, yearPlaces } from '#view/frame.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { type ChartLook, type ViewModel, numbersOf, units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { hatch, labelColour } from '#view/palette.ts';
import { capital } from '#view/words.ts';
import { yearStacks } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

export type Activity = Awaited<ReturnType<typeof activityBy>>;
type ActivityGroup = Activity['groups'][number];

/**
 * (c) Reports without any request, apart from those that leave it open; those counted are known to be zero or active.
 */
export function activityBy(corpus: Aggregates, filters: Filters, by: Grouping) {
	return sumsByGroup(corpus, filters, by, measures, ({ of }) => {
		const lost = (...reasons: string[]) =>
			measures.missing.measures.reduce(
				(sum, measure) => sum + (reasons.includes(measure.reason) ? of(measure) : 0),
				0
			);
		/** Reports by state; they add up to all of them. */
		const states: Record<ActivityState, number> = {
			zero: of(measures.zero),
			active: of(measures.active),
			blank: lost('blank'),
			absent: lost('absent'),
			unreadable: lost('unreadable', 'not_applicable')
		};
		return { states };
	});
}

/** (c) Reports with and without requests, and those that leave it open; id `activity-year`, `activity-level` … */
export function activityModel(activity: Activity): Shown {
	const { by, groups } = activity;
	const { title } = groupingNames[by];
	const cut = cutNote(groups.length);
	return {
		id: `activity-${by}`,
		title: { zh: `零申请：${title.zh}`, en: `Reports without requests, ${title.en}` },
		sentence: sentence(activity),
		definition: {
			zh: `表三“本年新收”与“上年结转”的总计均为 0 的年报为零申请；有一项大于 0 的为有申请。表格空白、文中无此表、标为不适用或无法读出的不当作零，分开列出。占比的分母是可以判定的年报（零申请加有申请）。一家机关一年一份年报。${cut.zh}`,
			en: `A report has no requests when table 3’s totals of requests received and carried in are both read as 0, and some when either is above 0. Blank cells, missing tables and marks that cannot be read are not zeros and stand apart. The share is of reports that can be judged (none plus some). An agency makes one report a year.${cut.en}`
		},
		...tableOf(groups, [
			groupCells(by),
			...activityStates.map(({ id, zh, en }): Cells<ActivityGroup> => [
				countColumn(id, { zh, en: capital(en) }, units.reports),
				(group) => group.states[id]
			]),
			[
				ofSeries(
					allReportsColumn,
					activityStates.map(({ id }) => id)
				),
				({ reports }) => reports
			],
			[
				shareColumn(
					'zero_share',
					'零申请占可判定年报',
					'No requests, of reports that can be judged'
				),
				zeroShare
			]
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
	const last = groups.findLast((group) => group.key !== null && zeroShare(group) !== null);
	if (by === 'year' && last)
		return {
			zh: `${all.zh}，其中 ${last.key} 年 ${share(zeroShare(last))}；另有 ${count(open)} 份无从判定，不算作零。`,
			en: `${all.en}, ${share(zeroShare(last))} in ${last.key}; ${count(open)} more cannot be judged and are not taken for zeros.`
		};
	return {
		zh: `${all.zh}；另有 ${count(open)} 份无从判定，不算作零。`,
		en: `${all.en}; ${count(open)} more cannot be judged and are not taken for zeros.`
	};
}

/** The states as drawn; what is not known is edged, and hatched where a table was left blank or cannot be read. */
export function states(look: ChartLook): Slice[] {
	const { activity, paper, edge } = paletteOf(look);
	return activityStates.map(({ id }) => {
		const unknown = id !== 'zero' && id !== 'active';
		const decal = id === 'blank' || id === 'unreadable' ? hatch(paper) : { symbol: 'none' };
		return {
			id,
			colour: activity[id],
			ink: labelColour(activity[id]),
			style: {
				borderColor: unknown ? edge : paper,
				borderWidth: 0.5,
				...((unknown || !look.patterns) && { decal })
			}
		};
	});
}

/** SQL: the same. */
export function activitySql(by: Grouping): Select {
	const others = activityStates
		.map(({ id }) => id)
		.filter((id) => id !== 'zero' && id !== 'active');
	const lost = Object.fromEntries(
		measures.missing.measures.map((measure) => [measure.reason, measure])
	);
	return {
		by: dimensionsOf(by),
		sums: { zero: measures.zero, active: measures.active, ...lost },
		parts: [
			{
				...plain('zero', 'active'),
				...Object.fromEntries(
					others.map((id) => [id, id === 'unreadable' ? 'unreadable + not_applicable' : id])
				),
				...plain('reports'),
				zero_share: part('zero', 'zero + active')
			}
		],
		undated: true
	};
}

/** What a tooltip shows in addition to the states. */
export const shown = ['reports', 'zero_share'];

/** The share without requests, as written in the bars. */
export function zeroShares(model: ViewModel, least = 0): (string | null)[] {
	return numbersOf(model, 'zero_share').map((part) => (part && part >= least ? share(part) : null));
}

export default defineChart({
	id: 'zero/activity',
	heading: { zh: '一件申请也没有的年报', en: 'Reports without a single request' },
	place: 1,
	ask: (corpus, filters) => activityBy(corpus, filters, 'year'),
	sql: () => activitySql('year'),
	model: activityModel,
	chart: {
		option: (model, look) =>
			yearStacks(model, look, states(look), {
				shown,
				places: yearPlaces(model).filter((place) => place.row !== null),
				label: ({ id }) => (id === 'zero' && !look.narrow ? zeroShares(model) : [])
			}),
		height: () => 400
	}
});
