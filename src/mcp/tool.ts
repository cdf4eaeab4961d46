import type { Answer } from './about.ts';
import type { Corpora, Opened } from './corpora.ts';
import type { Arguments } from './given.ts';

/** What a tool has to work with. */
export interface Context {
	corpora: Corpora;
	/** Address of the site that shows the same, with its last slash. */
	site: string;
	/** The corpus that is asked for, the first where none is. */
	opened: (given: Arguments) => Promise<Opened>;
}

/** Something a program can ask. */
export interface Tool {
	name: string;
	description: string;
	/** JSON Schema of its arguments. */
	inputSchema: { type: 'object'; properties: Record<string, object>; required?: readonly string[] };
	run: (given: Arguments, context: Context) => Promise<Answer>;
}

/** What every tool that asks a corpus takes. */
export const corpusArgument = {
	corpus: { type: 'string', description: 'name of the corpus; the first if left out' }
} as const;
