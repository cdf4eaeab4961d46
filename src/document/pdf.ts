import type { PDFDocumentProxy } from 'pdfjs-dist';
import {
	brokenMarkup,
	noticesOfStruck,
	noticesOfUnseen,
	Refusal,
	type Notice,
	type SourceDocument
} from './document.ts';
import { assemble } from './pdf/assemble.ts';
import { distinctText, withoutFurniture } from './pdf/furniture.ts';
import { readInk, type PageInk, type Viewing } from './pdf/ink.ts';
import { CharacterMapFactory } from './pdf/maps.ts';
import { leastOcr } from './pdf/lines.ts';
import { takeStruck } from './pdf/struck.ts';
import { isDamaged } from './pdf/streams.ts';
import { checkSwelling } from './pdf/swelling.ts';
import type { ScanReader } from './scan.ts';

const mostPages = 600;
/** Pages of one file whose text is recognised, at most. */
const mostScanned = 60;
const mostGlyphs = 2_000_000;
/** Most steps of painting of one page, which pdf.js holds all at once. */
const mostSteps = 500_000;
/** Characters, without page numbers and watermarks, below which pictures are all there is to read. */
const leastText = 60;
/** Longest that opening the file, or one page, may take, in milliseconds. */
const longestStep = 10_000;
/** Longest that all pages may take. */
const longest = 60_000;

/**
 * Reads a PDF by what its pages print: text by position, tables by their ruling lines or, where there
 * are none, by their columns.
 * @param scans recognises the text of pages that are pictures; without it a scan is refused
 * @throws {Refusal} `encrypted`, `corrupt`, `too_large`, `timeout`, or `no_text` for scans
 */
export async function readPdf(bytes: Uint8Array, scans?: ScanReader): Promise<SourceDocument> {
	checkSwelling(bytes);
	const { pdfjs, handler } = await load();
	// The parser runs in this very thread, for whoever reads documents is in a worker already; messages
	// between it and us let timers in, so that a page without end can be left.
	const { port1, port2 } = new MessageChannel();
	port1.start();
	port2.start();
	const flood = floodOf(port1);
	handler.initializeFromPort(port2);
	const worker = new pdfjs.PDFWorker({ port: port1 as never, verbosity: 0 });
	const task = pdfjs.getDocument({
		worker,
		// pdf.js takes the buffer over; the caller keeps his.
		data: new Uint8Array(bytes),
		verbosity: 0,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		enableXfa: false,
		// Pictures are never decoded: there is nothing to read in them.
		maxImageSize: 1,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		BinaryDataFactory: CharacterMapFactory
	});
	try {
		const pdf = await inTime(task.promise);
		const pictures = holdsPictures(bytes);
		const layers = await inTime(pdf.getOptionalContentConfig());
		const isShown = (layer: unknown) => layers.isVisible(layer);
		const pages = await Promise.race([readPages(pdf, pdfjs.OPS, { isShown, pictures }), flood]);
		withoutFurniture(pages);
		const scan = pictures && distinctText(pages) < leastText;
		if (scans) await recognise(bytes, pages, scan, scans);
		else if (scan) throw scanned();
		const document = documentOf(pages);
		return isDamaged(bytes)
			? { ...document, notices: [brokenMarkup, ...document.notices] }
			: document;
	} catch (error) {
		throw refusalFor(error);
	} finally {
		await inTime(task.destroy()).catch(() => {});
		worker.destroy();
		port1.close();
		port2.close();
	}
}

/** Fails as soon as the parser has sent more steps of painting in one stream than a page of a report has. */
function floodOf(port: MessagePort): Promise<never> {
	const flood = new Promise<never>((_, reject) => {
		const steps = new Map<unknown, number>();
		port.addEventListener('message', ({ data }: MessageEvent) => {
			const { streamId, chunk } = data as { streamId?: unknown; chunk?: { length?: unknown } };
			if (typeof chunk?.length !== 'number') return;
			const sum = (steps.get(streamId) ?? 0) + chunk.length;
			steps.set(streamId, sum);
			if (sum > mostSteps) reject(tooMuch());
		});
	});
	flood.catch(() => {});
	return flood;
}

/** Reads a picture of one page. */
export async function readPicture(bytes: Uint8Array, scans: ScanReader): Promise<SourceDocument> {
	const { readScan } = await import('./scan.ts');
	const pages = await readScan(scans.pages(bytes, 'picture'), scans);
	return documentOf(pages);
}

/** Puts what text recognition reads in place of pages that are pictures, or of all pages of a scan. */
async function recognise(
	bytes: Uint8Array,
	pages: PageInk[],
	all: boolean,
	scans: ScanReader
): Promise<void> {
	const numbers = pages.flatMap(({ picture }, p) => (all || picture ? [p + 1] : []));
	if (!numbers.length) return;
	if (numbers.length > mostScanned)
		throw new Refusal(
			'too_large',
			`这份 PDF 有 ${numbers.length} 页需要文字识别，超过上限 ${mostScanned} 页。请只保留报告本身。`
		);
	const { readScan } = await import('./scan.ts');
	const read = await readScan(scans.pages(bytes, 'pdf', numbers), scans);
	read.forEach((page, i) => (pages[numbers[i]! - 1] = page));
	withoutFurniture(pages);
}

async function inTime<Value>(step: Promise<Value>): Promise<Value> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(tooSlow()), longestStep);
	});
	return Promise.race([step, late]).finally(() => clearTimeout(timer));
}

function tooMuch(): Refusal {
	return new Refusal('too_large', '这份 PDF 的内容太多，不像一份报告。请只保留报告本身。');
}

function tooSlow(): Refusal {
	return new Refusal('timeout', '这份 PDF 太复杂，未能在限定时间内读完。请只保留报告本身。');
}

interface Loaded {
	pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs');
	handler: { initializeFromPort(port: MessagePort): void };
}

let loading: Promise<Loaded> | undefined;

/** Loads pdf.js once; a failure is not cached. */
function load(): Promise<Loaded> {
	loading ??= open().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function open(): Promise<Loaded> {
	const scope = globalThis as { DOMMatrix?: unknown; window?: unknown; onmessage?: unknown };
	// Only drawing needs it, but pdf.js makes one when it loads.
	scope.DOMMatrix ??= class {};
	// In a worker pdf.js would answer the messages meant for us, were there no window.
	const bare = 'onmessage' in scope && !('window' in scope);
	if (bare) scope.window = scope;
	try {
		const { WorkerMessageHandler } = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as {
			WorkerMessageHandler: Loaded['handler'];
		};
		return {
			pdfjs: await import('pdfjs-dist/legacy/build/pdf.mjs'),
			handler: WorkerMessageHandler
		};
	} finally {
		if (bare) delete scope.window;
	}
}

async function readPages(
	pdf: PDFDocumentProxy,
	ops: Readonly<Record<string, number>>,
	viewing: Viewing
): Promise<PageInk[]> {
	if (pdf.numPages > mostPages)
		throw new Refusal(
			'too_large',
			`这份 PDF 有 ${pdf.numPages} 页，超过上限 ${mostPages} 页。请只保留报告本身。`
		);
	const pages: PageInk[] = [];
	let glyphs = 0;
	const end = Date.now() + longest;
	for (let number = 1; number <= pdf.numPages; number++) {
		if (Date.now() > end) throw tooSlow();
		const page = await inTime(pdf.getPage(number));
		const ink = await inTime(readInk(page, ops, viewing));
		page.cleanup();
		glyphs += ink.glyphs.length;
		if (glyphs > mostGlyphs) throw tooMuch();
		pages.push(ink);
	}
	return pages;
}

function documentOf(pages: PageInk[]): SourceDocument {
	const struck = pages.map(takeStruck);
	const text = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
	const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
	const pictures = pages.flatMap(({ picture }, p) => (picture ? [p + 1] : []));
	const lost = pages.some(({ lostFonts }) => lostFonts > 0);
	if (text < 20) {
		if (lost)
			throw new Refusal(
				'no_text',
				'这份 PDF 的字体没有嵌入，文字无法读出。请向发布单位索取原文件（docx、doc）。'
			);
		if (pictures.length) throw scanned();
		if (!text) throw new Refusal('empty', '这份 PDF 里没有任何内容。');
	}
	const notices: Notice[] = pictures.map((page) => ({
		kind: 'page_without_text',
		text: `第 ${page} 页只有图片，没有文字`,
		place: { page }
	}));
	if (hidden * 2 > text)
		notices.push({ kind: 'recognised_text', text: '文字层由文字识别（OCR）生成，可能有误' });
	if (lost) notices.push({ kind: 'font_unreadable', text: '部分字体无法读取，其文字缺失' });
	const recognised = pages.flatMap(({ glyphs }, p) =>
		leastOcr(glyphs) === undefined ? [] : [p + 1]
	);
	if (recognised.length)
		notices.push({
			kind: 'read_by_ocr',
			text: `第 ${recognised.join('、')} 页由文字识别（OCR）读出，请对照原件`,
			place: { page: recognised[0]! }
		});
	const slanted = pages.find((page) => page.slanted)?.slanted;
	if (slanted) notices.push({ kind: 'slanted_text', text: slanted.slice(0, 40) });
	const unseen = pages.flatMap((page) => page.unseen);
	notices.push(...noticesOfStruck(struck), ...noticesOfUnseen(unseen));
	return { format: 'pdf', blocks: assemble(pages), notices };
}

function scanned(): Refusal {
	return new Refusal(
		'no_text',
		'这份 PDF 里只有图片，没有文字层，可能是扫描件。请向发布单位索取原文件（docx、doc），或先用文字识别（OCR）软件处理。'
	);
}

/** Whether the file has a picture as an object of its own; such objects are never compressed. */
function holdsPictures(bytes: Uint8Array): boolean {
	return /\/Subtype\s{0,4}\/Image\b/.test(new TextDecoder('latin1').decode(bytes));
}

function refusalFor(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	const name = error instanceof Error ? error.name : '';
	if (name === 'PasswordException')
		return new Refusal('encrypted', '这份 PDF 加了密码。请提供没有密码的文件。', { cause: error });
	return new Refusal('corrupt', '这份 PDF 已损坏，无法打开。请重新下载或向发布单位索取。', {
		cause: error
	});
}
