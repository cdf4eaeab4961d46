import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-12',
	on: 'report',
	severity: 'review',
	version: 6,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('decisions', ({ value }) => ({
		zh: `正文称作出决定 ${value} 件`,
		en: `The text counts ${value} decisions`
	}))
};

export const page: Page = {
	name: { zh: '正文所述执法件数与表不符', en: 'decisions differ from the table' },
	formula: {
		zh: '正文许可、处罚、强制决定数 = 表二',
		en: 'licensing, penalty and compulsion decisions in the text = table 2'
	},
	holds: {
		zh: '正文写的行政许可、处罚、强制决定数与表二一致',
		en: 'the decisions that the text tells of agree with table 2'
	},
	explanation: {
		zh: '正文说作出的行政许可、行政处罚、行政强制决定件数，与表二比较。公示的条数和目录中的事项数不比较。',
		en: 'Licensing, penalty and compulsion decisions the text says were made are compared with table 2. Items published and entries of a catalogue are not.'
	},
	benign: [{ zh: '统计口径或范围不同。', en: 'Counted on another basis.' }],
	changes: [
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '报送、公示、抽查的许可和处罚，以及复议诉讼所涉的，并列各项均不比较。',
				en: 'Of decisions reported, published or looked through, and of those that reviews were about, none of a list is compared.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“处理决定数量230项”也作比较。',
				en: 'Decisions counted as items (“处理决定数量230项”) are compared where the text says that they are decisions.'
			}
		},
		waysRead
	]
};
