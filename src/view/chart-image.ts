import { chartHeight } from './chart.ts';
import { enlargement, paletteOf } from './frame.ts';
import type { ChartLook } from './model.ts';
import { coverageNote, originLabel, type Language, type Source, type ViewModel } from './model.ts';
import { fonts } from './palette.ts';
import { escaped } from './markup.ts';
import { scopeLine, scopeWords } from './scope.ts';
import { capital } from './words.ts';

/** A chart as ECharts writes it, with its size in CSS pixels. */
export interface ChartImage {
	svg: string;
	width: number;
	height: number;
}

const margin = 28;

/**
 * A chart to take away: its title and sentence above it; below it of how many reports, from what data in
 * which version, and the mark of made-up data. A picture that travels alone says where it is from.
 * @param address where the view can be seen again
 */
export function chartImageOf(
	model: ViewModel,
	drawn: ChartImage,
	source: Source,
	look: ChartLook,
	address: string
): ChartImage {
	const { language } = look;
	const size = look.large ? enlargement : 1;
	const colours = paletteOf(look);
	const across = drawn.width;
	const parts: string[] = [];
	let y = margin;
	const write = (text: string, pixels: number, colour: string, bold = false) => {
		for (const line of wrapped(text, across / (pixels * size))) {
			y += pixels * size * 1.3;
			parts.push(
				`<text x="${margin}" y="${y.toFixed(1)}" font-size="${pixels * size}" fill="${colour}"${
					bold ? ' font-weight="600"' : ''
				}>${escaped(line)}</text>`
			);
			y += pixels * size * 0.25;
		}
	};
	const label = originLabel(model.origin);
	if (label) write(`【${capital(label[language])}】`, 13, colours.soft, true);
	write(model.title[language], 20, colours.ink, true);
	write(scopeLine(model)[language], 15, colours.ink);
	write(model.sentence[language], 14, colours.soft);
	y += 16;
	const chart = drawn.svg
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
		.replace('<svg ', `<svg x="${margin}" y="${y.toFixed(1)}" `);
	y += drawn.height + 8;
	for (const note of model.notes ?? []) write(note[language], 12, colours.soft);
	write(coverageNote(model.coverage)[language], 12, colours.soft);
	write(sourceLine(model, source, language), 12, colours.faint);
	write(address, 12, colours.faint);
	const width = across + 2 * margin;
	const height = Math.ceil(y + margin);
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language === 'zh' ? 'zh-CN' : 'en'}" font-family="${escaped(fonts)}">`,
		`<title>${escaped(model.title[language])}</title>`,
		`<desc>${escaped(model.sentence[language])}</desc>`,
		`<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
		...parts,
		chart,
		'</svg>'
	].join('\n');
	return { svg, width, height };
}

/** Where a view's numbers are from, in one line: corpus, version, licence, and that they are made up if they are. */
export function sourceLine(model: ViewModel, source: Source, language: Language): string {
	const label = originLabel(model.origin);
	const version = source.contentHash.slice(0, 16);
	return language === 'zh'
		? `来源：公开年报透视（OGI Lens），数据集 ${source.name}，版本 ${version}，CC BY 4.0${label ? `。${label.zh}，不对应真实机关` : ''}`
		: `Source: OGI Lens, corpus ${source.name}, version ${version}, CC BY 4.0${label ? `. ${capital(label.en)}: no real agency` : ''}`;
}

/**
 * A citation of a view that can be checked later: what it shows, of which reports, which version of the data.
 * @param day ISO date of looking at it
 */
export function citationOf(
	model: ViewModel,
	source: Source,
	language: Language,
	address: string,
	day: string
): string {
	const note = coverageNote(model.coverage)[language];
	const from = sourceLine(model, source, language);
	const scope = scopeWords(model);
	return language === 'zh'
		? `《${model.title.zh}》（${scope.zh}）。${note}${from}。${address}，${day} 查阅。`
		: `“${model.title.en}” (${scope.en}). ${note} ${from}. ${address}, viewed ${day}.`;
}

/** HTML that shows one chart on another site: the frame, and a script of ours that fits it to what it shows. */
export function embedCode(title: string, address: string, height: number, script: string): string {
	return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>
<script src="${escaped(script)}" async></script>`;
}

/** Widths of a page's column that a frame of one height must fit, from a phone's up. */
const frameWidths = [320, 360, 720, 1080];

/** A height in CSS pixels at which a frame of any usual width shows its panel to the last line. */
export function frameHeight(model: ViewModel, source: Source, language: Language): number {
	return Math.max(...frameWidths.map((width) => heightAt(model, source, language, width)));
}

/** What a panel takes in a frame, from above: some more rather than less. */
function heightAt(model: ViewModel, source: Source, language: Language, frame: number): number {
	const width = frame - 40;
	const beside = frame >= 1024;
	const wordsWidth = beside ? 256 : width;
	const figureWidth = beside ? width - 256 - 48 : width;
	const lines = (text: string, pixels: number, height: number, across: number) =>
		wrapped(text, across / pixels - 1).length * pixels * height;
	// Room for a choice of the panel's own, and around it.
	const words =
		lines(model.title[language], 22, 1.35, wordsWidth) +
		lines(scopeLine(model)[language], 14, 1.75, wordsWidth) +
		lines(model.sentence[language], 16, 1.75, wordsWidth) +
		130;
	const notes = [
		...(model.notes ?? []).map((note) => note[language]),
		coverageNote(model.coverage)[language],
		sourceLine(model, source, language)
	].reduce((sum, note) => sum + lines(note, 14, 1.6, figureWidth), 0);
	const tools = beside ? 32 : language === 'zh' ? 52 : 80;
	const figure = tools + chartHeight(model, figureWidth < 560) + notes + 52;
	return Math.ceil((beside ? Math.max(words, figure) : words + figure) / 10) * 10;
}

/** Breaks a text into lines of so many ems: anywhere between Chinese characters, else at spaces; a longer word anywhere. */
function wrapped(text: string, ems: number): string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	const longest = Math.max(1, Math.floor(ems / 0.56));
	const words = (text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []).flatMap((word) =>
		Array.from({ length: Math.ceil(word.length / longest) }, (_, at) =>
			word.slice(at * longest, (at + 1) * longest)
		)
	);
	for (const word of words) {
		const width = [...word].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.56), 0);
		// A mark that closes does not begin a line.
		if (used + width > ems && line && !/^[，。；：、）】》”]/.test(word)) {
			lines.push(line.trimEnd());
			line = '';
			used = 0;
		}
		line += word;
		used += width;
	}
	return line ? [...lines, line.trimEnd()] : lines;
}
