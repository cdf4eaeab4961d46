import { fonts } from './palette.ts';
import type { Option } from './model.ts';
import { escaped } from './markup.ts';

/** What a sketch takes from an option; everything else waits for the chart. */
interface Drawn {
	legend?: { data?: string[]; selected?: Record<string, boolean>; textStyle?: { color: string } };
	grid?: { top?: number; right?: number };
	xAxis?: { type?: string; data?: string[]; axisLabel?: Labels };
	yAxis?: { type?: string; max?: number; axisLabel?: Labels; splitLine?: { lineStyle: Line } };
	series?: Series[];
}
interface Labels {
	color?: string;
	formatter?: string | ((value: number) => string);
}
interface Line {
	color?: string;
	width?: number;
}
interface Series {
	name?: string;
	type: string;
	stack?: string;
	data: (number | null)[];
	barMaxWidth?: number;
	symbol?: string;
	symbolSize?: number | [number, number];
	symbolOffset?: [number, number];
	itemStyle?: { color?: string };
	lineStyle?: Line;
	label?: {
		color?: string;
		position?: string;
		formatter?: (at: { dataIndex: number }) => string;
	};
}

const margin = { left: 48, bottom: 28 };
const type = 12;

/**
 * Vertical bars over years as plain SVG, drawn at once from the option of their chart, as a placeholder until what
 * draws charts is loaded. null where the option is of another kind.
 */
export function sketchOf(option: Option, width: number, height: number): string | null {
	const { legend, grid, xAxis, yAxis, series: all = [] } = option as unknown as Drawn;
	const series = all.filter(({ name }) => legend?.selected?.[name ?? ''] !== false);
	const places = xAxis?.data;
	const bars = series.filter((one) => one.type === 'bar');
	const marks = series.filter((one) => one.type === 'line');
	if (xAxis?.type !== 'category' || yAxis?.type !== 'value' || !places?.length) return null;
	if (bars.length === 0 || marks.some(({ lineStyle }) => lineStyle?.width !== 0)) return null;
	const top = grid?.top ?? 20;
	const right = grid?.right ?? 16;
	const soft = yAxis.axisLabel?.color ?? '#888888';
	const stacked = bars[0]!.stack !== undefined;
	const heights = places.map((_, at) => bars.map(({ data }) => numberAt(data, at) ?? 0));
	const tall = heights.map((own) =>
		stacked ? own.reduce((sum, value) => sum + value, 0) : Math.max(...own)
	);
	const least = Math.max(...tall, ...marks.flatMap(({ data }) => data.map((value) => value ?? 0)));
	const step = yAxis.max ? yAxis.max / 4 : roundStep(least / 4);
	const most = yAxis.max ?? Math.max(step, Math.ceil(least / step) * step);
	const foot = height - margin.bottom;
	const y = (value: number) => foot - (value / most) * (foot - top);
	const room = (width - margin.left - right) / places.length;
	const middle = (at: number) => margin.left + room * (at + 0.5);
	const parts: string[] = [];
	const write = (text: string, x: number, y: number, colour: string, anchor = 'middle') =>
		parts.push(
			`<text x="${round(x)}" y="${round(y)}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`
		);
	for (let value = 0; value <= most + step / 2; value += step) {
		const line = yAxis.splitLine?.lineStyle.color ?? soft;
		parts.push(
			`<path d="M${margin.left} ${round(y(value))}H${round(width - right)}" stroke="${line}"/>`
		);
		write(labelOf(yAxis.axisLabel, value), margin.left - 8, y(value) + 4, soft, 'end');
	}
	places.forEach((place, at) => {
		const [label = ''] = place.split('\n');
		write(label, middle(at), foot + 18, soft);
		const across = Math.min(bars[0]!.barMaxWidth ?? 44, (room * 0.8) / (stacked ? 1 : bars.length));
		let below = 0;
		bars.forEach(({ itemStyle, label }, one) => {
			const value = heights[at]![one]!;
			if (value <= 0) return;
			const from = stacked ? below : 0;
			const x = stacked ? middle(at) - across / 2 : middle(at) + (one - bars.length / 2) * across;
			parts.push(
				`<path d="M${round(x)} ${round(y(from))}V${round(y(from + value))}h${round(across)}V${round(y(from))}z" fill="${itemStyle?.color ?? soft}"/>`
			);
			const words = label?.formatter?.({ dataIndex: at });
			const isBeside = label?.position === 'right';
			const inside = stacked ? (y(from) + y(from + value)) / 2 + 4 : y(value) - 5;
			if (words)
				write(
					...([words, isBeside ? x + across + 5 : x + across / 2, inside] as const),
					...([label?.color ?? soft, isBeside ? 'start' : 'middle'] as const)
				);
			below += value;
		});
		for (const { data, itemStyle, symbol, symbolSize, symbolOffset, label } of marks) {
			const value = numberAt(data, at);
			if (value === null) continue;
			const colour = itemStyle?.color ?? soft;
			const [wide, high] = Array.isArray(symbolSize)
				? symbolSize
				: [symbolSize ?? 8, symbolSize ?? 8];
			const [x, up] = [middle(at) + (symbolOffset?.[0] ?? 0), y(value)];
			const shape =
				symbol === 'diamond'
					? `M${round(x - wide / 2)} ${round(up)}l${wide / 2} ${-high / 2}l${wide / 2} ${high / 2}l${-wide / 2} ${high / 2}z`
					: `M${round(x - wide / 2)} ${round(up - high / 2)}h${wide}v${high}h${-wide}z`;
			parts.push(`<path d="${shape}" fill="${colour}"/>`);
			const words = label?.formatter?.({ dataIndex: at });
			if (words) write(words, x, up - 6, label?.color ?? colour);
		}
	});
	let along = 0;
	let line = 0;
	for (const name of legend?.data ?? []) {
		const own = series.find((one) => one.name === name);
		const needs = 36 + [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? type : 7), 0);
		if (along > 0 && along + needs > width) [along, line] = [0, line + 1];
		const up = 4 + line * 30;
		parts.push(`<path d="M${along} ${up}h12v12h-12z" fill="${own?.itemStyle?.color ?? soft}"/>`);
		write(name, along + 17, up + 10, legend?.textStyle?.color ?? soft, 'start');
		along += needs;
	}
	return `<svg viewBox="0 0 ${round(width)} ${height}" width="100%" font-size="${type}" font-family="${escaped(fonts)}">${parts.join('')}</svg>`;
}

function numberAt(data: readonly unknown[], at: number): number | null {
	const value = data[at];
	return typeof value === 'number' ? value : null;
}

/** A step of 1, 2 or 5 times a power of ten, at least one. */
function roundStep(step: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(step, 1)));
	const times = Math.max(step, 1) / power;
	return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

function labelOf(labels: Labels | undefined, value: number): string {
	const formatter = labels?.formatter;
	if (typeof formatter === 'string') return formatter.replace('{value}', String(value));
	return formatter?.(value) ?? String(value);
}

function round(value: number): string {
	return value.toFixed(1);
}
