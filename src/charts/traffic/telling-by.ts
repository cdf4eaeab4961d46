import { barsHeight, groupBars } from '#view/bars.ts';
import { paletteOf } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf } from '#view/model.ts';
import { count, share } from '#view/numbers.ts';
import { byPlace, defineChart } from '../define.ts';
import { statingBy, statingModel, tellingSql, shownStated } from './telling.ts';

function tellingGroups(model: ViewModel, look: ChartLook): Option {
	const shares = numbersOf(model, 'any_share');
	const any = numbersOf(model, 'any');
	const reports = numbersOf(model, 'reports');
	return groupBars(
		model,
		look,
		{ id: 'any_share', colour: paletteOf(look).accent },
		{
			label: (row) =>
				look.narrow
					? share(shares[row] ?? null)
					: `${share(shares[row] ?? null)}  ${count(any[row] ?? null)}/${count(reports[row] ?? null)}`,
			shown: shownStated
		}
	);
}

export default defineChart({
	id: 'traffic/telling-by',
	heading: { zh: '分组看披露比例', en: 'Which reports state it, by group' },
	place: 2,
	under: true,
	choices: byPlace('level'),
	ask: (corpus, filters, { by }) => statingBy(corpus, filters, by),
	sql: (_, { by }) => tellingSql(by),
	model: statingModel,
	chart: { option: tellingGroups, height: (model) => barsHeight(model, false) }
});
