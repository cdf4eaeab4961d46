import { checkReport } from '#rules/check.ts';
import { findingRows, reportRow } from '#corpus/rows.ts';
import type { FindingRow, ReportRow } from '#corpus/schema.ts';
import { spoolLine } from '#build/spool.ts';
import type { Injected } from './inject.ts';
import { blockReports, blocksOf, type DemoOptions, type DemoReport } from './reports.ts';

/** A made-up report as the corpus holds it. */
export interface DemoRow {
	row: ReportRow;
	findings: FindingRow[];
	injected: Injected | null;
}

/** The reports of one block of agencies as a spool takes them. */
export interface PackedBlock {
	reports: number;
	/** Lines of `spoolLine`, by year. */
	years: { year: number; rows: number; lines: Uint8Array }[];
	findings: FindingRow[];
	injected: Injected[];
}

/**
 * The row of a made-up report. There is no document behind it, and nothing to take a fingerprint of: its
 * id is its region, its agency's number and its year.
 */
export function demoRow({ agency, year, report, injected }: DemoReport): DemoRow {
	const row = reportRow(report, {
		file: 'synthetic',
		sha256: null,
		url: null,
		origin: 'synthetic'
	});
	const ordinal = String(agency.ordinal);
	const id = `${agency.region}${ordinal.padStart(6, '0')}${year}`;
	// The gazetteer of real places rightly knows none of these.
	const { province, prefecture } = agency;
	Object.assign(row, { id, agency_id: `${agency.region}-${ordinal.padStart(10, '0')}` });
	Object.assign(row, { province, prefecture });
	// Every made-up report is of the requests of its own body.
	if (report.scope === undefined)
		Object.assign(row, { scope: 'own', scope_from: 'kind', basis: 'own' });
	return {
		row,
		findings: findingRows(id, checkReport(report)),
		injected: injected && { report: id, ...injected }
	};
}

/**
 * Makes the reports of a block of agencies.
 * @param wanted stops after the agency with which so many reports are made
 */
export function packBlock(
	options: DemoOptions,
	block: Parameters<typeof blockReports>[1],
	wanted = Infinity
): PackedBlock {
	const years = new Map<number, string[]>();
	const packed: PackedBlock = { reports: 0, years: [], findings: [], injected: [] };
	let last = null;
	for (const report of blockReports(options, block)) {
		if (packed.reports >= wanted && report.agency !== last) break;
		last = report.agency;
		const { row, findings, injected } = demoRow(report);
		const lines = years.get(report.year) ?? [];
		lines.push(spoolLine(row));
		years.set(report.year, lines);
		packed.findings.push(...findings);
		if (injected) packed.injected.push(injected);
		packed.reports++;
	}
	for (const [year, lines] of years)
		packed.years.push({ year, rows: lines.length, lines: Buffer.from(lines.join('')) });
	return packed;
}

let known: { key: string; blocks: ReturnType<typeof blocksOf>; next: number } | null = null;

/**
 * The block of agencies with a number, from 0; null behind the last. Asked for one after the other the
 * country is gone through once.
 */
export function blockAt(options: DemoOptions, at: number) {
	const key = `${options.seed} ${options.reports}`;
	if (known?.key !== key || known.next > at) known = { key, blocks: blocksOf(options), next: 0 };
	for (;;) {
		const { value, done } = known.blocks.next();
		if (done) return null;
		if (known.next++ === at) return value;
	}
}

/** What a thread is asked: to make one block of a country. */
export interface Ask {
	options: DemoOptions;
	block: number;
}

/** Runs in a thread of its own; null behind the last block. */
export default function make({ options, block }: Ask): PackedBlock | null {
	const agencies = blockAt(options, block);
	return agencies && packBlock(options, agencies);
}
