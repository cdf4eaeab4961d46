import { part, plain, whereCounted } from '#query/select.ts';
import { challengeMeasures } from '#corpus/topics.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { byId, sumsByYear } from '#query/sums.ts';
import {
	type Cells,
	amountColumn,
	countColumn,
	coverageCells,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import type { ChartLook } from '#view/model.ts';
import { amount, count, ratio } from '#view/numbers.ts';
import { yearCounts } from '#view/years.ts';
import { cases, routes } from './ends.ts';
import { type Shown, defineChart } from '../define.ts';

const { missing, concluded, groups } = challengeMeasures.burden;

type Burden = Awaited<ReturnType<typeof burdenByYear>>;
type BurdenYear = Burden['years'][number];

/**
 * How many reconsiderations and lawsuits there were compared with the requests concluded, by year, over the reports
 * that state both.
 */
export function burdenByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, { missing, concluded, groups }, ({ told }) => ({
		concluded: told(concluded),
		/** Cases by route id. */
		routes: byId(
			challengeGroups.map(({ id }) => id),
			(id) => told(groups[id]!)
		)
	}));
}

/** Cases for every thousand requests concluded, by year; id `burden`. */
export function burdenModel({ years }: Burden): Shown {
	const last = years.findLast(({ concluded }) => concluded);
	const per = (year: BurdenYear, route: (typeof routes)[number]['id']) => {
		const part = ratio(year.routes[route]!, year.concluded);
		return part === null ? null : part * 1000;
	};
	return {
		id: 'burden',
		title: {
			zh: '每千件办结的申请有多少复议诉讼',
			en: 'Reconsiderations and lawsuits for every thousand requests concluded'
		},
		sentence: last
			? {
					zh: `${last.year} 年办结申请 ${count(last.concluded)} 件（${count(last.counted)} 份年报），每千件对应${routes
						.map(
							({ id, name }) =>
								`${name.zh} ${amount(per(last, id))} 件（${count(last.routes[id]!)}）`
						)
						.join('，')}。`,
					en: `For every thousand of the ${count(last.concluded)} requests concluded in ${last.year} (${count(last.counted)} reports): ${routes
						.map(
							({ id, name }) =>
								`${name.en.toLowerCase()} ${amount(per(last, id))} (${count(last.routes[id]!)} cases)`
						)
						.join(', ')}.`
				}
			: { zh: '没有年报两者都读出。', en: 'No report states both.' },
		definition: {
			zh: '分子：表四各途径四种结果之和。分母：表三办结总计。只计入十二格与办结总计全部读出的年报。复议诉讼可能针对上年的答复，也可能针对没有答复，所以这是量的对照，不是比例。',
			en: 'Numerator: the four results of each route in table 4. Denominator: table 3’s total concluded. Only reports that state the twelve cells and the total are counted. A challenge may be of last year’s answer, or of none at all: this sets two quantities side by side and is no share.'
		},
		...tableOf(years, [
			yearCells,
			...routes.map(({ id, name }): Cells<BurdenYear> => [
				amountColumn(`${id}.per`, name, { zh: '每千件', en: 'per thousand' }),
				(year) => per(year, id)
			]),
			...routes.map(({ id, name }): Cells<BurdenYear> => [
				countColumn(id, { zh: `${name.zh}（件）`, en: `${name.en}, cases` }, cases),
				(year) => year.routes[id]!
			]),
			[
				countColumn('concluded', { zh: '办结申请', en: 'Requests concluded' }),
				(year) => year.concluded
			],
			...coverageCells
		])
	};
}

function routeColours(look: ChartLook): string[] {
	const { outcomes } = paletteOf(look);
	return [outcomes.disclosed, outcomes.withheld, outcomes.unable];
}

export default defineChart({
	id: 'challenges/burden',
	heading: { zh: '与申请量对照', en: 'Beside the requests' },
	place: 4,
	ask: burdenByYear,
	sql: () => ({
		by: ['year'],
		missing,
		sums: { ...groups, concluded },
		parts: [
			{
				...Object.fromEntries(
					routes.map(({ id }) => [`${id}.per`, `1000 * ${part(whereCounted(id), 'concluded')}`])
				),
				...Object.fromEntries(routes.map(({ id }) => [id, whereCounted(id)])),
				concluded: whereCounted('concluded'),
				...plain('counted', 'reports')
			}
		]
	}),
	model: burdenModel,
	chart: {
		option: (model, look) =>
			yearCounts(
				model,
				look,
				routes.map(({ id }, place) => ({ id: `${id}.per`, colour: routeColours(look)[place]! })),
				{ shown: [...routes.map(({ id }) => id), 'concluded', 'counted', 'reports'] }
			),
		height: () => 340
	}
});
