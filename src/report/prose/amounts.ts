import { readChineseInteger } from '../numerals.ts';

/** What a printed number counts. `count` is a bare number or one with a measure word; the others are no counts. */
export type AmountKind = 'count' | 'year' | 'percent' | 'other';

/** A number found in running text; offsets are of the text given, end exclusive. */
export interface Amount {
	/** Where the digits begin; words such as 约 before them are outside. */
	start: number;
	/** Where digits, multiplier and measure word end. */
	end: number;
	kind: AmountKind;
	/**
	 * Whole number after the multiplier; null when the source text is no exact whole number (1.23456万) or too large.
	 */
	value: number | null;
	/** The source text itself says it is rounded: 约, 近, 超 before, 余, 多, 左右 after. 达 alone does not. */
	approximate: boolean;
	/** What its last printed digit counts, where that is more than one: 100 of 2.64万. */
	step?: number;
	/** Measure word, empty when none is printed. */
	unit: string;
	/** Its digits are parted as no number is: 12,00 or 1,234567. What it counts is known, how many is not. */
	torn?: true;
}

const zeros: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const counted =
	'[余多]?[十百千]?[万亿]?[余多]?(?:人次|条|件|篇|份|次|封|宗|起|例|期|则|户|位|名|人|个(?!工作日|月|小时|百))';
const number =
	/(?:\d{1,3}(?:[, ]\d{3})+(?!\d|[,，]\d)|\d+)(?:\.\d+)?|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{0,14}/g;
const capitals = '壹贰叁肆伍陆柒捌玖拾佰仟';
const plainNumerals = '一二三四五六七八九十百千';
const multiplier =
	/^([余多几]?)([十百千]?[万亿]|[百千](?![米克瓦分]))(?:(\d{1,4})([千万]))?([余多几+]?)/;
const rounded = /^[余多几+]/;
const measure =
	/^(?:\(次\)|（次）|人次|条次|条\(次\)|条（次）|件次|篇次|篇\(条\)|篇（条）|页次|点击量?|PV|次|个|位|名|人|条|篇|件|份|期|宗|起|项|例|封|则|部|户|批|幅|页|张|款|组|辑|集|场|家|种)/;
/** What makes a number something other than a count of its measure word. */
const notCount =
	/^(?:%|％|‰|个百分点|倍|[万亿]?元|年|月|日|号|时(?!效)|点(?!击)|分(?!别)|秒|岁|小时|天|周|季度|届|℃|度|折|成|平方|公里|米|个(?:工作日|月|小时|自然日|季度|年度|方面|环节)|条例|个百|人份|[-—–~～至]\d|[/:]\d|\.\d| \d)/;
const about =
	/(?:大约|大概|约为|将近|接近|不少于|不低于|至少|超过|突破|高达|上|约|近|超|逾|破)(?:为|了|到)?$/;
const after = /^(?:左右|以上|上下|之多)/;
/** 发布信息（1217）条: the number in the brackets is no remark. */
const bracketed = /[\u4e00-\u9fff]（$/;
const closesBracket =
	/^）(?:人次|条(?![目理例款])|[件篇份起宗]|次(?![要序年日月])|个(?![别人体性])|期(?![间限]))/;
/** A number with one of these before it names something: an article, a rank, a document, a hotline. */
const naming = /(?:第|前|〔|［|\[|No\.?|NO\.?|百分之|(?<!P|U)V|[A-UW-Za-z_\-.@/:]|\d[-—– ])$/;

/**
 * Finds every number of a text: Arabic with thousands separators, decimals and 千/万/亿, or Chinese
 * numerals that stand before a measure word. The text is expected without blanks and with half-width digits.
 */
export function findAmounts(text: string): Amount[] {
	const amounts: Amount[] = [];
	const runs = tornIn(text);
	for (const match of text.matchAll(number)) {
		const run = runs.find(({ start, end }) => match.index >= start && match.index < end);
		if (run) {
			if (match.index === run.start) amounts.push(run);
			continue;
		}
		const amount = readAmount(text, match.index, match[0]);
		if (amount) amounts.push(amount);
	}
	return amounts;
}

const torn = new RegExp(`\\d+(?:[,， ]\\d+)+(?=${counted})`, 'g');
/** 独立用户39，412，访问量…: without a measure word, one number or two. */
const tornBare = /(?<![\d，])\d{1,3}(?:，\d{3})+(?=[，。；、）]|$)/g;
const grouped = /^\d{1,3}(?:[, ]\d{3})+$/;
/** Numbers in turn, and whatever else a comma separates. */
const inTurn = /(?:分别|各|依次)[^，。；]{0,16}$|[第.]$/;

/** Counts whose digits commas or blanks part as no number's: 12,00条. */
function tornIn(text: string): Amount[] {
	if (!/\d[,， ]\d/.test(text)) return [];
	const bare = [...text.matchAll(tornBare)].map(({ index, 0: digits }) => ({
		start: index,
		end: index + digits.length,
		kind: 'count' as const,
		value: null,
		approximate: false,
		unit: '',
		torn: true as const
	}));
	return [
		...bare,
		...[...text.matchAll(torn)].flatMap(({ index: start, 0: sourceText }) => {
			if (grouped.test(sourceText) || inTurn.test(text.slice(Math.max(0, start - 20), start)))
				return [];
			const end = start + sourceText.length;
			const unit = new RegExp(`^${counted}`).exec(text.slice(end, end + 8))![0];
			const at = { start, end: end + unit.length, value: null, approximate: false };
			return {
				...at,
				kind: 'count' as const,
				unit: unit.replace(/^[余多十百千万亿]+/, ''),
				torn: true as const
			};
		})
	];
}

function readAmount(text: string, start: number, sourceText: string): Amount | null {
	const chinese = !/^\d/.test(sourceText);
	const before = text.slice(Math.max(0, start - 6), start);
	let end = start + sourceText.length;
	let value = chinese
		? readChineseInteger(inPlainNumerals(sourceText))
		: scale(sourceText.replace(/[, ]/g, ''), 0);
	let approximate = about.test(before);
	let step = 1;

	const more = multiplier.exec(text.slice(end, end + 12));
	if (more && !chinese) {
		const [whole, early, sign, low, lowSign, late] = more;
		const power = [...sign!].reduce((sum, char) => sum + zeros[char]!, 0);
		const high = scale(sourceText.replace(/[, ]/g, ''), power);
		const rest = low ? scale(low, zeros[lowSign!]!) : 0;
		value = high === null || rest === null ? null : high + rest;
		const decimals = sourceText.split('.')[1]?.length ?? 0;
		step = 10 ** (low ? zeros[lowSign!]! : power - decimals);
		if (early || late) approximate = true;
		end += whole.length;
	} else if (rounded.test(text.slice(end, end + 1))) {
		approximate = true;
		end++;
		const then = /^[万亿]/.exec(text.slice(end, end + 1));
		if (then) {
			value = value === null ? null : value * 10 ** zeros[then[0]]!;
			end++;
		}
	}

	if (!chinese && bracketed.test(before) && closesBracket.test(text.slice(end, end + 4))) {
		start--;
		end++;
	}
	const rest = text.slice(end, end + 8);
	if (!chinese && /^年/.test(rest) && /^(?:19|20)\d\d$/.test(sourceText))
		return { start, end: end + 1, kind: 'year', value, approximate: false, unit: '年' };
	if (/^(?:%|％|‰|个百分点)/.test(rest) || /百分之$/.test(before))
		return { start, end, kind: 'percent', value: null, approximate, unit: '%' };
	const unit = measure.exec(rest)?.[0] ?? '';
	if (chinese && (!unit || value === null || /[第数几好上整]$/.test(before))) return null;
	// 无一例, 未收到一件: none at all.
	if (value === 1 && /(?:无|没有|未有|[未没][收接]到|未发生)过?$/.test(before)) return null;
	const kind = notCount.test(rest) || naming.test(before) ? 'other' : 'count';
	end += unit.length;
	if (after.test(text.slice(end, end + 2))) {
		approximate = true;
		end += 2;
	}
	return { start, end, kind, value, approximate, unit, ...(step > 1 && { step }) };
}

/** 壹拾贰 as 一十二. */
function inPlainNumerals(text: string): string {
	return [...text].map((one) => plainNumerals[capitals.indexOf(one)] ?? one).join('');
}

/** `sourceText` times ten to the `power`, exactly; null unless that is a safe whole number. */
function scale(text: string, power: number): number | null {
	const [whole = '', fraction = ''] = text.split('.');
	if (whole.length > 15) return null;
	const tail = fraction.slice(power);
	if (/[1-9]/.test(tail)) return null;
	const value = Number(whole + fraction.slice(0, power).padEnd(power, '0'));
	return Number.isSafeInteger(value) ? value : null;
}
