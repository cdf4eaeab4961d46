import type { Decision } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import { governmentAmong, lastAmong } from '#review/beside.ts';
import { readCriteria } from '#review/criteria.ts';
import { comparedOf, decidedIn, deskOf, type Compared } from '#review/desk.ts';
import type { Row } from '#review/row.ts';
import { calledBack, draftsBefore, dropped, takenOff, type Drop } from '#review/drop.ts';
import { assigned } from '#review/assign.ts';
import { decide, noted, write, type Decided, type Entry, type Judged } from '#review/follow.ts';
import { WrongMaterial } from '#review/materials.ts';
import { merged } from '#review/merge.ts';
import type { Office as Head } from '#review/office.ts';
import { agencyOf, type Paper } from '#review/paper.ts';
import { openRoster } from '#review/roster.ts';
import {
	DeskFault,
	deskFaults,
	emptyDesk,
	openDesk,
	packDesk,
	type SavedDesk
} from '#review/saved.ts';
import { keepDraft, recalledDrafts } from '#ui/drafts.ts';
import { today } from '#view/corrections.ts';
import { officeWords } from './office-words.ts';
import { Listing } from './listing.svelte.ts';
import { forgetPending, noteOwner, notePending, settlePending, withPending } from './pending.ts';
import { DeskStore } from './store.ts';

const draftsKey = 'office-drafts';

/** An office's batch in this browser: what lies on the desk, what was decided, and where it is kept. */
export class Office {
	kept: SavedDesk = $state.raw(emptyDesk);
	readonly listing = new Listing();
	/** Notes that were typed and not kept with a decision yet, by problem; kept in this browser too. */
	notes: Record<string, string> = $state({});
	/** What is to be said; null where nothing is. */
	trouble: Name | null = $state.raw(null);
	/** What was left out of what was taken last; null where nothing was. */
	told: Name | null = $state.raw(null);
	/** The browser keeps nothing, or has no room: what was decided lasts as long as the page. */
	refused = $state(false);
	/** The problem decided last, with what was kept of it before. */
	#undo:
		| { problem: Judged; was: [string, Decided][]; note: string }
		| { file: string; owner: string | null }
		| null = $state.raw(null);
	/** What was saved to a file last. */
	#saved: SavedDesk | null = $state.raw(null);
	#memo: { of: readonly unknown[]; compared: Compared } | null = null;
	#store = new DeskStore();
	#keeping: Promise<void> = Promise.resolve();

	/** Everything asked of the batch. Comparing is done anew only where what is compared has changed. */
	desk = $derived.by(() => {
		const { papers, last, listed, government, follow, meant } = this.kept;
		const of = [papers, last, listed, government, follow.counting, meant];
		if (!this.#memo || of.some((one, at) => one !== this.#memo!.of[at]))
			this.#memo = { of, compared: comparedOf(this.kept) };
		return deskOf(this.kept, this.#memo.compared);
	});

	get active(): boolean {
		return this.kept.papers.length + this.kept.unread.length > 0;
	}

	/** What lies here is kept nowhere: it is gone with the page. */
	get atRisk(): boolean {
		return this.refused && this.kept !== this.#saved;
	}

	/** The desk as a file, which is then kept there. */
	async packed(): Promise<Uint8Array> {
		this.#keepNotes();
		const { kept } = this;
		const bytes = await packDesk(kept);
		this.#saved = kept;
		return bytes;
	}

	/** Restores what the last visit left, and from then on follows what other windows change. */
	recall(): Promise<void> {
		this.notes = recalledDrafts(draftsKey);
		this.#store.listen(() => void this.#inTurn(() => this.#takeUp()));
		return this.#inTurn(async () => {
			await this.#takeUp();
			const kept = withPending(this.kept);
			if (this.active && kept !== this.kept) this.#take(kept);
		});
	}

	drop(drop: Drop): void {
		const before = this.kept.aside;
		this.#take({ ...this.kept, ...dropped(this.kept, drop, today()) });
		const replaced = this.kept.aside.filter((draft) => !before.includes(draft));
		if (replaced.length)
			this.told = officeWords.replaced(replaced.map((draft) => agencyOf(draft) ?? draft.file));
	}

	/** Drafts that a file on the desk has replaced. */
	draftsBefore({ paper }: Row): Paper[] {
		return paper ? draftsBefore(this.kept, paper) : [];
	}

	/** Lays a draft that was replaced again; returns the name of its file on the desk. */
	callBack(draft: Paper): string {
		this.#take({ ...this.kept, ...calledBack(this.kept, draft, today()) });
		return this.kept.papers.at(-1)!.file;
	}

	/** Keeps a note while it is typed, in this browser; null takes it away. */
	note({ id }: Pick<Judged, 'id'>, note: string | null): void {
		if (note === null) delete this.notes[id];
		else this.notes[id] = note;
		if (!keepDraft(draftsKey, id, note)) this.refused = true;
	}

	/** Keeps a note that was typed with the desk, before anything is decided. */
	keepNote(problem: Judged): void {
		const note = this.notes[problem.id];
		if (note === undefined) return;
		const { follow } = this.kept;
		this.#take({ ...this.kept, follow: noted(follow, problem, note.trim()) });
	}

	/** Notes that are still being typed are kept with the desk. */
	#keepNotes(): void {
		const problems = this.desk.rows.flatMap((row) => row.problems);
		for (const problem of problems) if (!problem.decided) this.keepNote(problem);
	}

	decide(problem: Judged, decision: Decision | null, note: string): void {
		const before = this.kept.follow;
		const ids = [problem.id, ...problem.otherIds];
		const was = Object.entries(this.kept.follow.decided).filter(([id]) => ids.includes(id));
		this.#undo = { problem, was, note: this.notes[problem.id] ?? problem.note };
		if (decision) this.note(problem, null);
		const decided = decision && { decision, note: note.trim(), date: today() };
		const follow = decide(before, problem, decided);
		notePending(before, follow);
		this.#take({ ...this.kept, follow });
	}

	get undoable(): boolean {
		return this.#undo !== null;
	}

	/**
	 * Takes back what was decided last, of whichever report.
	 * @returns whether there was anything
	 */
	undo(): boolean {
		if (!this.#undo) return false;
		const undone = this.#undo;
		this.#undo = null;
		if ('file' in undone) {
			this.belongTo(undone, undone.owner);
			this.#undo = null;
			this.told = officeWords.askedAgain(undone.file);
			return true;
		}
		const { problem, was, note } = undone;
		const { follow } = this.kept;
		const without = decide(follow, problem, null);
		const decided = { ...without.decided, ...Object.fromEntries(was) };
		const row = this.desk.rows.find(({ problems }) => problems.some(({ id }) => id === problem.id));
		const now = noted({ ...without, decided }, problem, note);
		notePending(follow, now);
		this.#take({ ...this.kept, follow: now });
		this.told = officeWords.undone(row?.agency ?? row?.file ?? '', problem.words);
		return true;
	}

	/**
	 * Whose a report is, where its own names disagree.
	 * @param owner null asks again
	 */
	belongTo({ file }: Pick<Row, 'file'>, owner: string | null): void {
		const was = this.kept.papers.find((one) => one.file === file)?.owner ?? null;
		noteOwner(file, owner);
		this.#undo = { file, owner: was };
		this.#take({ ...this.kept, ...assigned(this.kept, { file }, owner) });
	}

	/** Makes a file count in place of the others of its body. */
	count(row: Row): void {
		const others = this.desk.rows.filter(({ body }) => body === row.body).map(({ file }) => file);
		const { follow } = this.kept;
		const counting = [...follow.counting.filter((file) => !others.includes(file)), row.file];
		this.#take({ ...this.kept, follow: { ...follow, counting } });
	}

	/** Takes a file off the desk; the draft it had replaced lies there again. */
	remove(row: Row): void {
		const { laid, back } = takenOff(this.kept, row, today());
		this.#take({ ...this.kept, ...laid });
		if (back) this.told = officeWords.layAgain(back.file);
	}

	head(head: Partial<Head>): void {
		this.#take({ ...this.kept, office: { ...this.kept.office, ...head } });
	}

	write(keys: readonly string[], change: Partial<Entry>): void {
		this.#take({ ...this.kept, follow: write(this.kept.follow, keys, change) });
	}

	/** A list of the bodies; null takes it away. */
	async list(bytes: Uint8Array | null): Promise<void> {
		const [read] = await Promise.allSettled([bytes && openRoster(bytes)]);
		this.#try(() => {
			if (read.status === 'rejected') throw read.reason;
			if (!read.value) return [{ listed: null }, null];
			const { listed, skipped, undated } = read.value;
			return [{ listed }, officeWords.ofList(skipped, undated)];
		});
	}

	/**
	 * Whom a line of the list means.
	 * @param agency empty for none of those that came; null asks again
	 */
	mean(line: string, agency: string | null): void {
		const others = Object.entries(this.kept.meant).filter(([one]) => one !== line);
		const own = agency === null ? [] : [[line, agency] as const];
		this.#take({ ...this.kept, meant: Object.fromEntries([...others, ...own]) });
	}

	criteria(bytes: Uint8Array | null): void {
		this.#try(() => [{ criteria: bytes ? readCriteria(bytes) : [] }, null]);
	}

	/** Last year's reports out of what was read; null takes them away. */
	last(drop: Drop | null): void {
		this.#try(() => {
			if (!drop) return [{ last: [] }, null];
			const { taken, told } = lastAmong(drop, this.desk.year);
			return [{ last: taken }, told];
		});
	}

	/** The government's report out of what was read; null takes it away. */
	government(drop: Drop | null): void {
		this.#try(() => {
			if (!drop) return [{ government: null }, null];
			const { taken, told } = governmentAmong(drop, this.desk);
			return [{ government: taken }, told];
		});
	}

	/**
	 * Opens a desk that was saved, in place of this one.
	 * @param sure asks whether what lies here may go
	 * @returns whether it lies here now
	 */
	async open(bytes: Uint8Array, sure: () => boolean): Promise<boolean> {
		try {
			const opened = await openDesk(bytes);
			if (this.active && !sure()) return false;
			this.#undo = null;
			forgetPending();
			this.#take(opened);
			return true;
		} catch (error) {
			this.trouble = deskTrouble(error);
			return false;
		}
	}

	/** Takes last year's desk: its reports, and what was explained in it. */
	async openLast(bytes: Uint8Array): Promise<void> {
		try {
			const opened = await openDesk(bytes);
			const { papers } = opened;
			this.#try(() => {
				const { taken, told } = lastAmong({ papers, unread: [] }, this.desk.year);
				return [{ last: taken, lastFollow: decidedIn(opened) }, told];
			});
		} catch (error) {
			this.trouble = deskTrouble(error);
		}
	}

	async clear(): Promise<void> {
		this.kept = emptyDesk;
		this.#undo = null;
		forgetPending();
		for (const id of Object.keys(this.notes)) this.note({ id }, null);
		this.trouble = null;
		await this.#inTurn(() => this.#store.forget());
	}

	/** Stops listening to other windows. */
	close(): void {
		this.#store.close();
	}

	/** Adds what the batch is compared with; what is no such thing is reported, and changes nothing. */
	#try(act: () => [change: Partial<SavedDesk>, told: Name | null]): void {
		try {
			const [change, told] = act();
			this.#take({ ...this.kept, ...change });
			this.told = told;
		} catch (error) {
			if (!(error instanceof WrongMaterial)) throw error;
			this.trouble = error.words;
		}
	}

	#take(kept: SavedDesk): void {
		this.kept = kept;
		this.trouble = null;
		this.told = null;
		void this.#inTurn(async () => {
			const ours = this.kept;
			const now = await this.#store.keep(ours);
			this.kept = merged(ours, this.kept, now);
			settlePending(now);
			for (const [id, note] of Object.entries(this.notes))
				if ((now.follow.notes[id] ?? '') === note.trim()) this.note({ id }, null);
			this.refused = false;
		});
	}

	/** Merges in what other windows have kept; what was changed here meanwhile stays changed. */
	async #takeUp(): Promise<void> {
		const { before, now } = await this.#store.recall();
		this.kept = merged(before, this.kept, now);
	}

	/** One after the other; what the browser refuses is shown. */
	#inTurn(act: () => Promise<void>): Promise<void> {
		return (this.#keeping = this.#keeping.then(act).catch((error: unknown) => {
			if (error instanceof DeskFault) this.trouble = deskFaults[error.code];
			else this.refused = true;
		}));
	}
}

function deskTrouble(error: unknown): Name {
	return deskFaults[error instanceof DeskFault ? error.code : 'cut'];
}
