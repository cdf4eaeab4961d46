import type { Name } from '#form/vocabulary.ts';

/** The sentences of this page. */
export const words = {
	title: { zh: '自查年报：一份或一批', en: 'Check reports: one, or an office’s batch' },
	lead: {
		zh: '选一份年度报告，立即看到每一格读成了什么、哪些数字对不上、问题在原文哪一处。发布之前先查一遍，可以省去一次更正。',
		en: 'Choose an annual report and see at once how each cell was read, what does not add up, and where in the source it stands. Checking before publishing may save a correction.'
	},
	local: {
		zh: '文件不会上传。读取和核对都在您这台电脑的浏览器里完成。',
		en: 'Nothing is uploaded. Reading and checking happen in the browser on your own machine.'
	},
	ready: {
		zh: '程序已取齐，现在断开网络也能用。',
		en: 'All it needs has arrived: it now works with the network unplugged.'
	},
	drop: { zh: '把文件拖到这里', en: 'Drop files here' },
	or: { zh: '或者', en: 'or' },
	choose: { zh: '选择文件', en: 'Choose files' },
	sample: { zh: '用一份示例试试', en: 'Try it with a sample' },
	sampleName: (year: number) => ({
		zh: `示例-云台县水务局${year}年年报.html`,
		en: `sample-yuntai-water-${year}.html`
	}),
	sampleNote: {
		zh: '这是合成示例，同一机关的两年各一份：机关、数字和差错都是编写出来的。',
		en: 'These are synthetic samples, one for each of two years: the agency, the numbers and the errors are made up.'
	},
	formats: {
		zh: 'Word（docx、doc）、PDF（有文字层）、OFD、网页、Excel、CSV、Markdown、纯文本，或装着它们的 zip。单个文件不超过 32 MB。',
		en: 'Word (docx, doc), PDF with a text layer, OFD, web pages, Excel, CSV, Markdown, plain text, or a zip of them. Up to 32 MB a file.'
	},
	needsScript: {
		zh: '自查在浏览器里进行，需要启用 JavaScript。',
		en: 'Checking runs in the browser and needs JavaScript.'
	},
	clear: { zh: '全部清除', en: 'Clear all' },
	documents: { zh: '文件', en: 'Files' },
	waiting: { zh: '等待', en: 'Waiting' },
	reading: { zh: '正在读取…', en: 'Reading…' },
	refused: { zh: '未能读取', en: 'Not read' },
	nothingFound: { zh: '未见不符', en: 'Nothing amiss' },
	refusedTitle: { zh: '这份文件没有读成', en: 'This file could not be read' },
	wayOut: { zh: '可以这样做', en: 'What to do' },
	detail: { zh: '详细信息', en: 'Details' },
	untitled: { zh: '（文中没有标题）', en: '(no title in the document)' },
	agency: { zh: '机关', en: 'Agency' },
	year: { zh: '报告年度', en: 'Report year' },
	edition: { zh: '表式', en: 'Form' },
	level: { zh: '层级', en: 'Level' },
	sector: { zh: '领域', en: 'Sector' },
	region: { zh: '区划代码', en: 'Region code' },
	published: { zh: '落款或发布日期', en: 'Signed or published' },
	format: { zh: '格式', en: 'Format' },
	untold: { zh: '文中未提及', en: 'not stated' },
	findings: { zh: '核对结果', en: 'What does not add up' },
	noFindings: {
		zh: '能检验的都成立，没有发现对不上的地方。有空白或缺格的等式无从检验，不算通过。',
		en: 'Everything that could be tested holds. Sums with blank or absent cells could not be tested and do not count as passed.'
	},
	tables: { zh: '读出的表格', en: 'The form as read' },
	tablesHint: {
		zh: '点任何一格，看它在原文的位置；表内用方向键移动。',
		en: 'Press any cell to see where it stands in the source; arrow keys move within a table.'
	},
	noTables: {
		zh: '文中没有找到法定表格，只读了正文。',
		en: 'No statutory table was found; only the text was read.'
	},
	legend: { zh: '记号的意思', en: 'What the marks mean' },
	told: { zh: '正文里说到的数字', en: 'Figures given in the text' },
	noneTold: {
		zh: '正文里没有说到可以采用的数字。',
		en: 'The text gives no figure that could be used.'
	},
	approximate: { zh: '约数', en: 'approximate' },
	notices: { zh: '读取说明', en: 'Notes on reading' },
	noNotices: { zh: '没有需要说明的。', en: 'Nothing to note.' },
	source: { zh: '原文', en: 'Source text' },
	sourceNote: {
		zh: '按读取次序列出的文字与表格，不含版式。点左边的任何一项，这里会标出它的出处。',
		en: 'Text and tables in reading order, without layout. Press anything on the left and its place is marked here.'
	},
	seePlace: { zh: '看原文', en: 'See the source' },
	back: { zh: '回到刚才的位置', en: 'Back to where you were' },
	left: { zh: '一侧', en: 'One side' },
	right: { zh: '另一侧', en: 'The other' },
	difference: { zh: '相差', en: 'Difference' },
	suspect: { zh: '最可疑的一格', en: 'The cell in question' },
	involved: { zh: '涉及的格', en: 'Cells involved' },
	ourReading: {
		zh: '也可能是本站读取有误，请先看原文。',
		en: 'Our reading may be at fault; look at the source first.'
	},
	perhaps: { zh: '可能的成因', en: 'What may have happened' },
	benign: { zh: '可能的合理解释', en: 'Harmless explanations' },
	rule: { zh: '规则', en: 'Rule' },
	downloadCsv: { zh: '下载 CSV', en: 'Download CSV' },
	downloadJson: { zh: '下载 JSON', en: 'Download JSON' },
	print: { zh: '打印', en: 'Print' },
	besideYear: (year: number) => ({ zh: `与 ${year} 年对照`, en: `beside ${year}` }),
	there: (year: number) => ({ zh: `${year} 年年报：`, en: `Report for ${year}:` }),
	beside: { zh: '与上年的年报对照', en: 'Beside last year’s report' },
	besideLead: {
		zh: '取来同一机关上一年（或同一年）的年报，逐格对照，并按跨年度的规则核对。只从本站取公开数据，您的文件留在本机。',
		en: 'The same agency’s report of the year before, or of the same year, is fetched, shown cell by cell and held against this one by the rules on two years. Only public data is fetched from this site; your file stays on this machine.'
	},
	noYear: {
		zh: '没有读出报告年度，无从与上年对照。',
		en: 'The report year could not be read: there is no year before it to look at.'
	},
	lookUp: { zh: '在数据集里找这个机关', en: 'Look for this agency in the corpus' },
	offline: {
		zh: '现在没有联网，或浏览器在节省流量；需要时按上面的按钮。',
		en: 'You are offline, or saving data; press the button when you want it.'
	},
	against: { zh: '对照', en: 'Compared with' },
	fromDesk: { zh: '您打开的另一份文件', en: 'another file you opened' },
	byId: { zh: '按机关编号找到', en: 'found by the agency’s id' },
	byHand: { zh: '由您选定', en: 'chosen by you' },
	yearBefore: { zh: '上年', en: 'year before' },
	sameYear: { zh: '同年', en: 'same year' },
	fetching: { zh: '正在取来这份年报…', en: 'Fetching that report…' },
	notThere: (years: readonly number[]) => ({
		zh: `：这份数据里没有它 ${years.join(' 或 ')} 年的年报。`,
		en: `: this corpus has no report of it for ${years.join(' or ')}.`
	}),
	orOpen: {
		zh: '也可以把上一年的文件与这份一起打开，两份直接对照。',
		en: 'You can also open last year’s file together with this one: the two are then compared directly.'
	},
	corpus: { zh: '本站数据集', en: 'this site’s corpus' },
	otherReport: { zh: '另选一份', en: 'Choose another' },
	again: { zh: '再试一次', en: 'Try again' },
	nameless: {
		zh: '文中的机关名称不足以认定是哪一个机关，请按名称查找。',
		en: 'The document does not tell which agency it is of; look for it by name.'
	},
	another: { zh: '换一个机关', en: 'Take another agency' },
	byName: { zh: '按名称找', en: 'By its name' },
	search: { zh: '机关名称', en: 'Agency name' },
	take: { zh: '与它对照', en: 'put beside' },
	noText: {
		zh: '数据集没有保留那一份的正文，未检验文字是否照抄。',
		en: 'The corpus keeps nothing of that report’s text: whether text was copied was not tested.'
	},
	sameYearOnly: {
		zh: '两份属同一年度，只逐格对照，不用跨年度的规则。',
		en: 'Both are of one year: cells are compared, the rules on two years do not apply.'
	},
	besideHolds: {
		zh: '按跨年度的规则，没有发现对不上的地方。',
		en: 'By the rules on two years nothing fails to add up.'
	},
	besideFound: (n: number) => ({
		zh: `按跨年度的规则有 ${n} 处对不上或值得看，已列入上面的核对结果。`,
		en: `By the rules on two years ${n} ${n === 1 ? 'thing does' : 'things do'} not fit or deserve a look; listed above with the rest.`
	}),
	differing: (n: number, all: number) => ({
		zh: `${all} 格中有 ${n} 格与那一份不同。`,
		en: `${n} of ${all} cells differ from that report.`
	}),
	cellByCell: { zh: '两份年报逐格对照', en: 'Two reports, cell by cell' },
	onlyDifferent: { zh: '只看不同的', en: 'Only what differs' },
	item: { zh: '项目', en: 'Item' },
	thisOne: (year: number) => ({ zh: `本份 ${year}`, en: `This one, ${year}` }),
	thatOne: (year: number) => ({ zh: `对照 ${year}`, en: `Beside it, ${year}` }),
	change: { zh: '增减', en: 'Change' },
	allSame: { zh: '每一格都相同。', en: 'Every cell is the same.' },
	disclaimer: {
		zh: '这里列出的是数字之间的不符和读取存疑之处，不是对机关工作的评价。请以原文为准。',
		en: 'Listed are contradictions between numbers and places read with doubt; nothing here judges an agency. The source prevails.'
	}
} as const satisfies Record<string, Name | ((...told: never[]) => Name)>;

const noticeNames: Readonly<Record<string, Name>> = {
	cell_unreadable: { zh: '格内读不成数', en: 'a cell that is no number' },
	cells_missing: { zh: '有格未找到', en: 'cells not found' },
	table_missing: { zh: '有表未找到', en: 'a table not found' },
	columns_reordered: {
		zh: '列的次序与规定不同，按文中表头读取',
		en: 'columns in another order than the form’s, read by their header'
	},
	header_torn: {
		zh: '表头有缺损，按规定次序读取',
		en: 'a damaged header, read in the order of the form'
	},
	length_differs: {
		zh: '这一行的格数与别的行不同',
		en: 'a row with more or fewer cells than the others'
	},
	stray_beside: {
		zh: '下一行有不属于任何行的数字',
		en: 'numbers below that are no row’s'
	},
	unknown_row: {
		zh: '表中有规定之外的一行，未读',
		en: 'a row the form does not have, not read'
	},
	gap_beside: { zh: '相邻的行缺失', en: 'a row beside missing ones' },
	markup_broken: {
		zh: '文件内部已损坏，所读数字都应与原文核对',
		en: 'the file is damaged inside; every number is to be compared'
	},
	markup_mended: { zh: '此处标记残缺，经修补后读取', en: 'broken markup, mended to be read' },
	text_cut: {
		zh: '文件在表格中间断掉，其后各格没有',
		en: 'the file ends within a table; the cells after it are missing'
	},
	label_restored: {
		zh: '行名缺字或多字，按序号和上下行认出',
		en: 'a damaged row label, known by its number and its neighbours'
	},
	cut_short: { zh: '文件止于此行，可能不完整', en: 'the file ends in this row and may be cut' },
	embedded_document: { zh: '文中嵌有另一份文件，未读', en: 'an embedded document, not read' },
	font_unreadable: { zh: '有字体读不出', en: 'a font that could not be read' },
	mixed_form: { zh: '混用两种表式', en: 'tables of two forms' },
	period_partial: { zh: '统计期不足一年', en: 'less than a year is covered' },
	read_by_ocr: { zh: '由文字识别读出', en: 'read by text recognition' },
	recognised_text: { zh: '文字来自扫描识别', en: 'text recognised from a scan' },
	residue: { zh: '转换残留', en: 'remains of a conversion' },
	routes_differ: { zh: '两种读法不一致', en: 'two ways of reading differ' },
	several_reports: { zh: '同一文件里还有别的报告', en: 'other reports in the same file' },
	hidden_text: { zh: '看不见的文字未计', en: 'words nobody sees, not counted' },
	struck_text: { zh: '划去的文字未计', en: 'words struck out, not counted' },
	slanted_text: { zh: '有斜排文字', en: 'slanted text' },
	tracked_changes: { zh: '有未接受的修订', en: 'tracked changes' },
	traditional_characters: {
		zh: '繁体，已按简体读取',
		en: 'traditional characters, read as simplified'
	},
	pinyin_dropped: {
		zh: '字后括注的拼音未读',
		en: 'pinyin in brackets, not read'
	},
	too_long: { zh: '有一段太长，没有读取', en: 'a paragraph too long to be read' },
	undecodable: { zh: '有字符无法解码', en: 'characters that could not be decoded' },
	figure_ambiguous: { zh: '正文中的数字归属不明', en: 'a figure whose meaning is unclear' },
	figure_conflict: { zh: '正文对同一项说了两个数', en: 'two figures for one thing' },
	figure_list: { zh: '正文中的一串数字', en: 'a list of figures' },
	header_unread: { zh: '表头没有读全', en: 'a header not fully read' },
	row_repeated: { zh: '同一行出现两次', en: 'a row that stands twice' },
	table_repeated: { zh: '同一张表出现两次', en: 'a table that stands twice' },
	scope_assumed: {
		zh: '未写明统计范围，按名称视为本机关',
		en: 'scope not told; taken from the name'
	},
	scope_copied: { zh: '提到本机关以外的范围，疑为照抄', en: 'speaks of more than the agency' },
	scope_differs: { zh: '统计范围前后说法不同', en: 'scopes that differ' },
	scope_unclear: { zh: '统计范围不明', en: 'scope unclear' },
	agency_conflict: { zh: '机关名称前后不一', en: 'agencies that disagree' },
	region_conflict: { zh: '地址在别的地区', en: 'an address in another region' },
	year_conflict: { zh: '年度前后不一', en: 'years that disagree' },
	published_before_year: { zh: '日期早于报告年度', en: 'dated before the year it reports' },
	source_override: { zh: '来源清单与文中不同', en: 'the list of sources differs' }
};

/** What a note on reading is about, by its kind. */
export function noticeName(kind: string): Name {
	if (kind.startsWith('number_')) return { zh: '数字读法存疑', en: 'a number read with doubt' };
	if (kind.startsWith('date_')) return { zh: '日期存疑', en: 'a date in doubt' };
	return noticeNames[kind] ?? { zh: '读取存疑', en: 'read with doubt' };
}
