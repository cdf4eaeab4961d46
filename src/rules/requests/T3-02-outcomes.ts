import { sums } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-02',
	on: 'report',
	severity: 'error',
	version: 1,
	basis: 'form',
	editions: ['2021', '2019'],
	check: sums('outcomes')
};

export const page: Page = {
	name: { zh: '办理结果合计', en: 'outcomes add up to the total' },
	formula: {
		zh: 'Σ 各项办理结果 = （七）总计（每列）',
		en: 'Σ outcomes = total concluded (every column)'
	},
	holds: {
		zh: '每一列：各项办理结果相加，等于（七）总计',
		en: 'in every column, the outcomes add up to the total concluded'
	},
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
};
