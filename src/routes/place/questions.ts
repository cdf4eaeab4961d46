import outcomes from '#charts/outcomes/outcomes.ts';
import volume from '#charts/requests/volume.ts';
import type { Chart, PageChoices } from '#charts/define.ts';
import type { Corpus } from '#query/corpus.ts';
import { filtersAt, placeBodies } from '#query/place.ts';
import type { Question } from '#query/question.ts';

interface Choices {
	/** Region code of the place. */
	region: string | null;
	/** What came in sight. */
	seen: Record<string, boolean>;
}

/** What a place's page asks. None needs the engine; each stands as soon as it is answered. */
export const questions = {
	volume: question((corpus, region) => atPlace(volume, corpus, region)),
	bodies: question(placeBodies),
	outcomes: question((corpus, region) => atPlace(outcomes, corpus, region)),
	sisters: question(
		async (corpus, region) => {
			const place = await corpus.places.at(region);
			if (!place) return null;
			const { sistersOf } = await import('#charts/place/sisters.ts');
			return sistersOf(corpus, place);
		},
		({ seen }) => Boolean(seen.sisters)
	)
};

/** A chart's answer of one place; null where the corpus has no such place. */
async function atPlace<Answer>(
	{ question }: Chart<string, Answer>,
	corpus: Corpus,
	region: string
): Promise<Answer | null> {
	const place = await corpus.places.at(region);
	return place && question!.ask(corpus, { filters: filtersAt(place) } satisfies PageChoices);
}

function question<Answer>(
	ask: (corpus: Corpus, region: string) => Promise<Answer>,
	when: (choices: Choices) => boolean = () => true
): Question<Choices, Answer> {
	return {
		of: ({ region }) => region,
		ask: (corpus, { region }) => ask(corpus, region!),
		when: (choices) => choices.region !== null && when(choices),
		rows: true
	};
}
