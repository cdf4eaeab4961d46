import { family } from '../rule.ts';

const reorganised = {
	zh: '机构改革、职能划转后口径变了。',
	en: 'The agency was reorganised, and counts other things since.'
};
const restated = {
	zh: '本年更正了上年的数字，上年的年报没有改。',
	en: 'Last year’s number was corrected this year, its report was not.'
};

/** What one agency's reports say over the years. Pairs over a change of the form are not compared where it counts otherwise. */
export const yearRules = family('YR', [
	{
		id: 'YR-01',
		severity: 'warning',
		needs: 'two years',
		editions: ['2021', '2019'],
		formula: {
			zh: '上年结转（本年，逐列）= 结转下年度继续办理（上年，逐列）',
			en: 'carried in (this year, by column) = carried out (last year, by column)'
		},
		name: { zh: '结转与上年不衔接', en: 'carried in is not what was carried out' },
		explanation: {
			zh: '把本年表中“上年结转”逐列与同一机关上年表中的“结转下年度继续办理”比较。总计不符记为预警，仅分列不符记为待复核。',
			en: 'Compares what is carried in, column by column, with what the same agency carried out a year before. A total that differs is a warning, columns alone are for review.'
		},
		benign: [restated, reorganised]
	},
	{
		id: 'YR-02',
		severity: 'review',
		needs: 'two years',
		editions: ['2021'],
		formula: {
			zh: '现行有效 − 上年现行有效 = 本年制发 − 本年废止',
			en: 'in force − in force last year = issued this year − repealed this year'
		},
		name: { zh: '文件存量与增减不符', en: 'stock of documents does not follow' },
		explanation: {
			zh: '规章和行政规范性文件的现行有效件数，应等于上年件数加本年制发、减本年废止。只比较两年都用2021年格式的年报。',
			en: 'Rules and normative documents in force should be last year’s, plus those issued, less those repealed. Only within the form of 2021.'
		},
		benign: [
			{
				zh: '有文件到期自动失效或经修订重新计数。',
				en: 'Documents expired, or were counted anew when revised.'
			},
			restated,
			reorganised
		]
	},
	{
		id: 'YR-05',
		severity: 'review',
		needs: 'two years',
		editions: ['2021', '2019'],
		formula: {
			zh: '总计（本年）≥ 尚未审结（上年）',
			en: 'total (this year) ≥ pending (last year)'
		},
		name: { zh: '未审结案件没有接续', en: 'pending cases do not come back' },
		explanation: {
			zh: '上年尚未审结的复议、诉讼案件应计入本年；本年总计少于上年未审结数，说明有案件没有接续统计。',
			en: 'Cases pending at the end of a year belong to the next: a total below them leaves some out.'
		},
		benign: [
			{ zh: '只统计本年新立案的案件。', en: 'Only cases new this year are counted.' },
			{ zh: '案件已转为另一类别统计。', en: 'A case moved to another column.' }
		]
	},
	{
		id: 'YR-06',
		severity: 'warning',
		needs: 'two years',
		formula: {
			zh: 'Σ ½·log₁₀(4πy) ≥ 4，对逐格相同的表',
			en: 'Σ ½·log₁₀(4πy) ≥ 4, over a table equal cell by cell'
		},
		name: { zh: '整表与上年逐格相同', en: 'a table repeats last year’s' },
		explanation: {
			zh: '两个均值相近的独立计数恰好相同的机会约为 1/√(4πy)。把整表相同的各格相乘并取对数得到巧合评分；合计格、可由其他格推出的格和存量不计。评分 4 约为万分之一，达到 6 记为预警。单个重复的 2 只有 0.7 分，永远不会提示。',
			en: 'Two independent counts of about one mean agree with probability about 1/√(4πy). The score adds this up over the cells of an identical table; sums, implied cells and stocks are left out. A score of 4 is one in 10,000; from 6 it is a warning. A single 2 that comes again scores 0.7 and is never told.'
		},
		benign: [
			{ zh: '转载或存档时误放了上年的表。', en: 'Last year’s table was archived by mistake.' },
			{ zh: '极少见的巧合。', en: 'A rare coincidence.' }
		]
	},
	{
		id: 'YR-07',
		severity: 'review',
		needs: 'corpus',
		formula: {
			zh: '(年数 − 1)·½·log₁₀(4πy) ≥ 4，y ≥ 10，至少 3 年',
			en: '(years − 1)·½·log₁₀(4πy) ≥ 4, y ≥ 10, at least 3 years'
		},
		name: { zh: '同一数值连年不变', en: 'one value stands for years' },
		explanation: {
			zh: '同一格的非零数值连续三年以上完全相同，且不大可能出于巧合。存量和合计格不看。',
			en: 'A value above zero stands in one cell for three years or more, and is too large to do so by chance. Stocks and sums are not looked at.'
		},
		benign: [{ zh: '该事项每年数量固定。', en: 'The number is fixed every year.' }]
	},
	{
		id: 'YR-08',
		severity: 'review',
		needs: 'corpus',
		editions: ['2021', '2019'],
		formula: {
			zh: '结转下年度继续办理连续 3 年以上相同且 > 0，巧合评分 ≥ 4',
			en: 'carried out the same and > 0 for 3 years or more, score of chance ≥ 4'
		},
		name: { zh: '结转数连年不变', en: 'what is carried out stands for years' },
		explanation: {
			zh: '结转下年的件数连续多年完全相同，不大可能出于巧合。',
			en: 'The number carried out has been the same for years, which chance hardly brings about.'
		},
		benign: [{ zh: '同一批申请长期未结。', en: 'The same requests stay open.' }]
	},
	{
		id: 'YR-09',
		severity: 'review',
		needs: 'corpus',
		formula: {
			zh: '首末年份之间每年都有年报',
			en: 'a report for every year between the first and the last'
		},
		name: { zh: '中间缺少年份', en: 'a year is missing' },
		explanation: {
			zh: '同一机关前后年份都有年报，中间年份在语料中没有。',
			en: 'The corpus has reports of an agency before and after a year, and none of it.'
		},
		benign: [
			{
				zh: '年报已发布，只是没有收入本语料。',
				en: 'It was published, but is not in this corpus.'
			},
			{ zh: '当年以其他名称发布。', en: 'It was published under another name.' }
		]
	},
	{
		id: 'YR-11',
		severity: 'warning',
		needs: 'two years',
		formula: {
			zh: '|本年/上年 ÷ 10ᵏ − 1| ≤ 5%，k = 1…4',
			en: '|this year/last year ÷ 10ᵏ − 1| ≤ 5 %, k = 1…4'
		},
		name: { zh: '数值恰为上年的十、百、千、万倍', en: 'a value ten to 10,000 times last year’s' },
		explanation: {
			zh: '多写、少写一位或单位混用（元与万元）会使数值恰好相差 10 的整数次幂。件数须两年都不少于 100，收费须相差百倍以上。收费相差一万倍记为预警，其余待复核。',
			en: 'A digit too many or few, or yuan for 10,000 yuan, makes a value a power of ten of last year’s. Counts are looked at from 100, fees from a factor of 100. A fee off by 10,000 is a warning, all else for review.'
		},
		benign: [
			{ zh: '业务量确有大幅变化。', en: 'The numbers really changed that much.' },
			reorganised
		]
	},
	{
		id: 'YR-12',
		severity: 'info',
		needs: 'two years',
		formula: {
			zh: '两年数值由相同数字换序而成（3 位以上，相差一半以上）',
			en: 'two years’ values have the same digits in another order (3 digits or more, over half apart)'
		},
		name: { zh: '数字与上年换序', en: 'the digits of last year’s value, in another order' },
		explanation: {
			zh: '本年数值的各位数字与上年相同而次序不同，可能是录入时换位。仅作提示。',
			en: 'A value has last year’s digits in another order, as a slip of the pen makes it. For information only.'
		},
		benign: [{ zh: '巧合。', en: 'Chance.' }]
	},
	{
		id: 'YR-15',
		severity: 'error',
		needs: 'two years',
		formula: {
			zh: '各表与上年逐格相同（评分 ≥ 6）且所示日期仍在报告年度内',
			en: 'every table equals last year’s cell by cell (score ≥ 6), and the date shown lies within the year reported on'
		},
		name: { zh: '疑为上年年报重发', en: 'last year’s report under a new year' },
		explanation: {
			zh: '全部表格与上年逐格相同，且文中日期早于报告年度结束，内容应属上一年度。',
			en: 'All tables equal last year’s and the date lies before the end of the year reported on: what is told is the year before.'
		},
		benign: [{ zh: '文件归档时年份标错。', en: 'The file was put under the wrong year.' }]
	}
]);

/** What two agencies' reports have in common that they should not. */
export const hierarchyRules = family('HIE', [
	{
		id: 'HIE-06',
		severity: 'warning',
		needs: 'corpus',
		formula: {
			zh: 'Σ ½·log₁₀(4πy) ≥ 4，对同年两机关逐格相同的表',
			en: 'Σ ½·log₁₀(4πy) ≥ 4, over a table equal cell by cell between two agencies in one year'
		},
		name: { zh: '与另一机关逐格相同', en: 'a table equals another agency’s' },
		explanation: {
			zh: '同一年度两个机关的同一张表逐格相同。评分方法同 YR-06；比较的机关越多，巧合越可能，评分减去同年报告数的对数后仍达 3 才记为预警，否则待复核。',
			en: 'The same table of two agencies in one year is equal cell by cell. Scored as YR-06; the more agencies are compared, the likelier is chance: a warning needs a score of 3 beyond the logarithm of the year’s reports, all else is for review.'
		},
		benign: [
			{ zh: '两机关合署办公，报送同一份数据。', en: 'The two share an office and its figures.' },
			{ zh: '其中一份归错了机关。', en: 'One of the reports was put under the wrong agency.' }
		]
	}
]);

/** Agencies that should be in the corpus. */
export const rosterRules = family('PUB', [
	{
		id: 'PUB-05',
		severity: 'review',
		needs: 'corpus',
		formula: {
			zh: '名录中的机关每年都有年报',
			en: 'a report for every year of every agency in the register'
		},
		name: { zh: '名录中的机关缺少年报', en: 'an agency of the register without a report' },
		explanation: {
			zh: '机关名录中该年度存续的机关在语料中没有当年年报。本语料只含已收录的文件，缺少不等于未发布。从未有年报的机关列在 missing.csv。',
			en: 'An agency the register has for the year has no report of it in the corpus, which holds only what was gathered: missing here is not unpublished. Agencies without any report are listed in missing.csv.'
		},
		benign: [{ zh: '年报已发布但未收录。', en: 'It was published, but not gathered.' }]
	},
	{
		id: 'PUB-06',
		severity: 'info',
		needs: 'corpus',
		formula: {
			zh: '同一网址、同一年度的文件不变',
			en: 'the file at one address for one year stays the same'
		},
		name: { zh: '发布后文件有改动', en: 'the file was changed after publication' },
		explanation: {
			zh: '来源清单中同一网址、同一年度先后取得的文件，内容（SHA-256）不同。说明发布后换过文件，不说明换的原因。',
			en: 'Files taken from one address of the sources list for one year at different times differ (SHA-256): the file was exchanged after publication. It does not say why.'
		},
		benign: [
			{ zh: '更正了差错。', en: 'A mistake was corrected.' },
			{ zh: '网站改版，内容未变。', en: 'The site was redesigned, its content is the same.' }
		]
	}
]);

/** The same document twice. */
export const documentCorpusRules = family('DOC', [
	{
		id: 'DOC-03',
		severity: 'error',
		needs: 'corpus',
		formula: {
			zh: '同一文件或同一正文只属于一个机关的一个年度',
			en: 'one file, or one text, belongs to one year of one agency'
		},
		name: { zh: '同一内容归在两处', en: 'one document under two names or years' },
		explanation: {
			zh: '两份报告的文件逐字节相同，或正文与全部数字相同，却归在不同机关或不同年度。逐字节相同记为错误，正文相同记为预警，没有数字可比时待复核。',
			en: 'Two reports whose files are the same byte by byte, or whose text and numbers are, stand under different agencies or years. The first is an error, the second a warning, or for review where there are no numbers above zero.'
		},
		benign: [
			{ zh: '来源清单填错了机关或年度。', en: 'The sources list names the wrong agency or year.' },
			{ zh: '无申请的机关使用同一范本。', en: 'Agencies without requests fill in one template.' }
		]
	},
	{
		id: 'DOC-09',
		severity: 'info',
		needs: 'corpus',
		formula: { zh: '一个机关一个年度只有一份年报', en: 'one report per agency and year' },
		name: { zh: '同一年度有多份年报', en: 'several reports of one year' },
		explanation: {
			zh: '同一机关同一年度的多份不同的年报都保留。与其他年份、其他机关比较时以日期最后的一份为准（同日的按编号），其余各份在此说明，并列出不同的格。',
			en: 'Different reports of one agency and year are all kept. Where reports are compared the one dated last counts (of one day the last by id); the others say so here, with the cells that differ.'
		},
		benign: [
			{ zh: '公布后作过更正。', en: 'It was corrected after publication.' },
			{ zh: '其中一份归错了机关或年度。', en: 'One was put under the wrong agency or year.' }
		]
	}
]);
