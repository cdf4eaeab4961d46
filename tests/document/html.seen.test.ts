import { describe, expect, test } from 'vitest';
import { readHtml } from '#document/html.ts';

/** What a browser shows of the first cell of a table, and the words a notice tells of. */
function cell(inside: string, { head = '', cell = '', table = '' } = {}): [string, string?] {
	const html = `<head>${head}</head><body><table ${table}><tr><td>${'行政许可'}<td ${cell}>${inside}</table>`;
	const { blocks, notices } = readHtml(html);
	const [block] = blocks;
	const text = block?.kind === 'table' ? block.rows[0]![1]!.text : '';
	const notice = notices.find(({ kind }) => kind === 'hidden_text');
	return notice ? [text, notice.text] : [text];
}

const style = (css: string) => ({ head: `<style>${css}</style>` });

describe('a number nobody sees is no part of the number beside it', () => {
	test.each([
		'<span style="color:#fff">8</span>',
		'<span style="color: White">8</span>',
		'<span style="COLOR:rgb(255, 255, 255)">8</span>',
		'<span style="color:rgba(0,0,0,0)">8</span>',
		'<span style="color:transparent">8</span>',
		'<span style="color:hsl(0,0%,100%)">8</span>',
		'<span style="color:#fcfcfc">8</span>',
		'<font color="#FFFFFF">8</font>',
		'<font color=white><b>8</b></font>',
		'<span style="-webkit-text-fill-color:transparent">8</span>',
		'<span style="font-size:0">8</span>',
		'<span style="font-size:0.5pt">8</span>',
		'<span style="font-size:1px"><i>8</i></span>',
		'<span style="font:0/0 a">8</span>',
		'<span style="font-size:0.01em">8</span>',
		'<span style="opacity:0">8</span>',
		'<span style="opacity:0.01">8</span>',
		'<span style="filter:opacity(0%)">8</span>',
		'<span style="visibility:hidden">8</span>',
		'<span style="display:none">8</span>',
		'<span style="position:absolute;left:-9999px">8</span>',
		'<span style="position:absolute; top:-100em">8</span>',
		'<span style="display:inline-block;text-indent:-9999px">8</span>',
		'<span style="position:absolute;clip:rect(0 0 0 0)">8</span>',
		'<span style="position:absolute;clip:rect(1px,1px,1px,1px)">8</span>',
		'<span style="clip-path:inset(50%)">8</span>',
		'<span style="display:inline-block;width:0;overflow:hidden">8</span>',
		'<span style="display:block;height:1px;overflow:hidden">8</span>',
		'<span style="transform:scale(0)">8</span>',
		'<span style="transform:translateX(-9999px)">8</span>'
	])('%s', (hidden) => {
		expect(cell(`30${hidden}`)[0]).toBe('30');
	});

	test.each([
		['a class', '.h{color:#fff}', '<i class="a h">8</i>'],
		['an id', '#h{display:none}', '<i id=h>8</i>'],
		['a tag in a class', 'td em {font-size:0}', '<em>8</em>'],
		['a child', 'td > em{opacity:0}', '<em>8</em>'],
		['one of several selectors', 'p.x, span.h , b{visibility:hidden}', '<span class=h>8</span>'],
		['a block for the screen', '@media screen{.h{color:#fff}}', '<i class=h>8</i>'],
		['an important rule', '.h{color:#fff!important}', '<i class=h style="color:red">8</i>'],
		['rules after a comment', '<!-- /* a{} */ .h{font-size:0} -->', '<i class=h>8</i>']
	])('by %s of a style sheet', (_, css, hidden) => {
		expect(cell(`30${hidden}`, style(css))[0]).toBe('30');
	});

	test.each([
		['a cell', { cell: 'style="background:#036;color:#036"' }],
		['a cell by its attribute', { cell: 'bgcolor=#003366' }],
		['the whole table', { table: 'style="background-color:#003366"' }]
	])('in the colour of %s', (_, where) => {
		expect(cell('<b style="color:#fff">30</b><i style="color:#036">8</i>', where)[0]).toBe('30');
	});

	test('a notice tells which', () => {
		expect(cell('30<span style="color:#fff">8</span>')).toEqual(['30', '8']);
	});

	test('a cell of nothing else is blank', () => {
		expect(cell('<span style="color:#fff">0</span>')).toEqual(['', '0']);
	});

	test('beside another though the background is not known', () => {
		const head = '<link rel=stylesheet href=a.css>';
		expect(cell('30<span style="color:#fff">8</span>', { head, cell: 'class=n' })[0]).toBe('30');
	});
});

describe('a number that is seen is read', () => {
	test.each<[string, string, Parameters<typeof cell>[1]?]>([
		['white on a coloured cell', '<b style="color:#fff">30</b>', { cell: 'style="background:#036"' }],
		['white on a coloured table', '<b style="color:#fff">30</b>', { table: 'bgcolor=navy' }],
		['white on a picture', '<b style="color:#fff">30</b>', { cell: 'style="background:url(a.png)"' }],
		['white by a rule on a colour by a rule', '<b class=w>30</b>', { ...style('.w{color:#fff}.d{background:#036}'), cell: 'class=d' }],
		['white where a sheet that is not at hand may colour', '<b style="color:#fff">30</b>', { head: '<link rel=stylesheet href=a.css>', cell: 'class=n' }],
		['white where a rule that is not understood colours', '<b style="color:#fff">30</b>', { ...style('tr:nth-child(odd) td{background:#036}'), cell: 'class=n' }],
		['grey', '<b style="color:#999">30</b>'],
		['yellow', '<b style="color:yellow">30</b>'],
		['black set in white', '<i style="color:#fff"><b style="color:#000">30</b></i>'],
		['a link in white', '<i style="color:#fff"><a href=x>30</a></i>'],
		['sized where all round it is 0', '<i style="font-size:0"><b style="font-size:14px">30</b></i>'],
		['small', '<i style="font-size:6pt">30</i>'],
		['half see-through', '<i style="opacity:.5">30</i>'],
		['hidden only under the pointer', '<i class=h>30</i>', style('.h:hover{color:#fff}')],
		['hidden only on paper', '<i class=h>30</i>', style('@media print{.h{display:none}}')],
		['hidden only on a small screen', '<i class=h>30</i>', style('@media (max-width:300px){.h{display:none}}')],
		['of a class like the hidden one', '<i class=hh>30</i>', style('.h{color:#fff}')],
		['not a child of what hides its children', '<b><i>30</i></b>', style('td > i{display:none}')],
		['moved a little', '<i style="position:relative;left:-3px">30</i>'],
		['of a colour that is not known', '<i style="color:var(--ink)">30</i>'],
		['visible in what is not', '<b style="background:#fff">30</b>', { ...style('.n{visibility:hidden} b{visibility:visible}'), cell: 'class=n' }]
	])('%s', (_, inside, where) => {
		expect(cell(inside, where)[0]).toBe('30');
	}); // prettier-ignore
});

test('a page that scripts show is read', () => {
	const html = `<style>body{opacity:0}.main{visibility:hidden}</style><div class=main style="opacity:0">甲县2023年</div>`;
	expect(readHtml(html).blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
		'甲县2023年'
	]);
});

describe('what is filled in is read', () => {
	test.each([
		['<input value="30">', '30'],
		['<input type=text value=30 readonly>', '30'],
		['<input type="number" value="0">', '0'],
		['<input type=text disabled value="30">件', '30件'],
		['<textarea rows=1>30</textarea>', '30'],
		['<textarea>\n30 </textarea>', '30'],
		['<select><option>10<option selected>30<option>50</select>', '30'],
		['<select><optgroup label=a><option>30</option></optgroup><option>5</select>', '30']
	])('%s', (field, text) => {
		expect(cell(field)[0]).toBe(text);
	});

	test.each([
		'<input>',
		'<input placeholder="0">',
		'<input type=hidden value=8>',
		'<input type=checkbox value=8>',
		'<input type=radio value=8 checked>',
		'<input type=button value=8>',
		'<input type=submit value=8>',
		'<input type=password value=8>',
		'<input value=8 style="display:none">',
		'<textarea></textarea>',
		'<textarea hidden>8</textarea>',
		'<select><option value="">请选择<option>8</select>',
		'<select><option>--请选择--<option>8</select>',
		'<select></select>',
		'<button>8</button>'
	])('%s is blank', (field) => {
		expect(cell(field)[0]).toBe('');
	});

	test('in a sentence too, but not where it searches the site', () => {
		const html =
			'<input value="搜索2023"><p>收到申请<input value="12">件。</p><p><input value=3>件办结。</p><textarea>评论1</textarea>';
		expect(readHtml(html).blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
			'收到申请12件。',
			'3件办结。'
		]);
	});
});

test("a style sheet without end is read in a test's time", () => {
	const rules = Array.from({ length: 50_000 }, (_, i) => `.a${i} .b${i},.c > `).join(
		'{color:#fff}'
	);
	const deep = '<div class="a1 b">'.repeat(3000);
	const html = `<style>${rules}${'{'.repeat(100_000)}</style>${deep}<p>甲县2023年</p>`;
	expect(readHtml(html).blocks).toHaveLength(1);
});
