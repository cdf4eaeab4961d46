import type { WebFigure } from './figures.ts';
import type { Lead } from './sentence.ts';

/** A word that says what is counted. `own`: the word is of the website form, so it needs no medium with it. */
export interface Metric {
	id: WebFigure;
	start: number;
	own: boolean;
	/** A bare verb (访问, 浏览): the site must be named. */
	verb: boolean;
}

const amountWord = '(?:总)?(?:次数|人次|数量|总量|总数|量|数)';

const metrics: { id: WebFigure; pattern: RegExp; own?: boolean; verb?: boolean }[] = [
	{
		id: 'web_unique_visitors',
		pattern: /独立(?:用户|访客|访问用户|访问者|访问人)(?:访问)?(?:人|总)?(?:数量|量|数)?$/,
		own: true
	},
	{
		id: 'web_unique_visitors',
		pattern:
			/(?:UV[值数量]?|访客(?:总)?(?:数量|人数|量|数)?|(?:用户)?访问(?:总)?(?:人数|用户数?)|浏览(?:总)?人数)$/
	},
	{
		id: 'web_page_views',
		pattern: new RegExp(`(?:网页|页面)(?:总)?(?:浏览|点击|访问)(?:${amountWord})$`)
	},
	{ id: 'web_page_views', pattern: /(?:网页|页面)(?:浏览|点击|访问)$/, verb: true },
	{
		id: 'web_page_views',
		pattern: new RegExp(`(?:PV[值数量]?|(?:浏览|点击)(?:${amountWord}|率))$`)
	},
	{ id: 'web_visits', pattern: new RegExp(`访问(?:${amountWord})$`) },
	{
		id: 'web_unique_visitors',
		pattern: /(?:访问|浏览|登录)[^，。；□]{0,12}(?:网站|官网)的?(?:总)?(?:人数|用户数?)$/
	},
	{ id: 'web_visits', pattern: /访问[^，。；□]{0,12}(?:网站|官网)的?(?:总)?(?:人次|次数)$/ },
	{ id: 'web_page_views', pattern: /(?:浏览|点击)$/, verb: true },
	{ id: 'web_visits', pattern: /访问$/, verb: true }
];

/** Visits that are paid to people and places. */
export const notTheSite = /无法访问|不能访问|来访|走访|访谈|回访|上访|信访|接访|访问团|访问学者/;

/** The metric the words before a number end with. */
export function metricBefore({ head, start: offset, bracket }: Lead): Metric | null {
	for (const { id, pattern, own = false, verb = false } of metrics) {
		const match = pattern.exec(head);
		if (!match) continue;
		if (notTheSite.test(head.slice(Math.max(0, match.index - 6)))) return null;
		if (/IP$|IP访问$/.test(head.slice(0, match.index))) return null;
		const said = /PV|浏览/.test(bracket)
			? 'web_page_views'
			: /UV|独立/.test(bracket)
				? 'web_unique_visitors'
				: id;
		return { id: said, start: offset + match.index, own, verb };
	}
	return null;
}
