import {
	AlignmentType,
	BorderStyle,
	Document,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import {
	columns,
	laidOut,
	problemLines,
	page,
	smallest,
	type Placed,
	type Setting
} from './fit.ts';
import type { Slip } from './slip.ts';
import { slipWords as words } from './slip-words.ts';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const twentieths = (points: number) => Math.round(points * 20);

/** A bureau's sheet as a Word document, of one page unless that cannot hold it. Loaded when it is asked for: the writer is large. */
export async function slipDocx(slip: Slip): Promise<Uint8Array> {
	const { setting, pages } = laidOut(slip);
	const document = new Document({
		creator: slip.office.name || 'OGI Lens',
		title: `${slip.agency} ${words.title[slip.language]}`,
		styles: { default: { document: { run: { font, size: halves(setting.size) } } } },
		sections: pages.map((items, at) => ({
			properties: {
				page: {
					size: { width: twentieths(page.width), height: twentieths(page.height) },
					margin: Object.fromEntries(
						['top', 'bottom', 'left', 'right'].map((side) => [side, twentieths(page.margin)])
					)
				}
			},
			children: [
				...(at ? [line(continuedOf(slip))] : headOf(slip)),
				...listOf(slip, items, setting),
				...(at + 1 < pages.length
					? [line(words.more(leftAfter(at, pages))[slip.language])]
					: footOf(slip, setting)),
				...(pages.length > 1
					? [line(words.page(at + 1, pages.length)[slip.language], { centred: true })]
					: []),
				line(words.imprint(slip.imprint)[slip.language], { size: smallest })
			]
		}))
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** What stands above a page that goes on. */
function continuedOf({ language, agency, year }: Slip): string {
	return [words.title[language], agency, year, words.continued[language]]
		.filter(Boolean)
		.join('　');
}

function leftAfter(at: number, pages: readonly (readonly Placed[])[]): number {
	return pages.slice(at + 1).reduce((sum, items) => sum + items.length, 0);
}

/** Sizes of type are counted in half points. */
function halves(points: number): number {
	return Math.round(points * 2);
}

function line(text: string, options: { bold?: boolean; size?: number; centred?: boolean } = {}) {
	const { bold = false, size, centred = false } = options;
	return new Paragraph({
		alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
		spacing: { after: 40 },
		children: [new TextRun({ text, bold, ...(size && { size: halves(size) }) })]
	});
}

function headOf(slip: Slip): Paragraph[] {
	const { language, office, agency, year, file, lead } = slip;
	const say = (name: { zh: string; en: string }) => name[language];
	const told = (label: { zh: string; en: string }, text: string) =>
		text ? `${say(label)}${language === 'zh' ? '：' : ': '}${text}` : '';
	const about = [
		told(words.to, agency),
		told(words.year, year === null ? '' : String(year)),
		told(words.file, file)
	];
	const from = [
		told(words.from, office.name),
		told(words.deadline, office.deadline),
		told(words.contact, office.contact)
	];
	return [
		line(say(words.title), { bold: true, size: 16, centred: true }),
		...[about, from]
			.map((parts) => parts.filter(Boolean).join('　'))
			.filter(Boolean)
			.map((text) => line(text)),
		line(lead)
	];
}

function listOf(
	{ language }: Slip,
	items: readonly Placed[],
	setting: Setting
): (Paragraph | Table)[] {
	if (!items.length) return [];
	const say = (name: { zh: string; en: string }) => name[language];
	const head = new TableRow({
		tableHeader: true,
		children: [
			cell([say(words.number)], columns.number, { bold: true }),
			cell([say(words.problem)], columns.told, { bold: true }),
			cell([say(words.reply)], columns.reply, { bold: true })
		]
	});
	const { number, told, reply } = columns;
	return [
		new Table({
			layout: TableLayoutType.FIXED,
			columnWidths: [number, told, reply].map(twentieths),
			width: { size: twentieths(number + told + reply), type: WidthType.DXA },
			rows: [head, ...items.map((item) => rowOf(item, language, setting))]
		})
	];
}

function rowOf(placed: Placed, language: Slip['language'], setting: Setting): TableRow {
	return new TableRow({
		cantSplit: true,
		children: [
			cell([String(placed.number)], columns.number),
			cell(problemLines(placed, language, setting), columns.told, { first: true }),
			cell([''], columns.reply)
		]
	});
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

function cell(
	lines: readonly string[],
	width: number,
	{ bold = false, first = false } = {}
): TableCell {
	return new TableCell({
		width: { size: twentieths(width), type: WidthType.DXA },
		margins: { top: 30, bottom: 30, left: 80, right: 80 },
		borders: { top: edge, bottom: edge, left: edge, right: edge },
		children: lines.map(
			(text, at) =>
				new Paragraph({
					children: [new TextRun({ text, bold: bold || (first && at === 0) })]
				})
		)
	});
}

function footOf({ language, mended, toMend, toLook }: Slip, { size }: Setting): Paragraph[] {
	const say = (name: { zh: string; en: string }) => name[language];
	return [
		...(mended.length
			? [line(say(words.mended), { bold: true, size }), ...mended.map((text) => line(text))]
			: []),
		...(toMend.length + toLook.length ? [line(''), line(say(words.sign))] : []),
		line(say(words.note))
	];
}
