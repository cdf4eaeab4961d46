import { asProblem, type ProblemCode } from '#query/problem.ts';
import { holdLivenessLock } from '#query/worker-liveness.ts';
import type { ReportPart } from '#query/explore.ts';
import type { ExportAbout } from '#view/export-about.ts';
import { exportTo, type ExportKind } from '#view/export.ts';

/** First what is to be written, then its parts, in order, and null after the last. */
export type Told = { kind: ExportKind; about: ExportAbout } | { part: ReportPart | null };

/** What has been packed since the last answer; there is one for every part, and one for the end. */
export type Answered =
	| { packed: Uint8Array<ArrayBuffer>[]; reports: number }
	| { problem: { code: ProblemCode; message: string } }
	| { life: string };

let parts: ReadableStreamDefaultController<ReportPart>;
const coming = new ReadableStream<ReportPart>({ start: (controller) => void (parts = controller) });

async function* inOrder(): AsyncGenerator<ReportPart> {
	const reader = coming.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function write(kind: ExportKind, about: ExportAbout): Promise<void> {
	let packed: Uint8Array<ArrayBuffer>[] = [];
	let reports = 0;
	const answer = () => {
		tell({ packed, reports });
		packed = [];
	};
	await exportTo((bytes) => void packed.push(bytes), kind, about, inOrder(), {
		onReports(sofar) {
			reports = sofar;
			answer();
		}
	});
	answer();
}

function tell(answered: Answered): void {
	postMessage(answered);
}

holdLivenessLock((life) => tell({ life }));

addEventListener('message', ({ data }: MessageEvent<Told>) => {
	if ('kind' in data)
		write(data.kind, data.about).catch((error: unknown) => {
			const { code, message } = asProblem(error);
			tell({ problem: { code: error instanceof RangeError ? 'memory' : code, message } });
		});
	else if (data.part) parts.enqueue(data.part);
	else parts.close();
});
