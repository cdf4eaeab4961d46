import { deflateSync as deflate } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkReport } from '#rules/check.ts';
import { Refusal, type Block } from '#document/document.ts';
import { readPdf } from '#document/pdf.ts';
import { isDamaged } from '#document/pdf/streams.ts';
import { provideCharacterMaps } from '#document/pdf/maps.ts';
import '#build/character-maps.ts';
import { readForm } from '#report/tables.ts';
import fc from '../chance.ts';
import { browser, convert, hasOffice, print, printed, prints } from '../generator/paper.ts';
import { pdfReport, settings, usual, writePdf } from '../generator/pdf.ts';
import { balancedDraft, distinctDraft, likelyDraft } from '../generator/report.ts';
import { misread } from '../reading.ts';
import { repeats } from '../repeat.ts';

const textsOf = (blocks: Block[]) =>
	blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const tablesOf = (blocks: Block[]) => blocks.filter((block) => block.kind === 'table');

/** Without lines a blank cell shows only where others of its column are filled. */
const isRuled = (name: string) => !/without lines|rows only/.test(name);

/** What became of a reading: done, or the code it was refused with. */
async function outcome(bytes: Uint8Array): Promise<string> {
	try {
		await readPdf(bytes);
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

/** Editions and seeds of reports with blanks. */
const blanks = (
	[
		['2021', 1],
		['2019', 8],
		['2021', 2],
		['2019', 2],
		['2019', 5]
	] as const
).slice(0, repeats(2, 5));

describe.each(Object.entries(settings))('a report %s', (name, setting) => {
	test.each(['2021', '2019'] as const)(
		'is read cell by cell in the form of %s',
		async (edition) => {
			const draft = distinctDraft(edition);
			const { blocks } = await readPdf(pdfReport(draft, setting));
			expect(misread(draft, blocks)).toEqual([]);
		}
	);

	test('adds up as read, and nothing is in doubt', async () => {
		const draft = balancedDraft('2021', 5);
		const { blocks, notices } = await readPdf(pdfReport(draft, setting));
		const form = readForm(blocks);
		expect([misread(draft, blocks), notices, checkReport(form)]).toEqual([[], [], []]);
	});

	test.each(blanks)(
		'puts no number silently elsewhere among blanks (%s, seed %d)',
		async (edition, seed) => {
			const draft = likelyDraft(edition, seed, 0.1 + (seed % 6) / 10);
			const { blocks } = await readPdf(pdfReport(draft, setting));
			if (isRuled(name)) expect(misread(draft, blocks)).toEqual([]);
			const { cells, notices } = readForm(blocks);
			const noticed = new Set(notices.flatMap((notice) => notice.cells));
			for (const [id, got] of Object.entries(cells))
				if (got.reading === 'number' && String(got.value) !== draft.ink[id])
					expect(noticed).toContain(id);
		}
	);

	test('keeps its text in paragraphs, free of page numbers and running heads', async () => {
		const { blocks } = await readPdf(pdfReport(balancedDraft('2021', 1), setting));
		const texts = textsOf(blocks);
		expect(texts.filter((text) => /^[—\d第\s]+[\d页—\s共]*$/.test(text))).toEqual([]);
		expect(texts.filter((text) => text === setting.head && text !== '').length).toBeLessThan(2);
		expect(texts).toContain('云溪市档案管理局2023年政府信息公开工作年度报告');
		expect(texts).toContain(
			'2023年，本局按照要求做好政府信息公开工作，通过各种渠道主动公开政府信息，依法答复政府信息公开申请，公众满意。'
		);
	});
});

describe('tables', () => {
	test('a merged cell is one object in every position it covers', async () => {
		const { blocks } = await readPdf(pdfReport(balancedDraft('2021', 1), usual));
		const [disclosure] = tablesOf(blocks);
		expect(disclosure!.layout).toBe('grid');
		expect(new Set(disclosure!.rows[0]).size).toBe(1);
		expect(disclosure!.rows[0]).toHaveLength(4);
	});

	test('a table that goes on over the page is one, with the page of each cell', async () => {
		const { blocks } = await readPdf(
			pdfReport(balancedDraft('2021', 1), { ...usual, height: 600 })
		);
		const tables = tablesOf(blocks);
		expect(tables).toHaveLength(3);
		const pages = tables[1]!.rows.map((row) => row.at(-1)!.place.page);
		expect(new Set(pages).size).toBeGreaterThan(1);
		expect(pages).toEqual([...pages].sort());
	});

	test('text in a font that is not embedded is read by its character map, or missed with a notice', async () => {
		// 年报12 in GBK, as old converters write it.
		const page = 'BT /F 14 Tf 72 700 Td <C4EAB1A83132> Tj ET';
		const font = (text: string) =>
			text
				.replace('/Encoding /Identity-H', '/Encoding /GBK-EUC-H')
				.replace('/ToUnicode 5 0 R', '')
				.replace('/Ordering (Identity)', '/Ordering (GB1)');
		const plain = new TextDecoder().decode(writePdf([page.repeat(9)], '/MediaBox [0 0 595 842]'));
		const bytes = new TextEncoder().encode(font(plain));
		const { blocks } = await readPdf(bytes);
		expect(textsOf(blocks)).toEqual(['年报12']);
		provideCharacterMaps(null);
		expect(await outcome(bytes)).toBe('no_text');
	});

	test.each([0.7, -2, 6])(
		'a page fed in %d degrees askew is read as if it were straight',
		async (tilt) => {
			const draft = balancedDraft('2021', 1);
			const latin = new TextDecoder('latin1').decode(pdfReport(draft, usual));
			const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
			const matrix = [cos, sin, -sin, cos, 30, 0].map((n) => n.toFixed(6)).join(' ');
			const askew = latin.replace(
				/\/Length (\d+) >>\nstream\n(?=[^%]*? T[fj])/g,
				(_, length: string) => {
					const turn = `${matrix} cm\n`;
					return `/Length ${Number(length) + turn.length} >>\nstream\n${turn}`;
				}
			);
			expect(askew).not.toBe(latin);
			const { blocks, notices } = await readPdf(
				Uint8Array.from(askew, (character) => character.charCodeAt(0))
			);
			expect([misread(draft, blocks), notices]).toEqual([[], []]);
		}
	);

	test.each([
		[
			'through a word is that of a deleted one',
			'98 705 m 113 705 l S',
			'收到37件',
			['struck_text']
		],
		['below a word underlines it', '98 697 m 113 697 l S', '收到1237件', []],
		['longer than the word rules a table', '40 705 m 300 705 l S', '收到1237件', []]
	])('a line %s', async (_, line, text, kinds) => {
		const words = 'BT /F 14 Tf 70 700 Td <6536523000310032003300374EF6> Tj ET';
		const page = `${words} ${line.replace('113', '112.5')} BT /F 14 Tf 70 600 Td <${'5E744E2D'.repeat(10)}> Tj ET`;
		const { blocks, notices } = await readPdf(writePdf([page], '/MediaBox [0 0 595 842]'));
		expect(textsOf(blocks)[0]).toBe(text);
		expect(notices.map(({ kind }) => kind)).toEqual(kinds);
	});

	test('radicals a browser writes for characters are read as the characters', async () => {
		const page =
			'BT /F 14 Tf 72 700 Td <2ED42F3E7F517AD98BBF95EE91CF4E3A00310032003391CC7A0B8BB0> Tj ET';
		const { blocks } = await readPdf(writePdf([page], '/MediaBox [0 0 595 842]'));
		expect(textsOf(blocks)).toEqual(['门户网站访问量为123里程记']);
	});
});

describe('what cannot be read', () => {
	const page = '/MediaBox [0 0 595 842]';
	const report = pdfReport(balancedDraft('2021', 1), { ...usual, rules: 'boxes' });
	const latin = new TextDecoder('latin1').decode(report);
	const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

	test('a scan is refused for having no text', async () => {
		const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q';
		expect(await outcome(writePdf([picture, picture], page))).toBe('no_text');
	});

	test.each([
		['page numbers', (p: number) => `BT /F 9 Tf 290 30 Td <002D003${p}002D> Tj ET`],
		['a watermark', () => `BT /F 30 Tf 150 400 Td <${'7F517AD9'.repeat(6)}> Tj ET`]
	])('a scan with %s on every page is refused for having no text', async (_, mark) => {
		const pages = Array.from({ length: 9 }, (_, p) => `q 595 0 0 842 0 0 cm Q ${mark(p + 1)}`);
		const plain = new TextDecoder().decode(writePdf(pages, page));
		const image = '99 0 obj\n<< /Subtype /Image /Width 1 /Height 1 >>\nendobj\n';
		const scan = plain.replace('xref', `${image}xref`);
		expect(await outcome(new TextEncoder().encode(scan))).toBe('no_text');
		expect(await outcome(new TextEncoder().encode(plain))).not.toBe('no_text');
	});

	test('a page of nothing but a picture among pages of text is told', async () => {
		const picture =
			'q 595 0 0 842 0 0 cm BI /W 9 /H 9 /BPC 8 /CS /G ID ' + 'x'.repeat(81) + ' EI Q';
		const text = `BT /F 14 Tf 72 700 Td <${'7F51'.repeat(25)}> Tj ET`;
		const { notices } = await readPdf(writePdf([text, picture], page));
		expect(notices.map(({ kind, place }) => [kind, place?.page])).toEqual([
			['page_without_text', 2]
		]);
	});

	test('text laid invisibly over a scan is marked as recognised', async () => {
		const text = `BT 3 Tr /F 14 Tf 72 700 Td <${'7F51'.repeat(25)}> Tj ET`;
		const { notices } = await readPdf(writePdf([text], page));
		expect(notices.map(({ kind }) => kind)).toEqual(['recognised_text']);
	});

	test('a file with a password is refused as encrypted', async () => {
		const key = '41'.repeat(32);
		const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<4142> <4142>]`;
		const locked = latin.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`);
		expect(await outcome(bytesOf(locked))).toBe('encrypted');
	});

	test('a file of five thousand pages is refused as too large', async () => {
		expect(await outcome(writePdf(Array<string>(5000).fill(''), page))).toBe('too_large');
	});

	test('a page that swells to hundreds of megabytes is refused before it is unpacked', async () => {
		const packed = deflate(Buffer.alloc(300 * 1024 * 1024, ' '));
		const plain = new TextDecoder().decode(writePdf(['@'], page));
		const [before, after] = plain.split(/<< \/Length 1 >>\nstream\n@/) as [string, string];
		const head = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
		const bomb = Buffer.concat([Buffer.from(before + head), packed, Buffer.from(after)]);
		expect(await outcome(new Uint8Array(bomb))).toBe('too_large');
	});

	test('a page of more steps than a report has is refused before all of it is held', async () => {
		const content = `BT /F 1 Tf ${'1 0 Td <7F51> Tj '.repeat(300_000)} ET`;
		expect(await outcome(writePdf([content], page))).toBe('too_large');
	});

	test.each([
		['saves without end', 'q '.repeat(200_000)],
		['brackets without end', '['.repeat(100_000)],
		['dictionaries without end', '<< /A '.repeat(50_000)],
		['a form that paints itself', '/X Do '.repeat(1000)],
		['lines without end', '0 0 m 5 9 l S '.repeat(60_000)],
		[
			'crossing lines without end',
			Array.from({ length: 5000 }, (_, i) => `${i} 0 m ${i} 9000 l S 0 ${i} m 9000 ${i} l S`).join(
				'\n'
			)
		],
		['one line of text without end', `BT /F 1 Tf <${'7F51'.repeat(200_000)}> Tj ET`]
	])('%s on a page do no harm', async (_, content) => {
		expect(['read', 'empty', 'no_text', 'corrupt', 'too_large', 'timeout']).toContain(
			await outcome(writePdf([content], page))
		);
	});

	test('a file cut off, or with bytes changed, is read or refused', async () => {
		const codes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.array(fc.tuple(fc.nat(report.length - 1), fc.nat(255)), { maxLength: 30 }),
				async (cut, changes) => {
					const broken = report.slice(0, Math.ceil(report.length * cut));
					for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
					codes.add(await outcome(broken));
				}
			),
			{ numRuns: repeats(20, 300), seed: 1 }
		);
		expect(['read', 'empty', 'no_text', 'corrupt']).toEqual(expect.arrayContaining([...codes]));
	});

	test('a compressed stream that is not what was written puts every cell in doubt', async () => {
		const packed = deflate('what no page shows').toString('latin1');
		const object = `90 0 obj\n<< /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
		const whole = bytesOf(latin.replace('xref\n', `${object}xref\n`));
		expect(isDamaged(whole)).toBe(false);
		const changed = whole.slice();
		const at = changed.length - latin.length + latin.indexOf('xref\n') - 30;
		changed[at] = changed[at]! ^ 1;
		expect(isDamaged(changed)).toBe(true);
		const { notices } = await readPdf(changed);
		expect(notices.map(({ kind }) => kind)).toContain('markup_broken');
	});

	test('noise behind the mark of a PDF is refused as corrupt', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (noise) => {
				expect(await outcome(Uint8Array.from([...bytesOf('%PDF-1.7\n'), ...noise]))).toBe(
					'corrupt'
				);
			}),
			{ numRuns: repeats(10, 200), seed: 1 }
		);
	});
});

describe.skipIf(!browser)(
	'what a browser prints (left out where no Chromium is installed)',
	async () => {
		const drafts = [balancedDraft('2021', 3), distinctDraft('2019'), likelyDraft('2021', 2, 0.3)];
		const jobs = Object.entries(prints).flatMap(([name, { css, landscape }]) =>
			drafts.map((draft, d) => ({ name, d, draft, html: printed(draft, css), landscape }))
		);
		const files = browser ? await print(jobs) : [];

		test.each(jobs.map((job, i) => [job.name, job.d + 1, i] as const))(
			'%s, draft %d',
			async (name, _, i) => {
				const { draft } = jobs[i]!;
				const { blocks } = await readPdf(files[i]!);
				const wrong = misread(draft, blocks);
				if (isRuled(name) || draft !== drafts[2]) expect(wrong).toEqual([]);
				else for (const line of wrong) expect(line).toMatch(/read (?:unreadable|absent)/);
			}
		);
	}
);

describe.skipIf(!hasOffice)('what LibreOffice prints (left out where it is not installed)', () => {
	test('every cell is read in its place', () => {
		const drafts = [1, 2, 3].map((seed) => balancedDraft(seed === 3 ? '2019' : '2021', seed));
		const files = convert(
			drafts.map((draft) => printed(draft, '')),
			'pdf'
		);
		return Promise.all(
			files.map(async (file, i) =>
				expect(misread(drafts[i]!, (await readPdf(file)).blocks)).toEqual([])
			)
		);
	});
});
