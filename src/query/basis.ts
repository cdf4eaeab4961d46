import { measuresIn, reportCount, type Measure, type Reasons } from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import { added, type Aggregates, type SumRow } from './aggregates.ts';
import type { Covered, OtherBases, Places, YearPlaces } from './coverage.ts';
import type { Filters } from './filters.ts';
import { countsOf } from './sums.ts';
import { placeOf } from './widest.ts';

/** What adds up to the total of a chart, and why a report is not counted in it. */
export interface Total {
	of: readonly Measure[];
	missing: Pick<Reasons, 'measures'>;
	unit: Name;
	/** What is added up, where the chart is of several things. */
	name?: Name;
}

/** The reports that are not in the sums the filters choose, to be shown next to them. */
export async function otherBasesOf(
	corpus: Aggregates,
	filters: Filters,
	total?: Total
): Promise<OtherBases> {
	const [untold, behind] = await Promise.all([
		untoldOf(corpus, filters, total),
		filters.basis === 'consolidated' ? behindOf(corpus, filters) : { places: null }
	]);
	return { basis: filters.basis, untold, ...behind };
}

/** What the consolidated reports that the filters choose are of: places, or what one place's cover. */
export async function behindOf(
	corpus: Aggregates,
	filters: Filters
): Promise<Pick<OtherBases, 'places' | 'covers'>> {
	return placeOf(filters)
		? { places: null, covers: await coversOf(corpus, filters) }
		: { places: await placesOf(corpus, filters) };
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
	return { reports, sum, unit: total?.unit ?? null, ...(total?.name && { name: total.name }) };
}

/** What one place's consolidated reports cover, by year. */
export async function coversOf(corpus: Aggregates, filters: Filters): Promise<Covered[]> {
	const asked = { filters, by: ['year'], measures: [reportCount] } as const;
	const [all, tier] = await Promise.all([
		corpus.sums({ ...asked, basis: 'consolidated' }),
		corpus.sums({ ...asked, basis: 'tier' })
	]);
	const ofTier = new Set(yearsIn(tier));
	return yearsIn(all).map((year) => ({ year, scope: ofTier.has(year) ? 'tier' : 'area' }));
}

async function placesOf(corpus: Aggregates, filters: Filters): Promise<Places | null> {
	const by = ['year', 'level', 'province', 'prefecture'] as const;
	const measures = [reportCount];
	const [wide, tier] = await Promise.all([
		corpus.sums({ filters, by, measures, basis: 'consolidated' }),
		corpus.sums({ filters, by, measures, basis: 'tier' })
	]);
	const years = yearsIn(wide);
	if (years.length === 0) return null;
	return {
		years: years.map((year) => placesIn(corpus, filters, year, { wide, tier })),
		changing: changingIn(wide, years, filters.province === null)
	};
}

function placesIn(
	corpus: Aggregates,
	{ province, levels }: Filters,
	year: number,
	{ wide, tier }: Record<'wide' | 'tier', readonly SumRow[]>
): YearPlaces {
	const at = (rows: readonly SumRow[], level: string) =>
		rows.filter(({ keys }) => keys[0] === year && keys[1] === level);
	const whole = new Set(at(wide, 'province').map(({ keys }) => keys[2]));
	const asked = levels.length === 0 || levels.includes('prefecture');
	const others = corpus.facets.provinces.filter(
		({ name }) => asked && !whole.has(name) && (province === null || name === province)
	);
	return {
		year,
		provinces: whole.size,
		prefectures: at(wide, 'prefecture').length,
		known: others.reduce((sum, { prefectures }) => sum + prefectures.length, 0),
		counties: added(at(wide, 'county'), reportCount),
		tier: at(tier, 'prefecture').length + added(at(tier, 'county'), reportCount)
	};
}

/** Places above counties that are not in the sum of every year, in the order of their names. */
function changingIn(
	rows: readonly SumRow[],
	years: readonly number[],
	among: boolean
): Places['changing'] {
	const found = new Map<string, number[]>();
	for (const { keys } of rows) {
		const [year, level, province, prefecture] = keys;
		if (typeof year !== 'number' || level === 'county') continue;
		const name = [among || !prefecture ? province : null, prefecture].filter(Boolean).join('');
		found.set(name, [...(found.get(name) ?? []), year]);
	}
	return [...found]
		.filter(([, own]) => own.length < years.length)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, own]) => ({ name, years: own.sort((a, b) => a - b) }));
}

/** The years of sums by year, each once, upward. */
function yearsIn(rows: readonly SumRow[]): number[] {
	const years = rows.flatMap(({ keys: [year] }) => (typeof year === 'number' ? [year] : []));
	return [...new Set(years)].sort((a, b) => a - b);
}
