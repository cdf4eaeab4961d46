import type { Name } from '#form/vocabulary.ts';
import { reviewLabels } from '#ui/review-row.ts';

const firstOf = (lines: readonly string[], between: string, more: string) =>
	`${lines.slice(0, 5).join(between)}${lines.length > 5 ? more : ''}`;

const skippedLines = (lines: readonly string[]): Name => ({
	zh: `名单里有 ${lines.length} 行不是机关，没有计入：${firstOf(lines, '、', '等')}。`,
	en: `${lines.length} ${lines.length === 1 ? 'line of the list names' : 'lines of the list name'} no body and ${lines.length === 1 ? 'is' : 'are'} not counted: ${firstOf(lines, ', ', ' …')}.`
});

const undatedCells = (cells: readonly string[]): Name => ({
	zh: `名单里有 ${cells.length} 处日期读不出，台账里没有：${firstOf(cells, '、', '等')}。`,
	en: `${cells.length} ${cells.length === 1 ? 'date' : 'dates'} of the list could not be read, and the ledger has none: ${firstOf(cells, ', ', ' …')}.`
});

/** The sentences of an office's desk. */
export const officeWords = {
	title: { zh: '整批核查', en: 'The whole batch' },
	kept: {
		zh: '报告和结论只保存在这台电脑的浏览器里，不上传；要换电脑或交给别人，请保存桌面文件。',
		en: 'Reports and decisions are kept in this browser only and never uploaded; to go on elsewhere, save the desk.'
	},
	refused: {
		zh: '浏览器不让保存，或空间已满：关掉页面之前请先“保存桌面”，否则结论会丢失。',
		en: 'The browser refuses to keep anything, or has no room: save the desk before you close the page, or decisions are lost.'
	},
	leaveSure: {
		zh: '浏览器没有保存这张桌面；离开后，没有保存的结论会丢失。仍要离开吗？',
		en: 'The browser does not keep this desk: what was decided and not saved to a file is lost. Leave all the same?'
	},
	progress: (done: number, all: number): Name => ({
		zh: `已读 ${done} / ${all} 份`,
		en: `${done} of ${all} read`
	}),
	stop: { zh: '停止', en: 'Stop' },
	stopped: (n: number): Name => ({
		zh: `已停止：还有 ${n} 份没有读，不在下面的表、汇总和导出的文件里；要读，请把文件再放进来。`,
		en: `Stopped: ${n} more were not read and are in no table, sum or file below; drop them again to read them.`
	}),
	comparing: { zh: '正在互相比较…', en: 'Comparing…' },
	clear: { zh: '清空桌面', en: 'Clear the desk' },
	clearSure: {
		zh: '清空后，报告、结论和台账都会删除。确定吗？',
		en: 'Reports, decisions and ledger will be gone. Are you sure?'
	},
	all: { zh: '全部', en: 'All' },
	find: { zh: '按机关或文件名查找', en: 'Find by agency or file' },
	agency: reviewLabels.agency,
	state: reviewLabels.state,
	keys: {
		zh: '按 j、k 在各份之间移动；打开后按 1–4 记下结论，自动转到下一处；按 u 撤销上一个结论。',
		en: 'Press j and k to move between reports; in an open one 1–4 decide a problem and go to the next; u undoes the last.'
	},
	undoLast: { zh: '撤销上一个结论（u）', en: 'Undo the last decision (u)' },
	undone: (agency: string, what: Name): Name => ({
		zh: `已撤销 ${agency} 的上一个结论：${what.zh}`,
		en: `The last decision is undone, of ${agency}: ${what.en}`
	}),
	views: { zh: '查看', en: 'Views' },
	reports: { zh: '各份报告', en: 'Reports' },
	sums: { zh: '汇总表', en: 'Sums' },
	roll: { zh: '名单', en: 'List' },
	ledger: { zh: '台账', en: 'Ledger' },
	sheets: { zh: '反馈单', en: 'Sheets' },
	points: { zh: '扣分', en: 'Points' },
	beside: { zh: '对照材料', en: 'To compare with' },
	lastFolder: { zh: '选上年的文件', en: 'Last year’s files' },
	lastDesk: { zh: '选上年的桌面文件', en: 'Last year’s desk' },
	lastHas: (n: number): Name => ({ zh: `上年 ${n} 份`, en: `${n} of last year` }),
	lastNone: (year: number | null): Name => ({
		zh: `本站数据集里没有这些机关${year ? ` ${year} 年` : '上年'}的年报`,
		en: `This site’s corpus has no report of these agencies for ${year ?? 'the year before'}`
	}),
	lastCorpus: { zh: '从本站数据集取上年', en: 'Last year from this site’s corpus' },
	government: { zh: '选政府的年报', en: 'The government’s report' },
	governmentIs: (name: string): Name => ({ zh: `政府年报：${name}`, en: `Government: ${name}` }),
	list: { zh: '选名单文件（Excel、Word、CSV）', en: 'The list of bodies (Excel, Word, CSV)' },
	paste: { zh: '或在此粘贴名单，一行一个机关', en: 'or paste the list here, a body a line' },
	useList: { zh: '用这份名单', en: 'Use this list' },
	listHas: (n: number): Name => ({ zh: `名单 ${n} 家`, en: `${n} on the list` }),
	ofList: (skipped: readonly string[], undated: readonly string[]): Name | null => {
		const told = [
			...(skipped.length ? [skippedLines(skipped)] : []),
			...(undated.length ? [undatedCells(undated)] : [])
		];
		if (!told.length) return null;
		return { zh: told.map(({ zh }) => zh).join(''), en: told.map(({ en }) => en).join(' ') };
	},
	criteria: { zh: '选扣分标准（criteria.csv）', en: 'Criteria (criteria.csv)' },
	away: { zh: '撤下', en: 'Remove' },
	save: { zh: '保存桌面', en: 'Save the desk' },
	severalDesks: {
		zh: '一次只能打开一份桌面文件，没有打开。请选定一份。',
		en: 'Only one desk can be opened at a time; none was. Choose one.'
	},
	openSure: {
		zh: '打开后，桌上现有的报告、结论和台账都会被换掉。确定吗？',
		en: 'The reports, decisions and ledger on the desk will be replaced. Are you sure?'
	},
	open: { zh: '打开桌面', en: 'Open a desk' },
	book: { zh: '下载工作簿（XLSX）', en: 'Workbook (XLSX)' },
	csv: { zh: '问题清单（CSV）', en: 'Problems (CSV)' },
	zip: { zh: '下载全部反馈单（Word，ZIP）', en: 'All sheets (Word, ZIP)' },
	one: { zh: '下载这份反馈单（Word）', en: 'This sheet (Word)' },
	printAll: { zh: '打印反馈单', en: 'Print the sheets' },
	preparing: { zh: '正在生成…', en: 'Preparing…' },
	officeName: { zh: '核查单位', en: 'Office' },
	deadline: { zh: '回复期限', en: 'Reply until' },
	contact: { zh: '联系人', en: 'Contact' },
	back: { zh: '回到清单', en: 'Back to the list' },
	next: { zh: '下一份', en: 'Next' },
	note: { zh: '说明', en: 'Note' },
	draft: {
		zh: '说明已保存在桌面上；选了结论才算数',
		en: 'The note is kept with the desk; it counts once you decide'
	},
	said: {
		zh: '报告中写道（是否成立请判断）：',
		en: 'The report says (whether it holds is yours to say): '
	},
	undo: { zh: '撤销', en: 'Undo' },
	carried: { zh: '沿用上年的结论', en: 'decided last year' },
	reopened: (decision: Name, note: string): Name => ({
		zh: `上一稿记为“${decision.zh}”${note && `（${note}）`}；这一稿仍有或已不同，请重新判断`,
		en: `decided “${decision.en}”${note && ` (${note})`} of the draft before; it is still there, or another: decide again`
	}),
	still: { zh: '上一稿就有', en: 'was there before' },
	fresh: { zh: '新出现', en: 'new' },
	mended: { zh: '与上一稿相比已经改好', en: 'Mended since the version before' },
	nothing: { zh: '没有发现需要修改或核实之处。', en: 'Nothing to mend or to look at.' },
	infos: (n: number): Name => ({
		zh: `另有提示 ${n} 条`,
		en: n === 1 ? '1 more for information' : `${n} more for information`
	}),
	reasons: { zh: '应当成立、合理原因与依据', en: 'What should hold, harmless reasons, basis' },
	source: { zh: '逐格与原文', en: 'Cell by cell, and the source' },
	again: {
		zh: '这份报告是上次留下的；把文件重新放进来，就能对照原文。',
		en: 'This report was kept from before; drop its file again to see the source.'
	},
	counts: { zh: '以这份为准', en: 'Let this one count' },
	files: { zh: '这家交来的文件', en: 'Files of this body' },
	shown: { zh: '正在看', en: 'shown' },
	openIt: { zh: '打开', en: 'Open' },
	wasReplaced: { zh: '已被替换', en: 'replaced' },
	callBack: { zh: '换回这一份', en: 'Take this one back' },
	replaced: (names: readonly string[]): Name => ({
		zh: `桌上有 ${names.length} 份被新放入的同一机关的文件替换：${firstOf(names, '、', '等')}。打开该机关可以换回。`,
		en: `${names.length} on the desk ${names.length === 1 ? 'is' : 'are'} replaced by a new file of the same body: ${firstOf(names, ', ', ' …')}. Open the body to take one back.`
	}),
	layAgain: (file: string): Name => ({
		zh: `已拿掉；它替换过的“${file}”重新放回桌上。`,
		en: `Taken off; “${file}”, which it had replaced, lies on the desk again.`
	}),
	remove: { zh: '从桌面拿掉', en: 'Take off the desk' },
	cell: { zh: '项目', en: 'Item' },
	sum: { zh: '合计', en: 'Total' },
	of: { zh: '计入 / 空白 / 缺', en: 'Counted / blank / missing' },
	theirs: { zh: '政府年报', en: 'Government’s report' },
	difference: { zh: '相差', en: 'Difference' },
	from: { zh: '差额来自', en: 'Comes from' },
	parts: { zh: '由哪些机关组成', en: 'Its parts' },
	blank: { zh: '空白', en: 'Blank' },
	missing: { zh: '缺或读不出', en: 'Missing' },
	summedOf: (n: number): Name => ({
		zh: `${n} 份报告逐格相加。空白不是零：每一格都写明有几份计入、几份空白、几份没有。`,
		en: `${n} reports added up cell by cell. A blank is not a zero: each sum says how many count, are blank, or have none.`
	}),
	onlyOff: { zh: '只看与政府年报不同的', en: 'Only what differs from the government’s' },
	agrees: (n: number): Name => ({
		zh: `政府年报 ${n} 格都与合计相同。`,
		en: `All ${n} cells of the government’s report equal the sum.`
	}),
	differs: (n: number, all: number): Name => ({
		zh: `政府年报 ${all} 格中有 ${n} 格与合计不同。`,
		en: `${n} of ${all} cells of the government’s report differ from the sum.`
	}),
	noList: {
		zh: '还没有名单。选一个文件，或粘贴机关名称。',
		en: 'There is no list yet. Choose a file, or paste names.'
	},
	missingAre: (n: number): Name => ({ zh: `未报送 ${n} 家`, en: `${n} missing` }),
	unknownAre: (n: number): Name => ({ zh: `不在名单上 ${n} 份`, en: `${n} not on the list` }),
	twiceAre: (n: number): Name => ({ zh: `重复 ${n} 家`, en: `${n} came twice` }),
	askedAre: (n: number): Name => ({ zh: `待确认 ${n} 家`, en: `${n} to be confirmed` }),
	askedWhy: {
		zh: '名单上的名称不能确定是哪一家，请选；选定之前不算未报送。',
		en: 'The list’s name does not tell which body is meant: choose one. Until then it is not counted as missing.'
	},
	misnamed: (file: string, names: Name): Name => ({
		zh: `“${file}”${names.zh}：请核实是哪一家的，在此选定。`,
		en: `“${file}”: ${names.en}. Ask whose it is, and say so here.`
	}),
	whoseIsIt: { zh: '这份年报是哪一家的？', en: 'Whose report is this?' },
	whoseWhy: (names: Name): Name => ({
		zh: `文件里的机关名称不一致：${names.zh}。选定之前，反馈单不写给任何一家，汇总表和名单都注明待确认。`,
		en: `Its names disagree: ${names.en}. Until you say so its sheet is addressed to nobody, and sums and list say that it is to be confirmed.`
	}),
	whoseElse: { zh: '另一家…', en: 'another …' },
	isOf: (owner: string): Name => ({
		zh: `按核查单位的意见，这份算作${owner}的。`,
		en: `By the office’s word this is the report of ${owner}.`
	}),
	askedAgain: (file: string): Name => ({
		zh: `已撤销：“${file}”是哪一家的，恢复为选定之前。`,
		en: `Undone: whose “${file}” is stands as before.`
	}),
	otherYearAre: (n: number): Name => ({
		zh: `只交来别的年度的 ${n} 家`,
		en: `${n} with reports of another year only`
	}),
	noneOfThem: { zh: '都不是', en: 'None of them' },
	askAgain: { zh: '重新选', en: 'Choose again' },
	came: { zh: '已报送', en: 'Came' },
	late: { zh: '迟交天数', en: 'Days late' },
	tooMany: (most: number, left: number): Name => ({
		zh: `一次最多读 ${most} 份，另有 ${left} 份没有读取；请分几次放入，或用命令行 npm run review。`,
		en: `Up to ${most} documents at a time; ${left} more were not read. Drop them in parts, or use npm run review.`
	}),
	aside: (names: readonly string[]): Name => ({
		zh: `${names.length} 个系统或编辑软件留下的文件没有读取：${firstOf(names, '、', '等')}。`,
		en: `${names.length} left by systems or editors and not read: ${firstOf(names, ', ', ' …')}.`
	}),
	chooseFolder: { zh: '选择文件夹', en: 'Choose a folder' },
	cantWrite: {
		zh: '生成文件时没有取到程序，可能断网了；联网后再试一次。',
		en: 'What writes the file could not be fetched; try again when there is a network.'
	}
} as const satisfies Record<string, Name | ((...told: never[]) => Name | null)>;
