import { enlargement } from './frame.ts';
import type { ChartKind, ChartLook, Option, ViewModel } from './model.ts';
import { withHidden } from './series.ts';

/** The ECharts option of a model, made for the SVG renderer. Throws on a model that has no chart (`reports`). */
export function chartOption(model: ViewModel, look: ChartLook): Option {
	const option = kindOf(model).option(model, look);
	const shown = look.hidden?.length ? withHidden(option, look.hidden) : option;
	return look.large ? enlarged(shown) : shown;
}

/** Height in CSS pixels a chart of this model wants. */
export function chartHeight(model: ViewModel, narrow = false, large = false): number {
	const height = kindOf(model).height(model, narrow);
	return large ? Math.round(height * enlargement) : height;
}

function kindOf({ id, chart }: ViewModel): ChartKind {
	if (!chart) throw new Error(`view ${id}: has no chart`);
	return chart;
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
