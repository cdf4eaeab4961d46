import type { Filters } from '#query/filters.ts';
import type { Answers, Questions } from '#query/question.ts';
import type { Fields, Values } from '#view/url.ts';
import type { Asking, Known } from './asking.svelte.ts';
import type { PageChoices } from './page-choices.svelte.ts';
import { useSession, type Session } from './session.svelte.ts';

/** What a page was built with of its questions. */
export type KnownOf<Q> = Known<Answers<Q>> | null;

/**
 * What a page on one subject is made with: its own choices, kept in its address, and its questions.
 * Call while the component is made.
 * @param known answers the page was built with
 * @param seen which of its parts are in sight
 */
export function useTopic<F extends Fields, Q extends Questions<Values<F> & { filters: Filters }>>(
	fields: F,
	questions: Q,
	known: () => KnownOf<Q>,
	seen: () => object = () => ({})
): { session: Session; choices: PageChoices<F>; asking: Asking<Answers<Q>> } {
	const session = useSession();
	const choices = session.choices(fields);
	const asking = session.ask(questions, () => ({ ...choices.now, ...seen() }), known());
	return { session, choices, asking };
}
