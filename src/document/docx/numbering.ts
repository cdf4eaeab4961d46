import { readMarkup, type Attributes } from '../markup.ts';
import { isOn, WordNames } from './names.ts';

/** A level of a list as Word writes it. */
interface Level {
	start: number;
	format: string;
	/** What is printed, `%1` standing for the number of the first level. */
	text: string;
	/** Style whose paragraphs are of this level. */
	style: string | null;
	/** All numbers of the label are printed as Arabic ones. */
	legal: boolean;
	/** Level whose advance begins this one anew, from 1; 0 is never. */
	restart: number | null;
}

interface List {
	levels: Map<number, Level>;
	/** Numbers reached, by level. */
	reached: (number | undefined)[];
}

interface Use {
	list: string;
	/** Numbers the use begins anew with, by level; taken when it first comes. */
	starts: Map<number, number>;
}

/** Levels of a list, from 0. */
const deepestLevel = 8;

/** The numbers Word prints before paragraphs, which are nowhere in their text. */
export class Numbering {
	readonly #lists = new Map<string, List>();
	readonly #uses = new Map<string, Use>();
	readonly #begun = new Set<string>();

	/** @param xml the part `numbering.xml`; null where a document has none */
	constructor(xml: string | null) {
		if (xml) this.#read(xml);
	}

	/** The level that a style's paragraphs are of in a list. */
	levelOfStyle(use: string, style: string): number {
		const list = this.#lists.get(this.#uses.get(use)?.list ?? '');
		for (const [at, level] of list?.levels ?? []) if (level.style === style) return at;
		return 0;
	}

	/** The label of the next paragraph of a list, with what parts it from the text; empty for a bullet. */
	next(use: string, at: number): string {
		const { list: id, starts } = this.#uses.get(use) ?? {};
		const list = this.#lists.get(id ?? '');
		const level = list?.levels.get(at);
		if (!list || !level) return '';
		if (starts && !this.#begun.has(use)) {
			this.#begun.add(use);
			for (const [l, start] of starts) list.reached[l] = start - 1;
		}
		list.reached[at] = (list.reached[at] ?? level.start - 1) + 1;
		for (const [l, { restart }] of list.levels)
			if (l > at && (restart === null || at < restart)) list.reached[l] = undefined;
		if (level.format === 'bullet' || level.format === 'none') return '';
		const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
			const l = Number(digit) - 1;
			const { format, start } = list.levels.get(l) ?? level;
			return printed(list.reached[l] ?? start, level.legal ? 'decimal' : format);
		});
		return /[\p{L}\p{Nd}]$/u.test(label) ? `${label} ` : label;
	}

	#read(xml: string): void {
		const names = new WordNames();
		let list: List | null = null;
		let use: Use | null = null;
		let at = 0;
		let level: Level | null = null;
		const open = (tag: string, attributes: Attributes) => {
			const name = names.of(tag, attributes);
			const val = attributes.val ?? '';
			if (name === 'w:abstractNum') {
				list = { levels: new Map(), reached: [] };
				this.#lists.set(attributes.abstractNumId ?? '', list);
			} else if (name === 'w:num') {
				list = null;
				use = { list: '', starts: new Map() };
				this.#uses.set(attributes.numId ?? '', use);
			} else if (name === 'w:abstractNumId' && use) use.list = val;
			else if (name === 'w:lvlOverride') at = Number(attributes.ilvl);
			else if (name === 'w:startOverride' && use) use.starts.set(at, Number(val));
			else if (name === 'w:lvl') {
				at = Number(attributes.ilvl);
				level = {
					start: 1,
					format: 'decimal',
					text: '',
					style: null,
					legal: false,
					restart: null
				};
				if (at <= deepestLevel) list?.levels.set(at, level);
			} else if (level) {
				if (name === 'w:start') level.start = Number(val) || 0;
				else if (name === 'w:numFmt') level.format = val;
				else if (name === 'w:lvlText') level.text = val;
				else if (name === 'w:pStyle') level.style = val;
				else if (name === 'w:isLgl') level.legal = isOn(attributes);
				else if (name === 'w:lvlRestart') level.restart = Number(val);
			}
		};
		readMarkup(xml, 'xml', names.keep, { open, close() {}, text() {} });
	}
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const stems = '甲乙丙丁戊己庚辛壬癸';
const digits = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';

/** A number as a list format prints it; formats that are not known print Arabic ones. */
function printed(number: number, format: string): string {
	switch (format) {
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'taiwaneseCounting':
		case 'taiwaneseCountingThousand':
		case 'japaneseCounting':
			return counted(number, digits, '十百');
		case 'chineseLegalSimplified':
		case 'ideographLegalTraditional':
			return counted(number, formal, '拾佰');
		case 'ideographDigital':
		case 'taiwaneseDigital':
		case 'japaneseDigitalTenThousand':
			return [...String(number)].map((digit) => digits[Number(digit)]).join('');
		case 'ideographTraditional':
			return stems[(number - 1) % 10] ?? String(number);
		case 'decimalFullWidth':
			return String(number).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
		case 'decimalZero':
			return String(number).padStart(2, '0');
		case 'decimalEnclosedCircle':
		case 'decimalEnclosedCircleChinese':
			return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
		case 'lowerLetter':
		case 'upperLetter': {
			const letter = letters[(number - 1) % 26] ?? '';
			const text = letter.repeat(Math.min(Math.ceil(number / 26), 10));
			return format === 'upperLetter' ? text.toUpperCase() : text;
		}
		case 'lowerRoman':
			return roman(number);
		case 'upperRoman':
			return roman(number).toUpperCase();
		default:
			return String(number);
	}
}

/** Chinese numerals up to 999. */
function counted(number: number, digits: string, [ten, hundred]: string): string {
	if (number < 0 || number > 999) return String(number);
	if (number < 10) return digits[number]!;
	const [hundreds, tens, ones] = [
		Math.floor(number / 100),
		Math.floor(number / 10) % 10,
		number % 10
	];
	let text = hundreds ? digits[hundreds]! + hundred! : '';
	if (tens) text += (tens === 1 && !hundreds ? '' : digits[tens]!) + ten!;
	else if (ones) text += digits[0]!;
	return ones ? text + digits[ones]! : text;
}

function roman(number: number): string {
	if (number < 1 || number > 100) return String(number);
	const values: [number, string][] = [
		[100, 'c'],
		[90, 'xc'],
		[50, 'l'],
		[40, 'xl'],
		[10, 'x'],
		[9, 'ix'],
		[5, 'v'],
		[4, 'iv'],
		[1, 'i']
	];
	let text = '';
	for (const [value, letter] of values) for (; number >= value; number -= value) text += letter;
	return text;
}
