import { part } from '#query/select.ts';
import type { Name } from '#form/vocabulary.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import { type Filters, chosen } from '#query/filters.ts';
import { countColumn, shareColumn, tableOf } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { yearCounts } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';
import { agencies, agencyCoverage } from './zeros.ts';

/**
 * SQL: every agency's years read as zero, each with how many such years running it ends. A year without
 * a report, or with one that leaves it open, ends a run.
 * Reports of the sum's basis alone count: none that others supersede makes a run longer.
 */
export const runs = ({ basis }: Filters) => `zeros AS (
		SELECT DISTINCT agency_id, year FROM reports
		WHERE zero_activity AND year IS NOT NULL AND basis = '${basis}'
	), islands AS (
		SELECT agency_id, year,
			year - row_number() OVER (PARTITION BY agency_id ORDER BY year) AS island
		FROM zeros
	), runs AS (
		SELECT agency_id, year,
			row_number() OVER (PARTITION BY agency_id, island ORDER BY year) AS run
		FROM islands
	)`;

export const runColumns = ['agency_id', 'year', 'zero_activity', 'basis'];

export interface Streaks {
	/** The last of the years chosen; null where no report has a year. */
	year: number | null;
	/** Agencies that read zero in that year, by how many years running they have; upward. */
	streaks: { years: number; agencies: number }[];
	agencies: number;
	/** Agencies with a report of that year. */
	reporting: number;
}

/** How many years running the agencies without requests have had none. */
export async function zeroStreaks(corpus: Rows, filters: Filters): Promise<Streaks> {
	await corpus.rows({ columns: runColumns });
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...runColumns],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const [last] = await database.query<{ year: number | null }>(
		`SELECT max(year) AS year FROM reports ${where}`,
		values
	);
	const year = last?.year ?? null;
	if (year === null) return { year, streaks: [], agencies: 0, reporting: 0 };
	const [all] = await database.query<{ reporting: number }>(
		`SELECT count(DISTINCT agency_id) AS reporting FROM reports ${where} AND year = ?`,
		[...values, year]
	);
	const streaks = await database.query<{ years: number; agencies: number }>(
		`WITH ${runs(filters)}, listed AS (
			SELECT DISTINCT agency_id FROM reports ${where} AND year = ? AND zero_activity
		)
		SELECT run AS years, count(*) AS agencies FROM listed
		JOIN runs ON runs.agency_id = listed.agency_id AND runs.year = ?
		GROUP BY run ORDER BY run`,
		[...values, year, year]
	);
	return {
		year,
		streaks,
		agencies: streaks.reduce((sum, { agencies }) => sum + agencies, 0),
		reporting: all!.reporting
	};
}

/** How many years running agencies had no requests; id `streaks`. */
export function streaksModel({ year, streaks, agencies: zero, reporting }: Streaks): Shown {
	const long = streaks.reduce((sum, one) => sum + (one.years >= 3 ? one.agencies : 0), 0);
	return {
		id: 'streaks',
		title: { zh: '连续零申请的年数', en: 'Years running without requests' },
		sentence:
			year !== null && zero > 0
				? {
						zh: `${year} 年的 ${count(zero)} 家零申请机关里，${count(long)} 家（${share(ratio(long, zero))}）已连续三年以上没有申请。`,
						en: `Of ${count(zero)} agencies without requests in ${year}, ${count(long)} (${share(ratio(long, zero))}) have had none for three years running or more.`
					}
				: {
						zh: '所选范围内没有零申请机关。',
						en: 'No agency without requests among those chosen.'
					},
		definition: {
			zh: '取所选年份里最后一年的零申请机关，往前数连续几年均为零。中间有一年没有年报、表格空白或有申请，就从那里断开；本数据集以前的年份无从数起。',
			en: 'The agencies without requests in the last of the years chosen, by how many years running, counted back, read zero. A year without a report, with a blank table or with requests ends the run; nothing is known of years before this corpus begins.'
		},
		...tableOf(streaks, [
			[
				{ id: 'years', label: { zh: '连续年数', en: 'Years running' }, kind: 'year' },
				({ years }) => years
			],
			[countColumn('agencies', { zh: '机关', en: 'Agencies' }, agencies), (one) => one.agencies],
			[
				shareColumn('share', '占零申请机关', 'Of those without requests'),
				(one) => ratio(one.agencies, zero)
			]
		]),
		coverage: agencyCoverage(reporting),
		years: year === null ? null : [year, year]
	};
}

function streaksOption(model: ViewModel, look: ChartLook): Option {
	const { activity } = paletteOf(look);
	const unit: Name = { zh: ' 年', en: '' };
	const places = numbersOf(model, 'years').map((years, row) => ({
		label: `${years}${unit[look.language]}`,
		row
	}));
	return yearCounts(model, look, [{ id: 'agencies', colour: activity.zero }], {
		places,
		unnamed: true,
		shown: ['share'],
		widest: 72,
		label: () => numbersOf(model, 'agencies').map(count)
	});
}

export default defineChart({
	id: 'zero/streaks',
	heading: { zh: '连续几年没有申请', en: 'Years running without requests' },
	place: 4,
	under: true,
	rows: true,
	ask: zeroStreaks,
	sql: (filters) => (where) => `WITH chosen AS (
	SELECT agency_id, year, zero_activity FROM reports ${where()}
), ${runs(filters)}, listed AS (
	SELECT DISTINCT agency_id, year FROM chosen
	WHERE zero_activity AND year = (SELECT max(year) FROM chosen)
)
SELECT run AS years, count(*) AS agencies,
	${part('count(*)', 'sum(count(*)) OVER ()')} AS share
FROM listed JOIN runs USING (agency_id, year) GROUP BY run ORDER BY run`,
	model: streaksModel,
	chart: { option: streaksOption, height: () => 280 }
});
