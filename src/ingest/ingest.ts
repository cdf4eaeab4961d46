import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { harvest, type Harvest } from './harvest.ts';
import { listFiles, type Shard } from './source.ts';

const usage = `Usage: npm run ingest -- PATH… [--out static/corpora/NAME] [--shard I/N]

Reads the reports in files and folders (recursively) and writes them as a corpus.
  --out DIR     folder of the corpus; default static/corpora/local
  --shard I/N   take every Nth document, starting with the Ith (1 ≤ I ≤ N)`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	let wanted;
	try {
		wanted = readArguments(args);
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${usage}`);
		return 2;
	}
	const started = performance.now();
	const files = await listFiles(wanted.paths, wanted.shard);
	const bar = progressBar(files.length);
	const name = path.basename(wanted.out);
	let result: Harvest;
	try {
		result = await harvest(
			files,
			{
				out: wanted.out,
				title: name === 'local' ? { zh: '本地语料', en: 'Local corpus' } : { zh: name, en: name },
				from: { zh: '由年报原文读取', en: 'Read from report documents' },
				origin: 'real'
			},
			() => bar?.increment()
		);
	} catch (error) {
		bar?.stop();
		console.error((error as Error).message);
		return 1;
	}
	bar?.stop();
	console.log(summary(result, (performance.now() - started) / 1000, wanted.out));
	return result.manifest ? 0 : 1;
}

/** Throws on wrong usage, with a message for the person at the keyboard. */
function readArguments(args: string[]): { paths: string[]; out: string; shard?: Shard } {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string', default: 'static/corpora/local' }, shard: { type: 'string' } }
	});
	if (positionals.length === 0) throw new Error('No file or folder given.');
	for (const each of positionals)
		if (!fs.existsSync(each)) throw new Error(`There is no file or folder ${each}`);
	if (!values.out) throw new Error('--out needs a folder.');
	return { paths: positionals, out: values.out, shard: readShard(values.shard) };
}

function readShard(text: string | undefined): Shard | undefined {
	if (text === undefined) return undefined;
	const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
	if (!index || !of || index > of) throw new Error(`--shard needs I/N with 1 ≤ I ≤ N, not ${text}`);
	return { index, of };
}

function progressBar(total: number): SingleBar | null {
	if (!process.stderr.isTTY || total === 0) return null;
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

function summary(result: Harvest, seconds: number, out: string): string {
	const refused = Object.values(result.refused).reduce((sum, count) => sum + count, 0);
	const found = result.manifest?.counts.findings ?? {};
	const lines: [string, string][] = [
		['读取 read', String(result.read)],
		['拒收 refused', withParts(refused, result.refused)],
		['重复 duplicates', String(result.duplicates)],
		['发现 findings', withParts(sum(found), found)],
		['用时 seconds', seconds.toFixed(1)],
		['每秒 documents/s', (result.files / Math.max(seconds, 0.001)).toFixed(1)],
		['写入 written to', out]
	];
	if (refused > 0) lines.push(['拒收清单 refused list', path.join(out, 'refused.csv')]);
	if (!result.manifest)
		lines.push([
			'没有语料 no corpus',
			'没有一份文件可以读成年报 · no file could be read as a report'
		]);
	return lines.map(([label, value]) => `${label}: ${value}`).join('\n');
}

function withParts(total: number, parts: Record<string, number>): string {
	const list = Object.entries(parts)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, count]) => `${name} ${count}`);
	return list.length === 0 ? String(total) : `${total} (${list.join(', ')})`;
}

function sum(parts: Record<string, number>): number {
	return Object.values(parts).reduce((total, count) => total + count, 0);
}
