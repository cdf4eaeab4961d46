import { expect, test } from 'vitest';
import { readRtf } from '#document/rtf.ts';

const shown = (body: string) => {
	const colours =
		'{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red31\\green78\\blue121;}';
	const [block] = readRtf(new TextEncoder().encode(`{\\rtf1\\ansi${colours}${body}\\par}`)).blocks;
	return block?.kind === 'text' ? block.text : '';
};

test.each([
	['white', '30{\\cf2 8}', '30'],
	['white until the colour ends', '30\\cf2 8\\cf1 5', '305'],
	['of no size', '30{\\fs2 8}', '30'],
	['in a colour that is seen', '30{\\cf3 8}', '308'],
	['white where something is shaded', '30{\\cf2\\chcbpat3 8}', '308'],
	['white beside text where something else is shaded', '{\\chcbpat3 1}30{\\cf2 8}', '130'],
	['white alone where something is shaded', '{\\cf2 8}{\\chcbpat3 }', '8'],
	['white until all is plain', '30\\cf2\\plain 8', '308'],
	['raised', '30{\\super 2}', '30²'],
	['lowered', '30{\\sub 2}5', '30²5'],
	['raised by so much', '30{\\up6 2}', '30²'],
	['no longer raised', '30\\super 2\\nosupersub 5', '30²5']
])('text %s', (_, body, text) => {
	expect(shown(body)).toBe(text);
});
