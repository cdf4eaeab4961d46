import { pageNumber, sortedBy } from '#view/url.ts';
import { type TrafficFigure, trafficFigures } from '#corpus/measures.ts';
import type { Origin } from '#corpus/schema.ts';
import type { Level, Sector } from '#form/vocabulary.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import { type Filters, chosen } from '#query/filters.ts';
import { rankSql } from '#query/order.ts';
import { type Cells, countColumn, tableOf, textColumn, yearColumn } from '#view/columns.ts';
import { bodyCells, sourceCells } from '#view/lines.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { count } from '#view/numbers.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';

/** A report that states web traffic. */
export interface StatedLine extends Record<TrafficFigure, number | null> {
	id: string;
	agency: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	url: string | null;
	origin: Origin;
	basis: string;
}

export const statedPageSize = 50;

/** What the list is sorted by; by no figure, since agencies count differently. */
export const statedSorts = ['year', 'agency', 'province', 'prefecture', 'level', 'sector'] as const;

export interface StatedOrder {
	sort: (typeof statedSorts)[number];
	descending: boolean;
}

/** The order of lists of web traffic at first. */
export const latestFirst = { sort: 'year', descending: true } as const satisfies StatedOrder;

/** The reports that state web traffic, in an order, then by year and region; null asks for all pages. */
export async function statedPage(
	corpus: Rows,
	filters: Filters,
	page: number | null,
	{ sort, descending }: StatedOrder = latestFirst
): Promise<{ total: number; lines: StatedLine[] }> {
	const database = await corpus.rows({
		columns: [
			...filterColumns(filters),
			...trafficFigures,
			'id',
			'agency',
			'region',
			'url',
			'origin'
		],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const tells = `(${trafficFigures.map((id) => `${id} IS NOT NULL`).join(' OR ')})`;
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total FROM reports ${where} AND ${tells}`,
		values
	);
	const bounds = page === null ? [] : [statedPageSize, (page - 1) * statedPageSize];
	const lines = await database.query<StatedLine>(
		`SELECT id, agency, province, prefecture, level, sector, year, url, origin, basis,
			${trafficFigures.map((id) => `${id}::DOUBLE AS ${id}`).join(', ')}
		FROM reports ${where} AND ${tells}
		ORDER BY ${rankSql(sort)} ${descending ? 'DESC' : 'ASC'} NULLS LAST, year DESC NULLS LAST, region NULLS LAST, agency, id ${page === null ? '' : 'LIMIT ? OFFSET ?'}`,
		[...values, ...bounds]
	);
	return { total: count!.total, lines };
}

/** The reports that state web traffic, as a list; id `told`. */
export function statedModel(
	{ lines, total }: { lines: readonly StatedLine[]; total: number },
	source: Source
): ViewModel {
	return listOf(
		{
			id: 'told',
			title: { zh: '披露网站访问的年报', en: 'Reports that state web traffic' },
			sentence: {
				zh: `共 ${count(total)} 份年报披露了网站访问情况${lines.length < total ? `，此处 ${count(lines.length)} 份` : ''}；用上面的“机关名称”查找。`,
				en: `${count(total)} reports state web traffic${lines.length < total ? `, ${count(lines.length)} of them here` : ''}; search by agency name above.`
			},
			definition: {
				zh: '一行一份年报，数字照原文；没写的留空，不当作零。先按年度和区划代码排列，不能按大小排：各机关口径不一，大小不能比。原句见该机关的页面。',
				en: 'One line a report, figures as stated; what is not stated is left empty and is no zero. In order of year and region code at first, and never of size, since agencies count differently. The sentences are on each agency’s page.'
			},
			...tableOf(lines, [
				[textColumn('agency', '机关', 'Agency'), ({ agency }) => agency],
				[yearColumn, ({ year }) => year],
				...trafficFigures.map((id): Cells<StatedLine> => [
					countColumn(id, figureNames[id]),
					(line) => line[id]
				]),
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
export const told = asked(
	{ page: pageNumber(), order: sortedBy(statedSorts, latestFirst) },
	{
		told: {
			of: ({ filters, page, order }) => [filters, page, order],
			ask: (corpus, { filters, page, order }) => statedPage(corpus, filters, page, order),
			rows: true,
			when: ({ seen }) => Boolean(seen?.told)
		}
	}
);
