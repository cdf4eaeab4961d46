import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import { slipCells } from '#check/corpus/years.ts';
import type { Page, PairRule } from '../define.ts';

function sorted(value: number): string {
	return [...String(value)].sort().join('');
}

export const rule: PairRule = {
	id: 'YR-12',
	on: 'pair',
	severity: 'info',
	version: 1,

	check: (before, now) =>
		slipCells.flatMap((cell) => {
			const [a, b] = [now.number(cell.id), before.number(cell.id)];
			if (a === null || b === null || a === b || Math.min(a, b) < 100) return [];
			// 123 and 132 are neighbours by chance.
			if (Math.abs(a - b) < 0.5 * Math.min(a, b) || sorted(a) !== sorted(b)) return [];
			return [
				{
					cells: [cell.id],
					...sides(a, b),
					message: {
						zh: `两年的数由同样的数字组成而次序不同。本年${cellsName([cell.id]).zh} ${a} · 上年 ${b}。`,
						en: `Two years’ numbers have the same digits in another order. This year ${cellsName([cell.id]).en} ${a} · last year ${b}.`
					}
				}
			];
		})
};

export const page: Page = {
	name: { zh: '数字与上年换序', en: 'the digits of last year’s value, in another order' },
	formula: {
		zh: '两年数值由相同数字换序而成（3 位以上，相差一半以上）',
		en: 'two years’ values have the same digits in another order (3 digits or more, over half apart)'
	},
	holds: { zh: '数字没有颠倒', en: 'digits are not exchanged' },
	explanation: {
		zh: '本年数值的各位数字与上年相同而次序不同，可能是录入时换位。仅作提示。',
		en: 'A value has last year’s digits in another order, as a slip of the pen makes it. For information only.'
	},
	benign: [{ zh: '巧合。', en: 'Chance.' }]
};
