import { oneOf, pageNumber, sortedBy } from '#view/url.ts';
import { cell } from '#corpus/cells.ts';
import {
	type ActivityState,
	activityColumns,
	activityState,
	activityStates
} from '#corpus/measures.ts';
import type { Origin } from '#corpus/schema.ts';
import type { Level, Sector } from '#form/vocabulary.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import type { Database, Value } from '#query/database.ts';
import { type Filters, chosen } from '#query/filters.ts';
import { rankSql } from '#query/order.ts';
import { countColumn, tableOf, textColumn, yearColumn } from '#view/columns.ts';
import { bodyCells, named, sourceCells } from '#view/lines.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';
import { runColumns, runs } from './streaks.ts';

/** One report of the list, with why it stands there. */
export interface ZeroLine {
	id: string;
	agency: string | null;
	region: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	state: ActivityState;
	received: number | null;
	carriedIn: number | null;
	/** Years running without requests, this one included; null where this one does not read zero. */
	run: number | null;
	url: string | null;
	origin: Origin;
	basis: string;
}

export const zeroSorts = [
	'region',
	'agency',
	'year',
	'level',
	'sector',
	'province',
	'prefecture',
	'received',
	'carried_in',
	'run',
	'id'
] as const;

export type ZeroSort = (typeof zeroSorts)[number];

/** Order of the list; unknown values come last either way. */
export interface ZeroOrder {
	sort: ZeroSort;
	descending: boolean;
}

export const byRegion: ZeroOrder = { sort: 'region', descending: false };

/** Lines of one page. */
export const zeroPageSize = 50;

const sortKeys: Record<ZeroSort, string> = {
	region: 'region',
	agency: 'agency',
	year: 'year',
	level: rankSql('level'),
	sector: rankSql('sector'),
	province: 'province',
	prefecture: 'prefecture',
	received: 'received',
	carried_in: '"carriedIn"',
	run: 'run',
	id: 'id'
};

const lineColumns = [
	'id',
	'agency',
	'agency_id',
	'region',
	'received_total',
	'carried_in_total',
	'url',
	'origin',
	...activityColumns
];

/** One page of the reports in a state of activity, from 1; a page past the end is empty. */
export async function zeroPage(
	corpus: Rows,
	filters: Filters,
	state: ActivityState,
	order: ZeroOrder,
	page: number
): Promise<{ total: number; lines: ZeroLine[] }> {
	const database = await filled(corpus, filters);
	const { where, values } = chosen(filters);
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total FROM reports ${where} AND ${activityState} = ?`,
		[...values, state]
	);
	const lines = await zeroLines(database, filters, state, order, 'LIMIT ? OFFSET ?', [
		zeroPageSize,
		(page - 1) * zeroPageSize
	]);
	return { total: count!.total, lines };
}

/** Every line of the list, in the same order as its pages. */
export async function zeroForExport(
	corpus: Rows,
	filters: Filters,
	state: ActivityState,
	order: ZeroOrder
): Promise<ZeroLine[]> {
	return zeroLines(await filled(corpus, filters), filters, state, order, '', []);
}

/** Runs look at every year of an agency, whatever years are chosen. */
async function filled(corpus: Rows, filters: Filters): Promise<Database> {
	await corpus.rows({ columns: runColumns });
	return corpus.rows({
		columns: [...filterColumns(filters), ...lineColumns],
		years: filters.years
	});
}

function zeroLines(
	database: Database,
	filters: Filters,
	state: ActivityState,
	{ sort, descending }: ZeroOrder,
	bounds: string,
	boundValues: Value[]
): Promise<ZeroLine[]> {
	const { where, values } = chosen(filters);
	const key = sortKeys[sort];
	if (!key) throw new Error(`list of reports without requests: unknown order ${sort}`);
	return database.query<ZeroLine>(
		`WITH ${runs(filters)}, listed AS (
			SELECT *, ${activityState} AS state FROM reports ${where}
		)
		SELECT id, agency, region, province, prefecture, level, sector, listed.year AS year, state,
			${cell('received_total')} AS received, ${cell('carried_in_total')} AS "carriedIn",
			CASE WHEN state = 'zero' THEN run END AS run, url, origin, basis
		FROM listed LEFT JOIN runs ON runs.agency_id = listed.agency_id AND runs.year = listed.year
		WHERE state = ?
		ORDER BY ${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST, listed.year DESC NULLS LAST, agency, id
		${bounds}`,
		[...values, state, ...boundValues]
	);
}

/** Reports in one state of activity, as a list; id `zero-list`. `total` is how many there are. */
export function zeroListModel(
	lines: readonly ZeroLine[],
	total: number,
	state: ActivityState,
	source: Source
): ViewModel {
	const name = activityStates.find(({ id }) => id === state)!;
	return listOf(
		{
			id: `list-${state}`,
			title: { zh: `年报名单：${name.zh}`, en: `Reports: ${name.en}` },
			sentence: {
				zh: `“${name.zh}”的年报共 ${count(total)} 份${lines.length < total ? `，此处 ${count(lines.length)} 份` : ''}。`,
				en: `${count(total)} reports with ${name.en}${lines.length < total ? `, ${count(lines.length)} of them here` : ''}.`
			},
			definition: {
				zh: '一行一份年报；导出的 CSV 是筛选出的全部，次序同屏幕。区划代码与报告编号是文字。“连续年数”含本年，只数为零的年份。',
				en: 'One line a report; the CSV has all that are chosen, in the order on screen. Region codes and report ids are text. Years running include this one.'
			},
			...tableOf(lines, [
				[textColumn('agency', '机关', 'Agency'), ({ agency }) => agency],
				[yearColumn, ({ year }) => year],
				...bodyCells,
				[textColumn('state', '申请情况', 'Requests'), (line) => named(activityStates, line.state)],
				[countColumn('received', { zh: '本年新收', en: 'Received' }), ({ received }) => received],
				[countColumn('carried_in', { zh: '上年结转', en: 'Carried in' }), (line) => line.carriedIn],
				[countColumn('run', { zh: '连续年数', en: 'Years running' }), ({ run }) => run],
				[textColumn('region', '区划代码', 'Region code'), ({ region }) => region],
				...sourceCells
			])
		},
		total,
		source
	);
}

/** The list as its page takes it. */
export const list = asked(
	{
		state: oneOf(
			'state',
			activityStates.map(({ id }) => id),
			'zero'
		),
		order: sortedBy(zeroSorts, byRegion),
		page: pageNumber()
	},
	{
		list: {
			of: ({ filters, state, order, page }) => [filters, state, order, page],
			ask: (corpus, { filters, state, order, page }) =>
				zeroPage(corpus, filters, state, order, page),
			rows: true,
			when: ({ seen }) => Boolean(seen?.list)
		}
	}
);
