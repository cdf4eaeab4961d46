import type { FigureId } from '#form/figures.ts';
import type { Amount } from './amounts.ts';
import { candidate, doubt, zero, type Told } from './candidate.ts';
import {
	clauseStart,
	isThisYears,
	lastMatch,
	leadOf,
	partOf,
	segmentStart,
	type Sentence
} from './sentence.ts';

const caseUnit = /^(?:件次|件|份|宗|起|项|条|次|个|例|封|人次)/;
const request =
	/(?:依申请公开(?:政府信息|信息|申请表?|事项|件|办件|案件|请求|登记表)*|依申请(?:信息|事项|件)|(?:政府|政务)?信息公开(?:的)?(?:书面)?申请(?:件|表|事项)?|公开申请(?:件|表|事项)?|申请公开(?:政府)?信息(?:事项)?|公开(?:政府)?信息(?:的)?申请|政府信息申请)(?:受理|办理|答复|办结|处理|收件)?(?:总)?(?:数量|数|量|件数)?$/;
const requestAfter =
	/^(?:的)?(?:有效|书面|网上|群众|公民)?(?:依申请公开|依申请|(?:政府|政务)?信息公开(?:的)?申请|公开申请|政府信息申请)(?!目录|栏目|专栏|渠道|平台|制度|指南)/;
const receives = /收到|新收|接收|接到|受理/;
const handles = /办理|办结|答复|处理|回复|办复|完成/;
const otherCase =
	/结转|复议|诉讼|举报|信访|建议|提案|咨询|投诉|热线|目录|予以公开|不予|部分公开|属于|重复|补正|公开率|撤回|逾期|超期|延期|告知/;
const channel = /当面|书面|网络|网上|在线|信函|邮寄|邮件|传真|电子邮件|平台|现场|线上|线下|窗口/;
const about = /依申请|信息公开申请|申请公开|公开申请/;

const yearWord = /(?:19|20)\d\d年|去年|上年(?!度?结转)|今年|本年/g;

const noRequest =
	/(?:未|没有|无|尚未|从未|暂无|零|未曾)(?:曾)?(?:收到|接到|受理|接收|发生|产生|出现|涉及|办理)?(?:过|[一1][件例起宗份]|任何|有|到|的|相关|关于|来自|公民|法人|和|或|者|其他|其它|组织|个人|社会|群众|公众|单位|企业|向|我|本|局|机关|委|提出|书面|要求|申请人|提交|以|形式|当面|网络|、|通过){0,16}(?:依申请公开|政府信息公开(?:的)?(?:书面)?申请|(?:政务)?信息公开(?:的)?(?:书面)?申请|申请公开(?:政府|政务)?信息|公开申请|政府信息申请|要求(?:公开|获取|提供)(?:政府|政务)?信息的申请|依申请)(?:公开)?(?:政府信息|信息|申请|事项|件|办件|案件|情况|情形|业务|要求|的|请求){0,4}(?=[，。；、）！]|$|且|和|及|，|办|[，、]?(?:也|亦)?(?:未|没|无))/;
const zeroRequest =
	/(?:依申请公开|信息公开申请|公开申请|依申请)(?:政府信息|信息|申请|事项|办件|件数|受理|收到|接收|数量|数|量|工作|件|情况){0,4}(?:均)?(?:为|是|实行)?(?:零|空白|无|“零”)(?:申请|报告|件|受理)?(?=[，。；、）]|$)|零申请/;

/** Reads how many requests for information came in or were handled. */
export function readRequests(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	const id = 'requests_narrated';
	const none = noRequest.exec(sentence.text) ?? zeroRequest.exec(sentence.text);
	if (none && !otherYearWord(sentence, none.index) && !/复议|诉讼/.test(none[0].slice(0, 8)))
		told.candidates.push(zero(id, sentence, none.index, none.index + none[0].length, 4));
	for (const amount of sentence.amounts) {
		if (!isThisYears(sentence, amount)) continue;
		const from = segmentStart(sentence, amount);
		const { head } = leadOf(sentence, amount, from);
		const bare = !amount.unit && (amount.value === 0 || /[数量]$/.test(head)) && request.test(head);
		if (!bare && !caseUnit.test(amount.unit)) continue;
		const rest = sentence.text.slice(amount.end, amount.end + 16);
		const segment = sentence.text.slice(from, amount.start);
		const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
		const subject = request.test(head);
		const behind =
			requestAfter.test(rest) && (verbLast.test(head) || /(?:共计|合计|总计|共)$/.test(segment));
		const fresh = /新收(?:到)?(?:政府信息公开)?(?:申请)?$/.test(head);
		const implied = !subject && !behind && isAbout(sentence) && (fresh || impliedBy.test(head));
		if (!subject && !behind && !implied) continue;
		if (otherCase.test(implied ? clause : segment.replace(/咨询电话/, ''))) continue;
		// 其中网络申请5件 is a part; 各类申请50件，其中依申请公开12件 is the whole.
		if (partOf(sentence, amount.start) >= 0 && !fresh && (told.candidates.length || !subject))
			continue;
		const narrow = channel.test(segment);
		const rank = narrow
			? 0
			: receives.test(segment)
				? implied && !fresh
					? 2
					: 4
				: handles.test(segment)
					? 1
					: 3;
		const found = candidate(id, sentence, amount, clauseStart(sentence, from), {
			rank,
			subject: narrow ? (channel.exec(segment)?.[0] ?? '') : ''
		});
		if (found) told.candidates.push(found);
	}
	// 未收到法人的申请，收到自然人的申请5件: only some kind was denied.
	if (told.candidates.some(({ value, rank }) => value > 0 && rank >= 3))
		told.candidates = told.candidates.filter(({ value }) => value > 0);
	return told;
}

/** The sentence with up to 400 characters of its paragraph on either side. */
function surroundings({ paragraph, offset, text }: Sentence): string {
	return paragraph.text.slice(Math.max(0, offset - 400), offset + text.length + 400);
}

const verbLast = /(?:收到|新收|接收|接到|受理|办理|办结|答复|处理|回复)(?:了)?(?:各类|有效)?$/;
/** 共收到申请12件, where the paragraph is about requests. */
const impliedBy =
	/(?:收到|新收|接到|受理)(?:了)?(?:有效|书面|公开)?(?:申请(?:表|事项)?(?:总)?(?:数量|数|量)?)?$/;

function isAbout(sentence: Sentence): boolean {
	const { paragraph, offset } = sentence;
	return (
		about.test(paragraph.heading) ||
		about.test(paragraph.text.slice(Math.max(0, offset - 200), offset + sentence.text.length))
	);
}

function otherYearWord(sentence: Sentence, at: number): boolean {
	const found = lastMatch(sentence.text.slice(0, at), yearWord);
	if (!found) return false;
	if (/^\d/.test(found[0]))
		return sentence.year !== null && Number(found[0].slice(0, 4)) !== sentence.year;
	return /去年|上年/.test(found[0]);
}

const review = /(?:行政)?复议(?:案件|案|申请|事项|件)?(?:总)?(?:数量|数|量|件数)?$/;
const lawsuit = /(?:行政)?(?:诉讼|应诉)(?:案件|案|事项|件)?(?:总)?(?:数量|数|量|件数)?$/;
const both =
	/(?:行政)?复议(?:案件|案)?(?:以及|及其|或者|[和及与或、/])?(?:提起|被提起)?(?:行政)?诉讼(?:案件|案|情况|件)?(?:数量|数|量)?$/;
const court =
	/^(?:的)?(?:因?政府?信息公开)?(?:引发|引起|导致)?(?:的)?(?:行政)?(复议|诉讼)(?:案件|案)?/;
/** 未发生…, with what may stand between; 未按规定… is not one of them. */
const noChallenge =
	/(?:未|没有|无|不存在|尚未|从未|暂无|零)(?:曾)?(?:发生|出现|产生|收到|接到|受理|存在|涉及|引发|引起|有|被|因|由|针对|对|公民|过|[一1][件例起宗]|任何|行政|复议|诉讼|政府信息|信息公开|政务公开|依申请|举报|投诉|申请|提起)[^，。；]{0,40}?(?:复议|诉讼|应诉)(?:案件|案|申请|事项|情况|情形)?(?!后|决定|机关|书|答复|人员|被|败|纠|撤|违法|法|制度|机制|[^，。；]{0,6}\d)/;
/** What else the same list denies. */
const listGoesOn =
	/^(?:案件|案|申请|情况|情形|等|[、和及与或/，]|以及|或者|还是|因|无|零|没有|未发生|未出现|提起|被提起|申请|举报|投诉|申诉|行政|政府信息公开){0,12}?(?:复议|诉讼|应诉)(?![^，。；]{0,8}\d)/;
const zeroChallenge =
	/(?:复议|诉讼)(?:案件|案|申请|情况|件|数量|数|量|[、和及与或/]|以及|行政|复议|诉讼|举报|投诉|申诉|信访){0,12}(?:均|都|皆)?(?:为|是)?(?:零|无|未发生|未出现)(?=[，。；）件]|$)/;
const aboutDisclosure = /信息公开|政务公开|依申请/;
const notOwn = /作为复议机关|复议机关|审理|应诉率|出庭|决定书|复议局|法治|培训/;

/** Reads how many administrative reviews and lawsuits over disclosure the report tells of. */
export function readChallenges(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	const text = sentence.text;
	const nothing = noChallenge.exec(text) ?? zeroChallenge.exec(text);
	if (nothing && !otherYearWord(sentence, nothing.index)) {
		const end = nothing.index + nothing[0].length;
		const rest = text.slice(end, end + 60);
		const denied = nothing[0] + (listGoesOn.exec(rest)?.[0] ?? '');
		if (!/^(?:案件)?(?:中)?(?:被)?(?:败诉|纠错|纠正|撤销|违法|超期)/.test(rest)) {
			if (/复议/.test(denied))
				told.candidates.push(zero('reconsiderations_narrated', sentence, nothing.index, end, 2));
			if (/诉讼|应诉/.test(denied))
				told.candidates.push(zero('litigation_narrated', sentence, nothing.index, end, 2));
		}
	}
	if (
		!aboutDisclosure.test(text) &&
		!aboutDisclosure.test(surroundings(sentence)) &&
		!/复议|诉讼|依申请/.test(sentence.paragraph.heading)
	)
		return told;
	const done = new Set<Amount>();
	for (const amount of sentence.amounts) {
		if (
			done.has(amount) ||
			!isThisYears(sentence, amount) ||
			!/^(?:件|起|宗|例|次|份|个|项|条|案)?$/.test(amount.unit)
		)
			continue;
		if (!amount.unit && amount.value !== 0) continue;
		const from = segmentStart(sentence, amount);
		const clause = text.slice(clauseStart(sentence, from), amount.start);
		if (notOwn.test(clause) || /结转/.test(text.slice(from, amount.start))) continue;
		const { head, start: offset } = leadOf(sentence, amount);
		const gap = text.slice(offset + head.length, amount.start);
		if (both.test(head)) {
			const start = clauseStart(sentence, amount.start - gap.length - 1);
			const next = sentence.amounts[sentence.amounts.indexOf(amount) + 1];
			const between = next && text.slice(amount.end, next.start);
			if (/各|均|都/.test(gap) || (amount.value === 0 && !(next && /^[、，和]$/.test(between!)))) {
				push('reconsiderations_narrated', amount, start);
				push('litigation_narrated', amount, start);
			} else if (next && between !== undefined && /^(?:[、，]|和|及|与)$/.test(between)) {
				const first = /诉讼.{0,6}复议/.test(head.slice(-24));
				push(first ? 'litigation_narrated' : 'reconsiderations_narrated', amount, start);
				push(first ? 'reconsiderations_narrated' : 'litigation_narrated', next, start);
				done.add(next);
			} else {
				told.doubts.push(doubt('reconsiderations_narrated', sentence, amount, start));
				told.doubts.push(doubt('litigation_narrated', sentence, amount, start));
			}
			continue;
		}
		if (review.test(head)) push('reconsiderations_narrated', amount, from);
		else if (lawsuit.test(head)) push('litigation_narrated', amount, from);
		else {
			const behind = court.exec(text.slice(amount.end, amount.end + 24));
			if (
				behind &&
				amount.unit &&
				!/决定|机关|书|后/.test(
					text.slice(amount.end + behind[0].length, amount.end + behind[0].length + 2)
				)
			)
				push(
					behind[1] === '复议' ? 'reconsiderations_narrated' : 'litigation_narrated',
					amount,
					from
				);
		}
	}
	return told;

	function push(id: FigureId, amount: Amount, from: number): void {
		const part = partOf(sentence, amount.start) >= 0;
		if (part && told.candidates.some((each) => each.id === id)) return;
		const found = candidate(id, sentence, amount, clauseStart(sentence, from), { rank: 2 });
		if (found) told.candidates.push(found);
	}
}
