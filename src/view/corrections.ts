import { parse } from 'csv-parse/browser/esm/sync';
import { correctionFields, decisions, type Decision } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import type { SaidFinding } from '#query/findings.ts';
import { detailOf } from './cases.ts';
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

/** Reviews out of such a CSV, another's or one's own; lines that are none are left out. */
export function reviewsFromCsv(text: string): Reviews {
	let lines: Record<string, string>[];
	try {
		lines = parse(text, { bom: true, columns: true, relax_column_count: true, relax_quotes: true });
	} catch {
		return {};
	}
	const kept = lines.flatMap(({ finding, decision, note = '', date }) =>
		finding ? [[finding, { decision, note: note.replace(/^'(?=[=+\-@])/, ''), date }] as const] : []
	);
	return reviewsFrom(JSON.stringify(Object.fromEntries(kept)));
}

/** What was decided, a line a finding, with what it says and where it is shown. */
export function reviewList(
	found: readonly SaidFinding[],
	reviews: Reviews,
	addressOf: (finding: string) => string,
	language: keyof Name
): (string | number | null)[][] {
	const zh = language === 'zh';
	const head = zh
		? ['机关', '年度', '规则', '发现', '结论', '说明', '日期', '编号', '网址']
		: ['agency', 'year', 'rule', 'finding', 'decision', 'note', 'date', 'id', 'address'];
	return [
		head,
		...found.flatMap((line) => {
			const review = line.id === null ? undefined : reviews[line.id];
			if (!review) return [];
			const decision = decisions.find(({ id }) => id === review.decision)!;
			return [
				[
					line.agency ?? line.agencyId,
					line.year,
					line.rule,
					detailOf(line)?.message[language] ?? line.rule,
					decision[language],
					review.note,
					review.date,
					line.id,
					addressOf(line.id!)
				]
			];
		})
	];
}

/** The day it is where the reader is, as an ISO date. */
export function today(): string {
	return new Date().toLocaleDateString('sv');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
