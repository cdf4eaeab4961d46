import type { Amount } from './amounts.ts';
import { isInTurn } from './lists.ts';
import { findMedia } from './media.ts';
import { periodOf, thisYear, type Period } from './period.ts';
import {
	blank,
	clauseStart,
	countsWays,
	isCountedTwice,
	leadOf,
	type Lead,
	type Sentence
} from './sentence.ts';
import { isOfNextYear, namedBefore } from './years.ts';

/** One count of a sentence with the words that belong to it, before it is known what it counts. */
export interface Statement {
	sentence: Sentence;
	amount: Amount;
	/** Where the words between the number before, or the beginning of its clause, and this one start. */
	from: number;
	/** Those words, fillers (约, 共 …) included. */
	words: string;
	lead: Lead;
	/** The words behind the number, up to the next mark. */
	rest: string;
	period: Period;
	/** What it is said to be a part of: a count, or `'untold'` where 其中 has no number before it. */
	partOf: Statement | 'untold' | null;
	/** The statement whose words it shares: 合计共150条 after a list, 其中本年新增362条 after a sum. */
	shares: Statement | null;
	/** The first of the list it sums up. */
	sums: Statement | null;
	/** The count before it in the sentence. */
	previous: Statement | null;
	/** The count before it in the same list: another noun, no other verb. */
	beside: Statement | null;
	/** It only says of what sort the next number is: 五大类32项信息共812条. */
	absorbed: boolean;
	/** Another count follows in the same list. */
	goesOn: boolean;
}

const opensPart =
	/其\d{0,3}中|当中|包括|包含|(?<!不)含(?!有量)|主要(?:有|为|是|涉及)|具体(?:为|是)|(?:结果|情况|分别)[^，。；：]{0,4}：|^[^，。；、]{0,4}：(?!其中)|^[^，。；、]{0,4}（(?!不含)/;
const opensSentence =
	/^(?:（[一二三四五六七八九十]+）)?(?:其\d{0,3}中|在?(?:主动)?公开的(?:政府)?信息中|上述信息中)/;
const closesPart =
	/；[^，。；]{0,12}(?:复议|诉讼|应诉)|另外|此外|另有|同时，|全年|本年|年内|今年|[二三四五六七八九]是|（[二三四五六七八九]）/;
const sumWords =
	/^[，、；：]?(?:(?:以上|上述|各项|三项|两项|总计|合计|共计|总共|共|累计|总数|信息|申请|为|约|达)*|(?:总计|合计|共计|总共)(?:主动)?(?:公开|发布|公布|推送|收到|受理|办理)(?:各类|政府|政务|信息|申请|了)*)$/;
/** 两者相加共679条, 全县合计59件, 共受理27件: a sum where it is what the numbers before it add up to. */
const exactSum =
	/^[，、；：]?(?:加上|两者|三者|两[项站网级]|当年|本年度?|全年|年内|相加|加起来|合在一起|全[市县区省州盟旗镇乡]|[共总合]计|总共|累计|总数|一共|共|计|为|有|达|约|收到|受理|办理|公开|发布|更新|推送|申请|信息|的|了)+$/;
/** 一季度80条，二季度96条，全年达378条: the whole year's, of what its quarters were stated of. */
const wholeYear = /^[，；]?(?:全年|年内|本年度?)(?:累计|合计|共计|总计|共|达到|达|为)*$/;
/** 涉及征地等方面，共计36件: the words of the number stand before the comma. */
const totalOnly =
	/^(?:(?:(?:19|20)\d\d年)?(?:全年)?|累计|共有|共|为|达)*(?:[共总合]计|总共)(?:有|为|达|约)*$/;
/** What stands between a comparison and the value compared. */
const onlyFiller = /^(?:达到|共计|合计|总计|[为达至共约有计是])*$/;
/** 五大类32项信息共812条: what stands before 共 is of the same noun. */
const sameNoun = /^(?:(?:大|小)?类)?[^，。；、：（）\d]{0,6}(?:共计|合计|总计|共)$/;
const reportYear = '(?:本年度?|今年|年内|全年|(?:19|20)\\d\\d年度?)';
const ofYear = new RegExp(
	`^[^，。；]{0,12}[，（；](?:其中)?，?(?:${reportYear}(?:新增|新公开|增加)|新增|其中，?${reportYear})(?:主动|公开|收到|受理|办理|政府|政务|信息|了|为|约|共){0,6}$`
);
/** 累计发布信息12.1万条，2023年发布信息1.3万条: only the second is of the year. */
const toldAnew = new RegExp(
	`^[，；]${reportYear}(?:共|新)?(?:公开|发布|更新|推送)[^，。；\\d]{0,12}$`
);
/** 应公开信息120条，已公开118条: what was done, in the words of what was due. */
const doneOfDue =
	/^[，；](?:实际|实|均?已经?|全部|共|如期|按时)*(?:主动)?(?:公开|完成公开|完成|发布|公布)(?:了)?$/;
const listVerb =
	/公开(?!类|目录|指南|栏|年报|申请)|发布(?!会)|推送|更新|转发|公示(?!公告|类)|收到|受理|办理|办结|答复|回复|开展|举办|召开|制作|播[放出]|张贴|印发|发放|刊[发登]|通过|经|利用|在[^，。；]{2,}[网号台栏]/;

/**
 * The counts of a sentence, in order.
 * @param before those of the sentence before it: a sentence may begin with 其中
 */
export function statementsOf(sentence: Sentence, before: readonly Statement[]): Statement[] {
	const found: Statement[] = [];
	const { text } = sentence;
	let whole: Statement | 'untold' | null = null;
	let bracket = false;
	for (const amount of sentence.amounts) {
		if (amount.kind !== 'count' || (amount.value === null && !amount.torn)) continue;
		if (isListNumber(text, amount)) continue;
		const last = found.at(-1);
		const between = text.slice(last?.amount.end ?? 0, amount.start);
		if (last) {
			if (bracket && between.includes('）')) [whole, bracket] = [null, false];
			const marker = opensPart.exec(between);
			if (
				marker &&
				!isNewList(marker, between) &&
				!closesPart.test(between.slice(0, marker.index))
			) {
				// A part within a part keeps the first whole; what brackets hold is of the count they stand at.
				if (/（$/.test(marker[0])) {
					bracket = true;
					whole = last;
				} else whole = whole && last.partOf === whole && !last.shares ? whole : last;
			} else if (closesPart.test(between) || (marker && isNewList(marker, between))) whole = null;
			else if (whole && whole !== 'untold' && isOfOtherKind(sentence, amount, whole, between))
				whole = null;
		} else if (opensSentence.test(text.slice(0, amount.start))) {
			const told = before.find(({ partOf }) => partOf === null);
			whole = told ?? (before.length ? 'untold' : 'untold');
		} else if (/其\d{0,3}中[，：]?[^，。；]*$/.test(between)) whole = 'untold';
		// 2022年、2023年分别收到申请9件、13件: the second is stated in the words of the first.
		const inTurn =
			last && (isInTurn(sentence, last.amount, amount) || isOfNextYear(sentence, last, amount))
				? last
				: namedBefore(sentence, amount);
		const from = inTurn?.from ?? wordsFrom(sentence, amount, last);
		const words = inTurn?.words ?? text.slice(from, amount.start);
		const ofTheYear =
			last !== undefined &&
			((ofYear.test(between) && (last.period !== 'year' || /累计|历年|总/.test(last.words))) ||
				(toldAnew.test(between) &&
					last.amount.unit === amount.unit &&
					/累计|历年/.test(last.words) &&
					!thisYear(sentence, clauseStart(sentence, last.from), last.amount.start)));
		const sum =
			last !== undefined &&
			((sumWords.test(words) && /共|合计|总计/.test(words)) ||
			(last.period === 'months' && wholeYear.test(words))
				? firstOfList(found, amount)
				: /[共合]|相加/.test(words) && exactSum.test(words) && addedUp(found, amount));
		const done =
			last !== undefined &&
			last.amount.unit === amount.unit &&
			/[应需须]/.test(last.words) &&
			doneOfDue.test(between);
		const rest = /^[^，。；、：（）！]{0,30}/.exec(text.slice(amount.end, amount.end + 31))![0];
		const beside =
			last &&
			!inTurn &&
			/^[，、；](?:以及|及|和)?[^，。；、：（）\d]{1,20}$/.test(between) &&
			isAlike(last.amount, amount) &&
			!listVerb.test(between) &&
			!opensPart.test(between) &&
			findMedia(between).length === 0
				? last
				: null;
		if (beside) last!.goesOn = true;
		if (last && !inTurn && from <= last.from) last.absorbed = true;
		found.push({
			sentence,
			amount,
			from,
			words,
			lead: inTurn?.lead ?? leadOf(sentence, amount, from),
			rest,
			period: ofTheYear ? 'year' : periodOf(sentence, amount, from),
			partOf: ofTheYear || sum ? null : whole,
			shares: ofTheYear || done ? last : sum || null,
			sums: sum || null,
			beside,
			previous: last ?? null,
			absorbed: false,
			goesOn: false
		});
		if (sum) whole = null;
	}
	return found;
}

/** ；依申请公开数分别为：2021年1件: another list, whatever was listed before. */
function isNewList(marker: RegExpExecArray, between: string): boolean {
	return /分别/.test(marker[0]) && between.slice(0, marker.index).includes('；');
}

/** 1、主动公开情况: what comes first, no count. */
function isListNumber(text: string, { unit, start, end }: Amount): boolean {
	return (
		!unit &&
		/^(?:[、．]|\.(?!\d))/.test(text.slice(end)) &&
		/(?:^|[。；：\s])$/.test(text.slice(0, start))
	);
}

/** In one unit, or both of items: 分析31篇，数据表11条，文件8件. */
function isAlike({ unit: one }: Amount, { unit: other }: Amount): boolean {
	return one === other || (/^[条篇件份则]/.test(one) && /^[条篇件份则]/.test(other));
}

const ofVisits = /(?:访问|浏览|点击|阅读|播放|关注|转发)[^，。；\d]{0,6}$/;

/** 发布信息600条，其中解读7条，总访问量8万人次; …，其中独立用户6万个；信息发布总数600条: not of what the part is of. */
function isOfOtherKind(
	{ text }: Sentence,
	{ unit, start }: Amount,
	{ amount: whole }: Statement,
	between: string
): boolean {
	if (unit === whole.unit) return false;
	if (/^[条篇件份则]/.test(whole.unit))
		return /^[人位户]/.test(unit) || (unit === '次' && ofVisits.test(text.slice(0, start)));
	return between.includes('；') && /^(?:人次|次)/.test(whole.unit) && /^[条篇件份则]/.test(unit);
}

function wordsFrom(sentence: Sentence, amount: Amount, last: Statement | undefined): number {
	const start = clauseStart(sentence, amount.start);
	if (!last || last.amount.end <= start) {
		// 共公开政府信息：288条: what is counted stands before the colon.
		const colon =
			sentence.text[start - 1] === '：' &&
			/^[共计约达]*$/.test(sentence.text.slice(start, amount.start));
		// 依申请公开件数与上年持平，为6件: the comma belongs to the comparison.
		const compared =
			sentence.text.slice(start - 2, start) === `${blank}，` &&
			onlyFiller.test(sentence.text.slice(start, amount.start));
		const summed = !last && totalOnly.test(sentence.text.slice(start, amount.start)) && start > 0;
		return colon || compared || summed
			? Math.max(clauseStart(sentence, start - 1), last?.amount.end ?? 0)
			: start;
	}
	if (isCountedTwice(last.amount, amount) || countsWays(sentence, last.amount)) return last.from;
	const between = sentence.text.slice(last.amount.end, amount.start);
	if (/^[期次]/.test(last.amount.unit) && /^[，、]?(?:合计|共计|总计|共|计)$/.test(between))
		return last.from;
	if (sameNoun.test(between) && last.amount.unit !== amount.unit) return last.from;
	return last.amount.end;
}

/** The first of two and more counts right before that add up to a number in their unit; null where none do. */
function addedUp(found: readonly Statement[], amount: Amount): Statement | null {
	let sum = 0;
	for (let i = found.length - 1; i >= 0; i--) {
		sum += found[i]!.amount.value!;
		if (sum === amount.value && i < found.length - 1) return found[i]!;
	}
	return null;
}

/** The first of the counts that a sum follows: all in its unit, or those that add up to it. */
function firstOfList(found: readonly Statement[], amount: Amount): Statement | null {
	const added = addedUp(found, amount);
	if (added) return added;
	const other = found.findLastIndex((each) => each.amount.unit !== amount.unit);
	return found[other + 1] ?? null;
}
