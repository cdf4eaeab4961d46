import type { Colour } from '../colour.ts';
import type { Attributes } from '../markup.ts';

/** A colour as OFD writes it: of grey, of red, green and blue, or of four inks; null where it is none of these. */
export function inkColour({ Value: value, Alpha: opacity }: Attributes): Colour | null {
	const parts = (value ?? '').trim().split(/\s+/).map(Number);
	const alpha = opacity === undefined ? 1 : Number(opacity) / 255;
	if (!value || parts.some(Number.isNaN)) return null;
	const [a = 0, b = 0, c = 0, d = 0] = parts;
	if (parts.length === 1) return [a, a, a, alpha];
	if (parts.length === 3) return [a, b, c, alpha];
	if (parts.length !== 4) return null;
	const mixed = (ink: number) => ((255 - ink) * (255 - d)) / 255;
	return [mixed(a), mixed(b), mixed(c), alpha];
}
