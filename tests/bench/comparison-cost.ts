import { reportRow } from '#corpus/rows.ts';
import { demoReports } from '#ingest/demo/reports.ts';
import { CorpusWriter } from '#ingest/write.ts';

/** Writes one corpus and tells what it took, from the last row to the last file; see `comparison`. */
const { part, out, ...options } = JSON.parse(process.argv[2]!);
const words = { zh: '测量', en: 'measurement' };
const writer = await CorpusWriter.open({
	...{ out: `${out}/corpus`, title: words, from: words, origin: 'synthetic', part }
});
for (const { report, agency, year } of demoReports(options)) {
	const file = `synthetic/${agency.region}-${agency.ordinal}-${year}`;
	writer.report(reportRow(report, { file, sha256: null, url: null, origin: 'synthetic' }));
}
const started = performance.now();
await writer.finish();
console.log(
	JSON.stringify({
		seconds: (performance.now() - started) / 1000,
		megabytes: Math.round(process.resourceUsage().maxRSS / 1024)
	})
);
