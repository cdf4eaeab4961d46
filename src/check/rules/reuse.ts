import { family } from '../rule.ts';

const template = {
	zh: '上级统一下发范本，各机关照用。',
	en: 'A template handed down is used as it is.'
};
const how = {
	zh: '以五字连续片段比较正文；数字、年份、机关与地区名称抹去，表式用语和超过 2% 报告共有的片段不计。比例由抽样片段估计，误差一并给出。',
	en: 'Texts are compared by runs of five characters, with numbers, years and the names of agency and region masked; text of the form and runs that more than 2 % of the reports share are left out. The share is estimated from a sample of the runs, and its error told.'
};

/** Text that stands elsewhere already. */
export const reuseRules = family('TXT', [
	{
		id: 'TXT-01',
		severity: 'warning',
		needs: 'two years',
		prose: true,
		formula: {
			zh: '与本机关上年正文的重合比例 ≥ 85%（待复核）、≥ 95%（预警）',
			en: 'share of the text that is last year’s ≥ 85 % (for review), ≥ 95 % (a warning)'
		},
		name: { zh: '正文沿用上年', en: 'the text is last year’s' },
		explanation: how,
		benign: [
			{
				zh: '工作内容年年相近，写法固定。',
				en: 'The work is the same every year, and so is its account.'
			},
			template
		]
	},
	{
		id: 'TXT-02',
		severity: 'review',
		needs: 'corpus',
		prose: true,
		formula: {
			zh: '与同年另一机关正文的重合比例 ≥ 80%',
			en: 'share of the text that is another agency’s of the same year ≥ 80 %'
		},
		name: { zh: '正文与另一机关相同', en: 'the text is another agency’s' },
		explanation: how,
		benign: [template, { zh: '两机关合署办公。', en: 'The two agencies share an office.' }]
	},
	{
		id: 'TXT-03',
		severity: 'review',
		needs: 'two years',
		prose: true,
		formula: {
			zh: '“存在的主要问题”与上年的重合比例 ≥ 90%',
			en: 'share of “main problems” that is last year’s ≥ 90 %'
		},
		name: { zh: '问题与上年相同', en: 'the problems are last year’s' },
		explanation: how,
		benign: [{ zh: '问题确实没有解决。', en: 'The problems really are the same.' }]
	},
	{
		id: 'TXT-07',
		severity: 'warning',
		needs: 'two years',
		prose: true,
		formula: {
			zh: '带数字的句子与上年逐字相同的比例 ≥ 90%（至少 4 句）',
			en: 'share of sentences with numbers that are last year’s word for word ≥ 90 % (at least 4 sentences)'
		},
		name: { zh: '只改年份，数字未变', en: 'only the year was changed' },
		explanation: {
			zh: '取正文中含有 10 以上数字的句子，抹去年份、月日、文号和自己的名称，其余连同数字逐字比较。与上年相同的达到九成，说明只改了年份。一年之中 2% 以上报告共有的句子不计。',
			en: 'Sentences with numbers of 10 and more are compared word for word, their numbers too, with years, days, document numbers and own names masked. Nine in ten of them being last year’s means that only the year was changed. Sentences that more than 2 % of a year’s reports share are left out.'
		},
		benign: [{ zh: '文件归档时年份标错。', en: 'The file was put under the wrong year.' }]
	},
	{
		id: 'TXT-06',
		severity: 'review',
		needs: 'corpus',
		prose: true,
		formula: {
			zh: '同一地市 ≥ 5 份年报正文两两重合 ≥ 80%',
			en: 'at least 5 reports of one prefecture, each pair sharing ≥ 80 % of its text'
		},
		name: { zh: '同一地区多份年报雷同', en: 'many nearly identical reports of one region' },
		explanation: how,
		benign: [template]
	}
]);
