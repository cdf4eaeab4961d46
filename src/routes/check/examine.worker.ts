import { documentsIn, type Member } from '#document/bundle.ts';
import { Refusal, type RefusalCode } from '#document/document.ts';
import type { CorpusFinding } from '#check/corpus/filing.ts';
import { examineWithSource, type Sourced } from '#rules/examine.ts';
import type { StoredReport } from '#corpus/previous-year.ts';
import { agencyOf } from '#corpus/rows.ts';
import { isPaper, type Paper, type Unread } from '#review/paper.ts';
import { paperOf } from '#review/reading.ts';
import { fetchedFiles } from '#ui/keep-offline.ts';
import { fetchMaps } from './maps.ts';

/** A document that was opened: what came of it, and the report as a corpus would keep it. */
export interface OpenedDocument extends Sourced {
	/** null where the file was refused. */
	kept: StoredReport | null;
	/** The id a corpus knows its agency by; null where none distinguishes it from others. */
	agency: string | null;
	/** What an office's desk keeps of it. */
	paper: Paper | Unread;
}

/**
 * `ready` fetches what reading needs, and names the files; `open` opens a file and names the documents in it; `examine`
 * reads one of them; `beside` compares a report with the one of the year before.
 */
export type Task = { id: number } & (
	| { task: 'ready' }
	| { task: 'open'; file: string; bytes: Uint8Array }
	| { task: 'examine'; name: string }
	| { task: 'beside'; before: StoredReport; now: StoredReport }
);

export type Answer = { id: number } & (
	| { names: string[] }
	| { laid: OpenedDocument[] }
	| { found: CorpusFinding[] }
	| { refused: { code: RefusalCode; message: string } }
);

let members = new Map<string, Member>();

/** Every reader of documents, each in a chunk of its own. */
const readers = import.meta.glob('../../document/*.ts');

/** Rules on two reports wait until a report is read. */
const besideRules = () => import('#corpus/previous-year.ts');

/** Loads what each format needs, so that reading works offline. */
async function ready(): Promise<void> {
	await Promise.allSettled([
		...Object.values(readers).map((load) => load()),
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
		import('opencc-js/t2cn'),
		besideRules(),
		fetchMaps()
	]);
}

function laid(sourced: Sourced): OpenedDocument {
	const paper = paperOf(sourced, sourced.examination.file, null);
	if (!isPaper(paper)) return { ...sourced, kept: null, agency: null, paper };
	const { row, sketch } = paper;
	return { ...sourced, kept: { row, sketch }, agency: agencyOf(row), paper };
}

async function answer(task: Task): Promise<Answer> {
	const { id } = task;
	try {
		if (task.task === 'ready') {
			await ready();
			return { id, names: fetchedFiles() };
		}
		if (task.task === 'open') {
			const found = documentsIn(task.bytes, task.file);
			members = new Map(found.map((member) => [member.name, member]));
			return { id, names: [...members.keys()] };
		}
		if (task.task === 'beside') {
			const { findingsAgainstPreviousYear: findingsBeside } = await besideRules();
			return { id, found: findingsBeside(task.before, task.now) };
		}
		const member = members.get(task.name);
		if (!member) throw new Error(`no document ${task.name}`);
		const sourced = await examineWithSource(member.bytes(), task.name);
		return { id, laid: sourced.map(laid) };
	} catch (error) {
		const code = error instanceof Refusal ? error.code : 'internal';
		return {
			id,
			refused: { code, message: error instanceof Error ? error.message : String(error) }
		};
	}
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
	void answer(data).then((result) => postMessage(result));
});
