import { activityOption, barsOf } from './activity.ts';
import { agencyOption } from './agency.ts';
import { burdenCharts } from './burden.ts';
import { challengeCharts } from './challenges.ts';
import { compareCharts } from './compare.ts';
import { disclosedCharts } from './disclosed.ts';
import { distributionOption } from './distribution.ts';
import { flowCharts } from './flow.ts';
import { enlargement, type ChartKind, type ChartLook, type Option } from './frame.ts';
import { leadOption } from './lead.ts';
import type { ViewModel } from './model.ts';
import { outcomesOption } from './outcomes.ts';
import { peersOption } from './peers.ts';
import { rateCharts } from './rates.ts';
import { reasonCharts } from './reasons.ts';
import { requestCharts } from './requests.ts';
import { spreadCharts } from './spreads.ts';
import { tellingCharts } from './telling.ts';
import { trafficOption } from './traffic.ts';
import { volumeOption } from './volume.ts';
import { zeroCharts } from './zero.ts';

export type { ChartLook } from './frame.ts';

/** The views that have a chart, by the first word of their model's id; a new view is added here. */
const charts: Readonly<Record<string, ChartKind>> = {
	volume: { option: volumeOption, height: () => 400 },
	outcomes: { option: outcomesOption, height: () => 400 },
	agency: { option: agencyOption, height: () => 320 },
	peers: { option: peersOption, height: () => 260 },
	lead: { option: leadOption, height: () => 150 },
	...requestCharts,
	...flowCharts,
	...reasonCharts,
	...rateCharts,
	...zeroCharts,
	...tellingCharts,
	...spreadCharts,
	...disclosedCharts,
	...challengeCharts,
	...burdenCharts,
	...compareCharts,
	activity: {
		option: activityOption,
		height: (model, narrow) =>
			model.id === 'activity-year' ? 400 : 90 + barsOf(model) * 28 + (narrow ? 40 : 0)
	},
	traffic: {
		option: (model, look) =>
			model.id === 'traffic' ? trafficOption(model, look) : distributionOption(model, look),
		height: (model, narrow) => (model.id !== 'traffic' ? 300 : narrow ? 600 : 320)
	}
};

/** The ECharts option of a model, made for the SVG renderer. Throws on a model that has no chart (`reports`). */
export function chartOption(model: ViewModel, look: ChartLook): Option {
	const option = kindOf(model).option(model, look);
	return look.large ? enlarged(option) : option;
}

/** Height in CSS pixels a chart of this model wants. */
export function chartHeight(model: ViewModel, narrow = false, large = false): number {
	const height = kindOf(model).height(model, narrow);
	return large ? Math.round(height * enlargement) : height;
}

function kindOf(model: ViewModel): ChartKind {
	const kind = charts[model.id.split('-')[0]!];
	if (!kind) throw new Error(`view ${model.id}: has no chart`);
	return kind;
}

/** The option with larger type and the legend's marks with it. */
function enlarged<Value>(value: Value): Value {
	if (Array.isArray(value)) return value.map(enlarged) as Value;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			typeof inner === 'number' && grows.has(key) ? inner * enlargement : enlarged(inner)
		])
	) as Value;
}

const grows = new Set(['fontSize', 'itemWidth', 'itemHeight', 'itemGap']);
