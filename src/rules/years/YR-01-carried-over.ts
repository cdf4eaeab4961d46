import { sides } from '#check/corpus/finding.ts';
import { applicants } from '#form/requests.ts';
import type { Page, PairRule } from '../define.ts';
import { reorganised, restated } from '../words.ts';

export const rule: PairRule = {
	id: 'YR-01',
	on: 'pair',
	severity: 'warning',
	version: 1,
	editions: ['2021', '2019'],
	check: (before, now) => {
		const breaks = applicants.filter(({ id }) => {
			const [a, b] = [now.number(`carried_in_${id}`), before.number(`carried_out_${id}`)];
			return a !== null && b !== null && a !== b;
		});
		if (breaks.length === 0) return [];
		const total = breaks.find(({ id }) => id === 'total');
		const { id, zh, en } = total ?? breaks[0]!;
		const left = now.number(`carried_in_${id}`)!;
		const right = before.number(`carried_out_${id}`)!;
		const columns = breaks.map((one) => one.id);
		return [
			{
				severity: total ? 'warning' : 'review',
				cells: [id, ...columns.filter((one) => one !== id)].map((one) => `carried_in_${one}`),
				...sides(left, right),
				message: {
					zh: `本年结转来的与上年结转出的${total ? '' : `（${zh}）`}不是一个数，相差 ${Math.abs(left - right)}。本年表三“上年结转” ${left} · 上年表三“结转下年度继续办理” ${right}。`,
					en: `What was carried in${total ? '' : ` (${en})`} is not what last year carried out, a difference of ${Math.abs(left - right)}. This year’s table 3, carried in ${left} · last year’s table 3, carried out ${right}.`
				},
				more: { columns, otherCells: columns.map((one) => `carried_out_${one}`) }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '结转与上年不衔接', en: 'carried in is not what was carried out' },
	formula: {
		zh: '上年结转（本年，逐列）= 结转下年度继续办理（上年，逐列）',
		en: 'carried in (this year, by column) = carried out (last year, by column)'
	},
	holds: {
		zh: '本年的“上年结转”等于上年年报的“结转下年度继续办理”，各列也相等',
		en: 'what is carried in is what last year’s report carried out, column by column'
	},
	explanation: {
		zh: '把本年表中“上年结转”逐列与同一机关上年表中的“结转下年度继续办理”比较。总计不符记为预警，仅分列不符记为待复核。',
		en: 'Compares what is carried in, column by column, with what the same agency carried out a year before. A total that differs is a warning, columns alone are for review.'
	},
	benign: [restated, reorganised]
};
