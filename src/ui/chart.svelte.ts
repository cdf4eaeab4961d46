import type { EChartsOption } from 'echarts';
import type { Attachment } from 'svelte/attachments';

/**
 * Keeps an ECharts drawing in an element: redrawn when the option changes, refitted when the element
 * is resized, disposed with it. `narrow` is told the width so that the option may follow it.
 */
export function chart(
	option: () => EChartsOption,
	measured: (width: number) => void
): Attachment<HTMLElement> {
	return (element) => {
		let drawn: import('echarts/core').EChartsType | undefined;
		let gone = false;
		let ready = $state(false);
		const observer = new ResizeObserver(([entry]) => {
			if (entry) measured(entry.contentRect.width);
			drawn?.resize();
		});
		observer.observe(element);

		void import('./echarts.ts').then(({ init }) => {
			if (gone) return;
			drawn = init(element, null, { renderer: 'svg' });
			ready = true;
		});
		$effect(() => {
			const next = option();
			if (ready) drawn?.setOption(next, { notMerge: true });
		});
		return () => {
			gone = true;
			observer.disconnect();
			drawn?.dispose();
		};
	};
}
