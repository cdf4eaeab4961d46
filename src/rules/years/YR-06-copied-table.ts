import { copyThreshold, isReissue, plainCopy, repeatOf } from '#check/corpus/copies.ts';
import { round } from '#check/corpus/finding.ts';
import { nonZeroCells } from '#check/corpus/vectors.ts';
import type { Page, PairRule } from '../define.ts';

const tableOf = {
	disclosure: { zh: '表二（主动公开）', en: 'table 2 (disclosure)' },
	requests: { zh: '表三（依申请公开）', en: 'table 3 (requests)' },
	challenges: { zh: '表四（复议、诉讼）', en: 'table 4 (challenges)' }
};

function grade(score: number): 'warning' | 'review' {
	return score >= plainCopy ? 'warning' : 'review';
}

export const rule: PairRule = {
	id: 'YR-06',
	on: 'pair',
	severity: 'warning',
	version: 1,

	check: (before, now) => {
		const repeat = repeatOf(before, now);
		// A whole report of last year's under this year's date is the matter of another rule.
		if (!repeat || isReissue(now, repeat)) return [];
		const { same, whole } = repeat;
		if (whole !== null && whole >= copyThreshold)
			return [
				{
					severity: grade(whole),
					cells: same.flatMap(({ vector }) => nonZeroCells(vector)),
					message: {
						zh: `本年三张表与上年的逐格相同，不像巧合（评分 ${whole.toFixed(1)}，${copyThreshold} 以上才报告）。`,
						en: `All tables equal last year’s cell by cell, which chance hardly makes (score ${whole.toFixed(1)}, told from ${copyThreshold} up).`
					},
					more: { score: round(whole), tables: same.map(({ table }) => table) }
				}
			];
		return same
			.filter(({ vector }) => vector.score >= copyThreshold)
			.map(({ table, vector }) => ({
				severity: grade(vector.score),
				cells: nonZeroCells(vector),
				message: {
					zh: `本年${tableOf[table].zh}与上年的逐格相同，不像巧合（评分 ${vector.score.toFixed(1)}，${copyThreshold} 以上才报告）。`,
					en: `This year’s ${tableOf[table].en} equals last year’s cell by cell, which chance hardly makes (score ${vector.score.toFixed(1)}, told from ${copyThreshold} up).`
				},
				more: { score: round(vector.score), tables: [table] }
			}));
	}
};

export const page: Page = {
	name: { zh: '整表与上年逐格相同', en: 'a table repeats last year’s' },
	formula: {
		zh: 'Σ ½·log₁₀(4πy) ≥ 4，对逐格相同的表',
		en: 'Σ ½·log₁₀(4πy) ≥ 4, over a table equal cell by cell'
	},
	holds: {
		zh: '表格填本年度的数，不照抄上年',
		en: 'the table has this year’s numbers and not last year’s over again'
	},
	explanation: {
		zh: '两个均值相近的独立计数恰好相同的机会约为 1/√(4πy)。把整表相同的各格相乘并取对数得到巧合评分；合计格、可由其他格推出的格和存量不计。评分 4 约为万分之一，达到 6 记为预警。单个重复的 2 只有 0.7 分，永远不会提示。',
		en: 'Two independent counts of about one mean agree with probability about 1/√(4πy). The score adds this up over the cells of an identical table; sums, implied cells and stocks are left out. A score of 4 is one in 10,000; from 6 it is a warning. A single 2 that comes again scores 0.7 and is never told.'
	},
	benign: [
		{ zh: '转载或存档时误放了上年的表。', en: 'Last year’s table was archived by mistake.' },
		{ zh: '极少见的巧合。', en: 'A rare coincidence.' }
	]
};
