import {
	categoryAxis,
	enlargement,
	formBreak,
	frame,
	legendLines,
	paletteOf,
	rowTooltip,
	type Part,
	type YearPlace,
	yearPlacesOf
} from './frame.ts';
import type { Name } from '#form/vocabulary.ts';
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
import { axisOf, scaled, strokeSeries, type AxisKind, type Stroke } from './strokes.ts';

export interface MultiplesOptions {
	/** Column whose values name the panels; rows of one panel stand together. */
	by: string;
	axis: AxisKind;
	/** Every panel has its own scale; else all share one. */
	ownScale?: boolean;
	/** Columns of the tooltip. */
	shown: readonly string[];
	/** The name of a panel where there is little room. */
	short?: (name: string) => string;
	/** Written next to the name of a panel. */
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

/** Height in CSS pixels the panels want, below a legend that may take several lines of a phone. */
export function multiplesHeight(
	model: ViewModel,
	by: string,
	narrow: boolean,
	legend: readonly Name[] = []
): number {
	const panels = panelsOf(model, by).length;
	const rows = Math.ceil(panels / columnsFor(panels, narrow));
	const lines = (['zh', 'en'] as const).map((language) =>
		legendLines(
			legend.map((name) => name[language]),
			{ narrow, large: narrow }
		)
	);
	return 30 * Math.max(1, ...lines) + Math.max(1, rows) * heightOf(panels);
}

function heightOf(panels: number): number {
	return panels <= 3 ? 290 : panels <= 6 ? 220 : panelHeight;
}

/** What the parts of one drawing share. */
interface Sheet {
	model: ViewModel;
	look: ChartLook;
	options: MultiplesOptions;
	panels: ReturnType<typeof panelsOf>;
	/** Panels in a row. */
	columns: number;
	places: YearPlace[];
	/** The largest number drawn, and the floor of a logarithmic axis. */
	highest: number;
	floor: number;
}

/** The same small chart for every group, over the years; a gap where the form changed. */
export function multiplesOption(
	model: ViewModel,
	look: ChartLook,
	strokes: readonly Stroke[],
	options: MultiplesOptions
): Option {
	const { by, axis, legend = [], unbroken } = options;
	const panels = panelsOf(model, by);
	const span = numbersOf(model, 'year').filter((year) => year !== null);
	const all = [...new Set(span)].sort((a, b) => a - b);
	const drawn = strokes
		.flatMap(({ id, upTo }) => (upTo ? [id, upTo] : [id]))
		.flatMap((id) => numbersOf(model, id).map((value) => scaled(value, axis) ?? 0));
	const highest = Math.max(...drawn, ...stacksOf(model, strokes, axis), 0);
	const least = Math.min(...drawn.filter((value) => value >= 1), highest, 1e15);
	const sheet: Sheet = {
		model,
		look,
		options,
		panels,
		highest,
		columns: columnsFor(panels.length, look.narrow ?? false),
		places: unbroken ? all.map((year, row) => ({ label: String(year), row })) : yearPlacesOf(all),
		floor: axis === 'log' ? 10 ** Math.floor(Math.log10(least)) : 0
	};
	const series = panels.map((_, panel) => panelSeries(sheet, strokes, panel));
	const panelOf = series.flatMap((own, panel) => own.map(() => panel));
	return {
		...frame(model, look, panels.length > 0 ? [...legend] : []),
		title: panels.map((_, panel) => panelTitle(sheet, panel)),
		grid: panels.map((_, panel) => panelGrid(sheet, panel)),
		xAxis: panels.map((_, panel) => panelYears(sheet, panel)),
		yAxis: panels.map((_, panel) => panelAxis(sheet, panel)),
		tooltip: {
			...rowTooltip(
				model,
				look,
				(index, serie) => rowAt(sheet, panelOf[serie ?? 0] ?? 0, sheet.places[index]),
				[...options.shown],
				[by, 'year']
			),
			axisPointer: { type: 'line' }
		},
		series: series.flat()
	} as unknown as Option;
}

/** How high stacked bars reach, row by row; none for shares, which are of one whole. */
function stacksOf(model: ViewModel, strokes: readonly Stroke[], axis: AxisKind): number[] {
	const bars = strokes.filter(({ as }) => as === 'bar');
	if (axis !== 'count' || bars.length < 2) return [];
	const columns = bars.map(({ id }) => numbersOf(model, id));
	return model.rows.map((_, row) => columns.reduce((sum, values) => sum + (values[row] ?? 0), 0));
}

/** The row of the model a panel draws at a place. */
function rowAt(
	{ model, panels }: Sheet,
	panel: number,
	place: YearPlace | undefined
): number | null {
	if (place === undefined || place.row === null) return null;
	const years = numbersOf(model, 'year');
	return panels[panel]!.rows.find((row) => years[row] === Number(place.label)) ?? null;
}

function panelSeries(sheet: Sheet, strokes: readonly Stroke[], panel: number): Part[] {
	const { model, look, options, panels, places, floor } = sheet;
	const { axis, legend = [] } = options;
	const rows = places.map((place) => rowAt(sheet, panel, place));
	const data = (id: string) => {
		const values = numbersOf(model, id);
		return rows.map((row) => {
			const value = row === null ? null : scaled(values[row]!, axis);
			return value !== null && axis === 'log' ? Math.max(value, floor) : value;
		});
	};
	const stacked = strokes.filter((stroke) => stroke.as === 'bar').length > 1;
	const own: Part = { xAxisIndex: panel, yAxisIndex: panel };
	return strokes.flatMap((stroke, at) =>
		strokeSeries(stroke, data, own, stacked, `${panel}`).map((part, index) => ({
			...part,
			id: `${panel}.${stroke.id}.${index}`,
			name: legend[at] ?? stroke.id,
			...(at === 0 && index === 0 && { markLine: formBreak(places, look, panels.length <= 6) })
		}))
	);
}

/** Where a panel stands, in per cent of the width and in pixels. */
function cornerOf({ look, options, panels, columns }: Sheet, panel: number) {
	const size = look.large ? enlargement : 1;
	const height = heightOf(panels.length) * size;
	return {
		size,
		height,
		left: `${((panel % columns) * 100) / columns}%`,
		top:
			(legendLines(options.legend ?? [], look) * 30 || 8) * size +
			Math.floor(panel / columns) * height
	};
}

function panelTitle(sheet: Sheet, panel: number): Part {
	const { look, options } = sheet;
	const { ink, soft } = paletteOf(look);
	const { name, rows } = sheet.panels[panel]!;
	const text = shownCell(name as string, 'text', look.language);
	const { left, top } = cornerOf(sheet, panel);
	return {
		left,
		top,
		text: look.narrow && options.short ? options.short(text) : text,
		subtext: options.note?.(rows),
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
	};
}

function panelGrid(sheet: Sheet, panel: number): Part {
	const { columns, options } = sheet;
	const { left, top, size, height } = cornerOf(sheet, panel);
	return {
		left,
		width: `${100 / columns - (columns > 1 ? 3 : 0)}%`,
		top: top + (options.note ? 40 : 26) * size,
		height: height - (options.note ? 56 : 42) * size,
		outerBoundsMode: 'same',
		outerBoundsContain: 'axisLabel'
	};
}

function panelYears({ look, places }: Sheet, panel: number): Part {
	const labels = places.map((place) => place.label);
	return categoryAxis(labels, look, {
		gridIndex: panel,
		axisLabel: {
			color: paletteOf(look).soft,
			fontFamily: fonts,
			fontSize: 10,
			interval: 'auto',
			hideOverlap: true
		}
	});
}

function panelAxis({ look, options, columns, highest, floor }: Sheet, panel: number): Part {
	const { axis, ownScale } = options;
	const { soft, faint } = paletteOf(look);
	return {
		...axisOf(axis, look, ownScale ? undefined : highest, floor),
		gridIndex: panel,
		axisLabel: {
			color: panel % columns === 0 || ownScale ? soft : faint,
			fontFamily: fonts,
			fontSize: 10,
			formatter: (value: number) =>
				axis === 'share' ? `${value}%` : axisNumber(value, look.language)
		}
	};
}
