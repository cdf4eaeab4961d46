import type { Answer } from './about.ts';
import type { Corpora, Opened } from './corpora.ts';
import { refuseUnknown, type Arguments } from './given.ts';

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
	inputSchema: {
		type: 'object';
		properties: Record<string, object>;
		required?: readonly string[];
		additionalProperties?: false;
	};
	run: (given: Arguments, context: Context) => Promise<Answer>;
}

/** What every tool that asks a corpus takes. */
export const corpusArgument = {
	corpus: { type: 'string', description: 'name of the corpus; the first if left out' }
} as const;

/** A tool that takes the arguments its schema names, and no other. */
export function strict(tool: Tool): Tool {
	const { inputSchema, run } = tool;
	return {
		...tool,
		inputSchema: { ...inputSchema, additionalProperties: false },
		async run(given, context) {
			refuseUnknown(given, Object.keys(inputSchema.properties));
			return run(given, context);
		}
	};
}
