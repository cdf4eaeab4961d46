import { candidate, doubt, zero, type Told } from './candidate.ts';
import { findMedia, type Mention } from './media.ts';
import { accountsOf } from './publication.ts';
import {
	clauseStart,
	isThisYears,
	lastMatch,
	leadOf,
	partOf,
	reach,
	segmentStart,
	type Sentence
} from './sentence.ts';

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
		const match =
			followed.exec(head) ?? (/[人位名户]$/.test(amount.unit) ? /关注$/.exec(head) : null);
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
			clauseStart(sentence, media[0]?.index ?? from),
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
	const nearest = Math.max(0, end - reach);
	while (end > nearest) {
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
		/(?:信箱|留言(?:板|栏目)?)[^，。；□]{0,16}?(?:未|没有|无|尚未)(?:曾)?(?:收到|接到|受理|接收)[^，。；]{0,14}|(?:信箱|留言)[^，。；]{0,10}无(?:来信|留言|信件)|(?:未|没有|尚未)(?:收到|接到)(?:任何|过|网民|群众|公众|社会|的|有关|相关|公民){0,4}(?:留言|来信|信件|信箱)/;
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
