import type { Printed, PrintedTable } from '../form-tables.ts';
import { filled, hidden, isLabel, isNumber, labels, web, type Writer } from './write.ts';

/** How other offices spell labels, write numbers and hide text on web pages. */
export const writings: Record<string, Writer> = {
	'labels that lost letters': web({ table: labels(/属于国家秘密/, '属国密') }),
	'labels that gained letters': web({ table: labels(/重复申请/, '重复申请的政府信息类') }),
	'labels of table 2 that lost letters': web({ table: labels(/行政规范性文件/, '行规性文') }),
	'labels of table 2 in other words': web({ table: labels(/^行政处罚$/, '行政罚处') }),
	'a fee in other words': web({ table: labels(/行政事业性收费/, '行政事性费') }),
	'labels of table 4 that lost letters': web({ table: labels(/结果维持/, '结果维') }),
	'labels of table 4 with a letter changed': web({ table: labels(/尚未审结/, '尚末审结') }),
	'labels of table 3’s header with a letter changed': web({
		table: labels(/科研机构/, '科硏机构')
	}),
	'labels with spaces between letters': web({
		cell: (value) => (isLabel(value) && value.length < 8 ? [...value].join(' ') : value)
	}),
	'numbers with remarks in brackets': web({
		cell: (value, { column, row }) =>
			isNumber(value) && (column + row) % 5 === 0 ? `${value}（含历年结转件）` : value
	}),
	'numbers with remarks below': web({
		cell: (value, { column, row }) =>
			isNumber(value) && (column + row) % 7 === 0 ? `${value}<br>（其中修订1件）` : value
	}),
	'numbers with units': web({
		cell: (value, { table }) => (isNumber(value) && table !== 0 ? `${value}件` : value)
	}),
	'numbers as formulas': web({ cell: (value) => (isNumber(value) ? `\\(${value}\\)` : value) }),
	'numbers between dollars, bold': web({
		cell: (value) => (isNumber(value) ? `$\\mathbf{${value}}$` : value)
	}),
	'blanks by name': web({ cell: (value) => (value === '' ? '&amp;nbsp;&amp;nbsp;' : value) }),
	'blanks of a wide space': web({ cell: (value) => (value === '' ? '&emsp;' : value) }),
	'numbers set in paragraphs with spaces': web({
		cell: (value) => `<p>&nbsp;${value}&nbsp;</p><p></p>`
	}),
	'numbers in inputs': web({
		cell: (value) => (isLabel(value) ? value : `<input type="text" value="${value}">`)
	}),
	'numbers in inputs behind hidden ones': web({
		cell: (value) =>
			isLabel(value) ? value : `<input type="hidden" value="99"><input value='${value}' readonly>`
	}),
	'numbers chosen from lists': web({
		cell: (value) =>
			isNumber(value)
				? `<select><option>1000</option><option selected>${value}</option></select>`
				: value
	}),
	'numbers in text areas': web({
		cell: (value) => (isLabel(value) ? value : `<textarea rows=1>${value}</textarea>`)
	}),
	'white behind numbers': web({ cell: hidden('color:#FFFFFF') }),
	'white by rgb behind numbers': web({ cell: hidden('color:rgb(255, 255, 255)') }),
	'see-through behind numbers': web({ cell: hidden('opacity:0') }),
	'of no size behind numbers': web({ cell: hidden('font-size:0px') }),
	'not displayed behind numbers': web({ cell: hidden('display : none') }),
	'invisible behind numbers': web({ cell: hidden('visibility:hidden') }),
	'off the page behind numbers': web({ cell: hidden('position:absolute;left:-5000px') }),
	'clipped behind numbers': web({ cell: hidden('position:absolute;clip:rect(0 0 0 0)') }),
	'clipped by a path behind numbers': web({ cell: hidden('clip-path:inset(100%)') }),
	'in a box of no height behind numbers': web({
		cell: hidden('display:inline-block;height:0;overflow:hidden')
	}),
	'indented away behind numbers': web({
		cell: hidden('display:inline-block;width:1px;overflow:hidden;text-indent:-999em')
	}),
	'scaled to nothing behind numbers': web({
		cell: hidden('display:inline-block;transform:scale(0)')
	}),
	'hidden by a class behind numbers': web({
		head: '<style>.x1 span.w { color: white }</style>',
		cell: (value) =>
			isNumber(value) ? `<b class="x1">${value}<span class="w">8</span></b>` : value
	}),
	'hidden by an attribute behind numbers': web({
		cell: (value) => (isNumber(value) ? `${value}<i hidden>8</i>` : value)
	}),
	'in comments behind numbers': web({
		cell: (value) =>
			isNumber(value)
				? `${value}<!-- 8 --><script>8</script><template>8</template><noscript></noscript>`
				: value
	}),
	'a font of white behind numbers': web({
		cell: (value) => (isNumber(value) ? `${value}<font color="white">8</font>` : value)
	}),
	'a rowspan too long': web(
		{
			table: (table, at) =>
				table.map((row) =>
					row.map((cell) =>
						at === 1 && /（四）/.test(cell.text) ? { ...cell, down: cell.down + 1 } : cell
					)
				)
		},
		/unable|not_processed/
	),
	'a rowspan too short': web(
		{
			table: (table, at) =>
				table.map((row) =>
					row.map((cell) =>
						at === 1 && /（五）/.test(cell.text) ? { ...cell, down: cell.down - 1 } : cell
					)
				)
		},
		/not_processed|otherwise/
	),
	'a colspan too long in a label': web(
		{
			table: (table, at) =>
				table.map((row) =>
					row.map((cell) =>
						at === 1 && /（七）/.test(cell.text) ? { ...cell, across: cell.across + 1 } : cell
					)
				)
		},
		/concluded/
	),
	'a colspan too short in the first row': web(
		{
			table: (table, at) =>
				table.map((row) =>
					row.map((cell) =>
						at === 1 && /^一、/.test(cell.text) ? { ...cell, across: cell.across - 1 } : cell
					)
				)
		},
		/received/
	),
	'a header’s rowspan lost': web(
		{
			table: (table, at) =>
				table.map((row, r) =>
					row.map((cell) =>
						at === 1 && r === 1 && /自然人/.test(cell.text) ? { ...cell, down: 1 } : cell
					)
				)
		},
		/./
	),
	'spans said twice as in old sites': web({
		attributes: ({ across }) =>
			across > 1 ? ` colspan=${across} align=center` : ' colspan="1" rowspan="1"'
	}),
	'rows of a group in one cell': web(
		{
			table: (table, at) => {
				if (at !== 1) return table;
				const rows = table.map((row) => row.map((cell) => ({ ...cell })));
				const first = rows.findIndex((row) => row.some(({ text }) => /本机关不掌握/.test(text)));
				const [own, second, third] = rows.slice(first, first + 3) as [
					Printed[],
					Printed[],
					Printed[]
				];
				const offset = own.length - second.length;
				own.forEach((cell, c) => {
					if (c < offset) cell.down = 1;
					else
						cell.text = [cell, second[c - offset]!, third[c - offset]!]
							.map(({ text }) => text)
							.join('<br>');
				});
				rows.splice(first + 1, 2);
				rows.forEach((row) =>
					row.forEach((cell) => {
						if (/本年度办理结果/.test(cell.text)) cell.down -= 2;
					})
				);
				return rows;
			}
		},
		/unable/
	),
	'table 3 in two tables, the header once': web({
		whole: (table, at) => {
			if (at !== 1) return null;
			const cut = table.findIndex((row) => row.some(({ text }) => /（四）无法/.test(text)));
			const before = table
				.slice(0, cut)
				.map((row) =>
					row.map((cell) => (/本年度办理结果/.test(cell.text) ? { ...cell, down: 99 } : cell))
				);
			const rest: PrintedTable = table
				.slice(cut)
				.map((row, r, all) => (r ? row : [{ text: '', across: 1, down: all.length - 1 }, ...row]));
			const write = (rows: PrintedTable) =>
				`<table>${rows.map((row) => `<tr>${row.map(({ text, across, down }) => `<td colspan=${across} rowspan=${Math.min(down, rows.length)}>${text}</td>`).join('')}</tr>`).join('')}</table>`;
			return `${write(before)}<p>&nbsp;</p>${write(rest)}`;
		}
	}),
	'as divisions with a style of tables': web(
		{
			whole: (table) =>
				`<table>${filled(table)
					.map(
						(row) =>
							`<tr>${row.map((cell) => `<td><div><span>${cell}</span></div></td>`).join('')}</tr>`
					)
					.join('')}</table>`
		},
		/^(?!received)/
	),
	'two labels that lost letters': web({
		table: (table) => labels(/重复申请/, '重夏申清')(labels(/属于行政执法案卷/, '属于执案')(table))
	}),
	'a label of two letters with one changed': web({ table: labels(/^规章$/, '规樟') }),
	'a label of four letters that lost one': web({ table: labels(/^行政强制$/, '行强制') }),
	'results with a letter changed': web({ table: labels(/结果纠正/, '结果纠王') }),
	'ordinals of another script': web({ table: labels(/^(\d)\./, '$1．') }),
	'see-through by a colour of eight digits behind numbers': web({
		cell: hidden('color:#00000000')
	}),
	'faded by a filter behind numbers': web({ cell: hidden('filter:opacity(0)') }),
	'white on blue': web({
		attributes: () => ' style="background:#036"',
		cell: (value) => `<span style="color:#fff">${value}</span>`
	})
};
