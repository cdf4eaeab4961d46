import { isSeenOn, white, type Colour } from '../colour.ts';
import type { Attributes } from '../markup.ts';
import { takeLook, type TextLook } from './looks.ts';
import { isOn } from './names.ts';
import type { Styles } from './styles.ts';

/** How see-through letters are that nobody sees, in thousandths of a percent. */
const clearest = 95_000;

/** Follows what runs say of their text. */
export class RunReader {
	/** Its words are struck out; set above or below the line. */
	struck = false;
	off = false;
	readonly #styles: Styles;
	/** What the run itself says of its look, and its style. */
	#look: TextLook | null = null;
	#style: string | null = null;
	/** How its letters are filled is being read. */
	#inFill = false;

	constructor(styles: Styles) {
		this.#styles = styles;
	}

	end(): void {
		this.struck = this.off = this.#inFill = false;
		this.#look = this.#style = null;
	}

	/** Takes in a property; false where it says nothing of how text looks. */
	take(name: string, attributes: Attributes): boolean {
		const { val } = attributes;
		if (name === 'w:vertAlign') this.off = /^su/.test(val ?? '');
		else if (name === 'w:strike' || name === 'w:dstrike') this.struck ||= isOn(attributes);
		else if (name === 'w:rStyle') this.#style = val ?? null;
		else if (/^w14:(?:text|props3d)/.test(name)) this.#inFill = name === 'w14:textFill';
		else if (this.#inFill && (name === 'w14:noFill' || isClear(name, val)))
			this.#look = { ...this.#look, hidden: true };
		else {
			const look = this.#look ?? {};
			if (!takeLook(look, name, attributes)) return false;
			this.#look = look;
		}
		return true;
	}

	/**
	 * Whether text of the run is seen, `unsure` where that hangs on a background that is not known.
	 * @param behind what is behind it where neither it nor its style says so; null where that is not known
	 */
	isSeen(
		paragraphStyle: string | null,
		behind: () => Colour | null | undefined
	): boolean | 'unsure' {
		const styled = this.#styles.lookOf(paragraphStyle, this.#style);
		const look = this.#look ? { ...styled, ...this.#look } : styled;
		if (look.hidden || look.tiny) return false;
		return look.colour
			? seen(look.colour, look.background === undefined ? behind() : look.background)
			: true;
	}
}

function isClear(name: string, val: string | undefined): boolean {
	return name === 'w14:alpha' && Number(val) > clearest;
}

function seen(colour: Colour, background: Colour | null | undefined): boolean | 'unsure' {
	if (background === null) return isSeenOn(colour, white) || 'unsure';
	return isSeenOn(colour, background ?? white);
}
