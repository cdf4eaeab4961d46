import { type Part, paletteOf } from './frame.ts';
import { type ChartLook } from './model.ts';
import { axisNumber } from './numbers.ts';
import { fonts } from './palette.ts';

/** Quartiles of any numbers, between two of them where need be; NaN of none. */
export function quartiles(values: readonly number[]): [number, number, number] {
	const ascending = [...values].sort((a, b) => a - b);
	const quantile = (share: number) => {
		const place = (ascending.length - 1) * share;
		const below = ascending[Math.floor(place)] ?? NaN;
		return below + ((ascending[Math.ceil(place)] ?? NaN) - below) * (place % 1);
	};
	return [quantile(0.25), quantile(0.5), quantile(0.75)];
}

/** The compressed axis: equal steps are about equal factors, and 0 has a place. */
export const compressed = (value: number) => Math.log10(1 + value);

/** Ticks of such an axis up to a value: 0, 1, 10, 100 … */
export function compressedTicks(most: number): number[] {
	const ticks = [0];
	for (let tick = 1; ticks.at(-1)! < most && ticks.length < 14; tick *= 10) ticks.push(tick);
	return ticks;
}

/** A value axis over compressed numbers, labelled with the numbers themselves. */
export function compressedAxis(most: number, look: ChartLook): Part {
	const { soft, rule, edge } = paletteOf(look);
	const ticks = compressedTicks(most);
	const values = ticks.map(compressed);
	const shown = new Map(
		ticks.map((tick) => [compressed(tick).toFixed(6), axisNumber(tick, look.language)])
	);
	return {
		type: 'value',
		min: -0.08,
		max: Math.max(compressed(most) * 1.04, compressed(1)),
		axisLine: { show: true, onZero: false, lineStyle: { color: edge } },
		axisTick: { customValues: values, show: true, lineStyle: { color: edge } },
		splitLine: { show: false, lineStyle: { color: rule } },
		axisLabel: {
			customValues: values,
			color: soft,
			fontFamily: fonts,
			fontSize: look.narrow ? 10 : 12,
			formatter: (value: number) => shown.get(value.toFixed(6)) ?? ''
		}
	};
}
