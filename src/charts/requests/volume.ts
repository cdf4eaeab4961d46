import { type Measure, askers, volumeMeasures as measures } from '#corpus/measures.ts';
import { requestRows } from '#form/requests.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { byId, sumsByYear } from '#query/sums.ts';
import { type Cells, allReportsCells, countColumn, tableOf, yearCells } from '#view/columns.ts';
import { at, paletteOf, pointLabels, yearPlaces } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf, units } from '#view/model.ts';
import { axisNumber, count, ratio, share } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { yearStacks } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

/** Requests by applicant id, without the total. */
type Applicants = Record<string, number | null>;

export type Volume = Awaited<ReturnType<typeof volumeByYear>>;

/** Requests of one report year. A sum is null when no report of the year could be counted. */
export type VolumeYear = Volume['years'][number];

/** (a) How many requests were received, by year and applicant. */
export function volumeByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, measures, ({ of, told }) => {
		const carried = (sum: Measure, by: Measure) => ({
			sum: of(by) ? of(sum) : null,
			counted: of(by)
		});
		return {
			/** Requests received, over the `counted` reports whose total was read. */
			total: told(measures.received),
			...dividedOf(of),
			/** Requests of reports that tell the total but not who asked. */
			undivided: of(measures.undivided),
			/** Reports among the `divided` whose six columns do not add up to their total. */
			unequal: of(measures.unequal),
			carriedIn: carried(measures.carriedIn, measures.carriedInTold),
			carriedOut: carried(measures.carriedOut, measures.carriedOutTold)
		};
	});
}

/** Who asked, over the `divided` reports whose total and six columns were all read; null where none was. */
export function dividedOf(of: (measure: Measure) => number): {
	divided: number;
	applicants: Applicants;
} {
	const divided = of(measures.divided);
	const own = (id: string) => (divided ? of(measures.asked[id]!) : null);
	return {
		divided,
		applicants: byId(
			askers.map(({ id }) => id),
			own
		)
	};
}

const form = new Map(requestRows.map((row) => [row.id, row]));

const { requests, reports } = units;

const cells: readonly Cells<VolumeYear>[] = [
	yearCells,
	...askers.map(({ id, zh, en }): Cells<VolumeYear> => [
		countColumn(id, { zh, en: capital(en) }, requests),
		({ applicants }) => applicants[id] ?? null
	]),
	[
		countColumn('undivided', { zh: '未分申请人', en: 'Not divided by applicant' }, requests),
		({ total, undivided }) => (total === null ? null : undivided)
	],
	[countColumn('total', { zh: '新收合计', en: 'Received, total' }, requests), ({ total }) => total],
	[
		countColumn('carried_in', { zh: '上年结转', en: 'Carried in' }, requests),
		({ carriedIn }) => carriedIn.sum
	],
	[
		countColumn('carried_out', { zh: '结转下年', en: 'Carried out' }, requests),
		({ carriedOut }) => carriedOut.sum
	],
	[
		countColumn('counted', { zh: '读出合计的年报', en: 'Reports counted' }, reports),
		({ counted }) => counted
	],
	[
		countColumn(
			'unequal',
			{ zh: '六类之和与总计不符的年报', en: 'Reports whose six parts differ from their total' },
			reports
		),
		({ unequal }) => unequal
	],
	allReportsCells
];

/** (a) Requests received by year and applicant; id `volume`. */
export function volumeModel(volume: Volume): Shown {
	return {
		id: 'volume',
		title: { zh: '申请量：逐年，按申请人', en: 'Requests received, by year and applicant' },
		sentence: sentence(volume),
		definition: {
			zh: `表三“${form.get('received')!.zh}”，按申请人分列。合计只加读出总计的年报；其中六类申请人未能全部读出的，归“未分申请人”。空白不当作零。某份年报六类之和与其总计不符时，两者都照原文计入。2021 年起表式更换，这一行的口径未变。`,
			en: 'Table 3, requests received this year, by applicant. The total adds the reports whose total was read; where their six applicant columns could not all be read, they stand as “not divided”. A blank is not a zero. Where a report’s six parts differ from its total, both are taken as printed. The form changed in 2021; this row did not.'
		},
		...tableOf(volume.years, cells)
	};
}

function sentence({ years }: Volume): ViewModel['sentence'] {
	const told = years.filter((year) => year.total !== null);
	const last = told.at(-1);
	if (!last)
		return {
			zh: '没有年报读出新收申请数。',
			en: 'No report states how many requests it received.'
		};
	const divided = askers.reduce((sum, { id }) => sum + (last.applicants[id] ?? 0), 0);
	const person = ratio(last.applicants.person ?? null, divided);
	const before = told.at(-2);
	return {
		zh: `${last.year} 年新收申请 ${count(last.total)} 件（${count(last.counted)} 份年报）${
			person === null ? '' : `，分列申请人的部分里自然人占 ${share(person)}`
		}${before ? `；${before.year} 年为 ${count(before.total)} 件（${count(before.counted)} 份）` : ''}。`,
		en: `${count(last.total)} requests were received in ${last.year} (${count(last.counted)} reports)${
			person === null ? '' : `; natural persons made ${share(person)} of those divided by applicant`
		}${before ? `; in ${before.year} there were ${count(before.total)} (${count(before.counted)} reports)` : ''}.`
	};
}

/** Bars stacked by applicant, the total written above; a gap where the form changed. */
function volumeOption(model: ViewModel, look: ChartLook): Option {
	const { applicants, undivided } = paletteOf(look);
	const slices = [
		...askers.map(({ id }) => ({ id, colour: applicants[id]! })),
		{ id: 'undivided', colour: undivided, optional: true }
	];
	const option = yearStacks(model, look, slices, { shown: ['total', 'counted', 'reports'] });
	return { ...option, series: [...(option.series as object[]), totals(model, look)] } as Option;
}

/** The totals as marks over the bars, each with its number. */
function totals(model: ViewModel, look: ChartLook): object {
	const { ink } = paletteOf(look);
	const { language, narrow } = look;
	const places = yearPlaces(model);
	const total = at(places, numbersOf(model, 'total'));
	const written = (value: number) => (narrow ? axisNumber(value, language) : count(value));
	return {
		id: 'total',
		name: model.columns.find(({ id }) => id === 'total')!.label[language],
		type: 'line',
		symbol: 'rect',
		symbolSize: [narrow ? 20 : 40, 2],
		lineStyle: { width: 0 },
		itemStyle: { color: ink },
		z: 5,
		label: pointLabels(
			total.map((value) => (value === null ? null : written(value))),
			{ position: 'top', color: ink, fontSize: narrow ? 9 : 12 }
		),
		data: total
	};
}

export default defineChart({
	id: 'requests/volume',
	heading: { zh: '收到多少申请', en: 'How many requests were received' },
	place: 1,
	ask: volumeByYear,
	model: volumeModel,
	chart: { option: volumeOption, height: () => 400 }
});
