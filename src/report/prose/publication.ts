import type { FigureId } from '#form/figures.ts';
import type { Amount } from './amounts.ts';
import { candidate, type Candidate, type Told } from './candidate.ts';
import { findMedia, type Medium, type Mention } from './media.ts';
import {
	clauseEnd,
	clauseStart,
	isThisYears,
	leadOf,
	partOf,
	segmentStart,
	type Sentence
} from './sentence.ts';

const itemUnit = /^(?:条|篇|件|份|期|次|个|则|部|项|张|幅|组|款|辑|集|种|条（)/;
const verb =
	'(?:公开|发布|推送|更新|发表|编发|推出|推文|上传|刊发|刊登|刊载|登载|转发|转载|发送|制作|发稿|发文|公布|发出|群发|报道)';
const modifier =
	'(?:各类|各项|各种|各|类|有关|相关|政府|政务|公开|主动|工作|原创|图文|权威|有效|本级|本局|本机关|全部|的|了|等|门户|网站|发布|重要|应|法定|非涉密|本年|本年度|全年|累计|共|年度|新)';
const noun =
	'(?:信息(?:公开)?|政府信息|稿件|文章|推文|图文|消息|内容|作品|短视频|视频|资讯|博文|微博|帖文|帖子|条目|文稿|新闻|微信)(?:总)?(?:数量|条数|件数|数|量)?';
const quantity = '(?:总)?(?:数量|条数|件数|总量|总数|数|量)';
/** 公开各类政府信息: the words a count of published items ends with. */
const published = new RegExp(`${verb}了?${modifier}{0,8}(?:${noun}|${quantity})?$`);
const listed = new RegExp(`等${modifier}{0,4}${noun}$`);
const counted = new RegExp(`^(?:的)?${modifier}{0,4}${noun}`);
const verbLast = new RegExp(`${verb}了?$`);
const publishes = new RegExp(verb);
const government =
	/政府信息|政务信息|信息公开|公开(?:各类|各项|各种|有关|相关|非涉密|应公开|本级|的|了)*信息|主动公开$/;
const rejected =
	/(?:未|不予|不|免予)(?:主动|以)?公开|报送|上报|投稿|采用|采纳|录用|约稿|监测|检查|排查|整改|清理|审核|审查|受理|回复|阅读|点击|访问|浏览|播放|关注|粉丝|删除|错敏|问题|依申请|目录|解读|征集|答复|收到|申请|培训|撤销|下架|错误|指南|年报/;
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
		head.endsWith(last.word) &&
		// 更新栏目12个: of columns, not of items.
		!(last.medium === 'column' && amount.unit === '个');
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
		// 发布政府信息50条，其中主动公开48条: the part is what is asked for.
		const proactive =
			/主动公开(?:政府信息|信息)?$/.test(head) &&
			!/主动公开/.test(sentence.text.slice(0, Math.max(0, partOf(sentence, amount.start))));
		if (part && proactive)
			return candidate('proactive_items', sentence, amount, clauseStart(sentence, from), {
				rank: 5
			});
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
