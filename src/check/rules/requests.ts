import { family } from '../rule.ts';

const printed = {
	zh: '表三左上角印明的勾稽关系',
	en: 'The relation printed in the corner of table 3'
};

/** Table 3, requests received and handled. */
export const requestRules = family('T3', [
	{
		id: 'T3-01',
		severity: 'error',
		basis: printed,
		editions: ['2021', '2019'],
		formula: {
			zh: '新收 + 上年结转 = 办结总计 + 结转下年（每列）',
			en: 'received + carried in = total concluded + carried out (every column)'
		},
		name: { zh: '收办平衡', en: 'requests in equal requests out' },
		explanation: {
			zh: '表式规定每一列第一项与第二项之和等于第三项与第四项之和。七列逐一检查；空白不当作 0，只在已知的数已经超出时判为不符。',
			en: 'The form says that in every column items one and two together equal items three and four. All seven columns are tested; a blank is not taken for 0, so it fails only where what is known is already too much.'
		},
		benign: [
			{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
		]
	},
	{
		id: 'T3-02',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: {
			zh: 'Σ 各项办理结果 = （七）总计（每列）',
			en: 'Σ outcomes = total concluded (every column)'
		},
		name: { zh: '办理结果合计', en: 'outcomes add up to the total' },
		explanation: {
			zh: '每一列的各项办理结果相加，应等于（七）总计。空白按区间处理。',
			en: 'In every column the outcomes add up to the total concluded. Blanks may stand for any count from 0 up.'
		},
		benign: [
			{
				zh: '一件申请涉及多种处理而重复计数。',
				en: 'A request with several outcomes was counted more than once.'
			}
		]
	},
	{
		id: 'T3-03',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: {
			zh: 'Σ 六类申请人 = 总计（每行）',
			en: 'Σ six kinds of applicants = total (every row)'
		},
		name: { zh: '申请人合计', en: 'applicants add up to the row total' },
		explanation: {
			zh: '每一行六类申请人相加，应等于该行总计。空白按区间处理。',
			en: 'In every row the six kinds of applicants add up to the row’s total. Blanks may stand for any count from 0 up.'
		},
		benign: [
			{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
		]
	},
	{
		id: 'T3-04',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: {
			zh: '部分 ≤ 总计；办结 ≤ 收到；结转 ≤ 收到',
			en: 'a part ≤ its total; concluded ≤ requests in; carried out ≤ requests in'
		},
		name: { zh: '部分超过总计', en: 'a part exceeds its total' },
		explanation: {
			zh: '有的格未找到，等式无法检验时，仍可检验界限：已知的部分不应超过总计。由于有格未找到，先记为读取存疑。',
			en: 'Where cells were not found and an equation cannot be tested, its bound still can: what is known of the parts cannot exceed the total. As cells are missing, it is held to be our reading first.'
		},
		benign: [{ zh: '未找到的格使数字错位。', en: 'Missing cells displaced the numbers.' }]
	},
	{
		id: 'T3-05',
		severity: 'warning',
		prose: true,
		editions: ['2021', '2019'],
		formula: {
			zh: '小计 = 组内各行之和（总计列）',
			en: 'subtotal = Σ rows of the group (total column)'
		},
		name: { zh: '小计不符', en: 'a printed subtotal does not add up' },
		explanation: {
			zh: '有的报告在各组后加印“小计”。其总计列应等于组内各行之和；只在组内各行都读得数字时检查。',
			en: 'Some reports print a subtotal below a group of reasons. Its total should be the sum of the group’s rows; it is tested only where all of them were read.'
		},
		benign: [{ zh: '小计行的列数与表不同。', en: 'The subtotal has other columns than the table.' }]
	},
	{
		id: 'T3-06',
		severity: 'info',
		hint: true,
		editions: ['2021', '2019'],
		formula: {
			zh: '行差 = 列差 ⇒ 交叉格可疑',
			en: 'difference of a row = difference of a column ⇒ the cell where they cross is in question'
		},
		name: { zh: '定位可疑格', en: 'the cell in question' },
		explanation: {
			zh: '一格改正一个数，就能使它所在的全部不平等式同时成立，而且只有这一格能做到时，把它标为可疑格。它是提示，不是定论。',
			en: 'Where changing one cell by one amount would mend every failing sum it is part of, and no other cell would, it is named as the one in question. It is a hint, not a verdict.'
		},
		benign: []
	},
	{
		id: 'T3-07',
		severity: 'info',
		hint: true,
		editions: ['2021', '2019'],
		formula: {
			zh: '差额 ⇒ 数位颠倒、漏写一位、串格、重复计入',
			en: 'difference ⇒ digits exchanged, a digit dropped, a neighbour’s number, counted twice'
		},
		name: { zh: '差额的可能成因', en: 'how the difference may have come about' },
		explanation: {
			zh: '由差额推测成因：两位数字颠倒、多写或漏写一位、填入了相邻格的数，或把结转数重复计入。只在唯一可解释时给出。',
			en: 'Reads from the difference how it may have come about: two digits exchanged, one dropped or added, the number of a neighbouring cell, or requests carried over counted twice. Given only where one explanation remains.'
		},
		benign: []
	},
	{
		id: 'T3-08',
		severity: 'info',
		hint: true,
		editions: ['2021', '2019'],
		formula: {
			zh: '整行（或各行）移动一列后全部等式成立',
			en: 'all sums hold once a row, or every row, is moved by one column'
		},
		name: { zh: '整行错位', en: 'a row is shifted' },
		explanation: {
			zh: '把一行（或表三各行）的数字整体左移或右移一列后，相关等式全部成立，则多半是读取或转换时错位，先归于我们的读取。',
			en: 'Where all sums hold once the numbers of a row, or of every row of table 3, are moved by one column, they most likely were displaced in conversion or by our reading, which comes first.'
		},
		benign: []
	},
	{
		id: 'T3-09',
		severity: 'info',
		hint: true,
		editions: ['2021', '2019'],
		formula: { zh: '两行对调后全部等式成立', en: 'all sums hold once two rows are swapped' },
		name: { zh: '两行对调', en: 'two rows are swapped' },
		explanation: {
			zh: '把两行数字对调后，原先不平的等式全部成立，而且只有这一种对调能做到，则可能填错了行。',
			en: 'Where all sums hold once two rows exchange their numbers, and no other two rows would do, they may have been filled into each other’s place.'
		},
		benign: []
	},
	{
		id: 'T3-11',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: {
			zh: '大量反复申请 > 0 ⇒ 新收 + 上年结转 ≥ 5',
			en: 'excessive requests > 0 ⇒ received + carried in ≥ 5'
		},
		name: { zh: '申请很少却有“大量反复”', en: '“excessive requests” among very few' },
		explanation: {
			zh: '全年收到的申请不足 5 件，却以“无正当理由大量反复申请”不予处理，值得核对适用的理由。',
			en: 'Fewer than five requests came in, yet some were not processed as excessive: the reason is worth a look.'
		},
		benign: [
			{
				zh: '同一申请人以往年度已多次申请。',
				en: 'The applicant had asked many times in earlier years.'
			}
		]
	},
	{
		id: 'T3-13',
		severity: 'info',
		editions: ['2021', '2019'],
		formula: {
			zh: '一行之中各列与总计同填或同空',
			en: 'in a row, the total and its parts are all filled in or all blank'
		},
		name: { zh: '只填总计或只填各列', en: 'only the total, or only its parts, are filled in' },
		explanation: {
			zh: '一行只填了总计而各类申请人全空，或反之，申请人合计便无从检验。这里说明未检验的行。',
			en: 'A row gives only its total while all applicants are blank, or the reverse, so that it cannot be tested. This says which rows were not.'
		},
		benign: [{ zh: '以空白表示零。', en: 'Blanks stand for zero.' }]
	},
	{
		id: 'T3-14',
		severity: 'review',
		editions: ['2021', '2019'],
		formula: {
			zh: '办结 ≥ 20 ⇒ 办理结果不止一种',
			en: 'concluded ≥ 20 ⇒ more than one kind of outcome'
		},
		name: { zh: '全部为同一种结果', en: 'every request ended the same way' },
		explanation: {
			zh: '办结 20 件以上而全部落在同一种结果，值得核对是否逐件归类。',
			en: 'Twenty or more requests ended in one and the same way: it is worth a look whether they were classified one by one.'
		},
		benign: [
			{ zh: '集中申请同一类信息。', en: 'Many asked for the same kind of information.' },
			{ zh: '业务单一。', en: 'The agency deals with one kind of matter.' }
		]
	}
]);

/** Table 4, reconsiderations and lawsuits. */
export const challengeRules = family('T4', [
	{
		id: 'T4-01',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: {
			zh: '维持 + 纠正 + 其他 + 未审结 = 总计（每组）',
			en: 'upheld + corrected + other result + pending = total (every group)'
		},
		name: { zh: '复议诉讼合计', en: 'results add up to the total' },
		explanation: {
			zh: '行政复议、直接起诉、复议后起诉三组，各组四种结果相加应等于总计。空白按区间处理。',
			en: 'In each of the three groups, reconsideration, direct lawsuits and lawsuits after reconsideration, the four results add up to the total. Blanks may stand for any count from 0 up.'
		},
		benign: [
			{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
		]
	},
	{
		id: 'T4-02',
		severity: 'error',
		editions: ['2021', '2019'],
		formula: { zh: '表四恰有 15 个数', en: 'table 4 has exactly 15 values' },
		name: { zh: '表四数字不全', en: 'table 4 was not read in full' },
		explanation: {
			zh: '表四应有 15 格。未能全部找到或读出时不作推测，记为读取存疑。',
			en: 'Table 4 has fifteen cells. Where not all were found or could be read nothing is guessed, and it is held to be our reading.'
		},
		benign: [{ zh: '表头合并方式特殊。', en: 'The header is merged in an unusual way.' }]
	},
	{
		id: 'T4-03',
		severity: 'info',
		prose: true,
		hint: true,
		editions: ['2021', '2019'],
		formula: {
			zh: '对调复议与诉讼两组后与正文相符',
			en: 'agrees with the text once reconsiderations and lawsuits are exchanged'
		},
		name: { zh: '表四各组可能对调', en: 'groups of table 4 may be swapped' },
		explanation: {
			zh: '正文所述复议、诉讼件数与表四不符，但对调两组后恰好相符，则可能填错了组。',
			en: 'The text and table 4 differ on reconsiderations and lawsuits but agree once two groups are exchanged: they may have been filled into each other’s place.'
		},
		benign: []
	}
]);

/** Across tables. */
export const crossRules = family('XT', [
	{
		id: 'XT-04',
		severity: 'warning',
		prose: true,
		editions: ['2021'],
		formula: {
			zh: '逾期未缴费 > 0 ⇒ 曾发出收费通知',
			en: 'closed: fee not paid in time > 0 ⇒ a fee notice was issued'
		},
		name: { zh: '未发收费通知却有逾期未缴费', en: 'fees unpaid though no notice was issued' },
		explanation: {
			zh: '表三填有“逾期未按收费通知要求缴纳费用”，而正文说没有发出收费通知。只说“未收取”不算矛盾。',
			en: 'Table 3 has requests closed because a fee was not paid while the text says that no fee notice was issued. Saying that no fee was collected is no contradiction.'
		},
		benign: [{ zh: '收费通知在上一年度发出。', en: 'The notice was issued the year before.' }]
	}
]);
