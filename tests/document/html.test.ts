import { describe, expect, test } from 'vitest';
import { Refusal, type Block } from '#document/document.ts';
import { readHtml } from '#document/html.ts';
import { readDocument } from '#document/read.ts';
import { readReport } from '#report/read.ts';
import { readForm } from '#report/tables.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import {
	balancedDraft,
	distinctDraft,
	likelyDraft,
	random,
	textReport,
	type Draft
} from '../generator/report.ts';
import { damaged } from '../generator/wear.ts';
import { misread } from '../reading.ts';

/** Blocks as short as they can be told: text, `# heading`, rows of a table with `|` between cells. */
function told(blocks: readonly Block[]): string[] {
	return blocks.map((block) =>
		block.kind === 'table'
			? block.rows.map((row) => row.map(({ text }) => text).join('|')).join('\n')
			: `${block.kind === 'heading' ? '# ' : ''}${block.text}`
	);
}

function shown(html: string): string[] {
	return told(readHtml(html).blocks);
}

describe('lines', () => {
	test.each<[name: string, html: string, lines: string[]]>([
		['a paragraph is a line', '<p>甲</p><p>乙</p>', ['甲', '乙']],
		['an unclosed paragraph ends where the next begins', '<p>甲<p>乙', ['甲', '乙']],
		['a break ends a line', '甲<br>乙<br/>丙', ['甲', '乙', '丙']],
		['inline elements do not', '<p>甲<span>乙</span><b>丙</b></p>', ['甲乙丙']],
		['a heading element is a heading', '<h2>甲</h2>', ['# 甲']],
		['white space becomes one space', '<p> a \n  b </p>', ['a b']],
		['a source line that ends between Chinese characters leaves none', '<p>甲\n乙</p>', ['甲乙']],
		['a no-break space is a space', '<p>a&nbsp;b</p>', ['a b']],
		['a full-width space stays', '<p>甲　乙</p>', ['甲　乙']],
		['entities are characters', '<p>&lt;&#30002;&#x7532;&times&amp;amp;</p>', ['<甲甲×&amp;']],
		['pre keeps its lines', '<pre>甲\n乙</pre>', ['甲', '乙']],
		[
			'a list item bears the number it is shown with',
			'<ol start=3><li>甲<li>乙</ol>',
			['# 3.甲', '# 4.乙']
		],
		[
			"Word's list label stays with its text",
			"<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>甲</p>",
			['# 1.甲']
		],
		[
			'text that is no markup keeps its lines',
			'甲\n乙<table><tr><td>1<td>2</table>丙\n丁',
			['甲', '乙', '1|2', '丙', '丁']
		],
		['a deleted text is not read', '<p>甲<del>乙</del><ins>丙</ins></p>', ['甲丙']],
		['a conditional comment is not read', '<!--[if mso]><p>甲</p><![endif]--><p>乙</p>', ['乙']],
		[
			'pinyin over a character is not read',
			'<p><ruby>国<rp>(</rp><rt>guó</rt><rp>)</rp></ruby></p>',
			['国']
		],
		[
			'an inline element closed late closes no block',
			'<div><b><div>甲</b>乙</div>丙</div>丁',
			['甲乙', '丙', '丁']
		]
	])('%s', (_, html, lines) => {
		expect(shown(html)).toEqual(lines);
	});

	test('an empty paragraph shows no line, one with a no-break space an empty one', () => {
		const { blocks } = readHtml('<p>甲</p><p></p><p>乙</p><p>&nbsp;</p><p>丙</p>');
		expect(blocks.map(({ place }) => place.line)).toEqual([1, 2, 4]);
	});

	test('lines cut by tabs or runs of spaces are rows, as in plain text', () => {
		const html =
			'<p>规章\t0\t1\t2</p><p>行政规范性文件&nbsp;&nbsp;&nbsp;3&nbsp;&nbsp;4&nbsp;&nbsp;5</p>';
		expect(shown(html)).toEqual(['规章|0|1|2\n行政规范性文件|3|4|5']);
	});
});

describe('tables', () => {
	test.each<[name: string, html: string, rows: string]>([
		[
			'rowspan and colspan',
			'<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2',
			'甲|乙|乙\n甲|1|2'
		],
		[
			'a span of rows beyond the table ends with it',
			'<tr><td rowspan=9>甲<td>1<tr><td>2',
			'甲|1\n甲|2'
		],
		[
			'rowspan 0 goes to the end',
			'<tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3',
			'甲|1\n甲|2\n甲|3'
		],
		[
			'a span that is no number is none',
			'<tr><td colspan=x rowspan=-2>甲<td>1<tr><td>乙<td>2',
			'甲|1\n乙|2'
		],
		[
			'a cell that a span above covers is put right of it',
			'<tr><td>甲<td rowspan=2>乙<tr><td>1<td>2',
			'甲|乙|\n1|乙|2'
		],
		['short rows are filled up', '<tr><td>甲<td>乙<tr><td>1', '甲|乙\n1|'],
		['columns that only spans cover are none', '<tr><td colspan=5>甲<tr><td>1<td>2', '甲|甲\n1|2'],
		[
			'sections of a table are one table',
			'<thead><tr><th>甲<th>乙<tbody><tr><td>1<td>2<tfoot><tr><td>3<td>4',
			'甲|乙\n1|2\n3|4'
		],
		[
			'paragraphs and breaks in a cell are lines',
			'<tr><td><p>甲</p><p>乙<br>丙</p><td>1',
			'甲\n乙\n丙|1'
		],
		['a row that is not opened', '<td>甲<td>1<tr><td>乙<td>2', '甲|1\n乙|2'],
		[
			'cells and rows closed twice',
			'<tr><td>甲</td></td><td>1</td></tr></tr><tr><td>乙<td>2',
			'甲|1\n乙|2'
		],
		['end tags of what is open outside', '<tr><td>甲</div></p></span><td>1', '甲|1'],
		['a cell closed across a paragraph', '<tr><td><p><span>甲<td><p>1', '甲|1'],
		[
			'forms between rows',
			'<form><tr><td>甲<td>1</form><form><tr><td>乙<td>2</form>',
			'甲|1\n乙|2'
		],
		[
			'a number struck out is none',
			'<tr><td>甲<td><s>77</s>5<td><span style="text-decoration: line-through">8</span>1<td><u>6</u>',
			'甲|5|1|6'
		],
		['a mark above the line is no digit', '<tr><td>甲<td>5<sup>1</sup>', '甲|5¹'],
		['a hidden cell is none', '<tr><td>甲<td style="display:none">9<td>1', '甲|1'],
		['a row Word adds for the widths is none', '<tr><td>甲<td>1<tr height=0><td><td>', '甲|1'],
		['a table of one cell in a cell is its text', '<tr><td><table><tr><td>甲</table><td>1', '甲|1']
	])('%s', (_, rows, expected) => {
		expect(shown(`<table>${rows}</table>`)).toEqual([expected]);
	});

	test('a merged cell is the same object in each position it covers', () => {
		const html = '<table><tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>3<td>4<td>5</table>';
		const [table] = readHtml(html).blocks;
		if (table?.kind !== 'table') throw new Error('no table');
		const covered = [0, 1].flatMap((r) => table.rows[r]!.slice(0, 2));
		expect(new Set(covered).size).toBe(1);
		expect(covered[0]).toEqual({ text: '甲', place: { table: 1, row: 1, column: 1 } });
	});

	test.each<[name: string, html: string, blocks: string[]]>([
		[
			'text between cells stands before the table',
			'<table><tr>甲<td>1<td>2</table>',
			['甲', '1|2']
		],
		[
			'a caption stands before the table',
			'<table><caption>甲</caption><tr><td>1<td>2</table>',
			['甲', '1|2']
		],
		[
			'a table that begins in a row ends the one before',
			'<table><tr><td>1<td>2<tr><table><tr><td>3<td>4</table>',
			['1|2', '3|4']
		],
		['a table of one column is paragraphs', '<table><tr><td>甲<tr><td>乙</table>', ['甲', '乙']],
		['margins make no column', '<table><tr><td><td>甲<td><tr><td><td>乙<td></table>', ['甲', '乙']],
		[
			'a data table in a layout cell is a table of its own',
			'<table><tr><td>甲<td>乙<table><tr><td>1<td>2<tr><td>3<td>4</table>丙</table>',
			['甲', '乙', '1|2\n3|4', '丙']
		],
		[
			'rows beside a layout row stay a table',
			`<table><tr><td>索引号<td>X-1<tr><td colspan=2><p>甲</p><table><tr><td>1<td>2</table></table>`,
			['索引号|X-1', '甲', '1|2']
		],
		[
			'a cell of long prose is a part of the page',
			`<table><tr><td>甲<td><p>${'长'.repeat(300)}</p><p>${'文'.repeat(300)}</p></table>`,
			['甲', '长'.repeat(300), '文'.repeat(300)]
		],
		['rows outside any table are a table', '<tr><td>1<td>2</tr>甲', ['1|2', '甲']]
	])('%s', (_, html, blocks) => {
		expect(shown(html)).toEqual(blocks);
	});

	test('tables are counted over the page', () => {
		const { blocks } = readHtml('<table><tr><td>1<td>2</table>甲<table><tr><td>3<td>4</table>');
		expect(blocks.map(({ place }) => place.table)).toEqual([1, undefined, 2]);
	});
});

describe('what stands round the article', () => {
	const article = `<p>${'正文说明工作开展情况'.repeat(20)}。</p>`;

	test.each([
		[
			'scripts and styles',
			'<script>var 甲 = "<p>乙</p>"</script><style>p{}</style><noscript>丙</noscript>'
		],
		['navigation', '<nav>首页 公开 服务</nav>'],
		['a part with the role of navigation', '<div role=navigation>首页 公开</div>'],
		['hidden parts', '<div style="DISPLAY: none">甲</div><p hidden>乙</p>'],
		['a list of links', '<ul><li><a>要闻动态</a><li><a>政策文件</a><li><a>办事指南</a></ul>'],
		['where one is', '<div>当前位置：首页 &gt; 公开 &gt; 正文</div>'],
		['a trail by name', '<div class="bread-crumb"><a>首页</a> 公开</div>'],
		['the visit counter', '<div>浏览次数：<span>19432</span> 次</div>'],
		['the visit counter by name', '<span id="hits">19432</span>'],
		['sharing', '<div class="bdsharebuttonbox">分享到：<a>微信</a></div>'],
		['tools', '<p>【打印】【关闭】</p>'],
		['the next report', '<p>上一篇：<a>云溪市水利局2022年政府信息公开工作年度报告</a></p>'],
		['the footer', '<footer>主办：云溪市人民政府</footer>'],
		['the imprint', '<p>云ICP备00000000号 版权所有</p>'],
		[
			'boxes and buttons',
			'<select><option>甲</select><button>搜索</button><textarea>乙</textarea>'
		],
		["Word's page footer", "<div style='mso-element:footer'>3</div>"]
	])('%s is left out', (_, chrome) => {
		expect(shown(chrome + article + chrome)).toEqual(shown(article));
	});

	test('the date and source beside a counter stay', () => {
		const byline =
			'<div class="share">发布日期：2024-01-20 来源：水利局 浏览次数：<b>88</b>次 字体：[大 中 小]</div>';
		expect(shown(byline + article)[0]).toBe('发布日期：2024-01-20 来源：水利局');
	});

	test.each([
		[
			'hidden until a script shows it',
			`<body style="display:none"><div style="display:none">${article}</div>`
		],
		['named like chrome', `<div class="main-nav content_position">${article}</div>`],
		['in a footer', `<footer>${article}</footer>`]
	])('the article itself is kept though %s', (_, html) => {
		expect(shown(html)).toEqual(shown(article));
	});

	test('a sentence on visits is no counter', () => {
		const sentence = '网站访问量：12345次，浏览次数：200次。';
		expect(shown(`<p>${sentence}</p>`)).toEqual([sentence]);
	});

	test('what the head says of the article is read', () => {
		const head =
			'<meta name="ArticleTitle" content="甲"><meta name="PubDate" content="2024-01-20 09:00">';
		expect(shown(`${head}<p>乙</p>`)).toEqual(['标题：甲', '发布日期：2024-01-20 09:00', '乙']);
	});
});

/** What `misread` finds in the form as it was written; nothing in it is doubted. */
async function misreadIn(draft: Draft, html: string): Promise<string[]> {
	const { blocks } = await readDocument(new TextEncoder().encode(html), 'report.html');
	expect(readForm(blocks).notices).toEqual([]);
	return misread(draft, blocks);
}

const drafts: [string, Draft][] = [
	['of distinct numbers', distinctDraft('2021')],
	['of the 2019 form', distinctDraft('2019')],
	...[3, 5, 8].map((seed): [string, Draft] => [
		`that adds up (seed ${seed})`,
		balancedDraft('2021', seed)
	]),
	['with blanks and dashes', likelyDraft('2021', 9, 0.3)]
];

describe.each(Object.entries(htmlPages))('a report as %s', (_, page) => {
	describe.each(Object.entries(htmlTables))('tables %s', (_, table) => {
		test.each(drafts)('every cell %s is read', async (_, draft) => {
			expect(await misreadIn(draft, htmlReport(draft, table, page))).toEqual([]);
		});
	});

	test('title, agency and year are those of the report, and no figure is taken from its frame', async () => {
		const html = htmlReport(drafts[2]![1], Object.values(htmlTables)[0]!, page);
		const document = await readDocument(new TextEncoder().encode(html), 'report.html');
		const { title, agency, year, figures } = readReport(document);
		expect({ title, agency, year, figures }).toEqual({
			title: '云溪市档案管理局2023年政府信息公开工作年度报告',
			agency: '云溪市档案管理局',
			year: 2023,
			figures: []
		});
	});
});

describe('a report pasted as text', () => {
	const draft = balancedDraft('2021', 4);
	const escape = (text: string) => text.replaceAll('<', '&lt;');
	test.each(Object.entries(textLayouts))('in pre, tables as %s', async (_, layout) => {
		expect(await misreadIn(draft, `<pre>${escape(textReport(draft, layout))}</pre>`)).toEqual([]);
	});

	test.each([
		'tabs, merged cells as empty fields',
		'pipes without edges',
		'one cell a line, blank line between cells'
	])('a paragraph a line, tables as %s', async (name) => {
		const lines = textReport(draft, textLayouts[name]!).split('\n');
		expect(await misreadIn(draft, lines.map((line) => `<p>${escape(line)}</p>`).join(''))).toEqual(
			[]
		);
	});
});

describe('encodings', () => {
	const bytes = (head: string, body: number[]) =>
		Uint8Array.from([...new TextEncoder().encode(head), ...body]);
	test.each<[name: string, bytes: Uint8Array]>([
		['UTF-8 that says it is GB2312', new TextEncoder().encode('<meta charset=gb2312><p>公开</p>')],
		['GBK that says so', bytes('<meta charset="gbk"><p>', [0xb9, 0xab, 0xbf, 0xaa])],
		['GBK that says it is UTF-8', bytes('<meta charset="utf-8"><p>', [0xb9, 0xab, 0xbf, 0xaa])],
		[
			'Big5 that says so',
			bytes(
				'<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>',
				[0xa4, 0xbd, 0xb6, 0x7d]
			)
		]
	])('%s', async (name, page) => {
		const { blocks } = await readDocument(page, 'page');
		expect(told(blocks)).toEqual([name.startsWith('Big5') ? '公開' : '公开']);
	});
});

describe('hostile pages', () => {
	test('a page cut, shuffled or doubled anywhere is read or refused', async () => {
		const page = htmlReport(
			distinctDraft('2021'),
			htmlTables['as Word saves it']!,
			htmlPages['a page of a site']!
		);
		const next = random(7);
		for (let i = 0; i < 200; i++) {
			const read = readDocument(new TextEncoder().encode(damaged(page, next)), 'page');
			await read.catch((error) => expect(error).toBeInstanceOf(Refusal));
		}
	});

	const repeat = (text: string, times: number) => text.repeat(times);
	test.each<[name: string, html: string, blocks: number]>([
		['ten thousand elements deep', `${repeat('<div>', 10_000)}甲`, 1],
		['ten thousand tables deep', `${repeat('<table><tr><td>', 10_000)}甲`, 1],
		[
			'spans of a billion',
			'<table><tr><td rowspan=1000000000 colspan=1000000000>1<td>2<tr><td>3</table>',
			1
		],
		[
			'a hundred thousand cells',
			`<table>${repeat(`<tr>${repeat('<td>1', 100)}`, 1000)}</table>`,
			1
		],
		[
			'a million stray end tags',
			`${repeat('<i>', 400)}<table><tr><td>${repeat('</b></i></p>', 300_000)}甲`,
			1
		],
		['fonts that are never closed', `${repeat('<font size=1><p>', 50_000)}甲`, 1],
		['a hundred thousand tabs', `<p>1${repeat('\t', 100_000)}2`, 1],
		['an element of a million attributes', `<p ${repeat('a=1 ', 1_000_000)}>甲`, 1]
	])('%s: read', async (_, html, blocks) => {
		const document = await readDocument(new TextEncoder().encode(html), 'page');
		expect(document.blocks).toHaveLength(blocks);
	});

	test.each<[name: string, html: string, code: string]>([
		['a million elements', repeat('<b>', 1_000_000), 'too_large'],
		[
			'spans that make a hundred million cells',
			`<table>${repeat('<tr><td colspan=1000>1', 100_000)}`,
			'too_large'
		],
		['a million lines', repeat('甲<br>\n', 400_000) + repeat('<pre>\n\n', 100_000), 'too_large'],
		['nothing but tags', repeat('<p>', 1000), 'empty'],
		['nothing but pictures', '<p><img src="1.png"></p><p><img src="2.png"></p>', 'no_text']
	])('%s: refused', async (_, html, code) => {
		const read = readDocument(new TextEncoder().encode(html), 'page');
		await expect(read).rejects.toMatchObject({ code });
	});
});
