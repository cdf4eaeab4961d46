import { editions } from '#form/editions.ts';
import type { Name } from '#form/vocabulary.ts';
import {
	coverageNote,
	numbersOf,
	shownCell,
	type ChartLook,
	type Option,
	type ViewModel
} from './model.ts';
import { axisNumber } from './numbers.ts';
import { fonts, palettes, type Palette } from './palette.ts';
import { escaped } from './markup.ts';

/** A series or axis, as plain data; ECharts' own types are unions too wide to build by parts. */
export type Part = Record<string, unknown>;

/** How much larger type is drawn for readers who asked for it. */
export const enlargement = 1.375;

export function paletteOf(look: ChartLook): Palette {
	const { soft, faint, ...palette } = palettes[look.theme];
	return look.large ? { ...palette, soft: palette.ink, faint: soft } : { ...palette, soft, faint };
}

/** What all charts share: font, motion, the words read aloud, room for the legend. */
export function frame(model: ViewModel, look: ChartLook, legend: string[] = []): Option {
	const { language } = look;
	const { ink, soft } = paletteOf(look);
	return {
		animation: !look.still,
		animationDuration: 400,
		textStyle: { fontFamily: fonts, fontSize: 12, color: ink },
		aria: {
			enabled: true,
			label: {
				description: [model.title, model.sentence, coverageNote(model.coverage)]
					.map((part) => part[language])
					.join(language === 'zh' ? '。' : '. ')
			},
			decal: { show: look.patterns ?? false }
		},
		...(legend.length > 0 && {
			legend: {
				data: legend,
				left: 0,
				top: 0,
				itemWidth: 12,
				itemHeight: 12,
				itemGap: 16,
				icon: 'rect',
				textStyle: { color: soft, fontFamily: fonts, fontSize: 12 }
			}
		}),
		grid: gridBelow(legend, look)
	};
}

/** A chart whose hatches of what is unknown are drawn for every reader. */
export function withDecals(option: Option, { patterns }: ChartLook): Option {
	const decal = { show: true, ...(!patterns && { decals: [{ symbol: 'none' }] }) };
	return { ...option, aria: { ...(option.aria as Part), decal } } as Option;
}

/** The drawing area below a legend that wraps over as many lines as it needs. */
export function gridBelow(legend: string[], look: ChartLook): Part {
	const size = look.large ? enlargement : 1;
	const lines = legendLines(legend, look);
	return {
		left: 4,
		right: 16,
		top: (lines > 0 ? lines * 30 + 12 : 20) * size,
		bottom: 8,
		outerBoundsMode: 'same',
		outerBoundsContain: 'axisLabel'
	};
}

/** What a text takes at 12 pixels, rather more than less. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 7), 0);
}

/** How many lines a legend takes. */
export function legendLines(
	legend: readonly string[],
	{ narrow, large }: Pick<ChartLook, 'narrow' | 'large'>
): number {
	const line = (narrow ? 290 : 700) / (large ? enlargement : 1);
	let lines = legend.length > 0 ? 1 : 0;
	let used = 0;
	for (const name of legend) {
		const width = 40 + widthOf(name);
		if (used > 0 && used + width > line) {
			lines++;
			used = 0;
		}
		used += width;
	}
	return lines;
}

export function categoryAxis(categories: unknown[], look: ChartLook, more: Part = {}): Part {
	const { edge, soft } = paletteOf(look);
	return {
		type: 'category',
		data: categories,
		axisLine: { lineStyle: { color: edge } },
		axisTick: { show: false },
		axisLabel: { color: soft, fontFamily: fonts, fontSize: 12 },
		...more
	};
}

/** An axis of counts, in 万/亿 or K/M. */
export function countAxis(look: ChartLook, more: Part = {}): Part {
	const { rule, soft } = paletteOf(look);
	return {
		type: 'value',
		min: 0,
		minInterval: 1,
		splitNumber: 4,
		splitLine: { lineStyle: { color: rule } },
		axisLabel: {
			color: soft,
			fontFamily: fonts,
			fontSize: 12,
			formatter: (value: number) => axisNumber(value, look.language)
		},
		...more
	};
}

/** An axis of shares drawn as per cent, 0 to 100. */
export function percentAxis(look: ChartLook): Part {
	const { rule, soft } = paletteOf(look);
	return {
		type: 'value',
		min: 0,
		max: 100,
		interval: 25,
		splitLine: { lineStyle: { color: rule } },
		axisLabel: { color: soft, fontFamily: fonts, fontSize: 12, formatter: '{value}%' }
	};
}

/** The place of a year axis, and the row of the model drawn at it; null is the gap where the form changed. */
export interface YearPlace {
	label: string;
	row: number | null;
}

/** First report years of the forms that replaced another. */
const formChanges = editions.slice(0, -1).map(({ years }) => years[0]);

/** The model's years; where they span a change of the form, an empty place stands in it: before 2019 and before 2021. */
export function yearPlaces(model: ViewModel): YearPlace[] {
	return yearPlacesOf(numbersOf(model, 'year'));
}

/** The places of years in order; a place's row counts in them. */
export function yearPlacesOf(years: readonly (number | null)[]): YearPlace[] {
	const places: YearPlace[] = [];
	let before: number | null = null;
	years.forEach((year, row) => {
		if (year === null) return;
		const last = before;
		if (last !== null && formChanges.some((change) => last < change && year >= change))
			places.push({ label: '', row: null });
		places.push({ label: String(year), row });
		before = year;
	});
	return places;
}

/** The dashed lines in the gaps, with their words unless there is no room; of no points where the years span no change. */
export function formBreak(places: YearPlace[], look: ChartLook, named = true): Part {
	const gaps = places.flatMap(({ row }, place) => (row === null ? [{ xAxis: place }] : []));
	const { faint } = paletteOf(look);
	const label: Name = { zh: '表式更换', en: 'new form' };
	return {
		silent: true,
		symbol: 'none',
		animation: false,
		lineStyle: { color: faint, type: [3, 4], width: 1 },
		label: {
			show: named,
			formatter: label[look.language],
			color: faint,
			fontFamily: fonts,
			fontSize: 11,
			position: 'end'
		},
		data: gaps
	};
}

/**
 * The labels of a series' points, null where a point has none. Said once for the series: a label of its own
 * makes each point several times as dear to draw.
 */
export function pointLabels(texts: readonly (string | null)[], style: Part): Part {
	return {
		show: texts.length > 0,
		fontFamily: fonts,
		fontSize: 11,
		...style,
		formatter: ({ dataIndex }: Pointed) => texts[dataIndex] ?? ''
	};
}

/** A column's numbers at the places of the year axis. */
export function at(places: YearPlace[], values: (number | null)[]): (number | null)[] {
	return places.map(({ row }) => (row === null ? null : (values[row] ?? null)));
}

/**
 * A tooltip that shows the model's own row, so that it can say nothing the table does not.
 * @param heads columns that name the row, the first one where left out
 */
export function rowTooltip(
	model: ViewModel,
	look: ChartLook,
	rowAt: (dataIndex: number, seriesIndex?: number) => number | null,
	shown: string[],
	heads: string[] = [model.columns[0]!.id]
): Part {
	const { paper, ink, rule } = paletteOf(look);
	const columns = model.columns
		.map((column, place) => ({ ...column, place }))
		.filter((column) => shown.includes(column.id));
	return {
		trigger: 'axis',
		axisPointer: { type: 'shadow' },
		confine: true,
		backgroundColor: paper,
		borderColor: rule,
		textStyle: { color: ink, fontFamily: fonts, fontSize: 12 },
		formatter(points: Pointed | Pointed[]) {
			const point = Array.isArray(points) ? points[0] : points;
			const row = model.rows[rowAt(point?.dataIndex ?? -1, point?.seriesIndex) ?? -1];
			if (!row) return '';
			const lines = columns.map(({ place, label, kind }) => {
				const value = shownCell(row[place] ?? null, kind, look.language);
				return `<tr><td>${escaped(label[look.language])}</td><td class="figure">${escaped(value)}</td></tr>`;
			});
			const head = model.columns
				.map(({ id, kind }, place) =>
					heads.includes(id) ? shownCell(row[place] ?? null, kind, look.language) : ''
				)
				.filter(Boolean)
				.join(' · ');
			const [first] = row;
			const word = typeof first === 'object' && first ? model.meanings?.[first.zh] : undefined;
			const meaning = word ? `<p>${escaped(word[look.language])}</p>` : '';
			// Classes, not styles: the page's security policy refuses style attributes in markup.
			return `<div class="tip"><b>${escaped(head)}</b><table>${lines.join('')}</table>${meaning}</div>`;
		}
	};
}

interface Pointed {
	dataIndex: number;
	seriesIndex?: number;
}
