import { black, colourOf, isSeenOn, over, white, type Colour } from '../colour.ts';
import type { Effect } from './effect.ts';
import { isBlock, type HtmlElement } from './tree.ts';
import type { StyleSheet } from './sheet.ts';

/** How text looks that stands in an element, as far as it decides whether it is seen. */
export interface Look {
	/** Null is a colour that is not known, and seen. */
	readonly colour: Colour | null;
	/** What is behind it; null where that is not known. */
	readonly background: Colour | null;
	/** Too small to be seen. */
	readonly tiny: boolean;
	readonly visible: boolean;
	/** Nothing in it is seen, whatever it says itself. */
	readonly gone: boolean;
	/** Styles that are not at hand may set a background here. */
	readonly unsure: boolean;
	readonly inTable: boolean;
}

const plain: Look = {
	colour: black,
	background: white,
	tiny: false,
	visible: true,
	gone: false,
	unsure: false,
	inTable: false
};

/** Elements in which a visitor fills something in. */
const fields = new Set(['input', 'textarea', 'select']);

/** Computes how elements look: by attributes, by their style and by the style sheets in the page. */
export class Looks {
	readonly page: Look;
	readonly #sheet: StyleSheet;

	constructor(sheet: StyleSheet, body: HtmlElement) {
		this.#sheet = sheet;
		const look = this.of(body, plain, []);
		// Scripts show a page that is sent hidden.
		this.page = { ...look, gone: false, visible: true, unsure: false };
	}

	/** Whether an element is taken off the page by a style sheet. */
	isTakenOff(element: HtmlElement, ancestors: readonly HtmlElement[]): boolean {
		if (!this.#sheet.takesOff) return false;
		return this.#sheet.of(element, ancestors)?.off === true;
	}

	/** How what stands in an element looks. */
	of(element: HtmlElement, outer: Look, ancestors: readonly HtmlElement[]): Look {
		const { name, attributes } = element;
		const said = this.#sheet.of(element, ancestors);
		const own = this.#sheet.unsure && (name === 'th' || !!attributes.class || !!attributes.id);
		const unsure = own || (outer.unsure && (outer.inTable ? name !== 'table' : !isBlock(name)));
		const { bgcolor } = attributes;
		const colour = name === 'font' ? attributes.color : undefined;
		const fresh = name === 'a' || name === 'table' || fields.has(name);
		if (!said && !bgcolor && !colour && !fresh && unsure === outer.unsure) return outer;
		const look = { ...outer, unsure };
		if (name === 'table') look.inTable = true;
		// A link has a colour of its own, a field its own letters on white.
		if (name === 'a') look.colour = null;
		if (fields.has(name))
			Object.assign(look, { colour: black, background: white, tiny: false, unsure: false });
		if (bgcolor) look.background = colourOf(bgcolor);
		if (colour) look.colour = colourOf(colour);
		return said ? changed(look, outer, said) : look;
	}

	/**
	 * Whether text of that look is seen.
	 * @param among whether other text stands next to it, which nobody would set in the colour of its own background
	 */
	isSeen({ colour, background, tiny, visible, gone, unsure }: Look, among: boolean): boolean {
		if (gone || tiny || !visible) return false;
		if (!colour || (colour === black && background === white)) return true;
		if (colour[3] < 0.05) return false;
		if (!background || (unsure && !among)) return true;
		return isSeenOn(colour, background);
	}
}

/** A look changed by what styles say. */
function changed(look: Look, outer: Look, said: Effect): Look {
	const { background, colour, size, visible = look.visible, gone } = said;
	let behind = look.background;
	if (background !== undefined)
		behind =
			background && background[3] < 1
				? outer.background && over(background, outer.background)
				: background;
	return {
		colour: colour === undefined ? look.colour : colour === 'inherit' ? outer.colour : colour,
		background: behind,
		tiny: size === undefined ? look.tiny : size.relative ? outer.tiny || size.tiny : size.tiny,
		visible,
		gone: look.gone || gone,
		unsure: background === undefined && look.unsure,
		inTable: look.inTable
	};
}
