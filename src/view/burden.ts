import type { Burden } from '#query/challenges.ts';
import { yearCounts } from './bars.ts';
import { cases, routes } from './challenges.ts';
import {
	allReportsColumn,
	amountColumn,
	countColumn,
	countedColumn,
	yearColumn
} from './columns.ts';
import { paletteOf, type ChartLook, type ChartKind } from './frame.ts';
import { type Source, type ViewModel, spanOf } from './model.ts';
import { amount, count, ratio } from './numbers.ts';

/** Cases for every thousand requests concluded, by year; id `burden`. */
export function burdenModel({ years, coverage }: Burden, source: Source): ViewModel {
	const last = years.findLast(({ concluded }) => concluded);
	const per = (year: (typeof years)[number], route: string) => {
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
		columns: [
			yearColumn,
			...routes.map(({ id, name }) =>
				amountColumn(`${id}.per`, name, { zh: '每千件', en: 'per thousand' })
			),
			...routes.map(({ id, name }) =>
				countColumn(id, { zh: `${name.zh}（件）`, en: `${name.en}, cases` }, cases)
			),
			countColumn('concluded', { zh: '办结申请', en: 'Requests concluded' }),
			countedColumn,
			allReportsColumn
		],
		rows: years.map((year) => [
			year.year,
			...routes.map(({ id }) => per(year, id)),
			...routes.map(({ id }) => year.routes[id]!),
			year.concluded,
			year.counted,
			year.reports
		]),
		coverage,
		origin: source.origin,
		years: spanOf(years)
	};
}

/** How it is drawn. */
export const burdenCharts = {
	burden: {
		option: (model, look) =>
			yearCounts(
				model,
				look,
				routes.map(({ id }, place) => ({ id: `${id}.per`, colour: routeColours(look)[place]! })),
				{ shown: [...routes.map(({ id }) => id), 'concluded', 'counted', 'reports'] }
			),
		height: () => 340
	}
} satisfies Record<string, ChartKind>;

function routeColours(look: ChartLook): string[] {
	const { outcomes } = paletteOf(look);
	return [outcomes.disclosed, outcomes.withheld, outcomes.unable];
}
