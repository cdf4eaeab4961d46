export type ProblemCode =
	| 'missing_file'
	| 'unknown_corpus'
	| 'hash_mismatch'
	| 'wrong_schema'
	| 'engine'
	| 'crashed'
	| 'broken'
	| 'network'
	| 'memory';

/** Why the data cannot be shown; the message says what failed (file, numbers), the code says what to do. */
export class DataProblem extends Error {
	readonly code: ProblemCode;

	constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'DataProblem';
		this.code = code;
	}
}

/** An error as a problem; one that nobody foresaw is taken for the engine's. */
export function asProblem(error: unknown): DataProblem {
	if (error instanceof DataProblem) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new DataProblem('engine', message, { cause: error });
}
