import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';
import { reorganised, restated } from '../words.ts';

export const rule: PairRule = {
	id: 'YR-02',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2021'],
	check: (before, now) =>
		// Only the form of 2021 has stocks: a pair over its change has nothing to compare.
		['rules', 'normative_documents'].flatMap((row) => {
			const held = now.number(`${row}_in_force`);
			const last = before.number(`${row}_in_force`);
			const issued = now.number(`${row}_issued`);
			const repealed = now.number(`${row}_repealed`);
			if (held === null || last === null || issued === null || repealed === null) return [];
			const right = last + issued - repealed;
			if (held === right) return [];
			return [
				{
					cells: ['in_force', 'issued', 'repealed'].map((column) => `${row}_${column}`),
					...sides(held, right),
					message: {
						zh: `现行有效的件数不能由上年推出。本年${cellsName([`${row}_in_force`]).zh} ${held} · 上年 ${last} 加制发 ${issued} 减废止 ${repealed} 为 ${right}。`,
						en: `The number in force does not follow from last year’s. This year ${cellsName([`${row}_in_force`]).en} ${held} · last year’s ${last} plus ${issued} issued less ${repealed} repealed make ${right}.`
					},
					more: { otherCells: [`${row}_in_force`] }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '文件存量与增减不符', en: 'stock of documents does not follow' },
	formula: {
		zh: '现行有效 − 上年现行有效 = 本年制发 − 本年废止',
		en: 'in force − in force last year = issued this year − repealed this year'
	},
	holds: {
		zh: '现行有效件数等于上年现行有效件数加本年制发减本年废止',
		en: 'documents in force are last year’s with those issued and without those repealed this year'
	},
	explanation: {
		zh: '规章和行政规范性文件的现行有效件数，应等于上年件数加本年制发、减本年废止。只比较两年都用2021年格式的年报。',
		en: 'Rules and normative documents in force should be last year’s, plus those issued, less those repealed. Only within the form of 2021.'
	},
	benign: [
		{
			zh: '有文件到期自动失效或经修订重新计数。',
			en: 'Documents expired, or were counted anew when revised.'
		},
		restated,
		reorganised
	]
};
