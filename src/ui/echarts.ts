// The parts of ECharts the views draw with; importing this file is what a chart costs.
import { BarChart, BoxplotChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
	AriaComponent,
	DatasetComponent,
	GraphicComponent,
	GridComponent,
	LegendComponent,
	MarkAreaComponent,
	MarkLineComponent,
	TitleComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
	AriaComponent,
	BarChart,
	BoxplotChart,
	CustomChart,
	DatasetComponent,
	GraphicComponent,
	GridComponent,
	LabelLayout,
	LegendComponent,
	LineChart,
	MarkAreaComponent,
	MarkLineComponent,
	SVGRenderer,
	ScatterChart,
	TitleComponent,
	TooltipComponent
]);

export { init };
