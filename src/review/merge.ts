import { changed } from '#view/three-way.ts';
import { dropped, notAmong } from './drop.ts';
import { noEntry, type Follow } from './follow.ts';
import type { Paper } from './paper.ts';
import { sameFile } from './reading.ts';
import type { SavedDesk } from './saved.ts';

/**
 * A desk that was changed in two places. What either changed is changed; where both changed the same
 * thing, `ours`, which is kept last, stands. Neither's decisions are lost.
 * @param base what both began with; `ours` shares with it whatever it left alone
 */
export function merged(base: SavedDesk, ours: SavedDesk, theirs: SavedDesk): SavedDesk {
	if (ours === base) return theirs;
	if (theirs === base) return ours;
	const pick = <Key extends keyof SavedDesk>(key: Key) =>
		ours[key] === base[key] ? theirs[key] : ours[key];
	const together: SavedDesk = {
		...theirs,
		last: pick('last'),
		listed: pick('listed'),
		government: pick('government'),
		lastFollow: pick('lastFollow'),
		criteria: pick('criteria'),
		office: changed(base.office, ours.office, theirs.office),
		meant: changed(base.meant, ours.meant, theirs.meant),
		replaced: changed(base.replaced, ours.replaced, theirs.replaced),
		follow: mergedFollow(base.follow, ours.follow, theirs.follow)
	};
	return { ...together, ...laid(base, ours, together) };
}

/** What is on the desk: what we removed is removed, what we added is added to what they left. */
function laid(
	base: SavedDesk,
	ours: SavedDesk,
	theirs: SavedDesk
): Pick<SavedDesk, 'papers' | 'unread' | 'aside'> {
	if (ours.papers === base.papers && ours.unread === base.unread)
		return { papers: theirs.papers, unread: theirs.unread, aside: theirs.aside };
	const added = <One>(now: readonly One[], before: readonly One[]) => {
		const known = new Set(before);
		return now.filter((one) => !known.has(one));
	};
	const off = new Set(added(base.papers, ours.papers).map(nameOf));
	const offUnread = new Set(added(base.unread, ours.unread).map(({ file }) => file));
	const left = {
		...theirs,
		papers: theirs.papers.filter((one) => !off.has(nameOf(one))),
		unread: theirs.unread.filter(({ file }) => !offUnread.has(file)),
		aside: [...theirs.aside, ...added(ours.aside, base.aside)]
	};
	// The same report with the office's word on whose it is.
	const changed = new Map(added(ours.papers, base.papers).map((one) => [nameOf(one), one]));
	const stay = theirs.papers.filter((one) => changed.has(nameOf(one))).map(nameOf);
	left.papers = theirs.papers.flatMap(
		(one) => changed.get(nameOf(one)) ?? (off.has(nameOf(one)) ? [] : one)
	);
	const { papers, unread, aside } = dropped(left, {
		papers: added(ours.papers, base.papers).filter((one) => !stay.includes(nameOf(one))),
		unread: added(ours.unread, base.unread)
	});
	return { papers, unread, aside: notAmong(papers, aside) };
}

function nameOf(paper: Paper): string {
	return `${paper.file}\n${sameFile(paper)}`;
}

function mergedFollow(base: Follow, ours: Follow, theirs: Follow): Follow {
	if (ours === base) return theirs;
	const of = (follow: Follow, key: string) => follow.entries[key] ?? noEntry;
	const bodies = Object.keys(changed(base.entries, ours.entries, theirs.entries));
	return {
		decided: changed(base.decided, ours.decided, theirs.decided),
		before: changed(base.before, ours.before, theirs.before),
		notes: changed(base.notes, ours.notes, theirs.notes),
		entries: Object.fromEntries(
			bodies.map((key) => [key, changed(of(base, key), of(ours, key), of(theirs, key))])
		),
		counting: Object.keys(
			changed(asKeys(base.counting), asKeys(ours.counting), asKeys(theirs.counting))
		)
	};
}

function asKeys(names: readonly string[]): Record<string, true> {
	return Object.fromEntries(names.map((name) => [name, true]));
}
