import { expect, test } from 'vitest';
import type { AgencyEntry } from '#query/agencies.ts';
import { lookUp } from '#query/lookup.ts';

const names = [{ code: '900301', name: '岑汀市苇川区', agencies: 2, initials: 'c t s w c q' }];
const agency = { id: '900301-edu', name: '苇川区教育局' } as AgencyEntry;
const asked: string[] = [];
const directory = () =>
	Promise.resolve({
		warm: () => Promise.resolve(),
		find: (text: string) => {
			asked.push(text);
			return Promise.resolve({ agencies: [agency], total: 1 });
		},
		within: () => Promise.resolve([]),
		known: () => Promise.resolve(null)
	});
const rows = () => Promise.reject(new Error('the engine was asked for'));

test('one text finds places and agencies alike', async () => {
	const found = await lookUp(
		{ rows, directory, places: { names: () => Promise.resolve(names) } },
		'苇川'
	);
	expect(found).toEqual({ places: names, agencies: [agency], total: 1 });
	expect(asked).toEqual(['苇川']);
});

test('without a directory places are found, the engine is not asked, and nobody counts agencies', async () => {
	const places = { names: () => Promise.resolve(names) };
	const found = await lookUp({ rows, directory: null, places }, 'wcq');
	expect(found).toEqual({ places: names, agencies: [], total: null });
});

test('a corpus made before places were listed finds agencies', async () => {
	const places = { names: () => Promise.resolve(null) };
	expect(await lookUp({ rows, directory, places }, '苇川')).toMatchObject({
		places: [],
		total: 1
	});
});
