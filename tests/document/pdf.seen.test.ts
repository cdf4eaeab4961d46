import { describe, expect, test } from 'vitest';
import { readPdf } from '#document/pdf.ts';
import { writePdf } from '../generator/pdf.ts';

const hex = (text: string) =>
	[...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const words = (text: string, x: number, y: number, size = 14) =>
	`BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET\n`;
const filler =
	words('依照条例公开政府信息并答复申请'.repeat(2), 70, 600) +
	words('组织培训并接受社会各方面的监督'.repeat(2), 70, 580);
const box = '/MediaBox [0 0 595 842]';

type More = Parameters<typeof writePdf>[2];

/** The first line of a page that prints `收到37件` with something behind its number, and what a notice tells. */
async function line(extra: string, more?: More, before = ''): Promise<[string, string?]> {
	const page = `${before}${words('收到37', 70, 700)}${extra}\n0 g ${words('件', 130, 700)}${filler}`;
	const { blocks, notices } = await readPdf(writePdf([page], box, more));
	const [block] = blocks;
	const text = block?.kind === 'text' ? block.text.replaceAll(' ', '') : '';
	const notice = notices.find(({ kind }) => kind === 'hidden_text');
	return notice ? [text, notice.text] : [text];
}

const states = {
	resources:
		'/ExtGState << /Clear << /ca 0 /CA 0 >> /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> >> ' +
		'/Properties << /Off 8 0 R /On 9 0 R >>',
	catalog: '/OCProperties << /OCGs [8 0 R 9 0 R] /D << /OFF [8 0 R] >> >>',
	objects: ['<< /Type /OCG /Name (a) >>', '<< /Type /OCG /Name (b) >>']
};

describe('a number nobody sees is no part of the number beside it', () => {
	const eight = words('8', 112, 700);
	test.each([
		['white', `1 g ${eight}`],
		['white by red, green and blue', `1 1 1 rg ${eight}`],
		['white in ink', `0 0 0 0 k ${eight}`],
		['all but white', `0.98 g ${eight}`],
		['in the colour of its ground', `0.2 0.3 0.4 rg 110 690 20 30 re f ${eight}`],
		['of no size', words('8', 112, 700, 0.5)],
		['painted as invisible', `3 Tr ${eight} 0 Tr`],
		['see-through', `q /Clear gs ${eight} Q`],
		['outside of the clip', `q 0 0 50 50 re W n ${eight} Q`],
		['outside of the page', words('8', 700, 700)],
		['under a white sheet', `${eight} 1 g 111 695 12 20 re f`],
		['under a dark bar', `${eight} 0 g 111 695 12 20 re f`],
		['of a layer that is switched off', `/OC /Off BDC ${eight} EMC`]
	])('%s', async (_, extra) => {
		const [text, notice] = await line(extra, states);
		expect([text, notice ?? '8']).toEqual(['收到37件', '8']);
	});

	test('white though the file has pictures', async () => {
		const objects = ['<< /Type /XObject /Subtype /Image /Width 1 /Height 1 >>'];
		expect((await line(`1 g ${eight}`, { objects }))[0]).toBe('收到37件');
	});
});

describe('a number that is seen is read', () => {
	const eight = words('8', 112, 700);
	test.each([
		['grey', `0.6 g ${eight}`],
		['white on a dark ground', `0.2 0.3 0.4 rg 110 690 20 30 re f 1 g ${eight}`],
		['white on a ground of several shapes', `0 g 110 690 20 30 re 300 300 20 20 re f 1 g ${eight}`],
		['white on a round ground', `0 g 110 690 m 140 690 140 720 110 720 c f 1 g ${eight}`],
		['half see-through', `q /Half gs ${eight} Q`],
		['under a sheet one sees through', `${eight} q /Half gs 1 g 111 695 12 20 re f Q`],
		['under the mark of a pen', `${eight} q /Multiply gs 1 1 0 rg 111 695 12 20 re f Q`],
		[
			'under a sheet that a clip keeps away',
			`${eight} q 0 0 50 50 re W n 1 g 111 695 12 20 re f Q`
		],
		['inside of the clip', `q 100 690 50 50 re W n ${eight} Q`],
		['in a frame of two boxes', `${eight} 1 g 100 680 50 50 re 105 685 40 40 re f*`],
		['painted as an outline', `1 Tr 1 g ${eight} 0 Tr`],
		['of a layer that is switched on', `/OC /On BDC ${eight} EMC`]
	])('%s', async (_, extra) => {
		expect(await line(extra, states)).toEqual(['收到378件']);
	});
});

describe('digits set off the line', () => {
	test.each([
		['raised', words('2', 113, 706, 7), '收到37²件'],
		['lowered', words('2', 113, 698, 7), '收到37₂件'],
		['raised by a rise of the text', `BT /F 7 Tf 5 Ts 113 700 Td <${hex('12')}> Tj ET 0 Ts`, '收到37¹²件'],
		['small on the line', words('2', 113, 700, 7), '收到372件'],
		['as large as the number', words('2', 113, 706, 14), null]
	])('%s', async (_, extra, text) => {
		const [read] = await line(extra);
		if (text === null) expect(read).not.toMatch(/[²₂]/);
		else expect(read.replace('₂', '²')).toBe(text.replace('₂', '²'));
	}); // prettier-ignore
});

/** A page with one field, by the entries of its dictionary. */
async function field(entries: string): Promise<string> {
	const font = '/DR << /Font << /F 3 0 R >> >> /DA (/F 12 Tf 0 g)';
	const { blocks } = await readPdf(
		writePdf([`${words('收到', 70, 700)}${words('件', 130, 700)}${filler}`], box, {
			each: '/Annots [8 0 R]',
			catalog: `/AcroForm << /Fields [8 0 R] ${font} >>`,
			objects: [`<< /Type /Annot /Rect [100 695 128 715] ${entries} >>`]
		})
	);
	const [block] = blocks;
	return block?.kind === 'text' ? block.text.replaceAll(' ', '') : '';
}

describe('what is filled in is read', () => {
	test.each([
		['a text field', '/Subtype /Widget /FT /Tx /T (a) /V (37)', '收到37件'],
		['a text field in UTF-16', '/Subtype /Widget /FT /Tx /T (a) /V <FEFF00330037>', '收到37件'],
		['a text field set in the middle', '/Subtype /Widget /FT /Tx /T (a) /V (0) /Q 1', '收到0件'],
		['a list', '/Subtype /Widget /FT /Ch /Ff 131072 /T (a) /Opt [[(x) (37)] [(y) (8)]] /V (x)', '收到37件'],
		['a text typed onto the page', '/Subtype /FreeText /Contents (37) /DA (/F 12 Tf 0 g)', '收到37件'],
		['a blank field', '/Subtype /Widget /FT /Tx /T (a)', '收到件'],
		['a hidden field', '/Subtype /Widget /FT /Tx /T (a) /V (8) /F 2', '收到件'],
		['a field that is not viewed', '/Subtype /Widget /FT /Tx /T (a) /V (8) /F 32', '收到件'],
		['a password', '/Subtype /Widget /FT /Tx /T (a) /V (8) /Ff 8192', '收到件'],
		['a button', '/Subtype /Widget /FT /Btn /Ff 65536 /T (a) /V (8)', '收到件'],
		['a box to tick', '/Subtype /Widget /FT /Btn /T (a) /V /8', '收到件'],
		['a note behind its icon', '/Subtype /Text /Contents (8)', '收到件']
	])('%s', async (_, entries, text) => {
		expect(await field(entries)).toBe(text);
	}); // prettier-ignore

	test('ten thousand fields of a loop are read or left, in time', async () => {
		const entries = '/Subtype /Widget /FT /Tx /T (a) /V (3) /Parent 8 0 R /Kids [8 0 R]';
		expect(await field(entries)).toMatch(/^收到3?件$/);
	});
});
