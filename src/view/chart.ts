import type { EChartsOption } from 'echarts';
import type { Language, ViewModel } from './model.ts';

export interface ChartLook {
	language: Language;
	theme: 'light' | 'dark';
	/** No animation, for readers who asked for less motion and for pictures. */
	still?: boolean;
	/** Patterns beside colours. */
	patterns?: boolean;
	/** A phone's width: fewer labels. */
	narrow?: boolean;
}

/** The ECharts option of a model, plain data made for the SVG renderer. Throws on a model that has no chart (`reports`). */
export function chartOption(model: ViewModel, look: ChartLook): EChartsOption {
	throw new Error(`not yet: ${model.id} ${look.language}`);
}

/** Height in CSS pixels a chart of this model wants. */
export function chartHeight(model: ViewModel): number {
	throw new Error(`not yet: ${model.id}`);
}
