/** Theirs, with what ours changed of the base: entries added, changed and taken away. */
export function changed<Kept extends object>(base: Kept, ours: Kept, theirs: Kept): Kept {
	const found = new Map<string, unknown>(Object.entries(theirs));
	const before = new Map<string, unknown>(Object.entries(base));
	const now = new Map<string, unknown>(Object.entries(ours));
	for (const key of new Set([...before.keys(), ...now.keys()])) {
		if (JSON.stringify(before.get(key)) === JSON.stringify(now.get(key))) continue;
		if (now.has(key)) found.set(key, now.get(key));
		else found.delete(key);
	}
	return Object.fromEntries(found) as Kept;
}
