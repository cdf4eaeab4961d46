import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Workbook } from '#view/xlsx.ts';

function written(make: (book: Workbook) => void): Record<string, string> {
	const packed: Uint8Array[] = [];
	const book = new Workbook((bytes) => packed.push(bytes));
	make(book);
	book.end();
	const files = unzipSync(Buffer.concat(packed));
	return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('a sheet with a header filters its rows, and prints them a page across with the header on each', () => {
	const files = written((book) => {
		book.begin("年报 '1'", { frozen: true, head: '某省 & 县级' });
		book.rows([Array.from({ length: 28 }, (_, at) => `列${at}`)], { bold: true });
		book.rows([[1], [2]]);
		book.begin('说明');
		book.rows([['无']]);
	});
	const [sheet, about] = [files['xl/worksheets/sheet1.xml']!, files['xl/worksheets/sheet2.xml']!];
	expect(sheet).toContain('<autoFilter ref="A1:AB3"/>');
	expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
	expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
	expect(sheet).toContain('&amp;L某省 &amp;&amp; 县级');
	expect(sheet.indexOf('</sheetData>')).toBeLessThan(sheet.indexOf('<autoFilter'));
	expect(sheet.indexOf('<autoFilter')).toBeLessThan(sheet.indexOf('<pageMargins'));
	expect(about).not.toContain('autoFilter');
	const names = files['xl/workbook.xml']!;
	expect(names).toContain(
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">'年报 ''1'''!$1:$1</definedName>`
	);
	expect(names).toContain(`'年报 ''1'''!$A$1:$AB$3</definedName>`);
});

test('a workbook of plain sheets names nothing', () => {
	const files = written((book) => {
		book.begin('a');
		book.rows([['b']]);
	});
	expect(files['xl/workbook.xml']).not.toContain('definedName');
});
