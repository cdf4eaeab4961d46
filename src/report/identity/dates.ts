import { clean, type Line, type Lines } from './lines.ts';
import type { Place } from '#document/document.ts';

/** Report years that can be: the first reports are of 2008. */
export const firstYear = 2008;
export const lastYear = 2100;

const digits = '〇○ОO零０一二三四五六七八九';
const values: Record<string, number> = Object.fromEntries(
	[...digits].map((digit) => [digit, '一二三四五六七八九'.indexOf(digit) + 1])
);

const yearPattern = `\\d{4}|[${digits}]{4}`;
const monthPattern = '\\d{1,2}|元|正|十[一二]?|[一二三四五六七八九]';
const dayPattern =
	'\\d{1,2}|二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?';
/** Source of a pattern for a date of year, month and day, with three groups. */
const datePattern = `(?<!\\d)(${yearPattern})(?:年|[-./／．－–])(${monthPattern})(?:月|[-./／．－–])(${dayPattern})日?(?!\\d)`;

/** A date as printed; `iso` is null for a day that no calendar has. */
export interface DateText {
	text: string;
	year: number;
	iso: string | null;
	/** Offset in the text that was searched. */
	start: number;
}

/** A date found where a document states when it was signed or published. */
export interface Signing {
	iso: string | null;
	text: string;
	place: Place;
	source: 'signature' | 'page' | 'form';
	/** Why `iso` is null. */
	fault: 'impossible' | 'incomplete' | null;
}

/** A year of four Arabic or Chinese digits, or null when it is none that a report can be of. */
export function readYear(text: string): number | null {
	const year = /^\d/.test(text)
		? Number(text)
		: [...text].reduce((sum, digit) => sum * 10 + (values[digit] ?? NaN), 0);
	return year >= firstYear && year <= lastYear ? year : null;
}

function readCount(text: string): number {
	if (/^\d/.test(text)) return Number(text);
	if (text === '元' || text === '正') return 1;
	const [tens, ones] = text.replace('廿', '二十').includes('十')
		? (text.replace('廿', '二十').split('十') as [string, string])
		: ['零', text];
	return (tens === '' ? 1 : values[tens]!) * 10 + (ones === '' ? 0 : values[ones]!);
}

/** All whole dates of a text. Dates that lost digits are no dates. */
export function datesIn(text: string): DateText[] {
	return [...text.matchAll(new RegExp(datePattern, 'g'))].flatMap((match) => {
		const year = readYear(match[1]!);
		if (year === null) return [];
		const [month, day] = [readCount(match[2]!), readCount(match[3]!)];
		const date = new Date(Date.UTC(year, month - 1, day));
		const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
		return {
			text: match[0],
			year,
			iso: real ? date.toISOString().slice(0, 10) : null,
			start: match.index
		};
	});
}

const loneDate = new RegExp(
	`^[（(【\\[]?(?:(?:日期|时间|落款日期|成文日期|报告日期|编制日期|签发日期|报送日期)[:：])?${datePattern}(?:T\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?:发布|公布)?[）)】\\]]?[。.]?$`
);
const endingDate = new RegExp(
	`^(.{2,45}?)[（(：:，,]?${datePattern}(?:T\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?:发布|公布)?[）)]?$`
);
const imprintInk = new RegExp(`^.{0,40}?${datePattern}印发?$`);
const bylineWords =
	/^(?!.*(?:截止|统计|。)).*(?:来源|浏览|点击|阅读|作者|字体|字号|打印|发布(?:人|者|单位)?[:：])/;
const halfDate = new RegExp(
	`^[（(]?(?:${yearPattern})年(?:(?:${monthPattern})?月?(?:(?:${dayPattern})?日?)?)[）)]?$`
);
const organ =
	/(?:局|厅|部|署|委|委员会|政府|办公室|办公厅|办事处|办|中心|院|处|队|会|站|所|校|学|区|分行|公司|集团|海关|机关|科|公署|兵团|开发区|新区|园区|示范区|[（(]盖?章[）)])$/;
/** Labels of dates in a head, the best evidence of when the report was published first. */
const labels =
	'发布日期|发布时间|公布日期|公布时间|公开日期|公开时间|发表时间|发表日期|发布于|发表于|上网时间|上网日期|发稿|发布|pubdate|published|成文日期|成文时间|签发日期|编制日期|编制时间|报告日期|填报时间|印发日期|发文日期|发文时间|生成日期|录入时间|更新时间|更新日期|date|日期|时间'.split(
		'|'
	);
const labelled = new RegExp(
	`(?<!截止|截至|统计|数据|起止|采集|编辑|浏览|访问)(${labels.join('|')})[】\\]）)］〕]?[:：|]{0,2}[[［【〔（("'“]?(${datePattern})`,
	'gi'
);
/** What a page offers its reader behind the publisher's name. */
const chrome =
	/[[（(【]?(?:分享|打印|字[体号]|[大中小]|浏览|点击|阅读|收藏|关闭|下载|转发|纠错|朗读|扫一扫)/;
/** A head's line of date, hour and publisher: 2022-01-25 14:48 X局. */
const ledByDate = new RegExp(
	`^${datePattern}(?:T?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)[^，。；：:\\d]{3,30}?(?:局|厅|委|委员会|政府|办公室|办事处|中心|街道|镇|乡)(?:${chrome.source}|$)`
);
/** The day a page was published, in brackets behind its title. */
const behindTitle = new RegExp(`(?:报告|年报)[（(【[]${datePattern}[）)】\\]]$`);
const filled = new RegExp(`填报日期[:：]?${datePattern}`);

/**
 * The date a report is signed with at its end, else published on by its head.
 * A period, a date in a sentence and dates of chrome are none. Null where there is none.
 */
export function readSigning({ all, body, tail }: Lines): Signing | null {
	const signed = signatureDate(all, body, tail);
	if (signed && signed.fault !== 'incomplete') return signed;
	const [head, form] = [headDate(all.slice(0, body)), filledDate(all)];
	if (head) return { ...head, source: 'page' };
	return signed ?? (form && { ...form, source: 'form' });
}

function signatureDate(all: Line[], body: number, tail: number): Signing | null {
	const free: Signing[] = [];
	const signed: Signing[] = [];
	for (let i = Math.max(body, 1); i < all.length; i++) {
		const line = all[i]!;
		if (line.cells && line.cells.length > 2 && !loneDate.test(line.text)) continue;
		if (line.text.length > 80) continue;
		const before = all[i - 1]!;
		const found = aloneOn(line, before, all[i + 1]);
		if (!found) continue;
		const bySigner = isSigner(before);
		if (found.withName || bySigner || nameAfter(all[i + 1])) signed.push(found.date);
		else if (i >= tail && !runsOn(before)) free.push(found.date);
	}
	return signed.at(-1) ?? free[0] ?? imprint(all.slice(tail));
}

function isSigner({ text, cells }: Line): boolean {
	return !cells && text.length <= 40 && organ.test(text) && !/[，。；、：:]/.test(text);
}

/** Whether a line is prose that goes on in the next, so that a date there belongs to a sentence. */
function runsOn({ text }: Line): boolean {
	return text.length > 24 && !/[。！!；;：:）)”]$/.test(text);
}

/** The line under a printed document that says when it was issued: X办公室2024年3月25日印发. */
function imprint(foot: Line[]): Signing | null {
	const line = foot.find(({ text }) => imprintInk.test(text));
	return line ? signing(line.text, line) : null;
}

/** Some sign the date first. */
function nameAfter(next: Line | undefined): boolean {
	return (
		!!next &&
		!next.cells &&
		next.text.length <= 30 &&
		/^[^，。；、：:]{2,30}(?:局|厅|委员会|政府|办公室|办事处)$/.test(next.text)
	);
}

interface Alone {
	date: Signing;
	withName: boolean;
}

/** A date that has its line for itself, or shares it with the signer's name, or is broken over two lines. */
function aloneOn(line: Line, before: Line, next: Line | undefined): Alone | null {
	if (!/[年./／．－–-]/.test(line.text)) return null;
	if (
		/(?:起|至|到|自|从|截止|截至|[-—–－~～])$/.test(before.text) ||
		/^(?:起|止|至|到|[-—–－~～])/.test(next?.text ?? '')
	)
		return null;
	const text = line.text;
	if (loneDate.test(text)) return { date: signing(text, line), withName: false };
	const shared = text.match(endingDate);
	if (
		shared &&
		organ.test(shared[1]!.replace(/[（(：:，,。.]$/, '')) &&
		!/[，。；《]|统计(?!局|厅)|截至|截止/.test(shared[1]!)
	)
		return { date: signing(text, line), withName: true };
	if (halfDate.test(text)) {
		const whole = next ? text + next.text : text;
		if (next && loneDate.test(whole)) return { date: signing(whole, line), withName: false };
		return {
			date: {
				iso: null,
				text,
				place: line.place,
				source: 'signature',
				fault: 'incomplete'
			},
			withName: false
		};
	}
	return null;
}

function signing(text: string, line: Line): Signing {
	const date = datesIn(text).at(-1);
	const at = { place: line.place, source: 'signature' } as const;
	return date
		? { ...at, iso: date.iso, text: date.text, fault: date.iso ? null : 'impossible' }
		: { ...at, iso: null, text, fault: 'incomplete' };
}

/** Dates of a page's head: labelled ones by their weight, else one that stands alone under the title. */
function headDate(head: Line[]): Signing | null {
	let best: { date: Signing; weight: number } | null = null;
	for (const line of head) {
		for (const [label, value] of labelledParts(line, head[line.at + 1])) {
			const weight = labels.indexOf(label.toLowerCase());
			if (weight < 0 || (best && best.weight <= weight)) continue;
			best = { date: signing(value, line), weight };
		}
	}
	if (best) return best.date;
	const titled = head.find(({ text }) => text.length <= 120 && behindTitle.test(text));
	if (titled) return signing(titled.text, titled);
	const led = head.find(({ text }) => ledByDate.test(text));
	if (led) return signing(led.text, led);
	const byline = head.find(
		({ text }) => text.length <= 80 && bylineWords.test(text) && datesIn(text).length === 1
	);
	if (byline) return signing(byline.text, byline);
	for (let i = 1; i < head.length; i++) {
		const alone = aloneOn(head[i]!, head[i - 1]!, head[i + 1]);
		if (alone && alone.date.fault !== 'incomplete') return alone.date;
	}
	return null;
}

/** Label and date of a line: 发布日期：2024-01-20, or two cells of a metadata grid, or two lines. */
function labelledParts(line: Line, next: Line | undefined): [label: string, value: string][] {
	const parts: [string, string][] = [];
	const alone = unmarked(line.text);
	const below = next?.text.replace(bullet, '');
	if (below && labels.includes(alone) && loneDate.test(below)) parts.push([alone, below]);
	for (const match of line.text.matchAll(labelled)) parts.push([match[1]!, match[2]!]);
	line.cells?.forEach((cell, i) => {
		const label = unmarked(cell);
		const value = line.cells![i + 1];
		if (value && labels.includes(label) && datesIn(value).length) parts.push([label, value]);
	});
	return parts;
}

const bullet = /^[-–—•·●○*+▪◆]+/;

/** A label without the bullet of a list and the brackets it stands in. */
function unmarked(label: string): string {
	return label.replace(bullet, '').replace(/[:：【】[\]［］〔〕]/g, '');
}

/** 填报日期 in the foot of the statistics table of 2014. */
function filledDate(all: Line[]): Signing | null {
	const line = all.find(({ text }) => filled.test(text));
	return line ? signing(line.text.match(filled)![0], line) : null;
}

/** A span of time the figures are of. */
export interface Period {
	text: string;
	/** null where the span is not within one year. */
	year: number | null;
	place: Place;
}

const between = '(?:日)?(?:起|开始|零时|0时)?[，,]?(?:至|到|止|[-—–―－~～]{1,3})';
const spanInk = new RegExp(
	`(${yearPattern})年(?:度)?(?:${monthPattern})?月?(?:${dayPattern})?${between}(?:(${yearPattern})年)?(?:${monthPattern})月(?:${dayPattern})日?`,
	'g'
);
const dottedSpan =
	/(\d{4})[-./](?:\d{1,2})[-./](?:\d{1,2})(?:起|日)?[，,]?(?:至|到|[-—–―－~～]{1,3})(\d{4})[-./](?:\d{1,2})[-./](?:\d{1,2})/g;
const periodWords =
	/统计(?:的)?(?:期限|时限|时间|周期|期间|区间|口径|数据)|核定时间点?|数据(?:统计)?(?:的)?(?:时间|截至|截止|起止)|所列数据|时间范围/;

/** The span the report says its figures are of: a sentence on the period, else a whole year stated outside the body. */
export function readPeriod({ all, body, tail }: Lines): Period | null {
	let whole: Period | null = null;
	for (let i = 0; i < all.length; i++) {
		const line = all[i]!;
		if (line.cells && i > body) continue;
		// A hard-wrapped line may cut the sentence in two.
		const text = clean(line.text + (all[i + 1]?.cells ? '' : (all[i + 1]?.text ?? '')));
		if (!/年|\d[-./]/.test(text) || !/[至到止—–―－~～-]/.test(text)) continue;
		for (const match of [...text.matchAll(spanInk), ...text.matchAll(dottedSpan)]) {
			if (match.index >= line.text.length) continue;
			const period = periodOf(match, line.place);
			const end = match.index + match[0].length;
			if (periodWords.test(text.slice(Math.max(0, match.index - 60), end + 20))) return period;
			if (!whole && isWholeYear(match[0]) && (i < body || i >= tail)) whole = period;
		}
	}
	return whole;
}

function periodOf(match: RegExpMatchArray, place: Place): Period {
	const from = readYear(match[1]!);
	const to = match[2] ? readYear(match[2]) : from;
	return { text: match[0], year: from !== null && from === to ? from : null, place };
}

/** Whether a span begins on the first and ends on the last day of a year. */
export function isWholeYear(text: string): boolean {
	return /[年.-]0?[1一]月?[.-]?0?[1一]日?.{0,8}(?:12|十二)[月.-](?:31|三十一)日?$/.test(text);
}
