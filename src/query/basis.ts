import { measuresIn, reportCount, type Measure, type Reasons } from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import { added, type Aggregates, type SumRow } from './aggregates.ts';
import type { OtherBases, Places } from './coverage.ts';
import type { Filters } from './filters.ts';
import { countsOf } from './sums.ts';

/** What adds up to the total of a chart, and why a report is not counted in it. */
export interface Total {
	of: readonly Measure[];
	missing: Pick<Reasons, 'measures'>;
	unit: Name;
}

/** The reports that are not in the sums the filters choose, to be shown next to them. */
export async function otherBasesOf(
	corpus: Aggregates,
	filters: Filters,
	total?: Total
): Promise<OtherBases> {
	const [untold, places] = await Promise.all([
		untoldOf(corpus, filters, total),
		filters.basis === 'consolidated' ? placesOf(corpus, filters) : null
	]);
	return { basis: filters.basis, untold, places };
}

/** First and last year of the reports a sum is of; null where none of them has a year. */
export async function yearsSummed(
	corpus: Aggregates,
	filters: Filters,
	total?: Total
): Promise<[number, number] | null> {
	const measures = measuresIn([reportCount, total?.of.slice(0, 1) ?? []]);
	const rows = await corpus.sums({ filters, by: ['year'], measures });
	const years = rows
		.flatMap(({ keys: [year], sums }) =>
			typeof year === 'number' && sums[reportCount.id]! > 0 ? [year] : []
		)
		.sort((a, b) => a - b);
	return years.length > 0 ? [years[0]!, years.at(-1)!] : null;
}

async function untoldOf(
	corpus: Aggregates,
	filters: Filters,
	total: Total | undefined
): Promise<OtherBases['untold']> {
	const measures = measuresIn([reportCount, total ?? []]);
	const rows = await corpus.sums({ filters, by: [], measures, basis: 'untold' });
	const { reports, counted } = countsOf(
		(measure) => added(rows, measure),
		total?.missing ?? { measures: [] }
	);
	const sum = total && counted ? total.of.reduce((all, one) => all + added(rows, one), 0) : null;
	return { reports, sum, unit: total?.unit ?? null };
}

async function placesOf(corpus: Aggregates, filters: Filters): Promise<Places | null> {
	if (filters.prefecture || filters.county) return null;
	const by = ['year', 'level', 'province', 'prefecture'] as const;
	const measures = [reportCount];
	const [wide, tier] = await Promise.all([
		corpus.sums({ filters, by, measures, basis: 'consolidated' }),
		corpus.sums({ filters, by, measures, basis: 'tier' })
	]);
	const years = wide.flatMap(({ keys: [year] }) => (typeof year === 'number' ? [year] : []));
	if (years.length === 0) return null;
	const year = years.reduce((last, one) => Math.max(last, one));
	const at = (rows: readonly SumRow[], level: string) =>
		rows.filter(({ keys }) => keys[0] === year && keys[1] === level);
	const whole = new Set(at(wide, 'province').map(({ keys }) => keys[2]));
	const others = corpus.facets.provinces.filter(
		({ name }) => !whole.has(name) && (filters.province === null || name === filters.province)
	);
	return {
		year,
		provinces: whole.size,
		prefectures: at(wide, 'prefecture').length,
		known: others.reduce((sum, { prefectures }) => sum + prefectures.length, 0),
		tier: at(tier, 'prefecture').length
	};
}
