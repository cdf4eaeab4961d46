import type { Amount } from './amounts.ts';
import { channelOf, mediaOf, type ReadChannel } from './channel.ts';
import type { Clause, Thing } from './clause.ts';
import type { Mention } from './media.ts';
import { figure, type Reading } from './reading.ts';
import { rowOf, type Row } from './rows.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';

const itemUnit = /^(?:条|篇|件|份|期|次|个|则|部|项|张|幅|组|款|辑|集|种|条（)/;
const verbs =
	'(?:公开|发布|推送|更新|发表|编发|推出|推文|上传|刊发|刊登|刊载|登载|转发|转载|发送|制作|发稿|发文|公布|公示|发出|群发|报道|新增|播发|采编|上网|挂网)';
const modifier =
	'(?:各类|各项|各种|各|类|有关|相关|政府|政务|公开|主动|工作|原创|图文|权威|有效|本级|本局|本机关|全部|的|了|等|门户|网站|发布|重要|应|法定|非涉密|本年|本年度|全年|累计|共|年度|新)';
const generic =
	'(?:信息(?:公开)?|政府信息|稿件|文章|推文|图文|消息|内容|作品|短视频|视频|资讯|博文|微博|帖文|帖子|条目|文稿|新闻|微信|报道)(?:总)?(?:数量|条数|件数|篇数|数|量)?';
const quantity = '(?:总)?(?:数量|条数|件数|总量|总数|数|量)';
/** 公开各类政府信息: the words a count of published items ends with. */
const published = new RegExp(`${verbs}了?${modifier}{0,8}(?:${generic}|${quantity})?$`);
const listed = new RegExp(`(?:等|、)[^，。；、]{0,8}${generic}$`);
const counted = new RegExp(`^(?:的)?${modifier}{0,4}${generic}`);
const verbLast = new RegExp(`${verbs}了?$`);
const anyVerb = new RegExp(verbs, 'g');
const government =
	/政府信息|政务信息|信息公开|公开(?:各类|各项|各种|有关|相关|非涉密|应公开|本级|的|了)*信息|主动公开$/;
const vagueEnd = new RegExp(`^(?:$|[，。；、（）！]|其中|左右|以上|(?:原创)?${generic})`);

/** What is counted and is no item of information published, by words between verb and number. */
export const otherThings: readonly Row<Thing>[] = [
	{
		name: 'made-or-held',
		pattern: /制作、?(?:和|或|及)?(?:获取|保存)|产生(?:的)?政府信息|生成|拟制/,
		means: 'other'
	},
	{
		name: 'sent-to-others',
		pattern: /报送|上报|投稿|采用|采纳|录用|约稿/,
		means: 'other'
	},
	{
		name: 'checked-or-mended',
		pattern: /监测|检查|排查|整改|清理|审核|审查|删除|错敏|问题|撤销|下架|错误|更正/,
		means: 'other'
	},
	{
		name: 'not-published',
		pattern: /(?:未|不予|不|免予)(?:主动|以)?公开|依申请|申请/,
		means: 'other'
	},
	{
		name: 'read-or-followed',
		pattern: /阅读|点击|访问|浏览|播放|关注|粉丝|订阅|点赞/,
		means: 'other'
	}
];
/** The same, unless they only open a list of items: 政策解读、办事指南等各类信息. */
export const otherNouns: readonly Row<Thing>[] = [
	{
		name: 'answered-or-asked',
		pattern: /受理|回复|答复|收到|征集|解读|培训|来信|留言|建议|提案|议案|复文/,
		means: 'other'
	},
	{ name: 'pages-about-publishing', pattern: /目录|指南|年报|年度报告|公报/, means: 'other' }
];
/** Things with a count of their own, when they are all that was published. */
const ownKind =
	/(?:规章|规范性文件|决定书?|许可|处罚|强制|确认|专栏|专题|栏目|账号|平台|会议?|预决算|清单|采购|招标文件|合同|案例集|事项|项目|工程|批复|复函|标准|规划)$|(?:行政许可|行政处罚|双公示|招标|采购|人事任免|决算)[^，。；、等]{0,6}(?:信息)?$/;
/** Nouns of items, and anything counted by 条 or 篇. */
const itemNoun =
	/(?:动态|公告|公示|通知|要闻|快讯|通讯|提示|简报|材料|贴|帖|图解|海报|文件信息|微信|推文|类)$/;
const itself = new RegExp(`^${modifier}*(?:${generic}|${quantity})?$`);

/** Reads what was published: in all, on the website, on social media. */
export function readPublication(
	printed: Statement,
	whole: Clause | null,
	before: Clause | null
): Reading | null {
	// A sum and a share of the year are told in the words of the count they belong to.
	const statement = printed.shares
		? {
				...printed.shares,
				amount: { ...printed.shares.amount, unit: printed.amount.unit },
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
	const among = listed.test(statement.lead.head) ? [] : otherNouns;
	const other =
		rowOf(otherThings, segment.replace(/审[核查](?:并|后|、)/, '')) ?? rowOf(among, segment);
	if (other) return { thing: other.row.means, noun: '', by: [other.row.name] };
	const { head } = statement.lead;
	const noun = nounOf(head);
	// 发布解读50条，网站发布30条: what is not named again is still the same.
	const thing = before?.thing ?? 'other';
	const again =
		!noun &&
		!printed.sums &&
		!/[^\d件条篇]/.test(rest) &&
		thing === 'interpretation' &&
		whole?.thing !== 'information';
	if (again) return { thing, noun: '', by: ['same-thing-again'], role: 'part' };
	const shared = distributed(statement);
	if (shared) return shared;
	const channel = channelOf(statement);
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
	const plain = published.test(head) || listed.test(head) || direct || isAccount(head) || nounAfter;
	if (!plain && !open) return null;
	if (noun !== null && ownKind.test(noun) && !listed.test(head)) return null;
	return readItems(statement, channel, {
		...{ plain, noun: noun ?? '', words: head + (nounAfter ? rest : ''), direct },
		...{ summed: printed.sums !== null, whole }
	});
}

/** The words after the last verb of publishing; null where there is none. */
function nounOf(head: string): string | null {
	const found = [...head.matchAll(anyVerb)].at(-1);
	return found ? head.slice(found.index + found[0].length) : null;
}

function isOpenNoun(noun: string, unit: string): boolean {
	if (!/^了?[^，。；：]{0,60}$/.test(noun) || /^(?:会|率|制|平台)/.test(noun)) return false;
	return itemNoun.test(noun) || new RegExp(`${generic}$`).test(noun) || /^[条篇则]/.test(unit);
}

interface Said {
	plain: boolean;
	noun: string;
	words: string;
	direct: boolean;
	summed: boolean;
	whole: Clause | null;
}

function readItems(statement: Statement, channel: ReadChannel, said: Said): Reading {
	const { sentence, amount, from } = statement;
	const { whole } = said;
	const part = statement.partOf !== null;
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const fresh = /新增|新公开|新发布/.test(clause) ? 2 : 0;
	const total = said.summed || /全年|共|累计|总|合计|本年|年内/.test(clause) ? 1 : 0;
	const reading: Reading = {
		...{ thing: 'information', noun: said.noun, channel, by: ['published', ...channel.by] },
		from: startOf(statement, channel.media)
	};
	const none = (role: Clause['role'] = part ? 'part' : 'total') => ({ ...reading, role });
	// Parts of interpretations, of requests and of anything else are none of what was published.
	if (whole && whole.thing !== 'information') return { ...none('part'), thing: whole.thing };
	// 发布动态45条，公告63条: one of a list that tells no sum.
	const generally = itself.test(said.noun) || listed.test(said.noun) || said.direct;
	if (!part && !said.summed && !generally && (statement.goesOn || statement.beside))
		return { ...none('item'), doubts: statement.beside ? [] : idsOf(channel.kind) };
	if (
		!part &&
		/^，?占(?:比|总|全部)/.test(sentence.text.slice(amount.end)) &&
		channel.kind === 'none'
	)
		return none('item');
	const { kind } = channel;
	if (kind === 'none' || kind === 'several')
		return inAll(statement, reading, said, kind, total + fresh);
	if (whole && whole.channel.kind === kind && whole.figure) return none('part');
	if (kind === 'site') {
		if (!isPublishing(statement)) return none();
		const column = channel.media.some(({ medium }) => medium === 'column');
		const rank = column ? 0 : channel.own * 3 + (part ? 0 : total) + fresh + (generally ? 1 : 0);
		return { ...none(), ...figure('website_items', rank) };
	}
	if (kind === 'social') {
		if (!isPublishing(statement)) return none();
		if (/个$/.test(amount.unit) && /账号|平台|号/.test(statement.lead.head.slice(-3)))
			return none();
		return { ...none(), ...figure('social_media_items', channel.subject === '' ? 3 : 2) };
	}
	return none();
}

/** What is told of no channel, or of several together. */
function inAll(
	statement: Statement,
	reading: Reading,
	{ words, whole, noun }: Said,
	kind: 'none' | 'several',
	plainly: number
): Reading {
	const { sentence, amount } = statement;
	const part = statement.partOf !== null;
	const proactive = /主动公开(?:各类|的)*(?:政府信息|信息)?$/.test(statement.lead.head);
	// 发布政府信息50条，其中主动公开48条: the part is what is asked for.
	if (part) {
		const narrower =
			proactive &&
			whole?.channel.kind === 'none' &&
			whole.figure !== null &&
			!/主动公开/.test(whole.sentence.text.slice(0, whole.anchor));
		return narrower
			? {
					...reading,
					role: 'part',
					by: [...reading.by, 'proactive-of-all'],
					...figure('proactive_items', 5)
				}
			: { ...reading, role: 'part' };
	}
	const meant =
		government.test(words) ||
		(/主动公开/.test(words) && listed.test(words)) ||
		(kind === 'several' && /公开|发布/.test(words) && /信息|^$/.test(noun));
	if (!meant || /规章|规范性|制发|件数$/.test(words.slice(-8)))
		return { ...reading, role: 'total' };
	if (
		!itself.test(noun) &&
		!listed.test(noun) &&
		!/信息(?:公开)?(?:数|条数|总数|数量)?$/.test(noun)
	)
		return { ...reading, role: 'total' };
	const of = /(?:公文|动态|文件|通知)类$/.test(noun);
	if (of || amount.start < 0 || sentence.text.length === 0) return { ...reading, role: 'item' };
	return { ...reading, role: 'total', ...figure('proactive_items', 1 + plainly) };
}

function idsOf(kind: ReadChannel['kind']): ('website_items' | 'social_media_items')[] {
	return kind === 'site' ? ['website_items'] : kind === 'social' ? ['social_media_items'] : [];
}

/** “…”公众号120条: an account's name stands between medium and number. */
function isAccount(head: string): boolean {
	return /(?:公众号|订阅号|服务号|视频号|头条号|抖音号|微博号|百家号|账号|网)$/.test(head);
}

function isPublishing({ sentence, amount }: Statement): boolean {
	return new RegExp(verbs).test(sentence.text.slice(0, amount.start));
}

function startOf({ sentence, from }: Statement, media: readonly Mention[]): number {
	return clauseStart(sentence, media.length ? Math.min(media[0]!.index, from) : from);
}

/** 网站、公众号分别发布120条、80条: one number for each medium in turn; null where the counts do not match. */
function distributed(statement: Statement): Reading | null {
	const { sentence, amount: first } = statement;
	const word = sentence.text.lastIndexOf('分别', first.start);
	if (word < 0) return null;
	const numbers: Amount[] = [];
	for (const next of sentence.amounts) {
		if (next.start < word) continue;
		const gap = numbers.length ? sentence.text.slice(numbers.at(-1)!.end, next.start) : '';
		if (next.kind !== 'count' || !/^(?:[、，]|和|及|与|以及|，和)?$/.test(gap)) break;
		numbers.push(next);
	}
	const at = numbers.indexOf(first);
	if (at < 0) return null;
	const head = { ...statement, amount: numbers[0]! };
	const media = mediaOf({ ...head, from: clauseStart(sentence, word) }).media.filter(
		(mention, i, all) =>
			mention.index < word && all.findIndex((each) => key(each) === key(mention)) === i
	);
	if (media.length < 2 || media.length !== numbers.length || !isPublishing(head)) return null;
	const { medium } = media[at]!;
	const same = numbers.filter((_, i) => media[i]!.medium === medium);
	const kind = medium === 'site' ? 'site' : medium === 'social' ? 'social' : 'other';
	const id = idsOf(kind)[0];
	return {
		...{ thing: 'information', noun: '', by: ['one-each'], role: 'total' },
		channel: { kind, subject: '' },
		...(id &&
			same[0] === first && {
				figure: { id, rank: 5, sum: same.reduce((sum, { value }) => sum + (value ?? NaN), 0) }
			})
	};

	function key(mention: Mention): string {
		return /公众|微信|订阅号|服务号/.test(mention.word) ? '微信' : mention.word;
	}
}
