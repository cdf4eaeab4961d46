import { colourOf, type Colour } from '../colour.ts';

/** What a style says, the last word on each property. */
export type Declarations = ReadonlyMap<string, string>;

/** What a style does to how text is seen; what is undefined stays as it is. */
export interface Effect {
	/** Null is a colour that is not known. */
	colour?: Colour | null | 'inherit';
	/** Null is a picture, or a colour that is not known. */
	background?: Colour | null;
	/** Whether text is too small to be seen; `relative` where it is no larger than what is round it. */
	size?: { tiny: boolean; relative: boolean };
	visible?: boolean;
	/** See-through, clipped to nothing or far out of its place. */
	gone: boolean;
	/** Takes no place on the page. */
	off: boolean;
}

/** Text below this height is no text, in CSS pixels. */
const smallestText = 3;
/** How far out of its place nothing is on the page any more, in CSS pixels. */
const farAway = 400;

/** What declarations do to how text is seen; null where that is nothing. */
export function effectOf(said: Declarations): Effect | null {
	if (!said.size) return null;
	const effect: Effect = { gone: isGone(said), off: said.get('display') === 'none' };
	const background = said.get('background') ?? '';
	const own = said.get('background-color') ?? background;
	const picture = `${background} ${said.get('background-image') ?? ''}`;
	const found = own ? colourIn(own) : null;
	if (/url\(|gradient\(|var\(/.test(picture)) effect.background = null;
	else if (found) effect.background = found;
	const colour = said.get('-webkit-text-fill-color') ?? said.get('color');
	if (colour === 'inherit' || colour === 'currentcolor') effect.colour = 'inherit';
	else if (colour !== undefined) effect.colour = colourOf(colour);
	const size = said.get('font-size') ?? sizeIn(said.get('font'));
	if (size !== undefined) effect.size = sizeOf(size);
	const visibility = said.get('visibility');
	if (visibility) effect.visible = !/^(?:hidden|collapse)$/.test(visibility);
	return Object.keys(effect).length > 2 || effect.gone || effect.off ? effect : null;
}

/** The colour among the words of a background; null where none of them is one. */
function colourIn(background: string): Colour | null {
	const words = background.match(/[a-z]+\([^()]*\)|[^\s]+/g) ?? [];
	for (const word of words) {
		const colour = colourOf(word);
		if (colour) return colour;
	}
	return null;
}

function sizeIn(font: string | undefined): string | undefined {
	return font
		?.split(/\s+/)
		.find(
			(word) => /^(?:\d+(?:\.\d+)?|\.\d+)[a-z%]*(?:\/|$)/.test(word) && !/^[1-9]00$/.test(word)
		);
}

const length = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(px|pt|pc|in|cm|mm|em|rem|ex|ch|%)?(?:$|[\s/])/;
const inPixels: Record<string, number> = {
	px: 1,
	pt: 4 / 3,
	pc: 16,
	in: 96,
	cm: 37.8,
	mm: 3.78,
	em: 16,
	rem: 16,
	ex: 8,
	ch: 8
};

/** A length in CSS pixels, letters taken as of the usual size; 0 for one that is not understood. */
function pixels(written: string | undefined): number {
	const [, number, unit = 'px'] = length.exec(written ?? '') ?? [];
	return number === undefined ? 0 : Number(number) * (inPixels[unit] ?? 0);
}

function sizeOf(size: string): Effect['size'] {
	const [, number, unit = 'px'] = length.exec(size) ?? [];
	if (number === undefined)
		return { tiny: false, relative: /^(?:inherit|unset|smaller|larger|calc|var)/.test(size) };
	if (!/^(?:em|ex|ch|%)$/.test(unit)) return { tiny: pixels(size) < smallestText, relative: false };
	const part = Number(number) / (unit === '%' ? 100 : 1);
	return { tiny: part < smallestText / 16, relative: true };
}

/** Whether an element is see-through, clipped to nothing, or far out of its place. */
function isGone(said: Declarations): boolean {
	const opacity = said.get('opacity');
	if (opacity !== undefined && Number.parseFloat(opacity) < (opacity.endsWith('%') ? 5 : 0.05))
		return true;
	if (/opacity\(0?\.?0*%?\)/.test(said.get('filter') ?? '')) return true;
	if (/scale[xy]?\(0(?:\.0*)?[,)]/.test(said.get('transform') ?? '')) return true;
	if (said.get('content-visibility') === 'hidden') return true;
	const placed = /^(?:absolute|fixed)$/.test(said.get('position') ?? '');
	const zeroClip =
		/^rect\(\s*(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?\s*\)$/;
	if (placed && zeroClip.test(said.get('clip') ?? '')) return true;
	if (/^(?:inset\(\s*(?:50|[6-9]\d|100)%|circle\(\s*0)/.test(said.get('clip-path') ?? ''))
		return true;
	const away = (name: string) => pixels(said.get(name)) <= -farAway;
	const moved = placed || said.get('position') === 'relative';
	if (moved && ['left', 'top', 'right', 'bottom'].some(away)) return true;
	if (away('text-indent') || away('margin-left')) return true;
	const shift = /translate(?:[xy3]d?)?\(([^()]*)\)/.exec(said.get('transform') ?? '');
	if (shift && shift[1]!.split(',').some((part) => pixels(part.trim()) <= -farAway)) return true;
	if (!/^(?:hidden|clip)/.test(said.get('overflow') ?? '')) return false;
	return ['width', 'height', 'max-width', 'max-height'].some((name) => {
		const size = said.get(name);
		return (
			size !== undefined && length.test(size) && Math.abs(pixels(size)) <= 1 && !/%/.test(size)
		);
	});
}
