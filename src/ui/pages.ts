import type { Name } from '#form/vocabulary.ts';

/** A page of the site that has a name in its navigation. */
export interface Page {
	/** Its route, without a last slash. */
	path:
		| '/'
		| '/requests'
		| '/zero'
		| '/disclosure'
		| '/traffic'
		| '/challenges'
		| '/agencies'
		| '/map'
		| '/compare'
		| '/reconcile'
		| '/findings'
		| '/check'
		| '/data'
		| '/explore'
		| '/method'
		| '/rules'
		| '/story'
		| '/about';
	name: Name;
	/** It asks a corpus: the corpus, its label and the filters chosen go with the reader. */
	corpus?: true;
	/** Routes that belong to it and have no name of their own. */
	also?: readonly string[];
}

/** An entry of the menu: the page it leads to, and the other pages under the same entry. */
export interface Entry {
	name: Name;
	/** The first is where the entry leads; the navigation of the pages below it names them all. */
	pages: readonly [Page, ...Page[]];
}

/** The menu, in reading order. */
export const entries: readonly Entry[] = [
	entry({ path: '/', name: { zh: '总览', en: 'Overview' }, corpus: true }),
	entry({
		path: '/requests',
		name: { zh: '申请与结果', en: 'Requests and outcomes' },
		corpus: true
	}),
	entry({ path: '/zero', name: { zh: '零申请与缺报', en: 'Zero and missing' }, corpus: true }),
	entry(
		{ path: '/disclosure', name: { zh: '主动公开', en: 'Disclosure' }, corpus: true },
		{ zh: '制发与决定', en: 'Rules and decisions' },
		[{ path: '/traffic', name: { zh: '网站访问', en: 'Web traffic' }, corpus: true }]
	),
	entry({ path: '/challenges', name: { zh: '复议诉讼', en: 'Challenges' }, corpus: true }),
	entry(
		{
			path: '/agencies',
			name: { zh: '查地方与机关', en: 'Places and agencies' },
			corpus: true,
			also: ['/agency', '/place']
		},
		{ zh: '查找', en: 'Find' },
		[
			{ path: '/map', name: { zh: '地图', en: 'Map' }, corpus: true },
			{ path: '/compare', name: { zh: '比较', en: 'Compare' }, corpus: true },
			{ path: '/reconcile', name: { zh: '对账', en: 'Reconcile' }, corpus: true }
		]
	),
	entry({ path: '/findings', name: { zh: '疑点', en: 'Findings' }, corpus: true }),
	entry({ path: '/check', name: { zh: '自查', en: 'Check' }, corpus: true }),
	entry({ path: '/data', name: { zh: '取数据', en: 'Data' } }, { zh: '下载', en: 'Download' }, [
		{ path: '/explore', name: { zh: '浏览与查询', en: 'Explore' }, corpus: true }
	]),
	entry({ path: '/method', name: { zh: '说明', en: 'About' } }, { zh: '方法', en: 'Method' }, [
		{ path: '/story', name: { zh: '怎样读年报', en: 'How to read them' }, corpus: true },
		{ path: '/rules', name: { zh: '核对规则', en: 'Rules' } },
		{ path: '/about', name: { zh: '关于本站', en: 'This site' } }
	])
];

/** Every page the navigation names. */
export const pages: readonly Page[] = entries.flatMap((one) => one.pages);

/** Addresses pages had before they were joined, and where each now stands: a page, and a place on it. */
export const moved = {
	outcomes: { page: 'requests', anchor: 'outcomes' },
	missing: { page: 'zero', anchor: 'years' }
} as const;

/** An entry goes by its own name; the page it leads to by another where the entry has other pages. */
function entry(page: Page, beside?: Name, others: readonly Page[] = []): Entry {
	return { name: page.name, pages: [beside ? { ...page, name: beside } : page, ...others] };
}

/** The route of an address as the menu has it: a topic has one of its own, though all are one page. */
export function routeOf({
	route,
	params
}: {
	route: { id: string | null };
	params: { topic?: string };
}): string | null {
	return params.topic ? `/${params.topic}` : route.id;
}

/** The page of the navigation a route belongs to; undefined for a route outside it. */
export function pageOf(route: string | null): Page | undefined {
	const within = (path: string) =>
		path === '/' ? route === '/' : route === path || route?.startsWith(`${path}/`);
	return pages.find(({ path, also = [] }) => [path, ...also].some(within));
}

/** The entry of the menu a route belongs to; undefined for a route outside it. */
export function entryOf(route: string | null): Entry | undefined {
	const page = pageOf(route);
	return page && entries.find(({ pages }) => pages.includes(page));
}
