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
const isId = /^[\w-]{1,64}$/;
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
				isId.test(id) &&
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

/** What keeps a line of a file from being a review. */
export type NoReview = 'id' | 'decision' | 'date';

/** Reviews of a file, and its lines that are none. */
interface ReviewsRead {
	reviews: Reviews;
	/** `line` counts the header as 1. */
	left: { line: number; why: NoReview }[];
}

/** Reviews out of `corrections.csv`, or of a list of reviews, as a spreadsheet may have saved it again. */
export function reviewsFromCsv(text: string): ReviewsRead {
	let lines: { record: Record<string, string>; info: { lines: number } }[];
	try {
		lines = parse(text, {
			bom: true,
			columns: true,
			info: true,
			delimiter: /^[^\n,]*\t/.test(text) ? '\t' : ',',
			skip_empty_lines: true,
			relax_column_count: true,
			relax_quotes: true
		}) as unknown as typeof lines;
	} catch {
		return { reviews: {}, left: [] };
	}
	const reviews: Record<string, Review> = {};
	const left: ReviewsRead['left'] = [];
	for (const { record, info } of lines) {
		if (Object.values(record).every((value) => !value.trim())) continue;
		const id = (record.finding ?? record.id ?? record['编号'] ?? '').trim();
		const said = (record.decision ?? record['结论'] ?? '').trim();
		const decision = decisions.find(({ id, zh, en }) => [id, zh, en].includes(said as never))?.id;
		const date = isoDate(record.date ?? record['日期'] ?? '');
		const note = (record.note ?? record['说明'] ?? '').replace(/^'(?=[=+\-@])/, '');
		const why = !isId.test(id) ? 'id' : !decision ? 'decision' : !date ? 'date' : null;
		if (why) left.push({ line: info.lines, why });
		else reviews[id] = { decision: decision!, note: note.slice(0, longestNote), date: date! };
	}
	return { reviews, left };
}

/** A date that begins with its year, however a spreadsheet writes it; null where it may be read in two ways. */
function isoDate(text: string): string | null {
	const written =
		/^(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|年(\d\d?)月(\d\d?)日)(?:\s+0?0:00(?::00)?)?$/.exec(
			text.trim()
		);
	if (!written) return null;
	const [, year, , m1, d1, m2, d2] = written;
	const [month, day] = [m1 ?? m2!, d1 ?? d2!].map((part) => part.padStart(2, '0'));
	const iso = `${year}-${month}-${day}`;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
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
