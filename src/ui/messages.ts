import type { Name } from '#form/vocabulary.ts';
import type { ProblemCode } from '#query/problem.ts';

/** Every sentence of the interface that no chart, table or form supplies. */
export const messages = {
	site: { zh: '公开年报透视', en: 'OGI Lens' },
	siteOther: { zh: 'OGI Lens', en: '公开年报透视' },
	description: {
		zh: '政府信息公开工作年度报告的数字：申请、处理结果、零申请机关与网站访问，可逐年、逐地区、逐层级查询。',
		en: 'The figures of Chinese agencies’ annual open-government reports: requests, outcomes, agencies without requests and web traffic, by year, region and level.'
	},
	skip: { zh: '跳到正文', en: 'Skip to content' },
	overview: { zh: '总览', en: 'Overview' },
	method: { zh: '方法', en: 'Method' },
	pages: { zh: '页面', en: 'Pages' },
	terms: { zh: '本页用词', en: 'Words of this page' },
	onPage: { zh: '本页内容', en: 'On this page' },
	menu: { zh: '菜单', en: 'Menu' },
	settings: { zh: '显示设置', en: 'Display settings' },
	display: { zh: '显示', en: 'Display' },
	large: { zh: '大字', en: 'Large type' },
	largeHint: { zh: '放大字号，加强对比', en: 'Larger type and stronger contrast' },
	charts: { zh: '图表', en: 'Charts' },
	patterns: { zh: '颜色之外加图案', en: 'Patterns beside colours' },
	notFound: { zh: '没有这个页面', en: 'There is no such page' },
	notFoundWhy: {
		zh: '地址可能写错了，或者页面已经改名。从上面的菜单可以到达本站所有页面。',
		en: 'The address may be mistyped, or the page was renamed. The menu above reaches every page of the site.'
	},
	broken: { zh: '页面出了错', en: 'The page failed' },
	brokenWhy: {
		zh: '这是本站程序的错误，与您无关。刷新页面再试；数据没有受损。',
		en: 'This is a fault of the site, not yours. Reload the page to try again; no data was harmed.'
	},
	toOverview: { zh: '回到总览', en: 'To the overview' },
	corpus: { zh: '数据', en: 'Data' },
	theme: { zh: '配色', en: 'Theme' },
	themeAuto: { zh: '跟随系统', en: 'System' },
	themeLight: { zh: '浅色', en: 'Light' },
	themeDark: { zh: '深色', en: 'Dark' },
	syntheticNotice: {
		zh: '合成演示数据：机关、地名和数字均由程序生成，不对应任何真实机关。',
		en: 'Synthetic data: the agencies, places and numbers are made up by a program and stand for no real agency.'
	},
	mixedNotice: {
		zh: '本数据集混有合成数据，不能据以判断任何真实机关。',
		en: 'This corpus mixes in synthetic data; draw no conclusion about any real agency from it.'
	},
	licence: {
		zh: '代码 MIT 许可；汇编数据 CC BY 4.0。原报告归发布机关所有。',
		en: 'Code under MIT, compiled figures under CC BY 4.0. The reports remain their publishers’.'
	},
	local: {
		zh: '查询在您的浏览器内完成，不向任何第三方发送请求。',
		en: 'Every query runs inside your browser; nothing is sent to a third party.'
	},
	ways: { zh: '从这里开始', en: 'Where to begin' },
	toFindings: { zh: '查看待核实的疑点', en: 'See what does not add up' },
	toCheck: { zh: '发布前自查一份或一批年报', en: 'Check reports before publishing' },
	news: { zh: '看点', en: 'What is new' },
	proof: { zh: '看依据', en: 'See the numbers' },
	reports: { zh: '年报一览', en: 'The reports' },
	definition: { zh: '统计口径', en: 'How this is counted' },
	showTable: { zh: '查看表格', en: 'View table' },
	showChart: { zh: '查看图表', en: 'View chart' },
	showAll: { zh: '显示隐去的系列', en: 'Show what is hidden' },
	allHidden: {
		zh: '图上的系列都隐去了，所以是空的。',
		en: 'Every series of this chart is hidden, so it is empty.'
	},
	download: { zh: '下载 CSV', en: 'Download CSV' },
	share: { zh: '图片与引用', en: 'Image and citation' },
	png: { zh: 'PNG 图片', en: 'PNG picture' },
	svg: { zh: 'SVG 矢量图', en: 'SVG drawing' },
	pictureFailed: { zh: '浏览器没能画出图片。', en: 'The browser could not paint the picture.' },
	citation: { zh: '引用文字', en: 'Citation' },
	embed: { zh: '嵌入代码', en: 'Embed code' },
	embedHint: {
		zh: '第二行让嵌入框随内容伸缩；不愿用脚本的网站可以删去，第一行写明的高度在手机和电脑上都放得下。',
		en: 'The second line fits the frame to its content; a site that wants no script may leave it out: the height in the first holds on phones and desks.'
	},
	sort: { zh: '按这一列排序', en: 'Sort by this column' },
	asSql: { zh: '用 SQL 查询这张图', en: 'This chart as SQL' },
	noSql: {
		zh: '这张图的数字不在年报和疑点两张表里，SQL 查不到。',
		en: 'The numbers of this chart stand in neither the table of reports nor that of findings; SQL cannot ask for them.'
	},
	sqlTooLong: {
		zh: '这张图的 SQL 太长，放不进网址。',
		en: 'This chart’s SQL is too long for an address.'
	},
	copy: { zh: '复制', en: 'Copy' },
	copied: { zh: '已复制。', en: 'Copied.' },
	copyFailed: {
		zh: '浏览器不允许复制，请手工选取。',
		en: 'The browser does not allow copying; select the text by hand.'
	},
	noSuchChart: { zh: '这一页没有这张图：', en: 'This page has no such chart: ' },
	thereAre: { zh: '这一页有：', en: 'It has:' },
	whole: { zh: '在公开年报透视中查看', en: 'See it in OGI Lens' },
	downloading: { zh: '正在生成…', en: 'Preparing…' },
	scope: { zh: '范围：', en: 'Scope: ' },
	program: { zh: '程序版本', en: 'Program version' },
	version: { zh: '数据版本', en: 'Data version' },
	legend: { zh: '图例', en: 'Legend' },
	tools: { zh: '表格与下载', en: 'Table and downloads' },
	keys: {
		zh: '用方向键逐项查看，Esc 收起；全部数字见“查看表格”。',
		en: 'Arrow keys step through the values, Escape hides them; “View table” has every number.'
	},
	nothing: {
		zh: '所选范围内没有年报。放宽筛选条件再看。',
		en: 'No report matches. Widen the filters.'
	},
	none: { zh: '没有年报。', en: 'There is no report.' },
	filters: { zh: '筛选', en: 'Filters' },
	chosen: { zh: '已选条件', en: 'Active filters' },
	year: { zh: '年份', en: 'Year' },
	province: { zh: '省份', en: 'Province' },
	everyProvince: { zh: '全部省份', en: 'All provinces' },
	prefecture: { zh: '地市', en: 'Prefecture' },
	everyPrefecture: { zh: '全部地市', en: 'All prefectures' },
	county: { zh: '县区', en: 'County' },
	everyCounty: { zh: '全部县区', en: 'All counties' },
	basis: { zh: '计入哪一种合计', en: 'Which reports are added up' },
	level: { zh: '层级', en: 'Level' },
	sector: { zh: '领域', en: 'Sector' },
	agency: { zh: '机关名称', en: 'Agency name' },
	toPlace: { zh: '这个地方的页面 →', en: 'The page of this place →' },
	/** The same where there is room for little. */
	agencyShort: { zh: '机关名称', en: 'Agency' },
	remove: { zh: '取消', en: 'Remove' },
	clear: { zh: '清除', en: 'Clear' },
	unknown: {
		zh: '网址里有认不出的筛选，没有用：',
		en: 'The address has filters nobody knows; they were left out: '
	},
	reset: { zh: '全部重置', en: 'Reset all' },
	previous: { zh: '上一页', en: 'Previous' },
	next: { zh: '下一页', en: 'Next' },
	headline: { zh: '主要数字', en: 'Headline figures' },
	loading: { zh: '正在读取数据', en: 'Loading the data' },
	loadingManifest: { zh: '读取数据清单', en: 'Reading the list of files' },
	loadingFiles: { zh: '下载年报数据', en: 'Downloading the reports' },
	loadingEngine: { zh: '下载查询引擎', en: 'Downloading the query engine' },
	loadingDecode: { zh: '解码并载入', en: 'Decoding and loading' },
	firstFigures: {
		zh: '数据清单里的合计已先行显示，图表随后就到。',
		en: 'Totals from the list of files are shown already; the charts follow.'
	},
	failed: { zh: '数据没能打开', en: 'The data could not be opened' },
	retry: { zh: '重试', en: 'Try again' },
	details: { zh: '详细信息', en: 'Details' },
	noInk: {
		zh: '这份数据没有保存原文，只有读出的数字和读法。',
		en: 'This corpus does not keep the text of the source, only the numbers read and how they were read.'
	},
	noInkSynthetic: {
		zh: '合成数据没有原文：数字直接由程序生成。',
		en: 'Synthetic data has no source: the numbers were made by a program.'
	},
	noSuchCell: { zh: '文中没有找到这一格。', en: 'The document has no such cell.' },
	sourceRow: {
		zh: '原文这一行里读作格子的内容',
		en: 'What was read as cells in this row of the source'
	},
	emptyInk: { zh: '（空白）', en: '(blank)' },
	wayOut: { zh: '可以这样做', en: 'What to do' }
} as const satisfies Record<string, Name>;

interface Remedy {
	what: Name;
	todo: Name;
}

/** What went wrong, and what the reader can do about it. */
export const remedies: Record<ProblemCode, Remedy> = {
	missing_file: {
		what: { zh: '站点缺少一个数据文件。', en: 'A data file is missing from the site.' },
		todo: {
			zh: '换一份数据，或稍后重试。若您维护本站：重新构建，并确认 corpora 与 engine 文件夹已完整上传。',
			en: 'Choose other data or try again later. If you run this site: build it again and check that the folders corpora and engine were uploaded whole.'
		}
	},
	unknown_corpus: {
		what: {
			zh: '本站没有网址里写的这份数据。',
			en: 'This site does not have the data the address names.'
		},
		todo: {
			zh: '网址可能写错了，或者这份数据已经撤下。本站有：',
			en: 'The address may be mistyped, or the data was withdrawn. This site has:'
		}
	},
	hash_mismatch: {
		what: {
			zh: '收到的文件与清单记录的校验值不符，可能在传输中损坏，也可能与清单不是同一版本，因此没有使用。',
			en: 'A file does not match the checksum in the list of files: damaged on the way, or of another version. It was not used.'
		},
		todo: {
			zh: '刷新页面重新下载。仍然不行，请站点维护者重新上传全部数据文件。',
			en: 'Reload the page. If that does not help, the site’s keeper should upload all data files again.'
		}
	},
	wrong_schema: {
		what: {
			zh: '数据的版本与本站程序不一致。',
			en: 'The data is of another version than this site understands.'
		},
		todo: {
			zh: '刷新页面以取得最新程序；自建数据请用同一版本重新运行 npm run ingest。',
			en: 'Reload the page to get the latest site; if the data is yours, run npm run ingest again with the same version.'
		}
	},
	engine: {
		what: { zh: '查询引擎没能启动。', en: 'The query engine could not start.' },
		todo: {
			zh: '请使用较新的 Chrome、Edge、Firefox 或 Safari，并允许 WebAssembly 与 Web Worker；浏览器的“增强安全模式”会停用它们。',
			en: 'Use a recent Chrome, Edge, Firefox or Safari with WebAssembly and web workers allowed; strict security modes switch them off.'
		}
	},
	crashed: {
		what: {
			zh: '查询程序中途停了，重启一次后又停了。',
			en: 'The part that answers queries stopped, was started again, and stopped again.'
		},
		todo: {
			zh: '重试。仍然不行，请关闭其他标签页，或缩小筛选范围：多半是内存不足。',
			en: 'Try again. If that does not help, close other tabs or narrow the filters: most likely memory ran out.'
		}
	},
	broken: {
		what: {
			zh: '这条查询使引擎出错停下；下一次查询会重新启动它。',
			en: 'This query broke the engine; the next one starts it again.'
		},
		todo: {
			zh: '换一种写法，或缩小范围后再试：多半是一次要算的太多。',
			en: 'Write it another way, or ask for less: most likely it was too much at once.'
		}
	},
	network: {
		what: { zh: '网络中断，文件没有下载完。', en: 'The network failed before a file had arrived.' },
		todo: { zh: '检查网络连接，然后重试。', en: 'Check the connection, then try again.' }
	},
	memory: {
		what: { zh: '浏览器内存不足。', en: 'The browser ran out of memory.' },
		todo: {
			zh: '关闭其他标签页后重试，或换用内存更大的电脑。',
			en: 'Close other tabs and try again, or use a computer with more memory.'
		}
	}
};
