import {
	at,
	categoryAxis,
	countAxis,
	enlargement,
	formBreak,
	frame,
	gridBelow,
	paletteOf,
	percentAxis,
	pointLabels,
	rowTooltip,
	yearPlaces,
	type Part
} from './frame.ts';
import { mostBars } from './grouping.ts';
import {
	numbersOf,
	shownCell,
	valuesOf,
	type ViewModel,
	type ChartLook,
	type Option
} from './model.ts';
import { axisNumber, count, ratio, share } from './numbers.ts';
import { labelColour } from './palette.ts';
import { fonts } from './palette.ts';
import { inUnitOf } from './unit.ts';

/** One part of stacked bars: a column of counts and its colour. */
export interface Slice {
	id: string;
	colour: string;
}

/** What a tooltip shows beside the slices. */
interface Shown {
	shown?: readonly string[];
	/** Narrower slices have no label. */
	labelled?: number;
}

/** The name of a column as the legend has it. */
function nameOf(model: ViewModel, id: string, look: ChartLook): string {
	return model.columns.find((column) => column.id === id)!.label[look.language];
}

/** Years side by side, each a bar of 100 % by what its slices add up to; a gap where the form changed. */
export function yearShares(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{ shown = [], labelled = 0.06 }: Shown = {}
): Option {
	const { paper } = paletteOf(look);
	const places = yearPlaces(model);
	const names = slices.map(({ id }) => nameOf(model, id, look));
	const wholes = wholesOf(model, slices);
	return {
		...frame(model, look, names),
		xAxis: categoryAxis(
			places.map((place) => place.label),
			look
		),
		yAxis: percentAxis(look),
		tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, [
			...slices.map(({ id }) => id),
			...shown
		]),
		series: slices.map(({ id, colour }, index) => ({
			id,
			name: names[index],
			type: 'bar',
			stack: 'whole',
			barMaxWidth: 72,
			itemStyle: { color: colour, borderColor: paper, borderWidth: 1 },
			...shareBars(
				places.map(({ row }) =>
					row === null ? null : ratio(numbersOf(model, id)[row]!, wholes[row]!)
				),
				look.narrow ? Infinity : labelled,
				colour
			),
			...(index === 0 && { markLine: formBreak(places, look) })
		}))
	} as Option;
}

/** Slices of a whole, their shares written in those wide enough for it. */
function shareBars(parts: readonly (number | null)[], labelled: number, colour: string): Part {
	return {
		label: pointLabels(
			parts.map((part) => (part !== null && part >= labelled ? share(part) : null)),
			{ color: labelColour(colour) }
		),
		data: parts.map((part) => (part === null ? null : part * 100))
	};
}

/** Counts by year, side by side in each year; a gap where the form changed. */
export function yearCounts(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{ shown = [] }: Shown = {}
): Option {
	const { soft } = paletteOf(look);
	const places = yearPlaces(model);
	const names = slices.map(({ id }) => nameOf(model, id, look));
	return {
		...frame(model, look, names),
		xAxis: categoryAxis(
			places.map((place) => place.label),
			look
		),
		yAxis: countAxis(look, inUnitOf(model, slices[0]!.id, look)),
		tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, [
			...slices.map(({ id }) => id),
			...shown
		]),
		series: slices.map(({ id, colour }, index) => ({
			id,
			name: names[index],
			type: 'bar',
			barMaxWidth: 44,
			barGap: '8%',
			itemStyle: { color: colour },
			label: pointLabels(
				at(places, numbersOf(model, id)).map((value) =>
					value && !look.narrow ? axisNumber(value, look.language) : null
				),
				{ position: 'top', color: soft }
			),
			data: at(places, numbersOf(model, id)),
			...(index === 0 && { markLine: formBreak(places, look) })
		}))
	} as Option;
}

/**
 * Lying bars of 100 %, one a group; beside its name stands how much each is of.
 * @param least groups of less are named and not drawn
 */
export function groupShares(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{ shown = [], labelled = 0.07, least = 1 }: Shown & { least?: number } = {}
): Option {
	const { paper } = paletteOf(look);
	const names = slices.map(({ id }) => nameOf(model, id, look));
	const wholes = wholesOf(model, slices).slice(0, mostBars);
	return {
		...frame(model, look, names),
		grid: { ...gridBelow(names, look), right: 24 },
		yAxis: categoryAxis(
			groupLabels(model, look).map((label, row) => `${label}  ${count(wholes[row]!)}`),
			look,
			{ inverse: true, axisLine: { show: false } }
		),
		xAxis: percentAxis(look),
		tooltip: rowTooltip(model, look, (index) => index, [...slices.map(({ id }) => id), ...shown]),
		series: slices.map(({ id, colour }, index) => ({
			id,
			name: names[index],
			type: 'bar',
			stack: 'whole',
			barMaxWidth: 18,
			itemStyle: { color: colour, borderColor: paper, borderWidth: 1 },
			...shareBars(
				wholes.map((whole, row) =>
					whole < least ? null : ratio(numbersOf(model, id)[row]!, whole)
				),
				labelled * (look.narrow ? 2 * sizeOf(look) : 1),
				colour
			)
		}))
	} as Option;
}

/** Lying bars of one count or share, one a group, each with its number behind it. */
export function groupBars(
	model: ViewModel,
	look: ChartLook,
	{ id, colour }: Slice,
	{
		shown = [],
		label,
		colours = []
	}: Shown & {
		/** What stands behind a bar. */
		label: (row: number) => string;
		/** Colours of single bars. */
		colours?: readonly string[];
	}
): Option {
	const { soft } = paletteOf(look);
	const isShare = model.columns.find((column) => column.id === id)!.kind === 'share';
	return {
		...frame(model, look),
		grid: { ...gridBelow([], look), right: look.narrow ? 56 * sizeOf(look) : 110 },
		yAxis: categoryAxis(groupLabels(model, look), look, {
			inverse: true,
			axisLine: { show: false },
			axisLabel: {
				color: soft,
				fontFamily: fonts,
				fontSize: 12,
				// Long names go on a second line: cut off they tell nothing.
				...(look.narrow && { fontSize: 11, width: 110 * sizeOf(look), overflow: 'break' })
			}
		}),
		// Every bar has its number: on a narrow chart the axis would only crowd it.
		xAxis: (isShare ? shareAxis : countAxis)(look, {
			...inUnitOf(model, id, look, true),
			...(look.narrow && { axisLabel: { show: false } })
		}),
		tooltip: rowTooltip(model, look, (index) => index, [id, ...shown]),
		series: [
			{
				id,
				type: 'bar',
				barMaxWidth: 18,
				data: numbersOf(model, id)
					.slice(0, mostBars)
					.map((value, row) => ({
						value: value === null ? null : isShare ? value * 100 : value,
						itemStyle: { color: colours[row] ?? colour },
						label: {
							show: value !== null,
							position: 'right',
							formatter: label(row),
							color: soft,
							fontFamily: fonts,
							fontSize: 11
						}
					}))
			}
		]
	} as Option;
}

/** An axis of shares as long as they need. */
export function shareAxis(look: ChartLook, more: object = {}) {
	return countAxis(look, {
		axisLabel: {
			color: paletteOf(look).soft,
			fontFamily: fonts,
			fontSize: 12,
			formatter: '{value}%'
		},
		minInterval: 0,
		...more
	});
}

/** Height of lying bars. */
export function barsHeight(model: ViewModel, legend = true, narrow = false, row = 28): number {
	return (legend ? (narrow ? 130 : 90) : 56) + Math.min(model.rows.length, mostBars) * row;
}

/** How many times its usual size type is. */
function sizeOf({ large }: ChartLook): number {
	return large ? enlargement : 1;
}

function groupLabels(model: ViewModel, look: ChartLook): string[] {
	return valuesOf(model, model.columns[0]!.id)
		.slice(0, mostBars)
		.map((key) => shownCell(key, 'text', look.language));
}

function wholesOf(model: ViewModel, slices: readonly Slice[]): number[] {
	const parts = slices.map(({ id }) => numbersOf(model, id));
	return model.rows.map((_, row) => parts.reduce((sum, part) => sum + (part[row] ?? 0), 0));
}
