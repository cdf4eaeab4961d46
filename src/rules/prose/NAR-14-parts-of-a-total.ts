import { at, bySentence } from '#check/each.ts';
import type { Fault } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Amount } from '#report/prose/amounts.ts';
import { isMean } from '#report/prose/period.ts';
import { partOf, type Sentence } from '#report/prose/sentence.ts';
import type { Matter } from '#report/prose/claims/claim.ts';
import type { Page, ReportRule } from '../define.ts';

const channel = /网|微信|微博|公众号|新媒体|抖音|平台|客户端|公报|报纸|电视|广播|公开栏|渠道/;
const another =
	/发布(?!会)|公开(?!目录|指南|年报|类)|推送|收到|受理|办理|办结|办复|结转|制作|举办|召开|回复|全年|共|累计|开展|转载/;
/** Where a list of parts may begin. */
const listed = /其中|包括|分别|具体|\d[^，。；]{0,3}：/;
/** 其中, 包括: some of the parts; 分别为, 具体为 and a colon: all of them. */
const open = /^[，（：]{0,2}(?:其中|包括)(?:有)?[：，]?/;
const closed =
	/^[，（：]{0,2}(?:(?:分别|具体)(?:是|为|有)：?|(?=[^，。；]{0,30}\d)：(?!其中|包括|一是))/;
/** 等 after the last part: there are more. */
const andMore = /^[^，。；]{0,8}(?:等|其[他它余]|若干|另有)/;

export const rule: ReportRule = {
	id: 'NAR-14',
	on: 'report',
	severity: 'review',
	version: 3,
	prose: true,
	check: (subject) => {
		const told = claimsAt(subject);
		return bySentence(listed, (sentence) => partsDiffer(sentence, told))(subject);
	}
};

export const page: Page = {
	name: { zh: '各项与总数不符', en: 'the parts do not fit the total' },
	formula: {
		zh: 'Σ 其中各项 ≤ 总数；Σ 列全的各项 = 总数',
		en: 'Σ parts named ≤ whole; Σ parts where all are named = whole'
	},
	explanation: {
		zh: '同一句中“共 X 条，其中（包括）a 条、b 条”，单位相同时各项之和不应超过 X；“分别为”“具体为”或冒号之后列全、不带“等”的，其和应等于 X。渠道之间可能重复，按渠道分述的只逐项比较是否超过。',
		en: 'In a sentence such as “X items, of which a and b”, the parts in the same unit cannot together exceed X; a list that names them all, “namely a and b”, without “and others”, makes X. Channels may overlap, so parts told by channel exceed it only one by one.'
	},
	benign: [
		{ zh: '各项之间有重叠。', en: 'The parts overlap.' },
		{ zh: '只列了主要的几项。', en: 'Only the main parts are listed.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“分别为”“具体为”和冒号之后列全的各项，其和不等于总数。',
				en: 'Also tells closed lists whose parts do not make the total.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '各渠道的申请之和超过所述总数时报告；收到、结转与办结不再当作同一总数的各项。',
				en: 'Tells requests by channel that exceed the total told; what came in and what became of it are no longer taken for parts of one total.'
			}
		}
	]
};

/** 共 X 条，其中 a 条、b 条: parts that exceed X, or that are told as all of it and do not make it. */
function partsDiffer(sentence: Sentence, told: ClaimAt): Fault | null {
	const { text, amounts } = sentence;
	for (const [i, whole] of amounts.entries()) {
		if (whole.kind !== 'count' || !whole.value || !whole.unit || whole.approximate) continue;
		if (isMean(sentence, whole) || partOf(sentence, whole.start) >= 0) continue;
		const rest = text.slice(whole.end);
		const opener = open.exec(rest) ?? closed.exec(rest);
		if (!opener) continue;
		const from = whole.end + opener[0].length;
		const parts = partsOf(sentence, i, from, told);
		const last = parts.at(-1);
		if (!last) continue;
		const values = parts.map(({ value }) => value!);
		const sum = values.reduce((all, value) => all + value, 0);
		// One item may go out by several channels, but a request comes by one.
		const overlaps =
			channel.test(text.slice(from, last.end)) &&
			!parts.every((part) => told(sentence, part)?.of === 'channel');
		const most = overlaps ? Math.max(...values) : sum;
		const total = whole.value + beforeCarried(sentence, i, told);
		const short = sum < total && parts.length > 1 && isWhole(sentence, rest, last);
		if (most <= total && !short) continue;
		const left = short ? sum : most;
		return {
			...{ left, right: total },
			...at(sentence, whole.start, last.end),
			message: {
				zh: `正文各项与总数不符。总数 ${total} · ${short ? '所列' : '其中'}各项${overlaps && !short ? '最多的一项' : '之和'} ${left}。`,
				en: `In the text the parts do not fit the total. Total ${total} · ${overlaps && !short ? 'the largest part' : 'parts together'} ${left}.`
			}
		};
	}
	return null;
}

/** What the number at an offset says in the terms of the form. */
type ClaimAt = (sentence: Sentence, amount: Amount) => Matter | null;

function claimsAt({ telling }: Subject): ClaimAt {
	const found = new Map<Sentence, Map<number, Matter>>();
	for (const { sentence, claim, anchor } of telling!.clauses) {
		if (!claim) continue;
		const own = found.get(sentence) ?? new Map<number, Matter>();
		found.set(sentence, own.set(anchor, claim.matter));
	}
	return (sentence, { start }) => found.get(sentence)?.get(start) ?? null;
}

/** 收到11件，上年结转1件，其中网络7件，信函5件: the parts are of both together. */
function beforeCarried(sentence: Sentence, whole: number, told: ClaimAt): number {
	const [own, before] = [sentence.amounts[whole]!, sentence.amounts[whole - 1]];
	const [matter, other] = [told(sentence, own), before && told(sentence, before)];
	if (matter?.of !== 'requests' || matter.stage !== 'in') return 0;
	return other?.of === 'requests' && other.stage !== 'in' ? (before?.value ?? 0) : 0;
}

/** Whether a number is of what came in or of what became of it; null where it is of neither. */
function sideOf(matter: Matter | null): 'in' | 'out' | null {
	if (matter?.of === 'outcome') return 'out';
	if (matter?.of !== 'requests') return null;
	return /^(?:concluded|answered|out)$/.test(matter.stage) ? 'out' : 'in';
}

/** The numbers of a list that begins at `from`, all in the unit of the whole. */
function partsOf(sentence: Sentence, whole: number, from: number, told: ClaimAt): Amount[] {
	const { text, amounts } = sentence;
	const { unit } = amounts[whole]!;
	const parts: Amount[] = [];
	for (const part of amounts.slice(whole + 1)) {
		const between = text.slice(parts.at(-1)?.end ?? from, part.start);
		if (part.kind !== 'count' || part.unit !== unit || part.approximate) break;
		if (part.value === null || /[；：]|其中/.test(between)) break;
		if (parts.length > 0 && another.test(between)) break;
		// 新收23件，上年结转4件，办结24件: what came in, and then what became of it.
		if (parts.length > 0 && sideOf(told(sentence, part)) !== sideOf(told(sentence, parts[0]!)))
			break;
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
