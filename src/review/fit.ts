import type { Slip, SlipItem } from './slip.ts';
import { slipWords as words } from './slip-words.ts';

/** How a sheet is set so that it is one page: its type size in points, and what of each problem is printed. */
export interface Setting {
	size: number;
	/** Harmless reasons, what should hold and on which basis. */
	reasons: boolean;
	/** Everything but the first line of what and where. */
	details: boolean;
}

/** A problem in its place on a sheet. */
export interface Placed {
	number: number;
	kind: 'mend' | 'look';
	item: SlipItem;
}

/** The layout of a sheet. */
export interface Laid {
	setting: Setting;
	/** The problems of each page. One page is the rule; more are labelled as such. */
	pages: readonly (readonly Placed[])[];
}

/** A sheet of A4 in points, its margins apart, and the width of its columns. */
export const page = { width: 595, height: 842, margin: 48 };
export const columns = { number: 28, told: 355, reply: 116 };

/** Size of what made the sheet, in points. */
export const smallest = 7.5;

/** Lines of a sheet that are always there: title, head, lead, foot and what made it. */
const fixedLines = 14;
const lineHeight = 1.45;
/** Padding of a cell above and below, in points. */
const padding = 7;

/** From all that is to be said in large type down to the least in small. */
const settings: readonly Setting[] = [
	...[10.5, 9.5, 9, 8, 7.5].map((size) => ({ size, reasons: true, details: true })),
	...[9, 8, 7.5].map((size) => ({ size, reasons: false, details: true })),
	...[8, 7.5].map((size) => ({ size, reasons: false, details: false }))
];
/** Where no setting makes it one page, it is to be read with ease on several. */
const ofSeveral: Setting = { size: 9, reasons: false, details: true };

/** The sheet in the most readable setting in which it is one page; where none is, on as few as it takes. */
export function laidOut(slip: Slip): Laid {
	const items: Placed[] = [
		...slip.toMend.map((item) => ({ kind: 'mend' as const, item })),
		...slip.toLook.map((item) => ({ kind: 'look' as const, item }))
	].map((one, at) => ({ ...one, number: at + 1 }));
	const setting = settings.find((one) => heightOf(slip, items, one) <= room());
	if (setting) return { setting, pages: [items] };
	const pages: Placed[][] = [[]];
	for (const one of items) {
		const page = pages.at(-1)!;
		if (page.length && heightOf(slip, [...page, one], ofSeveral) > room()) pages.push([one]);
		else page.push(one);
	}
	return { setting: ofSeveral, pages };
}

/** The lines printed of a problem; the first says what it is. */
export function problemLines(
	{ kind, item }: Placed,
	language: Slip['language'],
	setting: Setting
): string[] {
	const zh = language === 'zh';
	const mark = `${words[kind][language]} · ${item.severity}`;
	const line = (label: [string, string], text: string) =>
		text ? [`${label[zh ? 0 : 1]}${zh ? '：' : ': '}${text}`] : [];
	const what = setting.details ? item.what : item.what.slice(0, 1);
	const where = setting.details ? item.where : item.where.slice(0, 1);
	return [
		`${zh ? `【${mark}】` : `[${mark}] `}${what.join(zh ? '' : ' ')}`,
		...line(['位置', 'Where'], where.join(zh ? '；' : '; ')),
		...(setting.reasons
			? [
					...line(['应当', 'Should hold'], item.holds),
					...line(['报告中写道', 'The report says'], item.said.map((one) => `“${one}”`).join('')),
					...line(['可能的合理原因', 'Harmless reasons'], item.benign.join(' ')),
					...line(['依据', 'Basis'], item.basis)
				]
			: []),
		...line(['本单位意见', 'Decided'], item.decided)
	];
}

function room(): number {
	// What an office suite sets wider than reckoned must fit as well.
	return (page.height - 2 * page.margin) * 0.94;
}

function heightOf(slip: Slip, items: readonly Placed[], setting: Setting): number {
	const { size } = setting;
	const line = size * lineHeight;
	const lead = linesIn(slip.lead, page.width - 2 * page.margin, size);
	const mended = slip.mended.reduce(
		(sum, text) => sum + linesIn(text, page.width - 2 * page.margin, size),
		slip.mended.length ? 1 : 0
	);
	const rows = items.reduce(
		(sum, item) =>
			sum +
			padding +
			line *
				problemLines(item, slip.language, setting).reduce(
					(lines, text) => lines + linesIn(text, columns.told - 12, size),
					0
				),
		0
	);
	return fixedLines * 15 + (lead + mended) * line + rows + (items.length ? 2 * line : 0);
}

/** Lines a text takes; a Chinese character is as wide as high, others about half. */
function linesIn(text: string, width: number, size: number): number {
	let em = 0;
	for (const character of text) em += character > '\u2E7F' ? 1 : 0.56;
	return Math.max(1, Math.ceil((em * size * 1.03) / width));
}
