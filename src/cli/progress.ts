import { SingleBar } from 'cli-progress';

/** A bar that shows how far a command is, on a terminal; null where stderr is none. */
export function progressBar(total: number): SingleBar | null {
	if (!process.stderr.isTTY) return null;
	const bar = new SingleBar({
		stream: process.stderr,
		format: '{bar} {percentage}% · {value}/{total} · {eta_formatted}',
		barCompleteChar: '█',
		barIncompleteChar: '░',
		etaBuffer: 200,
		hideCursor: true
	});
	bar.start(total, 0);
	return bar;
}
