import type { Examination } from '#rules/examine.ts';
import type { OpenedDocument } from './examine.worker.ts';
import { Examiner, Unread } from './examiner.ts';

/** Most documents read at once. */
export const mostDocuments = 1000;
/** Documents whose text is kept at hand; that of others is read again when they are opened. */
const mostAtHand = 80;
/** Documents from which on two workers read. */
const forTwo = 6;

/** One document on the desk. */
export interface Sheet {
	key: number;
	name: string;
	status: 'waiting' | 'reading' | Examination['status'];
	/** The file it is, or that it lies in. */
	file: File;
	/** What came of it; null until it has been read or refused. */
	paper: OpenedDocument['paper'] | null;
	/** All of it; null until it has been read, and of documents that are no longer at hand. */
	laid: OpenedDocument | null;
}

/** The documents a visitor opened, and what became of each. */
export class Desk {
	sheets: Sheet[] = $state.raw([]);
	/** Documents that were left out because they were too many. */
	leftOut = $state(0);
	/** Documents, or archives of them, that were not read because the reader stopped. */
	stopped = $state(0);
	/** Key of the sheet being looked at. */
	shown: number | null = $state(null);
	current = $derived(this.sheets.find(({ key }) => key === this.shown) ?? null);
	busy = $derived(this.sheets.some(({ status }) => status === 'waiting' || status === 'reading'));
	/** Documents that have been read or refused. */
	done = $derived(
		this.sheets.filter(({ status }) => status !== 'waiting' && status !== 'reading').length
	);

	#examiner: Examiner;
	#second: Examiner | null = null;
	#keys = 0;
	#work: Promise<void> = Promise.resolve();
	/** Raised when the desk is cleared: what was under way then is dropped. */
	#turn = 0;

	constructor(examiner: Examiner) {
		this.#examiner = examiner;
	}

	/** Adds files and reads them; resolves when all have been read or refused, or reading was stopped. */
	lay(files: readonly File[]): Promise<void> {
		const turn = this.#turn;
		const taken = files.slice(0, Math.max(mostDocuments - this.sheets.length, 0));
		this.leftOut += files.length - taken.length;
		const opened = taken.map((file) => this.#add(file, file.name));
		this.#work = this.#work.then(() => this.#read(opened, turn));
		return this.#work;
	}

	clear(): void {
		this.stop();
		this.sheets = [];
		this.leftOut = 0;
		this.stopped = 0;
		this.shown = null;
	}

	/** Reads no further; what has been read stays. */
	stop(): void {
		this.#turn++;
		if (this.busy) this.close();
		this.stopped += this.sheets.length - this.done;
		this.sheets = this.sheets.filter(({ status }) => status !== 'waiting' && status !== 'reading');
	}

	close(): void {
		this.#examiner.close();
		this.#second?.close();
	}

	/** Shows a sheet, reading it again where it is no longer at hand. */
	async show(key: number): Promise<void> {
		this.shown = key;
		const sheet = this.sheets.find((one) => one.key === key);
		if (!sheet || sheet.laid || !sheet.paper || this.busy) return;
		const all = await this.#examiner
			.examine(sheet.file, nameOfDocument(sheet.name))
			.catch(() => []);
		const laid = all.find(({ examination }) => examination.file === sheet.name) ?? null;
		if (laid) this.#change(key, { laid });
	}

	/** Reads sheets in their order, in two workers where there are many. */
	async #read(opened: readonly number[], turn: number): Promise<void> {
		const queue = [...opened];
		const members: number[] = [];
		const work = async (examiner: Examiner) => {
			for (;;) {
				const member = members.shift();
				const file = member === undefined ? queue.shift() : undefined;
				const key = member ?? file;
				if (key === undefined || turn !== this.#turn) return;
				if (member !== undefined) await this.#examine(key, examiner);
				else members.push(...(await this.#open(key, examiner, turn)));
			}
		};
		const first = work(this.#examiner);
		if (opened.length >= forTwo && (navigator.hardwareConcurrency ?? 1) > 1)
			await Promise.all([first, work((this.#second ??= new Examiner()))]);
		await first;
		this.#second?.close();
	}

	/** Opens a file and names the documents in it, each with a sheet; none where it is refused. */
	async #open(key: number, examiner: Examiner, turn: number): Promise<number[]> {
		const { file } = this.sheets.find((one) => one.key === key)!;
		this.#change(key, { status: 'reading' });
		let names: string[];
		try {
			names = await examiner.open(file);
		} catch (error) {
			this.#settle(key, [refused(file.name, error)]);
			return [];
		}
		if (turn !== this.#turn) return [];
		const room = Math.max(mostDocuments - this.sheets.length + 1, 1);
		this.leftOut += Math.max(names.length - room, 0);
		if (names.length === 1) {
			this.#change(key, { name: names[0]! });
			await this.#examine(key, examiner);
			return [];
		}
		return names
			.slice(0, room)
			.map((name, i) =>
				i === 0 ? this.#change(key, { name, status: 'waiting' }) : this.#add(file, name)
			);
	}

	async #examine(key: number, examiner: Examiner): Promise<void> {
		const sheet = this.sheets.find((one) => one.key === key);
		if (!sheet) return;
		this.#change(key, { status: 'reading' });
		try {
			this.#settle(key, await examiner.examine(sheet.file, sheet.name));
		} catch (error) {
			this.#settle(key, [refused(sheet.name, error)]);
		}
	}

	#add(file: File, name: string): number {
		const key = ++this.#keys;
		const sheet: Sheet = { key, name, file, status: 'waiting', paper: null, laid: null };
		this.sheets = [...this.sheets, sheet];
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
	#settle(key: number, became: readonly OpenedDocument[]): void {
		const atHand = this.done < mostAtHand;
		this.sheets = this.sheets.flatMap((sheet) =>
			sheet.key === key
				? became.map((laid, i) => ({
						key: i === 0 ? key : ++this.#keys,
						file: sheet.file,
						name: laid.examination.file,
						status: laid.examination.status,
						paper: laid.paper,
						laid: atHand ? laid : null
					}))
				: sheet
		);
	}
}

/** The document a report lies in: `x.html#2` is in `x.html`. */
function nameOfDocument(name: string): string {
	return name.replace(/#\d+$/, '');
}

function refused(name: string, error: unknown): OpenedDocument {
	const { code, message } =
		error instanceof Unread ? error : { code: 'internal' as const, message: String(error) };
	const examination: Examination = {
		file: name,
		status: 'refused',
		format: null,
		reason: { code, message }
	};
	const paper = { file: name, code, message };
	return { examination, document: null, kept: null, agency: null, paper };
}
