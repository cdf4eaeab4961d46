import { challengeEnds, challengeMeasures } from '#corpus/topics.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { type Coverage, coverageOf } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { type Grouping, groupsBy } from '#query/grouping.ts';
import { barsHeight, groupShares } from '#view/bars.ts';
import { allReportsColumn, countColumn, countedColumn } from '#view/columns.ts';
import { cutNote, groupColumn, groupName, groupingNames } from '#view/grouping.ts';
import { count } from '#view/numbers.ts';
import {
	type ChallengeCounts,
	cases,
	correctedColumn,
	correctedShare,
	countsOf,
	decidedColumn,
	decidedOf,
	definition,
	endColumns,
	leastDecided,
	noneTold,
	routes,
	slicesOf
} from './ends.ts';
import { type Shown, byPlace, defineChart } from '../define.ts';

export interface ChallengeGroups {
	by: Grouping;
	groups: (ChallengeCounts & { key: Key })[];
	coverage: Coverage;
}

/** The same by group. */
export async function challengesBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<ChallengeGroups> {
	const { ends, missing } = challengeMeasures;
	const groups = await groupsBy(corpus, filters, by, { ends, missing: missing.measures });
	return {
		by,
		groups: groups.map(({ key, of }) => ({ key, ...countsOf(of) })),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			missing
		)
	};
}

/** All three routes of a year or group together. */
export function together({ routes: own }: ChallengeCounts): Record<string, number | null> {
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
				: noneTold,
		definition: {
			zh: `三条途径合在一起，所选各年相加。不足 ${leastDecided} 件的组不画比例。组的先后依表式或区划代码，不是名次。${cut.zh}${definition.zh}`,
			en: `All three routes and all years chosen together. No shares are drawn of fewer than ${leastDecided} cases. Groups stand in the order of the form or of region codes, not of rank.${cut.en} ${definition.en}`
		},
		columns: [
			groupColumn(by),
			...endColumns,
			countColumn('cases', { zh: '合计', en: 'All' }, cases),
			decidedColumn,
			correctedColumn,
			countedColumn,
			allReportsColumn
		],
		rows: sums.map((group) => [
			groupName(group.key, by),
			...challengeEnds.map(({ id }) => group.ends[id]!),
			group.counted ? sumOf(group.ends) : null,
			decidedOf(group.ends),
			correctedShare(group.ends),
			group.counted,
			group.reports
		])
	};
}

function sumOf(ends: Record<string, number | null>): number {
	return challengeEnds.reduce((sum, { id }) => sum + (ends[id] ?? 0), 0);
}

export default defineChart({
	id: 'challenges/ends-by',
	heading: { zh: '分组看审理结果', en: 'Results by group' },
	place: 2,
	under: true,
	choices: byPlace('level'),
	ask: (corpus, filters, { by }) => challengesBy(corpus, filters, by),
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
