import TSCharacters from 'opencc-js/dict/TSCharacters';

/** Simplified characters by the code of the traditional one; 0 where a character stays. */
const simplified = new Uint16Array(0x10000);
for (const pair of TSCharacters.split('|')) {
	const [from = '', to = ''] = pair.split(' ');
	if (from.length === 1 && to.length === 1) simplified[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** Text as it is compared: small letters, narrow signs, simplified characters, spaces as they are. */
export function fold(text: string): string {
	const narrow = text.normalize('NFKC').toLowerCase();
	let folded = '';
	let kept = 0;
	for (let at = 0; at < narrow.length; at++) {
		const other = simplified[narrow.charCodeAt(at)]!;
		if (other === 0) continue;
		folded += narrow.slice(kept, at) + String.fromCharCode(other);
		kept = at + 1;
	}
	return kept === 0 ? narrow : folded + narrow.slice(kept);
}

/** Many short texts, folded and kept as one, so that a search is one pass over memory. */
export class TextIndex {
	readonly #text: string;
	/** Where each text begins; one more, behind the last. */
	readonly #starts: Uint32Array;

	constructor(texts: readonly string[]) {
		const lines = fold(texts.map((text) => text.replaceAll('\n', ' ')).join('\n')) + '\n';
		this.#text = lines;
		this.#starts = new Uint32Array(texts.length + 1);
		for (let at = 0, text = 1; text <= texts.length; text++)
			this.#starts[text] = at = lines.indexOf('\n', at) + 1;
	}

	/** Calls back with the number of every text that contains a word, upward. The word is folded and has no line break. */
	each(word: string, found: (text: number) => void): void {
		const [lines, starts] = [this.#text, this.#starts];
		let text = 0;
		for (let at = lines.indexOf(word); at >= 0; at = lines.indexOf(word, starts[text])) {
			while (starts[text + 1]! <= at) text++;
			found(text++);
		}
	}

	/** A text, folded. */
	text(at: number): string {
		return this.#text.slice(this.#starts[at], this.#starts[at + 1]! - 1);
	}

	begins(at: number, word: string): boolean {
		return this.#text.startsWith(word, this.#starts[at]);
	}

	/** Characters of a text. */
	length(at: number): number {
		return this.#starts[at + 1]! - this.#starts[at]! - 1;
	}

	/** Whether a text has these characters in this order, others between them or not. */
	scattered(at: number, characters: string): boolean {
		const [lines, end] = [this.#text, this.#starts[at + 1]!];
		let next = 0;
		for (let place = this.#starts[at]!; place < end && next < characters.length; place++)
			if (lines.charCodeAt(place) === characters.charCodeAt(next)) next++;
		return next === characters.length;
	}
}
