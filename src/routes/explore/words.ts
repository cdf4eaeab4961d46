import type { Name } from '#form/vocabulary.ts';

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
	state: { zh: '申请情况', en: 'Requests' },
	anyState: { zh: '不限', en: 'any' },
	group: { zh: '分组', en: 'Group by' },
	ungrouped: { zh: '不分组', en: 'no grouping' },
	export: { zh: '导出', en: 'Export' },
	exportHint: {
		zh: '每份导出都附筛选条件、数据版本、许可、读法说明和引用格式。CSV 是一个 ZIP：一个纯数据文件，一个说明文件。',
		en: 'Every export comes with its filters, data version, licence, legend and citation. A CSV is a ZIP of the bare data and a text that explains it.'
	},
	stop: { zh: '停止', en: 'Stop' },
	exporting: { zh: '正在导出', en: 'Exporting' },
	reports: { zh: '份年报', en: 'reports' },
	grid: { zh: '年报表', en: 'Table of reports' },
	gridHint: {
		zh: '点列名排序，再点反向；表格可以左右上下滚动。',
		en: 'Choose a heading to sort, again to reverse; the table scrolls both ways.'
	},
	row: { zh: '到第几行', en: 'Go to row' },
	legend: { zh: '没有数字的格子', en: 'Cells without a number' },
	noNumbers: {
		zh: '分组要有数字列。请在“选择列”里选几个。',
		en: 'Groups need number columns. Choose some under Columns.'
	},
	everything: { zh: '全部年报', en: 'all reports' }
} as const satisfies Record<string, Name>;
