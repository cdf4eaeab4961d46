import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Name } from '#form/vocabulary.ts';
import { harvest, type Harvest } from './harvest.ts';
import { merge } from './merge.ts';
import { listFiles, type Shard } from './source.ts';

const usage = `Usage: npm run ingest -- PATH… [--out static/corpora/NAME] [--shard I/N]
       npm run ingest -- merge DIR… [--out static/corpora/NAME]

Reads the reports in files and folders (recursively) and writes them as a corpus;
merge joins the corpora of several folders, such as shards of one.
  --out DIR     folder of the corpus; default static/corpora/local
  --shard I/N   take every Nth document, starting with the Ith (1 ≤ I ≤ N)`;

interface Wanted {
	merge: boolean;
	paths: string[];
	out: string;
	shard?: Shard;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	let wanted: Wanted;
	try {
		wanted = readArguments(args);
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${usage}`);
		return 2;
	}
	try {
		return wanted.merge ? await join(wanted) : await ingest(wanted);
	} catch (error) {
		console.error((error as Error).message);
		return 1;
	}
}

async function ingest({ paths, out, shard }: Wanted): Promise<number> {
	const started = performance.now();
	const files = await listFiles(paths, shard);
	const bar = progressBar(files.length);
	try {
		const from = { zh: '由年报原文读取', en: 'Read from report documents' };
		const corpus = { out, title: titleOf(out), from, origin: 'real' as const };
		const result = await harvest(files, corpus, () => bar?.increment());
		bar?.stop();
		console.log(summary(result, (performance.now() - started) / 1000, out));
		return result.manifest ? 0 : 1;
	} finally {
		bar?.stop();
	}
}

async function join({ paths, out }: Wanted): Promise<number> {
	const from = { zh: '由年报原文读取，分批合并', en: 'Read from report documents, merged' };
	const { manifest, duplicates, refused } = await merge(paths, { out, title: titleOf(out), from });
	console.log(
		[
			`报告 reports: ${manifest?.counts.reports ?? 0}`,
			`重复 duplicates: ${duplicates}`,
			`拒收 refused: ${refused}`,
			`写入 written to: ${out}`
		].join('\n')
	);
	return manifest ? 0 : 1;
}

function titleOf(out: string): Name {
	const name = path.basename(path.resolve(out));
	return name === 'local' ? { zh: '本地语料', en: 'Local corpus' } : { zh: name, en: name };
}

/** Throws on wrong usage, with a message for the person at the keyboard. */
function readArguments(args: string[]): Wanted {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string', default: 'static/corpora/local' }, shard: { type: 'string' } }
	});
	const merging = positionals[0] === 'merge';
	const paths = merging ? positionals.slice(1) : positionals;
	if (paths.length === 0) throw new Error('No file or folder given.');
	for (const each of paths)
		if (!fs.existsSync(each)) throw new Error(`There is no file or folder ${each}`);
	if (!values.out) throw new Error('--out needs a folder.');
	if (merging && values.shard) throw new Error('merge takes no --shard.');
	return { merge: merging, paths, out: values.out, shard: readShard(values.shard) };
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
