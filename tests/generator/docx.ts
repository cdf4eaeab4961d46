import { strToU8, zipSync } from 'fflate';
import { gridOf, type Printed, type PrintedTable } from './form-tables.ts';
import { reportParts, title, type ReportPart } from './parts.ts';
import { tablesOf, type Draft } from './report.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ZIP archive of texts and bytes by their names. */
export function archiveOf(parts: Record<string, string | Uint8Array>): Uint8Array {
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([name, part]) => [
				name,
				typeof part === 'string' ? strToU8(part) : part
			])
		)
	);
}

/** The smallest Word document with a body, and other parts by their names (`styles`, `numbering`). */
export function docxOf(
	body: string,
	parts: Record<string, string> = {},
	written: (xml: string) => string = (xml) => xml
): Uint8Array {
	const files: Record<string, string> = {
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': written(
			`<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="${w}" xmlns:mc="${mc}"><w:body>${body}</w:body></w:document>`
		)
	};
	for (const [name, xml] of Object.entries(parts))
		files[`word/${name}.xml`] = `<w:${name} xmlns:w="${w}">${xml}</w:${name}>`;
	return archiveOf(files);
}

export function paragraph(text: string, properties = ''): string {
	return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
	const escaped = text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

type Fill = (text: string) => string;

/** A table with merged cells as Word writes them: spans across as `gridSpan`, down as `vMerge`. */
export function tableXml(table: PrintedTable, fill: Fill = paragraph): string {
	const grid = gridOf(table);
	const origins = new Map<Printed, number>();
	const rows = grid.map((row, r) => {
		const cells: string[] = [];
		for (let c = 0; c < row.length;) {
			const printed = row[c] ?? coveringFrom(grid, r, c)!;
			const begins = row[c] !== null;
			if (begins) origins.set(printed, r);
			const merge = printed.down > 1 ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : '';
			const span = printed.across > 1 ? `<w:gridSpan w:val="${printed.across}"/>` : '';
			cells.push(
				`<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${begins ? fill(printed.text) : '<w:p/>'}</w:tc>`
			);
			c += printed.across;
		}
		return `<w:tr><w:trPr><w:trHeight w:val="400"/></w:trPr>${cells.join('')}</w:tr>`;
	});
	const columns = grid[0]!.map(() => '<w:gridCol w:w="900"/>').join('');
	return `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** The cell that covers a position from above, beginning in that column. */
function coveringFrom(grid: (Printed | null)[][], row: number, column: number): Printed | null {
	for (let r = row - 1; r >= 0; r--) {
		const printed = grid[r]![column];
		if (printed && printed.down > row - r) return printed;
	}
	return null;
}

/** Ways a report is written as a Word document. */
export const docxLayouts: Record<string, (parts: ReportPart<PrintedTable>[]) => Uint8Array> = {
	'with merged cells': (parts) => docxOf(join(parts, tableXml)),
	'with changes not yet accepted': (parts) =>
		docxOf(
			join(parts, (table) =>
				tableXml(table, (text) =>
					paragraph('').replace(
						'</w:p>',
						`<w:del w:id="1">${run('88').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run(text)}</w:ins></w:p>`
					)
				)
			)
		),
	'with tables in content controls': (parts) =>
		docxOf(
			join(
				parts,
				(table) =>
					`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${tableXml(table).replaceAll(/<w:tr>.*?<\/w:tr>/g, '<w:sdt><w:sdtContent>$&</w:sdtContent></w:sdt>')}</w:sdtContent></w:sdt>`
			)
		),
	'with tables in a table that lays out the page': (parts) =>
		docxOf(
			join(
				parts,
				(table) =>
					`<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${tableXml(table)}<w:p/></w:tc></w:tr></w:tbl>`
			)
		),
	'with tables as lines cut by tabs': (parts) =>
		docxOf(
			join(parts, (table) =>
				gridOf(table)
					.map((row) => paragraph(row.map((printed) => printed?.text ?? '').join('\t')))
					.join('')
			)
		),
	'with numbers cut into runs': (parts) =>
		docxOf(
			join(parts, (table) =>
				tableXml(
					table,
					(text) =>
						`<w:p>${[...text].map((character) => run(character, '<w:b/>')).join('<w:bookmarkStart w:id="0" w:name="_GoBack"/>')}</w:p>`
				)
			)
		),
	'under another prefix': (parts) =>
		docxOf(join(parts, tableXml), {}, (xml) => xml.replace(/(?<=[</: ])w(?=[:=])/g, 'ns0')),
	'with ordinals that are list numbers': (parts) =>
		docxOf(
			join(parts, (table) => tableXml(table, numbered), numbered),
			{ numbering: ordinals }
		)
};

const levels: [pattern: RegExp, list: number][] = [
	[/^([一二三四五六])、/, 1],
	[/^（([一二三四五六七])）/, 2]
];

/** A paragraph whose ordinal Word counts itself. */
function numbered(text: string): string {
	for (const [pattern, list] of levels)
		if (pattern.test(text))
			return paragraph(
				text.replace(pattern, ''),
				`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
			);
	return paragraph(text);
}

const ordinals = ['%1、', '（%1）']
	.map(
		(text, i) =>
			`<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
	)
	.concat([1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`))
	.join('');

function join(
	parts: ReportPart<PrintedTable>[],
	table: (table: PrintedTable) => string,
	line: (text: string) => string = paragraph
): string {
	return parts.map((part) => (typeof part === 'string' ? line(part) : table(part))).join('');
}

/** A whole report as a Word document. */
export function docxReport(
	draft: Draft,
	layout: (parts: ReportPart<PrintedTable>[]) => Uint8Array
): Uint8Array {
	return layout([title, ...reportParts(tablesOf(draft))]);
}
