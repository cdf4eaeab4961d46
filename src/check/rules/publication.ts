import { family } from '../rule.ts';

/** When a report was published and what time it is of. */
export const publicationRules = family('PUB', [
	{
		id: 'PUB-01',
		severity: 'warning',
		basis: {
			zh: '《政府信息公开条例》（国务院令第711号）第四十九条：部门为次年 1 月 31 日前，政府为 3 月 31 日前；引用前请核对条文',
			en: 'Article 49 of the Regulations on Open Government Information (State Council Decree 711): departments by 31 January, governments by 31 March of the next year; check the text before citing'
		},
		formula: {
			zh: '所示日期 ≤ 次年 1 月 31 日（部门）或 3 月 31 日（政府）',
			en: 'date shown ≤ 31 January (departments) or 31 March (governments) of the next year'
		},
		name: { zh: '所示日期晚于公布期限', en: 'dated after the time limit' },
		explanation: {
			zh: '把文中或网页所示的落款、发布日期与公布期限比较。只比较次年之内的日期；乡镇街道和性质不明的机关不作判断。',
			en: 'Compares the date shown in the document or on its page with the time limit. Only dates within the following year count; townships and bodies whose kind is not known are left out.'
		},
		benign: [
			{
				zh: '网站改版迁移后重新标注了日期。',
				en: 'The page was given a new date when the site was moved.'
			},
			{ zh: '首次发布后又有更正。', en: 'The report was corrected after its first publication.' },
			{ zh: '当地另有延期安排。', en: 'A later date was set locally.' }
		]
	},
	{
		id: 'PUB-02',
		severity: 'info',
		formula: { zh: '有可靠的日期', en: 'a reliable date is shown' },
		name: { zh: '没有可靠的日期', en: 'no reliable date' },
		explanation: {
			zh: '文中没有落款日期、网页上也没有公布日期时，是否按期公布无从判断（PUB-01 不适用），这里如实说明。落款日期与公布日期不是一回事，有落款日期时只作为所示日期列出。',
			en: 'Where the document bears no date and its page shows none, whether it was published in time cannot be decided (PUB-01 does not apply), and this says so. A date of signature is not a date of publication and is only shown as the date it is.'
		},
		benign: [
			{ zh: '日期只显示在网站的列表页上。', en: 'The date is only on the site’s list of reports.' }
		]
	},
	{
		id: 'PUB-03',
		severity: 'warning',
		formula: {
			zh: '所示日期 ≥ 报告年度 12 月 31 日',
			en: 'date shown ≥ 31 December of the year reported on'
		},
		name: { zh: '所示日期早于年度结束', en: 'dated before the year was over' },
		explanation: {
			zh: '报告的日期早于所报告年度的最后一天，数字不可能覆盖全年，或日期有误。',
			en: 'The report is dated before the last day of the year it reports on: its figures cannot cover the whole year, or the date is wrong.'
		},
		benign: [
			{ zh: '日期沿用自旧文稿。', en: 'The date was left over from an older text.' },
			{ zh: '统计截止日早于年末。', en: 'The figures were closed before the end of the year.' }
		]
	},
	{
		id: 'PUB-07',
		severity: 'info',
		prose: true,
		formula: {
			zh: '非 PDF，且读得无疑的格 ≥ 95%',
			en: 'not a PDF, and cells read without doubt ≥ 95 %'
		},
		name: { zh: '机器可读性', en: 'machine readability' },
		explanation: {
			zh: '统计各表中读得无疑的格所占比例，并看文件是否保留表格结构。PDF 只有排版位置，表格须还原；网页和文档有真正的行列。纯文本不知原件格式，不作判断。只作提示。',
			en: 'Counts the share of table cells that were read without doubt, and looks whether the file keeps its tables. A PDF has positions only; web pages and documents have real rows and columns. Of plain text the original format is not known. For information only.'
		},
		benign: [
			{ zh: '另有网页版或电子表格。', en: 'A page or a spreadsheet was published beside it.' }
		]
	},
	{
		id: 'PUB-04',
		severity: 'warning',
		prose: true,
		formula: {
			zh: '统计期限 = 1 月 1 日至 12 月 31 日',
			en: 'statistical period = 1 January to 31 December'
		},
		name: { zh: '统计期限不满全年', en: 'the period is not the whole year' },
		explanation: {
			zh: '报告写明的统计期限应为整个日历年度。起止日期不是 1 月 1 日和 12 月 31 日，或跨年的，列出原文。',
			en: 'The period a report states should be the whole calendar year. It fails where the period begins or ends on another day, or spans two years.'
		},
		benign: [
			{ zh: '机关当年新设或撤并。', en: 'The agency was founded or merged in that year.' },
			{ zh: '起止日期有笔误。', en: 'A slip in one of the dates.' }
		]
	}
]);

/** Units of money. */
export const unitRules = family('UNI', [
	{
		id: 'UNI-01',
		severity: 'error',
		prose: true,
		editions: ['2021'],
		formula: {
			zh: '正文收费（元）= 表二收费（万元）× 10⁴',
			en: 'fees in the text (yuan) = fees in table 2 (ten thousand yuan) × 10⁴'
		},
		name: { zh: '收费金额单位不符', en: 'fees in the wrong unit' },
		explanation: {
			zh: '正文写明行政事业性收费的金额和单位，而表二以万元计的数与它相差一万倍，即为单位错误；相差其他数额的待复核，四舍五入之差不计。只比较行政事业性收费，信息处理费是另一种费用，从不与之比较。',
			en: 'The text states the administrative fees with their unit, and the number in table 2, which is in ten thousand yuan, differs from it by just ten thousand: an error of the unit. Any other difference beyond rounding is for review. Information processing fees are another thing and never compared.'
		},
		benign: [
			{
				zh: '正文说的是另一项收费。',
				en: 'The text speaks of another fee.'
			}
		]
	},
	{
		id: 'UNI-06',
		severity: 'info',
		formula: { zh: '金额小数不超过 6 位', en: 'an amount has at most 6 decimals' },
		name: { zh: '金额小数位过多', en: 'amount with too many decimals' },
		explanation: {
			zh: '以万元计的金额精确到分只需 6 位小数。更多位数通常是从电子表格直接粘贴的结果。',
			en: 'An amount in ten thousand yuan needs six decimals to be exact to the cent. More usually come from pasting a spreadsheet’s result.'
		},
		benign: [{ zh: '不影响金额。', en: 'The amount is not affected.' }]
	}
]);

/** Quality of the text; the rules on reuse are the corpus’s. */
export const placeholderRules = family('TXT', [
	{
		id: 'TXT-04',
		severity: 'info',
		prose: true,
		editions: ['2021', '2019'],
		formula: { zh: '第五节既有问题又有措施', en: 'section five tells of problems and of measures' },
		name: { zh: '有问题无措施或有措施无问题', en: 'problems without measures, or the reverse' },
		explanation: {
			zh: '第五节的标题是“存在的主要问题及改进情况”。在该节 40 字以上时查找说明问题和说明措施的用语，只见其一的列出。只看用语，不评价内容。',
			en: 'Section five is headed “main problems and improvement”. Where it has 40 characters and more, words of problems and of measures are looked for; only one of the two is told. It judges words, not content.'
		},
		benign: [{ zh: '用了别的说法。', en: 'It is told in other words.' }]
	},
	{
		id: 'TXT-05',
		severity: 'error',
		prose: true,
		formula: {
			zh: '正文无未填写的模板占位',
			en: 'no placeholder of a template is left in the text'
		},
		name: { zh: '留有模板占位', en: 'a template was not filled in' },
		explanation: {
			zh: '正文中留有“××局”“XX条”“此处填写”一类尚未填写的占位文字。',
			en: 'The text still has placeholders of a template, such as “××” before a unit or “fill in here”.'
		},
		benign: [
			{
				zh: '出于保密有意隐去名称。',
				en: 'A name was hidden on purpose.'
			}
		]
	}
]);
