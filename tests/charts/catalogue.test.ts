import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Chart } from '#charts/define.ts';
import { topics } from '#charts/index.ts';
import { overview } from '#charts/overview/index.ts';

const src = path.resolve(import.meta.dirname, '../../src');
const sources = fs
	.readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|js|svelte)$/.test(file))
	.map((file) => ({
		file: file.split(path.sep).join('/'),
		text: fs.readFileSync(path.join(src, file), 'utf8')
	}));
const modules = import.meta.glob<{ default?: Partial<Chart> }>('../../src/charts/*/*.ts', {
	eager: true
});
const charts = Object.entries(modules).flatMap(([file, { default: chart }]) =>
	chart?.id ? [{ file: file.replace('../../src/', ''), id: chart.id }] : []
);

test.each(charts)('$id stands in its own file and in no other', ({ id, file }) => {
	expect(file).toBe(`charts/${id}.ts`);
	const naming = sources.filter(({ text }) => new RegExp(`['"\`]${id}['"\`]`).test(text));
	expect(naming.map((source) => source.file)).toEqual([file]);
});

test.each(['query', 'view'])('%s names no chart', (folder) => {
	const own = sources.filter(({ file }) => file.startsWith(`${folder}/`));
	expect(own.length).toBeGreaterThan(20);
	const naming = own.filter(
		({ text }) => text.includes('#charts/') || charts.some(({ id }) => text.includes(`'${id}'`))
	);
	expect(naming.map(({ file }) => file)).toEqual([]);
});

describe('topics', () => {
	test.each([
		[
			'requests',
			[
				'volume',
				'received',
				'perhead',
				'applicants',
				'flow',
				'sizes',
				'alike',
				'outcomes',
				'reasons',
				'rate',
				'rates'
			]
		],
		['zero', ['activity', 'activity-by', 'zeros', 'streaks', 'years']],
		['traffic', ['telling', 'telling-by', 'traffic', 'levels', 'distribution', 'ratios']],
		['disclosure', ['documents', 'rules', 'decisions', 'money', 'groups']],
		['challenges', ['ends', 'ends-by', 'corrected', 'burden']],
		['map', ['map']],
		['reconcile', []]
	])(
		'of %s have their charts in their order, under the anchors of old addresses',
		async (name, anchors) => {
			const topic = await topics[name]!();
			expect(topic.charts.map(({ anchor }) => anchor)).toEqual(anchors);
		}
	);

	test('are these seven', () => {
		expect(Object.keys(topics)).toHaveLength(7);
	});

	test('ask once what two of their charts show', async () => {
		const topic = await topics.challenges!();
		const [ends, , corrected] = topic.charts;
		expect(topic.questionOf(corrected!)).toBe(ends!.id);
		expect(Object.keys(topic.questions)).toHaveLength(3);
	});

	test('keep what is chosen in the address by the keys it always had', async () => {
		const keys = async (name: string) =>
			Object.values((await topics[name]!()).fields).map(({ key }) => key);
		expect(await keys('requests')).toEqual(['by', 'spread']);
		expect(await keys('zero')).toEqual([
			'by',
			'state',
			'sort',
			'page',
			'missing',
			'missing-sort',
			'reason'
		]);
		expect(await keys('traffic')).toEqual(['by', 'figure', 'jumps', 'jumps-sort', 'page', 'sort']);
		expect(await keys('disclosure')).toEqual(['cell', 'by']);
		expect(Object.values(overview.fields).map(({ key }) => key)).toEqual([
			'by',
			'figure',
			'sort',
			'page'
		]);
	});
});
