import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A cell as it is typed: a number, a text, or empty. Text is never run as a formula. */
export type SheetCell = string | number | null;

/** Rows of a sheet, at most; its first is the header. */
export const mostSheetRows = 1_048_576;
/** Characters of a cell, at most. */
const longestCell = 32_767;

/**
 * A workbook written row by row, so that only its packed bytes need be in memory (Office Open XML,
 * ECMA-376: strings inline, a header row that stays in sight). Sheets are written one after the other.
 */
export class Workbook {
	#zip: Zip;
	#sheets: Sheet[] = [];
	#sheet: ZipDeflate | null = null;
	#row = 0;

	/** @param push takes the packed bytes as they come */
	constructor(push: (bytes: Uint8Array) => void) {
		this.#zip = new Zip((error, bytes) => {
			if (error) throw error;
			push(bytes);
		});
	}

	/**
	 * Begins a sheet. Its name is cut to the 31 characters a sheet's name may have. A frozen one has a header
	 * that filters its rows and stands on every printed page.
	 * @param head stands above every printed page
	 */
	begin(name: string, { frozen = false, widths = [] as readonly number[], head = '' } = {}): void {
		this.#close();
		this.#sheets.push({
			name: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
			head,
			frozen,
			columns: 0,
			rows: 0
		});
		this.#sheet = this.#file(`xl/worksheets/sheet${this.#sheets.length}.xml`);
		this.#row = 0;
		const pane = frozen
			? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
			: '';
		const columns = widths
			.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
			.join('');
		this.#write(
			`${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}${columns && `<cols>${columns}</cols>`}<sheetData>`
		);
	}

	/** Adds rows to the sheet begun last. Throws when the sheet is full. */
	rows(rows: readonly (readonly SheetCell[])[], { bold = false } = {}): void {
		if (this.#row + rows.length > mostSheetRows) throw new Error('workbook: the sheet is full');
		const sheet = this.#sheets.at(-1)!;
		const lines = rows.map((cells) => {
			this.#row++;
			sheet.columns = Math.max(sheet.columns, cells.length);
			return `<row r="${this.#row}">${cells.map((cell) => written(cell, bold)).join('')}</row>`;
		});
		this.#write(lines.join(''));
	}

	/** Writes what holds the sheets together; nothing may follow. */
	end(): void {
		this.#close();
		const list = this.#sheets.map(({ name }, at) => ({ name: escaped(name), id: at + 1 }));
		const names = this.#sheets.map(namesOf).join('');
		const styles = list.length + 1;
		this.#whole(
			'[Content_Types].xml',
			`<Types xmlns="${packages}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}styles+xml"/>${list
				.map(
					({ id }) =>
						`<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${sheetml}worksheet+xml"/>`
				)
				.join('')}</Types>`
		);
		this.#whole(
			'_rels/.rels',
			`<Relationships xmlns="${packages}relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		);
		this.#whole(
			'xl/workbook.xml',
			`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list
				.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`)
				.join('')}</sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`
		);
		this.#whole(
			'xl/_rels/workbook.xml.rels',
			`<Relationships xmlns="${packages}relationships">${list
				.map(
					({ id }) =>
						`<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`
				)
				.join(
					''
				)}<Relationship Id="rId${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
		);
		this.#whole(
			'xl/styles.xml',
			`<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`
		);
		this.#zip.end();
	}

	#close(): void {
		if (!this.#sheet) return;
		const sheet = this.#sheets.at(-1)!;
		sheet.rows = this.#row;
		const filter = sheet.frozen && sheet.columns > 0 ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '';
		// A page across, as many down as it takes, on its side: most tables are wider than high.
		const paper = `<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
		const words = `&L${sheet.head.replaceAll('&', '&&').slice(0, 200)}`;
		const heads = `<headerFooter><oddHeader>${escaped(words)}</oddHeader><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
		this.#sheet.push(strToU8(`</sheetData>${filter}${paper}${heads}</worksheet>`), true);
		this.#sheet = null;
	}

	#write(xml: string): void {
		if (!this.#sheet) throw new Error('workbook: no sheet was begun');
		this.#sheet.push(strToU8(xml));
	}

	#whole(path: string, xml: string): void {
		this.#file(path).push(strToU8(declaration + xml), true);
	}

	#file(path: string): ZipDeflate {
		const file = new ZipDeflate(path, { level: 6 });
		file.mtime = packedOn;
		this.#zip.add(file);
		return file;
	}
}

/** A sheet that was begun. */
interface Sheet {
	name: string;
	head: string;
	frozen: boolean;
	columns: number;
	rows: number;
}

function rangeOf({ columns, rows }: Sheet, fixed = ''): string {
	return `${fixed}A${fixed}1:${fixed}${letters(columns)}${fixed}${Math.max(rows, 1)}`;
}

/** Of a sheet with a header: what is filtered, and what stands on every page. */
function namesOf(sheet: Sheet, at: number): string {
	if (!sheet.frozen || sheet.columns === 0) return '';
	const name = escaped(`'${sheet.name.replaceAll("'", "''")}'!`);
	return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}${rangeOf(sheet, '$')}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}$1:$1</definedName>`;
}

/** A column's letters: 1 is A, 27 is AA. */
function letters(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The same rows give the same bytes: files in an archive bear one date (1980-01-01, local time). */
export const packedOn = new Date(1980, 0, 1);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/';
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

function written(cell: SheetCell, bold: boolean): string {
	const style = bold ? ' s="1"' : '';
	if (cell === null) return '<c/>';
	if (typeof cell === 'number') return `<c${style}><v>${cell}</v></c>`;
	// What looks like the way the format writes a sign it cannot hold is no such sign: ECMA-376, ST_Xstring.
	const text = cell.slice(0, longestCell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
	return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in markup; characters XML cannot hold, lone surrogates among them, become U+FFFD. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(/[&<>"]/g, (sign) => entities[sign]!);
}
