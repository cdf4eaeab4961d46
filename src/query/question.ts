import type { Corpus } from './corpus.ts';

/** What a page asks of the corpus. */
export interface Question<Choices, Answer> {
	/** The choices the answer depends on; it is asked again only when they change. */
	of: (choices: Choices) => unknown;
	ask: (corpus: Corpus, choices: Choices) => Promise<Answer>;
	/** It looks at single reports: it is answered when the engine and its columns are there. */
	rows?: true;
	/** Asked only while this holds, such as while its table is in sight. */
	when?: (choices: Choices) => boolean;
}

/** Makes the questions of a page that look at single reports. */
export function questionsOf<Choices>() {
	return <Answer>(
		of: (choices: Choices) => unknown,
		ask: Question<Choices, Answer>['ask'],
		when: (choices: Choices) => boolean = () => true
	): Question<Choices, Answer> => ({ of, ask, when, rows: true });
}

export type Questions<Choices> = Record<string, Question<Choices, unknown>>;

/** The answers to a map of questions, by the same names. */
export type Answers<Q> = {
	[Name in keyof Q]: Q[Name] extends Question<never, infer Answer> ? Answer : never;
};

/** Answers every question that sums can answer, as when a page is built. */
export async function answerAll<Choices, Q extends Questions<Choices>>(
	questions: Q,
	corpus: Corpus,
	choices: Choices
): Promise<Partial<Answers<Q>>> {
	const asked = Object.entries(questions).filter(
		([, { rows, when }]) => !rows && (!when || when(choices))
	);
	const answers = await Promise.all(asked.map(([, { ask }]) => ask(corpus, choices)));
	return Object.fromEntries(asked.map(([name], at) => [name, answers[at]])) as Partial<Answers<Q>>;
}
