// The parts of ECharts the views draw with; importing this file is what a chart costs.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
	AriaComponent,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	TitleComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
	AriaComponent,
	BarChart,
	GridComponent,
	LegendComponent,
	LineChart,
	MarkLineComponent,
	ScatterChart,
	SVGRenderer,
	TitleComponent,
	TooltipComponent
]);

export { init };
