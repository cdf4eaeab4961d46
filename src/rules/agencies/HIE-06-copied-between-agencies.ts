import { round } from '#check/corpus/finding.ts';
import { nonZeroCells, type CopyTable } from '#check/corpus/vectors.ts';
import type { Name } from '#form/vocabulary.ts';
import type { CopyRule, Page } from '../define.ts';
import { ids } from '../ids.ts';

/** Least score, beyond what so many comparisons make likely, that chance does not explain. */
const beyondChance = 3;

const tableNames: Record<CopyTable, Name> = {
	disclosure: { zh: '表二（主动公开）', en: 'table 2 (disclosure)' },
	requests: { zh: '表三（依申请公开）', en: 'table 3 (requests)' },
	challenges: { zh: '表四（复议、诉讼）', en: 'table 4 (challenges)' }
};

export const rule: CopyRule = {
	id: 'HIE-06',
	on: 'copy',
	severity: 'warning',
	version: 2,

	check: ({ table, vector, compared, alike }) => {
		const { score } = vector;
		const chance = Math.log10(Math.max(1, compared));
		return {
			severity: score - chance >= beyondChance ? 'warning' : 'review',
			cells: nonZeroCells(vector),
			message: {
				zh: `本机关的${tableNames[table].zh}与同年另一机关的逐格相同，不像巧合（评分 ${score.toFixed(1)}，与同年 ${compared} 份年报比较）。`,
				en: `The agency’s ${tableNames[table].en} equals another agency’s of the same year cell by cell, which chance hardly makes (score ${score.toFixed(1)}, ${compared} reports compared).`
			},
			more: { score: round(score), compared, alike }
		};
	}
};

export const page: Page = {
	name: { zh: '与另一机关逐格相同', en: 'a table equals another agency’s' },
	formula: {
		zh: 'Σ ½·log₁₀(4πy) ≥ 4，对同年两机关逐格相同的表',
		en: 'Σ ½·log₁₀(4πy) ≥ 4, over a table equal cell by cell between two agencies in one year'
	},
	holds: { zh: '各机关的表格填本机关自己的数', en: 'every body’s tables hold its own numbers' },
	explanation: {
		zh: `同一年度两个机关的同一张表逐格相同。评分方法同 ${ids.copiedTable}；比较的机关越多，巧合越可能，评分减去同年报告数的对数后仍达 3 才记为预警，否则待复核。汇总年报只与同级、同口径的汇总年报比较：全地区的案件都在一家机关时，政府的表自然与它相同。`,
		en: `The same table of two agencies in one year is equal cell by cell. Scored as ${ids.copiedTable}; the more agencies are compared, the likelier is chance: a warning needs a score of 3 beyond the logarithm of the year’s reports, all else is for review. A report that covers other bodies is held only against those of its level that cover the same: where one bureau has every case of a place, the government’s table is the bureau’s.`
	},
	benign: [
		{ zh: '两机关合署办公，报送同一份数据。', en: 'The two share an office and its figures.' },
		{ zh: '其中一份归错了机关。', en: 'One of the reports was put under the wrong agency.' }
	],
	changes: [
		{
			date: '2026-12-01',
			what: {
				zh: '汇总年报不再与它可能涵盖的机关比较。',
				en: 'A report that covers other bodies is no longer held against those it may cover.'
			}
		}
	]
};
