import type { FigureId } from '#form/figures.ts';
import type { Amount } from './amounts.ts';
import { candidate, doubt, zero, type Candidate, type Told } from './candidate.ts';
import { findMedia, type Medium, type Mention } from './media.ts';
import {
	clauseEnd,
	clauseStart,
	isGrowth,
	isMean,
	isOtherYear,
	isPlan,
	isSinceLaunch,
	lastMatch,
	leadOf,
	partOf,
	segmentStart,
	type Sentence
} from './sentence.ts';

const itemUnit = /^(?:条|篇|件|份|期|次|个|则|部|项|张|幅|组|款|辑|集|种|条（)/;
const verb =
	'(?:公开|发布|推送|更新|发表|编发|推出|上传|刊发|刊登|刊载|登载|转发|转载|发送|制作|发稿|发文|公布|发出|群发|报道)';
const modifier =
	'(?:各类|各项|各种|各|类|有关|相关|政府|政务|公开|主动|工作|原创|图文|权威|有效|本级|本局|本机关|全部|的|了|等|门户|网站|发布|重要|应|法定|非涉密|本年|本年度|全年|累计|共|年度|新)';
const noun =
	'(?:信息(?:公开)?|政府信息|稿件|文章|推文|图文|消息|内容|作品|短视频|视频|资讯|博文|微博|帖文|帖子|条目|文稿|新闻|微信)(?:总)?(?:数量|条数|件数|数|量)?';
/** 公开各类政府信息: the words a count of published items ends with. */
const published = new RegExp(`${verb}了?${modifier}{0,8}(?:${noun})?$`);
const listed = new RegExp(`等${modifier}{0,4}${noun}$`);
const counted = new RegExp(`^(?:的)?${modifier}{0,4}${noun}`);
const verbLast = new RegExp(`${verb}了?$`);
const publishes = new RegExp(verb);
const government =
	/政府信息|政务信息|信息公开|公开(?:各类|各项|各种|有关|相关|非涉密|应公开|本级|的|了)*信息|主动公开$/;
const rejected =
	/报送|上报|投稿|采用|采纳|录用|约稿|监测|检查|排查|整改|清理|审核|审查|受理|回复|阅读|点击|访问|浏览|播放|关注|粉丝|删除|错敏|问题|依申请|目录|解读|征集|答复|收到|申请|培训|撤销|下架|错误|指南|年报/;
const allChannels =
	/等[^，。；]{0,6}(?:渠道|途径|方式|平台|载体|媒体|形式|媒介)|多种(?:渠道|途径|方式|形式)|各类(?:渠道|平台)|全渠道/;

const vagueEnd = new RegExp(`^(?:$|[，。；、（）！]|其中|左右|以上|(?:原创)?${noun})`);

/** Reads how many items were published: in all, on the website, on social media. */
export function readPublication(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	const done = new Set<Amount>();
	for (const amount of sentence.amounts) {
		if (done.has(amount) || !isThisYears(sentence, amount) || !itemUnit.test(amount.unit)) continue;
		const from = segmentStart(sentence, amount);
		const segment = sentence.text.slice(from, amount.start);
		if (rejected.test(segment) || isDoubled(sentence, amount)) continue;
		const shared = distributed(sentence, amount, from);
		if (shared) {
			for (const [id, parts] of shared) {
				const [first] = parts;
				const sum = first && candidate(id, sentence, first, from, { rank: 2 });
				if (!sum) continue;
				sum.value = parts.reduce((total, part) => total + (part.value ?? NaN), 0);
				sum.approximate = parts.some((part) => part.approximate);
				if (Number.isSafeInteger(sum.value)) told.candidates.push(sum);
			}
			for (const parts of shared.values()) for (const part of parts) done.add(part);
			continue;
		}
		const last = told.candidates.at(-1);
		if (last && isShareOfYear(sentence, amount, last)) {
			told.candidates[told.candidates.length - 1] = {
				...last,
				value: amount.value!,
				approximate: amount.approximate,
				anchor: amount.start,
				end: clauseEnd(sentence, amount.start)
			};
			continue;
		}
		const found = readItems(sentence, amount, from);
		if (found) told.candidates.push(found);
	}
	return told;
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

const reportYear = '(?:本年度?|今年|年内|全年|(?:19|20)\\d\\d年度?)';
const ofYear = new RegExp(
	`^[^，。；]{1,12}[，（；](?:其中)?，?(?:${reportYear}(?:新增|新公开|增加)|新增|其中，?${reportYear})(?:主动|公开|政府|政务|信息|了|为|约|共){0,6}$`
);

/** 累计4002条，其中本年新增362条: the second number is the report year's share of the first. */
function isShareOfYear(sentence: Sentence, amount: Amount, total: Candidate): boolean {
	const between = sentence.text.slice(total.anchor, amount.start);
	return (
		/累计|历年|总/.test(sentence.text.slice(total.start, total.anchor)) &&
		between.length <= 40 &&
		ofYear.test(between)
	);
}

/** 推送40期120条: the issues are not the items. */
function isDoubled(sentence: Sentence, amount: Amount): boolean {
	const next = sentence.amounts[sentence.amounts.indexOf(amount) + 1];
	return amount.unit === '期' && next !== undefined && next.start === amount.end;
}

function readItems(sentence: Sentence, amount: Amount, from: number): Candidate | null {
	const { head } = leadOf(sentence, amount, from);
	const rest = sentence.text.slice(amount.end, amount.end + 14);
	const media = mediaOf(sentence, from, amount.start);
	const last = media.at(-1);
	const direct =
		last !== undefined &&
		sentence.text.slice(0, last.end).endsWith(head.slice(-last.word.length)) &&
		head.endsWith(last.word);
	// 公开等9个栏目: a vague measure word counts what follows it.
	if (/^[个次项种]$/.test(amount.unit) && !vagueEnd.test(rest)) return null;
	const counts = published.test(head) || listed.test(head) || direct || isAccount(head);
	const nounAfter = counted.test(rest) && verbLast.test(head);
	if (!counts && !nounAfter) return null;
	const words = head + (nounAfter ? rest : '');
	const part = partOf(sentence, amount.start) >= 0;
	const kinds = new Set(media.map((mention) => mention.medium));
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const fresh = /新增|新公开|新发布/.test(clause) ? 2 : 0;
	const total = /全年|共|累计|总|合计|本年|年内/.test(clause) ? 1 : 0;

	if (
		kinds.size === 0 ||
		(kinds.size > 1 && !part && !isSiteColumn(kinds)) ||
		allChannels.test(clauseWithCarry(sentence, amount))
	) {
		const all = kinds.size > 0;
		if (part || !(government.test(words) || (all && /公开/.test(words) && /信息/.test(words))))
			return null;
		if (/规章|规范性|制发|件数$/.test(head.slice(-8))) return null;
		return candidate('proactive_items', sentence, amount, clauseStart(sentence, from), {
			rank: 1 + total + fresh
		});
	}
	if (kinds.has('site') && (kinds.size === 1 || isSiteColumn(kinds))) {
		if (!isPublishing(sentence, amount.start)) return null;
		return candidate('website_items', sentence, amount, startOf(sentence, media), {
			rank: kinds.has('column') ? 0 : 2 + (part ? 0 : total) + fresh
		});
	}
	if (kinds.size === 1 && kinds.has('social')) {
		if (
			!isPublishing(sentence, amount.start) ||
			(/个$/.test(amount.unit) && /账号|平台|号/.test(head.slice(-3)))
		)
			return null;
		const accounts = accountsOf(media);
		return candidate('social_media_items', sentence, amount, startOf(sentence, media), {
			rank: accounts === '' ? 3 : 2,
			subject: accounts
		});
	}
	return null;
}

function isSiteColumn(kinds: Set<Medium>): boolean {
	return kinds.size === 2 && kinds.has('site') && kinds.has('column');
}

/** “…”公众号120条: an account's name stands between medium and number. */
function isAccount(head: string): boolean {
	return /(?:公众号|订阅号|服务号|视频号|头条号|抖音号|微博号|百家号|账号|网)$/.test(head);
}

function isPublishing(sentence: Sentence, until: number): boolean {
	return publishes.test(sentence.text.slice(0, until));
}

function startOf(sentence: Sentence, media: Mention[]): number {
	return clauseStart(sentence, media[0]?.index ?? 0);
}

/** Media named between the number before and this one; else those of the clauses before that tell no number. */
function mediaOf(sentence: Sentence, from: number, until: number): Mention[] {
	let start = from;
	for (;;) {
		const media = findMedia(sentence.text.slice(start, until)).map((mention) => ({
			...mention,
			index: mention.index + start,
			end: mention.end + start
		}));
		const own = media.filter((mention) => mention.medium !== 'hotline');
		if (own.length || start === 0) return own;
		const before = clauseStart(sentence, Math.max(0, start - 1));
		const counted = sentence.amounts.some(
			(each) => each.kind === 'count' && each.end > before && each.start < start
		);
		if (counted || before === start) return [];
		start = before;
	}
}

function clauseWithCarry(sentence: Sentence, amount: Amount): string {
	const i = sentence.amounts.indexOf(amount);
	const before = sentence.amounts.slice(0, i).findLast((each) => each.kind === 'count');
	return sentence.text.slice(Math.max(before?.end ?? 0, amount.start - 120), amount.start);
}

/** Which account a count is told of; '' for social media as a whole. */
export function accountsOf(media: Mention[]): string {
	const named = media
		.map((mention) => mention.word)
		.filter((word) => !/^(?:新媒体|两微|融媒体|公众号|公众平台|短视频|推文)$/.test(word));
	const other = media.some((mention) => /公众号|公众平台/.test(mention.word)) && !named.length;
	return other ? '微信' : [...new Set(named)].join('、');
}

/** 网站、公众号分别发布120条、80条: one number for each medium in turn; null where the counts do not match. */
function distributed(
	sentence: Sentence,
	first: Amount,
	from: number
): Map<FigureId, Amount[]> | null {
	const segment = sentence.text.slice(from, first.start);
	if (!/分别/.test(segment)) return null;
	const media = mediaOf(sentence, from, first.start).filter(
		(mention, i, all) => all.findIndex((each) => key(each) === key(mention)) === i
	);
	if (media.length < 2 || !isPublishing(sentence, first.start)) return null;
	const i = sentence.amounts.indexOf(first);
	const amounts: Amount[] = [first];
	for (const next of sentence.amounts.slice(i + 1)) {
		const between = sentence.text.slice(amounts.at(-1)!.end, next.start);
		if (next.kind !== 'count' || !/^(?:[、，]|和|及|与|以及|，和)?$/.test(between)) break;
		amounts.push(next);
	}
	if (amounts.length !== media.length) return null;
	const shares = new Map<FigureId, Amount[]>();
	for (const [k, mention] of media.entries()) {
		const id: FigureId | null =
			mention.medium === 'site'
				? 'website_items'
				: mention.medium === 'social'
					? 'social_media_items'
					: null;
		if (id) shares.set(id, [...(shares.get(id) ?? []), amounts[k]!]);
	}
	return shares;

	function key(mention: Mention): string {
		return /公众|微信|订阅号|服务号/.test(mention.word) ? '微信' : mention.word;
	}
}

const followed =
	/(?:关注(?:总)?(?:人数|用户数?|量|数|者)|粉丝(?:总)?(?:数量|人数|量|数)?|订阅(?:总)?(?:用户数?|人数|量|数)|用户(?:总)?数量?)$/;
const followers = /^(?:的)?(?:粉丝|关注用户|关注者|订阅用户|订阅者|人?关注(?:了)?(?:本|我|该)?)/;

/** Reads how many people follow the agency's social media. */
export function readFollowers(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	for (const amount of sentence.amounts) {
		if (!isThisYears(sentence, amount) || !/^(?:人次|人|个|位|名|户|次|条)?$/.test(amount.unit))
			continue;
		const from = segmentStart(sentence, amount);
		const { head } = leadOf(sentence, amount);
		const match = followed.exec(head);
		const behind = followers.test(sentence.text.slice(amount.end, amount.end + 8));
		if (!match && !behind) continue;
		const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
		if (/新增|净增|增粉|涨粉|取消/.test(clause) || partOf(sentence, amount.start) >= from) continue;
		const media = carriedMedia(sentence, amount.start).filter((each) => each.medium !== 'hotline');
		const kinds = new Set(media.map((mention) => mention.medium));
		const social = kinds.size === 1 && kinds.has('social');
		if (
			!social &&
			!(
				kinds.size === 0 &&
				/粉丝/.test(match?.[0] ?? sentence.text.slice(amount.end, amount.end + 4))
			)
		)
			continue;
		const subject = accountsOf(media);
		const found = candidate(
			'social_media_followers',
			sentence,
			amount,
			media[0] ? startOf(sentence, media) : clauseStart(sentence, from),
			{
				rank: subject === '' || /总/.test(clause) ? 2 : 1,
				subject: /总/.test(clause) ? '' : subject
			}
		);
		if (found) told.candidates.push(found);
	}
	return told;
}

/** Media of the nearest clause that names any. */
function carriedMedia(sentence: Sentence, until: number): Mention[] {
	let end = until;
	while (end > 0) {
		const start = clauseStart(sentence, end - 1);
		const media = findMedia(sentence.text.slice(start, end)).map((mention) => ({
			...mention,
			index: mention.index + start,
			end: mention.end + start
		}));
		if (media.length) return media;
		end = start;
	}
	return [];
}

const interpreted =
	/(?:政策(?:性)?(?:文件)?|文件|公开|发布|各类|等(?:方式|形式)?(?:文件)?)?(?:的)?解读(?:类|性|稿|了)?(?:政策|文件|重要|材料|产品|信息|文章|文本|作品|图文|内容|稿件|视频|文稿|方案)*(?:总)?(?:数|量|数量)?$/;
const interpretations =
	/^(?:的)?(?:重要|各类|高质量)?(?:政策(?:性)?(?:文件)?)解读(?:材料|稿件?|信息|文章|文件|产品|图文)?/;
const partial =
	/(?:图片|图文|图表|图解|文字|视频|动漫|动画|音频|专家|H5|媒体|部门|负责人|一把手|领导|漫画|简明问答|数字化|文本|短视频|多媒体|新闻发布会|访谈)(?:式|化|版)?$/;

/** Reads how many interpretations of policies were published. */
export function readInterpretations(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	for (const amount of sentence.amounts) {
		if (
			!isThisYears(sentence, amount) ||
			!/^(?:条|篇|件|份|次|期|个|则|条次|部|项|幅|张)/.test(amount.unit)
		)
			continue;
		const from = segmentStart(sentence, amount);
		const { head } = leadOf(sentence, amount, from);
		const match = interpreted.exec(head);
		const rest = sentence.text.slice(amount.end, amount.end + 16);
		const after =
			interpretations.test(rest) &&
			/(?:发布|公开|推出|制作|编发|撰写|开展|形成)(?:了)?$/.test(head);
		if (!match && !after) continue;
		const stem = match ? head.slice(0, match.index) : head;
		const own = match?.[0] ?? rest;
		const listed = /等[^，、]{0,4}解读|政策/.test(own) || /等(?:多种)?(?:方式|形式)?$/.test(stem);
		if (!listed && (partial.test(stem) || /图|视频/.test(own))) continue;
		if (/依申请|解读回应|解读率|专栏|栏目|回应/.test(own) || /制度|方案$/.test(own)) continue;
		const found = candidate('interpretation_items', sentence, amount, clauseStart(sentence, from), {
			rank:
				(/政策/.test(own) || listed ? 2 : 1) +
				(/全年|共|累计|总/.test(sentence.text.slice(from, amount.start)) ? 1 : 0)
		});
		if (found) told.candidates.push(found);
	}
	return told;
}

const letterBox = /信箱|留言|来信|群众信件|网民信件|网上咨询|互动交流/;
const letterBoxes = new RegExp(letterBox.source, 'g');
/** 县长信箱: whose mailbox it is. */
const boxName = /[^，。；、“”的过通在年局我收理]{0,6}(?:信箱|留言)/g;
const letters =
	/(?:信箱|留言(?:板)?|来信|信件|诉求|问题|咨询|建议|意见|邮件|投诉|事项|收到|接收|回复|答复|办理|受理|办结|处理|办复|事件|件)(?:总)?(?:数量|数|量)?$/;

/** Reads how many messages reached the agency's mailbox or message board. */
export function readMailbox(sentence: Sentence): Told {
	const told: Told = { candidates: [], doubts: [] };
	const none =
		/(?:信箱|留言(?:板|栏目)?)[^，。；□]{0,16}?(?:未|没有|无|尚未)(?:曾)?(?:收到|接到|受理|接收)[^，。；]{0,14}|(?:未|没有|尚未)(?:收到|接到)(?:任何|过|网民|群众|公众|社会|的|有关|相关|公民){0,4}(?:留言|来信|信件|信箱)/;
	const nothing = none.exec(sentence.text);
	if (nothing && !/申请|社会公众的依/.test(nothing[0]))
		told.candidates.push(
			zero('mailbox_messages', sentence, nothing.index, nothing.index + nothing[0].length, 3)
		);
	for (const amount of sentence.amounts) {
		if (!isThisYears(sentence, amount) || !/^(?:条|件|封|个|次|份|起|例)/.test(amount.unit))
			continue;
		const from = segmentStart(sentence, amount);
		const seat = mailboxBefore(sentence, from, amount.start);
		if (seat === null) continue;
		const text = sentence.text.slice(seat, amount.start);
		const { head } = leadOf(sentence, amount, from);
		const rest = sentence.text.slice(amount.end, amount.end + 8);
		if (
			!letters.test(head) &&
			!/^(?:群众|网民|公众|各类)*(?:留言|来信|信件|诉求|咨询|邮件|问题)/.test(rest)
		)
			continue;
		if (/开设|设置|设立|开通|建立|公布|维护|微信|公众号|微博|申请|提案|代表|栏目$/.test(text))
			continue;
		if (/热线|12345|电话/.test(text)) {
			told.doubts.push(doubt('mailbox_messages', sentence, amount, seat));
			continue;
		}
		if (partOf(sentence, amount.start) > seat) continue;
		const box = lastMatch(text, boxName)?.[0] ?? '';
		const found = candidate('mailbox_messages', sentence, amount, clauseStart(sentence, seat), {
			rank: /收到|受理|接收|接到/.test(text) ? 3 : /办结|回复|答复|办复/.test(text) ? 1 : 2,
			subject: box.replace(/(?:信箱|留言)$/, '')
		});
		if (found) told.candidates.push(found);
	}
	return told;
}

/** Where the mailbox a number is told of is named; clauses before are asked while they tell no number. */
function mailboxBefore(sentence: Sentence, from: number, until: number): number | null {
	let start = from;
	for (let turn = 0; turn < 3; turn++) {
		const found = lastMatch(sentence.text.slice(start, until), letterBoxes);
		if (found) return start;
		const before = clauseStart(sentence, Math.max(0, start - 1));
		const counted = sentence.amounts.some(
			(each) => each.kind === 'count' && each.end > before && each.start < start
		);
		if (before === start || counted) return null;
		start = before;
	}
	return null;
}
