import type { Name } from '#form/vocabulary.ts';
import { type RequestGroups, type Sizes } from '#query/requests.ts';
import { sizes } from '#corpus/topics.ts';
import { type Volume } from '#query/volume.ts';
import { askers } from '#corpus/measures.ts';
import { barsHeight, groupBars, groupShares, yearShares } from './bars.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	yearColumn
} from './columns.ts';
import { paletteOf, type ChartLook, type ChartKind } from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames, spanOfKeys } from './grouping.ts';
import { numbersOf, units, type Source, type ViewModel, spanOf } from './model.ts';
import { amount, count, ratio, share } from './numbers.ts';
import { capital } from './words.ts';

const person = askers[0]!;
const organisations = askers.slice(1);
const askerColumns = askers.map(({ id, zh, en }) =>
	countColumn(id, { zh, en: capital(en) }, units.requests)
);

/** Who asked, by year, as shares; id `applicants`. */
export function applicantsModel(volume: Volume, source: Source): ViewModel {
	const last = volume.years.findLast((year) => sumOf(year.applicants));
	const whole = last && sumOf(last.applicants);
	const divided = volume.years.reduce((sum, year) => sum + year.divided, 0);
	return {
		id: 'applicants',
		title: {
			zh: '谁在申请：自然人与五类组织',
			en: 'Who asks: persons and five kinds of organisation'
		},
		sentence:
			last && whole
				? {
						zh: `${last.year} 年分列申请人的 ${count(whole)} 件里，自然人 ${share(ratio(last.applicants.person!, whole))}，${organisations
							.map(({ id, zh }) => `${zh} ${share(ratio(last.applicants[id]!, whole))}`)
							.join('，')}（${count(last.divided)} 份年报）。`,
						en: `Of ${count(whole)} requests of ${last.year} divided by applicant, ${share(ratio(last.applicants.person!, whole))} came from natural persons and ${share(ratio(whole - last.applicants.person!, whole))} from organisations (${count(last.divided)} reports).`
					}
				: { zh: '没有年报分列申请人。', en: 'No report divides its requests by applicant.' },
		definition: {
			zh: '表三“本年新收”一行按申请人分列：自然人，以及法人或其他组织的五类。只计入总计与六类全部读出的年报，占比以六类之和为分母。占比为机关自填，同一人反复申请按件计。',
			en: 'Table 3, requests received, by applicant: natural persons and five kinds of organisation. Only reports whose total and six columns were all read are counted; shares are of the sum of the six. Agencies fill this in themselves; one person asking many times counts each time.'
		},
		columns: [
			yearColumn,
			...askerColumns,
			countColumn('divided_sum', { zh: '六类之和', en: 'All six' }, units.requests),
			...askers.map(({ id, zh, en }) => shareColumn(`${id}_share`, `${zh}占比`, `Share, ${en}`)),
			countColumn('divided', { zh: '计入的年报', en: 'Reports counted' }, units.reports),
			allReportsColumn
		],
		rows: volume.years.map((year) => {
			const all = year.divided ? sumOf(year.applicants) : null;
			return [
				year.year,
				...askers.map(({ id }) => year.applicants[id] ?? null),
				all,
				...askers.map(({ id }) => ratio(year.applicants[id] ?? null, all)),
				year.divided,
				year.reports
			];
		}),
		coverage: {
			...volume.coverage,
			counted: divided,
			missing: [
				...volume.coverage.missing,
				{ reason: 'not_told' as const, reports: volume.coverage.counted - divided }
			].filter(({ reports }) => reports > 0)
		},
		origin: source.origin,
		years: spanOf(volume.years)
	};
}

function sumOf(applicants: Record<string, number | null>): number {
	return askers.reduce((sum, { id }) => sum + (applicants[id] ?? 0), 0);
}

/** Requests received by group, lying bars of counts; id `received-level` … */
export function receivedModel({ by, groups, coverage }: RequestGroups, source: Source): ViewModel {
	const { title } = groupingNames[by];
	const all = groups.reduce((sum, { received }) => sum + (received ?? 0), 0);
	const told = groups.filter(({ key, received }) => key !== null && received !== null);
	const first = told.toSorted((a, b) => b.received! - a.received!)[0];
	const name = first && groupName(first.key, by);
	const cut = cutNote(groups.length);
	return {
		id: `received-${by}`,
		title: { zh: `新收申请：${title.zh}`, en: `Requests received, ${title.en}` },
		sentence: first
			? {
					zh: `${count(coverage.counted)} 份年报共新收申请 ${count(all)} 件，其中${wordOf(name, 'zh')} ${count(first.received)} 件（${share(ratio(first.received, all))}，${count(first.counted)} 份年报）。`,
					en: `${count(coverage.counted)} reports received ${count(all)} requests, ${count(first.received)} of them ${wordOf(name, 'en')} (${share(ratio(first.received, all))}, ${count(first.counted)} reports).`
				}
			: { zh: '没有年报读出新收申请数。', en: 'No report states how many requests it received.' },
		definition: {
			zh: `表三“本年新收”的总计，按组相加，只计入读出总计的年报；所选各年合在一起，组的先后依表式或区划代码，不是名次。组有大小，件数多不等于压力大：看每份平均，也看份数。自然人占比只在分列申请人的年报里算。${cut.zh}`,
			en: `Table 3’s total of requests received, added up by group over the reports whose total was read, all years chosen taken together. Groups stand in the order of the form or of region codes, not of rank; they differ in size, so look at the number of reports and the mean as well. The share of natural persons is of reports that divide by applicant.${cut.en}`
		},
		columns: [
			groupColumn(by),
			countColumn('received', { zh: '新收申请', en: 'Requests received' }, units.requests),
			shareColumn('received_share', '占全部新收', 'Share of all received'),
			{
				id: 'mean',
				label: { zh: '每份年报平均', en: 'Mean a report' },
				kind: 'amount',
				unit: units.requests
			},
			...askerColumns,
			shareColumn('person_share', '自然人占比', 'Share of natural persons'),
			countedColumn,
			allReportsColumn
		],
		rows: groups.map((group) => [
			groupName(group.key, by),
			group.received,
			ratio(group.received, all),
			ratio(group.received, group.counted),
			...askers.map(({ id }) => group.applicants[id] ?? null),
			ratio(group.applicants[person.id] ?? null, sumOf(group.applicants)),
			group.counted,
			group.reports
		]),
		coverage,
		origin: source.origin,
		years: spanOfKeys(groups.map(({ key }) => key))
	};
}

function wordOf(name: unknown, language: keyof Name): string {
	return typeof name === 'object' && name ? (name as Name)[language] : String(name);
}

const sizeNames: Record<(typeof sizes)[number]['id'], Name> = {
	none: { zh: '0 件', en: 'None' },
	ones: { zh: '1–9 件', en: '1–9' },
	tens: { zh: '10–99 件', en: '10–99' },
	hundreds: { zh: '100–999 件', en: '100–999' },
	thousands: { zh: '1,000 件以上', en: '1,000 and more' }
};

/** Reports by how many requests they received; id `sizes-level` … */
export function sizesModel({ by, groups, coverage }: Sizes, source: Source): ViewModel {
	const { title } = groupingNames[by];
	const few = groups.reduce((sum, group) => sum + group.sizes.none + group.sizes.ones, 0);
	const many = groups.reduce((sum, group) => sum + group.sizes.hundreds + group.sizes.thousands, 0);
	const cut = cutNote(groups.length);
	return {
		id: `sizes-${by}`,
		title: {
			zh: `一家机关一年收到多少：${title.zh}`,
			en: `Requests per report, ${title.en}`
		},
		sentence:
			coverage.counted > 0
				? {
						zh: `${count(coverage.counted)} 份年报里，${count(few)} 份（${share(ratio(few, coverage.counted))}）一年收到不足 10 件，${count(many)} 份（${share(ratio(many, coverage.counted))}）收到 100 件以上。`,
						en: `Of ${count(coverage.counted)} reports, ${count(few)} (${share(ratio(few, coverage.counted))}) received fewer than 10 requests a year, ${count(many)} (${share(ratio(many, coverage.counted))}) of 100 and more.`
					}
				: { zh: '没有年报读出新收申请数。', en: 'No report states how many requests it received.' },
		definition: {
			zh: `按表三“本年新收”总计的数量级给年报分档，一家机关一年一份。占比的分母是读出总计的年报，份数写在组名之后。0 件只指新收为 0，上年可能有结转。${cut.zh}`,
			en: `Reports by the magnitude of table 3’s total received; an agency makes one report a year. Shares are of the reports whose total was read, whose number stands behind each name. None means none received; some may have been carried in.${cut.en}`
		},
		columns: [
			groupColumn(by),
			...sizes.map(({ id }) => countColumn(id, sizeNames[id], units.reports)),
			...sizes.map(({ id }) =>
				shareColumn(`${id}_share`, `${sizeNames[id].zh}占比`, `Share, ${sizeNames[id].en}`)
			),
			countedColumn,
			allReportsColumn
		],
		rows: groups.map((group) => [
			groupName(group.key, by),
			...sizes.map(({ id }) => group.sizes[id]),
			...sizes.map(({ id }) => ratio(group.sizes[id], group.counted)),
			group.counted,
			group.reports
		]),
		coverage,
		origin: source.origin,
		years: spanOfKeys(groups.map(({ key }) => key))
	};
}

/** How the views of this page are drawn. */
export const requestCharts = {
	perhead: {
		option(model, look) {
			const rates = numbersOf(model, 'rate');
			return groupBars(
				model,
				look,
				{ id: 'rate', colour: paletteOf(look).accent },
				{
					label: (row) => amount(rates[row]!),
					shown: ['received', 'people', 'people_year', 'counted', 'reports']
				}
			);
		},
		height: (model) => barsHeight(model, false)
	},
	applicants: {
		option: (model, look) =>
			yearShares(
				model,
				look,
				askers.map(({ id }) => ({ id, colour: paletteOf(look).applicants[id]! })),
				{ shown: [...askers.map(({ id }) => `${id}_share`), 'divided', 'reports'] }
			),
		height: () => 400
	},
	received: {
		option: (model, look) => {
			const means = numbersOf(model, 'mean');
			const received = numbersOf(model, 'received');
			return groupBars(
				model,
				look,
				{ id: 'received', colour: paletteOf(look).accent },
				{
					label: (row) =>
						look.narrow
							? count(received[row]!)
							: `${count(received[row]!)}  ${meanNote(means[row]!, look)}`,
					shown: ['received_share', 'mean', 'person_share', 'counted', 'reports']
				}
			);
		},
		height: (model) => barsHeight(model, false)
	},
	sizes: {
		option: (model, look) =>
			groupShares(
				model,
				look,
				sizes.map(({ id }, place) => ({ id, colour: paletteOf(look).ramp[place]! })),
				{ shown: ['counted', 'reports'] }
			),
		height: (model, narrow) => barsHeight(model, true, narrow)
	}
} satisfies Record<string, ChartKind>;

function meanNote(mean: number | null, { language }: ChartLook): string {
	if (mean === null) return '';
	const value = mean.toFixed(1);
	return language === 'zh' ? `每份 ${value}` : `${value} each`;
}
