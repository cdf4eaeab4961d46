import type { Name } from '#form/vocabulary.ts';
import { corpusExamples } from './examples/corpus.ts';
import { proseExamples } from './examples/prose.ts';
import { tableExamples } from './examples/tables.ts';

/** An example of every rule, by id: numbers made up by us, worked out. */
export const examples: Record<string, Name> = Object.fromEntries(
	Object.entries({ ...tableExamples, ...proseExamples, ...corpusExamples }).map(
		([id, [zh, en]]) => [id, { zh, en }]
	)
);
