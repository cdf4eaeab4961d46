import { findAmounts, type Amount } from './amounts.ts';
import { listOf } from './lists.ts';
import type { SiteOwner } from './owner.ts';
import type { Paragraph } from './paragraphs.ts';

/** One sentence of a paragraph with the numbers it tells. */
export interface Sentence {
	paragraph: Paragraph;
	/** Offset of the sentence in the paragraph's text. */
	offset: number;
	/** The sentence; titles of documents and comparisons with other years are blanked with □, one for one. */
	text: string;
	amounts: Amount[];
	/** Offsets of clause starts, ascending, 0 first. */
	clauses: number[];
	/** Ends like a sentence, or stands between the sections' headings. */
	running: boolean;
	/** The sentence before it in the paragraph. */
	before: Sentence | null;
	/** The report year; null where it is not known. */
	year: number | null;
	/** Whose sites are the agency's own; null where its name is not known. */
	owner: SiteOwner | null;
}

export const blank = '□';

/** Characters; the longest sentence of a real report is far below. */
const longestSentence = 2000;

const title = /《[^》]{0,100}》|〔[^〕]{0,12}〕|﹝[^﹞]{0,12}﹞/g;
const rise = '(?:增长|增加|上升|提高|提升|增多|减少|下降|降低|下滑|回落)';
const otherYear = '(?:(?:19|20)\\d\\d年|上年|去年|上一年|前一年|前年|往年|同期)';
/** 由2013年的1128条增加到, 较上年增长至: what follows is the value, what is blanked is the old one. */
const upTo = new RegExp(
	`(?:[由从][^，。；]{0,30}?|在[^，。；]{0,30}?基础上，?|(?:较|比|与|和|同)[^，。；]{0,4}?${otherYear}[^，。；]{0,24}?)${rise}(?:到|至|为)了?`,
	'g'
);
const share =
	'(?:了|约|近|超过|超|达到|达|为){0,3}[\\d.,一二三四五六七八九两]*[余多]?[万亿千]?(?:%|成[多半]?|个百分点|倍|人次|次|个|人|条|篇|件|宗|份)?';
const against = new RegExp(
	`(?:同比|环比|(?:相较于?|较|比|与|和|同)[^，。；]{0,4}?${otherYear}(?:度|同期|相比|的){0,2})[^，。；]{0,20}?(?:${rise}|增幅|降幅|增|降|多|少|翻|持平|相当|相同|一致)${share}`,
	'g'
);

/** Cuts a paragraph into sentences. */
export function readSentences(
	paragraph: Paragraph,
	year: number | null,
	owner: SiteOwner | null = null
): Sentence[] {
	const sentences: Sentence[] = [];
	let before: Sentence | null = null;
	for (const [start, ink] of cut(paragraph.text)) {
		const text = ink.replace(title, blanked).replace(upTo, blanked).replace(against, blanked);
		const amounts = findAmounts(text);
		const clauses = [0];
		for (const end of text.matchAll(/[，；（）：]/g)) clauses.push(end.index + 1);
		before = {
			paragraph,
			offset: start,
			text,
			amounts,
			clauses,
			running: /[。！？；]$/.test(ink) || paragraph.inside,
			before,
			year,
			owner
		};
		sentences.push(before);
	}
	return sentences;
}

/** Sentences with their offsets; one without end is cut at its semicolons, and what is longer still is no sentence. */
function* cut(text: string): Generator<[number, string]> {
	for (const { index, 0: sentence } of text.matchAll(/[^。！？]+[。！？]?/g))
		if (sentence.length <= longestSentence) yield [index, sentence];
		else
			for (const part of sentence.matchAll(/[^；]+；?/g))
				if (part[0].length <= longestSentence) yield [index + part.index, part[0]];
}

function blanked(ink: string): string {
	return blank.repeat(ink.length);
}

/** Start of the clause that holds `at`. */
export function clauseStart(sentence: Sentence, at: number): number {
	const { clauses } = sentence;
	let low = 0;
	let high = clauses.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (clauses[middle]! <= at) low = middle;
		else high = middle;
	}
	return clauses[low] ?? 0;
}

/** End of the clause that holds `at`, its comma excluded. */
export function clauseEnd(sentence: Sentence, at: number): number {
	const next = sentence.clauses.find((start) => start > at);
	return next === undefined ? sentence.text.replace(/[。！？]$/, '').length : next - 1;
}

/** The words between the number before (or the clause's beginning) and this number. */
export function segmentStart(sentence: Sentence, amount: Amount): number {
	const start = clauseStart(sentence, amount.start);
	const i = sentence.amounts.indexOf(amount);
	for (let j = i - 1; j >= 0; j--) {
		const other = sentence.amounts[j]!;
		if (other.end <= start) break;
		// 40期120条 counts one thing in two ways.
		if (other.kind === 'count' && !(other.unit === '期' && other.end === amount.start))
			return other.end;
	}
	return start;
}

const filler =
	/(?:达到|高达|已达|多达|达|约为|大约|大概|约|将近|接近|近|超过|突破|超|逾|上|不少于|共计|总共|总计|合计|累计|共有|共|计|分别为|分别|各|均为|均|则为|则|为|是|有|已|了|仅|全年|也|(?<![收接])到|至|在|过|就|：|“|”|"|、|（单位：[^（）]{1,4}）|\d{1,3}期|(?:19|20)\d\d年度?的?|本年度?|今年)$/;
const bracket = /（([^（）]{0,12})）$/;

/** What stands before a number, its fillers (约, 达到, 共 …) taken off. */
export interface Lead {
	/** Up to 160 characters of the sentence that end with the word the number belongs to. */
	head: string;
	/** Where `head` begins in the sentence. */
	start: number;
	/** What a bracket between word and number says: PV, 次. */
	bracket: string;
	/** A colon stands between word and number. */
	colon: boolean;
}

/** Reads back from a number to the word it belongs to. */
export function leadOf(sentence: Sentence, amount: Amount, from = 0): Lead {
	const start = Math.max(from, amount.start - 160);
	let head = sentence.text.slice(start, amount.start);
	let inside = '';
	let colon = false;
	let reached = false;
	for (let turn = 0; turn < 60 && head; turn++) {
		const word = filler.exec(head);
		if (word) {
			if (/[：]/.test(word[0]) && word[0].length === 1) colon = true;
			if (/[达为到至是约近超突破]/.test(word[0])) reached = true;
			head = head.slice(0, word.index);
			continue;
		}
		if (head.endsWith(blank)) {
			head = head.replace(/□+$/, '');
			head = head.replace(/[，（]$/, '');
			continue;
		}
		// 较上年增长5%，达到N: the comma belongs to the comparison.
		if (head.endsWith(`${blank}，`) || (reached && /%，$/.test(head))) {
			head = head.replace(/(?:□+|[^，。；]{0,12}\d%)，$/, '');
			continue;
		}
		const aside = bracket.exec(head);
		if (aside && !/\d/.test(aside[1]!)) {
			inside = aside[1]!;
			head = head.slice(0, aside.index);
			continue;
		}
		break;
	}
	return { head, start, bracket: inside, colon };
}

const mean =
	/日均|月均|周均|年均|均日|平均|每[日天月周年季]|单日|单月|最高|峰值|首日|当[日月]|今日|昨日|(?<!\d)人均|(?<!\d)[日月周](?:总)?(?:访问|浏览|点击)|条均|篇均/;
const plan =
	/力争|争取|预计|拟|目标|计划[^、，]{0,4}(?:公开|发布|推送|达|完成)|将(?:达|突破|超)|原则上|不少于|不低于|至少|每[周日天月季]/;
const ahead = /下一步|今后|明年|下一年|下年度/;
const since = /以来|历年|至今|建站|累积/g;
const yearWord = /(?:19|20)\d\d年|去年|上一?年(?!度?结转)|前年|同期|今年|本年|全年|年内/g;
const partWord = /其\d{0,3}中|包括|含(?!有)/g;

/** Whether the words before a number make it a mean, a peak or a daily count. */
export function isMean(sentence: Sentence, amount: Amount): boolean {
	const start = clauseStart(sentence, amount.start);
	return mean.test(sentence.text.slice(start, amount.start));
}

/** Whether a number is wished for or ordered, not counted. */
export function isPlan(sentence: Sentence, amount: Amount): boolean {
	const clause = sentence.text.slice(clauseStart(sentence, amount.start), amount.start);
	return plan.test(clause) || ahead.test(sentence.text.slice(0, amount.start));
}

/** Whether a number counts from the beginning of things rather than in the report year. */
export function isSinceLaunch(sentence: Sentence, amount: Amount): boolean {
	const text = sentence.text.slice(0, amount.start);
	const found = lastMatch(text, since);
	if (!found) return false;
	const upTo = text.slice(0, found.index + found[0].length);
	if (/(?:今年|本年度?|年度|年初|[1一]月(?:[1一]日)?|年内)以来$/.test(upTo)) return false;
	if (sentence.year !== null && upTo.endsWith(`${sentence.year}年以来`)) return false;
	return !thisYear(sentence, found.index + found[0].length, amount.start);
}

/** Whether the report year is named between two offsets. */
export function thisYear(sentence: Sentence, from: number, to: number): boolean {
	const text = sentence.text.slice(from, to);
	if (/全年|本年|今年|年内|年度内/.test(text)) return true;
	return sentence.year !== null && text.includes(`${sentence.year}年`);
}

const month = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?';
/** A month or months, a quarter, half a year; days, 截至12月底 and 1月至12月 are none. */
const partOfYear = new RegExp(
	`[上下]半年(?!度?(?:以来|起))|第?[一二三四1-4]季度|(?<![至到日\\d—–~～-])${month}(?![\\d底末初中旬日至到起—–~～-]|以来)|[至到—–~～-](?!12|十二)${month}(?!\\d|底|末)`
);
const dateClause = /^(?:[^，。；]{0,6}(?:19|20)\d\d年)?\d{1,2}月份?，$/;
const sinceMonth = /((?:19|20)\d\d)年\d{1,2}月(?:\d{1,2}日)?起?[至到—–~～-]/;

/** 2021至2023年, 近三年: more years than one. */
const someYears =
	/(?:19|20)\d\d年?[至到—–~～-](?:19|20)\d\d年(?!\d)|近[两二三四五几]年|[两三四五]年来/;

/** Whether a number is of some months only, or of months of two years. */
function isOfMonths(sentence: Sentence, amount: Amount): boolean {
	if (!/月|季度|半年|近.年|年来|\d年?[至到—–~～-]/.test(sentence.text)) return false;
	let start = clauseStart(sentence, amount.start);
	const before = start > 0 ? clauseStart(sentence, start - 1) : 0;
	if (dateClause.test(sentence.text.slice(before, start))) start = before;
	const text = sentence.text.slice(start, amount.start);
	const from = sinceMonth.exec(text);
	if (from && sentence.year !== null && Number(from[1]) !== sentence.year) return true;
	if (someYears.test(text)) return true;
	return partOfYear.test(text) && !/全年|年度/.test(text);
}

/** The year a list after 分别 names for this number: 2022年、2023年分别为…; null where it names none. */
function yearInList(sentence: Sentence, amount: Amount): string | null {
	const { subjects, at } = listOf(sentence, amount) ?? { subjects: [], at: -1 };
	return /(?:19|20)\d\d(?=年)|去年|上一?年/.exec(subjects[at] ?? '')?.[0] ?? null;
}

/** Whether a number is told for another year than the report's: the nearest year before it decides. */
export function isOtherYear(sentence: Sentence, amount: Amount): boolean {
	if (isOfMonths(sentence, amount)) return true;
	const listed = yearInList(sentence, amount);
	if (listed !== null) return sentence.year !== null && Number(listed) !== sentence.year;
	const text = sentence.text.slice(0, amount.start);
	const found = lastMatch(text, yearWord);
	if (!found) return false;
	if (/今年|本年|全年|年内/.test(found[0])) {
		// 2022年全年: the year before 全年 decides.
		const named = /((?:19|20)\d\d)年度?$/.exec(text.slice(0, found.index));
		return named !== null && sentence.year !== null && Number(named[1]) !== sentence.year;
	}
	if (/^\d/.test(found[0])) {
		if (/^(?:建|开通|上线|创建|成立|印发|出台|起)/.test(text.slice(found.index + 5))) return false;
		return sentence.year !== null && Number(found[0].slice(0, 4)) !== sentence.year;
	}
	return true;
}

/** Whether a number is the growth itself: 增加N次. */
export function isGrowth(sentence: Sentence, amount: Amount): boolean {
	const text = sentence.text.slice(Math.max(0, amount.start - 8), amount.start);
	return /(?:增长|增加|上升|提高|提升|减少|下降|降低)(?:了|约|近|超过|超|达){0,3}$/.test(text);
}

/** Whether a number is a count of the report year: no mean, plan, growth or other year. */
export function isThisYears(sentence: Sentence, amount: Amount): boolean {
	return (
		amount.kind === 'count' &&
		amount.value !== null &&
		!isMean(sentence, amount) &&
		!isPlan(sentence, amount) &&
		!isGrowth(sentence, amount) &&
		!isOtherYear(sentence, amount) &&
		!isSinceLaunch(sentence, amount)
	);
}

/** Offset of the last 其中 before a number (a page number may have slipped inside), or -1. */
export function partOf(sentence: Sentence, at: number): number {
	return lastMatch(sentence.text.slice(0, at), partWord)?.index ?? -1;
}

/** How far back from a number a word may still govern it. */
export const reach = 400;

/** The last match of a global pattern within the text's last 400 characters. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
	const skipped = Math.max(0, text.length - reach);
	const window = text.slice(skipped);
	let last: RegExpExecArray | null = null;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(window); match; match = pattern.exec(window)) last = match;
	if (last) last.index += skipped;
	return last;
}
