import type { Level, Sector } from '#form/vocabulary.ts';
import type { Value } from './database.ts';

/** The reader's choice of reports; an empty list or text and null choose all. */
export interface Filters {
	years: number[];
	province: string | null;
	prefecture: string | null;
	levels: Level[];
	sectors: Sector[];
	/** Words that must all stand in the agency's name. */
	agency: string;
}

export const allReports: Filters = {
	years: [],
	province: null,
	prefecture: null,
	levels: [],
	sectors: [],
	agency: ''
};

/** Rows of `reports` that the filters choose: a FROM clause's tail and the values to bind in it. */
export interface Chosen {
	where: string;
	values: Value[];
}

/** Regions go by the names in the province and prefecture columns: made-up regions have no code to go by. */
export function chosen(filters: Filters): Chosen {
	const conditions: string[] = [];
	const values: Value[] = [];
	function isOneOf(column: 'year' | 'level' | 'sector', options: readonly Value[]): void {
		if (options.length === 0) return;
		conditions.push(`${column} IN (${options.map(() => '?').join(', ')})`);
		values.push(...options);
	}
	function is(column: 'province' | 'prefecture', value: string | null): void {
		if (value === null) return;
		conditions.push(`${column} = ?`);
		values.push(value);
	}
	isOneOf('year', filters.years);
	is('province', filters.province);
	is('prefecture', filters.prefecture);
	isOneOf('level', filters.levels);
	isOneOf('sector', filters.sectors);
	for (const word of filters.agency.split(/\s+/).filter(Boolean)) {
		conditions.push('contains(lower(agency), lower(?))');
		values.push(word);
	}
	return { where: `WHERE ${conditions.join(' AND ') || 'true'}`, values };
}
