import { wayBehind } from './behind.ts';
import { channelOf, isOfItems, type ReadChannel } from './channel.ts';
import type { Clause } from './clause.ts';
import { distributed, isInTurn } from './distribution.ts';
import {
	generic,
	idsOf,
	isPublishing,
	itself,
	listed,
	modifier,
	nounAfterVerb,
	publishes,
	quantity,
	verbs
} from './items.ts';
import { findMedia, type Mention } from './media.ts';
import { figure, type Reading } from './reading.ts';
import { otherNouns, otherThings, sentOrWithheld, withoutList } from './others.ts';
import { rowOf } from './rows.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';
import { inAll, isOfOwnField, sumOf, wordsBefore, type Said } from './totals.ts';

const itemUnit = /^(?:条|篇|件|份|期|次|个|则|部|项|张|幅|组|款|辑|集|种|条（)/;
/** 公开各类政府信息: the words a count of published items ends with. */
const published = new RegExp(`${verbs}了?${modifier}{0,8}(?:${generic}|${quantity})?$`);
const counted = new RegExp(`^(?:的)?${modifier}{0,4}${generic}`);
const verbLast = new RegExp(`${verbs}了?$`);
const vagueEnd = new RegExp(`^(?:$|[，。；、（）！]|其中|左右|以上|(?:原创)?${generic})`);

/** Things with a count of their own, when they are all that was published. */
const ownKind =
	/(?:规章|规范性文件|决定书?|许可|处罚|强制|确认|专栏|专题|栏目|账号|平台|会议?|预决算|清单|采购|招标文件|合同|案例集|事项|项目|工程|批复|复函|标准|规划)$|(?:行政许可|行政处罚|双公示|招标|采购|人事任免|决算)[^，。；、等]{0,6}(?:信息)?$/;
/** Nouns of items, and anything counted by 条 or 篇. */
const itemNoun =
	/(?:动态|公告|公示|通知|要闻|快讯|通讯|提示|简报|材料|贴|帖|图解|海报|文件信息|微信|推文|类)$/;
/** 政务类信息, next to 概况类信息: of one sort. */
const ofSort = /(?<![各多等两三])类(?:信息)?$/;

/** Reads what was published: in all, on the website, on social media. */
export function readPublication(
	printed: Statement,
	whole: Clause | null,
	before: Clause | null
): Reading | null {
	// A sum and a share of the year are stated in the words of the count they belong to.
	const statement = printed.shares
		? {
				...printed.shares,
				amount: { ...printed.shares.amount, unit: printed.amount.unit },
				...(printed.sums && wordsBefore(printed.sums)),
				partOf: printed.partOf,
				beside: null,
				goesOn: false
			}
		: printed;
	const { sentence, amount, from, rest } = statement;
	const bare = !amount.unit && /^$/.test(rest) && /[^\d]$/.test(statement.words);
	if (!bare && !itemUnit.test(amount.unit)) return null;
	if (printed.absorbed) return null;
	const segment = sentence.text.slice(from, amount.start);
	const { head } = statement.lead;
	const noun = nounAfterVerb(head);
	const among = listed.test(head) ? [] : otherNouns;
	const words = segment.replace(/审[核查](?:并|后|、)/, '');
	const other =
		rowOf(sentOrWithheld, words) ??
		rowOf(otherThings, listed.test(head) ? withoutList(words) : words) ??
		rowOf(among, noun || segment) ??
		// 制作作品40期投稿: what became of them is said behind the number.
		rowOf(sentOrWithheld.slice(0, 1), rest);
	// 产生政府信息16条，均已主动公开: all that was made was published.
	const all =
		other?.row.name === 'made-or-held' &&
		/政府信息/.test(head) &&
		/^，(?:均|全部|都)已?(?:依法|按时|及时)?(?:予以)?主动公开/.test(
			sentence.text.slice(amount.end)
		);
	if (other)
		return {
			thing: all ? 'information' : other.row.means,
			noun: '',
			by: [other.row.name],
			...(all && figure('proactive_items', 1))
		};
	// 发布解读50条，网站发布30条: what is not named again is still the same.
	const thing = before?.thing ?? 'other';
	const again =
		!noun &&
		!printed.sums &&
		!/[^\d件条篇]/.test(rest) &&
		thing === 'interpretation' &&
		// 发布解读41条；公众号推文730篇: of something else.
		!/；|推文|推送/.test(
			sentence.text.slice(printed.previous?.amount.end ?? 0, printed.amount.start)
		) &&
		whole?.thing !== 'information';
	if (again) return { thing, noun: '', by: ['same-thing-again'], role: 'part' };
	const shared = distributed(statement);
	if (shared) return shared;
	const behind = wayBehind(printed, whole);
	if (behind) return behind;
	const channel = channelOfSum(printed, channelOf(statement));
	const last = channel.media.at(-1);
	const direct =
		last !== undefined &&
		head.endsWith(last.word) &&
		// 更新栏目12个: of columns, not of items.
		!(last.medium === 'column' && amount.unit === '个');
	// 公开等9个栏目: a vague measure word counts what follows it.
	if (/^[个次项种]$/.test(amount.unit) && !vagueEnd.test(rest) && !printed.sums) return null;
	const open = noun !== null && isOpenNoun(noun, amount.unit);
	const nounAfter = counted.test(rest) && verbLast.test(head);
	if (bare && !published.test(head)) return null;
	const summed = printed.sums && sumOf(printed, printed.sums);
	const plain =
		summed === 'all'
			? publishes(head)
			: published.test(head) || listed.test(head) || direct || isAccount(head) || nounAfter;
	if (!plain && !open) return null;
	// 网站发布新闻动态、招标公告264条: of several sorts by one way.
	const mixed =
		/^(?:site|social)$/.test(channel.kind) && /(?:动态|新闻|资讯|要闻)、/.test(noun ?? '');
	if (ownKind.test(noun ?? head) && !listed.test(head) && !direct && !mixed && summed !== 'all')
		return null;
	return readItems(statement, channel, {
		plain,
		noun: noun ?? '',
		words: head + (nounAfter ? rest : ''),
		direct,
		summed,
		ofOneWay: isOfOneWay(printed, channel),
		whole
	});
}

/** 网站公开29条，公示栏公开151条，合计180条: by all ways of the list. */
function channelOfSum({ sentence, amount, sums }: Statement, first: ReadChannel): ReadChannel {
	if (!sums || first.kind === 'none') return first;
	const media = findMedia(sentence.text.slice(sums.amount.end, amount.start));
	const alike = media.every(({ medium }) => medium === first.kind || medium === 'column');
	return alike ? first : { ...first, kind: 'several', by: ['ways-together'] };
}

/** 旧站发布356条，新站发布297条，合计653条: whether a sum is of one kind of way, whatever each is called. */
function isOfOneWay({ sentence, amount, sums }: Statement, { kind }: ReadChannel): boolean {
	if (!sums) return false;
	const media = findMedia(sentence.text.slice(sums.amount.end, amount.start));
	return media.length > 0 && media.every(({ medium }) => medium === kind);
}

function isOpenNoun(noun: string, unit: string): boolean {
	if (!/^了?[^，。；：]{0,60}$/.test(noun) || /^(?:会|率|制|平台)/.test(noun)) return false;
	return itemNoun.test(noun) || new RegExp(`${generic}$`).test(noun) || /^[条篇则]/.test(unit);
}

function readItems(statement: Statement, channel: ReadChannel, said: Said): Reading {
	const { sentence, amount, from } = statement;
	const { whole } = said;
	const part = statement.partOf !== null;
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const fresh = /新增|新公开|新发布/.test(clause) ? 2 : 0;
	const total = said.summed || /全年|共|累计|总|合计|本年|年内/.test(clause) ? 1 : 0;
	const reading: Reading = {
		thing: 'information',
		noun: said.noun,
		channel,
		by: ['published', ...channel.by],
		from: startOf(statement, channel.media)
	};
	const none = (role: Clause['role'] = part ? 'part' : 'total') => ({ ...reading, role });
	// 英文网站发布信息200条，其中…: of what is not the agency's, no part is.
	if (whole?.channel.kind === 'subsite') return none('part');
	// Parts of interpretations, of requests and of anything else are none of what was published.
	// 制作政府信息73条，其中主动公开25条: all that was published of what was made.
	const made = whole?.by.includes('made-or-held') === true && /^条/.test(amount.unit);
	if (part && whole && made && /主动公开$/.test(statement.lead.head) && whole.unit === amount.unit)
		return { ...none('part'), ...figure('proactive_items', 1 + total) };
	if (whole && whole.thing !== 'information' && !(said.summed && whole.thing === 'other'))
		return { ...none('part'), thing: whole.thing };
	// 发布动态45条，公告63条: one of a list that states no sum.
	const generally =
		(itself.test(said.noun) && !ofSort.test(said.noun)) ||
		listed.test(said.noun) ||
		said.direct ||
		isOfOwnField(said.noun, sentence.owner);
	const inList =
		statement.goesOn || statement.beside || (ofSort.test(said.noun) && followed(statement));
	if (!part && !said.summed && !generally && inList)
		return { ...none('item'), doubts: statement.beside ? [] : idsOf(channel.kind) };
	// 围绕复工复产，发布相关信息320条: of that topic only.
	if (
		!part &&
		/^(?:相关|有关)/.test(said.noun) &&
		/围绕|聚焦|针对|关于|解读/.test(sentence.text.slice(0, from))
	)
		return none('item');
	if (
		!part &&
		/^，?占(?:比|总|全部)/.test(sentence.text.slice(amount.end)) &&
		channel.kind === 'none'
	)
		return none('item');
	const { kind } = channel;
	// 信息公开平台、局网站分别公开信息120条、80条: of more ways than are known.
	if (!said.summed && channel.media.length && isInTurn(statement))
		return { ...none('item'), doubts: ['website_items', 'social_media_items'] };
	if (kind === 'none' || kind === 'several')
		return inAll(statement, reading, said, kind, total + fresh);
	if (whole && whole.channel.kind === kind && whole.figure && !said.ofOneWay) return none('part');
	// 其中网站发布的审计公告7份: of that sort only.
	if (
		part &&
		whole?.channel.kind === 'none' &&
		said.noun &&
		!generally &&
		!/信息|内容/.test(said.noun)
	)
		return none('part');
	if (kind === 'site') {
		if (!isPublishing(statement) && !isPublished(whole)) return none();
		const { owner } = sentence;
		const itsOwn =
			/^[我本]\p{Script=Han}/u.test(said.noun) &&
			owner?.kind !== 'government' &&
			owner?.place === channel.subject;
		if (!part && !itsOwn && channel.own === 0 && isPortalItself(statement, channel.media))
			return { ...none(), doubts: ['website_items'] };
		const column = channel.media.some(({ medium }) => medium === 'column');
		// 公开政府信息53条；另外，在“…”专栏发布信息7条: one column in addition to what was counted before.
		if (
			column &&
			!part &&
			/另外|此外|另有?，?/.test(sentence.text.slice(0, from)) &&
			statement.previous
		)
			return { ...none('item'), doubts: ['website_items'] };
		const rank = column ? 0 : channel.own * 3 + (part ? 0 : total) + fresh + (generally ? 1 : 0);
		return { ...none(), ...figure('website_items', rank) };
	}
	if (kind === 'social') {
		if (!isPublishing(statement) && !isPublished(whole)) return none();
		if (/个$/.test(amount.unit) && /账号|平台|号/.test(statement.lead.head.slice(-3)))
			return none();
		// 制作推送短视频4部、鼓词4部: a sort of things, next to others, and no account is named.
		if (channel.media.every(({ word }) => isOfItems(word)) && isOneOfList(statement))
			return none('item');
		const times = /^[次期]/.test(amount.unit) ? 1 : 0;
		return { ...none(), ...figure('social_media_items', (channel.subject === '' ? 3 : 2) - times) };
	}
	if (channel.by.includes('many-accounts')) return { ...none(), doubts: ['social_media_items'] };
	return channel.by.includes('many-sites') ? { ...none(), doubts: ['website_items'] } : none();
}

function isOneOfList({ goesOn, beside, previous, amount }: Statement): boolean {
	return goesOn || beside !== null || previous !== null || /^[部个]/.test(amount.unit);
}

/** 公开信息66条。其中网站45条: the verb is the whole's. */
function isPublished(whole: Clause | null): boolean {
	return whole?.thing === 'information';
}

/** “…”公众号120条: an account's name stands between medium and number. */
function isAccount(head: string): boolean {
	return /(?:公众号|订阅号|服务号|视频号|头条号|抖音号|微博号|百家号|账号|网)$/.test(head);
}

/** 发布动态类信息133条，发布文件82条: another count of the same measure and way, no part of this one. */
function followed({ sentence, amount }: Statement): boolean {
	const next = sentence.amounts.find(({ start, kind }) => start > amount.start && kind === 'count');
	const between = next && sentence.text.slice(amount.end, next.start);
	return (
		!!between &&
		next.unit === amount.unit &&
		!/其中|包括|包含|含|[：（]|共|合计/.test(between) &&
		!findMedia(between).length
	);
}

/** 县政府门户网站发布信息1.3万条, in a bureau's report: the number is of the government's site, not of what the bureau put there. */
function isPortalItself({ sentence }: Statement, media: readonly Mention[]): boolean {
	const [site] = media;
	if (!site || media.some(({ medium }) => medium === 'column')) return false;
	const start = clauseStart(sentence, site.index);
	// 信息发布情况：县政府网站45条，公众号66条: a list of what the bureau published.
	if (/(?:公开|发布)[^，。；：]{0,12}：$/.test(sentence.text.slice(0, start))) return false;
	const lead = sentence.text.slice(start, site.index).replace(/[省市县区州旗盟](?:人民)?政府$/, '');
	const { owner } = sentence;
	const own = /[我本][\p{Script=Han}]|通过|在|经|于|利用|依托|借助?|运用|从|向|由|以|发挥/u;
	return !own.test(lead) && !(owner && lead.includes(owner.name.slice(-2)));
}

function startOf({ sentence, from }: Statement, media: readonly Mention[]): number {
	return clauseStart(sentence, media.length ? Math.min(media[0]!.index, from) : from);
}
