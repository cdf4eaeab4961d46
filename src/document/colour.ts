/** A colour by red, green, blue, 0 to 255, and opacity, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Colour = [255, 255, 255, 1];
export const black: Colour = [0, 0, 0, 1];

/** Names of colours that paper has; any other name is dark enough to be seen on white. */
const named: Record<string, Colour> = {
	white,
	black,
	transparent: [0, 0, 0, 0],
	snow: [255, 250, 250, 1],
	ivory: [255, 255, 240, 1],
	ghostwhite: [248, 248, 255, 1],
	whitesmoke: [245, 245, 245, 1],
	floralwhite: [255, 250, 240, 1],
	mintcream: [245, 255, 250, 1],
	azure: [240, 255, 255, 1],
	red: [255, 0, 0, 1],
	blue: [0, 0, 255, 1],
	green: [0, 128, 0, 1],
	navy: [0, 0, 128, 1],
	maroon: [128, 0, 0, 1],
	yellow: [255, 255, 0, 1],
	gray: [128, 128, 128, 1],
	grey: [128, 128, 128, 1],
	silver: [192, 192, 192, 1]
};

/** A colour as style sheets, HTML and Office write it; null where it is none we know. */
export function colourOf(written: string): Colour | null {
	const text = written.trim().toLowerCase();
	const known = named[text];
	if (known) return known;
	const hex = /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
	if (hex) return ofHex(hex);
	const call = /^(rgb|hsl)a?\(([^()]{1,80})\)$/.exec(text);
	if (!call) return null;
	const parts = call[2]!.split(/[\s,/]+/).filter(Boolean);
	const value = (i: number, whole: number) => {
		const part = parts[i] ?? '';
		return part.endsWith('%') ? (Number.parseFloat(part) * whole) / 100 : Number.parseFloat(part);
	};
	const alpha = parts.length > 3 ? value(3, 1) : 1;
	const colour: Colour =
		call[1] === 'rgb'
			? [value(0, 255), value(1, 255), value(2, 255), alpha]
			: // Saturation hardly decides whether a colour is as light as paper: its lightness does.
				[value(2, 255), value(2, 255), value(2, 255), alpha];
	return colour.some(Number.isNaN) ? null : colour;
}

function ofHex(hex: string): Colour | null {
	const short = hex.length < 6;
	if (hex.length === 5 || hex.length === 7) return null;
	const at = (i: number) => {
		const digits = short ? hex[i]! + hex[i]! : hex.slice(2 * i, 2 * i + 2);
		return Number.parseInt(digits, 16);
	};
	const alpha = hex.length === 4 || hex.length === 8 ? at(3) / 255 : 1;
	return [at(0), at(1), at(2), alpha];
}

/** A colour painted over another. */
export function over([r, g, b, alpha]: Colour, below: Colour): Colour {
	const mix = (own: number, i: number) => own * alpha + below[i]! * (1 - alpha);
	return [mix(r, 0), mix(g, 1), mix(b, 2), 1];
}

/** Difference in red, green and blue, of 255 shades, below which nobody sees text. */
const leastDifference = 16;

/** Whether text of a colour can be seen on a background. */
export function isSeenOn(colour: Colour, background: Colour): boolean {
	const shown = over(colour, background);
	return [0, 1, 2].some((i) => Math.abs(shown[i]! - background[i]!) >= leastDifference);
}
