import { bracketed } from '../behind.ts';
import type { Clause, Thing } from '../clause.ts';
import { findMedia } from '../media.ts';
import type { SiteOwner } from '../owner.ts';
import { blank, clauseStart, withoutRemark } from '../sentence.ts';
import type { Statement } from '../statement.ts';
import { ownPagesIn } from '../pages.ts';
import { whoseRows } from '../whose.ts';
import { rowOf } from '../rows.ts';
import {
	ofChallenges,
	ofDenials,
	ofFollowers,
	ofInterpretations,
	ofLetters,
	ofPublishing,
	ofRequests,
	ofTraffic,
	provinces,
	publishingVerb,
	type Vocabulary
} from './words.ts';

const vocabularies: Partial<Record<Thing, Vocabulary>> = {
	request: ofRequests,
	reconsideration: ofChallenges,
	lawsuit: ofChallenges,
	follower: ofFollowers,
	visit: ofTraffic,
	visitor: ofTraffic,
	view: ofTraffic,
	message: ofLetters
};

/** The runs of a text that no word covers, if it is cut so that the least is left. */
function strange(text: string, { words, patterns, any }: Vocabulary): string[] {
	const left: number[] = new Array<number>(text.length + 1).fill(0);
	const next: number[] = new Array<number>(text.length + 1).fill(0);
	for (let at = text.length - 1; at >= 0; at--) {
		left[at] = left[at + 1]! + 1;
		next[at] = -1;
		const take = (length: number) => {
			if (left[at + length]! < left[at]!) [left[at], next[at]] = [left[at + length]!, length];
		};
		for (const word of words.get(text[at]!) ?? []) if (text.startsWith(word, at)) take(word.length);
		if (!any.some((pattern) => fitsAt(pattern, text, at))) continue;
		for (const pattern of patterns) {
			pattern.lastIndex = at;
			const match = pattern.exec(text);
			if (match) take(match[0].length);
		}
	}
	const found: string[] = [];
	let run = '';
	for (let at = 0; at < text.length;)
		if (next[at]! > 0) {
			if (run) found.push(run);
			run = '';
			at += next[at]!;
		} else run += text[at++];
	return run ? [...found, run] : found;
}

function fitsAt(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

const barePlace = /[省市州盟县区旗]$/;

/** Whether a word can be of the agency's own name: its letters are all of it, and it is no place around or behind it. */
function isOwnName(word: string, owner: SiteOwner | null): boolean {
	if (!owner) return true;
	// 区政府国资局: of the government of its place.
	const within = word.replace(/^(.?)(?:人民)?政府(?=.{2,}[局委厅中心站队]$)/, '$1');
	if (within !== word && owner.kind === 'department') return isOwnName(within, owner);
	const name = owner.kind === 'government' ? `${owner.name}办公室厅` : owner.name;
	// A name that states no place may be of any.
	const own = owner.place ? name : `${name}省市县区州旗盟`;
	// 长春e健康: an account may have a letter in its name.
	const letters = /[A-Za-z]/.test(word) ? word.replace(/[A-Za-z]/g, '') : word;
	if (letters.length < 2 && letters !== word) return false;
	if (![...letters].every((letter) => own.includes(letter))) return false;
	if (!barePlace.test(word) || word.length < 2) return true;
	const place = owner.name.replace(/(?:(?:人民)?政府|管委会|管理委员会).*$/, '');
	return owner.kind === 'government' ? place.endsWith(word.at(-1)!) : /[区园]$/.test(place);
}

/** Whether words are nothing but the agency's own name, or what it calls itself. */
export function isItself(words: string, owner: SiteOwner): boolean {
	if (
		owner.kind === 'department' &&
		/^(?:[省市县区州]?[局委厅院署]机关|[省市县区州]?本级)$/.test(words)
	)
		return true;
	if (/^[我本](?:[局委厅办院镇乡县市区旗州盟关]|街道|单位|机关|中心)(?:机关|本级)?$/.test(words))
		return true;
	const office = /办公[室厅]$/.test(owner.name);
	const last = office ? /办(?:公[室厅])?$/ : new RegExp(`${escaped(owner.name.slice(-1))}$`);
	return words.length > 2 && last.test(words) && isOwnName(words, owner);
}

/** Stands for a letter of another body's name; no list knows it. */
const foreign = '\uE001';
/** Stands for a letter of the agency's own name. */
const itself = '\uE002';

/** How an agency's own names are found, and the names of the bodies it is an office of. */
interface Names {
	own: RegExp;
	above: readonly string[];
}

const known = new WeakMap<SiteOwner, Names>();

function namesOf(owner: SiteOwner): Names {
	const { name, kind, body } = owner;
	const letters = [...new Set(name)].map(escaped).join('');
	const last = escaped(name.at(-1)!);
	const own = new RegExp(
		`[${letters}]?(?:人民)?政府[${letters}]{2,}${last}|(?![省市州盟国].(?!.))[${letters}]{1,}${last}(?!信息)|(?<=在|通过|经由?|依托|利用)[${letters}]{2,}[省市县区州旗盟镇]${body && `|${body}`}`,
		'g'
	);
	// 国家税务总局, in front of a branch's own name, is none of its own.
	const ends = kind === 'government' ? [] : [...name.matchAll(/[局部委厅署]/g)];
	const above = ends
		.map(({ index }) => name.slice(0, index + 1))
		.filter((one) => one.length > 3 && one !== name);
	return { own, above };
}

function escaped(letter: string): string {
	return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** What a park calls itself, whatever its full name is. */
const parkItself = /园区|开发区|高新区|经开区|新区|示范区|投资区|度假区|产业园区?/g;

const provinceBefore = new RegExp(`(?:${provinces})(?=${itself})`, 'g');

/** A text with the agency's own names in it blanked, short ones as well, one character for one. */
function withoutOwnName(text: string, owner: SiteOwner | null): string {
	if (!owner) return text;
	const names = known.get(owner) ?? namesOf(owner);
	known.set(owner, names);
	if (!text.includes(owner.name))
		for (const above of names.above)
			text = text.replace(above, (word) => foreign.repeat(word.length));
	const plain = text.replace(names.own, (word, at: number) =>
		word === owner.body || isOwnName(word, owner) || /[在过经由托用]/.test(text[at - 1] ?? '')
			? itself.repeat(word.length)
			: word
	);
	// 浙江青溪政府网站: of the province around it; 浙江省政府网站 is that province's.
	if (owner.kind === 'government' && owner.territory !== null)
		return plain.replace(provinceBefore, (word, at: number) =>
			text[at + word.length] === '省' ? word : itself.repeat(word.length)
		);
	if (/海关$/.test(owner.name)) return plain.replace(/关区/g, (word) => itself.repeat(word.length));
	return owner.territory === null && owner.kind === 'government'
		? plain.replace(parkItself, (word) => itself.repeat(word.length))
		: plain;
}

/** Whether a strange word is a body's: what another did says nothing of the agency's own. */
export function isBodyWord(word: string): boolean {
	return /[\uE001局队院校委厅站所村馆]|融媒体|中心|公司|企业|部门|单位|政府|社区|[县市镇区]$/.test(
		word
	);
}

/** What an object of publishing has only where more is stated of it than what it is. */
const notNoun =
	/被|获(?!取|奖)|由|[向给]|较|比(?!赛|例|选)|占(?!地|道|用)|[中里](?:，|有|含|$)|属于|其中|未(?!成年|来)|不(?!动产)|的$|拟|应(?!急|当|公开)|错|迁移|归档|备份|审核|核查|抽查|整改|删除|撤|下[线架]|采用|采纳|(?<!招聘|招考|招录|考试|聘用)录用|率/;

/** Where the words stand that name whose doing is counted, which is judged elsewhere. */
function bodies(text: string): [start: number, end: number] | null {
	const found = rowOf(whoseRows, text)?.match;
	if (!found) return null;
	const end = found.index + found[0].replace(/[主共]$/, '').length;
	const more = /^(?:二级|企?事业)?(?:单位|机构|学校|部门)/.exec(text.slice(end))?.[0] ?? '';
	return [found.index, end + more.length];
}

/** A name in quotes that is another body's: “国家医保局”公众号. */
const bodyInQuotes =
	/[“"]([^“”"]{2,20}(?:局|委|厅|部|署|总局|中心|馆|医院|法院|检察院|学校|[大中小]学|(?<!平)台|大队|支队|公司|集团|街道|日报|晚报|电视台|广播))[”"](?!专?栏|专题|专区|板块|版块|频道|模块)/g;

/** A body with which a clause before begins: 县融媒体中心加强宣传，在公众号…. */
const otherBody =
	/^(?:其中|同时|此外|另外|据)?，?(?:(?:19|20)\d\d年度?|全年|今年|年内)?，?([^，。；：（）“”\d]{2,16}?(?:局|委|厅|办|中心|公司|医院|学校|法院|检察院|政府|机构|部门|单位|企业|市里|省里|上级))(?=积极|认真|统一|负责|加强|通报|牵头|组织|受托|受|全年|主动|及时|依法|按照|在|将|把|对|通过|采编|开展|，)/;
/** By whose order, or with whom, is no subject. */
const noSubject =
	/^(?:按照|根据|在|为|向|与|由于|通过|围绕|结合|落实|依托|经|加强|配合|据|针对|对)/;

/** Another body that the sentence begins with, where the clause itself names none. */
function otherSubject({ sentence, from, words }: Statement, owner: SiteOwner | null): string[] {
	const start = clauseStart(sentence, from);
	if (!start || !owner || /[我本][\p{Script=Han}]/u.test(words)) return [];
	const head = sentence.text.slice(0, start).split('；').at(-1)!;
	const [, name] = otherBody.exec(head) ?? [];
	if (!name || noSubject.test(name) || /[我本全各]/.test(name) || isOwnName(name, owner)) return [];
	return strange(withoutOwnName(name, owner), ofPublishing).length ? [name] : [];
}

/** Whether every word of a text is one of requests for information. */
export function isOfRequestWords(text: string, owner: SiteOwner | null): boolean {
	return strange(withoutOwnName(text, owner), ofRequests).every((word) => isOwnName(word, owner));
}

/** What of the words that name a way nothing accounts for. */
export function unaccountedOfWay(words: string, owner: SiteOwner | null): string[] {
	return strange(withoutOwnName(words, owner), ofPublishing).filter(
		(word) => !isOwnName(word, owner)
	);
}

/** What of the words of a denial, from the beginning of its clause to its end, nothing accounts for. */
export function unaccountedIn(text: string, owner: SiteOwner | null): string[] {
	const spelt = [...text];
	const body = bodies(text);
	if (body) spelt.fill(blank, ...body);
	return strange(withoutOwnName(spelt.join(''), owner), ofDenials).filter(
		(word) => !isOwnName(word, owner)
	);
}

/** 通过县政府网站、景区电子屏等渠道: ways, whatever they are called, since the list is closed by a word for them. */
const closedWays =
	/(?<=通过|利用|依托|借助|运用|采取|采用|经由|以)[^，。；：\d]{2,60}?等(?:多种|各类|多个|各种|多)?[^，。；、\d]{0,6}(?:渠道|途径|方式|平台|载体|媒体|形式|阵地|媒介)/;

/** What a way in a list is called, up to its last word. */
const wayNamed = /(?<=[、和及与])[^、，。；：和及与\d]{1,8}$/;

function withoutWays(text: string): string {
	return text.replace(closedWays, (ways) => blank.repeat(ways.length));
}

/** “…”政务新媒体矩阵: the accounts of a body by a name of their own; a government's may be its departments'. */
function withoutOwnMatrix(text: string, owner: SiteOwner | null): string {
	return owner?.kind === 'government'
		? text
		: text.replace(/(?<=[”"](?:政务|官方)?□{2,12})矩阵/, blank.repeat(2));
}

/** What of the words of a figure's clause nothing accounts for; empty where the clause parses whole. */
export function unaccounted(statement: Statement, clause: Clause): string[] {
	const { sentence, amount, from } = statement;
	const { owner } = sentence;
	const start = Math.max(from, clauseStart(sentence, from));
	const printed = withoutRemark(sentence.text.slice(start, amount.start));
	// 省局网站群本局子站: whose the site is that its own pages stand on says nothing.
	const pages = clause.by.includes('own-pages') ? ownPagesIn(printed, owner) : '';
	const text = printed.slice(pages.length);
	const spelt = [...text];
	const each = clause.by.includes('one-each');
	for (const { medium, index, end } of findMedia(text)) {
		// 网站、校务公开栏分别…: whatever a way is called where each has its number.
		const named =
			each && /^(?:column|other)$/.test(medium) ? wayNamed.exec(text.slice(0, index)) : null;
		spelt.fill(blank, named?.index ?? index, end);
	}
	const body = bodies(spelt.join(''));
	if (body) spelt.fill(blank, ...body);
	const named = withoutOwnName(withoutOwnMatrix(spelt.join(''), owner), owner);
	const plain = clause.channel.kind === 'several' ? withoutWays(named) : named;
	const unknown = (part: string, vocabulary: Vocabulary) =>
		strange(part, vocabulary).filter((word) => !isOwnName(word, owner));
	if (clause.by.includes('way-behind')) {
		const behind = [...statement.rest];
		for (const { index, end } of findMedia(statement.rest)) behind.fill(blank, index, end);
		const left = unknown(withoutOwnName(behind.join(''), owner), ofPublishing);
		const named = [...statement.rest.matchAll(bodyInQuotes)].map(([, name]) => name!);
		return [...left, ...named.filter((name) => !isOwnName(name, owner))];
	}
	if (clause.by.includes('way-before-bracket')) {
		const [, name = ''] = bracketed.exec(sentence.text.slice(0, amount.start)) ?? [];
		const left = [...name];
		for (const { index, end } of findMedia(name)) left.fill(blank, index, end);
		return unknown(withoutOwnName(left.join(''), owner), ofPublishing);
	}
	const subject = otherSubject(statement, owner);
	if (subject.length) return subject;
	const others = [...text.matchAll(bodyInQuotes)].filter(([, name]) => !isOwnName(name!, owner));
	if (others.length) return others.map(([name]) => name);
	const vocabulary = vocabularies[clause.thing];
	if (vocabulary) return unknown(plain, vocabulary);
	const words = clause.thing === 'interpretation' ? ofInterpretations : ofPublishing;
	if (clause.thing !== 'information' && clause.thing !== 'interpretation') return [];
	const shared = from > clauseStart(sentence, from) || sentence.text[start - 1] === '、';
	// A verb may be a word of the list of things as well: 警情提示、防诈宣传和工作动态.
	let least: string[] | null = null;
	for (const verb of [...plain.matchAll(publishingVerb)].reverse()) {
		const left = unknown(plain.slice(0, verb.index), words);
		const object = plain.slice(verb.index + verb[0].length);
		if (notNoun.test(object)) left.push(object);
		if (!left.length) return left;
		least ??= left;
	}
	return least ?? (shared ? (notNoun.test(plain) ? [plain] : []) : unknown(plain, words));
}
