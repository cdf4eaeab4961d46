import type { PrintedTable } from '../form-tables.ts';
import { docxOf, paragraph, run, tableXml } from '../docx.ts';
import { reportParts, title, type ReportPart } from '../parts.ts';
import { tablesOf } from '../report.ts';
import { blankly, isNumber, text, utf8, web, type Writer } from './write.ts';

/** A Word document whose cells hold what `cell` makes of their ink. */
function word(cell: (value: string) => string): Writer {
	return (draft) => ({
		bytes: docxOf(
			[
				paragraph(title),
				...reportParts(tablesOf(draft)).map((part: ReportPart<PrintedTable>) =>
					typeof part === 'string' ? paragraph(part) : tableXml(part, cell)
				)
			].join('')
		)
	});
}

/** What Word documents and texts of other offices hold. */
export const documents: Record<string, Writer> = {
	'white in a Word document': word((value) =>
		isNumber(value)
			? `<w:p>${run(value)}${run('8', '<w:color w:val="FFFFFF"/>')}</w:p>`
			: paragraph(value)
	),
	'hidden in a Word document': word((value) =>
		isNumber(value)
			? `<w:p>${run('1', '<w:vanish/>')}${run(value)}${run('8', '<w:webHidden/><w:vanish/>')}</w:p>`
			: paragraph(value)
	),
	'content controls in a Word document': word((value) =>
		isNumber(value)
			? `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(value)}</w:sdtContent></w:sdt></w:p>`
			: value === ''
				? `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run('单击此处输入数字')}</w:sdtContent></w:sdt></w:p>`
				: paragraph(value)
	),
	'dashes of all kinds for what does not apply': web({
		cell: (value, { column }) =>
			value === '/' ? ['—', '－', '--', '／', '无'][column % 5]! : value
	}),
	'full-width numbers': web({
		cell: (value) =>
			value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
	}),
	'numbers with thousands': web({
		cell: (value) => (isNumber(value) ? Number(value).toLocaleString('en') : value)
	}),
	'a mark of a footnote behind numbers': web({
		cell: (value, { row }) => (isNumber(value) && row === 5 ? `${value}<sup>①</sup>` : value)
	}),
	'a digit raised behind numbers': web({
		cell: (value, { row }) => (isNumber(value) && row === 5 ? `${value}<sup>1</sup>` : value)
	}),
	'a text cut within table 3': (draft) => {
		const { bytes } = text((table) =>
			blankly(table)
				.map((row) => row.join('\t'))
				.join('\n')
		)(draft);
		const all = new TextDecoder().decode(bytes);
		return {
			bytes: utf8(all.slice(0, all.indexOf('（五）不予处理'))),
			open: /not_processed|otherwise|concluded|carried_out|reconsideration|litigation/
		};
	}
};
