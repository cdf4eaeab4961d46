import {
	kinds,
	levels,
	missingStates,
	sectors,
	soughtStates,
	type Name
} from '#form/vocabulary.ts';
import { missingReports } from '#query/missing.ts';
import { inOrder, rankIn } from '#query/order.ts';
import type { MissingReport } from '#query/places.ts';
import { type Cells, countColumn, tableOf, textColumn, yearColumn } from '#view/columns.ts';
import { named } from '#view/lines.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { oneOf, pageNumber, sortedBy } from '#view/url.ts';
import { capital } from '#view/words.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';
import { whyName } from './why.ts';

export const missingPageSize = 100;

/** What the list is sorted by: each a column of it. `region` is the order of places. */
export const missingSorts = [
	'region',
	'agency',
	'year',
	'state',
	'last_year',
	'province',
	'prefecture',
	'county',
	'level',
	'sector',
	'reason',
	'why'
] as const;

export interface MissingOrder {
	sort: (typeof missingSorts)[number];
	descending: boolean;
}

const byPlace: MissingOrder = { sort: 'region', descending: false };

/** Missing reports in an order; those that come as they are stand by place and agency. */
export function missingInOrder(
	lines: readonly MissingReport[],
	{ sort, descending }: MissingOrder
): readonly MissingReport[] {
	if (sort === byPlace.sort && descending === byPlace.descending) return lines;
	return inOrder(lines, (one) => rankIn(sort, one[sort]), descending);
}

/** What collecting came to, of those that are listed; `any` is all. */
const reasonChoices = ['any', ...soughtStates.map(({ id }) => id)] as const;

const cells: readonly Cells<MissingReport>[] = [
	[textColumn('agency', '机关', 'Agency'), ({ agency }) => agency],
	[yearColumn, ({ year }) => year],
	[
		textColumn('state', '缺报情形', 'Why one would look for it'),
		(one) => named(missingStates, one.state)
	],
	[
		{ ...countColumn('last_year', { zh: '最近收录', en: 'Last collected' }), kind: 'year' },
		(one) => one.last_year
	],
	[textColumn('province', '省份', 'Province'), ({ province }) => province],
	[textColumn('prefecture', '地市', 'Prefecture'), ({ prefecture }) => prefecture],
	[textColumn('county', '县区', 'County'), ({ county }) => county],
	[textColumn('level', '层级', 'Level'), ({ level }) => named(levels, level)],
	[textColumn('sector', '领域', 'Sector'), ({ sector }) => named(sectors, sector)],
	[textColumn('agency_kind', '机关类型', 'Kind'), (one) => named(kinds, one.agency_kind)],
	[textColumn('region', '区划代码', 'Region code'), ({ region }) => region],
	[textColumn('agency_id', '机关编号', 'Agency id'), (one) => one.agency_id]
];

/** What collecting came to, where something was collected. */
const soughtCells: readonly Cells<MissingReport>[] = [
	[
		textColumn('reason', '采集结果', 'What collecting came to'),
		({ reason }) => named(soughtStates, reason)
	],
	[textColumn('why', '采集说明', 'Detail'), ({ why }) => whyName(why)],
	[textColumn('address', '采集网址', 'Where it was looked for'), ({ address }) => address]
];

/** Whether the corpus says what collecting came to. */
function tellsReasons(lines: readonly MissingReport[]): boolean {
	return lines.some(({ reason }) => reason !== null);
}

type Reason = (typeof reasonChoices)[number];

/** What collecting came to, as one may choose it, with how many there are of each; none where nothing was collected. */
function reasonOptions(lines: readonly MissingReport[]): { id: Reason; name: Name }[] {
	if (!tellsReasons(lines)) return [];
	return [
		{ id: 'any', name: { zh: '全部', en: 'All' } },
		...soughtStates.map(({ id, zh, en }) => {
			const of = count(lines.filter(({ reason }) => reason === id).length);
			return { id, name: { zh: `${zh}（${of}）`, en: `${capital(en)} (${of})` } };
		})
	];
}

/** What a page has no room for; its file has it. */
const inFile = ['agency_kind', 'region', 'agency_id', 'address'];

/** Missing reports as a list, of a page with the columns that fit it. `total` is how many there are. */
export function missingModel(
	lines: readonly MissingReport[],
	total: number,
	source: Source,
	shown: 'page' | 'file' = 'page'
): ViewModel {
	const all = tellsReasons(lines) ? cells.toSpliced(4, 0, ...soughtCells) : cells;
	const own = all.filter(([{ id }]) => shown === 'file' || !inFile.includes(id));
	return listOf(
		{
			id: 'missing-list',
			title: { zh: '缺年报名单', en: 'Missing reports' },
			sentence: {
				zh: `所选范围内没有收录的年报 ${count(total)} 份${lines.length < total ? `，此处 ${count(lines.length)} 份` : ''}。`,
				en: `${count(total)} reports are not in the corpus${lines.length < total ? `, ${count(lines.length)} of them here` : ''}.`
			},
			definition: {
				zh: '一行一家机关的一个年度。“名录中有”依据机关名录，“采集时找过”依据采集清单和网站上的链接；没有名录的机关，只在前后两年都有年报时才算缺，最后一份之后的年度另列。政府办公厅（室）的年报已由政府年报代替的不算缺。',
				en: 'One line a body and year. “The register expects it” goes by the register, “looked for on the web” by the list of sites and the links found there; a body of none is missing only between two years it reports in, and the years after its last stand apart. A government’s office is not missing where the government has reported.'
			},
			...tableOf(lines, own)
		},
		total,
		source
	);
}

/** The list as its page takes it. */
export const list = asked(
	{
		missingPage: pageNumber('missing'),
		missingOrder: sortedBy(missingSorts, byPlace, 'missing-sort'),
		reason: oneOf('reason', reasonChoices, 'any')
	},
	{
		missing: {
			of: ({ filters, missingPage, missingOrder, reason }) => [
				filters,
				missingPage,
				missingOrder,
				reason
			],
			async ask(corpus, { filters, missingPage, missingOrder, reason }) {
				const all = await missingReports(corpus, filters);
				const chosen = reason === 'any' ? all : all.filter((one) => one.reason === reason);
				const from = (missingPage - 1) * missingPageSize;
				return {
					total: chosen.length,
					lines: missingInOrder(chosen, missingOrder).slice(from, from + missingPageSize),
					reasons: reasonOptions(all)
				};
			},
			rows: true,
			when: ({ seen }) => Boolean(seen?.missing)
		}
	}
);
