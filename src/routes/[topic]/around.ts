import type { Asking } from '#ui/asking.svelte.ts';
import type { PageChoices, Session } from '#ui/session.svelte.ts';
import type { Field } from '#view/url.ts';

/** What a page of a topic hands to what stands besides its charts. */
export interface Around {
	session: Session;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the choices and answers of any topic
	choices: PageChoices<Record<string, Field<any>>>;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
	asking: Asking<any>;
	/** What came in sight. */
	seen: Record<string, boolean>;
}
