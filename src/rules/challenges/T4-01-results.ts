import { sums } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T4-01',
	on: 'report',
	severity: 'error',
	version: 2,
	basis: 'form',
	editions: ['2021', '2019'],
	check: sums('results')
};

export const page: Page = {
	name: { zh: '复议诉讼合计', en: 'results add up to the total' },
	formula: {
		zh: '维持 + 纠正 + 其他 + 未审结 = 总计（每组）',
		en: 'upheld + corrected + other result + pending = total (every group)'
	},
	holds: {
		zh: '每组的结果维持、结果纠正、其他结果、尚未审结四项相加，等于该组总计',
		en: 'in every group, upheld, corrected, other result and pending add up to its total'
	},
	explanation: {
		zh: '行政复议、直接起诉、复议后起诉三组，各组四种结果相加应等于总计。空白按区间处理。',
		en: 'In each of the three groups, reconsideration, direct lawsuits and lawsuits after reconsideration, the four results add up to the total. Blanks may stand for any count from 0 up.'
	},
	benign: [
		{ zh: '某格数字在转换中丢失或错位。', en: 'A number was lost or displaced in conversion.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '表四每组只有一个等式：除正文可以印证外，不再指认可疑格，只说明可能的成因。',
				en: 'One sum a group cannot tell which cell is wrong: no cell is named in question unless the text confirms it.'
			}
		}
	]
};
