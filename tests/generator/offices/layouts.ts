import {
	blankly,
	byGroup,
	filled,
	groupNames,
	htmlRows,
	inTable4,
	markdown,
	resultNames,
	text,
	web,
	type Writer
} from './write.ts';

/** Ways other offices lay out their tables. */
export const layouts: Record<string, Writer> = {
	'table 4 as three tables below headings': web({
		whole: inTable4((groups) =>
			groups
				.map((values, g) => `<p>${groupNames[g]}</p>${htmlRows([resultNames, values])}`)
				.join('')
		)
	}),
	'table 4 as three tables with numbered headings': web({
		whole: inTable4((groups) =>
			groups
				.map(
					(values, g) =>
						`<p>${'（一）（二）（三）'.slice(3 * g, 3 * g + 3)}${['行政复议情况', '未经复议直接起诉情况', '复议后起诉情况'][g]}</p>${htmlRows([resultNames, values])}`
				)
				.join('')
		)
	}),
	'table 4 a group a row': web({
		whole: inTable4((groups) =>
			htmlRows([
				['类别', ...resultNames],
				...groups.map((values, g) => [groupNames[g]!, ...values])
			])
		)
	}),
	'table 4 a result a row': web({
		whole: inTable4((groups) =>
			htmlRows([
				['结果', '行政复议', '未经复议直接起诉', '复议后起诉'],
				...resultNames.map((name, r) => [name, ...groups.map((values) => values[r]!)])
			])
		)
	}),
	'table 4 a value a row': web({
		whole: inTable4(
			(groups) =>
				`<table>${groups.map((values, g) => values.map((value, r) => `<tr>${r ? '' : `<td rowspan="5">${groupNames[g]}</td>`}<td>${resultNames[r]}</td><td>${value}</td></tr>`).join('')).join('')}</table>`
		)
	}),
	'table 4 a group a row, in Markdown': text((table, at) =>
		at === 2
			? markdown([
					['类别', ...resultNames],
					...byGroup(table).map((values, g) => [groupNames[g]!, ...values])
				])
			: markdown(filled(table))
	),
	'table 4 as three tables, in Markdown': text((table, at) =>
		at === 2
			? byGroup(table)
					.map(
						(values, g) => `${'#'.repeat(3)} ${groupNames[g]}\n\n${markdown([resultNames, values])}`
					)
					.join('\n\n')
			: markdown(filled(table))
	),
	'table 4 as three tables by tabs': text((table, at) =>
		at === 2
			? byGroup(table)
					.map((values, g) => `${groupNames[g]}\n${resultNames.join('\t')}\n${values.join('\t')}`)
					.join('\n\n')
			: blankly(table)
					.map((row) => row.join('\t'))
					.join('\n')
	),
	'rows that end in tabs': text((table) =>
		blankly(table)
			.map((row) => `${row.join('\t')}\t\t\t`)
			.join('\n')
	),
	'rows that end in one tab': text((table) =>
		blankly(table)
			.map((row) => `${row.join('\t')}\t`)
			.join('\n')
	),
	'rows that begin with tabs': text((table) =>
		blankly(table)
			.map((row) => `\t\t${row.join('\t')}`)
			.join('\n')
	),
	'rows that end in tabs, some more than others': text((table) =>
		blankly(table)
			.map((row, r) => `${row.join('\t')}${'\t'.repeat(r % 3)}`)
			.join('\n')
	),
	'a comma-separated table in a text': text(
		(table) =>
			blankly(table)
				.map((row) => row.join(','))
				.join('\n'),
		(all) => all,
		/./
	),
	'group and label in one cell': web({
		table: (table, at) => {
			if (at !== 1) return table;
			const rows = filled(table).slice(3);
			const head = [
				'项目',
				'自然人',
				'商业企业',
				'科研机构',
				'社会公益组织',
				'法律服务机构',
				'其他',
				'总计'
			];
			const plain = (cell: string) => ({ text: cell, across: 1, down: 1 });
			return [
				head.map(plain),
				...rows.map((row) => [
					plain([...new Set(row.slice(0, 3))].join('')),
					...row.slice(3).map(plain)
				])
			];
		}
	}),
	'group and label in one cell, by Markdown': text((table, at) => {
		if (at !== 1) return markdown(filled(table));
		const head = [
			'项目',
			'自然人',
			'商业企业',
			'科研机构',
			'社会公益组织',
			'法律服务机构',
			'其他',
			'总计'
		];
		return markdown([
			head,
			...filled(table)
				.slice(3)
				.map((row) => [[...new Set(row.slice(1, 3))].join('-'), ...row.slice(3)])
		]);
	}),
	'table 4 with its groups as columns, below a title': web({
		whole: inTable4(
			(groups) =>
				`<table><tr><td colspan=4>行政复议、行政诉讼情况</td></tr><tr><td></td><td>行政复议</td><td>行政诉讼：未经复议直接起诉</td><td>行政诉讼：复议后起诉</td></tr>${resultNames.map((name, r) => `<tr><td>${name}</td>${groups.map((values) => `<td>${values[r]}</td>`).join('')}</tr>`).join('')}</table>`
		)
	}),
	'table 4 with each group below a row of its own': web({
		whole: inTable4(
			(groups) =>
				`<table>${groups.map((values, g) => `<tr><td colspan=5>${groupNames[g]}</td></tr>${[resultNames, values].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}`).join('')}</table>`
		)
	}),
	'table 4 a group a row, lawsuits in one cell beside': web({
		whole: inTable4(([first, second, third]) => {
			const cells = (values: readonly string[] = []) =>
				values.map((value) => `<td>${value}</td>`).join('');
			return `<table><tr><td colspan=2>项目</td>${cells(resultNames)}</tr><tr><td colspan=2>行政复议</td>${cells(first)}</tr><tr><td rowspan=2>行政诉讼</td><td>未经复议直接起诉</td>${cells(second)}</tr><tr><td>复议后起诉</td>${cells(third)}</tr></table>`;
		})
	}),
	'an empty column left of all': web({
		table: (table) =>
			table.map((row, r) => (r ? row : [{ text: '', across: 1, down: table.length }, ...row]))
	}),
	'a header’s colspan too long': web({
		table: (table, at) =>
			table.map((row, r) =>
				row.map((cell) =>
					at === 1 && r === 0 && /申请人情况/.test(cell.text)
						? { ...cell, across: cell.across + 2 }
						: cell
				)
			)
	}),
	'Markdown with broken lines in its cells': text((table) =>
		markdown(
			filled(table).map((row) =>
				row.map((cell) => (cell.length > 12 ? `${cell.slice(0, 6)}<br>${cell.slice(6)}` : cell))
			)
		)
	),
	'Markdown with numbers in bold': text((table) =>
		markdown(
			filled(table).map((row) => row.map((cell) => (/^\d+$/.test(cell) ? `**${cell}**` : cell)))
		)
	),
	'Markdown with marks escaped': text((table) =>
		markdown(filled(table).map((row) => row.map((cell) => cell.replace(/\./g, '\\.'))))
	)
};
