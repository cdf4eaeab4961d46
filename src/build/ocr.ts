import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '#document/document.ts';
import type { Box, Picture, ScanReader, Seen, Spoken } from '#document/scan.ts';

const require = createRequire(import.meta.url);

/** Packages that read scans, and that a plain install leaves out. */
const packages = ['tesseract.js', '@tesseract.js-data/chi_sim'] as const;

/** The message of `--ocr` where its packages are not installed; null where they are. */
export function missingForOcr(): string | null {
	const missing = [...packages, '@napi-rs/canvas'].filter((name) => !isInstalled(name));
	if (!missing.length) return null;
	return `--ocr 需要 ${missing.join('、')} · --ocr needs ${missing.join(', ')}:
  npm install --no-save -D ${packages.join(' ')}`;
}

function isInstalled(name: string): boolean {
	try {
		require.resolve(`${name}/package.json`);
		return true;
	} catch {
		return false;
	}
}

/** Resolution pages are drawn at, in points to an inch, and the largest page in points. */
const dpi = 300;
const mostPoints = 40_000_000;
/** Longest one document may take, in milliseconds. */
export const longestOcr = 600_000;

/** The part of tesseract.js that is used. */
interface Tesseract {
	createWorker(
		language: string,
		engine: number,
		options: Record<string, unknown>
	): Promise<TesseractWorker>;
}
interface TesseractWorker {
	recognize(
		image: Buffer,
		options: Record<string, string>,
		output: { text: boolean; blocks: boolean }
	): Promise<{ data: { text: string; confidence: number; blocks: Part[] | null } }>;
	terminate(): Promise<unknown>;
}
/** Blocks hold paragraphs, those lines, those words, and those symbols. */
interface Part {
	paragraphs: { lines: { words: { symbols: Symbol[] }[] }[] }[];
}
interface Symbol {
	text: string;
	confidence: number;
	bbox: Box;
}

/** Tesseract's names for how a picture is laid out. */
const layouts = { line: '7', block: '6', page: '4', character: '10' } as const;

/** Reads scans with Tesseract: text by its neural engine, digits by its older engine of shapes as well. */
export class Tesseracts implements ScanReader {
	readonly #whole: TesseractWorker;
	readonly #shapes: TesseractWorker;
	#end = Infinity;

	private constructor(whole: TesseractWorker, shapes: TesseractWorker) {
		this.#whole = whole;
		this.#shapes = shapes;
	}

	/** Starts both engines from the packages installed, before the first document is read; nothing is fetched. */
	static async start(): Promise<Tesseracts> {
		// pdf.js looks for a canvas when it is loaded, with the first PDF of any kind.
		loadCanvas();
		const { createWorker } = require('tesseract.js') as Tesseract;
		const data = path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json'));
		const common = { cacheMethod: 'none', gzip: true, errorHandler: () => {} };
		const neural = { ...common, langPath: path.join(data, '4.0.0_best_int') };
		const legacy = { legacyCore: true, legacyLang: true };
		return new Tesseracts(
			await createWorker('chi_sim', 1, neural),
			await createWorker('chi_sim', 0, { ...common, ...legacy, langPath: path.join(data, '4.0.0') })
		);
	}

	async close(): Promise<void> {
		await Promise.all([this.#whole.terminate(), this.#shapes.terminate()]);
	}

	async *pages(
		bytes: Uint8Array,
		format: 'pdf' | 'picture',
		numbers: readonly number[] = []
	): AsyncGenerator<Picture> {
		this.#end = Date.now() + longestOcr;
		if (format === 'picture') yield await drawPicture(bytes);
		else yield* drawPages(bytes, numbers);
	}

	async text(picture: Picture, layout: 'line' | 'block' | 'page'): Promise<Seen[]> {
		const { blocks } = await this.#read(this.#whole, picture, layout, '', true);
		const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.lines));
		return lines.flatMap(({ words }, line) =>
			words.flatMap(({ symbols }) =>
				symbols.map(({ text, confidence, bbox }) => ({ text, confidence, ...bbox, line }))
			)
		);
	}

	async number(picture: Picture, digits: readonly Picture[]): Promise<[Spoken, Spoken]> {
		const only = digits.length ? '0123456789' : '0123456789.,';
		const whole = await this.#number(this.#whole, picture, 'line', only);
		if (!digits.length) return [whole, await this.#number(this.#shapes, picture, 'line', only)];
		const each: Spoken[] = [];
		for (const digit of digits)
			each.push(await this.#number(this.#shapes, digit, 'character', only));
		const text = each.map((spoken) => (spoken.text.length === 1 ? spoken.text : '?')).join('');
		return [whole, { text, confidence: Math.min(...each.map(({ confidence }) => confidence)) }];
	}

	async #number(
		engine: TesseractWorker,
		picture: Picture,
		layout: keyof typeof layouts,
		only: string
	): Promise<Spoken> {
		const { text, confidence } = await this.#read(engine, picture, layout, only, false);
		return { text: text.replace(/\s+/g, ''), confidence };
	}

	async #read(
		engine: TesseractWorker,
		{ width, height, grey }: Picture,
		layout: keyof typeof layouts,
		only: string,
		blocks: boolean
	) {
		if (Date.now() > this.#end)
			throw new Refusal(
				'timeout',
				`文字识别超过 ${longestOcr / 60_000} 分钟，已放弃。请只保留报告本身。`
			);
		// Portable grey map: the plainest format there is.
		const image = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
		const options = {
			tessedit_pageseg_mode: layouts[layout],
			tessedit_char_whitelist: only,
			user_defined_dpi: String(dpi),
			// What one page taught would change how the next is read: the same picture must give the same.
			classify_enable_learning: '0',
			classify_enable_adaptive_matcher: '0'
		};
		return (await engine.recognize(image, options, { text: !blocks, blocks })).data;
	}
}

type Canvas = typeof import('@napi-rs/canvas');

let canvas: Canvas | undefined;

/** The canvas pages are drawn on; pdf.js must find its parts before it is loaded itself. */
function loadCanvas(): Canvas {
	canvas ??= require('@napi-rs/canvas') as Canvas;
	Object.assign(globalThis, {
		DOMMatrix: canvas.DOMMatrix,
		Path2D: canvas.Path2D,
		ImageData: canvas.ImageData
	});
	return canvas;
}

async function* drawPages(bytes: Uint8Array, numbers: readonly number[]): AsyncGenerator<Picture> {
	const { createCanvas } = loadCanvas();
	const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));
	const task = pdfjs.getDocument({
		data: new Uint8Array(bytes),
		verbosity: 0,
		isEvalSupported: false,
		useSystemFonts: false,
		wasmUrl: `${path.join(folder, 'wasm')}/`,
		cMapUrl: `${path.join(folder, 'cmaps')}/`,
		standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
		maxImageSize: mostPoints * 4
	});
	try {
		const pdf = await task.promise;
		for (const number of numbers) {
			const page = await pdf.getPage(number);
			const plain = page.getViewport({ scale: 1 });
			const fit = Math.sqrt(mostPoints / (plain.width * plain.height));
			const scale = Math.min(dpi / 72, fit);
			const viewport = page.getViewport({ scale });
			const sheet = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
			await page.render({
				canvas: null,
				canvasContext: sheet.getContext('2d') as never,
				viewport,
				background: '#fff'
			}).promise;
			page.cleanup();
			yield greyOf(sheet as never, scale * 72);
		}
	} finally {
		await task.destroy();
	}
}

/** Width a picture of a page is taken to show, in inches: A4. */
const paper = 8.27;

async function drawPicture(bytes: Uint8Array): Promise<Picture> {
	const { createCanvas, loadImage } = loadCanvas();
	let image;
	try {
		image = await loadImage(bytes);
	} catch (cause) {
		throw new Refusal('corrupt', '这张图片已损坏，无法打开。', { cause });
	}
	const short = Math.min(image.width, image.height);
	if (!short || image.width * image.height > mostPoints * 2)
		throw new Refusal('too_large', '这张图片太大，不像一页报告。');
	const scale = (paper * dpi) / short;
	if (image.width * image.height * scale ** 2 > mostPoints)
		throw new Refusal('too_large', '这张图片太长，请按页切开。');
	const [width, height] = [image.width, image.height].map((side) => Math.round(side * scale));
	const sheet = createCanvas(width!, height!);
	const context = sheet.getContext('2d');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width!, height!);
	context.drawImage(image, 0, 0, width!, height!);
	return greyOf(sheet as never, dpi);
}

function greyOf(sheet: InstanceType<Canvas['Canvas']>, dpi: number): Picture {
	const { width, height } = sheet;
	const { data } = sheet.getContext('2d').getImageData(0, 0, width, height);
	const grey = new Uint8Array(width * height);
	for (let i = 0, at = 0; i < grey.length; i++, at += 4)
		grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
	return { width, height, dpi, grey };
}
