import type { Name } from '#form/vocabulary.ts';

/** A page of the site as the menu lists it. */
export interface Page {
	/** Its route, without a last slash. */
	path:
		| '/'
		| '/agencies'
		| '/findings'
		| '/check'
		| '/method'
		| '/data'
		| '/about'
		| '/requests'
		| '/explore'
		| '/compare'
		| '/outcomes'
		| '/zero'
		| '/traffic'
		| '/disclosure'
		| '/challenges'
		| '/map'
		| '/missing'
		| '/reconcile';
	name: Name;
	/** It asks a corpus: the corpus, its label and the filters chosen go with the reader. */
	corpus?: true;
	/** Routes that belong to it and have no entry of their own. */
	also?: readonly string[];
}

export interface PageGroup {
	name: Name;
	pages: readonly Page[];
}

/** The menu, in reading order. A page is listed once its route is there. */
export const pageGroups: readonly PageGroup[] = [
	{
		name: { zh: '看全局', en: 'The whole picture' },
		pages: [{ path: '/', name: { zh: '总览', en: 'Overview' }, corpus: true }]
	},
	{
		name: { zh: '分专题', en: 'By subject' },
		pages: [
			{ path: '/requests', name: { zh: '申请', en: 'Requests' }, corpus: true },
			{ path: '/outcomes', name: { zh: '办理结果', en: 'Outcomes' }, corpus: true },
			{ path: '/zero', name: { zh: '零申请', en: 'No requests' }, corpus: true },
			{ path: '/traffic', name: { zh: '网站访问', en: 'Web traffic' }, corpus: true },
			{ path: '/disclosure', name: { zh: '主动公开', en: 'Disclosure' }, corpus: true },
			{ path: '/challenges', name: { zh: '复议诉讼', en: 'Challenges' }, corpus: true },
			{ path: '/missing', name: { zh: '缺年报', en: 'Missing' }, corpus: true },
			{ path: '/map', name: { zh: '地图', en: 'Map' }, corpus: true },
			{ path: '/reconcile', name: { zh: '对账', en: 'Reconcile' }, corpus: true }
		]
	},
	{
		name: { zh: '逐个看', en: 'One by one' },
		pages: [
			{
				path: '/agencies',
				name: { zh: '查机关', en: 'Agencies' },
				corpus: true,
				also: ['/agency']
			},
			{ path: '/findings', name: { zh: '疑点', en: 'Findings' }, corpus: true }
		]
	},
	{
		name: { zh: '动手用', en: 'Do it yourself' },
		pages: [
			{ path: '/compare', name: { zh: '比较', en: 'Compare' }, corpus: true },
			{ path: '/explore', name: { zh: '浏览', en: 'Explore' }, corpus: true },
			{ path: '/check', name: { zh: '自查', en: 'Check' }, corpus: true }
		]
	},
	{
		name: { zh: '说明', en: 'About' },
		pages: [
			{ path: '/method', name: { zh: '方法', en: 'Method' }, also: ['/rules'] },
			{ path: '/data', name: { zh: '数据', en: 'Data' } },
			{ path: '/about', name: { zh: '关于', en: 'About' } }
		]
	}
];

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

/** The page of the menu a route belongs to; undefined for a route outside the menu. */
export function pageOf(route: string | null): Page | undefined {
	const pages = pageGroups.flatMap((group) => group.pages);
	const within = (path: string) =>
		path === '/' ? route === '/' : route === path || route?.startsWith(`${path}/`);
	return pages.find(({ path, also = [] }) => [path, ...also].some(within));
}
