import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import { createTexts } from '#corpus/compare.ts';
import { reportRow } from '#corpus/rows.ts';
import * as sql from '#corpus/sql.ts';
import { compareReports } from '#ingest/compare.ts';
import { demoReports } from '#ingest/demo/reports.ts';
import { openDatabase } from '#ingest/gather.ts';
import { CorpusWriter } from '#ingest/write.ts';

/** Writes one corpus without comparing it, or compares one that was written; see `comparison`. */
const { out, step, ...options } = JSON.parse(process.argv[2]!);
const words = { zh: '测量', en: 'measurement' };
const corpus = path.join(out, 'corpus');
if (step === 'write') {
	const writer = await CorpusWriter.open({
		...{ out: corpus, title: words, from: words, origin: 'synthetic', part: true }
	});
	for (const { report, agency, year } of demoReports(options)) {
		const file = `synthetic/${agency.region}-${agency.ordinal}-${year}`;
		writer.report(reportRow(report, { file, sha256: null, url: null, origin: 'synthetic' }));
	}
	const { reports } = (await writer.finish())!;
	console.log(JSON.stringify(reports.map((file) => path.join(corpus, file.path))));
} else {
	const files: Manifest['reports'][number]['path'][] = options.files;
	const { connection, close } = await openDatabase(path.join(out, 'overflow'));
	await connection.run(sql.viewReports(files));
	await connection.run(sql.createFindings);
	await connection.run(createTexts);
	let found = 0;
	const started = performance.now();
	const before = process.cpuUsage();
	await compareReports(connection, new Map(), () => found++);
	const { user, system } = process.cpuUsage(before);
	console.log(
		JSON.stringify({
			found,
			seconds: (performance.now() - started) / 1000,
			processor: (user + system) / 1e6,
			megabytes: Math.round(process.resourceUsage().maxRSS / 1024)
		})
	);
	close();
}
