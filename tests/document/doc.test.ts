import CFB from 'cfb';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReport } from '#rules/check.ts';
import { readDoc } from '#document/doc.ts';
import { Refusal } from '#document/document.ts';
import { readForm } from '#report/tables.ts';
import fc from '../chance.ts';
import { convert, hasOffice, printed } from '../generator/paper.ts';
import { balancedDraft, distinctDraft, likelyDraft } from '../generator/report.ts';
import { misread } from '../reading.ts';

const sample = new Uint8Array(
	fs.readFileSync(path.join(import.meta.dirname, '../documents/word-97.doc'))
);

/** What became of a reading: done, or the code it was refused with. */
async function outcome(bytes: Uint8Array): Promise<string> {
	try {
		await readDoc(bytes);
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

/** The sample with its main stream changed. */
function changed(change: (main: Uint8Array) => void): Uint8Array {
	const container = CFB.read(sample, { type: 'array' });
	const entry = CFB.find(container, '/WordDocument')!;
	const main = Uint8Array.from(entry.content);
	change(main);
	CFB.utils.cfb_add(container, '/WordDocument', main);
	return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
}

function containerOf(streams: Record<string, string>): Uint8Array {
	const container = CFB.utils.cfb_new();
	for (const [name, text] of Object.entries(streams))
		CFB.utils.cfb_add(container, `/${name}`, new TextEncoder().encode(text));
	return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
}

/** Numbers with something behind them that is white, all but white, too small, red, white on black, or alone in a dark cell. */
const hiddenPage = `<html><head><meta charset="utf-8"></head><body><table border="1">${[
	'37<span style="color:#ffffff">8</span>',
	'37<span style="color:#fdfdfd">8</span>',
	'37<span style="font-size:1pt">8</span>',
	'37<span style="color:#ff0000">8</span>',
	'37<span style="color:#ffffff;background:#000000">8</span>',
	'<span style="color:#ffffff">378</span>'
]
	.map((cell, i) => `<tr><td>行</td><td${i === 5 ? ' bgcolor="#000000"' : ''}>${cell}</td></tr>`)
	.join('')}</table></body></html>`;

describe.skipIf(!hasOffice)(
	'what LibreOffice saves as Word 97 (left out where it is not installed)',
	() => {
		const drafts = [
			distinctDraft('2021'),
			distinctDraft('2019'),
			...[1, 2, 3].map((seed) => balancedDraft('2021', seed)),
			...[1, 2, 3, 4].map((seed) => likelyDraft('2021', seed, 0.3)),
			likelyDraft('2019', 5, 0.3)
		];
		const files = hasOffice
			? convert([...drafts.map((draft) => printed(draft, '')), hiddenPage], 'doc')
			: [];

		test('text nobody sees is not read, and a notice tells of it', async () => {
			const { blocks, notices } = await readDoc(files.at(-1)!);
			const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
			expect(rows.map((row) => row[1]!.text)).toEqual(['37', '37', '37', '378', '378', '378']);
			expect(notices.map(({ kind }) => kind)).toEqual(['hidden_text']);
		});

		test.each(drafts.map((_, i) => i))('every cell of draft %d is read in its place', async (i) => {
			const { blocks, format } = await readDoc(files[i]!);
			expect([format, misread(drafts[i]!, blocks)]).toEqual(['doc', []]);
		});

		test('merged cells are one object across and down', async () => {
			const { blocks } = await readDoc(files[0]!);
			const tables = blocks.filter((block) => block.kind === 'table');
			expect(tables.map(({ layout }) => layout)).toEqual(['grid', 'grid', 'grid']);
			const { rows } = tables[1]!;
			const group = rows.flat().find(({ text }) => text === '（三）不予公开')!;
			expect(rows.filter((row) => row.includes(group))).toHaveLength(8);
			expect(new Set(rows[0]!.slice(0, 3)).size).toBe(1);
		});

		test('what adds up on paper adds up as read', async () => {
			const { blocks, notices } = await readDoc(files[2]!);
			const form = readForm(blocks);
			expect([notices, form.notices, checkReport(form)]).toEqual([[], [], []]);
		});
	}
);

test.each([
	['a document with a password', changed((main) => (main[0x0b]! |= 1)), 'encrypted'],
	[
		'a docx with a password',
		containerOf({ EncryptedPackage: 'x', EncryptionInfo: 'y' }),
		'encrypted'
	],
	['a spreadsheet', containerOf({ Workbook: 'x' }), 'unsupported_format'],
	['slides', containerOf({ 'PowerPoint Document': 'x' }), 'unsupported_format'],
	['a document of Word 95', changed((main) => main.set([0x68, 0], 2)), 'unsupported_format'],
	['a document without text', containerOf({ WordDocument: 'x' }), 'corrupt'],
	['text longer than any report', changed((main) => main.fill(0x70, 0x4c, 0x50)), 'too_large'],
	['the head of a file', sample.slice(0, 600), 'corrupt']
])('%s is told from a document that can be read', async (_, bytes, code) => {
	expect(await outcome(bytes)).toBe(code);
});

test('a document cut off, or with bytes changed, is read or refused', async () => {
	const codes = new Set<string>();
	await fc.assert(
		fc.asyncProperty(
			fc.double({ min: 0.1, max: 1, noNaN: true }),
			fc.boolean(),
			fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 60 }),
			async (cut, whole, changes) => {
				const broken = whole ? sample.slice() : sample.slice(0, Math.ceil(sample.length * cut));
				for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
				codes.add(await outcome(broken));
			}
		),
		{ numRuns: 300, seed: 1 }
	);
	for (const code of codes)
		expect(['read', 'corrupt', 'empty', 'encrypted', 'too_large', 'unsupported_format']).toContain(
			code
		);
});

test('the parts of a document changed at random are read or refused', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(0x1b0), fc.nat(255)), { minLength: 1, maxLength: 6 }),
			async (changes) => {
				const bytes = changed((main) => changes.forEach(([at, byte]) => (main[at] = byte)));
				await outcome(bytes);
			}
		),
		{ numRuns: 200, seed: 2 }
	);
});

test('noise behind the mark of the container is refused', async () => {
	const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (noise) => {
			expect(await outcome(Uint8Array.from([...mark, ...noise]))).not.toBe('read');
		}),
		{ numRuns: 100, seed: 3 }
	);
});
