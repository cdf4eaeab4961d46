import { bases, type Basis, type Level, type Sector } from '#form/vocabulary.ts';
import type { Value } from './database.ts';
import { widestSql, type Width } from './widest.ts';

/** The two sums a reader may ask for, see `bases`: own reports of agencies, or the governments' consolidated ones. */
export type SumBasis = Extract<Basis, 'own' | 'consolidated'>;
export const sumBases = bases.filter(
	(basis): basis is typeof basis & { id: SumBasis } =>
		basis.id === 'own' || basis.id === 'consolidated'
);

/** The reader's choice of reports; an empty list or text and null choose all. */
export interface Filters {
	years: number[];
	province: string | null;
	prefecture: string | null;
	/** Region code of a county, six digits; it stands below its province and prefecture. */
	county: string | null;
	levels: Level[];
	sectors: Sector[];
	/** Words that must all stand in the agency's name. */
	agency: string;
	/** Which reports a sum is of. */
	basis: SumBasis;
}

export const allReports: Filters = {
	years: [],
	province: null,
	prefecture: null,
	county: null,
	levels: [],
	sectors: [],
	agency: '',
	basis: 'own'
};

/** The reader's choice with some of it left open, as where a page compares those. */
export function withoutFilters(filters: Filters, keys: readonly (keyof Filters)[]): Filters {
	return { ...filters, ...Object.fromEntries(keys.map((key) => [key, allReports[key]])) };
}

/** Rows of `reports` that the filters choose: a FROM clause's tail and the values to bind in it. */
export interface Chosen {
	where: string;
	values: Value[];
}

/**
 * Regions go by the names in the province and prefecture columns: made-up regions have no code to go by.
 * @param of the reports of one sum, so that no two are of the same body; `listed` are all but those that
 * others supersede, and of consolidated ones all there are
 */
export function chosen(filters: Filters, of: Basis | Width | 'listed' = filters.basis): Chosen {
	const conditions: string[] = [];
	const values: Value[] = [];
	function isOneOf(column: 'year' | 'level' | 'sector', options: readonly Value[]): void {
		if (options.length === 0) return;
		conditions.push(`${column} IN (${options.map(() => '?').join(', ')})`);
		values.push(...options);
	}
	function is(column: 'province' | 'prefecture' | 'region', value: string | null): void {
		if (value === null) return;
		conditions.push(`${column} = ?`);
		values.push(value);
	}
	isOneOf('year', filters.years);
	is('province', filters.province);
	is('prefecture', filters.prefecture);
	is('region', filters.county);
	isOneOf('level', filters.levels);
	isOneOf('sector', filters.sectors);
	for (const word of filters.agency.split(/\s+/).filter(Boolean)) {
		conditions.push('contains(lower(agency), lower(?))');
		values.push(word);
	}
	if (of === 'listed' && filters.basis === 'own') conditions.push("basis <> 'superseded'");
	else if (of === 'listed') conditions.push(`basis = '${filters.basis}'`);
	else if (of === 'consolidated' || of === 'tier')
		conditions.push("basis = 'consolidated'", widestSql(filters, of));
	else conditions.push(`basis = '${of}'`);
	return { where: `WHERE ${conditions.join(' AND ')}`, values };
}
