import type { Channel } from './clause.ts';
import { findMedia, type Mention } from './media.ts';
import { isOfBody, ownership } from './owner.ts';
import { ownPagesIn } from './pages.ts';
import { rowOf, type Row } from './rows.ts';
import { clauseStart, isNumberOfWays, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { whoseOf } from './whose.ts';

/** Ways that are no site or account of the agency's, though they sound like one. */
export const subsiteRows: readonly Row<'subsite'>[] = [
	{
		name: 'language-site',
		pattern:
			/(?:英|外|韩|日|俄|法|德|泰|越南|缅|老挝|阿拉伯|(?<![内])蒙古?|藏|维吾?尔?|哈萨克|朝鲜?|彝|壮|傣|哈)[文语](?:版|门户|政府|官方)?(?:网站|网页|网|频道|页面|版)|(?:多语种|少数民族文字)(?:网站|版)/,
		means: 'subsite'
	},
	{
		name: 'topic-site',
		pattern: /(?:专题|主题|活动|文旅|旅游|招商|服务)(?:子?网站|子站|分站)|(?<!电)子网站|子站|分站/,
		means: 'subsite'
	}
];

/** Words that mean every way, or several that are not distinguished. */
export const severalRows: readonly Row<'several' | 'other'>[] = [
	{
		name: 'other-ways',
		pattern:
			/其[他它余]?(?:线下|传统)?(?:渠道|途径|方式|平台|载体|媒体|形式)|(?:线下|传统)(?:渠道|途径|方式|媒体|形式)/,
		means: 'other'
	},
	{
		name: 'and-other-ways',
		pattern: /等[^，。；]{0,8}(?:渠道|途径|方式|平台|载体|媒体|形式|媒介|阵地)/,
		means: 'several'
	},
	{
		name: 'many-ways',
		pattern:
			/(?:多种|各种|多个|不同|多)(?:渠道|途径|方式|形式|平台)|各类(?:渠道|平台)|各(?:渠道|平台)|全渠道|线上线下/,
		means: 'several'
	}
];

/** （不同渠道发布的同一信息计为1条）: of all ways, as what went by several is counted once. */
const countedOnce =
	/^（[^（）]{0,30}(?:渠道|平台|途径|方式|重复|多次)[^（）]{0,20}?(?:[计算]|合并)/;

/** By, through or on something before a verb of publishing: a way, even if no list knows it. */
const byWay =
	/(?:通过|经(?!济|营|费|验|开|贸|办)由?|经过|借助?|利用|依托|运用|以(?![来上下及后前内外]))(?!第?\d)([^，。；]{2,30}?)(?:等?(?:渠道|途径|方式|平台|载体|形式))?(?:向社会)?(?:对外|集中|主动|及时|依法|共|累计)*(?:公开|发布|推送|公示|刊[发登载]|播[发出]|张贴|发放|更新)/;
/** What is named after such a word without being a way of publishing. */
const noWay =
	/为(?:重点|抓手|导向|契机|准|主线|载体)|[党府]委|领导|要求|规定|原则|审[核查批]|信息公开(?:系统|平台|目录)|公开为|促|保障/;
/** 加强网站建设: what was done with it, not by it. */
const tended =
	/(?:加强|完善|优化|推进|规范|强化|提升|健全|改版|升级|抓好|做好|加快|深化|更新|维护)[^，。；]{0,16}$/;

/** Words for items that also say by what way they go. */
const ofItems = /^(?:短视频|推文|直播)$/;

/** Whether a word for a medium only says of what sort the items are. */
export function isOfItems(word: string): boolean {
	return ofItems.test(word);
}

/** “互联网+监管”专栏: what a column is called is no way by itself. */
const inName = /^[^“”，。；]*”(?:专栏|专题|栏目|板块|版块|专区|频道)/;

function mediaBetween(sentence: Sentence, start: number, end: number): Mention[] {
	return findMedia(sentence.text.slice(start, end))
		.map((mention) => ({
			...mention,
			medium: isOfBody(mention.word, sentence.owner) ? ('site' as const) : mention.medium,
			index: mention.index + start,
			end: mention.end + start
		}))
		.filter(
			({ medium, index, end }, i, all) =>
				medium !== 'hotline' &&
				// 微博（新浪）: whose it is.
				!(
					medium === 'other' &&
					all[i - 1]?.end === index - 1 &&
					sentence.text[index - 1] === '（'
				) &&
				!inName.test(sentence.text.slice(end, end + 24)) &&
				!(medium === 'column' && /^\d{1,4}个/.test(sentence.text.slice(end, end + 5)))
		);
}

/** Media named between the number before and this one; else those of the clauses before that state no number. */
export function mediaOf(statement: Statement): { media: Mention[]; tended: boolean; from: number } {
	const { sentence, amount } = statement;
	let start = statement.from;
	const text = (from: number) => sentence.text.slice(from, statement.from);
	// A mean or last year's count before it is stated of the same channel.
	const { previous } = statement;
	const other = /全年|年内|本年/.test(statement.words)
		? /mean|other|since|plan|months/
		: /mean|other|since|plan/;
	const passed = previous && other.test(previous.period) ? previous.amount : null;
	let weak: ReturnType<typeof mediaOf> | null = null;
	for (;;) {
		const media = mediaBetween(sentence, start, amount.start);
		const found = (media: Mention[], start: number) => {
			const before = sentence.text.slice(clauseStart(sentence, media[0]!.index), media[0]!.index);
			const carried = start < statement.from;
			const off = carried && (tended.test(before) || /\d/.test(text(start)));
			return { media, tended: off, from: start };
		};
		if (media.length && !media.every(({ word }) => ofItems.test(word))) {
			// 通过新媒体（微博、公众号等）: the bracket only says which.
			const open = sentence.text[start - 1] === '（' ? clauseStart(sentence, start - 1) : start;
			const named = open < start ? mediaBetween(sentence, open, start) : [];
			return named.length && sentence.text.slice(start, statement.from).includes('）')
				? found(named, open)
				: found(media, start);
		}
		weak ??= media.length ? found(media, start) : null;
		const none = weak ?? { media: [], tended: false, from: statement.from };
		if (start === 0) return none;
		const before = clauseStart(sentence, start - 1);
		const counted = sentence.amounts.some(
			(each) =>
				each !== passed &&
				/^[条篇件则期份]/.test(each.unit) &&
				each.end > before &&
				each.start < start
		);
		if (counted || before === start) return none;
		start = before;
	}
}

const shortHead =
	/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七]是)(?:[建开办用抓管]好?了?)?(?:[局委厅院县市区镇乡]?)(?:政府|政务|门户|官方)?[^，。；：\d]{2,8}(?:建设|情况|方面|平台|运[维行营])?[。：]$/;

/** 1.门户网站。共发布信息120条: a head of a few words, that names a way and nothing else. */
function headOf({ sentence, amount, from, words }: Statement): Mention[] {
	const head = sentence.before;
	if (!head || head.amounts.length > 1 || !shortHead.test(head.text)) return [];
	const said = sentence.text.slice(0, amount.start);
	if (/主动公开|公开(?:各类)?(?:政府|政务)?信息|总体|我[局委厅县市镇]/.test(words) || from > 40)
		return [];
	if (/申请|复议|诉讼|解读/.test(said)) return [];
	const media = mediaBetween(head, 0, head.text.length);
	const kinds = new Set(media.map(({ medium }) => medium));
	return kinds.size === 1 && (kinds.has('site') || kinds.has('social'))
		? media.map((mention) => ({ ...mention, index: from, end: from }))
		: [];
}

/** 全市58个政务新媒体账号, in a bureau's report: whether what is stated between two offsets is of accounts of many bodies. */
export function areOfManyBodies(sentence: Sentence, from: number, to: number): boolean {
	return sentence.amounts.some((amount) => {
		if (amount.start < from || amount.end > to || !isNumberOfWays(sentence, amount)) return false;
		const before = sentence.text.slice(clauseStart(sentence, amount.start), amount.start);
		const whose = whoseOf(before, sentence.owner)?.whose ?? 'own';
		return amount.value !== 1 && whose !== 'own';
	});
}

/** A channel with how plainly it is the agency's own, and the patterns it was read by. */
export interface ReadChannel extends Channel {
	own: 0 | 1 | 2;
	media: Mention[];
	by: string[];
}

/** By what way the items of a statement were published. */
export function channelOf(statement: Statement): ReadChannel {
	const { sentence, amount } = statement;
	const found = mediaOf(statement);
	// 加强网站建设，主动公开政府信息410条: of no one channel.
	const ofAll = found.tended && /主动公开|公开(?:各类)?(?:政府|政务)信息/.test(statement.words);
	const media = ofAll ? [] : found.media.length ? found.media : headOf(statement);
	const text = sentence.text.slice(ofAll ? statement.from : found.from, amount.start);
	const several = rowOf(severalRows, text);
	const channel = (kind: Channel['kind'], subject = '', own: 0 | 1 | 2 = 1, by: string[] = []) => ({
		kind,
		subject,
		own,
		media,
		by
	});
	const social = media.length > 0 && media.every(({ medium }) => medium === 'social');
	const together =
		social &&
		several !== null &&
		(/新媒体/.test(several.match[0]) ||
			(new Set(media.map(({ word }) => word)).size > 1 &&
				(/平台|载体|阵地/.test(several.match[0]) || !/主动公开|政府信息|政务信息/.test(text))));
	if (several && !together) {
		// 通过宣传栏、广播等形式; 通过报刊、公众号等媒体公开信息: ways other than the website, not all of them.
		const government = /主动公开|政府信息|政务信息/.test(text);
		const beside =
			!countedOnce.test(sentence.text.slice(amount.end)) &&
			media.some(({ word }) => !/^(?:多|各|全)/.test(word)) &&
			media.some(({ medium }) => medium !== 'social') &&
			!media.some(({ medium }) => medium === 'site' || (medium === 'social' && government));
		// 以图文、视频等形式发布信息: what they look like, not where they went.
		const shape = !media.length && !government && /(?:形式|方式)$/.test(several.match[0]);
		return channel(beside || shape ? 'other' : several.row.means, '', 1, [several.row.name]);
	}
	const lead = sentence.text.slice(clauseStart(sentence, statement.from), amount.start);
	if (!media.length) {
		const way = byWay.exec(lead);
		return way && !noWay.test(lead.slice(way.index))
			? channel('other', way[1], 1, ['by-a-way'])
			: channel('none');
	}
	const kinds = new Set(media.map(({ medium }) => medium));
	const [only] = media;
	const ofParts =
		sentence.owner?.kind === 'government' &&
		media.length === 1 &&
		only!.medium === 'site' &&
		/(?<![我本该个])(?:部门|单位|乡镇|街道办?)(?:的)?$/.test(sentence.text.slice(0, only!.index));
	const words = Math.min(found.from, amount.start - statement.words.length);
	if (ownPagesIn(sentence.text.slice(words, amount.start), sentence.owner))
		return channel('site', '', 1, ['own-pages']);
	if (kinds.has('system') || ofParts) return channel('other', '', 1, ['many-sites']);
	const site = media.find(({ medium }) => medium === 'site');
	const sub = rowOf(subsiteRows, text);
	if (sub && (site || kinds.has('other') || kinds.has('column')) && !/[汉中]文/.test(text))
		return channel('subsite', '', 1, [sub.row.name]);
	if (kinds.has('site') && (kinds.size === 1 || (kinds.size === 2 && kinds.has('column')))) {
		const sites = media.filter(({ medium }) => medium === 'site');
		const owned = sites
			.map(({ end }) => ownership(sentence.text.slice(0, end), sentence.owner))
			.reduce((most, each) => (each.own > most.own ? each : most));
		return channel('site', owned.own ? '' : owned.of, owned.own, ['site']);
	}
	if (kinds.size === 1) {
		if (kinds.has('social') && areOfManyBodies(sentence, found.from, amount.start))
			return channel('other', '', 1, ['many-accounts']);
		if (kinds.has('social'))
			return channel('social', namedAccount(sentence, media), 1, ['account']);
		if (kinds.has('column')) return channel('column');
		return channel('other', media[0]!.word);
	}
	return channel('several', media.map(({ word }) => word).join('、'), 1, ['ways-together']);
}

/** Which account a count of items is stated of, by its own name where it has one in quotes. */
function namedAccount({ text }: Sentence, media: readonly Mention[]): string {
	const account = accountsOf(media);
	const [first] = media;
	const name =
		first && /[“"]([^“”"]{2,16})[”"][^“”"，。；、]{0,4}$/.exec(text.slice(0, first.index));
	return account && name ? `${name[1]}${account}` : account;
}

/** Which account a count is stated of; '' for social media as a whole. */
export function accountsOf(media: readonly Mention[]): string {
	const named = media
		.map(({ word }) => (/[新腾][浪讯].*微博/.test(word) ? '微博' : word))
		.filter((word) => !/^(?:新媒体|两微|融媒体|公众号|公众平台|短视频|推文)$/.test(word));
	const other = media.some((mention) => /公众号|公众平台/.test(mention.word)) && !named.length;
	return other ? '微信' : [...new Set(named)].join('、');
}
