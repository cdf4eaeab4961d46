import { paletteOf } from '#view/frame.ts';
import type { ChartLook } from '#view/model.ts';
import { type ViewModel, numbersOf } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { together } from './ends-by.ts';
import {
	type ChallengeYears,
	challengesByYear,
	decidedOf,
	definition,
	endsModel,
	endsSql,
	leastDecided,
	routes
} from './ends.ts';
import { type Shown, defineChart } from '../define.ts';

/** The share corrected, by year and route; id `corrected`. */
export function correctedModel(answer: ChallengeYears): Shown {
	const model = endsModel(answer);
	const last = answer.years.findLast(({ counted }) => counted > 0);
	const all = last ? together(last) : null;
	const decided = all && decidedOf(all);
	return {
		...model,
		id: 'corrected',
		title: { zh: '纠正率：逐年', en: 'Share corrected, by year' },
		sentence:
			last && decided
				? {
						zh: `${last.year} 年三条途径已审结 ${count(decided)} 件，纠正 ${count(all.corrected!)} 件（${share(ratio(all.corrected!, decided))}）：${routes
							.map(({ id, name }) => {
								const own = last.routes[id]!;
								return `${name.zh} ${count(own.corrected!)}/${count(decidedOf(own))}`;
							})
							.join('，')}。`,
						en: `Of ${count(decided)} cases decided in ${last.year}, ${count(all.corrected!)} were corrected (${share(ratio(all.corrected!, decided))}): ${routes
							.map(({ id, name }) => {
								const own = last.routes[id]!;
								return `${name.en.toLowerCase()} ${count(own.corrected!)} of ${count(decidedOf(own))}`;
							})
							.join(', ')}.`
					}
				: { zh: '没有已审结的案件。', en: 'No case was decided.' },
		definition: {
			zh: `分子：结果纠正。分母：结果维持、结果纠正与其他结果之和，不含尚未审结。分母不足 ${leastDecided} 件的不给比率。“其他结果”含撤回、驳回、调解等，各地理解不一。${definition.zh}`,
			en: `Numerator: corrected. Denominator: upheld, corrected and other results, without those pending. No share is given of fewer than ${leastDecided} cases. “Other results” holds withdrawals, dismissals, settlements and more, as each agency understands it. ${definition.en}`
		}
	};
}

function decidedNote(
	model: ViewModel,
	{ language }: ChartLook
): (rows: readonly number[]) => string {
	const decided = numbersOf(model, 'decided');
	return (rows) => {
		const told = rows.flatMap((row) => decided[row] ?? []);
		const all = count(told.length > 0 ? told.reduce((sum, cases) => sum + cases, 0) : null);
		return language === 'zh' ? `已审结 ${all} 件` : `${all} decided`;
	};
}

export default defineChart({
	id: 'challenges/corrected',
	heading: { zh: '纠正率', en: 'Share corrected' },
	place: 3,
	ask: challengesByYear,
	sql: endsSql,
	model: correctedModel,
	chart: {
		option: (model, look) =>
			multiplesOption(
				model,
				look,
				[{ id: 'corrected_share', colour: paletteOf(look).outcomes.withheld, as: 'line' }],
				{
					by: 'route',
					axis: 'share',
					shown: ['corrected', 'decided', 'corrected_share', 'pending', 'counted', 'reports'],
					note: decidedNote(model, look)
				}
			),
		height: (model, narrow) => multiplesHeight(model, 'route', narrow)
	}
});
