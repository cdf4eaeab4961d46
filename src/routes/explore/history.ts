import { longestStatement } from '#query/statement.ts';

const key = 'ogi-lens.sql';
const mostKept = 30;

/** Statements the reader ran, the last first; kept in this browser alone. What is kept wrongly is nothing. */
export function recalled(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(kept)
			? kept
					.filter((one): one is string => typeof one === 'string' && one.length <= longestStatement)
					.slice(0, mostKept)
			: [];
	} catch {
		return [];
	}
}

/** Puts a statement before the others; one that was there moves up. A browser that keeps nothing is no fault. */
export function remembered(statement: string, others: readonly string[]): string[] {
	const next = [statement, ...others.filter((other) => other !== statement)].slice(0, mostKept);
	keep(next);
	return next;
}

/** Forgets every statement. */
export function forgotten(): string[] {
	keep([]);
	return [];
}

function keep(statements: string[]): void {
	try {
		if (statements.length > 0) localStorage.setItem(key, JSON.stringify(statements));
		else localStorage.removeItem(key);
	} catch {
		// Storage is full or not allowed.
	}
}
