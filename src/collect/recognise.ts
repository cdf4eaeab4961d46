import { documentEnding } from './address.ts';
import type { Link, Page } from './web-page.ts';

/**
 * What an address is asked for: one that was given, a part of a site about disclosure, a list of reports,
 * a report, a document that hangs on a report, the frame a page shows.
 */
export type Kind = 'seed' | 'section' | 'list' | 'report' | 'document' | 'frame';

/** The order in which the addresses of a host are asked: what is sought before what leads to it. */
export const urgency: Record<Kind, number> = {
	document: 0,
	frame: 0,
	report: 1,
	list: 2,
	seed: 3,
	section: 4
};

const disclosure = '(?:政府信息(?:公开)?|政务信息(?:公开)?|信息公开|政务公开)';
const disclosureName = new RegExp(disclosure);
export const reportName = new RegExp(
	`${disclosure}.{0,8}?(?:(?:年度)?(?:工作)?(?:年度)?(?:报告|总结报告)|年报)|年度.{0,12}?${disclosure}.{0,6}?报告`
);
/** Topics other than the reports: what has one of these as its topic is no report and no list of reports. */
const otherTopic =
	/通知|通报|办法|规定|格式|模板|培训|解读|图解|读懂|指南|目录(?!.*报告)|制度|考核|评估|依申请|财政|预算|决算|法治|答复|流程|意见箱/;
/** The same right before the word for disclosure, where no body's name ends. */
const topicBefore = new RegExp(`(?:${otherTopic.source})(?:资金|工作|领域|情况|类)?的?$`);
const listName =
	/^(?:.{0,16}?(?:政府)?(?:信息公开|政务公开).{0,6})?(?:(?:工作)?年(?:度)?(?:工作)?报(?:告)?|年报|(?<=公开)工作报告)(?:专栏|列表|汇总|公开)?(?:[>»›]+|更多)?$/;
/** The same in fewer words, where the page it stands on is about disclosure. */
const shortListName =
	/^.{0,12}?(?:年报|年度(?:工作)?报告)(?:专栏|列表|汇总|公开)?(?:[>»›]+|更多)?$/;
export const yearName =
	/^[【[(（]?(?:20[0-3]\d|二[〇○零O0][〇○零O0一二三四五六七八九]{1,2}(?=年))年?(?:度)?(?:年报|报告)?[】\])）]?$/;
/** A report by its year alone, on a page of reports. */
const reportOfYear =
	/^(?:20[0-3]\d|二[〇○零O0][〇○零O0一二三四五六七八九]{1,2}(?=年))年?(?:度)?(?:年报|年度(?:工作)?报告|工作报告)$/;
const sectionName =
	/^.{0,12}?(?:政府信息公开|政务公开|信息公开|法定主动公开(?:内容)?|公开平台)(?:专栏|平台|目录|网|内容|栏目)?[>»›]*$/;
export const bodyName =
	/^[\p{Script=Han}（）()·]{2,30}(?:局|委|委员会|办|办公室|厅|部|院|署|中心|政府|街道|街道办事处|镇|乡|苏木|管委会|分局|支队|总队|集团)$/u;
export const nextPage =
	/^[[【]?(?:下一?页|后一?页|向后|尾页|末页|最后一?页|next(?:page)?|[>»›]{1,2}|第?\d{1,3}页?)[\]】]?[>»›→]*$/i;
/** A link to a feed of a page. */
export const feedName = /^(?:rss|atom|feed)(?:订阅)?$/i;
/** Folders of annual reports, by the first letters of what they are called. */
const folderOfReports = /\/(?:zf|zw)?(?:xx)?gk(?:gz)?(?:nd)?(?:gz)?(?:nb|bg|nianbao)\w{0,4}\//i;
/** Parts of a list of reports: those of a kind of bodies, or of a place. */
const groupName =
	/^(?:[省市州县区旗乡镇]|.{2,12})?(?:政府|部门|单位|机构|乡镇|镇街|街道|[县区旗市]{2,3}|园区|开发区|[（(]街道[）)]|[\p{Script=Han}]{1,10}(?:[区县市州盟旗]))(?:年报|年度报告)?[>»›]*$/u;
/** Words of a link that say nothing, so that its row counts. */
const empty =
	/^(?:查看|详情|详细|更多|下载|查看详情|点击查看|点击下载|阅读全文|附件|[[【(（]?(?:pdf|word|docx?|ofd|wps)版?[\]】)）]?|[>»›]*)?$/i;

/** The same behind what a row says. */
const emptyEnd =
	/(?<=.)(?:点击)?(?:查看|详情|下载|阅读全文|附件|[[【(（]?(?:pdf|word|docx?|ofd|wps)版?[\]】)）]?)+$/i;

/** Whether an address ends as a document does, or names one for a download. */
export function isDocument(url: URL): boolean {
	return (
		documentEnding.test(decoded(url.pathname)) ||
		[...url.searchParams.values()].some((value) => documentEnding.test(value))
	);
}

/**
 * What a link of a page is asked for; null where it is not.
 * @param on what the page itself was asked for
 */
export function kindOf(link: Link, on: Kind, page: Pick<Page, 'title'>): Kind | null {
	const said = saidOf(link);
	// What a frame shows stands for the page that frames it.
	if (link.frame) return on === 'report' || on === 'document' ? 'frame' : on;
	const document = isDocument(link.url) || documentEnding.test(said);
	if (isReportName(said)) return document ? 'document' : 'report';
	if (document || (on === 'report' && isDownload(link.url, said)))
		return belongsToReport(said, on, page, link.year) ? 'document' : null;
	if (on === 'report' || on === 'document' || on === 'frame') return null;
	const onList = on === 'list' || reportName.test(page.title);
	if (onList && reportOfYear.test(said)) return 'report';
	if (said.length <= 30 && listName.test(said) && !isAboutElse(said)) return 'list';
	const within = on !== 'seed' || disclosureName.test(page.title);
	if (within && shortListName.test(said) && !isAboutElse(said)) return 'list';
	if (onList) {
		if ([nextPage, yearName, bodyName, groupName].some((name) => name.test(said))) return 'list';
	}
	if (said.length <= 24 && sectionName.test(said)) return 'section';
	if (on === 'section' && nextPage.test(said)) return 'section';
	if (on === 'list' && feedName.test(said)) return 'list';
	return said || !folderOfReports.test(link.url.pathname) ? null : 'list';
}

/** Whether a link of a report's page downloads a file whose kind its address does not show. */
function isDownload({ pathname, search }: URL, said: string): boolean {
	return (
		/附件|下载|报告|全文/.test(said) &&
		/down|attach|file|annex|upload/i.test(pathname) &&
		(search.length > 1 || !/\.s?html?$/i.test(pathname))
	);
}

/** What a link says, without spaces and in ASCII digits; its row where the link says nothing. */
export function saidOf({ text, context }: Pick<Link, 'text' | 'context'>): string {
	const said = plain(text);
	return empty.test(said) ? plain(context).replace(emptyEnd, '') : said;
}

/** Text without spaces, but for those that part two numbers. */
export function plain(text: string): string {
	return text
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(/\s+/g, ' ')
		.replace(/(?<!\d\d) | (?!\d\d)/g, '');
}

/** Whether words name one report: its kind with a year or a body. */
export function isReportName(said: string): boolean {
	if (!reportName.test(said) || isAboutElse(said)) return false;
	return (
		/(?<!\d)20[0-3]\d/.test(said) ||
		yearOf(said) !== null ||
		/^.{2,40}?(?:局|委|办|厅|府|镇|乡|街道|会|院|中心|区|县|市|省|关)\D{0,6}政/.test(said)
	);
}

/**
 * Whether words that name a report are about something else: rules for reports, a reading of one, another
 * kind of disclosure. Bodies' names hold the same words (财政局, 法治办, 培训中心) and prove nothing.
 */
function isAboutElse(said: string): boolean {
	const [name = ''] = reportName.exec(said) ?? [];
	const word = name && disclosureName.exec(name);
	const at = word
		? said.indexOf(name) + word.index
		: said.search(/(?:年报|年度(?:工作)?报告|工作报告)/);
	if (at < 0) return otherTopic.test(said);
	const [before, from] = [said.slice(0, at), said.slice(at)];
	const rest = from.split(/[-—_|｜()（）[\]【】]+/).filter((part) => !bodyName.test(part));
	if (rest.some((part) => otherTopic.test(part)) || /^.{0,6}(?:解读|图解|读懂)/.test(before))
		return true;
	if (!word) return otherTopic.test(before) && !bodyName.test(before);
	return topicBefore.test(before);
}

/** Whether what is behind an address is sought itself, and leads to nothing else. */
export function isSought(kind: Kind): boolean {
	return kind === 'report' || kind === 'document' || kind === 'frame';
}

/** What hangs on the page of a report is the report, or part of it; on a list only what says so. */
function belongsToReport(
	said: string,
	on: Kind,
	page: Pick<Page, 'title'>,
	year: number | undefined
): boolean {
	if (otherTopic.test(said) && !/报告/.test(said)) return false;
	if (on === 'list' && year !== undefined) return true;
	if (on === 'list' && [yearName, bodyName, groupName].some((name) => name.test(said))) return true;
	return on === 'report' || on === 'frame' || (on === 'seed' && reportName.test(page.title));
}

/**
 * The report year words name; null where they name none. A date is none. Of several years the one that stands with the
 * name of the report counts: the last before its end, else the first.
 */
export function yearOf(said: string): number | null {
	const words = plain(said);
	const years = [...words.matchAll(yearWritten)].map((match) => ({
		year: match[1] ? Number(match[1]) : chineseYear(match[2] ?? '', match[3]!),
		at: match.index
	}));
	const name = reportName.exec(words);
	const end = name ? name.index + name[0].length : 0;
	return (years.findLast(({ at }) => at < end) ?? years[0])?.year ?? null;
}

/** The year an address of a list ends with, where it is a folder of one; null where it is none. */
export function folderYear({ url }: Pick<Link, 'url'>): number | null {
	const year = /\/(20[0-3]\d)(?:nb|nian|nd)?(?:\/(?:index|list|default)?(?:\.\w{2,5})?)?$/i.exec(
		url.pathname
	)?.[1];
	return year ? Number(year) : null;
}

/** Whether a link of a list leads to more of the same: its next page, or the part of a body. */
export function staysIn(link: Pick<Link, 'text' | 'context'>): boolean {
	return isFurther(link) || bodyName.test(saidOf(link));
}

/** Whether a link leads to another page of the same list. */
export function isFurther(link: Pick<Link, 'text' | 'context'>): boolean {
	return nextPage.test(saidOf(link));
}

/** A year in digits or characters, unless it begins a date. */
export const yearWritten =
	/(?<!\d)(20[0-3]\d)(?!\d|\.\d|[-/]\d{1,2}(?!\d)|年\d{1,2}月)|二[〇○零O0]([一二三]?)([〇○零O0一二三四五六七八九])(?=年|度)(?!年[一二三四五六七八九十]{1,2}月)/g;

function chineseYear(tens: string, ones: string): number {
	const value = (char: string) => Math.max(0, '一二三四五六七八九'.indexOf(char) + 1);
	return 2000 + value(tens || '〇') * 10 + value(ones);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
