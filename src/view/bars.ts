import type { Name } from '#form/vocabulary.ts';
import {
	categoryAxis,
	countAxis,
	enlargement,
	frame,
	gridBelow,
	paletteOf,
	percentAxis,
	pointLabels,
	rowTooltip,
	withDecals,
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
import { count, ratio, share } from './numbers.ts';
import { fonts, labelColour } from './palette.ts';
import { inUnitOf } from './unit.ts';

/** One part of stacked bars: a column of counts and its colour. */
export interface Slice {
	id: string;
	colour: string;
	/** What the legend says, where that is not the column's name. */
	name?: Name;
	/** Left out of the legend where it is nothing. */
	optional?: boolean;
	/** How else it is drawn, as hatched. */
	style?: Part;
	/** Colour of what is written in it. */
	ink?: string;
}

/** Columns a tooltip shows in addition to the slices. */
export interface Shown {
	shown?: readonly string[];
}

/** The name of a slice as the legend has it. */
export function sliceName(model: ViewModel, { id, name }: Slice, look: ChartLook): string {
	return (name ?? model.columns.find((column) => column.id === id)!.label)[look.language];
}

/** Slices of a whole, their shares written in those wide enough for it. */
export function shareBars(
	parts: readonly (number | null)[],
	labelled: number,
	colour: string
): Part {
	return {
		label: pointLabels(
			parts.map((part) => (part !== null && part >= labelled ? share(part) : null)),
			{ color: labelColour(colour) }
		),
		data: parts.map((part) => (part === null ? null : part * 100))
	};
}

/**
 * Horizontal bars of 100 %, one a group; next to its name stands how much each is of.
 * @param least groups of less are named and not drawn
 */
export function groupShares(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{
		shown = [],
		labelled = 0.07,
		least = 1,
		label
	}: Shown & {
		labelled?: number;
		least?: number;
		/** What is written in the bars of a slice, instead of its shares. */
		label?: (slice: Slice) => Part | undefined;
	} = {}
): Option {
	const { paper } = paletteOf(look);
	const names = slices.map((slice) => sliceName(model, slice, look));
	const wholes = wholesOf(model, slices).slice(0, mostBars);
	const option = {
		...frame(model, look, names),
		grid: { ...gridBelow(names, look), right: 24 },
		yAxis: categoryAxis(
			groupLabels(model, look).map((label, row) => `${label}  ${count(wholes[row]!)}`),
			look,
			{ inverse: true, axisLine: { show: false } }
		),
		xAxis: percentAxis(look),
		tooltip: rowTooltip(model, look, (index) => index, [...slices.map(({ id }) => id), ...shown]),
		series: slices.map((slice, index) => ({
			id: slice.id,
			name: names[index],
			type: 'bar',
			stack: 'whole',
			barMaxWidth: 18,
			itemStyle: { color: slice.colour, borderColor: paper, borderWidth: 1, ...slice.style },
			...shareBars(
				wholes.map((whole, row) =>
					whole < least ? null : ratio(numbersOf(model, slice.id)[row]!, whole)
				),
				labelled * (look.narrow ? 2 * sizeOf(look) : 1),
				slice.colour
			),
			...(label && { label: label(slice) })
		}))
	} as Option;
	return slices.some(({ style }) => style) ? withDecals(option, look) : option;
}

/** Horizontal bars of one count or share, one a group, each with its number behind it. */
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
				// Long names go on a second line: cut off they say nothing.
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

/** Height of horizontal bars. */
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

export function wholesOf(model: ViewModel, slices: readonly Slice[]): number[] {
	const parts = slices.map(({ id }) => numbersOf(model, id));
	return model.rows.map((_, row) => parts.reduce((sum, part) => sum + (part[row] ?? 0), 0));
}
