import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSample } from '#build/sample.ts';
import { makeDemo } from '#demo/demo.ts';
import type { Chart } from '#charts/define.ts';
import { bringCharts } from '#mcp/charts.ts';
import { corporaAt, type Corpora } from '#mcp/corpora.ts';
import { runStatement, type ConsoleAnswer } from '#query/console.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { groupings, type Grouping } from '#query/grouping.ts';
import { chartStatement } from '#query/select.ts';
import { groupName } from '#view/grouping.ts';
import { shownCell, type ViewModel } from '#view/model.ts';
import { packedStatement, statementFrom } from '#view/statement-address.ts';
import { repeats } from '../repeat.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-statement-'));
let corpora: Corpora;
let province: string;
let prefecture: string;
let county: string;

beforeAll(async () => {
	await makeDemo({ out: path.join(work, 'demo'), reports: repeats(1600, 6000), seed: 7 });
	await makeSample({ out: path.join(work, 'sample') });
	corpora = await corporaAt(work, { time: 60_000, memory: '1GB' });
	const { manifest, corpus } = await corpora.open('demo');
	province = manifest.facets.provinces[0]!.name;
	const [place] = await corpus.places.counties(province);
	prefecture = place!.prefecture!;
	county = place!.code;
});
afterAll(async () => {
	for (const name of corpora.names) await corpora.close(name);
	fs.rmSync(work, { recursive: true });
});

/** Reports that are missing stand in no table of the console. */
const without = ['missing/years'];
/** Reports that are missing stand in no table. */
const beside = ['without', 'gone'];
/** Places side by side, which no statement of one sum says. */
const sideBySide = ({ id }: Chart, { prefecture, basis }: Filters) =>
	id === 'map/map' && prefecture !== null && basis === 'consolidated';
const charts = (await bringCharts()).filter(({ id }) => !without.includes(id));

const filters: Record<string, () => Filters> = {
	'no filter': () => allReports,
	'a place, a level and years': () => ({
		...allReports,
		province,
		levels: ['county', 'prefecture'],
		years: [2021, 2022, 2024]
	}),
	'a prefecture': () => ({ ...allReports, province, prefecture }),
	'a name': () => ({ ...allReports, agency: "局'?" }),
	'part of a name': () => ({ ...allReports, agency: '局' }),
	'consolidated reports': () => ({ ...allReports, basis: 'consolidated' }),
	'consolidated reports of a province': () => ({ ...allReports, province, basis: 'consolidated' }),
	'the consolidated report of a prefecture': () => ({
		...allReports,
		province,
		prefecture,
		basis: 'consolidated'
	}),
	'a county': () => ({ ...allReports, province, prefecture, county }),
	'a sector and years': () => ({
		...allReports,
		sectors: ['education', 'government'],
		years: [2020, 2023]
	})
};

/** Every way a chart's choices may stand, one choice away from what nobody changed. */
function waysOf({ choices }: Chart): Record<string, string>[] {
	const initial = Object.fromEntries(
		Object.entries(choices).map(([name, { field }]) => [name, field.initial])
	);
	const others = Object.entries(choices).flatMap(([name, { options }]) =>
		options.slice(0, 4).map(({ id }) => ({ ...initial, [name]: id }))
	);
	return others.length > 0 ? others : [initial];
}

/** Those of them that are tried with a filter: every way where there is none, by day another one with each of the others. */
function waysWith(chart: Chart, which: string): Record<string, string>[] {
	const ways = waysOf(chart);
	const turn = Object.keys(filters).indexOf(which);
	const length = turn === 0 ? ways.length : repeats(1, ways.length);
	return Array.from({ length }, (_, at) => ways[(turn + at) % ways.length]!);
}

/** Words of a row that do not name it: there where the statement has a code. */
const unnamed = ['whole_covers'];

/** A table's rows by the words that name them, numbers alone. */
type Table = Map<string, Record<string, number | null>>;

function tableOf({ columns, rows }: ViewModel): Table {
	const names = columns.filter(({ kind }) => kind === 'text' || kind === 'year');
	// A county goes by its code: its former names are the same place.
	const coded = columns.some(({ id }) => id === 'county');
	const told = names.filter(
		({ id }) =>
			!(coded && id === 'region') &&
			![...unnamed, 'group', 'editions', 'unit', 'bin', 'kind'].includes(id)
	);
	return new Map(
		rows.map((row) => {
			const at = (id: string) => row[columns.findIndex((column) => column.id === id)]!;
			return [
				[
					...told.map(({ id, kind }) => shownCell(at(id), kind, 'zh')),
					...(columns.some(({ id }) => id === 'from') ? [String(at('from'))] : [])
				].join(' ') + kindOf(row, columns),
				Object.fromEntries(
					columns
						.filter(({ kind }) => kind !== 'text' && kind !== 'year')
						.map(({ id }) => [id, at(id) as number | null])
				)
			];
		})
	);
}

/** What two ratios of one table are told apart by. */
function kindOf(row: ViewModel['rows'][number], columns: ViewModel['columns']): string {
	const place = columns.findIndex(({ id }) => id === 'kind');
	if (place < 0) return '';
	return shownCell(row[place]!, 'text', 'en') === 'Visits per visitor' ? ' a' : ' b';
}

function answerOf({ columns, rows }: ConsoleAnswer, model: ViewModel, filters: Filters): Table {
	const coded = model.columns.some(({ id }) => id === 'county');
	const ids = model.columns
		.filter(({ id }) => !(coded && id === 'region'))
		.map(({ id }) => (id === 'region' ? regionOf(filters) : id));
	return new Map(
		rows.map((row) => {
			const found = Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
			const name = (id: string) => {
				const value = found[id] ?? null;
				if (id === 'county') return shownCell(value as string | null, 'text', 'zh');
				if (!groupings.some((by) => by === id)) return String(value);
				if (id === 'prefecture' && value !== null && !filters.province)
					return `${String(found.province)} ${String(value)}`;
				return shownCell(groupName(value as string | number | null, id as Grouping), 'year', 'zh');
			};
			const keys = ids.filter((id) =>
				['row', 'route', 'cell', 'years', 'from', 'county', ...groupings].includes(id)
			);
			return [
				keys.map(name).join(' ') +
					(found.kind ? (String(found.kind).startsWith('web_visits /') ? ' a' : ' b') : ''),
				found as Record<string, number | null>
			];
		})
	);
}

function regionOf({ province }: Filters): Grouping {
	return province === null ? 'province' : 'prefecture';
}

describe.each(['sample', 'demo'])('in %s', (corpus) => {
	const some = ['no filter', 'part of a name'];
	describe.each(corpus === 'demo' ? Object.keys(filters) : some)('of %s', (which) => {
		test.each(charts.map((chart) => [chart.id, chart] as const))(
			'the statement of %s gives the numbers of its table',
			async (_, chart) => {
				const opened = await corpora.open(corpus);
				const chosen = filters[which]!();
				for (const choices of waysWith(chart, which)) {
					const answer: unknown = await chart.question!.ask(opened.corpus, {
						filters: chosen,
						population: [],
						...choices
					});
					const model = chart.model(answer, opened.manifest);
					if (sideBySide(chart, chosen)) {
						expect(model.statement).toBeUndefined();
						continue;
					}
					const { sql, filters: own } = model.statement!;
					const text = chartStatement(sql, own, ['a line\nand another']);
					expect(statementFrom(packedStatement(text)!)).toEqual({ text });
					const given = await runStatement(opened.corpus, text, { most: 20_000, reports: 2000 });
					const [table, found] = [tableOf(model), answerOf(given, model, chosen)];
					for (const id of unnamed.filter((id) => model.columns.some((one) => one.id === id)))
						expect(given.columns.map(({ name }) => name)).toContain(id);
					for (const [name, row] of table) {
						const same = found.get(name);
						for (const [id, value] of Object.entries(row)) {
							if (beside.includes(id)) continue;
							const told = [chart.id, JSON.stringify(choices), name, id];
							// A map has its regions without reports, a statement has none.
							if (!same && (row.reports === 0 || value === null)) continue;
							expect([...told, id in (same ?? {})]).toEqual([...told, true]);
							const number = same![id] ?? null;
							if (value === null || number === null)
								expect([...told, number]).toEqual([...told, value]);
							else
								expect(Math.abs(number - value), told.join(' ')).toBeLessThanOrEqual(
									1e-9 * Math.max(1, Math.abs(value))
								);
						}
					}
					expect(found.size).toBeLessThanOrEqual(table.size);
				}
			}
		);
	});
});
