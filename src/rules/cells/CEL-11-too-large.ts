import { ofNumbers } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

const enough = 10_000_000;

export const rule: ReportRule = {
	id: 'CEL-11',
	on: 'report',
	severity: 'review',
	version: 1,

	check: ofNumbers(
		({ value }) => Math.abs(value!) > enough,
		(n, example) => ({
			zh: `${n} 格超过一千万，如${example.zh}，请核对单位。`,
			en:
				n === 1
					? `A cell exceeds ten million: ${example.en}; check the unit.`
					: `${n} cells exceed ten million, such as ${example.en}; check the unit.`
		})
	)
};

export const page: Page = {
	name: { zh: '数值过大', en: 'implausibly large' },
	formula: { zh: '数值 ≤ 10⁷', en: 'value ≤ 10⁷' },
	holds: {
		zh: '数字的单位和位数与实际相符',
		en: 'numbers have the right unit and the right number of digits'
	},
	explanation: {
		zh: '任何一格超过一千万都值得核对单位或是否与相邻数字连写。与同类机关的比较另见统计线索。',
		en: 'Any cell above ten million is worth a look: a wrong unit, or two numbers run together. Comparison with peers is among the leads.'
	},
	benign: [{ zh: '全省或全市汇总数据。', en: 'The figures are of a whole province or city.' }]
};
