import type { Link, Page } from './page.ts';

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
const reportName = new RegExp(
	`${disclosure}.{0,8}?(?:(?:年度)?(?:工作)?(?:年度)?(?:报告|总结报告)|年报)|年度.{0,12}?${disclosure}.{0,6}?报告`
);
/** What speaks about such reports without being one. */
const about =
	/通知|通报|办法|规定|格式|模板|培训|解读|指南|目录(?!.*报告)|制度|考核|评估|依申请|财政|预算|决算|法治|答复|流程|意见箱/;
const listName =
	/^(?:.{0,16}?(?:政府)?(?:信息公开|政务公开).{0,6})?(?:(?:工作)?年(?:度)?(?:工作)?报(?:告)?|年报)(?:专栏|列表|汇总|公开)?(?:[>»›]+|更多)?$/;
const yearName = /^[【[(（]?20[0-3]\d年?(?:度)?(?:年报|报告)?[】\])）]?$/;
const sectionName =
	/^.{0,12}?(?:政府信息公开|政务公开|信息公开|法定主动公开(?:内容)?|公开平台)(?:专栏|平台|目录|网|内容|栏目)?[>»›]*$/;
const bodyName =
	/^[\p{Script=Han}（）()·]{2,30}(?:局|委|委员会|办|办公室|厅|部|院|署|中心|政府|街道|街道办事处|镇|乡|苏木|管委会|分局|支队|总队|集团)$/u;
const nextPage = /^(?:下一?页|后一?页|尾页|末页|next|[>»›]{1,2}|第?\s?\d{1,3}\s?页?)$/i;
/** Words of a link that leave the telling to its row. */
const empty = /^(?:查看|详情|更多|下载|查看详情|点击查看|点击下载|阅读全文|附件|[>»›]*)?$/;

/** Endings of the documents that reports come as. */
const documents = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|txt|csv|mht(?:ml)?)$/i;

/** Whether an address ends as a document does, or names one for a download. */
function isDocument(url: URL): boolean {
	return (
		documents.test(decoded(url.pathname)) ||
		[...url.searchParams.values()].some((value) => documents.test(value))
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
	const document = isDocument(link.url);
	if (isReportName(said)) return document ? 'document' : 'report';
	if (document) return belongsToReport(said, on, page) ? 'document' : null;
	if (on === 'report' || on === 'document' || on === 'frame') return null;
	if (said.length <= 30 && listName.test(said) && !about.test(said)) return 'list';
	if (on === 'list' || reportName.test(page.title)) {
		if (nextPage.test(said) || yearName.test(said) || bodyName.test(said)) return 'list';
	}
	if (said.length <= 24 && sectionName.test(said)) return 'section';
	if (on === 'section' && nextPage.test(said)) return 'section';
	return null;
}

/** What a link says; its row where it leaves the telling to that. */
export function saidOf({ text, context }: Link): string {
	return empty.test(text) ? context : text;
}

/** Whether words name one report: its kind with a year or a body. */
function isReportName(said: string): boolean {
	if (!reportName.test(said) || about.test(said.replace(/的?通知$/, '通知'))) return false;
	return (
		yearOf(said) !== null ||
		/^.{2,40}?(?:局|委|办|厅|府|镇|乡|街道|会|院|中心|区|县|市|省|关)\D{0,6}政/.test(said)
	);
}

/** Whether a page says at its head that it is a report. */
export function isReportPage({ title, text }: Page): boolean {
	return [title, text.slice(0, 300)].some((said) => reportName.test(said) && yearOf(said) !== null);
}

/** What hangs on the page of a report is the report, or part of it; on a list only what says so. */
function belongsToReport(said: string, on: Kind, page: Pick<Page, 'title'>): boolean {
	if (about.test(said) && !/报告/.test(said)) return false;
	return on === 'report' || on === 'frame' || (on === 'seed' && reportName.test(page.title));
}

/** The report year words name, the first four digits of a year; null where they name none. */
export function yearOf(said: string): number | null {
	const digits = said.match(/(?<!\d)(20[0-3]\d)(?!\d)/)?.[1];
	if (digits) return Number(digits);
	const chinese = said.match(/二[〇○零O0]([一二三]?)([〇○零O0一二三四五六七八九])(?=年|度)/);
	if (!chinese) return null;
	const value = (char: string) => Math.max(0, '一二三四五六七八九'.indexOf(char) + 1);
	return 2000 + value(chinese[1] || '〇') * 10 + value(chinese[2]!);
}

/** Why a person must look at a page that was answered, or null: it needs a script, or asks who is there. */
export function needsPerson(page: Page): 'captcha' | 'script' | null {
	if (page.seen > 400) return null;
	if (
		/验证码|安全验证|人机验证|滑动验证|captcha|访问验证|cc防护|请完成验证/i.test(
			page.text + page.title
		)
	)
		return 'captcha';
	return page.scripts > 0 && page.links.length === 0 && page.seen < 200 ? 'script' : null;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
