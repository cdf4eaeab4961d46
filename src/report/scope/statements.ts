import type { Level, Scope } from '#form/vocabulary.ts';
import type { Sentence } from '../prose/sentence.ts';
import { allOf, names } from './bodies.ts';

/** How a kind of body reports: a government for a place, a body of a line, or only ever for itself. */
export type Habit = 'government' | 'park' | 'line' | 'own';

/** What a sentence says the report covers. */
export interface Statement {
	/** null where it only says what is left out. */
	scope: Scope | null;
	/** Bodies below are left out. */
	withoutBelow: boolean;
	/** It speaks of the requests, the third table, alone. */
	ofRequests: boolean;
	sentence: Sentence;
}

/** 第三、四部分, 表三和表四: parts of a report by their numbers. */
const numbered =
	'(?:第[一二三四五六](?:[、和及]第?[一二三四五六])*(?:部分|章|节|项|张?表)|表[一二三四](?:[、和及]表?[一二三四])*)';
/** What a statement about data is about. */
const aboutData = new RegExp(
	`(?:本|该)?(?:年度?)?(?:工作)?(?:年度)?报告(?!制度|工作)|本?年报(?!制度|工作)|(?:所列|上述|以上|各项|有关|相关|统计|报告)?数据|(?:报告|文|年报|表格?)中(?:的)?数[字据]|统计对象|(?:统计)?(?:范围|口径)|${numbered}`
);
const entering = '(?:[汇计并纳列编录归算写]入|写进|并进)';
/** Verbs of counting in, which 未, 不 and 没有 turn round. */
const counting = `(?:统计|计算|汇总|合并|归集|收集|采集|采用|采纳|反映|收录|延伸|列出|${entering})`;
const gathering = '(?:汇总|综合|收集|归集|汇集|搜集|征集|收取|采集|吸收|整合|合并)';
const making =
	'(?:编制|编写|编成|编就|编撰|撰写|写成|形成|制成|生成|汇编|整理|完成|而成|发布|公布)';
const thisReport = '(?:本|该|此)(?:份|年度)?(?:报告|年报)';
/** Words that make what stands behind them not so: 不再单独编制, 无需另行编制. */
const negated =
	'(?<!(?:不|未|没有|无需|无须|毋须)(?:再|要求|需要?|必|用|予|另|会|做|作|进行|要|得)?)';
const verbs = new RegExp(
	`包括|包含|涵盖|覆盖|(?<![包不])含(?!义)|${entering}|${gathering}|汇编|既有|到(?=[^，。；]{2,20}为止)|反映|根据|依据|来源于|来自|出自|源自|取自|采集自|限于|见[下附]?表|统计(?:了|的是|(?=[^，。；期时]{2,30}(?:情况|数据|申请)))|由(?=[^，。；]{2,60}(?:构成|组成|提供|报送|填报|上报|加总|相加|合成))|以(?=[^，。；]{2,40}为(?:准|基础|依据|限|底本|蓝本|口径|来源))|从(?=[^，。；]{2,40}(?:而来|取得|获得|得来))|[均系]?指(?!导|标|南|定)|在(?=[^，。；]{2,80}基础上)|对(?=[^，。；]{2,60}(?:进行报告|汇总))|结合(?=[^，。；]{2,60}(?:编制|编写|汇总|形成|整理))|(?:均?为|[，,]为|是|系)(?=.{0,24}(?:数据|事项|情况|工作|数字|之和|累加|合计))|(?:数据|范围|口径)[均都]?(?:[为是系]|：)|(?:编制|整理)而成`
);
const only = /仅|限于|为限|只(?!要|有[^，。；]{0,30}才)/;
const without = new RegExp(
	`(?:不含|不涉及|不代表|不是|并非|剔除了?|扣除了?|排除了?|不[计列](?![入算划])|(?:[未不]|没有)(?:予|再|作|做|曾|进行|经|加|重复|一并)*(?:包括|包含|${counting})|不在[^，。；]{0,14}(?:之[列内]|此列|范围(?:之?内)?)|不与(?=[^，。；]{2,24}合并)|除外)`
);
/** The law cited, work done, and what was asked of others say nothing about the data. */
export const noStatement =
	/第[一二三四五六七八九十百\d]{1,4}条|条例.{0,6}规定|应当|指导|督促|督导|培训|考核|检查|(?<!不)要求各|推动|推进|绩效|考评|评议|评查|通报|(?:征求|征集|汇总)[^，。；]{0,16}意见|(?:编制|发布|公布)(?:的)?(?:情况|质量)/;
/** Another report, of the whole place. */
const anotherReport = /另(?:行|外|有)[^，。；]{0,8}全[省市县区州旗盟]/;
/** A report of the place above, into which the body's own goes. */
const reportAbove =
	/全(?:省|市|县|区|州|旗|盟)(?:政府信息公开)?(?:工作)?(?:年度)?(?:汇总)?(?:报告|年报)/;
/** The provision a report is written by, as most begin. */
const basis =
	/(?:根据|按照|依据|依照)[^，；。]{0,80}(?:规定|要求|通知|精神|条例|□|第[一二三四五六七八九十]{1,4}条)，/g;
/** What a report was made of, stated before it is named: 汇总各部门情况，编制本报告. */
const gathered = new RegExp(
	`(?:汇总|综合|合并)[^；。]{0,80}(?:编制|形成|编写|而成|(?:发布|公布)[^，；。]{0,24}(?:报告|年报))|(?:${gathering}|依据|根据|以)[^；。]{2,80}${making}了?${thisReport}`
);
/** 各街道的数据已纳入: what is covered stands before. */
const takenIn = new RegExp(
	[
		`(?:数据|情况|数字)[^，。；]{0,30}(?:，由?)?(?!不与)[^，。；]{0,24}(?<![不未]|没有|未予|不予)(?:合并|${entering}|(?:统一)?汇总(?:形成|编制|而成|发布|公布))(?!考核|目标|绩效)`,
		`(?<![不未]|没有|未予|不予)(?:(?:统计|计算|包括|包含)在(?:内|${thisReport})|${entering}(?:${thisReport}|(?=[，。；]|$))|(?:合|体现|反映|列|写|并)在${thisReport})`,
		'(?:均|都)已?(?:包含|包括)(?:在内)?(?=[，。；]|$)',
		`(?<!不)在(?:${thisReport})?(?:数据|统计)?范围(?:之?内)`,
		`数据见[下附]?表|构成了?${thisReport}|据此(?:汇总|编制|形成)`,
		'(?:包括|包含|涵盖|覆盖|含|反映)了?(?:其|该|上述|这些)',
		`(?:(?:填报|上报|报送|报来|提供)[^；。]{0,30}|[向从将把对][^；。]{2,60})${gathering}[^；。]{0,12}${making}了?${thisReport}`
	].join('|')
);
/** Who wrote it is not what it covers. */
const writer =
	/由(?:本机关|[^，。；]{0,24}?(?:办公[室厅]|府办|局|委|科|处|部门))(?=根据|依据|依照|按照|综合|汇总|负责|组织|会同|编制|编写|撰写)/;
/** What bodies that report by themselves are asked to do, which leaves them out as well. */
const apart = new RegExp(
	`${negated}(?:另行|单独|自行|分别|各自)(?:编制|发布|公布|公开|报送|报告|反映|编报|的?年度?报告|的?年报)|由(?:其|各自|所在|属地|各(?:[县区市旗]|乡镇|镇街?|街道))[^，。；]{0,8}(?:公布|公开|发布|编制|报告|列出|反映|统计)|(?:情况|数据|报告|年报)见(?!表|下表|附表)|请?(?:查阅|详见|参见|另见)`
);
/** Two tables or sections named in one sentence. */
const parts =
	/；|，(?=(?:第[一二三四五六]|表[一二三四]|其余|其他|文字)(?:部分|项|张表)?[^，]{0,8}(?:为|是|系))/;

/** 除表三为本级数据外，…: the exception is a statement of its own. */
const excepted = new RegExp(`除(${numbered}[^，。；]{2,60}?)(?:以外|之外|外)，`, 'g');
/** Section three and its table. */
const third =
	/第(?:[一二][、和及]第?)*三(?:[、和及]第?[四五六])*(?:张?表|部分|章|节|项)|表(?:[一二][、和及]表?)*三|申请(?:公开)?(?:办理)?(?:情况|部分)?的?(?:表|数据)/;

/** 除依申请公开情况外: what the requests cover is not stated. */
const withoutRequests = new RegExp(
	`除(?:依?申请公开[^，。；为是系仅只含包]{0,8}|(?:${third.source}))(?:数据|情况)?(?:以外|之外|外)，`
);

/** What a sentence says of what the report or its data cover; nothing where it speaks of something else. */
export function statementsIn(
	sentence: Sentence,
	habit: Habit | null,
	level: Level | null
): Statement[] {
	const { text } = sentence;
	if (!aboutData.test(text)) return [];
	if (![verbs, without, only, takenIn].some((pattern) => pattern.test(text))) return [];
	if (withoutRequests.test(text)) return [];
	return text
		.replace(excepted, '$1；')
		.split(parts)
		.flatMap((part) => {
			const about = part.match(aboutData);
			if (!about) return [];
			const from = gathered.test(part) || takenIn.test(part) ? 0 : about.index;
			const said = allOf(part.slice(from).replace(basis, '').replace(writer, ''));
			if (noStatement.test(said) || anotherReport.test(part)) return [];
			if (habit !== 'government' && reportAbove.test(said)) return [];
			const { inside, outside } = halves(said);
			const withoutBelow =
				names(outside, 'below') || /^(?:各|所辖)?(?:县|区|乡|镇|街道)/.test(outside);
			const covers = [verbs, only, takenIn].some((pattern) => pattern.test(said));
			const scope = covers ? scopeOf(inside, withoutBelow, habit, level) : null;
			if (!scope && !withoutBelow) return [];
			return [{ scope, withoutBelow, ofRequests: third.test(part), sentence }];
		});
}

/** What is counted in, and what 不含 or 另行发布 leaves out; 仅 closes its list at the next comma. */
export function halves(said: string): { inside: string; outside: string } {
	const inside: string[] = [];
	const outside: string[] = [];
	const plain = said
		.replace(/（([^（）]*)）/g, (whole, within: string) => {
			if (!without.test(within)) return whole;
			outside.push(within.replace(without, ''));
			return '';
		})
		.replace(/除([^，。；]{1,40}?)(?:以外|之外|外)(?=，)/g, (_, left: string) => {
			outside.push(left);
			return '';
		});
	let closed = false;
	for (const part of plain.split('，')) {
		const at = part.search(without);
		if (at >= 0) {
			const behind = part.slice(at).replace(without, '');
			// 乡镇数据未计入: what is left out stands before.
			if (/^(?:本?(?:报告|年报)|在内|其中|统计)?[。；]?$/.test(behind))
				outside.push(part.slice(0, at));
			else {
				inside.push(part.slice(0, at));
				outside.push(behind);
			}
		} else (closed || apart.test(part) ? outside : inside).push(part);
		closed ||= only.test(part) && names(part, 'office');
	}
	return { inside: inside.join('，'), outside: outside.join('，') };
}

function scopeOf(
	inside: string,
	withoutBelow: boolean,
	habit: Habit | null,
	level: Level | null
): Scope | null {
	if (habit === 'line') {
		if (names(inside, 'line')) return 'system';
		// A county's branches never report by themselves; a city's may.
		if (names(inside, 'branch') && level !== 'county' && level !== 'township') return 'system';
	}
	const covered = takenIn.test(inside) ? inside : inside.slice(Math.max(0, inside.search(verbs)));
	if (names(covered, 'below')) return 'area';
	if (names(covered, 'whole')) return withoutBelow ? 'tier' : 'area';
	if (only.test(inside) && names(inside, 'office')) return 'own';
	if (names(covered, 'tier')) return 'tier';
	return habit === 'government' && names(covered, 'office') ? 'own' : null;
}
