import type { Name } from '#form/vocabulary.ts';
import { dimensionsOf } from '#query/grouping.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import type { PlaceGrouping } from '#query/grouping.ts';
import { sumsByGroupYear } from '#query/sums.ts';
import { groupCells, tableOf, yearCells } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { concludedName, units, type ViewModel } from '#view/model.ts';
import { mostPanels, multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { count } from '#view/numbers.ts';
import { type Shown, byPlace, defineChart } from '../define.ts';
import { rate, rateDefinition, shownTerms, termCells, termsOf, termSql } from './rate.ts';

/** The same by group and year. */
export function ratesBy(corpus: Aggregates, filters: Filters, by: PlaceGrouping) {
	return sumsByGroupYear(corpus, filters, by, rate, termsOf);
}

/** Requests a rate is drawn of, at least. */
const leastConcluded = 30;

/** The same by group and year, as small multiples; id `rates-level` … */
export function ratesModel({ by, groups }: Awaited<ReturnType<typeof ratesBy>>): Shown {
	const keys = new Set(groups.map(({ key }) => key));
	const hidden = groups.filter(
		({ concluded }) => concluded !== null && concluded < leastConcluded
	).length;
	const cut = cutNote(keys.size, mostPanels);
	return {
		id: `rates-${by}`,
		title: {
			zh: `公开率：${groupingNames[by].title.zh}，逐年`,
			en: `Disclosure rate ${groupingNames[by].title.en} and year`
		},
		sentence: {
			zh: `${count(keys.size)} 组各自的公开率，同一纵轴；实线以办结总计为分母，虚线以前四类为分母。${hidden ? `有 ${count(hidden)} 个组年办结不足 ${leastConcluded} 件，不画比率。` : ''}`,
			en: `The rate of each of ${count(keys.size)} groups on one scale; solid of all concluded, dashed of the first four groups.${hidden ? ` ${count(hidden)} years of groups with fewer than ${leastConcluded} requests concluded are not drawn.` : ''}`
		},
		definition: {
			zh: `${rateDefinition.zh}一组一年办结不足 ${leastConcluded} 件的，一两件就让比率大起大落，图中和表中都不给比率，只给件数。组的先后依表式或区划代码，不是名次。${cut.zh}`,
			en: `${rateDefinition.en} Where a group concluded fewer than ${leastConcluded} requests in a year, one or two would swing the rate: chart and table leave it out and give the counts. Groups stand in the order of the form or of region codes.${cut.en}`
		},
		...tableOf(groups, [groupCells(by), yearCells, ...termCells(leastConcluded)])
	};
}

function legendOf({ columns }: ViewModel): Name[] {
	return ['of_concluded', 'of_decided'].map(
		(id) => columns.find((column) => column.id === id)!.label
	);
}

export default defineChart({
	id: 'outcomes/rates',
	heading: { zh: '分组看公开率', en: 'The rate by group' },
	place: 4,
	under: true,
	choices: byPlace('province'),
	total: {
		of: [rate.concluded],
		missing: rate.missing,
		unit: units.requests,
		name: concludedName
	},
	ask: (corpus, filters, { by }) => ratesBy(corpus, filters, by),
	sql: (_, { by }) => ({ by: [...dimensionsOf(by), 'year'], ...termSql(leastConcluded) }),
	model: ratesModel,
	chart: {
		option: (model, look) => {
			const { outcomes: colours } = paletteOf(look);
			return multiplesOption(
				model,
				look,
				[
					{ id: 'of_concluded', colour: colours.disclosed, as: 'line' },
					{ id: 'of_decided', colour: colours.withheld, as: 'line', dashed: true }
				],
				{
					by: model.columns[0]!.id,
					axis: 'share',
					shown: shownTerms,
					legend: legendOf(model).map((name) => name[look.language])
				}
			);
		},
		height: (model, narrow) => multiplesHeight(model, model.columns[0]!.id, narrow, legendOf(model))
	}
});
