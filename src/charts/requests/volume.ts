import { askers, measuresIn, reportCount, volumeMeasures as measures } from '#corpus/measures.ts';
import { requestRows } from '#form/requests.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { type Coverage, coverageByYear } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byYear } from '#query/years.ts';
import {
	at,
	categoryAxis,
	countAxis,
	formBreak,
	frame,
	paletteOf,
	pointLabels,
	rowTooltip,
	yearPlaces
} from '#view/frame.ts';
import type { ChartLook, Option } from '#view/model.ts';
import { type ViewColumn, type ViewModel, numbersOf, units } from '#view/model.ts';
import { axisNumber, count, ratio, share } from '#view/numbers.ts';
import { inUnitOf } from '#view/unit.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart } from '../define.ts';

/** Requests of one report year. A sum is null when no report of the year could be counted. */
export interface VolumeYear {
	year: number;
	reports: number;
	/** Requests received, over the `counted` reports whose total was read. */
	total: number | null;
	counted: number;
	/** By applicant id (without `total`), over the `divided` reports whose total and six columns were all read. */
	applicants: Record<string, number | null>;
	divided: number;
	/** Requests of reports that tell the total but not who asked. */
	undivided: number;
	/** Reports among the `divided` whose six columns do not add up to their total. */
	unequal: number;
	carriedIn: { sum: number | null; counted: number };
	carriedOut: { sum: number | null; counted: number };
}

export interface Volume {
	years: VolumeYear[];
	/** Of the total of requests received. */
	coverage: Coverage;
}

const asked = [reportCount, ...measuresIn(measures)];

/** (a) How many requests were received, by year and applicant. */
export async function volumeByYear(corpus: Aggregates, filters: Filters): Promise<Volume> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	return {
		years: byYear(rows).map(({ year, of }) => {
			const counted = of(measures.counted);
			const divided = of(measures.divided);
			const [inTold, outTold] = [of(measures.carriedInTold), of(measures.carriedOutTold)];
			return {
				year,
				reports: of(reportCount),
				total: counted ? of(measures.received) : null,
				counted,
				applicants: Object.fromEntries(
					askers.map(({ id }) => [id, divided ? of(measures.asked[id]!) : null])
				),
				divided,
				undivided: of(measures.undivided),
				unequal: of(measures.unequal),
				carriedIn: { sum: inTold ? of(measures.carriedIn) : null, counted: inTold },
				carriedOut: { sum: outTold ? of(measures.carriedOut) : null, counted: outTold }
			};
		}),
		coverage: coverageByYear(rows, measures.missing)
	};
}

const form = new Map(requestRows.map((row) => [row.id, row]));

const columns: ViewColumn[] = [
	{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
	...askers.map(({ id, zh, en }) => requests(id, zh, capital(en))),
	requests('undivided', '未分申请人', 'Not divided by applicant'),
	requests('total', '新收合计', 'Received, total'),
	requests('carried_in', '上年结转', 'Carried in'),
	requests('carried_out', '结转下年', 'Carried out'),
	reports('counted', '读出合计的年报', 'Reports counted'),
	reports('unequal', '六类之和与总计不符的年报', 'Reports whose six parts differ from their total'),
	reports('reports', '全部年报', 'All reports')
];

function requests(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'count', unit: units.requests };
}

function reports(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'count', unit: units.reports };
}

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
		columns,
		rows: volume.years.map((year) => [
			year.year,
			...askers.map(({ id }) => year.applicants[id] ?? null),
			year.total === null ? null : year.undivided,
			year.total,
			year.carriedIn.sum,
			year.carriedOut.sum,
			year.counted,
			year.unequal,
			year.reports
		])
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
export function volumeOption(model: ViewModel, look: ChartLook): Option {
	const { language, narrow } = look;
	const colours = paletteOf(look);
	const places = yearPlaces(model);
	const labels = new Map(model.columns.map((column) => [column.id, column.label[language]]));
	const stacked = [
		...askers.map(({ id }) => ({ id: id as string, colour: colours.applicants[id] })),
		{ id: 'undivided', colour: colours.undivided }
	];
	const named = stacked
		.map(({ id }) => id)
		.filter((id) => id !== 'undivided' || numbersOf(model, id).some(Boolean));
	const total = at(places, numbersOf(model, 'total'));
	return {
		...frame(
			model,
			look,
			named.map((id) => labels.get(id)!)
		),
		xAxis: categoryAxis(
			places.map((place) => place.label),
			look
		),
		yAxis: countAxis(look, inUnitOf(model, 'total', look)),
		tooltip: rowTooltip(model, look, (index) => places[index]?.row ?? null, [
			...named,
			'total',
			'counted',
			'reports'
		]),
		series: [
			...stacked.map(({ id, colour }) => ({
				id,
				name: labels.get(id),
				type: 'bar',
				stack: 'received',
				barMaxWidth: 56,
				itemStyle: { color: colour, borderColor: colours.paper, borderWidth: 0.5 },
				data: named.includes(id) ? at(places, numbersOf(model, id)) : []
			})),
			{
				id: 'total',
				name: labels.get('total'),
				type: 'line',
				symbol: 'rect',
				symbolSize: [narrow ? 20 : 40, 2],
				lineStyle: { width: 0 },
				itemStyle: { color: colours.ink },
				z: 5,
				label: pointLabels(
					total.map((value) =>
						value === null ? null : narrow ? axisNumber(value, language) : count(value)
					),
					{ position: 'top', color: colours.ink, fontSize: narrow ? 9 : 12 }
				),
				data: total,
				markLine: formBreak(places, look)
			}
		]
	} as Option;
}

export default defineChart({
	id: 'requests/volume',
	heading: { zh: '收到多少申请', en: 'How many requests were received' },
	place: 1,
	ask: volumeByYear,
	model: volumeModel,
	chart: { option: volumeOption, height: () => 400 }
});
