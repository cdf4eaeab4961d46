import type { Name } from '#form/vocabulary.ts';
import { part } from '#query/select.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { changesByYear } from '#query/changes.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { type HasPlaces, missingReports } from '#query/missing.ts';
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
	/** Agencies whose report of the year is missing; null for governments' reports, of which that is not known. */
	without: number | null;
	/** Agencies whose last report is of an earlier year: they may be gone. */
	gone: number | null;
	/** Agencies with a report that reads zero. */
	zero: number;
}

export interface ZeroAgencies {
	/** Agencies the filters choose in any year of the corpus. */
	known: number;
	years: ZeroYear[];
}

/** What tells which reports are missing. */
type Missing = HasPlaces & Pick<Corpus, 'changes'>;

/** Agencies whose report of a year is missing, and those without a later one: the same rows every page counts. */
async function missingIn(
	corpus: Missing,
	filters: Filters
): Promise<(year: number) => Pick<ZeroYear, 'without' | 'gone'>> {
	if (filters.basis !== 'own') return () => ({ without: null, gone: null });
	const known = await changesByYear(corpus, filters);
	if (known) {
		const of = new Map(known.map((one) => [one.year, one]));
		return (year) => ({ without: of.get(year)?.missing ?? 0, gone: of.get(year)?.gone ?? 0 });
	}
	const rows = await missingReports(corpus, filters);
	const counted = (year: number, isGone: boolean) =>
		rows.filter((one) => one.year === year && (one.state === 'no_later') === isGone).length;
	return (year) => ({ without: counted(year, false), gone: counted(year, true) });
}

/** Agencies by year: how many have a report, how many of those read zero, how many reports are missing. */
export async function zeroAgencies(
	corpus: Aggregates & Missing,
	filters: Filters
): Promise<ZeroAgencies> {
	const always = { ...filters, years: [] };
	const [[all], rows, missing] = await Promise.all([
		corpus.agencies({ filters: always, by: [], kinds: ['any'] }),
		corpus.agencies({ filters, by: ['year'], kinds: ['any', 'zero'] }),
		missingIn(corpus, filters)
	]);
	return {
		known: all?.agencies.any ?? 0,
		years: rows
			.filter(({ keys }) => typeof keys[0] === 'number')
			.map(({ keys, agencies }) => ({
				year: keys[0] as number,
				reporting: agencies.any,
				zero: agencies.zero,
				...missing(keys[0] as number)
			}))
			.sort((a, b) => a.year - b.year)
	};
}

export const agencies = { zh: '家', en: 'agencies' };

/** Agencies by year: with a report, without one, reading zero; id `zeros`. */
export function zeroAgenciesModel({ known, years }: ZeroAgencies): Shown {
	const last = years.at(-1);
	const without: Name =
		last?.without == null
			? { zh: '', en: '' }
			: {
					zh: `；另有 ${count(last.without)} 家缺这一年的年报，不知道有无申请`,
					en: `; the reports of ${count(last.without)} more are missing, and nothing is known of their requests`
				};
	const gone: Name = last?.gone
		? {
				zh: `；${count(last.gone)} 家往年有、到这一年没有，可能已经撤并`,
				en: `; ${count(last.gone)} had reports of earlier years and none since, and may be gone`
			}
		: { zh: '', en: '' };
	return {
		id: 'zeros',
		title: {
			zh: '零申请机关与缺年报机关，逐年',
			en: 'Agencies without requests and without reports, by year'
		},
		sentence: last
			? {
					zh: `本数据集里符合条件的机关共 ${count(known)} 家。${last.year} 年 ${count(last.reporting)} 家有年报，其中 ${count(last.zero)} 家零申请（${share(ratio(last.zero, last.reporting))}）${without.zh}${gone.zh}。`,
					en: `${count(known)} agencies of this corpus match. In ${last.year}, ${count(last.reporting)} have a report, ${count(last.zero)} of them without requests (${share(ratio(last.zero, last.reporting))})${without.en}${gone.en}.`
				}
			: { zh: '没有符合条件的机关。', en: 'No agency matches.' },
		definition: {
			zh: '以机关计，一家机关一年只数一次。“有年报”指本数据集收有该年年报；“缺年报”与“缺报”页同一个数：名录中有、采集时找过，或前后年度都有而这一年没有收录；没有收录不等于没有公布。第一份年报以前的年份不算缺；最后一份以后的可能已经撤并，另列，不画在图里。政府汇总年报没有这样的名录，不数。零申请指新收与上年结转均为 0；占比的分母是全部有年报的机关，无从判定的也在内，所以比只数可判定年报的占比略低。',
			en: 'Agencies, each counted once a year. “Without a report” is the number of the page of missing reports: the register has the agency, it was looked for, or there are reports of years before and after; not collected is not unpublished. Years before an agency’s first report are not missing; those after its last stand apart and are not drawn, for it may be gone. Governments’ consolidated reports have no such register and are not counted. No requests means that received and carried in are both read as 0; the share is of all agencies with a report, those that cannot be decided among them, and so a little lower than that of decidable reports alone.'
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
				countColumn(
					'gone',
					{ zh: '此后没有年报的机关', en: 'Agencies without a later report' },
					agencies
				),
				({ gone }) => gone
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
	sql: () => (where) => `WITH years AS (
	SELECT year, count(DISTINCT agency_id) FILTER (zero_activity) AS zero,
		count(DISTINCT agency_id) AS reporting
	FROM reports ${where()} AND year IS NOT NULL GROUP BY year
)
SELECT year, zero, reporting - zero AS other, reporting,
	${part('zero', 'reporting')} AS zero_share
FROM years ORDER BY year`,
	model: zeroAgenciesModel,
	chart: { option: zerosOption, height: () => 360 }
});
