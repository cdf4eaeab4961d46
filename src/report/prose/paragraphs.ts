import type { Place, SourceDocument } from '#document/document.ts';

/** A paragraph of running text, put together again from the blocks it was cut into. */
export interface Paragraph {
	/** Blanks removed, full-width digits and letters made half-width, one character for one of the source text. */
	text: string;
	/** Headings that stand over it, nearest last, and its own opening words when those are a heading. */
	heading: string;
	/** Inside section 一 to 六, where a figure may stand in a bare list line; elsewhere only full sentences count. */
	inside: boolean;
	/** The source text of `text.slice(start, end)`, blanks between Chinese characters included. */
	sourceText(start: number, end: number): string;
	/** Where that slice stands; when it is cut over blocks, its part in the block of the character at `anchor`. */
	place(start: number, end: number, anchor: number): Place;
}

interface Line {
	text: string;
	place: Place;
	heading: boolean;
	/** From a table: only full sentences count, and it joins nothing. */
	cell: boolean;
}

const terminal = /[。！？；：!?;:]["”』」）)]?$/;
const enumerator =
	/^(?:[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|[（(]?\d{1,2}[、)）]|\d{1,2}[.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部分、]|[●■◆▲•·※])/;
const pageNumber =
	/^(?:[-—–－_\s]*\d{1,3}[-—–－_\s]*|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*\/\s*\d{1,3}|Page\s*\d.*)$/i;
const bareNumber = /^\d{1,3}$/;
const sectionOne =
	/^(?:[（(]?[一1㈠][、.．)）]|第[一1](?:部分|章))[、：:]?.{0,8}(?:总体|概述|概况|总结|基本|开展|情况|主动公开)/;
const sectionSix = /^(?:[（(]?[六6㈥][、.．)）]|第[六6](?:部分|章))[、：:]?.{0,8}其他/;
const footer =
	/^(?:主办|承办|版权|Copyright|网站标识|政府网站标识|备案|[^，。]{0,8}ICP备|技术支持|扫一扫|【?打印|【?关闭|【?字体|分享到|上一[篇条]|下一[篇条]|相关(?:链接|文档|信息|阅读|新闻)|责任编辑|网站地图|友情链接|联系我们|您是第|本站)/i;
/** A page's own counter: 浏览次数：19432, 点击率:【 】, 访问量: */
const counter =
	/(?:浏览|点击|阅读|访问|查看|人气|热度|点阅|阅览)(?:次数|总?量|数|率|人次|人数)?\s*[:：【[（(]\s*(?:[【[(（]\s*)?(?:\d[\d,，]*|$|[】\])）\s]|次|\$|<)/;
const visitor =
	/您是第|(?:今日|昨日|本日|当前|在线)(?:访问|浏览|在线|访客|人数)|本(?:站|网|页|文|网站)(?:总)?(?:访问|浏览|点击|阅读)/;
const total =
	/^(?:[^，：:\d]{0,10}网站?)?(?:累计|总)?(?:访问|浏览|点击)(?:总)?(?:量|次数|人次)\s*(?:[:：]\s*)?[\d,，]{1,15}\s*(?:人次|次)?$/;
const longestJoin = 20_000;

const traditional =
	'網网訪访問问瀏浏覽览頁页開开條条個个萬万億亿總总戶户門门關关眾众號号復复議议訴诉訟讼請请無无發发佈布資资訊讯處处辦办結结達达約约體体業业務务獨独點点擊击總总數数計计閱阅讀读動动態态專专欄栏題题絲丝視视頻频據据過过僅仅項项單单類类間间調调觀观報报導导機机構构員员電电話话線线應应從从來来較较與与對对歷历轉转縣县區区鎮镇鄉乡屬属務务書书郵邮傳传將将無无';
const simplified = new Map<string, string>();
for (let i = 0; i < traditional.length; i += 2)
	simplified.set(traditional[i]!, traditional[i + 1]!);
/** Blanks and characters that the text of a paragraph writes in another way. */
const rewritten = new RegExp(
	`[\\s\\uFF10-\\uFF19\\uFF21-\\uFF5A％．＋();:!?${[...simplified.keys()].join('')}]`
);

/** Joins the text blocks of a document into paragraphs, without page numbers, visit counters and what follows the report. */
export function readParagraphs(document: SourceDocument): readonly Paragraph[] {
	const known = read.get(document) ?? joinLines(readLines(document));
	read.set(document, known);
	return known;
}

/** Whoever reads the figures asks for the paragraphs of a document, and whoever keeps its sketch. */
const read = new WeakMap<SourceDocument, readonly Paragraph[]>();

function joinLines(lines: Line[]): Paragraph[] {
	const one = lines.findIndex((line) => isHeading(line.text, sectionOne));
	const six = lines.findLastIndex((line) => isHeading(line.text, sectionSix));
	const paragraphs: Paragraph[] = [];
	let open: Line[] = [];
	let length = 0;
	let first = 0;
	let headings: string[] = [];

	const close = (): void => {
		if (!open.length) return;
		const inside = one >= 0 && first >= one && (six < 0 || first < six) && !open[0]!.cell;
		paragraphs.push(joined(open, headings.join(' '), inside));
		open = [];
		length = 0;
	};

	for (const [i, line] of lines.entries()) {
		if (i > Math.max(six, one, 0) && (six >= 0 || i > lines.length * 0.6) && footer.test(line.text))
			break;
		if (isChrome(line.text, one >= 0 && i > one && (six < 0 || i < six))) {
			close();
			continue;
		}
		const before = open[open.length - 1];
		if (before && isFurniture(lines, i, before.text)) continue;
		const joins =
			before &&
			!line.heading &&
			!line.cell &&
			!before.cell &&
			!before.heading &&
			!terminal.test(before.text) &&
			!enumerator.test(line.text) &&
			!((one < 0 ? i < 8 : i <= one) && isTitle(before.text)) &&
			length < longestJoin;
		if (!joins) {
			close();
			first = i;
		}
		if (line.heading)
			headings = /^[（(]|^\d/.test(line.text) ? [...headings.slice(0, 1), line.text] : [line.text];
		else if (/^[（(][一二三四五六七八九十]{1,3}[)）]/.test(line.text))
			headings = headings.slice(0, 1);
		open.push(line);
		length += line.text.length;
		if (
			!line.heading &&
			line.text.length <= 30 &&
			enumerator.test(line.text) &&
			/[。：:]$/.test(line.text)
		)
			headings = [...headings.slice(0, 1), line.text];
	}
	close();
	return paragraphs;
}

function readLines(document: SourceDocument): Line[] {
	const lines: Line[] = [];
	for (const block of document.blocks) {
		if (block.kind !== 'table') {
			if (block.text.trim())
				lines.push({
					text: block.text,
					place: block.place,
					heading: isHeadingLine(block.kind === 'heading', block.text),
					cell: false
				});
			continue;
		}
		const seen = new Set<object>();
		for (const row of block.rows)
			for (const cell of row) {
				if (cell.text.length < 20 || !/[。；]/.test(cell.text) || seen.has(cell)) continue;
				seen.add(cell);
				lines.push({ text: cell.text, place: cell.place, heading: false, cell: true });
			}
	}
	return lines;
}

/** A heading has no comma: such a line is a sentence that begins like one. */
function isHeadingLine(marked: boolean, text: string): boolean {
	if (/[，,]/.test(text)) return false;
	return marked || (text.length <= 22 && enumerator.test(text) && !/[。；：:;\d]$/.test(text));
}

function isHeading(text: string, section: RegExp): boolean {
	return text.length <= 40 && section.test(text.replace(/\s+/g, ''));
}

function isTitle(text: string): boolean {
	return text.length <= 60 && /(?:报告|年报)\s*(?:[（(][^）)]{0,10}[）)])?$/.test(text);
}

/** A line of a web page round the report: its counter, its date and source line. */
function isChrome(text: string, inside: boolean): boolean {
	const short = text.length <= 160;
	if (!short || /[。；]/.test(text)) return false;
	if (visitor.test(text) || (!inside && total.test(text))) return true;
	return counter.test(text) && !/(?:网站|独立用户|门户网|官网)[^：:]{0,14}[:：]/.test(text);
}

/** A page number, or a repeated title, inside a paragraph. A bare number before a measure word is the sentence's own. */
function isFurniture(lines: Line[], i: number, before: string): boolean {
	const text = lines[i]!.text;
	if (isTitle(text) && i > 3 && lines.slice(0, 4).some((line) => line.text === text)) return true;
	if (!pageNumber.test(text)) return false;
	if (terminal.test(before) || !bareNumber.test(text)) return true;
	const next = lines[i + 1]?.text ?? '';
	return (
		/\d\s*$/.test(before) ||
		!/^[余多]?[万亿千]?[余多]?(?:人次|次|条|篇|件|份|个|位|人|期|宗|起|项)/.test(next)
	);
}

/** A line as it stands in the text of its paragraph. */
interface Piece {
	line: Line;
	/** Offset in the paragraph's text. */
	start: number;
	text: string;
	/** Offset in the line of each character; null where they are the same. */
	offsets: readonly number[] | null;
}

function joined(lines: Line[], heading: string, inside: boolean): Paragraph {
	const pieces: Piece[] = [];
	let length = 0;
	for (const line of lines) {
		const { text, offsets } = rewritten.test(line.text)
			? withoutBlanks(line.text)
			: { text: line.text, offsets: null };
		pieces.push({ line, start: length, text, offsets });
		length += text.length;
	}
	const text = separators(pieces.map((piece) => piece.text).join(''));
	return {
		text,
		heading,
		inside,
		sourceText(start, end) {
			let sourceText = '';
			for (const piece of pieces) {
				const [from, to] = within(piece, start, end);
				if (from < to) sourceText += piece.line.text.slice(from, to);
			}
			return sourceText.length > 240 ? `${sourceText.slice(0, 239)}…` : sourceText;
		},
		place(start, end, anchor) {
			const piece = pieces.findLast((each) => each.start <= anchor && each.text !== '')!;
			const [from, to] = within(piece, start, end);
			return { ...piece.line.place, start: from, end: to };
		}
	};
}

/** The part of a line that a slice of the text was made of. */
function within({ start: at, text, offsets }: Piece, start: number, end: number): [number, number] {
	const first = Math.max(start - at, 0);
	const last = Math.min(end - at, text.length) - 1;
	if (last < first) return [0, 0];
	return [offsets ? offsets[first]! : first, (offsets ? offsets[last]! : last) + 1];
}

/** A line without blanks, its characters made plain. */
function withoutBlanks(line: string): { text: string; offsets: number[] } {
	let text = '';
	const offsets: number[] = [];
	let last = -1;
	for (let i = 0; i < line.length; i++) {
		if (isBlank(line[i]!)) continue;
		const char = plain(line[i]!);
		// A blank between two digits of one line may be a thousands separator; elsewhere blanks are layout.
		if (last >= 0 && i > last + 1 && /\d/.test(char) && /\d/.test(text.at(-1)!)) {
			text += ' ';
			offsets.push(last + 1);
		}
		text += char;
		offsets.push(i);
		last = i;
	}
	return { text, offsets };
}

function isBlank(char: string): boolean {
	// Of Chinese characters and what stands next to them in their blocks none is blank but the ideographic space.
	return char <= '\u3000' || char > '\uFE00' ? /\s/.test(char) : false;
}

/** Half-width digits, letters and % for full-width ones; one kind of bracket; simplified for the traditional characters of the field. */
function plain(char: string): string {
	const code = char.charCodeAt(0);
	if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a))
		return String.fromCharCode(code - 0xfee0);
	switch (char) {
		case '％':
			return '%';
		case '．':
			return '.';
		case '＋':
			return '+';
		case '(':
			return '（';
		case ')':
			return '）';
		case ';':
			return '；';
		case ':':
			return '：';
		case '!':
			return '！';
		case '?':
			return '？';
		default:
			return simplified.get(char) ?? char;
	}
}

/** A comma stays a comma only where it groups thousands; other half-width commas part clauses. */
function separators(text: string): string {
	return text.replace(/,|(?<=\d)，(?=\d)/g, (comma, i: number) => {
		const grouped =
			/\d/.test(text[i - 1] ?? '') &&
			/^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)) &&
			(comma === ',' ||
				/\d{1,3}，\d{3}(?:[万余多]?(?:人次|次|条|件))/.test(text.slice(i - 3, i + 8)));
		return grouped ? ',' : '，';
	});
}
