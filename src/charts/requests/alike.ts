import { part } from '#query/select.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import { coverageOfPairs } from '#query/coverage.ts';
import { type Filters, chosen } from '#query/filters.ts';
import { countColumn, shareColumn, tableOf, yearCells } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { units } from '#view/model.ts';
import { count, ratio, share, signed } from '#view/numbers.ts';
import { yearCounts } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

interface AlikeYear {
	year: number;
	/** Bodies that state how many requests they received, in this year and the one before, with one scope. */
	bodies: number;
	before: number;
	now: number;
}

/** Requests received in two years running by the bodies that report in both with one scope. */
export async function alikeByYear(corpus: Rows, filters: Filters) {
	const told = ['agency_id', 'year', 'scope', 'received_total'];
	await corpus.rows({ columns: [...filterColumns(filters), ...told] });
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...told],
		years: filters.years
	});
	const now = chosen(filters);
	const ever = chosen({ ...filters, years: [] });
	const years = await database.query<AlikeYear>(
		`WITH listed AS (SELECT ${told.join(', ')} FROM reports ${now.where}),
		ever AS (SELECT ${told.join(', ')} FROM reports ${ever.where})
		SELECT listed.year AS year, count(*) AS bodies, sum(ever.received_total)::DOUBLE AS before,
			sum(listed.received_total)::DOUBLE AS now
		FROM listed JOIN ever ON ever.agency_id = listed.agency_id AND ever.year = listed.year - 1
			AND ever.scope IS NOT DISTINCT FROM listed.scope
		WHERE listed.received_total IS NOT NULL AND ever.received_total IS NOT NULL
		GROUP BY listed.year ORDER BY listed.year`,
		[...now.values, ...ever.values]
	);
	const [all] = await database.query<{ reports: number }>(
		`SELECT count(*) AS reports FROM reports ${now.where}`,
		now.values
	);
	const bodies = years.reduce((sum, year) => sum + year.bodies, 0);
	return { years, coverage: coverageOfPairs(all!.reports, bodies) };
}

/** Requests received now and a year before, of the same bodies. */
function alikeModel({ years }: Awaited<ReturnType<typeof alikeByYear>>): Shown {
	const last = years.at(-1);
	const change = last ? ratio(last.now - last.before, last.before) : null;
	return {
		id: 'alike',
		title: { zh: '同一批机关的前后两年', en: 'The same bodies in two years running' },
		sentence: last
			? {
					zh: `${last.year} 年与上年都有年报、口径相同、都读出新收申请数的机关 ${count(last.bodies)} 家：上年 ${count(last.before)} 件，本年 ${count(last.now)} 件（${signed(last.now - last.before)} 件${change === null ? '' : `，${share(change)}`}）。`,
					en: `${count(last.bodies)} bodies state the requests they received in ${last.year} and the year before, with one scope: ${count(last.before)} then, ${count(last.now)} now (${signed(last.now - last.before)}${change === null ? '' : `, ${share(change)}`}).`
				}
			: {
					zh: '没有机关连续两年都读出新收申请数。',
					en: 'No body states the requests it received in two years running.'
				},
		definition: {
			zh: '相邻两年都收有年报、报告口径（scope）相同、两年都读出“本年新收”总计的机关，逐家对上再相加；只有一年的机关不在其中，所以收录多少年报不影响增减。未计入的年报或者没有上一年，或者有一年没有读出。',
			en: 'Bodies with a report of two years running, of one scope, whose total received was read in both, matched one by one and then added up. A body with one of the two years alone is left out, so that a growing corpus is no growth. Reports not counted have no year before, or were not read in one of the two.'
		},
		...tableOf(years, [
			yearCells,
			[
				countColumn('before', { zh: '上年', en: 'Year before' }, units.requests),
				(one) => one.before
			],
			[countColumn('now', { zh: '本年', en: 'This year' }, units.requests), (one) => one.now],
			[shareColumn('change', '增减', 'Change'), (one) => ratio(one.now - one.before, one.before)],
			[
				countColumn('bodies', { zh: '两年都有的机关', en: 'Bodies in both years' }),
				(one) => one.bodies
			]
		])
	};
}

export default defineChart({
	id: 'requests/alike',
	heading: { zh: '同口径的增减', en: 'Change, like for like' },
	place: 7,
	rows: true,
	ask: alikeByYear,
	sql: () => (where) =>
		`WITH listed AS (
	SELECT agency_id, year, scope, received_total FROM reports ${where()}
), ever AS (
	SELECT agency_id, year, scope, received_total FROM reports ${where({ years: [] })}
), alike AS (
	SELECT listed.year, sum(ever.received_total) AS before, sum(listed.received_total) AS now,
		count(*) AS bodies
	FROM listed JOIN ever ON ever.agency_id = listed.agency_id AND ever.year = listed.year - 1
		AND ever.scope IS NOT DISTINCT FROM listed.scope
	WHERE listed.received_total IS NOT NULL AND ever.received_total IS NOT NULL
	GROUP BY listed.year
)
SELECT year, before, now, ${part('now - before', 'before')} AS change, bodies
FROM alike ORDER BY year`,
	model: alikeModel,
	chart: {
		option(model, look) {
			const { ramp } = paletteOf(look);
			const bars = [
				{ id: 'before', colour: ramp[1]! },
				{ id: 'now', colour: ramp[3]! }
			];
			return yearCounts(model, look, bars, { shown: ['change', 'bodies'] });
		},
		height: () => 320
	}
});
