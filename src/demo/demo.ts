import type { Manifest } from '#corpus/manifest.ts';
import { demoBlocks } from './blocks.ts';
import { demoReports, type DemoOptions } from './reports.ts';
import { demoRow, type DemoRow } from './rows.ts';
import { gzip, truthFiles, truthHead, type Truth } from './truth.ts';
import { CorpusWriter, type CorpusOptions } from '#build/write.ts';

/** Name of the file that says what was made wrong on purpose: a line of JSON a report, see `Injected`. */
export const ledgerFile = 'injected.jsonl.gz';

/** The default options of the demo corpus. */
export const defaults: DemoOptions = { reports: 22_000, seed: 1, faults: 1 };

/** The rows of the demo corpus, one report in memory at a time. */
export function* demoRows(options: Partial<DemoOptions> = {}): Generator<DemoRow> {
	for (const report of demoReports({ ...defaults, ...options })) yield demoRow(report);
}

/**
 * Writes the demo corpus to `out`, with the ledgers of its faults and of the truth next to the manifest.
 * The same options give the same files.
 */
export async function makeDemo({
	out,
	onWait,
	progress = () => {},
	...options
}: Partial<DemoOptions> &
	Pick<CorpusOptions, 'out' | 'onWait'> & {
		/** Called with how many more reports have been made. */
		progress?: (reports: number) => void;
	}): Promise<Manifest> {
	const writer = await CorpusWriter.open({
		out,
		onWait,
		title: { zh: '合成演示数据', en: 'Synthetic demonstration data' },
		from: {
			zh: `由程序按固定种子合成；省、市、县、机关与数字均为虚构，不对应任何真实机关。故意植入的差错见 ${ledgerFile}，真实情况见 ${truthFiles.bodies} 和 ${truthFiles.requests}`,
			en: `Made up by a seeded program; every place, agency and number is fictional. Faults injected on purpose are listed in ${ledgerFile}, what is so in ${truthFiles.bodies} and ${truthFiles.requests}`
		},
		origin: 'synthetic'
	});
	const ledger: string[] = [];
	const truth: Truth[] = [truthHead()];
	try {
		for await (const block of demoBlocks({ ...defaults, ...options })) {
			for (const { year, lines, rows } of block.years) writer.reportLines(year, lines, rows);
			for (const finding of block.findings) writer.finding(finding);
			for (const one of block.injected) ledger.push(JSON.stringify(one) + '\n');
			truth.push(block.truth);
			progress(block.reports);
		}
		for (const part of ['bodies', 'requests'] as const)
			writer.attach(truthFiles[part], Buffer.concat(truth.map((one) => one[part])));
		writer.attach(ledgerFile, gzip(ledger.join('')));
		const manifest = await writer.finish();
		if (!manifest) throw new Error(`demo: no reports to write to ${out}`);
		return manifest;
	} catch (error) {
		await writer.abandon();
		throw error;
	}
}
