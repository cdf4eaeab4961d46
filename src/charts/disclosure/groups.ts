import { dimensionsOf } from '#query/grouping.ts';
import { sumOf, statedCount } from '#corpus/measures.ts';
import { plain, whereCounted } from '#query/select.ts';
import { disclosureCells, disclosureMeasures } from '#corpus/topics.ts';
import { isAsked } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { partOf } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import type { PlaceGrouping } from '#query/grouping.ts';
import { sumsByGroupYear } from '#query/sums.ts';
import { allReportsCells, sumColumn, groupCells, tableOf, yearCells } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { mostPanels, multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { count, exactly } from '#view/numbers.ts';
import { oneOf } from '#view/url.ts';
import { type Shown, byPlace, defineChart } from '../define.ts';
import { cellName, cellSum, statedColumn, unitOf } from './cells.ts';

/** The cells that can be looked at group by group. */
export const disclosureChoices = Object.values(disclosureCells).flat();

type DisclosureCell = (typeof disclosureChoices)[number];

/** One cell of table 2 by group and year. */
export async function disclosureBy(
	corpus: Aggregates,
	filters: Filters,
	cell: DisclosureCell,
	by: PlaceGrouping
) {
	const { cells, missing } = Object.values(disclosureMeasures).find(({ cells }) => cell in cells)!;
	const own = cells[cell]!;
	const found = await sumsByGroupYear(corpus, filters, by, { own, missing }, ({ of }) =>
		cellSum(of, own)
	);
	const told = found.groups.reduce((count, group) => count + group.told, 0);
	// Besides the reports that state none of the topic's cells: those that state others, not this one.
	const offForm = found.groups
		.filter(({ year }) => !isAsked(cell, year))
		.reduce((count, group) => count + group.counted - group.told, 0);
	return { cell, ...found, coverage: partOf(found.coverage, told, offForm) };
}

/** One cell by group and year; id `disclosedby-level` … */
export function disclosedByModel({
	cell,
	by,
	groups,
	coverage
}: Awaited<ReturnType<typeof disclosureBy>>): Shown {
	const keys = new Set(groups.map(({ key }) => key));
	const name = cellName(cell);
	const cut = cutNote(keys.size, mostPanels);
	const all = groups.reduce((sum, group) => sum + (group.sum ?? 0), 0);
	return {
		id: `disclosedby-${by}`,
		title: {
			zh: `${name.zh}：${groupingNames[by].title.zh}，逐年`,
			en: `${name.en}, ${groupingNames[by].title.en} and year`
		},
		sentence:
			coverage.counted > 0
				? {
						zh: `${name.zh}在所选范围内共 ${exactly(all)} ${unitOf(cell).zh}，分 ${count(keys.size)} 组逐年看，各组同一纵轴。`,
						en: `${name.en}: ${exactly(all)} ${unitOf(cell).en} among the reports chosen, in ${count(keys.size)} groups by year on one scale.`
					}
				: {
						zh: `没有年报读出“${name.zh}”。`,
						en: `No report states ${name.en.toLowerCase()}.`
					},
		definition: {
			zh: `表二“${name.zh}”，按组逐年相加，只计入读出该格的年报。组有大小，件数不能直接相比。组的先后依表式或区划代码。${cut.zh}`,
			en: `Table 2, ${name.en.toLowerCase()}, added up by group and year over the reports that state the cell. Groups differ in size; they stand in the order of the form or of region codes.${cut.en}`
		},
		...tableOf(groups, [
			groupCells(by),
			yearCells,
			[sumColumn('sum', name, unitOf(cell)), ({ sum }) => sum],
			[statedColumn, ({ told }) => told],
			allReportsCells
		])
	};
}

/** Cells as a choice lists them. */
export const cellOptions: { id: DisclosureCell; name: Name }[] = Object.values(disclosureCells)
	.flat()
	.map((id) => ({ id, name: cellName(id) }));

export default defineChart({
	id: 'disclosure/groups',
	heading: { zh: '分组看', en: 'By group' },
	place: 5,
	choices: {
		cell: {
			field: oneOf('cell', disclosureChoices, 'normative_documents_issued'),
			label: { zh: '指标', en: 'Figure' },
			options: cellOptions
		},
		...byPlace('level')
	},
	ask: (corpus, filters, { cell, by }) => disclosureBy(corpus, filters, cell, by),
	sql: (_, { cell, by }) => ({
		by: [...dimensionsOf(by), 'year'],
		sums: { sum: sumOf(cell), told: statedCount(cell) },
		parts: [{ sum: whereCounted('sum', 'told'), ...plain('told', 'reports') }]
	}),
	model: disclosedByModel,
	chart: {
		option: (model, look) =>
			multiplesOption(model, look, [{ id: 'sum', colour: paletteOf(look).accent, as: 'line' }], {
				by: model.columns[0]!.id,
				axis: 'count',
				shown: ['sum', 'told', 'reports']
			}),
		height: (model, narrow) => multiplesHeight(model, model.columns[0]!.id, narrow)
	}
});
