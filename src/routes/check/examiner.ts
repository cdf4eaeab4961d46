import type { RefusalCode } from '#document/document.ts';
import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { StoredReport } from '#corpus/previous-year.ts';
import type { Answer, OpenedDocument, Task } from './examine.worker.ts';

/** Longest one document may take, in milliseconds; then the worker is ended and the next one begins anew. */
const longest = 90_000;

/** Largest file that is opened, in bytes; an archive of a city's reports of some years is below it. */
const largestUpload = 256 * 1024 * 1024;

/** Why nothing came of a document. */
export class Unread extends Error {
	readonly code: RefusalCode;

	constructor(code: RefusalCode, message: string) {
		super(message);
		this.code = code;
	}
}

type Unsent<Kind> = Kind extends { id: number } ? Omit<Kind, 'id'> : never;

interface Caller {
	resolve: (answer: Answer) => void;
	reject: (unread: Unread) => void;
}

/** Reads and checks documents away from the page's own thread; nothing leaves the machine. */
export class Examiner {
	#worker: Worker | null = null;
	#open: File | null = null;
	#asked = 0;
	#before: Promise<unknown> = Promise.resolve();
	#waiting = new Map<number, Caller>();

	/** Fetches all that reading needs; addresses of the files. */
	async ready(): Promise<string[]> {
		const answer = await this.#ask({ task: 'ready' }).catch(() => null);
		return answer && 'names' in answer ? answer.names : [];
	}

	/** Names of the documents in a file: itself, or the members of an archive. Rejects with Unread. */
	open(file: File): Promise<string[]> {
		return this.#inTurn(() => this.#openNow(file));
	}

	/** Reads and checks one document of a file, whose archive is opened again if need be. Rejects with Unread. */
	examine(file: File, name: string): Promise<OpenedDocument[]> {
		return this.#inTurn(async () => {
			if (this.#open !== file) await this.#openNow(file);
			const answer = await this.#ask({ task: 'examine', name });
			return 'laid' in answer ? answer.laid : [];
		});
	}

	/** What does not fit between a report and the one of the year before; see `findingsAgainstPreviousYear`. Rejects with Unread. */
	async beside(before: StoredReport, now: StoredReport): Promise<CorpusFinding[]> {
		const answer = await this.#ask({ task: 'beside', before, now });
		return 'found' in answer ? answer.found : [];
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#open = null;
		for (const { reject } of this.#waiting.values()) reject(new Unread('internal', 'closed'));
		this.#waiting.clear();
	}

	async #openNow(file: File): Promise<string[]> {
		if (file.size > largestUpload) throw new Unread('too_large', '');
		let bytes: Uint8Array;
		try {
			bytes = new Uint8Array(await file.arrayBuffer());
		} catch (error) {
			throw new Unread('corrupt', String(error));
		}
		const answer = await this.#ask({ task: 'open', file: file.name, bytes }, [bytes.buffer]);
		this.#open = file;
		return 'names' in answer ? answer.names : [];
	}

	/** One file is open at a time: who reads another waits until the one before has been read. */
	#inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
		const answer = this.#before.then(act);
		this.#before = answer.catch(() => {});
		return answer;
	}

	#ask(task: Unsent<Task>, transfer: Transferable[] = []): Promise<Answer> {
		const worker = (this.#worker ??= this.#start());
		const id = ++this.#asked;
		return new Promise<Answer>((resolve, reject) => {
			const timer = setTimeout(() => {
				reject(new Unread('timeout', ''));
				this.#waiting.delete(id);
				this.close();
			}, longest);
			this.#waiting.set(id, {
				resolve: (answer) => (clearTimeout(timer), resolve(answer)),
				reject: (unread) => (clearTimeout(timer), reject(unread))
			});
			worker.postMessage({ ...task, id }, transfer);
		});
	}

	#start(): Worker {
		const worker = new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('refused' in data) caller?.reject(new Unread(data.refused.code, data.refused.message));
			else caller?.resolve(data);
		};
		// A worker that ran out of memory or could not start answers nobody any more.
		worker.onerror = (event) => {
			const fault = new Unread('internal', event.message || 'the worker did not start');
			for (const { reject } of this.#waiting.values()) reject(fault);
			this.#waiting.clear();
			this.close();
		};
		return worker;
	}
}
