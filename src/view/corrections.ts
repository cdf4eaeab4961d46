import { parse } from 'csv-parse/browser/esm/sync';
import { correctionFields, decisions, type Decision } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import type { SaidFinding } from '#query/findings.ts';
import { decisionName, detailOf, ruleName, type RuleNames } from './cases.ts';
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

/** Reviews out of `corrections.csv`, or of a list of reviews; lines that are none are left out. */
export function reviewsFromCsv(text: string): Reviews {
	let lines: Record<string, string>[];
	try {
		lines = parse(text, { bom: true, columns: true, relax_column_count: true, relax_quotes: true });
	} catch {
		return {};
	}
	const kept = lines.flatMap((line) => {
		const id = line.finding ?? line.id ?? line['编号'];
		const said = (line.decision ?? line['结论'] ?? '').trim();
		const decision = decisions.find((one) => [one.id, one.zh, one.en].includes(said as never))?.id;
		const note = (line.note ?? line['说明'] ?? '').replace(/^'(?=[=+\-@])/, '');
		return id ? [[id, { decision, note, date: line.date ?? line['日期'] }] as const] : [];
	});
	return reviewsFrom(JSON.stringify(Object.fromEntries(kept)));
}

/** A finding that was decided, as the sheet of reviews shows it. */
export interface Reviewed extends Review {
	finding: SaidFinding & { id: string };
	rule: Name;
	sentence: Name;
	/** What the decision is called. */
	decided: Name;
}

/** What was decided of the findings of a corpus. */
export function reviewedOf(
	found: readonly SaidFinding[],
	reviews: Reviews,
	names: RuleNames
): Reviewed[] {
	return found.flatMap((finding) => {
		const review = finding.id === null ? undefined : reviews[finding.id];
		if (!review) return [];
		const rule = ruleName(finding.rule, names);
		return [
			{
				...review,
				finding: finding as Reviewed['finding'],
				rule,
				sentence: detailOf(finding)?.message ?? rule,
				decided: decisionName(review.decision)!
			}
		];
	});
}

/** The same as a list, a line a finding, with what it says and where it is shown. */
export function reviewList(
	reviewed: readonly Reviewed[],
	addressOf: (finding: string) => string,
	language: keyof Name
): (string | number | null)[][] {
	const zh = language === 'zh';
	const head = zh
		? ['机关', '年度', '规则', '原句', '结论', '说明', '日期', '规则编号', '编号', '网址']
		: 'agency,year,rule,sentence,decision,note,date,rule id,id,address'.split(',');
	return [
		head,
		...reviewed.map(({ finding, rule, sentence, decided, note, date }) => [
			finding.agency ?? finding.agencyId,
			finding.year,
			rule[language],
			sentence[language],
			decided[language],
			note,
			date,
			finding.rule,
			finding.id,
			addressOf(finding.id)
		])
	];
}

/** The day it is where the reader is, as an ISO date. */
export function today(): string {
	return new Date().toLocaleDateString('sv');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
