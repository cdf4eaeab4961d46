import { documentsIn, type Member } from '#document/bundle.ts';
import { Refusal, type RefusalCode } from '#document/document.ts';
import { examineWithSource, type Sourced } from '#check/examine.ts';
import { fetchMaps } from './maps.ts';

/** `open` takes a file up and names the documents in it; `examine` reads one of them. */
export type Task = { id: number } & (
	| { task: 'ready' }
	| { task: 'open'; file: string; bytes: Uint8Array }
	| { task: 'examine'; name: string }
);

export type Answer = { id: number } & (
	{ names: string[] } | { sourced: Sourced[] } | { refused: { code: RefusalCode; message: string } }
);

let members = new Map<string, Member>();

/** Every reader of documents, each in a chunk of its own. */
const readers = import.meta.glob('../../document/*.ts');

/** Loads what each format needs, so that reading goes on without a line. */
async function ready(): Promise<void> {
	await Promise.allSettled([
		...Object.values(readers).map((load) => load()),
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
		fetchMaps()
	]);
}

async function answer(task: Task): Promise<Answer> {
	const { id } = task;
	try {
		if (task.task === 'ready') {
			await ready();
			return { id, names: [] };
		}
		if (task.task === 'open') {
			const found = documentsIn(task.bytes, task.file);
			members = new Map(found.map((member) => [member.name, member]));
			return { id, names: [...members.keys()] };
		}
		const member = members.get(task.name);
		if (!member) throw new Error(`no document ${task.name}`);
		const sourced = await examineWithSource(member.bytes(), task.name);
		for (const { examination } of sourced)
			// The sketch is for comparing texts, not for reading.
			if (examination.status === 'read') delete (examination as { sketch?: unknown }).sketch;
		return { id, sourced };
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
