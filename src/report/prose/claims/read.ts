import type { Sentence } from '../sentence.ts';
import type { Claim } from './claim.ts';
import { isUnderRequests, openingOf, type Carried } from './opening.ts';
import { Reader } from './reader.ts';

export type { Carried } from './opening.ts';

/** Words one of which stands in every sentence that can be about the form's tables. */
const speaks =
	/申请|复议|诉讼|应诉|[胜败]诉|官司|结转|转结|规范性文件|规章(?!制度)|行政(?:许可|处罚|强制|执法案卷|查询)|(?:予以|同意|准予|完[全整]|全文)公开|不予|不公开|部分公开|无法|自然人|企业|不掌握|过程性|内部(?:事务|管理)|现成信息|信息不存在|第三方|国家秘密|禁止公开|三安全|补正|缴费|出版物|其[他它]处理|办结/;
/** What a claim needs: a number, a denial, or what is said of all. */
const claims =
	/最[多高]|居[多首第]|为主|大?多数|[两三四五六七八九十]倍|全部|全都|[均都皆无未没零]|不存在|分之|[一过]半|半数|成/;

/** Reads what a sentence says in the terms of the form, and only what it says of the agency and the whole year. */
export function readClaims(
	sentence: Sentence,
	before: Carried | null
): { claims: Claim[]; carried: Carried | null } {
	const { text, amounts } = sentence;
	if (
		(amounts.length === 0 && !claims.test(text)) ||
		!(speaks.test(text) || isUnderRequests(sentence))
	)
		return { claims: [], carried: before && { ...before, last: null } };
	const reader = new Reader(sentence, openingOf(sentence, before));
	return { claims: reader.claims, carried: reader.carried };
}
