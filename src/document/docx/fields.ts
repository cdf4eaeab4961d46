/** Follows fields and content controls: what stands in them is an instruction or a prompt, or what is filled in. */
export class Fields {
	/** Fields that are open, outermost first: whether what comes is the instruction, not the result. */
	#instructing: boolean[] = [];
	/** Content controls that are open, outermost first: whether they only show what to fill in. */
	readonly #prompting: boolean[] = [];
	/** What the list of the field that is open offers, and which of it is chosen. */
	#list: { offered: string[]; chosen: number } | null = null;

	/** Whether what stands here is not filled in. */
	get silent(): boolean {
		return this.#instructing.includes(true) || this.#prompting.includes(true);
	}

	/** Takes in an element; false where it is none of a field. */
	open(name: string, val: string | undefined, on: boolean): boolean {
		if (name === 'w:sdt') this.#prompting.push(false);
		else if (name === 'w:showingPlcHdr') {
			if (this.#prompting.length) this.#prompting[this.#prompting.length - 1] = on;
		} else if (name === 'w:ddList') this.#list = { offered: [], chosen: 0 };
		else if (name === 'w:result' && this.#list) this.#list.chosen = Number(val);
		else if (name === 'w:listEntry') this.#list?.offered.push(val ?? '');
		else return false;
		return true;
	}

	closeControl(): void {
		this.#prompting.pop();
	}

	/** Takes in a mark of a field. @returns what its list shows, where it ends and has one */
	mark(type: string | undefined): string {
		if (type === 'begin') this.#instructing.push(true);
		else if (type === 'separate' && this.#instructing.length)
			this.#instructing[this.#instructing.length - 1] = false;
		else if (type === 'end') {
			this.#instructing.pop();
			const list = this.#list;
			this.#list = null;
			return list?.offered[list.chosen] ?? '';
		}
		return '';
	}

	/** Ends a paragraph: an instruction never goes on over it, its end was lost. */
	endParagraph(): void {
		if (this.#instructing.includes(true)) this.#instructing = [];
	}
}
