import { distance } from 'fastest-levenshtein';

const ordinal =
	/^[（(]?\s*([一二三四五六七八九十]{1,3}|\d{1,2})(?:\s*[)）]\s*[、.,，．]?|\s*[、.,，．:：]|\s+(?=\p{Script=Han}))/u;

/** The characters of a label that carry meaning: no ordinal, space, bracket, quote or other mark. */
export function labelKey(text: string): string {
	const known = keys.get(text);
	if (known !== undefined) return known;
	if (/^\d*$/.test(text)) return text;
	const printed = text.normalize('NFKC').trim();
	const key = bare(printed.replace(ordinal, '')) || bare(printed);
	// Reports share their labels: remembering a few thousand keys spares most of the work.
	if (keys.size < 5000 && text.length <= 80) keys.set(text, key);
	return key;
}

const keys = new Map<string, string>();

/** The ordinal a label is printed with: `七` of （七）总计, `3` of 3.其他; null where there is none. */
export function labelOrdinal(text: string): string | null {
	return text.normalize('NFKC').trim().match(ordinal)?.[1] ?? null;
}

function bare(text: string): string {
	return text
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/20\d\d年?度?/, '')
		.replaceAll('其它', '其他');
}

/** How surely a label was recognised. */
export interface LabelMatch<T> {
	entry: T;
	/** Characters that had to be changed, or that are missing; 0 is letter for letter. */
	edits: number;
}

/** Finds labels however they are spelled, cut or mistyped. */
export class Lexicon<T> {
	readonly #exact = new Map<string, T>();
	readonly #known = new Map<string, LabelMatch<T> | null>();

	constructor(entries: Iterable<readonly [T, readonly string[]]>) {
		for (const [entry, spellings] of entries)
			for (const spelling of spellings) {
				const key = labelKey(spelling);
				if (!this.#exact.has(key)) this.#exact.set(key, entry);
			}
	}

	/** The entry a label names letter for letter, ordinals and punctuation apart. */
	exact(key: string): T | null {
		return this.#exact.get(key) ?? null;
	}

	/**
	 * The entry a label most likely names: exact, else cut short (five characters or more that begin one
	 * entry only), followed by a remark, or one letter in five mistyped. Null when two entries are as near.
	 */
	find(key: string): LabelMatch<T> | null {
		if (key.length > 80) return null;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const match = this.#search(key);
		if (this.#known.size > 5000) this.#known.clear();
		this.#known.set(key, match);
		return match;
	}

	#search(key: string): LabelMatch<T> | null {
		const exact = this.#exact.get(key);
		if (exact !== undefined) return { entry: exact, edits: 0 };
		if (key.length < 4) return null;
		let best: LabelMatch<T> | null = null;
		let tied = false;
		for (const [spelling, entry] of this.#exact) {
			const edits = this.#edits(key, spelling);
			if (edits === null) continue;
			if (!best || edits < best.edits) [best, tied] = [{ entry, edits }, false];
			else if (edits === best.edits && entry !== best.entry) tied = true;
		}
		return tied ? null : best;
	}

	#edits(key: string, spelling: string): number | null {
		if (key.length >= 5 && spelling.startsWith(key)) return spelling.length - key.length;
		if (spelling.length >= 5 && key.startsWith(spelling)) return key.length - spelling.length;
		const allowed = Math.floor(Math.max(key.length, spelling.length) / 5);
		if (!allowed || Math.abs(key.length - spelling.length) > allowed) return null;
		const edits = distance(key, spelling);
		return edits <= allowed ? edits : null;
	}
}
