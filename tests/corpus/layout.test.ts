import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cubeParts, placeColumns } from '#corpus/cube.ts';
import { directoryColumns } from '#corpus/directory.ts';
import { agencyKinds, dimensions, measuresIn, trafficFigures } from '#corpus/measures.ts';
import { findingColumns, reportColumns, schemaVersion, type Column } from '#corpus/schema.ts';
import { missingColumns } from '#corpus/missing.ts';
import { agencyYearColumns, countyKeys } from '#corpus/places.ts';
import { topics } from '#corpus/topics.ts';
import { cells } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import { cubeAggregates } from '#query/cube.ts';
import { allReports } from '#query/filters.ts';

const typed = (columns: readonly Column[]) =>
	columns.map(({ name, type, required }) => `${name} ${type}${required ? ' required' : ''}`);

/** Everything the files of a corpus have that another version of the program may not understand. */
const layout: Record<string, readonly string[]> = {
	reports: typed(reportColumns),
	readings: [...cells.map(({ id }) => id), ...readings.map(({ id, letter }) => `${letter} ${id}`)],
	findings: typed(findingColumns),
	directory: typed(directoryColumns),
	'cubes, told': [...dimensions, ...trafficFigures],
	'cubes, agencies': Object.keys(agencyKinds),
	'cubes, consolidated': placeColumns,
	'places, sums': countyKeys,
	'places, agencies': agencyYearColumns,
	missing: typed(missingColumns),
	'cubes, parts': cubeParts.map(({ by, ofProvince }) => `${by.join(' ')}${ofProvince ? ' *' : ''}`),
	...Object.fromEntries(
		Object.entries(topics).map(([topic, tree]) => [
			`cubes, ${topic}`,
			measuresIn(tree)
				.map(({ id }) => id)
				.sort()
		])
	)
};

/** How many names each part has, and a fingerprint of them. */
function told(parts: typeof layout): Record<string, string> {
	return Object.fromEntries(
		Object.entries(parts).map(([part, names]) => {
			const hash = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 8);
			return [part, `${names.length} ${hash}`];
		})
	);
}

/** The layout of each version, as `told` tells it; of versions that are past nothing changes any more. */
const recorded: Record<number, Record<string, string>> = {
	3: {
		reports: '314 fa0ac6b1',
		readings: '289 5b6aecc5',
		findings: '14 a1447375',
		directory: '10 ccedeb68',
		'cubes, told': '8 a8cadfd6',
		'cubes, agencies': '3 10e20967',
		'cubes, parts': '4 f26ed5e8',
		'cubes, overview': '56 894c48ea',
		'cubes, requests': '34 9dca025c',
		'cubes, outcomes': '42 5caff5fb',
		'cubes, disclosure': '55 68abbc74',
		'cubes, challenges': '25 b02e497c'
	},
	4: {
		reports: '323 aef9e61a',
		readings: '289 5b6aecc5',
		findings: '15 fe1a568e',
		directory: '11 b5256d28',
		'cubes, told': '8 a8cadfd6',
		'cubes, agencies': '3 10e20967',
		'cubes, consolidated': '10 e7d9493a',
		'places, sums': '3 c057f5f1',
		'places, agencies': '24 8f32571c',
		missing: '12 779b041b',
		'cubes, parts': '4 f26ed5e8',
		'cubes, overview': '58 d13097bc',
		'cubes, requests': '34 9dca025c',
		'cubes, outcomes': '38 874192c1',
		'cubes, disclosure': '55 68abbc74',
		'cubes, challenges': '25 b02e497c'
	}
};

test('a change of the layout raises its version', () => {
	const now = told(layout);
	const then = recorded[schemaVersion] ?? {};
	const asItStands = `${schemaVersion}: ${JSON.stringify(now, null, '\t')}`;
	expect(then, `record in tests/corpus/layout.test.ts: ${asItStands}`).not.toEqual({});
	// A topic more asks older corpora of the database, and is no change.
	const changed = Object.keys(then).filter((part) => now[part] !== then[part]);
	expect(
		changed,
		`columns or measures of a corpus changed: raise schemaVersion in src/corpus/schema.ts above ${schemaVersion}, run this test again and record the new version; see docs/corpus.md, “A change of the layout”`
	).toEqual([]);
	expect(Math.max(...Object.keys(recorded).map(Number))).toBe(schemaVersion);
});

test.each([
	['a column more', { ...layout, reports: [...layout.reports!, 'later INTEGER'] }],
	['a column of another type', { ...layout, findings: layout.findings!.with(1, 'report INTEGER') }],
	['a measure more', { ...layout, 'cubes, requests': [...layout['cubes, requests']!, 'later'] }],
	['cells in another order', { ...layout, readings: layout.readings!.toReversed() }]
])('%s is a change of the layout', (_, changed) => {
	expect(told(changed as typeof layout)).not.toEqual(told(layout));
});

test('a corpus whose sums lack a measure is told to be of another version, the measure by name', async () => {
	const [topic, tree] = Object.entries(topics)[0]!;
	const measures = measuresIn(tree);
	const file = { path: 'sums.parquet', rows: 1, bytes: 1, sha256: '', by: [...dimensions], topic };
	const numbers = new Float64Array(1);
	const older = measures.slice(1).map(({ id }) => [id, { numbers }]);
	const places = dimensions.map((name) => [name, { codes: new Uint32Array(1), words: [null] }]);
	const told = { ...file, path: 'told.parquet' };
	const aggregates = cubeAggregates(
		{ years: [2023], sums: [file], agencies: [], told, untold: [], consolidated: [] },
		{} as never,
		async () => ({ rows: 1, columns: Object.fromEntries([...places, ...older]) }),
		{} as never
	);
	await expect(aggregates.sums({ filters: allReports, by: [], measures })).rejects.toMatchObject({
		code: 'wrong_schema',
		message: expect.stringContaining(`column ${measures[0]!.id}: the file does not have it`)
	});
});
