import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import { slipCells } from '#check/corpus/years.ts';
import type { CorpusFault } from '#check/outcome.ts';
import type { Page, PairRule } from '../define.ts';
import { reorganised } from '../words.ts';

const slips = [10, 100, 1000, 10_000];

export const rule: PairRule = {
	id: 'YR-11',
	on: 'pair',
	severity: 'warning',
	version: 1,

	check: (before, now) =>
		slipCells.flatMap((cell): CorpusFault[] => {
			const [a, b] = [now.number(cell.id), before.number(cell.id)];
			if (a === null || b === null || a <= 0 || b <= 0) return [];
			const [small, large] = a < b ? [a, b] : [b, a];
			const factor = slips.find((one) => Math.abs(large / small / one - 1) <= 0.05);
			const fee = cell.id === 'fees_10k_yuan';
			// Small counts double and treble by chance, and ten times a few is still a few.
			if (!factor || (!fee && small < 100) || (fee && (factor < 100 || large < 100))) return [];
			return [
				{
					severity: fee && factor === 10_000 ? 'warning' : 'review',
					cells: [cell.id],
					...sides(a, b),
					message: {
						zh: `与上年约差 ${factor} 倍，请核对单位。本年${cellsName([cell.id]).zh} ${a} · 上年 ${b}。`,
						en: `About ${factor} times apart from last year; check the unit. This year ${cellsName([cell.id]).en} ${a} · last year ${b}.`
					},
					more: { factor }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '数值恰为上年的十、百、千、万倍', en: 'a value ten to 10,000 times last year’s' },
	formula: {
		zh: '|本年/上年 ÷ 10ᵏ − 1| ≤ 5%，k = 1…4',
		en: '|this year/last year ÷ 10ᵏ − 1| ≤ 5 %, k = 1…4'
	},
	holds: {
		zh: '数字的位数和单位与上年可比',
		en: 'numbers have as many digits, and the unit, that last year’s had'
	},
	explanation: {
		zh: '多写、少写一位或单位混用（元与万元）会使数值恰好相差 10 的整数次幂。件数须两年都不少于 100，收费须相差百倍以上。收费相差一万倍记为预警，其余待复核。',
		en: 'A digit too many or few, or yuan for 10,000 yuan, makes a value a power of ten of last year’s. Counts are looked at from 100, fees from a factor of 100. A fee off by 10,000 is a warning, all else for review.'
	},
	benign: [{ zh: '业务量确有大幅变化。', en: 'The numbers really changed that much.' }, reorganised]
};
