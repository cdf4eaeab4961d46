import { archiveOf } from './docx.ts';
import { gridOf, type Printed, type PrintedTable } from './form-tables.ts';
import { title, type ReportPart } from './parts.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How a report is set. All lengths in millimetres. */
export interface OfdSetting {
	/** Steps between characters are written one by one, or abbreviated. */
	steps: 'each' | 'abbreviated';
	/** Text is scaled by a map of its own. */
	mapped: boolean;
	/** Lines are strokes, thin filled bars, or stand on a template page. */
	lines: 'strokes' | 'bars' | 'template';
}

export const ofdSettings: Record<string, OfdSetting> = {
	'with strokes': { steps: 'each', mapped: false, lines: 'strokes' },
	'with bars': { steps: 'abbreviated', mapped: false, lines: 'bars' },
	'with lines on a template': { steps: 'abbreviated', mapped: true, lines: 'template' }
};

const [size, row, margin, width] = [2, 9, 15, 300];

export function textObject(text: string, x: number, y: number, more = '', inner = ''): string {
	const widths = [...text].map((each) => (each < '\u0100' ? size / 2 : size));
	const across = widths.reduce((sum, each) => sum + each, 0);
	return `<ofd:TextObject ID="1" Boundary="${x} ${y} ${across} ${size * 1.2}" Font="1" Size="${size}" ${more}>${inner}<ofd:TextCode X="0" Y="${size}" DeltaX="${widths.slice(0, -1).join(' ')}">${escape(text)}</ofd:TextCode></ofd:TextObject>`;
}

function abbreviated(text: string, x: number, y: number): string {
	return [...text.matchAll(/[\u0020-\u00FF]+|[^\u0020-\u00FF]+/g)]
		.map(({ 0: run, index }) => {
			const before = [...text.slice(0, index)];
			const at = before.reduce((sum, each) => sum + (each < '\u0100' ? size / 2 : size), 0);
			const step = run[0]! < '\u0100' ? size / 2 : size;
			return `<ofd:TextObject ID="1" Boundary="${x + at} ${y} 50 5" CTM="${size} 0 0 ${size} 0 0" Font="1" Size="1"><ofd:TextCode X="0" Y="1" DeltaX="g ${run.length} ${step / size}">${escape(run)}</ofd:TextCode></ofd:TextObject>`;
		})
		.join('');
}

function line(x0: number, y0: number, x1: number, y1: number, bar: boolean): string {
	const [w, h] = [Math.max(x1 - x0, 0.2), Math.max(y1 - y0, 0.2)];
	return bar
		? `<ofd:PathObject ID="1" Boundary="${x0} ${y0} ${w} ${h}" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</ofd:AbbreviatedData></ofd:PathObject>`
		: `<ofd:PathObject ID="1" Boundary="${x0} ${y0} ${w} ${h}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** A report in the fixed-layout format of GB/T 33190, a table a page. */
export function ofdOf(parts: ReportPart<PrintedTable>[], setting: OfdSetting): Uint8Array {
	const pages: { text: string; lines: string; height: number }[] = [];
	let [text, lines, y] = ['', '', margin];
	const write = setting.mapped || setting.steps === 'abbreviated' ? abbreviated : textObject;
	const end = () => {
		if (text) pages.push({ text, lines, height: y + margin });
		[text, lines, y] = ['', '', margin];
	};
	for (const part of [title, ...parts]) {
		if (typeof part === 'string') {
			text += write(part, margin, y);
			y += row;
			continue;
		}
		const grid = gridOf(part);
		const columns = Math.max(...grid.map((cells) => cells.length));
		const wide = width / columns;
		grid.forEach((cells, r) =>
			cells.forEach((cell, c) => {
				if (!cell) return;
				const box = boxOf(cell, c, y + r * row, wide);
				const fits = Math.max(1, Math.floor((box.x1 - box.x0 - 2) / size));
				cut(cell.text, fits).forEach((each, i) => {
					text += write(each, box.x0 + 1, box.y0 + 1 + i * size * 1.1);
				});
				for (const [a, b] of edges(box)) lines += line(...a, ...b, setting.lines === 'bars');
			})
		);
		y += grid.length * row + row;
		end();
	}
	end();
	return ofdOfPages(
		pages.map((page) => ({
			content: page.text + (setting.lines === 'template' ? '' : page.lines),
			template: setting.lines === 'template' ? page.lines : '',
			box: `0 0 ${width + 2 * margin} ${page.height}`
		}))
	);
}

interface Box {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

function boxOf({ across, down }: Printed, column: number, top: number, wide: number): Box {
	const x0 = margin + column * wide;
	return { x0, x1: x0 + across * wide, y0: top, y1: top + down * row };
}

function edges({ x0, x1, y0, y1 }: Box): [[number, number], [number, number]][] {
	return [
		[[x0, y0], [x1, y0]],
		[[x0, y1], [x1, y1]],
		[[x0, y0], [x0, y1]],
		[[x1, y0], [x1, y1]]
	]; // prettier-ignore
}

function cut(text: string, length: number): string[] {
	const characters = [...text];
	return Array.from({ length: Math.ceil(characters.length / length) }, (_, i) =>
		characters.slice(i * length, (i + 1) * length).join('')
	);
}

/** A document of pages by what stands in their layers. */
export function ofdOfPages(
	pages: { content: string; template?: string; box?: string; annotation?: string }[],
	more: Record<string, string> = {}
): Uint8Array {
	const templates = pages.map(({ template }, i) =>
		template ? `<ofd:TemplatePage ID="t${i}" BaseLoc="Tpls/${i}.xml"/>` : ''
	);
	const put = pages.map(({ annotation }, i) =>
		annotation ? `<ofd:Page PageID="${i}"><ofd:FileLoc>${i}.xml</ofd:FileLoc></ofd:Page>` : ''
	);
	const page = (content: string, head = '') =>
		`<ofd:Page ${namespace}>${head}<ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
	const files: Record<string, string> = {
		'OFD.xml': `<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
		'Doc_0/Document.xml': `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes>${templates.join('')}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages><ofd:Annotations>Annots/All.xml</ofd:Annotations></ofd:Document>`,
		'Doc_0/Annots/All.xml': `<ofd:Annotations ${namespace}>${put.join('')}</ofd:Annotations>`
	};
	pages.forEach(({ content, template, box, annotation }, i) => {
		const area = box ? `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>` : '';
		const under = template ? `<ofd:Template TemplateID="t${i}"/>` : '';
		files[`Doc_0/Pages/${i}.xml`] = page(content, area + under);
		if (template) files[`Doc_0/Tpls/${i}.xml`] = page(template);
		if (annotation) files[`Doc_0/Annots/${i}.xml`] = annotation;
	});
	return archiveOf({ ...files, ...more });
}
