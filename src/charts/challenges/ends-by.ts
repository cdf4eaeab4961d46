import { dimensionsOf } from '#query/grouping.ts';
import { challengeEnds } from '#corpus/topics.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import type { Grouping } from '#query/grouping.ts';
import { sumsByGroup } from '#query/sums.ts';
import { barsHeight, groupShares } from '#view/bars.ts';
import { countColumn, coverageCells, groupCells, ofSeries, tableOf } from '#view/columns.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { count } from '#view/numbers.ts';
import {
	type ChallengeCounts,
	type Ends,
	asked,
	cases,
	casesOf,
	decidedCells,
	definition,
	endCells,
	endSql,
	leastDecided,
	noneStated,
	routes,
	slicesOf
} from './ends.ts';
import { type Shown, byPlace, defineChart } from '../define.ts';

type ChallengeGroups = Awaited<ReturnType<typeof challengesBy>>;

/** The same by group. */
export function challengesBy(corpus: Aggregates, filters: Filters, by: Grouping) {
	return sumsByGroup(corpus, filters, by, asked, casesOf);
}

/** All three routes of a year or group together. */
export function together({ routes: own }: Pick<ChallengeCounts, 'routes'>): Ends {
	return Object.fromEntries(
		challengeEnds.map(({ id }) => {
			const parts = routes.map((route) => own[route.id]![id]!);
			const told = parts.filter((part) => part !== null);
			return [id, told.length < parts.length ? null : told.reduce((sum, part) => sum + part, 0)];
		})
	);
}

/** Results by group, all three routes together; id `endsby-level` … */
export function endsByModel({ by, groups, coverage }: ChallengeGroups): Shown {
	const cut = cutNote(groups.length);
	const sums = groups.map((group) => ({ ...group, ends: together(group) }));
	const few = sums.filter(({ counted, ends }) => counted && sumOf(ends) < leastDecided).length;
	const all = sums.reduce((sum, { ends }) => sum + sumOf(ends), 0);
	return {
		id: `endsby-${by}`,
		title: {
			zh: `复议与诉讼的结果：${groupingNames[by].title.zh}`,
			en: `Results ${groupingNames[by].title.en}`
		},
		sentence:
			coverage.counted > 0
				? {
						zh: `复议与诉讼合计 ${count(all)} 件，按组看各种结果的比例，组名后是件数。${few ? `${count(few)} 组不足 ${leastDecided} 件，只给件数，不画比例。` : ''}`,
						en: `${count(all)} reconsiderations and lawsuits by group and result; behind each name stands their number.${few ? ` ${count(few)} groups have fewer than ${leastDecided}: their numbers are given and no shares drawn.` : ''}`
					}
				: noneStated,
		definition: {
			zh: `三条途径合在一起，所选各年相加。不足 ${leastDecided} 件的组不画比例。组的先后依表式或区划代码，不是名次。${cut.zh}${definition.zh}`,
			en: `All three routes and all years chosen together. No shares are drawn of fewer than ${leastDecided} cases. Groups stand in the order of the form or of region codes, not of rank.${cut.en} ${definition.en}`
		},
		...tableOf(sums, [
			groupCells(by),
			...endCells,
			[
				ofSeries(
					countColumn('cases', { zh: '合计', en: 'Total' }, cases),
					challengeEnds.map(({ id }) => id)
				),
				({ counted, ends }) => (counted ? sumOf(ends) : null)
			],
			...decidedCells,
			...coverageCells
		])
	};
}

function sumOf(ends: Ends): number {
	return challengeEnds.reduce((sum, { id }) => sum + (ends[id] ?? 0), 0);
}

export default defineChart({
	id: 'challenges/ends-by',
	heading: { zh: '分组看审理结果', en: 'Results by group' },
	place: 2,
	under: true,
	choices: byPlace('level'),
	total: { of: Object.values(asked.ends), missing: asked.missing, unit: cases },
	ask: (corpus, filters, { by }) => challengesBy(corpus, filters, by),
	sql: (_, { by }) => ({
		by: dimensionsOf(by),
		missing: asked.missing,
		sums: asked.ends,
		parts: [endSql(routes.map(({ id }) => id))],
		undated: true
	}),
	model: endsByModel,
	chart: {
		option: (model, look) =>
			groupShares(model, look, slicesOf(look), {
				least: leastDecided,
				shown: ['cases', 'decided', 'corrected_share', 'counted', 'reports']
			}),
		height: (model, narrow) => barsHeight(model, true, narrow)
	}
});
