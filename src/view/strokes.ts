import { shareAxis } from './bars.ts';
import { countAxis, paletteOf, type Part } from './frame.ts';
import type { ChartLook } from './model.ts';

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

/** What a panel's numbers are. */
export type AxisKind = 'share' | 'count' | 'log';

/** A number as its axis draws it. */
export function scaled(value: number | null, axis: AxisKind): number | null {
	return value !== null && axis === 'share' ? value * 100 : value;
}

/** The axis of a panel's numbers; without a highest it ends where they do. */
export function axisOf(
	axis: AxisKind,
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
