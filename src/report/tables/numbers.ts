import type { Reading } from '#form/vocabulary.ts';
import { readChineseInteger } from '../numerals.ts';

/** What kind of number a cell takes. */
export interface Expected {
	/** Amounts in 万元; they may have decimals and carry a unit in the cell. */
	decimal?: boolean;
	/** A change: 增 and 减 or a sign may stand before the number. */
	signed?: boolean;
}

/** How the source text of one cell is understood. */
export interface NumberReading {
	reading: Exclude<Reading, 'absent'>;
	/** null unless `reading` is `number`. */
	value: number | null;
	/** Why a reader should look again: the number was approximate, odd or written in an unusual way. */
	doubt?:
		| 'approximate'
		| 'not_whole'
		| 'negative'
		| 'split_digits'
		| 'confusable'
		| 'unit_converted'
		| 'remarked';
}

const notApplicable =
	/^(?:[/\\∕]{1,2}|[-—–―─−_]{1,4}|无|不适用|不涉及|未涉及|未发生|暂无|无此项|无此事项|无此类|没有|N\/?A|×|\*)$/i;
const units = /(?:人次|件次|条次|万元|亿元|元|[件次条个项份宗起篇家人例部])(?:[（(]次[)）])?$/;
const approximators = /^(?:约|近|超过|超|逾|大约|将近)|(?:余|多|左右|以上|\+)$/;
/** Marks of footnotes: digits in a circle, a bracket or set high, which are no digits of the number before them. */
const noteMark =
	/[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u249B\u24EA\u24F5-\u24FF\u2776-\u2793]/;
const lastMarks = new RegExp(`(?:${noteMark.source})+\\s*$`);
/** A number with its unit, up to where a remark may begin. */
const beforeRemark = /^[^\s()（），,；;其含包]{1,20}/;
const bracketed = /^[（(]([^（）()]*)[)）]$/;
const begunByWord = /^[，,；;]?(?:其中|含|包括)/;
/** A number set as a formula: $12$ or \(12\). */
const formula = /^\s*(?:\\?\${1,2}([^$]{0,40})\${1,2}|\\\(([^$]{0,40})\\\))\s*$/;
/** Remarks that say how much a number is, or in which unit. */
const sizing = /[元%％倍]|[约余多近超]|以上|以下|左右/;
/** Characters a number in words has at most; longer text without a digit is none. */
const longestWords = 10;
const scales: Record<string, number> = { 万: 4, 亿: 8, 千: 3 };

/**
 * Reads the source text of a cell. Zero is a number, blank is not zero, a dash or 无 is not applicable, and
 * what is none of these is unreadable; nothing is guessed.
 * @param sourceText the text as it stands in the source
 */
export function readNumber(sourceText: string, expected: Expected = {}): NumberReading {
	if (/^\d{1,15}$/.test(sourceText)) return { reading: 'number', value: Number(sourceText) };
	const set = formula.exec(sourceText);
	if (set) return readNumber(plainFormula(set[1] ?? set[2]!), expected);
	if (noteMark.test(sourceText)) return readMarked(sourceText, expected);
	const unreadable = { reading: 'unreadable', value: null } as const;
	// Digits on two lines may be two numbers.
	if (sourceText.includes('\n') && /\d\n\d/.test(numberLines(sourceText).join('\n')))
		return unreadable;
	const text = sourceText
		.normalize('NFKC')
		.replace(/[\s\u200B\uFEFF]+/g, ' ')
		.trim();
	if (text === '') return { reading: 'blank', value: null };
	if (notApplicable.test(text)) return { reading: 'not_applicable', value: null };
	if (text.length > longestWords && !/\d/.test(text)) return unreadable;
	return readDigits(text, expected) ?? readRemarked(sourceText, expected) ?? unreadable;
}

function numberLines(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

/** A number with a remark: 24（其中修订2件）. What the remark says of a part is not the number. */
function readRemarked(sourceText: string, expected: Expected): NumberReading | null {
	const text = sourceText.trim();
	const [number] = beforeRemark.exec(text) ?? [];
	if (!number || !/\d/.test(number)) return null;
	const rest = text.slice(number.length);
	const remark = rest.trim();
	const inBrackets = bracketed.exec(remark)?.[1];
	const unit = inBrackets?.replace(/^单位[:：]/, '').trim() ?? '';
	if (units.test(unit) && unit.replace(units, '') === '')
		return readDigits(number + unit, expected);
	const isBelow = rest.slice(0, -remark.length).includes('\n') && !/^\d/.test(remark);
	if (inBrackets === undefined && !isBelow && !begunByWord.test(remark)) return null;
	if (!/\p{Script=Han}/u.test(remark) || sizing.test(remark)) return null;
	const read = readDigits(number.normalize('NFKC'), expected);
	return read && { doubt: 'remarked', ...read };
}

/** The text of a formula as converters of pictures write it: its commands for type and its thousands' marks. */
function plainFormula(text: string): string {
	return text.replace(/\\(?:math|text)\w{0,4}(?=\{)/g, '').replace(/[{}]|\\[,;!% ]?/g, '');
}

/** A number with the mark of a footnote behind it. */
function readMarked(text: string, expected: Expected): NumberReading {
	const plain = text.replace(lastMarks, '');
	const read = noteMark.test(plain) || !plain.trim() ? null : readNumber(plain, expected);
	if (read?.reading !== 'number') return { reading: 'unreadable', value: null };
	return { doubt: 'confusable', ...read };
}

function readDigits(text: string, expected: Expected): NumberReading | null {
	let rest = text;
	let doubt: NumberReading['doubt'];
	let sign = 1;
	let places = 0;

	const change = rest.match(/^(增加?|减少?|新增)\s*/);
	if (change && expected.signed) {
		rest = rest.slice(change[0].length);
		if (change[1]!.startsWith('减')) sign = -1;
	}
	const unsigned = rest.replaceAll(' ', '');
	rest = exact(rest);
	const unit = rest.match(units)?.[0] ?? '';
	rest = exact(rest.slice(0, rest.length - unit.length));
	const money = unit.endsWith('元');
	if (money && !expected.decimal) return null;
	if (unit.startsWith('万')) places = 4;
	if (unit.startsWith('亿')) places = 8;
	const scale = rest.match(/[万亿千]$/)?.[0] ?? '';
	if (scale) places += scales[scale]!;
	rest = exact(rest.slice(0, rest.length - scale.length));
	if (rest.replaceAll(' ', '').length + unit.length + scale.length < unsigned.length)
		doubt = 'approximate';

	if (/^[+\-−]/.test(rest)) {
		if (rest[0] !== '+') sign = -sign;
		if (!expected.signed && rest[0] !== '+') doubt = 'negative';
		rest = rest.slice(1).trim();
	}
	const digits = plainDigits(rest);
	if (!digits) return null;
	if (digits.doubt) doubt = digits.doubt;
	// An amount is kept in 万元 whatever unit the cell names; a bare 万 in such a cell is the unit itself.
	if (expected.decimal && (money || scale)) {
		places -= 4;
		if (places < 0) doubt = 'unit_converted';
	}
	const value = sign * shift(digits.text, places);
	if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
	if (!expected.decimal && !Number.isInteger(value)) doubt = 'not_whole';
	return { reading: 'number', value: value === 0 ? 0 : value, ...(doubt && { doubt }) };
}

/** The text without 约, 余 and other words that round a number. */
function exact(text: string): string {
	return text.trim().replace(approximators, '').trim();
}

/** ASCII digits of a number however its digits are written, or null when it is none. */
function plainDigits(text: string): { text: string; doubt?: NumberReading['doubt'] } | null {
	if (/^\d+(?:\.\d+)?$/.test(text)) return { text };
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return { text: text.replaceAll(',', '') };
	if (/^\d{1,3}(?: \d{3})+$/.test(text)) return { text: text.replaceAll(' ', '') };
	if (/^\d(?: \d)*(?: ?\. ?\d(?: \d)*)?$/.test(text))
		return { text: text.replaceAll(' ', ''), doubt: 'split_digits' };
	if (/^[〇零]+$/.test(text)) return { text: '0' };
	if (/^[○oO]$/.test(text)) return { text: '0', doubt: 'confusable' };
	// A dash is often typed or recognised as a one.
	if (text === '一') return { text: '1', doubt: 'confusable' };
	const chinese = readChineseInteger(text);
	return chinese === null ? null : { text: String(chinese) };
}

/** Multiplies by a power of ten on the decimal digits themselves, so that 1.1 万 is 11000 to the last place. */
function shift(digits: string, places: number): number {
	return Number(`${digits}e${places}`);
}
