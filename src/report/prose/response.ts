import { accountsOf, areOfManyBodies } from './channel.ts';
import { spanOf, type Clause } from './clause.ts';
import { findMedia, type Mention } from './media.ts';
import { figure, type Reading } from './reading.ts';
import { clauseStart, lastMatch, reach, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';

const followed =
	/(?:关注(?:总)?(?:人数|用户数?|量|数|者)|粉丝(?:总)?(?:数量|人数|量|数)?|订阅(?:总)?(?:用户数?|人数|量|数)|用户(?:总)?(?:数量?|量)|(?<=公众号|微信|微博|抖音号?|视频号)(?:“[^“”]*”)?用户|关注[^，。；]{1,16}的(?:用户|人数?)|(?:累计|总|注册)用户)$/;
const followers = /^(?:的)?(?:粉丝|关注用户|关注者|订阅用户|订阅者|人?关注(?:了)?(?:本|我|该)?)/;

/** Reads how many people follow the agency's social media. */
export function readFollowers(
	{ sentence, amount, from, lead, partOf }: Statement,
	whole: Clause | null
): Reading | null {
	if (!/粉丝|关注|订阅|用户/.test(sentence.text)) return null;
	if (!/^(?:人次|人|个|位|名|户|次|条)?$/.test(amount.unit)) return null;
	const { head } = lead;
	const match =
		followed.exec(head) ??
		(/[人位名户个]$|^$/.test(amount.unit) ? /(?:关注|订阅)$/.exec(head) : null);
	const behind = followers.test(sentence.text.slice(amount.end, amount.end + 8));
	if (!match && !behind) return null;
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const reading: Reading = { thing: 'follower', noun: match?.[0] ?? '', by: ['followers'] };
	if (/新增|净增|增粉|涨粉|取消/.test(clause)) return { ...reading, thing: 'other' };
	if (partOf !== null && (!whole || whole.thing === 'follower'))
		return { ...reading, role: 'part' };
	const media = carriedMedia(sentence, amount.start).filter((each) => each.medium !== 'hotline');
	const kinds = new Set(media.map((mention) => mention.medium));
	const social = kinds.size === 1 && kinds.has('social');
	const fans = /粉丝|关注者|订阅者/.test(
		match?.[0] ?? sentence.text.slice(amount.end, amount.end + 4)
	);
	if (!social && !(kinds.size === 0 && fans)) return { ...reading, thing: 'other' };
	const named = media[0]?.index ?? from;
	if (
		areOfManyBodies(sentence, clauseStart(sentence, named), amount.start) ||
		(/^[、，和]\d/.test(sentence.text.slice(amount.end)) && /分别/.test(clause))
	)
		return { ...reading, role: 'item', doubts: ['social_media_followers'] };
	const accounts = accountsOf(media);
	const subject = /总/.test(clause) ? '' : accounts;
	return {
		...reading,
		channel: { kind: 'social', subject },
		from: clauseStart(sentence, named),
		...figure('social_media_followers', accounts === '' || /总/.test(clause) ? 2 : 1)
	};
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
	/(?:政策(?:性)?(?:文件)?|文件|公开|发布|各类|等(?:方式|形式)?(?:文件)?)?(?:的)?解读(?:类|性|稿|了)?(?:相关|有关|各类|的)*(?:政策|文件|重要|材料|产品|信息|文章|文本|作品|图文|内容|稿件|视频|文稿|方案)*(?:发布|公开|推送)?(?:总)?(?:数|量|数量)?$/;
const interpretations =
	/^(?:的)?(?:重要|各类|高质量)?(?:政策(?:性)?(?:文件)?)解读(?:材料|稿件?|信息|文章|文件|产品|图文)?/;
const partial =
	/(?:图片|图文|图表|图解|文字|视频|动漫|动画|音频|专家|H5|媒体|部门|负责人|一把手|领导|漫画|简明问答|数字化|文本|短视频|多媒体|新闻发布会|访谈)(?:式|化|版)?$/;

/** 公开文件和解读信息22条: of more than interpretations. */
const mixed =
	/(?<!解读|问答|图解|访谈|漫画|视频|文字|图文)(?:和|及|与|、|以及)(?:相关|有关|其|配套|政策|政策性|文件)*(?:的)?$/;

/** Reads how many interpretations of policies were published. */
export function readInterpretations(
	{ sentence, amount, from, lead, partOf, sums }: Statement,
	whole: Clause | null
): Reading | null {
	if (!sentence.text.includes('解读')) return null;
	if (!/^(?:条|篇|件|份|次|期|个|则|条次|部|项|幅|张)/.test(amount.unit)) return null;
	const { head } = lead;
	// 发布解读45条，转载上级解读120条，共165条: not of the agency's own alone.
	const passedOn = sums && /转[发载]/.test(sentence.text.slice(sums.amount.end, amount.start));
	if (sums && whole?.thing === 'interpretation' && !passedOn)
		return {
			thing: 'interpretation',
			noun: '',
			by: ['interpretations'],
			...figure('interpretation_items', 3)
		};
	const match = interpreted.exec(head);
	const rest = sentence.text.slice(amount.end, amount.end + 16);
	const verbBefore = /(?:发布|公开|推出|制作|编发|撰写|开展|形成)(?:了)?$/.test(head);
	const after = interpretations.test(rest) && verbBefore;
	const done = /解读(?:了)?(?:重大|重要|相关|本级|各类)?政策(?:文件|措施)?$/.test(head);
	if (!match && !after && !done) return null;
	const stem = (match ? head.slice(0, match.index) : head).replace(/^[，、；：（）]+/, '');
	const own = match?.[0] ?? rest;
	const reading: Reading = {
		thing: 'interpretation',
		noun: own,
		by: ['interpretations'],
		from: clauseStart(sentence, from)
	};
	const listed =
		/等[^，、]{0,4}解读|政策/.test(own) ||
		/等(?:多种)?(?:方式|形式)?$|政策[^，。；]{0,8}解读(?:和|及|与|、|以及)[^，。；、]{0,4}$/.test(
			stem
		);
	const before = stem && (/^(?:.*?)(?=解读)/.exec(own)?.[0] ?? '');
	const each = /各|分别|均/.test(sentence.text.slice(amount.start - 3, amount.start));
	if (mixed.test(stem + before) && !each && !/解读|问答|图解/.test(stem.slice(-24)))
		return { ...reading, thing: 'information', by: ['interpretations-and-more'], role: 'part' };
	if (!listed && (partial.test(stem) || /图|视频/.test(own))) return { ...reading, role: 'part' };
	if (/依申请|解读回应|解读率|专栏|栏目|回应/.test(own) || /制度|方案$/.test(own))
		return { ...reading, thing: 'other' };
	const elsewhere = whole?.channel.kind === 'subsite';
	if (partOf !== null && (whole === null || whole.thing === 'interpretation' || elsewhere))
		return { ...reading, role: 'part' };
	// Another's interpretations, passed on.
	if (
		/转[发载](?:了)?(?:上级|国家|[省市州]|国务院)[^，。；]*$/.test(
			sentence.text.slice(from, amount.start)
		)
	)
		return { ...reading, doubts: ['interpretation_items'] };
	const summed = /全年|共|累计|总/.test(sentence.text.slice(from, amount.start)) ? 1 : 0;
	return {
		...reading,
		// 解读政策文件58件，发布解读材料132篇: what was made, not what it was made of.
		...figure('interpretation_items', done ? 0 : (/政策/.test(own) || listed ? 2 : 1) + summed)
	};
}

const letterBox =
	/信箱|留言|来信|群众信件|网络问政|网[民友](?:信件|诉求|咨询)|网上咨询|[“"][^“”"]{0,4}(?:咨询|投诉|问答)[^“”"]{0,4}[”"]栏目?|互动交流/;
const letterBoxes = new RegExp(letterBox.source, 'g');
/** 县长信箱: whose mailbox it is. */
const boxName = /[^，。；、“”的过通在年局我收理]{0,6}(?:信箱|留言)/g;
/** 区长信箱 is the government's. */
const chiefs = /(?:[省市州区县旗盟]长|书记)(?:信箱|留言)/;
const letters =
	/(?:信箱|留言(?:板)?|来信|信件|网络问政|提问|诉求|问题|咨询|建议|意见|邮件|投诉|事项|收到|接收|回复|答复|办理|受理|办结|处理|办复|事件|件)等?(?:总)?(?:数量|数|量)?$/;

const noLetters =
	/(?:信箱|留言(?:板|栏目)?)[^，。；□]{0,16}?(?:未|没有|无|尚未)(?:曾)?(?:收到|接到|受理|接收)[^，。；]{0,14}|(?:信箱|留言)[^，。；]{0,10}无(?:来信|留言|信件)|(?:未|没有|尚未)(?:收到|接到)(?:任何|过|网民|群众|公众|社会|的|有关|相关|公民){0,4}(?:留言|来信|信件|信箱)/;

/** Reads that no message reached the mailbox. */
export function readNoMessages(sentence: Sentence): Clause | null {
	if (!/信箱|留言|来信|信件/.test(sentence.text)) return null;
	const nothing = noLetters.exec(sentence.text);
	if (!nothing || /申请|社会公众的依/.test(nothing[0])) return null;
	const { index, 0: words } = nothing;
	return {
		value: 0,
		approximate: false,
		unit: '',
		thing: 'message',
		noun: words,
		whose: 'own',
		covers: '',
		channel: { kind: 'none', subject: '' },
		period: 'year',
		role: 'total',
		whole: null,
		denied: true,
		figure: { id: 'mailbox_messages', rank: 3 },
		doubts: [],
		by: ['no-messages'],
		...spanOf(sentence, clauseStart(sentence, index), index, index + words.length)
	};
}

/** Reads how many messages reached the agency's mailbox or message board. */
export function readMailbox({ sentence, amount, from, lead, partOf }: Statement): Reading | null {
	if (!/^(?:条|件|封|个|次|份|起|例|项)/.test(amount.unit)) return null;
	if (!letterBox.test(sentence.text)) return null;
	const seat = mailboxBefore(sentence, from, amount.start);
	if (seat === null) return null;
	const text = sentence.text.slice(seat, amount.start);
	const { head } = lead;
	const rest = sentence.text.slice(amount.end, amount.end + 8);
	const counted =
		letters.test(head) ||
		letters.test(text.replace(/）$/, '')) ||
		/^(?:群众|网民|公众|各类)*(?:留言|来信|信件|诉求|咨询|邮件|问题)/.test(rest);
	if (!counted) return null;
	const reading: Reading = {
		thing: 'message',
		noun: head.slice(-8),
		by: ['messages'],
		from: clauseStart(sentence, seat)
	};
	if (
		/(?:开设|设置|设立|开通|建立)(?![^，。；]*(?:收到|受理|接收|接到|办[理结复]|[答回]复))|公布|维护|微信|公众号|微博|申请|提案|代表|栏目$|公开/.test(
			text.replace(/信息公开网|公开信箱/, '')
		)
	)
		return null;
	const among = /12\d{3}$/.test(sentence.text.slice(0, seat));
	// 在线访谈6期，网民留言46条; 接听电话320个、来信18封: by another way, not to the mailbox.
	const told = sentence.text.slice(sentence.text.lastIndexOf('；', amount.start) + 1, amount.start);
	const beside =
		/访谈|直播|征集|调查/.test(told) || (/电话|来访/.test(told) && !/信箱|留言/.test(text));
	// 受理来信1860件, in a petitions office's report: what it is there for, not what reached its mailbox.
	const petitions = /信访/.test(sentence.owner?.name ?? '') && !/信箱|留言/.test(text);
	if (among || beside || petitions || /热线|12345|电话|平台转|(?<!信箱)(?:交办|转办)/.test(text))
		return { ...reading, doubts: ['mailbox_messages'] };
	if (partOf !== null && /信箱|留言/.test(partOf === 'untold' ? '' : partOf.words))
		return { ...reading, role: 'part' };
	const box = lastMatch(text, boxName)?.[0] ?? '';
	if (isOfTwoBoxes(sentence)) return { ...reading, doubts: ['mailbox_messages'] };
	const plainly = /收到|受理|接收|接到/.test(text) ? 3 : /办结|回复|答复|办复/.test(text) ? 1 : 2;
	// 网上咨询55件，局长信箱来信1件: the mailbox is asked for.
	const rank = /信箱|(?<!人民网[^，。；]{0,8})留言|来信/.test(text)
		? plainly
		: Math.min(plainly, 1);
	return {
		...reading,
		channel: { kind: 'other', subject: box.replace(/(?:信箱|留言)$/, '') },
		...figure('mailbox_messages', rank)
	};
}

/** 区长信箱转办件502件、局长信箱来件214件: each box has a number, and which one is meant is not told. */
function isOfTwoBoxes({ text, amounts }: Sentence): boolean {
	if (!chiefs.test(text)) return false;
	const counted = amounts.filter(({ start }, at) =>
		/信箱/.test(text.slice(amounts[at - 1]?.end ?? 0, start))
	);
	return counted.length > 1;
}

/** Where the mailbox a number is stated of is named; clauses before are searched while they state no number. */
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
