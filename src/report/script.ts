import type { Block, SourceDocument, TableCell } from '#document/document.ts';

/** Frequent characters that only the traditional script writes. */
const traditionalOnly =
	'開關務門報資訊區縣機處請數類實護國議規發廣東車長書會經過對應為與從動學業產電點話說題項條總計員變環農財稅檢驗審衛';

/** Words Taiwan writes differently, as they come out character by character; each as long as its twin. */
const words: [taiwan: string, mainland: string][] = [
	['资讯', '信息'],
	['规范性档案', '规范性文件'],
	['网路', '网络'],
	['民众', '公众']
];

/** Pinyin in brackets behind a character, with a tone's mark; as some mirrors print it. */
const toned = /(?<=\p{Script=Han})[(（][a-zɑɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɑɡ]{0,4}[)）]/gu;
const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** The same, tone or no tone. */
const pinyin = /(?<=\p{Script=Han})[(（][a-zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/gu;
/** Toned ones from which on a page is printed with pinyin; fewer may explain a rare character. */
const leastToned = 5;

/** What a character marks, by its code, so that text is scanned once for all of it. */
const prose = new Uint8Array(0x10000);
const [isToned, isTraditionalOnly] = [1, 2];
for (const character of tones) prose[character.charCodeAt(0)] = isToned;
for (const character of traditionalOnly) prose[character.charCodeAt(0)] = isTraditionalOnly;

/**
 * The document in simplified characters, in which the form's labels and the gazetteer are written, and without
 * the pinyin of a mirror for learners; the document itself where it already is. Lines and cells stay where they are.
 * The dictionary, half of what checking a file would load, is fetched where a document needs it.
 */
export async function inSimplified(document: SourceDocument): Promise<SourceDocument> {
	const plain = withoutPinyin(document);
	if (!isTraditional(plain)) return plain;
	const convert = await fetchConverter();
	return rewritten(plain, (text) => inMainlandWords(convert(text)), 'traditional_characters');
}

let fetched: ((text: string) => string) | undefined;

async function fetchConverter(): Promise<(text: string) => string> {
	fetched ??= (await import('opencc-js/t2cn')).Converter({ from: 'tw', to: 'cn' });
	return fetched;
}

function withoutPinyin(document: SourceDocument): SourceDocument {
	if (countsOf(document).toned < leastToned) return document;
	let found = 0;
	for (const text of textsOf(document)) found += text.match(toned)?.length ?? 0;
	if (found < leastToned) return document;
	return rewritten(document, (text) => text.replace(pinyin, ''), 'pinyin_dropped');
}

/** The document with another text in every line and cell, and a notice of it. */
function rewritten(
	document: SourceDocument,
	rewrite: (text: string) => string,
	kind: string
): SourceDocument {
	const seen = new Map<TableCell, TableCell>();
	const cell = (original: TableCell) => {
		const known = seen.get(original) ?? { ...original, text: rewrite(original.text) };
		seen.set(original, known);
		return known;
	};
	const blocks = document.blocks.map((block): Block => {
		if (block.kind !== 'table') return { ...block, text: rewrite(block.text) };
		return { ...block, rows: block.rows.map((row) => row.map(cell)) };
	});
	return { ...document, blocks, notices: [...document.notices, { kind, text: '' }] };
}

function* textsOf({ blocks }: SourceDocument): Generator<string> {
	for (const block of blocks)
		if (block.kind !== 'table') yield block.text;
		else for (const row of block.rows) for (const cell of row) yield cell.text;
}

function inMainlandWords(text: string): string {
	return words.reduce((result, [taiwan, mainland]) => result.replaceAll(taiwan, mainland), text);
}

/** More than one character in thirty: a quoted name or a stray character does not make a script. */
function isTraditional(document: SourceDocument): boolean {
	const { traditional, length } = countsOf(document);
	return traditional * 30 > length;
}

interface Counts {
	length: number;
	toned: number;
	traditional: number;
}

const counted = new WeakMap<SourceDocument, Counts>();

function countsOf(document: SourceDocument): Counts {
	const known = counted.get(document);
	if (known) return known;
	const counts = { length: 0, toned: 0, traditional: 0 };
	for (const text of textsOf(document)) {
		counts.length += text.length;
		for (let at = 0; at < text.length; at++) {
			const told = prose[text.charCodeAt(at)];
			if (told === isTraditionalOnly) counts.traditional++;
			else if (told === isToned) counts.toned++;
		}
	}
	counted.set(document, counts);
	return counts;
}
