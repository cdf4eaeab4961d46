import type { Place } from '#document/document.ts';
import type { Line, Lines } from './lines.ts';
import { agencyName, isGeneric } from './names.ts';
import { regionAt } from './regions.ts';
import { subjectOf } from './subject.ts';

/**
 * Where a report calls its agency by name, strongest first. `preamble`: whose report it says it is or who compiled it;
 * `page`: the data the page gives of itself; `contact`: whom to ask; `subject`: whom the first sentence is about;
 * `signature`; `head`: a name that stands alone above the text.
 */
export type AgencySource =
	'title' | 'preamble' | 'page' | 'contact' | 'subject' | 'signature' | 'head';

/** A place where a report gives the name of its agency. */
export interface Claim {
	name: string;
	source: AgencySource;
	/** The line, as it is searched. */
	text: string;
	place: Place;
}

/** Labels of a page's own data whose value is the body that published it. */
const publisher =
	'编制单位|编制机关|编报单位|填报单位|报告单位|单位名称|机构名称|机关名称|发布机构|发布机关|发文机关|发文机构|发文单位|公开主体|发布单位|制发机关|制发单位|信息来源|公开机构|公开单位|公开责任部门|责任部门|责任单位|所属机构|信息提供单位|供稿单位|作者|来源';
const publisherLabel = new RegExp(`^[【[]?(?:${publisher})[】\\]]?[:：]?$`);
const publisherTold = `[【[]?(?:${publisher})[】\\])）]?[:：|]([^：:，。；|【\\d]{3,40}?)(?=发布|成文|公开日|公开时|公开方|发文|浏览|点击|作者|字体|字号|索引|文号|主题|时间|日期|来源|责任|审核|访问|编辑|阅读|生成|有效|信息|【|[\\[|（(]|\\d|$)`;
const labelled = new RegExp(
	`(?:^|[^\\p{Script=Han}]|(?<=日期?[:：][\\d-]{8,10})|(?<=\\d))${publisherTold}`,
	'gu'
);
const inCard = new RegExp(publisherTold, 'gu');

/** Words before the name of a report that are not of its agency's name. */
const before =
	/(?:[，。；、：:（()）《》〈〉“”"'…]|现(?:特|予|就|将)|向(?:全)?社会(?:各界|公众)?|公布|(?<!政府信息|政务|信息|主动|申请)公开|发布|公示|(?<!机构)编制|编写|编撰|编印|撰写|形成|制作|完成|起草|梳理|汇总|总结|综合|结合|披露|印发|为做好|是由|了(?=20|\p{Script=Han}{2,6}[省市县区州旗盟])|(?<=[，。；]|^)(?:由|对|就|将|是))/gu;
const yearPhrase = '(?:20\\d\\d|[二2][〇○零０0][〇○零一二三四五六七八九]{2})(?:年度|年|度)?';
const hasYear = new RegExp(yearPhrase);
const years = new RegExp(yearPhrase, 'g');
const reportName = new RegExp(
	`(?:政府信息(?:与|和|及)?政务公开|政府信息公开|政务信息公开|信息公开|政务公开)(?:工作)?(?:开展|执行|完成|推进|落实)?(?:情况)?(?:的|工作|年度|总结|情况|本级|${yearPhrase}){0,5}(?:报告|年报|总结|情况)`,
	'g'
);
/** What follows the name of a document that is only cited: its form, a notice on it, a column of a site. */
const cited =
	/^(?:格式|样式|模板|编制|的?通知|有关|相关|要求|专栏|栏目|页面|平台|网|制度|撰写|填报|[〉》]的?通知|[〉》]?（?国办|的?格式|发布工作|工作的|中)/;

/** The claims of a report's agency apart from its title, strongest first. */
export function claimsOf(lines: Lines): Claim[] {
	const { all, body, tail } = lines;
	const claims: Claim[] = [];
	const add = (text: string | undefined, source: AgencySource, line: Line) => {
		const name = text && agencyName(text);
		if (!name || claims.some((claim) => claim.name === name && claim.source === source)) return;
		claims.push({ name, source, text: line.text, place: line.place });
	};
	const opening = proseOf(all, 0, body + 5);
	for (const { text, line } of opening) {
		for (const name of named(text, line.at < body)) add(name, 'preamble', line);
		for (const name of compilers(text)) add(name, 'preamble', line);
		if (line.at < body) add(announcing.exec(line.text)?.[1], 'preamble', line);
	}
	for (const { text, line } of proseOf(all, Math.max(tail, body + 5), all.length))
		for (const name of compilers(text)) add(name, 'preamble', line);
	for (const line of all.slice(0, body))
		for (const name of published(line)) add(name, 'page', line);
	for (const { text, line } of [...opening, ...proseOf(all, Math.max(tail, body + 5), all.length)])
		for (const name of contacts(text)) add(name, 'contact', line);
	const subject = subjectOf(lines);
	if (subject) add(subject.name, 'subject', subject.line);
	for (const line of signers(all, Math.max(tail, body))) add(line.name, 'signature', line.line);
	for (const line of all.slice(0, body)) {
		const alone = line.text.replace(/^[（(](.*)[）)]$/, '$1');
		if (!line.cells && alone.length <= 40 && !/[，。；：:、《》\d]/.test(alone))
			add(alone, 'head', line);
	}
	return claims;
}

/** The title of a notice by which a body publishes its own report: X局关于发布2022年…年度报告的公告. */
const announcing = new RegExp(
	`^([^，。；：:《》]{3,40}?)关于(?:公布|发布|印发|公开|报送)《?(?:本[局委厅机单]\\p{Script=Han}?)?(?:${yearPhrase})?(?:政府|政务)?信息公开.{0,16}(?:年度报告|年报)(?:${yearPhrase})?》?的(?:通知|公告|通告|公示|函)$`,
	'u'
);

/** A short name in brackets parts a name from what is said of it. */
const shortName = /[（(]以下(?:简称|统称)[^（()）]{1,30}[）)]/g;

/** Shortest line of prose that may have been wrapped by hand, in characters. */
const leastWrapped = 18;

/** Lines that lead elsewhere. */
const chrome = /^(?:[上下]一[篇条页]|相关|附件|推荐|首页|当前位置|您的位置|链接)|[>›»]/;

/** Lines of prose of a stretch, each with the beginning of the next: a hard-wrapped line may cut a name. */
function proseOf(all: Line[], from: number, to: number): { text: string; line: Line }[] {
	return all.slice(from, to).flatMap((line) => {
		if (line.cells || chrome.test(line.text)) return [];
		const next = all[line.at + 1];
		const wrapped =
			next &&
			!next.cells &&
			line.text.length >= leastWrapped &&
			/[，、《》“”][^。！？：:]*$|[。；][^。]+$/.test(line.text);
		const text = line.text + (wrapped ? next.text.slice(0, 120) : '');
		return { text: text.replace(shortName, ''), line };
	});
}

/** Names in front of a report that is said to be theirs: 现公布X2023年政府信息公开工作年度报告. */
function named(text: string, inPreamble: boolean): string[] {
	const names: string[] = [];
	for (const match of text.matchAll(reportName)) {
		const after = text.slice(match.index + match[0].length);
		if (cited.test(after)) continue;
		const isReport = /(?:报告|年报)$/.test(match[0]);
		const left = text.slice(Math.max(0, match.index - 60), match.index);
		// 将 in 将乐县 is of the name.
		const cut = [...left.matchAll(before)].findLast((one) => !regionAt(left.slice(one.index)));
		const sourceText = cut ? left.slice(cut.index + cut[0].length) : left;
		// In section one, or of a state of affairs, only what is stated of a year is the report itself.
		if ((!inPreamble || !isReport) && !hasYear.test(sourceText + match[0])) continue;
		if (!isReport && !/^(?:进行|作|做|予以|报告|如下|编制|编成|汇编|的总结|公布|公开)/.test(after))
			continue;
		names.push(
			sourceText
				.replace(years, '')
				.replace(/^(?:关于|的|本|该|年度|部|份|出|全文|电子版)+/, '')
				.replace(/(?:关于|的|年度|开展|推进|做好|在|全年)+$/, '')
				.replace(/人民$/, match[0].startsWith('政府') ? '人民政府' : '人民')
		);
	}
	return names;
}

const making = '(?:编制|编写|编撰|撰写|起草|整理|汇总|制作|拟制|形成|编成)';
const madeBy = /由(?!于)([^，。；、：:（()）《》由]{3,60})/g;
/** What whoever compiled the report did, and by what. */
const manner = new RegExp(
	`负责|组织|牵头|结合|依据|依照|依|根据|按照|按|遵照|参照|会同|统一|具体|综合|梳理|认真|${making}|$`,
	'g'
);
const clauseHead = /(?:^|[，。；：:])([^，。；、：:（()）《》由]{3,60})/g;
/** What goes before the making in a clause that begins with whoever makes. */
const deeds = new RegExp(
	`现|特|负责|组织|认真|及时|结合|根据|按照|依据|对照|依照|将|对|就|${making}`,
	'g'
);

const madeWord = new RegExp(making);
const toldOf = new RegExp(`${making}|报告如下|公布如下|公开如下|总结|予以公布|现公布`);
const makes = new RegExp(
	`${making}(?:了|完成|并发布|并公布)?(?:本|《|20\\d\\d|政府信息|信息公开|政务公开|年度)|(?:将|对|就).{0,30}公开|(?:结合|根据|按照|依据|对照|依照)[^。；]{0,80}${making}`
);

/** 结合X2023年政府信息公开工作实际，编制本报告. */
const stateOf =
	/结合([^，。；、：:（()）《》]{4,44}?)(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:实际|情况)/;

/** Names of whom the report says to have compiled it. */
function compilers(text: string): string[] {
	const found: string[] = [];
	for (const sentence of text.split(/(?<=[。；])/)) {
		if (!toldOf.test(sentence)) continue;
		const state = stateOf.exec(sentence)?.[1]?.replace(years, '');
		if (state && agencyName(state)) found.push(state);
		if (madeWord.test(sentence))
			for (const match of sentence.matchAll(madeBy)) found.push(...firstName(match[1]!, manner));
		for (const match of sentence.matchAll(clauseHead)) {
			const after = sentence.slice(match.index);
			if (makes.test(after)) found.push(...firstName(match[1]!, deeds));
		}
	}
	return found;
}

/** The first beginning of a text before such a word that is a body's name. */
function firstName(text: string, word: RegExp): string[] {
	for (const { index } of text.matchAll(word)) {
		const name = index > 2 ? agencyName(text.slice(0, index)) : null;
		if (name) return [name];
	}
	return [];
}

const asked =
	/(?:(?<!方)与|向|致电|致函|联系(?!人|方式|电话|地址)|拨打|咨询|洽询|和)(?:我|本)?(?:[:：]|单位[:：]|部门[:：]|机构[:：])?([^，。；、：:（()）《》\d]{3,40})/g;
const asking =
	/取得联系|进行联系|联系|咨询|反映|反馈|反应|提出|垂询|了解|索取|查询|电话|地址|办公地|$/g;
const askedLabel =
	/(?:联系|受理|咨询|办理|责任)(?:单位|部门|机构|科室)(?:名称)?[:：]([^，。；、：:（()）《》\d]{3,40}?)(?=[，,。；（(]|电话|地址|联系|$)/g;

/** Names of whom to ask about the report. */
function contacts(text: string): string[] {
	const found = [...text.matchAll(askedLabel)].map((match) => match[1]!);
	for (const sentence of text.split(/(?<=[。；])/))
		if (/(?:疑问|疑义|联系|意见|建议|咨询|不明|问题|了解|详情)/.test(sentence))
			for (const match of sentence.matchAll(asked)) found.push(...firstName(match[1]!, asking));
	return found;
}

const card =
	/(?:索引号|发文字号|成文日期|发布日期|组配分类|主题分类|公开方式|文号|分类|有效性)[:：]/g;

/** A page's card of data run together in one line, where a label may follow a word. */
function isCard(text: string): boolean {
	return (text.match(card)?.length ?? 0) > 1;
}

/** Bodies that a line of a page's own data gives as its publisher; of a table each cell by itself. */
function published(line: Line): string[] {
	if (!line.cells)
		return [...line.text.matchAll(isCard(line.text) ? inCard : labelled)].map((match) => match[1]!);
	return line.cells.flatMap((cell, i) => {
		if (publisherLabel.test(cell)) return line.cells![i + 1] ?? [];
		return [...cell.matchAll(labelled)].map((match) => match[1]!);
	});
}

const dated = /^(.{3,40}?)[（(]?(?:20\d\d|二[〇○零])[^，。；]{4,14}日?[）)]?$/;
const date = /^[（(]?(?:20\d\d|二[〇○零])/;

/** Names that stand alone on a line after the body, the one next to a date first. */
function signers(all: Line[], tail: number): { name: string; line: Line }[] {
	const beside: { name: string; line: Line }[] = [];
	const alone: { name: string; line: Line }[] = [];
	for (let i = tail + 1; i < all.length; i++) {
		const line = all[i]!;
		if (line.cells || line.text.length > 60) continue;
		const signed = line.text.match(dated)?.[1];
		if (signed) beside.push({ name: signed, line });
		else if (
			line.text.length <= 40 &&
			!/[，。；：:、《》\d]/.test(line.text) &&
			!isGeneric(line.text)
		)
			(date.test(all[i + 1]?.text ?? '') ? beside : alone).push({ name: line.text, line });
	}
	return [...beside.reverse(), ...alone.filter(({ name }) => agencyName(name)).slice(0, 1)];
}
