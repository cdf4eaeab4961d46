import { correctionFields, decisions, type Decision } from '#corpus/decisions.ts';
import { csvOf } from './csv.ts';

/** What a reader decided of a finding, kept in the browser. */
export interface Review {
	decision: Decision;
	note: string;
	/** ISO date. */
	date: string;
}

/** By finding id. */
export type Reviews = Readonly<Record<string, Review>>;

/** A note is published; what is longer belongs elsewhere. */
export const longestNote = 1000;

const decisionIds: readonly string[] = decisions.map(({ id }) => id);
const isDate = /^\d{4}-\d\d-\d\d$/;

/** Reviews as they were kept; what is none of them is left out. */
export function reviewsFrom(text: string | null): Reviews {
	if (!text) return {};
	let kept: unknown;
	try {
		kept = JSON.parse(text);
	} catch {
		return {};
	}
	if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
	return Object.fromEntries(
		Object.entries(kept).flatMap(([id, found]: [string, unknown]) => {
			if (typeof found !== 'object' || found === null) return [];
			const { decision, note, date } = found as Record<string, unknown>;
			const fits =
				/^[\w-]{1,64}$/.test(id) &&
				decisionIds.includes(String(decision)) &&
				typeof date === 'string' &&
				isDate.test(date);
			if (!fits) return [];
			const review: Review = {
				decision: decision as Decision,
				note: typeof note === 'string' ? note.slice(0, longestNote) : '',
				date: date as string
			};
			return [[id, review] as const];
		})
	);
}

/** Reviews as `corrections.csv`, which `npm run ingest` reads. */
export function reviewsCsv(reviews: Reviews): string {
	const lines = Object.entries(reviews)
		.sort(([a, one], [b, other]) => compare(one.date, other.date) || compare(a, b))
		.map(([finding, { decision, note, date }]) => {
			const told: Record<string, string> = { finding, decision, note, date };
			return correctionFields.map((field) => told[field] ?? null);
		});
	return csvOf([correctionFields, ...lines]);
}

/** The day it is where the reader is, as an ISO date. */
export function today(): string {
	return new Date().toLocaleDateString('sv');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
