import { shareAxis, shareBars, sliceName, wholesOf, type Shown, type Slice } from './bars.ts';
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
	withDecals,
	widthOf,
	yearPlaces,
	type Part,
	type YearPlace
} from './frame.ts';
import { numbersOf, type ChartLook, type Option, type ViewModel } from './model.ts';
import { axisNumber, count, ratio } from './numbers.ts';
import { fonts } from './palette.ts';
import { inUnitOf } from './unit.ts';

/** A number of each year that is no part of its bar. */
export interface Mark extends Slice {
	symbol: string;
	size: number | [number, number];
	/** Right of the middle of its bar, in CSS pixels, where it would cover another mark's words. */
	aside?: number;
	/** What is written above it, by row of the model. */
	words?: readonly (string | null)[];
}

/** How a chart by year is drawn. */
export interface Years extends Shown {
	/** Where the years stand, and their gap. */
	places?: YearPlace[];
	/** Stands below a year, as why it has no number. */
	under?: (row: number) => string;
	/** What is written at the bars or points of a slice, by row of the model. */
	label?: (slice: Slice, place: number) => readonly (string | null)[];
	/** Numbers that are in none of the bars, as marks over their years. */
	marks?: readonly Mark[];
	/** No legend: there is one thing to see. */
	unnamed?: boolean;
	/** The parts of the last bar are named next to it, with their numbers, where there is room; a legend otherwise. */
	beside?: boolean;
	/** In CSS pixels. */
	widest?: number;
	/** Between the bars of a year, as a share of one; null leaves it to the engine. */
	gap?: string | null;
}

/** What charts by year share: the axis, the words of the legend, the tooltip of a year's row. */
function overYears(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{ shown = [], places = yearPlaces(model), under, unnamed, marks = [] }: Years
): Option {
	const legend = [...slices, ...marks].filter((slice) => !isLeftOut(slice, model));
	const reasons: Part = {
		color: paletteOf(look).soft,
		fontFamily: fonts,
		fontSize: look.narrow ? 10 : 12,
		lineHeight: 16,
		interval: 0
	};
	return {
		...frame(model, look, unnamed ? [] : legend.map((slice) => sliceName(model, slice, look))),
		xAxis: categoryAxis(
			places.map(({ label, row }) =>
				[label, row === null ? '' : (under?.(row) ?? '')].filter(Boolean).join('\n')
			),
			look,
			under && { axisLabel: reasons }
		),
		tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, [
			...legend.map(({ id }) => id),
			...shown
		])
	};
}

/** A part that may be nothing at all, and is. */
function isLeftOut({ id, optional }: Slice, model: ViewModel): boolean {
	return optional === true && !numbersOf(model, id).some(Boolean);
}

/** One bar or line for each slice, with a gap where the form changed. */
function seriesOf(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	places: YearPlace[],
	drawn: (slice: Slice, place: number) => Part
): Part[] {
	return slices.map((slice, place) => ({
		id: slice.id,
		name: sliceName(model, slice, look),
		data: isLeftOut(slice, model) ? [] : at(places, numbersOf(model, slice.id)),
		...drawn(slice, place),
		...(place === 0 && { markLine: formBreak(places, look) })
	}));
}

/** Years side by side, each a bar of 100 % by what its slices add up to. */
export function yearShares(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	{ shown = [], labelled = 0.06 }: Shown & { labelled?: number } = {}
): Option {
	const { paper } = paletteOf(look);
	const places = yearPlaces(model);
	const wholes = wholesOf(model, slices);
	return {
		...overYears(model, look, slices, { shown }),
		yAxis: percentAxis(look),
		series: seriesOf(model, look, slices, places, ({ id, colour }) => ({
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
			)
		}))
	} as Option;
}

/** Counts by year, side by side in each year. */
export function yearCounts(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	years: Years = {}
): Option {
	const { soft } = paletteOf(look);
	const { places = yearPlaces(model), widest = 44, gap = '8%' } = years;
	const short = ({ id }: Slice) =>
		numbersOf(model, id).map((value) =>
			value && !look.narrow ? axisNumber(value, look.language) : null
		);
	const { label = short } = years;
	return {
		...overYears(model, look, slices, years),
		yAxis: countAxis(look, inUnitOf(model, slices[0]!.id, look)),
		series: seriesOf(model, look, slices, places, (slice, place) => ({
			type: 'bar',
			barMaxWidth: widest,
			...(gap && { barGap: gap }),
			itemStyle: { color: slice.colour },
			label: pointLabels(textsAt(places, label(slice, place)), {
				position: 'top',
				color: soft
			})
		}))
	} as Option;
}

/** Counts by year on top of each other. */
export function yearStacks(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	years: Years = {}
): Option {
	const { paper } = paletteOf(look);
	const { places = yearPlaces(model), label, marks = [] } = years;
	const beside = years.beside === true && !look.narrow;
	const last = beside ? lastNames(model, look, slices, places) : null;
	const bars = seriesOf(model, look, slices, places, (slice, place) => ({
		type: 'bar',
		stack: 'whole',
		barMaxWidth: 56,
		itemStyle: { color: slice.colour, borderColor: paper, borderWidth: 0.5, ...slice.style },
		...(label && {
			label: pointLabels(textsAt(places, label(slice, place)), { color: slice.ink ?? paper })
		}),
		...(last && {
			label: pointLabels(
				places.map((_, at) => (at === last.place ? last.names[place]! : null)),
				{ position: 'right', color: paletteOf(look).soft, fontSize: 12 }
			)
		})
	}));
	const option = {
		...overYears(model, look, slices, { ...years, ...(beside && { unnamed: true }) }),
		...(last && {
			grid: { ...gridBelow([], look), right: last.room * (look.large ? enlargement : 1) }
		}),
		yAxis: countAxis(look, inUnitOf(model, slices[0]!.id, look)),
		series: [...bars, ...marks.map((mark) => markSeries(model, look, mark, places))]
	} as Option;
	return slices.some(({ style }) => style) ? withDecals(option, look) : option;
}

/** Room right of the last bar for the names of its parts, where they need no more. */
const leastRoom = 132;

/** The last bar that has any parts, the name and number of each, written right of it, and the room they need. */
function lastNames(
	model: ViewModel,
	look: ChartLook,
	slices: readonly Slice[],
	places: readonly YearPlace[]
): { place: number; names: (string | null)[]; room: number } {
	const wholes = wholesOf(model, slices);
	const place = places.findLastIndex(({ row }) => row !== null && wholes[row]! > 0);
	const row = places[place]?.row ?? null;
	const names = slices.map((slice) => {
		const value = row === null ? null : numbersOf(model, slice.id)[row]!;
		const part = row === null ? null : ratio(value, wholes[row]!);
		// The name next to a part too thin for it would cover another's.
		return part !== null && part >= 0.03
			? `${sliceName(model, slice, look)} ${count(value!)}`
			: null;
	});
	return {
		place,
		names,
		room: Math.max(leastRoom, ...names.map((name) => widthOf(name ?? '') + 8))
	};
}

function markSeries(model: ViewModel, look: ChartLook, mark: Mark, places: YearPlace[]): Part {
	const { id, colour, symbol, size, aside = 0, words = [] } = mark;
	return {
		id,
		name: sliceName(model, mark, look),
		type: 'line',
		symbol,
		symbolSize: size,
		...(aside && { symbolOffset: [aside, 0] }),
		lineStyle: { width: 0 },
		itemStyle: { color: colour },
		z: 5,
		label: pointLabels(textsAt(places, words), {
			position: 'top',
			color: colour,
			fontSize: look.narrow ? 9 : 12
		}),
		data: isLeftOut(mark, model) ? [] : at(places, numbersOf(model, id))
	};
}

/** A line a slice of shares, each point with what `label` writes at it. */
export function yearLines(
	model: ViewModel,
	look: ChartLook,
	lines: readonly (Slice & { symbol: string; dash?: number[]; at?: 'top' | 'bottom' })[],
	{ axis = {}, label = () => [], ...years }: Years & { axis?: Part } = {}
): Option {
	const { places = yearPlaces(model) } = years;
	const option = overYears(model, look, lines, years);
	return {
		...option,
		yAxis: shareAxis(look, axis),
		tooltip: { ...option.tooltip, axisPointer: { type: 'line' } },
		series: lines.map((line, place) => ({
			id: line.id,
			name: sliceName(model, line, look),
			type: 'line',
			symbol: line.symbol,
			symbolSize: 8,
			connectNulls: false,
			lineStyle: { color: line.colour, width: 2, type: line.dash ?? 'solid' },
			itemStyle: { color: line.colour },
			label: pointLabels(textsAt(places, label(line, place)), {
				position: line.at ?? 'top',
				color: line.colour,
				fontSize: look.narrow ? 9 : 11
			}),
			data: at(places, numbersOf(model, line.id)).map((value) =>
				value === null ? null : value * 100
			),
			...(place === 0 && { markLine: formBreak(places, look) })
		}))
	} as Option;
}

/** Words at the places of the axis; none where there are none. */
function textsAt(
	places: readonly YearPlace[],
	texts: readonly (string | null)[]
): (string | null)[] {
	return texts.length === 0 ? [] : places.map(({ row }) => (row === null ? null : texts[row]!));
}
