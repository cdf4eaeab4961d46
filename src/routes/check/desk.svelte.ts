import type { Examination } from '#rules/examine.ts';
import type { Laid } from './examine.worker.ts';
import { Unread, type Examiner } from './examiner.ts';

/** Most documents taken up at once; whole folders are for the command line. */
export const mostDocuments = 300;

/** One document on the desk. */
export interface Sheet {
	key: number;
	name: string;
	status: 'waiting' | 'reading' | Examination['status'];
	/** null until it has been read or refused. */
	laid: Laid | null;
}

/** The documents a visitor laid out, and what became of each, one after the other. */
export class Desk {
	sheets: Sheet[] = $state.raw([]);
	/** Documents that were left out because they were too many. */
	leftOut = $state(0);
	/** Key of the sheet being looked at. */
	shown: number | null = $state(null);
	current = $derived(this.sheets.find(({ key }) => key === this.shown) ?? null);
	busy = $derived(this.sheets.some(({ status }) => status === 'waiting' || status === 'reading'));

	#examiner: Examiner;
	#keys = 0;
	#work: Promise<void> = Promise.resolve();
	/** Raised when the desk is cleared: what was under way then is dropped. */
	#turn = 0;

	constructor(examiner: Examiner) {
		this.#examiner = examiner;
	}

	/** Lays files out and reads them in their order; resolves when all have been read or refused. */
	lay(files: readonly File[]): Promise<void> {
		const turn = this.#turn;
		const taken = files.slice(0, mostDocuments);
		this.leftOut += files.length - taken.length;
		const keys = taken.map((file) => this.#add(file.name, 'waiting'));
		taken.forEach((file, at) => {
			this.#work = this.#work.then(() => this.#take(file, keys[at]!, turn));
		});
		return this.#work;
	}

	clear(): void {
		this.#turn++;
		if (this.busy) this.#examiner.close();
		this.sheets = [];
		this.leftOut = 0;
		this.shown = null;
	}

	async #take(file: File, opened: number, turn: number): Promise<void> {
		if (turn !== this.#turn) return;
		this.#change(opened, { status: 'reading' });
		let names: string[];
		try {
			names = await this.#examiner.open(file);
		} catch (error) {
			this.#settle(opened, [refused(file.name, error)]);
			return;
		}
		const room = Math.max(mostDocuments - this.sheets.length + 1, 1);
		this.leftOut += Math.max(names.length - room, 0);
		const sheets = names
			.slice(0, room)
			.map((name, i) =>
				i === 0 ? this.#change(opened, { name, status: 'waiting' }) : this.#add(name, 'waiting')
			);
		for (const key of sheets) {
			const sheet = this.sheets.find((one) => one.key === key);
			if (!sheet || turn !== this.#turn) return;
			this.#change(key, { status: 'reading' });
			try {
				this.#settle(
					key,
					(await this.#examiner.examine(file, sheet.name)).map((laid) => ({
						name: laid.examination.file,
						status: laid.examination.status,
						laid
					}))
				);
			} catch (error) {
				this.#settle(key, [refused(sheet.name, error)]);
			}
		}
	}

	#add(name: string, status: Sheet['status']): number {
		const key = ++this.#keys;
		this.sheets = [...this.sheets, { key, name, status, laid: null }];
		this.shown ??= key;
		return key;
	}

	#change(key: number, changes: Partial<Sheet>): number {
		this.sheets = this.sheets.map((sheet) =>
			sheet.key === key ? { ...sheet, ...changes } : sheet
		);
		return key;
	}

	/** Puts what became of a document in its place: several sheets where it held several reports. */
	#settle(key: number, became: Omit<Sheet, 'key'>[]): void {
		this.sheets = this.sheets.flatMap((sheet) =>
			sheet.key === key
				? became.map((one, i) => ({ ...one, key: i === 0 ? key : ++this.#keys }))
				: sheet
		);
	}
}

function refused(name: string, error: unknown): Omit<Sheet, 'key'> {
	const { code, message } =
		error instanceof Unread ? error : { code: 'internal' as const, message: String(error) };
	const examination: Examination = {
		...{ file: name, status: 'refused', format: null },
		reason: { code, message }
	};
	const laid = { examination, document: null, kept: null, agency: null };
	return { name, status: 'refused', laid };
}
