import { describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import type { Block, TableBlock } from '#document/document.ts';
import { assemble } from '#document/pdf/assemble.ts';
import { readDocument } from '#document/read.ts';
import { readScan, type Picture, type ScanReader, type Seen, type Spoken } from '#document/scan.ts';
import { inkIn } from '#document/scan/cell.ts';
import { decideNumbers, shapeOf, type NumberInk, type Shape } from '#document/scan/numbers.ts';
import { inkOf, turned } from '#document/scan/picture.ts';
import { rulesOf, tiltOf } from '#document/scan/rules.ts';
import { missingForOcr, Tesseracts } from '../../src/build/ocr.ts';
import { run } from '../command.ts';
import { browser, print, printed } from '../generator/paper.ts';
import { balancedDraft } from '../generator/report.ts';
import { scanned } from '../generator/scan.ts';

const dpi = 100;

/** A white sheet of seven by ten inches to draw on. */
function sheet(): Picture & {
	bar(x: number, y: number, w: number, h: number, grey?: number): void;
} {
	const [width, height] = [700, 1000];
	const grey = new Uint8Array(width * height).fill(255);
	const bar = (x: number, y: number, w: number, h: number, ink = 0) => {
		for (let row = y; row < y + h; row++) grey.fill(ink, row * width + x, row * width + x + w);
	};
	return { width, height, dpi, grey, bar };
}

/** A table of two rows and three columns, its cells 200 by 100 points of the picture. */
function ruledSheet(): ReturnType<typeof sheet> {
	const page = sheet();
	for (const y of [100, 200, 300]) page.bar(50, y, 602, 2);
	for (const x of [50, 250, 450, 650]) page.bar(x, 100, 2, 202);
	return page;
}

/** An engine that says what it is told to, whatever it is shown. */
function engine(page: Picture, said: Spoken[][], text: Seen[] = []): ScanReader {
	return {
		async *pages() {
			yield page;
		},
		text: (_, layout) => Promise.resolve(layout === 'page' ? text : []),
		number: () => Promise.resolve(said.shift() as [Spoken, Spoken])
	};
}

async function blocksOf(scans: ScanReader): Promise<Block[]> {
	return assemble(await readScan(scans.pages(png, 'picture'), scans));
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const sure = (text: string): Spoken => ({ text, confidence: 95 });

describe('the cells of a scanned table', () => {
	const read = async (draw: (page: ReturnType<typeof sheet>) => void, said: Spoken[][] = []) => {
		const page = ruledSheet();
		draw(page);
		const blocks = await blocksOf(engine(page, said));
		const table = blocks.find((block): block is TableBlock => block.kind === 'table');
		return table?.rows.flat() ?? [];
	};
	/** Something in the last cell, for a table of nothing but lines is none. */
	const dash = (page: ReturnType<typeof sheet>) => page.bar(530, 250, 40, 4);

	test('are read one by one, each with its confidence', async () => {
		const cells = await read(
			(page) => {
				page.bar(150, 140, 4, 20);
				dash(page);
			},
			[[sure('1'), sure('1')]]
		);
		expect(cells.map(({ text }) => text)).toEqual(['1', '', '', '', '', '—']);
		expect(cells.map(({ place }) => place.ocr)).toEqual([95, 100, 100, 100, 100, 100]);
	});

	const digit = (page: ReturnType<typeof sheet>) => page.bar(150, 140, 12, 20);
	test.each<[string, (page: ReturnType<typeof sheet>) => void, Spoken[][], string]>([
		['two engines read differently', digit, [[sure('1'), sure('7')]], '1?'],
		['one engine is not sure of', digit, [[sure('1'), { text: '1', confidence: 60 }]], '1?'],
		['only one engine sees', digit, [[sure(''), sure('8')]], '?'],
		['is no number to both', digit, [[sure('..'), sure('..')]], '?'],
		['has more digits than pieces of ink', digit, [[sure('11'), sure('11')]], '11?'],
		['is too faint', (page) => page.bar(150, 140, 6, 20, 228), [], '?'],
		['is no more than a speck', (page) => page.bar(150, 140, 1, 1), [], ''],
		['runs into a line of the table', (page) => page.bar(150, 100, 8, 30), [], '?'],
		['is a slanting stroke', (page) => [...Array(24).keys()].forEach((y) => page.bar(160 - Math.floor(y / 2.5), 140 + y, 3, 1)), [], '/'] // prettier-ignore
	])('what %s is never a number', async (_, draw, said, text) => {
		const cells = await read((page) => (draw(page), dash(page)), said);
		expect(cells[0]!.text).toBe(text);
	});
});

test.each(['二', '一二', '十件', '二〇'])(
	'a cell in which one engine sees %s is in doubt',
	async (text) => {
		const page = ruledSheet();
		for (const y of [120, 160]) page.bar(140, y, 30, 16);
		page.bar(530, 250, 40, 4);
		const said = [...text].map((each, i) => ({
			text: each,
			confidence: 95,
			line: 0,
			x0: 14 + 20 * i,
			x1: 30 + 20 * i,
			y0: 14,
			y1: 40
		}));
		const scans: ScanReader = {
			...engine(page, []),
			text: (_, layout) => Promise.resolve(layout === 'page' ? [] : said)
		};
		const table = (await blocksOf(scans)).find(
			(block): block is TableBlock => block.kind === 'table'
		);
		expect(table?.rows[0]![0]!.text).toBe('?');
	}
);

test.each([
	['nothing', []],
	['one digit of two', ['7']]
])(
	'a cell of specks and digits in which the engine of words sees %s is in doubt',
	async (_, texts) => {
		const page = ruledSheet();
		for (const x of [140, 160]) page.bar(x, 140, 12, 20);
		page.bar(150, 120, 6, 6);
		page.bar(530, 250, 40, 4);
		const said = texts.map((text) => ({
			text,
			confidence: 95,
			line: 0,
			x0: 34,
			x1: 46,
			y0: 34,
			y1: 54
		}));
		const scans: ScanReader = {
			...engine(page, [[sure('7'), sure('7')]]),
			text: (_, layout) => Promise.resolve(layout === 'page' ? [] : said)
		};
		const table = (await blocksOf(scans)).find(
			(block): block is TableBlock => block.kind === 'table'
		);
		expect(table?.rows[0]![0]!.text).toBe('?');
	}
);

test('digits of running text stand only where a second reading agrees', async () => {
	const seen = (text: string, x: number): Seen => ({
		text,
		confidence: 95,
		line: 0,
		x0: x,
		x1: x + 12,
		y0: 500,
		y1: 520
	});
	const page = sheet();
	page.bar(100, 500, 22, 20);
	for (const x of [140, 156, 300, 316]) page.bar(x, 502, 8, 18);
	for (const x of [190, 350]) page.bar(x, 500, 22, 20);
	const text = ['共', '1', '2', '件', '3', '4', '件'].map((each, i) =>
		seen(each, [100, 138, 154, 190, 298, 314, 350][i]!)
	);
	const said = [
		[sure('12'), sure('12')],
		[sure('34'), sure('31')]
	];
	const blocks = await blocksOf(engine(page, said, text));
	const ink = blocks
		.map((block) =>
			block.kind === 'table'
				? block.rows
						.flat()
						.map((cell) => cell.text)
						.join('')
				: block.text
		)
		.join('');
	expect(ink.replaceAll(' ', '')).toBe('共12件□□件');
});

test('a page fed in askew is set straight, and its lines are found', () => {
	const page = ruledSheet();
	for (let y = 400; y < 900; y += 30) for (let x = 60; x < 640; x += 25) page.bar(x, y, 18, 14);
	const askew = turned(page, 1.5);
	const tilt = tiltOf(inkOf(askew), dpi);
	expect(Math.abs(tilt - 1.5)).toBeLessThan(0.1);
	const rules = rulesOf(inkOf(turned(askew, -tilt)), dpi);
	expect(rules.filter(({ horizontal }) => horizontal)).toHaveLength(3);
	expect(rules.filter(({ horizontal }) => !horizontal)).toHaveLength(4);
});

describe('a number of a scan', () => {
	/** Digits of one shape are the same vector here, those of others at right angles to it. */
	const shape = (digit: string): Shape => {
		const vector = new Float32Array(28 * 24);
		vector[Number(digit)] = 1;
		return vector;
	};
	const number = (ink: string, one: string, other = one, confidence = 95): NumberInk => ({
		readings: [sure(one), { text: other, confidence }],
		shapes: [...ink].map(shape)
	});
	const others = ['3', '3', '3', '8', '8', '8', '38'].map((ink) => number(ink, ink));

	test.each<[string, NumberInk, string | null]>([
		['both engines and its look agree on', number('38', '38'), '38'],
		['one engine and its look agree on', number('38', '88', '38'), '38'],
		['looks like others than both engines say', number('3', '8'), null],
		['no engine reads as it looks', number('3', '8', '5'), null],
		['looks like none, and both engines are sure of', number('5', '5'), '5'],
		['looks like none, and an engine is not sure of', number('5', '5', '5', 70), null],
		['looks like none, and engines differ in', number('5', '5', '6'), null],
		['does not fall apart into digits, but reads the same', number('', '12'), '12'],
		['has another number of digits than pieces of ink', number('55', '5'), null]
	])('that %s', (_, ink, text) => {
		expect(decideNumbers([...others, ink]).at(-1)?.text ?? null).toBe(text);
	});
});

test('digits whose strokes fall a point apart are of one shape, those of other strokes are not', () => {
	/** A digit of two strokes across and one down, each two points thick. */
	const digit = (left: number, middle: number) => {
		const grey = new Uint8Array(20 * 28).fill(255);
		for (let y = 0; y < 28; y++)
			for (let x = 0; x < 20; x++)
				if (y < 2 || Math.abs(y - middle) < 1 || Math.abs(x - left) < 1) grey[y * 20 + x] = 0;
		return shapeOf({ width: 20, height: 28, dpi: 300, grey });
	};
	const others = [5, 6, 7, 6].map((left): NumberInk => ({
		readings: [sure('5'), sure('5')],
		shapes: [digit(left, 12)]
	}));
	const decided = (shape: Shape) =>
		decideNumbers([...others, { readings: [sure('5'), sure('6')], shapes: [shape] }]).at(-1)?.text;
	expect([5, 6, 7].map((left) => decided(digit(left, 12)))).toEqual(['5', '5', '5']);
	expect([digit(14, 12), digit(6, 22)].map(decided)).toEqual([undefined, undefined]);
});

describe('the ink of a cell falls apart into digits', () => {
	const cell = { x0: 60, y0: 110, x1: 240, y1: 190 };
	const digitsOf = (draw: (page: ReturnType<typeof sheet>) => void) => {
		const page = sheet();
		draw(page);
		const ink = inkIn(page, cell);
		return ink.kind === 'text' ? ink.digits.map(({ width, height }) => [width, height]) : ink.kind;
	};
	const two = (page: ReturnType<typeof sheet>) => {
		for (const x of [150, 164]) {
			page.bar(x, 140, 12, 20);
			page.bar(x + 2, 142, 8, 16, 255);
		}
	};
	/** The second of two digits, in grey. */
	const faint = (page: ReturnType<typeof sheet>) => {
		page.bar(164, 140, 12, 20, 150);
		page.bar(166, 142, 8, 16, 255);
	};

	test.each<[string, (page: ReturnType<typeof sheet>) => void, number[][]]>([
		[
			'apart',
			two,
			[
				[12, 20],
				[12, 20]
			]
		],
		[
			'that touch in their blur',
			(page) => (two(page), page.bar(162, 150, 2, 2, 130)),
			[
				[12, 20],
				[12, 20]
			]
		],
		[
			'that touch in their blur, of which one is faint all over',
			(page) => (two(page), page.bar(162, 150, 2, 2, 130), faint(page)),
			[]
		],
		['that run together', (page) => (two(page), page.bar(162, 150, 2, 2)), []],
		[
			'broken across',
			(page) => (two(page), page.bar(150, 149, 12, 2, 255)),
			[
				[12, 20],
				[12, 20]
			]
		],
		['of which one is no taller than a point', (page) => (two(page), page.bar(180, 157, 4, 3)), []]
	])('%s', (_, draw, digits) => {
		expect(digitsOf(draw)).toEqual(digits);
	});
});

test('a picture that is recognised says so in a notice', async () => {
	const text = [...'某县档案局二〇二三年政府信息公开工作年度报告'].map((each, i) => ({
		text: each,
		confidence: 90,
		line: 0,
		x0: 100 + 22 * i,
		x1: 120 + 22 * i,
		y0: 500,
		y1: 520
	}));
	const { blocks, notices } = await readDocument(png, 'a.png', engine(sheet(), [], text));
	expect(blocks.map(({ place }) => place.ocr)).toEqual([90]);
	expect(notices.map(({ kind }) => kind)).toEqual(['read_by_ocr']);
});

test('scans are refused, pictures as a format of their own, unless they are to be recognised', async () => {
	const picture = await examine(png, 'scan.png');
	expect(picture).toMatchObject({ status: 'refused', reason: { code: 'unsupported_format' } });
});

describe('with the packages of text recognition', () => {
	const missing = missingForOcr();
	test.skipIf(!missing).each(['parse', 'ingest'])(
		'%s --ocr says how to install them where they are not',
		async (command) => {
			const { code, stdout, stderr } = await run(command, '--ocr', 'README.md');
			expect([code, stdout]).toEqual([2, '']);
			expect(stderr).toContain('npm install --no-save -D tesseract.js @tesseract.js-data/chi_sim');
		}
	);

	const why = missing ? 'left out, tesseract.js is not installed' : 'left out, no browser';
	const can = !missing && !!browser;
	test.skipIf(!can)(
		`a printed and scanned report is read, no number wrong${can ? '' : `: ${why}`}`,
		{ timeout: 600_000 },
		async () => {
			const draft = balancedDraft('2021', 1);
			const [pdf] = await print([{ html: printed(draft, '') }]);
			const engines = await Tesseracts.start();
			try {
				const file = await scanned(engines.pages(pdf!, 'pdf', [1, 2]));
				expect(await examine(file, 'scan.pdf')).toMatchObject({ reason: { code: 'no_text' } });
				const result = await examine(file, 'scan.pdf', engines);
				if (result.status === 'refused') throw new Error(result.reason.message);
				const { year, cells, notices } = result.report;
				expect(year).toBe(2023);
				expect(notices.map(({ kind }) => kind)).toContain('read_by_ocr');
				const read = Object.entries(cells).filter(([, { reading }]) => reading === 'number');
				for (const [id, { value }] of read)
					expect([id, String(value)]).toEqual([id, draft.ink[id]]);
				expect(read.length).toBeGreaterThan(100);
				expect(read.every(([, { place }]) => place!.ocr! > 0)).toBe(true);
			} finally {
				await engines.close();
			}
		}
	);
});
