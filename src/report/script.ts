import { Converter } from 'opencc-js/t2cn';
import type { Block, SourceDocument, TableCell } from '#document/document.ts';

/** Frequent characters that only the traditional script writes. */
const traditionalOnly =
	/[開關務門報資訊區縣機處請數類實護國議規發廣東車長書會經過對應為與從動學業產電點話說題項條總計員變環農財稅檢驗審衛]/g;

/** Words Taiwan writes differently, as they come out character by character; each as long as its twin. */
const words: [taiwan: string, mainland: string][] = [
	['资讯', '信息'],
	['规范性档案', '规范性文件'],
	['网路', '网络'],
	['民众', '公众']
];

const convert = Converter({ from: 'tw', to: 'cn' });

/**
 * The document in simplified characters, in which the form's labels and the gazetteer are written; the
 * document itself where it already is. Places stay as they are: the scripts differ in shape, not in length.
 */
export function inSimplified(document: SourceDocument): SourceDocument {
	const known = converted.get(document) ?? convertDocument(document);
	converted.set(document, known);
	return known;
}

const converted = new WeakMap<SourceDocument, SourceDocument>();

function convertDocument(document: SourceDocument): SourceDocument {
	if (!isTraditional(document)) return document;
	const seen = new Map<TableCell, TableCell>();
	const cell = (original: TableCell) => {
		const known = seen.get(original) ?? { ...original, text: simplified(original.text) };
		seen.set(original, known);
		return known;
	};
	const blocks = document.blocks.map((block): Block => {
		if (block.kind !== 'table') return { ...block, text: simplified(block.text) };
		return { ...block, rows: block.rows.map((row) => row.map(cell)) };
	});
	const notice = { kind: 'traditional_characters', text: '' };
	return { ...document, blocks, notices: [...document.notices, notice] };
}

function simplified(text: string): string {
	const converted = convert(text);
	return words.reduce(
		(result, [taiwan, mainland]) => result.replaceAll(taiwan, mainland),
		converted
	);
}

/** More than one character in thirty: a quoted name or a stray character does not make a script. */
function isTraditional({ blocks }: SourceDocument): boolean {
	let found = 0;
	let length = 0;
	const count = (text: string) => {
		length += text.length;
		// Most cells hold a digit or none.
		if (text.length > 1) found += text.match(traditionalOnly)?.length ?? 0;
	};
	for (const block of blocks)
		if (block.kind !== 'table') count(block.text);
		else for (const row of block.rows) for (const cell of row) count(cell.text);
	return found * 30 > length;
}
