import { cells, formCell } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import type { Page, PairRule } from '../define.ts';

const letter = (id: (typeof readings)[number]['id']) =>
	readings.find((one) => one.id === id)!.letter;
const [number, blank] = [letter('number'), letter('blank')];

export const rule: PairRule = {
	id: 'CEL-10',
	on: 'pair',
	severity: 'info',
	version: 1,

	check: (before, now) => {
		const [a, b] = [now.readings, before.readings];
		if (!a || !b || a === b || before.edition !== now.edition) return [];
		const found: string[] = [];
		for (let at = 0; at < cells.length; at++) {
			if (a[at] === b[at]) continue;
			const { id } = cells[at]!;
			if (
				(a[at] === blank && b[at] === number && before.number(id) === 0) ||
				(b[at] === blank && a[at] === number && now.number(id) === 0)
			)
				found.push(id);
		}
		const [first] = found;
		if (!first) return [];
		const wasZero = b[cells.findIndex(({ id }) => id === first)] === number;
		return [
			{
				cells: found,
				message: {
					zh: `${found.length} 格的零的写法与上年不同：如“${formCell(first).label.zh}”上年${wasZero ? '为 0、本年空白' : '空白、本年为 0'}。`,
					en: `${found.length} cells write zero otherwise than last year: “${formCell(first).label.en}” was ${wasZero ? '0 and is blank' : 'blank and is 0'}.`
				},
				more: { otherCells: found }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '零的写法与上年不同', en: 'zero is written otherwise than last year' },
	formula: { zh: '同一格的零两年写法一致', en: 'a cell’s zero is written alike in both years' },
	holds: {
		zh: '没有发生的，各年用同一种写法',
		en: 'what did not occur is written alike every year'
	},
	explanation: {
		zh: '同一机关两年用同一版本的表式，同一格一年写 0、另一年空白。空白不当作 0，但与上年对照，多半是同一个意思。',
		en: 'In two years of one form the same cell is 0 in one and blank in the other. A blank is not taken for 0, but beside the other year it most likely means the same.'
	},
	benign: [{ zh: '换了填表人或填表系统。', en: 'Another person or system filled in the form.' }]
};
