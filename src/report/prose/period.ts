import type { Amount } from './amounts.ts';
import { listOf, yearInTurn } from './lists.ts';
import { clauseStart, lastMatch, type Sentence } from './sentence.ts';

/** Of what time a number is stated; `year` is the report year, `carried` what goes over from year to year. */
export type Period = 'year' | 'other' | 'months' | 'since' | 'mean' | 'plan' | 'growth' | 'carried';

const mean =
	/日均|月均|周均|年均|均日|平均|每(?:\d|[一两二三四五六])?个?[日天月周年季]|单日|单月|最高|峰值|首日|当[日月]|今日(?!头条)|昨日|(?<!\d)人均|(?<!\d)[日月周](?:总)?(?:访问|浏览|点击)|条均|篇均/;
const plan =
	/力争|争取|预计|拟|目标|(?<![按照])计划[^、，]{0,4}(?:公开|发布|推送|达|完成)|将(?:达|突破|超)|原则上|不少于|不低于|至少|每[周日天月季]/;
const ahead = /下一步|今后|明年|(?<!转|转结|[至到入])下一?年(?!度?(?:答复|办理))/;
const since =
	/以来|历年|至今|建站|累积|[自从]((?:19|20)\d\d)年[^，。；]{0,14}[至到](?!\1)(?:19|20)\d\d年/g;
const yearWord = /(?:19|20)\d\d年|去年|上一?年(?!度?(?:结转|转结))|前年|同期|今年|本年|全年|年内/g;
/** Cases that go over from one year to the next. */
const carrying = /结转|转结|顺延|延续至|遗留|未办结|转(?:入|至|到)?(?:下|次|(?:19|20)\d\d)|延至/;

/** Whether the words before a number make it a mean, a peak or a daily count. */
export function isMean(sentence: Sentence, amount: Amount): boolean {
	const start = clauseStart(sentence, amount.start);
	return mean.test(sentence.text.slice(start, amount.start));
}

/** Whether a number is wished for or ordered, not counted. */
export function isPlan(sentence: Sentence, amount: Pick<Amount, 'start'>): boolean {
	const clause = sentence.text.slice(clauseStart(sentence, amount.start), amount.start);
	return plan.test(clause) || ahead.test(sentence.text.slice(0, amount.start));
}

/** Whether a number counts from the beginning of things rather than in the report year. */
export function isSinceLaunch(sentence: Sentence, amount: Amount): boolean {
	const text = sentence.text.slice(0, amount.start);
	const found = lastMatch(text, since);
	if (!found) return false;
	const upTo = text.slice(0, found.index + found[0].length);
	if (/\d/.test(found[0]) && found[1] === String(sentence.year)) return false;
	if (/(?:今年|本年度?|年度|年初|[1一]月(?:[1一]日)?|年内)以来$/.test(upTo)) return false;
	if (sentence.year !== null && upTo.endsWith(`${sentence.year}年以来`)) return false;
	return !thisYear(sentence, found.index + found[0].length, amount.start);
}

/** Whether the report year is named between two offsets. */
export function thisYear(sentence: Sentence, from: number, to: number): boolean {
	// 截至2018年底 is no word of what is of that year.
	const text = sentence.text
		.slice(from, to)
		.replace(/(?:截[至止]到?|[至到])(?:本年|今年|\d{4}年)/g, '');
	if (/全年|本年|今年|年内|年度内/.test(text)) return true;
	return sentence.year !== null && text.includes(`${sentence.year}年`);
}

const month = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?';
/** A month or months, a quarter, half a year; days, 截至12月底 and 1月至12月 are none. */
const partOfYear = new RegExp(
	`[上下]半年(?!度?(?:以来|起))|第?[一二三四1-4]季度|(?<![至到日\\d—–~～-])${month}(?![\\d底末初中旬日至到起—–~～-]|以来)|[至到—–~～-](?!12|十二)${month}(?!\\d|底|末)`
);
/** A clause that only says when, by the calendar. */
const dateClause =
	/^(?:仅|单|光|其中|特别是|尤其是|主要|在|于|自|从|截[至止]到?|[至到—–~～-]|(?:19|20)\d\d年度?|\d{1,2}月份?|\d{1,2}日|\d{1,2}(?=[-—–~～至到])|[一二三四五六七八九十]{1,2}月份?|[上下]半年|前[两三]个?季度|第?[一二三四1-4]季度|[底末初起止]|开始|期间|的|、|和)+，$/;
/** From a month that is not the first, to one that is not the last; up to one that is not the last. */
const months =
	/(?<!\d)(?!0?1(?!\d))(\d{1,2})月?(?:\d{1,2}日)?[至到—–~～-]\d{1,2}月|截[至止]到?(?:((?:19|20)\d\d)年)?(?:0?[1-9]|1[01])月/;
const sinceMonth = /((?:19|20)\d\d)年\d{1,2}月(?:\d{1,2}日)?起?[至到—–~～-]/;

/** 2021至2023年, 近三年: more years than one. */
const someYears =
	/(?:19|20)\d\d年?[至到—–~～-](?:19|20)\d\d年(?!\d)|近[两二三四五几]年|[两三四五]年来/;

/** 8月起在新站发布297条: of the rest of the year. */
const fromMonth = /(?<!\d)(?!0?1月)\d{1,2}月(?:份|底|初|中旬|\d{1,2}日)?(?:起|以来|开始)/;

const upToDecember = /截[至止]到?(?:(?:19|20)\d\d年|年底)?(?:12|十二)月/;

/** Some days or weeks of a year: 汛期, 春节期间，, 宣传周期间，, 当天. What is stated of the year or its report is the whole of it. */
const someDays =
	/(?<!年度?|全年|报告|统计|年报|12月31日|12月|时间|任)期间|汛期|(?:当[天日周晚]|前后|之际|首日|次日)(?=[，发公推共]|$)|[节周]日?期?内/;
const yearsSpan = /12月31日|12月底|全年|年度期|统计|报告期/;
/** A clause that only says when. */
const timeClause =
	/^(?:其中，?)?(?:在|于|从|自)?(?![^，]*(?:发布|推送|收到|公开[了信]))[^，。；]{0,24}(?:期间|汛期|当[天日周晚]|前后|之际|期内|(?<!\d年)之?前|(?:上线|改版|改革|调整|成立)之?后)，$/;

/** Whether a number is stated of some days only, by its own clause or one before it that says when. */
function isOfDays(sentence: Sentence, amount: Pick<Amount, 'start'>): boolean {
	const start = clauseStart(sentence, amount.start);
	const own = sentence.text.slice(start, amount.start);
	const before = start > 0 ? sentence.text.slice(clauseStart(sentence, start - 1), start) : '';
	if (!/期|当[天日周晚]|前后|之际|[首次]日/.test(own) && !/[期间天日周晚前后际内]，$/.test(before))
		return false;
	const told = timeClause.test(before) ? before + own : own;
	return (
		(told !== own && /(?:前|后)，$/.test(before)) ||
		(someDays.test(told.replace(/“[^”]*”/g, '')) && !yearsSpan.test(told))
	);
}

/** Whether a number is of some months only, or of months of two years. */
function isOfMonths(sentence: Sentence, amount: Pick<Amount, 'start'>): boolean {
	if (!/月|季度|半年|近.年|年来|\d年?[至到—–~～-]/.test(sentence.text)) return false;
	let start = clauseStart(sentence, amount.start);
	const before = start > 0 ? clauseStart(sentence, start - 1) : 0;
	if (dateClause.test(sentence.text.slice(before, start))) start = before;
	const text = sentence.text.slice(start, amount.start);
	const from = sinceMonth.exec(text);
	if (from && sentence.year !== null && Number(from[1]) !== sentence.year) return true;
	if (someYears.test(text)) return true;
	const span = months.exec(text);
	if (span && (!span[2] || sentence.year === null || Number(span[2]) === sentence.year))
		return true;
	if (upToDecember.test(text)) return false;
	if (fromMonth.test(text) && !/全年|年度/.test(text)) return true;
	return partOfYear.test(text) && !/全年|年度/.test(text);
}

/** Whether a number is of a part of the year, or of years together. */
function isOfPart(sentence: Sentence, amount: Amount): boolean {
	return (
		(isOfMonths(sentence, amount) || isOfDays(sentence, amount)) &&
		yearInTurn(sentence, amount) === null
	);
}

/** Whether what stands at an offset is stated of some days or months only. */
export function isOfPartAt(sentence: Sentence, start: number): boolean {
	const at: Pick<Amount, 'start'> = { start };
	return isOfMonths(sentence, at) || isOfDays(sentence, at);
}

/** The year a list after 分别 names for this number: 2022年、2023年分别为…; null where it names none. */
function yearInList(sentence: Sentence, amount: Amount): string | null {
	const inTurn = yearInTurn(sentence, amount);
	if (inTurn) return /^[今本]/.test(inTurn) ? null : inTurn;
	const { subjects, at } = listOf(sentence, amount) ?? { subjects: [], at: -1 };
	return /(?:19|20)\d\d(?=年)|去年|上一?年/.exec(subjects[at] ?? '')?.[0] ?? null;
}

/** Whether a number is stated for another year than the report's. */
export function isOtherYear(sentence: Sentence, amount: Amount): boolean {
	if (isOfPart(sentence, amount)) return true;
	const listed = yearInList(sentence, amount);
	if (listed !== null) return sentence.year !== null && Number(listed) !== sentence.year;
	return isOtherYearAt(sentence, amount.start);
}

/**
 * Whether what stands at an offset is stated for another year. The nearest year word of its own clause
 * decides; another year that a clause before begins with, 去年…, goes on for the clauses after it, one
 * that only stands in it, 结转2024年度, ends with it.
 */
export function isOtherYearAt(sentence: Sentence, at: number): boolean {
	const inBracket = isInBracketOfOtherYear(sentence, at);
	if (inBracket !== null) return inBracket;
	let end = at;
	let start = clauseStart(sentence, at);
	for (let turn = 0; turn < 40; turn++) {
		const clause = sentence.text.slice(start, end);
		const told = yearOf(clause, sentence.year, turn > 0);
		if (told !== null && !(turn > 0 && told && carrying.test(clause))) {
			if (!told && /全年/.test(clause) && !/本年|今年|年内/.test(clause)) {
				// 2022年，全年…: the year before decides.
				const before = start > 0 ? clauseStart(sentence, start - 1) : start;
				const named = /^[^，；]{0,6}((?:19|20)\d\d)年度?，$/.exec(
					sentence.text.slice(before, start)
				);
				if (named && sentence.year !== null && Number(named[1]) < sentence.year) return true;
			}
			return told;
		}
		if (start === 0 || sentence.text[start - 1] === '；') return false;
		end = start;
		start = clauseStart(sentence, start - 1);
	}
	return false;
}

const bracketOfYear =
	/((?:(?:19|20)\d\d|[去今本前上往]|上一|前一)年)度?(?:同期|全年|的?(?:数据|情况|水平|基数))?（([^（）]*)$/;

/** 与2022年（公开470条、收到16件）相比: whether the bracket that holds `at` stands behind another year; null where it stands behind none. */
function isInBracketOfOtherYear({ text, year }: Sentence, at: number): boolean | null {
	const [, told, inside] = bracketOfYear.exec(text.slice(0, at)) ?? [];
	if (!told || lastMatch(inside!, yearWord)) return null;
	if (/^\d/.test(told)) return year !== null && Number.parseInt(told) !== year;
	return !/[今本]/.test(told);
}

/** Whether a clause is about another year, true, or of this, false; null where it names none that counts. */
function yearOf(clause: string, year: number | null, atHead: boolean): boolean | null {
	const found = lastMatch(clause, yearWord);
	if (!found) return null;
	if (/今年|本年|全年|年内/.test(found[0])) {
		// 2022年全年: the year before 全年 decides.
		const named = /((?:19|20)\d\d)年度?$/.exec(clause.slice(0, found.index));
		return named !== null && year !== null && Number(named[1]) !== year;
	}
	if (/^\d/.test(found[0])) {
		const told = Number(found[0].slice(0, 4));
		if (/^(?:建|开通|上线|创建|成立|印发|出台|起)/.test(clause.slice(found.index + 5))) return null;
		if (year === null || told === year) return year === null ? null : false;
		// Of a year to come no count can be stated; elsewhere than at the head it is no time of what follows.
		if (
			atHead &&
			(told > year ||
				!/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九]是|截[至止]|到|在|于|自|从)?$/.test(
					clause.slice(0, found.index)
				))
		)
			return null;
		return true;
	}
	return atHead && found.index > 3 ? null : true;
}

/** Whether a number is the growth itself: 增加N次. */
export function isGrowth(sentence: Sentence, amount: Amount): boolean {
	const text = sentence.text.slice(Math.max(0, amount.start - 8), amount.start);
	// 由3件变为4件: what it was.
	const was = /[由从]$/.test(text);
	const became =
		/^(?:变为|变成|[增减]少?加?[到至为]|[升降]低?[到至为]|(?:增长|上升|下降|提高|提升|减少)[到至为])/;
	if (was && became.test(sentence.text.slice(amount.end, amount.end + 6))) return true;
	return /(?:增长|增加|上升|提高|提升|减少|下降|降低)(?:了|约|近|超过|超|达){0,3}$/.test(text);
}

/** Of what time a number is stated, from the words between `from` and it and from the clauses before. */
export function periodOf(sentence: Sentence, amount: Amount, from: number): Period {
	if (isMean(sentence, amount)) return 'mean';
	if (isPlan(sentence, amount)) return 'plan';
	if (isGrowth(sentence, amount)) return 'growth';
	if (carrying.test(sentence.text.slice(from, amount.start))) return 'carried';
	if (isOfPart(sentence, amount)) return 'months';
	if (isOtherYear(sentence, amount)) return 'other';
	return isSinceLaunch(sentence, amount) ? 'since' : 'year';
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
