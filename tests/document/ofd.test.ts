import { describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { Refusal } from '#document/document.ts';
import { ofdOf, ofdOfPages, ofdSettings, textObject } from '../generator/ofd.ts';
import { reportParts } from '../generator/parts.ts';
import { distinctDraft, tablesOf } from '../generator/report.ts';
import { misread } from '../reading.ts';

const read = (bytes: Uint8Array) => readDocument(bytes, 'a.ofd');

async function outcome(bytes: Uint8Array): Promise<string> {
	try {
		await read(bytes);
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

describe.each(Object.entries(ofdSettings))('a report %s', (_, setting) => {
	test.each(['2021', '2019'] as const)(
		'is read cell by cell in the form of %s',
		async (edition) => {
			const draft = distinctDraft(edition);
			const { format, blocks, notices } = await read(ofdOf(reportParts(tablesOf(draft)), setting));
			expect([format, misread(draft, blocks), notices]).toEqual(['ofd', [], []]);
		}
	);
});

/** The first line of a page with something behind its number. */
async function line(extra: string, page: { annotation?: string } = {}, more = {}) {
	const content = `${textObject('收到37', 20, 40)}${extra}${textObject('件', 28, 40)}`;
	const { blocks, notices } = await read(ofdOfPages([{ content, ...page }], more));
	const [block] = blocks;
	const text = block?.kind === 'text' ? block.text.replaceAll(' ', '') : '';
	return [text, ...notices.map(({ kind }) => kind)];
}

const white = '<ofd:FillColor Value="255 255 255"/>';
const sheet = (more: string, inner = white) =>
	`<ofd:PathObject ID="9" Boundary="26.2 38 1.6 8" Stroke="false" Fill="true" ${more}>${inner}<ofd:AbbreviatedData>M 0 0 L 1.6 0 L 1.6 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>`;
const eight = (more = '', inner = '') => textObject('8', 26.4, 40, more, inner);
const black = '<ofd:FillColor Value="0 0 0"/>';
const put = (kind: string, visible = 'true') =>
	`<a><Annot Type="${kind}" Visible="${visible}"><Appearance Boundary="26.4 40 5 5">${textObject('8', 0, 0)}</Appearance></Annot></a>`;

describe('what is seen is read', () => {
	test.each<[string, string, string?]>([
		['text', eight()],
		['white on a dark ground', sheet('', black) + eight('', white)],
		['under a sheet one sees through', eight() + sheet('Alpha="100"')],
		[
			'in a composite graphic',
			'<ofd:CompositeObject ID="5" ResourceID="c" Boundary="26.4 40 9 9"/>'
		],
		['filled into a field', '', put('Widget')]
	])('%s', async (_, extra, annotation) => {
		const more = { 'Doc_0/Res.xml': `<r><CompositeGraphicUnit ID="c"><Content>${textObject('8', 0, 0)}</Content></CompositeGraphicUnit></r>` }; // prettier-ignore
		expect(await line(extra, annotation ? { annotation } : {}, more)).toEqual(['收到378件']);
	});

	test.each<[string, string, string?]>([
		['white', eight('', white)],
		['white in grey', eight('', '<ofd:FillColor Value="255"/>')],
		['white in ink', eight('', '<ofd:FillColor Value="0 0 0 0"/>')],
		['white by the parameters it is drawn with', eight('DrawParam="w"')],
		['see-through', eight('Alpha="0"')],
		['of a colour one sees through', eight('', '<ofd:FillColor Value="0 0 0" Alpha="0"/>')],
		['not filled', eight('Fill="false"')],
		['under a sheet', eight() + sheet('')],
		['outside of the page', textObject('8', 300, 40)],
		['invisible', eight('Visible="false"')],
		['put onto the page invisibly', '', put('Widget', 'false')],
		['of a watermark', '', put('Watermark')]
	])('%s is not', async (_, extra, annotation) => {
		const more = { 'Doc_0/Res.xml': '<r><DrawParam ID="w" Relative="v"/><DrawParam ID="v" Relative="w"><FillColor Value="255 255 255"/></DrawParam></r>' }; // prettier-ignore
		const [text] = await line(extra, annotation ? { annotation } : {}, more);
		expect(text).toBe('收到37件');
	});
});

test('a text with fewer characters than steps is in doubt where the others have as many as they need', async () => {
	const others = Array.from({ length: 20 }, (_, i) => textObject('公开信息', 20, 60 + 5 * i));
	const lost = textObject('37', 60, 40).replace('>37<', '>7<');
	const { blocks } = await read(ofdOfPages([{ content: others.join('') + lost }]));
	expect(JSON.stringify(blocks)).toContain('□7');
	const { blocks: whole } = await read(
		ofdOfPages([{ content: others.join('') + textObject('37', 60, 40) }])
	);
	expect(JSON.stringify(whole)).not.toContain('□');
});

test('a page of many graphics out of a large file of them is read', async () => {
	const unit = (id: number) =>
		`<ofd:CompositeGraphicUnit ID="c${id}"><ofd:Content>${textObject(`第${id}件`, 0, 0)}${'<!-- -->'.repeat(500)}</ofd:Content></ofd:CompositeGraphicUnit>`;
	const show = (id: number) =>
		`<ofd:CompositeObject ID="1" ResourceID="c${id}" Boundary="20 ${10 + 4 * id} 9 9"/>`;
	const all = Array.from({ length: 60 }, (_, id) => id);
	const res = `<ofd:Res xmlns:ofd="u">${all.map(unit).join('')}${' '.repeat(1_000_000)}</ofd:Res>`;
	const { blocks } = await read(
		ofdOfPages([{ content: all.map(show).join('').repeat(3) }], { 'Doc_0/Res.xml': res })
	);
	expect(JSON.stringify(blocks)).toContain('第59件');
});

test('text on its side is read as on its side, and text at an angle in no line', async () => {
	const askew = textObject('水印9', 20, 60, 'CTM="0.7 0.7 -0.7 0.7 0 0"');
	expect(await line(askew)).toEqual(['收到37件', 'slanted_text']);
});

test('a page whose markup ends early says so', async () => {
	const { notices } = await read(
		ofdOfPages([{ content: '' }], {
			'Doc_0/Pages/0.xml': `<p><Layer>${textObject('收到3', 20, 40)}`
		})
	);
	expect(notices).toHaveLength(1);
});

describe('a hostile document', () => {
	const many = (count: number, text: string) => text.repeat(count);
	const page = textObject('收到37件', 20, 40);
	const fill =
		'<ofd:PathObject ID="9" Boundary="26 38 9 9" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 5 0 L 5 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>';

	test.each<[string, () => Uint8Array, string]>([
		['with a page that is missing', () => ofdOfPages([{ content: page }], { 'Doc_0/Document.xml': '<d><Page ID="1" BaseLoc="../../../etc/passwd"/></d>' }), 'corrupt'],
		['with a page at a foreign address', () => ofdOfPages([{ content: page }], { 'Doc_0/Document.xml': '<d><Page ID="1" BaseLoc="http://example.com/a.xml"/></d>' }), 'corrupt'],
		['without pages', () => ofdOfPages([]), 'corrupt'],
		['with ten thousand pages', () => ofdOfPages([{ content: page }], { 'Doc_0/Document.xml': `<d>${many(10_000, '<Page ID="1" BaseLoc="Pages/0.xml"/>')}</d>` }), 'too_large'],
		['with pages that all show one that is large', () => ofdOfPages([{ content: many(4000, page) }], { 'Doc_0/Document.xml': `<d>${many(500, '<Page ID="1" BaseLoc="Pages/0.xml"/>')}</d>` }), 'too_large'],
		['with pages of fills that each hold against each character', () => ofdOfPages([{ content: many(790, textObject('9', 20, 40)) + many(4990, fill) }], { 'Doc_0/Document.xml': `<d>${many(60, '<Page ID="1" BaseLoc="Pages/0.xml"/>')}</d>` }), 'too_large'],
		['with graphics that hold themselves', () => ofdOfPages([{ content: `${page}<CompositeObject ResourceID="c" Boundary="0 0 9 9"/>` }], { 'Doc_0/Res.xml': `<r><CompositeGraphicUnit ID="c">${many(30, '<CompositeObject ResourceID="c" Boundary="0 0 9 9"/>')}</CompositeGraphicUnit></r>` }), 'too_large'],
		['with a template that is the page', () => ofdOfPages([{ content: page, template: page }], { 'Doc_0/Tpls/0.xml': '<p><Template TemplateID="t0"/></p>' }), 'read'],
		['with steps without end', () => ofdOfPages([{ content: page + textObject('9', 20, 50).replace('DeltaX=""', 'DeltaX="g 99999999999 1"') }]), 'read'],
		['with numbers that are none', () => ofdOfPages([{ content: page + textObject('9', Number.NaN, Number.NaN, 'CTM="a b c"') }]), 'read'],
		['of nothing but pictures', () => ofdOfPages([{ content: '<ofd:ImageObject ID="1" Boundary="0 0 210 297" ResourceID="2"></ofd:ImageObject>' }]), 'no_text'],
		['of blank pages', () => ofdOfPages([{ content: '' }]), 'empty']
	])('%s', async (_, bytes, result) => {
		expect(await outcome(bytes())).toBe(result);
	}); // prettier-ignore
});
