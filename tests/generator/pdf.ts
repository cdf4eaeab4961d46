import { gridOf, type PrintedTable } from './form-tables.ts';
import type { ReportPart } from './parts.ts';
import { tablesOf, type Draft } from './report.ts';

/** How a report is set on paper. All lengths in points. */
export interface Setting {
	width: number;
	height: number;
	margin: number;
	/** Font size of tables; text is set at 14, the title at 20. */
	size: number;
	/** How the lines of tables are drawn. */
	rules: 'strokes' | 'bars' | 'boxes' | 'dots' | 'none' | 'no sides';
	/** Quarter turns clockwise the page is to be shown at, and quarter turns the contents are set at. */
	rotate: 0 | 1 | 2 | 3;
	turned: boolean;
	/** Cells are set from their middle, or from the upper left. */
	centred: boolean;
	/** Every character of bold text is printed twice. */
	doubled: boolean;
	/** One character a line in labels of three characters and fewer. */
	upright: boolean;
	/** Running head, and page numbers as they are printed. */
	head: string;
	number: (page: number) => string;
	/** Where table 3 is cut by the end of a page, its header stands again. */
	headerAgain: boolean;
}

export const usual: Setting = {
	width: 595,
	height: 842,
	margin: 72,
	size: 9,
	rules: 'strokes',
	rotate: 0,
	turned: false,
	centred: true,
	doubled: false,
	upright: false,
	head: '',
	number: (page) => `— ${page} —`,
	headerAgain: false
};

/** Ways a report is set on paper. */
export const settings: Record<string, Setting> = {
	'with ruled tables': usual,
	'with lines drawn as bars': { ...usual, rules: 'bars', number: String },
	'with a box round each cell': { ...usual, rules: 'boxes' },
	'with dotted lines': { ...usual, rules: 'dots' },
	'with tables open at the sides': { ...usual, rules: 'no sides' },
	'with tables without lines': { ...usual, rules: 'none' },
	'with tables without lines, set from the left': { ...usual, rules: 'none', centred: false },
	'in small print': { ...usual, size: 5.5 },
	'across the page': { ...usual, width: 842, height: 595 },
	'on pages shown turned': { ...usual, width: 842, height: 595, rotate: 1 },
	'on pages shown turned the other way': { ...usual, rotate: 3 },
	'on pages shown upside down': { ...usual, rotate: 2 },
	'set sideways on upright pages': { ...usual, width: 842, height: 595, turned: true },
	'in false bold': { ...usual, doubled: true },
	'with labels set downwards': { ...usual, upright: true },
	'with running heads': {
		...usual,
		head: '云溪市档案管理局文件',
		number: (n) => `第 ${n} 页 共 9 页`
	},
	'on short pages, headers repeated': { ...usual, height: 420, headerAgain: true },
	'on short pages without lines': { ...usual, height: 420, rules: 'none', number: String }
};

/** A whole report as a PDF whose font is not embedded and maps characters to themselves. */
export function pdfReport(draft: Draft, setting: Setting): Uint8Array {
	const [disclosure, requests, challenges] = tablesOf(draft);
	const lead =
		'2023年，本局按照要求做好政府信息公开工作，通过各种渠道主动公开政府信息，依法答复政府信息公开申请，公众满意。';
	return pdfOf(
		['云溪市档案管理局', '2023年政府信息公开工作年度报告'],
		[
			'一、总体情况',
			lead,
			'二、主动公开政府信息情况',
			disclosure!,
			'三、收到和处理政府信息公开申请情况',
			requests!,
			'四、政府信息公开行政复议、行政诉讼情况',
			challenges!,
			'五、存在的主要问题及改进情况',
			'公开形式不够多样，今后将逐步改进。',
			'六、其他需要报告的事项',
			'本年度没有其他需要报告的事项。'
		],
		setting
	);
}

/** Lines and the three tables as such a PDF, the title in large print above. */
export function pdfOf(
	title: readonly string[],
	parts: readonly ReportPart<PrintedTable>[],
	setting: Setting
): Uint8Array {
	const press = new Press(setting);
	for (const line of title) press.line(line, 20, true);
	for (const part of parts)
		if (typeof part === 'string') press.prose(part);
		else {
			const columns = Math.max(...gridOf(part).map((row) => row.length));
			if (columns === 10) press.table(part, [1.3, 1.3, 3, 1, 1, 1, 1, 1, 1, 1.2], 3);
			else press.table(part, columns === 4 ? [3, 2, 2, 2] : Array<number>(columns).fill(1));
		}
	return press.finish();
}

/** Sets text and tables on pages from the top; y grows downwards until it is written. */
class Press {
	readonly #setting: Setting;
	readonly #pages: string[] = [];
	#ops = '';
	#y: number;

	constructor(setting: Setting) {
		this.#setting = setting;
		this.#y = setting.margin;
		this.#begin();
	}

	line(text: string, size: number, middle = false): void {
		const { width, margin } = this.#setting;
		this.#room(size * 1.6);
		const x = middle ? (width - widthOf(text, size)) / 2 : margin;
		this.#text(text, x, this.#y + size, size);
		this.#y += size * 1.6;
	}

	/** A paragraph with an indent, broken where the line is full. */
	prose(text: string): void {
		const { width, margin } = this.#setting;
		const lines = broken(`　　${text}`, width - 2 * margin, 14);
		for (const [i, line] of lines.entries()) {
			this.#room(14 * 1.6);
			const indent = i === 0 ? 28 : 0;
			this.#text(line.trim(), margin + indent, this.#y + 14, 14);
			this.#y += 14 * 1.6;
		}
	}

	/**
	 * A table broken between rows where the page ends.
	 * @param parts widths of columns, in proportion
	 * @param header rows that stand again on the next page, where the setting has it so
	 */
	table(table: PrintedTable, parts: readonly number[], header = 0): void {
		const { width, margin, size, headerAgain } = this.#setting;
		const total = parts.reduce((a, b) => a + b, 0);
		const xs = parts.reduce(
			(edges, part) => [...edges, edges.at(-1)! + ((width - 2 * margin) * part) / total],
			[margin]
		);
		const grid = gridOf(table);
		const heights = grid.map(() => size * 1.25 + 6);
		const lines = new Map<object, string[]>();
		grid.forEach((row, r) =>
			row.forEach((cell, c) => {
				if (!cell) return;
				const own = this.#cellLines(cell.text, xs[c + cell.across]! - xs[c]! - 4);
				lines.set(cell, own);
				const room = heights.slice(r, r + cell.down).reduce((a, b) => a + b, 0);
				const lack = own.length * size * 1.25 + 6 - room;
				if (lack > 0) heights[r + cell.down - 1]! += lack;
			})
		);
		const bottom = this.#setting.height - margin;
		for (let from = 0; from < grid.length;) {
			let to = from;
			let y = this.#y;
			while (to < grid.length && y + heights[to]! <= bottom) y += heights[to++]!;
			if (to === from) {
				if (this.#y === margin) to++;
				else {
					this.#next();
					continue;
				}
			}
			if (from > 0 && headerAgain && header) this.#rows(grid, 0, header, xs, heights, lines);
			if (from > 0 && headerAgain && header)
				while (to > from + 1 && this.#y + sum(heights.slice(from, to)) > bottom) to--;
			this.#rows(grid, from, to, xs, heights, lines);
			from = to;
			if (from < grid.length) this.#next();
		}
		this.#y += 8;
	}

	/** Rows of a table that stand on one page; a cell cut by its end goes on with what did not fit. */
	#rows(
		grid: ReturnType<typeof gridOf>,
		from: number,
		to: number,
		xs: readonly number[],
		heights: readonly number[],
		lines: ReadonlyMap<object, string[]>
	): void {
		const { size, centred } = this.#setting;
		const ys = heights
			.slice(from, to)
			.reduce((edges, height) => [...edges, edges.at(-1)! + height], [this.#y]);
		const at = (r: number) => ys[Math.min(Math.max(r, from), to) - from]!;
		grid.forEach((row, r) =>
			row.forEach((cell, c) => {
				if (!cell || r >= to || r + cell.down <= from) return;
				const [x0, x1, y0, y1] = [xs[c]!, xs[c + cell.across]!, at(r), at(r + cell.down)];
				this.#box(x0, y0, x1, y1, xs);
				const fits = Math.max(1, Math.floor((y1 - y0 - 4) / (size * 1.25)));
				const own = lines.get(cell)!.splice(0, fits);
				const top = centred ? (y0 + y1 - own.length * size * 1.25) / 2 : y0 + 3;
				own.forEach((text, i) => {
					const x = centred ? (x0 + x1 - widthOf(text, size)) / 2 : x0 + 3;
					this.#text(text, x, top + size * (1.25 * i + 1), size);
				});
			})
		);
		this.#y = ys.at(-1)!;
	}

	#cellLines(text: string, width: number): string[] {
		if (this.#setting.upright && text.length <= 3 && /^\p{Script=Han}+$/u.test(text))
			return [...text];
		return text ? broken(text, width, this.#setting.size) : [];
	}

	#box(x0: number, y0: number, x1: number, y1: number, xs: readonly number[]): void {
		const { rules } = this.#setting;
		const inset = rules === 'boxes' ? 0.8 : 0;
		const sides: [number, number, number, number][] = [
			[x0, y0, x1, y0],
			[x0, y1, x1, y1],
			[x0, y0, x0, y1],
			[x1, y0, x1, y1]
		];
		if (rules === 'none') return;
		if (rules === 'boxes')
			this.#ops += `${n(x0 + inset)} ${this.#up(y1 - inset)} ${n(x1 - x0 - 2 * inset)} ${n(y1 - y0 - 2 * inset)} re S\n`;
		else
			for (const [ax, ay, bx, by] of sides) {
				const outer = ax === bx && (ax === xs[0] || ax === xs.at(-1));
				if (rules === 'no sides' && outer) continue;
				if (rules === 'bars')
					this.#ops += `${n(ax - 0.25)} ${this.#up(by + 0.25)} ${n(bx - ax + 0.5)} ${n(by - ay + 0.5)} re f\n`;
				else if (rules === 'dots') {
					const steps = Math.ceil(Math.max(bx - ax, by - ay) / 2);
					for (let i = 0; i <= steps; i++)
						this.#ops += `${n(ax + ((bx - ax) * i) / steps)} ${this.#up(ay + ((by - ay) * i) / steps)} 0.6 0.6 re f\n`;
				} else this.#ops += `${n(ax)} ${this.#up(ay)} m ${n(bx)} ${this.#up(by)} l S\n`;
			}
	}

	#text(text: string, x: number, y: number, size: number): void {
		const shown = `BT /F ${n(size)} Tf ${n(x)} ${this.#up(y)} Td <${hex(text)}> Tj ET\n`;
		this.#ops += shown;
		if (this.#setting.doubled)
			this.#ops += `BT /F ${n(size)} Tf ${n(x + 0.3)} ${this.#up(y)} Td <${hex(text)}> Tj ET\n`;
	}

	#up(y: number): string {
		return n(this.#setting.height - y);
	}

	#room(height: number): void {
		if (this.#y + height > this.#setting.height - this.#setting.margin) this.#next();
	}

	#next(): void {
		this.#end();
		this.#begin();
	}

	#begin(): void {
		const { head, margin } = this.#setting;
		this.#y = margin;
		if (head) this.#text(head, margin, 50, 9);
	}

	#end(): void {
		const { number, height, width } = this.#setting;
		const text = number(this.#pages.length + 1);
		this.#text(text, (width - widthOf(text, 10)) / 2, height - 40, 10);
		this.#pages.push(this.#ops);
		this.#ops = '';
	}

	finish(): Uint8Array {
		this.#end();
		const { width, height, rotate, turned } = this.#setting;
		// A page shown turned has its contents set the other way round.
		const [w, h] = rotate % 2 || turned ? [height, width] : [width, height];
		const matrix = turned
			? `0 1 -1 0 ${n(height)} 0 cm\n`
			: [
					'',
					`0 1 -1 0 ${n(height)} 0 cm\n`,
					`-1 0 0 -1 ${n(width)} ${n(height)} cm\n`,
					`0 -1 1 0 0 ${n(width)} cm\n`
				][rotate]!;
		return writePdf(
			this.#pages.map((ops) => matrix + ops),
			`/MediaBox [0 0 ${n(w)} ${n(h)}] /Rotate ${rotate * 90}`
		);
	}
}

/** A PDF of pages with the given contents, in one font that is not embedded. */
export function writePdf(
	contents: readonly string[],
	page: string,
	/** Entries of the pages' resources, of each page and of the catalogue; further objects begin at number `6 + 2 × pages`. */
	more: { resources?: string; each?: string; catalog?: string; objects?: string[] } = {}
): Uint8Array {
	const { resources = '', each = '', catalog = '' } = more;
	const unicode =
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
		'1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end';
	const first = 6;
	const kids = contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
		`<< /Type /Pages /Count ${contents.length} /Kids [${kids}] ${page} /Resources << /Font << /F 3 0 R >> ${resources} >> >>`,
		'<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
		'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
		streamOf(unicode),
		...contents.flatMap((content, i) => [
			`<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * i + 1} 0 R ${each} >>`,
			streamOf(content)
		]),
		...(more.objects ?? [])
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, i) => {
		const at = body.length;
		body += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
	return new TextEncoder().encode(body);
}

function streamOf(text: string): string {
	return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

function hex(text: string): string {
	return Array.from({ length: text.length }, (_, i) =>
		text.charCodeAt(i).toString(16).padStart(4, '0')
	).join('');
}

function broken(text: string, width: number, size: number): string[] {
	const lines = [''];
	for (const character of text) {
		if (widthOf(lines.at(-1)! + character, size) > width && lines.at(-1)) lines.push('');
		lines[lines.length - 1] += character;
	}
	return lines;
}

function widthOf(text: string, size: number): number {
	return [...text].reduce((sum, character) => sum + (character < '\x7f' ? 0.5 : 1) * size, 0);
}

function sum(values: readonly number[]): number {
	return values.reduce((a, b) => a + b, 0);
}

function n(value: number): string {
	return String(Math.round(value * 100) / 100);
}
