import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { examine, type Examination } from '#rules/examine.ts';
import { mutate } from './bench/mutations.ts';
import { damage } from './generator/damage.ts';
import { docxLayouts, docxReport } from './generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from './generator/html.ts';
import { balancedDraft, textReport, type Draft } from './generator/report.ts';
import { textLayouts } from './generator/text-layouts.ts';
import { repeats } from './repeat.ts';
import fc from './chance.ts';

type Report = Extract<Examination, { status: 'read' }>['report'];

/** Numbers that are not the printed one, without a notice or finding on their cell. */
function silentlyWrong({ cells, notices, findings }: Report, draft: Draft): string[] {
	const said = new Set([...notices, ...findings].flatMap((each) => each.cells));
	return Object.entries(cells).flatMap(([id, { reading, value }]) =>
		reading === 'number' && !said.has(id) && String(value) !== draft.ink[id]
			? [`${id}: printed ${draft.ink[id]}, read ${value}`]
			: []
	);
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(Object.entries(damage))('a report with %s', (_, damaged) => {
	test.each(Object.entries(textLayouts))(
		'in %s has no silently wrong number',
		async (__, layout) => {
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 1, max: 1000 }),
					fraction,
					fraction,
					async (seed, at, other) => {
						const draft = balancedDraft('2021', seed);
						const text = damaged(textReport(draft, layout), at, other);
						const result = await examine(new TextEncoder().encode(text), 'damaged.txt');
						if (result.status === 'refused') {
							expect(['not_a_report', 'empty']).toContain(result.reason.code);
							return;
						}
						expect(silentlyWrong(result.report, draft)).toEqual([]);
					}
				),
				{ numRuns: repeats(5, 100), seed: 1 }
			);
		}
	);
});

describe('a table that lost cells', () => {
	/** Takes one to three cells out, each at a part of the way; what follows in their rows moves up. */
	const torn = (text: string, cell: RegExp, at: readonly number[]) =>
		at.reduce((left, part) => {
			const cells = [...left.matchAll(cell)];
			const { 0: ink, index } = cells[Math.floor(part * (cells.length - 1))]!;
			return left.slice(0, index) + left.slice(index + ink.length);
		}, text);
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	const papers: Record<string, (draft: Draft, at: readonly number[]) => Uint8Array> = {
		'in a web page': (draft, at) =>
			bytesOf(
				torn(
					htmlReport(draft, htmlTables['as Word saves it']!, htmlPages['a bare page']!),
					/<td(?:(?!<td)[^])*?<\/td>/g,
					at
				)
			),
		'in Word': (draft, at) => {
			const parts = unzipSync(docxReport(draft, Object.values(docxLayouts)[0]!));
			const main = 'word/document.xml';
			const text = new TextDecoder().decode(parts[main]);
			return zipSync({
				...parts,
				[main]: bytesOf(torn(text, /<w:tc>(?:(?!<w:tc>)[^])*?<\/w:tc>/g, at))
			});
		}
	};

	test.each(Object.entries(papers))('%s has no silently wrong number', async (_, paper) => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 1000 }),
				fc.array(fraction, { minLength: 1, maxLength: 3 }),
				async (seed, at) => {
					const draft = balancedDraft('2021', seed);
					const result = await examine(paper(draft, at), 'torn');
					expect(result.status === 'read' && silentlyWrong(result.report, draft)).toEqual([]);
				}
			),
			{ numRuns: repeats(8, 120), seed: 1 }
		);
	});
});

test.each([
	['text', repeats(25, 1000)],
	['html', repeats(15, 400)],
	['docx', repeats(15, 400)],
	['pdf', repeats(6, 60)]
])('%s with damaged bytes is read or refused, never silently wrong', async (format, count) => {
	const { documents, read, refused, silent, seeds } = await mutate(format, count);
	expect({ documents, silent, seeds }).toEqual({ documents: count, silent: 0, seeds: [] });
	expect(read).toBeGreaterThan(0);
	expect(refused.internal).toBe(undefined);
});

describe('where damage leaves every number in its place but one', () => {
	/** Cells of a damaged text that hold another number than was printed, and which of them a notice names. */
	async function wrong(layout: string, damaged: (text: string) => string) {
		const draft = balancedDraft('2021', 3);
		const text = damaged(textReport(draft, textLayouts[layout]!));
		const result = await examine(new TextEncoder().encode(text), 'damaged.txt');
		if (result.status === 'refused') throw new Error(result.reason.message);
		const { cells, notices } = result.report;
		const noticed = new Map(notices.flatMap((one) => one.cells.map((id) => [id, one.kind])));
		return Object.entries(cells)
			.filter(([id, { reading, value }]) => reading !== 'number' || String(value) !== draft.ink[id])
			.filter(([, { reading }]) => reading !== 'absent')
			.map(([id]) => [id, noticed.get(id)]);
	}

	test('a file that ends within a number says so', async () => {
		const cut = (text: string) => /^[^]*?行政许可\t\d/.exec(text)![0];
		const layout = 'tabs, merged cells as empty fields';
		expect(await wrong(layout, cut)).toEqual([['licensing_decisions', 'cut_short']]);
	});

	test('a value lost from the last row is not made up for by the empty line after the table', async () => {
		const layout = 'one cell a line, blank cells as empty lines';
		// The last of the fifteen but one.
		const lose = (text: string) =>
			text.replace(/(\n\d+)\n\d+(\n\d+\n\n(?![^]*\n\d+\n\d+\n\d+))/, '$1$2');
		const found = await wrong(layout, lose);
		expect(found.length).toBeGreaterThan(0);
		expect(new Set(found.map(([, kind]) => kind))).toEqual(new Set(['row_open']));
	});

	test('a number on a line of its own under another is not joined to it', async () => {
		const layout = 'one cell a line behind a tab, blank line after a row';
		const stray = (text: string) => text.replace(/(行政许可\n\t\d+)\n/, '$1\n5\n');
		expect(await wrong(layout, stray)).toEqual([['licensing_decisions', 'cell_unreadable']]);
	});
});
