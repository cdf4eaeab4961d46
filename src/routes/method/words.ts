import type { Name } from '#form/vocabulary.ts';

/** The sentences of this page that are not prose of one language. */
export const words = {
	title: { zh: '方法', en: 'Method' },
	lead: {
		zh: '站上每一个数字都能追到某份报告的某一格或某一句。这一页说明它是怎样得来的、怎样合计的、哪些情形不能用它。',
		en: 'Every number on this site can be traced to a cell or a sentence of a report. This page explains how it is made, how it is added up, and when it should not be used.'
	},
	marks: { zh: '记号', en: 'Marks' },
	rates: { zh: '每个比率怎样算', en: 'How each rate is made' },
	ratesNote: {
		zh: '比率总是连同分子、分母和份数给出；分母为零时写“不适用”，不写 0%。只有分子分母都读得出的年报参与计算。',
		en: 'A rate always comes with its numerator, its denominator and the number of reports; where the denominator is zero it does not apply, and is never written 0%. Only reports whose two sides were read take part.'
	},
	rate: { zh: '比率', en: 'Rate' },
	numerator: { zh: '分子', en: 'Numerator' },
	denominator: { zh: '分母', en: 'Denominator' },
	rules: { zh: '核对规则', en: 'Rules' },
	toRules: { zh: '查看全部规则', en: 'See all rules' },
	coverage: {
		zh: '覆盖：有谁，缺谁，为什么',
		en: 'Coverage: who is there, who is missing, and why'
	},
	coverageNote: {
		zh: '“没有读到”可能是机关没有公布，也可能是没有收集到，或者文件读不了。本站不知道的，不推测。读不了的文件连同原因列在各数据集的 refused.csv 里；同一份报告的重复文件只计一次。',
		en: 'That a report is missing may mean that the agency did not publish it, that it was not collected, or that the file could not be read. What is not known is not guessed. Files that could not be read are listed with their reasons in each corpus’s refused.csv; copies of one report count once.'
	},
	sums: { zh: '两种合计', en: 'Two sums' },
	sumsNote: {
		zh: '“各机关自报”加各机关自己的年报；“政府汇总”取政府为一个地方编制的汇总年报，一个地方一年只取最宽的一份。两种从不相加、从不混用；没有写明口径的年报两种都不计入，在合计旁写明。被更正或更晚的一份取代的年报仍可打开，不在任何合计里。一件申请由一家机关转给另一家，两家都会各记一次：表格里分不出来。年度之间的增减只比两年都有、口径相同的机关。',
		en: 'Own reports are what each agency tells of itself; consolidated ones are what a government tells of a place, the widest of a place and year alone. They are never added to or mixed with each other; reports that do not state what they cover are in neither and told beside it. Reports that another supersedes can be opened and are in no sum. A request that one body passes on to another is counted by both: the tables do not tell. Change between years is of the bodies that report in both with one scope.'
	},
	corpus: { zh: '数据', en: 'Data' },
	reports: { zh: '年报', en: 'Reports' },
	agencies: { zh: '机关', en: 'Agencies' },
	years: { zh: '年度', en: 'Years' },
	refused: { zh: '未能读取', en: 'Not read' },
	duplicates: { zh: '重复', en: 'Copies' },
	limits: { zh: '已知的局限', en: 'Known limits' },
	corrections: { zh: '更正记录', en: 'Corrections' },
	noCorrections: {
		zh: '目前没有登记的更正。复核结论和更正登记在 data/corrections.csv，逐条公开；它只加标记，不改动读到的数字。',
		en: 'No correction is on record. Reviews and corrections are kept in data/corrections.csv and published line by line; they mark, and never change what was read.'
	},
	date: { zh: '日期', en: 'Date' },
	about: { zh: '对象', en: 'About' },
	decision: { zh: '结论', en: 'Decision' },
	note: { zh: '说明', en: 'Note' }
} as const satisfies Record<string, Name>;

/** Every rate the site shows. */
export const rates: readonly { name: Name; numerator: Name; denominator: Name }[] = [
	{
		name: { zh: '各类办理结果占比', en: 'Share of an outcome' },
		numerator: { zh: '该类各行总计之和', en: 'sum of the outcome’s rows' },
		denominator: {
			zh: '六类办理结果之和（不用表上印的总计）',
			en: 'sum of all six outcomes (not the total as printed)'
		}
	},
	{
		name: { zh: '予以公开与部分公开占办结', en: 'Disclosed in full or part, of concluded' },
		numerator: { zh: '予以公开 + 部分公开', en: 'disclosed in full + in part' },
		denominator: { zh: '办结总数（六类之和）', en: 'concluded (sum of the six)' }
	},
	{
		name: { zh: '同上，剔除无法提供与不予处理', en: 'The same, without unable and not processed' },
		numerator: { zh: '予以公开 + 部分公开', en: 'disclosed in full + in part' },
		denominator: {
			zh: '予以公开 + 部分公开 + 不予公开',
			en: 'disclosed in full + in part + withheld'
		}
	},
	{
		name: { zh: '零申请占比', en: 'Share without requests' },
		numerator: {
			zh: '新收与上年结转均为 0 的年报',
			en: 'reports whose received and carried-in totals were both read as 0'
		},
		denominator: {
			zh: '可以判定的年报（零申请 + 有申请）',
			en: 'reports that can be judged (none + some)'
		}
	},
	{
		name: { zh: '自然人占比', en: 'Share of natural persons' },
		numerator: { zh: '新收申请中自然人一列', en: 'requests received from natural persons' },
		denominator: { zh: '分列了申请人的新收申请', en: 'requests received whose applicant is given' }
	},
	{
		name: { zh: '复议、诉讼纠正率', en: 'Share corrected on challenge' },
		numerator: { zh: '结果纠正', en: 'corrected' },
		denominator: {
			zh: '已审结（维持 + 纠正 + 其他），不含尚未审结',
			en: 'decided (upheld + corrected + other), without pending'
		}
	},
	{
		name: { zh: '人均访问次数', en: 'Visits per visitor' },
		numerator: { zh: '网站总访问量', en: 'website visits' },
		denominator: {
			zh: '独立用户数（同一份年报两项都说了）',
			en: 'unique visitors, where a report tells both'
		}
	}
];

export const limits: readonly Name[] = [
	{
		zh: '扫描件没有文字层，本站不做文字识别，一律拒读并说明。',
		en: 'Scans have no text layer; the site does not recognise characters and refuses them, saying so.'
	},
	{
		zh: '网站访问量等数字由机关在正文自述，口径不一；读取只采信明说本机关、本年度的句子，宁缺毋滥。',
		en: 'Web traffic and the like are given in the text, each agency counting in its own way; only sentences plainly about the agency itself and the report year are taken, and others are left out.'
	},
	{
		zh: '2021 年度换表式，“其他处理”和主动公开的几项前后含义不同，不能直接相比；2018 年度以前是另一张统计表，只有少数项目同义，两者从不合并。',
		en: 'The form changed with 2021: “otherwise closed” and several disclosure items mean other things before and after. Up to 2018 another table was used; few of its items mean the same, and the two are never merged.'
	},
	{
		zh: '机关改名、合并、拆分，若没有登记在名录里，会被当作不同的机关。',
		en: 'Agencies that were renamed, merged or split are taken for different ones unless the register links them.'
	},
	{
		zh: '行政区划代码按机关名称推定；名称里没有地名的，归不到地区。',
		en: 'Region codes are inferred from agency names; a name without a place belongs to no region.'
	},
	{
		zh: '规则可能误报。每一处发现都附有原文位置和可能的合理解释，请先看原文。',
		en: 'Rules may be wrong. Every finding comes with its place in the source and its harmless explanations: look there first.'
	}
];
