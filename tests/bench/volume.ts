import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../command.ts';
import { balancedDraft, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';

/** Reports in one folder of the collection. */
const inFolder = 1000;

/**
 * Ingests generated text reports from a folder, in a process of its own; tells reports a second, peak
 * memory and how many cores were busy. Memory and cores are read from /proc, where there is one.
 * @param count reports
 */
export async function volume({ count = 100_000 }: { count?: number }): Promise<void> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'volume-'));
	try {
		write(path.join(folder, 'reports'), count);
		const started = performance.now();
		const child = spawn(
			process.execPath,
			[launch, 'ingest', path.join(folder, 'reports'), '--out', path.join(folder, 'out')],
			{ stdio: ['ignore', 'inherit', 'inherit'] }
		);
		let [peak, ticks] = [0, 0];
		const watch = setInterval(() => {
			peak = Math.max(peak, peakOf(child.pid!));
			ticks = Math.max(ticks, ticksOf(child.pid!));
		}, 200);
		const code = await new Promise((resolve) => child.on('exit', resolve));
		clearInterval(watch);
		const seconds = (performance.now() - started) / 1000;
		console.log(
			`volume: ${count} text reports in ${seconds.toFixed(0)} s, ${Math.round(count / seconds)} a second, ` +
				`peak ${Math.round(peak / 1024)} MiB, ${(ticks / 100 / seconds).toFixed(2)} of ${os.cpus().length} cores busy, exit ${String(code)}`
		);
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

function write(folder: string, count: number): void {
	const layouts = Object.values(textLayouts);
	for (let i = 0; i < count; i++) {
		const inside = path.join(folder, String(Math.floor(i / inFolder)));
		if (i % inFolder === 0) fs.mkdirSync(inside, { recursive: true });
		const text = textReport(balancedDraft('2021', i + 1), layouts[i % layouts.length]!);
		// No two reports are by one agency.
		fs.writeFileSync(path.join(inside, `${i}.txt`), text.replaceAll('云溪市', `云溪市第${i}街道`));
	}
}

/** Most memory a process has held, in KiB; 0 where that cannot be told. */
function peakOf(pid: number): number {
	return Number(proc(pid, 'status').match(/^VmHWM:\s*(\d+)/m)?.[1] ?? 0);
}

/** Processor time a process has taken, in hundredths of a second. */
function ticksOf(pid: number): number {
	const fields = proc(pid, 'stat').split(') ').at(-1)!.split(' ');
	return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function proc(pid: number, file: string): string {
	try {
		return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}
