import path from 'node:path';
import type { Manifest } from '#corpus/manifest.ts';
import { createTexts } from '#corpus/compare.ts';
import { reportRow } from '#corpus/rows.ts';
import * as sql from '#corpus/sql.ts';
import { compareReports } from '#build/compare.ts';
import { CorpusFolder } from '#build/folder.ts';
import { demoReports } from '#demo/reports.ts';
import { openDatabase } from '#build/duckdb.ts';
import { writeReports } from '#build/parts.ts';
import { ReportSpool } from '#build/spool.ts';

/** Writes the reports of a corpus, or compares those that were written; see `comparison`. */
const { out, step, ...options } = JSON.parse(process.argv[2]!);
if (step === 'write') {
	const spool = new ReportSpool(path.join(out, 'spool'));
	for (const { report, agency, year } of demoReports(options)) {
		const file = `synthetic/${agency.region}-${agency.ordinal}-${year}`;
		spool.add(reportRow(report, { file, sha256: null, url: null, origin: 'synthetic' }));
	}
	const folder = new CorpusFolder(path.join(out, 'corpus'));
	const reports = await writeReports(spool.years(), folder, path.join(out, 'overflow'));
	spool.close();
	console.log(JSON.stringify(reports.map((file) => folder.at(file.path))));
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
