import { activityOption, barsOf } from './activity.ts';
import { distributionOption } from './distribution.ts';
import type { ChartLook, Option } from './frame.ts';
import type { ViewModel } from './model.ts';
import { outcomesOption } from './outcomes.ts';
import { trafficOption } from './traffic.ts';
import { volumeOption } from './volume.ts';

export type { ChartLook } from './frame.ts';

/**
 * The ECharts option of a model, made for the SVG renderer: plain data but for the formatters of axes
 * and tooltips. Throws on a model that has no chart (`reports`).
 */
export function chartOption(model: ViewModel, look: ChartLook): Option {
	const [kind, detail] = model.id.split('-');
	switch (kind) {
		case 'volume':
			return volumeOption(model, look);
		case 'outcomes':
			return outcomesOption(model, look);
		case 'activity':
			return activityOption(model, look);
		case 'traffic':
			return detail ? distributionOption(model, look) : trafficOption(model, look);
		default:
			throw new Error(`view ${model.id}: has no chart`);
	}
}

/** Height in CSS pixels a chart of this model wants. */
export function chartHeight(model: ViewModel, narrow = false): number {
	if (model.id.startsWith('activity-') && model.id !== 'activity-year')
		return 90 + barsOf(model) * 28 + (narrow ? 40 : 0);
	if (model.id === 'traffic') return narrow ? 600 : 320;
	return model.id.startsWith('traffic-') ? 300 : 400;
}
