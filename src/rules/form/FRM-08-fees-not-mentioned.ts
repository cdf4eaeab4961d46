import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-08',
	on: 'report',
	severity: 'review',
	version: 2,
	basis: 'fees',
	prose: true,
	editions: ['2021'],
	check: (subject) => {
		const { year } = subject.report;
		if (!year || year < 2021) return [notApplicable('other_form')];
		const told = subject.document!.blocks.some(
			(block) =>
				block.kind !== 'table' &&
				/处理费|(?<!行政事业性)(?:收费|费用)/.test(block.text.replace(/\s+/g, ''))
		);
		return [
			passUnless(
				!told && {
					message: {
						zh: '全文未提及信息处理费。',
						en: 'Information processing fees are not mentioned.'
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '未说明信息处理费', en: 'information processing fees not mentioned' },
	formula: { zh: '第六节提及信息处理费', en: 'section six mentions information processing fees' },
	holds: {
		zh: '第六节写明本年度收取信息处理费的情况',
		en: 'section six tells whether information processing fees were charged'
	},
	explanation: {
		zh: '2021 年度起的报告一般在第六节说明收取信息处理费的情况。查找全文是否提及信息处理费或收费；只提行政事业性收费的不算。',
		en: 'Reports for 2021 and later usually tell in section six whether information processing fees were charged. Looks for any mention of such fees; administrative fees are another thing.'
	},
	benign: [{ zh: '未发生收费，故未提及。', en: 'No fee was charged, so none is mentioned.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '“行政事业性收费”不再算作提及信息处理费。',
				en: 'Administrative fees are no longer taken for a mention of information processing fees.'
			}
		}
	]
};
