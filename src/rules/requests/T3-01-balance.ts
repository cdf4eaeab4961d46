import { sums } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-01',
	on: 'report',
	severity: 'error',
	version: 1,
	editions: ['2021', '2019'],
	basis: 'printed',
	check: sums('balance')
};

export const page: Page = {
	name: { zh: '收办平衡', en: 'requests in equal requests out' },
	formula: {
		zh: '新收 + 上年结转 = 办结总计 + 结转下年（每列）',
		en: 'received + carried in = total concluded + carried out (every column)'
	},
	holds: {
		zh: '每一列：本年新收加上年结转，等于办理结果总计加结转下年度',
		en: 'in every column, received and carried in make up total concluded and carried out'
	},
	explanation: {
		zh: '表式规定每一列第一项与第二项之和等于第三项与第四项之和。七列逐一检查；空白不当作 0，只在已知的数已经超出时判为不符。',
		en: 'The form says that in every column items one and two together equal items three and four. All seven columns are tested; a blank is not taken for 0, so it fails only where what is known is already too much.'
	},
	benign: [
		{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
	]
};
