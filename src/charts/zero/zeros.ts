import { part } from '#query/select.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { countColumn, shareColumn, tableOf, yearCells } from '#view/columns.ts';
import { paletteOf, yearPlaces } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { hatch, labelColour } from '#view/palette.ts';
import { yearStacks } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

/** The agencies of one report year, each counted once. */
export interface ZeroYear {
	year: number;
	/** Agencies with a report of the year. */
	reporting: number;
	/** Agencies of the corpus, of any year, without one. */
	without: number;
	/** Agencies with a report that reads zero. */
	zero: number;
}

export interface ZeroAgencies {
	/** Agencies the filters choose in any year of the corpus. */
	known: number;
	years: ZeroYear[];
}

/** Agencies by year: how many have a report, how many of those read zero, how many have none. */
export async function zeroAgencies(corpus: Aggregates, filters: Filters): Promise<ZeroAgencies> {
	const always = { ...filters, years: [] };
	const [all] = await corpus.agencies({ filters: always, by: [], kinds: ['any'] });
	const rows = await corpus.agencies({ filters, by: ['year'], kinds: ['any', 'zero'] });
	const known = all?.agencies.any ?? 0;
	return {
		known,
		years: rows
			.filter(({ keys }) => typeof keys[0] === 'number')
			.map(({ keys, agencies }) => ({
				year: keys[0] as number,
				reporting: agencies.any,
				without: known - agencies.any,
				zero: agencies.zero
			}))
			.sort((a, b) => a.year - b.year)
	};
}

export const agencies = { zh: '家', en: 'agencies' };

/** Agencies by year: with a report, without one, reading zero; id `zeros`. */
export function zeroAgenciesModel({ known, years }: ZeroAgencies): Shown {
	const last = years.at(-1);
	return {
		id: 'zeros',
		title: {
			zh: '零申请机关与缺年报机关，逐年',
			en: 'Agencies without requests and without reports, by year'
		},
		sentence: last
			? {
					zh: `本数据集里符合条件的机关共 ${count(known)} 家。${last.year} 年 ${count(last.reporting)} 家有年报，其中 ${count(last.zero)} 家零申请（${share(ratio(last.zero, last.reporting))}）；另外 ${count(last.without)} 家没有这一年的年报，不知道有无申请。`,
					en: `${count(known)} agencies of this corpus match. In ${last.year}, ${count(last.reporting)} have a report, ${count(last.zero)} of them without requests (${share(ratio(last.zero, last.reporting))}); ${count(last.without)} more have no report of that year, and nothing is known of their requests.`
				}
			: { zh: '没有符合条件的机关。', en: 'No agency matches.' },
		definition: {
			zh: '以机关计，一家机关一年只数一次。“有年报”指本数据集收有该年年报；“缺年报”指本数据集收有它别的年份、没有这一年，可能是没有公布、没有收到，也可能当年机关尚未设立或已经撤并，所以只是线索，不是结论。零申请指新收与上年结转均为 0。',
			en: 'Agencies, each counted once a year. “Without a report” means that this corpus has a report of another year and none of this one: it may not have been published or not have been collected, and the agency may not yet or no longer have existed. No requests means that received and carried in are both read as 0.'
		},
		...tableOf(years, [
			yearCells,
			[
				countColumn('zero', { zh: '零申请机关', en: 'Agencies without requests' }, agencies),
				({ zero }) => zero
			],
			[
				countColumn(
					'other',
					{ zh: '其余有年报的机关', en: 'Other agencies with a report' },
					agencies
				),
				({ reporting, zero }) => reporting - zero
			],
			[
				countColumn('without', { zh: '缺年报的机关', en: 'Agencies without a report' }, agencies),
				({ without }) => without
			],
			[
				countColumn('reporting', { zh: '有年报的机关', en: 'Agencies with a report' }, agencies),
				({ reporting }) => reporting
			],
			[
				shareColumn(
					'zero_share',
					'零申请占有年报的机关',
					'Without requests, of those with a report'
				),
				({ zero, reporting }) => ratio(zero, reporting)
			]
		]),
		coverage: agencyCoverage(known)
	};
}

/** Agencies are counted, not reports: nothing is left out. */
export function agencyCoverage(known: number): ViewModel['coverage'] {
	return { reports: known, counted: known, missing: [], of: 'agencies' };
}

function zerosOption(model: ViewModel, look: ChartLook): Option {
	const { activity, edge, paper } = paletteOf(look);
	const slices = [
		{ id: 'zero', colour: activity.zero, ink: labelColour(activity.zero) },
		{ id: 'other', colour: activity.active },
		{
			id: 'without',
			colour: activity.absent,
			style: { borderColor: edge, borderWidth: 0.5, decal: hatch(paper) }
		}
	];
	const numbers = numbersOf(model, 'zero');
	const shares = numbersOf(model, 'zero_share').map((part, row) =>
		numbers[row] ? share(part) : null
	);
	return yearStacks(model, look, slices, {
		shown: ['reporting', 'zero_share'],
		places: yearPlaces(model).filter(({ row }) => row !== null),
		label: ({ id }) => (id === 'zero' && !look.narrow ? shares : [])
	});
}

export default defineChart({
	id: 'zero/zeros',
	heading: { zh: '零申请机关与缺年报机关', en: 'Agencies without requests or reports' },
	place: 3,
	ask: zeroAgencies,
	sql: () => (where) => `WITH known AS (
	SELECT count(DISTINCT agency_id) AS agencies FROM reports ${where({ years: [] })}
), years AS (
	SELECT year, count(DISTINCT agency_id) FILTER (zero_activity) AS zero,
		count(DISTINCT agency_id) AS reporting
	FROM reports ${where()} AND year IS NOT NULL GROUP BY year
)
SELECT year, zero, reporting - zero AS other, agencies - reporting AS without, reporting,
	${part('zero', 'reporting')} AS zero_share
FROM years, known ORDER BY year`,
	model: zeroAgenciesModel,
	chart: { option: zerosOption, height: () => 360 }
});
