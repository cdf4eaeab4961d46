import { agenciesOf, type AgencyEntry } from '#query/agencies.ts';
import type { Filters } from '#query/filters.ts';
import type { Question } from '#query/question.ts';

interface Choices {
	filters: Filters;
	/** Agencies of no province are asked for. */
	unplaced: boolean;
}

/** What the page of agencies asks: those of one province. */
export const questions = {
	places: {
		of: (c: Choices) => [c.filters.province, c.unplaced],
		ask: (corpus, c: Choices) => agenciesOf(corpus, c.unplaced ? null : c.filters.province),
		when: (c: Choices) => c.unplaced || c.filters.province !== null,
		rows: true
	} satisfies Question<Choices, AgencyEntry[]>
};
