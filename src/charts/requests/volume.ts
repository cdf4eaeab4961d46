import { plain, whereCounted } from '#query/select.ts';
import { type Measure, askers, volumeMeasures as measures } from '#corpus/measures.ts';
import { requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { behindOf } from '#query/basis.ts';
import type { Coverage, OtherBases } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byId, sumsByYear, type Sums } from '#query/sums.ts';
import { behindOfYear, behindWords } from '#view/basis.ts';
import {
	type Cells,
	allReportsCells,
	countColumn,
	tableOf,
	textColumn,
	yearCells
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf, units } from '#view/model.ts';
import { axisNumber, count, ratio, share } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { type Mark, yearStacks } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

/** Requests by applicant id, without the total. */
type Applicants = Record<string, number | null>;

export type Volume = Awaited<ReturnType<typeof volumeByYear>>;

/** Requests of one report year. A sum is null when no report of the year could be counted. */
export type VolumeYear = Volume['years'][number];

/** (a) How many requests were received, by year and applicant. */
export function volumeByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, measures, volumeIn);
}

function volumeIn({ of, told }: Pick<Sums, 'of' | 'told'>) {
	const carried = (sum: Measure, by: Measure) => ({
		sum: of(by) ? of(sum) : null,
		counted: of(by)
	});
	return {
		/** Requests received, over the `counted` reports whose total was read. */
		total: told(measures.received),
		...dividedOf(of),
		/** Requests of reports that state the total but not who asked. */
		undivided: of(measures.undivided),
		/** Reports among the `divided` whose six columns do not add up to their total. */
		unequal: of(measures.unequal),
		carriedIn: carried(measures.carriedIn, measures.carriedInTold),
		carriedOut: carried(measures.carriedOut, measures.carriedOutTold)
	};
}

/** A year of which no own report is there. */
const noReport = {
	reports: 0,
	counted: 0,
	...volumeIn({ of: () => 0, told: () => null })
};

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

const cells: readonly Cells<WithWhole>[] = [
	yearCells,
	...askers.map(({ id, zh, en }): Cells<VolumeYear> => [
		countColumn(id, { zh, en: capital(en) }, requests),
		({ applicants }) => applicants[id] ?? null
	]),
	[countColumn('others', { zh: '其余五类', en: 'The five others' }, requests), othersOf],
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
	allReportsCells,
	[
		countColumn(
			'whole',
			{ zh: '政府汇总年报所报', en: 'As the government’s own report has it' },
			requests
		),
		({ whole }) => whole ?? null
	],
	[
		textColumn('whole_covers', '政府汇总年报涵盖', 'What that report covers'),
		({ year, whole, behind }) => (whole == null || !behind ? null : behindOfYear(behind, year))
	]
];

/** Whether the government of a place has a number of its own to stand next to the sum of own reports. */
function hasWhole({ province, levels, sectors, basis, agency }: Filters): boolean {
	const isPlace = province !== null && levels.length + sectors.length === 0;
	return isPlace && basis === 'own' && !agency.trim();
}

/**
 * Where a place is chosen, its government's own number of each year: shown next to the sum of own reports, and no part
 * of it.
 */
async function volumeOfPlace(
	corpus: Aggregates,
	filters: Filters
): Promise<{ years: WithWhole[]; coverage: Coverage }> {
	const { received, missing } = measures;
	const wide = { ...filters, basis: 'consolidated' as const };
	const [volume, whole, behind] = await Promise.all([
		volumeByYear(corpus, filters),
		...(hasWhole(filters)
			? ([
					sumsByYear(corpus, wide, { received, missing }, ({ told }) => ({
						whole: told(received)
					})),
					behindOf(corpus, wide)
				] as const)
			: [])
	]);
	const known = new Map(whole?.years.map((year) => [year.year, year.whole]));
	const own = new Map(volume.years.map((year) => [year.year, year]));
	const years = [...new Set([...own.keys(), ...known.keys()])]
		.sort((a, b) => a - b)
		.map((year) => ({
			...(own.get(year) ?? { year, ...noReport }),
			whole: known.get(year) ?? null,
			...(behind && { behind })
		}));
	return { ...volume, years };
}

/**
 * The bars and totals of own reports alone, which one file holds: what can be drawn before the rest of the answer has
 * come. What is in no sum has not been asked yet.
 */
export async function ownVolume(corpus: Aggregates, filters: Filters) {
	const untold = { reports: 0, sum: null, unit: null };
	return {
		...(await volumeByYear(corpus, filters)),
		beside: { basis: filters.basis, untold, places: null } satisfies OtherBases
	};
}

type WithWhole = VolumeYear & {
	whole?: number | null;
	/** What the governments' reports are of, whose number `whole` is. */
	behind?: Pick<OtherBases, 'places' | 'covers'>;
};

/** (a) Requests received by year and applicant; id `volume`. */
export function volumeModel(volume: { years: readonly WithWhole[] }): Shown {
	return {
		id: 'volume',
		title: { zh: '申请量：逐年，按申请人', en: 'Requests received, by year and applicant' },
		sentence: sentence(volume),
		definition: {
			zh: `表三“${form.get('received')!.zh}”，按申请人分列。合计只加读出总计的年报；其中六类申请人未能全部读出的，归“未分申请人”。空白不当作零。某份年报六类之和与其总计不符时，两者都照原文计入。2021 年起表式更换，这一行的口径未变。`,
			en: 'Table 3, requests received this year, by applicant. The total adds the reports whose total was read; where their six applicant columns could not all be read, they stand as “not divided”. A blank is not a zero. Where a report’s six parts differ from its total, both are taken as printed. The form changed in 2021; this row did not. The statistics table of 2014–2018 has the same number (applications received) and does not say who asked, so that all of it stands as “not divided”. There is a gap at both changes of the form.'
		},
		...tableOf(volume.years, cells),
		notes: [...marksNote(volume.years), ...differences(volume.years)]
	};
}

/** What the marks over the bars and the gap between them are. */
function marksNote(years: readonly WithWhole[]): Name[] {
	const isTold = years.some(({ total }) => total !== null);
	const broken = years.some(({ year }) => year < 2021) && years.some(({ year }) => year >= 2021);
	const behind = years.find(({ whole }) => whole != null)?.behind;
	const which = behind && behindWords(behind);
	const parts: [boolean, Name][] = [
		[
			isTold,
			{ zh: '横线和数字是表上的总计', en: 'the line and number over a bar are totals as printed' }
		],
		[
			years.some(({ whole }) => whole != null),
			{
				zh: `菱形是政府汇总年报所报${which ? `（${which.zh}）` : ''}，不在柱内`,
				en: `the diamond is the government’s own report${which ? ` (${which.en})` : ''}, in no bar`
			}
		],
		[
			broken,
			{
				zh: '虚线处 2021 年起换用新表，这一行口径未变',
				en: 'at the dashed line the form changed in 2021, this row did not'
			}
		]
	];
	const told = parts.flatMap(([is, words]) => (is ? [words] : []));
	if (told.length === 0) return [];
	return [
		{
			zh: `${told.map(({ zh }) => zh).join('；')}。`,
			en: `${capital(told.map(({ en }) => en).join('; '))}.`
		}
	];
}

/** Why the bars are not as high as the totals over them, where they are not. */
function differences(years: readonly WithWhole[]): Name[] {
	const told = years.filter(({ total }) => total !== null);
	const sum = (of: (year: WithWhole) => number) => told.reduce((all, year) => all + of(year), 0);
	const bars = sum((year) => sumOf(year.applicants) + year.undivided);
	const totals = sum(({ total }) => total!);
	const unequal = sum((year) => year.unequal);
	if (bars === totals) return [];
	return [
		{
			zh: `各柱共 ${count(bars)} 件，各柱上的横线（表上总计）共 ${count(totals)} 件，相差 ${count(Math.abs(bars - totals))} 件：${count(unequal)} 份年报六类之和与其总计不符，两者都照原文。`,
			en: `The bars add up to ${count(bars)}, the marks over them (totals as printed) to ${count(totals)}, ${count(Math.abs(bars - totals))} apart: in ${count(unequal)} reports the six parts differ from the total, and both are taken as printed.`
		}
	];
}

/** Requests of all kinds of applicants but natural persons; null where reports do not distinguish them. */
function othersOf({ applicants }: { applicants: Applicants }): number | null {
	const { person = null } = applicants;
	return person === null ? null : sumOf(applicants) - person;
}

/** Requests of all six kinds of applicants. */
export function sumOf(applicants: Applicants): number {
	return askers.reduce((sum, { id }) => sum + (applicants[id] ?? 0), 0);
}

function sentence({ years }: Parameters<typeof volumeModel>[0]): ViewModel['sentence'] {
	const told = years.filter((year) => year.total !== null);
	const last = told.at(-1);
	const alone = years.findLast(({ whole }) => whole != null);
	if (!last && alone)
		return {
			zh: `没有机关自报的年报读出新收申请数；${alone.year} 年政府汇总年报所报 ${count(alone.whole!)} 件，不在柱内。`,
			en: `No body’s own report states how many requests it received; the government’s report of ${alone.year} has ${count(alone.whole!)}, in no bar.`
		};
	if (!last)
		return {
			zh: '没有年报读出新收申请数。',
			en: 'No report states how many requests it received.'
		};
	const divided = sumOf(last.applicants);
	const person = ratio(last.applicants.person ?? null, divided);
	return {
		zh: `${last.year} 年新收申请 ${count(last.total)} 件（${count(last.counted)} 份年报）${
			person === null ? '' : `，分列申请人的部分里自然人占 ${share(person)}`
		}。`,
		en: `${count(last.total)} requests were received in ${last.year} (${count(last.counted)} reports)${
			person === null ? '' : `; natural persons made ${share(person)} of those divided by applicant`
		}.`
	};
}

/**
 * Bars of natural persons and of all others, who are few, the total written above; named next to the last bar.
 * The government's own number of the place stands next to them.
 */
function volumeOption(model: ViewModel, look: ChartLook): Option {
	const { applicants, undivided, ink, outcomes } = paletteOf(look);
	const { language, narrow } = look;
	const slices = [
		{ id: 'person', colour: applicants.person! },
		{ id: 'others', colour: applicants.business! },
		{ id: 'undivided', colour: undivided, optional: true }
	];
	const written = (value: number) => (narrow ? axisNumber(value, language) : count(value));
	const total: Mark = {
		id: 'total',
		colour: ink,
		symbol: 'rect',
		size: [narrow ? 20 : 40, 2],
		words: numbersOf(model, 'total').map((value) => (value === null ? null : written(value)))
	};
	const whole: Mark = {
		id: 'whole',
		colour: outcomes.withheld,
		symbol: 'diamond',
		size: narrow ? 10 : 14,
		aside: narrow ? -12 : -26,
		optional: true
	};
	return yearStacks(model, look, slices, {
		marks: [total, whole],
		shown: [...askers.map(({ id }) => id), 'counted', 'reports', 'whole_covers'],
		beside: true
	});
}

export default defineChart({
	id: 'requests/volume',
	heading: { zh: '收到多少申请', en: 'How many requests were received' },
	place: 1,
	total: { of: [measures.received], missing: measures.missing, unit: units.requests },
	ask: volumeOfPlace,
	sql: (filters) => ({
		by: ['year'],
		missing: measures.missing,
		sums: {
			...measures.asked,
			divided: measures.divided,
			undivided: measures.undivided,
			total: measures.received,
			carried_in: measures.carriedIn,
			carried_in_told: measures.carriedInTold,
			carried_out: measures.carriedOut,
			carried_out_told: measures.carriedOutTold,
			unequal: measures.unequal
		},
		parts: [
			{
				...Object.fromEntries(askers.map(({ id }) => [id, whereCounted(id, 'divided')])),
				others: `CASE WHEN divided > 0 THEN ${askers
					.slice(1)
					.map(({ id }) => id)
					.join(' + ')} END`,
				undivided: whereCounted('undivided'),
				total: whereCounted('total'),
				carried_in: whereCounted('carried_in', 'carried_in_told'),
				carried_out: whereCounted('carried_out', 'carried_out_told'),
				...Object.fromEntries(
					['counted', 'unequal', 'reports'].map((name) => [name, `coalesce(${name}, 0)`])
				),
				...(hasWhole(filters)
					? plain('whole', 'whole_covers')
					: { whole: 'NULL', whole_covers: 'NULL' })
			}
		],
		...(hasWhole(filters) && {
			beside: {
				of: { basis: 'consolidated' },
				missing: measures.missing,
				sums: { whole: measures.received },
				also: {
					whole_covers: {
						sql: "string_agg(DISTINCT scope, ', ' ORDER BY scope)",
						columns: ['scope']
					}
				}
			}
		})
	}),
	model: volumeModel,
	chart: { option: volumeOption, height: () => 300 }
});
