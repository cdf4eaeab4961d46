import { barsHeight, groupShares } from '#view/bars.ts';
import { pointLabels } from '#view/frame.ts';
import { byPlace, defineChart } from '../define.ts';
import { activityBy, activityModel, activitySql, shown, states, zeroShares } from './activity.ts';

export default defineChart({
	id: 'zero/activity-by',
	heading: { zh: '分组看零申请', en: 'No requests, by group' },
	place: 2,
	under: true,
	choices: byPlace('level'),
	ask: (corpus, filters, { by }) => activityBy(corpus, filters, by),
	sql: (_, { by }) => activitySql(by),
	model: activityModel,
	chart: {
		option: (model, look) =>
			groupShares(model, look, states(look), {
				shown,
				label: ({ id, ink }) =>
					// Inside a shorter bar a share would be cut.
					pointLabels(id === 'zero' ? zeroShares(model, look.narrow ? 0.2 : 0.07) : [], {
						position: 'insideLeft',
						color: ink
					})
			}),
		height: (model, narrow) => barsHeight(model, true, narrow)
	}
});
