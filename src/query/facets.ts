import { facetsFrom, selectFacets, type Facets } from '#corpus/facets.ts';
import type { Database } from './database.ts';

export type { Facets } from '#corpus/facets.ts';

/** What can be filtered by, asked of the reports themselves. */
export async function facets(database: Database): Promise<Facets> {
	return facetsFrom(await database.query(selectFacets));
}
