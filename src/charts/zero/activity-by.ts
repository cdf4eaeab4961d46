import {
	categoryAxis,
	frame,
	gridBelow,
	paletteOf,
	percentAxis,
	pointLabels,
	rowTooltip
} from '#view/frame.ts';
import { mostBars } from '#view/grouping.ts';
import {
	type ViewModel,
	numbersOf,
	shownCell,
	valuesOf,
	type ChartLook,
	type Option
} from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { labelColour } from '#view/palette.ts';
import { byPlace, defineChart } from '../define.ts';
import { activityBy, activityModel, shownStates, states, withDecals } from './activity.ts';

/** Groups the lying chart draws. */
export function barsOf(model: ViewModel): number {
	return Math.min(model.rows.length, mostBars);
}

function lying(model: ViewModel, look: ChartLook): Option {
	const { language } = look;
	const drawn = barsOf(model);
	const colours = paletteOf(look);
	const totals = numbersOf(model, 'reports');
	const zeroShares = numbersOf(model, 'zero_share');
	const series = states(look);
	const legend = series.map((state) => state.name);
	return withDecals(
		{
			...frame(model, look, legend),
			grid: { ...gridBelow(legend, look), right: 24 },
			yAxis: categoryAxis(
				valuesOf(model, model.columns[0]!.id)
					.slice(0, drawn)
					.map((key, row) => `${shownCell(key, 'text', language)}  ${count(totals[row] ?? null)}`),
				look,
				{ inverse: true, axisLine: { show: false } }
			),
			xAxis: percentAxis(look),
			tooltip: rowTooltip(model, look, (index) => index, shownStates),
			series: series.map((state) => ({
				...state,
				type: 'bar',
				stack: 'activity',
				barMaxWidth: 18,
				...(state.id === 'zero' && {
					label: pointLabels(
						zeroShares.map((part) => (part ? share(part) : null)),
						{ position: 'insideLeft', color: labelColour(colours.activity.zero) }
					)
				}),
				data: numbersOf(model, state.id)
					.slice(0, drawn)
					.map((value, row) => (ratio(value, totals[row] ?? null) ?? 0) * 100)
			}))
		} as Option,
		look
	);
}

export default defineChart({
	id: 'zero/activity-by',
	heading: { zh: '分组看零申请', en: 'No requests, by group' },
	place: 2,
	under: true,
	choices: byPlace('level'),
	ask: (corpus, filters, { by }) => activityBy(corpus, filters, by),
	model: activityModel,
	chart: { option: lying, height: (model, narrow) => 90 + barsOf(model) * 28 + (narrow ? 40 : 0) }
});
