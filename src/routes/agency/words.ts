import type { Name } from '#form/vocabulary.ts';

export const words = {
	compare: { zh: '与别的机关比较', en: 'Compare with other agencies' },
	title: { zh: '机关', en: 'Agency' },
	find: { zh: '查机关', en: 'Find an agency' },
	nobody: {
		zh: '这个地址没有说是哪个机关。按名称或地区找一个：',
		en: 'This address does not say which agency. Find one by name or region:'
	},
	unknown: {
		zh: '这份数据里没有这个机关的年报。换一份数据，或重新查找：',
		en: 'This corpus has no report of that agency. Choose another corpus or search again:'
	},
	level: { zh: '层级', en: 'Level' },
	sector: { zh: '领域', en: 'Sector' },
	kind: { zh: '机关类型', en: 'Kind' },
	region: { zh: '地区', en: 'Region' },
	code: { zh: '区划代码', en: 'region code' },
	years: { zh: '年报', en: 'Reports' },
	notHeld: { zh: '未收录', en: 'not in the corpus' },
	untold: { zh: '不明', en: 'not known' },
	former: { zh: '曾用名', en: 'Other names' },
	covers: { zh: '统计口径：', en: 'Covers:' },
	uncovered: { zh: '未写明', en: 'not stated' },
	countedIn: { zh: '计入：', en: 'counted in:' },
	superseded: {
		zh: '这一份已由另一份取代，不计入任何合计。计入的是：',
		en: 'Another report counts instead of this one, which is in no sum. It is:'
	},
	supersedes: { zh: '取代了这一份：', en: 'It counts instead of:' },
	requests: { zh: '历年申请', en: 'Requests over the years' },
	outcomes: { zh: '申请怎样办结', en: 'How requests ended' },
	peers: { zh: '在同类中', en: 'Among its peers' },
	measure: { zh: '指标', en: 'Figure' },
	scope: { zh: '同类范围', en: 'Peers from' },
	auto: { zh: '自动', en: 'automatic' },
	prefecture: { zh: '本地市', en: 'the prefecture' },
	province: { zh: '本省', en: 'the province' },
	country: { zh: '全部地区', en: 'all regions' },
	bodies: { zh: '家', en: 'agencies' },
	noPeers: {
		zh: '这份年报没有说明层级，无从选取同类。',
		en: 'This report does not state its level, so there is nobody to compare it with.'
	},
	reportOf: { zh: '这一年的年报', en: 'The report of a year' },
	chooseYear: { zh: '报告年度', en: 'Report year' },
	noYear: { zh: '年度不明', en: 'year unknown' },
	edition: { zh: '表式', en: 'Form' },
	noEdition: { zh: '没有表格可据以判断', en: 'no table shows it' },
	published: { zh: '落款或发布', en: 'Signed or published' },
	source: { zh: '原文', en: 'Source text' },
	toSource: { zh: '打开原网页', en: 'Open the original page' },
	gone: { zh: '原网页已不在', en: 'The original page is gone' },
	toCaptured: { zh: '看采集时的全文', en: 'Read the text that was captured' },
	captured: { zh: '采集时的全文', en: 'The text that was captured' },
	noSource: { zh: '没有（合成数据）', en: 'none (synthetic data)' },
	howToPick: {
		zh: '点一格，看它在原文里的样子和历年的数。方向键在格间移动。',
		en: 'Choose a cell to see what the source says and its numbers over the years. Arrow keys move between cells.'
	},
	legend: { zh: '格子里的标记', en: 'Marks in the cells' },
	noCells: {
		zh: '这份年报里没有读到法定表格，没有可以逐格查看的数字。',
		en: 'No table of the form was found in this report, so there are no cells to look at.'
	},
	told: { zh: '正文里的数字', en: 'Numbers given in the text' },
	noneTold: {
		zh: '正文里没有读到网站访问量等数字。',
		en: 'No web traffic or other number was found in the text.'
	},
	approximate: { zh: '约数', en: 'approximate' },
	findings: { zh: '疑点与线索', en: 'Findings and leads' },
	noFindings: {
		zh: '对收录的年报没有查出对不上的地方。这只说明勾稽、前后一致等规则没有触发，不等于数字都对。',
		en: 'Nothing was found that does not add up. That means only that no rule was triggered, not that every number is right.'
	},
	everyYear: { zh: '这一格历年', en: 'This cell over the years' },
	otherYears: { zh: '其他年份', en: 'Other years' },
	minor: { zh: '提示', en: 'information' },
	neighbours: { zh: '邻近的机关', en: 'Neighbours' },
	here: { zh: '同一地区', en: 'The same place' },
	alike: { zh: '同一地市、同类', en: 'Alike, in the same prefecture' },
	alikeProvince: { zh: '同省同级同类', en: 'Alike, in the same province' },
	noNeighbours: {
		zh: '这一年没有收录邻近机关的年报。',
		en: 'The corpus has no neighbour’s report of this year.'
	},
	received: { zh: '新收', en: 'received' },
	all: { zh: '全部', en: 'all' },
	download: { zh: '下载这个机关的全部数据', en: 'Download everything of this agency' },
	wide: { zh: 'CSV，一份年报一行', en: 'CSV, one line a report' },
	tidy: { zh: 'CSV，一格一行', en: 'CSV, a cell a line' },
	json: { zh: 'JSON', en: 'JSON' },
	downloadNote: {
		zh: '含每一格的数值和读法；空白、不适用、读不出的格没有数值，不是 0。',
		en: 'With the value and the reading of every cell; what is blank, not applicable or unreadable has no value and is not 0.'
	},
	preparing: { zh: '正在生成…', en: 'Preparing…' },
	crumbs: { zh: '所在位置', en: 'You are here' }
} as const satisfies Record<string, Name>;

/** What became of an address, and what stands in for it; days as ISO dates, empty where none is known. */
export function goneSince(gone: string, why: string, captured: string): Name {
	return {
		zh: `${captured ? `${captured} 从该网址取得` : '从该网址取得'}；${gone} 再去时已不在（${why}）。以下文字由取得的那份读出，代替失效的网页；本页的数字都出自它。`,
		en: `${captured ? `Taken from its address on ${captured}` : 'Taken from its address'}; on ${gone} it was no longer there (${why}). The text below was read from what was taken and stands in for the page; every number here is from it.`
	};
}
