import type { Clause } from './clause.ts';
import { itself, listed, modifier, publishes } from './items.ts';
import { findMedia } from './media.ts';
import type { SiteOwner } from './owner.ts';
import { figure, type Reading } from './reading.ts';
import { clauseStart, leadOf } from './sentence.ts';
import type { Statement } from './statement.ts';

/** What the words of a statement say of what was published. */
export interface Said {
	plain: boolean;
	noun: string;
	words: string;
	direct: boolean;
	/** It is a sum, of all sorts of information or of some. */
	summed: 'all' | 'some' | null;
	/** It is a sum of what went by ways of one kind. */
	ofOneWay: boolean;
	whole: Clause | null;
}

const government =
	/政府信息|政务信息|信息公开|公开(?:(?:和|及|与|并|、)更新)?(?:各类|各项|各种|有关|相关|非涉密|应公开|本级|政府|政务|工作|的|了)*信息|主动公开$/;

/** 公开信息：文件类12条，…合计206条: what the list is of stands before its colon. */
export function wordsBefore({
	sentence,
	amount,
	from,
	lead
}: Statement): Pick<Statement, 'from' | 'lead'> {
	const start = clauseStart(sentence, from);
	if (sentence.text[start - 1] !== '：') return { from, lead };
	const wider = clauseStart(sentence, start - 1);
	return { from: wider, lead: leadOf(sentence, amount, wider) };
}

/** Whether a sum is of all sorts of what was published: of three and more, or of some and the others. */
export function sumOf({ sentence, amount }: Statement, first: Statement): 'all' | 'some' {
	const { text, amounts } = sentence;
	const between = amounts.filter(
		({ kind, start }) => kind === 'count' && start >= first.amount.start && start < amount.start
	);
	const others = /其[他它余]/.test(text.slice(first.amount.end, amount.start));
	return others || between.length > 2 || first.period === 'months' ? 'all' : 'some';
}

/** Reads what is stated of no channel, or of several together. */
export function inAll(
	statement: Statement,
	reading: Reading,
	{ words, whole, noun, summed }: Said,
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
	// 网站、公众号发布信息各120条: so many by each way, not in all.
	if (/各(?:为|是|有|约)?$/.test(sentence.text.slice(statement.from, amount.start)))
		return { ...reading, role: 'item' };
	// 改版公众号，全年推送291期: by an account that a clause before names.
	if (/^[期部场]/.test(amount.unit) || (!noun && /推送[^，。；]{0,4}$/.test(words)))
		return { ...reading, role: 'item' };
	// 党务信息32条、政务信息86条: one of a list, even if all that was published is called so.
	if (statement.beside && !publishes(sentence.text.slice(statement.from, amount.start)))
		return { ...reading, role: 'item' };
	// 许可信息302条，其他政府信息96条: the rest, not all.
	if (!summed && /^(?:的)?其[他它余]/.test(noun)) return { ...reading, role: 'item' };
	// 转发省政府信息612条: of another's.
	if (!summed && /(?:^|[^布开])(?:转发|转载)[^，。；]*$/.test(words))
		return { ...reading, role: 'item' };
	if (summed === 'all' && /(?<!予以|不予|不|部分)公开/.test(words) && /^[条篇]/.test(amount.unit))
		return { ...reading, role: 'total', ...figure('proactive_items', 1 + plainly) };
	const meant =
		government.test(words) ||
		(/主动公开/.test(words) && listed.test(words)) ||
		(kind === 'several' && publishes(words) && /信息|^$/.test(noun)) ||
		(publishes(words) &&
			((itself.test(noun) && toldOfAll(statement)) ||
				(ofItems.test(noun) && hasWays(statement)))) ||
		isOwnField(statement, noun, kind);
	// 在县政府信息公开平台公开信息31条；局网站公开信息22条: by that way, next to others.
	if (meant && kind === 'none' && isOnPlatform(statement))
		return { ...reading, role: 'item', doubts: ['proactive_items'] };
	if (!meant || /规章|规范性|制发|件数$/.test(words.slice(-8)))
		return { ...reading, role: 'total' };
	// 信息公开平台公示年检信息: what is meant are the words of the noun, not of the way.
	const ofAll = government.test(noun) || isOwnField(statement, noun, kind) || hasWays(statement);
	if (!itself.test(noun) && !listed.test(noun) && !(ofItems.test(noun) && ofAll))
		return { ...reading, role: 'total' };
	if (/(?:公文|动态|文件|通知)类$/.test(noun)) return { ...reading, role: 'item' };
	return { ...reading, role: 'total', ...figure('proactive_items', 1 + plainly) };
}

const onPlatform =
	/(?:在|于|通过|经|利用|依托|借助)[^，。；：]{0,16}(?:信息公开|政务公开|政府信息)(?:平台|目录|系统|专区)[^，。；：\d]*$/;

/** Whether items are stated of one platform, and others of another way next to it. */
function isOnPlatform({ sentence, amount }: Statement): boolean {
	const { text, amounts } = sentence;
	const start = clauseStart(sentence, amount.start);
	if (!onPlatform.test(text.slice(start, amount.start))) return false;
	return amounts.some((other) => {
		if (other === amount || !/^[条篇件则期]/.test(other.unit)) return false;
		const clause = text.slice(clauseStart(sentence, other.start), other.start);
		const otherWay =
			/^[，、；]?(?:并|同时|还)?(?:在|通过|利用|依托)[^，。；：\d]*(?:公开|发布|公示|张贴)/;
		return !/其中|包括/.test(clause) && (findMedia(clause).length > 0 || otherWay.test(clause));
	});
}

/** 共公开水务信息206条, in a water bureau's report: of its own field, so of all it has. */
function isOwnField({ sentence, amount, from }: Statement, noun: string, kind: string): boolean {
	const field = ofField.exec(noun)?.[1];
	const clause = sentence.text.slice(clauseStart(sentence, from), amount.start);
	return (
		!!field &&
		isField(field, sentence.owner) &&
		(kind === 'several' || totalWords.test(clause) || /主动公开/.test(clause)) &&
		/公开/.test(clause)
	);
}

/** 财政, in a finance bureau's report: the letters of its own name. */
function isField(field: string, owner: SiteOwner | null): boolean {
	return (
		!!owner && [...field.replace(/[和与及、]/g, '')].every((letter) => owner.name.includes(letter))
	);
}

/** Whether a noun is information on what the agency is there for. */
export function isOfOwnField(noun: string, owner: SiteOwner | null): boolean {
	const field = ofField.exec(noun)?.[1];
	return !!field && isField(field, owner);
}

const ofField = new RegExp(
	`^${modifier}{0,4}?(\\p{Script=Han}{2,6}?)(?:类|领域|方面|行业)?(?:政府|政务)?信息$`,
	'u'
);
const ofItems = /信息(?:公开)?的?(?:数|条数|总数|数量)?$/;
const totalWords = /全年|年内|本年|20\d\d年|共|累计|合计/;

/**
 * 全年共发布信息64条，其中县政府网40条，微信24条: of all ways, as its parts are of several; likewise in the
 * paragraph on what was published, where no way is named.
 */
function toldOfAll(statement: Statement): boolean {
	const { sentence, amount, from, words } = statement;
	const { text, paragraph } = sentence;
	if (isBarePublication(statement)) return true;
	if (!totalWords.test(text.slice(clauseStart(sentence, from), amount.start))) return false;
	if (hasWays(statement) || hasSorts(statement) || followsOutlets(statement)) return true;
	const under =
		/主动公开(?!目录)/.test(paragraph.heading) && !/平台|网站|新媒体/.test(paragraph.heading);
	return (
		under &&
		/信息$/.test(words.replace(/[共计约达近超余\s]+$/, '')) &&
		!findMedia(text.slice(0, from)).length
	);
}

const barely =
	/^(?:[（(]?[一二三四五六七八九\d]{1,2}[）)、.．])?(?:(?:19|20)\d\d年度?|全年|今年|年内|本年度?|[我本][局委厅办院镇乡县市区]|[局委厅办院镇乡县市区]机关|一年来|，)*(?:(?:共计?|总共|累计|合计|仅|只)+公开|公开(?:信息|政府信息)?(?:总数量|总量|数量|条数|总数)：)(?:了)?$/;

/** 共公开412条, 公开数量：412条: of all ways, where none has been talked of. */
function isBarePublication({ sentence, amount, from }: Statement): boolean {
	const { text, paragraph, before } = sentence;
	const start = clauseStart(sentence, from);
	if (!/^[条篇]/.test(amount.unit) || !barely.test(text.slice(start, amount.start))) return false;
	if (/平台|网站|新媒体/.test(paragraph.heading)) return false;
	return ![before?.text ?? '', text.slice(0, start)].some((said) => findMedia(said).length);
}

const ownTotal =
	/^(?:(?:19|20)\d\d年度?|全年|，)*[我本](?:[局委厅办院镇乡县市区]|街道|单位|机关)(?:共计?|累计|合计)(?:公开|发布)(?:各类|政府|政务)*信息[共计约]*$/;

/** 在县政府网站发布150条，在公众号发布20条。我局共发布各类信息417条: all of it, and no less than by those ways. */
function followsOutlets({ sentence, amount }: Statement): boolean {
	const { text, paragraph, offset } = sentence;
	if (!ownTotal.test(text.slice(0, amount.start))) return false;
	const before = paragraph.text.slice(0, offset);
	const counts = [...before.matchAll(/(\d+)[余多]?[条篇]/g)].map(([, count]) => Number(count));
	const kinds = new Set(findMedia(before).map(({ medium }) => medium));
	const sum = counts.reduce((all, count) => all + count, 0);
	return counts.length > 1 && sum <= amount.value! && kinds.has('site') && kinds.size > 1;
}

/** 全年共发布信息64条（领导信息2条，规划1条，…）: all of it, as its sorts add up to it and no way is named. */
function hasSorts({ sentence: { text, amounts, paragraph, offset }, amount }: Statement): boolean {
	const behind = text.slice(amount.end);
	if (!/^(?:（|，其中|，包括|，主要为|：)/.test(behind)) return false;
	if (findMedia(paragraph.text.slice(0, offset + text.length)).length) return false;
	const parts = amounts.filter(
		({ start, kind, unit }) => start > amount.end && kind === 'count' && unit === amount.unit
	);
	let sum = 0;
	return parts.some(({ value }, i) => (sum += value ?? NaN) === amount.value && i > 1);
}

/** Whether the parts behind a number are stated of several ways, or of what is published by law and what else. */
function hasWays({ sentence, amount }: Statement): boolean {
	const behind = sentence.text.slice(amount.end);
	if (!/^(?:[，：:（]?(?:其中|包括)|（)/.test(behind)) return false;
	const kinds = new Set(findMedia(behind).map(({ medium }) => medium));
	return (kinds.has('site') && kinds.size > 1) || /主动公开/.test(behind);
}
