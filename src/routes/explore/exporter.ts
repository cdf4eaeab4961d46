import type { ReportPart } from '#query/explore.ts';
import { DataProblem } from '#query/problem.ts';
import { onWorkerDeath } from '#query/worker-liveness.ts';
import type { ExportAbout } from '#view/export-about.ts';
import type { ExportKind } from '#view/export.ts';
import type { Answered, Told } from './export.worker.ts';

/** Parts that may wait for the worker: the engine finds the next while it writes one. */
const mostAhead = 4;

/**
 * Writes reports as a file away from the page's own thread. What is written lies in Blobs, which the browser may put
 * on the disk: a few parts at a time are in memory. Rejects with DataProblem.
 */
export async function writeInWorker(
	kind: ExportKind,
	about: ExportAbout,
	parts: AsyncIterable<ReportPart>,
	onReports: (reports: number) => void
): Promise<Blob> {
	const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
	const tell = (told: Told, given: Transferable[] = []) => worker.postMessage(told, given);
	const file: Blob[] = [];
	const waiting: (() => void)[] = [];
	let fail: (problem: DataProblem) => void = () => {};
	const failed = new Promise<never>((_, reject) => (fail = reject));
	failed.catch(() => {});
	const died = (why: string) => fail(new DataProblem('crashed', `export: ${why}`));
	worker.onerror = ({ message }) => died(message || 'its worker did not start');
	worker.onmessage = ({ data }: MessageEvent<Answered>) => {
		if ('life' in data) return void onWorkerDeath(data.life, () => died('its worker died'));
		if ('problem' in data) return fail(new DataProblem(data.problem.code, data.problem.message));
		file.push(new Blob(data.packed));
		onReports(data.reports);
		waiting.shift()?.();
	};
	const answered: Promise<void>[] = [];
	const send = (part: ReportPart | null) => {
		answered.push(new Promise((resolve) => waiting.push(resolve)));
		tell({ part }, part instanceof Uint8Array ? [part.buffer] : []);
	};
	try {
		tell({ kind, about });
		for await (const part of parts) {
			send(part);
			if (answered.length > mostAhead) await Promise.race([answered.shift(), failed]);
		}
		send(null);
		await Promise.race([Promise.all(answered), failed]);
		return new Blob(file);
	} finally {
		worker.terminate();
	}
}
