import type { Level, Sector } from '#form/vocabulary.ts';
import type { Database } from './database.ts';

/** What can be filtered by, with the reports of each over the whole corpus. */
export interface Facets {
	years: { year: number; reports: number }[];
	/** By region code, upward. */
	provinces: { name: string; reports: number; prefectures: { name: string; reports: number }[] }[];
	/** In the form's order. */
	levels: { id: Level; reports: number }[];
	sectors: { id: Sector; reports: number }[];
}

export async function facets(database: Database): Promise<Facets> {
	throw new Error(`not yet: ${database}`);
}
