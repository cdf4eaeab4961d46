/** Notes that were typed and not kept with a decision yet, by what they are of; in this browser alone. */
type Drafts = Record<string, string>;

/** What was typed and is kept under a name; nothing where the browser keeps nothing. */
export function recalledDrafts(name: string): Drafts {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
		if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
		return Object.fromEntries(
			Object.entries(kept).filter((one): one is [string, string] => typeof one[1] === 'string')
		);
	} catch {
		return {};
	}
}

/**
 * Keeps a note as it is typed, beside what other windows have typed.
 * @param note null takes it away
 * @returns whether the browser keeps it
 */
export function keepDraft(name: string, of: string, note: string | null): boolean {
	const others = Object.entries(recalledDrafts(name)).filter(([one]) => one !== of);
	const drafts = note === null ? others : [...others, [of, note]];
	try {
		if (drafts.length) localStorage.setItem(name, JSON.stringify(Object.fromEntries(drafts)));
		else localStorage.removeItem(name);
		return true;
	} catch {
		return false;
	}
}
