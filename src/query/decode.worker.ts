import { decodeParquet, type DecodeTask } from './decode.ts';
import { DataProblem, type ProblemCode } from './problem.ts';
import { decodeTable, type Table } from './table.ts';

/** What the worker is asked: columns of a file as an Arrow stream, or a small file as typed arrays. */
export type Task =
	({ as: 'stream' } & DecodeTask) | { as: 'table'; file: ArrayBuffer; words: readonly string[] };

export type Result = { stream: Uint8Array } | { table: Table };

export type Answer = { id: number } & (
	Result | { problem: { code: ProblemCode; message: string } }
);

self.onmessage = async ({ data }: MessageEvent<{ id: number; task: Task }>) => {
	const answer = await answerTo(data.id, data.task);
	self.postMessage(answer, { transfer: buffersOf(answer) });
};

async function answerTo(id: number, task: Task): Promise<Answer> {
	try {
		if (task.as === 'stream') return { id, stream: await decodeParquet(task) };
		return { id, table: await decodeTable(task.file, task.words) };
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

function buffersOf(answer: Answer): Transferable[] {
	if ('stream' in answer) return [answer.stream.buffer];
	if (!('table' in answer)) return [];
	return Object.values(answer.table.columns).map((column) =>
		'numbers' in column ? column.numbers.buffer : column.codes.buffer
	);
}
