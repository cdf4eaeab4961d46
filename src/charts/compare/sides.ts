import { paletteOf } from '#view/frame.ts';
import type { ChartKind } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import type { Stroke } from '#view/strokes.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { type Name, outcomes } from '#form/vocabulary.ts';
import { agencyHistory } from '#query/agency.ts';
import type { Aggregates, Rows } from '#query/aggregates.ts';
import { coverageOfAll } from '#query/coverage.ts';
import { allReports, withoutFilters, type Filters } from '#query/filters.ts';
import { groupValue, noReport, reportsByYear, shownValue } from '#view/history.ts';
import { type Cells, countColumn, tableOf, textColumn, yearColumn } from '#view/columns.ts';
import { type Source, type ViewCell, type ViewColumn, type ViewModel, units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart, listOf } from '../define.ts';
import { type OutcomeYear, outcomesByYear } from '../outcomes/outcomes.ts';
import { type VolumeYear, volumeByYear } from '../requests/volume.ts';

/** The most sides compared at once: more can no longer be read. */
export const mostSides = 6;

/** Many reports on one side: those of a region or a year, year by year. */
export interface GroupSide {
	/** Name of the province, with the prefecture's after a space; or a year. */
	id: string;
	volume: VolumeYear[];
	outcomes: OutcomeYear[];
}

/** One agency on a side, with its reports year by year. */
export interface AgencySide {
	id: string;
	history: ReportRow[];
}

/** What stands side by side. */
export type SideKind = 'agencies' | 'regions' | 'years';

/** Of the reader's filters, those that sides are asked of: what they differ in makes way, and agencies stand as they are. */
export function filtersOfSides(kind: SideKind, filters: Filters): Filters {
	return withoutFilters(filters, unaskedOf[kind]);
}

/** Filters that have no part in what sides are asked of. */
export const unaskedOf: Record<SideKind, readonly (keyof Filters)[]> = {
	agencies: Object.keys(allReports) as (keyof Filters)[],
	regions: ['province', 'prefecture', 'county'],
	years: ['years']
};

/** Regions side by side; of the filters, those by region make way. */
export async function regionSides(
	corpus: Aggregates,
	filters: Filters,
	regions: readonly string[]
): Promise<GroupSide[]> {
	return Promise.all(
		regions.slice(0, mostSides).map(async (id) => {
			const [province = '', prefecture = null] = id.split(' ');
			const own = { ...filtersOfSides('regions', filters), province, prefecture };
			const [volume, outcomes] = await Promise.all([
				volumeByYear(corpus, own),
				outcomesByYear(corpus, own)
			]);
			return { id, volume: volume.years, outcomes: outcomes.years };
		})
	);
}

/** Years side by side; the filter by year makes way. */
export async function yearSides(
	corpus: Aggregates,
	filters: Filters,
	years: readonly string[]
): Promise<GroupSide[]> {
	const own = filtersOfSides('years', filters);
	const [volume, outcomes] = await Promise.all([
		volumeByYear(corpus, own),
		outcomesByYear(corpus, own)
	]);
	return years.slice(0, mostSides).map((id) => ({
		id,
		volume: volume.years.filter(({ year }) => String(year) === id),
		outcomes: outcomes.years.filter(({ year }) => String(year) === id)
	}));
}

/** Agencies side by side. */
export async function agencySides(corpus: Rows, ids: readonly string[]): Promise<AgencySide[]> {
	return Promise.all(
		ids.slice(0, mostSides).map(async (id) => ({ id, history: await agencyHistory(corpus, id) }))
	);
}

/** One side in one year: its numbers, or what stands in their place. */
interface SideYear {
	year: number;
	figures: Record<string, ViewCell>;
	/** Reports a number is of; null where it is one agency's. */
	counted: Record<string, number> | null;
	reports: number;
}

/** What is compared with others: an agency, a region or a year. */
export interface Side {
	id: string;
	name: string;
	years: SideYear[];
}

const figures: readonly { id: string; name: Name }[] = [
	{ id: 'received', name: { zh: '新收申请', en: 'Requests received' } },
	{ id: 'carried_in', name: { zh: '上年结转', en: 'Carried in' } },
	...outcomes.map(({ id, zh, en }) => ({ id, name: { zh, en: capital(en) } })),
	{ id: 'concluded', name: { zh: '办结总计', en: 'Concluded' } },
	{ id: 'carried_out', name: { zh: '结转下年', en: 'Carried out' } },
	{ id: 'visits', name: { zh: '网站访问量', en: 'Web visits' } }
];

const cellsOfFigures = ['received', 'carried_in', 'concluded', 'carried_out'] as const;

/** An agency as a side: its own numbers, with the marks of cells that hold none. */
export function sideOfAgency({ id, history }: AgencySide): Side {
	const last = history.at(-1);
	const years = [...reportsByYear(history)].sort(([a], [b]) => a - b);
	return {
		id,
		name: typeof last?.agency === 'string' ? last.agency : id,
		years: years.map(([year, row]) => ({
			year,
			counted: null,
			reports: 1,
			figures: {
				...Object.fromEntries(
					cellsOfFigures.map((figure) => [figure, shownValue(row, `${figure}_total`)])
				),
				...Object.fromEntries(outcomes.map((outcome) => [outcome.id, groupValue(row, outcome.id)])),
				visits: typeof row.web_visits === 'number' ? row.web_visits : null
			}
		}))
	};
}

/** A region or a year as a side: sums over the reports whose numbers were read, and how many those are. */
export function sideOfGroup({ id, volume, outcomes: ended }: GroupSide): Side {
	return {
		id,
		name: id,
		years: volume.map((one) => {
			const how = ended.find(({ year }) => year === one.year);
			const told = how?.counted ?? 0;
			return {
				year: one.year,
				reports: one.reports,
				figures: {
					received: one.total,
					carried_in: one.carriedIn.sum,
					...(how && how.groups),
					carried_out: one.carriedOut.sum
				},
				counted: {
					received: one.counted,
					carried_in: one.carriedIn.counted,
					...Object.fromEntries(outcomes.map((outcome) => [outcome.id, told])),
					carried_out: one.carriedOut.counted
				}
			};
		})
	};
}

/** Years any side has a report of, upward. */
export function yearsOf(sides: readonly Side[]): number[] {
	return [...new Set(sides.flatMap(({ years }) => years.map(({ year }) => year)))].sort(
		(a, b) => a - b
	);
}

/** The main figures of every side in one year, or each in its only year; id `compared`. */
export function comparedModel(
	sides: readonly Side[],
	year: number | null,
	source: Source
): ViewModel {
	const shown = sides.map((side) => ({
		...side,
		one: year === null ? side.years[0] : side.years.find((one) => one.year === year)
	}));
	const grouped = shown.some(({ one }) => one?.counted);
	const kept = figures.filter(({ id }) => shown.some(({ one }) => one && id in one.figures));
	const columns = shown.flatMap(({ name }, at): ViewColumn[] => [
		{ id: `side${at + 1}`, label: { zh: name, en: name }, kind: 'amount' },
		...(grouped ? [countColumn(`n${at + 1}`, { zh: 'n', en: 'n' })] : [])
	]);
	const rows = kept.map(({ id, name }) => [
		name,
		...shown.flatMap(({ one }) => [
			one ? (one.figures[id] ?? null) : noReport,
			...(grouped ? [one?.counted?.[id] ?? null] : [])
		])
	]);
	const reports = shown.reduce((sum, { one }) => sum + (one?.reports ?? 0), 0);
	const when: Name = year === null ? { zh: '', en: '' } : { zh: `${year} 年，`, en: ` in ${year}` };
	return listOf(
		{
			id: 'compared',
			title: { zh: '并排的主要数字', en: 'Main figures side by side' },
			sentence: {
				zh: `${when.zh}${sides.length} 个并排，共 ${count(reports)} 份年报。`,
				en: `${sides.length} side by side${when.en}, of ${count(reports)} reports.`
			},
			definition: grouped
				? {
						zh: '各列是读出了数字的年报之和，n 是这样的年报有几份；六类结果只计各行都读出的年报。空白不是零。年报份数不同，和不能直接比大小。',
						en: 'Sums over the reports whose number was read; n is how many. The six outcomes are of the reports whose rows were all read. A blank is not a zero. Sums of unlike numbers of reports do not compare directly.'
					}
				: {
						zh: '照各机关自己的年报。没有数字的格子写明原因；“未收录”是本数据集里没有这一年的年报。网站访问量各机关口径不一。',
						en: 'As the agencies’ own reports have them. A cell without a number says why; “no report” means this corpus has none of that year. Agencies count web visits differently.'
					},
			columns: [textColumn('figure', '指标', 'Figure'), ...columns],
			rows,
			years: year === null ? null : [year, year]
		},
		reports,
		source
	);
}

/** Requests and outcomes of every side over the years, as small multiples. */
function sidesModel(sides: readonly Side[]): Shown {
	/** Only the reports that state how many requests they received are behind the line. */
	const reports = sides
		.flatMap((side) => side.years)
		.reduce(
			(sum, { figures, counted }) =>
				sum + (counted?.received ?? Number(typeof figures.received === 'number')),
			0
		);
	const drawn = ['received', ...outcomes.map(({ id }) => id)];
	return {
		id: 'sides',
		title: { zh: '历年申请与结果', en: 'Requests and outcomes over the years' },
		sentence: {
			zh: '线是新收申请，柱是六类办理结果相叠。各格同一把尺，高低可以直接比。',
			en: 'The line is requests received, the bars the six outcomes on top of each other. All panels have one scale, so that heights compare.'
		},
		definition: {
			zh: '没有读出数字的年份不画，表中写明原因。地区是读出了数字的年报之和，各年依据的份数见表。',
			en: 'A year whose number was not read is not drawn; the table says why. Regions are sums over the reports that state the number; the table has how many.'
		},
		...tableOf(
			sides.flatMap(({ name, years }) => years.map((one) => ({ ...one, name }))),
			[
				[textColumn('side', '名称', 'Name'), ({ name }) => name],
				[yearColumn, ({ year }) => year],
				...figures
					.filter(({ id }) => drawn.includes(id))
					.map(({ id, name }): Cells<SideYear> => [
						countColumn(id, name, units.requests),
						(one) => one.figures[id] ?? null
					]),
				[countColumn('reports', { zh: '年报', en: 'Reports' }), ({ reports }) => reports]
			]
		),
		coverage: coverageOfAll(reports)
	};
}

const strokeNames = ['received', ...outcomes.map(({ id }) => id)].map(
	(id) => figures.find((figure) => figure.id === id)!.name
);

const kindWith = (ownScale: boolean): ChartKind => ({
	option(model, look) {
		const { outcomes: colours, ink } = paletteOf(look);
		const strokes: Stroke[] = [
			{ id: 'received', colour: ink, as: 'line' },
			...outcomes.map(({ id }): Stroke => ({ id, colour: colours[id], as: 'bar' }))
		];
		return multiplesOption(model, look, strokes, {
			by: 'side',
			axis: 'count',
			ownScale,
			shown: [...strokes.map(({ id }) => id), 'reports'],
			legend: strokeNames.map((name) => name[look.language])
		});
	},
	height: (model, narrow) => multiplesHeight(model, 'side', narrow, strokeNames)
});

/** The same, every panel with a scale of its own: small sides show their course next to large ones. */
export function withOwnScales(model: ViewModel): ViewModel {
	return {
		...model,
		sentence: {
			zh: '线是新收申请，柱是六类办理结果相叠。每格自有纵轴，看各自的走向，不比高低。',
			en: 'The line is requests received, the bars the six outcomes on top of each other. Every panel has its own scale: compare courses, not heights.'
		},
		chart: kindWith(true)
	};
}

export default defineChart({
	id: 'compare/sides',
	heading: { zh: '历年申请与结果', en: 'Requests and outcomes over the years' },
	model: sidesModel,
	chart: kindWith(false)
});
