import fs from 'node:fs';
import path from 'node:path';
import { buildCorpus, type Build } from '#build/build-corpus.ts';
import { readCorrections } from '#build/corrections.ts';
import { collectionAt } from '#build/collection.ts';
import { readCoverage } from '#build/coverage.ts';
import { readVanished } from '#build/vanished.ts';
import { merge } from '#build/merge.ts';
import { upgrade } from '#build/upgrade.ts';
import { pathsNamed } from '#build/paths.ts';
import { dealt, listFiles, type Shard, type SourceFile } from '#build/source.ts';
import {
	fileKey,
	readRegister,
	readSourcesList,
	type SourcesList
} from '#build/sources-and-register.ts';
import type { OnWait } from '#build/lock.ts';
import { keepings, type Keeping } from '#build/versions.ts';
import type { Name } from '#form/vocabulary.ts';
import { command, WrongUsage } from './command.ts';
import { progressBar } from './progress.ts';

const usage = `Usage: npm run ingest -- PATH… [--out static/corpora/NAME] [--shard I/N] [--timeout SECONDS]
                             [--sources FILE] [--agencies FILE] [--corrections FILE] [--coverage FILE]
                             [--ocr] [--wait]
       npm run ingest -- add PATH… [--out DIR] [--versions all|listed|none] [as above]
       npm run ingest -- merge DIR… [--out static/corpora/NAME] [--agencies FILE] [--corrections FILE] [--wait]
       npm run ingest -- upgrade DIR [--versions all|listed|none] [--sources FILE] [--agencies FILE]
                             [--corrections FILE] [--wait]

Reads the reports in files and folders (recursively) and writes them as a corpus; stopped and run
again, it goes on where it was. A folder that collect filled is read with its own lists. add leaves the
parts of the corpus as they are that no new report belongs to. merge joins the corpora of several
folders, such as shards of one. upgrade brings a corpus of the layout before to the present one, in its
place, without reading its documents again.
  --out DIR          folder of the corpus; default static/corpora/local
  --shard I/N        take every Nth document, starting with the Ith (1 ≤ I ≤ N)
  --timeout SECONDS  longest a single document may take; default 30, with --ocr 660
  --ocr              read scans too, PDF, PNG and JPEG, by text recognition (see docs/reader.md)
  --sources FILE     what is known of single files (see data/README.md); default that of the
                     collection, or data/sources.csv
  --agencies FILE    register of agencies (see data/README.md); default data/agencies.csv
  --coverage FILE    coverage.csv of what was collected: why reports are missing; default that of the
                     collection
  --corrections FILE what reviewers decided (see data/README.md); default data/corrections.csv
  --versions WHAT    of the corpus that is replaced, keep all, the manifests (listed) or none;
                     default all with add and upgrade, otherwise none
  --wait             wait for another process that writes the same corpus; otherwise end with code 1
Reports of a shard are not compared with each other: merge compares them all.`;

const commands = ['add', 'merge', 'upgrade'] as const;

/** Options that take a text and need not be given. */
type Text = 'shard' | 'timeout' | 'sources' | 'agencies' | 'coverage' | 'corrections' | 'versions';

interface Wanted {
	command: (typeof commands)[number] | null;
	versions: Keeping;
	paths: string[];
	out: string;
	shard?: Shard;
	/** In milliseconds. */
	patience: number;
	/** Whether scans are read too. */
	ocr: boolean;
	/** Called when another process writes the same corpus, which is waited for. */
	onWait?: OnWait;
	/** Lists named on the command line; the default ones need not be there. */
	sources?: string;
	agencies?: string;
	corrections?: string;
	coverage?: string;
}

export default command({
	usage,
	operands: true,
	options: {
		out: { type: 'string', default: 'static/corpora/local' },
		shard: { type: 'string' },
		timeout: { type: 'string' },
		ocr: { type: 'boolean', default: false },
		wait: { type: 'boolean', default: false },
		sources: { type: 'string' },
		agencies: { type: 'string' },
		corrections: { type: 'string' },
		coverage: { type: 'string' },
		versions: { type: 'string' }
	},
	async run({ values, operands }) {
		const wanted = readWish(values, operands);
		if (wanted.ocr) {
			const missing = (await import('#build/ocr.ts')).missingForOcr();
			if (missing) {
				console.error(missing);
				return 2;
			}
		}
		if (wanted.command === 'upgrade') return bringUp(wanted);
		return wanted.command === 'merge' ? join(wanted) : ingest(wanted);
	}
});

async function ingest({
	command,
	paths,
	out,
	shard,
	patience,
	ocr,
	versions,
	onWait,
	...lists
}: Wanted): Promise<number> {
	const started = performance.now();
	const sources = await readSourcesList(lists.sources ?? 'data/sources.csv', !!lists.sources);
	const { register, corrections, coverage } = await readLists(lists);
	const vanished = lists.coverage ? await readVanished(lists.coverage) : undefined;
	const listed = await listFiles(paths);
	const files = shard ? dealt(listed, shard) : listed;
	const bar = files.length > 0 ? progressBar(files.length) : null;
	try {
		const add = command === 'add';
		const from = { zh: '由年报原文读取', en: 'Read from report documents' };
		const result = await buildCorpus(files, {
			out,
			title: titleOf(out),
			from,
			origin: 'real' as const,
			roots: paths,
			patience,
			ocr,
			sources,
			register,
			corrections,
			coverage,
			vanished,
			add,
			versions,
			part: !!shard,
			onWait,
			onFiles: (count) => bar?.increment(count)
		});
		bar?.stop();
		console.log(summary(result, (performance.now() - started) / 1000, out));
		for (const line of unused(sources, listed)) console.error(line);
		return result.manifest ? 0 : 1;
	} finally {
		bar?.stop();
	}
}

async function readLists({
	agencies,
	corrections,
	coverage
}: Pick<Wanted, 'agencies' | 'corrections' | 'coverage'>) {
	return {
		register: await readRegister(agencies ?? 'data/agencies.csv', !!agencies),
		corrections: await readCorrections(corrections ?? 'data/corrections.csv', !!corrections),
		...(coverage && { coverage: await readCoverage(coverage) })
	};
}

/** A warning of entries of the sources list that are about none of the files. */
function unused(sources: SourcesList, files: readonly SourceFile[]): string[] {
	const names = new Set(files.map(({ name }) => fileKey(name)));
	const left = [...sources.keys()].filter((name) => !names.has(name));
	if (left.length === 0) return [];
	const some = left.slice(0, 5).join(', ') + (left.length > 5 ? ' …' : '');
	return [`来源清单中没有对应文件 sources list, no such file: ${left.length} (${some})`];
}

async function bringUp({ out, versions, onWait, ...lists }: Wanted): Promise<number> {
	const sources = await readSourcesList(lists.sources ?? 'data/sources.csv', !!lists.sources);
	const { counts } = await upgrade(out, {
		versions,
		onWait,
		sources,
		...(await readLists(lists))
	});
	const bases = Object.entries(counts.bases).map(([basis, reports]) => `${basis} ${reports}`);
	console.log(`报告 reports: ${counts.reports} (${bases.join(', ')})`);
	console.log(`写入 written to: ${out}`);
	return 0;
}

async function join({ paths, out, versions, onWait, ...lists }: Wanted): Promise<number> {
	const from = { zh: '由年报原文读取，分批合并', en: 'Read from report documents, merged' };
	const { manifest, duplicates, refused } = await merge(paths, {
		out,
		title: titleOf(out),
		from,
		versions,
		onWait,
		...(await readLists(lists))
	});
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

/** Throws on wrong usage. */
function readWish(
	values: Partial<Record<Text, string>> & { out: string; ocr: boolean; wait: boolean },
	operands: string[]
): Wanted {
	const { ocr, wait, out, shard, agencies, corrections } = values;
	const timeout = values.timeout ?? (ocr ? '660' : '30');
	const command = commands.find((one) => one === operands[0]) ?? null;
	const merging = command === 'merge';
	const named = (command ? operands.slice(1) : operands).flatMap((each) => {
		const found = pathsNamed(each);
		if (!found.length) throw new WrongUsage(`There is no file or folder ${each}`);
		return found;
	});
	const collection = named.length === 1 ? collectionAt(named[0]!) : null;
	const paths = collection ? [collection.archives] : named;
	const { sources = collection?.sources, coverage = collection?.coverage } = values;
	const versions = keepings.find((one) => one === values.versions);
	if (values.versions !== undefined && !versions)
		throw new WrongUsage(`--versions needs all, listed or none, not ${values.versions}`);
	if (paths.length === 0) throw new WrongUsage('No file or folder given.');
	for (const each of [sources ?? '.', agencies ?? '.', corrections ?? '.', coverage ?? '.'])
		if (!fs.existsSync(each)) throw new WrongUsage(`There is no file or folder ${each}`);
	if (!out) throw new WrongUsage('--out needs a folder.');
	if (merging && (shard || sources || ocr))
		throw new WrongUsage(
			'merge takes --out, --versions, --agencies, --coverage, --corrections and --wait alone.'
		);
	if (command === 'upgrade' && (paths.length > 1 || shard || ocr))
		throw new WrongUsage(
			'upgrade takes one folder, --versions, --sources, --agencies, --coverage, --corrections and --wait alone.'
		);
	if (command === 'add' && shard)
		throw new WrongUsage('add takes no --shard: add what merge has joined.');
	if (!/^\d{1,5}(?:\.\d{1,3})?$/.test(timeout) || Number(timeout) === 0)
		throw new WrongUsage(`--timeout needs a number of seconds, not ${timeout}`);
	const patience = Number(timeout) * 1000;
	const lists = { sources, agencies, corrections, coverage };
	const keeping = versions ?? (command === 'add' || command === 'upgrade' ? 'all' : 'none');
	const target = command === 'upgrade' ? paths[0]! : out;
	return {
		command,
		versions: keeping,
		paths,
		out: target,
		ocr,
		shard: readShard(shard),
		patience,
		...(wait && {
			onWait: (holder: string) => console.error(`${target}: ${holder}；等待 waiting`)
		}),
		...lists
	};
}

function readShard(text: string | undefined): Shard | undefined {
	if (text === undefined) return undefined;
	const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
	if (!index || !of || index > of)
		throw new WrongUsage(`--shard needs I/N with 1 ≤ I ≤ N, not ${text}`);
	return { index, of };
}

function summary(result: Build, seconds: number, out: string): string {
	const { manifest, formats, resumed } = result;
	const refused: Record<string, number> = {};
	for (const format of Object.values(formats))
		for (const [code, count] of Object.entries(format.refused))
			refused[code] = (refused[code] ?? 0) + count;
	const found = manifest?.counts.findings ?? {};
	const read = result.files - resumed;
	const lines: [string, string][] = [
		['读取 read', String(result.read)],
		['拒收 refused', withParts(refused)],
		['重复 duplicates', String(result.duplicates)],
		...(result.lookedAt > 0
			? [['途经的网页 pages on the way', String(result.lookedAt)] satisfies [string, string]]
			: []),
		...Object.entries(formats)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([format, of]): [string, string] => [
				`格式 format ${format}`,
				`${of.read} 读取 read, ${withParts(of.refused)} 拒收 refused`
			]),
		['发现 findings', withParts(found)],
		...(resumed > 0 ? [['续读 resumed', String(resumed)] satisfies [string, string]] : []),
		['用时 seconds', seconds.toFixed(1)],
		['每秒 documents/s', (read / Math.max(seconds, 0.001)).toFixed(1)]
	];
	if (manifest) lines.push(['写入 written to', out]);
	if (sum(refused) > 0) lines.push(['拒收清单 refused list', result.refusedList]);
	if (!manifest) {
		lines.push([
			'没有语料 no corpus',
			'没有一份文件可以读成年报 · no file could be read as a report'
		]);
		if (!result.refusedList.startsWith(path.join(out, path.sep)))
			lines.push(['原有语料未动 kept as it was', out]);
	}
	return lines.map(([label, value]) => `${label}: ${value}`).join('\n');
}

function withParts(parts: Record<string, number>): string {
	const list = Object.entries(parts)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, count]) => `${name} ${count}`);
	return list.length === 0 ? '0' : `${sum(parts)} (${list.join(', ')})`;
}

function sum(parts: Record<string, number>): number {
	return Object.values(parts).reduce((total, count) => total + count, 0);
}
