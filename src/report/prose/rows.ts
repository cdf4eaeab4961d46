/** One pattern of the prose, by a name that its cases and the clauses read by it bear. */
export interface Row<T> {
	name: string;
	pattern: RegExp;
	/** What the words then mean. */
	means: T;
}

/** The first row whose pattern a text has, with where. */
export function rowOf<T>(
	rows: readonly Row<T>[],
	text: string
): { row: Row<T>; match: RegExpExecArray } | null {
	for (const row of rows) {
		const match = row.pattern.exec(text);
		if (match) return { row, match };
	}
	return null;
}
