import { part } from '#query/select.ts';
import { type TrafficFigure, reportCount, trafficFigures } from '#corpus/measures.ts';
import { statedFigures } from '#form/figures.ts';
import type { Name } from '#form/vocabulary.ts';
import { type Aggregates, added } from '#query/aggregates.ts';
import { type Coverage, coverageOfStated } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { countColumn, shareColumn, tableOf, textColumn } from '#view/columns.ts';
import { categoryAxis, countAxis, frame, paletteOf, pointLabels, rowTooltip } from '#view/frame.ts';
import {
	type ChartLook,
	type Option,
	type ViewModel,
	numbersOf,
	shownCell,
	units,
	valuesOf
} from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { axisNumber, count, ratio, share } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { inUnitOf } from '#view/unit.ts';
import { type Shown, defineChart } from '../define.ts';
import { figureChoice } from './figures.ts';

/** Reports with from ≤ figure < below. Zero has its own bin [0, 1); the others are powers of ten. */
export interface TrafficBin {
	from: number;
	below: number;
	reports: number;
}

export interface TrafficDistribution {
	figure: TrafficFigure;
	/** Without gaps from the lowest to the highest bin that has reports. */
	bins: TrafficBin[];
	coverage: Coverage;
}

/** How one traffic figure is spread over the reports that state it. */
export async function trafficDistribution(
	corpus: Aggregates,
	filters: Filters,
	figure: TrafficFigure
): Promise<TrafficDistribution> {
	if (!trafficFigures.includes(figure)) throw new Error(`traffic: unknown figure ${figure}`);
	const rows = await corpus.sums({ filters, by: [], measures: [reportCount] });
	const [spread] = await corpus.spreads({ filters, by: [], figure });
	const digits = spread?.digits ?? [];
	const lowest = digits.findIndex((reports) => reports > 0);
	const highest = digits.findLastIndex((reports) => reports > 0);
	const bins: TrafficBin[] = [];
	for (let place = Math.max(lowest, 0); place <= highest; place++)
		bins.push({
			from: place === 0 ? 0 : 10 ** (place - 1),
			below: 10 ** place,
			reports: digits[place]!
		});
	return { figure, bins, coverage: coverageOfStated(added(rows, reportCount), spread?.told ?? 0) };
}

/** How one figure is spread over the reports that state it; id `traffic-web_visits` … */
export function distributionModel({ figure, bins, coverage }: TrafficDistribution): Shown {
	const fullest = bins.toSorted((a, b) => b.reports - a.reports)[0];
	const told = statedFigures.find(({ id }) => id === figure)!;
	return {
		id: `traffic-${figure}`,
		title: {
			zh: `${figureNames[figure].zh}的分布`,
			en: `${figureNames[figure].en}: how they are spread`
		},
		sentence: fullest
			? {
					zh: `${count(coverage.counted)} 份年报给出${figureNames[figure].zh}，最多的一段是 ${binName(fullest).zh}（${count(fullest.reports)} 份，${share(ratio(fullest.reports, coverage.counted))}）。`,
					en: `${count(coverage.counted)} reports state ${figureNames[figure].en.toLowerCase()}; most often ${binName(fullest).en} (${count(fullest.reports)} reports, ${share(ratio(fullest.reports, coverage.counted))}).`
				}
			: {
					zh: `没有年报给出${figureNames[figure].zh}。`,
					en: `No report states ${figureNames[figure].en.toLowerCase()}.`
				},
		definition: {
			zh: `${told.zh}，按数量级分段；每段含下限，不含上限，0 单列。各年年报合在一起，一家机关一年算一份。`,
			en: `${figureNames[figure].en}, by order of magnitude; a bin includes its lower end and not its upper, zero stands alone. Reports of all years chosen are taken together.`
		},
		...tableOf(bins, [
			[textColumn('bin', '区段', 'Range'), binName],
			[countColumn('from', { zh: '下限（含）', en: 'From' }), ({ from }) => from],
			[countColumn('below', { zh: '上限（不含）', en: 'Below' }), ({ below }) => below],
			[
				countColumn('reports', { zh: '年报', en: 'Reports' }, units.reports),
				({ reports }) => reports
			],
			[shareColumn('share', '占比', 'Share'), ({ reports }) => ratio(reports, coverage.counted)]
		])
	};
}

function binName({ from, below }: Pick<TrafficBin, 'from' | 'below'>): Name {
	if (from === 0) return { zh: '0', en: '0' };
	if (below <= 1000) return { zh: `${from}–${below - 1}`, en: `${from}–${below - 1}` };
	const range = (language: keyof Name) =>
		`${axisNumber(from, language)}–${axisNumber(below, language)}`;
	return { zh: range('zh'), en: range('en') };
}

/** Bars on a scale of powers of ten. */
export function distributionOption(model: ViewModel, look: ChartLook): Option {
	const { accent, edge, soft } = paletteOf(look);
	const from = numbersOf(model, 'from');
	return {
		...frame(model, look),
		xAxis: categoryAxis(
			valuesOf(model, 'bin').map((bin) => shownCell(bin, 'text', look.language)),
			look,
			{
				axisLabel: {
					color: soft,
					fontFamily: fonts,
					fontSize: look.narrow ? 10 : 12,
					interval: 0,
					rotate: look.narrow ? 45 : 0
				}
			}
		),
		yAxis: countAxis(look, inUnitOf(model, 'reports', look)),
		tooltip: rowTooltip(model, look, (index) => index, ['reports', 'share']),
		series: [
			{
				id: 'reports',
				type: 'bar',
				barCategoryGap: '8%',
				label: pointLabels(
					numbersOf(model, 'reports').map((value) => (value ? count(value) : null)),
					{ position: 'top', color: soft }
				),
				data: numbersOf(model, 'reports').map((value, row) => ({
					value,
					itemStyle: { color: from[row] === 0 ? edge : accent }
				}))
			}
		]
	} as Option;
}

export default defineChart({
	id: 'traffic/distribution',
	heading: { zh: '访问量的分布', en: 'How traffic is spread' },
	place: 5,
	under: true,
	choices: figureChoice,
	ask: (corpus, filters, { figure }) => trafficDistribution(corpus, filters, figure),
	sql:
		(_, { figure }) =>
		(where) => `WITH told AS (
	SELECT CASE WHEN ${figure} = 0 THEN 0 ELSE length(CAST(${figure} AS VARCHAR)) END AS digits
	FROM reports ${where()} AND ${figure} IS NOT NULL
), bins AS (
	SELECT unnest(generate_series(min(digits), max(digits))) AS digits FROM told
)
SELECT CASE WHEN digits = 0 THEN 0 ELSE pow(10, digits - 1) END AS "from", pow(10, digits) AS below,
	count(told.digits) AS reports, ${part('count(told.digits)', 'sum(count(told.digits)) OVER ()')} AS share
FROM bins LEFT JOIN told USING (digits) GROUP BY digits ORDER BY digits`,
	model: distributionModel,
	chart: { option: distributionOption, height: () => 300 }
});
