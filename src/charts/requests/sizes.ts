import { dimensionsOf } from '#query/grouping.ts';
import { part, plain } from '#query/select.ts';
import { sizeMeasures, sizes } from '#corpus/topics.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { type Grouping, groupings } from '#query/grouping.ts';
import { byId, sumsByGroup } from '#query/sums.ts';
import { barsHeight, groupShares } from '#view/bars.ts';
import {
	type Cells,
	countColumn,
	allReportsCells,
	countedColumn,
	groupCells,
	ofSeries,
	shareColumn,
	tableOf
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { type Shown, defineChart, groupBy } from '../define.ts';

type Sizes = Awaited<ReturnType<typeof sizesBy>>;
type SizeGroup = Sizes['groups'][number];

const ids = sizes.map(({ id }) => id);

/** How requests are spread over the agencies: reports by how many they received; they add up to those counted. */
export function sizesBy(corpus: Aggregates, filters: Filters, by: Grouping) {
	return sumsByGroup(corpus, filters, by, sizeMeasures, ({ of }) => ({
		sizes: byId(ids, (id) => of(sizeMeasures.sizes[id]))
	}));
}

const sizeNames: Record<(typeof ids)[number], Name> = {
	none: { zh: '0 件', en: 'None' },
	ones: { zh: '1–9 件', en: '1–9' },
	tens: { zh: '10–99 件', en: '10–99' },
	hundreds: { zh: '100–999 件', en: '100–999' },
	thousands: { zh: '1,000 件以上', en: '1,000 and more' }
};

/** Reports by how many requests they received; id `sizes-level` … */
export function sizesModel({ by, groups, coverage }: Sizes): Shown {
	const { title } = groupingNames[by];
	const few = groups.reduce((sum, group) => sum + group.sizes.none + group.sizes.ones, 0);
	const many = groups.reduce((sum, group) => sum + group.sizes.hundreds + group.sizes.thousands, 0);
	const cut = cutNote(groups.length);
	return {
		id: `sizes-${by}`,
		title: {
			zh: `一家机关一年收到多少：${title.zh}`,
			en: `Requests per report, ${title.en}`
		},
		sentence:
			coverage.counted > 0
				? {
						zh: `${count(coverage.counted)} 份年报里，${count(few)} 份（${share(ratio(few, coverage.counted))}）一年收到不足 10 件，${count(many)} 份（${share(ratio(many, coverage.counted))}）收到 100 件以上。`,
						en: `Of ${count(coverage.counted)} reports, ${count(few)} (${share(ratio(few, coverage.counted))}) received fewer than 10 requests a year, ${count(many)} (${share(ratio(many, coverage.counted))}) of 100 and more.`
					}
				: { zh: '没有年报读出新收申请数。', en: 'No report states how many requests it received.' },
		definition: {
			zh: `按表三“本年新收”总计的数量级给年报分档，一家机关一年一份。占比的分母是读出总计的年报，份数写在组名之后。0 件只指新收为 0，上年可能有结转。${cut.zh}`,
			en: `Reports by the magnitude of table 3’s total received; an agency makes one report a year. Shares are of the reports whose total was read, whose number stands behind each name. None means none received; some may have been carried in.${cut.en}`
		},
		...tableOf(groups, [
			groupCells(by),
			...ids.map((id): Cells<SizeGroup> => [
				countColumn(id, sizeNames[id], units.reports),
				(group) => group.sizes[id]
			]),
			...ids.map((id): Cells<SizeGroup> => [
				ofSeries(
					shareColumn(`${id}_share`, `${sizeNames[id].zh}占比`, `Share, ${sizeNames[id].en}`),
					ids
				),
				(group) => ratio(group.sizes[id], group.counted)
			]),
			[ofSeries(countedColumn, ids), ({ counted }) => counted],
			allReportsCells
		])
	};
}

export default defineChart({
	id: 'requests/sizes',
	heading: { zh: '一家机关收到多少', en: 'How many one agency receives' },
	place: 6,
	choices: { sizesBy: groupBy(groupings, 'level', 'spread') },
	ask: (corpus, filters, { sizesBy: by }) => sizesBy(corpus, filters, by),
	sql: (_, { sizesBy: by }) => ({
		by: dimensionsOf(by),
		missing: sizeMeasures.missing,
		sums: sizeMeasures.sizes,
		parts: [
			{
				...plain(...ids),
				...Object.fromEntries(ids.map((id) => [`${id}_share`, part(id, 'counted')])),
				...plain('counted', 'reports')
			}
		],
		undated: true
	}),
	model: sizesModel,
	chart: {
		option: (model, look) =>
			groupShares(
				model,
				look,
				ids.map((id, place) => ({ id, colour: paletteOf(look).ramp[place]! })),
				{ shown: ['counted', 'reports'] }
			),
		height: (model, narrow) => barsHeight(model, true, narrow)
	}
});
