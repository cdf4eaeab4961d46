import { type Name } from '#form/vocabulary.ts';
import { activityStates, type ActivityState } from '#corpus/measures.ts';
import type { Streaks, ZeroAgencies, ZeroLine } from '#query/zero.ts';
import { countColumn, shareColumn, textColumn, yearColumn } from './columns.ts';
import {
	categoryAxis,
	countAxis,
	frame,
	paletteOf,
	rowTooltip,
	type ChartLook,
	type Option,
	type ChartKind
} from './frame.ts';
import { bodyCells, bodyColumns, sourceCells, sourceColumns, named } from './lines.ts';
import { numbersOf, shownCell, valuesOf, type Source, type ViewModel, spanOf } from './model.ts';
import { count, ratio, share } from './numbers.ts';
import { labelColour } from './palette.ts';
import { fonts, hatch } from './palette.ts';
import { inUnitOf } from './unit.ts';

const agencies = { zh: '家', en: 'agencies' };

/** Agencies by year: with a report, without one, reading zero; id `zeros`. */
export function zeroAgenciesModel({ known, years }: ZeroAgencies, source: Source): ViewModel {
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
		columns: [
			yearColumn,
			countColumn('zero', { zh: '零申请机关', en: 'Agencies without requests' }, agencies),
			countColumn(
				'other',
				{ zh: '其余有年报的机关', en: 'Other agencies with a report' },
				agencies
			),
			countColumn('without', { zh: '缺年报的机关', en: 'Agencies without a report' }, agencies),
			countColumn('reporting', { zh: '有年报的机关', en: 'Agencies with a report' }, agencies),
			shareColumn('zero_share', '零申请占有年报的机关', 'Without requests, of those with a report')
		],
		rows: years.map((year) => [
			year.year,
			year.zero,
			year.reporting - year.zero,
			year.without,
			year.reporting,
			ratio(year.zero, year.reporting)
		]),
		coverage: agencyCoverage(known),
		origin: source.origin,
		years: spanOf(years)
	};
}

/** Agencies are counted, not reports: nothing is left out. */
function agencyCoverage(known: number): ViewModel['coverage'] {
	return { reports: known, counted: known, missing: [], of: 'agencies' };
}

/** How many years running agencies had no requests; id `streaks`. */
export function streaksModel(
	{ year, streaks, agencies: zero, reporting }: Streaks,
	source: Source
): ViewModel {
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
		columns: [
			{ id: 'years', label: { zh: '连续年数', en: 'Years running' }, kind: 'year' },
			countColumn('agencies', { zh: '机关', en: 'Agencies' }, agencies),
			shareColumn('share', '占零申请机关', 'Of those without requests')
		],
		rows: streaks.map((one) => [one.years, one.agencies, ratio(one.agencies, zero)]),
		coverage: agencyCoverage(reporting),
		origin: source.origin,
		years: year === null ? null : [year, year]
	};
}

/** Reports in one state of activity, as a list; id `zero-list`. `total` is how many there are. */
export function zeroListModel(
	lines: readonly ZeroLine[],
	total: number,
	state: ActivityState,
	source: Source
): ViewModel {
	const years = lines.map(({ year }) => year).filter((year) => year !== null);
	const name = activityStates.find(({ id }) => id === state)!;
	return {
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
		columns: [
			textColumn('agency', '机关', 'Agency'),
			yearColumn,
			...bodyColumns,
			textColumn('state', '申请情况', 'Requests'),
			countColumn('received', { zh: '本年新收', en: 'Received' }),
			countColumn('carried_in', { zh: '上年结转', en: 'Carried in' }),
			countColumn('run', { zh: '连续年数', en: 'Years running' }),
			textColumn('region', '区划代码', 'Region code'),
			...sourceColumns
		],
		rows: lines.map((line) => [
			line.agency,
			line.year,
			...bodyCells(line),
			named(activityStates, line.state),
			line.received,
			line.carriedIn,
			line.run,
			line.region,
			...sourceCells(line)
		]),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years:
			years.length > 0 ? spanOf(years.toSorted((a, b) => a - b).map((year) => ({ year }))) : null
	};
}

/** How the views of this page are drawn. */
export const zeroCharts = {
	zeros: { option: zerosOption, height: () => 360 },
	streaks: { option: streaksOption, height: () => 280 }
} satisfies Record<string, ChartKind>;

function zerosOption(model: ViewModel, look: ChartLook): Option {
	const { activity, edge, paper } = paletteOf(look);
	const years = valuesOf(model, 'year');
	const shares = numbersOf(model, 'zero_share');
	const slices = [
		{ id: 'zero', colour: activity.zero },
		{ id: 'other', colour: activity.active },
		{ id: 'without', colour: activity.absent }
	];
	const names = slices.map(
		({ id }) => model.columns.find((column) => column.id === id)!.label[look.language]
	);
	const option = frame(model, look, names);
	return {
		...option,
		aria: {
			...(option.aria as object),
			decal: { show: true, ...(!look.patterns && { decals: [{ symbol: 'none' }] }) }
		},
		xAxis: categoryAxis(years, look),
		yAxis: countAxis(look, inUnitOf(model, 'zero', look)),
		tooltip: rowTooltip(model, look, (index) => index, [
			...slices.map(({ id }) => id),
			'reporting',
			'zero_share'
		]),
		series: slices.map(({ id, colour }, place) => ({
			id,
			name: names[place],
			type: 'bar',
			stack: 'agencies',
			barMaxWidth: 56,
			itemStyle: {
				color: colour,
				borderColor: id === 'without' ? edge : paper,
				borderWidth: 0.5,
				...(id === 'without' && { decal: hatch(paper) })
			},
			data: numbersOf(model, id).map((value, row) => ({
				value,
				label: {
					show: id === 'zero' && !look.narrow && Boolean(value),
					formatter: share(shares[row] ?? null),
					color: labelColour(activity.zero),
					fontFamily: fonts,
					fontSize: 11
				}
			}))
		}))
	} as unknown as Option;
}

function streaksOption(model: ViewModel, look: ChartLook): Option {
	const { activity, soft } = paletteOf(look);
	const unit: Name = { zh: ' 年', en: '' };
	return {
		...frame(model, look),
		xAxis: categoryAxis(
			valuesOf(model, 'years').map(
				(years) => shownCell(years, 'year', look.language) + unit[look.language]
			),
			look
		),
		yAxis: countAxis(look, inUnitOf(model, 'agencies', look)),
		tooltip: rowTooltip(model, look, (index) => index, ['agencies', 'share']),
		series: [
			{
				id: 'agencies',
				type: 'bar',
				barMaxWidth: 72,
				itemStyle: { color: activity.zero },
				data: numbersOf(model, 'agencies').map((value) => ({
					value,
					label: {
						show: true,
						position: 'top',
						color: soft,
						fontFamily: fonts,
						fontSize: 11,
						formatter: count(value)
					}
				}))
			}
		]
	} as Option;
}
