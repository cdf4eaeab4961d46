import type { Name } from '#form/vocabulary.ts';
import type { Imprint } from './office.ts';

/** What stands printed on every sheet. */
export const slipWords = {
	title: {
		zh: '政府信息公开工作年度报告 核查反馈单',
		en: 'Annual report on open government information: what to mend'
	},
	to: { zh: '单位', en: 'To' },
	year: { zh: '年度', en: 'Year' },
	file: { zh: '文件', en: 'File' },
	from: { zh: '核查单位', en: 'From' },
	deadline: { zh: '请于此前回复', en: 'Reply until' },
	contact: { zh: '联系人', en: 'Contact' },
	number: { zh: '序号', en: 'No.' },
	problem: { zh: '问题、位置与应当成立的关系', en: 'What, where, and what should hold' },
	reply: { zh: '单位回复', en: 'Reply' },
	mend: { zh: '请修改', en: 'To mend' },
	look: { zh: '请核实', en: 'To confirm' },
	mended: { zh: '与上一稿相比已经改好的：', en: 'Mended since the version before:' },
	mendedMore: (n: number): Name => ({ zh: `另有 ${n} 处也已改好。`, en: `${n} more are mended.` }),
	sign: {
		zh: '回复人：＿＿＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿＿',
		en: 'Name: ________________  Telephone: ________________  Date: ________________'
	},
	note: {
		zh: '本单只列出数字、文字之间的不符和需要核实之处，不是对工作的评价；请以报告原文为准。',
		en: 'Listed are contradictions and questions only; nothing here judges the work. The report itself prevails.'
	},
	imprint: ({ program, date }: Imprint): Name => ({
		zh: `公开年报透视（OGI Lens） · 程序版本 ${program} · ${date}`,
		en: `OGI Lens · program version ${program} · ${date}`
	}),
	continued: { zh: '续页', en: 'continued' },
	page: (n: number, of: number): Name => ({
		zh: `第 ${n} 页，共 ${of} 页`,
		en: `Page ${n} of ${of}`
	}),
	more: (n: number): Name => ({
		zh: `本页未列完，另有 ${n} 处在续页。`,
		en: `${n} more are on the page after this one.`
	})
} as const;
