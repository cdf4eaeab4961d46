import { reportsOf, reportsOfYear } from '#query/agency-reports.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Question } from '#query/question.ts';

interface Choices {
	/** Agency whose reports are looked for; null where it is not known yet. */
	agency: string | null;
	years: readonly number[];
}

/** What is asked of the corpus about an agency whose report was checked. */
export const questions = {
	reports: {
		of: (c: Choices) => [c.agency, c.years],
		ask: async (corpus: Corpus, c: Choices) => ({
			agency: c.agency!,
			heads: await reportsOf(corpus, c.agency!, c.years)
		}),
		rows: true,
		when: (c: Choices) => c.agency !== null
	}
} satisfies Record<string, Question<Choices, unknown>>;

interface Batch {
	/** Ids of the bureaus on the desk. */
	agencies: readonly string[];
	/** The year before theirs; null where they state none. */
	year: number | null;
}

/** What is asked of the corpus about the bureaus of a batch. */
export const batchQuestions = {
	last: {
		of: (c: Batch) => [c.agencies, c.year],
		ask: (corpus: Corpus, c: Batch) => reportsOfYear(corpus, c.agencies, c.year!),
		rows: true,
		when: (c: Batch) => c.year !== null && c.agencies.length > 0
	}
} satisfies Record<string, Question<Batch, unknown>>;
