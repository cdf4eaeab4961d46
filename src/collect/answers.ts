import type { Link, Page } from './web-page.ts';
import {
	bodyName,
	feedName,
	isDocument,
	isReportName,
	isSought,
	kindOf,
	nextPage,
	plain,
	reportName,
	saidOf,
	yearName,
	yearOf,
	yearWritten,
	type Kind
} from './recognise.ts';

/** Text a page must have, its links left out, to be a report though it names several: characters. */
const leastOfReport = 600;

/**
 * What a page that was answered is: a report by what stands at its head; a list where it names several and says little
 * else; null where neither is plain.
 */
export function roleOf(page: Page): 'report' | 'list' | null {
	if (!isLong(page)) {
		const said = page.links.filter(({ frame }) => !frame).map(saidOf);
		if (said.filter(isReportName).length > 1) return 'list';
		const files = page.links.some(({ url, frame }) => frame || isDocument(url));
		const listed = said.filter((each) => yearName.test(each) || bodyName.test(each));
		if (listed.length > 2 && !files) return 'list';
	}
	return reportHead(page) === null ? null : 'report';
}

/** Whether a page says as much without its links as a report does. */
function isLong({ seen, linked }: Pick<Page, 'seen' | 'linked'>): boolean {
	return seen - linked >= leastOfReport;
}

/** What stands at the head of a page and names the one report it is; null where nothing does. */
export function reportHead({ title, head }: Pick<Page, 'title' | 'head'>): string | null {
	return [title, head].map(plain).find(isReportHead)?.slice(0, 100) ?? null;
}

/** Whether words hold the name of one report, its year in it: a year that stands near it alone is a choice of a list. */
function isReportHead(said: string): boolean {
	const { at, name } = nameIn(said);
	if (!name || yearOf(said) === null) return false;
	const before = /[^。！？；|｜>»]{0,60}$/.exec(said.slice(0, at))![0];
	const years = [...before.matchAll(yearWritten)];
	// Years one after the other are what a visitor may choose from.
	if (years.length > 1 && /\d{4}年?度?.{0,2}20\d\d/.test(before)) return false;
	const behind = said.slice(at + name.length);
	return years.length > 0 || yearOf(name) !== null || yearBehind.test(behind);
}

/** A year that belongs to the name before it. */
const yearBehind =
	/^(?:[(（[【〔](?:20[0-3]\d|二[〇○零O0].{1,2})年?度?[)）\]】〕]|[-—_]?20[0-3]\d年?度?$)/;

function nameIn(said: string): { at: number; name: string } {
	const match = reportName.exec(said);
	return { at: match?.index ?? 0, name: match?.[0] ?? '' };
}

/** What an answer is by itself: a report behind a link to a list, a list behind a link to a report. */
export function kindAs(asked: Kind, page: Page | null): Kind {
	const leads = asked === 'list' || asked === 'section';
	if (!page) return leads ? 'document' : asked;
	if (page.form === 'feed') return 'list';
	const role = roleOf(page);
	if (leads) return role === 'report' && isLong(page) ? 'report' : asked;
	if (asked !== 'report' || role === 'report') return asked;
	return role === 'list' || (!isLong(page) && asksBack.test(plain(page.text))) ? 'list' : asked;
}

/** What a page says that shows reports only to who asks for one. */
const asksBack = /请(?:先)?(?:选择|输入|查询)|查询条件/;

/** Whether a redirect leads to a site's first page or to one about errors, as if there were nothing else to show. */
export function isElsewhere({ pathname, search }: URL): boolean {
	return (
		(/^\/(?:(?:index|default|home)\.\w{2,5})?$/i.test(pathname) && !search) ||
		/(?:^|\/)(?:404|error|not-?found)\w*(?:\.\w{2,5})?$/i.test(pathname)
	);
}

/**
 * What of a list, or of a page that was given, only a script leads on to, in words; null where nothing that is sought.
 * @param asked what the page was asked for, `as` what it turned out to be
 */
export function onlyByScript(page: Page, { asked, as }: { asked: Kind; as: Kind }): string | null {
	const reports = page.scripted.map(plain).filter(isReportName);
	if (reports.length) return `links that need a script: ${reports[0]!}`;
	const isList = as === 'list' || reportName.test(page.title);
	const pages = page.scripted.map(plain).filter((said) => nextPage.test(said));
	const further = page.links.some((link) => nextPage.test(saidOf(link)));
	if (isList && pages.length && !further)
		return `other pages of the list need a script: ${pages[0]!}`;
	const data = page.data[0] ? ` from ${page.data[0].url.href}` : '';
	if (
		page.scripts === 0 ||
		isSought(as) ||
		page.links.some((link) => leadsOn(link, asked, as, page))
	)
		return null;
	return as === 'list' || asked === 'seed'
		? `names no report and no list of them; a script may fill it${data}`
		: null;
}

/** Whether a link leads to what is sought or towards it, a feed of the same page left out. */
function leadsOn(link: Link, asked: Kind, as: Kind, page: Page): boolean {
	if (feedName.test(saidOf(link))) return false;
	return (kindOf(link, asked, page) ?? kindOf(link, as, page)) !== null;
}

/** What is amiss with a page that was answered as if all were well. */
export interface Amiss {
	/** It is not there, or a person must look at it. */
	outcome: 'gone' | 'by_hand';
	why: string;
}

/** Text without links at most, of a page that says why it does not show what was asked for: characters. */
const mostOfExcuse = 300;

const goneWords =
	/(?:页面|网页|文件|内容|文章|信息|栏目|网站|站点|链接|稿件)(?:已经?|可能)?(?:不存在|被?(?:删除|移除|撤下|撤销|撤回|下线|下架|停用)|找不到|未找到|失效)|找不到(?:您|该|此|页面|文件)|已(?:经)?(?:下线|下架|撤稿|停止(?:服务|访问))/;
const closedWords =
	/(?:网站|站点|页面|系统|栏目|平台|服务).{0,6}(?:维护|升级|建设|改版|调整)中|正在(?:进行)?(?:系统|网站)?(?:维护|升级|建设|改版)/;
const loginWords =
	/请(?:您)?(?:先)?登[录陆]|登[录陆]后(?:才能|方可|可以)?(?:查看|访问|浏览|下载)|用户登[录陆]|统一身份认证/;

/**
 * Why a page is not what was asked for though the server answered as if it were: it says that it is not there, asks who
 * is there, needs a script, holds data for one, or nothing. Null where it may be.
 * @param asked what it was asked for
 */
export function amissWith(page: Page, asked: Kind): Amiss | null {
	const own = page.seen - page.linked;
	const said = plain(`${page.title} ${page.head}`);
	const shows = page.links.some(({ url, frame }) => frame || isDocument(url));
	const byHand = (why: string): Amiss => ({ outcome: 'by_hand', why });
	if (page.form === 'data') return byHand('data for a script (JSON)');
	// A first page or a list may be short and have a box for who works there.
	const leads = !isSought(asked) && page.links.some((link) => leadsOn(link, asked, asked, page));
	if (own < mostOfExcuse && !shows && !leads) {
		if ((page.seen < mostOfExcuse && /404/.test(page.title)) || goneWords.test(said))
			return { outcome: 'gone', why: 'the page says it is not there' };
		if (closedWords.test(said)) return byHand('the page says it is being worked on');
		const isAlone = isSought(asked) || page.seen < mostOfExcuse;
		if (isAlone && (page.passwords > 0 || loginWords.test(said))) return byHand('login');
	}
	if (page.seen > 400) return null;
	if (
		/验证码|安全验证|人机验证|滑动验证|captcha|访问验证|cc防护|请完成验证/i.test(
			page.text + page.title
		)
	)
		return byHand('captcha');
	if (page.links.length > 0) return null;
	if (page.scripts > 0 && page.seen < 200) return byHand('script');
	return page.seen === 0 && page.images === 0 ? byHand('empty: the page has nothing on it') : null;
}
