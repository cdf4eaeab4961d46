import type { PlaceName } from '#corpus/places.ts';
import { agenciesNamed, type AgencyEntry } from './agencies.ts';
import type { Corpus } from './corpus.ts';
import { placesNamed } from './place-names.ts';

/** Places and agencies of one text, the nearest of each first. */
export interface Found {
	places: PlaceName[];
	agencies: AgencyEntry[];
	/** Agencies there are, listed or not; null where the corpus has no directory to ask without the engine. */
	total: number | null;
}

const most = { places: 6, agencies: 8 };

/** What a few words may mean: places and agencies, without the engine. */
export async function lookUp(
	corpus: Pick<Corpus, 'rows' | 'directory'> & { places: Pick<Corpus['places'], 'names'> },
	text: string
): Promise<Found> {
	const [names, found] = await Promise.all([
		corpus.places.names(),
		corpus.directory ? agenciesNamed(corpus, text) : null
	]);
	return {
		places: placesNamed(names ?? [], text, most.places),
		agencies: found?.agencies.slice(0, most.agencies) ?? [],
		total: found?.total ?? null
	};
}
