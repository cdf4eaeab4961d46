import { byTable } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-02',
	on: 'report',
	severity: 'review',
	version: 2,
	editions: ['2021', '2019'],
	check: byTable((printed, { id, zh, en }) => {
		const zero = printed.find(([, { value }]) => value === 0);
		const blank = printed.find(([, { reading }]) => reading === 'blank');
		// In table 2 a body may well mark what it has no power to make.
		const marked =
			id !== 'disclosure' && printed.find(([, { reading }]) => reading === 'not_applicable');
		const other = blank ?? marked;
		if (!zero || !other) return null;
		const [, { text }] = other;
		return {
			cells: [zero[0], other[0]],
			message: blank
				? {
						zh: `“${zh}”一表中零的写法不一：既有 0，又有空白${marked ? `和“${marked[1].text}”` : ''}。`,
						en: `In ${en} some cells are 0 and others are blank${marked ? ` or “${marked[1].text}”` : ''}.`
					}
				: {
						zh: `“${zh}”一表中零的写法不一：既有 0，又有“${text}”。`,
						en: `In ${en} some cells are 0 and others “${text}”.`
					}
		};
	})
};

export const page: Page = {
	name: { zh: '零的写法不一', en: 'zero is written in more than one way' },
	formula: { zh: '一表之内零的写法一致', en: 'zero is written in one way throughout a table' },
	holds: { zh: '同一张表里的零只用一种写法', en: 'zero is written in one way throughout a table' },
	explanation: {
		zh: '同一张表中既有 0，又有空白，读者无法确定空白是否表示零；表三、表四中 0 与“/”“—”“无”等符号并见的也算。表二可以用“/”表示没有此项职权，不算。',
		en: 'One table has zeros as well as blanks, so that a reader cannot tell whether a blank means zero; in tables 3 and 4 zeros beside marks such as “/” are told too. In table 2 “/” may say that a body has no such power, and is not.'
	},
	benign: [
		{ zh: '只填了有数字的格和合计。', en: 'Only cells with cases and totals were filled in.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：表三、表四中 0 与“/”等符号并见。',
				en: 'Also tells zeros beside marks such as “/” in tables 3 and 4.'
			}
		}
	]
};
