import type { Name } from '#form/vocabulary.ts';
import type { Refused } from '#query/statement.ts';
import type { Unreadable } from '#view/statement-address.ts';

export const words = {
	title: { zh: '数据浏览', en: 'Explore' },
	lead: {
		zh: '全部年报的全部数字：选列、排序、筛选、分组，导出成表格；也可以写 SQL。空白不是零：没有数字的格子写明原因。',
		en: 'Every number of every report: choose columns, sort, filter, group and export, or write SQL. A blank is not a zero: a cell without a number says why.'
	},
	ways: { zh: '浏览方式', en: 'Ways to explore' },
	table: { zh: '表格', en: 'Table' },
	sql: { zh: 'SQL', en: 'SQL' },
	columns: { zh: '选择列', en: 'Columns' },
	findColumn: { zh: '查找列', en: 'Find a column' },
	findHint: { zh: '名称或代号', en: 'Name or id' },
	noColumn: { zh: '没有这样的列。', en: 'There is no such column.' },
	all: { zh: '全选', en: 'All' },
	none: { zh: '全不选', en: 'None' },
	usual: { zh: '恢复默认', en: 'Default columns' },
	state: { zh: '哪些年报', en: 'Which reports' },
	anyState: { zh: '不限', en: 'any' },
	group: { zh: '分组', en: 'Group by' },
	ungrouped: { zh: '不分组', en: 'no grouping' },
	export: { zh: '导出', en: 'Export' },
	exportInParts: {
		zh: '超过电子表格的 1,048,576 行，分份数：',
		en: 'More than the 1,048,576 rows a spreadsheet opens; parts:'
	},
	exportHint: {
		zh: '每份导出都附筛选条件、数据版本、许可、读法说明和引用格式。CSV 是一个 ZIP：一个纯数据文件，一个说明文件。',
		en: 'Every export comes with its filters, data version, licence, legend and citation. A CSV is a ZIP of the bare data and a text that explains it.'
	},
	stop: { zh: '停止', en: 'Stop' },
	exporting: { zh: '正在导出', en: 'Exporting' },
	reports: { zh: '份年报', en: 'reports' },
	missing: { zh: '份没有收录的年报', en: 'reports that are not in the corpus' },
	missingNote: {
		zh: '没有收录不等于没有公布；数字格里的记号是为什么会找它，见表下。',
		en: 'Not in the corpus is not unpublished; the marks in place of numbers say why one would look for it, see below the table.'
	},
	grid: { zh: '年报表', en: 'Table of reports' },
	gridHint: {
		zh: '点列名排序，再点反向；表格可以左右上下滚动。',
		en: 'Choose a heading to sort, again to reverse; the table scrolls both ways.'
	},
	printed: {
		zh: '纸上是第 {first}–{last} 行（共 {total} 行）、{columns} 列（共选 {chosen} 列）；其余的请导出。',
		en: 'On paper: rows {first}–{last} of {total}, {columns} of {chosen} columns; export for the rest.'
	},
	row: { zh: '到第几行', en: 'Go to row' },
	doubt: {
		zh: '读出来但读法有疑问的数，这张表里不另作标记；点机关名称，在它的页面上这样的数后面写着 [疑]，并附原文。',
		en: 'Numbers that were read with doubt have no mark in this table. Follow an agency’s name: on its page such a number is followed by [?] and shown in its source.'
	},
	legend: { zh: '没有数字的格子', en: 'Cells without a number' },
	noNumbers: {
		zh: '分组要有数字列。请在“选择列”里选几个。',
		en: 'Groups need number columns. Choose some under Columns.'
	},
	statement: { zh: '查询语句', en: 'Statement' },
	console: {
		zh: "两张表：reports 一份年报一行，findings 一条待核实之处一行。语句只能是查询，在您的浏览器里运行，不能读文件，不能上网。Ctrl+Enter 运行。要相加，先写 WHERE basis = 'own'（例子都这样写）：同一件申请还在政府汇总的、被取代的年报里，不写就会重复计。",
		en: "Two tables: reports, a row a report, and findings, a row a finding. Statements can only ask; they run in your browser and reach neither files nor the network. Ctrl+Enter runs. Before you add up, write WHERE basis = 'own', as the examples do: the same requests are in consolidated and in superseded reports, too, and would count twice."
	},
	arrived: {
		zh: '这条语句是随链接来的，还没有运行。请先看一看，再点“运行”。',
		en: 'This statement came with the link and has not been run. Look at it, then choose Run.'
	},
	tooLongToLink: {
		zh: '语句太长，放不进网址；要发给别人，请复制语句本身。',
		en: 'The statement is too long for an address; to pass it on, copy the statement itself.'
	},
	run: { zh: '运行', en: 'Run' },
	running: { zh: '正在查询…', en: 'Running…' },
	examples: { zh: '例子', en: 'Examples' },
	history: { zh: '用过的语句', en: 'History' },
	forget: { zh: '清空', en: 'Forget all' },
	schema: { zh: '表和列', en: 'Tables and columns' },
	insert: { zh: '点列名插入语句', en: 'Choose a name to insert it' },
	answer: { zh: '结果', en: 'Result' },
	rows: { zh: '行', en: 'rows' },
	cut: {
		zh: '表里只有前面这些行；CSV 有全部的行，最多 {} 行。',
		en: 'Only the first rows are in the table; the CSV has all of them, {} at most.'
	},
	fileCut: {
		zh: 'CSV 里只有前 {} 行，后面还有；要更多，请在语句里汇总或筛选。',
		en: 'The CSV has the first {} rows and there are more; sum up or filter in the statement for others.'
	},
	milliseconds: { zh: '毫秒', en: 'ms' },
	empty: { zh: '没有符合的行。', en: 'No row matches.' },
	stopped: {
		zh: '已停止。若引擎仍在算，下一条语句会等它算完。',
		en: 'Stopped. If the engine is still at work, the next statement waits for it.'
	},
	timeLimit: {
		zh: '超过 60 秒，已停止。请缩小范围，或先汇总。',
		en: 'Stopped after 60 seconds. Choose less, or sum up first.'
	},
	tooWide: {
		zh: '这份数据年报太多，* 要取全部列，浏览器放不下。请写出要用的列名。',
		en: 'This corpus is too large for all columns at once. Name the columns instead of *.'
	},
	at: { zh: '位置', en: 'At' },
	line: { zh: '第 {} 行', en: 'line {}' },
	column: { zh: '第 {} 列', en: 'column {}' },
	nullValue: { zh: '空值', en: 'null' }
} as const satisfies Record<string, Name>;

/** Why a statement is not run. */
export const refusals: Record<Refused, Name> = {
	empty: { zh: '没有语句。', en: 'There is no statement.' },
	several: {
		zh: '一次只能运行一条语句；去掉多余的分号。',
		en: 'One statement at a time; remove what follows the semicolon.'
	},
	not_a_question: {
		zh: '只能查询：语句以 SELECT、WITH、FROM、VALUES、DESCRIBE、SUMMARIZE、SHOW 或 EXPLAIN 开头。',
		en: 'Only questions: a statement begins with SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW or EXPLAIN.'
	},
	unfinished: {
		zh: '引号或注释没有结束。',
		en: 'A quotation or comment does not end.'
	}
};

/** Why the statement of an address is not shown. */
export const unreadable: Record<Unreadable, Name> = {
	too_long: {
		zh: '网址里的语句超过了长度上限，没有取用。',
		en: 'The statement in the address is longer than is allowed; it was not taken up.'
	},
	other_form: {
		zh: '网址里的语句是本站另一个版本写的，这个版本读不了。请刷新页面再试。',
		en: 'The statement in the address was written by another version of this site, which this one cannot read. Reload the page to try again.'
	},
	damaged: {
		zh: '网址里的语句不完整或被改动过，没有取用。请重新复制完整的链接。',
		en: 'The statement in the address is incomplete or was changed; it was not taken up. Copy the whole link again.'
	}
};
