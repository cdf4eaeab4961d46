import type { FigureId } from '#form/figures.ts';
import type { Clause, Thing } from './clause.ts';
import { figure, type Reading } from './reading.ts';
import { clauseStart, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';

/** 诉讼案件中涉及信息公开的 */
const among = /(复议|诉讼|应诉)(?:案件|案)?中[^，。；]{0,10}(?:信息|政务)公开(?:类|案件)?的?$/;
const review =
	/(?:行政)?复议(?:案件|案|申请|事项|受案|收案|立案|件)?(?:总)?(?:数量|数|量|件数)?(?:的|新?发生|新?收到|新增)?$/;
const lawsuit =
	/(?:行政)?(?:诉讼|应诉|被诉|被起诉)(?:案件|案|事项|受案|收案|立案|件)?(?:总)?(?:数量|数|量|件数)?(?:的|新?发生|新?收到|新增)?$/;
const both =
	/(?:行政)?(?:复议|诉讼)(?:案件|案)?(?:以及|及其|或者|[和及与或、/])?(?:提起|被提起)?(?:行政)?(?:复议|诉讼)(?:案件|案|情况|件)?(?:数量|数|量)?$/;
/** 有1起有关信息公开的行政复议案件发生: what the words behind a number name. */
const behindIt =
	/^(?:的)?(?:被(?:申请人|当事人)?)?(?:[^，。；、（）]{0,24}?(?:的|信息公开|政务公开|依申请公开|不服[^，。；、（）]{0,8}?))?(?:提起|提出|申请|引发|引起|导致)?(?:的)?(?:行政)?(复议|诉讼)(?:案件|案|申请)?(?:发生|产生|情况)?(?=$|[、和及与或，。；）])/;
const disclosure = /信息公开|政务公开|依申请|公开申请|申请公开/g;
const otherTopic =
	/执法|处罚|许可|征收|征地|强制|拆迁|审批|法治|依法行政|合法性|信访|规范性文件|检查(?!院)|行政确认|行政裁决|违法案|查处|立案|查办|侦破|工伤|破获|侦办|办案|(?<!公开)类(?=(?:行政)?(?:复议|诉讼))|劳动|不动产|不服(?![^，。；]*(?:公开|答复))[^，。；]{2,16}(?:决定|行为|认定)|纳税人/g;
/** Cases of whatever kind were counted just before: what did not come of them is not over disclosure. */
const countsCases =
	/^(?![^。]*(?:复议|诉讼|公开|申请|信息|办结|答复|受理))[^。]*\d[件起宗例][^。]*$/;
/** 应诉1件，系政府采购投诉类: what it was about is stated behind. */
const ofKind =
	/^[^，。；]{0,10}，(?:均?系|均?为|均?属于?|都是|全部为)[^，。；]{2,14}(?:类|案件|案|纠纷|引发|引起)/;
const ofRequests = /复议|诉讼|依申请|信息公开申请/;
const notOwn = /作为复议机关|复议机关|审理|应诉率|出庭|决定书|复议局|法治|培训|普法/;
const unit = /^(?:件|起|宗|例|次|份|个|项|条|案)?$/;

const onRequests = /(?:信息|政务)公开(?:的)?申请|依申请公开|公开申请/;

/**
 * What reviews and lawsuits stated at an offset are about: the nearest word before decides, in the sentence, then in
 * what was stated before it; null where no word says.
 */
export function topicAt(
	{ text, paragraph, offset, before }: Sentence,
	at: number
): 'disclosure' | 'other' | null {
	// What a bracket behind the number splits it into is no word on the whole.
	const after = text.slice(at).replace(/（[^（）\d]*\d[^（）]*）/g, '');
	// 收到信息公开申请2件。没有因此申请复议: of what the sentence before was on.
	const said = text.slice(0, at) + /^[^，。；]*/.exec(text.slice(at))![0];
	if (before && /[因由对就为]此/.test(said) && !said.includes('；') && onRequests.test(before.text))
		return 'disclosure';
	const near = /[^，。；]*$/.exec(text.slice(0, at))![0] + /^[^，。；]*/.exec(after)![0];
	// 办理复议110件，其中涉及信息公开的6件: the part is over disclosure, the whole is not.
	const behind = text.slice(at).replace(/其中.*|（[^（）]*）/g, '');
	const sentence =
		text.slice(0, at) +
		(/[^，。；]*[，；](?:均|都|全部|系)?[^，。；]*/.exec(behind)?.[0] ?? behind);
	if (/（(?:均|都|全部)(?:为|是|系|属)?[^（）]{0,6}(?:信息|政务)公开/.test(after))
		return 'disclosure';
	// 复议2件（均为征信异议类）
	const within =
		/^[^，。；（]{0,8}（(?:均|都|全部|主要)?(?:为|是|系|属于?|涉及)([^（）]{2,20})）/.exec(
			after
		)?.[1];
	if (within && !/公开|申请/.test(within)) return 'other';
	// 复议61件，其中信息公开类3件: only the part is over disclosure.
	if (
		!near.includes('公开') &&
		/^[^。；]*?(?:信息|政务)公开[^，。；、\d]{0,6}\d/.test(
			text.slice(at).replace(/^[\d.,万]+[余多]?[件起宗例]/, '')
		)
	)
		return 'other';
	const kind = ofKind.exec(after)?.[0];
	if (kind && !near.includes('公开')) return kind.includes('公开') ? 'disclosure' : 'other';
	for (const told of [near, sentence, paragraph.text.slice(Math.max(0, offset - 160), offset)]) {
		const last = (pattern: RegExp) => [...told.matchAll(pattern)].at(-1)?.index ?? -1;
		const [of, other] = [last(disclosure), last(otherTopic)];
		if (
			told === sentence &&
			of < 0 &&
			countsCases.test(text.slice(0, at)) &&
			!ofRequests.test(paragraph.heading)
		)
			return 'other';
		if (of < 0 && other < 0) continue;
		if (told === near && of >= 0) return 'disclosure';
		if (of >= 0 && told !== sentence && /依申请公开/.test(paragraph.heading)) return 'disclosure';
		return of > other ? 'disclosure' : 'other';
	}
	if (ofRequests.test(paragraph.heading)) return 'disclosure';
	return null;
}

/** Reads how many administrative reviews and lawsuits over disclosure the report states. */
export function readChallenges(statement: Statement, whole: Clause | null): Reading | null {
	const { sentence, amount, from } = statement;
	const { text } = sentence;
	if (!text.includes('复议') && !text.includes('诉')) return null;
	if (!unit.test(amount.unit) || (!amount.unit && amount.value !== 0)) return null;
	const { head } = statement.lead;
	const share = whole && partOverDisclosure(statement, whole);
	if (share) return share;
	const rest = text.slice(amount.end, amount.end + 40);
	const next = sentence.amounts[sentence.amounts.indexOf(amount) + 1];
	const gap = text.slice(from, amount.start).slice(-4);
	const list = pairOf(statement);
	const of = among.exec(head)?.[1];
	const isReview = of === '复议' || review.test(head);
	const behind =
		amount.unit && amount.unit !== '个' && !/^[^，。；]*[未无没]/.test(rest)
			? behindIt.exec(rest)
			: null;
	const kinds: Thing[] = list
		? [list.thing]
		: both.test(head)
			? ['reconsideration', 'lawsuit']
			: isReview
				? ['reconsideration']
				: of || lawsuit.test(head)
					? ['lawsuit']
					: behind
						? [behind[1] === '复议' ? 'reconsideration' : 'lawsuit']
						: [];
	const [thing] = kinds;
	if (!thing) return null;
	if (/决定|机关|书|后|答复/.test(behind ? rest.slice(behind[0].length, behind[0].length + 2) : ''))
		return null;
	const clause = text.slice(clauseStart(sentence, from), amount.start);
	const reading: Reading = {
		thing,
		noun: head.slice(-12),
		by: [
			list
				? 'review-and-lawsuit-in-turn'
				: isReview
					? 'review-counted'
					: lawsuit.test(head)
						? 'lawsuit-counted'
						: 'challenge-behind'
		],
		from: clauseStart(sentence, from)
	};
	// 县政府作为被告的…, in a bureau's report.
	const others = sentence.owner?.kind === 'department' && /政府作为被/.test(clause);
	if (others || notOwn.test(clause)) return { ...reading, thing: 'other' };
	if (!isOverDisclosure(statement))
		return { ...reading, thing: 'other', by: ['challenge-over-other'] };
	if (statement.period === 'carried') return reading;
	if (kinds.length > 1) {
		const each =
			/各|均|都/.test(gap) ||
			(amount.value === 0 && !(next && /^[、，和]$/.test(text.slice(amount.end, next.start))));
		if (!each) return { ...reading, doubts: ['reconsiderations_narrated', 'litigation_narrated'] };
		return {
			...reading,
			by: ['reviews-and-lawsuits-each'],
			...figure('reconsiderations_narrated', 2)
		};
	}
	const id: FigureId =
		thing === 'reconsideration' ? 'reconsiderations_narrated' : 'litigation_narrated';
	if (statement.partOf !== null && whole?.thing === thing) return { ...reading, role: 'part' };
	return { ...reading, role: 'total', ...figure(id, 2) };
}

const ofDisclosure =
	/^[，（；]?其中[，：]?(?:涉及|因|属于?)?(?:政府信息|信息|政务)公开(?:类|的|方面|案件|引发)*$/;

/** 行政复议29件，其中信息公开5件: of all reviews, those over disclosure. */
function partOverDisclosure({ words, partOf }: Statement, whole: Clause): Reading | null {
	// 办理行政复议86件: those it decides itself.
	if (!partOf || partOf === 'untold' || /办理|审理|审结|受理/.test(partOf.words)) return null;
	if (!whole.by.includes('challenge-over-other') || !ofDisclosure.test(words)) return null;
	const isReview = review.test(whole.noun);
	if (!isReview && !lawsuit.test(whole.noun)) return null;
	return {
		thing: isReview ? 'reconsideration' : 'lawsuit',
		noun: words,
		by: ['part-over-disclosure'],
		role: 'total',
		...figure(isReview ? 'reconsiderations_narrated' : 'litigation_narrated', 2)
	};
}

/** Reviews and lawsuits each: the one number is of both. */
export function isOfBoth({ by }: Pick<Reading, 'by'> | Pick<Clause, 'by'>): boolean {
	return by.includes('reviews-and-lawsuits-each');
}

const outcome = /(?:同意|不予|不同意|部分|予以)公开[^，。；]{0,4}\d/;

/** Whether the text says, or plainly implies, that reviews stated here are over disclosure. */
function isOverDisclosure({ sentence, amount }: Statement): boolean {
	const topic = topicAt(sentence, amount.start);
	if (topic !== null) return topic === 'disclosure';
	// Where there was none of whatever kind, there was none over disclosure.
	if (amount.value === 0) return true;
	const { paragraph, offset, text } = sentence;
	// 不予公开5件…。行政复议3件: next to how requests ended.
	const before = paragraph.text.slice(Math.max(0, offset - 160), offset);
	if (outcome.test(before)) return true;
	return /信息公开|依申请/.test(
		paragraph.text.slice(offset + text.length, offset + text.length + 20)
	);
}

/** 复议、诉讼分别为2件、3件: which of the two a number is of. */
function pairOf({ sentence, amount }: Statement): { thing: Thing } | null {
	const { text, amounts } = sentence;
	const i = amounts.indexOf(amount);
	for (const [first, second] of [
		[amount, amounts[i + 1]],
		[amounts[i - 1], amount]
	]) {
		if (!first || !second) continue;
		if (!/^(?:[、，]|和|及|与)$/.test(text.slice(first.end, second.start))) continue;
		const head = text
			.slice(Math.max(0, first.start - 30), first.start)
			.replace(/(?:分别|为|是|有|：)+$/, '');
		if (!both.test(head)) continue;
		const swapped = /诉讼.{0,6}复议/.test(head.slice(-24));
		return { thing: (first === amount) === swapped ? 'lawsuit' : 'reconsideration' };
	}
	return null;
}
