import type { AgencyEntry, FoundAgencies } from './agencies.ts';
import type { DecodeTask } from './decode.ts';
import type { Directory } from './directory.ts';
import { holdLivenessLock } from './worker-liveness.ts';
import { DataProblem, type ProblemCode } from './problem.ts';
import { decodeTable, type Table } from './table.ts';

/** What the worker is asked, and what it answers: files are read, and agencies found in the directory kept. */
export interface Tasks {
	/** Columns of a file as an Arrow stream. */
	stream: [DecodeTask, Uint8Array];
	/** A small file as typed arrays. */
	table: [{ file: ArrayBuffer; words: readonly string[] }, Table];
	/** Keeps a directory of agencies; those below ask it. */
	directory: [{ file: ArrayBuffer }, null];
	find: [{ text: string; most: number }, FoundAgencies];
	within: [{ province: string | null }, AgencyEntry[]];
	known: [{ id: string }, AgencyEntry | null];
}

export type Task = { [As in keyof Tasks]: { as: As } & Tasks[As][0] }[keyof Tasks];

export type Answer = { id: number } & (
	{ result: Tasks[keyof Tasks][1] } | { problem: { code: ProblemCode; message: string } }
);

let directory: Directory | undefined;

holdLivenessLock((life) => self.postMessage({ life }));

self.onmessage = async ({ data }: MessageEvent<{ id: number; task: Task }>) => {
	const answer = await answerTo(data.id, data.task);
	self.postMessage(answer, { transfer: 'result' in answer ? buffersOf(answer.result) : [] });
};

async function answerTo(id: number, task: Task): Promise<Answer> {
	try {
		return { id, result: await work(task) };
	} catch (error) {
		const code =
			error instanceof DataProblem
				? error.code
				: error instanceof RangeError
					? 'memory'
					: 'wrong_schema';
		return { id, problem: { code, message: String((error as Error).message) } };
	}
}

async function work(task: Task): Promise<Tasks[keyof Tasks][1]> {
	// A page of sums alone needs no Arrow.
	if (task.as === 'stream') return (await import('./decode.ts')).decodeParquet(task);
	if (task.as === 'table') return decodeTable(task.file, task.words);
	if (task.as === 'directory') {
		// Most visits search no agency.
		const { readDirectory } = await import('./directory.ts');
		directory = await readDirectory(task.file);
		return null;
	}
	if (!directory) throw new DataProblem('crashed', 'the directory of agencies is not there');
	if (task.as === 'find') return directory.find(task.text, task.most);
	return task.as === 'known' ? directory.known(task.id) : directory.within(task.province);
}

function buffersOf(result: Tasks[keyof Tasks][1]): Transferable[] {
	if (result instanceof Uint8Array) return [result.buffer];
	if (!result || !('columns' in result)) return [];
	return Object.values(result.columns).map((column) =>
		'numbers' in column ? column.numbers.buffer : column.codes.buffer
	);
}
