/** Median and spread of repeated measurements. */
export interface Spread {
	median: number;
	low: number;
	high: number;
}

/** Median with the 10th and 90th percentile. */
export function spreadOf(samples: readonly number[]): Spread {
	const sorted = [...samples].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
	return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/**
 * Milliseconds of processor time a call takes, several things in turn so that a machine that slows down
 * slows them all. What other programs do at the same time counts little.
 * @param rounds how often each is run after two rounds of warming up
 */
export async function inTurn(
	things: Record<string, () => unknown>,
	rounds: number
): Promise<Record<string, Spread>> {
	const samples: Record<string, number[]> = {};
	for (let round = -2; round < rounds; round++)
		for (const [name, run] of Object.entries(things)) {
			const start = process.cpuUsage();
			await run();
			const { user, system } = process.cpuUsage(start);
			if (round >= 0) (samples[name] ??= []).push((user + system) / 1000);
		}
	return Object.fromEntries(
		Object.entries(samples).map(([name, times]) => [name, spreadOf(times)])
	);
}

/** A table for the terminal, columns aligned. */
export function table(head: string[], rows: (string | number)[][]): string {
	const all = [head, ...rows.map((row) => row.map(String))];
	const widths = head.map((_, c) => Math.max(...all.map((row) => (row[c] ?? '').length)));
	return all.map((row) => row.map((cell, c) => cell.padEnd(widths[c]!)).join('  ')).join('\n');
}
