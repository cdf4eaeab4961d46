import volume, { ownVolume } from '#charts/requests/volume.ts';
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

/** The first chart stands, or will not. */
const afterFirst = ({ seen }: Choices) => Boolean(seen.first);

/**
 * What a place's page asks. None needs the engine; each stands as soon as it is answered. The first chart needs the
 * sums of own reports alone; all else is asked when it stands.
 */
export const questions = {
	place: question((corpus, region) => corpus.places.at(region)),
	first: question(async (corpus, region) => {
		const place = await corpus.places.at(region);
		return place && ownVolume(corpus, filtersAt(place));
	}),
	volume: question((corpus, region) => atPlace(volume, corpus, region), afterFirst),
	bodies: question(placeBodies, afterFirst),
	outcomes: question(async (corpus, region) => {
		const { default: outcomes } = await import('#charts/outcomes/outcomes.ts');
		return atPlace(outcomes, corpus, region);
	}, afterFirst),
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
