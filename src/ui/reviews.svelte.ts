import type { Decision } from '#corpus/decisions.ts';
import { longestNote, reviewsFrom, today, type Reviews } from '#view/corrections.ts';
import { changed } from '#view/three-way.ts';
import { keepDraft, recalledDrafts } from './drafts.ts';

const key = 'reviews';
const draftsKey = 'review-drafts';

/** What the reader decided of findings, kept in this browser alone; without storage, as long as the page lasts. */
export class ReaderReviews {
	all: Reviews = $state.raw({});
	/** The browser refused to keep what was decided. */
	refused = $state(false);

	/** Notes that were typed and not kept with a decision yet, by finding; kept in this browser too. */
	drafts: Record<string, string> = $state({});

	ids = $derived(Object.keys(this.all).sort());

	/** Restores what the last visit kept, and follows what other windows keep; call once, in the browser. */
	recall(): () => void {
		this.drafts = recalledDrafts(draftsKey);
		try {
			this.all = reviewsFrom(localStorage.getItem(key));
		} catch {
			this.refused = true;
		}
		const follow = (event: StorageEvent) => {
			if (event.key !== key) return;
			// Two windows may have written at once: what the other changed is merged into what is here.
			const [before, after] = [reviewsFrom(event.oldValue), reviewsFrom(event.newValue)];
			const all = changed(before, after, this.all);
			if (isSame(all, after)) this.all = after;
			else this.#keep(all);
		};
		addEventListener('storage', follow);
		return () => removeEventListener('storage', follow);
	}

	/** Keeps a note while it is typed; null takes it away. */
	draft(finding: string, note: string | null): void {
		if (note === null) delete this.drafts[finding];
		else this.drafts[finding] = note;
		if (!keepDraft(draftsKey, finding, note)) this.refused = true;
	}

	decide(finding: string, decision: Decision, note: string): void {
		const date = today();
		this.draft(finding, null);
		this.#keep({
			...this.#now(),
			[finding]: { decision, note: note.trim().slice(0, longestNote), date }
		});
	}

	/**
	 * Takes others' reviews, or one's own of another browser; of two of one finding the later stays, of
	 * one day the other's.
	 * @returns how many of ours gave way, and how many of theirs are older than ours
	 */
	add(others: Reviews): { replaced: number; older: number } {
		const now = this.#now();
		const newer = Object.entries(others).filter(([id, { date }]) => date >= (now[id]?.date ?? ''));
		const replaced = newer.filter(([id, { decision, note }]) => {
			const own = now[id];
			return own && (own.decision !== decision || own.note !== note);
		});
		this.#keep({ ...now, ...Object.fromEntries(newer) });
		return { replaced: replaced.length, older: Object.keys(others).length - newer.length };
	}

	forget(finding: string): void {
		this.draft(finding, null);
		this.#keep(Object.fromEntries(Object.entries(this.#now()).filter(([id]) => id !== finding)));
	}

	/** All as it stands, with what another window has kept just now. */
	#now(): Reviews {
		if (this.refused) return this.all;
		try {
			return reviewsFrom(localStorage.getItem(key));
		} catch {
			return this.all;
		}
	}

	#keep(all: Reviews): void {
		this.all = all;
		try {
			if (Object.keys(all).length > 0) localStorage.setItem(key, JSON.stringify(all));
			else localStorage.removeItem(key);
			this.refused = false;
		} catch {
			this.refused = true;
		}
	}
}

function isSame(one: Reviews, other: Reviews): boolean {
	const text = (reviews: Reviews) =>
		JSON.stringify(Object.entries(reviews).sort(([a], [b]) => (a < b ? -1 : 1)));
	return text(one) === text(other);
}
