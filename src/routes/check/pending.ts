import type { Decided, Follow } from '#review/follow.ts';
import { assigned } from '#review/assign.ts';
import type { SavedDesk } from '#review/saved.ts';
import { isDecided } from '#review/shape.ts';
import { keepDraft, recalledDrafts } from '#ui/drafts.ts';

/**
 * Decisions on their way into the store, by problem. They are written at once, where the store takes its time: a tab
 * that crashes meanwhile loses none.
 */
const name = 'office-pending';
/** Whose reports the office said they are, by file; empty where it took that back. */
const ownersName = 'office-owners';

/** Writes down what was decided, or taken back, since. */
export function notePending(before: Follow, now: Follow): void {
	const ids = new Set([...Object.keys(before.decided), ...Object.keys(now.decided)]);
	for (const id of ids)
		if (before.decided[id] !== now.decided[id])
			keepDraft(name, id, JSON.stringify(now.decided[id] ?? null));
}

/** Writes down whose a report is by the office's word. */
export function noteOwner(file: string, owner: string | null): void {
	keepDraft(ownersName, file, owner ?? '');
}

/** Strikes what the store has kept. */
export function settlePending({ follow: { decided }, papers }: SavedDesk): void {
	for (const [file, owner] of Object.entries(recalledDrafts(ownersName))) {
		const paper = papers.find((one) => one.file === file);
		if (!paper || (paper.owner ?? '') === owner) keepDraft(ownersName, file, null);
	}
	for (const [id, text] of Object.entries(recalledDrafts(name)))
		if (text === JSON.stringify(decided[id] ?? null)) keepDraft(name, id, null);
}

/** Strikes everything. */
export function forgetPending(): void {
	for (const each of [name, ownersName])
		for (const id of Object.keys(recalledDrafts(each))) keepDraft(each, id, null);
}

/** A desk with what was decided, and whose reports are, that the store did not come to keep. */
export function withPending(kept: SavedDesk): SavedDesk {
	const follow = withDecided(kept.follow);
	let now = follow === kept.follow ? kept : { ...kept, follow };
	for (const [file, owner] of Object.entries(recalledDrafts(ownersName))) {
		const paper = now.papers.find((one) => one.file === file);
		if (paper && (paper.owner ?? '') !== owner)
			now = { ...now, ...assigned(now, paper, owner || null) };
	}
	return now;
}

function withDecided(follow: Follow): Follow {
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
