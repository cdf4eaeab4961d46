import type { Decided, Follow } from '#review/follow.ts';
import { isDecided } from '#review/shape.ts';
import { keepDraft, recalledDrafts } from '#ui/drafts.ts';

/**
 * Decisions on their way into the store, by problem. They are written at once, where the store takes its time: a tab
 * that crashes meanwhile loses none.
 */
const name = 'office-pending';

/** Writes down what was decided, or taken back, since. */
export function notePending(before: Follow, now: Follow): void {
	const ids = new Set([...Object.keys(before.decided), ...Object.keys(now.decided)]);
	for (const id of ids)
		if (before.decided[id] !== now.decided[id])
			keepDraft(name, id, JSON.stringify(now.decided[id] ?? null));
}

/** Strikes what the store has kept. */
export function settlePending({ decided }: Follow): void {
	for (const [id, text] of Object.entries(recalledDrafts(name)))
		if (text === JSON.stringify(decided[id] ?? null)) keepDraft(name, id, null);
}

/** Strikes everything. */
export function forgetPending(): void {
	for (const id of Object.keys(recalledDrafts(name))) keepDraft(name, id, null);
}

/** What was decided, with what the store did not come to keep. */
export function withPending(follow: Follow): Follow {
	const decided: Record<string, Decided> = { ...follow.decided };
	let isSame = true;
	for (const [id, text] of Object.entries(recalledDrafts(name))) {
		if (text === JSON.stringify(decided[id] ?? null)) continue;
		const held = parsed(text);
		if (held === undefined) continue;
		isSame = false;
		if (held) decided[id] = held;
		else delete decided[id];
	}
	return isSame ? follow : { ...follow, decided };
}

/** undefined where it is no decision. */
function parsed(text: string): Decided | null | undefined {
	try {
		const held: unknown = JSON.parse(text);
		return held === null || isDecided(held) ? (held as Decided | null) : undefined;
	} catch {
		return undefined;
	}
}
