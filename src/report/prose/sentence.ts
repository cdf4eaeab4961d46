import { findAmounts, type Amount } from './amounts.ts';
import type { SiteOwner } from './owner.ts';
import type { Paragraph } from './paragraphs.ts';

/** One sentence of a paragraph with the numbers it states. */
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

/** The name of a site or an account in such brackets is no document's. */
const title =
	/《(?![^《》]{1,24}(?:网|网站|公众号)》)[^》]{0,100}》|〔[^〕]{0,12}〕|﹝[^﹞]{0,12}﹞/g;
const rise = '(?:增长|增加|上升|提高|提升|增多|减少|下降|降低|下滑|回落)';
const otherYear = '(?:(?:19|20)\\d\\d年|上年|去年|上一年|前一年|前年|往年|同期)';
/** 由2013年的1128条增加到, 较上年增长至: what follows is the value, what is blanked is the old one. */
const upTo = new RegExp(
	`(?:[由从][^，。；]{0,30}?|在[^，。；]{0,30}?基础上，?|(?:较|比|与|和|同)[^，。；]{0,4}?${otherYear}[^，。；]{0,24}?)(?:${rise}|[增减升降])(?:到|至|为)了?`,
	'g'
);
const share =
	'(?:了|约|近|超过|超|达到|达|为){0,3}[\\d.,一二三四五六七八九两]*[余多]?[万亿千]?(?:%|成[多半]?|个百分点|倍|人次|次|个|人|条|篇|件|宗|份)?';
const against = new RegExp(
	`(?:同比|环比|(?:相较于?|较|比|与|和|同)[^，。；]{0,4}?${otherYear}(?:度|同期|相比|的){0,2})[^，。；]{0,20}?(?:${rise}|增幅|降幅|增|降|多|少|翻|持平|相当|相同|一致|一样)${share}`,
	'g'
);

/** No comparison is stated without one of these. */
const reaches = /[长加升高多少降低滑落增减](?:到|至|为)/;
const compares = /同比|环比|[上去前往]年|上一年|前一年|同期|\d年/;

/** 各县（市、区）: a bracket within a word parts no clauses. */
const withinWord = /(?<=[县市区州旗乡镇])（[县市区州旗乡镇街道场、]{1,9}）/g;

/** 动态（含原创、转发等）379条: a remark right before its number parts none either, unless it says whose or when. */
const remark =
	/(?<=[\u4e00-\u9fff])（(?![^（）]*(?:各|级|直属|所属|下属|单位|部门|[局镇乡村县市区]|街道|系统|累计|历年|[上去前]年|同期|截[至止]|不含))[^（）\d]{1,20}）(?=[共计约达近为]{0,3}\d)/g;

/** What a remark right before the number adds, one character for one blank. */
export function withoutRemark(text: string): string {
	return text.replace(/（[^（）\d]{1,20}）(?=[共计约达近为]{0,3}$)/, blanked);
}

/** Cuts a paragraph into sentences. */
export function readSentences(
	paragraph: Paragraph,
	year: number | null,
	owner: SiteOwner | null = null
): Sentence[] {
	const sentences: Sentence[] = [];
	let before: Sentence | null = null;
	for (const [start, sourceText] of cut(paragraph.text)) {
		let text = sourceText.replace(title, blanked);
		if (reaches.test(text)) text = text.replace(upTo, blanked);
		if (compares.test(text)) text = text.replace(against, blanked);
		const amounts = withSharedUnits(text, findAmounts(text));
		const clauses = [0];
		const parted = text.includes('（')
			? text.replace(withinWord, blanked).replace(remark, blanked)
			: text;
		for (const { index } of parted.matchAll(/[，；（）：]/g))
			if (!amounts.some(({ start, end }) => index >= start && index < end)) clauses.push(index + 1);
		before = {
			paragraph,
			offset: start,
			text,
			amounts,
			clauses,
			running: /[。！？；]$/.test(sourceText) || paragraph.inside,
			before,
			year,
			owner
		};
		sentences.push(before);
	}
	return sentences;
}

/** 分别发布1203、456和78条: the unit of all stands behind the last. */
function withSharedUnits(text: string, amounts: Amount[]): Amount[] {
	const word = text.lastIndexOf('分别');
	if (word < 0) return amounts;
	for (let i = amounts.length - 2; i >= 0 && amounts[i]!.start > word; i--) {
		const [one, next] = [amounts[i]!, amounts[i + 1]!];
		if (one.unit || one.kind !== 'count' || next.kind !== 'count') continue;
		if (/^(?:、|，|和|及|与|以及|，和)$/.test(text.slice(one.end, next.start)))
			amounts[i] = { ...one, unit: next.unit };
	}
	return amounts;
}

/** Sentences with their offsets; one without end is cut at its semicolons, and what is longer still is no sentence. */
function* cut(text: string): Generator<[number, string]> {
	for (const { index, 0: sentence } of text.matchAll(/[^。！？]+[。！？]?/g))
		if (sentence.length <= longestSentence) yield [index, sentence];
		else
			for (const part of sentence.matchAll(/[^；]+；?/g))
				if (part[0].length <= longestSentence) yield [index + part.index, part[0]];
}

function blanked(text: string): string {
	return blank.repeat(text.length);
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

const ofWays = /^[^，。；：（）\d]{0,10}?(?:网站|门户|专栏|栏目|板块|频道|账号|公众号|微博|新媒体)/;

/** 36家网站共发布8.4万条: a number that says how many ways there were for what the next one counts. */
export function countsWays({ text }: Sentence, { unit, end }: Amount): boolean {
	return /^[家个]$/.test(unit) && ofWays.test(text.slice(end, end + 20));
}

const waysBefore = /(?:网站|账号|公众号|新媒体|微博)(?:共有|共计|总数|[共有计达为])*$/;

/** 全市58个政务新媒体账号, 开设政务新媒体账号58个: a number of ways, whatever they published. */
export function isNumberOfWays(sentence: Sentence, amount: Amount): boolean {
	const before = sentence.text.slice(Math.max(0, amount.start - 12), amount.start);
	return countsWays(sentence, amount) || (/^[家个]$/.test(amount.unit) && waysBefore.test(before));
}

/** 40期120条, 88次340条: one thing counted in two ways. */
export function isCountedTwice(issues: Amount, items: Amount): boolean {
	return /^[期次]$/.test(issues.unit) && issues.end === items.start && /^[条篇]/.test(items.unit);
}

/** The words between the number before (or the clause's beginning) and this number. */
export function segmentStart(sentence: Sentence, amount: Amount): number {
	const start = clauseStart(sentence, amount.start);
	const i = sentence.amounts.indexOf(amount);
	for (let j = i - 1; j >= 0; j--) {
		const other = sentence.amounts[j]!;
		if (other.end <= start) break;
		if (other.kind === 'count' && !isCountedTwice(other, amount) && !countsWays(sentence, other))
			return other.end;
	}
	return start;
}

const filler =
	/(?:达到|高达|已达|多达|达|约为|大约|大概|约|将近|接近|近|超过|突破|超|逾|上|不少于|共计|总共|总计|合计|累计|共有|共|计|分别为|分别|各|均为|均|则为|则|为|是|有|已|了|只|仅|全年|也|(?<![收接])到|至|在|过|就|：|“|”|"|、|（单位：[^（）]{1,4}）|\d{1,4}[期次]|(?:19|20)\d\d年度?的?|本年度?|今年|年[末底]的?)$/;
const bracket = /（([^（）]{0,20})）$/;

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
	let summed = false;
	for (let turn = 0; turn < 60 && head; turn++) {
		const word = filler.exec(head);
		if (word) {
			if (/[共总合]计|总共/.test(word[0])) summed = true;
			if (/[：]/.test(word[0]) && word[0].length === 1) colon = true;
			if (/[达为到至是约近超突破]/.test(word[0])) reached = true;
			head = head.slice(0, word.index);
			// 涉及征地等方面，2023年全年共计36件: what is summed stands before the comma.
			if (summed && head.endsWith('，')) head = head.slice(0, -1);
			// 主动公开政府信息的情况：40条; 关注人数升至1.8万: words of what follows.
			if (colon) head = head.replace(/的?(?:总体)?情况$/, '');
			if (/[到至]$/.test(word[0]))
				head = head.replace(/(?:上升|增长|增加|提升|提高|攀升|[升增涨降减])$/, '');
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

const partWord = /其\d{0,3}中|包括|含(?!有)/g;

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
