import type { EChartsType, init as initECharts } from 'echarts/core';
import { flushSync, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { isStarting } from '#query/open.ts';
import type { chartOption } from '#view/chart.ts';
import { outlineOf } from '#view/outline.ts';

interface Drawing {
	option: () => ReturnType<typeof chartOption>;
	/** In CSS pixels; set from here, since the page's security policy refuses styles in markup. */
	height: () => number;
	/** Called with the width whenever it changes, so that the option may follow it. */
	measured: (width: number) => void;
	/** Called with what the data cursor stands on, in words. */
	pointed: (words: string) => void;
	/** Called when the chart is drawn, so that the picture before it can go. */
	drawn: () => void;
	/** Called with the name of a series the reader pressed in the legend. */
	pressed: (name: string) => void;
}

/** Width a chart is drawn at for paper, in CSS pixels: what A4 has between its margins, upright. */
const paperWidth = 680;
/** Height that leaves room for two charts and their words. */
const flatHeight = 285;

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

/** Drawings out of sight that are of older choices, each made when the page has nothing else to do. */
const late: (() => void)[] = [];

function whenIdle(task: () => void): void {
	if (late.includes(task)) return;
	late.push(task);
	if (late.length === 1) wait();
}

function notLate(task: () => void): void {
	const at = late.indexOf(task);
	if (at >= 0) late.splice(at, 1);
}

function wait(): void {
	if ('requestIdleCallback' in window) requestIdleCallback(takeLate, { timeout: 1000 });
	else setTimeout(takeLate, 50);
}

function takeLate(idle?: IdleDeadline): void {
	do late.shift()?.();
	while (late.length > 0 && idle && idle.timeRemaining() > 8);
	if (late.length > 0) wait();
}

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
 * Keeps an ECharts drawing in an element: redrawn when the option changes (far from the window, when the page
 * is idle; until then it is said to be busy), refitted when the element is resized or printed, disposed with
 * it. Arrow keys move a data cursor that shows the tooltip; Escape hides it.
 */
export function chart(drawing: Drawing): Attachment<HTMLElement> {
	return (element) => {
		const kept = new KeptDrawing(element, drawing);
		$effect.pre(() => {
			element.style.height = `${drawing.height()}px`;
		});
		const stop = kept.watch();
		void import('./echarts.ts').then(({ init }) => inTurn(() => kept.begin(init)));
		$effect(() => kept.follow());
		return () => {
			stop();
			kept.end();
		};
	};
}

/** One drawing in its element. */
class KeptDrawing {
	#drawn: EChartsType | undefined = $state.raw();
	#gone = false;
	#cursor = -1;
	#width = 0;
	#outline = '';
	#next: ReturnType<Drawing['option']> | null = null;
	#inSight = true;
	#isPrinted = false;
	/** It may be drawn lower than in a window: one drawing whose height no rows decide. */
	#isFlat = false;
	#isNear = true;
	#element: HTMLElement;
	#host = document.createElement('div');
	#drawing: Drawing;

	constructor(element: HTMLElement, drawing: Drawing) {
		this.#element = element;
		this.#drawing = drawing;
		this.#host.className = 'drawing';
		Object.assign(this.#host.style, { height: '100%', position: 'relative', contain: 'strict' });
	}

	/** Follows the element's size and place, printing and keys; gives back how to stop. */
	watch(): () => void {
		const element = this.#element;
		const size = new ResizeObserver(([entry]) => this.#resized(entry!.contentRect.width));
		const sight = new IntersectionObserver((entries) => {
			this.#inSight = entries.at(-1)!.isIntersecting;
		});
		const reach = new IntersectionObserver(
			(entries) => {
				this.#isNear = entries.at(-1)!.isIntersecting;
				if (this.#isNear && this.#next) inTurn(draw);
			},
			{ rootMargin: '50% 0px' }
		);
		const draw = () => this.#draw();
		const print = () => this.#print();
		const unprint = () => this.#unprint();
		const onkeydown = (event: KeyboardEvent) => this.#pressed(event);
		for (const observer of [size, sight, reach]) observer.observe(element);
		element.append(this.#host);
		window.addEventListener('beforeprint', print);
		window.addEventListener('afterprint', unprint);
		element.addEventListener('keydown', onkeydown);
		return () => {
			notLate(this.#late);
			for (const observer of [size, sight, reach]) observer.disconnect();
			window.removeEventListener('beforeprint', print);
			window.removeEventListener('afterprint', unprint);
			element.removeEventListener('keydown', onkeydown);
		};
	}

	begin(init: typeof initECharts): void {
		if (this.#gone) return;
		// Given its size, it does not make the browser lay out the page to find it.
		this.#drawn = init(this.#host, null, { renderer: 'svg', ...this.#size() });
		this.#drawn.on('legendselectchanged', (event) =>
			this.#drawing.pressed((event as { name: string }).name)
		);
		flushSync();
	}

	/** Draws what changed, now or in its turn; run as an effect. */
	follow(): void {
		this.#cursor = -1;
		if (!this.#drawn) return;
		this.#next = this.#drawing.option();
		const near = this.#isNear;
		// What the reader looks at comes first; what is far off waits until it is near, or printed.
		if (this.#inSight || (near && this.#outline && fitsFrame()) || matchMedia('print').matches)
			this.#draw();
		else if (near || !this.#outline) inTurn(() => this.#draw());
		if (!this.#next || !this.#outline) return;
		this.#element.ariaBusy = 'true';
		whenIdle(this.#late);
	}

	#late = () => this.#draw();

	/** Draws for paper: at its width whatever the window's, to be scaled to the sheet. */
	#print(): void {
		this.#isPrinted = true;
		this.#drawing.measured(paperWidth);
		flushSync();
		if (!this.#drawn) return;
		this.#next = untrack(this.#drawing.option);
		const { grid, xAxis } = this.#next as { grid?: unknown; xAxis?: { type?: string } };
		this.#isFlat = !Array.isArray(grid) && xAxis?.type === 'category';
		this.#draw();
		const { width, height } = this.#size();
		this.#host.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
		// Scaled to half a sheet its words would be too small to read.
		this.#element.toggleAttribute('data-tall', height > 0.72 * width);
	}

	#unprint(): void {
		this.#isPrinted = false;
		this.#drawing.measured(this.#width);
		flushSync();
		if (!this.#drawn) return;
		this.#host.querySelector('svg')?.removeAttribute('viewBox');
		this.#next = untrack(this.#drawing.option);
		this.#draw();
	}

	end(): void {
		this.#gone = true;
		this.#host.remove();
		this.#drawn?.dispose();
	}

	#resized(width: number): void {
		if (width === this.#width || this.#isPrinted || width === 0) return;
		this.#width = width;
		this.#drawing.measured(width);
		// A chart that is redrawn for its new width fits itself.
		flushSync();
		if (this.#drawn && !this.#isFit()) this.#fit();
	}

	#size(): { width: number; height: number } {
		const height = this.#drawing.height();
		if (this.#isPrinted)
			return { width: paperWidth, height: this.#isFlat ? Math.min(height, flatHeight) : height };
		return { width: this.#width || this.#element.clientWidth, height };
	}

	#isFit(): boolean {
		const now = this.#size();
		return this.#drawn!.getWidth() === now.width && this.#drawn!.getHeight() === now.height;
	}

	/** Draws at the size of the element, with whatever changes wait. */
	#fit(): void {
		this.#drawn!.resize(this.#size());
		this.#drawn!.getZr().flush();
	}

	#draw(): void {
		if (!this.#next || !this.#drawn || this.#gone) return;
		if (begun === 0) {
			begun = performance.now();
			setTimeout(() => (begun = 0));
		}
		const next = this.#next;
		const before = this.#outline;
		this.#outline = outlineOf(next);
		const fits = this.#isFit();
		const how = { notMerge: this.#outline !== before, lazyUpdate: !fits };
		this.#drawn.setOption(
			{
				...next,
				animation: false,
				// Named where it goes, it does not make the browser work out styles to find its place.
				tooltip: { ...next.tooltip, appendTo: this.#host },
				// The element around it has a name of its own.
				aria: { ...next.aria, label: { enabled: false } }
			},
			how
		);
		if (!fits) this.#fit();
		this.#next = null;
		this.#element.ariaBusy = null;
		notLate(this.#late);
		if (before) return;
		this.#drawing.drawn();
		if (this.#inSight) rehearse(() => this.#drawAgain());
	}

	/** Whether there still is a chart. */
	#drawAgain(): boolean {
		if (this.#gone) return false;
		this.#next ??= untrack(this.#drawing.option);
		this.#draw();
		return true;
	}

	#words(): string {
		const tip = this.#element.querySelector<HTMLElement>('.tip');
		return tip?.innerText.replace(/\s+/g, ' ').trim() ?? '';
	}

	#point(step: number): void {
		this.#draw();
		const stops = stopsOf((this.#drawn!.getOption() as { series: Series[] }).series);
		const before = this.#words();
		// A place of the axis may be empty, as where the form changed.
		for (let tries = 0; tries < stops.length; tries++) {
			this.#cursor = (this.#cursor + step + stops.length) % stops.length;
			this.#drawn!.dispatchAction({ type: 'showTip', ...stops[this.#cursor] });
			if (this.#words() && (this.#words() !== before || stops.length === 1)) break;
		}
		this.#drawing.pointed(this.#words());
	}

	#pressed(event: KeyboardEvent): void {
		if (!this.#drawn) return;
		if (event.key === 'ArrowRight' || event.key === 'ArrowDown') this.#point(1);
		else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp')
			this.#point(this.#cursor < 0 ? 0 : -1);
		else if (event.key === 'Escape') this.#drawn.dispatchAction({ type: 'hideTip' });
		else return;
		event.preventDefault();
	}
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
