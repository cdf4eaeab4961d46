import type { Answer } from './about.ts';

/** Bytes of an answer at most: some thousand rows, and no more than a program can take in at once. */
export const largestAnswer = 1_000_000;
/** Characters of a message at most. */
const longestMessage = 2000;

/**
 * An answer as JSON. One that is too large loses rows from its end and says how many, and how to ask for less.
 * @throws {Error} where it is too large without its rows
 */
export function answerText(answer: Answer): string {
	const text = JSON.stringify(answer);
	const size = Buffer.byteLength(text);
	if (size <= largestAnswer) return text;
	const rows = Array.isArray(answer.rows) ? (answer.rows as unknown[]) : [];
	const sizes = rows.map((row) => Buffer.byteLength(JSON.stringify(row)) + 1);
	const note = (left: number) => ({
		rowsLeftOut: rows.length - left,
		note: `the answer was cut: it may have ${largestAnswer} bytes, and ${left} of its ${rows.length} rows fit; ask for fewer columns, shorter texts or fewer rows (LIMIT, OFFSET, years, a place)`
	});
	const rest = { ...answer, rows: [], more: true, cut: note(rows.length) };
	let room = largestAnswer - Buffer.byteLength(JSON.stringify(rest));
	let left = 0;
	while (left < rows.length && (room -= sizes[left]!) >= 0) left++;
	if (left === 0)
		throw new Error(
			`the answer has ${size} bytes, and may have ${largestAnswer}; ask for less: fewer columns, shorter texts, one table of a report, a smaller limit`
		);
	return JSON.stringify({ ...rest, rows: rows.slice(0, left), cut: note(left) });
}

/** What went wrong, no longer than it need be: an engine's message may hold a value. */
export function messageText(error: Error): string {
	const { message } = error;
	return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}
