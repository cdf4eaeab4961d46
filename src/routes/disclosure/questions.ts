import type { Corpus } from '#query/corpus.ts';
import { disclosureBy, disclosureByYear, disclosureChoices } from '#query/disclosed.ts';
import type { DisclosureTopic } from '#corpus/topics.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings } from '#query/grouping.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { oneOf, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	cell: oneOf('cell', disclosureChoices, 'normative_documents_issued'),
	by: oneOf('by', placeGroupings, 'level')
};

type Choices = Values<typeof fields> & { filters: Filters };

const byYear = (topic: DisclosureTopic) =>
	ofFilters((corpus, filters) => disclosureByYear(corpus, filters, topic));

/** What the page of proactive disclosure asks. */
export const questions = {
	rules: byYear('rules'),
	documents: byYear('normative_documents'),
	decisions: byYear('decisions'),
	money: byYear('money'),
	groups: {
		of: (c: Choices) => [c.filters, c.cell, c.by],
		ask: (corpus: Corpus, c: Choices) => disclosureBy(corpus, c.filters, c.cell, c.by)
	}
} satisfies Record<string, Question<Choices, unknown>>;
