import { base } from '$app/paths';
import { chartHeight } from '#view/chart.ts';
import type { ChartLook } from '#view/model.ts';
import type { Source, ViewModel } from '#view/model.ts';
import { chartImageOf, type ChartImage } from '#view/chart-image.ts';

/** Width a chart to take away is drawn at, in CSS pixels; a PNG has twice as many. */
const width = 960;
const density = 2;

/**
 * The chart as a picture that says what it shows and where it is from.
 * @param told what its words go by, where some series are left out
 */
export async function drawChartImage(
	model: ViewModel,
	told: ViewModel,
	source: Source,
	look: ChartLook,
	address: string
): Promise<ChartImage> {
	const { draw } = await import('./picture.ts');
	const height = chartHeight(model, false, look.large);
	return chartImageOf(
		told,
		{ svg: draw(model, look, width), width, height },
		source,
		look,
		address
	);
}

/** The picture as a PNG. Rejects where the browser cannot paint it. */
export async function toPng({ svg, width, height }: ChartImage): Promise<Blob> {
	const image = new Image();
	// Not a blob: the page's security policy takes pictures from its own origin and from data addresses.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * density;
	canvas.height = height * density;
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('picture: not painted'))))
	);
}

/**
 * Where a panel of this page is seen as it is drawn: on the page, and alone for a frame on another site, which a
 * script fits.
 * @param search what the page's address says of it
 */
export function addressesOf(
	panel: string,
	search: URLSearchParams
): { here: string; frame: string; script: string } {
	const here = new URL(location.pathname, location.href);
	here.search = search.toString();
	const frame = new URL(here);
	here.hash = panel;
	frame.searchParams.set('embed', panel);
	const script = new URL(`${base}/embed.js`, location.href);
	return { here: here.href, frame: frame.href, script: script.href };
}
