import type { Amount } from './amounts.ts';
import { isMean } from './period.ts';
import { clauseStart, leadOf, type Sentence } from './sentence.ts';

/** A percentage stated of something that has a whole: 办结率95%, 占15%. */
export interface Rate {
	/** In percent, as printed. */
	value: number;
	/** Its last digit, in percent. */
	within: number;
	/** `mutual`: of what is done about matters that came, 办结率, 满意率. */
	kind: 'mutual' | 'other' | 'share';
	/** The words say that it is a change, or more than was meant to be done. */
	growth: boolean;
	approximate: boolean;
	/** Every count stated before it, or each of several, is 0; then where that is stated. */
	ofNone: number | null;
	/** No count is stated before it, and it is of requests for information. */
	ofRequests: boolean;
	/** The count stated right before of just what the rate is of, and the one before it that may be the whole. */
	of: { part: number; whole: number; start: number; due: boolean } | null;
	/** Numbers of the sentence and its paragraph that may be the whole instead. */
	others: readonly number[];
	sentence: Sentence;
	/** Offsets of its clause and of the number. */
	start: number;
	end: number;
	anchor: number;
}

const named = /(?:办结|答复|回复|满意|公开|受理|办理|处理|及时|准时|见面|按期|按时)率$/;
const mutual = /(?:办结|答复|满意|办理|回复|面商|见面)/;
const anyShare = /占(?:比|总数|全部)?$/;
const partShare = /占(?:比|(?:全部|总数|总量|(?:申请|发布|公开|办理|办结)?总[数量件]{1,2})的?)?$/;
/** 两项合计占57%: of the counts before it together. */
const ofSum = /[合总共]计|合占|共占|一共|总共|之和|相加|加起来|[两三四五](?:者|项|类|种|部分)/;
/** 甲类31件、乙类12件，分别占72%、28%. */
const inTurn = /分别|依次|各占/;
const doneShare = /(?<!按时|按期|及时|准时)(办结|答复|回复|办理)率$/;

/** The rates and shares a sentence states; a bare percentage, a growth of 率 included, is none. */
export function ratesIn(sentence: Sentence): Rate[] {
	const { text, amounts } = sentence;
	if (!/[率占]/.test(text)) return [];
	return amounts.flatMap((amount, i): Rate | [] => {
		const sourceText =
			amount.kind === 'percent' &&
			/^\d{1,9}(?:\.(\d{1,6}))?/.exec(text.slice(amount.start, amount.end));
		const value = sourceText ? Number(sourceText[0]) : 0;
		if (!sourceText || !value) return [];
		const { head } = leadOf(sentence, amounts[firstInTurn(sentence, i)]!);
		const rate = named.test(head);
		const done = doneShare.exec(head)?.[1] ?? null;
		const inWhole = shareOfWhole(sentence, i);
		const share = inWhole !== null || anyShare.test(head) || partShare.test(head);
		if (!rate && !done && !share) return [];
		const counts = amounts.slice(0, i).filter(({ kind, unit }) => kind === 'count' && unit);
		const start = clauseStart(sentence, amount.start);
		const of =
			inWhole ??
			(value <= 100 && (done || partShare.test(head)) ? wholeOf(sentence, amount, done) : null);
		return {
			value,
			within: 10 ** -(sourceText[1]?.length ?? 0),
			approximate: amount.approximate,
			kind: rate && mutual.test(head) ? 'mutual' : rate || done ? 'other' : 'share',
			growth:
				/增长|增速|同比/.test(text.slice(start)) ||
				(rate && !mutual.test(head) && isBeyondPlan(sentence, value, counts)),
			ofNone: noneBefore(sentence, amount, counts),
			ofRequests: !counts.length && /依申请公开|公开申请/.test(text.slice(0, amount.start)),
			of,
			others: of ? othersOf(sentence, of.part) : [],
			sentence,
			start,
			end: amount.end,
			anchor: amount.start
		};
	});
}

/** 8件，占办结总数20件的40%: part and whole stand next to the share, and nothing else is meant. */
function shareOfWhole({ text, amounts }: Sentence, at: number): Rate['of'] {
	const [part, whole, percent] = [amounts[at - 2], amounts[at - 1], amounts[at]!];
	if (part?.kind !== 'count' || whole?.kind !== 'count' || part.unit !== whole.unit) return null;
	if (!part.value || !whole.value || part.approximate || whole.approximate || !part.unit)
		return null;
	const [before, behind] = [
		text.slice(part.end, whole.start),
		text.slice(whole.end, percent.start)
	];
	if (!/^[，（]?(?:其?约|仅)?占[^，。；：（）占]*（?$/.test(before) || ofSum.test(before))
		return null;
	if (!/^）?(?:[^，。；：（）\d]{0,6}?(?:[之当]?中)?的(?:比[例重])?[约近为达是]*)$/.test(behind))
		return null;
	return { part: part.value, whole: whole.value, start: part.start, due: true };
}

/** 计划公开100条，实际公开120条，公开率120%: of what was planned, more may be done. */
function isBeyondPlan({ text }: Sentence, value: number, counts: readonly Amount[]): boolean {
	const [planned, done] = counts.slice(-2);
	return (
		done !== undefined &&
		planned!.unit === done.unit &&
		/计划|目标|任务|预期|[原拟]定/.test(text.slice(0, planned!.end + 8)) &&
		Math.abs((100 * done.value!) / planned!.value! - value) <= 1
	);
}

/** 提案0件，建议2件，满意率均为100%: where something is stated of which there were none. */
function noneBefore(
	{ text }: Sentence,
	{ start }: Amount,
	counts: readonly Amount[]
): number | null {
	const zeros = counts.filter(({ value }) => value === 0);
	const each = /均|分别|都|各/.test(text.slice(counts.at(-1)?.end ?? 0, start));
	return zeros.length > 0 && (each || zeros.length === counts.length) ? zeros[0]!.start : null;
}

/** 72%、28%: whether a percentage goes on with the one before it. */
function isNextInTurn({ text, amounts }: Sentence, i: number): boolean {
	const [before, one] = [amounts[i - 1], amounts[i]];
	if (before?.kind !== 'percent' || one?.kind !== 'percent') return false;
	return /^%?[、，和及与]*占?$/.test(text.slice(before.end, one.start));
}

function firstInTurn(sentence: Sentence, i: number): number {
	return isNextInTurn(sentence, i) ? firstInTurn(sentence, i - 1) : i;
}

/** The count a percentage is of: the one before it, or of as many as there are percentages the first. */
function countOf(sentence: Sentence, percent: Amount): Amount | undefined {
	const { text, amounts } = sentence;
	const at = amounts.indexOf(percent);
	const first = firstInTurn(sentence, at);
	let end = at + 1;
	while (isNextInTurn(sentence, end)) end++;
	const last = amounts[first - 1];
	if (!last || !inTurn.test(text.slice(last.end, amounts[first]!.start)))
		return first === at ? last : undefined;
	const n = end - first;
	const counts = amounts.slice(Math.max(0, first - n), first);
	const alike = counts.every(({ kind, unit }) => kind === 'count' && unit === last.unit);
	return alike && counts.length === n ? counts[at - first] : undefined;
}

function wholeOf(sentence: Sentence, amount: Amount, done: string | null): Rate['of'] {
	const { text, amounts } = sentence;
	const part = countOf(sentence, amount);
	if (part?.kind !== 'count' || !part.value || !part.unit || part.approximate) return null;
	// 办结18件，办结率90%: the count is of just what the rate is of.
	const between = text.slice(part.end, amount.start);
	const each = inTurn.test(between);
	if (ofSum.test(between)) return null;
	if (!each && !/^[^，；。（]{0,8}[，（]?[^，；。]{0,10}$/.test(between)) return null;
	if (done && !leadOf(sentence, part).head.endsWith(done)) return null;
	if (isMean(sentence, part)) return null;
	const whole = amounts.findLast(
		({ kind, unit, value, end }, i) =>
			kind === 'count' &&
			unit === part.unit &&
			end <= part.start &&
			value! > part.value! &&
			// 甲类840条，占总数的2.1%；乙类96条，占总数的0.2%: one part next to another is no whole.
			!(
				amounts[i + 1]?.kind === 'percent' &&
				/占[^，。；\d]*$/.test(text.slice(end, amounts[i + 1]!.start))
			)
	);
	if (!whole) return null;
	const { head } = leadOf(sentence, whole);
	const due =
		/应(?:办|办理|办结|答复|回复|处理)(?:的)?(?:各类|政府|信息|公开|依|申请|件|事项)*$/.test(head);
	return { part: part.value, whole: whole.value!, start: whole.start, due };
}

/** Every number near, and what those of the part's unit add up to. */
function othersOf({ amounts, paragraph }: Sentence, part: number): number[] {
	const unit = amounts.find(({ value, kind }) => kind === 'count' && value === part)!.unit;
	let sum = 0;
	const own = amounts.flatMap((one) =>
		one.unit === unit ? [one.value ?? 0, (sum += one.value ?? 0)] : []
	);
	const printed = [...paragraph.text.matchAll(/\d[\d,]{0,14}/g)].map(([text]) =>
		Number(text.replaceAll(',', ''))
	);
	return [...own, ...printed];
}

/** A change stated with the two numbers it is between. */
export interface Growth {
	was: number;
	now: number;
	/** As stated: above 0 a rise. */
	told: number;
	/** The last digit stated; 0 for a number of things. */
	within: number;
	percent: boolean;
	unit: string;
	sentence: Sentence;
	start: number;
	end: number;
	anchor: number;
}

const number = (name: string) => `(?<${name}>\\d{1,8})`;
const unit = '(?<unit>件次?|人次|条次?|篇|份|宗|起|次|个|场|期)';
const lastYear = '(?:(?:20\\d\\d|[上去前])年度?|上一年度?)(?:同期)?';
const way =
	'(?:同比|[比较](?:[上去]年|20\\d\\d年))?(?:约)?(?<way>增长|增加|多收?|少收?|上升|提高|增幅|涨幅|涨|减少|下降|降低|回落|降幅)(?:了|为|达到?|约|近)*';
const by = `(?:(?:净)?(?:增加|增长|减少|下降|多|少)了?\\d{1,8}\\k<unit>[，、])?${way}(?<told>\\d{1,8}(?:\\.(?<digits>\\d{1,4}))?)(?:(?<sign>%|个百分点)|\\k<unit>)`;
/** 23件，较上年的20件增长15%; 由上年的20件增至23件，增长15%; 上年20件，今年23件，增长15%. */
const growths = [
	`${number('now')}${unit}[，（(]?(?:相较于?|较|比|与|和)${lastYear}的?${number('was')}\\k<unit>(?:相比)?，?${by}`,
	`(?:[由从](?:${lastYear}的?)?|[较比]${lastYear}的?)${number('was')}${unit}(?:增加|增长|上升|提高|减少|下降|降低|[增升降减])(?:到|至|为)了?(?:今年|本年度?)?的?${number('now')}\\k<unit>，${by}`,
	`${lastYear}[^，。；\\d]{0,16}?${number('was')}${unit}，(?:今年|本年度?|20\\d\\d年度?)[^，。；\\d]{0,12}${number('now')}\\k<unit>，${by}`,
	`${way}(?<told>\\d{1,8}(?:\\.(?<digits>\\d{1,4}))?)(?<sign>%)，[由从](?:${lastYear}的?)?${number('was')}${unit}[^，。；\\d]{0,3}(?:到|至|为)了?${number('now')}\\k<unit>`,
	`从${number('was')}${unit}（(?:${lastYear})）[增升降减涨]?[加长]?[到至]${number('now')}\\k<unit>（[^（）]{2,6}年度?）[^。；\\d]{0,20}?${by}`,
	`(?<![加少多升降低长\\d]了?)${number('now')}${unit}，${by}[，（(]${lastYear}[为是]?${number('was')}\\k<unit>`
].map((source) => new RegExp(source, 'g'));

/** The changes a sentence states with both numbers, as it is printed: comparisons are blanked in its text. */
export function growthsIn(sentence: Sentence): Growth[] {
	const { paragraph, offset, text } = sentence;
	const printed = paragraph.text.slice(offset, offset + text.length);
	if (!/[增长加升降少落多]/.test(printed) || !/年/.test(printed)) return [];
	return growths.flatMap((pattern) =>
		[...printed.matchAll(pattern)].flatMap(({ index, 0: words, groups }): Growth | [] => {
			const { was, now, unit: of, way: word, told, digits = '', sign } = groups!;
			if (/约|近/.test(words) || sign === '个百分点') return [];
			return {
				was: Number(was),
				now: Number(now),
				unit: of!,
				percent: sign === '%',
				told: Number(told) * (/^[增上提涨多]/.test(word!) ? 1 : -1),
				within: sign === '%' ? 10 ** -digits.length : 0,
				sentence,
				start: index,
				end: index + words.length,
				anchor: index
			};
		})
	);
}
