import type { Amount } from '#report/prose/amounts.ts';
import { isMean } from '#report/prose/period.ts';
import { clauseStart, leadOf, partOf, type Sentence } from '#report/prose/sentence.ts';
import type { Fault } from '../outcome.ts';
import type { Subject } from '../subject.ts';
import { at } from './statements.ts';

const channel = /网|微信|微博|公众号|新媒体|抖音|平台|客户端|公报|报纸|电视|广播|公开栏|渠道/;
const another =
	/发布(?!会)|公开(?!目录|指南|年报|类)|推送|收到|受理|办理|制作|举办|召开|回复|全年|共|累计|开展|转载/;

/** Where a list of parts may begin. */
export const listed = /其中|包括|分别|具体|\d[^，。；]{0,3}：/;
/** 其中, 包括: some of the parts; 分别为, 具体为 and a colon: all of them. */
const open = /^[，（：]{0,2}(?:其中|包括)(?:有)?[：，]?/;
const closed =
	/^[，（：]{0,2}(?:(?:分别|具体)(?:是|为|有)：?|(?=[^，。；]{0,30}\d)：(?!其中|包括|一是))/;
/** 等 after the last part: there are more. */
const andMore = /^[^，。；]{0,8}(?:等|其[他它余]|若干|另有)/;

/** 共 X 条，其中 a 条、b 条: parts that exceed X, or that are told as all of it and do not make it. */
export function partsDiffer(sentence: Sentence): Fault | null {
	const { text, amounts } = sentence;
	for (const [i, whole] of amounts.entries()) {
		if (whole.kind !== 'count' || !whole.value || !whole.unit || whole.approximate) continue;
		if (isMean(sentence, whole) || partOf(sentence, whole.start) >= 0) continue;
		const rest = text.slice(whole.end);
		const opener = open.exec(rest) ?? closed.exec(rest);
		if (!opener) continue;
		const from = whole.end + opener[0].length;
		const parts = partsOf(sentence, i, from);
		const last = parts.at(-1);
		if (!last) continue;
		const values = parts.map(({ value }) => value!);
		const sum = values.reduce((all, value) => all + value, 0);
		// One item may go out by several channels.
		const overlaps = channel.test(text.slice(from, last.end));
		const most = overlaps ? Math.max(...values) : sum;
		const total = whole.value;
		const short = sum < total && parts.length > 1 && isWhole(sentence, rest, last);
		if (most <= total && !short) continue;
		const left = short ? sum : most;
		return {
			...{ left, right: total },
			...at(sentence, whole.start, last.end),
			message: {
				zh: `总数为 ${total}${whole.unit}，${short ? '所列' : '其中'}各项${overlaps && !short ? '最多的一项' : '之和'}为 ${left}。`,
				en: `The total is ${total}, ${overlaps && !short ? 'the largest part' : 'its parts make'} ${left}.`
			}
		};
	}
	return null;
}

/** The numbers of a list that begins at `from`, all in the unit of the whole. */
function partsOf({ text, amounts }: Sentence, whole: number, from: number): Amount[] {
	const { unit } = amounts[whole]!;
	const parts: Amount[] = [];
	for (const part of amounts.slice(whole + 1)) {
		const between = text.slice(parts.at(-1)?.end ?? from, part.start);
		if (part.kind !== 'count' || part.unit !== unit || part.approximate) break;
		if (part.value === null || /[；：]|其中/.test(between)) break;
		if (parts.length > 0 && another.test(between)) break;
		parts.push(part);
	}
	return parts;
}

/** Whether a list says that it names all there is: a closed one, of which no number is left over. */
function isWhole({ text, amounts }: Sentence, rest: string, last: Amount): boolean {
	if (open.test(rest) || !closed.test(rest)) return false;
	const after = text.slice(last.end);
	return !andMore.test(after) && !amounts.some(({ start }) => start >= last.end);
}

/** The number of a percentage as printed; null where it is written in words. */
export function percent({ text }: Sentence, { start, end }: Amount): number | null {
	const ink = /^\d{1,9}(?:\.\d{1,6})?/.exec(text.slice(start, end))?.[0];
	return ink === undefined ? null : Number(ink);
}

export const rate = /(?:办结|答复|回复|满意|公开|受理|办理|处理|及时|准时|见面|按期|按时)率$/;
const partShare = /占(?:比|(?:全部|总数|总量|(?:申请|发布|公开|办理|办结)?总[数量件]{1,2})的?)?$/;
const doneShare = /(?<!按时|按期|及时|准时)(办结|答复|回复|办理)率$/;

/** A rate above 100 %, or another than that of the numbers it is told of. */
export function shareDiffers(sentence: Sentence, subject: Subject): Fault | null {
	for (const amount of sentence.amounts) {
		const share = amount.kind === 'percent' && percent(sentence, amount);
		if (!share) continue;
		const { head } = leadOf(sentence, amount);
		if (share <= 100) {
			const fault = contradicted(sentence, amount, share, head, subject);
			if (fault) return fault;
			continue;
		}
		if (!rate.test(head) && !/占(?:比|总数|全部)?$/.test(head)) continue;
		if (/增长|增速|同比/.test(sentence.text.slice(clauseStart(sentence, amount.start)))) continue;
		return {
			...{ left: share, right: 100 },
			...at(sentence, clauseStart(sentence, amount.start), amount.end),
			message: {
				zh: `比率为 ${share}%，超过 100%。`,
				en: `A rate of ${share} % exceeds 100 %.`
			}
		};
	}
	return null;
}

/**
 * A share told of a count just before it: a fault where no other number of the paragraph, and none of
 * the table, is a whole it could be of.
 */
function contradicted(
	sentence: Sentence,
	amount: Amount,
	share: number,
	head: string,
	subject: Subject
): Fault | null {
	const { text, amounts, paragraph } = sentence;
	const done = doneShare.exec(head)?.[1];
	if (amount.approximate || (!done && !partShare.test(head))) return null;
	const part = amounts.findLast(({ end }) => end <= amount.start);
	if (part?.kind !== 'count' || !part.value || !part.unit || part.approximate) return null;
	// 办结18件，办结率90%: the count is of just what the rate is of.
	const between = text.slice(part.end, amount.start);
	if (!/^[^，；。（]{0,8}[，（]?[^，；。]{0,10}$/.test(between)) return null;
	if (done && !leadOf(sentence, part).head.endsWith(done)) return null;
	if (isMean(sentence, part)) return null;
	const whole = amounts.findLast(
		({ kind, unit, value, end }) =>
			kind === 'count' && unit === part.unit && end <= part.start && value! > part.value!
	);
	if (!whole) return null;
	const within = 10 ** -(/\.(\d+)/.exec(text.slice(amount.start, amount.end))?.[1]?.length ?? 0);
	const fits = (of: number | null) =>
		of !== null && Math.abs((100 * part.value!) / of - share) <= within + 1e-9;
	let sum = 0;
	if (
		amounts.some(
			({ unit, value }) => unit === part.unit && (fits(value) || fits((sum += value ?? 0)))
		)
	)
		return null;
	for (const [ink] of paragraph.text.matchAll(/\d[\d,]{0,14}/g))
		if (fits(Number(ink.replaceAll(',', '')))) return null;
	if (Object.values(subject.report.cells).some(({ value }) => fits(value))) return null;
	const actual = Math.round((1000 * part.value) / whole.value!) / 10;
	return {
		...{ left: share, right: actual, severity: 'review' },
		...at(sentence, clauseStart(sentence, whole.start), amount.end),
		message: {
			zh: `正文称 ${share}%，而 ${part.value} 占 ${whole.value} 为 ${actual}%。`,
			en: `The text says ${share} %; ${part.value} of ${whole.value} is ${actual} %.`
		}
	};
}
