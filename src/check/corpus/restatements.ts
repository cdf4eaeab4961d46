import type { Candidate } from '#report/prose/figures.ts';
import { readProse, type ProseReading } from '#report/prose.ts';
import type { SourceDocument } from '#document/document.ts';
import { isOwn } from '../own.ts';
import type { Filing } from './filing.ts';

/** What a number stated of last year, or of a change since, is about. */
type Subject = 'requests' | 'reviews' | 'lawsuits';

/** One statement of a text that takes last year's table to confirm. */
export interface Restatement {
	of: Subject;
	/** `last`: the count of last year; `percent`, `count`: the change, above 0 a rise; `same`, `up`, `down`: in words. */
	kind: 'last' | 'percent' | 'count' | 'same' | 'up' | 'down';
	value?: number;
	/** How far off rounding may put it; 0 where it is exact. */
	within?: number;
	/** The words, shortened. */
	text: string;
}

/** Statements kept of one text at most. */
const most = 12;
const longest = 60;

const subjects: Partial<Record<Candidate['id'], Subject>> = {
	requests_narrated: 'requests',
	reconsiderations_narrated: 'reviews',
	litigation_narrated: 'lawsuits'
};

const lastYear = '(?:上年度?|去年|上一年度?|(?<named>20\\d\\d)年度?)';
/** 收到申请8件，同比增长33.3%; 与上年持平; what stands between contains no other number. */
const change = new RegExp(
	`^(?:[件份宗起项条]次?)?[，,（(、]?(?:申请)?(?:总量|数量|申请量|件数|总数)?(?:同比|(?:相较于?|较|比|与|和)${lastYear}(?:同期)?(?:相比)?)[，,]?(?:总量|数量|申请量|件数)?(?:(?:有所|略有|稍有|大幅|小幅|明显|显著|均|都)?(?<way>增长|增加|上升|提高|增|减少|下降|降低|降)(?:了|幅为|幅达)?(?<about>约|近|超过|超)?(?:(?<value>\\d{1,7}(?:\\.\\d{1,4})?)(?<unit>%|件|份|宗|起|项|条))?|(?<loose>基本|大体|大致)?(?<same>持平|相当|相同|一致))`
);
/** 2022年收到政府信息公开申请31件. */
const before =
	/(?:上年度?|去年|上一年度?|(?<named>20\d\d)年度?)，?(?:我局|本局|本机关|全年)?共?(?:新收到?|收到|受理)(?:了)?(?:政府信息公开申请|依申请公开(?:申请)?|信息公开申请)(?:共)?(?<value>\d{1,7})(?:件|份|宗|起|项|条)/g;

/** What a text states of the agency's own numbers of last year and of how they changed. */
export function restatementsOf(document: SourceDocument, year: number | null): Restatement[] {
	if (year === null) return [];
	const prose = readProse(document, year);
	return [...changesIn(prose, year), ...lastIn(prose, year)].slice(0, most);
}

function* changesIn({ candidates }: ProseReading, year: number): Generator<Restatement> {
	for (const { id, rank, sentence, anchor, approximate } of candidates) {
		const of = subjects[id];
		const amount = sentence.amounts.find(({ start }) => start === anchor);
		if (!of || rank === 0 || approximate || !amount || !isOwn(sentence, anchor)) continue;
		// The sentence as it is printed: comparisons are blanked in its text.
		const { paragraph, offset, text } = sentence;
		const rest = paragraph.text.slice(offset + amount.end, offset + text.length);
		const match = change.exec(rest);
		const told = match?.groups;
		if (!match || !told || (told.named && Number(told.named) !== year - 1)) continue;
		const words = paragraph.text
			.slice(offset + Math.max(0, anchor - 20), offset + amount.end + match[0].length)
			.slice(-longest);
		if (told.same) {
			yield { of, kind: 'same', ...(told.loose && { within: 0.1 }), text: words };
			continue;
		}
		const sign = /^[增上提]/.test(told.way!) ? 1 : -1;
		if (told.value === undefined) yield { of, kind: sign > 0 ? 'up' : 'down', text: words };
		else if (!/超/.test(told.about ?? '')) {
			const decimals = told.value.split('.')[1]?.length ?? 0;
			// Rounded or cut off in its last digit; 约 may be off by more.
			const within = told.about ? 5 : 10 ** -decimals;
			const kind = told.unit === '%' ? 'percent' : 'count';
			yield {
				of,
				kind,
				value: sign * Number(told.value),
				text: words,
				within: kind === 'percent' || told.about ? within : 0
			};
		}
	}
}

function* lastIn({ sentences }: ProseReading, year: number): Generator<Restatement> {
	for (const { paragraph, offset, text } of sentences) {
		const printed = paragraph.text.slice(offset, offset + text.length);
		if (!/申请/.test(printed) || !/上年|去年|上一年|20\d\d年/.test(printed)) continue;
		for (const { groups, index, 0: words } of printed.matchAll(before)) {
			if (groups!.named && Number(groups!.named) !== year - 1) continue;
			if (/全[市县区省]|上半年|下半年|季度/.test(printed.slice(Math.max(0, index - 20), index)))
				continue;
			yield {
				of: 'requests',
				kind: 'last',
				value: Number(groups!.value),
				text: words.slice(0, longest)
			};
		}
	}
}

/** Cells a statement may mean, the likeliest first; each is a sum. */
const meanings: Record<Subject, readonly (readonly string[])[]> = {
	requests: [['received_total'], ['received_total', 'carried_in_total'], ['concluded_total']],
	reviews: [['reconsideration_total']],
	lawsuits: [['litigation_direct_total', 'litigation_after_reconsideration_total']]
};

/** A statement the two tables do not bear out, with the sums it most likely means. */
export interface Contradicted {
	told: Restatement;
	cells: readonly string[];
	was: number;
	is: number;
}

/** What a text states of last year that no sum it may mean bears out. */
export function contradicted(last: Filing, now: Filing): Contradicted[] {
	if (!now.retold) return [];
	const found: Contradicted[] = [];
	for (const told of JSON.parse(now.retold) as Restatement[]) {
		const pairs = meanings[told.of].flatMap((cells, at) => {
			const [was, is] = [sumOf(last, cells), sumOf(now, cells)];
			if (was === null || is === null) return [];
			// A change from nothing has no percentage, and of what there is none in either year nobody speaks.
			if (was === 0 && (told.kind === 'percent' || (at > 0 && is === 0))) return [];
			return [{ cells, was, is }];
		});
		const [first] = pairs;
		if (first && !pairs.some(({ was, is }) => holds(told, was, is))) found.push({ told, ...first });
	}
	return found;
}

function holds({ kind, value = 0, within = 0 }: Restatement, was: number, is: number): boolean {
	const by = is - was;
	if (kind === 'last') return was === value;
	if (kind === 'up') return by > 0;
	if (kind === 'down') return by < 0;
	if (kind === 'same') return Math.abs(by) <= (within ? Math.max(2, within * was) : 0);
	const actual = kind === 'percent' ? (100 * by) / was : by;
	return Math.abs(actual - value) <= within + 1e-9;
}

function sumOf(filing: Filing, cells: readonly string[]): number | null {
	let sum = 0;
	for (const id of cells) {
		const value = filing.number(id);
		if (value === null) return null;
		sum += value;
	}
	return sum;
}
