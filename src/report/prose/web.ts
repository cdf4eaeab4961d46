import type { Amount } from './amounts.ts';
import type { WebFigure } from './figures.ts';
import { findMedia, type Mention } from './media.ts';
import { listOf, type List } from './lists.ts';
import { metricBefore, notTheSite, type Metric } from './metrics.ts';
import { mayBeForeign, withoutForeignSites } from './owner.ts';
import { isGrowth, isMean, isOtherYear, isPlan, isSinceLaunch, thisYear } from './period.ts';
import { figure, type Reading } from './reading.ts';
import {
	blank,
	clauseStart,
	lastMatch,
	leadOf,
	reach,
	segmentStart,
	type Lead,
	type Sentence
} from './sentence.ts';
import type { Statement } from './statement.ts';

const unit = /^(?:次|人次|个|位|人|名|页次|页|点击量?|PV|户|）|（次）)?$/;
/** Who comes to the site after the number: 共有3万用户访问门户网站. */
const visitors = /^(?:的)?(?:用户|网民|访客|群众|网友|公众)?(?:访问|浏览|登录|点击)(?:了|过)?/;
/** 信息点击量: of items, not of a site. */
const ofItems = /(?:信息|文章|稿件|文件|解读|图解|公告|动态|视频|作品)(?:的|总|累计|全年|年){0,3}$/;
/** The site and something else counted together. */
const jointly =
	/网站?(?:和|及|与|、|以及)[^，。；]{0,12}平台|平台(?:和|及|与|、|以及)[^，。；]{0,12}网站?/;
const subtotal = /其\d{0,3}中/g;
const summed = /累计|累积/g;
const untilDay = /截至|截止|到\d{4}年底/g;

/** What a total is said to include in addition to the site's desktop pages: the same site. */
const sameSite =
	/（含(?:移动端|手机端|手机版|移动版|英文版|外文版|子站|各子站|专题)[^（）]{0,8}）/g;

/** A sentence as traffic is read: words for other bodies' sites are none for a site. */
function seenBy(sentence: Sentence): Sentence {
	const { owner, before } = sentence;
	const seen = (text: string) => {
		const plain = text.replace(sameSite, (sourceText) => blank.repeat(sourceText.length));
		return owner ? withoutForeignSites(plain, owner) : plain;
	};
	const text = seen(sentence.text);
	return { ...sentence, text, before: before && { ...before, text: seen(before.text) } };
}

const things = {
	web_visits: 'visit',
	web_unique_visitors: 'visitor',
	web_page_views: 'view'
} as const;

/** No count of traffic is stated without one of these. */
const ofTraffic = /访|浏览|点击|登录|独立|UV|PV/;

/** Reads what is stated of traffic to the agency's own website in the report year. */
export function readTraffic({ sentence: printed, amount }: Statement): Reading | null {
	if (!unit.test(amount.unit) || !ofTraffic.test(printed.text)) return null;
	const sentence = seenBy(printed);
	const list = listOf(sentence, amount);
	if (list) return readOfList(sentence, amount, list);
	const lead = leadOf(sentence, amount);
	const ofYear = shareOfYear(sentence, amount);
	const metric = metricBefore(lead) ?? ofYear ?? visitorsAfter(sentence, amount);
	if (!metric) return null;
	const from = clauseStart(sentence, metric.start);
	const by = ofYear ? 'share-of-year' : 'traffic';
	const excluded = !sentence.running || isExcluded(sentence, amount, metric);
	const scope = excluded ? 'not' : scopeOf(sentence, amount, metric, lead);
	const verdict = scope === 'site' && mayBeForeign(sentence, metric.start) ? 'unclear' : scope;
	const rank = metric.own || thisYear(sentence, from, amount.start) ? 2 : 1;
	return judged(metric.id, verdict, from, rank, by);
}

function judged(
	id: WebFigure,
	verdict: 'site' | 'not' | 'unclear',
	from: number,
	rank: number,
	by: string
): Reading {
	return {
		thing: things[id],
		noun: '',
		by: [by],
		from,
		channel: { kind: verdict === 'site' ? 'site' : 'other', subject: '' },
		...(verdict === 'site' && figure(id, rank)),
		...(verdict === 'unclear' && { doubts: [id] })
	};
}

/** Reads one number of a list: by the metric and the medium of its own subject, or of those it shares. */
function readOfList(sentence: Sentence, amount: Amount, list: List): Reading | null {
	const { start, subjects, at } = list;
	const metricOf = (text: string) => metricBefore({ head: text, start, bracket: '', colon: false });
	const own = metricOf(subjects[at] ?? '');
	const metric = own ?? metricOf(subjects.at(-1)!);
	if (!metric) return null;
	const verdict = (told: 'site' | 'not' | 'unclear') =>
		judged(metric.id, told, start, 1, 'one-each');
	if (isExcluded(sentence, amount, metric)) return verdict('not');
	if (at < 0) {
		const named = findMedia(subjects.join('、')).some(({ medium }) => medium === 'site');
		return verdict(named ? 'unclear' : 'not');
	}
	const media = subjects
		.slice(0, at + 1)
		.map(findMedia)
		.findLast((found) => found.length > 0);
	if (media) return verdict(media.every(({ medium }) => medium === 'site') ? 'site' : 'not');
	const told = metric.own ? 'site' : carried(sentence, metric, start);
	return verdict(told === 'site' && !sentence.running ? 'not' : told);
}

/** 累计访问量C万人次，其中2023年度N万人次: the second number is of the metric before. */
function shareOfYear(sentence: Sentence, amount: Amount): Metric | null {
	const before = sentence.amounts[sentence.amounts.findIndex((each) => each === amount) - 1];
	const year =
		before?.kind === 'year' && before.value === sentence.year
			? sentence.amounts[sentence.amounts.indexOf(before) - 1]
			: before;
	if (!year || year.kind !== 'count') return null;
	const between = sentence.text.slice(year.end, amount.start);
	if (
		!/^[，（、；]{0,2}(?:其中|当中)?[，：]?(?:本年度?|今年|\d{4}年度?|年内|全年)(?:新增|为|达到|达|约|共|增加|超过?|突破)*$/.test(
			between
		)
	)
		return null;
	const metric = metricBefore(leadOf(sentence, year));
	return metric && (isSinceOrSum(sentence, year) || isOtherYear(sentence, year)) ? metric : null;
}

function isSinceOrSum(sentence: Sentence, amount: Amount): boolean {
	return (
		isSinceLaunch(sentence, amount) ||
		/累计|历年|总/.test(sentence.text.slice(clauseStart(sentence, amount.start), amount.start))
	);
}

function visitorsAfter(sentence: Sentence, amount: Amount): Metric | null {
	const rest = sentence.text.slice(amount.end, amount.end + 40);
	const match = visitors.exec(rest);
	if (!match || notTheSite.test(rest.slice(0, 8))) return null;
	const clause = rest.slice(0, /[，。；]/.exec(rest)?.index ?? rest.length);
	const named = findMedia(clause).some((mention) => mention.medium === 'site');
	const foreign = findMedia(clause).some((mention) => mention.medium !== 'site');
	if (!named || foreign) {
		const lead = findMedia(sentence.text.slice(clauseStart(sentence, amount.start), amount.start));
		if (foreign || lead.length === 0 || lead.some((mention) => mention.medium !== 'site'))
			return null;
	}
	return {
		id: /次$/.test(amount.unit) ? 'web_visits' : 'web_unique_visitors',
		start: amount.start,
		own: named,
		verb: false
	};
}

function isExcluded(sentence: Sentence, amount: Amount, metric: Metric): boolean {
	const text = sentence.text;
	const nearby = text.slice(Math.max(clauseStart(sentence, metric.start), 0), amount.start);
	if (isMean(sentence, amount) || /日均|月均|平均|每[日天月周]/.test(nearby)) return true;
	if (isPlan(sentence, amount) || isGrowth(sentence, amount)) return true;
	if (isOtherYear(sentence, amount)) return true;
	if (isSinceLaunch(sentence, amount)) return true;
	// A longer number or a part of a name: 12.5.3, 访问量排名前10.
	return /今日|昨日|当前|在线人数|本页|本文/.test(nearby);
}

/** Whether the number is the whole site's. */
function scopeOf(
	sentence: Sentence,
	amount: Amount,
	metric: Metric,
	lead: Lead
): 'site' | 'not' | 'unclear' {
	const text = sentence.text;
	const from = segmentStart(sentence, amount);
	const metricClause = clauseStart(sentence, metric.start);
	const start = Math.min(metric.start, Math.max(metricClause, from < metric.start ? from : 0));
	const here = findMedia(text.slice(start, amount.start + 1));
	const whole = metric.own ? findMedia(text.slice(metricClause, metric.start)) : here;
	const kinds = new Set(here.map((mention) => mention.medium));
	const site = kinds.has('site') || metric.own;

	if (lead.colon && !site && !here.length && !named(sentence.text.slice(0, metricClause)))
		return 'not';
	if (isPartOfSite(sentence, metric, site)) return 'not';
	if (kinds.has('system')) return 'not';
	if (isCumulative(sentence, amount, metric)) return 'unclear';
	if (metric.own)
		return whole.some((each) => each.medium === 'app' || each.medium === 'social') ? 'not' : 'site';
	const before = text.slice(start, metric.start);
	if (site && jointly.test(before)) return 'unclear';
	if (!site && (/平台|系统|数据库/.test(before) || ofItems.test(before))) return 'not';
	if (site) return siteAmong(here);
	if (kinds.size) return 'not';
	return carried(sentence, metric, start);
}

/** Which of several media named with the metric it belongs to. */
function siteAmong(here: readonly Mention[]): 'site' | 'not' | 'unclear' {
	const last = here[here.length - 1]!;
	const kinds = new Set(here.map((mention) => mention.medium));
	if (kinds.size === 1) return 'site';
	if (kinds.has('social') || kinds.has('app')) return 'not';
	return last.medium === 'site' ? 'site' : 'not';
}

/** Inside 其中 after the site's own total, where only another column, unit or month can be stated. */
function isPartOfSite(sentence: Sentence, metric: Metric, site: boolean): boolean {
	const part = lastMatch(sentence.text.slice(0, metric.start), subtotal);
	if (!part) return false;
	const at = part.index;
	if (/^其\d{0,3}中，?(?:本年|今年|\d{4}年)(?!\d|[上下]半年|第)/.test(sentence.text.slice(at)))
		return false;
	const head = sentence.amounts.filter((each) => each.end <= at && each.kind === 'count');
	const metrics = head.map((each) => metricBefore(leadOf(sentence, each)));
	const total = head[metrics.findLastIndex((each) => each !== null)];
	if (!total) return at === 0 && !site;
	// 访问量N次，其中独立用户M个: another count of the same visits.
	if (metric.own && metrics.every((each) => each?.id !== metric.id)) return false;
	const clause = sentence.text.slice(clauseStart(sentence, total.start), total.start);
	const mixed = findMedia(clause).some(
		(mention) => mention.medium !== 'site' && mention.medium !== 'column'
	);
	return !(mixed && site);
}

/**
 * 截至…累计 without a word of this year, in the sentence or in those before it: since launch or this year, the text does
 * not say.
 */
function isCumulative(sentence: Sentence, amount: Amount, metric: Metric): boolean {
	const text = sentence.text.slice(0, amount.start);
	const sinceLong = /截[至止][^。]*(?:累计|累积)|(?:开通|上线|建站|运行|改版)以来/;
	if (sinceLong.test(sentence.before?.text ?? '') && /累计|累积|总/.test(text))
		if (!/全年|本年|今年|年内|20\d\d年/.test(text)) return true;
	const total = lastMatch(text, summed);
	const until = lastMatch(text, untilDay);
	if (!total || !until || total.index < until.index) return false;
	if (total.index < clauseStart(sentence, metric.start)) return false;
	const between = text.slice(until.index + 2).replace(/^[^，]{0,20}(?:日|月底|底|月|年)/, '');
	if (shareOfYear(sentence, amount)) return false;
	return !/全年|本年|今年|年内|1月1日/.test(between);
}

function named(text: string): boolean {
	return findMedia(text).some((mention) => mention.medium === 'site');
}

/** The medium a metric without one takes over from the clauses before, or from the sentence before. */
function carried(sentence: Sentence, metric: Metric, from: number): 'site' | 'not' | 'unclear' {
	const items = (part: Sentence, end: number): boolean =>
		part.amounts.some((each) => each.end <= end && /^(?:条|篇|件|期|余条|则)/.test(each.unit));
	const text = sentence.text.slice(0, from);
	let end = text.length;
	const nearest = Math.max(0, end - reach);
	while (end > nearest) {
		const start = clauseStart(sentence, end - 1);
		const clause = text.slice(start, end);
		const mentions = findMedia(clause).filter(
			({ medium, end }) =>
				(medium !== 'hotline' || /\d/.test(clause)) &&
				// 共设栏目86个, 政府公报24期: of columns and issues, not by them.
				!(medium === 'column' && /^\d{1,4}个/.test(clause.slice(end))) &&
				!(medium === 'other' && /^\d{1,4}[期份]/.test(clause.slice(end)))
		);
		if (mentions.length) {
			const last = mentions[mentions.length - 1]!;
			const kinds = new Set(mentions.map((mention) => mention.medium));
			if (kinds.has('site') && kinds.size === 1) return 'site';
			if (kinds.has('column') && kinds.has('site') && kinds.size === 2)
				return /^[^，。；]{0,8}\d/.test(clause.slice(last.end)) ? 'unclear' : 'site';
			if (kinds.has('site') || last.medium === 'column') return 'unclear';
			return 'not';
		}
		end = start;
	}
	if (metric.verb) return 'not';
	if (metric.id === 'web_page_views' && items(sentence, from)) return 'unclear';
	const before = sentence.before;
	if (before) {
		const last = findMedia(before.text).at(-1);
		if (last && last.medium !== 'site' && last.medium !== 'column') return 'not';
		if (last?.medium === 'column') return 'unclear';
		if (metric.id === 'web_page_views' && !last && items(before, before.text.length))
			return 'unclear';
	}
	const over = findMedia(sentence.paragraph.heading);
	if (
		!before &&
		over.length &&
		over.every((mention) => mention.medium !== 'site' && mention.medium !== 'column')
	)
		return 'not';
	// Visitors also come in person: somebody must have named the site.
	if (/^访客/.test(sentence.text.slice(metric.start)))
		return [before?.text ?? '', sentence.paragraph.heading].some((text) => named(text))
			? 'site'
			: 'unclear';
	return 'site';
}
