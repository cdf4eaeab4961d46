import type { Dimension } from '#corpus/measures.ts';
import { topics } from '#corpus/topics.ts';
import type { Aggregates, AgenciesAsked, AgencyRow, SumRow, SumsAsked } from './aggregates.ts';
import { sumTable, topicOf } from './cube.ts';
import type { Filters } from './filters.ts';
import { groupsOf } from './group.ts';
import { agenciesIn, type CountyPlaces, type Places } from './places.ts';
import { wordsIn, type Table } from './table.ts';
import { widestIn } from './widest.ts';

/**
 * Answers what is asked of one county from the files of its province; what they do not hold is asked of `others`:
 * names, sectors, stated figures.
 */
export function countyAggregates(places: Places, others: Aggregates): Aggregates {
	/** null of a county the corpus does not have; undefined where its files do not hold the answer. */
	async function placeFor({ county, agency, sectors }: Filters, by: readonly Dimension[]) {
		if (county === null || agency.trim() || sectors.length > 0 || by.includes('sector'))
			return undefined;
		return places.of(county);
	}
	return {
		facets: others.facets,
		async sums(asked) {
			const place = await placeFor(asked.filters, asked.by);
			if (place === null) return [];
			return (place && (await countySums(place, asked))) ?? others.sums(asked);
		},
		async agencies(asked) {
			const place = await placeFor(asked.filters, asked.by);
			if (place === null) return [];
			if (!place || asked.filters.basis !== 'own') return others.agencies(asked);
			return countyAgencies(place, asked);
		},
		spreads: (asked) => others.spreads(asked)
	};
}

/** The sums of a county; null where its files do not hold them. */
async function countySums(
	place: CountyPlaces,
	{ filters, by, measures, basis = filters.basis }: SumsAsked
): Promise<SumRow[] | null> {
	const topic = topicOf(measures);
	if (!topic) return null;
	const own = { ...filters, province: null, prefecture: null };
	if (basis === 'untold') {
		const untold = await place.sums('untold', topic);
		if (untold === null) return [];
		if (untold) return sumTable(located(untold, place), own, by, topics[topic]!);
		// Most counties have none, as the list of their agencies shows.
		const table = located(await place.agencies(), place);
		return groupsOf(table, own, []).rows.some((row) => basisOf(table, row) === 'untold')
			? null
			: [];
	}
	const width = basis === 'consolidated' || basis === 'tier' ? basis : null;
	if (basis !== 'own' && !width) return null;
	const sums = await place.sums(width ? 'consolidated' : 'sums', topic);
	if (!sums) return [];
	const table = located(sums, place);
	return sumTable(width ? widestIn(table, filters, width) : table, own, by, topics[topic]!);
}

function basisOf(table: Table, row: number): unknown {
	const { codes, words } = wordsIn(table, 'basis');
	return words[codes[row]!];
}

/** A county's table, with the province and prefecture it lies in and its code as `region`. */
function located(table: Table, { county, province }: CountyPlaces): Table {
	const constant = (word: string | null) => ({ codes: new Uint32Array(table.rows), words: [word] });
	const { region = table.columns.county!, ...columns } = table.columns;
	return {
		rows: table.rows,
		columns: {
			...columns,
			...(region && { region }),
			province: constant(province.province),
			prefecture: constant(county.prefecture)
		}
	};
}

async function countyAgencies(
	place: CountyPlaces,
	{ filters, by, kinds }: AgenciesAsked
): Promise<AgencyRow[]> {
	const table = located(await place.agencies(), place);
	if (table.rows === 0) return [];
	const groups = groupsOf(table, { ...filters, province: null, prefecture: null }, by, undefined, {
		basis: 'own'
	});
	return agenciesIn(table, groups, kinds)
		.map((agencies, group) => ({ keys: groups.keys[group]!, agencies }))
		.filter(({ agencies }) => Object.values(agencies).some((count) => count > 0));
}
