import { defaults, makeDemo } from '#demo/demo.ts';
import { largestRate } from '#demo/inject.ts';
import type { DemoOptions } from '#demo/reports.ts';
import { command, WrongUsage } from './command.ts';
import { progressBar } from './progress.ts';

const usage = `Usage: npm run demo [-- --reports N] [--seed S] [--faults X] [--out DIR]

Makes up the reports of a country that does not exist and writes them as a corpus, what is so beside it.
  --reports N   at least so many reports, every place with all its bodies; default 22000
  --seed S      whole number; the same seed makes the same corpus; default 1
  --faults X    how many times the usual share of reports gets a fault; 0 is none; default 1
  --out DIR     folder of the corpus; default static/corpora/demo`;

export default command({
	usage,
	options: {
		reports: { type: 'string', default: String(defaults.reports) },
		seed: { type: 'string', default: String(defaults.seed) },
		faults: { type: 'string', default: String(defaults.faults) },
		out: { type: 'string', default: 'static/corpora/demo' }
	},
	async run({ values }) {
		const wanted = readWish(values);
		const bar = progressBar(wanted.reports);
		const started = performance.now();
		try {
			const progress = (reports: number) => bar?.increment(reports);
			const { counts, years } = await makeDemo({ ...wanted, progress });
			bar?.stop();
			const seconds = (performance.now() - started) / 1000;
			console.log(
				`${counts.reports} made-up reports of ${counts.agencies} agencies, ${years[0]}–${years.at(-1)}, ` +
					`in ${wanted.out}: ${seconds.toFixed(1)} s, ${Math.round(counts.reports / seconds)} reports a second`
			);
			return 0;
		} finally {
			bar?.stop();
		}
	}
});

/** Throws on wrong usage. */
function readWish({
	reports,
	seed,
	faults,
	out
}: Record<'reports' | 'seed' | 'faults' | 'out', string>): DemoOptions & { out: string } {
	if (!/^[1-9]\d{0,7}$/.test(reports))
		throw new WrongUsage(`--reports needs a number of reports, not ${reports}`);
	if (!/^\d{1,9}$/.test(seed)) throw new WrongUsage(`--seed needs a whole number, not ${seed}`);
	if (!/^\d{1,2}(?:\.\d{1,6})?$/.test(faults) || Number(faults) > largestRate)
		throw new WrongUsage(
			`--faults needs a number from 0 to ${largestRate.toFixed(1)}, not ${faults}`
		);
	if (!out) throw new WrongUsage('--out needs a folder.');
	return { reports: Number(reports), seed: Number(seed), faults: Number(faults), out };
}
