import type { Decision } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import { readCriteria } from '#review/criteria.ts';
import { comparedOf, deskOf, type Compared, type Row } from '#review/desk.ts';
import { dropped, type Drop } from '#review/drop.ts';
import { decide, write, type Entry, type Judged } from '#review/follow.ts';
import { merged } from '#review/merge.ts';
import type { Office as Head } from '#review/office.ts';
import type { Paper } from '#review/paper.ts';
import { readRoster } from '#review/roster.ts';
import { DeskFault, deskFaults, emptyDesk, openDesk, type SavedDesk } from '#review/saved.ts';
import { today } from '#view/corrections.ts';
import { DeskStore } from './store.ts';

/** An office's batch in this browser: what lies on the desk, what was decided, and where it is kept. */
export class Office {
	kept: SavedDesk = $state.raw(emptyDesk);
	/** Notes that were typed and not kept with a decision yet, by problem; as long as the page lasts. */
	notes: Record<string, string> = $state({});
	/** What is to be told; null where nothing is. */
	trouble: Name | null = $state.raw(null);
	/** The browser keeps nothing, or has no room: what was decided lasts as long as the page. */
	refused = $state(false);
	#memo: { of: readonly unknown[]; compared: Compared } | null = null;
	#store = new DeskStore();
	#keeping: Promise<void> = Promise.resolve();

	/** Everything asked of the batch. Comparing is done anew only where what is compared has changed. */
	desk = $derived.by(() => {
		const { papers, last, listed, government, follow } = this.kept;
		const of = [papers, last, listed, government, follow.counting];
		if (!this.#memo || of.some((one, at) => one !== this.#memo!.of[at]))
			this.#memo = { of, compared: comparedOf(this.kept) };
		return deskOf(this.kept, this.#memo.compared);
	});

	get active(): boolean {
		return this.kept.papers.length + this.kept.unread.length > 0;
	}

	/** Takes up what the last visit left, and from then on what other windows change. */
	recall(): Promise<void> {
		this.#store.listen(() => void this.#inTurn(() => this.#takeUp()));
		return this.#inTurn(() => this.#takeUp());
	}

	drop(drop: Drop): void {
		this.#take({ ...this.kept, ...dropped(this.kept, drop, today()) });
	}

	decide(problem: Judged, decision: Decision | null, note: string): void {
		if (decision) delete this.notes[problem.id];
		const decided = decision && { decision, note: note.trim(), date: today() };
		this.#take({ ...this.kept, follow: decide(this.kept.follow, problem, decided) });
	}

	/** Makes a file count in place of the others of its body. */
	count(row: Row): void {
		const others = this.desk.rows.filter(({ body }) => body === row.body).map(({ file }) => file);
		const { follow } = this.kept;
		const counting = [...follow.counting.filter((file) => !others.includes(file)), row.file];
		this.#take({ ...this.kept, follow: { ...follow, counting } });
	}

	remove(row: Row): void {
		const { papers, unread } = this.kept;
		this.#take({
			...this.kept,
			papers: papers.filter(({ file }) => file !== row.file),
			unread: unread.filter(({ file }) => file !== row.file)
		});
	}

	head(head: Partial<Head>): void {
		this.#take({ ...this.kept, office: { ...this.kept.office, ...head } });
	}

	write(keys: readonly string[], change: Partial<Entry>): void {
		this.#take({ ...this.kept, follow: write(this.kept.follow, keys, change) });
	}

	/** A list of the bodies; null takes it away. */
	list(bytes: Uint8Array | null): void {
		this.#try(() => this.#take({ ...this.kept, listed: bytes && readRoster(bytes) }));
	}

	criteria(bytes: Uint8Array | null): void {
		this.#try(() => this.#take({ ...this.kept, criteria: bytes ? readCriteria(bytes) : [] }));
	}

	last(papers: readonly Paper[]): void {
		this.#take({ ...this.kept, last: papers });
	}

	government(paper: Paper | null): void {
		this.#take({ ...this.kept, government: paper });
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
			this.#take(opened);
			return true;
		} catch (error) {
			this.trouble = deskFaults[error instanceof DeskFault ? error.code : 'cut'];
			return false;
		}
	}

	/** Takes last year's desk: its reports, and what was explained in it. */
	async openLast(bytes: Uint8Array): Promise<void> {
		try {
			const { papers, follow } = await openDesk(bytes);
			this.#take({ ...this.kept, last: papers, lastFollow: follow });
		} catch (error) {
			this.trouble = deskFaults[error instanceof DeskFault ? error.code : 'cut'];
		}
	}

	async clear(): Promise<void> {
		this.kept = emptyDesk;
		this.notes = {};
		this.trouble = null;
		await this.#inTurn(() => this.#store.forget());
	}

	/** Hears of other windows no more. */
	close(): void {
		this.#store.close();
	}

	#try(act: () => void): void {
		try {
			act();
		} catch (error) {
			const said = (error as Error).message;
			this.trouble = { zh: said, en: said };
		}
	}

	#take(kept: SavedDesk): void {
		this.kept = kept;
		this.trouble = null;
		void this.#inTurn(async () => {
			const ours = this.kept;
			const now = await this.#store.keep(ours);
			this.kept = merged(ours, this.kept, now);
			this.refused = false;
		});
	}

	/** Takes up what other windows have kept; what was changed here meanwhile stays changed. */
	async #takeUp(): Promise<void> {
		const { before, now } = await this.#store.recall();
		this.kept = merged(before, this.kept, now);
	}

	/** One after the other; what the browser refuses is told. */
	#inTurn(act: () => Promise<void>): Promise<void> {
		return (this.#keeping = this.#keeping.then(act).catch((error: unknown) => {
			if (error instanceof DeskFault) this.trouble = deskFaults[error.code];
			else this.refused = true;
		}));
	}
}
