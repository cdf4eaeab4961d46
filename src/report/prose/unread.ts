import type { FigureId } from '#form/figures.ts';
import { topicAt } from './challenges.ts';
import { channelOf } from './channel.ts';
import type { Clause } from './clause.ts';
import { idsOf, isPublishing, itself, listed } from './items.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';
import { isBodyWord, unaccounted } from './whole/parse.ts';

const ofItems = /^[条篇则件]/;
const ofCases = /^(?:件|份|宗|起|例|案|人次)?$/;
const ofLetters = /^[件条封个]/;
/** 收到…申请, 申请数量, 申请共: what came in, by nothing that says of what. */
const request =
	/(?:收到|收悉|接到|接收|受理|收办|登记|新收|办理|处理)[^，。；：]{0,16}申请(?!人|表|率|书式)|申请(?:书|件|公开)?(?:[^，。；]{0,6}申请)?(?:的?(?:总?数量?|件数))?(?:[共为有约]|合计|总计|：)*$|^(?:申请)(?:总?数量?|件数)/;
/** What is applied for elsewhere, and what became of requests. */
const otherRequest =
	/许可|审批|服务|办事|补[贴助偿]|救助|低保|登记(?!申请)|认定|仲裁|调解|援助|理赔|资助|备案|证|贷款|奖|公租房|保障房|住房|入学|入党|户|用地|复议|诉讼|执行|强制|复核|复查|鉴定|查询|咨询|投诉|举报|信访|事项|窗口|大厅|撤回|撤销|补正|延期|逾期|不予|重复|邮寄费|依申请(?:公开)?(?:目录|文件|信息)|贫困|专利|商标|报名|职称|项目|检验|检测|调档|提取/;
const challenge = /(?:复议|诉讼|应诉|起诉|被诉)[^，。；、]{0,10}$/;
const notAChallenge =
	/维持|纠错|纠正|撤销|驳回|撤诉|败诉|胜诉|终止|审结|结案|出庭|代理|决定|机关|应诉率|培训|工作|案卷|审理|已结|未结|尚未/;
const letterBox = /信箱|留言|问政/;
const letterDeed = /收到|受理|办理|办结|回复|答复|处理|收件|来信|办复|解答/;
const notLetters = /热线|12345|12\d{3}|电话|转办|交办|微信|公众号|微博|开设|设置|提案|代表|征集/;
const onlySum =
	/^[，、；：]?(?:(?:19|20)\d\d年度?|全年|年内|本年度?|今年|两者|三者|以上|上述|相加|当年|合计|总计|共计|总共|累计|总数|共|计|为|达|有|仅|只|发了|约)*$/;

/** Takes note of the figures that a sentence plainly speaks of with a number, where nothing reads them. */
export function withUnread(clauses: ReadonlyMap<Statement, Clause>): void {
	for (const [statement, clause] of clauses) {
		if (clause.figure || clause.doubts.length || clause.period !== 'year') continue;
		if (clause.role === 'part' || clause.whose === 'below' || clause.value === null) continue;
		const id = spokenOf(statement, clause, clauses);
		if (id) clause.doubts = [id];
	}
}

function spokenOf(
	statement: Statement,
	clause: Clause,
	clauses: ReadonlyMap<Statement, Clause>
): FigureId | null {
	const { sentence, amount, from, previous } = statement;
	const { unit } = amount;
	const words = sentence.text.slice(from, amount.start);
	const lead = sentence.text.slice(clauseStart(sentence, from), amount.start);
	const known = clause.by.filter(
		(name) => !/^(?:not-published|answered-or-asked|told-of)/.test(name)
	);
	if (clause.thing === 'information') return ofPublished(statement, clause);
	if (clause.thing === 'follower') return 'social_media_followers';
	if (clause.thing === 'interpretation') return 'interpretation_items';
	if (clause.thing === 'request') return 'requests_narrated';
	if (clause.thing !== 'other') return null;
	if (clause.by.includes('followers'))
		return /新增|净增|增粉|涨粉|取消/.test(words) ? null : 'social_media_followers';
	if (
		known.length &&
		!known.every((name) => /^(?:whole-place|both-kinds-below|own-with)/.test(name))
	)
		return null;
	if (ofCases.test(unit) && challenge.test(words) && !notAChallenge.test(words))
		return topicAt(sentence, amount.start) === 'other'
			? null
			: /复议[^，。；、]{0,10}$/.test(words)
				? 'reconsiderations_narrated'
				: 'litigation_narrated';
	if (ofCases.test(unit) && request.test(lead) && !otherRequest.test(lead))
		return 'requests_narrated';
	if (
		ofLetters.test(unit) &&
		letterBox.test(lead) &&
		letterDeed.test(lead) &&
		!notLetters.test(lead)
	)
		return 'mailbox_messages';
	if (!ofItems.test(unit) || !onlySum.test(words)) return null;
	const before = previous && clauses.get(previous);
	return (before && (before.figure?.id ?? before.doubts[0])) ?? null;
}

function ofPublished(statement: Statement, clause: Clause): FigureId | null {
	const id = publishedOf(statement, clause);
	if (!id || unaccounted(statement, clause).some((word) => isBodyWord(word))) return null;
	return id;
}

function publishedOf(statement: Statement, clause: Clause): FigureId | null {
	const { amount, words } = statement;
	if (!ofItems.test(amount.unit) || /予以公开|部分公开|不公开/.test(words)) return null;
	const channel = clause.channel.kind === 'none' ? channelOf(statement) : clause.channel;
	const { kind } = channel;
	if (kind === 'site' || kind === 'subsite') return 'website_items';
	if (kind === 'social') return idsOf(kind)[0]!;
	if (kind !== 'none' && kind !== 'several') return null;
	if (clause.role === 'item' || !isPublishing(statement)) return null;
	if (!clause.noun && /件/.test(amount.unit)) return null;
	return itself.test(clause.noun) || listed.test(clause.noun) ? 'proactive_items' : null;
}
