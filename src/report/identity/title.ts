import { readYear } from './dates.ts';
import type { Line, Lines } from './lines.ts';
import { bare, isGeneric, withoutOffice } from './names.ts';
import { regionChain } from './regions.ts';

const numeral = '[〇○ОO零一二三四五六七八九]';
const yearToken = new RegExp(`(?<!\\d)(20\\d\\d(?!\\d)|${numeral}{4}(?=年|度))`, 'g');
const yearPhrase = new RegExp(
	`[（(]?(?<!\\d)(?:20\\d\\d|${numeral}{4})(?!\\d)(?:年度|年|度)?[）)]?`,
	'g'
);

/** What a title ends with: the subject, then nothing but words of a report, and perhaps a remark in brackets. */
const ending =
	/^(.*?)(政府信息[与和及]?政务公开|政府信息公开|政务信息公开|信息公开|政务公开)([工作情况年度的总结报告表\d〇○零一二三四五六七八九（()）]{2,40}?)([（([【][^（()）]{1,16}[）)\]】])?$/;
const kind = /报告|年报|总结/;

/** The day a page was published, in brackets behind its title. */
const dateBehind =
	/[（([【](?:(?:发布)?(?:日期|时间)[:：])?20\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?[）)\]】]$/;

const longestTitle = 90;
/** What stands before a title among a page's own data, with or without a colon: 名称, 公文名称, 内容标题. */
const label =
	/^(?:\p{Script=Han}{0,4}?(?:标题|题名|题目)|(?:信息|文件|公文|内容|文档|资料|材料|报告|正文|年报)?名称|title)[:：]?/iu;
/** A page's own data in one line: the title ends where the next label begins. */
const dataRow = new RegExp(
	`^(?:${label.source.slice(1)})?(.{6,80}?(?:报告|年报))(?=(?:发布|成文|公开|发文|生成|信息|文号|索引|来源|主题|日期|时间|责任|有效)\\p{Script=Han}{0,4}[:：])`,
	'iu'
);
const sentence =
	/[。；;，,！!？?：:“”]|^(?:现将|根据|按照|依据|为|本|现|附件|附[:：]|上一|下一|当前|您)/;
const notice =
	/(?:通知|公告|的函|公示|批复)[》」]?$|关于(?:印发|公布|报送|发布|做好|转发|编制)|格式$/;
const chrome =
	/^(?:首页|打印|关闭|字体|分享|来源|浏览|索引|目录|返回|登录|收藏|无障碍|繁体)|[>›»|〔〕]/;

/** A title as printed, freed of spaces, with what it states. */
export interface Title {
	text: string;
	/** null where the title names no agency, or only 本局, 全县 … */
	agency: string | null;
	/** null where the title names none, or two. */
	year: number | null;
	/** Ordinal of the line it begins on. */
	at: number;
}

/**
 * The title of the report itself, not of a notice it is wrapped in, joined from up to four lines.
 * Of several the first that names both an agency and a year; of different years the last. Null when none is printed.
 */
export function readTitle({ all, body }: Lines): Title | null {
	const head = all.slice(0, Math.max(body, Math.min(all.length, 3)));
	const found: { title: Title; weight: number }[] = [];
	for (let i = 0; i < Math.min(head.length, 1000); i++)
		for (const [text, weight] of spellings(head, i)) {
			const title = titleOf(text, i);
			if (!title) continue;
			const lacks = (title.year === null ? 10 : 0) + (title.agency === null ? 10 : 0);
			found.push({ title, weight: weight + lacks });
		}
	const least = Math.min(...found.map(({ weight }) => weight));
	const best = found.filter(({ weight }) => weight === least).map(({ title }) => title);
	// Pages list the reports of other years above the one they show.
	const years = new Set(best.map(({ year }) => year));
	return (years.size > 1 ? best.at(-1) : best[0]) ?? null;
}

/** The readings of a title that ends on a line, with how far they are from a plain title. */
function spellings(head: Line[], i: number): [text: string, weight: number][] {
	const line = head[i]!;
	if (/^[》」，。；、：,;:]|^的(?:通知|公告|函|公示)/.test(head[i + 1]?.text ?? '')) return [];
	const list: [string, number][] = [];
	// A row of a page's data is read a cell at a time, so that no label is glued to the title.
	const ofCells = line.cells?.some((cell) =>
		isTitle(cell.replace(label, '').replace(dateBehind, ''))
	);
	for (let from = i; !ofCells && from >= 0 && from > i - 4; from--) {
		// A row of a page's path is no line of the title.
		if (from < i && (!couldBelong(head[from]!.text) || head[from]!.cells)) break;
		const text = unquoted(joined(head, from, i).replace(dateBehind, ''));
		if (!isTitle(text) || runsOn(head[from - 1]?.text)) continue;
		list.push([extended(head, from, text), 0]);
		break;
	}
	const parts = line.cells ?? [line.text];
	const row = line.cells ? null : dataRow.exec(line.text);
	if (row) list.push([row[1]!, 1]);
	for (const part of parts) {
		if (label.test(part)) list.push([part.replace(label, ''), 1]);
		else if (line.cells) list.push([part, 1]);
		if (/[>›»→]/.test(part)) list.push([part.split(/[>›»→]/).at(-1)!, 3]);
		else if (/[-_|｜—–]/.test(part))
			for (const piece of part.split(/[-_|｜—–]+/)) list.push([piece, 2]);
	}
	return list;
}

/** Shortest line of prose that may have been wrapped, in characters. */
const leastWrapped = 16;

/** Whether a line is prose that goes on in the next: what looks like a title there is a piece of a sentence. */
function runsOn(text = ''): boolean {
	return (
		text.length >= leastWrapped && /[，；、《“]/.test(text) && !/[。！!；;：:）)》”]$/.test(text)
	);
}

function joined(head: Line[], from: number, to: number): string {
	return head
		.slice(from, to + 1)
		.map(({ text }) => text)
		.join('');
}

/** Takes in the lines above that give the agency or the year the title lacks, or the first half of a name. */
function extended(head: Line[], from: number, text: string): string {
	for (let above = from - 1; above >= 0 && above >= from - 3; above--) {
		const before = head[above]!.text;
		if (
			head[above]!.cells ||
			!couldBelong(before) ||
			isTitle(before) ||
			before.length + text.length > longestTitle
		)
			break;
		const [has, would] = [titleOf(text, 0), titleOf(before + text, 0)];
		if (!has || !would) break;
		const needsName = has.agency === null && would.agency !== null;
		const needsYear = has.year === null && would.year !== null;
		if (!(needsName && isName(before)) && !needsYear && !cutName(before, text)) break;
		text = before + text;
	}
	return text;
}

function isName(text: string): boolean {
	return (
		/(?:局|厅|部|署|委|委员会|政府|办公室|办公厅|办事处|中心|院|处|队|站|所|校|区|镇|乡|街道|海关|公署|公司|县|市|省|旗|州|盟|会|年|年度|关于)$/.test(
			text
		) || regionChain(text) !== null
	);
}

/** Whether a line ends in the middle of the name that the next goes on with. */
function cutName(before: string, text: string): boolean {
	if (/^国家(?:税务总局|统计局)$/.test(before))
		return /^[^年]{2,14}(?:税务局|调查队|调查总队)/.test(text);
	if (/^(?:员会|会|局|厅|府|公室|公厅|室|理局|事处|民政府)/.test(text)) return true;
	if (/^办公[室厅]/.test(text)) return /(?:政府|委员会)$/.test(before);
	if (/^(?:20\d\d|政府)/.test(text) || regionChain(text)) return false;
	return (
		regionChain(before) !== null &&
		!/(?:局|厅|署|委|(?<!社)会|政府|办公室|中心|院|处)$/.test(before)
	);
}

function couldBelong(text: string): boolean {
	return text.length <= 60 && !sentence.test(text) && !chrome.test(text) && !notice.test(text);
}

function isTitle(text: string): boolean {
	if (text.length < 6 || text.length > longestTitle) return false;
	if (sentence.test(text) || notice.test(text) || chrome.test(text)) return false;
	return kind.test(text.match(ending)?.[3] ?? '');
}

/** The title a line is, or null. */
export function titleIn(line: string): Title | null {
	return titleOf(line.replace(label, ''), 0);
}

function titleOf(sourceText: string, at: number): Title | null {
	const text = once(unquoted(sourceText.replace(label, '')).replace(dateBehind, ''));
	return isTitle(text) ? { text, agency: agencyOfTitle(text), year: yearOfTitle(text), at } : null;
}

/** A title out of the brackets it stands in as a whole. */
function unquoted(text: string): string {
	return text.replace(/^["“《〈<](.*)[>〉》”"]$/, '$1');
}

/** A title that is printed two or three times without a break, once. */
function once(text: string): string {
	for (const times of [3, 2]) {
		const part = text.slice(0, text.length / times);
		if (part.length >= 6 && part.repeat(times) === text) return part;
	}
	return text;
}

function yearOfTitle(text: string): number | null {
	const years = new Set([...text.matchAll(yearToken)].map((match) => readYear(match[1]!)));
	const [year] = years;
	return years.size === 1 ? year! : null;
}

function agencyOfTitle(text: string): string | null {
	const match = text.match(ending);
	if (!match) return null;
	// A year that lost digits is no part of the name either.
	let name = match[1]!
		.replace(yearPhrase, '')
		.replace(/^\d{1,20}年度?|\d{1,20}年度?$|20[\dXx×]{0,2}年度?/, '')
		.replace(/[《》“”]/g, '');
	name = name
		.replace(/^(?:关于|年度|年|度|的)+/, '')
		.replace(/(?:关于|年度|的|工作|政府网站[与和及暨]?|[与和及暨])+$/, '');
	name = name.replace(/[-—–~～、]+$/, '').replace(/^[（(](.+)[）)]$/, '$1');
	if (name.endsWith('人民') && match[2]!.startsWith('政府')) name += '政府';
	name = withoutOffice(bare(name));
	return isGeneric(name) ? null : name;
}
