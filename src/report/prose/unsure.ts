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
	if (isOneInTurn(statement, clause) || isOfNamedWay(statement, clause)) {
		clause.doubts = [...clause.doubts, id];
		clause.figure = null;
	}
}

/** 分别收到9件、13件: which of them is meant only a reading of all of them tells. */
function isOneInTurn({ sentence, amount, from }: Statement, { by }: Clause): boolean {
	const { text } = sentence;
	if (!text.slice(clauseStart(sentence, from), amount.start).includes('分别')) return false;
	if (!next.test(text.slice(amount.end))) return false;
	return !by.some((name) => readInTurn.includes(name)) && yearInTurn(sentence, amount) === null;
}

/** “青溪医保”发布信息120条: by a way that no list knows, so not by all. */
function isOfNamedWay({ sentence, amount, from, sums }: Statement, clause: Clause): boolean {
	if (clause.figure!.id !== 'proactive_items' || clause.channel.kind !== 'none' || sums) return false;
	const words = sentence.text.slice(clauseStart(sentence, from), amount.start);
	return namedWay.test(words);
}
