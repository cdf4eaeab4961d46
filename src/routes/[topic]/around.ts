import type { Asking } from '#ui/asking.svelte.ts';
import type { PageChoices } from '#ui/page-choices.svelte.ts';
import type { Session } from '#ui/session.svelte.ts';
import type { PageChoices as Chosen } from '#charts/define.ts';
import type { Answers, Questions } from '#query/question.ts';
import type { Fields } from '#view/url.ts';

interface Part {
	fields: Fields;
	questions: Questions<Chosen>;
}

/** What a page of a topic passes to what stands in addition to its charts, as far as that part of it goes. */
export interface Around<P extends Part = Part> {
	session: Session;
	choices: PageChoices<P['fields']>;
	asking: Asking<Answers<P['questions']>>;
	/** What came in sight. */
	seen: Record<string, boolean>;
}
