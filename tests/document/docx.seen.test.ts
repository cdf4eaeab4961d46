import { describe, expect, test } from 'vitest';
import { readPackage } from '#document/package.ts';
import { docxOf, paragraph as p, run } from '../generator/docx.ts';

const cellOf = (content: string, properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

/** What Word shows in the last cell of a row, and the words a notice tells of. */
async function cell(
	content: string,
	{ cell = '', table = '', styles = '' } = {}
): Promise<[string, string?]> {
	const body = `<w:tbl>${table && `<w:tblPr>${table}</w:tblPr>`}<w:tr>${cellOf(p('行政许可'))}${cellOf(content, cell)}</w:tr></w:tbl>`;
	const { blocks, notices } = await readPackage(docxOf(body, styles ? { styles } : {}));
	const [block] = blocks;
	const text = block?.kind === 'table' ? block.rows[0]![1]!.text : '';
	const notice = notices.find(({ kind }) => kind === 'hidden_text');
	return notice ? [text, notice.text] : [text];
}

const runs = (...all: string[]) => `<w:p>${all.join('')}</w:p>`;
const style = (id: string, properties: string, type = 'character') =>
	`<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;
const white = '<w:color w:val="FFFFFF"/>';
const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>';

describe('a number nobody sees is no part of the number beside it', () => {
	test.each([
		['white', white, {}],
		['white of the theme', '<w:color w:val="FFFFFF" w:themeColor="background1"/>', {}],
		['all but white', '<w:color w:val="FDFDFD"/>', {}],
		['of no size', '<w:sz w:val="2"/>', {}],
		['squeezed to nothing', '<w:w w:val="1"/>', {}],
		['hidden', '<w:vanish/>', {}],
		['without fill', '<w14:textFill><w14:noFill/></w14:textFill>', {}],
		['see-through', '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>', {}],
		['white by its style', '<w:rStyle w:val="a"/>', { styles: style('a', `<w:rPr>${white}</w:rPr>`) }],
		['white by the style its style is based on', '<w:rStyle w:val="a"/>', { styles: style('b', `<w:rPr>${white}</w:rPr>`) + style('a', '<w:basedOn w:val="b"/>') }],
		['hidden by its style', '<w:rStyle w:val="a"/>', { styles: style('a', '<w:rPr><w:vanish/></w:rPr>') }],
		['in the colour of the cell', '<w:color w:val="1F4E79"/>', { cell: dark }],
		['in the colour of its shading', `<w:color w:val="1F4E79"/>${dark}`, {}],
		['black on black', '<w:color w:val="000000"/><w:highlight w:val="black"/>', {}],
		['white where a table style may shade', white, { table: '<w:tblStyle w:val="t"/>', styles: style('t', `<w:tblStylePr w:type="firstRow"><w:tcPr>${dark}</w:tcPr></w:tblStylePr>`, 'table') }]
	])('%s', async (_, properties, where) => {
		expect((await cell(runs(run('30'), run('8', properties)), where))[0]).toBe('30');
		expect((await cell(runs(run('8', properties), run('30')), where))[0]).toBe('30');
	}); // prettier-ignore

	test('in a line too flat to show it', async () => {
		const flat = p('8', '<w:spacing w:line="20" w:lineRule="exact"/>');
		expect(await cell(p('30') + flat)).toEqual(['30', '8']);
	});

	test('a cell of nothing else is blank', async () => {
		expect(await cell(runs(run('0', white)))).toEqual(['', '0']);
	});
});

describe('a number that is seen is read', () => {
	test.each([
		['white on a dark cell', white, { cell: dark }],
		['white on its own shading', white + dark, {}],
		['white on a dark mark', `${white}<w:highlight w:val="darkBlue"/>`, {}],
		['white where a table style may shade', white, { table: '<w:tblStyle w:val="t"/>', styles: style('t', `<w:tblStylePr w:type="firstRow"><w:tcPr>${dark}</w:tcPr></w:tblStylePr>`, 'table') }],
		['white on a pattern', white, { cell: '<w:shd w:val="pct50" w:color="auto" w:fill="auto"/>' }],
		['in a colour Word chooses', '<w:color w:val="auto"/>', { cell: dark }],
		['grey', '<w:color w:val="808080"/>', {}],
		['small', '<w:sz w:val="10"/>', {}],
		['without an outline', '<w14:textOutline><w14:noFill/></w14:textOutline>', {}],
		['dark though its style is white', '<w:rStyle w:val="a"/><w:color w:val="000000"/>', { styles: style('a', `<w:rPr>${white}</w:rPr>`) }],
		['shown though its style hides it', '<w:rStyle w:val="a"/><w:vanish w:val="0"/>', { styles: style('a', '<w:rPr><w:vanish/></w:rPr>') }]
	])('%s', async (_, properties, where) => {
		expect(await cell(runs(run('30', properties)), where)).toEqual(['30']);
	}); // prettier-ignore

	test('white in a paragraph on a dark ground', async () => {
		const paragraph = `<w:p><w:pPr>${dark}</w:pPr>${run('30', white)}</w:p>`;
		expect(await cell(paragraph)).toEqual(['30']);
	});
});

const field = (...parts: string[]) => parts.join('');
const mark = (type: string, data = '') =>
	`<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const list = (chosen: string, ...offered: string[]) =>
	`<w:ffData><w:ddList>${chosen && `<w:result w:val="${chosen}"/>`}${offered.map((each) => `<w:listEntry w:val="${each}"/>`).join('')}</w:ddList></w:ffData>`;
const control = (properties: string, content: string) =>
	`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('what is filled in is read', () => {
	test.each([
		['a text field', runs(mark('begin'), code('FORMTEXT'), mark('separate'), run('30'), mark('end'))],
		['a sum', runs(mark('begin'), code('=SUM(ABOVE)'), mark('separate'), run('30'), mark('end'))],
		['a field in the instruction of a field', runs(mark('begin'), code('IF '), mark('begin'), code('MERGEFIELD a'), mark('separate'), run('8'), mark('end'), code(' = 8 "30"'), mark('separate'), run('30'), mark('end'))],
		['a simple field', `<w:p><w:fldSimple w:instr="DOCPROPERTY a">${run('30')}</w:fldSimple></w:p>`],
		['a list', runs(mark('begin', list('1', '10', '30')), code('FORMDROPDOWN'), mark('separate'), mark('end'))],
		['a list whose first is chosen', runs(mark('begin', list('', '30', '10')), code('FORMDROPDOWN'), mark('end'))],
		['a content control', control('<w:text/>', p('30'))],
		['a content control in a line', runs(control('<w:dropDownList><w:listItem w:value="1" w:displayText="1"/></w:dropDownList>', run('30')))],
		['a content control after a prompt', runs(control('<w:showingPlcHdr/><w:text/>', run('请填写8')), run('30'))],
		['a content control that prompts no longer', runs(control('<w:showingPlcHdr w:val="0"/>', run('30')))],
		['a field whose end is lost', runs(mark('begin'), code('FORMTEXT'), run('8')) + p('30')]
	])('%s', async (_, content) => {
		expect((await cell(field(content)))[0]).toBe('30');
	}); // prettier-ignore

	test('a cell that only prompts is blank, and keeps its place', async () => {
		expect(await cell(p(''))).toEqual(['']);
		const body = `<w:tbl><w:tr>${cellOf(p('甲'))}${control('<w:showingPlcHdr/>', cellOf(p('单击此处输入文字')))}${cellOf(p('30'))}</w:tr></w:tbl>`;
		const [block] = (await readPackage(docxOf(body))).blocks;
		expect(block?.kind === 'table' && block.rows[0]!.map(({ text }) => text)).toEqual([
			'甲',
			'',
			'30'
		]);
	});
});
