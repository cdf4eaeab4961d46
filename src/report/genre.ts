import { Refusal, type Link, type SourceDocument } from '#document/document.ts';
import { tables } from '#form/form.ts';
import { chooseAgency } from './identity/agency.ts';
import { isWholeYear, readPeriod } from './identity/dates.ts';
import { clean, documentLines, type Lines } from './identity/lines.ts';
import { readTitle, titleIn, type Title } from './identity/title.ts';
import { reportYear } from './identity/year.ts';

/** Headings the statutory sections have had under every edition, as they are recognised. */
const sections = [
	/^(?:20\d\d年)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:总体(?:情况|工作)|概述|概况|(?:主要)?工作概述|基本情况|总体工作情况)/,
	...tables.map((table) => new RegExp(table.zh.slice(0, 6))),
	/主动公开/,
	/依申请公开/,
	/行政复议/,
	/(?:存在|主要)的?(?:主要)?问题/,
	/其[他它]需要(?:报告|说明)/
];

/** Parts of a year, whose report is not the annual one. */
const partOfYear =
	/[上下]半年|半年度?|(?:第?[一二三四1-4])季度|季报|月报|[^\d]?(?:0?[1-9]|1[0-2])月份|(?<!\d)(?:0?1[-—–~～至到]0?[2-9]|1[-—–~～至到]1[01])月/;

/** What other documents on the same matter are called, with what to say of them. */
const others: readonly (readonly [title: RegExp, zh: string])[] = [
	[/法治政府/, '这是法治政府建设的报告'],
	[
		/(?:考核|考评|评估|评议|测评|绩效|检查|督查).{0,12}(?:通报|结果|情况|细则|标准|方案|办法|表)|情况的?通报$/,
		'这是考核或通报'
	],
	[/(?:预算|决算)(?:公开|说明|报告|情况)?/, '这是预算或决算'],
	[/公开(?:工作)?指南(?!针)/, '这是公开指南'],
	[/(?:工作)?要点$|(?:工作|实施)方案$|(?:工作)?计划$|规划$/, '这是工作要点、方案或计划'],
	[/(?:办法|规定|条例|细则|制度|规范)(?:[（(].{1,20}[）)])?$/, '这是法规或制度'],
	[/通知$|的函$|公告$/, '这是通知'],
	[/(?:发布会|座谈会|推进会|培训会?|会议)(?:召开|举行|举办)?$/, '这是会议或新闻'],
	[/自查|整改/, '这是自查或整改报告'],
	[/总结/, '这是工作总结']
];
const ofSite = /会员分享|文库|珍藏版|在线阅读|免费下载|下载站/;
const compilation =
	/汇编|合订本|(?:各(?:部门|单位|乡镇|镇街|县区)).{0,20}(?:年度报告|年报)(?:汇总|集)?$/;

/** Shortest text of a report without tables, and most prose of a page that only links one, in characters. */
const leastText = 60;
const mostBeside = 600;

const attachment = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|odt)(?:$|[?#])/i;
const attached =
	/(?:附件|附表|相关附件|下载)[\d一二三]?[:：]?.{0,80}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)|(?:年度报告|年报).{0,20}\.(?:pdf|docx?|wps|ofd)/i;

/**
 * Passes a document that is a report, and refuses what is none with what it is.
 * @param cells how many cells of a statutory form it has
 * @throws {Refusal} `elsewhere` when it only links or frames its report, `no_text` when the report is pictures,
 * else `not_a_report`
 */
export function demandReport(document: SourceDocument, cells: number): void {
	const lines = documentLines(document);
	const title = readTitle(lines);
	if (title && partOfYear.test(title.text))
		throw notReport('这是不足一年的报告或总结，不是年度报告。');
	if (cells > 0) return;
	const other = otherGenre(lines, title);
	if (!other && isTold(lines, title)) return;
	if (document.pictures && title)
		throw new Refusal(
			'no_text',
			'只有标题是文字，年报正文是图片。请提供可复制文字的版本，或先做文字识别。'
		);
	const links = reportsElsewhere(document, lines, title);
	if (links) throw elsewhere(links);
	throw notReport(
		other
			? `${other}，不是政府信息公开工作年度报告。`
			: '文中既没有政府信息公开工作年度报告的标题和章节，也没有法定表格，不是年度报告。'
	);
}

function notReport(message: string): Refusal {
	return new Refusal('not_a_report', message);
}

/** What a document is instead, by its own title; null where no line says. */
function otherGenre({ all, body }: Lines, title: Title | null): string | null {
	const head = all.slice(0, Math.max(body, Math.min(all.length, 3)));
	if (head.some(({ text }) => ofSite.test(text))) return '这是文库网站的转载页';
	if (title && isAnnual(title.text))
		return compilation.test(title.text) ? '这是多个单位年报的汇编' : null;
	if (title) return others.find(([pattern]) => pattern.test(title.text))?.[1] ?? null;
	for (const { text, cells } of head) {
		if (cells || text.length > 60 || /[。；，]/.test(text)) continue;
		// A menu names the guide and the rules too; a title states whose or of when it is.
		if (!/20\d\d|[省市县区州旗局委厅府镇乡]/.test(text) || text.length < 8) continue;
		const found = others.find(([pattern]) => pattern.test(text));
		if (found && !(wrapping.test(text) && presentsReport(head))) return found[1];
	}
	return null;
}

/** A notice with which one body puts its own report before the public or its superior. */
const wrapping =
	/^(?!.*(?:做好|编制|转发|各部门|各单位|各乡镇|半年|季度)).*(?:公布|发布|印发|公开|报送).{0,60}(?:年度报告|年报)》?的(?:通知|公告|通告|函)$/;

/** Whether a notice goes over into the report, and asks nothing of others. */
function presentsReport(head: readonly { text: string }[]): boolean {
	const text = head.map((line) => line.text).join('\n');
	return (
		/现(?:[将予就].{0,80}(?:年度报告|年报).{0,16}(?:如下|给你)|(?:公布|发布|公开).{0,60}(?:年度报告|年报))/.test(
			text
		) && !/请(?:各|于|按|认真|遵照|点击|抓紧)/.test(text)
	);
}

function isAnnual(text: string): boolean {
	return !/总结(?!报告)/.test(text) || /年度(?:工作)?报告|年报/.test(text);
}

/** Whether a report without tables shows that it is one: by its title and sections, or by its preamble. */
function isTold(lines: Lines, title: Title | null): boolean {
	const texts = lines.all.filter(({ cells }) => !cells).map(({ text }) => text);
	const heads = texts.map((text) =>
		text
			.replace(/^[（(]?(?:第?[一二三四五六七八九十\d]{1,3}(?:部分)?)?[)）]?[、.．]?/, '')
			.slice(0, 40)
	);
	const found = sections.filter((section) => heads.some((head) => section.test(head))).length;
	const length = heads.reduce((sum, head) => sum + head.length, 0);
	if (length < leastText) return false;
	const agency = chooseAgency(lines, title).claim !== null;
	const year = () => reportYear(lines, title, readPeriod(lines), null).year !== null;
	if (title && /(?:信息|政务)公开/.test(title.text)) return found >= 2 && (agency || year());
	// A body cut from its page: the form's first heading and the law, an agency and a year beneath it.
	const opens = !title && agency && /^一、总体情况$/.test(lines.all[lines.body]?.text ?? '');
	if (opens && saysReport(lines)) return true;
	if (opens && (namesReport(lines) || (found >= 2 && opensForm(lines))) && year()) return true;
	const wholeForm = tables.every(({ zh }) => heads.some((head) => head.startsWith(zh.slice(0, 6))));
	if (found < 3 || !year()) return false;
	return namesReport(lines) ? agency || found >= 5 : wholeForm && found >= 5 && agency;
}

/** Whether a preamble by the law on disclosure reports or makes 本报告, and says that its numbers are of a whole year. */
function saysReport(lines: Lines): boolean {
	const preamble = lines.all
		.slice(0, lines.body)
		.map(({ text }) => text)
		.join('');
	const period = readPeriod(lines);
	return (
		/政府信息公开条例/.test(preamble) &&
		/(?:编制|编写|撰写|形成|制作)(?:完成|而成|了)?本(?:年度)?报告|(?:信息|政务)公开(?:工作)?(?:开展)?情况(?:报告|公布|公开)如下/.test(
			preamble
		) &&
		!partOfYear.test(preamble.replace(period?.text ?? '', '')) &&
		period?.year != null &&
		isWholeYear(period.text)
	);
}

/** Whether a text begins with the form's first section, written by the law on disclosure. */
function opensForm({ all, body }: Lines): boolean {
	const first = all.slice(0, body + 3).map(({ text }) => text);
	return (
		/政府信息公开条例/.test(first.join('')) &&
		/^[（(]一[)）]主动公开/.test(
			all.slice(body + 1, body + 4).find(({ text }) => /^[（(]/.test(text))?.text ?? ''
		)
	);
}

/** Whether the sentences before or at the beginning of section one call the text an annual report. */
function namesReport({ all, body }: Lines): boolean {
	return all
		.slice(0, body + 4)
		.some(
			({ text, cells }) =>
				!cells &&
				/信息公开|政务公开/.test(text) &&
				/(?:本|编制|编写|公布|发布|公开|形成|撰写|现将)[^。；]{0,60}(?:年度报告|年报|年度工作报告|(?:信息|政务)公开(?:工作)?报告)(?!的?(?:格式|通知|要求|编制))/.test(
					text.replace(/《(?![^《》]{0,60}(?:报告|年报)》)[^《》]{0,120}》/g, '')
				)
		);
}

/** The links to a report that a page gives instead of one; null where it is no such page. */
function reportsElsewhere(
	{ blocks, links = [] }: SourceDocument,
	lines: Lines,
	title: Title | null
): Link[] | null {
	const text = blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');
	const prose = lines.all.reduce(
		(sum, { text }) => sum + (/[。；]/.test(text) ? text.length : 0),
		0
	);
	if (prose > mostBeside) return null;
	const named = links.filter(({ text }) => titleIn(clean(text.replace(attachment, ''))) !== null);
	if (!blocks.length) return links;
	if (title === null) return named.length ? named : null;
	const files = links.filter(
		({ address, text, framed }) => framed || attachment.test(address) || attachment.test(text)
	);
	if (files.length) return files;
	if (named.length) return named;
	return attached.test(text) ? [] : null;
}

/** Most addresses that are named in the message itself. */
const mostTold = 3;

function elsewhere(links: readonly Link[]): Refusal {
	const addresses = [...new Set(links.map(({ address }) => address))];
	const framed = links.some(({ framed }) => framed);
	const where = framed ? '嵌入在本页的框架里' : '在本页的附件或链接里';
	const told = addresses.length ? `：${addresses.slice(0, mostTold).join(' ')}` : '';
	return new Refusal('elsewhere', `年报正文不在本页上，${where}${told}。请取得那份文件再读。`, {
		links: addresses
	});
}
