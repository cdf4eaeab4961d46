import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { Name } from '#form/vocabulary.ts';
import {
	type ChallengeCounts,
	type ChallengeGroups,
	type ChallengeYears
} from '#query/challenges.ts';
import { challengeEnds } from '#corpus/topics.ts';
import { barsHeight, groupShares, type Slice } from './bars.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	textColumn,
	yearColumn
} from './columns.ts';
import { paletteOf, type ChartLook, type ChartKind } from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames, spanOfKeys } from './grouping.ts';
import { numbersOf, type Source, type ViewColumn, type ViewModel, spanOf } from './model.ts';
import { multiplesHeight, multiplesOption } from './multiples.ts';
import { count, ratio, share } from './numbers.ts';
import { capital } from './words.ts';

export const cases: Name = { zh: '件', en: 'cases' };

/** The three routes as charts call them, in the order of the form. */
export const routes = challengeGroups.map(({ id }, place) => ({
	id,
	name: [
		{ zh: '行政复议', en: 'Reconsideration' },
		{ zh: '诉讼：未经复议', en: 'Lawsuits, direct' },
		{ zh: '诉讼：复议后', en: 'Lawsuits after reconsideration' }
	][place]!
}));

const endColumns: ViewColumn[] = challengeEnds.map(({ id, zh, en }) =>
	countColumn(id, { zh, en: capital(en) }, cases)
);
const decidedColumn = countColumn('decided', { zh: '已审结', en: 'Decided' }, cases);
const correctedColumn = shareColumn(
	'corrected_share',
	'纠正占已审结',
	'Corrected, of those decided'
);

/** Decided cases a share is told of, at least. */
const leastDecided = 20;

function decidedOf(ends: Record<string, number | null>): number | null {
	const own = challengeResults
		.filter(({ id }) => id !== 'total' && id !== 'pending')
		.map(({ id }) => ends[id] ?? null);
	return own.some((part) => part === null) ? null : own.reduce((sum, part) => sum! + part!, 0);
}

function correctedShare(ends: Record<string, number | null>): number | null {
	const decided = decidedOf(ends);
	return decided === null || decided < leastDecided ? null : ratio(ends.corrected!, decided);
}

/** All three routes of a year or group together. */
function together({ routes: own }: ChallengeCounts): Record<string, number | null> {
	return Object.fromEntries(
		challengeEnds.map(({ id }) => {
			const parts = routes.map((route) => own[route.id]![id]!);
			const told = parts.filter((part) => part !== null);
			return [id, told.length < parts.length ? null : told.reduce((sum, part) => sum + part, 0)];
		})
	);
}

const definition: Name = {
	zh: '表四：对政府信息公开不服的行政复议、未经复议直接提起的诉讼、复议后提起的诉讼，各分结果维持、结果纠正、其他结果、尚未审结。只计入三组十二格全部读出的年报，所以各数出自同一批年报。按年报年度计，一案跨年可能先记“尚未审结”、次年再记结果。',
	en: 'Table 4: reconsiderations, lawsuits brought at once and lawsuits after reconsideration, each upheld, corrected, with another result, or pending. Only reports whose twelve cells were all read are counted, so that all numbers come from the same reports. A case that lasts may stand as pending in one year and with its result in the next.'
};

const noneTold: Name = {
	zh: '没有年报读出表四的全部结果。',
	en: 'No report states every result of table 4.'
};

/** How reconsiderations and lawsuits ended, by year; id `ends`. */
export function endsModel({ years, coverage }: ChallengeYears, source: Source): ViewModel {
	const last = years.findLast(({ counted }) => counted > 0);
	const totalOf = (route: string) =>
		last ? challengeEnds.reduce((sum, { id }) => sum + (last.routes[route]![id] ?? 0), 0) : 0;
	return {
		id: 'ends',
		title: { zh: '复议与诉讼的结果，逐年', en: 'How reconsiderations and lawsuits ended, by year' },
		sentence: last
			? {
					zh: `${last.year} 年${routes.map(({ id, name }) => `${name.zh} ${count(totalOf(id))} 件`).join('，')}（${count(last.counted)} 份年报）。`,
					en: `In ${last.year}: ${routes.map(({ id, name }) => `${name.en.toLowerCase()} ${count(totalOf(id))}`).join(', ')} (${count(last.counted)} reports).`
				}
			: noneTold,
		definition,
		columns: [
			textColumn('route', '途径', 'Route'),
			yearColumn,
			...endColumns,
			decidedColumn,
			correctedColumn,
			countedColumn,
			allReportsColumn
		],
		rows: routes.flatMap(({ id, name }) =>
			years.map((year) => [
				name,
				year.year,
				...challengeEnds.map((end) => year.routes[id]![end.id]!),
				decidedOf(year.routes[id]!),
				correctedShare(year.routes[id]!),
				year.counted,
				year.reports
			])
		),
		coverage,
		origin: source.origin,
		years: spanOf(years)
	};
}

/** The share corrected, by year and route; id `corrected`. */
export function correctedModel(answer: ChallengeYears, source: Source): ViewModel {
	const model = endsModel(answer, source);
	const last = answer.years.findLast(({ counted }) => counted > 0);
	const all = last ? together(last) : null;
	const decided = all && decidedOf(all);
	return {
		...model,
		id: 'corrected',
		title: { zh: '纠正率：逐年', en: 'Share corrected, by year' },
		sentence:
			last && decided
				? {
						zh: `${last.year} 年三条途径已审结 ${count(decided)} 件，纠正 ${count(all.corrected!)} 件（${share(ratio(all.corrected!, decided))}）：${routes
							.map(({ id, name }) => {
								const own = last.routes[id]!;
								return `${name.zh} ${count(own.corrected!)}/${count(decidedOf(own))}`;
							})
							.join('，')}。`,
						en: `Of ${count(decided)} cases decided in ${last.year}, ${count(all.corrected!)} were corrected (${share(ratio(all.corrected!, decided))}): ${routes
							.map(({ id, name }) => {
								const own = last.routes[id]!;
								return `${name.en.toLowerCase()} ${count(own.corrected!)} of ${count(decidedOf(own))}`;
							})
							.join(', ')}.`
					}
				: { zh: '没有已审结的案件。', en: 'No case was decided.' },
		definition: {
			zh: `分子：结果纠正。分母：结果维持、结果纠正与其他结果之和，不含尚未审结。分母不足 ${leastDecided} 件的不给比率。“其他结果”含撤回、驳回、调解等，各地理解不一。${definition.zh}`,
			en: `Numerator: corrected. Denominator: upheld, corrected and other results, without those pending. No share is given of fewer than ${leastDecided} cases. “Other results” holds withdrawals, dismissals, settlements and more, as each agency understands it. ${definition.en}`
		}
	};
}

/** Results by group, all three routes together; id `endsby-level` … */
export function endsByModel({ by, groups, coverage }: ChallengeGroups, source: Source): ViewModel {
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
		]),
		coverage,
		origin: source.origin,
		years: spanOfKeys(groups.map(({ key }) => key))
	};
}

function sumOf(ends: Record<string, number | null>): number {
	return challengeEnds.reduce((sum, { id }) => sum + (ends[id] ?? 0), 0);
}

function slicesOf(look: ChartLook): Slice[] {
	const { outcomes, edge } = paletteOf(look);
	const colours = [outcomes.disclosed, outcomes.withheld, outcomes.unable, edge];
	return challengeEnds.map(({ id }, place) => ({ id, colour: colours[place]! }));
}

/** How the views of this page are drawn. */
export const challengeCharts = {
	ends: {
		option: (model, look) =>
			multiplesOption(
				model,
				look,
				slicesOf(look).map((slice) => ({ ...slice, as: 'bar' as const })),
				{
					by: 'route',
					axis: 'count',
					ownScale: true,
					note: () => cases[look.language],
					shown: [
						...endColumns.map(({ id }) => id),
						'decided',
						'corrected_share',
						'counted',
						'reports'
					],
					legend: endColumns.map(({ label }) => label[look.language])
				}
			),
		height: (model, narrow) => multiplesHeight(model, 'route', narrow)
	},
	corrected: {
		option: (model, look) =>
			multiplesOption(
				model,
				look,
				[{ id: 'corrected_share', colour: paletteOf(look).outcomes.withheld, as: 'line' }],
				{
					by: 'route',
					axis: 'share',
					shown: ['corrected', 'decided', 'corrected_share', 'pending', 'counted', 'reports'],
					note: decidedNote(model, look)
				}
			),
		height: (model, narrow) => multiplesHeight(model, 'route', narrow)
	},
	endsby: {
		option: (model, look) =>
			groupShares(model, look, slicesOf(look), {
				least: leastDecided,
				shown: ['cases', 'decided', 'corrected_share', 'counted', 'reports']
			}),
		height: (model, narrow) => barsHeight(model, true, narrow)
	}
} satisfies Record<string, ChartKind>;

function decidedNote(
	model: ViewModel,
	{ language }: ChartLook
): (rows: readonly number[]) => string {
	const decided = numbersOf(model, 'decided');
	return (rows) => {
		const told = rows.flatMap((row) => decided[row] ?? []);
		const all = count(told.length > 0 ? told.reduce((sum, cases) => sum + cases, 0) : null);
		return language === 'zh' ? `已审结 ${all} 件` : `${all} decided`;
	};
}
