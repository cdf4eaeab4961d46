import { colourOf, type Colour } from '../colour.ts';
import type { Attributes } from '../markup.ts';
import { isOn } from './names.ts';

/** How text looks, as far as it decides whether it is seen; what is undefined, a style or the cell round it defines. */
export interface TextLook {
	hidden?: boolean;
	/** Null is a colour Word chooses so that it is seen. */
	colour?: Colour | null;
	/** What is behind it; null where that is not known. */
	background?: Colour | null;
	tiny?: boolean;
}

/** Letters of this size or less are none, in half points; and letters this narrow, in percent. */
const smallest = 3;
const narrowest = 5;
/** Lines and rows of this height or less show nothing of their text, in twentieths of a point. */
export const flattest = 40;

/** Takes a property of text into its look; false where it is none of these. */
export function takeLook(look: TextLook, name: string, attributes: Attributes): boolean {
	const { val = '' } = attributes;
	switch (name) {
		case 'w:vanish':
			look.hidden = isOn(attributes);
			return true;
		case 'w:color':
			look.colour = val === 'auto' ? null : colourOf(val);
			return true;
		case 'w:sz':
			look.tiny = Number(val) <= smallest;
			return true;
		case 'w:w':
			if (Number.parseInt(val, 10) <= narrowest) look.tiny = true;
			return true;
		case 'w:highlight':
			look.background = val === 'none' ? look.background : colourOf(highlights[val] ?? val);
			return true;
		case 'w:shd': {
			const shade = shading(attributes);
			if (shade !== undefined) look.background = shade;
			return true;
		}
		default:
			return false;
	}
}

const highlights: Record<string, string> = {
	darkBlue: 'navy',
	darkRed: 'maroon',
	darkGreen: 'green',
	darkGray: 'gray',
	lightGray: 'silver',
	cyan: '00FFFF',
	magenta: 'FF00FF',
	darkCyan: '008080',
	darkMagenta: '800080',
	darkYellow: '808000'
};

/** The colour of a shading; null where it is a pattern, undefined where there is none. */
export function shading({ val, fill, color }: Attributes): Colour | null | undefined {
	if (val === 'nil' || (val === 'clear' && fill === undefined)) return undefined;
	if (val === 'clear' || val === undefined)
		return fill === 'auto' ? undefined : colourOf(fill ?? 'auto');
	if (val === 'solid' && color !== 'auto') return colourOf(color ?? 'auto');
	return null;
}
