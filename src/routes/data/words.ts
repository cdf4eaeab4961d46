import type { Name } from '#form/vocabulary.ts';

/** The sentences of this page. */
export const words = {
	title: { zh: '数据', en: 'Data' },
	lead: {
		zh: '站上的图表全部来自下面这些文件。文件可以直接下载，用 DuckDB、Polars、pandas、R、Spark 或 Excel（经 CSV）打开，不必经过本站。',
		en: 'Every chart of the site is drawn from the files below. Download them and open them with DuckDB, Polars, pandas, R, Spark or, by way of CSV, a spreadsheet; the site is not needed.'
	},
	downloads: { zh: '下载', en: 'Downloads' },
	version: { zh: '数据版本', en: 'Data version' },
	made: { zh: '生成日期', en: 'Made' },
	from: { zh: '来源', en: 'Made from' },
	reports: { zh: '年报', en: 'Reports' },
	agencies: { zh: '机关', en: 'Agencies' },
	years: { zh: '报告年度', en: 'Report years' },
	refused: { zh: '未能读取的文件', en: 'Files not read' },
	whole: { zh: '一个 ZIP', en: 'One ZIP' },
	zip: { zh: '下载全部文件（ZIP）', en: 'Download every file (ZIP)' },
	zipping: { zh: '正在收取', en: 'Fetching' },
	zipFailed: {
		zh: '没能收全：有文件取不到，或与清单记录的校验值不符。请重试。',
		en: 'Not complete: a file could not be had, or does not match its checksum. Try again.'
	},
	tooLarge: {
		zh: '超过 4 GB，浏览器打不成一个 ZIP；请用右边的地址清单逐个下载。',
		en: 'More than 4 GB, too large for one ZIP made in a browser; fetch the files by their addresses.'
	},
	zipNote: {
		zh: '在您的浏览器里打包，逐个文件核对 SHA-256；不含逐份年报的原文出处。',
		en: 'Packed in your browser, each file held against its SHA-256; without the packs of evidence of single reports.'
	},
	addresses: { zh: '地址清单', en: 'Addresses' },
	fullAddresses: { zh: '保存完整地址的清单', en: 'Save them as whole addresses' },
	fetchAll: { zh: '用命令行取回全部文件', en: 'Fetch every file from a terminal' },
	fetched: {
		zh: '取回或解压以后，数据集的文件夹在 corpora 下；下面各段在放着它的文件夹里运行。',
		en: 'Once fetched or unpacked, the corpus is a folder; run what follows beside it.'
	},
	afar: { zh: '不取回，直接查询（DuckDB）', en: 'Without fetching it (DuckDB)' },
	chartFiles: { zh: '各图的数据', en: 'Numbers of the charts' },
	oneChart: { zh: '一张图的数据', en: 'One chart’s numbers' },
	oneChartText: {
		zh: '由合计就能答出的图，不加筛选的数据都有固定地址，CSV 和 JSON 各一份，随数据版本更新：',
		en: 'Charts that sums can answer have their numbers, as nobody filtered them, at addresses that stay, as CSV and JSON, renewed with the data:'
	},
	about: { zh: '说明文件', en: 'Documents' },
	files: { zh: '数据文件', en: 'Data files' },
	file: { zh: '文件', en: 'File' },
	rows: { zh: '行数', en: 'Rows' },
	size: { zh: '字节', en: 'Bytes' },
	hash: { zh: 'SHA-256（前 16 位）', en: 'SHA-256 (first 16)' },
	open: { zh: '怎样打开', en: 'How to open it' },
	openText: {
		zh: '每份年报一行，二百来个格子各占一列；`readings` 列逐格记下是数字、空白、斜杠、读不出还是没有这一格。按年度分文件夹，可以当作 Hive 分区数据集读取。',
		en: 'A row a report, a column for each of some two hundred cells; the column readings says of each cell whether it is a number, blank, a slash, unreadable or absent. Folders by year read as a Hive-partitioned dataset.'
	},
	blank: {
		zh: '数值为空就是没有读到数，不是零；求和之前请先看读法。',
		en: 'A null is a number that was not read, not a zero; look at the reading before you add up.'
	},
	dictionary: { zh: '数据字典', en: 'Data dictionary' },
	dictionaryNote: {
		zh: '由法定表式生成，与表式、读取程序和下载文件用同一套名称。机器可读的版本是各数据集的 datapackage.json 与 codebook.json。',
		en: 'Generated from the statutory form: form, reader and files share their names. The versions for machines are each corpus’s datapackage.json and codebook.json.'
	},
	column: { zh: '列名', en: 'Column' },
	columns: { zh: '列', en: 'columns' },
	type: { zh: '类型', en: 'Type' },
	meaning: { zh: '含义', en: 'Meaning' },
	unit: { zh: '单位', en: 'Unit' },
	oneRow: { zh: '一份年报一行', en: 'a row a report' },
	oneFinding: { zh: '一处发现一行', en: 'a row a finding' },
	cite: { zh: '怎样引用', en: 'How to cite' },
	citeNote: {
		zh: '请写明数据版本：同一版本号永远是同样的字节。图表上方的“图片与引用”会给出带有筛选条件的引用文字。',
		en: 'Name the data version: the same version is always the same bytes. “Image and citation” above each chart gives a citation with its filters.'
	},
	licence: { zh: '许可', en: 'Licence' },
	licenceText: {
		zh: '汇编数据按 CC BY 4.0 提供：可以自由使用、改编、再发布，只须注明来源与数据版本。程序按 MIT 许可提供。原报告归发布机关所有，不在本站的许可之内。',
		en: 'The compiled figures are under CC BY 4.0: use, adapt and publish them freely, naming the source and the data version. The program is under MIT. The reports remain their publishers’ and are not licensed by this site.'
	},
	feed: { zh: '数据更新订阅（Atom）', en: 'Feed of data versions (Atom)' },
	feedNote: {
		zh: '每生成一个数据版本多一条，阅读器订阅后不必常来看。',
		en: 'has an entry for every version of the data; a feed reader tells you of a new one.'
	},
	changes: { zh: '变更与更正', en: 'Changes and corrections' },
	changesText: {
		zh: '数据更新、程序读法改动或规则改动，都会换一个数据版本号。对单个格子和发现的更正逐条记录，见“方法”页的更正记录；规则的改动见各条规则页的版本记录。',
		en: 'New reports, a change of the reader or of a rule give the data a new version. Corrections of single cells and findings are listed one by one on the method page; changes of a rule stand in its history.'
	}
} as const satisfies Record<string, Name>;
