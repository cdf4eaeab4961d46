import type { Name } from '#form/vocabulary.ts';
import type { NoReview } from '#view/corrections.ts';

/** Why a line of a file is taken for no review. */
const notRead: Record<NoReview, Name> = {
	id: { zh: '没有疑点编号或编号已变样', en: 'without the id of a finding' },
	decision: { zh: '结论认不出', en: 'with an unknown decision' },
	date: { zh: '日期读不出', en: 'with a date that cannot be read' }
};

export const words = {
	title: { zh: '疑点与线索', en: 'Findings and leads' },
	lead: {
		zh: '“疑点”是报告里对不上的数字或说法，“线索”是与同类相比少见的数字。每一条都待核实，可以点开看两边的数、原文和可能的合理解释；都不说明谁有过错，也可能是本系统读错。',
		en: 'A finding is a number or a statement that does not add up; a lead is a number unusual among peers. Each is to be verified: open one to see both sides, the source and harmless explanations. None says that anyone is at fault, and the misreading may be ours.'
	},
	kind: { zh: '性质', en: 'Kind' },
	both: { zh: '全部', en: 'All' },
	severity: {
		zh: '程度（有多大把握是差错）',
		en: 'Severity (how sure it is that something is wrong)'
	},
	rule: { zh: '规则', en: 'Rule' },
	everyRule: { zh: '全部规则', en: 'All rules' },
	wholeFamily: { zh: '整类', en: 'the whole family' },
	review: { zh: '复核', en: 'Review' },
	anyReview: { zh: '不论', en: 'Any' },
	open: { zh: '未复核', en: 'Not reviewed' },
	decided: { zh: '已复核', en: 'Reviewed' },
	counts: { zh: '各规则多少条', en: 'How many of each rule' },
	total: { zh: '条', en: 'found' },
	totalReports: { zh: '份报告', en: 'reports' },
	lines: { zh: '清单的行', en: 'Lines of the list' },
	byReport: { zh: '按报告', en: 'By report' },
	byFinding: { zh: '逐条列出', en: 'By finding' },
	toReview: (n: number): Name => ({ zh: `未复核 ${n} 条`, en: `${n} to review` }),
	ofReport: { zh: '这份报告的疑点与线索', en: 'Found in this report' },
	reportBefore: { zh: '上一份', en: 'Previous' },
	reportAfter: { zh: '下一份', en: 'Next' },
	pages: { zh: '清单的页', en: 'Pages of the list' },
	list: { zh: '清单', en: 'The list' },
	nothing: {
		zh: '所选条件下没有。放宽条件再看；没有触发规则，不等于数字都对。',
		en: 'Nothing under these choices. Widen them; that no rule was triggered does not mean that every number is right.'
	},
	chooseOne: {
		zh: '点开一条，看两边的数、原文和可能的合理解释。',
		en: 'Open one to see both sides, the source and harmless explanations.'
	},
	unknown: {
		zh: '这份数据里没有这个编号。数据可能已经重做，或换过一份。',
		en: 'This corpus has no such id. It may have been made anew, or another corpus may be open.'
	},
	back: { zh: '回到清单', en: 'Back to the list' },
	before: { zh: '上一条', en: 'Previous' },
	after: { zh: '下一条', en: 'Next' },
	left: { zh: '左边', en: 'Left' },
	right: { zh: '右边', en: 'Right' },
	difference: { zh: '相差', en: 'Difference' },
	formula: { zh: '应当成立', en: 'What should hold' },
	tested: { zh: '检验什么', en: 'What is tested' },
	cells: { zh: '涉及的格', en: 'Cells involved' },
	cell: { zh: '格', en: 'Cell' },
	value: { zh: '读作', en: 'Read as' },
	ink: { zh: '原文', en: 'Source text' },
	place: { zh: '位置', en: 'Place' },
	other: { zh: '对照', en: 'Compared with' },
	suspect: { zh: '最可疑的格', en: 'The most suspect cell' },
	diagnosis: { zh: '可能的原因', en: 'What may have happened' },
	gone: (on: string): Name => ({
		zh: `${on} 起原网页已不在；采集时的全文在机关页`,
		en: `gone from its address since ${on}; the agency’s page has the text that was captured`
	}),
	source: { zh: '原文', en: 'Source text' },
	sourceOf: { zh: '看哪一格的原文', en: 'Source of which cell' },
	told: { zh: '原文这样写', en: 'The source says' },
	inTable: { zh: '在表里', en: 'In the table' },
	inTableHint: {
		zh: '浅色的是涉及的格，加框的是最可疑的格；点一格看原文。',
		en: 'Shaded cells are involved, the framed one is most suspect; choose a cell to see what the source says.'
	},
	ourReading: {
		zh: '也可能是本系统读错：相关的格读取存疑，先看原文。',
		en: 'The misreading may be ours: cells involved were read with doubt. Look at the source first.'
	},
	benign: { zh: '可能的合理解释', en: 'Harmless explanations' },
	about: { zh: '这条规则', en: 'About the rule' },
	rulePage: { zh: '规则全文', en: 'The rule in full' },
	peers: { zh: '与同类相比', en: 'Beside its peers' },
	leadNote: {
		zh: '统计上少见，不等于有错。规模、职能、集中申请、机构改革、口径调整都可能使数字偏离同类。',
		en: 'Unusual is not wrong. Size, powers, campaigns of requests, reorganisations and changed definitions may all set a number apart.'
	},
	id: { zh: '编号', en: 'Id' },
	version: { zh: '规则版本', en: 'Version of the rule' },
	agency: { zh: '机关', en: 'Agency' },
	decidedInCorpus: { zh: '数据里已有的复核结论', en: 'Decided in the corpus' },
	yourReview: { zh: '您的复核', en: 'Your review' },
	reviewNote: {
		zh: '只保存在这台电脑的浏览器里，不上传；可以导出成 corrections.csv，交给维护数据的人。',
		en: 'Kept in this browser only and never uploaded; export it as corrections.csv for whoever keeps the data.'
	},
	refused: {
		zh: '浏览器不让保存（可能是隐私模式）：关掉页面之前请先导出。',
		en: 'The browser refuses to keep it (private mode, perhaps): export before you close the page.'
	},
	note: { zh: '说明', en: 'Note' },
	save: { zh: '保存', en: 'Save' },
	draft: {
		zh: '说明已暂存在这个浏览器里，选了结论才算数',
		en: 'The note is kept in this browser; it counts once you decide'
	},
	saved: { zh: '已保存', en: 'Saved' },
	forget: { zh: '撤销', en: 'Undo' },
	export: { zh: '导出我的复核', en: 'Export my reviews' },
	mine: (n: number): Name => ({ zh: `我的复核 ${n} 条`, en: `My reviews: ${n}` }),
	import: { zh: '导入复核（CSV）', en: 'Import reviews (CSV)' },
	imported: (n: number, replaced: number, older: number): Name => ({
		zh: [
			`导入 ${n - older} 条`,
			...(replaced ? [`其中 ${replaced} 条替换了原有的结论`] : []),
			...(older ? [`另有 ${older} 条早于您的结论，没有采用`] : [])
		].join('，'),
		en: [
			`${n - older} imported`,
			...(replaced ? [`${replaced} of them in place of yours`] : []),
			...(older ? [`${older} older than yours were left out`] : [])
		].join(', ')
	}),
	linesLeft: (left: readonly { line: number; why: NoReview }[]): Name => {
		const reasons = (Object.keys(notRead) as NoReview[]).flatMap((why) => {
			const lines = left.filter((one) => one.why === why).map(({ line }) => line);
			return lines.length ? [{ why: notRead[why], lines }] : [];
		});
		const some = (lines: number[], and: string, more: string) =>
			lines.slice(0, 5).join(and) + (lines.length > 5 ? more : '');
		return {
			zh: `${left.length} 行没有采用：${reasons
				.map(({ why, lines }) => `${why.zh} ${lines.length} 行（第 ${some(lines, '、', ' 等')}行）`)
				.join('，')}`,
			en: `${left.length} lines were left out: ${reasons
				.map(({ why, lines }) => `${lines.length} ${why.en} (line ${some(lines, ', ', ', …')})`)
				.join('; ')}`
		};
	},
	noReviews: { zh: '文件里没有复核', en: 'no reviews in that file' },
	table: { zh: '清单（CSV）', en: 'Table (CSV)' },
	book: { zh: '清单（XLSX）', en: 'Table (XLSX)' },
	sheet: { zh: '核查单', en: 'Sheet of reviews' },
	madeBy: { zh: '说明', en: 'About' },
	closeSheet: { zh: '收起核查单', en: 'Close the sheet' },
	sheetOf: (n: number, reports: number, corpus: string, date: string): Name => ({
		zh: `${reports} 份报告，${n} 条；数据集 ${corpus}；${date}`,
		en: `${n} findings in ${reports} reports; corpus ${corpus}; ${date}`
	}),
	sentence: { zh: '疑点或线索', en: 'Finding or lead' },
	decision: { zh: '结论', en: 'Decision' },
	date: { zh: '日期', en: 'Date' },
	printSheet: { zh: '打印核查单', en: 'Print the sheet' },
	elsewhere: (n: number): Name => ({
		zh: `另有 ${n} 条不在当前的数据集里`,
		en: `${n} more are of another corpus`
	}),
	keys: {
		zh: '按 j、k 换一份（逐条列出时换一条），1–4 记结论并转到下一条',
		en: 'j and k step by report (or by finding), 1–4 decide and go on to the next'
	},
	preparing: { zh: '正在生成…', en: 'Preparing…' },
	synthetic: { zh: '合成', en: 'synthetic' }
} as const satisfies Record<string, Name | ((...told: never[]) => Name)>;
