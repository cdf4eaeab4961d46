import { checkReport } from '#rules/check.ts';
import { findingRows, reportRow } from '#corpus/rows.ts';
import type { FindingRow, ReportRow } from '#corpus/schema.ts';
import { spoolLine } from '#build/spool.ts';
import type { Seat } from './country.ts';
import type { Values } from './draft.ts';
import { agencyIdOf, reportIdOf } from './ids.ts';
import type { Injected } from './inject.ts';
import {
	blockReports,
	blocksOf,
	type Country,
	type DemoOptions,
	type AgencyReports,
	type DemoReport
} from './reports.ts';
import { TruthLedger, type Truth } from './truth.ts';

/** A made-up report as the corpus holds it. */
export interface DemoRow {
	row: ReportRow;
	findings: FindingRow[];
	injected: Injected | null;
}

/** The reports of one block of places as a spool takes them. */
export interface PackedBlock {
	reports: number;
	/** Lines of `spoolLine`, by year. */
	years: { year: number; rows: number; lines: Uint8Array }[];
	findings: FindingRow[];
	injected: Injected[];
	truth: Truth;
	/** The places, for the reports of those they lie in. */
	places: { seat: Pick<Seat, 'place' | 'government'>; area: Values[] }[];
}

/** The row of a made-up report; there is no document behind it. */
export function demoRow(made: DemoReport): DemoRow {
	const { agency, report, injected } = made;
	const row = reportRow(report, {
		file: 'synthetic',
		sha256: null,
		url: null,
		origin: 'synthetic'
	});
	const id = reportIdOf(made);
	// The gazetteer of real places rightly knows none of these.
	const { province, prefecture, county } = agency;
	Object.assign(row, { id, agency_id: agencyIdOf(agency), province, prefecture, county });
	return {
		row,
		findings: findingRows(id, checkReport(report)),
		injected: injected && { report: id, ...injected }
	};
}

/**
 * Makes the reports of a block of places.
 * @param wanted stops after the place with which so many reports are made
 */
export function packBlock(
	options: DemoOptions,
	block: readonly Seat[],
	wanted = Infinity
): PackedBlock {
	const packer = new Packer();
	for (const made of blockReports(options, block)) {
		if (packer.count >= wanted) break;
		for (const agency of made.agencies) packer.add(agency);
		const { place, government } = made.seat;
		packer.places.push({ seat: { place, government }, area: made.area });
	}
	return packer.pack();
}

/** Makes the reports of the governments of provinces and prefectures, when all places are made. */
export function packGovernments(options: DemoOptions, country: Country): PackedBlock {
	const packer = new Packer();
	for (const agency of country.reports(options)) packer.add(agency);
	return packer.pack();
}

/** Packs reports while they are made. */
class Packer {
	count = 0;
	readonly places: PackedBlock['places'] = [];
	/** As bytes at once: strings added up piece by piece are heavy to keep. */
	readonly #years = new Map<number, Buffer[]>();
	readonly #findings: FindingRow[] = [];
	readonly #injected: Injected[] = [];
	readonly #truth = new TruthLedger();

	add(agency: AgencyReports): void {
		for (const report of agency.reports) {
			const { row, findings, injected } = demoRow(report);
			const lines = this.#years.get(report.year) ?? [];
			lines.push(Buffer.from(spoolLine(row)));
			this.#years.set(report.year, lines);
			this.#findings.push(...findings);
			if (injected) this.#injected.push(injected);
			this.count++;
		}
		this.#truth.add(agency);
	}

	pack(): PackedBlock {
		const years = Array.from(this.#years, ([year, lines]) => ({
			year,
			rows: lines.length,
			lines: Buffer.concat(lines)
		}));
		return {
			reports: this.count,
			years,
			findings: this.#findings,
			injected: this.#injected,
			truth: this.#truth.pack(),
			places: this.places
		};
	}
}

let known: { key: string; blocks: ReturnType<typeof blocksOf>; next: number } | null = null;

/**
 * The block of places with a number, from 0; null behind the last. Asked for one after the other the
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
	const places = blockAt(options, block);
	return places && packBlock(options, places);
}
