import { error } from '@sveltejs/kit';
import { topics } from '#charts/index.ts';
import { populationOf } from '#corpus/population.ts';
import table from '../../../data/population.csv?raw';
import { builtWith } from '../built.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => Object.keys(topics).map((topic) => ({ topic }));

/** What a page is painted with. */
export const load = (async (event) => {
	const topic = await topics[event.params.topic]?.();
	if (!topic) error(404);
	return {
		...(await builtWith(topic.questions, topic.fields)(event)),
		/** Where a table of populations was supplied. */
		population: event.params.topic === 'requests' ? populationOf(table) : []
	};
}) satisfies PageServerLoad;
