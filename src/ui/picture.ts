import { chartHeight, chartOption } from '#view/chart.ts';
import type { ChartLook } from '#view/model.ts';
import type { ViewModel } from '#view/model.ts';
import { init } from './echarts.ts';

/** Widths a picture is drawn for: a figure next to its words, and a phone's. It is scaled to fit. */
const widths = { wide: 832, slim: 328 };

/**
 * A chart as it is first painted: two pictures, one of which the page's width shows, in the colours of
 * both themes. No script and no style of its own is in it, so that the page's security policy holds;
 * names in it are text that ECharts has escaped.
 * @param id sets the picture's own ids apart from others' on the page
 */
export function pictureOf(model: ViewModel, id: string): string {
	return (['wide', 'slim'] as const)
		.map((kind) => {
			const look = { language: 'zh', still: true, narrow: kind === 'slim' } as const;
			const [light, dark] = (['light', 'dark'] as const).map((theme) =>
				bare(draw(model, { ...look, theme }, widths[kind]), `${id}-${kind}-`)
			) as [string, string];
			return inBothThemes(light, dark).replace('<svg ', `<svg class="${kind}" `);
		})
		.join('');
}

/** A chart as SVG, drawn without a page. */
export function draw(model: ViewModel, look: ChartLook, width: number): string {
	const size = { width, height: chartHeight(model, look.narrow) };
	const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
	try {
		chart.setOption({ ...chartOption(model, look), animation: false });
		return chart.renderToSVGString();
	} finally {
		chart.dispose();
	}
}

/** Without what only a script would use, and with attributes in place of styles. */
function bare(svg: string, prefix: string): string {
	const fonts = /font-family:[^;"]*;?/;
	return svg
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
		.replace(/ style="([^"]*)"/g, (_, style: string) =>
			[...style.replace(fonts, '').matchAll(/([a-z-]+):\s*([^;]+)/g)]
				.map(([, name, value]) => ` ${name}="${value}"`)
				.join('')
		)
		.replace(/(id="|url\(#)(zr\d+-)/g, (_, before: string) => before + prefix)
		.replace(/(\d\.\d)\d+/g, '$1')
		.replace(/\n/g, '')
		.replace(/^<svg width="\d+"/, '<svg width="100%"');
}

/** The light picture, with each colour paired with the dark one's. Throws where the two differ otherwise. */
export function inBothThemes(light: string, dark: string): string {
	const colour = /#[0-9a-f]{6}|rgba?\([^)]*\)/g;
	if (light.replace(colour, '#') !== dark.replace(colour, '#'))
		throw new Error('picture: light and dark differ in more than colours');
	const others = dark.match(colour) ?? [];
	let place = 0;
	return light.replace(colour, (own) => {
		const other = others[place++]!;
		return own === other ? own : `light-dark(${own},${other})`;
	});
}
