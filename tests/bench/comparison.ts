import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkReport } from '#rules/check.ts';
import { CopyFinder } from '#check/corpus/copies.ts';
import { tablesOf, type CorpusFinding, type Filing } from '#check/corpus/filing.ts';
import { checkPeers } from '#check/corpus/group.ts';
import { LeadFinder, type Tested } from '#check/corpus/leads.ts';
import { checkYears } from '#check/corpus/years.ts';
import * as index from '#rules/index.ts';
import { reportRow } from '#corpus/rows.ts';
import type { FaultKind } from '#demo/faults.ts';
import { demoReports, type DemoOptions, type DemoReport } from '#demo/reports.ts';
import { table } from './measure.ts';

const seeds = 20;
const sizes = { small: 5_000, large: 22_000 };

/** The rule that should tell of each kind of fault the corpus-wide checks are made for, and its cell. */
export const expected: Partial<Record<FaultKind, { rule: string; cell?: string }>> = {
	carried_over_break: { rule: 'YR-01', cell: 'carried_in_total' },
	copied_from_last_year: { rule: 'YR-06' },
	copied_from_neighbour: { rule: 'HIE-06' },
	visits_jump: { rule: 'STA-08', cell: 'web_visits' }
};

/** How often the corpus-wide checks are wrong, how much they find, and what they cost. */
export function comparison(): void {
	for (const [name, reports] of Object.entries(sizes)) {
		falseLeads(reports, name === 'large' ? 5 : seeds);
		recall(reports, name === 'large' ? 5 : seeds);
	}
	cost([10_000, 100_000]);
}

export function falseLeads(reports: number, seeds: number): void {
	const rules = new Map<
		string,
		{ families: number; wrong: number; tests: number; leads: number }
	>();
	const findings: Record<string, number> = {};
	for (let seed = 1; seed <= seeds; seed++) {
		const { found, tested } = compare(ownReports({ reports, seed, faults: 0 }));
		for (const { rule, tested: tests, flagged } of tested) {
			const held = rules.get(rule) ?? { families: 0, wrong: 0, tests: 0, leads: 0 };
			rules.set(rule, held);
			held.families++;
			held.tests += tests;
			held.leads += flagged;
			if (flagged > 0) held.wrong++;
		}
		for (const { rule, severity, kind } of found)
			if (kind === 'finding')
				findings[`${rule} ${severity}`] = (findings[`${rule} ${severity}`] ?? 0) + 1;
	}
	const lines = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
	const sum = (of: 'families' | 'wrong' | 'tests' | 'leads') =>
		lines.reduce((total, [, held]) => total + held[of], 0);
	console.log(`\nNo faults: ${seeds} corpora of ${reports} reports`);
	console.log(
		table(
			['rule', 'families', 'with a lead', 'false-discovery rate', 'tests', 'leads'],
			[
				...lines.map(([rule, { families, wrong, tests, leads }]) => [
					rule,
					families,
					wrong,
					(wrong / families).toFixed(3),
					tests,
					leads
				]),
				[
					'all',
					sum('families'),
					sum('wrong'),
					(sum('wrong') / sum('families')).toFixed(3),
					sum('tests'),
					sum('leads')
				]
			]
		)
	);
	console.log('findings that are no leads:', findings);
}

export function recall(reports: number, seeds: number): void {
	const kinds = Object.fromEntries(Object.keys(expected).map((kind) => [kind, [0, 0, 0]]));
	let [gaps, told] = [0, 0];
	let leads = 0;
	let right = 0;
	for (let seed = 1; seed <= seeds; seed++) {
		const made = ownReports({ reports, seed, faults: 1 });
		const { found, ids } = compare(made);
		const about = new Map<string, CorpusFinding[]>();
		for (const one of found) about.set(one.report, [...(about.get(one.report) ?? []), one]);
		const faulty = new Set(made.flatMap((one, at) => (one.injected ? [ids[at]!] : [])));
		made.forEach(({ injected, agency, year }, at) => {
			const last = made[at - 1];
			if (last?.agency === agency && year - last.year > 1) {
				gaps++;
				if (about.get(ids[at]!)?.some(({ rule }) => rule === 'YR-09')) told++;
			}
			const wanted = injected && expected[injected.kind];
			if (!wanted) return;
			const hits = about.get(ids[at]!)?.filter(({ rule }) => rule === wanted.rule) ?? [];
			const tally = kinds[injected.kind]!;
			tally[0]!++;
			if (hits.length > 0) tally[1]!++;
			if (hits.some(({ cells }) => !wanted.cell || cells.includes(wanted.cell))) tally[2]!++;
		});
		for (const { kind, report, other } of found) {
			if (kind !== 'lead') continue;
			leads++;
			if (faulty.has(report) || faulty.has(other ?? '')) right++;
		}
	}
	console.log(`\nUsual faults: ${seeds} corpora of ${reports} reports`);
	console.log(
		table(
			['fault', 'rule', 'injected', 'found', 'right cell', 'recall'],
			[
				...Object.entries(kinds).map(([kind, [all, hit, cell]]) => [
					kind,
					expected[kind as FaultKind]!.rule,
					all!,
					hit!,
					cell!,
					share(hit!, all!)
				]),
				['missing year', 'YR-09', gaps, told, told, share(told, gaps)]
			]
		)
	);
	console.log(
		`leads: ${leads}, of which about a report with a fault or compared with one: ${right}`
	);
}

function share(part: number, whole: number): string {
	return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/** The reports of bodies for themselves: a place's report is its bodies' again, a corrected one its correction's. */
export function ownReports(options: DemoOptions): DemoReport[] {
	return [...demoReports(options)].filter(
		({ covers, corrected }) => covers === 'own' && !corrected
	);
}

/** What comparing the reports of one corpus comes to. */
export function compare(made: readonly DemoReport[]): {
	found: CorpusFinding[];
	tested: Tested[];
	ids: string[];
} {
	const found: CorpusFinding[] = [];
	const filings = made.map(filingOf);
	for (const history of grouped(filings, ({ agency }) => agency).values())
		found.push(...checkYears(history, { pair: index.pairRules, history: index.historyRules }));
	const leads = new LeadFinder(index.leadRules);
	for (const [, year] of [...grouped(filings, ({ year }) => year)].sort(([a], [b]) => a - b)) {
		const copies = new CopyFinder(index.copyRules);
		for (const filing of year) found.push(...copies.add(filing));
		found.push(...copies.finish(), ...checkPeers(year, index.peerRules), ...leads.year(year));
	}
	return { found, tested: leads.tested, ids: filings.map(({ report }) => report) };
}

function filingOf({ report, agency, year }: DemoReport): Filing {
	const file = `synthetic/${agency.region}-${agency.ordinal}-${year}`;
	const row = reportRow(report, { file, sha256: null, url: null, origin: 'synthetic' });
	const failing = checkReport(report)
		.filter(({ severity }) => severity === 'error')
		.flatMap(({ cells }) => tablesOf(cells));
	return {
		report: String(row.id),
		agency: String(row.agency_id),
		year,
		level: report.level,
		sector: report.sector,
		edition: report.edition,
		published: report.published,
		number: (id) => row[id] as number | null,
		readings: row.readings as string,
		failing: new Set(failing)
	};
}

function grouped<T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
	const groups = new Map<Key, T[]>();
	for (const one of all) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}

/** Time and peak memory of comparing the reports of a corpus, figures only, in a process of its own. */
export function cost(sizes: readonly number[]): void {
	const script = path.join(import.meta.dirname, 'comparison-cost.ts');
	const rows = sizes.map((reports) => {
		const out = fs.mkdtempSync(path.join(os.tmpdir(), 'comparison-'));
		const step = (options: object): string => {
			const run = spawnSync('npx', ['tsx', script, JSON.stringify({ ...options, out })], {
				encoding: 'utf8',
				maxBuffer: 1 << 26
			});
			if (run.status !== 0) throw new Error(run.stderr);
			return run.stdout;
		};
		const made: DemoOptions = { reports, seed: 1, faults: 1 };
		const files: string[] = JSON.parse(step({ step: 'write', ...made }));
		const { found, seconds, processor, megabytes } = JSON.parse(step({ step: 'compare', files }));
		fs.rmSync(out, { recursive: true });
		const each = ((1e6 * processor) / reports).toFixed(0);
		return [reports, found, seconds.toFixed(1), processor.toFixed(1), each, megabytes];
	});
	console.log('\nCost of comparing (figures only)');
	console.log(
		table(
			['reports', 'found', 'seconds', 'processor seconds', 'µs a report', 'peak MB'],
			rows as (string | number)[][]
		)
	);
}
