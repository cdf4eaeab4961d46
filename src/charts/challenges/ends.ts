import { part, plain, quote, type Select } from '#query/select.ts';
import { challengeEnds, challengeMeasures } from '#corpus/topics.ts';
import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { type Counts, type Sums, byId, sumsByYear } from '#query/sums.ts';
import type { Slice } from '#view/bars.ts';
import {
	type Cells,
	countColumn,
	coverageCells,
	ofSeries,
	shareColumn,
	tableOf,
	textColumn,
	yearColumn
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import type { ChartLook } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { count, ratio } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart } from '../define.ts';

/** Cases of one route (reconsideration, lawsuit at once, lawsuit after reconsideration) by result id. */
export type Ends = Record<string, number | null>;

/** Cases over the `counted` reports that state all twelve results; null when there is none. */
export interface ChallengeCounts extends Counts {
	/** By route id, then by result id. */
	routes: Record<string, Ends>;
}

export type ChallengeYears = Awaited<ReturnType<typeof challengesByYear>>;

const { ends, missing } = challengeMeasures;
export const asked = { ends, missing };

/** How reconsiderations and lawsuits ended, by year. */
export function challengesByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, asked, casesOf);
}

export function casesOf({ told }: Sums): Pick<ChallengeCounts, 'routes'> {
	const own = (route: string) =>
		byId(
			challengeEnds.map(({ id }) => id),
			(id) => told(ends[`${route}_${id}`]!)
		);
	return {
		routes: byId(
			challengeGroups.map(({ id }) => id),
			own
		)
	};
}

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

export const endColumns = challengeEnds.map(({ id, zh, en }) =>
	countColumn(id, { zh, en: capital(en) }, cases)
);

const decided = challengeEnds.map(({ id }) => id).filter((id) => id !== 'pending');

const decidedColumn = ofSeries(
	countColumn('decided', { zh: '已审结', en: 'Decided' }, cases),
	decided
);

const correctedColumn = ofSeries(
	shareColumn('corrected_share', '纠正占已审结', 'Corrected, of those decided'),
	decided
);

/** The results of one route, or of several together. */
export const endCells = endColumns.map((column): Cells<{ ends: Ends }> => [
	column,
	({ ends: own }) => own[column.id]!
]);

export const decidedCells: readonly Cells<{ ends: Ends }>[] = [
	[decidedColumn, ({ ends: own }) => decidedOf(own)],
	[correctedColumn, ({ ends: own }) => correctedShare(own)]
];

/** A share is given of this many decided cases, at least. */
export const leastDecided = 20;

export function decidedOf(ends: Ends): number | null {
	const own = challengeResults
		.filter(({ id }) => id !== 'total' && id !== 'pending')
		.map(({ id }) => ends[id] ?? null);
	return own.some((part) => part === null) ? null : own.reduce((sum, part) => sum! + part!, 0);
}

function correctedShare(ends: Ends): number | null {
	const decided = decidedOf(ends);
	return decided === null || decided < leastDecided ? null : ratio(ends.corrected!, decided);
}

/** SQL: the results of one route, or of several together. */
export function endSql(own: readonly string[]): Record<string, string> {
	const sum = (id: string) => own.map((route) => quote(`${route}_${id}`)).join(' + ');
	const decided = challengeEnds
		.filter(({ id }) => id !== 'pending')
		.map(({ id }) => sum(id))
		.join(' + ');
	const told = (text: string) => `CASE WHEN counted > 0 THEN ${text} END`;
	return {
		...Object.fromEntries(challengeEnds.map(({ id }) => [id, told(sum(id))])),
		...(own.length > 1 && { cases: told(challengeEnds.map(({ id }) => sum(id)).join(' + ')) }),
		decided: told(decided),
		corrected_share: `CASE WHEN counted > 0 AND ${decided} >= ${leastDecided} THEN ${part(sum('corrected'), `(${decided})`)} END`,
		...plain('counted', 'reports')
	};
}

/** SQL: every route, by year. */
export function endsSql(): Select {
	return {
		by: ['year'],
		missing,
		sums: ends,
		parts: routes.map(({ id, name }) => ({ route: `'${name.zh}'`, ...endSql([id]) }))
	};
}

export const definition: Name = {
	zh: '表四：对政府信息公开不服的行政复议、未经复议直接提起的诉讼、复议后提起的诉讼，各分结果维持、结果纠正、其他结果、尚未审结。只计入三组十二格全部读出的年报，所以各数出自同一批年报。按年报年度计，一案跨年可能先记“尚未审结”、次年再记结果。',
	en: 'Table 4: reconsiderations, lawsuits brought at once and lawsuits after reconsideration, each upheld, corrected, with another result, or pending. Only reports whose twelve cells were all read are counted, so that all numbers come from the same reports. A case that lasts may stand as pending in one year and with its result in the next.'
};

export const noneStated: Name = {
	zh: '没有年报读出表四的全部结果。',
	en: 'No report states every result of table 4.'
};

/** How reconsiderations and lawsuits ended, by year; id `ends`. */
export function endsModel({ years }: ChallengeYears): Shown {
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
			: noneStated,
		definition,
		...tableOf(
			routes.flatMap(({ id, name }) =>
				years.map((year) => ({ ...year, name, ends: year.routes[id]! }))
			),
			[
				[textColumn('route', '途径', 'Route'), ({ name }) => name],
				[yearColumn, ({ year }) => year],
				...endCells,
				...decidedCells,
				...coverageCells
			]
		)
	};
}

export function slicesOf(look: ChartLook): Slice[] {
	const { outcomes, edge } = paletteOf(look);
	const colours = [outcomes.disclosed, outcomes.withheld, outcomes.unable, edge];
	return challengeEnds.map(({ id }, place) => ({ id, colour: colours[place]! }));
}

export default defineChart({
	id: 'challenges/ends',
	heading: { zh: '审理结果', en: 'Results' },
	place: 1,
	total: { of: Object.values(ends), missing, unit: cases },
	ask: challengesByYear,
	sql: endsSql,
	model: endsModel,
	chart: {
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
		height: (model, narrow) =>
			multiplesHeight(
				model,
				'route',
				narrow,
				endColumns.map(({ label }) => label)
			)
	}
});
