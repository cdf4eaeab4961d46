import {
	categoryAxis,
	countAxis,
	enlargement,
	formBreak,
	frame,
	paletteOf,
	rowTooltip,
	type Part,
	type YearPlace,
	yearPlacesOf
} from './frame.ts';
import { shareAxis } from './bars.ts';
import {
	numbersOf,
	shownCell,
	valuesOf,
	type ViewModel,
	type ChartLook,
	type Option
} from './model.ts';
import { axisNumber } from './numbers.ts';
import { fonts } from './palette.ts';

/** One line or row of bars, drawn in every panel. */
export interface Stroke {
	/** Column of the model. */
	id: string;
	colour: string;
	/** Lines and bars; bars of one panel are stacked. A band reaches from this column to `upTo`. */
	as: 'line' | 'bar' | 'band';
	upTo?: string;
	/** A dashed line. */
	dashed?: boolean;
}

export interface MultiplesOptions {
	/** Column whose values name the panels; rows of one panel stand together. */
	by: string;
	axis: 'share' | 'count' | 'log';
	/** Every panel has its own scale; else all share one. */
	ownScale?: boolean;
	/** Columns of the tooltip. */
	shown: readonly string[];
	/** The name of a panel where there is little room. */
	short?: (name: string) => string;
	/** Beside the name of a panel. */
	note?: (rows: readonly number[]) => string;
	legend?: readonly string[];
	/** The figures are none of the form's, so that its change breaks no line. */
	unbroken?: boolean;
}

/** Panels a chart of small multiples draws; the table has them all. */
export const mostPanels = 40;
const panelHeight = 148;

/** Rows of the model, panel by panel. */
function panelsOf(model: ViewModel, by: string): { name: string | object; rows: number[] }[] {
	const panels = new Map<string, { name: string | object; rows: number[] }>();
	valuesOf(model, by).forEach((value, row) => {
		const key = JSON.stringify(value);
		const panel = panels.get(key);
		if (panel) panel.rows.push(row);
		else panels.set(key, { name: (value ?? '') as string | object, rows: [row] });
	});
	return [...panels.values()].slice(0, mostPanels);
}

function columnsFor(panels: number, narrow: boolean): number {
	if (narrow) return panels < 2 ? 1 : 2;
	return panels <= 3 ? Math.max(panels, 1) : panels === 4 ? 2 : panels <= 6 ? 3 : 4;
}

/** Height in CSS pixels the panels want. */
export function multiplesHeight(model: ViewModel, by: string, narrow: boolean): number {
	const panels = panelsOf(model, by).length;
	const rows = Math.ceil(panels / columnsFor(panels, narrow));
	return 30 + Math.max(1, rows) * heightOf(panels);
}

function heightOf(panels: number): number {
	return panels <= 3 ? 290 : panels <= 6 ? 220 : panelHeight;
}

/** The same small chart for every group, over the years; a gap where the form changed. */
export function multiplesOption(
	model: ViewModel,
	look: ChartLook,
	strokes: readonly Stroke[],
	{
		by,
		axis,
		ownScale = false,
		shown,
		short,
		note,
		legend = [],
		unbroken = false
	}: MultiplesOptions
): Option {
	const { ink, faint, soft } = paletteOf(look);
	const panels = panelsOf(model, by);
	const columns = columnsFor(panels.length, look.narrow ?? false);
	const size = look.large ? enlargement : 1;
	const height = heightOf(panels.length) * size;
	const width = 100 / columns;
	const years = numbersOf(model, 'year');
	const span = years.filter((year) => year !== null);
	const all = [...new Set(span)].sort((a, b) => a - b);
	const places = unbroken
		? all.map((year, row) => ({ label: String(year), row }))
		: yearPlacesOf(all);
	const values = new Map(
		strokes
			.flatMap(({ id, upTo }) => (upTo ? [id, upTo] : [id]))
			.map((id) => [id, numbersOf(model, id).map((value) => scaled(value, axis))])
	);
	const rowAt = (panel: number, place: YearPlace | undefined): number | null =>
		place === undefined || place.row === null
			? null
			: (panels[panel]!.rows.find((row) => years[row] === Number(place.label)) ?? null);
	const highest = Math.max(...[...values.values()].flat().map((value) => value ?? 0), 0);
	const positive = [...values.values()].flat().filter((value) => value !== null && value >= 1);
	const floor =
		axis === 'log'
			? 10 ** Math.floor(Math.log10(Math.min(...(positive as number[]), highest, 1e15)))
			: 0;
	const stacked = strokes.filter((stroke) => stroke.as === 'bar').length > 1;
	const panelOf: number[] = [];
	const series = panels.flatMap((_, panel) => {
		const data = (id: string) =>
			places.map((place) => {
				const row = rowAt(panel, place);
				const value = row === null ? null : values.get(id)![row]!;
				return value !== null && axis === 'log' ? Math.max(value, floor) : value;
			});
		return strokes.flatMap((stroke, at) => {
			const own: Part = { xAxisIndex: panel, yAxisIndex: panel };
			const drawn = strokeSeries(stroke, data, own, stacked, `${panel}`).map((part, index) => ({
				...part,
				id: `${panel}.${stroke.id}.${index}`,
				name: legend[at] ?? stroke.id,
				...(at === 0 && index === 0 && { markLine: formBreak(places, look, panels.length <= 6) })
			}));
			panelOf.push(...drawn.map(() => panel));
			return drawn;
		});
	});
	const titled = (name: string) => (look.narrow && short ? short(name) : name);
	const top = (panel: number) =>
		(legend.length ? 30 : 8) * size + Math.floor(panel / columns) * height;
	const left = (panel: number) => `${(panel % columns) * width}%`;
	return {
		...frame(model, look, panels.length > 0 ? [...legend] : []),
		title: panels.map(({ name, rows }, panel) => ({
			text: titled(shownCell(name as string, 'text', look.language)),
			subtext: note?.(rows),
			left: left(panel),
			top: top(panel),
			padding: 0,
			itemGap: 4,
			textStyle: {
				color: ink,
				fontFamily: fonts,
				fontSize: 12,
				fontWeight: 600,
				...(look.narrow && { fontSize: 11, width: 168, overflow: 'truncate' })
			},
			subtextStyle: { color: soft, fontFamily: fonts, fontSize: 11 }
		})),
		grid: panels.map((_, panel) => ({
			left: left(panel),
			width: `${width - (columns > 1 ? 3 : 0)}%`,
			top: top(panel) + (note ? 40 : 26) * size,
			height: height - (note ? 56 : 42) * size,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		})),
		xAxis: panels.map((_, panel) =>
			categoryAxis(
				places.map((place) => place.label),
				look,
				{
					gridIndex: panel,
					axisLabel: {
						color: soft,
						fontFamily: fonts,
						fontSize: 10,
						interval: 'auto',
						hideOverlap: true
					}
				}
			)
		),
		yAxis: panels.map((_, panel) => ({
			...axisOf(axis, look, ownScale ? undefined : highest, floor),
			gridIndex: panel,
			axisLabel: {
				color: panel % columns === 0 || ownScale ? soft : faint,
				fontFamily: fonts,
				fontSize: 10,
				formatter: (value: number) =>
					axis === 'share' ? `${value}%` : axisNumber(value, look.language)
			}
		})),
		tooltip: {
			...rowTooltip(
				model,
				look,
				(index, serie) => rowAt(panelOf[serie ?? 0] ?? 0, places[index]),
				[...shown],
				[by, 'year']
			),
			axisPointer: { type: 'line' }
		},
		series
	} as unknown as Option;
}

function scaled(value: number | null, axis: MultiplesOptions['axis']): number | null {
	return value !== null && axis === 'share' ? value * 100 : value;
}

function axisOf(
	axis: MultiplesOptions['axis'],
	look: ChartLook,
	highest: number | undefined,
	floor: number
): Part {
	if (axis === 'log') return logAxis(look, floor, highest);
	if (axis === 'share')
		return shareAxis(look, {
			splitNumber: 2,
			...(highest !== undefined && { max: wholeTo(highest) })
		});
	return countAxis(look, {
		splitNumber: 2,
		...(highest !== undefined && { max: niceAbove(highest) })
	});
}

/** A logarithmic axis from its floor to a power of ten. */
export function logAxis(look: ChartLook, floor: number, highest?: number): Part {
	return {
		type: 'log',
		min: floor,
		...(highest !== undefined && { max: 10 ** Math.ceil(Math.log10(Math.max(highest, 10))) }),
		splitLine: { lineStyle: { color: paletteOf(look).rule } },
		minorTick: { show: false }
	};
}

/** A round per cent above the highest. */
function wholeTo(highest: number): number {
	return highest > 50 ? 100 : highest > 20 ? 50 : highest > 10 ? 20 : highest > 4 ? 10 : 4;
}

function niceAbove(highest: number): number {
	if (highest <= 4) return 4;
	const unit = 10 ** Math.floor(Math.log10(highest));
	return [1, 2, 4, 6, 8, 10].map((step) => step * unit).find((bound) => bound >= highest)!;
}

/** The series of one stroke in one panel. */
export function strokeSeries(
	{ id, colour, as, upTo, dashed }: Stroke,
	data: (id: string) => (number | null)[],
	own: Part,
	stacked: boolean,
	panel: string
): Part[] {
	switch (as) {
		case 'line':
			return [
				{
					...own,
					type: 'line',
					symbol: 'circle',
					symbolSize: 5,
					connectNulls: false,
					lineStyle: { color: colour, width: 2, type: dashed ? [5, 4] : 'solid' },
					itemStyle: { color: colour },
					data: data(id)
				}
			];
		case 'bar':
			return [
				{
					...own,
					type: 'bar',
					barMaxWidth: 26,
					...(stacked && { stack: panel }),
					itemStyle: { color: colour },
					data: data(id)
				}
			];
		case 'band': {
			const lower = data(id);
			const line: Part = {
				...own,
				type: 'line',
				symbol: 'none',
				lineStyle: { width: 0 },
				silent: true
			};
			return [
				{ ...line, stack: `band${panel}`, data: lower },
				{
					...line,
					stack: `band${panel}`,
					areaStyle: { color: colour, opacity: 0.18, origin: 'start' },
					data: data(upTo!).map((value, at) =>
						value === null || lower[at] == null ? null : value - lower[at]
					)
				}
			];
		}
	}
}
