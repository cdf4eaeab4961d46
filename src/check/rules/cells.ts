import { family } from '../rule.ts';

/** How cells are filled. */
export const cellRules = family('CEL', [
	{
		id: 'CEL-01',
		severity: 'warning',
		editions: ['2021', '2019'],
		formula: { zh: '空白格占比 = 0', en: 'share of blank cells = 0' },
		name: { zh: '有空白单元格', en: 'blank cells' },
		explanation: {
			zh: '逐表统计空白格。没有数字应填 0；空白不当作 0，相关合计因此无法判定。过半空白或整表空白记为预警。',
			en: 'Counts blank cells table by table. Nothing to report is written 0; a blank is not taken for 0, so sums with blanks stay open. More than half, or all, is a warning.'
		},
		benign: [
			{ zh: '以空白表示零。', en: 'Blanks stand for zero.' },
			{
				zh: '转换或复制时丢失了数字。',
				en: 'Numbers were lost in conversion or copying.'
			}
		]
	},
	{
		id: 'CEL-02',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: { zh: '一表之内零的写法一致', en: 'zero is written in one way throughout a table' },
		name: { zh: '零的写法不一', en: 'zero is written in more than one way' },
		explanation: {
			zh: '同一张表中既有 0，又有空白，读者无法确定空白是否表示零；表三、表四中 0 与“/”“—”“无”等符号并见的也算。表二可以用“/”表示没有此项职权，不算。',
			en: 'One table has zeros as well as blanks, so that a reader cannot tell whether a blank means zero; in tables 3 and 4 zeros beside marks such as “/” are told too. In table 2 “/” may say that a body has no such power, and is not.'
		},
		benign: [
			{ zh: '只填了有数字的格和合计。', en: 'Only cells with cases and totals were filled in.' }
		]
	},
	{
		id: 'CEL-03',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: {
			zh: '表三全空 ∧ 正文称未收到申请',
			en: 'table 3 all blank ∧ the text says that no request came in'
		},
		name: {
			zh: '空表与“未收到申请”并见',
			en: 'a blank table beside prose that tells of no request'
		},
		explanation: {
			zh: '表三全部空白，而正文说没有收到申请：空白很可能是零。我们不代为填写，仍按空白保存。',
			en: 'Table 3 is blank throughout while the text says that no request came in: the blanks most likely are zeros. They are kept as blanks all the same.'
		},
		benign: [{ zh: '以空白表示零。', en: 'Blanks stand for zero.' }]
	},
	{
		id: 'CEL-04',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: { zh: '表全空 ⇒ 正文不称有件数', en: 'table all blank ⇒ the text tells of no cases' },
		name: { zh: '空表与正文所述件数矛盾', en: 'a blank table beside prose that tells of cases' },
		explanation: {
			zh: '表三或表四全部空白，而正文说收到或办理了若干件。至少有一处不完整。（全为零的表见 NAR-06、NAR-08。）',
			en: 'Table 3 or 4 is blank throughout while the text tells of requests or cases. One of the two is incomplete. (For tables of zeros see NAR-06 and NAR-08.)'
		},
		benign: [
			{ zh: '表格数字在转换时丢失。', en: 'The numbers were lost in conversion.' },
			{ zh: '正文说的是咨询或信访。', en: 'The text speaks of inquiries or petitions.' }
		]
	},
	{
		id: 'CEL-05',
		severity: 'error',
		formula: { zh: '件数为整数', en: 'counts are whole numbers' },
		name: { zh: '件数不是整数', en: 'a count is not whole' },
		explanation: {
			zh: '除收费、采购金额外，各格都是件数，不应有小数。',
			en: 'All cells but amounts of money count things and cannot have decimals.'
		},
		benign: [{ zh: '误用万为单位。', en: 'The count was given in ten thousands.' }]
	},
	{
		id: 'CEL-06',
		severity: 'error',
		formula: { zh: '件数 ≥ 0', en: 'counts ≥ 0' },
		name: { zh: '件数为负', en: 'a negative count' },
		explanation: {
			zh: '除试行格式的“增/减”外，各格不应为负数。',
			en: 'No cell but the trial form’s change on last year can be negative.'
		},
		benign: [
			{
				zh: '破折号与数字连在一起，被读成负号。',
				en: 'A dash before the number was read as a minus sign.'
			}
		]
	},
	{
		id: 'CEL-07',
		severity: 'info',
		formula: { zh: '格内只有数字', en: 'a cell holds digits only' },
		name: { zh: '数字写法需转换', en: 'numbers in unusual writing' },
		explanation: {
			zh: '格内带单位、全角数字、中文数字或千位分隔符。已按其含义转换，原文保留。',
			en: 'Cells hold units, full-width or Chinese digits or thousands separators. They were read by their meaning; the ink is kept.'
		},
		benign: [{ zh: '录入习惯。', en: 'A habit of writing.' }]
	},
	{
		id: 'CEL-08',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: { zh: '表三、表四无“不适用”', en: 'no “not applicable” in tables 3 and 4' },
		name: { zh: '申请表格中标“不适用”', en: 'marked not applicable in tables 3 or 4' },
		explanation: {
			zh: '表三、表四没有“不适用”的填法，没有件数应填 0。',
			en: 'Tables 3 and 4 know no “not applicable”; no cases is written 0.'
		},
		benign: [{ zh: '以“/”表示零。', en: '“/” stands for zero.' }]
	},
	{
		id: 'CEL-09',
		severity: 'review',
		formula: {
			zh: '数字无前导零、字母 O、断开的数位',
			en: 'no leading zeros, no letter O, no spaces between digits'
		},
		name: { zh: '数字写法可疑', en: 'oddly written digits' },
		explanation: {
			zh: '数字以 0 开头、用字母 O 代替 0，或数位之间有空格，可能是录入或识别错误。',
			en: 'A number begins with 0, has a letter O for a zero, or spaces between its digits: it may be a slip of typing or recognition.'
		},
		benign: [{ zh: '换行时断开了数字。', en: 'A line break split the number.' }]
	},
	{
		id: 'CEL-11',
		severity: 'review',
		formula: { zh: '数值 ≤ 10⁷', en: 'value ≤ 10⁷' },
		name: { zh: '数值过大', en: 'implausibly large' },
		explanation: {
			zh: '任何一格超过一千万都值得核对单位或是否与相邻数字连写。与同类机关的比较另见统计线索。',
			en: 'Any cell above ten million is worth a look: a wrong unit, or two numbers run together. Comparison with peers is among the leads.'
		},
		benign: [{ zh: '全省或全市汇总数据。', en: 'The figures are of a whole province or city.' }]
	}
]);
