import type { Amount } from './amounts.ts';
import type { Matter } from './claims/claim.ts';
import type { Clause } from './clause.ts';
import { isMean } from './period.ts';
import { partOf, type Sentence } from './sentence.ts';

/** A count and what the same sentence says it is made of: 共120条，其中概况类90条、动态类20条. */
export interface Breakdown {
	/** With what was carried over, where that is stated with it. */
	total: number;
	parts: readonly number[];
	/** All parts are named: together they make the total, else they only cannot exceed it. */
	whole: boolean;
	/** The parts may be of the same items: stated by the ways they went out. */
	overlap: boolean;
	sentence: Sentence;
	start: number;
	end: number;
	anchor: number;
}

const channel = /网|微信|微博|公众号|新媒体|抖音|平台|客户端|公报|报纸|电视|广播|公开栏|渠道/;
const another =
	/发布(?!会)|公开(?!目录|指南|年报|类)|推送|收到|受理|办理|办结|办复|结转|制作|举办|召开|回复|全年|共|累计|开展|转载/;
/** Where a list of parts may begin. */
const listed =
	/(?:从|按).*(?:方式|渠道|途径|主体|身份|申请人|结果)|其中|包括|分别|具体|分为|分成|由|其[他它余]|\d[^，。；]{0,3}：/;
/** 其中, 包括: some of the parts; 分别为, 具体为 and a colon: all of them. */
const open = /^[，（：]{0,2}(?:其中(?:包括)?|包括)(?:有)?[：，]?/;
const closed =
	/^[，（：]{0,2}(?:(?:按[^，。；\d]{1,6}|的?[^，。；：（）\d]{0,8}(?=依次))?(?:分别|依次|具体|分)(?:是|为|有)：?|[^，。；：（）\d]{0,10}由(?=[^。；]*(?:构成|组成))|(?=[^，。；]{0,30}\d)：(?!其中|包括|一是))/;
/** 其中，按身份划分，自然人31件: what stands before the comma only says how the list is cut. */
const frame = /^(?:从|按|就|在|以|依|经|由|对|因|通过)|[的中上]，$|方面，$/;
/** 发布会5次，其中甲出席3次，乙出席4次: one item may be of both. */
const together = /出席|参加|参与|列席|主持|到场|联合|会同|涉及|采用|采纳|转载/;
/** 全年共120条，其余10条为其他类: what was listed is not all. */
const leftOver = /^[，、（；]{0,2}(?:其[余他它]|剩[余下]|余下|另有?|还有)/;
/** 23件申请，网络15件、信函9件: ways by which each came once, unless some are of others. */
const byWays = /^[^，。；：（）\d]{0,8}，/;
const nested = /线[上下]|网上|书面|等/;
/** 46件申请中网络35件、信函7件，此外无其他: stated behind the list as all of it. */
const among = /^[^，。；、：\d]{0,8}中[，：]?/;
const noMore = /^[^，。；]{0,6}，?(?:此外|除此之外|再)?(?:无|没有)其[他它余]/;
const sumAfter =
	/^[，、；]?(?:(?:以上|上述)?(?:(?:[两二三四五六七](?:种|项|类|个|者|部分)|各[项类])?(?:渠道|方式|途径|形式)?)?(?:合计|共计|总计|总共)|(?:全年|本年度?|年内)(?:共|累计|合计|共计|总计))(?:为|是|有)?$/;
const inList = /^[、，和及与](?:[^，。；：（）\d]|（[^（）\d]{1,12}）){1,16}$/;
/** 合并前9件，合并后13件，全年22件; 四个季度分别为9件、14件: parts by time, which the year is the sum of. */
const yearAfter =
	/^[，；]?(?:全年|年内|本年度?|一年)(?:[新共]?(?:收到?|受理|办理|发布|公开|接收)(?:的)?(?:申请)?|共|合计)?(?:为|是|有)?$/;
const byTime =
	/前[^。；\d]{0,8}\d+[^。；\d]{1,3}[，、][^。；\d]{0,10}后[^。；\d]{0,8}\d+[^。；\d]{1,3}$|上半年[^。；\d]{0,12}\d+[^。；\d]{1,3}[，、]下半年[^。；\d]{0,12}\d+[^。；\d]{1,3}$|(?:[一1]至?[、—-]?[^，。；]{0,4}[四4]|[四4]个)季度[^。；\d]{0,12}(?:\d+[^。；\d]{1,3}[、，和]?){4}$/;
/** 由甲类20件和乙类3件两部分组成 */
const madeUp = /^(?:[两二三四五](?:大)?(?:部分|类|块|方面))?(?:构成|组成)/;
/** 等 after the last part: there are more. */
const andMore = /^[^，。；]{0,8}(?:等|其[他它余]|若干|另有)/;

/** What the number at an offset says in the terms of the form. */
type Told = (amount: Amount) => Matter | null;

/**
 * The counts whose sentence states their parts.
 * @param clauses those of all the sentences
 */
export function breakdownsIn(
	sentences: readonly Sentence[],
	clauses: readonly Clause[]
): Breakdown[] {
	const matters = new Map<Sentence, Map<number, Matter>>();
	for (const { sentence, anchor, claim } of clauses) {
		if (!claim) continue;
		let own = matters.get(sentence);
		if (!own) matters.set(sentence, (own = new Map()));
		if (!own.has(anchor)) own.set(anchor, claim.matter);
	}
	return sentences.flatMap((sentence) => {
		const own = matters.get(sentence);
		return breakdownsOf(sentence, ({ start }) => own?.get(start) ?? null);
	});
}

function breakdownsOf(sentence: Sentence, told: Told): Breakdown[] {
	const { text, amounts } = sentence;
	if (amounts.length < 2) return [];
	const summed = summedIn(sentence);
	if (!listed.test(text) && !/申请.*(?:网|信函)/.test(text)) return summed;
	const opened = amounts.flatMap((total, i): Breakdown | [] => {
		if (total.kind !== 'count' || !total.value || !total.unit || total.approximate) return [];
		// 减少6件，其中甲类由31件降至19件: a change has no parts stated by their numbers.
		if (/(?:增加|减少|增长|下降|[多少])了?$/.test(text.slice(0, total.start))) return [];
		if (isMean(sentence, total) || partOf(sentence, total.start) >= 0) return [];
		const rest = text.slice(total.end);
		const opener = open.exec(rest) ?? closed.exec(rest) ?? among.exec(rest) ?? byWays.exec(rest);
		if (!opener) return [];
		const from = total.end + opener[0].length;
		const whole = total.value + Math.max(beforeCarried(sentence, i, told), beside(sentence, i));
		const parts = untilWhole(partsOf(sentence, i, from, told), whole);
		const last = parts.at(-1);
		if (!last) return [];
		// 建议47件、提案63件，分别为甲20件、乙43件: of the last one alone.
		const sum = parts.reduce((all, { value }) => all + value!, 0);
		const ofLast = whole > total.value && sum === total.value;
		const complete =
			parts.length > 1 && !ofLast && (isWhole(sentence, rest, last) || isCut(sentence, i, parts));
		const ways =
			parts.length > 1 &&
			parts.every((part) => told(part)?.of === 'channel') &&
			!nested.test(text.slice(from, last.end));
		if (!complete && !ways && !open.test(rest) && !closed.test(rest)) return [];
		return {
			total: whole,
			parts: parts.map(({ value }) => value!),
			whole: complete,
			// One item may go out by several channels, but a request comes by one.
			overlap:
				together.test(text.slice(from, last.end)) ||
				/兼有|兼具|重叠|重复|交叉/.test(text.slice(last.end)) ||
				(channel.test(text.slice(from, last.end)) &&
					!/申请/.test(text.slice(total.end, from)) &&
					!parts.every((part) => told(part)?.of === 'channel')),
			sentence,
			start: total.start,
			end: last.end,
			anchor: total.start
		};
	});
	return [...opened, ...summed];
}

/** 网络20件、信函3件，合计23件: the sum is stated behind its list. */
function summedIn(sentence: Sentence): Breakdown[] {
	const { text, amounts } = sentence;
	return amounts.flatMap((total, i): Breakdown | [] => {
		// 三种渠道合计: how many there are of them is no part.
		const at = amounts.findLastIndex((one, before) => before < i && !/^[种项类个]$/.test(one.unit));
		const last = amounts[at];
		if (!last || total.kind !== 'count' || !total.value || !total.unit || total.approximate)
			return [];
		const ofYear =
			yearAfter.test(text.slice(last.end, total.start)) && byTime.test(text.slice(0, last.end));
		if (!ofYear && !sumAfter.test(text.slice(last.end, total.start))) return [];
		if (leftOver.test(text.slice(total.end))) return [];
		const parts: Amount[] = [];
		for (let from = at; from >= 0; from--) {
			const part = amounts[from]!;
			if (part.kind !== 'count' || part.unit !== total.unit || part.value === null) break;
			if (part.approximate || isMean(sentence, part)) return [];
			parts.unshift(part);
			const before = amounts[from - 1];
			const between = before && text.slice(before.end, part.start);
			if (!between || !(inList.test(between) || (ofYear && between === '、'))) break;
		}
		const values = parts.map(({ value }) => value!);
		const sums = values.map((_, from) => values.slice(from).reduce((sum, one) => sum + one, 0));
		if (values.length < 2 || partOf(sentence, parts[0]!.start) >= 0) return [];
		// 甲100条，乙50条、丙30条，合计80条: of the last ones.
		if (sums.slice(0, -1).includes(total.value)) return [];
		const start = parts[0]!.start;
		return {
			total: total.value,
			parts: values,
			whole: true,
			overlap: false,
			sentence,
			start,
			end: total.end,
			anchor: start
		};
	});
}

/** 收到11件，上年结转1件，其中网络7件，信函5件: the parts are of both together. */
function beforeCarried({ amounts }: Sentence, whole: number, told: Told): number {
	const [own, before] = [amounts[whole]!, amounts[whole - 1]];
	const [matter, other] = [told(own), before && told(before)];
	if (matter?.of !== 'requests' || matter.stage !== 'in') return 0;
	return other?.of === 'requests' && other.stage !== 'in' ? (before?.value ?? 0) : 0;
}

/** 建议47件、提案63件，其中…: the parts may be of all that is listed. */
function beside({ text, amounts }: Sentence, whole: number): number {
	let sum = 0;
	for (let i = whole; i > 0; i--) {
		const [before, one] = [amounts[i - 1]!, amounts[i]!];
		const between = text.slice(before.end, one.start);
		if (before.unit !== one.unit || another.test(between)) break;
		if (!/^(?:[，、和与及]|以及)[^，。；：（）\d]{1,12}$/.test(between)) break;
		sum += before.value ?? 0;
	}
	return sum;
}

/** Whether a number is of what came in or of what became of it; null where it is of neither. */
function sideOf(matter: Matter | null): 'in' | 'out' | null {
	if (matter?.of === 'outcome') return 'out';
	if (matter?.of !== 'requests') return null;
	return /^(?:concluded|answered|out)$/.test(matter.stage) ? 'out' : 'in';
}

/** The numbers of a list that begins at `from`, all in the unit of the whole; those in a bracket at one of them are parts of it. */
function partsOf({ text, amounts }: Sentence, whole: number, from: number, told: Told): Amount[] {
	const { unit } = amounts[whole]!;
	const parts: Amount[] = [];
	let lead: string | null = null;
	// 其中合并前收到9件，合并后收到13件: the same deed stated of the next part.
	const isAnother = (between: string) => {
		const [verb] = another.exec(between) ?? [];
		return verb !== undefined && !(/^[，、]/.test(between) && lead!.includes(verb));
	};
	let next = from;
	for (const part of amounts.slice(whole + 1)) {
		if (part.start < next) continue;
		const between = text.slice(next, part.start);
		const aside = parts.length > 0 && asideAt(text, next);
		if (aside && aside > part.start) {
			next = aside;
			continue;
		}
		// （其中甲31件），乙8件: the list ends with its bracket.
		if (closesBracket(between)) break;
		if (part.kind !== 'count' || part.unit !== unit || part.approximate) break;
		if (part.value === null || /[；：]|其中/.test(between)) break;
		if (parts.length > 0 ? /含|包括/.test(between) || isAnother(between) : isElsewhere(between))
			break;
		lead ??= between;
		// 新收23件，上年结转4件，办结24件: what came in, and then what became of it.
		const [side, first] = [sideOf(told(part)), parts[0] ? sideOf(told(parts[0])) : null];
		// 逾期不补正5件，主动撤回6件: what no list knows ended some way as well.
		if (parts.length > 0 && side !== first && !(first === 'out' && side === null)) break;
		parts.push(part);
		next = part.end;
	}
	return parts;
}

/** Where a bracket ends that opens right behind a part: 8件（企业5件、其他3件）; 0 where none does. */
function asideAt(text: string, end: number): number {
	if (text[end] !== '（') return 0;
	const close = text.indexOf('）', end);
	return close < 0 ? text.length : close + 1;
}

/** Whether a bracket ends that did not open in these words. */
function closesBracket(between: string): boolean {
	const close = between.indexOf('）');
	return close >= 0 && !between.slice(0, close).includes('（');
}

/** 分别为常务会、专题会，开展培训5次: whether what is listed stands before a comma, and the number is another's. */
function isElsewhere(between: string): boolean {
	const comma = between.lastIndexOf('，');
	return comma > 0 && !frame.test(between.slice(0, comma + 1));
}

/** 14件，其中甲类8件，乙类6件，11件已办结: parts that make the whole are all of it; what follows cuts it again. */
function untilWhole(parts: Amount[], whole: number): Amount[] {
	let sum = 0;
	const at = parts.findIndex(({ value }) => (sum += value!) === whole);
	return at > 0 ? parts.slice(0, at + 1) : parts;
}

/** Whether a list says that it names all there is: a closed one, of which no number is left over. */
function isWhole({ text, amounts }: Sentence, rest: string, last: Amount): boolean {
	const after = text.slice(last.end);
	if (noMore.test(after) || madeUp.test(after)) return true;
	if (open.test(rest) || !closed.test(rest)) return false;
	return !andMore.test(after) && !amounts.some(({ start }) => start >= last.end);
}

/** 从提交方式看，23件申请中网络11件、信函9件、当面2件: cut by a frame at its head, and nothing is left open. */
function isCut({ text, amounts }: Sentence, whole: number, parts: readonly Amount[]): boolean {
	const total = amounts[whole]!;
	const last = parts.at(-1)!;
	if (whole > 0 || parts.length < 3 || amounts.some(({ start }) => start >= last.end)) return false;
	if (
		!/^(?:（[一二三四五六七八九十]+）)?(?:从|按照?)[^，。；\d]{0,6}(?:方式|渠道|途径|主体|身份|申请人|结果)[^，。；\d]{0,4}，/.test(
			text
		)
	)
		return false;
	const words = text.slice(total.end);
	return (
		/^[^，。；\d]{0,8}[中里][，：]?/.test(words) && !/等|其[他它余]|主要|若干|另|为主/.test(words)
	);
}
