import { contradicted } from '#check/corpus/restatements.ts';
import type { CorpusFault } from '#check/outcome.ts';
import type { Page, PairRule } from '../define.ts';
import { reorganised } from '../words.ts';

export const rule: PairRule = {
	id: 'NAR-16',
	on: 'pair',
	severity: 'warning',
	version: 2,
	prose: true,
	editions: ['2021', '2019'],
	check: (before, now) =>
		contradicted(before, now).flatMap(({ told, cells, was, is }): CorpusFault[] => {
			if (told.kind === 'last') return [];
			const actual =
				told.kind === 'percent' ? Math.round((1000 * (is - was)) / was) / 10 : is - was;
			const left = told.value ?? (told.kind === 'same' ? 0 : null);
			return [
				{
					cells,
					left,
					right: actual,
					difference: left === null ? null : Math.round((left - actual) * 1e6) / 1e6,
					message: {
						zh: `正文所说的变化与两年的表不符。正文“${told.text}” · 表三、表四上年 ${was}、本年 ${is}，变化 ${signed(actual)}${told.kind === 'percent' ? '%' : ''}。`,
						en: `The change told is not that of the tables of two years. Text${left === null ? '' : ` ${signed(left)}${told.kind === 'percent' ? ' %' : ''}`}, “${told.text}” · tables ${was} last year and ${is} this year, ${signed(actual)}${told.kind === 'percent' ? ' %' : ''}.`
					},
					more: { text: told.text, otherCells: [...cells] }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '同比说法与两年的表不符', en: 'the change told is not that of the tables' },
	formula: {
		zh: '正文所述增减 = 本年表 − 上年表',
		en: 'change told in the text = this year’s table − last year’s table'
	},
	holds: {
		zh: '正文写的增减与两年的表相符',
		en: 'the change that the text tells of is that of the two years’ tables'
	},
	explanation: {
		zh: '正文说申请、复议或诉讼“同比增长百分之几”“比上年减少几件”“与上年持平”时，用本年和上年的表核对。申请可指新收、新收加结转或办结，有一种相符即为通过；“约”“基本”放宽；上年为 0 时百分比无从核对。',
		en: 'Where the text says that requests, reconsiderations or lawsuits rose by so many per cent, fell by so many, or stayed level, the tables of both years are asked. Requests may mean received, received with those carried in, or concluded: one that fits is enough. “About” leaves room; from 0 there is no percentage.'
	},
	benign: [
		{
			zh: '上年的数字在公布后作过更正。',
			en: 'Last year’s number was corrected after publication.'
		},
		{ zh: '正文说的是另一口径的件数。', en: 'The text counts on another basis.' },
		reorganised
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“同比大幅下降”“较上年有所下降”一类带程度的说法。',
				en: 'Also reads changes with a word of degree, “fell somewhat”, “rose much”.'
			}
		}
	]
};

function signed(change: number): string {
	return change > 0 ? `+${change}` : String(change).replace('-', '−');
}
