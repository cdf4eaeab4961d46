import { decodeParquet, type DecodeTask } from './decode.ts';
import { DataProblem, type ProblemCode } from './problem.ts';

export interface Ask extends DecodeTask {
	id: number;
}

export type Answer =
	| { id: number; stream: Uint8Array }
	| { id: number; problem: { code: ProblemCode; message: string } };

self.onmessage = async ({ data }: MessageEvent<Ask>) => {
	const answer = await answerTo(data);
	self.postMessage(answer, { transfer: 'stream' in answer ? [answer.stream.buffer] : [] });
};

async function answerTo(ask: Ask): Promise<Answer> {
	try {
		return { id: ask.id, stream: await decodeParquet(ask) };
	} catch (error) {
		const code =
			error instanceof DataProblem
				? error.code
				: error instanceof RangeError
					? 'memory'
					: 'wrong_schema';
		return { id: ask.id, problem: { code, message: String((error as Error).message) } };
	}
}
