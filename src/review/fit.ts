import type { Slip, SlipItem } from './slip.ts';

/** How a sheet is set so that it is one page: its type size in points, and what of each problem is told. */
export interface Setting {
	size: number;
	/** Harmless reasons, what should hold and on which basis. */
	reasons: boolean;
	/** Everything but the first line of what and where. */
	details: boolean;
	/** Problems that are told; the others are counted. */
	shown: number;
}

/** A sheet of A4 in points, its margins apart, and the width of its columns. */
export const page = { width: 595, height: 842, margin: 48 };
export const columns = { number: 28, told: 355, reply: 116 };

/** Lines of a sheet that are always there: title, head, lead and foot. */
const fixedLines = 13;
const lineHeight = 1.45;
/** Padding of a cell above and below, in points. */
const padding = 7;

/** From all that is to be said in large type down to the least in small. */
const settings: readonly Omit<Setting, 'shown'>[] = [
	...[10.5, 9.5, 9, 8, 7.5].map((size) => ({ size, reasons: true, details: true })),
	...[9, 8, 7.5, 7].map((size) => ({ size, reasons: false, details: true })),
	...[8, 7].map((size) => ({ size, reasons: false, details: false }))
];

/** All that is to be said of each problem. */
export const everything = { size: 9, reasons: true, details: true } as const;

/** The most readable setting in which a sheet is one page. */
export function fitted(slip: Slip): Setting {
	const items = [...slip.toMend, ...slip.toLook];
	for (const setting of settings)
		if (heightOf(slip, items, setting) <= room()) return { ...setting, shown: items.length };
	const least = settings.at(-1)!;
	let shown = items.length;
	while (shown > 1 && heightOf(slip, items.slice(0, shown), least) > room()) shown--;
	return { ...least, shown };
}

/** The lines told of a problem. */
export function problemLines(
	item: SlipItem,
	language: Slip['language'],
	setting: Omit<Setting, 'shown'>
): string[] {
	const zh = language === 'zh';
	const line = (label: [string, string], text: string) =>
		text ? [`${label[zh ? 0 : 1]}${zh ? '：' : ': '}${text}`] : [];
	const what = setting.details ? item.what : item.what.slice(0, 1);
	const where = setting.details ? item.where : item.where.slice(0, 1);
	return [
		what.join(zh ? '' : ' '),
		...line(['位置', 'Where'], where.join(zh ? '；' : '; ')),
		...(setting.reasons
			? [
					...line(['应当', 'Should hold'], item.holds),
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

function heightOf(slip: Slip, items: readonly SlipItem[], setting: Omit<Setting, 'shown'>): number {
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
