import type { EChartsType } from 'echarts/core';
import { flushSync, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { isStarting } from '#query/open.ts';
import type { chartOption } from '#view/chart.ts';
import { outlineOf } from '#view/outline.ts';

interface Drawing {
	option: () => ReturnType<typeof chartOption>;
	/** In CSS pixels; set from here, since the page's security policy refuses styles in markup. */
	height: () => number;
	/** Told the width whenever it changes, so that the option may follow it. */
	measured: (width: number) => void;
	/** Told what the data cursor stands on, in words. */
	pointed: (words: string) => void;
	/** Told when the chart stands, so that the picture before it can go. */
	drawn: () => void;
}

/** Drawings still to be made; a turn makes what fits, so that the page answers in between. */
const waiting: (() => void)[] = [];

/** What a turn may take before the page answers again, in milliseconds; one drawing may overrun it. */
const turnTime = 30;

function inTurn(task: () => void): void {
	waiting.push(task);
	if (waiting.length === 1) setTimeout(takeTurn);
}

function takeTurn(): void {
	const end = performance.now() + turnTime;
	do {
		waiting[0]?.();
		waiting.shift();
	} while (waiting.length > 0 && performance.now() < end);
	if (waiting.length > 0) setTimeout(takeTurn);
}

/** When the first drawing of this turn of the page was begun; 0 before it. */
let begun = 0;

/** Whether another drawing fits what one frame leaves to drawings, in milliseconds. */
function fitsFrame(): boolean {
	return begun === 0 || performance.now() - begun < 10;
}

/** Times that charts are still drawn again as they are; see `rehearse`. */
let rehearsals = 24;

/**
 * Draws a chart again while the page has nothing to do, so that the browser has compiled what draws charts
 * before the reader makes a first choice: cold, it takes twice as long.
 */
function rehearse(drawAgain: () => boolean): void {
	if (!('requestIdleCallback' in window)) return;
	requestIdleCallback((idle) => {
		if (rehearsals === 0) return;
		if (idle.timeRemaining() > 8 && !isStarting()) {
			rehearsals--;
			if (!drawAgain()) return;
		}
		rehearse(drawAgain);
	});
}

/**
 * Keeps an ECharts drawing in an element: redrawn when the option changes (far from the window, when it
 * comes near), refitted when the element is resized, disposed with it. Arrow keys move a data cursor that shows the tooltip; Escape hides it.
 */
export function chart({
	option,
	height,
	measured,
	pointed,
	drawn: stands
}: Drawing): Attachment<HTMLElement> {
	return (element) => {
		let drawn: EChartsType | undefined = $state.raw();
		let gone = false;
		let cursor = -1;
		let width = 0;
		$effect.pre(() => {
			element.style.height = `${height()}px`;
		});
		const observer = new ResizeObserver(([entry]) => {
			const before = width;
			width = entry!.contentRect.width;
			if (width === before) return;
			measured(width);
			// A chart that is redrawn for its new width fits itself.
			flushSync();
			if (drawn && !isFit()) fit();
		});
		observer.observe(element);

		const host = document.createElement('div');
		host.className = 'drawing';
		Object.assign(host.style, { height: '100%', position: 'relative', contain: 'strict' });
		element.append(host);
		let outline = '';
		let next: ReturnType<typeof option> | null = null;
		void import('./echarts.ts').then(({ init }) =>
			inTurn(() => {
				if (gone) return;
				// Told its size, it does not make the browser lay out the page to find it.
				drawn = init(host, null, { renderer: 'svg', ...size() });
				flushSync();
			})
		);
		let inSight = true;
		const sight = new IntersectionObserver((entries) => {
			inSight = entries.at(-1)!.isIntersecting;
		});
		sight.observe(element);
		let isNear = true;
		const reach = new IntersectionObserver(
			(entries) => {
				isNear = entries.at(-1)!.isIntersecting;
				if (isNear && next) inTurn(draw);
			},
			{ rootMargin: '50% 0px' }
		);
		reach.observe(element);
		window.addEventListener('beforeprint', draw);
		function size(): { width: number; height: number } {
			return { width: width || element.clientWidth, height: height() };
		}
		function isFit(): boolean {
			const now = size();
			return drawn!.getWidth() === now.width && drawn!.getHeight() === now.height;
		}
		/** Draws at the size of the element, with whatever changes wait. */
		function fit(): void {
			drawn!.resize(size());
			drawn!.getZr().flush();
		}
		function draw(): void {
			if (!next || !drawn || gone) return;
			if (begun === 0) {
				begun = performance.now();
				setTimeout(() => (begun = 0));
			}
			const before = outline;
			outline = outlineOf(next);
			const fits = isFit();
			const how = { notMerge: outline !== before, lazyUpdate: !fits };
			drawn.setOption(
				{
					...next,
					animation: false,
					// Named where it goes, it does not make the browser work out styles to find its place.
					tooltip: { ...next.tooltip, appendTo: host },
					// The element around it has a name of its own.
					aria: { ...next.aria, label: { enabled: false } }
				},
				how
			);
			if (!fits) fit();
			next = null;
			if (before) return;
			stands();
			if (inSight) rehearse(drawAgain);
		}
		/** Whether there still is a chart. */
		function drawAgain(): boolean {
			if (gone) return false;
			next ??= untrack(option);
			draw();
			return true;
		}
		$effect(() => {
			cursor = -1;
			if (!drawn) return;
			next = option();
			// What the reader looks at comes first; what is far off waits until it is near, or printed.
			if (inSight || (isNear && outline && fitsFrame()) || matchMedia('print').matches) draw();
			else if (isNear || !outline) inTurn(draw);
		});

		function words(): string {
			const tip = element.querySelector<HTMLElement>('.tip');
			return tip?.innerText.replace(/\s+/g, ' ').trim() ?? '';
		}

		function point(step: number): void {
			draw();
			const stops = stopsOf((drawn!.getOption() as { series: Series[] }).series);
			const before = words();
			// A place of the axis may be empty, as where the form changed.
			for (let tries = 0; tries < stops.length; tries++) {
				cursor = (cursor + step + stops.length) % stops.length;
				drawn!.dispatchAction({ type: 'showTip', ...stops[cursor] });
				if (words() && (words() !== before || stops.length === 1)) break;
			}
			pointed(words());
		}

		function onkeydown(event: KeyboardEvent): void {
			if (!drawn) return;
			if (event.key === 'ArrowRight' || event.key === 'ArrowDown') point(1);
			else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') point(cursor < 0 ? 0 : -1);
			else if (event.key === 'Escape') drawn.dispatchAction({ type: 'hideTip' });
			else return;
			event.preventDefault();
		}
		element.addEventListener('keydown', onkeydown);

		return () => {
			gone = true;
			host.remove();
			observer.disconnect();
			sight.disconnect();
			reach.disconnect();
			window.removeEventListener('beforeprint', draw);
			element.removeEventListener('keydown', onkeydown);
			drawn?.dispose();
		};
	};
}

interface Series {
	data?: unknown[];
	/** The panel it is drawn in, where there are several. */
	xAxisIndex?: number;
}

/** Where a data cursor stops: every place of every panel that has a value, panel by panel. */
function stopsOf(series: Series[]): { seriesIndex: number; dataIndex: number }[] {
	const panels = [...new Set(series.map(({ xAxisIndex = 0 }) => xAxisIndex))];
	return panels.flatMap((panel) => {
		const own = series.flatMap(({ data = [], xAxisIndex = 0 }, seriesIndex) =>
			xAxisIndex === panel ? [{ data, seriesIndex }] : []
		);
		const length = Math.max(0, ...own.map(({ data }) => data.length));
		return Array.from({ length }, (_, dataIndex) => dataIndex).flatMap((dataIndex) => {
			const told = own.find(({ data }) => hasValue(data[dataIndex]));
			return told ? [{ seriesIndex: told.seriesIndex, dataIndex }] : [];
		});
	});
}

function hasValue(point: unknown): boolean {
	if (typeof point !== 'object' || point === null) return point !== undefined && point !== null;
	return !('value' in point) || (point as { value: unknown }).value != null;
}
