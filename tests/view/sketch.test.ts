import { describe, expect, test } from 'vitest';
import type { Option } from '#view/model.ts';
import { sketchOf } from '#view/sketch.ts';

const axes = {
	xAxis: { type: 'category', data: ['2022', '', '2023'] },
	yAxis: { type: 'value', axisLabel: { formatter: '{value} 件' } }
};
const bar = (data: (number | null)[], more: object = {}) => ({
	type: 'bar',
	name: '新收',
	itemStyle: { color: '#0b5c72' },
	data,
	...more
});
const drawn = (option: object) => sketchOf(option as Option, 400, 240);
const heights = (svg: string) =>
	[...svg.matchAll(/<path d="M[\d.-]+ ([\d.-]+)V([\d.-]+)h/g)].map(([, from, to]) =>
		Math.round(Number(from) - Number(to))
	);

describe('a sketch', () => {
	test('draws stacked bars as high as their numbers, and none where there is no number', () => {
		const stack = { stack: 'whole' };
		const svg = drawn({
			...axes,
			series: [bar([10, null, 20], stack), bar([10, null, 0], stack)]
		})!;
		const [first, second, third, ...more] = heights(svg);
		expect(more).toEqual([]);
		expect([second, third]).toEqual([first, first! * 2]);
	});

	test('writes years, ends of the axis and what stands above a bar', () => {
		const label = {
			formatter: ({ dataIndex }: { dataIndex: number }) => ['十', '', '<二十>'][dataIndex]!
		};
		const svg = drawn({ ...axes, series: [bar([10, null, 20], { label })] })!;
		for (const text of ['2022', '2023', '0 件', '20 件', '十', '&lt;二十&gt;'])
			expect(svg).toContain(`>${text}</text>`);
		expect(svg).not.toContain('style=');
	});

	test('marks numbers that are no part of a bar', () => {
		const mark = {
			type: 'line',
			symbol: 'diamond',
			symbolSize: 14,
			lineStyle: { width: 0 },
			data: [null, null, 30]
		};
		const svg = drawn({ ...axes, series: [bar([10, null, 20]), mark] })!;
		expect(svg.match(/l7 -7l7 7l-7 7z/g)).toHaveLength(1);
		// The axis reaches as far as the mark.
		expect(svg).toContain('>30 件</text>');
		const aside = drawn({
			...axes,
			series: [bar([10, null, 20]), { ...mark, symbolOffset: [-26, 0] }]
		})!;
		const placeOf = (drawing: string) => Number(/M([\d.]+) [\d.]+l7 -7/.exec(drawing)![1]);
		expect(placeOf(svg) - placeOf(aside)).toBeCloseTo(26);
	});

	test.each([
		['lines', { ...axes, series: [{ type: 'line', data: [1, 2, 3] }] }],
		['a line over bars', { ...axes, series: [bar([1]), { type: 'line', data: [1] }] }],
		['lying bars', { xAxis: axes.yAxis, yAxis: axes.xAxis, series: [bar([1])] }],
		['several panels', { xAxis: [axes.xAxis], yAxis: [axes.yAxis], series: [bar([1])] }],
		['nothing', { ...axes, xAxis: { type: 'category', data: [] }, series: [bar([])] }]
	])('is not made of %s', (_, option) => {
		expect(drawn(option)).toBeNull();
	});

	test('of nothing but zeros has an axis', () => {
		expect(drawn({ ...axes, series: [bar([0, null, 0])] })).toContain('>0 件</text>');
	});
});
