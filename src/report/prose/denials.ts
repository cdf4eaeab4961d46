import type { FigureId } from '#form/figures.ts';
import { topicAt } from './challenges.ts';
import { spanOf, type Clause, type Thing } from './clause.ts';
import { findMedia } from './media.ts';
import { isOfPartAt, isOtherYearAt, isPlan } from './period.ts';
import { isAboutRequests } from './requests.ts';
import type { Row } from './rows.ts';
import { clauseStart, type Sentence } from './sentence.ts';
import { whoseOf } from './whose.ts';
import { unaccountedIn } from './whole/parse.ts';

/** Words of denial, and what must follow for it to be one of existence: 未按规定… is none. */
const negation = /尚未|从未|未曾|暂未|暂无|尚无|不存在|没有|未|没|无|零/g;
const existence =
	/^(?:曾|能|再|有|新)*(?:向[^，。；]{1,10}(?=申请|提出|提交|要求)|收到|接到|收悉|收办|收|受理|接收|接受|办理|处理|发生|出现|产生|存在|涉及|引发|引起|被|因|提起|遇到|发现|有)/;
const withoutVerb = /^(?:没有|无|零|暂无|尚无|不存在)$/;
/** 无正当理由, 无法…: no denial of existence. */
const otherNo =
	/^(?:正当|法(?!人)|关|偿|障碍|纸|效|条件|须|需|论|不|行政许可|违|涉密|线索|专门|专职)/;

/** What is denied, by the words of the denial. */
export const deniedRows: readonly Row<Thing>[] = [
	{ name: 'no-review', pattern: /复议/, means: 'reconsideration' },
	{ name: 'no-lawsuit', pattern: /诉讼|应诉|被诉|诉至|起诉/, means: 'lawsuit' },
	{
		name: 'no-request',
		pattern:
			/依申请(?:公开|信息|事项|件|获取|提供)?|(?:信息|公开)[^，。；]{0,12}申请|申请[^，。；]{0,12}(?:公开|信息)|要求(?:公开|获取|提供)[^，。；]{0,8}信息/,
		means: 'request'
	}
];
/** What the denied thing is when it is about a request and not one: 未收取…处理费, 未出现…超期答复. */
const notTheRequest =
	/处理费|收费|费用|超期|逾期|答复(?!件)|不予|违规|泄密|失密|追责|问责|投诉|举报|信访|纠纷|争议|异议|问题|败诉|纠错|撤销|目录|指南|制度|渠道|栏目|结转|积压|拖延|延期|瞒报|评议/;
const notTheChallenge =
	/^(?:中)?(?:被)?(?:败诉|纠错|纠正|撤销|违法|超期|后|决定|机关|书|答复|人员|法|制度|机制)/;
/** 未收到相关申请, where requests are what is talked of. */
const bareRequest =
	/^(?:到|过|人|任何|相关|有关|此类|该类|关于|方面|公众|群众|社会|公民|申请人|法人|其他组织|单位|个人|书面|的|提出|提交|递交|来自|[、和或及一件])*申请(?:件|书|表|事项|情况|材料)?$/;
/** What may stand between a request and the review that is denied with it. */
const joins = /(?:行政|提起|发生|引发|出现|无|没有|未|被)+$/;
const oneWay = /当面|网络|网上|信函|邮寄|邮件|传真|现场|线上|线下|窗口|平台/g;
/** 依申请公开为零, 申请数为0: none, stated as the value of a count. */
const valued =
	/(?:依申请公开|信息公开申请|公开申请|依申请)(?:[^，。；\d]{0,10}?(?:均|都)?(?:为|是|实行)(?:零|空白|“零”)|(?:政府信息|信息|申请|事项|办件|件数|受理|收到|接收|数量|数|量|工作|件|情况){0,4}(?:均)?(?:零|空白|无|“零”))(?:申请|报告|件|受理)?(?=[，。；、）]|$)|(?:依申请公开|信息公开申请|公开申请)[^，。；：\d]{0,10}：(?:无|零)(?=[，。；]|$)|零申请/;
const valuedChallenge =
	/(?:复议|诉讼)(?:案件|案|申请|的?情况|件|数量|数|量|[、和及与或]|以及|被?提起|行政|复议|诉讼|举报|投诉|申诉|信访){0,12}[，□]{0,14}(?:均|都|皆)?(?:为|是|：)?[“"]?(?:零(?:发生)?|无|(?:未|没有)(?:再|曾)?(?:发生|出现|产生)过?)[”"]?(?=[，。；）件]|$)/g;
/** What else the same list denies, after a comma. */
const listGoesOn =
	/^(?:案件|案|申请|情况|情形|等|[、和及与或，]|以及|或者|还是|因|无|零|没有|未发生|未出现|提起|被提起|申请|举报|投诉|申诉|行政|政府信息公开){0,12}?(?:复议|诉讼|应诉)(?![^，。；]{0,8}\d)/;

const figures: Partial<Record<Thing, FigureId>> = {
	request: 'requests_narrated',
	reconsideration: 'reconsiderations_narrated',
	lawsuit: 'litigation_narrated'
};

/** Reads what a sentence says there was none of, of requests, reviews and lawsuits. */
export function readDenials(sentence: Sentence): Clause[] {
	const { text } = sentence;
	if (!/申请|复议|诉|要求(?:公开|获取|提供)/.test(text)) return [];
	const found = new Map<Thing, Clause>();
	const deny = (thing: Thing, name: string, start: number, end: number) => {
		if (isPlan(sentence, { start }) || isOfTheRest(sentence, start, end)) return;
		if (found.has(thing) || isOtherYearAt(sentence, start) || isOfPartAt(sentence, start)) return;
		const from = clauseStart(sentence, start);
		const said = whoseOf(text.slice(from, start), sentence.owner);
		const topic = thing === 'request' ? 'disclosure' : topicAt(sentence, start);
		const whose = said?.whose ?? 'own';
		const own = whose === 'own' && topic !== 'other';
		const id = figures[thing]!;
		found.set(thing, {
			value: 0,
			approximate: false,
			unit: '',
			thing: topic === 'other' ? 'other' : thing,
			noun: text.slice(start, end),
			whose,
			covers: said?.covers ?? '',
			channel: { kind: 'none', subject: '' },
			period: 'year',
			role: 'total',
			whole: null,
			denied: true,
			figure: own ? { id, rank: thing === 'request' ? 4 : 2 } : null,
			doubts: own || topic === 'other' ? [] : [id],
			by: [name],
			...(own && { strange: unaccountedIn(text.slice(from, end), sentence.owner) }),
			...spanOf(sentence, from, start, end)
		});
	};
	for (const match of text.matchAll(negation)) {
		const tail = text.slice(match.index + match[0].length);
		const object = /^[^，。；：！）]*/.exec(tail)![0].replace(/（[^）]*$/, '');
		if (!/申请|复议|诉|要求/.test(object)) continue;
		if (otherNo.test(tail) && !/^行政/.test(tail)) continue;
		// 有6个单位全年未收到申请; 没有未经复议直接起诉的案件.
		if (
			/\d[个家](?:单位|部门|乡镇|镇|街道|村|社区|科室|机关|县|区)[^，。；]{0,8}$/.test(
				text.slice(0, match.index)
			)
		)
			continue;
		if (/直接起诉|经复议|复议后|不服复议/.test(object)) continue;
		if (!existence.test(object) && !withoutVerb.test(match[0])) continue;
		for (const [thing, name, length] of denied(
			sentence,
			match.index,
			object,
			match[0].length + match.index
		))
			deny(thing, name, match.index, match.index + match[0].length + length);
	}
	const value = valued.exec(text);
	if (value && !/复议|诉讼/.test(value[0]) && !notTheRequest.test(value[0]))
		deny('request', 'request-count-zero', value.index, value.index + value[0].length);
	for (const none of text.matchAll(valuedChallenge)) {
		const end = none.index + none[0].length;
		if (none[0].includes('复议')) deny('reconsideration', 'review-count-zero', none.index, end);
		if (none[0].includes('诉讼')) deny('lawsuit', 'lawsuit-count-zero', none.index, end);
	}
	return [...found.values()];
}

/** 除上述案件外，未发生其他…; 无新增…，3件均为上年立案: there were others. */
function isOfTheRest({ text, amounts }: Sentence, start: number, end: number): boolean {
	const before = text.slice(0, start);
	const words = text.slice(start, end);
	if (/除[^。；]*外，?[^，。；]{0,8}$/.test(before) && /其[他它余]|别的|另/.test(words))
		return true;
	const more = amounts.some(
		(one) => one.kind === 'count' && one.value && one.start > end && /^[件起宗例]/.test(one.unit)
	);
	return /新增|新发/.test(words) && more;
}

const unpublished =
	/(?<![应而])(?:尚未|暂未|未|没有|暂无|无)(?:曾|产生|发生|有|形成|需|应当?|要)*主动(?:对外|向社会)?公开(?:的|过|任何|各类)*(?:政府|政务)?信息(?=[，。；])/;

/** Reads that nothing was published. */
export function readNothingPublished(sentence: Sentence): Clause[] {
	const match = sentence.text.includes('主动') ? unpublished.exec(sentence.text) : null;
	if (!match || isOtherYearAt(sentence, match.index) || isOfPartAt(sentence, match.index))
		return [];
	const { index, 0: words } = match;
	const from = clauseStart(sentence, index);
	const subject = sentence.text.slice(from, index).replace(/(?:19|20)\d\d年/g, '');
	// 发现3个科室…, 个别单位…: what was not done where it should have been; 微博…: by one way.
	if (/\d|[发出]现|存在|个别|部分|少数|有的|其中/.test(subject) || findMedia(subject).length)
		return [];
	const said = whoseOf(sentence.text.slice(from, index), sentence.owner);
	return [
		{
			value: 0,
			approximate: false,
			unit: '',
			thing: 'information',
			noun: words,
			whose: said?.whose ?? 'own',
			covers: said?.covers ?? '',
			period: 'year',
			role: 'total',
			channel: { kind: 'none', subject: '' },
			whole: null,
			denied: true,
			doubts: [],
			figure: { id: 'proactive_items', rank: 1 },
			by: ['nothing-published'],
			strange: unaccountedIn(sentence.text.slice(from, index + words.length), sentence.owner),
			...spanOf(sentence, from, index, index + words.length)
		}
	];
}

/** The things an object of denial names, with the patterns and the length of its words. */
function denied(
	sentence: Sentence,
	at: number,
	object: string,
	after: number
): [Thing, string, number][] {
	const { text } = sentence;
	const things: [Thing, string, number][] = [];
	const [review, lawsuit, request] = deniedRows as [Row<Thing>, Row<Thing>, Row<Thing>];
	const behind = text.slice(after + object.length);
	const challenged = /复议|诉讼|应诉|被诉|诉至|起诉/.exec(object);
	if (challenged) {
		const last = [
			...object.matchAll(
				/(?:复议|诉讼|应诉|被诉|诉至(?:人民)?法院|起诉)(?:案件|案|申请|事项|情况|情形)?/g
			)
		].at(-1)!;
		const left = object.slice(last.index + last[0].length);
		if (!notTheChallenge.test(left) && !/\d[件起宗例]/.test(object)) {
			const all = object + (listGoesOn.exec(left + behind)?.[0] ?? '');
			const length = last.index + last[0].length;
			if (review.pattern.test(all)) things.push(['reconsideration', review.name, length]);
			if (lawsuit.pattern.test(all)) things.push(['lawsuit', lawsuit.name, length]);
		}
	}
	const named = request.pattern.exec(object);
	const head = challenged ? object.slice(0, challenged.index) : object;
	const bare =
		!named && bareRequest.test(object.replace(existence, '')) && isAboutRequests(sentence, at);
	if (!named && !bare) return things;
	if (named && challenged && named.index > challenged.index) return things;
	// 未发生因申请公开引发的行政复议: the request is the cause, not what is denied.
	if (
		challenged &&
		(/因|由|被|引[发起]|对|不服|针对|涉及/.test(head) ||
			!/(?:[、和及与或]|以及|也|或者)$/.test(head.replace(joins, '')) ||
			/被|发生|出现|产生/.test(head.slice(0, 4)))
	)
		return things;
	// 除1件转办外，未收到其他申请: one came.
	if (/除[^。；]*外，?[^，。；]{0,6}$/.test(text.slice(0, at)) && /其[他它余]/.test(object))
		return things;
	const left = named
		? object.slice(named.index + named[0].length)
		: object.replace(/[^，。；]*?申请/, '');
	// 没有收到申请、投诉和举报: of a list, each is denied.
	if (notTheRequest.test(left) && !/^(?:件|事项)?(?:[、和及与或]|以及)/.test(left)) return things;
	if (/\d[件份宗起]/.test(object) || /^(?:被|因)/.test(object)) return things;
	// 无线下申请: only one way was denied.
	const ways = object.match(oneWay) ?? [];
	if (
		ways.length === 1 &&
		!/等|(?:书面|纸质)[^，。；]{0,3}(?:或|和|及|、)|(?:或者?|和|及|、)(?:书面|纸质)/.test(object)
	)
		return things;
	things.push(['request', bare ? 'no-such-request' : request.name, object.length]);
	return things;
}
