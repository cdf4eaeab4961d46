import { isHeading, isUnread, type HtmlElement } from './tree.ts';

/** How much of an element is text, and how much of that stands in links. Characters, spaces left out. */
export interface Measure {
	text: number;
	linked: number;
	links: number;
	/** Table cells. */
	cells: number;
	/** A heading of the first two orders stands in it. */
	titled: boolean;
}

const parts = new Set(['nav', 'footer', 'aside', 'menu', 'search']);
const roles = new Set(
	'navigation banner contentinfo search complementary menu menubar toolbar dialog'.split(' ')
);
const containers = new Set('div section ul ol dl table nav p header article center td'.split(' '));

/** Words of an id or class that name what is round an article. */
const chromeWords = new Set(
	(
		'nav navbar navi navigation menu submenu breadcrumb breadcrumbs crumb crumbs bread curmb location ' +
		'position weizhi dqwz share bshare bdshare bdsharebuttonbox jiathis social foot footer copyright ' +
		'sidebar aside related relate relation xgwz xgxx xglj recommend hot toolbar tools search login ' +
		'banner logo friend friendlink friendlinks links qrcode ewm print pager pagination prev next ' +
		'prevnext hits hit counter click clicks views viewcount pv fontsize weather calendar ' +
		'accessibility wza gotop totop backtop comment comments advert popup modal skip'
	).split(' ')
);

/** What is of the report itself though it stands next to chrome. */
const told =
	/(?:发布|公开|发文|成文|生成|公布|印发)(?:日期|时间)|(?:发布|公开|发文)(?:机构|机关|单位)|来源[:：]/;

const hiddenStyle =
	/(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|footnote|endnote|header|footer))/i;

/** Measures every element below and including one; nested no deeper than the tree allows. */
function measure(root: HtmlElement): Map<HtmlElement, Measure> {
	const measures = new Map<HtmlElement, Measure>();
	const walk = (element: HtmlElement): Measure => {
		const sum: Measure = { text: 0, linked: 0, links: 0, cells: 0, titled: false };
		for (const child of element.children) {
			if (typeof child === 'string') {
				sum.text += child.trim().length;
				continue;
			}
			if (isUnread(child.name)) continue;
			const part = walk(child);
			// Of all a list offers it shows but one.
			if (child.name === 'select') continue;
			sum.text += part.text;
			sum.linked += part.linked;
			sum.links += part.links;
			sum.cells += part.cells;
			sum.titled ||= part.titled;
		}
		if (element.name === 'a' && sum.text) {
			sum.linked = sum.text;
			sum.links++;
		}
		if (element.name === 'td' || element.name === 'th') sum.cells++;
		if (isHeading(element.name) && element.name < 'h3' && sum.text) sum.titled = true;
		measures.set(element, sum);
		return sum;
	};
	walk(root);
	return measures;
}

/** Finds what a page shows round its article: by tag, role, name, or by being made of links. */
export class Chrome {
	readonly #measures: Map<HtmlElement, Measure>;
	readonly #page: Measure;

	constructor(root: HtmlElement) {
		this.#measures = measure(root);
		this.#page = this.#measures.get(root)!;
	}

	/** Whether an element holds less than half of the page: what hides more is shown by a script. */
	isSmall(element: HtmlElement): boolean {
		const size = this.#measures.get(element);
		return !size || size.text * 2 < this.#page.text || size.text === 0;
	}

	/** Whether an element is left out; `inArticle` where an article or main part encloses it. */
	leavesOut(element: HtmlElement, inArticle: boolean): boolean {
		const size = this.#measures.get(element);
		if (!size) return true;
		const { attributes, name } = element;
		if (isHidden(element)) return this.isSmall(element);
		if (size.text * 2 >= this.#page.text) return false;
		if (name === 'tr' && attributes.height === '0') return true;
		const tabular = size.cells >= 12 && size.linked * 3 < size.text;
		if (tabular) return false;
		if (parts.has(name) || roles.has(attributes.role ?? '')) return true;
		if (name === 'header' && !inArticle && !size.titled) return true;
		if (containers.has(name) && isLinks(size)) return true;
		return (attributes.id || attributes.class) && isNamedChrome(element)
			? this.#isAside(element, size)
			: false;
	}

	/** Whether an element with a name of chrome is it: small or linked, and saying nothing of the article. */
	#isAside(element: HtmlElement, { text, links, titled }: Measure): boolean {
		if (titled || text * 4 > this.#page.text) return false;
		if (links === 0 && text > 200) return false;
		return !told.test(textOf(element, 400));
	}
}

/** Whether an element is not shown. */
export function isHidden({ attributes }: HtmlElement): boolean {
	return attributes.hidden !== undefined || hiddenStyle.test(attributes.style ?? '');
}

const struckStyle = /text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i;
/** Longer text is no word struck out but one whose tag was never closed. */
const longestStruck = 200;

/** What stands in an element that shows its words with a line through them; null for any other. */
export function struckText(element: HtmlElement): string | null {
	const { name, attributes } = element;
	if (!/^(?:s|strike|del)$/.test(name) && !struckStyle.test(attributes.style ?? '')) return null;
	const text = textOf(element, longestStruck + 1);
	return text.length > longestStruck ? null : text;
}

function isLinks({ text, linked, links }: Measure): boolean {
	return links >= 3 && linked * 5 >= text * 3;
}

const known = new Map<string, boolean>();

function isNamedChrome({ attributes }: HtmlElement): boolean {
	const names = `${attributes.id ?? ''} ${attributes.class ?? ''}`.slice(0, 300);
	let named = known.get(names);
	if (named === undefined) {
		named = namesChrome(names);
		if (known.size < 2000) known.set(names, named);
	}
	return named;
}

function namesChrome(names: string): boolean {
	const cut = names.replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase();
	return cut.split(/[^a-z]+/).some((word) => chromeWords.has(word));
}

/** The first characters of an element's text. */
function textOf(element: HtmlElement, most: number): string {
	let text = '';
	for (const child of element.children) {
		if (text.length >= most) break;
		text += typeof child === 'string' ? child : textOf(child, most - text.length);
	}
	return text;
}

const counter =
	/(?:^|[\s|｜\]】）)])[【[（(]?(?:浏览|阅读|点击|访问|查看|点击浏览)(?:次数|量|数|人数|人次|率)?\s{0,4}[:：]\s{0,4}[【[（(]?\s{0,4}\d{0,12}\s{0,4}[】\])）]?(?:人?次)?[】\]）)]?/g;
const fontSize =
	/[【[（(]?\s{0,4}字(?:体|号)(?:大小)?\s{0,4}[:：]?[\s【[（(]{0,6}(?:特大|[大中小])[\s|｜/、【】[\]]{0,4}(?:[大中小][\s|｜/、【】[\]）)]{0,4}){0,3}/g;
const tool =
	/^[\s|｜【】[\]（）()]*(?:(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到)?|返回(?:顶部|首页|列表)?|我要纠错|纠错|扫一扫|手机(?:查看|版)|微信|微博|无障碍阅读|朗读|下载|首页|TOP)[\s|｜【】[\]（）()：:]*)+$/i;
const trail =
	/^(?:您?(?:现在|当前|所在)?(?:的)?(?:所在)?位置\s{0,4}(?:是)?\s{0,4}[:：]|首页\s{0,4}[>›»→/])|^[【[]?(?:上|下)一?[篇条][】\]]?\s{0,4}[:：]/;
const imprint =
	/ICP备|公网安备|网站标识码|版权所有|Copyright|All Rights Reserved|©\s{0,3}(?:19|20)\d\d|最佳(?:浏览|分辨)/i;

/**
 * A line of a page without visit counters and font switches; null where nothing else stands in it, or it
 * is a trail of links, a tool bar or an imprint. Sentences are left as they are.
 */
export function withoutChrome(line: string): string | null {
	const text = line.trim();
	if (text.length > 200 || /。/.test(text)) return line;
	if (!text) return line;
	if (trail.test(text) || tool.test(text) || imprint.test(text)) return null;
	const rest = line.replace(counter, ' ').replace(fontSize, ' ');
	if (rest === line) return line;
	return /[^\s|｜【】[\]（）()：:]/.test(rest.replace(/打印|关闭|收藏|分享/g, '')) ? rest : null;
}
