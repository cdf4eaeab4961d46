import type { PrintedTable } from './form-tables.ts';
import { reportParts, title } from './parts.ts';
import { random, tablesOf, type Draft } from './report.ts';

/** Ways a table is written in HTML. */
export const htmlTables: Record<string, (table: PrintedTable) => string> = {
	'as the standard has it': (table) => written(table, (text) => text),
	'as Word saves it': (table) =>
		"<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>\n" +
		rows(
			table,
			(text) =>
				`\n  <p class=MsoNormal align=center style='text-align:center;line-height:\n  18.0pt'><span lang=EN-US style='font-size:10.5pt;mso-bidi-font-family:宋体'>${text || '&nbsp;'}<o:p></o:p></span></p>\n  `,
			(r) => `<tr style='mso-yfti-irow:${r};height:20.0pt'>`
		) +
		"<![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=40 style='border:none'></td>\n </tr>\n <![endif]>\n</table>",
	'with upper case, no quotes and no end tags': (table) =>
		`<TABLE BORDER=1>\n${table
			.map(
				(row) =>
					`<TR>\n${row
						.map(
							({ text, across, down }) =>
								`<TD${across > 1 ? ` COLSPAN=${across}` : ''}${down > 1 ? ` ROWSPAN=${down}` : ''}><P ALIGN=CENTER>${text}`
						)
						.join('\n')}`
			)
			.join('\n')}\n</TABLE>`,
	'with labels broken over lines and paragraphs': (table) =>
		written(table, (text) =>
			text.length > 3 && /^\p{Script=Han}+$/u.test(text)
				? `<p>${text.slice(0, 2)}</p><p>${text.slice(2)}</p>`
				: text.replace('（', '<br>（')
		),
	'with stray end tags and forms between rows': (table) =>
		written(table, (text) => `<span>${text}</div></font></span></p>`)
			.replaceAll('<tr>', '<form><tr>')
			.replaceAll('</td>', '</td></td></span>'),
	'inside tables that lay out the page': (table) =>
		`<table width=100%><tr><td>&nbsp;</td><td><table><tr><td>${written(table, (text) => text)}</td></tr></table></td><td></td></tr></table>`,
	'with every cell in a table of its own': (table) =>
		written(table, (text) => `<table><tr><td>${text}</td></tr></table>`),
	'with one long empty column of spans at the end': (table) =>
		written(
			table.map((row, r) => (r ? row : [...row, { text: '', across: 4, down: table.length }])),
			(text) => text
		)
};

function written(table: PrintedTable, cell: (text: string) => string): string {
	return `<table>\n<tbody>\n${rows(table, cell, () => '<tr>')}</tbody>\n</table>`;
}

function rows(
	table: PrintedTable,
	cell: (text: string) => string,
	row: (r: number) => string
): string {
	return table
		.map((cells, r) => {
			const tds = cells.map(({ text, across, down }) => {
				const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
				return `<td${spans}>${cell(text)}</td>`;
			});
			return `${row(r)}\n${tds.join('\n')}\n</tr>\n`;
		})
		.join('');
}

/** What stands round a report on an agency's site; numbers in it are no figures of the report. */
const chrome = {
	before: `<div class="top"><div class="logo"><a href="/"><img src="l.png"></a></div>
<ul class="nav"><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">办事服务</a></li><li><a href="/d">互动交流</a></li></ul></div>
<div class="weizhi">您现在的位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a> &gt; <a href="/b/n">年度报告</a> &gt; 正文</div>
<div class="left"><ul><li><a href="1">云溪市档案管理局2022年政府信息公开工作年度报告</a></li><li><a href="2">云溪市档案管理局2021年政府信息公开工作年度报告</a></li><li><a href="3">云溪市档案管理局2020年政府信息公开工作年度报告</a></li></ul></div>`,
	byline: `<div class="info"><span>发布日期：2024-01-19 15:20</span> <span>来源：市档案管理局</span> <span>浏览次数：<i id="hits">19432</i> 次</span> <span>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</span> <a>打印</a></div>`,
	after: `<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
<div class="prevnext"><p>上一篇：<a href="p">云溪市档案管理局2022年政府信息公开工作年度报告</a></p><p>下一篇：无</p></div>
<div class="footer"><p>主办：云溪市人民政府办公室　网站标识码：0000000000　云公网安备 00000000000000号</p><p>您是第 1234567 位访问者</p></div>
<script>document.write('<table><tr><td>9</td></tr></table>')</script>`
};

/** Ways a page holds a report. */
export const htmlPages: Record<string, (paragraphs: string[], heading: string) => string> = {
	'a bare page': (paragraphs, heading) =>
		`<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${heading}</title></head>\n<body><h1>${heading}</h1>\n${paragraphs.join('\n')}\n</body></html>`,
	'a page of a site': (paragraphs, heading) =>
		`<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${heading}_云溪市人民政府</title><style>td{color:red}</style></head><body style="display:none">${chrome.before}
<div class="content"><h1>${heading}</h1>${chrome.byline}<div id="zoom" class="article-content">${paragraphs.join('')}</div></div>${chrome.after}</body></html>`,
	'an old page laid out by tables': (paragraphs, heading) =>
		`<html><body><table width="1000"><tr><td colspan=2>${chrome.before}</td></tr><tr><td width=200 valign=top><a href=1>栏目一</a><br><a href=2>栏目二</a><br><a href=3>栏目三</a></td><td><table width="100%"><tr><td align=center><b>${heading}</b></td></tr><tr><td>${chrome.byline}</td></tr><tr><td class=p9><div>${paragraphs.join('')}</div></td></tr></table></td></tr><tr><td colspan=2>${chrome.after}</td></tr></table></body></html>`,
	'what Word saves': (paragraphs, heading) =>
		`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=Generator content="Microsoft Word 15">\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\n<style><!-- p.MsoNormal {margin:0cm;} --></style>\n</head>\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n<div class=WordSection1 style='layout-grid:15.6pt'>\n<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>${heading}<span lang=EN-US><o:p></o:p></span></span></b></p>\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n${paragraphs.join('\n')}\n<div style='mso-element:footer'><p class=MsoFooter><span style='mso-element:field-begin'></span>3</p></div>\n</div>\n</body>\n</html>`
};

/** A whole report as a web page. */
export function htmlReport(
	draft: Draft,
	table: (table: PrintedTable) => string,
	page: (paragraphs: string[], heading: string) => string
): string {
	const next = random(1);
	const parts = reportParts(tablesOf(draft).map((printed) => ({ html: table(printed) })));
	const paragraphs = parts.map((part) => {
		if (typeof part !== 'string') return part.html;
		return next() < 0.5 ? `<p>${part}</p>` : `<p style="text-indent:2em;">&nbsp;&nbsp;${part}</p>`;
	});
	return page(paragraphs, title);
}
