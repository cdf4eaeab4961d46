import { sums } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-03',
	on: 'report',
	severity: 'error',
	version: 1,
	basis: 'form',
	editions: ['2021', '2019'],
	check: sums('applicants')
};

export const page: Page = {
	name: { zh: '申请人合计', en: 'applicants add up to the row total' },
	formula: {
		zh: 'Σ 六类申请人 = 总计（每行）',
		en: 'Σ six kinds of applicants = total (every row)'
	},
	holds: {
		zh: '每一行：各类申请人相加，等于总计',
		en: 'in every row, the kinds of applicants add up to the total'
	},
	explanation: {
		zh: '每一行六类申请人相加，应等于该行总计。空白按区间处理。',
		en: 'In every row the six kinds of applicants add up to the row’s total. Blanks may stand for any count from 0 up.'
	},
	benign: [
		{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
	]
};
