import {
	reportCount,
	trafficFigures,
	trafficMeasures as measures,
	type TrafficFigure
} from '#corpus/measures.ts';
import type { Origin } from '#corpus/schema.ts';
import { levels, type Level, type Sector } from '#form/vocabulary.ts';
import { filterColumns, type Aggregates, type Key, type Rows } from './aggregates.ts';
import { coverageOfTold, type Coverage } from './coverage.ts';
import { chosen, type Filters } from './filters.ts';
import { groupsBy, type Grouping } from './grouping.ts';
import { spreadOf, type Spread } from './traffic.ts';

/** The reports of one group that tell web traffic. */
export interface TellingGroup {
	key: Key;
	reports: number;
	any: number;
	told: Record<TrafficFigure, number>;
}

export interface Telling {
	by: Grouping;
	groups: TellingGroup[];
	coverage: Coverage;
}

/** Who tells web traffic: reports that do, by group. */
export async function tellingBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<Telling> {
	const groups = await groupsBy(corpus, filters, by, measures);
	const told = groups.map(({ key, of }) => ({
		key,
		reports: of(reportCount),
		any: of(measures.any),
		told: Object.fromEntries(
			trafficFigures.map((id) => [id, of(measures.told[id])])
		) as TellingGroup['told']
	}));
	const sum = (part: 'reports' | 'any') => told.reduce((all, group) => all + group[part], 0);
	return { by, groups: told, coverage: coverageOfTold(sum('reports'), sum('any')) };
}

export interface TrafficLevels {
	figure: TrafficFigure;
	/** By level in the form's order (null last), then by year upward. */
	groups: (Spread & { level: Level | null; year: number; reports: number })[];
	coverage: Coverage;
}

/** How one traffic figure is spread at each level, by year. */
export async function trafficByLevel(
	corpus: Aggregates,
	filters: Filters,
	figure: TrafficFigure
): Promise<TrafficLevels> {
	const by = ['level', 'year'] as const;
	const asked = [reportCount, measures.told[figure]];
	const rows = await corpus.sums({ filters, by, measures: asked });
	const spreads = await corpus.spreads({ filters, by, figure });
	const order = new Map<Key, number>(levels.map(({ id }, place) => [id, place]));
	const groups = rows
		.filter(({ keys }) => typeof keys[1] === 'number')
		.map(({ keys: [level, year], sums }) => ({
			level: level as Level | null,
			year: year as number,
			reports: sums[reportCount.id]!,
			...spreadOf(spreads.find(({ keys }) => keys[0] === level && keys[1] === year))
		}))
		.sort(
			(a, b) =>
				(order.get(a.level) ?? order.size) - (order.get(b.level) ?? order.size) || a.year - b.year
		);
	const all = rows.reduce((sum, { sums }) => sum + sums[reportCount.id]!, 0);
	const dated = groups.reduce((sum, { reports }) => sum + reports, 0);
	const told = groups.reduce((sum, group) => sum + group.told, 0);
	return { figure, groups, coverage: coverageOfTold(all, told, all - dated) };
}

/** One figure over another of the same report, as quartiles over the reports that tell both. */
export interface RatioYear extends Spread {
	year: number;
	reports: number;
}

export interface TrafficRatios {
	/** Visits for every unique visitor; page views for every visit. */
	perVisitor: RatioYear[];
	perVisit: RatioYear[];
	/** Of reports that tell visits and visitors. */
	coverage: Coverage;
}

/** Visits per visitor and page views per visit, by year. */
export async function trafficRatios(corpus: Rows, filters: Filters): Promise<TrafficRatios> {
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...trafficFigures],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const years = (over: TrafficFigure, under: TrafficFigure) =>
		database.query<RatioYear>(
			`SELECT year, count(*) AS reports, count(ratio) AS told, min(ratio) AS minimum,
				quantile_cont(ratio, 0.25) AS "lowerQuartile", quantile_cont(ratio, 0.5) AS median,
				quantile_cont(ratio, 0.75) AS "upperQuartile", max(ratio) AS maximum
			FROM (
				SELECT year, CASE WHEN ${under} > 0 THEN ${over}::DOUBLE / ${under} END AS ratio
				FROM reports ${where} AND year IS NOT NULL
			)
			GROUP BY year ORDER BY year`,
			values
		);
	const [all] = await database.query<{ reports: number }>(
		`SELECT count(*) AS reports FROM reports ${where}`,
		values
	);
	const perVisitor = await years('web_visits', 'web_unique_visitors');
	const perVisit = await years('web_page_views', 'web_visits');
	const sum = (part: 'reports' | 'told') =>
		perVisitor.reduce((total, year) => total + year[part], 0);
	return {
		perVisitor,
		perVisit,
		coverage: coverageOfTold(all!.reports, sum('told'), all!.reports - sum('reports'))
	};
}

/** How many times more or less a figure is than the year before for the change to be listed. */
export const jumpFactor = 10;

/** A figure that an agency told in two years running and that changed by `jumpFactor` or more. */
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
}

export interface TrafficPair {
	year: number;
	/** Figures told in this year and the one before by the same agency, neither of them 0. */
	pairs: number;
	jumps: number;
}

export const jumpPageSize = 30;

/** SQL: figures told in two years running. A year with two reports of one agency is left out: which is meant is not known. */
const pairs = `tidy AS (
		SELECT agency_id, year, figure, any_value(value) AS value FROM (${trafficFigures
			.map(
				(id) =>
					`SELECT agency_id, year, '${id}' AS figure, ${id} AS value FROM reports WHERE ${id} > 0`
			)
			.join(' UNION ALL ')})
		WHERE year IS NOT NULL GROUP BY ALL HAVING count(*) = 1
	), pairs AS (
		SELECT now.agency_id, now.year, now.figure, before.value AS before, now.value AS value,
			greatest(now.value, before.value)::DOUBLE / least(now.value, before.value) AS factor
		FROM tidy AS now JOIN tidy AS before
			ON before.agency_id = now.agency_id AND before.figure = now.figure AND before.year = now.year - 1
	)`;
const pairColumns = ['agency_id', 'year', ...trafficFigures];

/**
 * Figures that changed so much in a year that they were probably counted another way; by agency's region,
 * not by size. Null asks for all of them.
 */
export async function trafficJumps(
	corpus: Rows,
	filters: Filters,
	page: number | null
): Promise<{ total: number; pairs: number; lines: Jump[] }> {
	await corpus.rows({ columns: pairColumns });
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...pairColumns, 'id', 'agency', 'region', 'url', 'origin'],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const listed = `WITH ${pairs}, listed AS (SELECT * FROM reports ${where})`;
	const joined = `FROM pairs JOIN listed ON listed.agency_id = pairs.agency_id AND listed.year = pairs.year`;
	const [count] = await database.query<{ pairs: number; total: number }>(
		`${listed} SELECT count(*) AS pairs, count(*) FILTER (factor >= ?) AS total ${joined}`,
		[...values, jumpFactor]
	);
	const bounds = page === null ? [] : [jumpPageSize, (page - 1) * jumpPageSize];
	const lines = await database.query<Jump>(
		`${listed} SELECT id, agency, province, prefecture, level, sector, figure, pairs.year AS year,
			before::DOUBLE AS before, value::DOUBLE AS value, factor, url, origin
		${joined} WHERE factor >= ?
		ORDER BY pairs.year DESC, region NULLS LAST, agency, id, figure ${page === null ? '' : 'LIMIT ? OFFSET ?'}`,
		[...values, jumpFactor, ...bounds]
	);
	return { total: count!.total, pairs: count!.pairs, lines };
}

/** A report that tells web traffic. */
export interface ToldLine extends Record<TrafficFigure, number | null> {
	id: string;
	agency: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	url: string | null;
	origin: Origin;
}

export const toldPageSize = 50;

/** The reports that tell web traffic, by year and region; null asks for all pages. */
export async function toldPage(
	corpus: Rows,
	filters: Filters,
	page: number | null
): Promise<{ total: number; lines: ToldLine[] }> {
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
	const bounds = page === null ? [] : [toldPageSize, (page - 1) * toldPageSize];
	const lines = await database.query<ToldLine>(
		`SELECT id, agency, province, prefecture, level, sector, year, url, origin,
			${trafficFigures.map((id) => `${id}::DOUBLE AS ${id}`).join(', ')}
		FROM reports ${where} AND ${tells}
		ORDER BY year DESC NULLS LAST, region NULLS LAST, agency, id ${page === null ? '' : 'LIMIT ? OFFSET ?'}`,
		[...values, ...bounds]
	);
	return { total: count!.total, lines };
}
