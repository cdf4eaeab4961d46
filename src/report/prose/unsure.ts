import type { FigureId } from '#form/figures.ts';
import { clauseStart } from './sentence.ts';
import type { Clause } from './clause.ts';
import type { Statement } from './statement.ts';
import { yearInTurn } from './lists.ts';

/** Several numbers side by side, of which this is one: its reading must say which. */
const readInTurn = ['one-each', 'review-and-lawsuit-in-turn', 'reviews-and-lawsuits-each'];
const next = /^(?:[、，]|和|及|与|以及)(?:约|近|超过?)?\d/;

/** A way that no list knows: a name in quotes that publishes, or what stands after 通过 or 在 and ends in 网, 号, 平台 …. */
const namedWay =
	/[“"][^“”"]{2,30}[”"][^“”，。；：\d]{0,6}(?:公开|发布|推送|更新|推出|转发)|(?:在|通过|经|于|依托|利用|借助|登录)(?![^，。；：\d]*(?:信息|政务)公开(?:平台|系统|目录|专?栏|网))[^，。；：\d]{0,24}(?:网(?!络|格|民)|号|平台|端|栏|频道|系统|微信|客户端)/;

/**
 * Takes a number for no figure where its words are all known and yet do not say that it is the whole of the agency's: one
 * of several in turn, or of all ways while one is named.
 */
export function withoutUnsure(statement: Statement, clause: Clause): void {
	if (!clause.figure) return;
	const { id } = clause.figure;
	if (
		isThreshold(statement) ||
		isWithMore(statement, clause) ||
		isOneInTurn(statement, clause) ||
		isOfNamedWay(statement, clause)
	) {
		clause.doubts = [...clause.doubts, id];
		clause.figure = null;
	}
}

const more =
	/^[，、；]?(?:另外?有?|此外|其[他它]|还有?)(?!.*(?:网|微|号|平台|渠道|途径|媒体|[方形]式))/;
const anotherWay = /^[，、；]?(?:通过|以|经|由|采[取用])[^，。；\d]{2,20}(?:[提申]|$)/;

/** 收到征地信息公开申请42件，其他申请5件; 通过邮寄提出的3件，通过网络提出的5件: none of them is all, and no sum is stated. */
export function withoutRest(clauses: ReadonlyMap<Statement, Clause>): void {
	for (const [statement, clause] of clauses) {
		const id = restOf(statement, clause, clauses);
		if (!id) continue;
		for (const each of clauses.values())
			if (each.figure?.id === id && each.period === 'year')
				Object.assign(each, { doubts: [...each.doubts, id], figure: null });
	}
}

/** The figure that a number before this one is no longer of, as this one is stated beside it. */
function restOf(
	{ previous, partOf, amount, words, period, sums }: Statement,
	clause: Clause,
	clauses: ReadonlyMap<Statement, Clause>
): FigureId | null {
	if (!previous) return null;
	const first = clauses.get(previous);
	if (!first?.figure || partOf !== null || period !== 'year' || sums) return null;
	if (previous.amount.unit !== amount.unit || (clause.figure && clause.role !== 'item'))
		return null;
	if (!/^(?:other|request|information)$/.test(clause.thing)) return null;
	const { id } = first.figure;
	if (id === 'requests_narrated')
		return more.test(words) || (first.channel.kind === 'other' && anotherWay.test(words))
			? id
			: null;
	return id === 'proactive_items' && first.channel.kind === 'none' && more.test(words) ? id : null;
}

/** 粉丝量超10万的4个: what the others are measured by. */
function isThreshold({ sentence, amount }: Statement): boolean {
	return /^(?:以上|以下)?的(?:[^，。；]{0,8}\d|账号|公众号|文章|作品|网站|单位)/.test(
		sentence.text.slice(amount.end)
	);
}

/** 局网站及“一报两刊”公开信息6043条: by another way as well, which no list knows. */
function isWithMore({ sentence, amount, from }: Statement, { channel }: Clause): boolean {
	if (!/^(?:site|social)$/.test(channel.kind)) return false;
	const words = sentence.text.slice(clauseStart(sentence, from), amount.start);
	return withMore.test(words);
}
const withMore =
	/(?:网站?|官网|微信|公众号|微博|新媒体)(?:和|及|与|以及|、)[“"][^“”"]*[”"](?!、|和|专?栏|专题|专区|频道|[板版]块|公众|微信|微博|抖音|视频号|快手|账号|政务|新媒体|官方|头条|等|[^，。；]{0,4}(?:公众号|微信|微博|账号|新媒体))/;

/** 分别收到9件、13件: which of them is meant only a reading of all of them tells. */
function isOneInTurn({ sentence, amount, from }: Statement, { by }: Clause): boolean {
	const { text } = sentence;
	if (!text.slice(clauseStart(sentence, from), amount.start).includes('分别')) return false;
	if (!next.test(text.slice(amount.end))) return false;
	return !by.some((name) => readInTurn.includes(name)) && yearInTurn(sentence, amount) === null;
}

/** “青溪医保”发布信息120条: by a way that no list knows, so not by all. */
function isOfNamedWay({ sentence, amount, from, sums }: Statement, clause: Clause): boolean {
	if (clause.figure!.id !== 'proactive_items' || clause.channel.kind !== 'none' || sums)
		return false;
	const words = sentence.text.slice(clauseStart(sentence, from), amount.start);
	return namedWay.test(words);
}
