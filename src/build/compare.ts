import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { CopyFinder } from '#check/corpus/copies.ts';
import { tablesOf, type CorpusFinding, type Filing } from '#check/corpus/filing.ts';
import { corpusFinding } from '#check/corpus/finding.ts';
import { checkPeers } from '#check/corpus/group.ts';
import { LeadFinder, type Tested } from '#check/corpus/leads.ts';
import { unpackHashes } from '#check/corpus/sketch.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import { TextFinder } from '#check/corpus/texts.ts';
import { checkYears, yearCells } from '#check/corpus/years.ts';
import { isUnplaced } from '#check/placed.ts';
import * as compared from '#corpus/compare.ts';
import * as rules from '#rules/index.ts';
import type { TableId } from '#form/form.ts';
import { missingFrom } from './roster.ts';
import type { Register } from './sources-and-register.ts';

/** What comparing the reports of a corpus came to. */
export interface Comparison {
	/** Tests of each rule and year, and how many of them became leads. */
	tested: Tested[];
}

/**
 * Compares the reports of a corpus: over the years, with other agencies, with their peers, with the
 * register. Reads the table `reports` as a stream; memory holds one year's figures, and a short past of
 * every agency.
 * @param add is given what was found
 */
export async function compareReports(
	connection: DuckDBConnection,
	register: Register,
	add: (finding: CorpusFinding) => void
): Promise<Comparison> {
	const found: CorpusFinding[] = [];
	// A table being read as a stream must not be written to: what is found waits for the end.
	const flush = () => found.splice(0).forEach(add);
	const failing = await failingTables(connection);

	let history: Filing[] = [];
	for await (const filing of filings(connection, compared.selectHistories(yearCells), yearCells)) {
		const last = history.at(-1);
		if (last && (last.agency !== filing.agency || last.scope !== filing.scope)) {
			found.push(...checkYears(history, years));
			history = [];
		} else if (last && last.year === filing.year) found.push(...superseded(history.pop()!, filing));
		history.push(filing);
	}
	found.push(...checkYears(history, years));
	flush();

	const leads = new LeadFinder(rules.leadRules);
	const texts = new TextFinder({ reuse: rules.reuseRules, alike: rules.alikeRules });
	const cells = [...new Set([...yearCells, ...peerCells])];
	for (const year of await yearsOf(connection)) {
		const copies = new CopyFinder(rules.copyRules);
		const bodies: Filing[] = [];
		for await (const filing of filings(connection, compared.selectYear(year, cells), cells)) {
			found.push(...copies.add(filing));
			if (bodies.at(-1)?.agency === filing.agency) bodies.pop();
			// A place is not compared with bodies.
			if (filing.basis !== 'consolidated') bodies.push(narrowed(filing, failing));
		}
		found.push(...copies.finish(), ...checkPeers(bodies, rules.peerRules), ...leads.year(bodies));
		found.push(...texts.year(await textsOf(connection, year)));
		flush();
	}

	found.push(...(await sameContents(connection)), ...(await republished(connection)));
	found.push(...(await missingFrom(connection, register)));
	flush();
	return { tested: leads.tested };
}

const years = { pair: rules.pairRules, history: rules.historyRules };

/** What a report says of another of its agency and year, which counts instead. */
function superseded(dropped: Filing, kept: Filing): CorpusFinding[] {
	return rules.supersededRules.map((rule) =>
		corpusFinding(rule, dropped.report, kept.report, rule.check(dropped, kept))
	);
}

/** What the leads need of a filing, without the rest of its row. */
function narrowed(filing: Filing, failing: ReadonlyMap<string, Set<TableId>>): Filing {
	const { report, agency, year, level, sector, edition, published } = filing;
	const numbers = Float64Array.from(peerCells, (id) => filing.number(id) ?? Number.NaN);
	return {
		report,
		agency,
		year,
		level,
		sector,
		edition,
		published,
		number(id) {
			const value = numbers[peerPlaces.get(id)!]!;
			return Number.isNaN(value) ? null : value;
		},
		failing: failing.get(report)
	};
}

const peerCells = [
	...new Set([...rules.leadRules, ...rules.peerRules].flatMap(({ cells }) => cells))
];
const peerPlaces = new Map(peerCells.map((id, at) => [id, at]));

async function* filings(
	connection: DuckDBConnection,
	query: string,
	cells: readonly string[]
): AsyncGenerator<Filing> {
	const first = compared.filingWidth;
	const places = new Map(cells.map((id, at) => [id, first + at]));
	for await (const row of rowsOf(connection, query)) {
		const [report, agency, year, level, sector, edition, published, scope, basis, name] =
			row as unknown as [
				string,
				string,
				number,
				Filing['level'],
				Filing['sector'],
				Filing['edition'],
				...(string | null)[]
			];
		const [readings, retold] = row.slice(first + cells.length) as (string | null)[];
		yield {
			report,
			agency: whose(agency, report, name!),
			year,
			level,
			sector,
			edition,
			published: published!,
			scope: scope!,
			basis: basis!,
			readings,
			retold,
			number: (id) => row[places.get(id)!] as number | null
		};
	}
}

/** A name that many bodies have, without a place, makes nobody's report another's. */
function whose(agency: string, report: string, name: string | null): string {
	return name !== null && isUnplaced(name) ? report : agency;
}

async function failingTables(connection: DuckDBConnection): Promise<Map<string, Set<TableId>>> {
	const failing = new Map<string, Set<TableId>>();
	for await (const [report, cells] of rowsOf(connection, compared.selectFailing)) {
		const tables = failing.get(String(report)) ?? new Set();
		failing.set(String(report), tables);
		for (const table of tablesOf(String(cells).split(' '))) tables.add(table);
	}
	return failing;
}

async function yearsOf(connection: DuckDBConnection): Promise<number[]> {
	const years: number[] = [];
	for await (const [year] of rowsOf(connection, compared.selectYears)) years.push(Number(year));
	return years;
}

async function textsOf(connection: DuckDBConnection, year: number): Promise<TextOf[]> {
	const texts: TextOf[] = [];
	for await (const row of rowsOf(connection, compared.selectTexts(year))) {
		const [report, id, region, prose, problems, claims, name] = row as (string | null)[];
		const agency = whose(id!, report!, region === null ? name! : null);
		if (texts.at(-1)?.agency === agency) texts.pop();
		texts.push({
			report: report!,
			agency,
			region: region!,
			year,
			prose: unpackHashes(prose!),
			problems: unpackHashes(problems ?? ''),
			claims: unpackHashes(claims ?? '')
		});
	}
	return texts;
}

/** One content under two agencies or years. */
async function sameContents(connection: DuckDBConnection): Promise<CorpusFinding[]> {
	const found: CorpusFinding[] = [];
	for await (const [report, other, bytes, busy] of rowsOf(connection, compared.selectSame)) {
		const same = { bytes: bytes === true, text: true, busy: busy === true };
		for (const rule of rules.sameRules) {
			const fault = rule.check(same);
			if (fault) found.push(corpusFinding(rule, String(report), String(other), fault));
		}
	}
	return found;
}

/** Pages that gave another file at another time: findings on the last, compared with each of the others. */
async function republished(connection: DuckDBConnection): Promise<CorpusFinding[]> {
	const found: CorpusFinding[] = [];
	for await (const row of rowsOf(connection, compared.selectRepublished)) {
		const [earlier, last, sha256, newest, from, to, cells] = row.map(String) as [
			string,
			string,
			string,
			string,
			string,
			string,
			string
		];
		const differing = cells.split(' ').filter(Boolean);
		for (const rule of rules.republishedRules) {
			const fault = rule.check(sha256, newest, differing, [from, to]);
			if (fault) found.push(corpusFinding(rule, last, earlier, fault));
		}
	}
	return found;
}

async function* rowsOf(connection: DuckDBConnection, query: string): AsyncGenerator<DuckDBValue[]> {
	const result = await connection.stream(query);
	for await (const rows of result.yieldRows()) yield* rows;
}
