import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { SingleBar } from 'cli-progress';
import type { Manifest } from '#corpus/manifest.ts';
import { demoBlocks } from './blocks.ts';
import { largestRate } from './inject.ts';
import { demoReports, type DemoOptions } from './reports.ts';
import { demoRow, type DemoRow } from './rows.ts';
import { CorpusWriter } from '#build/write.ts';

const usage = `Usage: npm run demo [-- --reports N] [--seed S] [--faults X] [--out DIR]

Makes up the reports of a country that does not exist and writes them as a corpus.
  --reports N   at least so many reports; default 22000
  --seed S      whole number; the same seed makes the same corpus; default 1
  --faults X    how many times the usual share of reports gets a fault; 0 is none; default 1
  --out DIR     folder of the corpus; default static/corpora/demo`;

/** Name of the file that tells what was made wrong on purpose: a line of JSON a report, see `Injected`. */
export const ledgerFile = 'injected.jsonl.gz';

const defaults: DemoOptions = { reports: 22_000, seed: 1, faults: 1 };

/** The rows of the demo corpus, one report in memory at a time. */
export function* demoRows(options: Partial<DemoOptions> = {}): Generator<DemoRow> {
	for (const report of demoReports({ ...defaults, ...options })) yield demoRow(report);
}

/**
 * Writes the demo corpus to `out`, with the ledger of its faults beside the manifest.
 * The same options give the same files.
 */
export async function makeDemo({
	out,
	progress = () => {},
	...options
}: Partial<DemoOptions> & {
	out: string;
	/** Told of so many more reports. */
	progress?: (reports: number) => void;
}): Promise<Manifest> {
	const writer = await CorpusWriter.open({
		out,
		title: { zh: '合成演示数据', en: 'Synthetic demonstration data' },
		from: {
			zh: `由程序按固定种子合成；省、市、县、机关与数字均为虚构，不对应任何真实机关。故意植入的差错见 ${ledgerFile}`,
			en: `Made up by a seeded program; every place, agency and number is fictional. Faults injected on purpose are listed in ${ledgerFile}`
		},
		origin: 'synthetic'
	});
	const ledger: string[] = [];
	try {
		for await (const block of demoBlocks({ ...defaults, ...options })) {
			for (const { year, lines, rows } of block.years) writer.reportLines(year, lines, rows);
			for (const finding of block.findings) writer.finding(finding);
			for (const one of block.injected) ledger.push(JSON.stringify(one) + '\n');
			progress(block.reports);
		}
		writer.attach(ledgerFile, gzip(ledger.join('')));
		const manifest = await writer.finish();
		if (!manifest) throw new Error(`demo: no reports to write to ${out}`);
		return manifest;
	} catch (error) {
		await writer.abandon();
		throw error;
	}
}

function gzip(text: string): Uint8Array {
	const packed = gzipSync(text, { level: 9 });
	packed[9] = 255; // The header's byte for the operating system: unknown, so that all write the same.
	return packed;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	let wanted;
	try {
		wanted = readArguments(args);
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${usage}`);
		return 2;
	}
	const bar = process.stderr.isTTY ? new SingleBar({ stream: process.stderr }) : null;
	bar?.start(wanted.reports, 0);
	const started = performance.now();
	let made: Manifest;
	try {
		made = await makeDemo({ ...wanted, progress: (reports) => bar?.increment(reports) });
	} catch (error) {
		console.error((error as Error).message);
		return 1;
	} finally {
		bar?.stop();
	}
	const { counts, years } = made;
	const seconds = (performance.now() - started) / 1000;
	console.log(
		`${counts.reports} made-up reports of ${counts.agencies} agencies, ${years[0]}–${years.at(-1)}, ` +
			`in ${wanted.out}: ${seconds.toFixed(1)} s, ${Math.round(counts.reports / seconds)} reports a second`
	);
	return 0;
}

/** Throws on wrong usage, with a message for the person at the keyboard. */
function readArguments(args: string[]): DemoOptions & { out: string } {
	const { values } = parseArgs({
		args,
		options: {
			reports: { type: 'string', default: String(defaults.reports) },
			seed: { type: 'string', default: String(defaults.seed) },
			faults: { type: 'string', default: String(defaults.faults) },
			out: { type: 'string', default: 'static/corpora/demo' }
		}
	});
	const { reports, seed, faults, out } = values;
	if (!/^[1-9]\d{0,7}$/.test(reports))
		throw new Error(`--reports needs a number of reports, not ${reports}`);
	if (!/^\d{1,9}$/.test(seed)) throw new Error(`--seed needs a whole number, not ${seed}`);
	if (!/^\d{1,2}(?:\.\d{1,6})?$/.test(faults) || Number(faults) > largestRate)
		throw new Error(`--faults needs a number from 0 to ${largestRate.toFixed(1)}, not ${faults}`);
	if (!out) throw new Error('--out needs a folder.');
	return { reports: Number(reports), seed: Number(seed), faults: Number(faults), out };
}
