import { pageNumber, sortedBy } from '#view/url.ts';
import { type TrafficFigure, trafficFigures } from '#corpus/measures.ts';
import type { Origin } from '#corpus/schema.ts';
import type { Level, Sector } from '#form/vocabulary.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import { type Filters, type SumBasis, chosen } from '#query/filters.ts';
import { rankSql } from '#query/order.ts';
import { amountColumn, countColumn, tableOf, textColumn, yearCells } from '#view/columns.ts';
import { bodyCells, sourceCells } from '#view/lines.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { count } from '#view/numbers.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';
import { latestFirst, statedSorts } from './told.ts';

/** How many times more or less a figure is than the year before for the change to be listed. */
export const jumpFactor = 10;

/** A figure that an agency stated in two years running and that changed by `jumpFactor` or more. */
export interface Jump {
	id: string;
	agency: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	figure: TrafficFigure;
	year: number;
	before: number;
	value: number;
	/** Larger over smaller. */
	factor: number;
	url: string | null;
	origin: Origin;
	basis: string;
}

export interface TrafficPair {
	year: number;
	/** Figures stated in this year and the one before by the same agency, neither of them 0. */
	pairs: number;
	jumps: number;
}

export const jumpPageSize = 30;

/** What the list is sorted by; by no figure and no factor, since agencies count differently. */
export const jumpSorts = [...statedSorts, 'figure'] as const;

export interface JumpOrder {
	sort: (typeof jumpSorts)[number];
	descending: boolean;
}

/**
 * SQL: figures stated in two years running, by reports of one basis. A year with two reports of one agency is left out: which is meant is not
 * known.
 */
const pairs = (basis: SumBasis) => `tidy AS (
		SELECT agency_id, year, figure, any_value(value) AS value FROM (${trafficFigures
			.map(
				(id) =>
					`SELECT agency_id, year, '${id}' AS figure, ${id} AS value FROM reports
					WHERE ${id} > 0 AND basis = '${basis}'`
			)
			.join(' UNION ALL ')})
		WHERE year IS NOT NULL GROUP BY ALL HAVING count(*) = 1
	), pairs AS (
		SELECT now.agency_id, now.year, now.figure, before.value AS before, now.value AS value,
			greatest(now.value, before.value)::DOUBLE / least(now.value, before.value) AS factor
		FROM tidy AS now JOIN tidy AS before
			ON before.agency_id = now.agency_id AND before.figure = now.figure AND before.year = now.year - 1
	)`;

const pairColumns = ['agency_id', 'year', 'basis', ...trafficFigures];

/**
 * Figures that changed so much in a year that they were probably counted another way, in an order, then
 * by year and region. Null asks for all of them.
 */
export async function trafficJumps(
	corpus: Rows,
	filters: Filters,
	page: number | null,
	{ sort, descending }: JumpOrder = latestFirst
): Promise<{ total: number; pairs: number; lines: Jump[] }> {
	await corpus.rows({ columns: pairColumns });
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...pairColumns, 'id', 'agency', 'region', 'url', 'origin'],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const listed = `WITH ${pairs(filters.basis)}, listed AS (SELECT * FROM reports ${where})`;
	const joined = `FROM pairs JOIN listed ON listed.agency_id = pairs.agency_id AND listed.year = pairs.year`;
	const [count] = await database.query<{ pairs: number; total: number }>(
		`${listed} SELECT count(*) AS pairs, count(*) FILTER (factor >= ?) AS total ${joined}`,
		[...values, jumpFactor]
	);
	const bounds = page === null ? [] : [jumpPageSize, (page - 1) * jumpPageSize];
	const lines = await database.query<Jump>(
		`${listed} SELECT id, agency, province, prefecture, level, sector, figure, pairs.year AS year,
			before::DOUBLE AS before, value::DOUBLE AS value, factor, url, origin, basis
		${joined} WHERE factor >= ?
		ORDER BY ${sort === 'year' ? 'pairs.year' : rankSql(sort)} ${descending ? 'DESC' : 'ASC'} NULLS LAST, pairs.year DESC, region NULLS LAST, agency, id, figure ${page === null ? '' : 'LIMIT ? OFFSET ?'}`,
		[...values, jumpFactor, ...bounds]
	);
	return { total: count!.total, pairs: count!.pairs, lines };
}

/** Figures that changed tenfold in a year, as a list; id `jumps`. */
export function jumpsModel(
	{ lines, total, pairs }: { lines: readonly Jump[]; total: number; pairs: number },
	source: Source
): ViewModel {
	return listOf(
		{
			id: 'jumps',
			title: { zh: '一年之间变了十倍的数字', en: 'Figures that changed tenfold in a year' },
			sentence: {
				zh: `同一机关连续两年都给出的数字共 ${count(pairs)} 对，${count(total)} 对相差 ${jumpFactor} 倍以上。这是线索，待核实：多半是换了口径、换了单位或换了统计工具。`,
				en: `${count(pairs)} figures were given by the same agency in two years running; ${count(total)} of them differ ${jumpFactor} times or more. These are leads, to be verified: most likely the way of counting, the unit or the tool changed.`
			},
			definition: {
				zh: `同一机关、同一指标、相邻两个年度，大数除以小数达到 ${jumpFactor} 倍即列出；有一年为 0 的、一年有两份年报的不比。先按年度和区划代码排列，不能按倍数排。`,
				en: `The same agency and figure in neighbouring years, listed where the larger is ${jumpFactor} times the smaller or more; years of 0 and years with two reports are not compared. In order of year and region code at first, and never of size.`
			},
			...tableOf(lines, [
				[textColumn('agency', '机关', 'Agency'), ({ agency }) => agency],
				yearCells,
				[textColumn('figure', '指标', 'Figure'), ({ figure }) => figureNames[figure]],
				[countColumn('before', { zh: '上年', en: 'Year before' }), ({ before }) => before],
				[countColumn('value', { zh: '本年', en: 'This year' }), ({ value }) => value],
				[amountColumn('factor', { zh: '相差倍数', en: 'Times' }), ({ factor }) => factor],
				...bodyCells,
				...sourceCells
			]),
			years: null
		},
		total,
		source
	);
}

/** The list as its page takes it. */
export const jumps = asked(
	{
		jumpsPage: pageNumber('jumps'),
		jumpsOrder: sortedBy<JumpOrder['sort']>(jumpSorts, latestFirst, 'jumps-sort')
	},
	{
		jumps: {
			of: ({ filters, jumpsPage, jumpsOrder }) => [filters, jumpsPage, jumpsOrder],
			ask: (corpus, { filters, jumpsPage, jumpsOrder }) =>
				trafficJumps(corpus, filters, jumpsPage, jumpsOrder),
			rows: true,
			when: ({ seen }) => Boolean(seen?.jumps)
		}
	}
);
