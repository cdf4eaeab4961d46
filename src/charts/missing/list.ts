import { kinds, levels, missingStates, sectors } from '#form/vocabulary.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import type { MissingReport } from '#query/places.ts';
import { type Cells, countColumn, tableOf, textColumn, yearColumn } from '#view/columns.ts';
import { named } from '#view/lines.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { pageNumber } from '#view/url.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';

export const missingPageSize = 100;

/** The reports the corpus does not have among those that filters choose, by region and agency. */
export async function missingReports(
	{ places }: Pick<Corpus, 'places'>,
	filters: Filters
): Promise<MissingReport[]> {
	const { years, province, prefecture, county } = filters;
	const words = filters.agency.toLowerCase().split(/\s+/).filter(Boolean);
	const among = (options: readonly unknown[], value: unknown) =>
		options.length === 0 || options.includes(value);
	return (await places.missing(province)).filter(
		(one) =>
			among(years, one.year) &&
			among(prefecture === null ? [] : [prefecture], one.prefecture) &&
			among(county === null ? [] : [county], one.region) &&
			among(filters.levels, one.level) &&
			among(filters.sectors, one.sector) &&
			words.every((word) => one.agency?.toLowerCase().includes(word))
	);
}

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

/** Missing reports as a list. `total` is how many there are. */
export function missingModel(
	lines: readonly MissingReport[],
	total: number,
	source: Source
): ViewModel {
	return listOf(
		{
			id: 'missing-list',
			title: { zh: '缺年报名单', en: 'Missing reports' },
			sentence: {
				zh: `所选范围内没有收录的年报 ${count(total)} 份${lines.length < total ? `，此处 ${count(lines.length)} 份` : ''}。`,
				en: `${count(total)} reports are not in the corpus${lines.length < total ? `, ${count(lines.length)} of them here` : ''}.`
			},
			definition: {
				zh: '一行一家机关的一个年度。“名录中有”依据机关名录；没有名录的机关，只在前后两年都有年报时才算缺，最后一份之后的年度另列。政府办公厅（室）的年报已由政府年报代替的不算缺。',
				en: 'One line a body and year. “The register expects it” goes by the register; a body of none is missing only between two years it reports in, and the years after its last stand apart. A government’s office is not missing where the government has reported.'
			},
			...tableOf(lines, cells)
		},
		total,
		source
	);
}

/** The list as its page takes it. */
export const list = asked(
	{ missingPage: pageNumber('missing') },
	{
		missing: {
			of: ({ filters, missingPage }) => [filters, missingPage],
			async ask(corpus, { filters, missingPage }) {
				const all = await missingReports(corpus, filters);
				const from = (missingPage - 1) * missingPageSize;
				return { total: all.length, lines: all.slice(from, from + missingPageSize) };
			},
			rows: true,
			when: ({ seen }) => Boolean(seen?.missing)
		}
	}
);
