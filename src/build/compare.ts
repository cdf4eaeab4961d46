import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { CopyFinder } from '#check/corpus/copies.ts';
import { tablesOf, type CorpusFinding, type Filing } from '#check/corpus/filing.ts';
import { LeadFinder, leadCells, type Tested } from '#check/corpus/leads.ts';
import { implausible, magnitudeCells } from '#check/corpus/magnitudes.ts';
import { unpackHashes } from '#check/corpus/sketch.ts';
import { TextFinder, type TextOf } from '#check/corpus/texts.ts';
import { superseded } from '#check/corpus/superseded.ts';
import { checkYears, yearCells } from '#check/corpus/years.ts';
import { isUnplaced } from '#check/placed.ts';
import * as compared from '#corpus/compare.ts';
import type { TableId } from '#form/form.ts';
import { missingFrom, type Missing } from './roster.ts';
import type { Register } from './sources-and-register.ts';

/** What comparing the reports of a corpus came to. */
export interface Comparison {
	/** Tests of each rule and year, and how many of them became leads. */
	tested: Tested[];
	/** Agencies of the register without a report of a year. */
	missing: Missing[];
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
		if (last && last.agency !== filing.agency) {
			found.push(...checkYears(history));
			history = [];
		} else if (last && last.year === filing.year) found.push(superseded(history.pop()!, filing));
		history.push(filing);
	}
	found.push(...checkYears(history));
	flush();

	const leads = new LeadFinder();
	const texts = new TextFinder();
	const cells = [...new Set([...yearCells, ...peerCells])];
	for (const year of await yearsOf(connection)) {
		const copies = new CopyFinder();
		const bodies: Filing[] = [];
		for await (const filing of filings(connection, compared.selectYear(year, cells), cells)) {
			found.push(...copies.add(filing));
			if (bodies.at(-1)?.agency === filing.agency) bodies.pop();
			bodies.push(narrowed(filing, failing));
		}
		found.push(...copies.finish(), ...implausible(bodies), ...leads.year(bodies));
		found.push(...texts.year(await textsOf(connection, year)));
		flush();
	}

	found.push(...(await sameContents(connection)), ...(await republished(connection)));
	const roster = await missingFrom(connection, register);
	found.push(...roster.findings);
	flush();
	return { tested: leads.tested, missing: roster.missing };
}

/** What the leads need of a filing, without the rest of its row. */
function narrowed(filing: Filing, failing: ReadonlyMap<string, Set<TableId>>): Filing {
	const { report, agency, year, level, sector, edition, published } = filing;
	const numbers = Float64Array.from(peerCells, (id) => filing.number(id) ?? Number.NaN);
	return {
		...{ report, agency, year, level, sector, edition, published },
		number(id) {
			const value = numbers[peerPlaces.get(id)!]!;
			return Number.isNaN(value) ? null : value;
		},
		failing: failing.get(report)
	};
}

const peerCells = [...new Set([...leadCells, ...magnitudeCells])];
const peerPlaces = new Map(peerCells.map((id, at) => [id, at]));

async function* filings(
	connection: DuckDBConnection,
	query: string,
	cells: readonly string[]
): AsyncGenerator<Filing> {
	const first = compared.filingWidth;
	const places = new Map(cells.map((id, at) => [id, first + at]));
	for await (const row of rowsOf(connection, query)) {
		const [report, agency, year, level, sector, edition, published, name] = row as unknown as [
			...[string, string, number],
			Filing['level'],
			Filing['sector'],
			Filing['edition'],
			...(string | null)[]
		];
		const [readings, retold] = row.slice(first + cells.length) as (string | null)[];
		yield {
			...{ report, agency: whose(agency, report, name!), year, level, sector, edition },
			...{ published: published!, readings, retold },
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
			...{ report: report!, agency, region: region!, year },
			prose: unpackHashes(prose!),
			problems: unpackHashes(problems ?? ''),
			claims: unpackHashes(claims ?? '')
		});
	}
	return texts;
}

/** DOC-03: one content under two agencies or years. */
async function sameContents(connection: DuckDBConnection): Promise<CorpusFinding[]> {
	const found: CorpusFinding[] = [];
	for await (const [report, other, bytes, busy] of rowsOf(connection, compared.selectSame))
		found.push({
			...{ report: String(report), other: String(other), rule: 'DOC-03', kind: 'finding' },
			severity: bytes ? 'error' : busy ? 'warning' : 'review',
			...{ cells: [], left: null, right: null, difference: null },
			message: bytes
				? { zh: '同一文件归在两个机关或年度。', en: 'One file stands under two agencies or years.' }
				: {
						zh: '正文和全部数字与另一机关或年度的报告相同。',
						en: 'Text and numbers are those of a report of another agency or year.'
					}
		});
	return found;
}

/** PUB-06: a page that gave another file at another time. */
async function republished(connection: DuckDBConnection): Promise<CorpusFinding[]> {
	const found: CorpusFinding[] = [];
	for await (const [report, other] of rowsOf(connection, compared.selectRepublished))
		found.push({
			...{ report: String(report), other: String(other), rule: 'PUB-06', kind: 'finding' },
			...{ severity: 'info', cells: [], left: null, right: null, difference: null },
			message: {
				zh: '同一网址先后取得内容不同的文件，此份不是最后的一份。',
				en: 'One address gave different files at different times; this is not the last of them.'
			}
		});
	return found;
}

async function* rowsOf(connection: DuckDBConnection, query: string): AsyncGenerator<DuckDBValue[]> {
	const result = await connection.stream(query);
	for await (const rows of result.yieldRows()) yield* rows;
}
